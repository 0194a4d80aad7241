"""Tenants: each login has telephones, a clock, sessions, limits and faults of its own, so that tests never meet."""

from __future__ import annotations

import hmac
import threading
from collections.abc import Callable, Iterator

from .clock import Clock
from .dialling.world import World
from .faults import FaultRules
from .feed import Feed
from .inbox import Inbox
from .limits import Limits
from .magic import MAGIC_KEYS, MAGIC_LOGINS
from .options import Options
from .records import Version
from .sessions import Session, Sessions
from .switchboard import Switchboard

DEMO = "demo"
EVERY = "*"
_TWO_DAYS = 172_800_000


class Tenant:
    """One login. Not safe to use from several threads: the lock of `Tenants` guards it."""

    def __init__(self, login: str, password: str | None, clock: Clock, tenants: Tenants) -> None:
        self.login = login
        self._password = password
        self.clock = clock
        self.sessions: Sessions = Sessions()
        self.faults: FaultRules = FaultRules(login)
        self.blacklist: set[str] = set()
        """Contacts that v4.0 does not call."""
        options = tenants.options
        counted = tenants.inbox.accepted(login, clock.ms - _TWO_DAYS)
        self.limits: Limits = Limits(options.per_minute, options.per_day, counted)
        self.switchboard: Switchboard = Switchboard(
            login, World(media=options.media), clock, tenants.inbox, tenants.feed
        )

    def takes(self, password: str) -> bool:
        """Return whether that is the password."""
        return self._password is None or hmac.compare_digest(self._password.encode(), password.encode())

    def reset(self) -> None:
        """Be as new but for sessions; the clock goes on."""
        self.switchboard.reset()
        self.faults.clear()
        self.limits.clear()
        self.blacklist.clear()


class Tenants:
    """All logins of one sandbox, and what they share. Whoever uses anything of it holds the `lock`.

    Args:
        options: What is not known of the platform.
        inbox: Where calls are kept.
        now: Where every clock begins, in seconds since the epoch; None: the time of this machine.
        speed: How fast it runs.
    """

    def __init__(self, options: Options, inbox: Inbox, *, now: float | None, speed: float) -> None:
        self.lock: threading.RLock = threading.RLock()
        self.options = options
        self.inbox = inbox
        self.feed: Feed = Feed()
        self._now = now
        self._speed = speed
        self._by_login: dict[str, Tenant] = {}
        self._by_key: dict[str, tuple[Tenant, Session]] = {}
        inbox.cut_off()
        self.demo: Tenant = self.add(DEMO, DEMO)
        """The tenant for who names none."""

    def __iter__(self) -> Iterator[Tenant]:
        return iter(list(self._by_login.values()))

    def add(self, login: str, password: str) -> Tenant:
        """Return a new tenant. Raises `ValueError` if the login is taken."""
        if login == EVERY:
            raise ValueError(f"{EVERY} stands for every login: choose another")
        if login in self._by_login or login in MAGIC_LOGINS:
            raise ValueError(f"there is a login {login!r} already: choose another")
        return self._make(login, password)

    def find(self, login: str) -> Tenant | None:
        """Return the tenant of a login; one with magic comes into being when it is first asked for."""
        if login in MAGIC_LOGINS and login not in self._by_login:
            self._make(login, None)
        return self._by_login.get(login)

    def open_session(self, tenant: Tenant, version: Version, lifetime: int, *, only: bool) -> Session:
        """Return a new session of *tenant*, good for *lifetime* ms; with *only*, those before it are forgotten."""
        if only:
            self._forget(tenant, lambda session: session.version == version and not session.is_permanent)
        now = tenant.clock.ms
        for old in tenant.sessions.forget_old(now):
            del self._by_key[old.key]
        return self._keep(tenant, tenant.sessions.open(version, now, lifetime))

    def make_key(self, tenant: Tenant, lifetime: int | None, *, is_blocked: bool, key: str | None = None) -> Session:
        """Return a new permanent key of *tenant*, good for *lifetime* ms or for ever."""
        return self._keep(tenant, tenant.sessions.make(tenant.clock.ms, lifetime, is_blocked=is_blocked, key=key))

    def of_key(self, key: str, version: Version) -> tuple[Tenant, Session] | None:
        """Return whose key that is; one with magic comes into being when it is first used."""
        magic = MAGIC_KEYS.get(key)
        if magic is not None and key not in self._by_key:
            lifetime = 0 if magic == "expired" else None
            self.make_key(self.demo, lifetime, is_blocked=magic == "blocked", key=key)
        found = self._by_key.get(key)
        return found if found is not None and found[1].version == version else None

    def forget_sessions(self, tenant: Tenant) -> int:
        """Forget every key of *tenant*; return how many these were."""
        return self._forget(tenant, lambda _session: True)

    def end_session(self, tenant: Tenant, session: Session) -> None:
        """Forget one key."""
        self._forget(tenant, lambda other: other is session)

    def _forget(self, tenant: Tenant, those: Callable[[Session], bool]) -> int:
        keys = {session.key for session in tenant.sessions if those(session)}
        for key in keys:
            del self._by_key[key]
        tenant.sessions.forget(keys)
        return len(keys)

    def _keep(self, tenant: Tenant, session: Session) -> Session:
        self._by_key[session.key] = tenant, session
        return session

    def reset(self, tenant: Tenant | None) -> int:
        """Forget all that a tenant did, or that anybody did, known or not; return how many calls these were."""
        forgotten = self.inbox.forget(None if tenant is None else tenant.login)  # first: nothing by halves
        for one in self if tenant is None else [tenant]:
            one.reset()
            self.forget_sessions(one)
            self.feed.tell("reset", one.login, {"login": one.login})
        return forgotten

    def end(self) -> None:
        """Let nobody wait for what happens any longer."""
        with self.lock:
            for tenant in self:
                tenant.switchboard.end()

    def _make(self, login: str, password: str | None) -> Tenant:
        clock = Clock(self._now, speed=self._speed)
        clock.advance(max(0, self.inbox.last_moment(login) - clock.ms))
        tenant = self._by_login[login] = Tenant(login, password, clock, self)
        return tenant
