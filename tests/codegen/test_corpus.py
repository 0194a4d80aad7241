"""The tools that show how the generator fares with documents of others: what they find, and what they count."""

from __future__ import annotations

import json
import re
from pathlib import Path

from .command import python
from .goldens import spec
from .hazards import NUMBER, asks, document, method, opens, param, to


def test_a_corpus_is_counted(tmp_path: Path) -> None:
    good = json.loads(spec("joined").read_text("utf-8"))
    wrong = method("ping", param("a"), examples=[{"name": "wrong", "params": [{"name": "a", "value": 1}]}])
    written = {
        "good.json": good,
        "1st.json": document(wrong),
        "broken.json": asks(to("Nobody")),
        "schema.json": {"type": "object"},
    }
    (tmp_path / "specs").mkdir()
    for name, value in written.items():
        (tmp_path / "specs" / name).write_text(json.dumps(value), "utf-8")
    ran = python("-m", "tests.corpus", tmp_path / "specs", "--keep", tmp_path / "kept", "--out", tmp_path / "build")
    assert ran.code == 0, ran
    assert ran.out.splitlines()[-1] == "valid 2 of 3: generate 2, import 2, build 2, examples 4 of 4"
    assert ran.out.splitlines()[-2] == "printed tests 4 of 4"
    rows = {row["document"]: row for row in json.loads((tmp_path / "build" / "corpus.json").read_text("utf-8"))}
    assert rows["1st.json"]["refused_examples"] == 1 and rows["good.json"]["decoded"] == 4
    assert not rows["broken.json"]["valid"] and "leads nowhere" in rows["broken.json"]["findings"][0]
    assert "schema.json" in (tmp_path / "build" / "corpus.html").read_text("utf-8")
    assert (tmp_path / "kept" / "corpus_good" / "good" / "client.py").exists()


def test_an_example_may_spell_an_integer_like_any_number(tmp_path: Path) -> None:
    examples = [
        {
            "name": "whole",
            "params": [{"name": "a", "value": a}],
            "result": {"name": "b", "value": [2.0, 1e22, 10**22 + 1]},
        }
        for a in (1, 1.0)
    ]
    result = {"type": "array", "items": [NUMBER, NUMBER, {"type": "number"}], "minItems": 3, "maxItems": 3}
    ping = method("ping", param("a", NUMBER), result=result, examples=examples)
    (tmp_path / "a.json").write_text(json.dumps(document(ping)), "utf-8")
    ran = python("-m", "tests.corpus", tmp_path, "--out", tmp_path / "build")
    assert ran.code == 0, ran
    assert ran.out.splitlines()[-2:] == [
        "printed tests 4 of 4",
        "valid 1 of 1: generate 1, import 1, build 1, examples 4 of 4",
    ]


def test_a_document_that_fails_makes_the_run_fail(tmp_path: Path) -> None:
    """A session that a number opens is refused, though it is no fault of OpenRPC."""
    (tmp_path / "a.json").write_text(json.dumps(opens(param("user", NUMBER))), "utf-8")
    ran = python("-m", "tests.corpus", tmp_path, "--out", tmp_path / "build")
    assert ran.code == 1
    assert ran.out.splitlines()[-1] == "valid 1 of 1: generate 0, import 0, build 0, examples 0 of 0"


def test_mutated_documents_become_code_or_diagnostics() -> None:
    """And not only diagnostics."""
    ran = python("-m", "tests.corpus.fuzz", "300", "--jobs", "2", seconds=300)
    assert ran.code == 0, ran.out
    told = re.search(r"300 documents .* failed 0 \((\d+)% code\)", ran.out.splitlines()[-1])
    assert told is not None and int(told[1]) >= 30


def test_definitions_may_refer_to_each_other_in_long_chains(tmp_path: Path) -> None:
    chain = {f"S{n}": {"type": "object", "properties": {"a": to(f"S{(n + 1) % 1000}")}} for n in range(1000)}
    (tmp_path / "chain.json").write_text(json.dumps(asks(to("S0"), **chain)), "utf-8")
    ran = python("-m", "codegen", "check", tmp_path / "chain.json")
    assert (ran.code, ran.err) == (0, "")
