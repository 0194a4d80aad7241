# Printed by the generator from errors.openrpc.json. Changes made here are lost: change the document, then generate.
"""Structs of Errors, errors: what is sent and what comes back."""

from __future__ import annotations

from .._runtime.model import Model


class EnterParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of enter."""


class LeaveParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of leave."""
