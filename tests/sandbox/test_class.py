"""``with Sandbox()``: starting and ending in a process that goes on."""

from __future__ import annotations

import socket
import threading

import pytest
from uis_callapi import Client
from uis_callapi_sandbox import Sandbox

from .wire import Wire


def address(sandbox: Sandbox) -> tuple[str, int]:
    """Return host and port."""
    host, _, port = sandbox.base_url.removeprefix("http://").rpartition(":")
    return host, int(port)


def test_two_at_once_know_nothing_of_each_other() -> None:
    """Ports, keys and journals are their own."""
    with Sandbox() as one, Sandbox() as other:
        assert one.base_url != other.base_url
        with Wire(one.base_url) as first, Wire(other.base_url) as second:
            key = first.key()
            assert first.place(key).result() == "success"
            assert second.place(key).fault().code == -32002
        assert (len(one.calls), len(other.calls)) == (1, 0)


def test_the_port_is_free_afterwards() -> None:
    """Nobody listens, no thread is left, and the next one may have the same port; the calls can still be read."""
    before = threading.active_count()
    with Sandbox() as sandbox:
        where = address(sandbox)
        with Wire(sandbox.base_url) as wire:
            wire.place(wire.key()).result()
    assert threading.active_count() == before
    assert len(sandbox.calls) == 1
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(where, timeout=5)
    with Sandbox(port=where[1]) as again, Wire(again.base_url) as wire:
        assert address(again) == where
        assert wire.key()


def test_a_port_that_is_taken() -> None:
    """Said when it is made, not in a thread of its own."""
    with Sandbox() as sandbox, pytest.raises(OSError, match="in use"):
        Sandbox(port=address(sandbox)[1])


def test_it_may_end_before_it_was_used() -> None:
    """Even before its thread has begun to serve; what raises inside the block gets out."""
    sandbox = Sandbox()
    where = address(sandbox)
    with pytest.raises(LookupError, match="mine"), sandbox:
        raise LookupError("mine")
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(where, timeout=5)


def test_ipv6() -> None:
    """The host is put into brackets."""
    with Sandbox(host="::1") as sandbox:
        assert sandbox.base_url.startswith("http://[::1]:")
        with Wire(sandbox.base_url) as wire:
            assert wire.key()


@pytest.mark.parametrize(("host", "here"), [("0.0.0.0", "127.0.0.1"), ("::", "[::1]")])
def test_all_addresses(host: str, here: str) -> None:
    """The address it names is one that a client takes without TLS."""
    with Sandbox(host=host) as sandbox, Client(login="demo", password="demo", base_url=sandbox.base_url) as client:
        assert sandbox.base_url.startswith(f"http://{here}:")
        client.authenticate()


@pytest.mark.parametrize(
    "sent",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"POST /v1 HT", id="half a request line"),
        pytest.param(b"POST /v1 HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n\r\n{", id="half a body"),
    ],
)
def test_a_client_that_hangs_does_not_keep_it_from_ending(sent: bytes) -> None:
    """Nobody waits for the rest of a request."""
    sandbox = Sandbox()
    sandbox.__enter__()
    with socket.create_connection(address(sandbox), timeout=5) as hanging:
        hanging.sendall(sent)
        with Wire(sandbox.base_url) as wire:  # answered later than the other was accepted
            assert wire.key()
        ending = threading.Thread(target=sandbox.__exit__, args=(None, None, None), daemon=True)
        ending.start()
        ending.join(5)
        hung = ending.is_alive()
    ending.join(5)
    assert not hung
