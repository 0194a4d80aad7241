"""The guides do what they show: their code is run against a sandbox, in both languages it is the same."""

from __future__ import annotations

import ast
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from uis_callapi_sandbox import Sandbox

from ..interactive import Interpreter
from .markdown import ROOT, Block, blocks
from .test_readme import hold

GUIDES = sorted(path.relative_to(ROOT / "docs" / "en").as_posix() for path in (ROOT / "docs" / "en").rglob("*.md"))
OWN_TESTS = {"guides/migration-v1-v4_0.md"}
"""What these show, `test_migration` runs."""
APPLICATIONS = {
    "guides/django.md": """
import re, crm
from django.test import Client
browser = Client(enforce_csrf_checks=True)
fields = dict(re.findall(r'name="(\\w+)" value="([^"]+)"', browser.get("/").content.decode()))
print(browser.post("/call", {**fields, "csrfmiddlewaretoken": ""}).status_code)
print([browser.post("/call", fields).status_code for click in range(2)])
crm.jobs.join()
print(list(crm.told.values()))
""",
    "guides/fastapi.md": """
import crm
from fastapi.testclient import TestClient
click = {"key": "8f2d4fa9-5c3e-4b52-9d54-6c2c7f4b0001", "number": "74951234567"}
with TestClient(crm.app) as browser:
    print(browser.get("/calls/" + click["key"]).status_code)
    print([browser.post("/calls", json=click).status_code for _ in range(2)])
    print([browser.get("/calls/" + click["key"]).json()])
""",
}
"""What a visitor of each example does, in the words of its own framework."""
TOLD = {
    "guides/django.md": "403\n[202, 202]\n['called before: placed']\n",
    "guides/fastapi.md": "404\n[202, 202]\n['connected']\n",
}


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
            if not block.language.startswith("{")
        ]
        for language in ("en", "ru")
    )
    assert english == russian
    assert {language for language, _ in english} <= {"python", "text", "console"}


@pytest.mark.usefixtures("account")
@pytest.mark.parametrize("guide", sorted({*GUIDES} - {*APPLICATIONS} - OWN_TESTS))
def test_the_code_prints_what_it_says(guide: str) -> None:
    page = f"docs/en/{guide}"
    texts = {block.line: block.text for block in blocks(page) if block.language == "text"}
    with Interpreter() as interpreter:
        for block in python(page):
            printed = interpreter.run(compile(block.text, f"{page}:{block.line}", "exec"))
            assert printed == texts.pop(block.end + 1, ""), f"{page}:{block.line}"
    assert texts == {}


@pytest.mark.usefixtures("account")
@pytest.mark.parametrize("guide", APPLICATIONS)
def test_the_applications_call_once_however_often_one_clicks(guide: str, tmp_path: Path, sandbox: Sandbox) -> None:
    (block,) = python(f"docs/en/{guide}")
    (tmp_path / "crm.py").write_text(block.text, "utf-8")
    command = [sys.executable, "-W", "ignore", "-c", APPLICATIONS[guide]]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout) == (0, TOLD[guide]), done.stderr
    assert len(sandbox.calls) == 1
    assert sandbox.calls[0].params.numa == "74951234567"


def test_the_tests_shown_pass(tmp_path: Path) -> None:
    (block,) = [block for block in blocks("docs/en/guides/testing.md") if "def test_" in block.text]
    (tmp_path / "test_leads.py").write_text(block.text, "utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "test_leads.py"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert re.match(r"\.\.\. +\[100%\]\n3 passed", done.stdout), done.stdout


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
def account(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """What the guides leave to the environment; files that they name are in a folder of their own."""
    monkeypatch.chdir(tmp_path)
    for name, value in {"LOGIN": "demo", "PASSWORD": "demo", "URL": sandbox.base_url}.items():
        monkeypatch.setenv(f"UIS_CALLAPI_{name}", value)
