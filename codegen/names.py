"""Names of the wire turned into names of Python."""

from __future__ import annotations

import keyword
import re
import unicodedata
from collections.abc import Iterable

_WORD = re.compile("U+(?=UL)|U?L+0*|U+0*|0+")
"""A word by the kinds of its characters: those of acronyms, of other words, of numbers."""


def words(text: str) -> list[str]:
    """Return the words of *text*: split at case changes and at everything that is no letter or digit."""
    text = unicodedata.normalize("NFKC", text)
    kinds = "".join(map(_kind, text))
    return [text[match.start() : match.end()] for match in _WORD.finditer(kinds)]


def _kind(character: str) -> str:
    """Return ``U`` for an upper case letter, ``L`` for any other, ``0`` for a digit, a space for the rest."""
    if character.isupper():
        return "U"
    if character.isdecimal():
        return "0"
    return "L" if character != "_" and ("a" + character).isidentifier() else " "


def pascal(text: str) -> str:
    """Return *text* as the name of a class: ``ListUsers``."""
    return _identifier("".join(word[:1].upper() + word[1:] for word in words(text)))


def snake(text: str) -> str:
    """Return *text* as the name of a function, param or module: ``list_users``."""
    name = _identifier("_".join(words(text)).lower())
    return name + "_" if keyword.iskeyword(name) else name


def method_name(text: str) -> str:
    """Return *text* as the name of a method; what begins with ``_`` would be private."""
    name = snake(text)
    return f"method{name.rstrip('_')}" if name.startswith("_") else name


def constant(text: str) -> str:
    """Return *text* as the name of a constant: ``LIST_USERS``."""
    name = method_name(text).rstrip("_").upper()
    # Letters without a case would read like the name of a param.
    return name if name != name.lower() else f"METHOD_{name}"


def public_pascal(text: str, otherwise: str) -> str:
    """Return *text* as the name of a class, *otherwise* before what would be private: digits, or nothing at all."""
    name = pascal(text)
    return otherwise + name.lstrip("_") if name.startswith("_") else name


def class_name(text: str) -> str:
    """Return *text* as the name of a class that no function or param can have."""
    name = public_pascal(text, "Type")
    return name if name != name.lower() else f"{name}Type"


def fits_field(wire: str) -> bool:
    """Tell whether msgspec can call a field *wire*: JSON must need no escape for it."""
    return not any(character in '"\\' or character < " " for character in wire)


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


class FieldNames:
    """Gives every field of a struct, or param of a method, a name of its own."""

    def __init__(self, reserved: Iterable[str]) -> None:
        self._reserved = frozenset(reserved)
        self._names = Names()

    def claim(self, wire: str) -> str:
        """Return the name for what is *wire* on the wire."""
        name = snake(wire)
        return self._names.claim(name + "_" if name in self._reserved else name)


_TYPES = frozenset({"bool", "dict", "float", "int", "list", "object", "str", "tuple"})
"""Builtins that annotations need: a name beside them in the same class would hide them."""

IN_STRUCTS = _TYPES
"""Names that the body of a struct has a use for."""

IN_METHODS = IN_STRUCTS | {"params", "self"}
"""Names that a method of a client has a use for; its params are fields of a struct as well."""

IN_CLIENTS = _TYPES | {"overload"}
"""Names that the body of a client has a use for, beside its attributes."""

_BY_PYTHON = frozenset({"AttributeError", "False", "None", "True"})
_BY_MODELS = frozenset(
    {
        "Annotated",
        "Any",
        "Literal",
        "Meta",
        "Model",
        "Optional",
        "TYPE_CHECKING",
        "Traits",
        "TypeAlias",
        "UNSET",
        "Union",
        "UnsetType",
        "Unseen",
    }
)
_BY_CLIENTS = frozenset(
    {
        "API",
        "AsyncClient",
        "BaseAsyncClient",
        "BaseClient",
        "Client",
        "Clock",
        "Collection",
        "DeadlineWarning",
        "DryRun",
        "Event",
        "FileSessionStore",
        "Hook",
        "Journal",
        "JournalEntry",
        "Mapping",
        "MemoryJournal",
        "MemorySessionStore",
        "RawAnswer",
        "Self",
        "Sequence",
        "SessionStore",
        "SqliteJournal",
    }
)
_BY_SERVERS = frozenset({"Answering", "Handlers", "Protocol", "RpcFault", "ServerCall", "UnknownParams"})
_BY_METHODS = frozenset(
    {
        "Alias",
        "ApiInfo",
        "Condition",
        "Deadline",
        "Final",
        "Form",
        "MethodInfo",
        "Place",
        "RecipientsInfo",
        "Rule",
        "Rules",
        "SessionInfo",
        "Term",
    }
)
_BY_ERRORS = frozenset({"ClassVar", "ErrorMatch", "RpcError"})

RESERVED = _BY_PYTHON | _BY_MODELS | _BY_CLIENTS | _BY_SERVERS | _BY_METHODS | _BY_ERRORS
"""Names that some generated module imports or defines: no class of a document may have them."""
