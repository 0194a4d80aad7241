"""In a pipe: exit codes by outcome, one object of JSON, nothing secret, and no traceback for any mistake."""

from __future__ import annotations

import json
import re
import shlex
import signal
import socket
from collections.abc import Mapping
from pathlib import Path

import msgspec
import pytest
from uis_callapi_sandbox import Account, Sandbox

from .command import PASSWORD, Ended, Line, Runner, piped, stopped, through_a_shell

PARAMS = ("--first-call", "numc", "--switch-at-once", "--numb", "74993720692", "--numc", "79164572521")
CALL = ("call", *PARAMS, "--yes")

QUEUE = "`--is-queue` is missing: One number with a queue: --queue-timeout must be given with --is-queue"


class Case(msgspec.Struct, frozen=True):
    """What a user does, and what has to come of it."""

    words: tuple[str, ...]
    code: int
    outcome: str | None
    said: str
    """Somewhere in what people read."""
    error: str | None = None
    """Class of the error in the JSON."""
    environment: Mapping[str, str] = {}


LATER = ("call", "--api=v4_0", "--first-call=operator", "--virtual-phone-number=74993720692", "--yes")
SIMPLE = (*LATER, "--operator", "79164572521")
EMPLOYEE = (*LATER[:2], "--method=start-employee-call", "--first-call=employee", *LATER[3:], "--employee", '{"id": 12}')

OUTCOMES = [
    Case((*CALL, "--numa", "74951234567"), 0, "placed", "success\n"),
    Case((*CALL, "--numa", "74951239904"), 4, "placed", "fail: the platform took the call"),
    Case((*CALL, "--numa", "74951239603"), 3, "unknown", "telephones may have rung", "InternalError"),
    Case((*CALL, "--numa", "74951239900"), 3, "unknown", "Ask the two whether their telephones rang", "NoAnswerError"),
    Case((*CALL, "--numa", "74951239902", "--timeout", "1"), 3, "unknown", "the deadline passed", "NoAnswerError"),
    Case((*CALL, "--numa", "74951239004"), 2, "not_placed", "Nothing was placed", "LimitExceededError"),
    Case((*CALL, "--numa", "79164572521"), 2, "not_placed", "must be two different numbers", "ParamsError"),
    Case((*CALL, "--numa", "74951234567", "--force"), 2, "not_placed", "Pass --dedup-key", "ParamsError"),
    Case((*CALL, "--numa", "74951234567", "--queue-timeout", "5"), 2, "not_placed", QUEUE, "ParamsError"),
    Case((*CALL, "--numa", "74951234567", "--url", "nowhere"), 2, "not_placed", "--url", "ConfigurationError"),
    Case((*SIMPLE, "--contact", "74951234567"), 0, "placed", '"call_session_id":'),
    Case((*EMPLOYEE, "--contact", "74951234567"), 0, "placed", '"call_session_id":'),
    Case((*SIMPLE, "--contact", "74951239900"), 3, "unknown", "What to do", "NoAnswerError"),
    Case((*SIMPLE, "--contact", "74951239004"), 2, "not_placed", "Nothing was placed", "LimitExceededError"),
    Case(("check", "--api", "v4_0"), 0, None, "The login works at http://127.0.0.1"),
    Case(("check",), 2, None, "UIS_CALLAPI_URL is no web", "ConfigurationError", {"UIS_CALLAPI_URL": "foo"}),
    Case(("check", "--url=foo"), 2, None, "--url is no web", "ConfigurationError"),
    Case(("check", "--url", f"https://me:{PASSWORD}@127.0.0.1"), 2, None, "--url", "ConfigurationError"),
    Case(("check",), 0, None, "The login works at http://127.0.0.1"),
    Case(("check", "--login", "blocked-ip"), 2, None, "Add the address to the allow-list", "IpAddressError"),
]
MISTAKES = [
    Case(("nothing",), 64, None, "there is no command 'nothing'"),
    Case(("cal", *PARAMS), 64, None, "Did you mean call?"),
    Case(("--lang", "de"), 64, None, "--lang stands before the command"),
    Case(("--yes", *CALL), 64, "not_placed", "Options stand behind it, as in “uis-callapi call --json”."),
    Case(("--password", PASSWORD, "call"), 64, "not_placed", "Change what you have typed there"),
    Case((f"--password={PASSWORD}",), 64, None, "Change what you have typed there"),
    Case(("keys", "--password", PASSWORD), 64, None, "Change what you have typed there"),
    Case(("completion", "tcsh"), 64, None, "Write bash|zsh|fish|powershell."),
    Case(("simulate", *PARAMS, "--numa", "74951234567", "--numa-message", "text:"), 64, None, "`--numa-message.value`"),
    Case(("call", "--numd", "1"), 64, "not_placed", "Did you mean --num"),
    Case(("call", "--numa"), 64, "not_placed", "--numa needs a value"),
    Case(("call", "--first-call", "me"), 64, "not_placed", "Write numc|numa|any."),
    Case(("call", "--queue-timeout", "long"), 64, "not_placed", "--queue-timeout has a value that it cannot have"),
    Case(("call", "--numb", "1", "--numb", "2"), 64, "not_placed", "--numb is given twice"),
    Case(("call", "a.json", "b.json"), 64, "not_placed", "more than the command takes"),
    Case(("call", *PARAMS), 64, "not_placed", "missing: --numa"),
    Case(("call", *PARAMS, "--numa", "74951234567"), 64, "not_placed", "Give --yes"),
    Case((*CALL, "--numa", "nobody"), 64, "not_placed", "'nobody' is no telephone number of RU"),
    Case((*CALL, "--numa", "8 495 1234567", "--region", "XX"), 64, "not_placed", "'XX' is no country"),
    Case((*CALL, "--numa-message", "Hello"), 64, "not_placed", "Write media|text:TEXT"),
    Case((*CALL, "--numa-message", "{"), 64, "not_placed", "--numa-message is not valid JSON"),
    Case((*CALL, "--numa-message", "@gone.json"), 64, "not_placed", "gone.json: No such file"),
    Case(("check", "--password", PASSWORD), 64, None, "--password is not taken"),
    Case(("call", f"--password={PASSWORD}"), 64, "not_placed", "--password is not taken"),
    Case(("call", f"--pasword={PASSWORD}"), 64, "not_placed", "there is no option --pasword"),
    Case(("call", "--api=v4_0", "--access-token", PASSWORD), 64, "not_placed", "--access-token is not taken"),
    Case(("call", "--api=v4_0", "--numa", "1"), 64, "not_placed", "there is no option --numa"),
    Case(("call", "--api"), 64, "not_placed", "--api needs a value"),
    Case(("call", "--api=v9"), 64, "not_placed", "there is no version 'v9'"),
    Case((*LATER, "--method", "list.calls"), 64, "not_placed", "'list.calls' is no method that rings somebody"),
    Case(("docs", "numa"), 64, None, "there is no method and no error 'numa'"),
    Case(("docs", "--api", "v9"), 64, None, "there is no version 'v9'"),
    Case(("check", "--lang", "de"), 64, None, "Write en|ru."),
    Case(("check",), 64, None, "UIS_CALLAPI_PASSWORD is not set", environment={"UIS_CALLAPI_PASSWORD": ""}),
    Case(("check", "--api=v4_0"), 64, None, "UIS_CALLAPI_ACCESS_TOKEN", environment={"UIS_CALLAPI_PASSWORD": ""}),
]


@pytest.mark.parametrize("case", [*OUTCOMES, *MISTAKES], ids=lambda case: " ".join(case.words).replace(PASSWORD, "…"))
def test_what_comes_of_it(case: Case, there: Mapping[str, str], run: Runner) -> None:
    environment = {**there, **case.environment}
    read = run(Line(case.words, environment))
    parsed = run(Line((*case.words, "--json"), environment))
    _hold(case, read, parsed)


def test_the_same_in_processes_of_its_own(there: Mapping[str, str]) -> None:
    cases = [*OUTCOMES[:3], OUTCOMES[5], MISTAKES[9]]
    ended = piped([Line((*case.words, *more), there) for more in ((), ("--json",)) for case in cases])
    for case, read, parsed in zip(cases, ended, ended[len(cases) :], strict=False):
        _hold(case, read, parsed)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        nowhere = f"http://127.0.0.1:{taken.getsockname()[1]}"
    call = (*CALL, "--numa", "74951234567")
    wrong, down, helped = piped(
        [
            Line(call, {**there, "UIS_CALLAPI_PASSWORD": "guess"}),
            Line(call, {**there, "UIS_CALLAPI_URL": nowhere}),
            Line(("--help",)),
        ]
    )
    assert (wrong.code, wrong.out) == (2, "") and "Check login and password" in wrong.err
    assert (down.code, down.out) == (2, "") and "connection refused" in down.err
    assert (helped.code, helped.err) == (0, "") and "\x1b" not in helped.out and "Place a call" in helped.out


def _hold(case: Case, read: Ended, parsed: Ended) -> None:
    assert (read.code, parsed.code) == (case.code, case.code), (case.words, read, parsed)
    assert case.said in read.out + read.err, (case.words, read)
    assert (read.out == "") == (case.error is not None or case.code == 64), case.words  # answers only
    assert parsed.err == "" and (read.err == "" or case.code != 0), case.words  # nothing moves in a pipe
    report = parsed.report
    assert (report.exit_code, report.outcome) == (case.code, case.outcome), (case.words, parsed)
    if case.code == 64:
        assert report.error is not None and report.error.type == "UsageError", (case.words, parsed)
    else:
        assert (report.error.type if report.error else None) == case.error, (case.words, parsed)


def test_a_wrong_password_and_a_server_that_is_down(there: Mapping[str, str], run: Runner) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        nowhere = f"http://127.0.0.1:{taken.getsockname()[1]}"
    wrong = {**there, "UIS_CALLAPI_PASSWORD": "guess"}
    down = {**there, "UIS_CALLAPI_URL": nowhere}
    call = (*CALL, "--numa", "74951234567", "--json")
    refused, unreachable = run(Line(call, wrong)), run(Line(call, down))
    checked = run(Line(("check",), down))
    for ended, error in ((refused, "CredentialsRefusedError"), (unreachable, "ConnectionFailedError")):
        report = ended.report
        assert (ended.code, report.outcome) == (2, "not_placed")
        assert report.error is not None
        assert (report.error.type, report.error.retry_safe) == (error, True)
        assert report.error.cure
    assert checked.code == 2 and "connection refused" in checked.err
    assert "What to do: Check UIS_CALLAPI_URL" in checked.err


def test_a_certificate_that_nobody_knows(run: Runner) -> None:
    with Sandbox(tls=True) as sandbox:
        there = {"UIS_CALLAPI_URL": sandbox.base_url, "UIS_CALLAPI_LOGIN": "demo", "UIS_CALLAPI_PASSWORD": PASSWORD}
        unknown = run(Line(("check",), there))
    assert unknown.code == 2 and "signed the certificate with --ca-file;" in unknown.err, unknown


def test_a_permanent_key_takes_the_place_of_a_login(account: Account, there: Mapping[str, str], run: Runner) -> None:
    key = {"UIS_CALLAPI_URL": there["UIS_CALLAPI_URL"], "UIS_CALLAPI_ACCESS_TOKEN": account.permanent_key()}
    contact = ("--contact", "74951234567")
    called = run(Line((*SIMPLE, *contact, "--json"), key))
    assert (called.code, called.report.outcome) == (0, "placed")
    assert len(account.started) == 1
    dry = run(Line((*SIMPLE, *contact, "--dry-run", "--json"), key))
    assert key["UIS_CALLAPI_ACCESS_TOKEN"] not in dry.out and dry.code == 0
    wrong = run(Line((*SIMPLE, *contact, "--json"), key | {"UIS_CALLAPI_ACCESS_TOKEN": "guess"})).report
    assert wrong.outcome == "not_placed" and wrong.error is not None
    assert wrong.error.type == "AccessTokenInvalidError"
    checked = run(Line(("check", "--api", "v4_0"), key))
    assert (checked.code, checked.out) == (64, "") and "a permanent key logs nobody in" in checked.err
    first = run(Line(("call", *PARAMS, "--numa", "74951234567", "--yes"), {**there, **key}))
    assert (first.code, first.out) == (0, "success\n")  # v1 takes none


def test_numbers_as_people_write_them(there: Mapping[str, str], account: Account, run: Runner) -> None:
    numbers = ("--numa", "8 (495) 123-45-67", "--numc", "+7 (916) 000-00-10, 8 916 000 00 11")
    words = ("call", "--first-call", "numc", "--switch-at-once", "--numb", "+7 499 372 06 92", *numbers, "--yes")
    ended = run(Line(words, there))
    assert (ended.code, ended.out) == (0, "success\n")
    assert "8 (495) 123-45-67 → 74951234567" in ended.err
    (placed,) = account.calls
    assert (placed.params.numa, placed.params.numb) == ("74951234567", "74993720692")
    office = placed.params.numc
    assert not isinstance(office, str)
    assert [phone.numb for group in office for phone in group.phones] == ["79160000010", "79160000011"]


def test_params_from_a_file_and_from_the_standard_input(
    there: Mapping[str, str], account: Account, tmp_path: Path, run: Runner
) -> None:
    params = {"first_call": "numa", "switch_at_once": False, "numa": "8 495 123 45 67", "numb": "74993720692"}
    groups = [{"phones": [{"numb": "8 916 457-25-21", "timeout": 5}]}]
    (tmp_path / "params.json").write_text(json.dumps({**params, "numc": groups}))
    file = str(tmp_path / "params.json")
    message = ("--numa-message", "text:Hello: it is us")
    ended = [
        run(line)
        for line in (
            Line(("call", file, "--first-call", "any", *message, "--yes"), there),
            Line(("call", "-", "--numc", "79164572521", "--yes"), there, json.dumps(params)),
            Line((*CALL[:-2], "-", "--numa", "74951234567", "--yes"), there, json.dumps(groups)),
            Line(("call", "-", "--numc", "-", "--yes"), there, json.dumps(params)),
        )
    ]
    assert [one.code for one in ended] == [0, 0, 0, 64]
    assert "the standard input can be read once" in ended[3].err
    placed = {call.params.first_call: call.params for call in account.calls}
    assert set(placed) == {"any", "numa", "numc"}
    said = placed["any"].numa_message
    assert placed["any"].numa == "74951234567" and not isinstance(placed["any"].numc, str)
    assert repr(said) != "UNSET" and getattr(said, "value", None) == "Hello: it is us"
    assert placed["numa"].numc == "79164572521" and placed["numa"].switch_at_once is False


def test_a_key_is_never_called_for_twice(
    there: Mapping[str, str], account: Account, tmp_path: Path, run: Runner
) -> None:
    home = {**there, "XDG_STATE_HOME": str(tmp_path)}
    call = (*CALL, "--numa", "74951234567", "--dedup-key", "lead-1", "--json")
    first, again, forced = (run(Line(words, home)) for words in (call, call, (*call, "--force")))
    assert (first.code, again.code, forced.code) == (0, 0, 0)
    repeated = again.report
    assert (repeated.outcome, repeated.result) == ("placed", "success")
    assert repeated.error is not None and repeated.error.type == "DuplicateCallError"
    other = run(Line((*CALL, "--numa", "74951234568", "--dedup-key", "lead-1"), home))
    assert other.code == 2  # nothing was placed now, whatever became of the call that has the key
    assert "The call that the key stands for was carried out." in other.err
    assert len(account.calls) == 2
    dry, helped = run(Line((*call, "--dry-run"), home)), run(Line(("call", "--help"), {"COLUMNS": "400"}))
    assert dry.report.error is None and "whether a key was used is not looked up" in helped.out
    assert (tmp_path / "uis-callapi" / "calls.db").is_file()


def test_a_key_whose_end_is_not_known_is_settled_by_hand(
    there: Mapping[str, str], account: Account, tmp_path: Path, run: Runner
) -> None:
    where = ("--journal", str(tmp_path / "keys.db"))
    call = (*CALL, "--dedup-key", "lead-2", *where)
    assert "No key waits for anybody" in run(Line(("keys", *where), there)).out
    lost = run(Line((*call, "--numa", "74951239900"), there))
    again = run(Line((*call, "--numa", "74951239900"), there))
    assert (lost.code, again.code) == (3, 3) and "uis-callapi keys KEY --settle" in again.err
    assert run(Line(("keys", *where), there)).out.startswith("lead-2: unknown since 20")
    assert run(Line(("keys", *where, "--lang", "ru"), there)).out.startswith("lead-2: неизвестно с 20")
    assert "key 'other'" in run(Line(("keys", "other", *where), there)).err
    assert "name the key" in run(Line(("keys", "--settle", "placed", *where), there)).err
    settled = run(Line(("keys", "lead-2", "--settle", "not_placed", *where, "--json"), there)).report
    (told,) = msgspec.convert(settled.data, dict[str, list[dict[str, object]]])["keys"]
    assert (told["key"], told["state"]) == ("lead-2", "not_placed")
    account.clear_faults()
    freed = run(Line((*call, "--numa", "74951234567", "--force"), there))
    assert freed.code == 0 and len(account.calls) == 2
    assert run(Line(("keys", "--purge", "90", *where), there)).out == "Keys erased: 0.\n"
    erased = run(Line(("keys", "lead-2", "--forget", *where, "--json"), there)).report
    assert (erased.exit_code, erased.data) == (0, {"erased": 1})
    assert "nothing is known of the key" in run(Line(("keys", "lead-2", *where), there)).err
    for wrong, said in (
        (("--forget",), "name the key"),
        (("lead-2", "--purge", "1"), "all keys"),
        (("--purge", "0"), "positive number of days"),
        (("lead-2", "--forget", "--settle", "placed"), "only one of --settle, --forget"),
    ):
        refused = run(Line(("keys", *wrong, *where), there))
        assert refused.code == 64 and said in refused.err, refused


def test_letters_that_a_terminal_does_not_have(there: Mapping[str, str]) -> None:
    ascii_only = {**there, "PYTHONIOENCODING": "ascii", "LANG": "ru_RU"}
    number = ("--numa", "8 495 123-45-67")
    called, parsed = piped([Line((*CALL, *number), ascii_only), Line((*CALL, *number, "--json"), ascii_only)])
    assert (called.code, called.out, parsed.report.outcome) == (0, "success\n", "placed")


def test_nobody_is_rung_by_a_dry_run(served: Sandbox, account: Account, run: Runner) -> None:
    there = {"UIS_CALLAPI_URL": served.base_url}
    words = ("call", *PARAMS, "--numa", "8 495 123-45-67", "--dry-run")
    read, parsed = run(Line(words, there)), run(Line((*words, "--json"), there))
    assert (read.code, parsed.code, account.calls) == (0, 0, [])
    assert "place_calls, not sent" in read.out and "7495•••4567" in read.out
    data = msgspec.convert(parsed.report.data, dict[str, object])
    assert data["calling"] == ["74951234567", "79164572521"]
    assert parsed.report.outcome == "not_placed"
    assert "•••" in json.dumps(data["dry_run"], ensure_ascii=False)


def test_an_answer_that_nobody_can_take_down(there: Mapping[str, str]) -> None:
    """The exit code is that of the call all the same, and the other stream says what came of it."""
    failing, refused = shlex.join([*CALL, "--numa", "74951239904"]), shlex.join([*CALL, "--numa", "79164572521"])
    cases = [
        (f"{call}{more} {into}", code, said)
        for into, why in ((">/dev/full", "No space left"), (">&-", "Bad file descriptor"), ("| (exec <&-)", "Broken"))
        for more in ("", " --json")
        for call, code, said in (
            (failing, 4, f"{why}[^\n]*\nIt was carried out.\nIt was: fail\n"),
            (refused, 2, "two different numbers(.|\n)*Nothing was placed: nobody was rung."),
        )
    ]
    cases += [
        ("docs >/dev/full", 74, "No space left"),
        ("--help >&-", 74, "Bad file descriptor"),
        ("docs | (exec <&-)", 0, "^$"),
        ("--help | (exec <&-)", 0, "^$"),
        (f"{failing} >&- 2>&- <&-", 4, "^$"),
        (f"{failing} >/dev/full 2>/dev/full", 4, "^$"),
    ]
    for (line, code, said), ended in zip(cases, through_a_shell([line for line, _, _ in cases], there), strict=True):
        assert ended.code == code, (line, ended)
        assert re.search(said, ended.err), (line, ended)


@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (signal.SIGHUP, 129), (signal.SIGINT, 130)])
def test_a_signal_while_the_answer_is_waited_for(
    number: signal.Signals, code: int, there: Mapping[str, str], account: Account
) -> None:
    line = Line((*CALL, "--numa", "74951239902", "--json"), there)
    ended = stopped(line, number, lambda: any(each.method == "place_calls" for each in account.requests))
    report = ended.report
    assert (ended.code, report.exit_code, report.outcome) == (code, code, "unknown")
    assert report.error is not None
    assert (report.error.type, report.error.phase, report.error.retry_safe) == ("Interrupted", "wait", False)
    (tried,) = report.error.attempts
    assert (tried.method, tried.outcome, tried.reason) == ("place_calls", "unknown", "interrupted")
    assert [each.method for each in account.requests if each.request_id == tried.request_id] == ["place_calls"]
    assert report.error.message == ("interrupted" if number == signal.SIGINT else f"stopped by {number.name}")
