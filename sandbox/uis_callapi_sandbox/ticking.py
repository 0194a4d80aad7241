"""Lets things happen when they are due, without anybody asking."""

from __future__ import annotations

import asyncio
import contextlib
import threading

from .accounts import Account, Accounts

_SHORTEST = 0.01
"""Seconds between two looks at one account: under load many things are due in one moment."""


class Ticking:
    """Wakes the event loop for the next thing that happens to a call of each account."""

    def __init__(self, accounts: Accounts) -> None:
        self._accounts = accounts
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread = 0
        self._timers: dict[str, asyncio.TimerHandle] = {}

    def start(self) -> None:
        """Begin, in the running event loop."""
        self._loop = asyncio.get_running_loop()
        self._thread = threading.get_ident()
        for account in self._accounts:
            self._set(account)

    def stop(self) -> None:
        """End, in the running event loop."""
        self._loop = None
        for timer in self._timers.values():
            timer.cancel()

    def look_at(self, account: Account) -> None:
        """Reckon with changed plans or a turned clock, from any thread."""
        loop = self._loop
        if loop is None:
            return
        if threading.get_ident() == self._thread:
            self._set(account)
        else:
            with contextlib.suppress(RuntimeError):  # the loop has ended
                loop.call_soon_threadsafe(self._set, account)

    def _set(self, account: Account) -> None:
        if self._loop is None:
            return
        with self._accounts.lock:
            due = account.switchboard.next_due
            wait = None if due is None else account.clock.real_seconds_until(due)
        timer = self._timers.get(account.login)
        when = None if wait is None else self._loop.time() + max(wait, _SHORTEST)
        if timer is not None:
            if when is not None and not timer.cancelled() and timer.when() <= when:
                return  # it wakes early enough, and looks again
            timer.cancel()
            del self._timers[account.login]
        if when is not None:
            self._timers[account.login] = self._loop.call_at(when, self._tick, account)

    def _tick(self, account: Account) -> None:
        del self._timers[account.login]
        with self._accounts.lock:
            account.switchboard.catch_up()
        self._set(account)
