"""A maintainer changes a copy of the spec: SDK, comparison, site, sandbox and command follow by themselves."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import msgspec
import pytest
import urllib3

ROOT = Path(__file__).parents[2]
DOCUMENTS = ("spec/v1.openrpc.json", "spec/v4_0.openrpc.json")
GENERATE = ("--package", "uis_callapi", "--root-error", "CallApiError", "--strict")
RENAMED, NAMED = "virtual_phone_usage_rule", "number_choice"
"""A param of start.simple_call that the sandbox makes nothing of."""
REMARK = {
    "name": "remark",
    "description": "What the call is about.",
    "required": False,
    "schema": {"type": "string", "minLength": 1, "maxLength": 40},
}
SAID, SAID_ANEW = "How long the call may stay in the queue", "How long the client is left to wait"
"""In a description of v1."""
PAUSED = {"code": -32050, "message": "Account is paused"}
NOTES = {"cause": "Somebody has paused the account.", "cure": "Let it go on."}
CALL = """
import sys
from uis_callapi import Client, ParamsError, v4_0
from uis_callapi.v1 import AccountPausedError

login = {"login": "demo", "password": "demo", "base_url": sys.argv[1]}
client, office, own = "74951234567", "79164572521", "74993720692"
one = {"first_call": "numc", "switch_at_once": True, "numa": client, "numb": own, "numc": office}
with Client(**login) as v1:
    print(v1.place_calls(**one, remark="lead 4711"), v1.place_calls(**one))
    try:
        v1.place_calls(**one, remark="x" * 41)
    except ParamsError as error:
        print(error)
other = {"first_call": "operator", "virtual_phone_number": own, "contact": client, "operator": office}
with v4_0.Client(**login) as later:
    print(later.start_simple_call(**other, number_choice="random").data.call_session_id > 0)
print(AccountPausedError.default_code, AccountPausedError.default_cure)
"""


class Copy:
    """The specs and the printed package in a folder of their own; everything else is run as it is."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        shutil.copytree(ROOT / "spec", folder / "spec")
        shutil.copytree(ROOT / "spec", folder / "before")
        shutil.copytree(ROOT / "generated", folder / "generated", ignore=shutil.ignore_patterns("__pycache__"))
        places = (folder / "generated", ROOT / "sandbox", ROOT / "cli", ROOT)
        kept = {
            name: value for name, value in os.environ.items() if not name.startswith(("UIS_CALLAPI_", "LC_", "LANG"))
        }
        self._environment = kept | {"PYTHONPATH": os.pathsep.join(map(str, places)), "COLUMNS": "2000"}

    def run(self, *words: str, **variables: str) -> tuple[int, str, str]:
        """Run Python with *words* in the folder; return how it ended and what it said."""
        done = subprocess.run(
            [sys.executable, *words],
            cwd=self.folder,
            env=self._environment | variables,
            capture_output=True,
            text=True,
            timeout=120,
        )
        return done.returncode, done.stdout, done.stderr

    def ran(self, *words: str, **variables: str) -> str:
        """Run what has to end well; return what it printed."""
        code, out, err = self.run(*words, **variables)
        assert (code, err) == (0, ""), err
        return out

    def judged(self, document: str) -> dict[str, str]:
        """Return what changed in *document*, and the step of a version that each change asks for."""
        _, out, err = self.run("-m", "codegen", "diff", "--json", f"before/{document}", f"spec/{document}", *GENERATE)
        assert err == ""
        report = msgspec.json.decode(out, type=_Report)
        return {f"{change.kind} {change.path or change.name}": change.semver for change in report.changes}

    def changelog(self, document: str) -> str:
        return self.run("-m", "codegen", "diff", "--changelog", f"before/{document}", f"spec/{document}", *GENERATE)[1]

    @contextmanager
    def sandbox(self) -> Generator[str]:
        """Run the sandbox with the printed package of the folder; yield where it is."""
        words = (sys.executable, "-m", "uis_callapi_sandbox", "--port", "0")
        with subprocess.Popen(words, cwd=self.folder, env=self._environment, stdout=subprocess.PIPE) as process:
            assert process.stdout is not None
            try:
                yield str(msgspec.json.decode(process.stdout.readline(), type=dict[str, object])["base_url"])
            finally:
                process.kill()


class _Change(msgspec.Struct):
    kind: str
    name: str
    path: str
    semver: str


class _Report(msgspec.Struct):
    changes: list[_Change]


def _changed(copy: Copy) -> None:
    """Word a description anew, add a param and an error, and rename another param, as a maintainer does."""
    path = copy.folder / "spec" / "v1.openrpc.json"
    _replace(path, SAID, SAID_ANEW)
    document = json.loads(path.read_bytes())
    place_calls = document["methods"][1]
    place_calls["params"].append(REMARK)
    place_calls["errors"].append({"$ref": "#/components/errors/AccountPaused"})
    document["components"]["errors"]["AccountPaused"] = PAUSED
    document["x-errors"]["AccountPaused"] = NOTES
    path.write_text(json.dumps(document, ensure_ascii=False, indent=2), "utf-8")
    overlay = copy.folder / "spec" / "v1.ru.json"
    at = f"/methods/1/params/{len(place_calls['params']) - 1}/description"
    noted = "/x-errors/AccountPaused"
    texts = {at: "О чём звонок.", f"{noted}/cause": "Аккаунт остановили.", f"{noted}/cure": "Запустите его снова."}
    overlay.write_text(json.dumps(json.loads(overlay.read_bytes()) | texts, ensure_ascii=False), "utf-8")
    _replace(copy.folder / "spec" / "v4_0.openrpc.json", RENAMED, NAMED)


def _replace(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


@pytest.fixture(scope="module")
def changed(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    """A copy of which the spec was changed, and all that is printed from it."""
    copy = Copy(tmp_path_factory.mktemp("changed"))
    _changed(copy)
    printed = copy.folder / "generated" / "uis_callapi" / "v4_0" / "client.py"
    before = printed.read_bytes()
    generate = ("-m", "codegen", "generate", *DOCUMENTS, "--out", "generated", "--tests", "generated/tests", *GENERATE)
    code, _, refused = copy.run(*generate)
    assert code == 1 and printed.read_bytes() == before
    assert f"methods/start.simple_call/{RENAMED} is called" in refused and f"{NAMED!r}" in refused
    assert "remark" not in refused  # what is new takes no name from anybody
    _replace(copy.folder / "spec" / "names.lock", RENAMED, NAMED)
    copy.ran(*generate)
    assert (ROOT / "generated" / "uis_callapi" / "v4_0" / "client.py").read_bytes() == before
    return copy


def test_the_comparison_judges_the_change(changed: Copy) -> None:
    assert changed.judged("v1.openrpc.json") == {
        "param-added remark": "minor",
        "method-error-added place_calls": "minor",
        "error-added AccountPausedError": "minor",
        "text-changed queue_timeout": "patch",
    }
    assert "- `place_calls`: param `remark`." in changed.changelog("v1.openrpc.json")
    assert f"**Breaking:** `start_simple_call`: param `{RENAMED}`" in changed.changelog("v4_0.openrpc.json")


def test_the_sandbox_and_the_sdk_follow(changed: Copy) -> None:
    with changed.sandbox() as url:
        assert changed.ran("-c", CALL, url).splitlines() == [
            "success success",
            "place_calls: Expected `str` of length <= 40 - at `$.remark`. Nothing was placed.",
            "True",
            "-32050 Let it go on.",
        ]
        journal = _fetched(f"{url}/_sandbox/journal?login=demo")
        assert "lead 4711" in journal
        assert '"remark"' in _fetched(f"{url}/_sandbox/calls/1")
        assert json.loads(_fetched(f"{url}/_sandbox/openapi.json"))["openapi"] == "3.1.0"
        assert '"name":"remark","is_text":true' in _fetched(f"{url}/_console/tables.json")  # what the form is drawn of
        asked = {"jsonrpc": "2.0", "id": 1, "method": "rpc.discover"}
        described = urllib3.request("POST", f"{url}/v1", json=asked).data.decode()
        assert SAID_ANEW in described and "What the call is about." in described


def test_the_docstrings_and_the_site_follow(changed: Copy) -> None:
    """In both languages; without its translation a text fails the build (tests/docs/test_site.py)."""
    client = (changed.folder / "generated" / "uis_callapi" / "v1" / "client.py").read_text("utf-8")
    assert all(text in " ".join(client.split()) for text in (SAID_ANEW, "remark: What the call is about."))
    assert changed.ran("-m", "docs", "--spec", "spec", "--out", "build", "--print-only") == ""
    reference = changed.folder / "build" / "docs"
    english, russian = (
        (reference / language / "reference" / "v1" / "place_calls.md").read_text("utf-8") for language in ("en", "ru")
    )
    assert SAID_ANEW in english and "What the call is about." in english
    assert "`remark`" in russian and "О чём звонок." in russian


def test_the_command_follows(changed: Copy) -> None:
    command = ("-m", "uis_callapi_cli")
    helped = changed.ran(*command, "call", "--help")
    assert "--remark" in helped and "What the call is about." in helped
    page = changed.ran(*command, "docs", "place_calls", "--lang", "ru")
    assert all(text in page for text in ("remark", "О чём звонок.", "AccountPausedError", "Запустите его снова."))
    renamed = changed.ran(*command, "call", "--api", "v4_0", "--help")
    assert "--number-choice" in renamed and "--virtual-phone-usage-rule" not in renamed
    assert "Let it go on." in changed.ran(*command, "docs", "-32050")
    words = ["--first-call=numc", "--switch-at-once", "--numa=74951234567", "--numb=74993720692", "--numc=79164572521"]
    with changed.sandbox() as url:
        there = {"UIS_CALLAPI_URL": url, "UIS_CALLAPI_LOGIN": "demo", "UIS_CALLAPI_PASSWORD": "demo"}
        told = changed.ran(*command, "call", *words, "--remark", "by hand", "--yes", "--json", **there)
        assert json.loads(told)["result"] == "success"
        assert "by hand" in _fetched(f"{url}/_sandbox/journal?login=demo")


def _fetched(url: str) -> str:
    answer = urllib3.request("GET", url)
    assert answer.status == 200, answer.data
    return answer.data.decode()
