"""Schedules for real sockets: real clients, and a server that carries out, refuses and breaks as it is told."""

from __future__ import annotations

import asyncio
import contextlib
import random
import socket
import socketserver
import struct
import threading
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import TracebackType
from typing import Literal, NamedTuple, Self, TypeAlias

import msgspec
from uis_callapi import AsyncClient, CallApiError, Client, DedupMismatchError, DuplicateCallError

from codegen.runtime.errors import Outcome

from . import invariants
from .invariants import Violation, outcome_in_notes
from .server import ANSWERS, Request, Words

_ANSWERED: Mapping[str, Words] = {
    **{
        what: words for what, words in ANSWERS.items() if what.startswith(("status", "code", "another", "done, ", "a "))
    },
    "internal error": ANSWERS["internal error"],
    "done": ANSWERS["done"],
    "key refused": Words("no", 200, '{"jsonrpc":"2.0","id":<id>,"error":{"code":-32005,"message":"expired"}}'),
    "limit": Words("no", 200, '{"jsonrpc":"2.0","id":<id>,"error":{"code":-32004,"message":"limit"}}'),
}
_BROKEN = ("reset", "end", "silence", "cut", "drip")
Door: TypeAlias = Literal["open", "reset", "end", "reset in the middle"]
"""What becomes of a connection before a whole request was read."""
_DOORS: Sequence[Door] = ("open", "open", "open", "open", "reset", "end", "reset in the middle")
_GRACE = 2.0
"""Seconds that a call may need beyond its deadline on a busy machine. A silent server is silent for ever."""
Colour: TypeAlias = Literal["sync", "async"]
_COLOURS: Sequence[Colour] = ("sync", "async")


class Step(NamedTuple):
    """What the server does with one request."""

    way: str = "done"
    acts: bool = True
    delay: float = 0.0


class Call(msgspec.Struct, frozen=True, repr_omit_defaults=True):
    """One call, and what becomes of its requests; those that follow are answered at once."""

    number: str
    """Whom it rings: no two calls of a run ring the same, unless they share a key."""
    colour: Colour = "sync"
    timeout: float = 0.3
    steps: tuple[Step, ...] = ()
    cancelled: float | None = None
    """Seconds after which its task is cancelled."""
    key: str | None = None


class Schedule(msgspec.Struct, frozen=True):
    """Calls that are all made at once, and what becomes of the first connections."""

    calls: tuple[Call, ...]
    doors: tuple[Door, ...]


def random_schedule(rng: random.Random, number: int) -> Schedule:
    """Return the schedule with *number*, which no other one of a run has."""
    key = "lead" if rng.random() < 0.4 else None
    ways = [*_ANSWERED, *_BROKEN * 4]

    def call(index: int) -> Call:
        steps = [Step(rng.choice(ways), rng.random() < 0.5, rng.choice([0.0, 0.0, 0.02, 0.1])) for _ in range(3)]
        colour = rng.choice(_COLOURS)
        cancelled = rng.choice([0.0, 0.01, 0.05, 0.15]) if colour == "async" and rng.random() < 0.3 else None
        return Call(
            number=f"7495{number:05}{0 if key else index:02}",
            colour=colour,
            timeout=rng.choice([0.2, 0.3, 0.5]),
            steps=tuple(steps[: rng.randint(0, 3)]),
            cancelled=cancelled,
            key=key,
        )

    calls = tuple(call(index) for index in range(rng.randint(2, 5)))
    return Schedule(calls, tuple(rng.choice(_DOORS) for _ in range(6)))


class Shop(socketserver.ThreadingTCPServer):
    """One server for all schedules. Requests are told apart by the number that they ring."""

    daemon_threads = True
    request_queue_size = 64

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Connection)
        self.journal: Counter[str] = Counter()
        """How often each number was rung."""
        self._mutex = threading.Lock()
        self._steps: dict[str, list[Step]] = {}
        self._doors: list[Door] = []
        self._open: dict[tuple[str, int], threading.Event] = {}
        self._thread = threading.Thread(target=self.serve_forever, kwargs={"poll_interval": 0.02})

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def expect(self, schedule: Schedule) -> None:
        """Learn what becomes of the connections and requests of *schedule*."""
        with self._mutex:
            self._doors = list(schedule.doors)
            for call in schedule.calls:
                self._steps.setdefault(call.number, []).extend(call.steps)

    def next_door(self) -> Door:
        with self._mutex:
            return self._doors.pop(0) if self._doors else "open"

    def next_step(self, number: str) -> Step:
        with self._mutex:
            steps = self._steps.get(number)
            return steps.pop(0) if steps else Step()

    def ring(self, number: str) -> None:
        with self._mutex:
            self.journal[number] += 1

    def settle(self) -> None:
        """Return when whatever was sent on connections that are closed by now has been looked at."""
        with self._mutex:
            self._doors = []
        # The last in the queue: who connected before is accepted when this one is.
        with socket.create_connection(("127.0.0.1", self.server_address[1])) as last:
            last.shutdown(socket.SHUT_WR)
            assert last.recv(1) == b""
        with self._mutex:
            under_way = list(self._open.values())
        for ended in under_way:
            assert ended.wait(10), "a connection that never ends"

    def process_request(self, request: object, client_address: tuple[str, int]) -> None:
        with self._mutex:
            self._open[client_address] = threading.Event()
        super().process_request(request, client_address)  # type: ignore[arg-type]  # a socket: TCP is all there is here

    def ended(self, client_address: tuple[str, int]) -> None:
        with self._mutex:
            self._open.pop(client_address).set()

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.shutdown()
        self._thread.join()
        self.server_close()


class _Connection(socketserver.BaseRequestHandler):
    """Reads requests and does with them as it was told."""

    request: socket.socket
    client_address: tuple[str, int]

    @property
    def _shop(self) -> Shop:
        assert isinstance(self.server, Shop)
        return self.server

    def handle(self) -> None:
        reset = False
        try:
            door = self._shop.next_door()
            if door == "reset in the middle":
                self.request.recv(20)
            reset = door.startswith("reset")
            if door == "open":
                end = "keep"
                while end == "keep" and (body := self._read()) is not None:
                    end = self._answer(body)
                reset = end == "reset"
        except OSError:
            pass  # the client has gone
        finally:
            if reset:
                with contextlib.suppress(OSError):
                    self.request.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.request.close()
            self._shop.ended(self.client_address)

    def _read(self) -> bytes | None:
        data = b""
        while b"\r\n\r\n" not in data:
            if not (more := self.request.recv(65536)):
                return None
            data += more
        head, _, body = data.partition(b"\r\n\r\n")
        length = int(head.lower().partition(b"content-length:")[2].split(b"\r\n")[0])
        while len(body) < length:
            if not (more := self.request.recv(65536)):
                return None
            body += more
        return body

    def _answer(self, body: bytes) -> str:
        request = msgspec.json.decode(body, type=Request)
        if request.method == "authenticate":
            self._send(ANSWERS["done"], request, '{"session_key":"5ca1ab1e00c0ffee"}')
            return "keep"
        number = str(request.params["numa"])
        step = self._shop.next_step(number)
        time.sleep(step.delay)
        words = _ANSWERED.get(step.way)
        if words.acts == "yes" or (words.acts == "either" and step.acts) if words is not None else step.acts:
            self._shop.ring(number)
        if words is not None:
            self._send(words, request, '"success"')
            return "keep"
        if step.way == "silence":
            self.request.recv(1)  # ends when the client has had enough
        elif step.way == "cut":
            self.request.sendall(b'HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{"jsonrpc"')
        elif step.way == "drip":
            self.request.sendall(b"HTTP/1.1 200 OK\r\nX: ")
            while True:
                self.request.sendall(b"x")
                time.sleep(0.02)
        return step.way

    def _send(self, words: Words, request: Request, value: str) -> None:
        body = words.body.replace("<id>", str(request.id)).replace("<value>", value).encode()
        head = f"HTTP/1.1 {words.status} Words\r\nContent-Length: {len(body)}\r\n\r\n"
        self.request.sendall(head.encode() + body)


class _End(NamedTuple):
    """What a caller was told."""

    call: Call
    told: Outcome | None
    word: str
    overdue: float


def run(shop: Shop, schedule: Schedule, journal: Path, tally: Counter[str]) -> list[Violation]:
    """Run *schedule* and return what did not hold. Ends are counted in *tally*."""
    shop.expect(schedule)
    guarded = any(call.key is not None for call in schedule.calls)
    options = _Options(shop.base_url, str(journal) if guarded else None)
    by_colour = {colour: [call for call in schedule.calls if call.colour == colour] for colour in _COLOURS}
    with ThreadPoolExecutor(2) as threads:
        runs = [
            threads.submit(_in_threads, by_colour["sync"], options),
            threads.submit(lambda: asyncio.run(_in_tasks(by_colour["async"], options))),
        ]
        ends = [end for done in runs for end in done.result()]
    shop.settle()
    tally.update(end.word for end in ends)
    found = list(_violations(ends, shop.journal))
    for violation in found:
        violation.add_note(repr(schedule))
    return found


class _Options(NamedTuple):
    base_url: str
    journal: str | None


def _in_threads(calls: Sequence[Call], options: _Options) -> list[_End]:
    if not calls:
        return []
    with (
        Client(login="demo", password="demo", base_url=options.base_url, journal=options.journal) as client,
        ThreadPoolExecutor(len(calls)) as threads,
    ):

        def made(call: Call) -> _End:
            started = time.monotonic()
            done: str | BaseException
            try:
                done = client.place_calls(
                    first_call="any",
                    switch_at_once=True,
                    numa=call.number,
                    numb="74993720692",
                    numc="79164572521",
                    timeout=call.timeout,
                    dedup_key=call.key,
                )
            except CallApiError as error:
                done = error
            return _ended(call, done, started)

        return list(threads.map(made, calls))


async def _in_tasks(calls: Sequence[Call], options: _Options) -> list[_End]:
    async with AsyncClient(login="demo", password="demo", base_url=options.base_url, journal=options.journal) as client:

        async def made(call: Call) -> _End:
            started = time.monotonic()
            task = asyncio.create_task(
                client.place_calls(
                    first_call="any",
                    switch_at_once=True,
                    numa=call.number,
                    numb="74993720692",
                    numc="79164572521",
                    timeout=call.timeout,
                    dedup_key=call.key,
                )
            )
            if call.cancelled is not None:
                asyncio.get_running_loop().call_later(call.cancelled, task.cancel)
            done: str | BaseException
            try:
                done = await task
            except (CallApiError, asyncio.CancelledError) as error:
                done = error
            return _ended(call, done, started)

        return await asyncio.gather(*map(made, calls))


def _ended(call: Call, done: str | BaseException, started: float) -> _End:
    told: Outcome | None = "placed"
    if isinstance(done, CallApiError):
        told = done.outcome
    elif isinstance(done, BaseException):
        told = outcome_in_notes(done)
    word: str = "interrupted" if isinstance(done, asyncio.CancelledError) else told or "untold"
    if isinstance(done, DuplicateCallError | DedupMismatchError):
        word = "duplicate"
    return _End(call, told, word, time.monotonic() - started - call.timeout)


def _violations(ends: Sequence[_End], journal: Mapping[str, int]) -> Iterator[Violation]:
    for number in dict.fromkeys(end.call.number for end in ends):
        times = journal.get(number, 0)
        of_this = [end for end in ends if end.call.number == number]
        told = [end.told for end in of_this if end.word != "duplicate"]
        case = f"{number} was rung {times} times; told was {[end.word for end in of_this]}"
        if times > 1:
            yield Violation(invariants.ONE_PER_KEY if of_this[0].call.key else invariants.NEVER_TWICE, case)
        if times > 0 and all(outcome == "not_placed" for outcome in told):
            yield Violation(invariants.NOT_PLACED, case)
        if times == 0 and any(end.told == "placed" for end in of_this):
            yield Violation(invariants.PLACED, case)
        if any(end.overdue > _GRACE for end in of_this):
            yield Violation(invariants.IN_TIME, case)
