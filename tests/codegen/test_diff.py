"""What `diff` says of two documents: every change, and whom it breaks.

`pairs/` holds small documents with known verdicts, there and back.
"""

from __future__ import annotations

import itertools
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Literal

import msgspec
import pytest
import yaml

from codegen.runtime.shapes import is_object

from . import goldens
from .batch import batch
from .command import ROOT, Ran, codegen, on_a_terminal, python
from .hazards import NUMBER, document, method, param
from .sdks import Json

HERE = Path(__file__).parent
Direction = Literal["forward", "backward"]
DIRECTIONS: tuple[Direction, Direction] = ("forward", "backward")
Verdicts = dict[str, str]
"""A change → the step that it asks for; `perhaps` where it may break and nobody can tell."""


class Short(msgspec.Struct, forbid_unknown_fields=True):
    """A method: schemas of params by their names, `a!` of one that is required; or whole params, with a `schema`."""

    name: str = "m"
    params: dict[str, object] = {}
    result: object = msgspec.field(default_factory=lambda: {"type": "string"})
    errors: list[Json] = []


class Half(Short, forbid_unknown_fields=True):
    """A document: of one method, unless there are `methods`."""

    method: Json = {}
    """What else the method has."""
    methods: list[Short] = []
    schemas: Json = {}
    root: Json = {}


class Pair(msgspec.Struct, forbid_unknown_fields=True):
    """Two small documents and what is to be said of them."""

    pair: str
    forward: Verdicts
    backward: Verdicts
    old: Half = msgspec.field(default_factory=Half)
    new: Half = msgspec.field(default_factory=Half)
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
    wire_name: str
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


def _document(half: Half) -> Json:
    """Return the document that *half* of a pair is short for."""
    methods = half.methods or [Short(name="m", params=half.params, result=half.result, errors=half.errors)]
    whole: Json = {"openrpc": "1.3.2", "info": {"title": "Pair", "version": "1"}, **half.root}
    whole["methods"] = [{**_method(short), **half.method} for short in methods]
    if half.schemas:
        whole["components"] = {"schemas": half.schemas}
    return whole


def _method(short: Short) -> Json:
    params = [
        {"name": name.removesuffix("!"), "required": name.endswith("!"), **_content(schema)}
        for name, schema in short.params.items()
    ]
    answered = {} if short.result == "none" else {"result": {"name": "result", "schema": short.result}}
    return {"name": short.name, "params": params, "errors": short.errors, **answered}


def _content(schema: object) -> Json:
    return schema if is_object(schema) and "schema" in schema else {"schema": schema}


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
    keys: list[tuple[str, Direction]] = [(name, direction) for name in PAIRS for direction in DIRECTIONS]
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


def test_every_kind_of_change_is_described_and_tried(reports: dict[tuple[str, Direction], Ran]) -> None:
    text = (ROOT / "codegen" / "diff" / "README.md").read_text("utf-8").partition("## Kinds of changes")[2]
    cells = re.findall(r"^\| (`.*?`) \|", text, re.MULTILINE)
    described = {kind.strip("` ") for cell in cells for kind in cell.split(",")}
    assert described == {change.kind for ran in reports.values() for change in _report(ran).changes}


def test_back_is_there_the_other_way_round(reports: dict[tuple[str, Direction], Ran]) -> None:
    for name in PAIRS:
        there, back = (_report(reports[name, direction]) for direction in DIRECTIONS)
        assert _turned(there) == {*_added_or_removed(back)}, name


def _turned(report: Report) -> set[str]:
    opposite = {"added": "removed", "removed": "added"}
    found = (text.partition(" ") for text in _added_or_removed(report))
    return {f"{what.rpartition('-')[0]}-{opposite[what.rpartition('-')[2]]} {where}" for what, _, where in found}


def _added_or_removed(report: Report) -> set[str]:
    """Return what is new and what is gone, but for an error of a method: with its class gone nothing is said of it."""
    return {
        text
        for text in _verdicts(report)
        if re.match(r"\w+-(added|removed) ", text) and not text.startswith(("default-", "mark-", "failed-"))
    }


@pytest.fixture(scope="module")
def features() -> dict[tuple[str, str], Ran]:
    """Each golden spec beside itself, and beside the one behind it in both directions."""
    names = goldens.features()
    keys = [(name, name) for name in names]
    for pair in itertools.pairwise(names):
        keys += [pair, (pair[1], pair[0])]
    runs = [["diff", "--json", *(str(goldens.spec(name)) for name in key)] for key in keys]
    return dict(zip(keys, batch(runs), strict=True))


@pytest.mark.parametrize("feature", goldens.features())
def test_a_document_does_not_differ_from_itself(feature: str, features: dict[tuple[str, str], Ran]) -> None:
    ran = features[feature, feature]
    assert ran.code == 0
    assert (_report(ran).changes, _report(ran).semver) == ([], "none")


def test_what_two_documents_do_not_share_is_new_or_gone(features: dict[tuple[str, str], Ran]) -> None:
    for (old, new), ran in features.items():
        if old != new:
            there, back = _report(ran), _report(features[new, old])
            kinds = ("method-added", "method-removed", "error-added", "error-removed")
            assert {text for text in _turned(there) if text.startswith(kinds)} == {
                text for text in _verdicts(back) if text.startswith(kinds)
            }


def test_every_place_is_told_with_its_line(reports: dict[tuple[str, Direction], Ran]) -> None:
    for ran in reports.values():
        report = _report(ran)
        for change in report.changes:
            places = {report.old: change.old, report.new: change.new}
            assert any(places.values()), change
            for shown, place in places.items():
                if place is None:
                    continue
                assert place.file == shown
                line = Path(shown).read_text("utf-8").splitlines()[place.line - 1]
                last = place.pointer.rpartition("/")[2]
                assert f'"{last}":' in line or last.isdecimal(), (change, line)


# The command.


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path]:
    """A document, and one that breaks it a bit."""
    old, new = tmp_path / "old.openrpc.json", tmp_path / "new.openrpc.json"
    errors = [{"code": 7, "message": "Too late"}]
    old.write_text(json.dumps(document(method("user.get", param("user_id"), param("on"))), indent=2), "utf-8")
    written = document(method("user.get", param("user_ids"), param("on", NUMBER), errors=errors, summary="Get it."))
    new.write_text(json.dumps(written, indent=2), "utf-8")
    return old, new


TEXT_OF_TWO = """\
old.openrpc.json → new.openrpc.json: semver major (3 break, 2 minor, 1 patch), for a server major

method user_get (user.get)
  patch      method is described otherwise
             old.openrpc.json:9 → new.openrpc.json:9 /methods/0
  breaks     param `user_id` is gone (perhaps it is `user_ids` now: the two look alike)
             old.openrpc.json:12 /methods/0/params/0
  breaks     param `user_ids` is new and required (perhaps it was `user_id`: the two look alike)
             new.openrpc.json:12 /methods/0/params/0
  breaks     param `on` is `int` now, was `str`
             old.openrpc.json:19 → new.openrpc.json:19 /methods/0/params/1
  minor      method may be answered with `TooLateError`
             old.openrpc.json:9 → new.openrpc.json:9 /methods/0

error TooLateError (user_get)
  minor      error is new
             new.openrpc.json:34 /methods/0/errors/0
"""
CHANGELOG_OF_TWO = """\
## [Unreleased]

### Added

- **Breaking:** `user_get`: param `user_ids` is new and required.
- `user_get` may be answered with `TooLateError`.
- Error `TooLateError`.

### Changed

- **Breaking:** `user_get`: param `on` is `int` now, was `str`.
- Descriptions and examples of `user_get`.

### Removed

- **Breaking:** `user_get`: param `user_id` (perhaps it is `user_ids` now: the two look alike).
"""


def test_people_read_what_changed_and_where(two: tuple[Path, Path]) -> None:
    assert codegen("diff", *(path.name for path in two), cwd=two[0].parent) == Ran(1, TEXT_OF_TWO, "")


def test_a_changelog_can_be_pasted(two: tuple[Path, Path]) -> None:
    assert codegen("diff", "--changelog", *two) == Ran(1, CHANGELOG_OF_TWO, "")


def test_only_a_terminal_is_given_colours(two: tuple[Path, Path]) -> None:
    code, said = on_a_terminal("diff", *(path.name for path in two), cwd=two[0].parent)
    assert code == 1 and "\x1b[31mbreaks   \x1b[0m  param `on`" in said
    assert re.sub(r"\x1b\[\d+m", "", said).replace("\r\n", "\n") == TEXT_OF_TWO


@pytest.mark.parametrize(
    ("pair", "arguments", "code"),
    [
        ("an optional param", (), 0),
        ("an optional param", ("--fail-on", "minor"), 1),
        ("an optional param", ("--fail-on=patch",), 1),
        ("a format", ("--fail-on=minor",), 0),
        ("a format", ("--fail-on=patch",), 1),
        ("a required param", (), 1),
        ("a required param", ("--fail-on=never",), 0),
        ("a method", (), 0),
        ("a method", ("--for=server",), 1),
        ("const or enum", ("--fail-on=patch",), 0),
        ("another pattern, of which nobody can tell", (), 1),
    ],
)
def test_the_exit_code_is_for_pipelines(tmp_path: Path, pair: str, arguments: tuple[str, ...], code: int) -> None:
    for name, half in (("old.json", PAIRS[pair].old), ("new.json", PAIRS[pair].new)):
        (tmp_path / name).write_text(json.dumps(_document(half)), "utf-8")
    assert codegen("diff", "old.json", "new.json", *arguments, cwd=tmp_path).code == code


def test_what_cannot_be_read_is_said_of_both(tmp_path: Path) -> None:
    (tmp_path / "old.json").write_text("{", "utf-8")
    (tmp_path / "new.json").write_text('{"openrpc": "1.3.2"}', "utf-8")
    ran = codegen("diff", "old.json", "new.json", cwd=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert "old.json:1: error: /: is not JSON" in ran.err and "new.json:1: error: /: 'methods' is missing" in ran.err
    assert "Traceback" not in ran.err


def test_programs_are_told_what_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "old.json").write_text(json.dumps(document(method())), "utf-8")
    (tmp_path / "new.json").write_text('{\n"openrpc": }', "utf-8")
    ran = codegen("diff", "--json", "old.json", "new.json", cwd=tmp_path)
    told = json.loads(ran.out)
    assert (ran.code, told["format"]) == (2, 1)
    [found] = told["diagnostics"]
    assert found.pop("message").startswith("is not JSON: Expecting value")
    assert found == {"severity": "error", "file": "new.json", "line": 2, "pointer": ""}


def test_a_changelog_names_what_is_neither_description_nor_example(tmp_path: Path) -> None:
    old, new = (document(method("animal.tree", tags=[{"name": tag}])) for tag in "ab")
    for name, written in (("old.json", old), ("new.json", new)):
        (tmp_path / name).write_text(json.dumps(written), "utf-8")
    ran = codegen("diff", "--changelog", "old.json", "new.json", cwd=tmp_path)
    assert ran == Ran(0, "## [Unreleased]\n\n### Changed\n\n- `animal_tree` has another `tags`.\n", "")
    [change] = _report(codegen("diff", "--json", "old.json", "new.json", cwd=tmp_path)).changes
    assert (change.name, change.wire_name) == ("animal_tree", "animal.tree")


def test_a_broken_document_is_no_traceback() -> None:
    faults = [fault for fault in goldens.faults() if not fault.startswith("overlay")]
    minimal = str(goldens.spec("minimal"))
    runs = [["diff", str(goldens.BROKEN / f"{fault}.openrpc.json"), minimal] for fault in faults]
    for fault, ran in zip(faults, batch(runs), strict=True):
        assert "Traceback" not in ran.err
        assert ran.code == (2 if ": error: " in goldens.findings(fault) else 1), fault


def test_yaml_and_files_beside_it_are_read_as_they_are_to_generate(tmp_path: Path) -> None:
    (tmp_path / "types.yaml").write_text("Size: {type: integer, minimum: 1}\n", "utf-8")
    (tmp_path / "old.yaml").write_text(
        "openrpc: 1.3.2\ninfo: {title: T, version: 1.0.0}\nmethods:\n- name: m\n  params:\n"
        "  - name: a\n    schema: {$ref: types.yaml#/Size}\n  result: {name: r, schema: {type: string}}\n",
        "utf-8",
    )
    written = document(method("m", param("a", {"$ref": "#/components/schemas/Size"}, required=False)), title="T")
    written["info"] = {"title": "T", "version": "1.0.0"}
    written["components"] = {"schemas": {"Size": {"type": "integer", "minimum": 2}}}
    (tmp_path / "new.json").write_text(json.dumps(written), "utf-8")
    ran = codegen("diff", "--json", "old.yaml", "new.json", cwd=tmp_path)
    changes = [change for change in _report(ran).changes if change.scope == "model"]
    assert [(change.kind, change.name) for change in changes] == [("bound-narrowed", "Size")]
    assert changes[0].old == Place(str(tmp_path / "types.yaml"), 1, "/Size")


def test_names_are_those_that_users_have(tmp_path: Path) -> None:
    """The lock says so, whatever the generator would call things today."""
    old, new = tmp_path / "old.json", tmp_path / "new.json"
    old.write_text(json.dumps(document(method("user.get", param("id")))), "utf-8")
    new.write_text(json.dumps(document(method("user.get", param("id")))), "utf-8")
    assert _verdicts(_report(codegen("diff", "--json", old, new))) == {}
    locked = {"methods/user.get": "get_user", "methods/user.get/id": "user"}
    (tmp_path / "names.lock").write_text(json.dumps({"old.json": locked}), "utf-8")
    found = _report(codegen("diff", "--json", old, new))
    assert _verdicts(found) == {"name-changed user_get": "major", "name-changed id": "major"}
    assert [change.text for change in found.changes] == [
        "method is called `user_get` now, was `get_user`",
        "param `id` is called `id` now, was `user`",
    ]


def test_a_pipe_that_speaks_no_unicode_gets_no_traceback(two: tuple[Path, Path]) -> None:
    ran = python("-m", "codegen", "diff", *two, PYTHONIOENCODING="ascii")
    assert (ran.code, ran.err) == (1, "") and "\\u2192" in ran.out


def test_documents_with_hundreds_of_other_methods_are_compared_soon(tmp_path: Path) -> None:
    for prefix in ("old", "new"):
        written = document(*(method(f"{prefix}.m{number}") for number in range(400)))
        (tmp_path / f"{prefix}.json").write_text(json.dumps(written), "utf-8")
    assert codegen("diff", "old.json", "new.json", cwd=tmp_path, seconds=20).code == 1


def test_a_reader_who_has_seen_enough_gets_no_traceback(two: tuple[Path, Path]) -> None:
    command = f"{sys.executable} -m codegen diff --json {two[0]} {two[1]} | true"
    ran = subprocess.run(command, shell=True, cwd=ROOT, capture_output=True, text=True, timeout=30)
    assert ran.stderr == ""


# A maintainer changes a spec: the lock, the generator and the comparison belong together.


def test_a_rename_is_refused_until_the_lock_names_it(tmp_path: Path) -> None:
    path, before = tmp_path / "api.openrpc.json", tmp_path / "before.json"
    errors = {"Late": {"code": 7, "message": "Too late"}}
    old = document(method("send", param("text"), param("sound", required=False)))
    new = document(
        method(
            "send",
            param("text"),
            param("melody", required=False),
            param("times", NUMBER, required=False),
            errors=[{"$ref": "#/components/errors/Late"}],
        ),
        root={"components": {"errors": errors}},
    )
    for place in (path, before):
        place.write_text(json.dumps(old), "utf-8")
    assert codegen("lock", path) == Ran(0, "", "")
    path.write_text(json.dumps(new), "utf-8")
    refused = codegen("generate", path, "--out", tmp_path / "out")
    assert refused.code == 1 and not (tmp_path / "out").exists()
    said = "methods/send/sound is called 'sound' in names.lock and is gone (new in its place: 'melody', 'times')"
    assert said in refused.err and "run `python -m codegen lock`" in refused.err
    found = _verdicts(_report(codegen("diff", "--json", before, path)))
    assert found == {
        "param-removed sound": "major",
        "param-added melody": "minor",
        "param-added times": "minor",
        "method-error-added send": "minor",
        "error-added LateError": "minor",
    }
    # Either by hand or by the command.
    lock = tmp_path / "names.lock"
    written = lock.read_text("utf-8")
    lock.write_text(written.replace('"methods/send/sound": "sound"', '"methods/send/melody": "melody"'), "utf-8")
    assert codegen("generate", path, "--out", tmp_path / "by_hand") == Ran(0, "", "")
    lock.write_text(written, "utf-8")
    assert codegen("lock", path) == Ran(0, "", "")
    assert codegen("generate", path, "--out", tmp_path / "by_command") == Ran(0, "", "")
    client = (tmp_path / "by_command" / "sdk" / "api" / "client.py").read_text("utf-8")
    assert "melody: str | UnsetType = UNSET" in client and "times: int | UnsetType = UNSET" in client
