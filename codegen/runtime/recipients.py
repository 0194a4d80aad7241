"""Whom a client may call: a fence that no call and no clone gets past."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable
from typing import TypeGuard

from .description import ApiInfo, MethodInfo, P, R, RecipientsInfo
from .errors import ConfigurationError
from .masking import mask
from .messages import Text, say
from .model import Model
from .paths import names, selector
from .raw_params import RawParams


class Fence:
    """Knows who is allowed, and where to look for those whom a call would reach.

    It keeps hashes: frames of the constructor that a traceback shows hold it.
    """

    def __init__(self, api: ApiInfo, option: str, allowed: Iterable[str]) -> None:
        self._option = option
        self._salt = os.urandom(16)
        self._allowed = frozenset(map(self._hash, allowed))
        self._methods = {method.name: method for method in api.methods}
        self._selectors = {
            method.name: [(path, selector(path)) for path in method.recipients] for method in api.methods
        }

    def objection(self, method: MethodInfo[P, R], params: Model) -> Text | None:
        """Say where *params* hold somebody who is not allowed, None when everybody is."""
        selectors = self._selectors.get(method.name)
        if isinstance(params, RawParams) and selectors != []:
            from .raw import as_known  # loaded by those who ask so

            known = self._methods.get(method.name)
            read = as_known(known, params) if known is not None else None
            if read is None:
                return say("{option} is set, and nobody knows whom these params reach", {"option": self._option})
            params = read
        for path, select in selectors or ():
            for index, found in enumerate(select(params)):
                # What is no text here is a list on the way to the texts of another path.
                if isinstance(found, str) and self._hash(found) not in self._allowed:
                    return say(
                        "`{place}` = {value} is not in {option}",
                        {"place": names(params, path)[index], "value": str(mask(found)), "option": self._option},
                    )
        return None

    def _hash(self, text: str) -> bytes:
        import hashlib  # who has no fence does not pay for it

        return hashlib.blake2b(text.encode(), key=self._salt, digest_size=16).digest()

    def __repr__(self) -> str:
        return f"Fence({self._option}: {len(self._allowed)})"


def fence(api: ApiInfo, allowed: object) -> Fence | ConfigurationError | None:
    """Return what lets only *allowed* through, None without a restriction, or what is wrong with them.

    The error is not raised here: frames that a traceback shows hold somebody's number.
    """
    info = api.recipients
    if info is None or allowed is None:
        return None
    if not _is_collection(allowed):
        kind = type(allowed).__name__
        return ConfigurationError(
            say(
                "{option} must be a list, tuple or set of texts, not of type {kind}",
                {"option": info.option, "kind": kind},
            )
        )
    taken: set[str] = set()
    for item in allowed:
        if not isinstance(item, str) or not _fits(info, item):
            kind = type(item).__name__
            shown = str(mask(item)) if isinstance(item, str) else say("a value of type {kind}", {"kind": kind})
            wrong = say("{option} holds {value}, which no call takes", {"option": info.option, "value": shown})
            return ConfigurationError(wrong, cure=_hint(api, info))
        taken.add(item)
    return Fence(api, info.option, taken)


def _is_collection(value: object) -> TypeGuard[Collection[object]]:
    """A text is a collection of its letters, which is never what was meant."""
    return isinstance(value, Collection) and not isinstance(value, str | bytes)


def _fits(info: RecipientsInfo, item: str) -> bool:
    return not info.patterns or any(re.search(pattern, item) for pattern in info.patterns)


def _hint(api: ApiInfo, info: RecipientsInfo) -> Text | None:
    hints = (method.hints.get(pattern) for method in api.methods for pattern in info.patterns)
    return next((Text(hint) for hint in hints if hint), None)
