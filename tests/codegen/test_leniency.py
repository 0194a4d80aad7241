"""Servers that ignore params they do not know: each is noted, and all else is held as strictly as ever."""

from __future__ import annotations

import asyncio
import importlib
import json
from pathlib import Path

import pytest

from .command import codegen
from .conftest import Load
from .hazards import TEXT, document, fields, method, param, schemas, to
from .sdks import Handlers, Sdk


def _serve(sdk: Sdk, handlers: Handlers, method: str, params: object, **options: str) -> dict[str, object]:
    body = json.dumps({"jsonrpc": "2.0", "id": 1, "method": method, "params": params}).encode()
    server = importlib.import_module(f"{sdk.name}.{sdk.name}.server")
    answer: dict[str, object] = json.loads(asyncio.run(server.answer(handlers, body, **options)))
    return answer


def _notes(handlers: Handlers) -> list[str]:
    (call,) = handlers.calls
    return list(getattr(call, "notes"))  # noqa: B009  # each package has a class of its own for it


@pytest.mark.parametrize(
    ("feature", "method", "params", "unknown"),
    [
        ("objects", "draw", {"closed": {"x": 1}, "shape": 5}, ["shape"]),
        ("objects", "draw", {"closed": {"x": 1, "z": [2]}, "Open": {}}, ["closed.z", "Open"]),
        ("objects", "draw", {"closed": {"x": 1}, "open": {"inner": {"z": 1, "more": 2}, "more": 3}}, []),
        ("aliases", "greet", {"firstName": "Ann", "last_name": "Lee"}, ["last_name"]),
        (
            "unions",
            "dial",
            {
                "target": [{"size": 1}, {"size": 2, "sise": 3}],
                "route": {"to": [{"size": 1, "a": 1}], "more": 1},
                "either": {"size": 4, "b": 1},
                "many": {"x": "1", "y": [{"size": 5, "c": 1}]},
            },
            ["target[1].sise", "route.to[0].a", "either.b", "many[...][0].c"],
        ),
    ],
)
def test_what_is_unknown_is_ignored_and_noted(
    feature: str, method: str, params: object, unknown: list[str], load: Load
) -> None:
    """At any depth. What the document leaves open is none of it."""
    sdk, handlers = load(feature), Handlers()
    if unknown:
        assert "unknown field" in str(_serve(sdk, Handlers(), method, params)["error"])
    assert "result" in _serve(sdk, handlers, method, params, unknown_params="ignore")
    noted = [note for note in _notes(handlers) if note.endswith("ignored")]
    assert noted == [f"`{place}` is no param: ignored" for place in unknown]


def test_the_handler_is_given_what_is_left(load: Load) -> None:
    """Other spellings are still read as what they stand for."""
    sdk, handlers = load("aliases"), Handlers()
    _serve(sdk, handlers, "greet", {"firstName": "Ann", "loud": True, "x": 1}, unknown_params="ignore")
    assert handlers.told == {"first_name": "Ann", "loud": True}
    assert len(_notes(handlers)) == 2


@pytest.mark.parametrize(
    ("params", "place"),
    [
        ({"closed": {"x": "1", "y2": 1}, "more": 1}, "$.closed.x"),
        ({"closed": 5, "more": 1}, "$.closed"),
        ({"closed": [{"x": 1}], "more": 1}, "$.closed"),
        ({"closed": {"y2": 1}, "more": 1}, "$.closed"),
    ],
)
def test_all_else_is_refused_as_ever(params: object, place: str, load: Load) -> None:
    error = _serve(load("objects"), Handlers(), "draw", params, unknown_params="ignore")["error"]
    assert isinstance(error, dict) and error["code"] == -32602
    assert f"`{place}`" in error["data"]


def test_what_may_tell_one_alternative_from_another_is_never_taken_away(tmp_path: Path, packages: Path) -> None:
    """A field that one of two objects lacks may be why the other is meant."""
    closed = {name: {**fields(**{name: TEXT}), "additionalProperties": False} for name in ("left", "right")}
    (tmp_path / "turns.openrpc.json").write_text(
        json.dumps(document(method("turn", param("to", {"anyOf": [to("left"), to("right")]})), root=schemas(**closed)))
    )
    assert codegen("generate", tmp_path / "turns.openrpc.json", "--out", packages, "--package", "turns").code == 0
    sdk, handlers = Sdk("turns"), Handlers()
    params = {"to": {"right": "x"}, "when": "now"}
    assert "result" in _serve(sdk, handlers, "turn", params, unknown_params="ignore")
    assert handlers.told == {"to": {"right": "x"}}
    assert "error" in _serve(sdk, handlers, "turn", {"to": {"right": "x", "up": "y"}}, unknown_params="ignore")


def test_an_integer_may_be_spelled_like_any_number(load: Load) -> None:
    """To JSON Schema 1.0 is an integer."""
    sdk, handlers = load("objects"), Handlers()
    assert "result" in _serve(sdk, handlers, "draw", {"closed": {"x": 1.0}, "open": {}})
    assert repr(handlers.told) == "{'closed': {'x': 1, 'y': 0}, 'open': {}}"
    assert "Expected `int`" in str(_serve(sdk, Handlers(), "draw", {"closed": {"x": 1.5}})["error"])
