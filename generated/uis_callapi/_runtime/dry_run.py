# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""What a call would send, without sending it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import cast

import msgspec

from .description import MethodInfo, P, R
from .masking import HIDDEN
from .model import Model
from .paths import wire_name
from .raw_params import RawParams
from .shapes import is_array, is_object


class DryRun(msgspec.Struct, frozen=True, kw_only=True):
    """A call that was checked as any other and not made."""

    method: str
    """Its name on the wire."""
    url: str
    """Where it would have been sent."""
    request: str
    """The JSON-RPC request, secrets hidden and personal data masked. A call draws an id of its own at random."""
    deadline: float
    """How long it could have taken, in seconds."""

    def __str__(self) -> str:
        request = json.dumps(json.loads(self.request), ensure_ascii=False, indent=2)
        return f"{self.method}, not sent\nPOST {self.url}, {self.deadline:g} s at most\n{request}"


def shown_request(method: MethodInfo[P, R], params: P) -> str:
    """Return a request as a person may see it."""
    key: dict[str, object] = {method.session_param: HIDDEN} if method.session_param is not None else {}
    listed = _hidden(params.given) if isinstance(params, RawParams) else _shown(params)
    if is_object(listed):
        named = {method.escaped.get(name, name): value for name, value in listed.items()}
        listed = _in_order(params, named) if method.by_position else {**key, **named}
    request_id = {} if method.notification else {"id": 1}
    return json.dumps({"jsonrpc": "2.0", "method": method.name, **request_id, "params": listed}, ensure_ascii=False)


def _in_order(params: Model, shown: dict[str, object]) -> list[object]:
    wires = params.__struct_encode_fields__
    last = max((index for index, wire in enumerate(wires) if wire in shown), default=-1)
    return [
        shown.get(wire, params.__traits__.defaults.get(name))
        for wire, name in list(zip(wires, params.__struct_fields__, strict=True))[: last + 1]
    ]


def _shown(value: object) -> object:
    if isinstance(value, Model):
        return {wire_name(value, name): _shown(inner) for name, inner in value.__rich_repr__()}
    if isinstance(value, list | tuple):
        return [_shown(item) for item in cast("Sequence[object]", value)]
    if is_object(value):
        return {name: _shown(item) for name, item in value.items()}
    return value


def _hidden(value: object) -> object:
    """Return the shape of *value*: nobody knows what in it is secret."""
    if is_array(value):
        return [_hidden(item) for item in value]
    if is_object(value):
        return {name: _hidden(item) for name, item in value.items()}
    return value if value is None or isinstance(value, bool) else HIDDEN
