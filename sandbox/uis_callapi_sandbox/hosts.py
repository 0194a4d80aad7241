"""The names that a sandbox answers to: a page of another site may let its own name lead here, and would read it all."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from ipaddress import ip_address


class Hosts:
    """Those that no other site can have (addresses, names of this machine, names without a dot), and a few more.

    Args:
        names: The few more.

    Raises:
        ValueError: one of them is no name.
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._names = frozenset(map(_checked, names))
        self.include: Callable[[str], bool] = lru_cache(maxsize=100)(self._include)

    def _include(self, host: str) -> bool:
        """Return whether *host*, a header ``Host``, is one of them, whatever its port."""
        name, _, _ = host[1:].partition("]") if host.startswith("[") else host.partition(":")
        name = name.casefold()
        return "." not in name or name in self._names or name.endswith(".localhost") or _is_address(name)


def _checked(name: str) -> str:
    if not _is_address(name.partition("%")[0]) and not re.fullmatch(r"[^/:@\s]+", name):
        raise ValueError(f"{name!r} is no name of a host: write it without scheme and port, as sandbox.example")
    return name.casefold()


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
