"""Examples of the spec in docstrings: they run and print what they say; what cannot be shown is not there."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from ..interactive import Interpreter, documented
from .command import codegen
from .conftest import Load
from .goldens import EXPECTED, features
from .hazards import document, fields, method, param, schemas, to
from .pairings import answered
from .sdks import Handlers, Json, Loopback, Sdk


@pytest.mark.parametrize("feature", features())
def test_examples_print_what_they_say(feature: str, load: Load, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both clients, every method, every form; the server answers with what the first example of a method says."""
    sdk = load(feature)
    examples = documented(EXPECTED / feature)
    assert {example.inside for example in examples} == {"Client", "AsyncClient"}
    with Loopback(sdk, _answering(sdk, feature)) as server, Interpreter() as interpreter:
        for option, value in {"URL": server.url, "USER": "u", "PASSWORD": "p"}.items():
            monkeypatch.setenv(f"{feature}_{option}".upper(), value)
        for example in examples:
            interpreter.check(f">>> from {feature} import {example.inside}\n>>> client = {example.inside}()")
            interpreter.check(example.text)
            interpreter.check(f">>> {example.wait}client.close()")


@pytest.mark.parametrize("feature", features())
def test_examples_hold_under_mypy(feature: str, mypy: list[str]) -> None:
    assert [line for line in mypy if line.startswith(f"shown_{feature}.py:")] == []


def _answering(sdk: Sdk, feature: str) -> Handlers:
    methods = zip(sdk.methods().items(), answered(feature), strict=True)
    return Handlers(
        **{
            python: sdk.decode(described.result, bytes(pairings[0][1].value))
            for (python, described), pairings in methods
            if pairings
        }
    )


def example(result: object, **params: object) -> Json:
    """Return an example of a method."""
    given = [{"name": name, "value": value} for name, value in params.items()]
    return {"name": "example", "params": given, "result": {"name": "result", "value": result}}


def _printed(folder: Path, *methods: Json, root: Json | None = None) -> list[str]:
    """Return the lines of all examples of the synchronous client but those of its class."""
    spec = folder / "tried.openrpc.json"
    spec.write_text(json.dumps(document(*methods, root=root)), "utf-8")
    ran = codegen("generate", spec, "--out", folder / "out", "--package", "tried")
    assert ran.code == 0, ran.err
    found = [one for one in documented(folder / "out" / "tried" / "tried") if one.where.startswith("client.py:Client:")]
    return [line for one in found for line in one.text.partition("Examples:\n")[2].replace("    ", "").splitlines()]


def test_the_first_example_without_a_fault_is_shown(tmp_path: Path) -> None:
    """Not one that breaks its schema or lacks a param, nor one that is answered with an error."""
    faulty = [
        example("x", a=5),
        example(5, a="x"),
        example("x"),
        example("x", a="x", b="strange"),
        {"name": "error", "params": [{"name": "a", "value": "x"}], "x-error": {"code": 1, "message": "No"}},
    ]
    asked = method("ask", param("a"), examples=[*faulty, example("good", a="good"), example("later", a="later")])
    assert _printed(tmp_path, asked) == ['>>> client.ask(a="good")', "'good'"]


def test_what_the_types_cannot_hold_is_not_shown(tmp_path: Path) -> None:
    """The schema takes a field that the struct does not have; the caller has no way to send it."""
    asked = method("ask", param("a", to("Box")), examples=[example("x", a={"size": 1, "more": 2})])
    assert _printed(tmp_path, asked, root=schemas(Box=fields(size={"type": "integer"}))) == []


def test_what_cannot_be_said_exactly_is_not_said(tmp_path: Path) -> None:
    """Which of two structs an answer becomes is known to the decoder; a long line is nothing to read."""
    cat_or_dog = method("find", result={"anyOf": [to("Cat"), to("Dog")]}, examples=[example({"name": "Rex"})])
    long = method("tell", examples=[example("x" * 200)])
    root = schemas(Cat=fields(name={"type": "string"}), Dog=fields(name={"type": "string"}))
    assert _printed(tmp_path, cat_or_dog, long, root=root) == [
        ">>> answer = client.find()",
        ">>> answer = client.tell()",
    ]


def test_structs_without_room_for_other_fields_are_told_apart(tmp_path: Path) -> None:
    cat: Json = {**fields(name={"type": "string"}), "additionalProperties": False}
    dog: Json = {**fields(size={"type": "integer"}), "additionalProperties": False}
    found = method("find", result={"anyOf": [to("Cat"), to("Dog")]}, examples=[example({"size": 1})])
    assert _printed(tmp_path, found, root=schemas(Cat=cat, Dog=dog)) == [">>> client.find()", "Dog(size=1)"]


def test_a_call_too_long_to_be_read_is_not_shown(tmp_path: Path) -> None:
    asked = method("ask", param("a"), examples=[example("x", a="a" * 1000), example("y", a="a")])
    assert _printed(tmp_path, asked) == ['>>> client.ask(a="a")', "'y'"]


def test_unions_in_unions_end(tmp_path: Path) -> None:
    """A leaf that fits nowhere is found out without trying every way to it, in params and in results."""
    deep: object = 10**400
    for _ in range(24):
        deep = {"a": deep}
    root = schemas(
        One=fields(a=to("Either")),
        Other=fields(a=to("Either"), b={"type": "string"}),
        Either={"anyOf": [to("One"), to("Other"), {"type": "number"}]},
    )
    asked = method("ask", param("a", to("Either")), result=to("Either"), examples=[example(deep, a=deep)])
    found = method("find", result=to("Either"), examples=[example(deep)])
    assert _printed(tmp_path, asked, found, root=root) == [">>> answer = client.find()"]


def test_a_number_beyond_any_float_is_not_shown(tmp_path: Path) -> None:
    number = {"type": "number"}
    asked = method("ask", param("a", number), examples=[example("x", a=10**400)])
    found = method("find", result=number, examples=[example(10**400)])
    assert _printed(tmp_path, asked, found) == [">>> answer = client.find()"]


def test_each_form_shows_its_shortest_example(tmp_path: Path) -> None:
    """One that fits none is not shown: the client would refuse it."""
    text_or_list = {"oneOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}
    forms: list[Mapping[str, object]] = [
        {"name": "one", "summary": "One.", "params": {"to": {"type": "string"}}, "absent": ["b"]},
        {"name": "many", "summary": "Many.", "params": {"to": {"type": "array"}}, "required": ["b"]},
        {"name": "never", "summary": "Never shown.", "required": ["c"]},
    ]
    examples = [
        example("none fits", to="x", b="x"),
        example("longer", to="longer"),
        example("short", to="x"),
        example("as short", to="y"),
        example("many", to=["x", "y"], b="z"),
    ]
    optional = [param(name, required=False) for name in ("b", "c")]
    asked = method("ask", param("to", text_or_list), *optional, examples=examples, **{"x-forms": forms})
    one, many = ['>>> client.ask(to="x")', "'short'"], ['>>> client.ask(to=["x", "y"], b="z")', "'many'"]
    assert _printed(tmp_path, asked) == [*one, *many, *one]
