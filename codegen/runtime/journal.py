"""What a journal of guarded calls is: a small durable map that swaps one entry for another and decides nothing.

What a second use of a key means is decided in one place, `guard`, whatever the journal is.
"""

from __future__ import annotations

import os
from typing import Literal, Protocol, TypeAlias, runtime_checkable

import msgspec

from .errors import State
from .messages import Text, say

Resolution: TypeAlias = Literal["placed", "failed", "not_placed"]
"""What a person can find out about a call."""


class JournalEntry(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of one key. Holds no params: of those only a keyed hash, ``fingerprint``.

    ``intent``: claimed, and the call is under way. ``placed``: carried out. ``failed``: carried out, in vain.
    ``rejected``: the server said no. ``not_placed``: it never arrived. ``unknown``: somebody has to look it up.
    """

    scope: str
    """Stands for the host and the login: others never see this key."""
    key: str
    method: str
    state: State
    fingerprint: str
    token: str
    """Random, and another one after each change: who swaps an entry names the one that was read."""
    owner: str
    """The process that made the call."""
    claimed_at: float
    """Seconds since the epoch, as all times here."""
    changed_at: float
    lease: float
    """When the call of an intent is over, whatever became of its process."""
    why: str | None = None
    """How it came to this state: an error, a request id, a person."""
    result: str | None = None
    """The result as JSON, if the spec lists all that it can be."""


@runtime_checkable
class Journal(Protocol):
    """Keeps entries by scope and key. Every method may be called from any thread and raises `JournalError`.

    *wait*: seconds that others may be waited for, what is left of a call; None where no call is waiting.
    """

    @property
    def blocks(self) -> bool:
        """Whether its methods wait for a disk or a network: an event loop then leaves them to a thread."""
        ...

    def secret(self, *, wait: float | None = None) -> bytes:
        """Return the key of the fingerprints: random, and the same for all who share the journal."""
        ...

    def get(self, scope: str, key: str, *, wait: float | None = None) -> JournalEntry | None:
        """Return the entry of *key*."""
        ...

    def swap(self, old: JournalEntry | None, new: JournalEntry, *, durable: bool, wait: float | None = None) -> bool:
        """Put *new* in the place of *old* in one step; False, and nothing is changed, if *old* is not there any more.

        *old* is None where there is no entry yet. What is *durable* outlives a power failure from the return on.
        """
        ...

    def drop(self, entry: JournalEntry) -> bool:
        """Erase *entry*; False if it is not there any more."""
        ...

    def unsettled(self, scope: str) -> list[JournalEntry]:
        """Return the entries that are ``intent`` or ``unknown``, the oldest first."""
        ...

    def purge(self, scope: str, before: float) -> int:
        """Drop the entries in all other states that have not changed since *before*; return how many."""
        ...

    def close(self) -> None:
        """Let go of files and connections."""
        ...


UNSETTLED: frozenset[State] = frozenset({"intent", "unknown"})
"""States that no age ends: somebody has to look."""
_LONGEST_KEY = 200


def wrong_key(name: str, key: object) -> Text | None:
    """Say what is wrong with a dedup key, which is given as *name*."""
    if not isinstance(key, str):
        return say("{name} must be a text, not of type {kind}", {"name": name, "kind": type(key).__name__})
    if not key.strip() or not key.isprintable() or len(key) > _LONGEST_KEY:
        return say("{name} must be 1 to {most} printable characters", {"name": name, "most": _LONGEST_KEY})
    return None


def new_token() -> str:
    """Return a token that no other entry has."""
    return os.urandom(16).hex()
