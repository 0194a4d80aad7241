"""HTTP on a thread. urllib3 connects; its retries, redirects, pools and decoding are not used at all.

One connection carries one exchange at a time. What went wrong is told by the step that raised, not guessed from the
exception: connecting and the TLS handshake, handing the request over, waiting for an answer and reading it.
"""

from __future__ import annotations

import http.client
import threading

from urllib3.connection import HTTPConnection

from .connections import Connections
from .effects import Failure, Fault, Report, Send
from .errors import Phase
from .http1 import Incoming, NotHandedOver, Unreadable, receive_answer, request_head, send_request
from .options import Options
from .words import words


class Urllib3Transport:
    """Up to ``max_connections`` connections to one endpoint. Safe to use from many threads."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._clock = options.clock
        self._free = threading.BoundedSemaphore(options.max_connections)
        self._connections = Connections(options)
        self._head = request_head(options.endpoint)

    @property
    def closed(self) -> bool:
        return self._connections.closed

    def close(self) -> None:
        """Close every connection that is not in use, and the others when their exchange ends."""
        self._connections.close()

    def exchange(self, send: Send) -> Report:
        """Hand the request over and read the answer, within its deadline."""
        if not self._free.acquire(timeout=max(0.0, send.deadline - self._clock.monotonic())):
            return _late(f"all {self._options.max_connections} connections are in use")
        try:
            if self.closed:
                return Failure(fault="closed", phase="connect", handed_over=False, reason="the client was closed")
            connection = self._connections.kept(send.reuse_idle) or self._connect(send)
            if isinstance(connection, Failure):
                return connection
            return self._exchange(connection, send)
        finally:
            self._free.release()

    def _connect(self, send: Send) -> HTTPConnection | Failure:
        left = send.deadline - self._clock.monotonic()
        if left <= 0:
            return _late("the deadline passed before there was a connection")
        return self._connections.open(min(left, self._options.connect_timeout))

    def _exchange(self, connection: HTTPConnection, send: Send) -> Report:
        def left() -> float:
            seconds = send.deadline - self._clock.monotonic()
            if seconds <= 0:
                raise TimeoutError
            return seconds

        sock = connection.sock
        assert sock is not None  # it has just been connected
        most_bytes = self._options.max_answer_bytes
        incoming = Incoming(sock, left, most_bytes)
        reusable = False
        try:
            send.handed_over = True
            send_request(sock, self._head, send.body, left)
            received = receive_answer(incoming, sock, most_bytes)
            reusable = received.reusable
            return received.answer
        except NotHandedOver as failed:
            send.handed_over = False
            fault: Fault = "late" if failed.late else "send"
            return Failure(fault=fault, phase="send", handed_over=False, reason=words(failed.error))
        except TimeoutError:
            return _broken("late", "the deadline passed", started=incoming.started)
        except (OSError, Unreadable, http.client.HTTPException) as error:
            return _broken("damaged" if incoming.started else "lost", words(error), started=incoming.started)
        finally:
            if reusable:
                self._connections.keep(connection)
            else:
                connection.close()


def _broken(fault: Fault, reason: str, *, started: bool) -> Failure:
    phase: Phase = "read" if started else "wait"
    return Failure(fault=fault, phase=phase, handed_over=True, reason=reason)


def _late(reason: str) -> Failure:
    return Failure(fault="late", phase="connect", handed_over=False, reason=reason)
