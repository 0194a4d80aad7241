"""What `diff` says of two documents: every change, and whom it breaks."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Literal

import msgspec
import pytest
import yaml

from .batch import batch
from .command import Ran
from .sdks import Json

HERE = Path(__file__).parent
Direction = Literal["forward", "backward"]
DIRECTIONS: tuple[Direction, Direction] = ("forward", "backward")
Verdicts = dict[str, str]
"""A change → the step that it asks for; `perhaps` where it may break and nobody can tell."""


class Pair(msgspec.Struct, forbid_unknown_fields=True):
    """Two small documents and what is to be said of them."""

    pair: str
    forward: Verdicts
    backward: Verdicts
    old: Json = {}
    new: Json = {}
    server: list[str] = []
    """The steps for those who have written a server, there and back."""
    wire: list[bool] = []
    """Whether clients printed from OLD are hurt, there and back."""
    hints: bool = False
    """What is gone and what is new are said to look alike."""


def _pairs() -> dict[str, Pair]:
    found = (yaml.safe_load(path.read_text("utf-8")) for path in sorted((HERE / "pairs").glob("*.yaml")))
    pairs = [pair for listed in found for pair in msgspec.convert(listed, list[Pair])]
    assert len({pair.pair for pair in pairs}) == len(pairs)
    return {pair.pair: pair for pair in pairs}


PAIRS = _pairs()


class Place(msgspec.Struct):
    file: str
    line: int
    pointer: str


class Judged(msgspec.Struct):
    """Whom something breaks."""

    breaking: bool
    semver: str
    certain: bool = True


class Change(Judged, kw_only=True):
    """A change in the JSON of the command."""

    kind: str
    scope: str
    name: str
    path: str
    methods: list[str]
    text: str
    hint: str
    wire: bool
    servers: Judged
    old: Place | None
    new: Place | None


class Report(Judged, kw_only=True):
    """The JSON of the command."""

    format: int
    old: str
    new: str
    servers: Judged
    changes: list[Change]


def _document(side: Json) -> Json:
    """Return the document that *side* of a pair is short for."""
    given = dict(side)
    root, schemas = given.pop("root", {}), given.pop("schemas", None)
    assert isinstance(root, dict)
    methods = given.pop("methods", None) or [{"name": "m", **given.pop("method", {}), **given}]
    whole: Json = {"openrpc": "1.3.2", "info": {"title": "Pair", "version": "1"}, **root}
    whole["methods"] = [_method(dict(one)) for one in methods]
    if schemas is not None:
        whole["components"] = {**whole.get("components", {}), "schemas": schemas}
    return whole


def _method(short: Json) -> Json:
    result = short.pop("result", {"type": "string"})
    params = [
        {
            "name": name.removesuffix("!"),
            "required": name.endswith("!"),
            **(schema if isinstance(schema, dict) and "schema" in schema else {"schema": schema}),
        }
        for name, schema in short.pop("params", {}).items()
    ]
    answered = {} if result == "none" else {"result": {"name": "result", "schema": result}}
    return {**short, "params": params, **answered}


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, Direction], Ran]:
    """How the command ended with each pair, there and back."""
    folder = tmp_path_factory.mktemp("pairs")
    runs: list[list[str]] = []
    for index, pair in enumerate(PAIRS.values()):
        old, new = folder / f"{index}.old.json", folder / f"{index}.new.json"
        old.write_text(json.dumps(_document(pair.old), indent=1), "utf-8")
        new.write_text(json.dumps(_document(pair.new), indent=1), "utf-8")
        runs += [["diff", "--json", str(old), str(new)], ["diff", "--json", str(new), str(old)]]
    keys = [(name, direction) for name in PAIRS for direction in DIRECTIONS]
    return dict(zip(keys, batch(runs), strict=True))


def _report(ran: Ran) -> Report:
    assert ran.code in (0, 1), ran.err
    return msgspec.json.decode(ran.out, type=Report)


def _verdicts(report: Report) -> Verdicts:
    found: Verdicts = {}
    for change in report.changes:
        owner = change.name if change.scope == "model" else ""
        where = f"{owner}.{change.path}" if owner and change.path else change.path or change.name
        found[f"{change.kind} {where}".strip()] = change.semver if change.certain else "perhaps"
    return found


@pytest.mark.parametrize("direction", DIRECTIONS)
@pytest.mark.parametrize("name", PAIRS)
def test_a_pair_is_judged(name: str, direction: Direction, reports: dict[tuple[str, Direction], Ran]) -> None:
    pair, ran = PAIRS[name], reports[name, direction]
    report = _report(ran)
    expected = pair.forward if direction == "forward" else pair.backward
    assert _verdicts(report) == expected
    steps = [step.replace("perhaps", "major") for step in expected.values()]
    assert report.semver == next((step for step in ("major", "minor", "patch") if step in steps), "none")
    assert ran.code == int(report.breaking) == int(report.semver == "major")
    index = DIRECTIONS.index(direction)
    if pair.server:
        assert report.servers.semver == pair.server[index].replace("perhaps", "major")
    if pair.wire:
        assert any(change.wire for change in report.changes) == pair.wire[index]
    if pair.hints:
        assert all("look alike" in change.hint for change in report.changes)
