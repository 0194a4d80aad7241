# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""``client.journal``: the keys of this client's login, for people. The same in both colours."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar, get_args

import msgspec

from .clock import Clock
from .errors import JournalError, ParamsError
from .journal import Journal, JournalEntry, Resolution, new_token, wrong_key
from .languages import Language
from .messages import say
from .settings import is_duration, not_seconds

T = TypeVar("T")


class Keys(Protocol):
    """A guard, which is loaded by those who guard calls: the keys of one login at one host."""

    @property
    def journal(self) -> Journal: ...

    @property
    def scope(self) -> str: ...

    @property
    def clock(self) -> Clock: ...

    def catch_up(self) -> None:
        """Write the ends that could not be written before, if it can be done now."""
        ...

    def as_known(self, entry: JournalEntry) -> JournalEntry:
        """Return *entry* as it is to be understood."""
        ...


class ClientJournal:
    """The keys that this client's calls were guarded with. All methods raise `JournalError` if it cannot be used."""

    def __init__(self, keys: Keys, language: Language) -> None:
        self._language = language
        self._keys = keys
        self._journal = keys.journal
        self._scope = keys.scope
        self._clock = keys.clock

    def unknown(self) -> list[JournalEntry]:
        """Return what somebody has to look up, the oldest first; then `resolve` it."""
        with self._language:
            self._keys.catch_up()
            entries = map(self._keys.as_known, self._journal.unsettled(self._scope))
            return [entry for entry in entries if entry.state == "unknown"]

    def get(self, key: str) -> JournalEntry | None:
        """Return what is known of *key*, None if nothing is."""
        with self._language:
            if wrong := wrong_key("key", key):
                raise ParamsError(wrong)
            self._keys.catch_up()
            found = self._journal.get(self._scope, key)
            return self._keys.as_known(found) if found is not None else None

    def resolve(self, key: str, state: Resolution) -> JournalEntry:
        """Settle *key* as what somebody has found out; ``not_placed`` frees it. Return what is known of it now."""
        with self._language:
            if state not in get_args(Resolution):
                raise ParamsError(say("state must be one of {values}", {"values": ", ".join(get_args(Resolution))}))
            found = self._settleable(key)
            if found is None:
                raise JournalError(say("there is no key {key!r} of this login at this host", {"key": key}))
            now = self._clock.time()
            resolved = msgspec.structs.replace(
                found, state=state, token=new_token(), changed_at=now, why="resolved by hand", result=None
            )
            if not self._journal.swap(found, resolved, durable=True):
                raise _changed(key)
            return resolved

    def forget(self, key: str) -> bool:
        """Erase *key*, which frees it; False if there was none."""
        with self._language:
            found = self._settleable(key)
            if found is None:
                return False
            if not self._journal.drop(found):
                raise _changed(key)
            return True

    def purge(self, *, older_than: float) -> int:
        """Erase every key that was settled more than *older_than* seconds ago, and return how many those were.

        What nobody knows the end of stays.
        """
        with self._language:
            if not is_duration(older_than):
                raise ParamsError(not_seconds("older_than", older_than))
            self._keys.catch_up()
            return self._journal.purge(self._scope, self._clock.time() - older_than)

    def _settleable(self, key: str) -> JournalEntry | None:
        found = self.get(key)
        if found is not None and found.state == "intent":
            raise JournalError(
                say("the call of key {key!r} is under way", {"key": key}), cure=say("Wait until it has ended")
            )
        return found


class AsyncClientJournal:
    """The keys that this client's calls were guarded with. All methods raise `JournalError` if it cannot be used."""

    def __init__(self, keys: Keys, language: Language) -> None:
        self._journal = ClientJournal(keys, language)
        self._blocks = keys.journal.blocks

    async def unknown(self) -> list[JournalEntry]:
        """Return what somebody has to look up, the oldest first; then `resolve` it."""
        return await self._done(self._journal.unknown)

    async def get(self, key: str) -> JournalEntry | None:
        """Return what is known of *key*, None if nothing is."""
        return await self._done(lambda: self._journal.get(key))

    async def resolve(self, key: str, state: Resolution) -> JournalEntry:
        """Settle *key* as what somebody has found out; ``not_placed`` frees it. Return what is known of it now."""
        return await self._done(lambda: self._journal.resolve(key, state))

    async def forget(self, key: str) -> bool:
        """Erase *key*, which frees it; False if there was none."""
        return await self._done(lambda: self._journal.forget(key))

    async def purge(self, *, older_than: float) -> int:
        """Erase every key that was settled more than *older_than* seconds ago, and return how many those were.

        What nobody knows the end of stays.
        """
        return await self._done(lambda: self._journal.purge(older_than=older_than))

    async def _done(self, job: Callable[[], T]) -> T:
        if not self._blocks:
            return job()
        from .drivers_async import in_thread  # asyncio is there when this runs

        return await in_thread(job)


def _changed(key: str) -> JournalError:
    return JournalError(
        say("the key {key!r} has just been used or settled by another", {"key": key}), cure=say("Look at it again")
    )
