"""``client.journal``: what a person sees of the keys, and does about them; in both colours, with both journals."""

from __future__ import annotations

import pytest
from uis_callapi import (
    CallApiError,
    ConfigurationError,
    DuplicateCallError,
    JournalEntry,
    JournalError,
    ParamsError,
)

from ..colours import Calling, Colour
from ..sdk.wire import FIN, SUCCESS
from .keys import KEY, Keyed, again, entry, placed, unknown, use


@pytest.fixture
def lost(keyed: Keyed) -> Calling:
    """A client whose first call has an unknown end; the next ones are answered."""
    client = keyed.client(keyed.server(FIN, SUCCESS))
    with pytest.raises(CallApiError):
        use(client)
    return client


def test_what_has_to_be_looked_up(keyed: Keyed) -> None:
    """The oldest first, and nothing else."""
    client = keyed.client(keyed.server(SUCCESS, FIN))
    use(client, dedup_key="fine")
    keys = ["z", "a", "m"]
    for key in keys:
        keyed.still.advance(1)
        with pytest.raises(CallApiError):
            use(client, dedup_key=key)
    assert unknown(client) == keys
    found = entry(client, "z")
    assert (found.state, found.method, found.changed_at) == ("unknown", "place_calls", keyed.still.time() - 2)
    assert str(found.why).startswith("NoAnswerError, request ")
    assert str(found.owner).split()[0].isdigit()


@pytest.mark.parametrize("state", ["placed", "failed"])
def test_resolved_as_carried_out(state: str, lost: Calling) -> None:
    """It stays in use, and nobody has to look it up any more."""
    resolved = lost.journal("resolve", KEY, state)
    assert isinstance(resolved, JournalEntry)
    assert (resolved.state, resolved.why) == (state, "resolved by hand")
    assert entry(lost) == resolved
    assert unknown(lost) == []
    caught = again(DuplicateCallError, lost)
    assert (caught.state, caught.outcome, caught.result) == (state, "placed", None)
    if state == "failed":
        assert use(lost, retry_failed=True) == "success"


def test_resolved_as_not_placed(lost: Calling) -> None:
    """It is free."""
    lost.journal("resolve", KEY, "not_placed")
    assert unknown(lost) == []
    assert use(lost) == "success"


def test_a_resolution_can_be_corrected(lost: Calling) -> None:
    """Whoever erred says so."""
    lost.journal("resolve", KEY, "not_placed")
    lost.journal("resolve", KEY, "placed")
    again(DuplicateCallError, lost)


def test_forgotten(lost: Calling) -> None:
    """As if it had never been."""
    assert lost.journal("forget", KEY) is True
    assert lost.journal("get", KEY) is None
    assert lost.journal("forget", KEY) is False
    assert unknown(lost) == []
    assert use(lost) == "success"


def test_purged(keyed: Keyed) -> None:
    """What was settled long ago goes; what nobody knows the end of stays."""
    server = keyed.server(FIN, SUCCESS)
    client, other = keyed.client(server), keyed.client(server, login="other")
    with pytest.raises(CallApiError):
        use(client, dedup_key="lost")
    use(client, dedup_key="old")
    use(other, dedup_key="old")
    keyed.still.advance(3600)
    use(client, dedup_key="new")
    assert client.journal("purge", older_than=3600.0) == 0
    assert client.journal("purge", older_than=3599.0) == 1
    assert [client.journal("get", key) is None for key in ("lost", "old", "new")] == [False, True, False]
    assert entry(other, "old").state == "placed"
    assert placed(server) == 4


@pytest.mark.parametrize(
    ("method", "arguments", "options", "message"),
    [
        ("resolve", [KEY, "unknown"], {}, "state must be one of placed, failed, not_placed"),
        ("resolve", ["", "placed"], {}, "key must be 1 to 200 printable characters"),
        ("get", [5], {}, "key must be a text, not of type int"),
        ("forget", ["x" * 201], {}, "key must be 1 to 200"),
        *[("purge", [], {"older_than": value}, "older_than must be a positive number") for value in (0, -1, True)],
    ],
)
def test_arguments_that_are_refused(
    method: str, arguments: list[object], options: dict[str, object], message: str, lost: Calling
) -> None:
    """Nothing has changed."""
    with pytest.raises(ParamsError, match=message):
        lost.journal(method, *arguments, **options)
    assert unknown(lost) == [KEY]


def test_a_key_that_is_not_there(lost: Calling) -> None:
    """Resolving it is a mistake."""
    assert lost.journal("get", "other") is None
    with pytest.raises(JournalError, match="there is no key 'other'"):
        lost.journal("resolve", "other", "placed")


def test_a_client_without_a_journal(colour: Colour) -> None:
    """With the cure."""
    with pytest.raises(ConfigurationError, match=r"has no journal.*journal="):
        colour.client().journal("unknown")


@pytest.mark.parametrize("journal", [5, b"calls.db", object()])
@pytest.mark.usefixtures("colour")
def test_what_is_no_journal(journal: object, colour: Colour) -> None:
    """Refused by the constructor."""
    with pytest.raises(ConfigurationError, match="journal must be the path of a file, as a text, or a journal"):
        colour.client(journal=journal)


@pytest.mark.parametrize("ttl", [0, -1, float("nan"), float("inf"), True, "60"])
def test_an_age_that_is_none(ttl: object, colour: Colour) -> None:
    """Refused by the constructor."""
    with pytest.raises(ConfigurationError, match="dedup_ttl must be a positive number of seconds"):
        colour.client(dedup_ttl=ttl)
