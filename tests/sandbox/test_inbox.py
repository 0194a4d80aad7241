"""What is kept: found again by filters and words, and after the process was killed."""

from __future__ import annotations

import http.client
import itertools
import resource
import sqlite3
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from uis_callapi_sandbox import InboxError, Sandbox

from .panel import Panel, objects, one
from .test_command import run, running
from .wire import GROUP, NUMBER, Wire, groups

NOW = 1_700_000_000.0
ENDS = {"leg.busy", "leg.rejected", "leg.unreachable", "leg.no_answer", "leg.cancelled", "leg.hangup"}


@pytest.fixture(scope="module")
def panel() -> Iterator[Panel]:
    """The control API of a sandbox with seven calls of two logins, which no test changes."""
    with Sandbox(speed=0, now=NOW) as sandbox, Panel(sandbox.base_url) as panel:
        shop = sandbox.account("shop", "secret")
        key, other = panel.wire.key(), panel.wire.key(shop.login, shop.password)
        words = {"type": "text", "value": "Ваш ЗАКАЗ № 100% готов"}
        panel.wire.place(key).result()
        panel.wire.place(key, {**NUMBER, "numc": "79164570101"}).result()
        panel.wire.place(other, {**NUMBER, "numa_message": words}, request_id=4242).result()
        sandbox.advance(60)
        panel.wire.place(key, groups(GROUP, {"phones": [{"numb": "79031112233"}, {"numb": "79164572521"}]})).result()
        panel.wire.place(other, {**NUMBER, "is_queue": True, "queue_timeout": 60, "numc": "79164570103"}).result()
        sandbox.advance(7)
        panel.wire.place(key).result()
        panel.wire.place(key, {**NUMBER, "numc": "79164570101", "is_queue": True, "queue_timeout": 60}).result()
        yield panel


@pytest.mark.parametrize(
    ("query", "numbers"),
    [
        ("", [7, 6, 5, 4, 3, 2, 1]),
        ("login=shop", [5, 3]),
        ("login=nobody", []),
        ("state=finished", [3, 2, 1]),
        ("state=connected", [4]),
        ("state=dialling", [7, 6, 5]),
        ("result=fail", [2]),
        ("result=success&login=shop", [3]),
        ("q=79031112233", [4]),
        ("q=0311122", [4]),
        ("q=%236", [6]),
        ("q=4242", [3]),
        ("q=%D0%B7%D0%B0%D0%BA%D0%B0%D0%B7", [3]),  # заказ, in small letters
        ("q=100%25", [3]),
        ("q=BUSY", [2]),
        ("q=shop+0103", [5]),
        ("q=shop++79031112233", []),
        ("q=%27+OR+1%3D1", []),
        ("q=%25", [3]),
        ("q=_", [3, 1]),  # normal_clearing
        ("before=4", [3, 2, 1]),
        ("before=4&limit=2", [3, 2]),
        ("before=1", []),
        ("before=0", []),
        ("limit=2&login=shop", [5, 3]),
    ],
)
def test_calls_are_found(panel: Panel, query: str, numbers: list[int]) -> None:
    """Newest first; words may be parts of numbers, logins, messages, ids and causes, and all must be there."""
    assert [call["number"] for call in panel.calls(query)] == numbers


def test_pages_follow_one_another(panel: Panel) -> None:
    """The total is that of all pages, whatever stands on this one."""
    seen: list[object] = []
    before = ""
    while True:
        page = panel.get(f"calls?login=demo&limit=2{before}")
        assert page["total"] == 5
        seen += [call["number"] for call in objects(page["calls"])]
        if not page["more"]:
            break
        before = f"&before={seen[-1]}"
    assert seen == [7, 6, 4, 2, 1]


def test_a_call_is_kept_with_all_that_is_known_of_it(panel: Panel) -> None:
    """As it was sent, as it was read, and what became of it."""
    detail = panel.get("calls/2")
    assert one(detail["summary"]) == {
        "number": 2,
        "login": "demo",
        "at": NOW,
        "version": "v1",
        "method": "place_calls",
        "state": "finished",
        "result": "fail",
        "cause": "C busy",
        "first_call": "numc",
        "numa": NUMBER["numa"],
        "numb": NUMBER["numb"],
        "numc": "79164570101",
        "office": ["79164570101"],
        "queue": False,
        "bridged_at": None,
        "ended_at": NOW + 1,
    }
    assert '"session_key":"•••"' in str(detail["request"]) and "79164570101" in str(detail["request"])
    assert '"result":"success"' in str(detail["answer"])
    assert objects(detail["events"])[-1] == {
        "t": 1000,
        "event": "call.finished",
        "leg": "call",
        "result": "fail",
        "cause": "C busy",
    }
    assert panel.calls("q=79031112233")[0]["numc"] == "2 groups, 3 phones"


def test_a_killed_sandbox_loses_no_call_that_it_answered(tmp_path: Path) -> None:
    """Killed four times under load. Numbers go on, and what rang is hung up when the next one starts."""
    file, ids = str(tmp_path / "inbox"), itertools.count(1)
    answered: set[object] = set()
    known: list[dict[str, object]] = []
    for _ in range(4):
        with running("--db", file, "--speed", "50") as command, Panel(command.base_url) as panel:
            known = restarted(panel, answered, known)

            def caller(base_url: str = command.base_url) -> None:
                with Wire(base_url) as wire:
                    key = wire.key()
                    while True:
                        request_id = next(ids)
                        assert wire.place(key, request_id=request_id).result() == "success"
                        answered.add(request_id)

            with ThreadPoolExecutor(4) as pool:
                calling = [pool.submit(caller) for _ in range(4)]
                already = len(answered)
                while len(answered) < already + 60:
                    known = panel.rows("journal")
                command.process.kill()
            broken = [call.exception() for call in calling]
            assert all(isinstance(error, OSError | http.client.HTTPException) for error in broken), broken
    with running("--db", file, "--speed", "0") as command, Panel(command.base_url) as panel:
        journal = restarted(panel, answered, known)
        assert len(journal) >= 240
        panel.wire.place(panel.wire.key()).result()
        assert panel.calls("limit=1")[0]["number"] == len(journal) + 1


def restarted(panel: Panel, answered: set[object], known: list[dict[str, object]]) -> list[dict[str, object]]:
    """Hold what a sandbox found in its file against what its clients know."""
    journal = panel.rows("journal")
    assert [entry["number"] for entry in journal] == list(range(1, len(journal) + 1))
    assert answered <= {entry["request_id"] for entry in journal if entry["answer"] == "success"}
    for before, after in zip(known, journal, strict=False):
        assert after == before or before["answer"] is None
    now = panel.get("clock")["now"]
    assert isinstance(now, float)
    cut_off = 0
    for number in range(len(journal), 0, -1):
        detail = panel.get(f"calls/{number}")
        summary, events = one(detail["summary"]), objects(detail["events"])
        legs = {event["leg"]: event["event"] for event in events if str(event["event"]).startswith("leg.")}
        assert set(legs.values()) <= ENDS, events
        assert events[0]["event"] == "call.accepted" and events[-1]["event"] == "call.finished"
        assert summary["state"] == "finished"
        if summary["cause"] == "sandbox_restarted":
            cut_off += 1
            assert summary["result"] == "fail"
        at, last = summary["at"], events[-1]["t"]
        assert isinstance(at, float) and isinstance(last, int)
        assert now >= at + last / 1000
    assert bool(cut_off) == bool(answered)
    return journal


def test_who_rang_is_let_go_when_the_sandbox_starts_again(tmp_path: Path) -> None:
    """Hung up where it had answered, cancelled where it rang; and it can be found by that."""
    file = tmp_path / "inbox"
    with Sandbox(db=file, speed=0, now=NOW) as sandbox, Wire(sandbox.base_url) as wire:
        wire.place(wire.key()).result()
        sandbox.advance(7)
    with Sandbox(db=file, speed=0, now=NOW) as sandbox, Panel(sandbox.base_url) as panel:
        assert panel.events(1)[-3:] == [
            {"t": 5000, "event": "leg.hangup", "leg": "C", "reason": "sandbox_restarted"},
            {"t": 5000, "event": "leg.cancelled", "leg": "A", "reason": "sandbox_restarted"},
            {"t": 5000, "event": "call.finished", "leg": "call", "result": "fail", "cause": "sandbox_restarted"},
        ]
        assert sandbox.demo.now == NOW + 5
        assert len(panel.calls("q=restarted")) == 1
        assert panel.get("limits")["used_minute"] == 1


def test_a_call_that_was_accepted_in_the_last_moment(tmp_path: Path) -> None:
    """Killed before anything that happened to it was written: its story has a beginning and an end all the same."""
    file = tmp_path / "inbox"
    with Sandbox(db=file, speed=0, now=NOW) as sandbox, Wire(sandbox.base_url) as wire:
        wire.place(wire.key()).result()
    with closing(sqlite3.connect(file, isolation_level=None)) as db:
        db.execute("DELETE FROM events")
    with Sandbox(db=file, speed=0, now=NOW) as sandbox, Panel(sandbox.base_url) as panel:
        assert panel.events(1) == [
            {"t": 0, "event": "call.accepted", "leg": "call"},
            {"t": 0, "event": "call.finished", "leg": "call", "result": "fail", "cause": "sandbox_restarted"},
        ]


def test_two_sandboxes_do_not_share_a_file(tmp_path: Path) -> None:
    """They would count the same numbers: the second says so in one line, and the first goes on."""
    file = str(tmp_path / "inbox")
    with running("--db", file) as command, Wire(command.base_url) as wire:
        refused(file, "another program has it open")
        assert wire.place(wire.key()).result() == "success"
        with pytest.raises(InboxError, match="another program"):
            Sandbox(db=file)


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        pytest.param("notes.txt", b"no database, " * 100, "it is no database", id="no database"),
        pytest.param("no/such/folder/inbox", None, "a folder that exists", id="no folder"),
        pytest.param(".", None, "", id="a folder"),
        pytest.param("", None, "has no name", id="no name"),
    ],
)
def test_a_file_that_cannot_be_used(tmp_path: Path, name: str, content: bytes | None, says: str) -> None:
    """One line that names it and the cure."""
    file = tmp_path / name
    if content is not None:
        file.write_bytes(content)
    refused(str(file) if name else "", says)
    assert content is None or file.read_bytes() == content


def test_a_database_of_another_program(tmp_path: Path) -> None:
    """Is left as it was, to the byte."""
    file = tmp_path / "theirs.db"
    db = sqlite3.connect(file)
    db.execute("CREATE TABLE calls (number INTEGER)")
    db.close()
    before = file.read_bytes()
    refused(str(file), "not the inbox of this sandbox")
    assert file.read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["theirs.db"]


def refused(file: str, says: str) -> None:
    done = run("--port", "0", "--db", file)
    assert (done.returncode, done.stdout) == (1, "")
    (line,) = done.stderr.splitlines()
    assert file in line and says in line


def test_a_disk_that_is_full(tmp_path: Path) -> None:
    """No call is answered with success that is not written down; when there is space again, all goes on."""
    file = tmp_path / "inbox"
    with running("--db", str(file), "--speed", "0") as command, Panel(command.base_url) as panel:
        key, placed = panel.wire.key(), 0
        for _ in range(3):
            placed += 1
            panel.wire.place(key, request_id=placed).result()
        wal = tmp_path / "inbox-wal"
        _, most = resource.prlimit(command.process.pid, resource.RLIMIT_FSIZE)
        resource.prlimit(command.process.pid, resource.RLIMIT_FSIZE, (wal.stat().st_size + 20_000, most))
        while "result" in (reply := panel.wire.place(key, request_id=placed + 1)).document():
            placed += 1
        fault = reply.fault()
        assert fault.code == -32603 and str(file) in fault.detail and "disk" in fault.detail
        for _ in range(5):
            assert panel.wire.place(key, request_id=placed + 1).fault().code == -32603
        status, sentence = panel.refusal("POST", "clock/advance", {"seconds": 60})
        assert status == 503 and "disk" in sentence
        assert panel.refusal("POST", "reset")[0] == 503
        answered = {entry["request_id"] for entry in panel.rows("journal") if entry["answer"] == "success"}
        assert answered == set(range(1, placed + 1))

        resource.prlimit(command.process.pid, resource.RLIMIT_FSIZE, (most, most))
        assert panel.wire.place(key, request_id=1000).result() == "success"
        panel.until("idle")
        calls = panel.calls("limit=200")
        assert [call["number"] for call in calls] == list(range(len(calls), 0, -1))
        for call in calls:
            assert (call["state"], call["cause"]) == ("finished", "normal_clearing")
            names = [event["event"] for event in panel.events(int(str(call["number"])))]
            assert names.count("call.accepted") == names.count("call.bridged") == names.count("call.finished") == 1
        command.process.terminate()
        assert command.process.communicate(timeout=10)[1] == ""


def test_a_disk_that_is_full_while_the_clock_runs(tmp_path: Path) -> None:
    """A line for whoever looks at the terminal, no traceback; what happened meanwhile is written when it can be."""
    file = tmp_path / "inbox"
    with running("--db", str(file), "--speed", "100") as command, Panel(command.base_url) as panel:
        panel.wire.place(panel.wire.key()).result()
        _, most = resource.prlimit(command.process.pid, resource.RLIMIT_FSIZE)
        resource.prlimit(command.process.pid, resource.RLIMIT_FSIZE, (1, most))
        assert command.process.stderr is not None
        line = command.process.stderr.readline()
        assert line.startswith(f"cannot use {file}: ") and "disk" in line
        resource.prlimit(command.process.pid, resource.RLIMIT_FSIZE, (most, most))
        panel.until("idle")
        names = [event["event"] for event in panel.events(1)]
        assert names.count("call.accepted") == names.count("call.bridged") == names.count("call.finished") == 1
        command.process.terminate()
        rest = command.process.stderr.read().splitlines()
        assert all(line.startswith(f"cannot use {file}: ") for line in rest), rest
