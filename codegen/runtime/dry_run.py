"""What a call would send, without sending it."""

from __future__ import annotations

import json

import msgspec

from .masking import HIDDEN
from .model import Model
from .paths import wire_name
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


def shown_request(method: str, params: Model, session_param: str | None) -> str:
    """Return a request as a person may see it."""
    key: dict[str, object] = {session_param: HIDDEN} if session_param is not None else {}
    shown = _shown(params)
    assert is_object(shown)
    document = {"jsonrpc": "2.0", "method": method, "id": 1, "params": {**key, **shown}}
    return json.dumps(document, ensure_ascii=False)


def _shown(value: object) -> object:
    if isinstance(value, Model):
        return {wire_name(value, name): _shown(inner) for name, inner in value.__rich_repr__()}
    if is_array(value):
        return [_shown(item) for item in value]
    if is_object(value):
        return {name: _shown(item) for name, item in value.items()}
    return value
