# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""HTTP on a thread. urllib3 connects; its retries, redirects, pools and decoding are not used at all.

One connection carries one exchange at a time. What went wrong is told by the step that raised, not guessed from the
exception: connecting and the TLS handshake, handing the request over, waiting for an answer and reading it.
"""

from __future__ import annotations

import socket
import ssl

from urllib3.connection import HTTPConnection

from .connections import Connections, Left
from .effects import Answer, Failure, Report, Send
from .failures import CLOSED, NO_TIME_LEFT, all_in_use, late, unanswered, unsent
from .forks import begin_anew
from .http1 import AnswerReader, Unreadable, request, request_head
from .interruptions import interrupts
from .options import Options
from .slots import Slots

_PIECE = 65_536


class _NotTaken(Exception):
    """The socket provably did not take the last byte of the request."""

    def __init__(self, error: OSError) -> None:
        super().__init__()
        self.error = error


class Urllib3Transport:
    """Up to ``max_connections`` connections to one endpoint. Safe to use from many threads."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._clock = options.clock
        self._slots = Slots(options.max_connections)
        self._connections = Connections(options)
        self._head = request_head(options.endpoint)
        begin_anew(self)

    def after_fork(self) -> None:
        """Hand out all slots anew: those who hold one are threads of the parent."""
        self._slots = Slots(self._options.max_connections)

    @property
    def closed(self) -> bool:
        return self._connections.closed

    def close(self) -> None:
        """Close every connection that is not in use, and the others when their exchange ends."""
        self._connections.close()

    def exchange(self, send: Send) -> Report:
        """Hand the request over and read the answer, within its deadline."""
        holder = object()
        try:
            return self._in_slot(holder, send)
        finally:
            self._slots.give_back(holder)

    def _in_slot(self, holder: object, send: Send) -> Report:
        left = self._until(send.deadline)
        try:
            left()
        except TimeoutError:
            return late(NO_TIME_LEFT)
        try:
            try:
                self._slots.take(holder, left)
            except TimeoutError:
                return all_in_use(self._options.max_connections)
            if self.closed:
                return CLOSED
            connection = self._connections.kept(send.reuse_idle) or self._connect(send)
            if isinstance(connection, Failure):
                return connection
            return self._carry(connection, send, left)
        finally:
            # And once more by the caller: an interruption may come just here.
            self._slots.give_back(holder)

    def _until(self, deadline: float) -> Left:
        monotonic = self._clock.monotonic

        def left() -> float:
            seconds = deadline - monotonic()
            if seconds <= 0:
                raise TimeoutError
            return seconds

        return left

    def _connect(self, send: Send) -> HTTPConnection | Failure:
        now = self._clock.monotonic()
        if send.deadline <= now:
            return late(NO_TIME_LEFT)
        return self._connections.open(self._until(min(send.deadline, now + self._options.connect_timeout)))

    def _carry(self, connection: HTTPConnection, send: Send, left: Left) -> Report:
        sock = connection.sock
        assert sock is not None  # it has just been connected
        reader = AnswerReader(self._options.max_answer_bytes)
        reusable = False
        try:
            send.handed_over = True
            _hand_over(sock, request(self._head, send.body), left)
            answer = _receive(sock, reader, left)
            reusable = reader.reusable and not _holds_more(sock)
            return answer
        except _NotTaken as failed:
            send.handed_over = False
            return unsent(failed.error)
        except (OSError, Unreadable) as error:
            if interrupts(error):
                raise
            return unanswered(error, reader)
        finally:
            if reusable:
                self._connections.keep(connection)
            else:
                connection.close()


def _hand_over(sock: socket.socket, data: bytes, left: Left) -> None:
    """Give *data* to the socket. Raises `_NotTaken` if it provably did not take it all."""
    rest = memoryview(data)
    while rest:
        try:
            sock.settimeout(left())
            rest = rest[sock.send(rest) :]
        except OSError as error:
            if interrupts(error):
                raise  # it may have come after the last byte was taken
            raise _NotTaken(error) from None


def _receive(sock: socket.socket, reader: AnswerReader, left: Left) -> Answer:
    if isinstance(sock, ssl.SSLSocket):
        # An end without a goodbye may be anybody's.
        setattr(sock, "suppress_ragged_eofs", False)  # noqa: B010  # typeshed does not know it
    answer = None
    while answer is None:
        sock.settimeout(left())
        answer = reader.feed(sock.recv(_PIECE))
    return answer


def _holds_more(sock: socket.socket) -> bool:
    return isinstance(sock, ssl.SSLSocket) and sock.pending() > 0
