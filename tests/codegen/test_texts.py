"""Texts of the spec that would be code if they were not quoted."""

from __future__ import annotations

import inspect
import json

import msgspec
import pytest

from .conftest import Load
from .goldens import spec
from .sdks import Handlers, Loopback

TONES = ('"""', "'", "\\", "{{ x }}", "a\nb", "Ж")


class _Info(msgspec.Struct):
    description: str


class _Method(msgspec.Struct):
    summary: str
    description: str


class _Document(msgspec.Struct):
    info: _Info
    methods: list[_Method]


def _written() -> _Document:
    return msgspec.json.decode(spec("hostile").read_bytes(), type=_Document)


def _words(text: str | None) -> str:
    return " ".join((text or "").split())


def test_documentation_says_what_the_spec_says(load: Load) -> None:
    """Quotes, backslashes, braces and other scripts stand in docstrings as they stand in the document."""
    sdk, written = load("hostile"), _written()
    method = sdk.client_method("speak")
    assert _words(inspect.getdoc(method)).startswith(_words(written.methods[0].summary))
    assert _words(written.methods[0].description) in _words(inspect.getdoc(method))
    assert _words(written.info.description) in _words(sdk.version.__doc__)


@pytest.mark.parametrize("tone", TONES)
def test_values_of_an_enum_go_over_the_wire_as_they_are(load: Load, tone: str) -> None:
    sdk, handlers = load("hostile"), Handlers(speak=tone)
    with Loopback(sdk, handlers) as server:
        assert sdk.call("speak", {"tone": tone}, base_url=server.url) == tone
    assert handlers.told == {"tone": tone, "text": '"""\\\n{{ x }}'}


def test_a_pattern_means_what_it_means_in_the_spec(load: Load, nowhere: str) -> None:
    sdk = load("hostile")
    assert sdk.serve(Handlers(speak="x"), "speak", json.dumps({"tone": "'", "code": "\"'\\{}"})) == "x"
    with pytest.raises(sdk.error("ParamsError"), match=r"`\$\.code`"):
        sdk.call("speak", {"tone": "'", "code": "a"}, base_url=nowhere)


def test_messages_and_cures_are_kept_to_the_letter(load: Load) -> None:
    sdk = load("hostile")
    written = json.loads(spec("hostile").read_text("utf-8"))
    hostile = sdk.error("HostileError")
    assert getattr(hostile, "default_message", None) == written["components"]["errors"]["Hostile"]["message"]
    assert getattr(hostile, "default_cause", None) == written["x-errors"]["Hostile"]["cause"]
    assert getattr(hostile, "default_cure", None) == written["x-errors"]["Hostile"]["cure"]
    with Loopback(sdk, Handlers(speak=sdk.fault("HostileError"))) as server, pytest.raises(hostile):
        sdk.call("speak", {"tone": "'"}, base_url=server.url)
