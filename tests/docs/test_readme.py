"""What the README shows, done as its reader would do it."""

from __future__ import annotations

import inspect
import os
import re
import shlex
import socket
import subprocess
import sys
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path

import msgspec
import pytest
import uis_callapi
from uis_callapi import CallApiError, Client, Group, ParamsError, Phone
from uis_callapi_sandbox import Sandbox
from uis_callapi_sandbox.magic import MAGIC_LOGINS

from ..colours import Calling, Colour, StillClock
from ..interactive import Interpreter
from ..sandbox.wire import NUMBER, Wire
from .markdown import PAGES, ROOT, Block, blocks, links, rows, shown_tests, spans
from .test_project import targets

PAGE = "README.md"
BLOCKS = blocks(PAGE)
TEXT = (ROOT / PAGE).read_text("utf-8")
SITUATIONS = rows(PAGE, "give", "and get")


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
    assert len(found) == sum(block.language == "text" for block in BLOCKS) == 7
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
        case ["uis-callapi", *arguments]:
            assert _printed_by_command(arguments) == output
        case ["python", "-m", "uis_callapi_sandbox", "simulate", _]:
            wide = {**os.environ, "COLUMNS": "80"}
            done = subprocess.run([sys.executable, *command[1:]], cwd=ROOT, env=wide, capture_output=True, text=True)
            assert (done.stdout, done.stderr) == (output, "")
        case ["python", "-m", "uis_callapi_sandbox", "--port", port]:
            with socket.create_server(("127.0.0.1", 0)) as free:
                other = str(free.getsockname()[1])
            arguments = [sys.executable, *command[1:-1], other]
            with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) as process:
                assert process.stdout is not None
                said = process.stdout.readline()
                process.terminate()
            assert port in output
            assert re.fullmatch(".+".join(map(re.escape, output.replace(port, other).split("..."))), said)
        case _:
            pytest.fail(f"nobody tests {command}")


def _printed_by_command(arguments: list[str]) -> str:
    """Return what both outputs of ``uis-callapi`` show a user whose environment leads to a sandbox."""
    with Sandbox() as sandbox:
        there = {"URL": sandbox.base_url, "LOGIN": sandbox.demo.login, "PASSWORD": sandbox.demo.password}
        done = subprocess.run(
            [sys.executable, "-m", "uis_callapi_cli", *arguments],
            env={**os.environ, "LC_ALL": "C.UTF-8", **{f"UIS_CALLAPI_{name}": value for name, value in there.items()}},
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
        if found := re.fullmatch(r"make ([a-z][a-z-]*)", span):
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


def test_an_sdk_of_another_document(tmp_path: Path) -> None:
    """The command is taken from the page, its capitals filled in."""
    (command,) = [span for span in spans(PAGE) if span.startswith("python -m codegen ")]
    spec = ROOT / "tests" / "codegen" / "specs" / "minimal.openrpc.json"
    filled = {"YOUR.openrpc.json": str(spec), "DIR": str(tmp_path), "NAME": "mine"}
    arguments = [filled.pop(word, word) for word in shlex.split(command)[1:]]
    assert not filled
    done = subprocess.run([sys.executable, *arguments], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "mine" / "__init__.py").is_file()


def test_the_subcommands_of_the_generator_exist() -> None:
    shown = [cells[0].strip("`").split()[0] for cells in rows(PAGE, "subcommand", "does")]
    helped = subprocess.run([sys.executable, "-m", "codegen", "--help"], cwd=ROOT, capture_output=True, text=True)
    assert "{" + ",".join(shown) + "}" in helped.stdout


def test_the_options_exist() -> None:
    (shown,) = [span for span in spans(PAGE) if span.startswith("Client(")]
    names = re.findall(r"(\w+)=…", shown)
    assert len(names) == shown.count("=") and names
    assert set(names) <= set(inspect.signature(Client).parameters)


def test_the_options_of_the_sandbox_exist() -> None:
    shown = {option for cells in rows(PAGE, "option", "does") for option in re.findall(r"--[a-z-]+", cells[0])}
    helped = subprocess.run([sys.executable, "-m", "uis_callapi_sandbox", "--help"], capture_output=True, text=True)
    assert len(shown) == 8 and shown <= set(re.findall(r"--[a-z-]+", helped.stdout))


def test_the_options_do_what_the_table_says() -> None:
    """As far as a signature says it: their defaults, and which of them a clone can change."""
    constructor = inspect.signature(Client).parameters
    of_clones = inspect.signature(Client.with_options).parameters
    table = rows(PAGE, "option", "default", "says")
    assert len(table) >= 7
    for option, default, _ in table:
        name, _, changes = option.partition(" ")
        assert (changes == "*") == (name.strip("`") in of_clones), name
        set_to = constructor[name.strip("`")].default
        assert default in (("none", "anybody") if set_to is None else (_written(set_to),)), name


def _written(value: object) -> str:
    if isinstance(value, str):
        return f'`"{value}"`'
    return f"`{value}`" if isinstance(value, bool) else f"{value:.0f}" if isinstance(value, float) else str(value)


def test_a_broken_rule_is_named_in_these_words(sandbox: Sandbox) -> None:
    team = [Group(phones=[Phone(numb="79164572521")], lines_start=3)]
    with Client(login="demo", password="demo", base_url=sandbox.base_url) as client:
        with pytest.raises(ParamsError) as caught:
            client.place_calls(
                first_call="numc", switch_at_once=True, numa="74951234567", numb="74993720692", numc=team
            )
        (words,) = re.findall(r"^`` (.+) ``\.$", TEXT, re.MULTILINE)
        assert words in str(caught.value)
        assert sandbox.calls == []


def test_a_number_is_masked_like_this() -> None:
    assert "7495•••4567" in spans(PAGE)
    assert repr(Phone(numb="74951234567")) == "Phone(numb='7495•••4567')"


def a_key_that_lives_5_s(login: str, sandbox: Sandbox) -> None:
    with Wire(sandbox.base_url) as wire:
        key = wire.key(login, "any")
        sandbox.advance(4.9)
        assert wire.place(key).result() == "success"
        sandbox.advance(0.1)
        assert wire.place(key).fault().message == "Session key has expired"


def a_login_that_ends_the_key_before(login: str, sandbox: Sandbox) -> None:
    with Wire(sandbox.base_url) as wire:
        first, second = wire.key(login, "any"), wire.key(login, "any")
        assert wire.place(first).fault().message == "Authentication error"
        assert wire.place(second).result() == "success"


SESSIONS: Mapping[str, Callable[[str, Sandbox], None]] = {
    "a key that lives 5 s": a_key_that_lives_5_s,
    "a login that ends the key before": a_login_that_ends_the_key_before,
}


@pytest.mark.parametrize(("give", "get"), SITUATIONS)
def test_a_login_or_number_brings_up_its_situation(give: str, get: str, sandbox: Sandbox, colour: Colour) -> None:
    """Each row of the table, as it is written."""
    login = re.fullmatch(r"login `([a-z-]+)`", give)
    number = re.fullmatch(r"`(numa|numb)` ending in (\d{4})", give)
    assert login or number
    if login and get in SESSIONS:
        SESSIONS[get](login[1], sandbox)
        return
    params = {**NUMBER, number[1]: f"7495000{number[2]}"} if number else NUMBER
    patience = {"timeout": 0.2} if "`timeout`" in get else {"clock": StillClock()}
    calling = colour.client(login=login[1] if login else "demo", base_url=sandbox.base_url, **patience)
    done = _called(calling, params)
    error = re.match(r"`(\w+Error)`", get)
    if error is None:
        assert get == f'`"{done}"`'
    else:
        assert type(done) is getattr(uis_callapi, error[1])
        assert isinstance(done, CallApiError)
        assert (done.method == "place_calls") == (number is not None or "on a call" in get)
        assert ("wrong service number" in str(done)) == ("wrong service number" in get)
    assert len(sandbox.calls) == int(error is None or "after dialling" in get)


def _called(calling: Calling, params: Mapping[str, object]) -> object:
    try:
        return calling.call("place_calls", **params)
    except CallApiError as error:
        return error


def test_the_table_has_every_magic_login() -> None:
    assert {give.split("`")[1] for give, _ in SITUATIONS if give.startswith("login ")} == set(MAGIC_LOGINS)
