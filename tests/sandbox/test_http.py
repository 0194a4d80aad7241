"""What is HTTP about the sandbox: verbs, paths, sizes; and bytes that are no JSON."""

from __future__ import annotations

import http.client
import socket
from contextlib import closing

import pytest
from uis_callapi_sandbox import Options, Sandbox

from .wire import Wire

MIB = 1_048_576


@pytest.mark.parametrize("verb", ["GET", "PUT", "DELETE", "HEAD", "PATCH", "OPTIONS"])
@pytest.mark.parametrize("path", ["/v1", "/v2"])
def test_every_verb_but_post_is_refused(wire: Wire, verb: str, path: str) -> None:
    """405, and the header names the verb that is served."""
    reply = wire.send(verb, path)
    assert (reply.status, reply.headers["allow"]) == (405, "POST")


@pytest.mark.parametrize("path", ["/v2", "/v4", "/V1", "/v4.0.1"])
@pytest.mark.parametrize("body", [b'{"jsonrpc":"2.0","id":1,"method":"authenticate","params":{}}', b"no JSON"])
def test_another_version_is_named_as_such(wire: Wire, path: str, body: bytes) -> None:
    """Whatever is sent there; the detail says which version there is."""
    fault = wire.post(body, path).fault()
    assert fault.name == (-32000, "Api version not supported")
    assert repr(path[1:]) in fault.detail and "/v1" in fault.detail


def test_the_code_of_the_version_error_can_be_chosen() -> None:
    """The documentation gives none."""
    with Sandbox(options=Options(version_code=-32077)) as sandbox, Wire(sandbox.base_url) as wire:
        assert wire.post(b"{}", "/v2").fault().name == (-32077, "Api version not supported")


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"hello", id="words"),
        pytest.param(b'{"jsonrpc": "2.0", "id": 1, "method": "authenticate", "par', id="truncated"),
        pytest.param(b"{'jsonrpc': '2.0'}", id="single quotes"),
        pytest.param(b'{"jsonrpc": "2.0",}', id="trailing comma"),
        pytest.param(b'{"jsonrpc": "2.0"} {}', id="two documents"),
        pytest.param(b'\xef\xbb\xbf{"jsonrpc": "2.0"}', id="byte order mark"),
        pytest.param('{"jsonrpc": "2.0"}'.encode("utf-16"), id="UTF-16"),
        pytest.param(b'{"jsonrpc": "\xff"}', id="not UTF-8"),
        pytest.param(b'{"jsonrpc": "\\ud800"}', id="half a surrogate pair"),
        pytest.param(b'{"jsonrpc": NaN}', id="NaN"),
        pytest.param(b'{"jsonrpc": -Infinity}', id="Infinity"),
    ],
)
def test_what_is_no_json_is_a_parse_error(wire: Wire, body: bytes) -> None:
    """-32700, and the detail says what is wrong."""
    fault = wire.post(body).fault()
    assert fault.name == (-32700, "Parse error")
    assert fault.detail


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"9" * 5000, id="5000 digits"),
        pytest.param(b'{"jsonrpc":"2.0","method":"authenticate","params":{},"id":' + b"9" * 5000 + b"}", id="as id"),
        pytest.param(b"1e999", id="beyond a double"),
        pytest.param(b"[" * 100_000, id="arrays, open"),
        pytest.param(b"[" * 100_000 + b"]" * 100_000, id="arrays"),
        pytest.param(b'{"a":' * 100_000 + b"1" + b"}" * 100_000, id="objects"),
        pytest.param(
            b'{"jsonrpc":"2.0","id":1,"method":"authenticate","params":{"login":%b}}'
            % (b"[" * 100_000 + b"]" * 100_000),
            id="inside params",
        ),
    ],
)
def test_json_that_no_reader_can_hold_is_refused(wire: Wire, body: bytes) -> None:
    """A monster is no reason to fail inside."""
    assert wire.post(body).fault().name in ((-32700, "Parse error"), (-32600, "Invalid Request"))
    assert wire.key()


def test_a_request_over_a_mebibyte_is_not_read(wire: Wire) -> None:
    """One byte decides."""
    most = b'"' + b"x" * (MIB - 2) + b'"'
    assert wire.post(most).fault().code == -32600
    assert wire.post(most + b" ").status == 413


def test_a_request_without_a_length_is_measured_too(shared_url: str) -> None:
    """In chunks nothing announces how much is to come."""
    chunk = b" " * 65536
    for chunks, status in ((16, 200), (17, 413)):
        with closing(http.client.HTTPConnection(shared_url.removeprefix("http://"), timeout=10)) as connection:
            connection.request("POST", "/v1", iter([chunk] * chunks), encode_chunked=True)
            assert connection.getresponse().status == status


def test_an_answer_comes_in_one_piece(sandbox: Sandbox) -> None:
    """Its head does not travel alone: the client would be woken twice."""
    host, _, port = sandbox.base_url.removeprefix("http://").rpartition(":")
    with socket.create_connection((host, int(port)), timeout=5) as connection:
        for _ in range(20):
            connection.sendall(b"POST /v1 HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}")
            assert connection.recv(65536).endswith(b"}")
