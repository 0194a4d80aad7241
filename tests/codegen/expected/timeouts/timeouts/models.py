# Printed by the generator from timeouts.openrpc.json. Changes made here are lost: change the document, then generate.
"""Structs of Timeouts, timeouts: what is sent and what comes back."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from .._runtime.model import Model


class RingParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of ring."""

    timeout: Annotated[int, Meta(ge=1)]
    """How long it rings. At least 1."""


class StopParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of stop."""
