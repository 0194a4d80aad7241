# Printed by the generator from sessions.openrpc.json. Changes made here are lost: change the document, then generate.
"""Structs of Sessions, sessions: what is sent and what comes back."""

from __future__ import annotations

from typing import Annotated

from msgspec import UNSET, Meta, UnsetType

from .._runtime.model import Model, Traits


class SessionOpenParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of session.open."""

    user: str
    """Who calls."""
    password: Annotated[str, Meta(min_length=1)]
    """Not empty."""


class SessionOpenResult(Model, frozen=True, kw_only=True):
    """SessionOpenResult"""

    granted: SessionOpenResultGranted


class SessionOpenResultGranted(Model, frozen=True, kw_only=True):
    """SessionOpenResultGranted"""

    key: str


class Card(Model, frozen=True, kw_only=True):
    """Card"""

    number: str
    cvc: str


class AccountShowParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of account.show."""

    phone: Annotated[str, Meta(pattern="^[0-9]+\\Z")]
    """Matching ^[0-9]+\\Z."""
    pin: Annotated[str, Meta(max_length=4)] | UnsetType = UNSET
    """At most 4 long."""
    card: Card | UnsetType = UNSET


class AccountShowResult(Model, frozen=True, kw_only=True):
    """AccountShowResult"""

    owner: str


class PingParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of ping."""


SessionOpenParams.__traits__ = Traits(secret=frozenset({"password"}))
SessionOpenResult.__traits__ = Traits(models=("granted",))
SessionOpenResultGranted.__traits__ = Traits(secret=frozenset({"key"}))
Card.__traits__ = Traits(secret=frozenset({"cvc"}), personal=frozenset({"number"}))
AccountShowParams.__traits__ = Traits(
    secret=frozenset({"pin"}), personal=frozenset({"phone"}), models=("card",)
)
AccountShowResult.__traits__ = Traits(personal=frozenset({"owner"}))
