# Printed by the generator from retries.openrpc.json. Changes made here are lost: change the document, then generate.
"""Structs of Retries, retries: what is sent and what comes back."""

from __future__ import annotations

from .._runtime.model import Model


class ReadParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of read."""


class WriteParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of write."""


class UnsaidParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of unsaid."""
