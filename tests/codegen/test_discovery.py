"""``rpc.discover``: a server hands out the document that it was printed from."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .command import ROOT, Ran, codegen, python
from .conftest import Load
from .goldens import features, spec
from .hazards import document, method
from .sdks import Handlers, Sdk


def _discover(sdk: Sdk, more: str = "") -> dict[str, object]:
    body = f'{{"jsonrpc":"2.0","id":7,"method":"rpc.discover"{more}}}'
    answer: dict[str, object] = json.loads(sdk.answer(Handlers(), body.encode()))
    assert answer.pop("jsonrpc") == "2.0"
    return answer


@pytest.mark.parametrize("feature", sorted({*features()} - {"discovery"}))
def test_the_document_is_handed_out_as_it_was_read(feature: str, load: Load) -> None:
    """Without a session, extensions and references included."""
    assert _discover(load(feature)) == {"id": 7, "result": json.loads(spec(feature).read_text("utf-8"))}


@pytest.mark.parametrize("params", ["", ',"params":{}', ',"params":[]', ',"params": [ ]'])
def test_params_are_empty_or_absent(params: str, load: Load) -> None:
    """Unlike those of other methods: whoever asks does not know them yet."""
    assert "result" in _discover(load("minimal"), params)


@pytest.mark.parametrize(
    ("params", "code"), [('{"deep":true}', -32602), ("[1]", -32600), ("null", -32600), ("5", -32600), ('"x"', -32600)]
)
def test_other_params_are_refused(params: str, code: int, load: Load) -> None:
    error = _discover(load("minimal"), f',"params":{params}')["error"]
    assert isinstance(error, dict) and error["code"] == code


@pytest.mark.parametrize("body", ['{"jsonrpc":"2.0","method":"rpc.discover"}', '{"id":1,"method":"rpc.discover"}'])
def test_the_rest_of_the_envelope_is_obligatory(body: str, load: Load) -> None:
    assert json.loads(load("minimal").answer(Handlers(), body.encode()))["error"]["code"] == -32600


def test_ids_are_those_of_the_envelope(load: Load) -> None:
    body = b'{"jsonrpc":"2.0","id":"1","method":"rpc.discover"}'
    assert "`$.id`" in json.loads(load("envelope").answer(Handlers(), body))["error"]["details"]


@pytest.mark.parametrize("params", ["", ',"params":{}', ',"params":[]'])
def test_a_method_of_the_document_goes_before(params: str, load: Load) -> None:
    body = f'{{"jsonrpc":"2.0","id":7,"method":"rpc.discover"{params}}}'.encode()
    answer = json.loads(load("discovery").answer(Handlers(rpc_discover="everything"), body))
    assert answer == {"jsonrpc": "2.0", "id": 7, "result": "everything"}


def test_the_shipped_document_is_the_one_in_spec() -> None:
    shipped = ROOT / "generated" / "uis_callapi" / "v1" / "openrpc.json"
    assert json.loads(shipped.read_text("utf-8")) == json.loads((ROOT / "spec" / "v1.openrpc.json").read_text("utf-8"))


def test_layout_is_not_kept(tmp_path: Path) -> None:
    """The same document is the same file, with its letters and not their escapes."""
    text = json.dumps(document(method(), title="Größe"), ensure_ascii=False, indent=2) + "\n"
    for number, written in enumerate((text, text.replace("\n", "\r\n"), json.dumps(json.loads(text)))):
        out = tmp_path / str(number)
        out.mkdir()
        (out / "one.openrpc.json").write_bytes(written.encode())
        assert codegen("generate", out / "one.openrpc.json", "--out", out) == Ran(0, "", "")
        assert (out / "sdk" / "one" / "openrpc.json").read_bytes() == text.encode()


def test_a_number_that_json_cannot_give_back_is_refused(tmp_path: Path) -> None:
    (tmp_path / "one.openrpc.json").write_text(json.dumps(document(method())).replace('"1"', "1e999"))
    ran = codegen("generate", tmp_path / "one.openrpc.json", "--out", tmp_path)
    assert (ran.code, ran.out) == (1, "")
    assert "1e999" in ran.err and "Traceback" not in ran.err


LOOK = """
import sys
opened = []
sys.addaudithook(lambda event, found: opened.append(str(found[0])) if event == "open" else None)
import minimal.minimal.server
print([path for path in opened if path.endswith("openrpc.json")], len(opened) > 10)
"""


def test_nobody_pays_for_it_who_does_not_ask(printed: dict[str, Ran], packages: Path) -> None:
    """Importing reads modules, not the document."""
    assert printed["minimal"].code == 0
    assert python("-c", LOOK, cwd=packages) == Ran(0, "[] True\n", "")
