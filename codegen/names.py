"""Names of the wire turned into names of Python."""

from __future__ import annotations

import builtins
import keyword
import re
import unicodedata
from collections.abc import Iterable

_WORD = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+[0-9]*|[A-Z]+[0-9]*|[0-9]+|[^\W\d_]+")


def words(text: str) -> list[str]:
    """Return the words of *text*: split at case changes and at everything that is no letter or digit."""
    return _WORD.findall(unicodedata.normalize("NFKC", text))


def pascal(text: str) -> str:
    """Return *text* as the name of a class: ``PlaceCalls``."""
    return _identifier("".join(word[:1].upper() + word[1:] for word in words(text)))


def snake(text: str) -> str:
    """Return *text* as the name of a function, param or module: ``place_calls``."""
    name = _identifier("_".join(words(text)).lower())
    return name + "_" if keyword.iskeyword(name) else name


def constant(text: str) -> str:
    """Return *text* as the name of a constant: ``PLACE_CALLS``."""
    return snake(text).rstrip("_").upper()


def _identifier(name: str) -> str:
    if not name:
        return "_"
    return name if name.isidentifier() else "_" + re.sub(r"\W", "_", name)


class Names:
    """Gives every name once."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)

    def claim(self, wanted: str) -> str:
        """Return *wanted*, with a number behind it if it is taken."""
        name, number = wanted, 2
        while name in self._taken:
            name, number = f"{wanted}{number}", number + 1
        self._taken.add(name)
        return name


BUILTINS = frozenset(dir(builtins))
