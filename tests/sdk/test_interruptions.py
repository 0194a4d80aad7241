"""Interruptions at any instant: the exception passes through, says what became of the call, and the client goes on."""

from __future__ import annotations

import asyncio
import itertools
import signal
import threading
from collections import Counter
from collections.abc import Callable, Coroutine, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from types import FrameType

import pytest
from uis_callapi import Event

from ..colours import Calling, Colour, StillClock
from .calls import NUMBER, place
from .children import run
from .saboteur import Saboteur
from .wire import KEYS, SILENCE, SUCCESS, Reply, Server, error, opened

EXPIRED = error('{"code":-32005,"message":"Session key has expired"}')
NOTHING, UNKNOWN = "place_calls was interrupted. Nothing was placed.", "place_calls was interrupted. Whether it was"


class Interruption(BaseException):
    """What a signal handler may raise."""


def _notes(interruption: BaseException | None) -> list[str]:
    return list(getattr(interruption, "__notes__", ()))


@pytest.mark.parametrize("kind", [KeyboardInterrupt, SystemExit, asyncio.CancelledError, Interruption])
@pytest.mark.parametrize(
    ("method", "step", "occasion", "note", "counts"),
    [
        ("authenticate", "sending", 1, NOTHING, (0, 0)),
        ("authenticate", "answered", 1, NOTHING, (1, 0)),
        ("place_calls", "sending", 1, NOTHING, (1, 0)),
        ("place_calls", "answered", 1, UNKNOWN, (2, 2)),
        ("place_calls", "failed", 1, UNKNOWN, (1, 1)),
        ("place_calls", "renewing", 1, NOTHING, (1, 1)),
        ("authenticate", "sending", 2, NOTHING, (1, 1)),
        ("place_calls", "sending", 2, NOTHING, (2, 1)),
    ],
)
def test_an_interruption_passes_as_it_is(
    kind: type[BaseException],
    method: str,
    step: str,
    occasion: int,
    note: str,
    counts: tuple[int, int],
    colour: Colour,
    running: ExitStack,
    still: StillClock,
) -> None:
    """The same object, with one note; nothing more is sent, and the next call finds the client in order."""
    interruption = kind("now")
    left = [occasion]

    def hook(event: Event) -> None:
        if (event.method, event.step) == (method, step):
            left[0] -= 1
            if left[0] == 0:
                raise interruption

    server = running.enter_context(Server(place_calls=[EXPIRED, SUCCESS]))
    calling = colour.client(base_url=server.base_url, clock=still, hooks=[hook], max_connections=1)
    if colour.name == "sync":
        with pytest.raises(kind) as caught:
            place(calling)
        assert caught.value is interruption
    else:
        assert calling.wait(_caught(calling)) is interruption
    assert [text[: len(note)] for text in _notes(interruption)] == [note]
    assert interruption.__context__ is None
    assert server.counts == counts
    assert place(calling) == "success"


async def _caught(calling: Calling) -> BaseException | None:
    """Catch it inside of the task: an event loop has its own ways with those that end programs."""
    try:
        await _placing(calling)
    except BaseException as caught:
        return caught
    return None


def _placing(calling: Calling) -> Coroutine[object, object, object]:
    bound: Callable[..., Coroutine[object, object, object]] = getattr(calling.client, "place_calls")  # noqa: B009
    return bound(**NUMBER)


@pytest.mark.parametrize(
    ("authenticate", "place_calls", "requests", "note"),
    [
        ([opened(KEYS[0])], [SILENCE, SUCCESS], 2, UNKNOWN),
        ([SILENCE, opened(KEYS[0])], [SUCCESS], 1, NOTHING),
        ([opened(KEYS[0]), SILENCE, opened(KEYS[1])], [EXPIRED, SUCCESS], 3, NOTHING),
    ],
    ids=["the call was sent", "a key was asked for", "a new key was asked for"],
)
def test_an_interruption_while_an_answer_is_waited_for(
    authenticate: list[Reply],
    place_calls: list[Reply],
    requests: int,
    note: str,
    colour: Colour,
    running: ExitStack,
    still: StillClock,
) -> None:
    """By a signal in a thread, by a cancellation on a loop."""
    server = running.enter_context(Server(authenticate=authenticate, place_calls=place_calls))
    calling = colour.client(base_url=server.base_url, clock=still, max_connections=1)

    def arrive() -> None:
        for _ in range(requests):
            server.arrived.acquire()

    interruption = _signalled(calling, arrive) if colour.name == "sync" else calling.wait(_cancelled(calling, arrive))
    assert isinstance(interruption, BaseException)
    assert [text[: len(note)] for text in _notes(interruption)] == [note]
    placed = len(server.of("place_calls"))
    assert placed == (note is UNKNOWN or place_calls[0] is EXPIRED)
    assert place(calling) == "success"


def _signalled(calling: Calling, arrive: Callable[[], None]) -> BaseException:
    interruption = Interruption("now")

    def raising(_number: int, _frame: FrameType | None) -> None:
        raise interruption

    def interrupt() -> None:
        arrive()
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGUSR1)

    before = signal.signal(signal.SIGUSR1, raising)
    thread = threading.Thread(target=interrupt)
    try:
        thread.start()
        with pytest.raises(Interruption) as caught:
            place(calling)
    finally:
        thread.join()
        signal.signal(signal.SIGUSR1, before)
    assert caught.value is interruption
    return interruption


async def _cancelled(calling: Calling, arrive: Callable[[], None]) -> BaseException | None:
    task = asyncio.ensure_future(_placing(calling))
    await asyncio.to_thread(arrive)
    task.cancel("now")
    try:
        await task
    except asyncio.CancelledError as caught:
        return caught
    return None


CORE = ["core.py", "drivers.py", "drivers_async.py", "session.py", "outcomes.py"]


# Between the making of a coroutine and the waiting for it is an instant, too.
@pytest.mark.filterwarnings("ignore:coroutine .* was never awaited", "ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("fresh", [True, False], ids=["with a new key", "with a key"])
def test_no_instant_is_too_early_or_too_late(
    fresh: bool, colour: Colour, running: ExitStack, still: StillClock
) -> None:
    """Before every few instructions of the core in turn: what is said of the call is true, every time."""
    server = running.enter_context(Server())
    clients = {"max_connections": 1, "base_url": server.base_url, "clock": still}
    saboteur = Saboteur(asyncio.CancelledError if colour.name == "async" else KeyboardInterrupt, CORE)
    calling = colour.client(**clients)
    with ThreadPoolExecutor(1) as threads:  # an instruction left out may leave a thread with an exception to handle
        said = threads.submit(_everywhere, colour, calling, server, saboteur, clients, fresh).result()
    print(said)
    assert said["0 sent, Nothing"] and said["1 sent, Whether"]


def _everywhere(
    colour: Colour, calling: Calling, server: Server, saboteur: Saboteur, clients: Mapping[str, object], fresh: bool
) -> Counter[str]:
    said: Counter[str] = Counter()
    place(calling)
    for instruction in itertools.count(0, 3 if fresh else 1):
        if fresh:
            calling.call("close")
            calling = colour.client(**clients)
        before = len(server.requests)
        with saboteur.at(instruction):
            interruption = _interrupted(colour, calling)
        if saboteur.raised is None:
            break
        assert interruption is saboteur.raised
        sent = [request.method for request in server.requests[before:]].count("place_calls")
        note = _notes(interruption)
        said[f"{sent} sent, {note[0][len('place_calls was interrupted. ') :][:7] if note else 'no word'}"] += 1
        assert sent <= 1 and len(note) <= 1
        assert not (sent and note and note[0] == NOTHING), f"instruction {instruction}"
        assert place(calling) == "success"
    return said


# A connection whose user is cut off before any ``finally`` is closed with the object, which Python warns of.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_no_instant_costs_a_connection(running: ExitStack) -> None:
    """Before each instruction of the transport of threads in turn: its only slot is free again afterwards."""
    server = running.enter_context(Server())
    saboteur = Saboteur(KeyboardInterrupt, ["transport_urllib3.py", "connections.py"])
    colour = running.enter_context(Colour("sync"))
    calling = colour.client(base_url=server.base_url, max_connections=1, timeout=1.0)
    with ThreadPoolExecutor(1) as threads:
        threads.submit(_costs_nothing, colour, calling, saboteur).result()


def _costs_nothing(colour: Colour, calling: Calling, saboteur: Saboteur) -> None:
    for instruction in itertools.count():
        with saboteur.at(instruction):
            interruption = _interrupted(colour, calling)
        if saboteur.raised is None:
            break
        assert interruption is saboteur.raised
        assert place(calling) == "success", f"instruction {instruction}"


def _interrupted(colour: Colour, calling: Calling) -> BaseException | None:
    if colour.name == "async":
        caught = calling.wait(_caught(calling))
        assert caught is None or isinstance(caught, BaseException)
        return caught
    try:
        place(calling)
    except BaseException as interruption:
        return interruption
    return None


BY_SIGNAL = """
armed = False

def alarm(number, frame):
    if armed:
        signal.raise_signal(signal.SIGINT)

signal.signal(signal.SIGALRM, alarm)
with Colour("sync") as colour:
    calling = colour.client(base_url=URL, timeout=5)
    place(calling)
    for number in range(10_000):
        numa, note = f"7495{number:07}", "success"
        signal.setitimer(signal.ITIMER_REAL, chance.uniform(0.00005, 0.002))
        try:
            armed = True
            place(calling, numa=numa)
            armed = False
        except KeyboardInterrupt as interruption:
            armed = False
            note = told(interruption)
        signal.setitimer(signal.ITIMER_REAL, 0)
        print(numa, note)
        if interrupted == 100:
            break
    print("end", place(calling), place(calling))
"""
BY_CANCELLATION = """
async def main():
    loop = asyncio.get_running_loop()
    async with AsyncClient(login="demo", password="demo", base_url=URL, timeout=5) as client:
        await client.place_calls(**NUMBER)
        for number in range(10_000):
            numa, note = f"7495{number:07}", "success"
            task = asyncio.create_task(client.place_calls(**{**NUMBER, "numa": numa}))
            loop.add_signal_handler(signal.SIGALRM, task.cancel)
            signal.setitimer(signal.ITIMER_REAL, chance.uniform(0.00005, 0.004))
            try:
                await task
            except asyncio.CancelledError as interruption:
                note = told(interruption)
            signal.setitimer(signal.ITIMER_REAL, 0)
            print(numa, note)
            if interrupted == 100:
                break
        print("end", await client.place_calls(**NUMBER), await client.place_calls(**NUMBER))

asyncio.run(main())
"""
TOLD = """
import faulthandler, random
faulthandler.dump_traceback_later(20, exit=True)
chance, interrupted = random.Random(7), 0

def told(interruption):
    global interrupted
    interrupted += 1
    return getattr(interruption, "__notes__", ["no word"])[0]

"""


@pytest.mark.parametrize(
    "program",
    [
        pytest.param(BY_SIGNAL, id="Ctrl-C"),
        pytest.param(BY_CANCELLATION, id="cancelled"),
    ],
)
def test_a_hundred_interruptions_at_random(program: str, running: ExitStack) -> None:
    """By real signals, at any instant: what is said of each call agrees with the server's journal."""
    server = running.enter_context(Server())
    printed = run(TOLD + program, "", server.base_url)
    server.close()
    assert printed.pop() == "end success success"
    journal = Counter(str(request.params["numa"]) for request in server.of("place_calls"))
    said = Counter[str]()
    for line in printed:
        numa, _, note = line.partition(" ")
        sent = journal[numa]
        said[f"{sent} sent, {note.removeprefix('place_calls was interrupted. ')[:7]}"] += 1
        assert sent <= 1, line
        assert sent == {"success": 1, NOTHING: 0}.get(note, sent), line
    print(said)
    assert said.total() - said["1 sent, success"] == 100
