# Printed by the generator from discovery.openrpc.json. Changes made here are lost: change the document, then generate.
"""Structs of Discovery, discovery: what is sent and what comes back."""

from __future__ import annotations

from .._runtime.model import Model


class RpcDiscoverParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of rpc.discover."""
