"""What an inbox has been told and has not written yet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from .dialling.events import Event
from .records import Call, Received, Summary


@dataclass(slots=True)
class NewCall:
    """A call, until it is written for the first time."""

    entry: Call
    summary: Summary
    at: int
    request: int | None = None


@dataclass(slots=True)
class Pending:
    """Calls that are new, what has changed of others, and requests."""

    calls: dict[int, NewCall] = field(default_factory=dict[int, NewCall])
    changed: dict[int, Summary] = field(default_factory=dict[int, Summary])
    answered: dict[int, tuple[Call, int]] = field(default_factory=dict[int, tuple[Call, int]])
    """By call: the entry with its answer, and the number of the request."""
    events: dict[int, list[Event]] = field(default_factory=dict[int, list[Event]])
    received: list[Received] = field(default_factory=list[Received])

    def __len__(self) -> int:
        """How many rows it makes."""
        return len(self.calls) + len(self.changed) + len(self.answered) + len(self.events) + len(self.received)

    def change(self, summaries: Iterable[Summary], events: Sequence[tuple[int, Event]]) -> None:
        """Take down what has happened to calls."""
        for one in summaries:
            new = self.calls.get(one.number)
            if new is None:
                self.changed[one.number] = one
            else:
                new.summary = one
        for call, event in events:
            self.events.setdefault(call, []).append(event)

    def receive(self, received: Received, entry: Call | None) -> None:
        """Take down a request, and the answer to it with the call that it placed."""
        self.received.append(received)
        if entry is not None:
            new = self.calls.get(entry.number)
            if new is None:
                self.answered[entry.number] = entry, received.number
            else:
                new.entry, new.request = entry, received.number
