"""The journal over HTTP: what the telephones did, as the platform reads the params."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from uis_callapi_sandbox import Sandbox

from .wire import GROUP, NUMBER, Wire, groups, is_object


def test_one_call_to_a_number(fresh: Wire, sandbox: Sandbox) -> None:
    """The whole entry: who, when, what, answered how; defaults filled in, numbers readable, no session key."""
    key = fresh.key()
    sandbox.advance(7)
    assert fresh.place(key, request_id=55).result() == "success"
    assert fresh.journal() == [
        {
            "version": "v1",
            "number": 1,
            "at": 1_700_000_007.0,
            "login": "demo",
            "request_id": 55,
            "params": {
                "first_call": "numc",
                "switch_at_once": True,
                "numa": "74951234567",
                "numb": "74993720692",
                "numc": "79164572521",
                "is_queue": False,
                "use_numb_as_numa": True,
            },
            "notes": [],
            "answer": "success",
            "fault": None,
        }
    ]
    assert key.encode() not in fresh.send("GET", "/_sandbox/journal").body


def test_one_call_to_groups(fresh: Wire) -> None:
    """The defaults of groups and of phones are filled in; increments have none."""
    fresh.place(fresh.key(), groups(GROUP)).result()
    params = fresh.journal()[0]["params"]
    assert is_object(params)
    assert params["numc"] == [
        {
            "phones": [{"numb": "79164572521", "channels_count": 1, "timeout": 60}],
            "lines_start": 1,
            "lines_limit": 1,
        }
    ]


def test_what_was_sent_is_kept(fresh: Wire) -> None:
    """No default goes over a value that was given."""
    sent = {
        "first_call": "any",
        "switch_at_once": False,
        "media_file": "Bad Kingdom-cut.mp3",
        "is_queue": True,
        "queue_timeout": 30,
        "use_numb_as_numa": False,
        "numa": "74951234567",
        "numa_message": {"type": "text", "value": "Здравствуйте"},
        "numb": "74993720692",
        "numc": [
            {
                "phones": [{"numb": "79164572521", "channels_count": 2, "timeout": 25}],
                "lines_start": 2,
                "lines_limit": 3,
                "dialing_increment": 1,
                "incremental_dialing_timeout": 10,
            }
        ],
        "numc_message": {"type": "media", "value": "leave_message"},
    }
    fresh.place(fresh.key(), sent).result()
    assert fresh.journal()[0]["params"] == sent


def test_a_queue_timeout_without_a_queue_is_kept(fresh: Wire) -> None:
    """It is ignored, which is no reason to hide it."""
    fresh.place(fresh.key(), {**NUMBER, "queue_timeout": 60}).result()
    params = fresh.journal()[0]["params"]
    assert is_object(params)
    assert (params["is_queue"], params["queue_timeout"]) == (False, 60)


def test_another_spelling_is_read_and_noted(fresh: Wire) -> None:
    """Under the name that the API has for it."""
    fresh.place(fresh.key(), {**NUMBER, "is_use_numb_as_numa": False}).result()
    (entry,) = fresh.journal()
    params, notes = entry["params"], entry["notes"]
    assert is_object(params)
    assert params["use_numb_as_numa"] is False and "is_use_numb_as_numa" not in params
    assert notes == ["`is_use_numb_as_numa` was read as `use_numb_as_numa`"]


def test_python_sees_what_http_sees(sandbox: Sandbox, fresh: Wire) -> None:
    """``Sandbox.calls`` and the journal are one."""
    key = fresh.key()
    for request_id in (11, 12):
        fresh.place(key, request_id=request_id).result()
    assert [call.request_id for call in sandbox.calls] == [11, 12]
    assert [call.number for call in sandbox.calls] == [entry["number"] for entry in fresh.journal()] == [1, 2]
    assert sandbox.calls[0].params.numa == "74951234567"


def test_every_call_of_many_threads_is_there_once(sandbox: Sandbox, fresh: Wire) -> None:
    """Twenty connections at once."""
    key, threads, each = fresh.key(), 20, 10

    def caller(thread: int) -> list[object]:
        with Wire(sandbox.base_url) as own:
            return [own.place(key, request_id=thread * each + call).document()["id"] for call in range(each)]

    with ThreadPoolExecutor(threads) as pool:
        answered = [request_id for ids in pool.map(caller, range(threads)) for request_id in ids]
    entries = fresh.journal()
    assert answered == list(range(threads * each))
    assert sorted(str(entry["request_id"]) for entry in entries) == sorted(map(str, answered))
    assert [entry["number"] for entry in entries] == list(range(1, threads * each + 1))
