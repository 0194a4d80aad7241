"""What a dedup key does: each state, what frees it, what it is scoped by; in both colours, with both journals."""

from __future__ import annotations

import threading
from contextlib import ExitStack

import pytest
from uis_callapi import (
    CallApiError,
    CallFailedError,
    ClientClosedError,
    ConnectionFailedError,
    DedupMismatchError,
    DuplicateCallError,
    InvalidParamsError,
    Journal,
    MemoryJournal,
    ParamsError,
)

from ..colours import Calling, Colour
from ..sdk.calls import Events, place, raised
from ..sdk.wire import FIN, SILENCE, SUCCESS, Server, result
from .keys import ENDS, KEY, REJECTED, Keyed, again, entry, placed, unknown, use

DAY = 86_400.0
MONTH = 30 * DAY


@pytest.mark.parametrize("state", ENDS)
def test_a_key_that_is_used_again(state: str, keyed: Keyed) -> None:
    """Only what provably was not carried out frees it."""
    server = keyed.server(ENDS[state], SUCCESS)
    client = keyed.client(server)
    with_end(state, client)
    known = entry(client)
    assert (known.state, known.key, known.method) == (state, KEY, "place_calls")
    if state in ("rejected", "not_placed"):
        assert use(client) == "success"
        assert entry(client).state == "placed"
        assert placed(server) == 2
    else:
        caught = again(DuplicateCallError, client)
        assert (caught.key, caught.state) == (KEY, state)
        assert caught.outcome == ("unknown" if state == "unknown" else "placed")
        assert caught.result == {"placed": "success", "failed": "fail"}.get(state)
        assert (caught.changed_at, caught.retry_safe, caught.attempts) == (keyed.still.time(), False, ())
        assert placed(server) == 1


def test_nothing_is_asked_for_a_key_that_is_in_use(keyed: Keyed) -> None:
    """Not even a session."""
    server = keyed.server()
    use(keyed.client(server))
    events = Events()
    again(DuplicateCallError, keyed.client(server, hooks=[events]))
    assert events.seen == []
    assert server.counts == (1, 1)


def test_a_call_without_a_key_is_not_kept(keyed: Keyed) -> None:
    """Nor is it refused."""
    server = keyed.server()
    client = keyed.client(server)
    assert [place(client), place(client)] == ["success"] * 2
    assert client.journal("get", KEY) is None


def test_a_key_while_its_call_is_under_way(keyed: Keyed) -> None:
    """It is an intent, which is not to be looked up yet."""
    gate = threading.Event()
    server = keyed.server(result('"success"', gate=gate))
    first = keyed.client(server)
    calling = threading.Thread(target=lambda: use(first))
    calling.start()
    server.arrived.acquire()
    server.arrived.acquire()
    with Colour(keyed.colour.name) as colour:
        second = colour.client(base_url=server.base_url, clock=keyed.still, journal=keyed.journal)
        assert again(DuplicateCallError, second).state == "intent"
        assert (entry(second).state, unknown(second)) == ("intent", [])
        for method in ("forget", "resolve"):
            with pytest.raises(CallApiError, match="is under way"):
                second.journal(method, KEY, *(["placed"] if method == "resolve" else []))
    gate.set()
    calling.join()
    assert entry(first).state == "placed"


@pytest.mark.parametrize("state", ENDS)
def test_force(state: str, keyed: Keyed) -> None:
    """Whatever the journal knows, and whatever the params."""
    server = keyed.server(ENDS[state], SUCCESS)
    client = keyed.client(server)
    with_end(state, client)
    assert use(client, force=True, numc="79164572522") == "success"
    assert (entry(client).state, placed(server)) == ("placed", 2)
    again(DuplicateCallError, client, numc="79164572522")


@pytest.mark.parametrize("state", ["placed", "failed", "unknown"])
def test_force_in_vain(state: str, keyed: Keyed) -> None:
    """A forced call that was not placed does not free what the first one left."""
    server = keyed.server(ENDS[state], REJECTED)
    client = keyed.client(server)
    with_end(state, client)
    before = entry(client)
    again(InvalidParamsError, client, force=True)
    assert entry(client) == before
    again(DuplicateCallError, client)
    assert placed(server) == 2


@pytest.mark.parametrize("options", [{}, {"on_fail": "raise"}], ids=["returned", "raised"])
def test_retry_failed(options: dict[str, object], keyed: Keyed) -> None:
    """A call that was carried out in vain is made again where that is said, and only there."""
    server = keyed.server(ENDS["failed"], ENDS["failed"], SUCCESS)
    client = keyed.client(server)
    for retry in (False, True):
        if options:
            again(CallFailedError, client, retry_failed=retry, **options)
        else:
            assert use(client, retry_failed=retry) == "fail"
        assert again(DuplicateCallError, client).state == "failed"
    assert use(client, retry_failed=True, **options) == "success"
    again(DuplicateCallError, client, retry_failed=True)
    assert placed(server) == 3


@pytest.mark.parametrize("state", ["placed", "unknown"])
def test_retry_failed_frees_failures_only(state: str, keyed: Keyed) -> None:
    """Neither what was placed nor what nobody knows."""
    server = keyed.server(ENDS[state], SUCCESS)
    client = keyed.client(server)
    with_end(state, client)
    again(DuplicateCallError, client, retry_failed=True)
    assert placed(server) == 1


@pytest.mark.parametrize("state", ["placed", "failed", "unknown"])
def test_the_same_key_with_other_params(state: str, keyed: Keyed) -> None:
    """An error of its own: one of the two calls has the wrong key. It tells what became of the one that was sent."""
    server = keyed.server(ENDS[state], SUCCESS)
    client = keyed.client(server)
    with_end(state, client)
    caught = again(DedupMismatchError, client, numc="79164572522")
    assert (caught.outcome, caught.retry_safe) == ("unknown" if state == "unknown" else "placed", False)
    assert f"stands for another call, {state} since" in str(caught) and "this one was not sent" in str(caught)
    assert "79164572522" not in str(caught)
    again(DuplicateCallError, client)
    assert placed(server) == 1


def test_a_free_key_takes_other_params(keyed: Keyed) -> None:
    """Who was refused mends the params."""
    server = keyed.server(REJECTED, SUCCESS)
    client = keyed.client(server)
    with_end("rejected", client)
    assert use(client, numc="79164572522") == "success"


def test_two_logins_and_two_hosts(keyed: Keyed, running_server: Server) -> None:
    """None sees the keys of another."""
    server = keyed.server()
    client, other_login = keyed.client(server), keyed.client(server, login="other")
    other_host = keyed.client(running_server)
    assert [use(client), use(other_login), use(other_host)] == ["success"] * 3
    for one in (client, other_login, other_host):
        again(DuplicateCallError, one)
    assert client.journal("forget", KEY) is True
    assert client.journal("get", KEY) is None
    assert [entry(one).state for one in (other_login, other_host)] == ["placed"] * 2
    assert len({entry(one).scope for one in (other_login, other_host)}) == 2


@pytest.fixture
def running_server(keyed: Keyed) -> Server:
    """Another server."""
    return keyed.server()


def test_a_password_is_no_part_of_the_scope(keyed: Keyed) -> None:
    """It may change."""
    server = keyed.server()
    use(keyed.client(server))
    again(DuplicateCallError, keyed.client(server, password="another"))


@pytest.mark.parametrize(("options", "ttl"), [({}, MONTH), ({"dedup_ttl": 60}, 60.0)])
def test_a_settled_key_ages(options: dict[str, object], ttl: float, keyed: Keyed) -> None:
    """It is as free as if it had never been used; a month is the default."""
    server = keyed.server()
    client = keyed.client(server, **options)
    use(client)
    keyed.still.advance(ttl - 1)
    again(DuplicateCallError, client)
    keyed.still.advance(1)
    assert use(client, numc="79164572522") == "success"
    assert placed(server) == 2


def test_what_nobody_knows_never_ages(keyed: Keyed) -> None:
    """Somebody has to look it up, however late."""
    server = keyed.server(FIN, SUCCESS)
    client = keyed.client(server)
    with_end("unknown", client)
    keyed.still.advance(100 * MONTH)
    assert again(DuplicateCallError, client).state == "unknown"
    assert placed(server) == 1


@pytest.mark.parametrize(
    ("params", "message"),
    [
        *[({"dedup_key": key}, "dedup_key must be 1 to 200 printable") for key in ("", " ", "x" * 201, "a\nb", "\0")],
        ({"dedup_key": "\ud800"}, "dedup_key must be 1 to 200 printable"),
        ({"dedup_key": 5}, "dedup_key must be a text, not of type int"),
        ({"force": True}, "force is about a dedup key, and there is none"),
        ({"retry_failed": True}, "retry_failed is about a dedup key, and there is none"),
        ({"dedup_key": KEY, "force": "no"}, "force must be True or False"),
        ({"dedup_key": KEY, "retry_failed": "no"}, "retry_failed must be True or False"),
    ],
)
def test_options_that_are_refused(params: dict[str, object], message: str, keyed: Keyed) -> None:
    """Before anything is sent, or claimed."""
    server = keyed.server()
    client = keyed.client(server)
    assert message in str(raised(ParamsError, client, **params))
    assert server.counts == (0, 0)
    assert client.journal("get", KEY) is None


@pytest.mark.parametrize("key", ["x" * 200, "лид № 4711", "a b", "0"])
def test_keys_that_are_taken(key: str, keyed: Keyed) -> None:
    """Any text that can be read."""
    client = keyed.client(keyed.server())
    assert use(client, dedup_key=key) == "success"
    assert entry(client, key).key == key


def test_bad_params_claim_nothing(keyed: Keyed) -> None:
    """They are found before."""
    client = keyed.client(keyed.server())
    again(ParamsError, client, numa="+7 (495) 123-45-67")
    assert client.journal("get", KEY) is None


def test_a_key_without_a_journal(colour: Colour, keyed: Keyed) -> None:
    """With the cure."""
    server = keyed.server()
    caught = again(ParamsError, colour.client(base_url=server.base_url))
    assert "this client has none" in str(caught) and "journal=" in str(caught)
    assert server.counts == (0, 0)


def test_a_closed_client_claims_nothing(keyed: Keyed) -> None:
    """It says that it is closed."""
    server = keyed.server()
    client, other = keyed.client(server), keyed.client(server)
    client.call("close")
    again(ClientClosedError, client)
    assert other.journal("get", KEY) is None


def test_a_call_that_never_arrived(keyed: Keyed, running: ExitStack) -> None:
    """No session, no call: the key is free for a later try."""
    server = running.enter_context(Server(up=False))
    client = keyed.client(server)
    again(ConnectionFailedError, client)
    assert entry(client).state == "not_placed"
    server.listen()
    assert use(client) == "success"


def test_no_params_in_the_journal(keyed: Keyed) -> None:
    """Nor the login, nor the password: only what the caller put into the key."""
    server = keyed.server(SUCCESS, REJECTED, FIN)
    client = keyed.client(server, login="a-login", password="a-password")
    for key in ("one", "two", "three"):
        with_end("any", client, dedup_key=key)
        shown = repr(entry(client, key))
        for text in ("74951234567", "74993720692", "79164572521", "a-login", "a-password", "5ca1ab1e"):
            assert text not in shown


def test_the_hash_of_params_is_keyed(keyed: Keyed) -> None:
    """Numbers are few: without a key anybody could try them all."""
    server = keyed.server()
    fingerprints: set[str] = set()
    for journal in (keyed.journal, MemoryJournal()):
        for login in ("demo", "other"):
            client = keyed.client(server, journal=journal, login=login)
            use(client)
            fingerprints.add(entry(client).fingerprint)
    assert sorted(map(len, fingerprints)) == [64, 64]


def test_an_answer_that_never_comes(keyed: Keyed) -> None:
    """The deadline passed after the last byte: somebody has to look."""
    server = keyed.server(SILENCE)
    client = keyed.colour.client(base_url=server.base_url, journal=keyed.journal, timeout=0.3)
    with_end("unknown", client)
    assert unknown(client) == [KEY]
    assert "NoAnswerError, request" in str(entry(client).why)


def with_end(state: str, client: Calling, /, **params: object) -> None:
    """Use the key, whatever the end."""
    try:
        use(client, **params)
    except CallApiError:
        assert state not in ("placed", "failed")


def test_a_journal_of_ones_own(journal: Journal) -> None:
    """Both are what the client takes."""
    assert isinstance(journal, Journal)
