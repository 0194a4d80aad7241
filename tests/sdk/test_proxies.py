"""A proxy in between: asked for a tunnel and told nothing else; heeded only by who asks for it."""

from __future__ import annotations

import base64
import contextlib
import socket
import ssl
import threading
import time
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

import pytest
import trustme
from uis_callapi import (
    CertificateError,
    ConfigurationError,
    ConnectionFailedError,
)

from ..colours import Colour, StillClock
from .calls import place, raised
from .wire import Server

Manner = Literal["tunnel", "close", "silent", "drip"]


class Proxy:
    """Takes CONNECT and nothing else. Each connection gets the next answer; the last one stays."""

    def __init__(self, *answers: bytes, manner: Manner = "tunnel") -> None:
        self._answers = list(answers or (b"HTTP/1.1 200 Connection established\r\n\r\n",))
        self._manner = manner
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._closing = threading.Event()
        self._open: list[socket.socket] = []
        self.heads: list[list[str]] = []
        """The lines of every request."""
        self.relayed = bytearray()
        """What was sent through it from the client's side."""
        threading.Thread(target=self._accept, daemon=True).start()

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self._socket.getsockname()[1]}"

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            self._open.append(connection)
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        with contextlib.suppress(OSError), connection:
            data = b""
            while b"\r\n\r\n" not in data:
                data += connection.recv(1000)
            lines = data.decode().split("\r\n")[:-2]
            self.heads.append(lines)
            if self._manner == "close":
                return
            if self._manner == "silent":
                self._closing.wait()
                return
            while self._manner == "drip" and not self._closing.wait(0.02):
                connection.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")
            answer = self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]
            connection.sendall(answer)
            if b" 200 " in answer:
                host, _, port = lines[0].split()[1].rpartition(":")
                with socket.create_connection((host, int(port))) as server:
                    self._open.append(server)
                    threading.Thread(target=_pump, args=(server, connection, bytearray()), daemon=True).start()
                    _pump(connection, server, self.relayed)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._closing.set()
        self._socket.close()
        for connection in self._open:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)


def _pump(source: socket.socket, target: socket.socket, seen: bytearray) -> None:
    with contextlib.suppress(OSError):
        while data := source.recv(65_536):
            seen += data
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    """Signs the certificate of the server."""
    return trustme.CA(organization_name="Trusted & Sons")


@pytest.fixture
def ca_file(authority: trustme.CA, tmp_path: Path) -> str:
    """Its certificate, as ``ca_file`` takes it."""
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    return str(tmp_path / "ca.pem")


def _tls(authority: trustme.CA) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    with authority.issue_cert("127.0.0.1").private_key_and_cert_chain_pem.tempfile() as path:
        context.load_cert_chain(path)
    return context


def test_a_call_through_a_tunnel(
    authority: trustme.CA, ca_file: str, colour: Colour, running: ExitStack, still: StillClock
) -> None:
    """TLS from end to end: the proxy is told where to, and by whom, and sees nothing else."""
    server = running.enter_context(Server(tls=_tls(authority)))
    proxy = running.enter_context(Proxy())
    calling = colour.client(
        base_url=server.base_url, clock=still, ca_file=ca_file, proxy=f"http://anna:p%40ss%3Aword@{proxy.address}"
    )
    assert [place(calling), place(calling)] == ["success", "success"]
    target = server.base_url.removeprefix("https://")
    login = base64.b64encode(b"anna:p@ss:word").decode()
    assert proxy.heads == [
        [
            f"CONNECT {target} HTTP/1.1",
            f"Host: {target}",
            "User-Agent: uis_callapi",
            f"Proxy-Authorization: Basic {login}",
        ]
    ]
    assert b"place_calls" not in proxy.relayed
    assert "proxy-authorization" not in dict(server.requests[0].headers)


def test_a_proxy_that_is_not_asked_for_is_not_used(
    colour: Colour, running: ExitStack, still: StillClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """F33: whatever the environment says to other programs."""
    server = running.enter_context(Server())
    proxy = running.enter_context(Proxy())
    for name in ("HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.setenv(name, f"http://{proxy.address}")
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", "/nowhere")
    monkeypatch.setenv("CURL_CA_BUNDLE", "/nowhere")
    assert place(colour.client(base_url=server.base_url, clock=still)) == "success"
    assert proxy.heads == []


def test_the_environment_is_heeded_by_who_trusts_it(
    authority: trustme.CA,
    ca_file: str,
    colour: Colour,
    running: ExitStack,
    still: StillClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """F33: the proxy and the certificates that it names; NO_PROXY excepts a host."""
    server = running.enter_context(Server(tls=_tls(authority)))
    proxy = running.enter_context(Proxy())
    monkeypatch.setenv("HTTPS_PROXY", f"http://{proxy.address}")
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", ca_file)
    assert place(colour.client(base_url=server.base_url, clock=still, trust_env=True)) == "success"
    assert len(proxy.heads) == 1
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    assert place(colour.client(base_url=server.base_url, clock=still, trust_env=True)) == "success"
    assert len(proxy.heads) == 1


@pytest.mark.parametrize(
    ("answers", "manner", "tries", "said"),
    [
        ([b"HTTP/1.1 407 Who\r\nContent-Length: 3\r\n\r\nwho"], "tunnel", 1, "refused the user and the password"),
        ([b"HTTP/1.1 403 No\r\nContent-Length: 2\r\n\r\nno"], "tunnel", 3, "opened no tunnel: HTTP 403"),
        ([b"HTTP/1.1 302 Go\r\nLocation: https://x.example\r\n\r\n"], "tunnel", 3, "opened no tunnel: HTTP 302"),
        ([b"HTTP/1.1 200 OK\r\n\r\nhello"], "tunnel", 3, "it said more than that"),
        ([b"SSH-2.0-OpenSSH_9.6\r\n"], "tunnel", 3, "opened no tunnel: the answer is no HTTP"),
        ([], "close", 3, "opened no tunnel: "),
    ],
    ids=["407", "403", "a redirect", "more than asked for", "no HTTP", "closed"],
)
def test_no_tunnel(
    answers: Sequence[bytes],
    manner: Manner,
    tries: int,
    said: str,
    authority: trustme.CA,
    colour: Colour,
    running: ExitStack,
    still: StillClock,
) -> None:
    """R4: nothing was placed; tried again, unless it wants to know for whom."""
    server = running.enter_context(Server(tls=_tls(authority)))
    proxy = running.enter_context(Proxy(*answers, manner=manner))
    calling = colour.client(base_url=server.base_url, clock=still, proxy=f"http://u:secret-1@{proxy.address}")
    error = raised(ConnectionFailedError, calling)
    assert (error.outcome, error.phase, len(error.attempts)) == ("not_placed", "connect", tries)
    assert said in str(error)
    assert "proxy=" in str(error)
    assert len(proxy.heads) == tries
    assert "secret-1" not in str(error)
    assert server.requests == []


@pytest.mark.parametrize("manner", ["silent", "drip"])
def test_a_proxy_that_takes_its_time(manner: Manner, colour: Colour, running: ExitStack) -> None:
    """One timeout for all that comes before TLS, however much comes."""
    proxy = running.enter_context(Proxy(manner=manner))
    calling = colour.client(
        base_url="https://127.0.0.1:9", proxy=f"http://{proxy.address}", connect_timeout=0.3, max_retries=0
    )
    started = time.monotonic()
    error = raised(ConnectionFailedError, calling)
    assert error.outcome == "not_placed"
    assert 0.2 < time.monotonic() - started < 2


def test_a_proxy_that_is_not_there(colour: Colour, still: StillClock) -> None:
    """It is the one that is named, not the server behind it."""
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    calling = colour.client(base_url="https://127.0.0.1:9", clock=still, proxy=f"http://127.0.0.1:{port}")
    error = raised(ConnectionFailedError, calling)
    assert f"no connection to the proxy at 127.0.0.1:{port}: connection refused" in str(error)
    assert error.cure == "Check proxy=, and that the proxy is up and lets this host through"
    calling = colour.client(base_url="https://127.0.0.1:9", clock=still, proxy="http://proxy.invalid:3128")
    assert "the host name proxy.invalid of the proxy could not be resolved" in str(
        raised(ConnectionFailedError, calling)
    )


@pytest.mark.parametrize(
    ("proxy", "said"),
    [
        ("https://proxy:3128", "must begin with http://"),
        ("socks5://proxy:1080", "must begin with http://"),
        ("proxy:3128", "must begin with http://"),
        ("http://", "no address of a proxy"),
        ("http://proxy:99999", "invalid web address"),
        ("http://proxy:0", "no address of a proxy"),
        ("http://proxy/path", "no address of a proxy"),
        ("http://proxy:3128?x", "no address of a proxy"),
        ("http://u:secret-1@pr\r\noxy", "plain ASCII"),
        ("http://u:secret-1@прокси:3128", "plain ASCII"),
        (5, "must be a text"),
    ],
)
def test_what_is_no_proxy(proxy: object, said: str, colour: Colour) -> None:
    """Refused by the constructor, and not quoted."""
    with pytest.raises(ConfigurationError, match=said) as caught:
        colour.client(proxy=proxy)
    assert "secret-1" not in str(caught.value)
    assert "http://[user:password@]host[:port]" in str(caught.value)


def test_the_variable_is_named(colour: Colour, running: ExitStack, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is wrong in the environment is not looked for among the options; http:// may be left out there."""
    monkeypatch.setenv("HTTPS_PROXY", "socks5://u:secret-1@proxy:1080")
    with pytest.raises(ConfigurationError, match="HTTPS_PROXY must begin with http://") as caught:
        colour.client(trust_env=True)
    assert "secret-1" not in str(caught.value)
    proxy = running.enter_context(Proxy(b"HTTP/1.1 403 No\r\n\r\n"))
    monkeypatch.setenv("HTTPS_PROXY", proxy.address)
    raised(ConnectionFailedError, colour.client(trust_env=True, max_retries=0))
    assert len(proxy.heads) == 1


def test_who_opens_tls_is_named(
    authority: trustme.CA, ca_file: str, colour: Colour, running: ExitStack, still: StillClock
) -> None:
    """F33: an intercepted connection says who issued what was shown, and what to do; nothing was sent to it."""
    between = trustme.CA(organization_name="Corp Proxy")
    server = running.enter_context(Server(tls=_tls(between)))
    error = raised(CertificateError, colour.client(base_url=server.base_url, clock=still, ca_file=ca_file))
    assert "(issued by 'Corp Proxy')" in str(error)
    assert "ca_file=" in str(error)
    assert (error.outcome, error.phase, len(error.attempts)) == ("not_placed", "tls", 1)
    assert server.requests == []
    other = trustme.CA()
    other.cert_pem.write_to_path(ca_file)
    server = running.enter_context(Server(tls=_tls(authority)))
    error = raised(CertificateError, colour.client(base_url=server.base_url, clock=still, ca_file=ca_file))
    assert "(issued by 'Trusted & Sons')" in str(error)


def test_a_black_hole_does_not_outlive_the_deadline(colour: Colour, running: ExitStack) -> None:
    """A TLS handshake that nobody takes part in."""
    silent = running.enter_context(socket.create_server(("127.0.0.1", 0)))
    calling = colour.client(base_url=f"https://127.0.0.1:{silent.getsockname()[1]}")
    started = time.monotonic()
    error = raised(ConnectionFailedError, calling, timeout=0.3)
    assert (error.outcome, error.phase) == ("not_placed", "tls")
    assert time.monotonic() - started < 2
