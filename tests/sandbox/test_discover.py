"""``rpc.discover``: the sandbox says what it serves."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .wire import Wire

SPEC = Path(__file__).parents[2] / "spec" / "v1.openrpc.json"
ASK: dict[str, object] = {"jsonrpc": "2.0", "id": 3, "method": "rpc.discover"}


@pytest.mark.parametrize("params", [{}, {"params": {}}, {"params": []}], ids=["none", "object", "array"])
def test_the_document_is_that_of_the_spec(wire: Wire, params: dict[str, object]) -> None:
    """No session is asked for; all else of the envelope is as ever."""
    reply = wire.envelope({**ASK, **params})
    assert reply.result() == json.loads(SPEC.read_text("utf-8"))
    assert reply.document()["id"] == 3


@pytest.mark.parametrize(
    ("request_", "code"),
    [
        ({**ASK, "params": {"session_key": "x"}}, -32602),
        ({**ASK, "params": ["x"]}, -32600),
        ({**ASK, "params": None}, -32600),
        ({**ASK, "id": "3"}, -32600),
        ({**ASK, "method": "rpc.discovery"}, -32600),
        ({**ASK, "method": "rpc.discovery", "params": {}}, -32601),
        ([ASK], -32600),
    ],
)
def test_what_it_refuses(wire: Wire, request_: object, code: int) -> None:
    """By the rules of the envelope."""
    assert wire.envelope(request_).fault().code == code


def test_it_dials_nobody(fresh: Wire) -> None:
    """Asking costs nothing."""
    assert fresh.envelope(ASK).result()
    assert fresh.journal() == []
