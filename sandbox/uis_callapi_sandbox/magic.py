"""Logins and numbers that bring up one situation each. How magic numbers behave as telephones: `dialling.world`."""

from __future__ import annotations

from collections.abc import Mapping

from .faults import Fault

MAGIC_LOGINS: Mapping[str, str] = {
    "wrong-password": "the password is always wrong: Permission denied",
    "blocked-ip": "the address is not on the allow-list: IP address error",
    "no-permission": "may log in, and may not call: Permission denied",
    "expired-session": "a key lives 5 seconds",
    "single-session": "a login ends the key before",
}
"""Logins that take any password."""

WRONG_SERVICE_NUMBER = "9003"
"""As `numb`: Permission denied."""
LIMITED = "9004"
"""As `numa`: Limit is exceeded."""
BROKEN = "9603"
"""As `numa`: Internal error, after dialling."""
FAILING = "9904"
"""As `numa`: the result is `fail`."""
FAULTS: Mapping[str, Fault] = {
    "9900": Fault(kind="reset"),
    "9901": Fault(kind="reset", when="before"),
    "9902": Fault(kind="hang"),
    "9903": Fault(kind="bad_gateway"),
}
"""As `numa`: what happens on the way."""


def ending(number: str) -> str:
    """Return the part of a number that may be magic."""
    return number[-4:]
