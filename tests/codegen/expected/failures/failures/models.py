# Printed by the generator from failures.openrpc.json. Changes made here are lost: change the document, then generate.
"""Structs of Failures, failures: what is sent and what comes back."""

from __future__ import annotations

from typing import Annotated

from msgspec import UNSET, Meta, UnsetType

from .._runtime.model import Model


class FireParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of fire."""

    at: Annotated[int, Meta(ge=1)]
    """At least 1."""


class LookParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of look."""


class LaunchParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of launch."""

    dry_run: bool
    """Without fuel."""
    on_fail: str | UnsetType = UNSET
