# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""What the spec says of an API, as data: everything that is special about one reaches the runtime through here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, TypeVar

import msgspec

from .deadlines import Deadline
from .errors import AnsweredError
from .forms import Form
from .model import Model
from .paths import Path
from .refusals import Faults
from .rules import Rules

P = TypeVar("P", bound=Model)
R = TypeVar("R")
P_co = TypeVar("P_co", bound=Model, covariant=True)
R_co = TypeVar("R_co", covariant=True)


_NO_HINTS: Mapping[str, str] = {}
_NO_RULES = Rules()


class Alias(msgspec.Struct, frozen=True):
    """Another spelling of a param that servers accept: *seen* on the wire for *name*."""

    seen: str
    name: str


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """Where a method is served that is not served where the others are."""

    url: str = ""
    """The base URL; empty: that of the API."""
    path: str
    """Also behind a ``base_url`` that the user has given."""


class MethodInfo(msgspec.Struct, Generic[P_co, R_co], frozen=True, kw_only=True):
    """All that is known of one method. Clients, servers, documentation and tests read the same one."""

    name: str
    params: type[P_co]
    result: object
    """The type of the result, as the decoder takes it."""
    retry_safe: bool
    """True when sending it twice does no harm."""
    opens_session: bool = False
    session_param: str | None = None
    """The param that carries the session key; it is no field of *params*."""
    errors: tuple[type[AnsweredError], ...] = ()
    forms: tuple[Form, ...] = ()
    rules: Rules = _NO_RULES
    aliases: tuple[Alias, ...] = ()
    deadline: Deadline = Deadline(seconds=30.0)
    hints: Mapping[str, str] = _NO_HINTS
    """What to write, by the pattern that was not met."""
    failed: tuple[object, ...] = ()
    """Results that say: carried out, in vain."""
    recipients: tuple[Path, ...] = ()
    """Where those stand whom a call reaches."""
    by_position: bool = False
    """Its params are sent as an array, in the order of the fields of *params*."""
    escaped: Mapping[str, str] = _NO_HINTS
    """The names on the wire of params whose fields cannot be called so: JSON has to escape them."""
    notification: bool = False
    """It is sent without an id, and nothing is answered."""
    place: Place | None = None
    tags: tuple[str, ...] = ()
    """What the document groups it by."""
    deprecated: bool = False
    references: tuple[str, ...] = ()
    """The params by which the vendor's support finds a call."""

    def has_failed(self, result: object) -> bool:
        """Tell whether *result* says: in vain. To Python, though not to JSON, True is 1."""
        return any(type(result) is type(own) and result == own for own in self.failed)


class SessionInfo(msgspec.Struct, frozen=True, kw_only=True):
    """How a session is opened, how long its key lives (seconds) and which errors a new key cures."""

    method: MethodInfo[Model, Model]
    key: tuple[str, ...]
    """Field names from the result of *method* to the key."""
    lifetime: float
    renew: tuple[type[AnsweredError], ...] = ()
    expires: tuple[str, ...] = ()
    """Field names to when the key ends, in Unix seconds, if the result says so."""
    given: str = ""
    """The option that takes a key in place of credentials, if there is one."""

    def key_of(self, result: object) -> str | None:
        """Return the session key inside the *result* of the opening method, None if there is none."""
        key = _at(result, self.key)
        return str(key) if isinstance(key, str | int) else None

    def lifetime_of(self, result: object, asked_at: float) -> float:
        """Return how long the key in *result* lives, asked for at this wall time."""
        ends_at = _at(result, self.expires) if self.expires else None
        if not isinstance(ends_at, int | float):
            return self.lifetime
        # The clocks of the two ends differ: what would be over at once says more of them than of the key.
        try:
            left = ends_at - asked_at
        except OverflowError:  # an integer that is no time at all
            return self.lifetime
        return left if left >= _SHORTEST_LIFE else self.lifetime


_SHORTEST_LIFE = 60.0
"""Seconds."""


def _at(value: object, path: tuple[str, ...]) -> object:
    for name in path:
        value = getattr(value, name, None)
    return value


class RecipientsInfo(msgspec.Struct, frozen=True, kw_only=True):
    """The option that says whom a client may call, and the patterns, one of which each of them fits."""

    option: str
    patterns: tuple[str, ...] = ()


class ServerVariable(msgspec.Struct, frozen=True, kw_only=True):
    """A part of the address that the caller chooses with an option."""

    name: str
    option: str
    default: str
    values: tuple[str, ...] = ()
    """What it may be; anything if there are none."""


class ServerInfo(msgspec.Struct, frozen=True, kw_only=True):
    """The address of the endpoint, with its variables in braces."""

    url: str
    variables: tuple[ServerVariable, ...]


class ApiInfo(msgspec.Struct, frozen=True, kw_only=True):
    """One version of an API: where it is, how it logs in, which methods it has."""

    title: str
    default_url: str
    path: str
    """The path of the endpoint, version included; appended to ``base_url``."""
    server: ServerInfo | None = None
    """What these two are made of, if there is something to choose."""
    methods: tuple[MethodInfo[Model, object], ...]
    session: SessionInfo | None = None
    recipients: RecipientsInfo | None = None
    detail_keys: tuple[str, ...] = ("data",)
    """Where servers of this API put the detail of an error, the first found counts."""
    error_data: object = None
    """The struct of that detail; None where it may be any JSON."""
    error_told: tuple[tuple[str, ...], ...] = ()
    """The members of it that are shown, as names on the wire; all of it if there are none."""
    faults: Faults = Faults()
    """How servers of this API say what their server side refuses."""
    id_types: tuple[type[int] | type[str], ...] = (int, str)
    """What servers of this API take as ``id``."""
    environment: str
    """Prefix of the environment variables that fill options which are not given."""
    module: str = ""
    """Where this stands, empty if nowhere; the document and its translations are beside it."""
