"""Lets things happen when they are due, without anybody asking."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import threading

from .inbox import InboxError
from .tenants import Tenant, Tenants

_LOGGER = logging.getLogger("uis_callapi_sandbox")

_SHORTEST = 0.01
"""Seconds between two looks at one tenant: under load many things are due in one moment."""


class Ticking:
    """Wakes the event loop for the next thing that happens to a call of each tenant."""

    def __init__(self, tenants: Tenants) -> None:
        self._tenants = tenants
        self._loop: asyncio.AbstractEventLoop | None = None
        self._thread = 0
        self._timers: dict[str, asyncio.TimerHandle] = {}

    def start(self) -> None:
        """Begin, in the running event loop."""
        self._loop = asyncio.get_running_loop()
        self._thread = threading.get_ident()
        for tenant in self._tenants:
            self._set(tenant)

    def stop(self) -> None:
        """End, in the running event loop."""
        self._loop = None
        for timer in self._timers.values():
            timer.cancel()

    def look_at(self, tenant: Tenant) -> None:
        """Reckon with changed plans or a turned clock, from any thread."""
        loop = self._loop
        if loop is None:
            return
        if threading.get_ident() == self._thread:
            self._set(tenant)
        else:
            with contextlib.suppress(RuntimeError):  # the loop has ended
                loop.call_soon_threadsafe(self._set, tenant)

    def _set(self, tenant: Tenant) -> None:
        if self._loop is None:
            return
        with self._tenants.lock:
            due = tenant.switchboard.next_due
            wait = None if due is None else tenant.clock.real_seconds_until(due)
        timer = self._timers.get(tenant.login)
        when = None if wait is None else self._loop.time() + max(wait, _SHORTEST)
        if timer is not None:
            if when is not None and not timer.cancelled() and timer.when() <= when:
                return  # it wakes early enough, and looks again
            timer.cancel()
            del self._timers[tenant.login]
        if when is not None:
            self._timers[tenant.login] = self._loop.call_at(when, self._tick, tenant)

    def _tick(self, tenant: Tenant) -> None:
        del self._timers[tenant.login]
        try:
            with self._tenants.lock:
                tenant.switchboard.catch_up()
        except InboxError as trouble:
            _LOGGER.error("%s", trouble)
        self._set(tenant)
