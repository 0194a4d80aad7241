"""One login as a test holds it: its calls, its clock, its telephones, and what is to go wrong."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, Self, TypeVar

from .checking import checked
from .control import (
    Advance,
    Auto,
    CallsOf,
    Control,
    Credentials,
    ForLogin,
    LimitsSet,
    NewKey,
    Nothing,
    Numbered,
    OfLogin,
    RequestsOf,
)
from .dialling.world import World
from .doors import Refused
from .faults import Fault, FaultRow, KindName, Method, When
from .records import Call, Detail, Entry, Received, Started, Summary
from .tenants import Tenants

R = TypeVar("R")


class Account:
    """One login of a sandbox. What it does meets no other login. Safe to use from any thread.

    Made by `Sandbox.account`.

    Examples:
        >>> from uis_callapi import CallApiError, Client
        >>> from uis_callapi_sandbox import Sandbox
        >>> with Sandbox(speed=0) as sandbox:  # its clocks stand still until they are turned
        ...     shop = sandbox.account("shop", "secret")
        ...     with Client(login=shop.login, password=shop.password, base_url=sandbox.base_url) as client:
        ...         client.place_calls(
        ...             first_call="numc",
        ...             switch_at_once=True,
        ...             numa="74951234567",
        ...             numb="74993720692",
        ...             numc="79164572521",
        ...         )
        ...     shop.advance(5)  # the operator answers
        ...     [event.event for event in shop.detail(shop.calls[0].number).events]
        'success'
        ['call.accepted', 'leg.dialing', 'leg.answered', 'leg.dialing', 'music.started']
    """

    def __init__(self, login: str, password: str, tenants: Tenants, control: Control) -> None:
        self.login = login
        self.password = password
        self._tenants = tenants
        self._control = control
        self._mine = ForLogin(login)

    @classmethod
    def make(cls, login: str, password: str, tenants: Tenants, control: Control) -> Self:
        """Return a new login. Raises `ValueError` if it is taken."""
        account = cls(login, password, tenants, control)
        account._do(lambda: control.add_login(Nothing(), checked(Credentials(login, password))))
        return account

    def __repr__(self) -> str:
        return f"{type(self).__name__}(login={self.login!r})"

    @property
    def calls(self) -> list[Entry]:
        """Every accepted call of v1, oldest first."""
        return [call for call in self._journal if isinstance(call, Entry)]

    @property
    def started(self) -> list[Started]:
        """Every call that a method of v4.0 has started, oldest first."""
        return [call for call in self._journal if isinstance(call, Started)]

    @property
    def _journal(self) -> list[Call]:
        return self._do(lambda: self._control.journal(OfLogin(self.login)))

    @property
    def summaries(self) -> list[Summary]:
        """How the latest calls stand, newest first: at most 200."""
        return self._do(lambda: self._control.calls(CallsOf(self.login, limit=200)).calls)

    @property
    def requests(self) -> list[Received]:
        """The latest requests, newest first, refused ones too: at most 200."""
        return self._do(lambda: self._control.requests(RequestsOf(self.login, limit=200)).requests)

    def detail(self, number: int) -> Detail:
        """Return all that is known of a call. Raises `LookupError` if there is none of that number."""
        return self._do(lambda: self._control.call(Numbered(number)))

    @property
    def now(self) -> float:
        """Seconds since the epoch, by the clock of this login."""
        return self._do(lambda: self._control.clock(self._mine).now)

    def advance(self, seconds: float) -> None:
        """Turn the clock forward; everything that is due by then happens."""
        self._do(lambda: self._control.advance(self._mine, checked(Advance(seconds=seconds))))

    def advance_until(self, what: Literal["next", "idle"]) -> None:
        """Turn the clock to the next thing that happens, or until every call has ended."""
        self._do(lambda: self._control.advance(self._mine, checked(Advance(until=what))))

    def run_at(self, speed: float) -> None:
        """Let the clock run by itself: 1 real time, 60 a minute in a second, 0 stand still."""
        self._do(lambda: self._control.auto(self._mine, checked(Auto(speed))))

    def fail_next(
        self,
        kind: KindName,
        *,
        when: When | None = None,
        method: Method | None = "place_calls",
        times: int | None = 1,
        seconds: float | None = None,
        code: int | None = None,
        message: str | None = None,
        mnemonic: str | None = None,
        location: str | None = None,
    ) -> None:
        """Have the next request go wrong. Everything but *method* is as `Fault` has it.

        Args:
            kind: What goes wrong, as `reset`, `hang` or `bad_gateway`.
            when: ``before``: nothing is dialled; ``after``: telephones ring, and then it goes wrong.
            method: Of which method; None: of any.
            times: How often; None: always.
            seconds: For kinds that take time.
            code: For kinds that have a code.
            message: Of a JSON-RPC error.
            mnemonic: Of an error of v4.0, which has its code and message.
            location: Of a redirect.

        Raises:
            ValueError: such a fault cannot be; the message names the place and the cure.
        """
        fault = Fault(
            kind=kind,
            when=when,
            method=method,
            times=times,
            seconds=seconds,
            code=code,
            message=message,
            mnemonic=mnemonic,
            location=location,
        )
        self.add_fault(fault)

    @property
    def faults(self) -> list[FaultRow]:
        """What may still go wrong, oldest first."""
        return self._do(lambda: self._control.faults(OfLogin(self.login)))

    def add_fault(self, fault: Fault) -> None:
        """Have *fault* happen from now on. Raises `ValueError` if it cannot."""
        self._do(lambda: self._control.add_fault(self._mine, checked(fault)))

    def clear_faults(self) -> int:
        """Let nothing go wrong any more; return how many faults were left."""
        return self._do(lambda: self._control.clear_faults(self._mine).changed)

    @property
    def world(self) -> World:
        """How telephones behave; set it to have them behave otherwise from now on."""
        return self._do(lambda: self._control.world(self._mine))

    @world.setter
    def world(self, world: World) -> None:
        self._do(lambda: self._control.set_world(self._mine, checked(world)))

    def set_limits(self, *, per_minute: int | None = None, per_day: int | None = None) -> None:
        """Accept no more calls than these; None is no limit."""
        self._do(lambda: self._control.set_limits(self._mine, checked(LimitsSet(per_minute, per_day))))

    def permanent_key(self, *, seconds: float | None = None, blocked: bool = False) -> str:
        """Return a new permanent key for v4.0, good for so long or for ever; one that is blocked is refused."""
        return self._do(lambda: self._control.make_key(self._mine, checked(NewKey(seconds, blocked)))).key

    def expire_sessions(self) -> None:
        """End every session: who uses one is told that its key has expired."""
        self._do(lambda: self._control.expire(self._mine))

    def reset(self) -> None:
        """Forget calls, sessions, faults, counts and the world. The clock goes on."""
        self._do(lambda: self._control.reset(self._mine))

    def _do(self, what: Callable[[], R]) -> R:
        with self._tenants.lock:
            try:
                return what()
            except Refused as refused:
                raise (LookupError if refused.status == 404 else ValueError)(str(refused)) from None
