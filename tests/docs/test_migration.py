"""The page about the way from v1 to v4.0: its code type-checks, and does what it says at a sandbox."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import uis_callapi
from uis_callapi import v4_0
from uis_callapi_sandbox import Sandbox

from ..codegen.command import ROOT, codegen, python
from ..interactive import Interpreter
from .markdown import blocks, rows, spans

ENGLISH, RUSSIAN = "docs/en/guides/migration-v1-v4_0.md", "docs/ru/guides/migration-v1-v4_0.md"
BLOCKS = [block.text for block in blocks(ENGLISH) if block.language == "python"]


def test_both_languages_show_the_same_code() -> None:
    shown, russian = ([(block.language, block.text) for block in blocks(page)] for page in (ENGLISH, RUSSIAN))
    assert shown == russian and len(BLOCKS) == 10
    code = [{span for span in spans(page) if not span.startswith("migration")} for page in (ENGLISH, RUSSIAN)]
    assert code[0] == code[1]


def test_its_code_type_checks(tmp_path: Path) -> None:
    for index, text in enumerate(BLOCKS):
        (tmp_path / f"block_{index}.py").write_text(text, "utf-8")
    options = ("--strict", "--config-file=", f"--cache-dir={tmp_path / 'cache'}")
    ran = python("-m", "mypy", *options, *sorted(tmp_path.glob("*.py")), cwd=tmp_path, MYPYPATH=str(ROOT / "generated"))
    assert ran.code == 0, ran.out


@pytest.mark.parametrize("index", range(len(BLOCKS)))
def test_its_code_runs(index: int, monkeypatch: pytest.MonkeyPatch) -> None:
    with Sandbox() as sandbox, Interpreter() as interpreter:
        monkeypatch.setenv("UIS_CALLAPI_URL", sandbox.base_url)
        monkeypatch.setenv("UIS_CALLAPI_LOGIN", "demo")
        monkeypatch.setenv("UIS_CALLAPI_PASSWORD", "demo")
        interpreter.run(compile(BLOCKS[index], f"{ENGLISH}, block {index + 1}", "exec"))


def test_every_name_is_one_of_its_version() -> None:
    for page in (ENGLISH, RUSSIAN):
        for before, after in rows(page, "v1", "v4.0"):
            for text, version in ((before, uis_callapi), (after, v4_0)):
                for name in re.findall(r"`([A-Z]\w+Error)`", text):
                    assert name in version.__all__, name


def test_nothing_that_is_gone_is_passed_over() -> None:
    """What `diff` says of the two documents, but for models, which go with their methods."""
    ran = codegen("diff", "--json", "spec/v1.openrpc.json", "spec/v4_0.openrpc.json")
    assert ran.code == 1
    gone = re.findall(r'"scope": "(?:method|error)",\s*"name": "(\w+)"[^{}]*"text": "\w+ is gone"', ran.out)
    assert len(gone) > 5
    told = set(re.findall(r"\w+", " ".join(spans(ENGLISH)))) | set(re.findall(r"\w+", "\n".join(BLOCKS)))
    assert set(gone) <= told, set(gone) - told
