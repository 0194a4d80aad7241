"""The command ``python -m uis_callapi_sandbox simulate``."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

_PARAMS: Mapping[str, object] = {
    "first_call": "numc",
    "switch_at_once": True,
    "numa": "79031110001",
    "numb": "78005550000",
    "numc": "79032220002",
}
_GROUPS = [{"phones": [{"numb": "79033330101"}, {"numb": "79033330002"}], "lines_start": 2, "lines_limit": 2}]


def _simulate(*arguments: object, given: object = None, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "uis_callapi_sandbox", "simulate", *map(str, arguments)],
        input=given if isinstance(given, str) else json.dumps(given),
        env={**os.environ, "PYTHONIOENCODING": "utf-8", "COLUMNS": "80", **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


def test_events_as_json(tmp_path: Path) -> None:
    (tmp_path / "params.json").write_text(json.dumps(_PARAMS))
    (tmp_path / "world.json").write_text('{"phones": {"79032220002": {"kind": "busy", "after": 2}}}')
    run = _simulate(tmp_path / "params.json", "--world", tmp_path / "world.json", "--json")
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.splitlines() == [
        '{"t":0,"event":"call.accepted","leg":"call"}',
        '{"t":0,"event":"leg.dialing","leg":"C","to":"79032220002","cli":"78005550000","timeout":60}',
        '{"t":2000,"event":"leg.busy","leg":"C"}',
        '{"t":2000,"event":"call.finished","leg":"call","result":"fail","cause":"C busy"}',
    ]


def test_a_picture() -> None:
    message = {"type": "media", "value": "leave_message"}
    params = {**_PARAMS, "numc": _GROUPS, "numc_message": message, "is_queue": True, "queue_timeout": 30}
    run = _simulate("-", given=params)
    assert (run.returncode, run.stderr) == (0, "")
    assert all(len(line) <= 80 for line in run.stdout.splitlines())
    rows = [line for line in run.stdout.splitlines() if re.match(r"A|C\d|queue", line)]
    assert [re.sub(r"(\S)\1+", r"\1", line[17:]).strip() for line in rows] == [
        "░▏ answered",
        "·✗ busy",
        "·▒♪█▏ hung up",
        "·✗ busy",
        "·▏ answered elsewhere",
        "·█▏ hung up",
    ]
    assert run.stdout.splitlines()[-1] == "success: joined after 14 s, over after 44 s"


def test_a_picture_for_a_terminal_that_knows_no_more_than_ascii() -> None:
    run = _simulate("-", given=_PARAMS, PYTHONIOENCODING="ascii")
    assert run.stdout.isascii()
    assert re.search(r"^C +79032220002 +\.+~+#+\| hung up$", run.stdout, re.MULTILINE)


@pytest.mark.parametrize("width", ["40", "60", "200"])
def test_a_picture_as_wide_as_the_terminal(width: str) -> None:
    run = _simulate("-", given={**_PARAMS, "numc": _GROUPS, "numa": "79031110103"}, COLUMNS=width)
    assert max(map(len, run.stdout.splitlines())) <= max(60, int(width))


def test_a_picture_of_more_attempts_than_rows() -> None:
    params = {**_PARAMS, "numc": "79033330101", "is_queue": True, "queue_timeout": 200}
    run = _simulate("-", given=params)
    assert "… 71 more: 71 busy" in run.stdout
    assert run.stdout.splitlines()[-1] == "fail after 200 s: queue timeout"


def test_whoever_reads_may_stop_reading() -> None:
    params = json.dumps({**_PARAMS, "numc": "79033330104", "is_queue": True, "queue_timeout": 9000})
    command = f"{sys.executable} -m uis_callapi_sandbox simulate - --json | head -1"
    run = subprocess.run(command, shell=True, input=params, capture_output=True, text=True, check=True)
    assert (run.stdout, run.stderr) == ('{"t":0,"event":"call.accepted","leg":"call"}\n', "")


@pytest.mark.parametrize(
    ("given", "world", "says"),
    [
        ("{", "{}", "params.json: not valid JSON"),
        ("[]", "{}", "params.json: Expected `object`, got `array`"),
        (
            {**_PARAMS, "numa": "+7"},
            "{}",
            r"params.json: Expected `str` .* - at `\$.numa`. A telephone number",
        ),
        ({**_PARAMS, "numa": "79032220002"}, "{}", "numa and numc must be two different numbers"),
        ({**_PARAMS, "is_queue": True}, "{}", r"`\$.queue_timeout` is missing"),
        ({**_PARAMS, "sesion": 1}, "{}", "params.json: Object contains unknown field `sesion`"),
        ({**_PARAMS, "session_key": "k"}, "{}", r"params.json: `\$.session_key` has no place here"),
        ({**_PARAMS, "media_file": "x"}, "{}", r"params.json: there is no such file; .* - at `\$.media_file`"),
        ({**_PARAMS, "numa": "79031119004"}, "{}", r"params.json: nobody is rung, .* -32004 Limit is exceeded"),
        ({**_PARAMS, "numb": "78005559003"}, "{}", r"params.json: nobody is rung, .* -32003 Permission denied"),
        ({**_PARAMS, "numa": "79031119901"}, "{}", r"params.json: nobody is rung, the request is lost .*reset"),
        (_PARAMS, '{"phone": {}}', "world.json: Object contains unknown field `phone`"),
        (_PARAMS, '{"phones": {"79032220002": {"kind": "dead"}}}', r"world.json: Invalid enum value 'dead'"),
        (_PARAMS, '{"media": {"hello": -1}}', r"world.json: Expected `float` >= 0.0 - at `\$.media\[...\]`"),
        (_PARAMS, "\ufeff{}", "world.json: not valid JSON"),
    ],
)
def test_what_cannot_be_simulated(tmp_path: Path, given: object, world: str, says: str) -> None:
    """One line that names file, place and reason."""
    (tmp_path / "params.json").write_text(given if isinstance(given, str) else json.dumps(given))
    (tmp_path / "world.json").write_text(world, encoding="utf-8")
    run = _simulate(tmp_path / "params.json", "--world", tmp_path / "world.json")
    assert (run.returncode, run.stdout) == (2, "")
    assert re.search(says, run.stderr)
    assert run.stderr.count("\n") == 1


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    run = _simulate(tmp_path / "nothing.json")
    assert (run.returncode, run.stderr) == (2, f"simulate: {tmp_path}/nothing.json: No such file or directory\n")
    run = _simulate("-", "--world", "-", given={})
    assert (run.returncode, run.stdout) == (2, "")


def test_help() -> None:
    run = _simulate("--help")
    assert run.returncode == 0
    for word in ("--world", "--json", "hangup_after", "session_key"):
        assert word in run.stdout
