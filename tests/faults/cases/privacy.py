"""F32 and F33: what is shown of a call, and what the environment may say."""

from __future__ import annotations

import json
from collections.abc import Mapping

from uis_callapi import (
    BadAnswerError,
    CertificateError,
    HttpRefusedError,
    InternalError,
    InvalidParamsError,
    ServerFaultError,
)

from ..answers import error, http, page, result
from ..call import KEY, NUMA, NUMC, PASSWORD, QUOTED, TEXT
from ..case import Case, nothing, success, unknown
from ..certificates import INTERCEPTOR, OF_NOBODY, TRUSTED, TRUSTED_PEM, file_name_for_openssl
from ..children import by_a_child
from ..plays import authenticating, placing
from ..scripts import always, answers, refuses, secures, serves
from ..server import Server
from ..stage import Stage


def _error(**members: object) -> bytes:
    return error(json.dumps(members, ensure_ascii=False))


_CUT = "x" * 185 + f"{KEY}{NUMA}{NUMC}"
_READ, _NO_JSON = unknown(BadAnswerError, "read"), unknown(BadAnswerError, "decode")
_FAILED, _INTERNAL = unknown(BadAnswerError, "server"), unknown(InternalError, "server")
_MASKED = "7495•••4321"
# Nothing secret may be shown by any case; these are the ones where a server quotes it.
F32 = [
    *[
        Case(what, placing(refuses(answer)), (nothing(kind, "server", sent=(1, 1)),), says=_MASKED)
        for what, answer, kind in (
            ("message and data", _error(code=-32602, message=QUOTED, data=QUOTED), InvalidParamsError),
            ("an object as data", _error(code=-32602, data={"a": [KEY, NUMA, TEXT]}), InvalidParamsError),
            ("a text in ASCII", error(json.dumps({"code": -32602, "message": QUOTED})), InvalidParamsError),
            ("a page, 404", page(404, text=QUOTED), HttpRefusedError),
        )
    ],
    *[
        Case(what, placing(answers(answer)), (ending,), says=says)
        for what, answer, ending, says in (
            ("message and details", _error(code=-32603, message=QUOTED, details=QUOTED), _INTERNAL, _MASKED),
            ("a code", _error(code=f"{KEY} {NUMA}", message=QUOTED), unknown(ServerFaultError, "server"), _MASKED),
            ("a page", page(200, text=QUOTED), _NO_JSON, _MASKED),
            ("a page, 502", page(502, text=QUOTED), _FAILED, _MASKED),
            ("a page cut in the middle of it", page(502, text=_CUT), _FAILED, ""),
            ("the password, in a page", page(502, text=f"you sent {PASSWORD}"), _FAILED, ""),
            ("a result of another type", result(json.dumps({QUOTED: QUOTED})), _NO_JSON, ""),
            ("an encoding", http(b"{}", headers=[f"Content-Encoding: {KEY}-{NUMA}"]), _READ, ""),
            ("no HTTP", f"{KEY} {NUMA}\r\n\r\n".encode(), _READ, ""),
            ("a damaged header", f"HTTP/1.1 200 OK\r\n{KEY} {NUMA}\r\n\r\n{{}}".encode(), _READ, ""),
        )
    ],
    Case(
        "a redirect",
        placing(refuses(page(307, f"Location: https://example.org/{KEY}/{NUMA}"))),
        (nothing(HttpRefusedError, "server", sent=(1, 1)),),
    ),
    Case(
        "a key that could not be taken, authenticate",
        authenticating(always(result(json.dumps({"session_key": [KEY]})))),
        (unknown(BadAnswerError, "decode", journal=0, sent=(2, 0), tries=2),),
    ),
    Case(
        "a key without an envelope, authenticate",
        authenticating(always(http(json.dumps({"session_key": KEY}).encode()))),
        (unknown(BadAnswerError, "decode", journal=0, sent=(2, 0), tries=2),),
    ),
]


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


_DISTRUSTED = nothing(CertificateError, "tls", sent=(0, 0))
F33 = [
    Case("proxies, bundles, .netrc, a file for secrets", lambda stage: _foreign(stage, trusting=True), (success(),)),
    Case("a proxy for HTTP", lambda stage: _foreign(stage, trusting=True, tls=False), (success(),)),
    Case("bundles of other libraries", lambda stage: _foreign(stage, trusting=False), (_DISTRUSTED,)),
    Case("SSL_CERT_FILE", lambda stage: _in_environment(stage, {"SSL_CERT_FILE": stage.ca_file}), (success(),)),
    Case("SSL_CERT_DIR", _certificates_in_a_directory, (success(),)),
    Case("an intercepted connection", _intercepted, (_DISTRUSTED,), says=f"{INTERCEPTOR}.*ca_file"),
]
