"""The control API ``/_sandbox/``: what tests and the console do with the sandbox, one row for each request."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta
from typing import Annotated, Literal, TypeAlias, TypeVar

import msgspec
from msgspec import UNSET, Meta, UnsetType

from .clock import FASTEST
from .dialling.events import Result
from .dialling.world import Seconds, World
from .doors import Door, Refused
from .faults import Fault, FaultRow
from .inbox import Query
from .magic import MAGIC_LOGINS
from .records import Call, Detail, Received, State, Summary, Version
from .sessions import Session
from .tenants import EVERY, Tenant, Tenants
from .ticking import Ticking

T = TypeVar("T")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_Page: TypeAlias = Annotated[int, Meta(ge=1, le=200)]
_Count: TypeAlias = Annotated[int, Meta(ge=0, le=1_000_000_000)]
_Number: TypeAlias = Annotated[int, Meta(ge=0, le=2**63 - 1)]


class Nothing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """No param at all."""


class OfLogin(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """For lists."""

    login: Annotated[str, Meta(description="only of this login; *: of every login")] = EVERY

    @property
    def only(self) -> str | None:
        """The login, None for every one."""
        return None if self.login == EVERY else self.login


class ForLogin(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """For what one login has."""

    login: Annotated[str, Meta(description="the login; * is every login, where something is changed")] = "demo"


class CallsOf(OfLogin, frozen=True, forbid_unknown_fields=True):
    """Which calls."""

    q: Annotated[str, Meta(description="words that a number, login, message, id or cause contains")] = ""
    state: State | None = None
    result: Result | None = None
    before: Annotated[_Number | None, Meta(description="only calls with a smaller number")] = None
    limit: _Page = 50


class RequestsOf(OfLogin, frozen=True, forbid_unknown_fields=True):
    """Which requests."""

    before: Annotated[_Number | None, Meta(description="only requests with a smaller number")] = None
    limit: _Page = 50


class Numbered(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One of many."""

    number: _Number


class OneFault(ForLogin, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One fault of a login."""

    id: _Number


class Credentials(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A new login."""

    login: Annotated[str, Meta(min_length=1)]
    password: str

    def __repr__(self) -> str:
        return f"Credentials(login={self.login!r}, password='•••')"


class LoginRow(msgspec.Struct, frozen=True):
    """A login that there is."""

    login: str
    magic: bool
    about: Annotated[str, Meta(description="what its magic brings up")]
    calls: int


class Forgotten(msgspec.Struct, frozen=True):
    """What a reset forgot."""

    calls: int


class Changed(msgspec.Struct, frozen=True):
    """How many were changed."""

    changed: int


class ClockRow(msgspec.Struct, frozen=True):
    """What time it is for a login."""

    login: str
    now: Annotated[float, Meta(description="seconds since the epoch")]
    iso: str
    speed: Annotated[float, Meta(description="seconds that pass in a real second; 0: it stands still")]
    turns: Annotated[int, Meta(description="how often it was turned: of two rows, the one with fewer is older")]
    next: Annotated[float | None, Meta(description="when the next thing happens to a call")]


class Advance(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How far: one of the two."""

    seconds: Annotated[float, Meta(ge=0, le=31_536_000)] | UnsetType = UNSET
    until: Annotated[Literal["next", "idle"], Meta(description="the next event; the end of every call")] | UnsetType = (
        UNSET
    )


class Auto(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How fast the clock runs by itself."""

    speed: Annotated[float, Meta(ge=0, le=FASTEST)]


class CallsPage(msgspec.Struct, frozen=True):
    """Calls, newest first."""

    calls: list[Summary]
    total: Annotated[int, Meta(description="how many there are on all pages")]
    more: bool


class RequestsPage(msgspec.Struct, frozen=True):
    """Requests, newest first."""

    requests: list[Received]
    more: bool


class SessionRow(msgspec.Struct, frozen=True):
    """A session; its key is shown by the last four characters."""

    login: str
    version: Version
    key: str
    issued: float
    ends: Annotated[float | None, Meta(description="null: never")]
    permanent: Annotated[bool, Meta(description="made in the account: no login gave it")]
    state: Literal["live", "expired", "blocked"]


class NewKey(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A permanent key of v4.0."""

    seconds: Annotated[Seconds | None, Meta(description="how long it is good for; null: for ever")] = None
    blocked: bool = False


class Key(msgspec.Struct, frozen=True):
    """A key that was made."""

    key: Annotated[str, Meta(description="for access_token; it is shown only here")]

    def __repr__(self) -> str:
        return "Key(key='•••')"


class LimitsSet(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Null is no limit; what is left out stays."""

    per_minute: _Count | UnsetType | None = UNSET
    per_day: _Count | UnsetType | None = UNSET


class LimitsRow(msgspec.Struct, frozen=True):
    """The limits of a login, and what of them is used."""

    login: str
    per_minute: int | None
    per_day: int | None
    used_minute: int
    used_day: int


class Control:
    """What each row does. Every method holds the lock while it works."""

    def __init__(self, tenants: Tenants, ticking: Ticking) -> None:
        self._tenants = tenants
        self._ticking = ticking

    def doors(self) -> list[Door]:
        """Return the rows."""
        return [
            Door.read("/logins", "The logins that there are", Nothing, list[LoginRow], self.logins),
            Door.change("POST", "/logins", "Make a login", Nothing, Credentials, LoginRow, self.add_login, status=201),
            Door.act("POST", "/reset", "Forget all but the clock and the limits", ForLogin, Forgotten, self.reset),
            Door.read("/clock", "What time it is", ForLogin, ClockRow, self.clock),
            Door.change("POST", "/clock/advance", "Turn the clock forward", ForLogin, Advance, ClockRow, self.advance),
            Door.change("POST", "/clock/auto", "Let the clock run or stand", ForLogin, Auto, ClockRow, self.auto),
            Door.read("/calls", "Calls, newest first", CallsOf, CallsPage, self.calls),
            Door.read("/calls/{number}", "One call with all that is known of it", Numbered, Detail, self.call),
            Door.read("/journal", "Every accepted call, oldest first", OfLogin, list[Call], self.journal),
            Door.read("/requests", "Every request to the API, newest first", RequestsOf, RequestsPage, self.requests),
            Door.read("/faults", "Faults that may still happen", OfLogin, list[FaultRow], self.faults),
            Door.change("POST", "/faults", "Add a fault", ForLogin, Fault, list[FaultRow], self.add_fault, status=201),
            Door.act("DELETE", "/faults", "Remove every fault", ForLogin, Changed, self.clear_faults),
            Door.act("DELETE", "/faults/{id}", "Remove a fault", OneFault, Changed, self.remove_fault),
            Door.read("/sessions", "Sessions", OfLogin, list[SessionRow], self.sessions),
            Door.act("POST", "/sessions/expire", "End them: their keys have expired", ForLogin, Changed, self.expire),
            Door.act("DELETE", "/sessions", "Forget them and their keys", ForLogin, Changed, self.forget_sessions),
            Door.change("POST", "/keys", "Make a permanent key", ForLogin, NewKey, Key, self.make_key, status=201),
            Door.read("/limits", "Limits, and what of them is used", ForLogin, LimitsRow, self.limits),
            Door.change("PUT", "/limits", "Set limits", ForLogin, LimitsSet, LimitsRow, self.set_limits),
            Door.read("/world", "How telephones behave, what can be played", ForLogin, World, self.world),
            Door.change("PUT", "/world", "Have telephones behave so", ForLogin, World, World, self.set_world),
        ]  # fmt: skip

    def logins(self, _asked: Nothing) -> list[LoginRow]:
        """Return every login: those with magic exist before they are used."""
        counts = self._tenants.inbox.counts()
        names = dict.fromkeys([*(tenant.login for tenant in self._tenants), *MAGIC_LOGINS])
        return [LoginRow(name, name in MAGIC_LOGINS, MAGIC_LOGINS.get(name, ""), counts.get(name, 0)) for name in names]

    def add_login(self, _asked: Nothing, given: Credentials) -> LoginRow:
        """Make a login."""
        try:
            self._tenants.add(given.login, given.password)
        except ValueError as wrong:
            raise Refused(409, str(wrong)) from None
        return LoginRow(given.login, False, "", 0)

    def reset(self, asked: ForLogin) -> Forgotten:
        """Forget what a login did; with every login, also what came from none, or from one of an earlier time."""
        return Forgotten(self._tenants.reset(None if asked.login == EVERY else self._one(asked)))

    def clock(self, asked: ForLogin) -> ClockRow:
        """Return the clock of a login."""
        return clock_row(self._one(asked))

    def advance(self, asked: ForLogin, given: Advance) -> ClockRow:
        """Turn the clock."""
        if (given.seconds is UNSET) == (given.until is UNSET):
            raise Refused(400, "say `seconds`, or `until` as next or idle: one of the two")
        return self._clocks(asked, lambda tenant: _advance(tenant, given))

    def auto(self, asked: ForLogin, given: Auto) -> ClockRow:
        """Let the clock run."""
        return self._clocks(asked, lambda tenant: tenant.clock.run(given.speed))

    def calls(self, asked: CallsOf) -> CallsPage:
        """Return a page of calls."""
        self._catch_up(asked.only)
        query = Query(
            login=asked.only,
            state=asked.state,
            result=asked.result,
            text=asked.q,
            before=asked.before,
            limit=asked.limit + 1,
        )
        found, total = self._tenants.inbox.calls(query)
        return CallsPage(found[: asked.limit], total, len(found) > asked.limit)

    def call(self, asked: Numbered) -> Detail:
        """Return one call."""
        self._catch_up(None)
        detail = self._tenants.inbox.call(asked.number)
        if detail is None:
            raise Refused(404, f"there is no call {asked.number}: it was never placed, or a reset forgot it")
        return detail

    def journal(self, asked: OfLogin) -> list[Call]:
        """Return what was dialled."""
        return self._tenants.inbox.entries(asked.only)

    def requests(self, asked: RequestsOf) -> RequestsPage:
        """Return a page of requests."""
        found = self._tenants.inbox.requests(asked.only, asked.before, asked.limit + 1)
        return RequestsPage(found[: asked.limit], len(found) > asked.limit)

    def faults(self, asked: OfLogin) -> list[FaultRow]:
        """Return what may still go wrong."""
        return [row for tenant in self._listed(asked.only) for row in tenant.faults.rows()]

    def add_fault(self, asked: ForLogin, given: Fault) -> list[FaultRow]:
        """Add a fault."""
        return [self._told("faults", tenant, tenant.faults.add(given)) for tenant in self._changed(asked)]

    def clear_faults(self, asked: ForLogin) -> Changed:
        """Remove all faults."""
        return Changed(sum(self._told("faults", one, one.faults.clear()) for one in self._changed(asked)))

    def remove_fault(self, asked: OneFault) -> Changed:
        """Remove one fault."""
        tenant = self._one(asked)
        if not tenant.faults.remove(asked.id):
            raise Refused(404, f"{tenant.login} has no fault {asked.id}: it has happened, or was removed")
        return self._told("faults", tenant, Changed(1))

    def sessions(self, asked: OfLogin) -> list[SessionRow]:
        """Return sessions."""
        return [_session_row(tenant, one) for tenant in self._listed(asked.only) for one in tenant.sessions]

    def make_key(self, asked: ForLogin, given: NewKey) -> Key:
        """Make a permanent key."""
        lifetime = None if given.seconds is None else round(1000 * given.seconds)
        return Key(self._tenants.make_key(self._one(asked), lifetime, is_blocked=given.blocked).key)

    def expire(self, asked: ForLogin) -> Changed:
        """End sessions."""
        return Changed(sum(tenant.sessions.expire(tenant.clock.ms) for tenant in self._changed(asked)))

    def forget_sessions(self, asked: ForLogin) -> Changed:
        """Forget sessions."""
        return Changed(sum(self._tenants.forget_sessions(tenant) for tenant in self._changed(asked)))

    def limits(self, asked: ForLogin) -> LimitsRow:
        """Return limits."""
        return _limits_row(self._one(asked))

    def set_limits(self, asked: ForLogin, given: LimitsSet) -> LimitsRow:
        """Set limits."""
        changed = self._changed(asked)
        for tenant in changed:
            if not isinstance(given.per_minute, UnsetType):
                tenant.limits.per_minute = given.per_minute
            if not isinstance(given.per_day, UnsetType):
                tenant.limits.per_day = given.per_day
        return _limits_row(changed[0])

    def world(self, asked: ForLogin) -> World:
        """Return the world."""
        return self._one(asked).switchboard.world

    def set_world(self, asked: ForLogin, given: World) -> World:
        """Replace the world."""
        for tenant in self._changed(asked):
            tenant.switchboard.world = given
        return given

    def _one(self, asked: ForLogin) -> Tenant:
        tenant = self._tenants.find(asked.login)
        if tenant is None:
            raise Refused(404, f"there is no login {asked.login!r}: POST /_sandbox/logins makes one")
        return tenant

    def _changed(self, asked: ForLogin) -> list[Tenant]:
        return list(self._tenants) if asked.login == EVERY else [self._one(asked)]

    def _listed(self, login: str | None) -> Iterable[Tenant]:
        return [tenant for tenant in self._tenants if login in (None, tenant.login)]

    def _catch_up(self, login: str | None) -> None:
        for tenant in self._listed(login):
            tenant.switchboard.catch_up()

    def _clocks(self, asked: ForLogin, turn: Callable[[Tenant], None]) -> ClockRow:
        changed = self._changed(asked)
        for tenant in changed:
            try:
                turn(tenant)
            except ValueError as wrong:
                raise Refused(400, str(wrong)) from None
            tenant.switchboard.catch_up()
            self._ticking.look_at(tenant)
            self._tenants.feed.tell("clock", tenant.login, clock_row(tenant))
        return clock_row(changed[0])

    def _told(self, name: str, tenant: Tenant, answer: T) -> T:
        self._tenants.feed.tell(name, tenant.login, {"login": tenant.login})
        return answer


def _advance(tenant: Tenant, given: Advance) -> None:
    if not isinstance(given.seconds, UnsetType):
        tenant.clock.advance(round(given.seconds * 1000))
    elif given.until == "next":
        tenant.switchboard.advance_to_next()
    else:
        tenant.switchboard.advance_to_idle()


def _session_row(tenant: Tenant, session: Session) -> SessionRow:
    now = tenant.clock.ms
    return SessionRow(
        login=tenant.login,
        version=session.version,
        key=f"•••{session.key[-4:]}",
        issued=session.issued / 1000,
        ends=None if session.ends is None else session.ends / 1000,
        permanent=session.is_permanent,
        state="blocked" if session.is_blocked else "expired" if session.has_ended(now) else "live",
    )


def _limits_row(tenant: Tenant) -> LimitsRow:
    limits = tenant.limits
    in_minute, on_day = limits.used(tenant.clock.ms)
    return LimitsRow(tenant.login, limits.per_minute, limits.per_day, in_minute, on_day)


def clock_row(tenant: Tenant) -> ClockRow:
    """Return what time it is for *tenant*."""
    ms, due = tenant.clock.ms, tenant.switchboard.next_due
    iso = (_EPOCH + timedelta(milliseconds=ms)).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return ClockRow(
        tenant.login, ms / 1000, iso, tenant.clock.speed, tenant.clock.turns, None if due is None else due / 1000
    )
