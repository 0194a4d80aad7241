"""What the versions of the API have in common when they answer one request."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import ClassVar

from uis_callapi._runtime.server import RpcFault, ServerCall

from . import magic
from .dialling.plan import Plan
from .faults import Fault
from .records import Call
from .switchboard import OnResult
from .tenants import Tenant, Tenants
from .ticking import Ticking

SHORT_LIFETIME = 5_000
"""Milliseconds that a key of the login ``expired-session`` lives."""


class FaultBefore(Exception):
    """Raised to have a fault played and nothing carried out."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.kind)
        self.fault = fault


class Handling(ABC):
    """The handlers of one version for one request; afterwards, what came of it.

    Args:
        tenants: All logins.
        ticking: What lets telephones that were dialled go on.
    """

    path: ClassVar[str]
    """Where the version is served."""

    def __init__(self, tenants: Tenants, ticking: Ticking) -> None:
        self._tenants = tenants
        self._ticking = ticking
        self.tenant: Tenant | None = None
        """Whose request it was."""
        self.entry: Call | None = None
        """The call that was placed."""
        self.fault: Fault | None = None
        """What is to be played in place of the answer."""

    @property
    @abstractmethod
    def detail_key(self) -> str:
        """Where errors carry their detail."""

    @abstractmethod
    async def answer(self, body: bytes) -> bytes:
        """Answer the request in *body*. Raises `FaultBefore`."""

    @abstractmethod
    def failure(self, sentence: str) -> RpcFault:
        """Return the error that says that the server failed."""

    def _meet(self, tenant: Tenant, call: ServerCall) -> None:
        """Choose the fault that waits for this request."""
        self.fault = tenant.faults.choose(call.method)
        if self.fault is not None and self.fault.when == "before":
            raise FaultBefore(self.fault)

    def _ending(self, number: str) -> str:
        """Return how *number* ends, and have the fault played that this stands for, if no other is."""
        ending = magic.ending(number)
        self.fault = self.fault or magic.FAULTS.get(ending)
        return ending

    def _start(self, tenant: Tenant, entry: Call, planned: Plan, on_result: OnResult | None = None) -> None:
        """Dial, write the call down and count it."""
        tenant.switchboard.place(entry, planned, on_result)
        tenant.limits.count(tenant.switchboard.now)
        self.entry = entry
        self._ticking.look_at(tenant)
