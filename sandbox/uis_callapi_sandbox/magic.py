"""Logins and numbers that bring up one situation each. How magic numbers behave as telephones: `dialling.world`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from uis_callapi.v1 import LimitExceededError, PermissionDeniedError
from uis_callapi.v1.models import PlaceCallsParams
from uis_callapi.v1.server import RpcFault

from .faults import Fault

MAGIC_LOGINS: Mapping[str, str] = {
    "wrong-password": "the password is always wrong: Permission denied",
    "blocked-ip": "the address is not on the allow-list: IP address error",
    "no-permission": "may log in, and may not call: Permission denied",
    "expired-session": "a key lives 5 seconds",
    "single-session": "a login ends the key before",
}
"""Logins that take any password."""

MAGIC_KEYS: Mapping[str, Literal["live", "expired", "blocked"]] = {
    "permanent-demo": "live",
    "permanent-expired": "expired",
    "permanent-blocked": "blocked",
}
"""Permanent keys of v4.0, all of the login ``demo``."""

WRONG_SERVICE_NUMBER = "9003"
"""As `numb`: Permission denied; as `virtual_phone_number`: not found."""
BLACKLISTED = "9002"
"""As `contact`: on the blacklist."""
LIMITED = "9004"
"""As `numa` or `contact`: Limit is exceeded."""
BROKEN = "9603"
"""As `numa` or `contact`: Internal error, after dialling."""
FAILING = "9904"
"""As `numa`: the result is `fail`."""
UNKNOWN = "9404"
"""As `employee.id` or `tag_id`: not found."""
WITHOUT_NUMBER = "9405"
"""As `employee.id`: no active number."""
FAULTS: Mapping[str, Fault] = {
    "9900": Fault(kind="reset"),
    "9901": Fault(kind="reset", when="before"),
    "9902": Fault(kind="hang"),
    "9903": Fault(kind="bad_gateway"),
}
"""As `numa` or `contact`: what happens on the way."""


def refusal(params: PlaceCallsParams) -> RpcFault | None:
    """Return what is answered to a call for the sake of its numbers, so that nobody is rung; None: it is placed."""
    if params.numb.endswith(WRONG_SERVICE_NUMBER):
        return RpcFault.of(PermissionDeniedError, f"wrong service number: {params.numb}")
    if params.numa.endswith(LIMITED):
        return RpcFault.of(LimitExceededError, "the limit that this number stands for")
    return None


def lost(params: PlaceCallsParams) -> Fault | None:
    """Return what happens to the request of a call on the way, so that nobody is rung; None: it arrives."""
    fault = FAULTS.get(ending(params.numa))
    return fault if fault is not None and fault.when == "before" else None


def ending(number: str) -> str:
    """Return the part of a number that may be magic."""
    return number[-4:]


def number_of(employee: int) -> str:
    """Return the number of an employee for whom none is given: its last digits are those of the id."""
    return f"7900{employee % 10_000_000:07}"
