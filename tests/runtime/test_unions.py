"""Unions that msgspec must not see: read by kind, refused with the whole path, and no crash."""

from __future__ import annotations

import copy
import os
import pickle
import subprocess
import sys
from typing import TYPE_CHECKING, Annotated, Literal, TypeAlias

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Meta

from codegen.runtime.codec import Mismatch, decode, encode
from codegen.runtime.model import Model
from codegen.runtime.unions import branch, kind_of, one_of
from codegen.runtime.unseen import Unseen

from .test_pure import freely

Word: TypeAlias = Annotated[str, Meta(pattern=r"^[a-z]+\Z")]

if TYPE_CHECKING:
    Node: TypeAlias = Word | list["Box"]
    Mixed: TypeAlias = Word | Annotated[int, Meta(ge=0)] | dict[str, "Node"] | None
    Strict: TypeAlias = "Box | Bag"
else:
    Node = one_of("Node", lambda: [branch("str", Word), branch("array", Annotated[list[Box], Meta(min_length=1)])])
    Mixed = one_of(
        "Mixed",
        lambda: [
            branch("str", Word),
            branch("int", Annotated[int, Meta(ge=0)]),
            branch("object", dict[str, Node]),
            branch("null", None),
        ],
    )
    Strict = one_of("Strict", lambda: [branch("object", Box), branch("object", Bag)])


class Box(Model, frozen=True, kw_only=True):
    """Holds a node, which may hold boxes."""

    n: Node


class Bag(Model, frozen=True, kw_only=True):
    """Holds something else."""

    m: Mixed


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('{"n":"a"}', Box(n="a")),
        ('{"n":[{"n":"a"},{"n":[{"n":"b"}]}]}', Box(n=[Box(n="a"), Box(n=[Box(n="b")])])),
        ('{"m":"a"}', Bag(m="a")),
        ('{"m":5}', Bag(m=5)),
        ('{"m":null}', Bag(m=None)),
        ('{"m":{"x":"a","y":[{"n":"b"}]}}', Bag(m={"x": "a", "y": [Box(n="b")]})),
    ],
)
def test_each_kind_is_read_as_its_branch(text: str, value: Model) -> None:
    """And written again as it came."""
    assert decode(text.encode(), type(value)) == value
    assert encode(value) == text.encode()


def test_branches_of_one_kind_are_tried_in_turn() -> None:
    """The first that takes it; when none does, the first one's reason counts."""
    assert decode(b'{"n":"a"}', Strict) == Box(n="a")
    assert decode(b'{"m":"a"}', Strict) == Bag(m="a")
    with pytest.raises(Mismatch, match="missing required field `n`"):
        decode(b"{}", Strict)


@pytest.mark.parametrize(
    ("text", "type_", "message"),
    [
        ('{"n":5}', Box, "Expected `str | array`, got `int` - at `$.n`"),
        ('{"n":null}', Box, "Expected `str | array`, got `null` - at `$.n`"),
        ('{"n":{}}', Box, "Expected `str | array`, got `object` - at `$.n`"),
        ('{"n":[]}', Box, "Expected `array` of length >= 1 - at `$.n`"),
        ('{"n":[{"n":"A"}]}', Box, r"Expected `str` matching regex '^[a-z]+\\Z' - at `$.n[0].n`"),
        ('{"n":[{"n":"a"},{"n":[{"n":"a"},{}]}]}', Box, "missing required field `n` - at `$.n[1].n[1]`"),
        ('{"m":true}', Bag, "Expected `str | int | object | null`, got `bool` - at `$.m`"),
        ('{"m":1.5}', Bag, "got `float` - at `$.m`"),
        ('{"m":-1}', Bag, "Expected `int` >= 0 - at `$.m`"),
        ('{"m":{"x":[{"n":1}]}}', Bag, "Expected `str | array`, got `int` - at `$.m[...][0].n`"),
        ("5", Node, "Expected `str | array`, got `int`"),
    ],
)
def test_a_refusal_names_the_whole_path(text: str, type_: object, message: str) -> None:
    """Once, from the root, however deep it lies."""
    with pytest.raises(Mismatch) as caught:
        decode(text.encode(), type_)
    assert message in str(caught.value)
    assert str(caught.value).count("- at `") == message.count("- at `")


@given(st.lists(st.integers(0, 5), max_size=12))
@freely
def test_the_path_is_right_at_any_depth(indexes: list[int]) -> None:
    """Each level one list further in."""
    value: object = {"n": 5}
    for index in reversed(indexes):
        value = {"n": [{"n": "ok"}] * index + [value]}
    place = "$" + "".join(f".n[{index}]" for index in indexes) + ".n"
    with pytest.raises(Mismatch) as caught:
        decode(msgspec.json.encode(value), Box)
    assert str(caught.value) == f"Expected `str | array`, got `int` - at `{place}`"


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("a", "str"),
        (True, "bool"),
        (1, "int"),
        (1.5, "float"),
        ([], "array"),
        ((), "array"),
        ({}, "object"),
        (Bag(m=1), "object"),
        (None, "null"),
        (b"", "bytes"),
    ],
)
def test_the_kind_of_a_value(value: object, kind: str) -> None:
    """What is no JSON goes by its own name."""
    assert kind_of(value) == kind


class Ball(Model, frozen=True, kw_only=True):
    """Says of itself what it is, as far as anybody knows."""

    kind: Literal["ball"] | str
    size: int


class Cube(Model, frozen=True, kw_only=True):
    """The same."""

    kind: Literal["cube"] | str
    size: int


class Holds(Model, frozen=True, kw_only=True):
    """A thing, known or not."""

    thing: Thing
    more: Things | msgspec.UnsetType = msgspec.UNSET


class Crate(Model, frozen=True, kw_only=True):
    """Another thing."""

    thing: Mixed


class Twig(Model, frozen=True, kw_only=True):
    """Goes on either way."""

    on: Way


class Fork(Model, frozen=True, kw_only=True):
    """Goes on either way, too."""

    on: Way
    thing: Thing | msgspec.UnsetType = msgspec.UNSET


if TYPE_CHECKING:
    Way: TypeAlias = Twig | Fork
    Thing: TypeAlias = Ball | Cube | Unseen
    Closed: TypeAlias = Ball | Cube
    Things: TypeAlias = Holds | Crate
else:
    _TAGGED = [branch("object", Ball, {"kind": ("ball",)}), branch("object", Cube, {"kind": ("cube",)})]
    Thing = one_of("Thing", lambda: _TAGGED, unseen="here")
    Closed = one_of("Closed", lambda: _TAGGED)
    Way = one_of("Way", lambda: [branch("object", Twig), branch("object", Fork)], unseen="inside")
    Things = one_of("Things", lambda: [branch("object", Holds), branch("object", Crate)], unseen="inside")


@pytest.mark.parametrize(
    ("text", "type_", "value"),
    [
        ('{"kind":"cube","size":1}', Thing, Cube(kind="cube", size=1)),
        ('{"kind":"cone","size":1}', Thing, Unseen({"kind": "cone", "size": 1})),
        ('{"kind":true,"size":1}', Thing, Unseen({"kind": True, "size": 1})),
        ('{"kind":["ball"],"size":1}', Thing, Unseen({"kind": ["ball"], "size": 1})),
        ('{"kind":"ball","size":"x"}', Thing, Unseen({"kind": "ball", "size": "x"})),
        ('{"size":1}', Thing, Unseen({"size": 1})),
        ("null", Thing, Unseen(None)),
        ('{"thing":5}', Things, Crate(thing=5)),  # before one that would have to keep it unseen
        ('{"thing":-5}', Things, Holds(thing=Unseen(-5))),
        ('{"thing":-5,"more":{"thing":-5}}', Things, Holds(thing=Unseen(-5), more=Holds(thing=Unseen(-5)))),
        ("[[],{}]", list[Thing], [Unseen([]), Unseen({})]),
    ],
)
def test_what_fits_no_branch_is_kept_where_the_union_is_open(text: str, type_: object, value: object) -> None:
    """And goes as it came."""
    found = decode(text.encode(), type_)
    assert found == value and type(found) is type(value)
    assert encode(found) == text.encode()


@pytest.mark.parametrize(
    ("text", "type_", "message"),
    [
        ('{"kind":"cone","size":1}', Closed, "Not one of the values allowed - at `$.kind`"),
        ('[{"kind":true,"size":1}]', list[Closed], "Not one of the values allowed - at `$[0].kind`"),
        ('{"other":-5}', Things, "missing required field `thing`"),
        ("5", Things, "Expected `object`, got `int`"),
    ],
)
def test_a_closed_union_keeps_nothing(text: str, type_: object, message: str) -> None:
    with pytest.raises(Mismatch) as caught:
        decode(text.encode(), type_)
    assert message in str(caught.value)


def test_what_was_never_seen_is_a_value() -> None:
    """Equal and hashable as far as it is, whole after a journey, and quiet: nobody knows what in it is secret."""
    kept = Unseen({"kind": "cone", "a b": ["secret"]})
    assert kept == Unseen({"kind": "cone", "a b": ["secret"]}) != Unseen({"kind": "cone"})
    assert kept != kept.value and Unseen(1) != 1
    assert {Unseen("x"), Unseen("x"), Unseen("y")} == {Unseen("y"), Unseen("x")}
    with pytest.raises(TypeError, match="unhashable"):
        hash(kept)
    for same in (pickle.loads(pickle.dumps(kept)), copy.deepcopy(kept), copy.copy(kept)):
        assert same == kept and type(same) is Unseen
    assert repr(kept) == "Unseen(object with kind, …)"
    plain: list[object] = [{}, [1], "x", None]
    assert [repr(Unseen(value)) for value in plain] == [
        "Unseen(object)", "Unseen(array of 1)", "Unseen(str)", "Unseen(null)",
    ]  # fmt: skip
    with pytest.raises(AttributeError):
        setattr(kept, "value", 1)  # noqa: B010  # no type allows it
    match kept:
        case Unseen(value):
            assert value == kept.value


def test_depth_costs_no_more_than_its_square() -> None:
    """What is unseen at the bottom makes each level look twice, not each look at a level."""
    value = b"-5"
    for _ in range(60):
        value = b'{"thing":-5,"more":%b}' % (value if value != b"-5" else b'{"thing":-5}')
    found = decode(value, Things)
    assert encode(found) == value


def test_branches_that_hold_the_same_union_do_not_double_the_cost_of_each_level() -> None:
    """A short answer could stop an event loop for ever."""
    with pytest.raises(Mismatch, match=r"missing required field `on` - at `\$(\.on){60}`"):
        decode(b'{"on":' * 60 + b'{"x":1.0}' + b"}" * 60, Way)


_IN_CHILD = """
import gc
import msgspec
from uis_callapi.v1.methods import PLACE_CALLS
from uis_callapi.v1.models import PlaceCallsParams
from {codec} import Mismatch, decode

head = '{{"first_call":"numc","switch_at_once":true,"numa":"74951234567","numb":"74993720692","numc":'
group = '{{"phones":[{{"numb":"%s"}}]}}'
texts = ['"79164572521"', '"+7"', '"' + "7" * 40 + '"', "[" + group % "79164572521" + "]", "[" + group % "x" + "]"]
texts += ["[]", "5"]
read = refused = 0
for number in range({rounds}):
    text = texts[number % len(texts)]
    try:
        params = decode((head + text + "}}").encode(), PlaceCallsParams)
    except Mismatch:
        refused += 1
    else:
        read += 1
        assert msgspec.json.encode(params)
    if number % 500 == 0:
        gc.collect()
print(read, refused)
"""


@pytest.mark.parametrize("allocator", ["debug", "malloc_debug"])
def test_msgspec_does_not_crash(allocator: str) -> None:
    """A number or groups, thousands of times, right and wrong, under an allocator that notices a wrong free."""
    code = _IN_CHILD.format(codec="uis_callapi._runtime.codec", rounds=7000)
    environment = {**os.environ, "PYTHONMALLOC": allocator, "PYTHONFAULTHANDLER": "1"}
    child = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=False, timeout=60
    )
    assert (child.returncode, child.stdout, child.stderr) == (0, "2000 5000\n", "")
