# Printed by the generator from servers.openrpc.json. Changes made here are lost: change the document, then generate.
"""Structs of Servers, servers: what is sent and what comes back."""

from __future__ import annotations

from .._runtime.model import Model


class WhereParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of where."""


class ElsewhereParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of elsewhere."""


class BesideParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of beside."""


class SameParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of same."""
