"""F32: what is shown of a call."""

from __future__ import annotations

import json

from uis_callapi import (
    BadAnswerError,
    HttpRefusedError,
    InternalError,
    InvalidParamsError,
    ServerFaultError,
)

from ..answers import error, http, page, result
from ..call import KEY, NUMA, NUMC, PASSWORD, QUOTED, TEXT
from ..case import Case, nothing, unknown
from ..plays import authenticating, placing
from ..scripts import always, answers, refuses


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
