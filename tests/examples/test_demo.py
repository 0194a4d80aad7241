"""``examples/demo.py``, run as its reader runs it; and ``make help``, which is where its reader starts."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DEMO = ROOT / "examples" / "demo.py"


def run(program: Path) -> subprocess.CompletedProcess[str]:
    """Run a program to its end."""
    return subprocess.run([sys.executable, str(program)], capture_output=True, text=True, timeout=30)


def test_six_answers_and_an_error_with_its_cure() -> None:
    """Three forms in each colour; nothing goes to the error output."""
    done = run(DEMO)
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    answers = [line.split()[0] for line in lines if line.endswith("'success'")]
    assert answers == ["sync"] * 3 + ["async"] * 3
    (error,) = [number for number, line in enumerate(lines) if "CredentialsRefusedError" in line]
    assert "not_placed" in lines[error]
    assert "-32003" in lines[error + 1] and "Check login and password" in lines[error + 1]
    assert lines[-1] == "The sandbox accepted 6 calls."


def test_the_session_key_is_not_shown() -> None:
    """Though the result of authenticate is printed."""
    shown = run(DEMO).stdout
    assert "AuthenticateResult(session_key='•••')" in shown
    assert not re.search("[0-9a-f]{40}", shown)


@pytest.mark.parametrize(
    ("line", "instead", "accepted"),
    [
        pytest.param("        asyncio.run(run_async(sandbox.base_url))\n", "", 3, id="three calls too few"),
        pytest.param("            call_sync(client)\n", "            call_sync(client)\n" * 2, 9, id="three too many"),
        pytest.param(
            'CLIENT, SERVICE, OPERATOR = "74951234567"', 'CLIENT, SERVICE, OPERATOR = "74950009904"', 6, id="fail"
        ),
        pytest.param('password="guess"', 'password="demo"', 6, id="the wrong password is right"),
    ],
)
def test_it_notices_when_the_sandbox_saw_something_else(tmp_path: Path, line: str, instead: str, accepted: int) -> None:
    """A copy of the example that does other than it says ends with exit code 1 and says what it expected."""
    source = DEMO.read_text()
    assert source.count(line) == 1
    changed = tmp_path / "demo.py"
    changed.write_text(source.replace(line, instead))
    done = run(changed)
    assert done.returncode == 1
    assert f"The sandbox accepted {accepted} calls." in done.stdout
    assert done.stderr.startswith("Expected six calls")


def test_make_help_lists_every_target() -> None:
    """Each with what it does, and it is what plain ``make`` prints."""
    targets = re.findall(r"^\.PHONY: (.+)$", (ROOT / "Makefile").read_text(), re.MULTILINE)
    for command in (["make", "help"], ["make"]):
        done = subprocess.run([*command, "--no-print-directory"], cwd=ROOT, capture_output=True, text=True, timeout=20)
        assert (done.returncode, done.stderr) == (0, "")
        listed = [line.split(maxsplit=1) for line in done.stdout.splitlines()]
        assert [name for name, _ in listed] == targets
        assert [name for name, text in listed if not text.strip()] == []
