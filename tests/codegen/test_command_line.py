"""The command as people and pipes meet it."""

from __future__ import annotations

import re
import subprocess
import tomllib
import venv
from pathlib import Path

import pytest

from .command import ROOT, Ran, codegen, on_a_terminal
from .goldens import SPECS, spec


@pytest.mark.parametrize("command", [(), ("generate",), ("check",)])
def test_help_is_given(command: tuple[str, ...]) -> None:
    ran = codegen(*command, "--help")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("usage: python -m codegen")


def test_without_its_tools_it_says_how_to_install_them(tmp_path: Path) -> None:
    venv.create(tmp_path / "empty", with_pip=False)
    interpreter = next((tmp_path / "empty").glob("*/python"))
    environment = {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    ran = subprocess.run([interpreter, "-m", "codegen", "--help"], env=environment, capture_output=True, text=True)
    assert (ran.returncode, ran.stdout) == (1, "")
    [said] = ran.stderr.splitlines()
    named = said.removeprefix("error: ").partition(" cannot be imported")[0].split(", ")
    group = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["dependency-groups"]["generate"]
    assert sorted(named) == sorted(["msgspec", *(re.split("[=>]", needed)[0] for needed in group)])
    assert said.endswith("`python -m pip install --constraint constraints.txt --editable . --group generate`")


@pytest.mark.parametrize("arguments", [(), ("print",), ("generate",), ("check",), ("generate", "spec.json")])
def test_a_command_that_is_not_whole_is_explained(arguments: tuple[str, ...]) -> None:
    ran = codegen(*arguments)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("usage: ") and "error: " in ran.err.splitlines()[-1]


def test_success_is_quiet_in_a_pipe(tmp_path: Path) -> None:
    assert codegen("check", *SPECS.glob("*.json")) == Ran(0, "", "")
    assert codegen("generate", spec("minimal"), "--out", tmp_path) == Ran(0, "", "")


def test_a_check_writes_nothing(tmp_path: Path) -> None:
    assert codegen("check", spec("minimal"), cwd=tmp_path).code == 0
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "summary"),
    [
        (("check", "minimal.openrpc.json", "forms.openrpc.json"), r"2 document\(s\), no error, \d+\.\d s"),
        (("generate", "minimal.openrpc.json", "--out", "{out}"), r"{out}/sdk: \d+ files, 1 method\(s\), \d+\.\d s"),
    ],
)
def test_success_is_one_line_on_a_terminal(tmp_path: Path, arguments: tuple[str, ...], summary: str) -> None:
    code, said = on_a_terminal(*(argument.replace("{out}", str(tmp_path)) for argument in arguments), cwd=SPECS)
    assert code == 0
    assert re.fullmatch(summary.replace("{out}", re.escape(str(tmp_path))) + "\r\n", said)


@pytest.mark.parametrize("option", ["--package", "--root-error"])
@pytest.mark.parametrize("name", ["a-b", "class", "1st", "a.b", "", "a b", "../up"])
def test_a_name_that_python_cannot_have_is_refused_in_a_line(tmp_path: Path, option: str, name: str) -> None:
    ran = codegen("generate", spec("minimal"), "--out", tmp_path, f"{option}={name}")
    assert ran.code == 2
    assert ran.err.splitlines()[-1].endswith(f"error: argument {option}: {name!r} is no Python identifier")
    assert list(tmp_path.iterdir()) == []


def test_the_package_and_its_root_error_have_the_names_that_were_asked_for(tmp_path: Path) -> None:
    assert (
        codegen("generate", spec("minimal"), "--out", tmp_path, "--package", "mine", "--root-error", "Oops").code == 0
    )
    exported = (tmp_path / "mine" / "__init__.py").read_text("utf-8").partition("__all__")[2]
    assert '"Oops"' in exported and "RpcError" not in exported
