"""Accounts: each login has telephones, a clock, sessions, limits and faults of its own, so that tests never meet."""

from __future__ import annotations

import hmac
import threading
from collections.abc import Iterator

from .clock import Clock
from .faults import FaultRules
from .feed import Feed
from .inbox import Inbox
from .limits import Limits
from .magic import MAGIC_LOGINS
from .options import Options
from .sessions import Session, Sessions
from .switchboard import Switchboard

DEMO = "demo"
_TWO_DAYS = 172_800_000


class Account:
    """One login. Not safe to use from several threads: the lock of `Accounts` guards it."""

    def __init__(self, login: str, password: str | None, clock: Clock, accounts: Accounts) -> None:
        self.login = login
        self._password = password
        self.clock = clock
        self.sessions = Sessions()
        self.faults = FaultRules(login)
        options = accounts.options
        counted = accounts.inbox.accepted(login, clock.ms - _TWO_DAYS)
        self.limits = Limits(options.per_minute, options.per_day, counted)
        self.switchboard = Switchboard(login, clock, accounts.inbox, accounts.feed)

    def takes(self, password: str) -> bool:
        """Return whether that is the password."""
        return self._password is None or hmac.compare_digest(self._password.encode(), password.encode())

    def reset(self) -> None:
        """Be as new; the clock goes on."""
        self.switchboard.hang_up()
        self.sessions.forget()
        self.faults.clear()
        self.limits.clear()


class Accounts:
    """All logins of one sandbox, and what they share. Whoever uses anything of it holds the `lock`.

    Args:
        options: What is not known of the platform.
        inbox: Where calls are kept.
        now: Where every clock begins, in seconds since the epoch; None: the time of this machine.
        speed: How fast it runs.
    """

    def __init__(self, options: Options, inbox: Inbox, *, now: float | None, speed: float) -> None:
        self.lock = threading.RLock()
        self.options = options
        self.inbox = inbox
        self.feed = Feed()
        self._now = now
        self._speed = speed
        self._by_login: dict[str, Account] = {}
        self._by_key: dict[str, Account] = {}
        inbox.cut_off()
        self.demo = self.add(DEMO, DEMO)
        """The account for who names none."""

    def __iter__(self) -> Iterator[Account]:
        return iter(list(self._by_login.values()))

    def add(self, login: str, password: str) -> Account:
        """Return a new account. Raises `ValueError` if the login is taken."""
        if login in self._by_login or login in MAGIC_LOGINS:
            raise ValueError(f"there is a login {login!r} already: choose another")
        return self._make(login, password)

    def find(self, login: str) -> Account | None:
        """Return the account of a login; one with magic comes into being when it is first asked for."""
        if login in MAGIC_LOGINS and login not in self._by_login:
            self._make(login, None)
        return self._by_login.get(login)

    def open_session(self, account: Account, lifetime: int, *, only: bool) -> str:
        """Return a new key of *account*, good for *lifetime* ms; with *only*, every other key is forgotten."""
        key = account.sessions.open(account.clock.ms, lifetime, only=only)
        self._by_key[key] = account
        return key

    def of_key(self, key: str) -> tuple[Account, Session] | None:
        """Return whose session key that is."""
        account = self._by_key.get(key)
        session = None if account is None else account.sessions.find(key)
        return None if account is None or session is None else (account, session)

    def reset(self, account: Account) -> int:
        """Forget all that an account did; return how many calls these were."""
        account.reset()
        self._by_key = {key: owner for key, owner in self._by_key.items() if owner is not account}
        forgotten = self.inbox.forget(account.login)
        self.feed.tell("reset", account.login, {"login": account.login})
        return forgotten

    def _make(self, login: str, password: str | None) -> Account:
        clock = Clock(self._now, speed=self._speed)
        clock.advance(max(0, self.inbox.last_moment(login) - clock.ms))
        account = self._by_login[login] = Account(login, password, clock, self)
        return account
