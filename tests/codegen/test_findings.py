"""What the command says of broken documents: all of it, with file, line and pointer, and never a traceback."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from . import goldens
from .command import Ran, codegen
from .hazards import TEXT, asks, document, fields, method, param, to
from .sdks import Json

WARNED = sorted(fault for fault in goldens.faults() if ": error: " not in goldens.findings(fault))
"""Documents that can be used, with loss."""


@pytest.mark.parametrize("fault", goldens.faults())
def test_a_fault_is_reported_in_these_words(fault: str) -> None:
    """``make goldens`` prints the words anew."""
    ran, expected = goldens.check(fault), goldens.findings(fault)
    assert ran.err.splitlines() == expected.splitlines()
    assert (ran.out, ran.err) == ("", expected)
    assert ran.code == (0 if fault in WARNED else 1)
    assert "Traceback" not in ran.err


def test_five_faults_are_reported_at_once() -> None:
    """Each with its line, at which the fault really stands, and its pointer."""
    found = re.findall(
        r"^five_faults\.openrpc\.json:(\d+): (?:error|warning): (\S+): ", goldens.check("five_faults").err, re.MULTILINE
    )
    assert len(found) == 5
    lines = (goldens.BROKEN / "five_faults.openrpc.json").read_text("utf-8").splitlines()
    for line, pointer in found:
        name = pointer.rpartition("/")[2]
        text = lines[int(line) - 1]
        # Members show their name; items of a list do not.
        assert f'"{name}":' in text or name.isdecimal()
    assert [int(line) for line, _ in found] == sorted({int(line) for line, _ in found})


@pytest.mark.parametrize("fault", WARNED)
def test_with_strict_warnings_count_as_errors(fault: str) -> None:
    ran = codegen("check", "--strict", f"{fault}.openrpc.json", cwd=goldens.BROKEN)
    assert (ran.code, ran.err) == (1, goldens.findings(fault))


def test_every_document_of_a_command_is_reported() -> None:
    first, second = "errors", "forms"
    ran = codegen("check", *(f"{fault}.openrpc.json" for fault in (first, second)), cwd=goldens.BROKEN)
    assert (ran.code, ran.err) == (1, goldens.findings(first) + goldens.findings(second))


def test_generate_reports_like_check(tmp_path: Path) -> None:
    ran = codegen("generate", "five_faults.openrpc.json", "--out", tmp_path, cwd=goldens.BROKEN)
    assert ran == Ran(1, "", goldens.findings("five_faults"))
    assert list(tmp_path.iterdir()) == []


Check = Callable[[Json], Ran]


@pytest.fixture
def check(tmp_path: Path) -> Check:
    """Check a document."""

    def checked(written: Json) -> Ran:
        (tmp_path / "spec.openrpc.json").write_text(json.dumps(written, indent=1), "utf-8")
        return codegen("check", "spec.openrpc.json", cwd=tmp_path)

    return checked


_PARAM = "/methods/0/params/0/schema"
_COUNTS: Json = {"type": "object", "additionalProperties": {"type": "integer"}}
_ORDERED: Json = {"rule": "ordered", "description": "Swap them.", "paths": ["/a/x", "/a/y"]}
LOSSES: Mapping[str, tuple[Json, str]] = {
    "a bound of half of the branches": (
        asks({"minLength": 3, "oneOf": [TEXT, {"type": "integer"}]}),
        f"{_PARAM}/minLength",
    ),
    "branches that differ in nothing but bounds": (
        asks({**TEXT, "anyOf": [{"minLength": 3}, {"maxLength": 1}]}),
        f"{_PARAM}/anyOf",
    ),
    "more choices than can be held together": (
        asks({"allOf": [{"oneOf": [fields(**{f"a{n}{m}": TEXT}) for n in range(9)]} for m in range(2)]}),
        f"{_PARAM}/allOf/1/oneOf",
    ),
    "a variable of a URL that is not given": (
        document(method(), servers=[{"url": "https://{host}"}]),
        "/servers/0/url",
    ),
    "a pattern without a type": (asks({"pattern": "^a"}), f"{_PARAM}/pattern"),
    "a bound without a type": (asks({"minimum": 1}), f"{_PARAM}/minimum"),
    "a bound that msgspec cannot hold": (asks({"type": "integer", "maximum": 2**70}), f"{_PARAM}/maximum"),
    "a multiple that msgspec cannot check": (asks({"type": "number", "multipleOf": 0.01}), f"{_PARAM}/multipleOf"),
    "a required field without properties": (asks({**fields(a=TEXT), "required": ["a", "b"]}), f"{_PARAM}/required"),
    "closed beside a union": (
        asks({"oneOf": [fields(a=TEXT), TEXT], "additionalProperties": False}),
        f"{_PARAM}/additionalProperties",
    ),
    "a default that is no single value": (asks({"type": "array", "items": TEXT, "default": ["a"]}), _PARAM),
    "a rule about a value of a map": (
        document(method("m", param("a", _COUNTS), **{"x-rules": [_ORDERED]})),
        "/methods/0/x-rules/0/paths",
    ),
    "a deadline by a value of a map": (
        document(method("m", param("a", _COUNTS), **{"x-deadline": {"seconds": 1, "terms": [[{"sum": "/a/x"}]]}})),
        "/methods/0/x-deadline/terms/0/0/sum",
    ),
    "a wrong default of a field": (
        asks(fields(a={"type": "integer", "minimum": 1, "default": 0})),
        f"{_PARAM}/properties/a/default",
    ),
    "a wrong default of a component": (
        asks(to("A"), A={"type": "integer", "minimum": 1, "default": 0}),
        "/components/schemas/A/default",
    ),
}


@pytest.mark.parametrize("loss", LOSSES)
def test_loss_is_loud(check: Check, loss: str) -> None:
    """What the document says and the package will not hold is at least warned of, with its place or one around it."""
    written, pointer = LOSSES[loss]
    found: list[str] = re.findall(r": (?:error|warning): (\S+): ", check(written).err)
    assert any(place.startswith(pointer) or pointer.startswith(f"{place}/") for place in found), found


def test_the_line_is_that_of_the_value(check: Check) -> None:
    """Also where escapes, other scripts and long lists stand before it."""
    written = document(
        *(method(f"m{index}", summary='Ж "quoted" \\ [ {', description="a\nb") for index in range(30)),
        method("last", param("a/b~c", {"not": TEXT})),
    )
    ran = check(written)
    line = json.dumps(written, indent=1).splitlines().index('      "not": {') + 1
    assert f"spec.openrpc.json:{line}: warning: /methods/30/params/0/schema/not: " in ran.err


def test_an_overlay_beside_the_document_is_checked_with_it(tmp_path: Path) -> None:
    (tmp_path / "spec.openrpc.json").write_text(json.dumps(document(method(summary="Say it."))), "utf-8")
    (tmp_path / "spec.ru.json").write_text('{"/info/title": "Опасность", "/methods/0/summary": "Скажи."}', "utf-8")
    assert codegen("check", "spec.openrpc.json", cwd=tmp_path) == Ran(0, "", "")
    assert codegen("generate", "spec.openrpc.json", "--out", "out", cwd=tmp_path) == Ran(0, "", "")
    shipped = tmp_path / "out" / "sdk" / "spec" / "openrpc.ru.json"
    assert shipped.read_bytes() == (tmp_path / "spec.ru.json").read_bytes()
    (tmp_path / "spec.ru.json").write_text('{"/info/title": "Опасность"}', "utf-8")
    ran = codegen("check", "spec.openrpc.json", cwd=tmp_path)
    assert ran.code == 1 and "spec.ru.json:1: error: /: there is no text for /methods/0/summary" in ran.err
