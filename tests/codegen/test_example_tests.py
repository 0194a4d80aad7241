"""The tests that examples become: they pass, they are typed, and what becomes none is named."""

from __future__ import annotations

import ast
import json
from pathlib import Path
from xml.etree import ElementTree

import msgspec
import pytest

from .command import Ran, codegen, python
from .goldens import features, spec
from .hazards import NUMBER, document, method, opens, param
from .pairings import answered


@pytest.fixture(scope="module")
def played(printed: dict[str, Ran], packages: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[bool]]:
    """The tests of each feature, run in one process of their own: whether each has passed."""
    assert {ran.code for ran in printed.values()} == {0}
    told = tmp_path_factory.mktemp("played") / "told.xml"
    run = ("-m", "pytest", "-q", "-W", "error", "-p", "no:cacheprovider", f"--junit-xml={told}", packages / "tests")
    ran = python(*run, cwd=packages, seconds=120)
    assert ran.code == 0, ran.out
    found: dict[str, list[bool]] = {feature: [] for feature in features()}
    for case in ElementTree.parse(told).getroot().iter("testcase"):
        name = str(case.get("classname")).rpartition(".")[2]
        found[name.removeprefix("test_").removesuffix("_examples")].append(len(case) == 0)
    return found


@pytest.mark.parametrize("feature", features())
def test_each_example_is_played_with_both_clients(feature: str, played: dict[str, list[bool]]) -> None:
    expected = sum(map(len, answered(feature)))
    assert all(played[feature]) and len(played[feature]) >= 2 * expected > 0


def test_they_are_strictly_typed(mypy: list[str]) -> None:
    assert [line for line in mypy if line.startswith("tests/")] == []


def _print(document: object, folder: Path) -> tuple[Ran, str]:
    (folder / "a.json").write_text(json.dumps(document), "utf-8")
    ran = codegen("generate", "a.json", "--out", "out", "--tests", "out/tests", cwd=folder)
    path = folder / "out" / "tests" / "test_a_examples.py"
    return ran, path.read_text("utf-8") if path.exists() else ""


def _example(name: str, result: object = msgspec.UNSET, **params: object) -> dict[str, object]:
    given = [{"name": key, "value": value} for key, value in params.items()]
    answer = {} if result is msgspec.UNSET else {"result": {"name": "result", "value": result}}
    return {"name": name, "params": given, **answer}


def test_they_say_what_they_are(tmp_path: Path) -> None:
    _, text = _print(document(method("ping", param("a"), examples=[_example("right", "r", a="y")])), tmp_path)
    doc = ast.get_docstring(ast.parse(text)) or ""
    assert doc.startswith("The examples of ") and doc.endswith("answered by the server side.")


def test_what_becomes_no_test_is_named(tmp_path: Path) -> None:
    """An invalid one is, whether tests are asked for or not."""
    wrong, right = _example("wrong", 1, a="x"), _example("right", "r", a="y")
    ran, text = _print(document(method("ping", param("a"), examples=[wrong, right])), tmp_path)
    assert ran.code == 0 and ran.err.startswith("a.json:1: warning: /methods/0/examples/0/result/value: ")
    assert "right" in text and "wrong" not in text


def test_an_example_without_an_answer_becomes_no_test(tmp_path: Path) -> None:
    ran, text = _print(document(method("ping", param("a"), examples=[_example("asked", a="x")])), tmp_path)
    assert "warning: /methods/0/examples/0: becomes no test: it has neither a result nor an error" in ran.err
    assert text == ""


@pytest.mark.parametrize(("schema", "printed"), [(NUMBER, False), ({"type": ["integer", "null"]}, True)])
def test_a_gap_among_positions_has_to_be_filled(schema: object, printed: bool, tmp_path: Path) -> None:
    params = (param("a"), param("b", schema, required=False), param("c", required=False))
    gap = _example("gap", "r", a="x", c="z")
    ran, text = _print(document(method("ping", *params, paramStructure="by-position", examples=[gap])), tmp_path)
    assert bool(text) == printed and ("'b' is left out before one that is given" in ran.err) != printed


def test_a_session_that_no_example_opens_leaves_out_what_needs_it(tmp_path: Path) -> None:
    found = opens(param("user"))
    methods = found["methods"]
    assert isinstance(methods, list)
    methods[1]["examples"] = [_example("shown", "r", key="k")]
    ran, text = _print(found, tmp_path)
    assert "/methods/1/examples/0: becomes no test: 'open' has no example by which its session" in ran.err
    assert text == ""


def test_without_examples_no_file_is_printed_and_an_old_one_goes(tmp_path: Path) -> None:
    ran, text = _print(document(method("ping", param("a"), examples=[_example("right", "r", a="y")])), tmp_path)
    assert ran.code == 0 and text
    ran, text = _print(document(method("ping", param("a"))), tmp_path)
    assert ran.code == 0 and text == ""


def test_a_file_that_the_generator_did_not_make_stays(tmp_path: Path) -> None:
    tests = tmp_path / "out" / "tests"
    tests.mkdir(parents=True)
    (tests / "test_a_examples.py").write_text("mine\n")
    ran, text = _print(document(method("ping", param("a"), examples=[_example("right", "r", a="y")])), tmp_path)
    assert ran.code == 1 and "test_a_examples.py is nothing that this generator made" in ran.err
    assert text == "mine\n"


@pytest.mark.parametrize(
    ("file", "right", "wrong", "says"),
    [
        ("checks.py", "for name in wanted])", "for name in reversed(wanted)])", "sent were the params [2, 1]"),
        ("outcomes.py", "return Accepted(value)", "return Accepted(None)", "the result was None"),
        ("outcomes.py", "return Accepted(value)", "return Accepted(str(value))", "the result was '3'"),
    ],
)
def test_they_fail_for_an_sdk_that_does_otherwise(file: str, right: str, wrong: str, says: str, tmp_path: Path) -> None:
    arguments = ("--out", tmp_path, "--package", "positions", "--tests", tmp_path)
    assert codegen("generate", spec("positions"), *arguments) == Ran(0, "", "")
    broken = tmp_path / "positions" / "_runtime" / file
    text = broken.read_text("utf-8")
    assert right in text
    broken.write_text(text.replace(right, wrong), "utf-8")
    ran = python("-m", "pytest", "-q", "-p", "no:cacheprovider", tmp_path, cwd=tmp_path)
    assert ran.code == 1 and says in ran.out
