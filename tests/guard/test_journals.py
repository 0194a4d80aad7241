"""Every journal behaves as a plain dictionary would: whatever is done to them, in whatever order."""

from __future__ import annotations

import tempfile
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from uis_callapi import Journal, JournalEntry, MemoryJournal, SqliteJournal
from uis_callapi._runtime.errors import State

SCOPES = st.sampled_from(["scope 1", "scope 2"])
KEYS = st.sampled_from(["a", "ключ", "'; DROP TABLE entries; --"])
STATES: st.SearchStrategy[State] = st.sampled_from(["intent", "placed", "failed", "rejected", "not_placed", "unknown"])
TIMES = st.sampled_from([0.0, 1.5, 1_700_000_000.123456, 1e12])
TEXTS = st.none() | st.sampled_from(["", "request 5", '"success"', "Ж"])


class Journals(RuleBasedStateMachine):
    """Memory and SQLite side by side, and what they should hold."""

    def __init__(self) -> None:
        super().__init__()
        self._folder = tempfile.TemporaryDirectory()
        self._path = str(Path(self._folder.name) / "calls.db")
        self.journals: list[Journal] = [MemoryJournal(), SqliteJournal(self._path)]
        self.held: dict[tuple[str, str], JournalEntry] = {}
        self.gone: list[JournalEntry] = []
        """What was there once."""
        self._made = 0

    @initialize()
    def secrets(self) -> None:
        """Each has its own, and keeps it."""
        secrets = [journal.secret() for journal in self.journals]
        assert len({*secrets}) == 2
        assert secrets == [journal.secret() for journal in self.journals]

    @rule(scope=SCOPES, key=KEYS, state=STATES, at=TIMES, text=TEXTS, durable=st.booleans(), data=st.data())
    def swap(
        self, scope: str, key: str, state: State, at: float, text: str | None, durable: bool, data: st.DataObject
    ) -> None:
        """With what is there, with nothing, or with what was there once."""
        self._made += 1
        new = JournalEntry(
            scope=scope,
            key=key,
            method="m",
            state=state,
            fingerprint="f",
            token=str(self._made),
            owner="o",
            claimed_at=at,
            changed_at=at,
            lease=at,
            why=text,
            result=text,
        )
        there = self.held.get((scope, key))
        once = [entry for entry in self.gone if (entry.scope, entry.key) == (scope, key)]
        old = data.draw(st.sampled_from([there, None, *once[-2:]]))
        done = {journal.swap(old, new, durable=durable) for journal in self.journals}
        assert done == {old == there}
        if old == there:
            self._put((scope, key), new)

    @precondition(lambda self: self.held or self.gone)
    @rule(data=st.data())
    def drop(self, data: st.DataObject) -> None:
        """What is there, or what was there once."""
        entry = data.draw(st.sampled_from([*self.held.values(), *self.gone[-3:]]))
        there = self.held.get((entry.scope, entry.key)) == entry
        assert {journal.drop(entry) for journal in self.journals} == {there}
        if there:
            self._put((entry.scope, entry.key), None)

    @rule(scope=SCOPES, before=TIMES)
    def purge(self, scope: str, before: float) -> None:
        """What is settled, and older."""
        old = [
            place
            for place, entry in self.held.items()
            if place[0] == scope and entry.state not in ("intent", "unknown") and entry.changed_at < before
        ]
        assert {journal.purge(scope, before) for journal in self.journals} == {len(old)}
        for place in old:
            self._put(place, None)

    @rule()
    def reopen(self) -> None:
        """What was in a file stays there."""
        self.journals[1].close()
        self.journals[1] = SqliteJournal(self._path)

    @invariant()
    def holds(self) -> None:
        """All hold the same."""
        for journal in self.journals:
            for scope in ("scope 1", "scope 2"):
                entries = [entry for place, entry in self.held.items() if place[0] == scope]
                for key in ("a", "ключ", "'; DROP TABLE entries; --"):
                    assert journal.get(scope, key) == self.held.get((scope, key))
                unsettled = [entry for entry in entries if entry.state in ("intent", "unknown")]
                assert journal.unsettled(scope) == sorted(unsettled, key=lambda entry: (entry.claimed_at, entry.key))

    def teardown(self) -> None:
        """Close the file."""
        for journal in self.journals:
            journal.close()
        self._folder.cleanup()

    def _put(self, place: tuple[str, str], new: JournalEntry | None) -> None:
        old = self.held.pop(place, None)
        if old is not None:
            self.gone.append(old)
        if new is not None:
            self.held[place] = new


def test_both_behave_alike() -> None:
    """In all sequences that are found."""
    run_state_machine_as_test(Journals, settings=settings(max_examples=40, stateful_step_count=25, deadline=None))
