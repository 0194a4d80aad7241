"""Too much, too deep, too many at once: everything is answered, and counted right."""

from __future__ import annotations

import json
import socket
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest
from uis_callapi_sandbox import Options, Sandbox

from .panel import Panel, one
from .wire import NUMBER, Wire, groups

MIB = 1_048_576


def test_fifty_threads_and_a_limit(fresh: Wire, sandbox: Sandbox) -> None:
    """Exactly as many are accepted as may be, whoever is first."""
    sandbox.demo.set_limits(per_minute=100)
    key = fresh.key()

    def caller(_thread: int) -> Counter[object]:
        with Wire(sandbox.base_url) as wire:
            answers = [wire.place(key).document() for _ in range(6)]
        return Counter("accepted" if "result" in answer else json.dumps(answer["error"]) for answer in answers)

    with ThreadPoolExecutor(50) as pool:
        counted: Counter[object] = sum(pool.map(caller, range(50)), Counter[object]())
    assert counted["accepted"] == len(sandbox.calls) == 100
    assert len(counted) == 2 and sum(counted.values()) == 300
    assert "-32004" in str([what for what in counted if what != "accepted"])


def test_a_thousand_logins() -> None:
    """Each with a call that runs to its end by itself; none meets another."""
    with Sandbox(speed=0) as sandbox, Wire(sandbox.base_url) as wire, Panel(sandbox.base_url) as panel:
        accounts = [sandbox.account(f"login-{number}", f"secret-{number}") for number in range(1000)]
        for account in accounts:
            wire.place(wire.key(account.login, account.password)).result()
        sandbox.advance(10)
        assert {len(account.calls) for account in accounts} == {1}
        assert panel.get("calls?state=bridged&limit=1")["total"] == 1000
        accounts[500].reset()
        assert panel.get("calls?state=bridged&limit=1")["total"] == 999
        assert len(panel.rows("logins")) == 1006


def test_a_reset_in_the_middle_of_load(quiet: Sandbox) -> None:
    """Every request has one answer: the call is placed, or the key is not known any more."""
    sandbox = quiet
    stop = threading.Event()

    def caller(_thread: int) -> Counter[object]:
        answers: Counter[object] = Counter()
        with Wire(sandbox.base_url) as wire:
            while not stop.is_set():
                key = wire.key()
                for _ in range(5):
                    answer = wire.place(key, groups()).document()
                    error = answer.get("error", {"code": "success"})
                    assert isinstance(error, dict)
                    answers[error["code"]] += 1
        return answers

    with ThreadPoolExecutor(8) as pool, Panel(sandbox.base_url) as panel:
        callers = [pool.submit(caller, thread) for thread in range(8)]
        forgotten = 0
        try:
            for _ in range(15):
                sandbox.advance(7)
                panel.calls()
                calls = one(panel.done("POST", "reset?login=*"))["calls"]
                assert isinstance(calls, int)
                forgotten += calls
        finally:
            stop.set()
        counted: Counter[object] = sum((each.result(10) for each in callers), Counter[object]())
        assert set(counted) <= {"success", -32002} and counted["success"] > 0
        assert forgotten + len(sandbox.calls) == counted["success"]
        panel.until("idle")
        assert {summary.state for summary in sandbox.demo.summaries} <= {"finished"}


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b'{"a":"%b"}' % (b"x" * (MIB - 100)), id="a long string"),
        pytest.param(b"[" + b"1," * (MIB // 2 - 100) + b"1]", id="a long array"),
        pytest.param(b'{"jsonrpc":"2.0","id":1,"method":"%b","params":{}}' % (b"m" * 900_000), id="a long method"),
        pytest.param(b'{"a":' * 150_000 + b"1" + b"}" * 150_000, id="deep objects"),
        pytest.param(b'{"params":' + b"[" * 400_000 + b"]" * 400_000 + b"}", id="deep params"),
        pytest.param(b'{"jsonrpc":"2.0","method":"x","params":{},"id":' + b"9" * 4000 + b"}", id="a long id"),
        pytest.param(b'{"jsonrpc":"2.0","method":"x","id":1,"params":{"n":%b}}' % (b"9" * 5000), id="a long number"),
    ],
)
def test_a_mebibyte_of_anything(quiet: Sandbox, body: bytes) -> None:
    """Is an error of JSON-RPC, and is listed among the requests."""
    with Panel(quiet.base_url) as panel:
        assert panel.wire.post(body, "/v9").fault().message == "Api version not supported"
        assert panel.wire.post(body).fault().code in (-32700, -32600, -32601)
        assert len(panel.rows("requests", "requests")) == 2


def test_a_call_of_many_groups(fresh: Wire, sandbox: Sandbox) -> None:
    """As many telephones as fit into a request."""
    phones = [{"numb": f"7916{number:07}"[:-4] + "0101"} for number in range(1, 15_000_000, 10_000)]
    group = {"phones": phones, "lines_start": 500, "lines_limit": 500}
    fresh.place(fresh.key(), groups(group, group)).result()
    sandbox.demo.advance_until("idle")
    (summary,) = sandbox.demo.summaries
    assert (summary.cause, len(summary.office)) == ("C unanswered", len(phones))


@pytest.mark.parametrize("verb_path", ["POST /v1", "POST /v2", "PUT /_sandbox/world", "POST /_sandbox/logins"])
def test_who_hangs_up_in_the_middle_is_not_worth_a_word(quiet: Sandbox, verb_path: str) -> None:
    """No traceback, nothing has happened, and the next is served."""
    host, _, port = quiet.base_url.removeprefix("http://").rpartition(":")
    head = f"{verb_path} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{{"
    for _ in range(3):
        with socket.create_connection((host, int(port)), timeout=5) as connection:
            connection.sendall(head.encode())
    with Panel(quiet.base_url) as panel:
        panel.wire.key()
        assert len(panel.rows("requests", "requests")) == 1


def test_two_sandboxes_with_much_to_say_do_not_slow_each_other_down() -> None:
    """Each has threads, a clock that runs, and callers of its own."""
    options = Options(mode="bridged")
    with Sandbox(options=options, speed=1000) as first, Sandbox(speed=1000) as other, ThreadPoolExecutor(16) as pool:

        def caller(sandbox: Sandbox) -> list[object]:
            with Wire(sandbox.base_url) as wire:
                key = wire.key()
                return [wire.place(key, NUMBER).result() for _ in range(10)]

        answers = list(pool.map(caller, [first, other] * 8))
    assert answers == [["success"] * 10] * 16
    assert (len(first.calls), len(other.calls)) == (80, 80)
