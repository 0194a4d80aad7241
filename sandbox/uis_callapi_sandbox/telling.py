"""Why an assertion about calls does not hold, so that who reads it need not look any further."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

import msgspec
from msgspec import UNSET
from uis_callapi._runtime.model import Model, with_defaults
from uis_callapi._runtime.shapes import is_array

from .records import Entry, Received

_MOST_SHOWN = 20


class _Error(msgspec.Struct):
    code: int
    message: str
    data: object = ""
    details: object = ""

    def in_short(self) -> str:
        detail = self.data or self.details
        return f"{self.code} {self.message}{f': {detail}' if detail else ''}"


class _Refusal(msgspec.Struct):
    error: _Error


def not_once_with(expected: Mapping[str, object], calls: Sequence[Entry], requests: Sequence[Received]) -> str | None:
    """Say why these are not one call with the params in *expected*; None: they are."""
    differing = [list(_differences(expected, call)) for call in calls]
    if len(calls) == 1:
        (differences,) = differing
        if not differences:
            return None
        lines = [line for one in differences for line in one.lines()]
        return "\n".join(["the call is not as expected:", *lines, "the whole call:", f"  {_call(calls[0])}"])
    wanted = f"expected 1 call{' with ' if expected else ''}{_params(expected)}"
    if not calls:
        return f"{wanted}; {no_call(requests)}"
    notes = [_where(differences) for differences in differing] if expected else [""] * len(calls)
    return f"{wanted}; there were {_listed(calls, notes)}"


def not_so_many(times: int, calls: Sequence[Entry], requests: Sequence[Received]) -> str | None:
    """Say why these are not so many calls; None: they are."""
    if len(calls) == times:
        return None
    wanted = f"expected {_several(times)}"
    if not calls:
        return f"{wanted}; {no_call(requests)}"
    return f"{wanted}; there {'was' if len(calls) == 1 else 'were'} {_listed(calls, [''] * len(calls))}"


def no_call(requests: Sequence[Received]) -> str:
    """Say that there was none, and what came instead. *requests* have the newest first."""
    refused = [one for one in reversed(requests) if one.call is None and one.outcome != "result"]
    if not refused:
        return "there was none, and no request was refused" if requests else "there was none, and no request came"
    return "\n".join(["there was none; these requests placed none:", *(f"  {_request(one)}" for one in refused)])


class _Difference:
    def __init__(self, path: str, expected: object, called: object) -> None:
        self.path = path
        self._expected = expected
        self._called = called

    def lines(self) -> list[str]:
        return [f"  {self.path}", f"    expected  {_shown(self._expected)}", f"    called    {_shown(self._called)}"]


def _differences(expected: Mapping[str, object], call: Entry) -> Iterator[_Difference]:
    for name, value in expected.items():
        called: object = getattr(call.params, name)
        yield from _compared(name, _as_read(value), called)


def _as_read(value: object) -> object:
    """What was left out takes its default, as in the params of a call that was accepted."""
    if isinstance(value, Model):
        return with_defaults(value)
    return [_as_read(item) for item in value] if is_array(value) else value


def _compared(path: str, expected: object, called: object) -> Iterator[_Difference]:
    if isinstance(expected, Model) and isinstance(called, Model):
        for name in expected.__struct_fields__:
            yield from _compared(f"{path}.{name}", getattr(expected, name), getattr(called, name))
    elif is_array(expected) and is_array(called):
        for index, (one, other) in enumerate(zip_longest(expected, called, fillvalue=UNSET)):
            yield from _compared(f"{path}[{index}]", one, other)
    elif expected != called:
        yield _Difference(path, expected, called)


def _where(differences: Sequence[_Difference]) -> str:
    return f"differs in {', '.join(one.path for one in differences)}: " if differences else "as expected: "


def _listed(calls: Sequence[Entry], notes: Sequence[str]) -> str:
    lines = [
        f"  calls[{index}] {note}{_call(call)}" for index, (call, note) in enumerate(zip(calls, notes, strict=True))
    ]
    if len(lines) > _MOST_SHOWN:
        lines[_MOST_SHOWN:] = [f"  and {len(lines) - _MOST_SHOWN} more"]
    return "\n".join([f"{len(calls)}:", *lines])


def _several(times: int) -> str:
    return "no call" if times == 0 else "1 call" if times == 1 else f"{times} calls"


def _call(call: Entry) -> str:
    params: dict[str, object] = {name: getattr(call.params, name) for name in call.params.__struct_fields__}
    ended = f"fault {call.fault}" if call.fault else call.answer or "no answer yet"
    return f"{_params(_told(params, call.params.__traits__.defaults))} → {ended}"


def _request(request: Received) -> str:
    if request.fault:
        answered = f"fault {request.fault}"
    else:
        answered = msgspec.json.decode(request.answer, type=_Refusal).error.in_short()
    return f"{request.method or 'a request'} → {answered}"


def _told(fields: Mapping[str, object], defaults: Mapping[str, object]) -> dict[str, object]:
    """Leave out what need not be written."""
    return {name: value for name, value in fields.items() if value is not UNSET and value != defaults.get(name, UNSET)}


def _params(params: Mapping[str, object]) -> str:
    return ", ".join(f"{name}={_shown(value)}" for name, value in params.items())


def _shown(value: object) -> str:
    """As Python has it, in full: a model's own repr masks people, and those of tests are none."""
    if value is UNSET:
        return "nothing"
    if isinstance(value, Model):
        fields: dict[str, object] = {name: getattr(value, name) for name in value.__struct_fields__}
        return f"{type(value).__name__}({_params(_told(fields, value.__traits__.defaults))})"
    return f"[{', '.join(map(_shown, value))}]" if is_array(value) else repr(value)
