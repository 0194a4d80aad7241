"""The small pure parts: masking, paths, waiting, the session key, the bytes of a request."""

from __future__ import annotations

import contextlib
import gc
import json
import random
import re
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Literal

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import UNSET, UnsetType

from codegen.runtime.codec import Mismatch, decode, encode
from codegen.runtime.errors import RpcError
from codegen.runtime.masking import HIDDEN, mask, scrub
from codegen.runtime.model import Model, Traits, sensitive_texts, with_defaults
from codegen.runtime.paths import names, selector
from codegen.runtime.retries import RetryBudget, backoff
from codegen.runtime.session import Follow, Key, Lead, SessionKeys
from codegen.runtime.wire import request_bytes

from .api import HandClock

SECRET = st.text("abcdefghijklmnopqrstuvwxyz0123456789", min_size=8, max_size=20)
NUMBER = st.text("0123456789", min_size=7, max_size=15)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)  # fmt: skip
freely = settings(deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])


@given(NUMBER)
@freely
def test_a_mask_hides_at_least_three_digits(number: str) -> None:
    """And shows four at each end, or none."""
    masked = mask(number)
    assert masked in (HIDDEN, number[:4] + HIDDEN + number[-4:])
    assert masked == HIDDEN or len(number) >= 11


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("74951234567", "7495•••4567"),
        ("+74951234567", HIDDEN),
        ("hello", HIDDEN),
        ("", HIDDEN),
        (74951234567, HIDDEN),
        (7.5, HIDDEN),
        (["74951234567", ["x"]], ["7495•••4567", [HIDDEN]]),
        ({"a": "74951234567"}, {"a": "7495•••4567"}),
        (True, True),
        (None, None),
    ],
)
def test_a_mask(value: object, shown: object) -> None:
    """Flags and nothings tell nobody apart."""
    assert mask(value) == shown


@given(st.lists(SECRET, max_size=3), st.lists(NUMBER, max_size=3), st.data())
@freely
def test_nothing_survives_a_scrub(secrets: list[str], numbers: list[str], data: st.DataObject) -> None:
    """Wherever they stand, one inside the other or end to end; of a number no more than four digits in a row."""
    pieces = st.sampled_from([*secrets, *numbers, " ", "x", "-", "Ж"])
    text = "".join(data.draw(st.lists(pieces, max_size=12)))
    clean = scrub(text, secrets=secrets, personal=numbers)
    assert not [secret for secret in secrets if secret in clean]
    assert not [number for number in numbers if number in clean]


@given(st.lists(NUMBER, min_size=1, max_size=4))
@freely
def test_of_a_number_four_digits_are_left_at_most(numbers: list[str]) -> None:
    """In a row."""
    clean = scrub(" / ".join(numbers), secrets=[], personal=numbers)
    assert all(len(digits) <= 4 for digits in re.findall(r"\d+", clean))


@given(st.text(max_size=50))
@freely
def test_a_text_without_anything_to_hide_stays_as_it_is(text: str) -> None:
    """Empty values hide nothing."""
    assert scrub(text, secrets=[""], personal=[""]) == text


@pytest.mark.parametrize("secret", ['a"b\\c/d', "пароль-ключ", "tab\there", "emoji 📞 here"])
def test_a_secret_is_found_as_json_writes_it(secret: str) -> None:
    """Servers quote what they were sent, escapes and all."""
    for text in (
        secret,
        json.dumps(secret),
        json.dumps(secret, ensure_ascii=False),
        msgspec.json.encode(secret).decode(),
    ):
        assert scrub(f"you sent {text}!", secrets=[secret], personal=[]).strip('"') in (
            f"you sent {HIDDEN}!",
            f'you sent "{HIDDEN}"!',
        )


def test_a_value_that_begins_like_another_is_hidden_whole() -> None:
    """The longest first: nothing of it is left over."""
    assert scrub("key abcdefghijkl", secrets=["abcdefgh", "abcdefghijkl"], personal=[]) == f"key {HIDDEN}"
    assert scrub("7495123456789", secrets=[], personal=["74951234567", "7495123456789"]) == "7495•••6789"


class Leaf(Model, frozen=True, kw_only=True):
    """An end of the tree."""

    kind: Literal["leaf", "needle"] | UnsetType = UNSET
    size: int | UnsetType = UNSET
    note: str | UnsetType = UNSET


class Tree(Model, frozen=True, kw_only=True):
    """Has everything that a path can lead through."""

    name: str | UnsetType = UNSET
    word: str | UnsetType = UNSET
    one: Leaf | UnsetType = UNSET
    many: list[Leaf] | UnsetType = UNSET
    trees: list[Tree] | UnsetType = UNSET


Leaf.__traits__ = Traits(personal=frozenset({"note"}), defaults={"size": 1})
Tree.__traits__ = Traits(
    secret=frozenset({"word"}), personal=frozenset({"name"}), defaults={"name": "oak"}, models=("one", "many", "trees")
)
TREE = Tree(
    word="w1",
    one=Leaf(note="n1"),
    many=[Leaf(size=5), Leaf(note="n2")],
    trees=[Tree(name="fir", word="w2", many=[]), Tree(many=[Leaf(size=7, note="n3")])],
)
PLACES: dict[tuple[str, ...], tuple[list[object], list[object], list[str]]] = {
    (): ([TREE], [TREE], ["$"]),
    ("name",): (["oak"], [], ["$.name"]),
    ("one", "size"): ([1], [], ["$.one.size"]),
    ("many", "*", "size"): ([5, 1], [5], ["$.many[0].size", "$.many[1].size"]),
    ("many", "*", "note"): (["n2"], ["n2"], ["$.many[1].note"]),
    ("trees", "*", "name"): (["fir", "oak"], ["fir"], ["$.trees[0].name", "$.trees[1].name"]),
    ("trees", "*", "many", "*", "size"): ([7], [7], ["$.trees[1].many[0].size"]),
    ("many", "size"): ([], [], []),
    ("name", "*"): ([], [], []),
}


@pytest.mark.parametrize(("path", "found"), PLACES.items(), ids=lambda value: "/".join(map(str, value)) or "root")
def test_a_path(path: tuple[str, ...], found: tuple[list[object], list[object], list[str]]) -> None:
    """Values with the defaults of the spec, those that were sent, and what messages call them."""
    effective, sent, named = found
    assert list(selector(path)(TREE)) == effective
    assert list(selector(path, sent=True)(TREE)) == sent
    assert names(TREE, path) == named


def test_defaults_are_filled_in_everywhere() -> None:
    """Nothing that was sent changes, and the original stays as it was."""
    filled = with_defaults(TREE)
    assert filled == Tree(
        name="oak",
        word="w1",
        one=Leaf(size=1, note="n1"),
        many=[Leaf(size=5), Leaf(size=1, note="n2")],
        trees=[Tree(name="fir", word="w2", many=[]), Tree(name="oak", many=[Leaf(size=7, note="n3")])],
    )
    assert TREE.name is UNSET
    assert with_defaults(filled) == filled


def test_what_is_sensitive_is_found_everywhere() -> None:
    """Inside other models and lists."""
    secrets, personal = sensitive_texts(TREE)
    assert sorted(secrets) == ["w1", "w2"]
    assert sorted(personal) == ["fir", "n1", "n2", "n3"]


@given(st.integers(0, 60), st.integers())
@freely
def test_a_wait_is_short_and_doubles(resend: int, seed: int) -> None:
    """Full jitter: anything from nothing to 0.2 s, then twice that, and so on up to 5 s."""
    assert 0 <= backoff(resend, random.Random(seed)) <= min(5.0, 0.2 * 2**resend)


def test_waits_use_the_whole_range() -> None:
    """Jitter is there to spread."""
    waits = [backoff(2, random.Random(seed)) for seed in range(200)]
    assert min(waits) < 0.05 < 0.75 < max(waits)


@given(st.lists(st.booleans(), max_size=200))
@freely
def test_the_budget(results: list[bool]) -> None:
    """Ten tokens at most, none below nought; a failure costs one, a success earns a tenth, none is spent below half."""
    budget, tenths = RetryBudget(), 100
    for succeeded in results:
        if succeeded:
            budget.succeeded()
            tenths = min(100, tenths + 1)
        else:
            tenths = max(0, tenths - 10)
            within = budget.failed()
            assert within == (tenths >= 50) or tenths == 50  # sums of 0.1 are not exact: at half either is right


def test_a_fresh_budget_has_five_resends() -> None:
    """The sixth failure in a row is one too many."""
    budget = RetryBudget()
    assert [budget.failed() for _ in range(7)] == [True] * 5 + [False] * 2


def _text(turn: Key | Lead | Follow) -> str | None:
    return turn.text if isinstance(turn, Key) else None


def _keys(clock: HandClock | None = None) -> SessionKeys:
    return SessionKeys(1000.0, clock or HandClock(), random.Random(1))


def test_one_leads_and_all_others_follow() -> None:
    """However many ask at once."""
    keys, start = _keys(), threading.Barrier(16)

    def ask() -> Key | Lead | Follow:
        start.wait()
        return keys.turn(None)

    with ThreadPoolExecutor(16) as threads:
        turns = [future.result() for future in [threads.submit(ask) for _ in range(16)]]
    leads = [turn for turn in turns if isinstance(turn, Lead)]
    follows = [turn for turn in turns if isinstance(turn, Follow)]
    assert (len(leads), len(follows)) == (1, 15)
    assert {turn.flight for turn in follows} == {leads[0].flight}


def test_a_flight_wakes_everybody_once() -> None:
    """With the error, or to ask again: then there is a key, or another one leads."""
    keys = _keys()
    lead = keys.turn(None)
    assert isinstance(lead, Lead)
    gone = RpcError("gone")
    keys.land(lead.flight, gone)
    assert lead.flight.landed.done()
    assert lead.flight.error is gone
    lead = keys.turn(None)
    assert isinstance(lead, Lead)
    keys.keep("k1", (50.0, 50.0), 1000.0)
    keys.land(lead.flight)
    assert lead.flight.error is None
    assert _text(keys.turn(None)) == "k1"


def test_only_the_key_that_was_refused_is_replaced() -> None:
    """One that came in the meantime is used."""
    keys = _keys()
    keys.keep("k2", (50.0, 50.0), 1000.0)
    assert _text(keys.turn("k1")) == "k2"
    lead = keys.turn("k2")
    assert isinstance(lead, Lead)
    assert isinstance(keys.turn("k2"), Follow)
    assert _text(keys.turn("k1")) == "k2"


def test_a_flight_without_a_pilot_is_abandoned() -> None:
    """Its leader may be interrupted at any instant: whoever waits asks again, and leads."""
    keys = _keys()
    lead = keys.turn(None)
    follow = keys.turn(None)
    assert isinstance(lead, Lead) and isinstance(follow, Follow)
    del lead
    gc.collect()
    assert follow.flight.landed.done() and follow.flight.error is None
    again = keys.turn(None)
    assert isinstance(again, Lead) and again.flight is not follow.flight


@given(st.floats(0, 2000), st.integers())
@freely
def test_a_key_ages(age: float, seed: int) -> None:
    """Not before 90 % of its life, and not after 95 %."""
    clock = HandClock()
    keys = SessionKeys(1000.0, clock, random.Random(seed))
    keys.keep("k1", (clock.now, clock.now), 1000.0)
    clock.now += age
    fresh = _text(keys.turn(None)) == "k1"
    assert fresh or age >= 900 - 1e-6
    assert not fresh or age <= 950 + 1e-6


@given(st.floats(-2000, 2000), st.floats(-2000, 2000))
@freely
def test_either_clock_ends_a_key(by_monotonic: float, by_wall: float) -> None:
    """The one by which it is older counts, and one that went back below the beginning tells no age at all."""

    class TwoHands(HandClock):
        def __init__(self) -> None:
            super().__init__()
            self.wall = 5000.0

        def time(self) -> float:
            return self.wall

    clock = TwoHands()
    keys = _keys(clock)
    keys.keep("k1", (clock.now, clock.wall), 1000.0)
    clock.now += by_monotonic
    clock.wall += by_wall
    fresh = keys.ready(None) is not None
    ages = (clock.now - 50.0, clock.wall - 5000.0)
    assert not fresh or (min(ages) >= 0 and max(ages) < 950)
    assert fresh or min(ages) < 0 or max(ages) >= 900


def test_what_another_client_asked_for_is_held_against_the_same_clocks() -> None:
    """And is not taken when it is the very key that was refused."""
    clock = HandClock()
    keys = _keys(clock)
    assert not keys.adopt("k1", (clock.now, clock.now), None, "k1")
    assert not keys.adopt("k1", (clock.now - 951, clock.now), None, None)
    assert not keys.adopt("k1", (clock.now, clock.now - 951), None, None)
    assert not keys.adopt("k1", (clock.now, clock.now + 1), None, None)
    assert keys.latest is None
    assert keys.adopt("k1", (clock.now - 899, clock.now), None, "k0")
    assert _text(keys.turn("k0")) == "k1"


def test_a_key_does_not_show() -> None:
    """Not from inside either."""
    keys = _keys()
    keys.keep("k1-secret", (50.0, 50.0), 1000.0)
    assert "k1-secret" not in repr(vars(keys))


@given(
    st.text(st.characters(exclude_categories=["Cs"])),
    st.integers(1, 2**31 - 1),
    st.dictionaries(st.text(st.characters(exclude_categories=["Cs"]), max_size=5), JSON, max_size=4),
    st.none()
    | st.tuples(
        st.text(st.characters(exclude_categories=["Cs"]), min_size=6), st.text(st.characters(exclude_categories=["Cs"]))
    ),
)
@freely
def test_a_request_reads_as_it_was_meant(
    method: str, number: int, params: dict[str, object], session: tuple[str, str] | None
) -> None:
    """Whatever stands in names, keys and values; the session key is one member more, and the first."""
    body = request_bytes(method, number, encode(params), session)
    pairs: list[list[str]] = []

    def seen(items: list[tuple[str, object]]) -> dict[str, object]:
        pairs.append([name for name, _ in items])
        return dict(items)

    document: object = json.loads(body, object_pairs_hook=seen)
    expected = {session[0]: session[1], **params} if session else params
    assert document == {"jsonrpc": "2.0", "method": method, "id": number, "params": expected}
    assert list(expected) in pairs
    assert all(len(names) == len(set(names)) for names in pairs)


@given(st.binary(max_size=40), st.sampled_from([Tree, int, str, object]))
@freely
def test_whatever_bytes_come_one_exception_is_raised(data: bytes, type_: object) -> None:
    """Or they are of the type."""
    with contextlib.suppress(Mismatch):
        decode(data, type_)


@given(
    st.text(st.sampled_from("qvxzj"), min_size=5, max_size=10), st.sampled_from(["name", "one", "many", "size", "kind"])
)
@freely
def test_a_mismatch_names_the_place_and_shows_no_value(text: str, field: str) -> None:
    """It may be anybody's name or number."""
    body: dict[str, dict[str, object]] = {
        "name": {"name": [text]},
        "one": {"one": text},
        "many": {"many": [{"size": text}]},
        "size": {"one": {"size": text}},
        "kind": {"one": {"kind": text}},
    }
    with pytest.raises(Mismatch) as caught:
        decode(json.dumps(body[field]).encode(), Tree)
    places = {"name": "$.name", "one": "$.one", "many": "$.many[0].size", "size": "$.one.size", "kind": "$.one.kind"}
    assert f"`{places[field]}`" in str(caught.value)
    assert text not in str(caught.value)
