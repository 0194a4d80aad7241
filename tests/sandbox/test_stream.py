"""Server-sent events: who watches sees everything, once, in order, and leaves nothing behind."""

from __future__ import annotations

import gc
import socket
import time
from collections.abc import Mapping
from contextlib import ExitStack

import pytest
from uis_callapi_sandbox import Sandbox
from uis_callapi_sandbox.feed import Watcher

from .panel import Panel, Stream, finished, is_request
from .wire import NUMBER, Wire

QUEUE = {"is_queue": True, "queue_timeout": 40_000}


def watchers() -> int:
    """Return how many watchers there are in this process."""
    gc.collect()
    return sum(isinstance(it, Watcher) for it in gc.get_objects())


def test_a_call_is_told_from_its_beginning_to_its_end(sandbox: Sandbox) -> None:
    """Every leg in order, every change of the summary, then who asked for what."""
    with Panel(sandbox.base_url) as panel, Stream(sandbox.base_url) as stream:
        panel.wire.place(panel.wire.key()).result()
        panel.advance(40)
        news = stream.take(lambda name, _data: name == "clock")
        names = [name for name, _ in news]
        assert names[:6] == ["request", "call", "leg", "leg", "request", "leg"]
        assert names[-1] == "clock" and news[-1][1] == panel.get("clock")
        legs = [{field: data[field] for field in data if field not in ("call", "login")} for name, data in news
                if name == "leg"]  # fmt: skip
        assert legs == panel.events(1)
        assert {(data["call"], data["login"]) for name, data in news if name == "leg"} == {(1, "demo")}
        told = [data for name, data in news if name == "call"]
        assert (told[0]["state"], told[-1]) == ("dialling", panel.calls()[0])
        assert [data for name, data in news if name == "request"][::-1] == panel.rows("requests", "requests")


def test_what_else_is_told(sandbox: Sandbox) -> None:
    """Faults that come and go, resets, clocks that begin to run."""
    with Panel(sandbox.base_url) as panel, Stream(sandbox.base_url) as stream:
        panel.done("POST", "faults", {"kind": "bad_gateway"})
        assert stream.next() == ("faults", {"login": "demo"})
        assert panel.wire.send("POST", "/v1", b'{"jsonrpc":"2.0","id":1,"method":"authenticate",'
                               b'"params":{"login":"demo","password":"demo"}}').status == 502  # fmt: skip
        assert [name for name, _ in stream.take(lambda name, _data: name == "faults")] == ["request", "faults"]
        panel.done("POST", "reset?login=*")
        assert stream.next() == ("reset", {"login": "demo"})
        panel.done("POST", "clock/auto", {"speed": 60})
        news = stream.next()
        assert news is not None and (news[0], news[1]["speed"]) == ("clock", 60)


def test_only_of_one_login(sandbox: Sandbox) -> None:
    """Neither calls nor requests nor clocks of others; who names none hears of all."""
    shop = sandbox.account("shop", "secret")
    with (
        Wire(sandbox.base_url) as wire,
        Stream(sandbox.base_url, "shop") as own,
        Stream(sandbox.base_url) as every,
    ):
        for key in (wire.key(), wire.key(shop.login, shop.password)):
            wire.place(key).result()
        wire.post(b"{").fault()
        sandbox.advance(40)
        shop.run_at(1)
        news = own.take(runs)
        assert {data["login"] for _, data in news} == {"shop"}
        assert [data["state"] for name, data in news if name == "call"] == ["dialling", "finished"]
        assert {data["login"] for _, data in every.take(runs)} == {"shop", "demo", None}


def runs(name: str, data: Mapping[str, object]) -> bool:
    """Whether that is a clock that begins to run."""
    return name == "clock" and data["speed"] == 1


def test_twenty_readers_hear_the_same(sandbox: Sandbox) -> None:
    """And those who come later hear what happens from then on."""
    with Wire(sandbox.base_url) as wire, ExitStack() as stack:
        streams = [stack.enter_context(Stream(sandbox.base_url)) for _ in range(20)]
        wire.place(wire.key()).result()
        late = stack.enter_context(Stream(sandbox.base_url))
        sandbox.advance(40)
        first, *others = [stream.take(finished) for stream in streams]
        assert all(news == first for news in others)
        (leg, *_) = late.take(finished)
        assert leg[1]["t"] == 5000


def test_who_goes_away_is_forgotten(sandbox: Sandbox) -> None:
    """As soon as it is noticed; until then nothing goes wrong."""
    with Wire(sandbox.base_url) as wire:
        key = wire.key()
        for _ in range(20):
            Stream(sandbox.base_url).close()
        with Stream(sandbox.base_url) as stream:
            wire.place(key).result()
            stream.take(is_request)
        deadline = time.monotonic() + 5
        while watchers() and time.monotonic() < deadline:
            wire.place(key).result()
        assert watchers() == 0


def test_a_reader_that_does_not_read(quiet: Sandbox) -> None:
    """Holds up nobody; when it is far behind, its stream ends, so that its page begins anew."""
    host, _, port = quiet.base_url.removeprefix("http://").rpartition(":")
    with socket.socket() as slow, Panel(quiet.base_url) as panel, Stream(quiet.base_url) as quick:
        slow.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        slow.connect((host, int(port)))
        slow.settimeout(5)
        slow.sendall(b"GET /_sandbox/events HTTP/1.1\r\nHost: x\r\n\r\n")
        assert slow.recv(10) == b"HTTP/1.1 2"
        # Tried every second second for hours: much to tell, a little at a time.
        panel.wire.place(panel.wire.key(), {**NUMBER, "numc": "79164570101", **QUEUE}).result()
        told = 0
        for _ in range(80):
            panel.advance(500)
            news = quick.take(lambda name, _data: name == "clock")
            told += sum(name == "leg" for name, _ in news)
        assert told == len(panel.events(1)) > 30_000
        received = bytearray()
        while not received.endswith(b"\r\n0\r\n\r\n"):
            received += slow.recv(65536)
        assert received.count(b"event: leg") < told


def test_the_end_of_the_sandbox_ends_the_stream(capfd: pytest.CaptureFixture[str]) -> None:
    """At once, for those who do not read as well."""
    sandbox = Sandbox(speed=0)
    with sandbox, Stream(sandbox.base_url) as stream, Stream(sandbox.base_url), Wire(sandbox.base_url) as wire:
        wire.place(wire.key(), NUMBER).result()
        stream.take(is_request)
        begun = time.monotonic()
        sandbox.__exit__(None, None, None)
        assert time.monotonic() - begun < 0.8
        while (news := stream.next()) is not None:
            assert news[0] in ("call", "leg", "request")
    sandbox.advance(60)
    assert [summary.state for summary in sandbox.demo.summaries] == ["finished"]
    assert watchers() == 0
    assert capfd.readouterr() == ("", "")
