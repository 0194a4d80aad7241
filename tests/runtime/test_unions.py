"""Unions that msgspec must not see: read by kind, refused with the whole path, and no crash."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING, Annotated, TypeAlias

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import Meta

from codegen.runtime.codec import Mismatch, decode, encode
from codegen.runtime.model import Model
from codegen.runtime.unions import branch, kind_of, one_of

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
