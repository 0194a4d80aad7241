"""The timeline of one call as a picture for a terminal: a row for each telephone over an axis of time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Literal, TypeAlias

import msgspec

from .events import Event

_Phase: TypeAlias = Literal["ring", "message", "music", "talk", "queue", "held"]
_WORDS: dict[_Phase, str] = {
    "queue": "in the queue",
    "ring": "ringing",
    "message": "message",
    "music": "music",
    "talk": "talk",
    "held": "held",
}
_DRAWN: dict[_Phase, str] = {"queue": "░", "ring": "·", "message": "▒", "music": "♪", "talk": "█", "held": "─"}
_PLAIN: dict[_Phase, str] = {"queue": "-", "ring": ".", "message": "=", "music": "~", "talk": "#", "held": "_"}
_COLOURS: dict[_Phase, str] = {"queue": "34", "ring": "33", "message": "35", "music": "36", "talk": "32", "held": "2"}
_FAILED = "31"
_FINE = ("normal_clearing", "released", "transferred", "restored")
"""Why a leg that was up may be hung up without anything having gone wrong."""
_FAINT = "2"
_STEPS = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 43200, 86400)
_MOST_ROWS = 30
_NARROWEST = 20
"""Columns that the axis takes in any case."""


class _Row(msgspec.Struct):
    """One telephone, or the queue."""

    name: str
    number: str
    phases: list[tuple[int, _Phase]]
    """From when each lasts; the next one ends it."""
    end: int | None = None
    how: str = ""
    is_failure: bool = False
    is_up: bool = False


class Style(msgspec.Struct, frozen=True, kw_only=True):
    """What the terminal can show."""

    width: int = 80
    colour: bool = False
    plain: bool = False
    """Nothing but ASCII."""


def picture(events: Sequence[Event], style: Style) -> str:
    """Draw the events of one call."""
    return _Picture(events, style).text()


class _Picture:
    def __init__(self, events: Sequence[Event], style: Style) -> None:
        self._style = style
        self._events = events
        self._from = events[0].t
        self._span = max(1, events[-1].t - self._from)
        self._rows, self._marks = _read(events)
        self._shown = _few(self._rows)
        labels = [len(self._label(row)) for row in self._shown] or [0]
        self._indent = max(labels) + 2
        ends = [len(row.how) for row in self._shown if row.end is not None] or [0]
        self._columns = max(_NARROWEST, min(style.width, 132) - self._indent - max(ends) - 3)

    def text(self) -> str:
        """Axis, rows, legend, result."""
        lines = self._axis()
        if self._marks:
            lines.append(self._group_line())
        left_out = len(self._rows) - len(self._shown)
        for number, row in enumerate(self._shown):
            if left_out and number == _MOST_ROWS // 2:
                lines.append(self._summary())
            lines.append(self._row(row))
        return "\n".join(line.rstrip() for line in [*lines, "", self._legend(), self._result()]) + "\n"

    def _axis(self) -> list[str]:
        seconds = self._span / 1000
        as_clock = seconds >= 120
        room = 9 if as_clock else 7
        step = next((step for step in _STEPS if step / seconds * self._columns >= room), _STEPS[-1])
        labels, ruler = [" "] * (self._columns + 12), ["-" if self._style.plain else "─"] * (self._columns + 1)
        for second in range(0, int(seconds) + 1, step):
            at = self._column(self._from + 1000 * second)
            label = f"{second // 60}:{second % 60:02}" if as_clock else f"{second} s"
            labels[at : at + len(label)] = label
            ruler[at] = "+" if self._style.plain else "┬"
        indent = " " * self._indent
        return [indent + "".join(labels), indent + self._painted("".join(ruler), _FAINT)]

    def _row(self, row: _Row) -> str:
        cells = [(" ", "")] * (self._columns + 1)
        drawn = _PLAIN if self._style.plain else _DRAWN
        end = row.end if row.end is not None else self._events[-1].t
        last = 0
        for (begin, phase), (until, _) in zip(row.phases, [*row.phases[1:], (end, None)], strict=True):
            first, last = self._column(begin), self._column(until)
            last = max(last, first + 1)
            cells[first:last] = [(drawn[phase], _COLOURS[phase])] * (last - first)
        runs = groupby(cells[:last], key=itemgetter(1))
        bar = "".join(self._painted("".join(cell for cell, _ in run), colour) for colour, run in runs)
        how = ""
        if row.how:
            mark = ("x" if self._style.plain else "✗") if row.is_failure else ("|" if self._style.plain else "▏")
            how = self._painted(f"{mark} {row.how}", _FAILED if row.is_failure else _FAINT)
        return self._label(row).ljust(self._indent) + bar + how

    def _group_line(self) -> str:
        cells = [" "] * (self._columns + 1)
        groups = 0
        for t, event in self._marks:
            groups += event == "group.started"
            at = self._column(t)
            if event == "group.started" or cells[at] == " ":
                cells[at] = str(groups)[-1] if event == "group.started" else "+"
        return "group".ljust(self._indent) + "".join(cells)

    def _summary(self) -> str:
        """Say what became of the rows for which there is no room."""
        shown = {id(row) for row in self._shown}
        hows = Counter(row.how or "still there" for row in self._rows if id(row) not in shown)
        told = ", ".join(f"{count} {how}" for how, count in hows.most_common())
        return " " * self._indent + f"… {sum(hows.values())} more: {told}".replace(
            "…", "..." if self._style.plain else "…"
        )

    def _legend(self) -> str:
        drawn = _PLAIN if self._style.plain else _DRAWN
        used = {phase for row in self._shown for _, phase in row.phases}
        parts = [f"{self._painted(drawn[phase], _COLOURS[phase])} {_WORDS[phase]}" for phase in drawn if phase in used]
        if self._marks:
            parts.append("1 a group begins")
        if any(event == "lines.grown" for _, event in self._marks):
            parts.append("+ more lines")
        return "   ".join(parts)

    def _result(self) -> str:
        last = self._events[-1]
        took = f"{self._span / 1000:g} s"
        bridge = next((event.t for event in self._events if event.event == "call.bridged"), None)
        if last.result is None:
            return f"not over after {took}"
        if last.result == "success" and bridge is not None:
            return self._painted(f"success: joined after {(bridge - self._from) / 1000:g} s, over after {took}", "32")
        return self._painted(f"{last.result} after {took}: {_words(last.cause or '')}", _FAILED)

    def _column(self, t: int) -> int:
        return (t - self._from) * self._columns // self._span

    def _label(self, row: _Row) -> str:
        return f"{row.name:<3}{' ' if row.number else ''}{row.number}"

    def _painted(self, text: str, colour: str) -> str:
        return f"\x1b[{colour}m{text}\x1b[0m" if self._style.colour and colour and text.strip() else text


def _few(rows: Sequence[_Row]) -> list[_Row]:
    half = _MOST_ROWS // 2
    return list(rows) if len(rows) <= _MOST_ROWS else [*rows[:half], *rows[-half:]]


def _read(events: Sequence[Event]) -> tuple[list[_Row], list[tuple[int, str]]]:
    rows: dict[str, _Row] = {}
    marks: list[tuple[int, str]] = []
    for event in events:
        row = rows.get(event.leg)
        match event.event:
            case "group.started" | "lines.grown":
                marks.append((event.t, event.event))
            case "queue.entered":
                rows["queue"] = _Row("queue", "", [(event.t, "queue")])
            case "leg.dialing":
                rows[event.leg] = _Row(event.leg, event.to or "", [(event.t, "ring")])
            case "call.bridged" | "call.unheld" | "call.restored" | "call.transferred":
                _turn(rows, event.t, "talk")
            case "call.held":
                _turn(rows, event.t, "held", but="K")
            case "call.consulting":
                _turn(rows, event.t, "talk", but="A")
            case "call.consulted":
                _turn(rows, event.t, "held", but="AK")
            case "leg.answered" if row is not None and event.leg[0] == "K":
                row.phases.append((event.t, "talk"))
                row.is_up = True
            case "leg.answered" if row is not None:
                row.is_up = True
                if event.leg != "A" and "queue" in rows:
                    _end(rows["queue"], event.t, "answered", is_failure=False)
            case "queue.timeout" if row is not None:
                _end(row, event.t, "timeout", is_failure=True)
            case "message.started" if row is not None:
                row.phases.append((event.t, "message"))
            case "music.started" if row is not None:
                row.phases.append((event.t, "music"))
            case "ringback.started" if row is not None:
                row.phases.append((event.t, "ring"))
            case "leg.hangup" if row is not None:
                _end(row, event.t, _words(event.reason or ""), is_failure=event.reason not in _FINE)
            case "leg.cancelled" if row is not None:
                _end(row, event.t, _words(event.reason or ""), is_failure=False)
            case "leg.busy" | "leg.rejected" | "leg.unreachable" | "leg.no_answer" if row is not None:
                _end(row, event.t, _words(event.event.removeprefix("leg.")), is_failure=True)
            case _:
                pass
    if "queue" in rows and rows["queue"].end is None and events[-1].event == "call.finished":
        _end(rows["queue"], events[-1].t, "call ended", is_failure=False)
    return list(rows.values()), marks


def _turn(rows: Mapping[str, _Row], t: int, phase: _Phase, *, but: str = "") -> None:
    """Have everybody who is up be at *phase*, *but* those whose names begin so."""
    for row in rows.values():
        if row.is_up and row.end is None and row.name[0] not in but:
            row.phases.append((t, phase))


def _end(row: _Row, t: int, how: str, *, is_failure: bool) -> None:
    row.end, row.how, row.is_failure = t, how, is_failure


def _words(code: str) -> str:
    return {"normal_clearing": "hung up"}.get(code, code.replace("_", " "))


def rows(events: Sequence[Event]) -> list[_Row]:
    """Return each telephone of a call, and the queue, for whoever draws them otherwise."""
    return _read(events)[0]
