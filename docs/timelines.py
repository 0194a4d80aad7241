"""Who rings when: what the sandbox did with an example, drawn."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import escape
from importlib import import_module
from types import TracebackType
from typing import Protocol, Self

import msgspec
from uis_callapi import CallApiError
from uis_callapi._runtime.description import ApiInfo
from uis_callapi_sandbox import Sandbox
from uis_callapi_sandbox.dialling import Event
from uis_callapi_sandbox.dialling.picture import rows

from codegen.document import Method
from docs.printing.samples import Sample
from docs.printing.versions import Version

_WIDTH = 640
_LEFT, _RIGHT = 132, 92
_LANE = 26
_STEPS = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600)
_MOST_LANES = 12

_RUSSIAN: Mapping[str, str] = {
    "ring": "звонит",
    "message": "сообщение",
    "music": "музыка",
    "talk": "разговор",
    "queue": "в очереди",
    "held": "на удержании",
    "answered": "ответ",
    "timeout": "время вышло",
    "call ended": "звонок окончен",
    "hung up": "трубку положили",
    "busy": "занято",
    "rejected": "отклонён",
    "unreachable": "недоступен",
    "no answer": "не ответил",
    "answered elsewhere": "ответил другой",
    "queue timeout": "время в очереди вышло",
    "released": "звонок завершён",
    "transferred": "переведён",
    "restored": "возвращён",
    "{} s": "{} с",
    "at the sandbox: joined after {} s, over after {} s": "в песочнице: соединены через {} с, окончено через {} с",
    "at the sandbox: not joined, over after {} s": "в песочнице: не соединены, окончено через {} с",
}
_ENGLISH: Mapping[str, str] = {
    "ring": "rings",
    "message": "message",
    "music": "music",
    "talk": "talk",
    "queue": "in the queue",
    "held": "held",
}


class _Client(Protocol):
    """Any of the generated clients."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None: ...


class _ClientClass(Protocol):
    def __call__(self, *, login: str, password: str, base_url: str) -> _Client: ...


class Timelines:
    """A sandbox that examples are sent to; each is played once and drawn in every language."""

    def __init__(self) -> None:
        self._played: dict[tuple[str, str, str], list[Event]] = {}
        self._sandbox = Sandbox(speed=0, now=1_700_000_000)

    def __enter__(self) -> Self:
        self._sandbox.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None
    ) -> None:
        self._sandbox.__exit__(kind, error, where)

    def picture(self, version: Version, method: Method, sample: Sample) -> str:
        """Return a picture of the call that *sample* starts, empty if it starts none."""
        if version.descriptor(method.name).retry_safe:
            return ""
        key = version.name, method.name, sample.name
        if key not in self._played:
            self._played[key] = self._play(version, method, sample)
        events = self._played[key]
        return _drawn(events, version.say.language) if events else ""

    def _play(self, version: Version, method: Method, sample: Sample) -> list[Event]:
        account = self._sandbox.account(f"{version.name}-{method.name}-{sample.name}", "x")
        module = f"{version.package.name}.{version.name}"
        make: _ClientClass = import_module(module).Client
        api: ApiInfo = import_module(f"{module}.methods").API
        info = next(info for info in api.methods if info.name == method.name)
        given: object = msgspec.convert(sample.given, info.params)
        assert isinstance(given, msgspec.Struct)
        values = {name: getattr(given, name) for name in given.__struct_fields__}
        with make(login=account.login, password=account.password, base_url=self._sandbox.base_url) as client:
            try:
                getattr(client, version.code(method.name).name)(**values)
            except CallApiError:
                return []  # the example is about a call that this sandbox does not know
        if not account.summaries:
            return []
        account.advance_until("idle")
        return list(account.detail(account.summaries[0].number).events)


def _drawn(events: Sequence[Event], language: str) -> str:
    def say(text: str) -> str:
        return _ENGLISH.get(text, text) if language == "en" else _RUSSIAN[text]

    begin, end = events[0].t, events[-1].t
    scale = (_WIDTH - _LEFT - _RIGHT) / max(1, end - begin)

    def x(t: int) -> str:
        return f"{_LEFT + (t - begin) * scale:.1f}"

    lanes = rows(events)[:_MOST_LANES]
    height = 30 + _LANE * len(lanes)
    parts: list[str] = []
    step = next((step for step in _STEPS if step * 1000 * scale >= 46), _STEPS[-1])
    for second in range(0, (end - begin) // 1000 + 1, step):
        at = x(begin + second * 1000)
        parts.append(f'<line class="grid" x1="{at}" y1="20" x2="{at}" y2="{height}"/>')
        parts.append(f'<text class="tick" x="{at}" y="13">{say("{} s").format(second)}</text>')
    used: dict[str, None] = {}
    for index, lane in enumerate(lanes):
        top = 24 + _LANE * index
        parts.append(f'<text class="who" x="0" y="{top + 15}">{escape(f"{lane.name} {lane.number}".strip())}</text>')
        last = lane.end if lane.end is not None else end
        for (since, phase), (until, _) in zip(lane.phases, [*lane.phases[1:], (last, "")], strict=True):
            used[phase] = None
            width = max(2.0, (until - since) * scale)
            label = f"{say(phase)}: {(until - since) / 1000:g}"
            parts.append(
                f'<rect class="{phase}" x="{x(since)}" y="{top}" width="{width:.1f}" height="20" rx="3">'
                f"<title>{escape(label)}</title></rect>"
            )
        if lane.how:
            kind = "failed" if lane.is_failure else "how"
            parts.append(
                f'<text class="{kind}" x="{float(x(last)) + 6:.1f}" y="{top + 15}">{escape(_why(lane.how, say))}</text>'
            )
    told = _told(events, say)
    legend = " ".join(f'<span class="key {phase}">{escape(say(phase))}</span>' for phase in used)
    return (
        f'<figure class="timeline"><div class="scroll"><svg viewBox="0 0 {_WIDTH} {height}" role="img" '
        f'aria-label="{escape(told)}">{"".join(parts)}</svg></div>'
        f"<figcaption>{escape(told)}<br>{legend}</figcaption></figure>"
    )


def _told(events: Sequence[Event], say: _Say) -> str:
    begin, over = events[0].t, f"{(events[-1].t - events[0].t) / 1000:g}"
    joined = next((event.t for event in events if event.event == "call.bridged"), None)
    if joined is None:
        return say("at the sandbox: not joined, over after {} s").format(over)
    return say("at the sandbox: joined after {} s, over after {} s").format(f"{(joined - begin) / 1000:g}", over)


def _why(how: str, say: _Say) -> str:
    """Return why a leg ended; a word in capitals before it is the leg that it ended for."""
    who, _, what = how.partition(" ")
    return f"{who}: {say(what)}" if re.fullmatch(r"[A-Z]\d*", who) else say(how)


class _Say(Protocol):
    def __call__(self, text: str, /) -> str: ...
