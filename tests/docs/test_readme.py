"""What the README shows, done as its reader would do it."""

from __future__ import annotations

import os
import re
import shlex
import socket
import subprocess
import sys
import tomllib

import msgspec
import pjrpc.client.backend.requests
import pytest
import requests
from requests.adapters import HTTPAdapter
from uis_callapi import Client, NoAnswerError
from uis_callapi_sandbox import Sandbox
from urllib3 import Retry

from ..interactive import Interpreter
from ..sandbox.wire import Wire
from .markdown import PAGES, ROOT, Block, blocks, links, shown_tests, spans
from .test_project import targets

PAGE = "README.md"
BLOCKS = blocks(PAGE)


class _Project(msgspec.Struct):
    optional_dependencies: dict[str, list[str]] = msgspec.field(name="optional-dependencies")


class _Toml(msgspec.Struct):
    project: _Project


def printed_by(block: Block) -> str:
    """Return what the README says that *block* prints: the text block right behind it."""
    follower = next((other for other in BLOCKS if other.line == block.end + 1), None)
    return follower.text if follower and follower.language == "text" else ""


def test_the_python_blocks_print_what_they_say() -> None:
    """One after the other, in one session, as they stand. Tests print nothing: tests/plugin runs them."""
    found = [block for block in BLOCKS if block.language == "python" and block not in shown_tests(PAGE)]
    assert len(found) == sum(block.language == "text" for block in BLOCKS) == 3
    with Interpreter() as interpreter:
        for block in found:
            printed = interpreter.run(compile(block.text, f"{PAGE}:{block.line}", "exec"))
            assert printed == printed_by(block), f"{PAGE}:{block.line}"


def test_the_commands_print_what_they_say() -> None:
    for block in BLOCKS:
        if block.language == "console":
            before, *sessions = re.split(r"^\$ ", block.text, flags=re.MULTILINE)
            assert sessions and not before
            for session in sessions:
                command, _, output = session.partition("\n")
                hold(shlex.split(command, comments=True), output)


def hold(command: list[str], output: str) -> None:
    match command:
        case ["make", target]:
            assert target in targets() and not output  # CI runs it
        case ["pip", "install", requirement]:
            assert not output
            _is_installable(requirement)
        case ["python", "-m", "pip", "install", *options]:
            assert not output
            if options != ["--upgrade", "pip"]:
                assert options[:-1] == ["--constraint", "constraints.txt", "--editable", ".", "--group"]
                assert options[-1] in tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["dependency-groups"]
        case ["export", *variables]:
            assert not output
            assert variables == [
                f"UIS_CALLAPI_{name}" for name in ("URL=http://127.0.0.1:8080", "LOGIN=demo", "PASSWORD=demo")
            ]
        case ["uis-callapi", "sandbox"]:
            _hold_serving(["uis_callapi_cli", "sandbox"], "8080", output)
        case ["uis-callapi", *arguments]:
            assert _printed_by_command(arguments) == output
        case ["python", "-m", "uis_callapi_sandbox", "simulate", _]:
            wide = {**os.environ, "COLUMNS": "80"}
            done = subprocess.run([sys.executable, *command[1:]], cwd=ROOT, env=wide, capture_output=True, text=True)
            assert (done.stdout, done.stderr) == (output, "")
        case ["python", "-m", "uis_callapi_sandbox", "--port", port]:
            _hold_serving(["uis_callapi_sandbox"], port, output)
        case _:
            pytest.fail(f"nobody tests {command}")


def _hold_serving(module: list[str], port: str, output: str) -> None:
    """Hold that a sandbox says *output* when it starts; at another port, as somebody may be at that one."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        other = str(free.getsockname()[1])
    arguments = [sys.executable, "-m", *module, "--port", other]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = process.stdout.readline()
        process.terminate()
    assert port in output
    assert re.fullmatch(".+".join(map(re.escape, output.replace(port, other).split("..."))), said)


def _printed_by_command(arguments: list[str]) -> str:
    """Return what both outputs of ``uis-callapi`` show a user whose environment leads to a sandbox."""
    with Sandbox() as sandbox:
        there = {"URL": sandbox.base_url, "LOGIN": sandbox.demo.login, "PASSWORD": sandbox.demo.password}
        done = subprocess.run(
            [sys.executable, "-m", "uis_callapi_cli", *arguments],
            cwd=ROOT,
            env={
                **os.environ,
                **{f"UIS_CALLAPI_{name}": value for name, value in there.items()},
                "LC_ALL": "C.UTF-8",
                "COLUMNS": "80",
            },
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=60,
        )
    return done.stdout


def _is_installable(requirement: str) -> None:
    extras = msgspec.convert(tomllib.loads((ROOT / "pyproject.toml").read_text()), _Toml).project.optional_dependencies
    asked = re.fullmatch(r"uis-callapi\[([a-z,]+)\]", requirement)
    assert asked and set(asked[1].split(",")) <= extras.keys(), requirement


@pytest.mark.parametrize("page", PAGES)
def test_commands_in_the_prose_exist(page: str) -> None:
    """Targets of make, extras of pip, and every link to a file."""
    for span in spans(page):
        if found := re.fullmatch(r"make ([a-z][a-z-]*)( [A-Z]+=\S+)*", span):
            assert found[1] in targets(), span
        if span.startswith("pip install "):
            _is_installable(shlex.split(span)[2])
    for link in links(page):
        if "://" not in link:
            assert ((ROOT / page).parent / link.partition("#")[0]).exists(), link


@pytest.mark.parametrize("page", PAGES)
def test_every_block_is_of_a_kind_that_is_run(page: str) -> None:
    """Blocks in other pages than the README would need a test of their own."""
    kinds = {block.language for block in blocks(page)}
    assert kinds <= ({"console", "python", "text"} if page == PAGE else set[str]())


def test_what_the_table_says_of_others(sandbox: Sandbox) -> None:
    """How often a call is carried out whose answer gets lost, and how long one waits for an answer that drips."""
    with (
        requests.Session() as session,
        pjrpc.client.backend.requests.Client(f"{sandbox.base_url}/v1") as rpc,
        Client(login="demo", password="demo", base_url=sandbox.base_url, timeout=0.1) as client,
        Wire(sandbox.base_url) as wire,
    ):
        session.mount("http://", HTTPAdapter(max_retries=Retry(2, allowed_methods=None)))
        params: dict[str, str | bool] = {
            "session_key": wire.key(),
            "first_call": "numc",
            "switch_at_once": True,
            "numa": "74951234567",
            "numb": "74993720692",
            "numc": "79164572521",
        }
        body = {"jsonrpc": "2.0", "id": 1, "method": "place_calls", "params": params}
        client.authenticate()

        def by_hand() -> object:
            return session.post(f"{sandbox.base_url}/v1", json=body, timeout=0.1).json()

        def ours() -> object:
            return client.place_calls(
                first_call="numc", switch_at_once=True, numa="74951234567", numb="74993720692", numc="79164572521"
            )

        sandbox.demo.fail_next("reset", method="place_calls", times=None)
        for times, call in ((3, by_hand), (1, lambda: rpc.call("place_calls", **params)), (1, ours)):
            before = len(sandbox.calls)
            with pytest.raises((requests.ConnectionError, NoAnswerError)) as caught:
                call()
            assert getattr(caught.value, "outcome", "") == ("unknown" if call is ours else "")
            assert len(sandbox.calls) - before == times
        sandbox.demo.clear_faults()
        sandbox.demo.fail_next("drip", method="place_calls", times=None, seconds=0.02)
        assert by_hand() == {"jsonrpc": "2.0", "id": 1, "result": "success"}  # a hundred bytes, two seconds
        with pytest.raises(NoAnswerError):
            ours()
