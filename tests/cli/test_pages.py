"""Help and pages: printed from the document, in both languages, with nothing left out."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest
from uis_callapi.v1.methods import API, PLACE_CALLS
from uis_callapi_cli import codes
from uis_callapi_cli.app import COMMANDS
from uis_callapi_cli.args import OURS, option
from uis_callapi_cli.language import CODES
from uis_callapi_cli.output import Failure, Report
from uis_callapi_cli.ru import TEXTS
from uis_callapi_cli.spec import versions

from ..docs.markdown import rows, spans
from .command import Line, Runner, environment, piped
from .texts import owed

ROOT = Path(__file__).parents[2]
WIDE = {"COLUMNS": "200"}
ENDLESS = {"COLUMNS": "2000"}
"""No text is broken there: the lines of two columns would stand between each other."""
PARAMS = {option(name) for name in PLACE_CALLS.params.__struct_encode_fields__}
ERRORS = {error.__name__ for method in API.methods for error in method.errors}


def test_nothing_is_left_in_english() -> None:
    untranslated = owed() - TEXTS.keys()
    assert not untranslated
    same = {text for text, said in TEXTS.items() if re.search("[a-z]{4}", said) and not re.search("[а-яё]", said)}
    assert same <= {"bash, zsh, fish or powershell."}
    for text, said in TEXTS.items():
        assert set(re.findall(r"{(\w+)", text)) == set(re.findall(r"{(\w+)", said)), text


@pytest.mark.parametrize("lang", CODES)
@pytest.mark.parametrize("command", ["", *(command.name for command in COMMANDS if command.name != "sandbox")])
def test_help(command: str, lang: str, run: Runner) -> None:
    ended = run(Line(tuple([command, "--help", "--lang", lang][not command :]), WIDE))
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("Usage: uis-callapi" if lang == "en" else "Использование: uis-callapi")
    if not command:
        assert all(known.name in ended.out for known in COMMANDS)
    if command in ("call", "simulate"):
        assert set(re.findall(r"--[a-z-]+", ended.out)) >= PARAMS
        assert "session" not in ended.out and "password" not in ended.out.lower()
    ours = re.sub(r"--?[\w-]+|\$?[A-Z_]{4,}[\w.|]*|[\w-]+[.:/|_=][\w.:/|=-]+|“[^”]*”", "", ended.out)
    english = re.findall(r"\b(?:the|of|and|nobody|whether|default|required)\b", ours, re.IGNORECASE)
    assert bool(english) == (lang == "en"), english


def test_no_words_at_all_are_answered_with_help(run: Runner) -> None:
    assert run(Line((), WIDE)) == run(Line(("--help",), WIDE))
    assert "Команды" in run(Line(("--lang", "ru"))).out


def test_the_language_of_the_environment(run: Runner) -> None:
    assert "Команды" in run(Line(("--help",), {"LANG": "ru_RU.UTF-8"})).out
    assert "Команды" in run(Line(("--help",), {"LANG": "en_GB.UTF-8", "UIS_CALLAPI_LANG": "ru"})).out
    assert "Commands" in run(Line(("--help",), {"LANG": "ru_RU.UTF-8", "LC_ALL": "C.UTF-8"})).out
    assert "нет команды 'x'" in run(Line(("--lang=ru", "x"))).err


@pytest.mark.parametrize("lang", CODES)
@pytest.mark.parametrize("version", versions())
def test_the_pages_hold_all_that_the_document_says(version: str, lang: str, run: Runner) -> None:
    where = ("--api", version, "--lang", lang)
    listed = run(Line(("docs", *where, "--json"))).report
    data = msgspec.convert(listed.data, dict[str, object])
    methods = msgspec.convert(data["methods"], list[str])
    overview = run(Line(("docs", *where), WIDE)).out
    assert methods and all(method in overview for method in methods)
    for method in methods:
        page = run(Line(("docs", method, *where), ENDLESS)).out
        told = msgspec.convert(run(Line(("docs", method, *where, "--json"))).report.data, dict[str, object])
        errors = msgspec.convert(told["errors"], list[dict[str, object]])
        params = msgspec.convert(told["params"], list[dict[str, object]])
        texts = [error[key] for error in errors for key in ("type", "cause", "cure")]
        texts += [param["description"] for param in params] + [param["name"] for param in params]
        shown = "".join(page.split())
        for text in texts:
            assert "".join(str(text).replace("`", "").split()) in shown, (method, text)
        if lang == "ru":
            assert all(re.search("[а-яё]", str(param["description"])) for param in params)


def test_a_param_of_the_api_takes_the_name_of_no_option(run: Runner) -> None:
    commands = [command.name for command in COMMANDS if command.name != "sandbox"]
    helped = "".join(run(Line((name, "--help"), WIDE)).out for name in commands)
    options = set(re.findall(r"^│ (--[a-z-]+)", helped, re.MULTILINE)) - PARAMS
    assert options == {f"--{name}" for name in OURS}


def test_an_error_by_its_name_and_by_its_code(run: Runner) -> None:
    for name in ("-32003", "PermissionDeniedError", "permissiondenied"):
        shown = run(Line(("docs", name), WIDE))
        assert shown.code == 0 and "Check numb first" in shown.out
    assert "CredentialsRefusedError" in run(Line(("docs", "-32003"), WIDE)).out
    assert "InvalidStateError" in run(Line(("docs", "invalid_state", "--api", "v4_0"), WIDE)).out
    russian = run(Line(("docs", "LimitExceededError", "--lang", "ru"), WIDE)).out
    assert "Исчерпан минутный или дневной лимит" in russian


def test_the_causes_of_errors_in_russian(run: Runner) -> None:
    there = {"UIS_CALLAPI_URL": "http://127.0.0.1:1", "UIS_CALLAPI_LOGIN": "a", "UIS_CALLAPI_PASSWORD": "b"}
    call = ("call", "--first-call", "numc", "--switch-at-once", "--numb", "74993720692", "--numc", "79164572521")
    same = run(Line((*call, "--numa", "79164572521", "--yes", "--lang", "ru"), there))
    assert (same.code, same.out) == (2, "")
    assert "numa и numc должны быть разными номерами" in same.err and "Звонка не было" in same.err
    down = run(Line(("check", "--lang", "ru"), there))
    assert "нет соединения с 127.0.0.1:1" in down.err and "Что делать: Проверьте UIS_CALLAPI_URL" in down.err


def test_a_picture_before_it_costs_anything(run: Runner, tmp_path: Path) -> None:
    call = ("--first-call", "numc", "--switch-at-once", "--numa", "8 495 123-45-67", "--numb", "74993720692")
    words = ("simulate", *call, "--numc", "79164572208, 79164570101")
    picture = run(Line(words))
    assert (picture.code, picture.err) == (0, "")
    assert picture.out.endswith("success: joined after 18 s, over after 48 s\n") or "joined after" in picture.out
    assert "C1  79164572208" in picture.out and "A   74951234567" in picture.out
    parsed = run(Line((*words, "--json"))).report
    assert (parsed.exit_code, parsed.outcome, parsed.result) == (0, None, "success")
    (tmp_path / "world.json").write_text('{"phones": {"74951234567": {"kind": "busy"}}}')
    busy = run(Line((*words, "--world", str(tmp_path / "world.json"), "--json"))).report
    assert busy.result == "fail"
    same = run(Line((*words[:-1], "74951234567")))
    assert same.code == 64 and "must be two different numbers" in same.err


def test_a_picture_in_russian(run: Runner, tmp_path: Path) -> None:
    groups = [{"phones": [{"numb": "79164572208"}]}, {"phones": [{"numb": "79164570101"}]}]
    (tmp_path / "numc.json").write_bytes(msgspec.json.encode(groups))
    busy = {"phones": {"79164572521": {"kind": "busy"}, "79164570101": {"kind": "busy"}}}
    (tmp_path / "busy.json").write_bytes(msgspec.json.encode(busy))
    call = ("--first-call", "numc", "--switch-at-once", "--numa", "74951234567", "--numb", "74993720692")
    pictures = [
        run(Line(("simulate", *call, "--numc", numc, "--lang", "ru", *world))).out
        for numc in ("79164572521", f"@{tmp_path / 'numc.json'}")
        for world in ((), ("--world", str(tmp_path / "busy.json")))
    ]
    for drawn in pictures:
        assert set(re.findall("[A-Za-z]{2,}", drawn)) <= {"success", "fail"}, drawn
    assert "success: соединены через" in pictures[0] and "занято" in pictures[1] and "группа" in pictures[2]


def test_scripts_for_shells(run: Runner) -> None:
    for shell in ("bash", "zsh", "fish", "powershell"):
        script = run(Line(("completion", shell))).out
        assert set(re.findall(r"--[a-z]+(?:-[a-z]+)*", script)) >= PARAMS or shell == "fish"
        assert all(name.lstrip("-") in script for name in PARAMS), shell
    bash = run(Line(("completion", "bash"))).out
    subprocess.run(["bash", "-n"], input=bash, text=True, check=True)


def test_a_param_that_is_new_in_the_document_is_an_option(tmp_path: Path) -> None:
    """With no edit of the command: it is run over a package printed from a changed document."""
    document = msgspec.json.decode((ROOT / "spec" / "v1.openrpc.json").read_bytes(), type=dict[str, object])
    methods = msgspec.convert(document["methods"], list[dict[str, object]])
    params = msgspec.convert(methods[1]["params"], list[dict[str, object]])
    new = {"name": "shown_as", "description": "What is *new*.", "schema": {"type": "integer", "minimum": 7}}
    taken = {"name": "region", "description": "Has the name of an option.", "schema": {"type": "string"}}
    document["methods"] = [methods[0], {**methods[1], "params": [*params, new, taken], "examples": []}]
    (tmp_path / "v1.openrpc.json").write_bytes(msgspec.json.encode(document))
    generate = ["generate", tmp_path / "v1.openrpc.json", "--out", tmp_path, "--package", "uis_callapi"]
    codegen = [sys.executable, "-m", "codegen", *map(str, generate), "--root-error", "CallApiError"]
    subprocess.run(codegen, cwd=ROOT, check=True, capture_output=True, timeout=120)
    path = {"PYTHONPATH": f"{tmp_path}:{environment({}).get('PYTHONPATH', '')}", **WIDE}
    call = ("call", "--first-call", "numc", "--switch-at-once", "--numb", "74993720692", "--numc", "79164572521")
    dry = (*call, "--numa", "74951234567", "--dry-run")
    helped, sent, refused = piped(
        [
            Line(("call", "--help"), path),
            Line((*dry, "--shown-as", "8", "--param-region", "north"), path),
            Line((*dry, "--shown-as", "6"), path),
        ]
    )
    assert re.search(r"--shown-as N +What is \*new\*\. At least 7\.", helped.out)
    assert sent.code == 0 and '"shown_as": 8' in sent.out and '"region": "north"' in sent.out
    assert refused.code == 2 and "`--shown-as`" in refused.err


def test_the_guide_names_every_command_exit_code_and_key() -> None:
    page = "docs/en/guides/command-line.md"
    found = {value for name, value in vars(codes).items() if name.isupper() and isinstance(value, int)}
    assert {int(cells[0]) for cells in rows(page, "exit code", "means")} == found
    assert {cells[0].split()[1].strip("`") for cells in rows(page, "command", "does")} == {one.name for one in COMMANDS}
    assert {*Report.__struct_fields__, *Failure.__struct_fields__} <= set(spans(page))


def test_help_loads_nothing_that_a_call_needs() -> None:
    program = (
        "import sys; from uis_callapi_cli.__main__ import main; main(['call', '--help'])\n"
        "print(*sorted({name.partition('.')[0] for name in sys.modules}), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, timeout=30)
    loaded = set(done.stderr.split())
    assert "cyclopts" in loaded and not loaded & {"urllib3", "phonenumbers", "ssl", "sqlite3", "asyncio", "starlette"}


def test_what_a_plain_install_says() -> None:
    """Without what the extra brings there is one line that says how to get it."""
    folders = [str(ROOT / name) for name in ("generated", "sandbox", "cli")]
    program = f"import sys; sys.path[:0] = {folders}; from uis_callapi_cli.__main__ import main; sys.exit(main())"
    done = subprocess.run(
        [sys.executable, "-I", "-S", "-c", program, "call"], capture_output=True, text=True, timeout=30
    )
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (69, "", 1)
    assert done.stderr.endswith("pip install 'uis-callapi[cli]'\n")


def test_the_sandbox_has_its_own_options() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        (refused,) = piped([Line(("sandbox", "--port", port, "--json"))])
    assert (refused.code, refused.out) == (69, "") and f"cannot listen at 127.0.0.1:{port}" in refused.err
    wrong, helped, simulated = piped(
        [
            Line(("sandbox", "--port", "many")),
            Line(("sandbox", "--help")),
            Line(("sandbox", "simulate", str(ROOT / "examples" / "call.json"), "--json")),
        ]
    )
    assert wrong.code == 64 and "'many' is no port" in wrong.err
    assert helped.code == 0 and helped.out.startswith("usage: uis-callapi sandbox ") and "--per-minute" in helped.out
    assert simulated.code == 0 and '"call.finished"' in simulated.out
