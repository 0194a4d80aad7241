"""What the telephones did: every call that was accepted, in order."""

from __future__ import annotations

import threading

import msgspec
from uis_callapi.v1.models import PlaceCallsParams


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """One accepted call."""

    number: int
    """Counted from 1."""
    at: float
    """Seconds since the epoch, by the clock of the sandbox."""
    login: str
    request_id: int | str
    params: PlaceCallsParams
    """As the platform reads them: defaults filled in."""
    notes: tuple[str, ...]
    """What was accepted though the documentation spells it otherwise."""
    answer: str
    """``success``, ``fail`` or the error that was answered after dialling."""


class Journal:
    """Safe to read from another thread."""

    def __init__(self) -> None:
        self._entries: list[Entry] = []
        self._mutex = threading.Lock()

    def add(
        self,
        *,
        at: float,
        login: str,
        request_id: int | str,
        params: PlaceCallsParams,
        notes: tuple[str, ...],
        answer: str,
    ) -> None:
        """Commit a call: from here on it has been dialled, whatever is answered."""
        with self._mutex:
            self._entries.append(
                Entry(
                    number=len(self._entries) + 1,
                    at=at,
                    login=login,
                    request_id=request_id,
                    params=params,
                    notes=notes,
                    answer=answer,
                )
            )

    def entries(self) -> list[Entry]:
        """Return all entries, oldest first."""
        with self._mutex:
            return list(self._entries)

    def as_json(self) -> bytes:
        """Return all entries as a JSON list."""
        return msgspec.json.encode(self.entries())
