"""The guides do what they show: their code is run against a sandbox, in both languages it is the same.

What they include from ``examples/`` is run by the tests of those.
"""

from __future__ import annotations

import ast
import logging
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from uis_callapi_sandbox import Sandbox

from ..interactive import Interpreter
from .markdown import ROOT, Block, blocks, spans
from .test_readme import hold

GUIDES = sorted(path.relative_to(ROOT / "docs" / "en").as_posix() for path in (ROOT / "docs" / "en").rglob("*.md"))
OWN_TESTS = {"guides/migration-v1-v4_0.md"}
"""What these show, `test_migration` runs."""


def python(page: str) -> list[Block]:
    """Return the blocks of code of a guide, those apart that are tests."""
    return [block for block in blocks(page) if block.language == "python" and "def test_" not in block.text]


@pytest.mark.parametrize("guide", GUIDES)
def test_the_languages_show_the_same_code(guide: str) -> None:
    """But for comments; whatever else stands in blocks is equal to the letter."""
    english, russian = (
        [
            (block.language, ast.dump(ast.parse(block.text)) if block.language == "python" else block.text)
            for block in blocks(f"docs/{language}/{guide}")
            if not block.language.startswith("{") or block.language.startswith("{literalinclude}")
        ]
        for language in ("en", "ru")
    )
    assert english == russian
    assert {language.partition(" ")[0] for language, _ in english} <= {"python", "text", "console", "{literalinclude}"}


@pytest.mark.parametrize("guide", GUIDES)
def test_the_languages_name_the_same_things(guide: str) -> None:
    """In their prose and tables; what is said to people, in quotes, is in their language, and how to choose that."""
    english, russian = (
        {re.sub('".*?"', '""', span) for span in spans(f"docs/{language}/{guide}")} for language in ("en", "ru")
    )
    assert {span for span in english ^ russian if "lang" not in span} == set()


@pytest.mark.usefixtures("account")
@pytest.mark.parametrize("guide", sorted({*GUIDES} - OWN_TESTS))
def test_the_code_prints_what_it_says(guide: str) -> None:
    page = f"docs/en/{guide}"
    texts = {block.line: block.text for block in blocks(page) if block.language == "text"}
    with Interpreter() as interpreter:
        for block in python(page):
            printed = interpreter.run(compile(block.text, f"{page}:{block.line}", "exec"))
            assert printed == texts.pop(block.end + 1, ""), f"{page}:{block.line}"
    assert texts == {}


@pytest.mark.parametrize("guide", sorted({*GUIDES} - OWN_TESTS))
def test_the_commands_do_what_they_say(guide: str, tmp_path: Path) -> None:
    for block in blocks(f"docs/en/{guide}"):
        if block.language == "console":
            for session in re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]:
                line, _, output = session.partition("\n")
                command = shlex.split(line)
                if command[:3] != ["python", "-m", "codegen"]:
                    hold(command, output)
                    continue
                spec = ROOT / "tests" / "codegen" / "specs" / "minimal.openrpc.json"
                filled = {"YOUR.openrpc.json": str(spec), "DIR": str(tmp_path), "NAME": "mine"}
                arguments = [filled.get(word, word) for word in command[1:]]
                subprocess.run([sys.executable, *arguments], cwd=ROOT, check=True, capture_output=True, timeout=60)
                assert (tmp_path / "mine" / "__init__.py").is_file()


@pytest.fixture
def account(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    """What guides leave to the environment; files that they name are in a folder of their own, the log as it was."""
    monkeypatch.chdir(tmp_path)
    for name, value in {"LOGIN": "demo", "PASSWORD": "demo", "URL": sandbox.base_url}.items():
        monkeypatch.setenv(f"UIS_CALLAPI_{name}", value)
    log = logging.getLogger("uis_callapi")
    level = log.level
    yield
    log.setLevel(level)
