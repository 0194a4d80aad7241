"""What a test is given by the fixture ``callapi_sandbox``."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from msgspec import UNSET, UnsetType
from uis_callapi.v1 import AsyncClient, Client
from uis_callapi.v1.models import Group, Message, PhoneNumber

from . import telling
from .account import Account
from .dialling.events import Event
from .loops import ClosedWithItsLoop, client_for_this_loop
from .records import Call, Entry, Started

if TYPE_CHECKING:
    from uis_callapi import v4_0


class SandboxFixture(Account):
    """A login of the test's own, with calls, clock, faults and telephones that no other test meets.

    The clock stands still until `advance` turns it (in the mode ``bridged`` it runs, a thousand times as fast as real
    time). A client has its own: after an hour it holds its session key for good, is refused, and fetches another one.
    """

    def __init__(self, account: Account, base_url: str, setenv: Callable[[str, str], None]) -> None:
        super().__init__(account.login, account.password, account._tenants, account._control)
        self.base_url = base_url
        """With `login` and `password`: for code that makes its own client."""
        self._setenv = setenv
        self._async_clients: list[ClosedWithItsLoop[AsyncClient]] = []
        self._async_clients_v4_0: list[ClosedWithItsLoop[v4_0.AsyncClient]] = []

    @cached_property
    def client(self) -> Client:
        """A client that is ready, and closed at the end of the test."""
        return Client(login=self.login, password=self.password, base_url=self.base_url)

    @property
    def async_client(self) -> AsyncClient:
        """A client for the event loop that runs, or for the one that calls first.

        Closed at the end of that loop or of the test, whichever comes first, under any plugin for asynchronous tests,
        and under ``asyncio.run``.
        """
        return client_for_this_loop(
            self._async_clients,
            lambda hook: AsyncClient(login=self.login, password=self.password, base_url=self.base_url, hooks=[hook]),
        )

    @cached_property
    def client_v4_0(self) -> v4_0.Client:
        """A client of v4.0 for the same login; see `started` for its calls."""
        from uis_callapi import v4_0  # most tests use one version

        return v4_0.Client(login=self.login, password=self.password, base_url=self.base_url)

    @property
    def async_client_v4_0(self) -> v4_0.AsyncClient:
        """As `async_client`, of v4.0."""
        from uis_callapi import v4_0

        return client_for_this_loop(
            self._async_clients_v4_0,
            lambda hook: v4_0.AsyncClient(
                login=self.login, password=self.password, base_url=self.base_url, hooks=[hook]
            ),
        )

    def use_environment(self) -> None:
        """Set ``UIS_CALLAPI_LOGIN``, ``_PASSWORD`` and ``_URL`` until the end of the test."""
        for name, value in {"LOGIN": self.login, "PASSWORD": self.password, "URL": self.base_url}.items():
            self._setenv(f"UIS_CALLAPI_{name}", value)

    @property
    def last_call(self) -> Entry:
        """The latest accepted call. Raises `AssertionError` if there is none."""
        __tracebackhide__ = True
        calls = self.calls
        if not calls:
            raise AssertionError(f"expected a call; {telling.no_call(self.requests)}")
        return calls[-1]

    @property
    def last_started(self) -> Started:
        """The latest call that v4.0 has started. Raises `AssertionError` if there is none."""
        __tracebackhide__ = True
        started = self.started
        if not started:
            raise AssertionError(f"expected a call; {telling.no_call(self.requests)}")
        return started[-1]

    def events(self, call: Call | None = None) -> list[Event]:
        """Return what has happened in a call, in ms since it was accepted; by default in the latest one of v1."""
        __tracebackhide__ = True
        return list(self.detail((call or self.last_call).number).events)

    def assert_called_once_with(
        self,
        *,
        first_call: Literal["numc", "numa", "any"] | UnsetType = UNSET,
        switch_at_once: bool | UnsetType = UNSET,
        numa: PhoneNumber | UnsetType = UNSET,
        numb: PhoneNumber | UnsetType = UNSET,
        numc: PhoneNumber | list[Group] | UnsetType = UNSET,
        media_file: str | UnsetType = UNSET,
        is_queue: bool | UnsetType = UNSET,
        queue_timeout: int | UnsetType = UNSET,
        use_numb_as_numa: bool | UnsetType = UNSET,
        numa_message: Message | UnsetType = UNSET,
        numc_message: Message | UnsetType = UNSET,
    ) -> None:
        """Assert that exactly one call was accepted, and that it has these params; what is not given may be anything.

        A param that a call left out counts as its default.

        Raises:
            AssertionError: it was not so; the message says in which param it differs.
        """
        __tracebackhide__ = True
        params: dict[str, object] = {
            "first_call": first_call,
            "switch_at_once": switch_at_once,
            "numa": numa,
            "numb": numb,
            "numc": numc,
            "media_file": media_file,
            "is_queue": is_queue,
            "queue_timeout": queue_timeout,
            "use_numb_as_numa": use_numb_as_numa,
            "numa_message": numa_message,
            "numc_message": numc_message,
        }
        expected = {name: value for name, value in params.items() if value is not UNSET}
        if wrong := telling.not_once_with(expected, self.calls, self.requests):
            raise AssertionError(wrong)

    def assert_called_times(self, times: int) -> None:
        """Assert that so many calls were accepted."""
        __tracebackhide__ = True
        if wrong := telling.not_so_many(times, self.calls, self.requests):
            raise AssertionError(wrong)

    def assert_not_called(self) -> None:
        """Assert that no call was accepted: nobody was rung."""
        __tracebackhide__ = True
        self.assert_called_times(0)

    def close(self) -> None:
        """Close the clients and forget what the test did. The fixture does it."""
        if "client" in self.__dict__:
            self.client.close()
        if "client_v4_0" in self.__dict__:
            self.client_v4_0.close()
        for made in self._async_clients:
            made.close()
        for made_v4_0 in self._async_clients_v4_0:
            made_v4_0.close()
        self.reset()
