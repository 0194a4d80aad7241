# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""The one decision: what an exchange means, and whether the same call may be sent again.

`TABLE` is the whole policy. Transports only report how far they got; everything else is read off here.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, Protocol, TypeAlias, TypeVar

import msgspec

from .codec import Mismatch, decode, decode_spelled, encode
from .description import ApiInfo, MethodInfo, P, P_co, R_co
from .effects import Answer, Failure, Report
from .errors import (
    AnsweredError,
    BadAnswerError,
    CertificateError,
    ClientClosedError,
    ConnectionFailedError,
    HttpRefusedError,
    NoAnswerError,
    NotSentInTimeError,
    Phase,
    RejectedError,
    RpcError,
    ServerFaultError,
)
from .messages import Text, say
from .shapes import is_array, is_object
from .wire import ErrorObject, is_answer_like, read_answer

R = TypeVar("R")


class Row(msgspec.Struct, frozen=True):
    """One line of the policy: the error it raises, and how often an unsafe and a safe method is sent again.

    ``told``: only after the time that the server names, and only if the caller lets it wait that long.
    """

    error: type[RpcError]
    unsafe: int
    safe: int
    cure: str | None = None
    told: bool = False


_LOOK = say("Check base_url, and that the server is up and reachable from here")
_ASK = say("Ask those whom it would have reached, or the server's support, with what error.report() returns")
_FINAL = say("Redirects are never followed: give the final address as base_url")
MORE_TIME = say("Give it more time: with timeout=, or in within()")

_TRUST = say(
    "If that is whom you expect there, name the authority that signed the certificate with ca_file=, or with "
    "ssl_context=; a company's proxy that opens TLS has an authority of its own"
)

_SPEAK = say("Check that base_url and its port are those of a server that speaks TLS 1.2 or newer")

TABLE: Mapping[str, Row] = {
    "closed": Row(ClientClosedError, 0, 0),
    "connect": Row(ConnectionFailedError, 2, 2, _LOOK),
    "proxy": Row(ConnectionFailedError, 2, 2, say("Check proxy=, and that the proxy is up and lets this host through")),
    "proxy login": Row(
        ConnectionFailedError, 0, 0, say("Give the right ones in proxy=, as http://user:password@host:port")
    ),
    "handshake": Row(ConnectionFailedError, 2, 2, _LOOK),
    "certificate": Row(CertificateError, 0, 0, _TRUST),
    "no tls": Row(CertificateError, 0, 0, _SPEAK),
    "send": Row(ConnectionFailedError, 2, 2, _LOOK),
    "late unsent": Row(NotSentInTimeError, 0, 0, MORE_TIME),
    "late": Row(NoAnswerError, 0, 0),
    "lost": Row(NoAnswerError, 0, 2),
    "damaged": Row(BadAnswerError, 0, 1),
    "status failed": Row(BadAnswerError, 0, 2),
    "status unavailable": Row(BadAnswerError, 0, 2),
    "status unavailable, trusted": Row(HttpRefusedError, 2, 2, _LOOK),
    "status refused": Row(HttpRefusedError, 0, 0, say("Check base_url and what stands between here and the server")),
    "status busy": Row(HttpRefusedError, 2, 2, say("Send less often, or let it wait with max_retry_after="), told=True),
    "redirect": Row(HttpRefusedError, 0, 0, _FINAL),
    "redirect after": Row(BadAnswerError, 0, 0, _FINAL),
    "mismatch": Row(BadAnswerError, 0, 1),
    "rejected": Row(RejectedError, 0, 0),
    "fault": Row(ServerFaultError, 0, 1),
}

_ROW_OF_STATUS: Mapping[int, str] = {
    **dict.fromkeys((301, 307, 308), "redirect"),
    **dict.fromkeys((302, 303), "redirect after"),
    **dict.fromkeys((400, 401, 403, 404, 405, 411, 413, 414, 415, 421, 431), "status refused"),
    429: "status busy",
    503: "status unavailable",
}
"""Of answers that are no JSON-RPC; any other status has failed."""
REFUSED_CODES = frozenset({-32700, -32600, -32601, -32602})
"""Codes by which JSON-RPC itself says that no method was run."""
_SNIPPET = 200
_LONGEST_WORDS = 500
"""Characters of a server's own text that are kept."""
_LARGEST_COUNT = 999_999
"""What is no greater counts something, and stands for nobody."""


class Accepted(msgspec.Struct, Generic[R], frozen=True):
    """A valid result."""

    value: R


Done: TypeAlias = Accepted[R] | RpcError
"""How a call ends."""


class Refused(msgspec.Struct, frozen=True):
    """Anything else: the error it is, and how often this method may be sent again because of it."""

    error: RpcError
    resends: int
    retry_after: str | None = None
    """What the server says of the wait; nothing shorter will do."""


class Question(Protocol[P_co, R_co]):
    """What was asked, as far as an answer has to be held against it."""

    @property
    def method(self) -> MethodInfo[P_co, R_co]: ...

    @property
    def request_id(self) -> int: ...

    @property
    def api(self) -> ApiInfo: ...

    def clean(self, text: str) -> str:
        """Take secrets and personal data out of a text that came from outside."""
        ...


def judge(question: Question[P, R], report: Report, *, trust_503: bool = False) -> Accepted[R] | Refused:
    """Say what *report* means for the call that *question* describes. *trust_503*: that status refuses."""
    if isinstance(report, Failure):
        row = "late unsent" if report.fault == "late" and not report.handed_over else report.fault
        return _refused(question, row, report.reason, report.phase)
    if question.method.notification and 200 <= report.status < 300 and b'"error"' not in report.body:
        return Accepted(None)  # type: ignore[arg-type]  # the result of a notification is None
    try:
        answer = read_answer(report.body, question.request_id, question.api.detail_keys)
    except Mismatch as mismatch:
        return _not_json_rpc(question, report, mismatch.text, trust_503=trust_503)
    if isinstance(answer, ErrorObject):
        return _answered(question, answer)
    try:
        value = decode_spelled(answer, question.method.result)
    except Mismatch as mismatch:
        return _refused(
            question,
            "mismatch",
            say("the result is not of the type the spec gives: {why}", {"why": mismatch.text}),
            "decode",
        )
    return Accepted(value)  # type: ignore[arg-type]  # decoded as method.result, which MethodInfo pairs with R


def _refused(question: Question[P, R], row_name: str, reason: str, phase: Phase) -> Refused:
    row, method = TABLE[row_name], question.method
    error = row.error(
        question.clean(reason),
        method=method.name,
        phase=phase,
        retry_safe=_retry_safe(method),
        cure=row.cure or _cure(row.error, method),
    )
    return Refused(error, row.safe if method.retry_safe else row.unsafe)


def _cure(error: type[RpcError], method: MethodInfo[P, R]) -> str | None:
    """Return what to do about an *error* that says nothing of that: find out, unless it may be done again."""
    if error.outcome != "unknown":
        return None
    return _LOOK if method.retry_safe else _ASK


def _retry_safe(method: MethodInfo[P, R]) -> bool | None:
    return True if method.retry_safe else None  # None: as the outcome says


def _not_json_rpc(question: Question[P, R], answer: Answer, mismatch: str, *, trust_503: bool) -> Refused:
    status = answer.status
    if is_answer_like(answer.body):
        return _refused(question, "mismatch", mismatch, "decode")
    began = _beginning(question, answer.body)
    if status == 200:
        return _refused(question, "mismatch", say("{why}; {body}", {"why": mismatch, "body": began}), "decode")
    row = _ROW_OF_STATUS.get(status, "status failed")
    if row == "status unavailable" and trust_503:
        row = "status unavailable, trusted"
    refused = _refused(
        question,
        row,
        say("HTTP {status} without a JSON-RPC answer; {body}", {"status": status, "body": began}),
        "server",
    )
    if not TABLE[row].told:
        return refused
    return Refused(refused.error, refused.resends if answer.retry_after else 0, answer.retry_after)


def _beginning(question: Question[P, R], body: bytes) -> str:
    if not body.strip():
        return say("the body was empty")
    if question.method.opens_session:
        return say("its body is not shown: there may be a key in it")
    text = question.clean(body[: 4 * _SNIPPET].decode("utf-8", "replace"))
    printable = "".join(character if character.isprintable() else "?" for character in " ".join(text.split()))
    return say("the body began {text!r}", {"text": printable[:_SNIPPET]})


def _answered(question: Question[P, R], answer: ErrorObject) -> Refused:
    method = question.method
    cls = _class_of(method, answer)
    row = TABLE["rejected" if issubclass(cls, RejectedError) else "fault"]
    code = answer.code
    if code is not None and not isinstance(code, int):
        code = question.clean(str(code))[:_LONGEST_WORDS]
    server_message = question.clean(answer.message)[:_LONGEST_WORDS]
    told = _told(question.api, answer)
    detail = question.clean(told)[:_LONGEST_WORDS] if told else None
    said = say("the server answered {code} {message!r}", {"code": code, "message": server_message})
    error = cls(
        say("{answer} ({detail})", {"answer": said, "detail": detail}) if detail else said,
        code=code,
        server_message=server_message,
        detail=detail,
        data=_data(question, answer.data),
        method=method.name,
        retry_safe=_retry_safe(method),
        cure=Text(cls.default_cure) if cls.default_cure is not None else _cure(cls, method),
    )
    return Refused(error, row.safe if method.retry_safe else row.unsafe)


def _class_of(method: MethodInfo[P, R], answer: ErrorObject) -> type[AnsweredError]:
    """Return the class of *answer*: what its detail names counts before its message, and that before any code."""
    matches = [(cls, cls.match) for cls in method.errors if cls.match is not None]
    named = [pair for pair in matches if pair[1].covers(answer.code, answer.message, answer.data)]
    by_data = [cls for cls, match in named if match.data]
    by_message = [cls for cls, match in named if match.message is not None]
    if named:
        return (by_data or by_message or [named[0][0]])[0]
    of_code = [(cls, match) for cls, match in matches if match.data and answer.code in match.codes]
    if answer.is_cut:
        of_code = []  # it may name any error, one of another code too
    if any(match.names_any(answer.data) for _, match in of_code):
        of_code = []  # nobody knows what it names
    if len(of_code) == 1:
        return of_code[0][0]
    refused = isinstance(answer.code, int) and answer.code in REFUSED_CODES
    # Whichever it is of those that have the code, nothing was carried out.
    refused = refused or (bool(of_code) and all(issubclass(cls, RejectedError) for cls, _ in of_code))
    return RejectedError if refused else ServerFaultError


def _told(api: ApiInfo, answer: ErrorObject) -> str | None:
    """Return the detail of *answer* in words: what the spec wants shown, if there is anything of it."""
    found = [text for path in api.error_told if (text := _text_at(answer.data, path))]
    return ", ".join(found) or answer.detail


def _text_at(value: object, path: tuple[str, ...]) -> str:
    for step in path:
        value = value.get(step) if is_object(value) else None
    return value if isinstance(value, str) else ""


def _data(question: Question[P, R], value: object) -> object:
    """Return the detail *value* as the spec has it, as JSON if it is none of that."""
    cleaned = _cleaned(question, value)
    if question.api.error_data is None or cleaned is None:
        return cleaned
    try:
        return decode(encode(cleaned), question.api.error_data)
    except Mismatch:
        return cleaned


def _cleaned(question: Question[P, R], value: object) -> object:
    if isinstance(value, str):
        return question.clean(value)
    if isinstance(value, int) and value > _LARGEST_COUNT:
        text = str(value)  # what was sent as a text may be told as a number
        return value if (cleaned := question.clean(text)) == text else cleaned
    if is_array(value):
        return [_cleaned(question, item) for item in value]
    if is_object(value):
        return {question.clean(name): _cleaned(question, item) for name, item in value.items()}
    return value
