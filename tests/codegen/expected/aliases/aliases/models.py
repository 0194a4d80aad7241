# Printed by the generator from aliases.openrpc.json. Changes made here are lost: change the document, then generate.
"""Structs of Aliases, aliases: what is sent and what comes back."""

from __future__ import annotations

from msgspec import UNSET, UnsetType

from .._runtime.model import Model, Traits


class GreetParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of greet."""

    first_name: str
    loud: bool | UnsetType = UNSET
    """Default: false."""


GreetParams.__traits__ = Traits(defaults={"loud": False})
