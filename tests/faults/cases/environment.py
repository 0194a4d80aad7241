"""F33: what the environment may say, and proxies."""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from uis_callapi import CertificateError, ConnectionFailedError

from ..call import PASSWORD
from ..case import LATE, Case, Ending, nothing, success
from ..certificates import INTERCEPTOR, OF_NOBODY, TRUSTED, TRUSTED_PEM, file_name_for_openssl
from ..children import by_a_child
from ..scripts import secures, serves
from ..server import Connection, Script, Server
from ..stage import Stage


def _in_environment(
    stage: Stage, environment: Mapping[str, str], *, trusting: bool = False, tls: bool = True
) -> object:
    server = stage.serve(Server(serves, tls=TRUSTED if tls else None))
    told = by_a_child(stage, server.base_url, trusting=trusting, environment=environment)
    assert not [request for request in server.requests if b"authorization" in request.head.lower()]
    return told


def _foreign(stage: Stage, *, trusting: bool, tls: bool = True) -> object:
    """Set what other libraries heed."""
    proxy = stage.bystander(Server(serves)).base_url
    (stage.folder / ".netrc").write_text("machine 127.0.0.1 login other password other\n")
    environment = dict.fromkeys(("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy", "ALL_PROXY"), proxy)
    environment |= dict.fromkeys(("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"), stage.ca_file)
    secrets = stage.folder / "secrets"
    environment |= {"NO_PROXY": "", "HOME": str(stage.folder), "SSLKEYLOGFILE": str(secrets)}
    told = _in_environment(stage, environment, trusting=trusting, tls=tls)
    assert not secrets.exists(), "the secrets of TLS were written to a file"
    return told


def _certificates_in_a_directory(stage: Stage) -> object:
    (stage.folder / file_name_for_openssl()).write_bytes(TRUSTED_PEM)
    return _in_environment(stage, {"SSL_CERT_DIR": str(stage.folder)})


def _intercepted(stage: Stage) -> object:
    server = stage.serve(Server(secures("cut", OF_NOBODY), tls=TRUSTED))
    return stage.call(stage.client(server.base_url))


_Proxy: TypeAlias = Callable[[Server], Script]
"""What a proxy does for who wants to reach a server."""
_LOGIN = base64.b64encode(f"anna:{PASSWORD}".encode())


def _tunnels(server: Server) -> Script:
    def script(connection: Connection) -> None:
        assert _LOGIN in connection.head(), "no login"
        connection.send_below(b"HTTP/1.1 200 Connection established\r\n\r\n")
        connection.relay(server.port)

    return script


def _says(data: bytes) -> _Proxy:
    def script(connection: Connection) -> None:
        connection.head()
        connection.send_below(data)

    return lambda _: script


def _falls_silent(_server: Server) -> Script:
    def script(connection: Connection) -> None:
        connection.head()
        connection.hang()

    return script


def _through(*proxies: _Proxy, **options: object) -> Callable[[Stage], object]:
    def play(stage: Stage) -> object:
        server = stage.serve(Server(serves, tls=TRUSTED))
        proxy = stage.beside(Server(*(proxy(server) for proxy in proxies)))
        where = f"http://anna:{PASSWORD}@127.0.0.1:{proxy.port}"
        return stage.call(stage.client(server.base_url, proxy=where, **options))

    return play


def _trusted(stage: Stage, tunnels: int, **environment: str) -> object:
    """Heed the environment, as the caller asks."""
    server = stage.serve(Server(serves, tls=TRUSTED))
    proxy = stage.beside(Server(_tunnels(server)))
    told = by_a_child(
        stage,
        server.base_url,
        trusting=False,
        environment={
            "HTTPS_PROXY": f"http://anna:{PASSWORD}@127.0.0.1:{proxy.port}",
            "REQUESTS_CA_BUNDLE": stage.ca_file,
            "NO_PROXY": "",
            **environment,
        },
        trust_env=True,
    )
    assert proxy.connections == tunnels, f"{proxy.connections} connections to the proxy"
    return told


_CONNECT_TIMEOUT = 0.2
_NO_TUNNEL = nothing(ConnectionFailedError, "connect", sent=(0, 0), tries=3)
_PROXIES: Sequence[tuple[str, Sequence[_Proxy], Ending, str]] = (
    ("a tunnel", (_tunnels,), success(), ""),
    ("no tunnel at first", (_says(b"HTTP/1.1 503 Busy\r\n\r\n"), _tunnels), success(), ""),
    ("no tunnel: 403", (_says(b"HTTP/1.1 403 No\r\n\r\n"),), _NO_TUNNEL, "403.*proxy="),
    ("no tunnel: a redirect", (_says(b"HTTP/1.1 302 Go\r\nLocation: https://x.example\r\n\r\n"),), _NO_TUNNEL, "302"),
    ("no tunnel: no HTTP", (_says(b"SSH-2.0-OpenSSH_9.6\r\n"),), _NO_TUNNEL, "no HTTP"),
    ("no tunnel: closed", (_says(b""),), _NO_TUNNEL, "proxy="),
    ("a tunnel, and more than that", (_says(b"HTTP/1.1 200 OK\r\n\r\nhello"),), _NO_TUNNEL, "proxy="),
    (
        "407",
        (_says(b"HTTP/1.1 407 Who\r\nContent-Length: 0\r\n\r\n"),),
        nothing(ConnectionFailedError, "connect", sent=(0, 0)),
        "the user and the password",
    ),
)
_DISTRUSTED = nothing(CertificateError, "tls", sent=(0, 0))
F33 = [
    Case("proxies, bundles, .netrc, a file for secrets", lambda stage: _foreign(stage, trusting=True), (success(),)),
    Case("a proxy for HTTP", lambda stage: _foreign(stage, trusting=True, tls=False), (success(),)),
    Case("bundles of other libraries", lambda stage: _foreign(stage, trusting=False), (_DISTRUSTED,)),
    Case("SSL_CERT_FILE", lambda stage: _in_environment(stage, {"SSL_CERT_FILE": stage.ca_file}), (success(),)),
    Case("SSL_CERT_DIR", _certificates_in_a_directory, (success(),)),
    Case("an intercepted connection", _intercepted, (_DISTRUSTED,), says=f"{INTERCEPTOR}.*ca_file"),
    *[Case(what, _through(*proxies), (ending,), says=says) for what, proxies, ending, says in _PROXIES],
    Case(
        "a proxy that falls silent",
        _through(_falls_silent, connect_timeout=_CONNECT_TIMEOUT),
        (_NO_TUNNEL,),
        least=3 * _CONNECT_TIMEOUT - 0.05,
        most=3 * _CONNECT_TIMEOUT + LATE,
    ),
    Case("HTTPS_PROXY, trusted", lambda stage: _trusted(stage, tunnels=1), (success(),)),
    Case(
        "HTTPS_PROXY and NO_PROXY, trusted",
        lambda stage: _trusted(stage, tunnels=0, NO_PROXY="127.0.0.1"),
        (success(),),
    ),
]
