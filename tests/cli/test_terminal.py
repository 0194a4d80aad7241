"""On a terminal: a question before anybody is rung, progress meanwhile, and Ctrl-C at any time."""

from __future__ import annotations

import socket
from collections.abc import Mapping

import msgspec
from uis_callapi_cli.output import Report
from uis_callapi_sandbox import Account

from .command import PASSWORD, Terminal

CALL = ("call", "--first-call", "numc", "--switch-at-once", "--numb", "74993720692", "--numc", "79164572521")
KNOWN = "Nothing was placed: nobody was rung."
UNKNOWN = "Whether anybody was rung is not known"


def test_nobody_is_rung_before_somebody_says_yes(there: Mapping[str, str], account: Account) -> None:
    for answer, code, calls in (("n", 2, 0), ("", 2, 0), ("y", 0, 1)):
        with Terminal(*CALL, "--numa", "8 (495) 123-45-67", environment_=there) as terminal:
            terminal.wait_for("8 (495) 123-45-67 → 74951234567")
            terminal.wait_for("Ring +7 495 123-45-67, +7 916 457-25-21 through http://127.0.0.1:")
            terminal.wait_for("[y/N]")
            assert len(account.calls) == 0
            terminal.press(f"{answer}\r")
            if code == 0:
                terminal.wait_for("calling 74951234567, 79164572521")
                terminal.wait_for("success")
            else:
                terminal.wait_for(KNOWN)
            assert (terminal.end(), len(account.calls)) == (code, calls)


def test_an_interruption_says_what_is_known(there: Mapping[str, str], account: Account) -> None:
    with Terminal(*CALL, "--numa", "74951234567", environment_=there) as asked:
        asked.wait_for("[y/N]")
        asked.press("\x03")
        asked.wait_for("interrupted")
        asked.wait_for(KNOWN)
        assert asked.end() == 130
    assert account.calls == []
    with Terminal(*CALL, "--numa", "74951239902", "--yes", environment_=there) as waiting:
        waiting.wait_for("sent, waiting for the answer")
        waiting.press("\x03")
        waiting.wait_for("interrupted")
        waiting.wait_for(UNKNOWN)
        waiting.wait_for("Ask the two whether their telephones rang")
        assert waiting.end() == 130
    account.fail_next("hang", method="authenticate")
    with Terminal(*CALL, "--numa", "74951234567", "--yes", "--lang", "ru", environment_=there) as logging_in:
        logging_in.wait_for("входим")
        logging_in.press("\x03")
        logging_in.wait_for("прервано")
        logging_in.wait_for("Звонка не было")
        assert logging_in.end() == 130


def test_what_is_missing_is_asked_for_and_not_shown(there: Mapping[str, str], account: Account) -> None:
    url = {"UIS_CALLAPI_URL": there["UIS_CALLAPI_URL"]}
    with Terminal("check", environment_=url) as terminal:
        terminal.wait_for("Login: ")
        terminal.press(f"{account.login}\r")
        terminal.wait_for(f"Password of {account.login} (not shown): ")
        terminal.press(f"{PASSWORD}\r")
        terminal.wait_for("The login works")
        assert terminal.end() == 0
    with Terminal("check", "--json", environment_={**url, "UIS_CALLAPI_LOGIN": account.login}) as quiet:
        quiet.wait_for("(not shown): ")
        quiet.press("guess\r")
        quiet.wait_for('{"command":"check","exit_code":2')
        assert quiet.end() == 2
        assert "connecting" not in quiet.seen
    for environment, question in ((url, "Login: "), ({**url, "UIS_CALLAPI_LOGIN": "me"}, "(not shown): ")):
        with Terminal("check", environment_=environment) as nothing:
            nothing.wait_for(question)
            nothing.press("\x04")
            nothing.wait_for("no credentials were given")
            assert nothing.end() == 64


def test_what_came_of_it_on_a_terminal(there: Mapping[str, str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        nowhere = f"http://127.0.0.1:{taken.getsockname()[1]}"
    cases = [
        (("--help",), there, 0, "Place a call"),
        ((*CALL, "--numa", "74951239904", "--yes"), there, 4, "fail: the platform took the call"),
        (("check",), {**there, "UIS_CALLAPI_PASSWORD": "guess"}, 2, "Check login and password"),
        (("check",), {**there, "UIS_CALLAPI_URL": nowhere}, 2, "connection refused"),
    ]
    for words, environment, code, said in cases:
        with Terminal(*words, environment_=environment) as terminal:
            terminal.wait_for(said)
            assert terminal.end() == code


def test_the_object_on_a_terminal(there: Mapping[str, str]) -> None:
    """It is whole, and nothing moves around it: of a call, of a wrong password, of a server that is down."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        nowhere = f"http://127.0.0.1:{taken.getsockname()[1]}"
    call = (*CALL, "--numa", "74951234567", "--yes", "--json")
    cases = [
        (there, 0, "placed", None),
        ({**there, "UIS_CALLAPI_PASSWORD": "guess"}, 2, "not_placed", "CredentialsRefusedError"),
        ({**there, "UIS_CALLAPI_URL": nowhere}, 2, "not_placed", "ConnectionFailedError"),
    ]
    for environment, code, outcome, error in cases:
        with Terminal(*call, environment_=environment) as terminal:
            assert terminal.end() == code
        report = msgspec.json.decode(terminal.seen, type=Report, strict=True)
        assert (report.exit_code, report.outcome, report.error and report.error.type) == (code, outcome, error)
