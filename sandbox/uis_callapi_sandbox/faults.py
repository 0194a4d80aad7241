"""Faults to come: what goes wrong, with which requests, how often. Nothing here touches a socket."""

from __future__ import annotations

import math
import random
from collections.abc import Mapping
from typing import Literal, TypeAlias

import msgspec
from uis_callapi.v1 import AnsweredError, RejectedError
from uis_callapi.v1.methods import AUTHENTICATE, PLACE_CALLS
from uis_callapi.v4_0 import methods as v4_0

When: TypeAlias = Literal["before", "after"]
Method: TypeAlias = Literal[
    "authenticate",
    "place_calls",
    "login.user",
    "logout.user",
    "start.simple_call",
    "start.employee_call",
    "start.scenario_call",
    "start.vnumber_call",
    "start.informer_call",
    "make.call",
    "transfer.talk",
    "restore.talk",
    "hold.call",
    "unhold.call",
    "tag.call",
    "disconnect.leg",
    "add.coach",
    "record.call",
    "block.contact",
    "call.talk_option",
    "send.dtmf",
    "list.talk_options",
    "list.calls",
    "release.call",
]
KindName: TypeAlias = Literal[
    "reset",
    "close",
    "hang",
    "delay",
    "drip",
    "endless",
    "cut",
    "torn",
    "not_http",
    "bad_gateway",
    "unavailable",
    "too_many",
    "status",
    "redirect",
    "page",
    "empty",
    "gzip",
    "large",
    "damaged",
    "wrong_id",
    "no_id",
    "both",
    "error",
]

API_ERRORS: Mapping[int, str] = {
    error.default_code: error.default_message for error in (*AUTHENTICATE.errors, *PLACE_CALLS.errors)
}
"""The messages that the documentation has for its codes."""
REFUSALS = tuple(
    error.match
    for error in dict.fromkeys((*AUTHENTICATE.errors, *PLACE_CALLS.errors))
    if issubclass(error, RejectedError) and error.match is not None
)
"""The answers by which a request was certainly not carried out."""
V4_0_ERRORS: Mapping[str, type[AnsweredError]] = {
    str(mnemonic): error
    for method in v4_0.API.methods
    for error in method.errors
    if error.match is not None
    for mnemonic in error.match.data["mnemonic"]
}
"""The errors of v4.0, which are told apart by their mnemonics."""


class Kind(msgspec.Struct, frozen=True, kw_only=True):
    """A kind of fault. What has a default here may be chosen in a fault; the rest means nothing to this kind."""

    en: str
    ru: str
    when: When = "after"
    seconds: float | None = None
    code: int | None = None
    codes: range | tuple[int, ...] | None = None
    """The codes that may be chosen; None for any."""
    message: str | None = None
    mnemonic: str | None = None
    location: str | None = None


KINDS: Mapping[KindName, Kind] = {
    "reset": Kind(
        en="The connection is reset before a byte of the answer.",
        ru="Соединение сбрасывается (RST), из ответа не приходит ни байта.",
    ),
    "close": Kind(
        en="The connection is closed without an answer.",
        ru="Соединение закрывается без ответа.",
    ),
    "hang": Kind(
        en="No answer comes until the client gives up.",
        ru="Ответа нет, пока клиент не устанет ждать.",
    ),
    "delay": Kind(
        en="The answer comes so many seconds late.",
        ru="Ответ приходит на столько секунд позже.",
        seconds=1.0,
    ),
    "drip": Kind(
        en="The answer comes byte by byte, one every so many seconds.",
        ru="Ответ приходит по байту, по одному за столько секунд.",
        seconds=0.5,
    ),
    "endless": Kind(
        en="“102 Processing” comes every so many seconds, and never an answer.",
        ru="Раз в столько секунд приходит «102 Processing», а ответа нет.",
        seconds=0.5,
    ),
    "cut": Kind(
        en="The answer promises more bytes than come: the connection is closed in the middle.",
        ru="Ответ обещает больше байтов, чем приходит: соединение закрывается на середине.",
    ),
    "torn": Kind(
        en="The connection is reset in the middle of the answer.",
        ru="Соединение сбрасывается (RST) на середине ответа.",
    ),
    "not_http": Kind(
        en="Bytes come that are no HTTP.",
        ru="Приходят байты, которые не HTTP.",
    ),
    "bad_gateway": Kind(
        en="HTTP 502 with a page of HTML.",
        ru="HTTP 502 и страница HTML.",
    ),
    "unavailable": Kind(
        en="HTTP 503 with Retry-After: so many seconds.",
        ru="HTTP 503 и Retry-After: столько секунд.",
        when="before",
        seconds=1.0,
    ),
    "too_many": Kind(
        en="HTTP 429 with Retry-After: so many seconds.",
        ru="HTTP 429 и Retry-After: столько секунд.",
        when="before",
        seconds=1.0,
    ),
    "status": Kind(
        en="The HTTP status of that code, with a page of HTML.",
        ru="Статус HTTP с этим кодом и страница HTML.",
        code=500,
        codes=range(400, 600),
    ),
    "redirect": Kind(
        en="A redirect of that code to the location.",
        ru="Перенаправление с этим кодом на этот адрес.",
        when="before",
        code=307,
        codes=(301, 302, 303, 307, 308),
        location="/v1",
    ),
    "page": Kind(
        en="HTTP 200 with a page of HTML, as from a captive portal.",
        ru="HTTP 200 и страница HTML, как от портала Wi-Fi.",
    ),
    "empty": Kind(
        en="HTTP 200 without a byte in it.",
        ru="HTTP 200 с пустым телом.",
    ),
    "gzip": Kind(
        en="The answer comes compressed, though nobody asked for it.",
        ru="Ответ приходит сжатым, хотя об этом не просили.",
    ),
    "large": Kind(
        en="The answer is 2 MiB long.",
        ru="Ответ длиной в 2 МиБ.",
    ),
    "damaged": Kind(
        en="HTTP 200 with the first half of the JSON.",
        ru="HTTP 200 и только первая половина JSON.",
    ),
    "wrong_id": Kind(
        en="The answer has the id of another request.",
        ru="В ответе id другого запроса.",
    ),
    "no_id": Kind(
        en="The answer has no id.",
        ru="В ответе нет id.",
    ),
    "both": Kind(
        en="The answer has a result and an error.",
        ru="В ответе и result, и error.",
    ),
    "error": Kind(
        en="A JSON-RPC error of that code and message; for v4.0, of that mnemonic.",
        ru="Ошибка JSON-RPC с этим кодом и текстом, для v4.0 — с этой мнемоникой.",
        code=-32603,
        message="",
        mnemonic="",
    ),
}
"""Every kind, with a sentence for who chooses one."""


class Fault(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """What goes wrong with the next requests.

    What is left out is as usual for the kind. ``before``: nothing is carried out, then the fault; ``after``: all is
    carried out and written down, then the fault. A kind that says no is ``before`` unless it is told otherwise.

    Raises:
        ValueError: the fault cannot be; the message names the place and the cure.

    Examples:
        >>> from uis_callapi_sandbox.faults import Fault
        >>> Fault(kind="drip").seconds
        0.5
        >>> try:
        ...     Fault(kind="reset", location="/v2")
        ... except ValueError as error:
        ...     print(error)
        `$.location` means nothing to reset: leave it out; it is for redirect
    """

    kind: KindName
    when: When | None = None
    method: Method | None = None
    """None: whatever is requested."""
    times: int | None = 1
    """None: until it is removed."""
    probability: float = 1.0
    seed: int = 0
    """With which chance throws its dice: the same seed, the same requests, the same faults."""
    seconds: float | None = None
    """Real seconds of the network, whatever the clock of the sandbox says."""
    code: int | None = None
    message: str | None = None
    mnemonic: str | None = None
    """Of an error of v4.0; it decides the code and the message, unless they are given."""
    location: str | None = None

    def __post_init__(self) -> None:
        kind = KINDS.get(self.kind)
        if kind is None:
            raise ValueError(f"`$.kind` {self.kind!r} is unknown: choose one of {', '.join(KINDS)}")
        error = self._error()
        for name in ("seconds", "code", "message", "mnemonic", "location"):
            usual: object = getattr(kind, name)
            if getattr(self, name) is None:
                msgspec.structs.force_setattr(self, name, usual)
            elif usual is None:
                others = ", ".join(other for other, each in KINDS.items() if getattr(each, name) is not None)
                raise ValueError(f"`$.{name}` means nothing to {self.kind}: leave it out; it is for {others}")
        self._check(kind)
        if self.kind == "error" and not self.message and self.code is not None:
            msgspec.structs.force_setattr(self, "message", API_ERRORS.get(self.code, "Error of the sandbox"))
        if self.when is None:
            refused = self.kind == "error" and any(no.covers(self.code, self.message or "") for no in REFUSALS)
            refused = refused if error is None else issubclass(error, RejectedError)
            msgspec.structs.force_setattr(self, "when", "before" if refused else kind.when)

    def _error(self) -> type[AnsweredError] | None:
        """Return the error of v4.0 that is asked for; its code and message are those that are not given."""
        if not self.mnemonic or self.kind != "error":
            return None
        error = V4_0_ERRORS.get(self.mnemonic)
        if error is None:
            raise ValueError(
                f"`$.mnemonic` {self.mnemonic!r} is unknown: choose one of {', '.join(sorted(V4_0_ERRORS))}"
            )
        if self.code is None:
            msgspec.structs.force_setattr(self, "code", error.default_code)
        if not self.message:
            msgspec.structs.force_setattr(self, "message", error.default_message)
        return error

    def _check(self, kind: Kind) -> None:
        if self.times is not None and self.times < 1:
            raise ValueError(f"`$.times` is {self.times}: at least 1, or null for always")
        if not 0 < self.probability <= 1:
            raise ValueError(f"`$.probability` is {self.probability:g}: more than 0, at most 1")
        if self.seconds is not None and not (0 <= self.seconds < math.inf):
            raise ValueError(f"`$.seconds` is {self.seconds:g}: 0 or more")
        if self.seconds == 0 and self.kind in ("drip", "endless"):
            raise ValueError(f"`$.seconds` is 0: a {self.kind} needs more than that")
        if kind.codes is not None and self.code not in kind.codes:
            several = kind.codes
            known = f"{several[0]} to {several[-1]}" if isinstance(several, range) else ", ".join(map(str, several))
            raise ValueError(f"`$.code` is {self.code}: choose one of {known} for {self.kind}")
        if self.location is not None and not (self.location.isascii() and self.location.isprintable()):
            raise ValueError("`$.location` must be printable ASCII, as it stands in a header: percent-encode the rest")


class FaultRow(Fault, frozen=True, kw_only=True):
    """A fault as it is kept and listed."""

    id: int
    login: str
    left: int | None
    """How often it will still happen; None: until it is removed."""


class FaultRules:
    """The faults of one login, oldest first: the first that a request meets happens to it.

    Examples:
        >>> from uis_callapi_sandbox.faults import Fault, FaultRules
        >>> rules = FaultRules("demo")
        >>> rules.add(Fault(kind="reset", method="place_calls")).id
        1
        >>> rules.choose("authenticate")  # another method
        >>> fault = rules.choose("place_calls")
        >>> (fault.kind, fault.when)
        ('reset', 'after')
        >>> rules.rows()  # it was for once
        []
    """

    def __init__(self, login: str) -> None:
        self._login = login
        self._rows: dict[int, FaultRow] = {}
        self._dice: dict[int, random.Random] = {}
        self._added = 0

    def add(self, fault: Fault) -> FaultRow:
        """Have *fault* happen from now on."""
        self._added += 1
        given = {name: getattr(fault, name) for name in Fault.__struct_fields__}
        row = FaultRow(**given, id=self._added, login=self._login, left=fault.times)
        self._rows[row.id] = row
        self._dice[row.id] = random.Random(row.seed)
        return row

    def __len__(self) -> int:
        return len(self._rows)

    def rows(self) -> list[FaultRow]:
        """Return what may still happen."""
        return list(self._rows.values())

    def remove(self, number: int) -> bool:
        """Return whether there was a fault of that number; it happens no more."""
        self._dice.pop(number, None)
        return self._rows.pop(number, None) is not None

    def clear(self) -> int:
        """Remove all; return how many there were."""
        there = len(self._rows)
        self._rows.clear()
        self._dice.clear()
        return there

    def choose(self, method: str) -> FaultRow | None:
        """Return what happens to a request for *method* that has come, and count it."""
        for row in self._rows.values():
            if row.method in (None, method) and self._dice[row.id].random() < row.probability:
                self._count(row)
                return row
        return None

    def _count(self, row: FaultRow) -> None:
        if row.left == 1:
            self.remove(row.id)
        elif row.left is not None:
            self._rows[row.id] = msgspec.structs.replace(row, left=row.left - 1)
