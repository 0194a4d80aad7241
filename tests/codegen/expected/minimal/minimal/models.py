# Printed by the generator from minimal.openrpc.json. Changes made here are lost: change the document, then generate.
"""Structs of Minimal, minimal: what is sent and what comes back."""

from __future__ import annotations

from .._runtime.model import Model


class PingParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of ping."""
