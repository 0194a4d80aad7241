"""One session key for any number of callers: fetched once, renewed in time, given up on clear terms."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from contextlib import ExitStack

import pytest
from uis_callapi import (
    AsyncClient,
    AuthenticateResult,
    AuthenticationError,
    CallApiError,
    ConfigurationError,
    CredentialsRefusedError,
    HttpRefusedError,
    NotPlacedError,
    NotSentInTimeError,
    SessionError,
    SessionKeyExpiredError,
)
from uis_callapi_sandbox import Sandbox

from ..colours import Calling, Colour, StillClock
from .calls import NUMBER, Events, place, raised
from .wire import FIN, KEYS, OPENED, RST, SUCCESS, Reply, Server, error, opened, page

HOUR = 3600.0
EXPIRED = error('{"code":-32005,"message":"Session key has expired"}')
UNKNOWN_KEY = error('{"code":-32002,"message":"Authentication error"}')
WRONG = error('{"code":-32003,"message":"Permission denied"}')


@pytest.fixture
def events() -> Events:
    """Remembers what left."""
    return Events()


@pytest.fixture
def at_sandbox(sandbox: Sandbox, colour: Colour, still: StillClock, events: Events) -> Calling:
    """A client at the sandbox, its clock standing still."""
    return colour.client(base_url=sandbox.base_url, clock=still, hooks=[events])


def test_one_session_for_fifty_calls_at_once(at_sandbox: Calling, sandbox: Sandbox, events: Events) -> None:
    """Threads or tasks: one fetches the key, the others wait for it."""
    assert at_sandbox.together("place_calls", [NUMBER] * 50) == ["success"] * 50
    assert (events.sent("authenticate"), len(sandbox.calls)) == (1, 50)


@pytest.mark.parametrize(("share", "fetched"), [(0.0, 1), (0.8, 1), (0.8999, 1), (0.951, 2), (0.96, 2), (5.0, 2)])
@pytest.mark.parametrize("clock", ["both", "monotonic", "wall"])
def test_a_key_is_renewed_ahead_of_its_hour(
    clock: str, share: float, fetched: int, colour: Colour, running: ExitStack, events: Events
) -> None:
    """Between 90 and 95 %, by whichever clock says so: one stands still in a suspended machine, one is set back."""

    class Clock(StillClock):
        def monotonic(self) -> float:
            return super().monotonic() if clock != "wall" else 1000.0

        def time(self) -> float:
            return super().time() if clock != "monotonic" else 1_700_000_000.0

    turned = Clock()
    server = running.enter_context(Server())
    calling = colour.client(base_url=server.base_url, clock=turned, hooks=[events])
    place(calling)
    turned.advance(share * HOUR)
    place(calling)
    assert server.counts == (fetched, 2)
    assert server.of("place_calls")[1].params["session_key"] == KEYS[fetched - 1]
    assert ("place_calls", "renewing") not in events.steps


@pytest.mark.parametrize("wall", [24 * HOUR, -24 * HOUR, 2 * HOUR], ids=["ahead", "back", "suspended"])
def test_a_wall_clock_that_jumps_costs_one_key(wall: float, colour: Colour, running: ExitStack) -> None:
    """F27: set by a day, or moved on while the machine slept: the age cannot be told any more; the next key is good."""

    class Clock(StillClock):
        jumped = 0.0

        def time(self) -> float:
            return super().time() + self.jumped

    clock = Clock()
    server = running.enter_context(Server())
    calling = colour.client(base_url=server.base_url, clock=clock)
    place(calling)
    clock.jumped = wall
    clock.advance(1.0)
    for _ in range(2):
        place(calling)
    assert server.counts == (2, 3)


def test_a_key_is_renewed_before_the_sandbox_refuses_it(
    at_sandbox: Calling, sandbox: Sandbox, still: StillClock, events: Events
) -> None:
    """After 96 % of the hour on both ends no call is spent on finding out."""
    place(at_sandbox)
    still.advance(0.96 * HOUR)
    sandbox.advance(0.96 * HOUR)
    assert place(at_sandbox) == "success"
    assert (events.sent("authenticate"), events.sent("place_calls"), len(sandbox.calls)) == (2, 2, 2)


def test_an_hour_runs_from_the_request(colour: Colour, running: ExitStack, still: StillClock) -> None:
    """An answer that took long is no longer good for a whole hour."""
    gate = threading.Event()
    server = running.enter_context(Server(authenticate=[Reply(OPENED.body, gate=gate), opened(KEYS[1])]))

    def turn() -> None:
        assert server.arrived.acquire(timeout=5)
        still.advance(0.96 * HOUR)
        gate.set()

    calling = colour.client(base_url=server.base_url, clock=still, timeout=2 * HOUR)
    turning = threading.Thread(target=turn)
    turning.start()
    calling.call("authenticate")
    turning.join()
    place(calling)
    assert server.counts == (2, 1)


def test_a_key_that_expired_in_mid_session(at_sandbox: Calling, sandbox: Sandbox, events: Events) -> None:
    """-32005: one new key, the call sent once more, no error, and the telephones rang once."""
    at_sandbox.call("authenticate")
    sandbox.advance(HOUR + 1)
    assert place(at_sandbox) == "success"
    assert len(sandbox.calls) == 1
    assert events.steps[2:] == [
        ("place_calls", "sending"),
        ("place_calls", "failed"),
        ("place_calls", "renewing"),
        ("authenticate", "sending"),
        ("authenticate", "answered"),
        ("place_calls", "sending"),
        ("place_calls", "answered"),
    ]


def test_a_key_that_is_not_known_any_more(sandbox: Sandbox, colour: Colour, still: StillClock, events: Events) -> None:
    """-32002 likewise: here another client has taken the only session of the login."""
    options = {"login": "single-session", "base_url": sandbox.base_url, "clock": still}
    first, second = colour.client(**options, hooks=[events]), colour.client(**options)
    place(first)
    place(second)
    assert place(first) == "success"
    assert (events.sent("authenticate"), events.sent("place_calls"), len(sandbox.calls)) == (2, 3, 3)


def test_a_key_that_expires_amid_fifty_calls(at_sandbox: Calling, sandbox: Sandbox, events: Events) -> None:
    """F23: one new key for all of them."""
    at_sandbox.call("authenticate")
    sandbox.advance(HOUR + 1)
    assert at_sandbox.together("place_calls", [NUMBER] * 50) == ["success"] * 50
    assert (events.sent("authenticate"), len(sandbox.calls)) == (2, 50)


@pytest.mark.parametrize(
    ("refusal", "kind"),
    [(EXPIRED, SessionKeyExpiredError), (UNKNOWN_KEY, AuthenticationError)],
    ids=["-32005", "-32002"],
)
def test_a_new_key_that_is_refused_too(
    refusal: Reply, kind: type[CallApiError], colour: Colour, running: ExitStack, still: StillClock
) -> None:
    """F24: one re-authentication, then the error: no loop."""
    server = running.enter_context(Server(place_calls=[refusal]))
    caught = raised(kind, colour.client(base_url=server.base_url, clock=still))
    assert caught.outcome == "not_placed"
    assert server.counts == (2, 2)
    assert [request.params["session_key"] for request in server.of("place_calls")] == KEYS[:2]


def test_a_server_that_gives_the_refused_key_out_again(colour: Colour, running: ExitStack, still: StillClock) -> None:
    """No loop either: the key is what it is, and the call is sent once more with it."""
    script = [OPENED] * 6 + [WRONG]  # a client that loops must end somewhere
    server = running.enter_context(Server(authenticate=script, place_calls=[EXPIRED]))
    raised(SessionKeyExpiredError, colour.client(base_url=server.base_url, clock=still))
    assert server.counts == (2, 2)


def test_a_failure_on_the_way_does_not_spend_the_renewal(colour: Colour, running: ExitStack, still: StillClock) -> None:
    """The session key is renewed once for each call, not once for each client."""
    script = [EXPIRED, SUCCESS, EXPIRED, SUCCESS]
    server = running.enter_context(Server(place_calls=script))
    calling = colour.client(base_url=server.base_url, clock=still)
    assert [place(calling), place(calling)] == ["success", "success"]
    assert server.counts == (3, 4)


@pytest.mark.parametrize("method", ["authenticate", "place_calls"])
def test_a_wrong_password(method: str, sandbox: Sandbox, colour: Colour, still: StillClock, events: Events) -> None:
    """F26: raised once, never tried again."""
    calling = colour.client(password="wrong", base_url=sandbox.base_url, clock=still, hooks=[events])
    caught = raised(CredentialsRefusedError, calling, method)
    assert (caught.outcome, caught.method) == ("not_placed", "authenticate")
    assert len(caught.attempts) == 1
    assert (events.sent("authenticate"), events.sent("place_calls"), sandbox.calls) == (1, 0, [])


def test_the_next_call_asks_again(sandbox: Sandbox, colour: Colour, still: StillClock, events: Events) -> None:
    """A refusal is not remembered: the password may have been put right on the other end."""
    calling = colour.client(password="wrong", base_url=sandbox.base_url, clock=still, hooks=[events])
    for _ in range(2):
        raised(CredentialsRefusedError, calling)
    assert events.sent("authenticate") == 2


class Waited(StillClock):
    """Opens *gate* when *callers* have looked at the clock twice: for a deadline, then for how long to wait."""

    def __init__(self, callers: int, who: Callable[[], object]) -> None:
        super().__init__()
        self.gate = threading.Event()
        self._callers = callers
        self._who = who
        self._looks: dict[object, int] = {}
        self._mutex = threading.Lock()

    def monotonic(self) -> float:
        with self._mutex:
            caller = self._who()
            self._looks[caller] = self._looks.get(caller, 0) + 1
            if sum(looks >= 2 for looks in self._looks.values()) >= self._callers:
                self.gate.set()
        return super().monotonic()


@pytest.mark.parametrize(
    ("reply", "kind"),
    [(WRONG, CredentialsRefusedError), (page(404), HttpRefusedError)],
    ids=["refused", "no API there"],
)
def test_a_leader_that_fails_wakes_the_others_with_its_error(
    reply: Reply, kind: type[CallApiError], colour: Colour, running: ExitStack
) -> None:
    """They do not each ask once more; every one gets an error object of its own."""
    clock = Waited(20, threading.get_ident if colour.name == "sync" else lambda: asyncio.current_task())
    server = running.enter_context(
        Server(authenticate=[Reply(reply.body, reply.status, reply.headers, gate=clock.gate)])
    )
    calling = colour.client(base_url=server.base_url, clock=clock)
    done = calling.together("place_calls", [NUMBER] * 20)
    assert server.counts == (1, 0)
    errors = [item for item in done if isinstance(item, NotPlacedError)]
    assert len({id(item) for item in errors}) == 20
    assert len({str(item) for item in errors}) == 1
    assert {type(item) for item in errors} == {kind}


def test_who_waits_for_a_key_waits_no_longer_than_its_deadline(running: ExitStack) -> None:
    """The leader goes on."""
    gate = threading.Event()
    server = running.enter_context(Server(authenticate=[Reply(OPENED.body, gate=gate)]))

    async def two() -> None:
        async with AsyncClient(login="demo", password="demo", base_url=server.base_url) as client:
            leader = asyncio.create_task(_place(client))
            assert await asyncio.to_thread(server.arrived.acquire, timeout=5)
            with pytest.raises(NotSentInTimeError):
                await _place(client, timeout=0.3)
            gate.set()
            assert await leader == "success"

    asyncio.run(two())
    assert server.counts == (1, 1)


def test_a_leader_that_is_cancelled_leaves_the_key_to_the_others(running: ExitStack) -> None:
    """F29: CancelledError passes unchanged, nobody waits for ever, and nobody is dialled for the one cancelled."""
    gate = threading.Event()
    server = running.enter_context(Server(authenticate=[Reply(OPENED.body, gate=gate), opened(KEYS[1])]))

    async def two() -> None:
        async with AsyncClient(login="demo", password="demo", base_url=server.base_url) as client:
            leader = asyncio.create_task(_place(client))
            assert await asyncio.to_thread(server.arrived.acquire, timeout=5)
            follower = asyncio.create_task(_place(client))
            await asyncio.sleep(0)
            leader.cancel()
            with pytest.raises(asyncio.CancelledError):
                await leader
            assert await asyncio.wait_for(follower, 5) == "success"
            assert await _place(client) == "success"

    asyncio.run(two())
    gate.set()
    assert server.counts == (2, 2)


def test_a_follower_that_is_cancelled_harms_nobody(running: ExitStack) -> None:
    """The key still comes for the others."""
    gate = threading.Event()
    server = running.enter_context(Server(authenticate=[Reply(OPENED.body, gate=gate)]))

    async def three() -> None:
        async with AsyncClient(login="demo", password="demo", base_url=server.base_url) as client:
            tasks = [asyncio.create_task(_place(client)) for _ in range(3)]
            assert await asyncio.to_thread(server.arrived.acquire, timeout=5)
            tasks[1].cancel()
            with pytest.raises(asyncio.CancelledError):
                await tasks[1]
            gate.set()
            assert [await tasks[0], await tasks[2]] == ["success", "success"]

    asyncio.run(three())
    assert server.counts == (1, 2)


async def _place(client: AsyncClient, timeout: float | None = None) -> object:
    return await client.place_calls(
        first_call="numc",
        switch_at_once=True,
        numa="74951234567",
        numb="74993720692",
        numc="79164572521",
        timeout=timeout,
    )


@pytest.mark.parametrize("reply", [FIN, RST, page(502), Reply(b"{}")], ids=["FIN", "RST", "a page", "no answer"])
def test_no_key_no_call(reply: Reply, colour: Colour, running: ExitStack, still: StillClock) -> None:
    """Whatever became of authenticate: the call itself never left, so nothing was placed."""
    server = running.enter_context(Server(authenticate=[reply]))
    caught = raised(SessionError, colour.client(base_url=server.base_url, clock=still))
    assert isinstance(caught, NotPlacedError)
    assert (caught.outcome, caught.retry_safe) == ("not_placed", True)
    assert {(attempt.method, attempt.outcome) for attempt in caught.attempts} == {("authenticate", "unknown")}
    assert server.counts == (len(caught.attempts), 0)
    assert "session key" in str(caught)


def test_no_new_key_no_second_call(colour: Colour, running: ExitStack, still: StillClock) -> None:
    """The attempts tell the whole story: the call, refused, then the key that could not be had."""
    server = running.enter_context(Server(authenticate=[OPENED, FIN], place_calls=[EXPIRED]))
    caught = raised(SessionError, colour.client(base_url=server.base_url, clock=still))
    assert [attempt.method for attempt in caught.attempts] == ["place_calls"] + ["authenticate"] * 3
    assert caught.outcome == "not_placed"
    assert server.counts == (4, 1)


def test_trying_other_credentials_does_not_replace_the_session(
    colour: Colour, running: ExitStack, still: StillClock
) -> None:
    """They are tried, no more; the client's own, said or not, do open its session anew."""
    server = running.enter_context(Server())
    calling = colour.client(base_url=server.base_url, clock=still)
    place(calling)
    for other in ({"login": "other", "password": "other"}, {"login": "other"}, {"password": "other"}):
        assert isinstance(calling.call("authenticate", **other), AuthenticateResult)
    place(calling)
    calling.call("authenticate")
    place(calling)
    calling.call("authenticate", login="demo", password="demo")
    place(calling)
    assert [request.params for request in server.of("authenticate")] == [
        {"login": "demo", "password": "demo"},
        {"login": "other", "password": "other"},
        {"login": "other", "password": "demo"},
        {"login": "demo", "password": "other"},
        {"login": "demo", "password": "demo"},
        {"login": "demo", "password": "demo"},
    ]
    used = [request.params["session_key"] for request in server.of("place_calls")]
    assert used == [KEYS[0], KEYS[0], KEYS[4], KEYS[5]]


def test_no_credentials(colour: Colour, running: ExitStack, still: StillClock) -> None:
    """The message names the options and the variables that would help; nothing is sent."""
    server = running.enter_context(Server())
    calling = colour.client(login=None, password=None, base_url=server.base_url, clock=still)
    for method in ("authenticate", "place_calls"):
        caught = raised(ConfigurationError, calling, method)
        for name in ("login=", "password=", "UIS_CALLAPI_LOGIN", "UIS_CALLAPI_PASSWORD"):
            assert name in str(caught)
    assert server.connections == 0


def test_credentials_at_the_call(colour: Colour, running: ExitStack, still: StillClock) -> None:
    """A client without its own takes the session that authenticate opened, and asks for them when it is over."""
    server = running.enter_context(Server())
    calling = colour.client(login=None, password=None, base_url=server.base_url, clock=still)
    calling.call("authenticate", login="a", password="b")
    assert place(calling) == "success"
    still.advance(HOUR)
    raised(ConfigurationError, calling)
    assert server.counts == (1, 1)


def test_half_of_the_credentials_at_the_call(colour: Colour, running: ExitStack, still: StillClock) -> None:
    """What is missing is named, and only that."""
    server = running.enter_context(Server())
    calling = colour.client(login=None, password=None, base_url=server.base_url, clock=still)
    caught = raised(ConfigurationError, calling, "authenticate", login="a")
    assert "password=" in str(caught) and "login=" not in str(caught)
    assert server.connections == 0


def test_the_environment_fills_what_is_not_given(
    sandbox: Sandbox, colour: Colour, still: StillClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Login, password and URL; options win; an empty variable counts as not set."""
    for name, value in {"LOGIN": "demo", "PASSWORD": "demo", "URL": sandbox.base_url}.items():
        monkeypatch.setenv(f"UIS_CALLAPI_{name}", value)
    assert place(colour.client(login=None, password=None, clock=still)) == "success"
    assert place(colour.client(login="demo", password=None, clock=still)) == "success"
    raised(CredentialsRefusedError, colour.client(login=None, password="wrong", clock=still))
    assert len(sandbox.calls) == 2


@pytest.mark.parametrize(
    ("given", "missing"),
    [({"login": "demo", "password": None}, "password"), ({"login": None, "password": "x"}, "login")],
)
def test_half_of_the_credentials_is_refused(given: dict[str, object], missing: str, colour: Colour) -> None:
    """By the constructor, with what is missing."""
    with pytest.raises(ConfigurationError, match=f"{missing}=.*UIS_CALLAPI_{missing.upper()}") as caught:
        colour.client(**given)
    assert caught.value.outcome == "not_placed"


@pytest.mark.parametrize("wrong", [{"password": 5}, {"login": ""}, {"login": b"demo"}], ids=str)
def test_credentials_that_are_no_texts(wrong: dict[str, object], colour: Colour) -> None:
    """Refused by the constructor, and not shown."""
    (name,) = wrong
    with pytest.raises(ConfigurationError, match=f"{name} must be a text that is not empty"):
        colour.client(**wrong)


def test_an_empty_variable_is_no_variable(colour: Colour, monkeypatch: pytest.MonkeyPatch) -> None:
    """As in ``UIS_CALLAPI_PASSWORD= python …``."""
    monkeypatch.setenv("UIS_CALLAPI_LOGIN", "demo")
    monkeypatch.setenv("UIS_CALLAPI_PASSWORD", "")
    with pytest.raises(ConfigurationError, match="password="):
        colour.client(login=None, password=None)


def test_an_empty_key_is_a_key(colour: Colour, running: ExitStack, still: StillClock) -> None:
    """It is refused and renewed as any other."""
    script = [opened(""), opened(KEYS[1])]
    server = running.enter_context(Server(authenticate=script, place_calls=[EXPIRED, SUCCESS]))
    assert place(colour.client(base_url=server.base_url, clock=still)) == "success"
    assert [request.method for request in server.requests] == ["authenticate", "place_calls"] * 2
