"""Where documents come from: YAML, several files, a server; and the names that they gave before."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import yaml

from .command import Ran, codegen
from .goldens import spec
from .hazards import NUMBER, TEXT, asks, document, fields, method, param, schemas
from .sdks import Json

# YAML.


def test_yaml_prints_what_json_prints(tmp_path: Path) -> None:
    written = json.loads(spec("unions").read_text("utf-8"))
    (tmp_path / "unions.openrpc.yaml").write_text(yaml.safe_dump(written, allow_unicode=True, sort_keys=False), "utf-8")
    assert codegen("generate", tmp_path / "unions.openrpc.yaml", "--out", tmp_path / "yaml") == Ran(0, "", "")
    assert codegen("generate", spec("unions"), "--out", tmp_path / "json") == Ran(0, "", "")
    made, expected = (tmp_path / kind / "sdk" / "unions" / "models.py" for kind in ("yaml", "json"))
    assert made.read_text("utf-8").replace(".yaml", ".json") == expected.read_text("utf-8")


YAML = """\
openrpc: 1.3.2
info: {title: Yes, version: 2024-01-01}
methods:
- name: on
  params:
  - &param {name: off, schema: {type: string, enum: [no, 0o7, 1, ~]}}
  - {<<: nothing, name: wrong, schema: *nowhere}
"""
_LAUGHS = "\n".join(["a0: &a0 [1]", *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9))])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (YAML, "a.yaml:7: error: /: is not YAML: found undefined alias 'nowhere' at line 7, column 40"),
        ("openrpc: 1.3.2\nopenrpc: 1.3.2\n", "a.yaml:2: warning: /openrpc: this name stands twice in its object"),
        ("&a [*a]", "a.yaml:1: error: /0: is an alias of what it stands in"),
        ("? [a]\n: b", "holds a key that is no text"),
        ("info: {<<: title}\n", "a.yaml:1: error: /info: merges what is no object"),
        ("{", "is not YAML"),
        ("", "must be object, not null"),
        ("info:\n  title: 1\n", "a.yaml:2: error: /info/title: must be string, not integer"),
        (
            _LAUGHS,
            "too many",
        ),
    ],
)
def test_what_is_wrong_with_yaml_is_said_with_its_line(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "a.yaml").write_text(text, "utf-8")
    ran = codegen("check", "a.yaml", cwd=tmp_path)
    assert ran.code == 1 and said in ran.err and "Traceback" not in ran.err


def test_words_of_yaml_are_texts(tmp_path: Path) -> None:
    """Dates, ``yes`` and ``on`` are none of JSON's values."""
    (tmp_path / "a.yaml").write_text(YAML.replace("  - {<<: nothing, name: wrong, schema: *nowhere}\n", ""), "utf-8")
    assert codegen("generate", "a.yaml", "--out", tmp_path, cwd=tmp_path).code == 0
    assert 'off: Literal["no", "0o7", 1] | None | UnsetType' in (tmp_path / "sdk" / "a" / "models.py").read_text(
        "utf-8"
    )


def test_objects_of_yaml_can_be_merged(tmp_path: Path) -> None:
    """Own members come before those of the first of several, and these before those of the next."""
    merged = "{<<: [{type: string, title: A}, {minLength: 1, title: B}], maxLength: 2}"
    (tmp_path / "a.yaml").write_text(MERGING.replace("MERGED", merged), "utf-8")
    assert codegen("generate", "a.yaml", "--out", tmp_path, cwd=tmp_path) == Ran(0, "", "")
    models = (tmp_path / "sdk" / "a" / "models.py").read_text("utf-8")
    assert "b: Annotated[str, Meta(max_length=2, min_length=1)]" in models


MERGING = """\
openrpc: 1.3.2
info: {title: Merging, version: "1"}
methods:
- name: a
  params:
  - {name: b, required: true, schema: MERGED}
"""


# Other files.


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A document in three files, one of which refers back to it."""
    whole = document(
        method("ping", {"$ref": "parts/params.yaml#/a"}, param("b", {"$ref": "#/components/schemas/B"})),
        root=schemas(B=TEXT),
    )
    (tmp_path / "spec.json").write_text(json.dumps(whole), "utf-8")
    (tmp_path / "parts").mkdir()
    params = {"a": param("a", {"$ref": "types%20of%20it.json#/definitions/A"})}
    (tmp_path / "parts" / "params.yaml").write_text(yaml.safe_dump(params), "utf-8")
    inner = {
        "definitions": {"A": fields(a={"$ref": "#/definitions/C"}, b={"$ref": "../spec.json#/components/schemas/B"})}
    }
    inner["definitions"]["C"] = NUMBER
    (tmp_path / "parts" / "types of it.json").write_text(json.dumps(inner), "utf-8")
    return tmp_path


def test_references_to_other_files_are_followed(folder: Path) -> None:
    assert codegen("generate", "spec.json", "--out", "out", cwd=folder) == Ran(0, "", "")
    models = (folder / "out" / "sdk" / "spec" / "models.py").read_text("utf-8")
    assert "class A(Model" in models and "a: C | UnsetType" in models and "b: B | UnsetType" in models


def test_what_is_wrong_in_another_file_is_said_with_its_name(folder: Path) -> None:
    (folder / "parts" / "types of it.json").write_text('{\n"definitions": {\n"A": {"not": {}}}}', "utf-8")
    ran = codegen("check", "spec.json", cwd=folder)
    assert "types of it.json:3: warning: /definitions/A/not: is not checked" in ran.err


def test_files_are_looked_for_in_the_base_folder_too(folder: Path) -> None:
    (folder / "elsewhere").mkdir()
    (folder / "spec.json").rename(folder / "elsewhere" / "spec.json")
    (folder / "spec.json").write_text(json.dumps(schemas(B=TEXT)), "utf-8")
    ran = codegen("check", "elsewhere/spec.json", cwd=folder)
    assert ran.code == 1 and "$ref 'parts/params.yaml#/a': params.yaml cannot be read: No such file" in ran.err
    assert codegen("check", "--base-dir", ".", "elsewhere/spec.json", cwd=folder) == Ran(0, "", "")


@pytest.mark.parametrize(
    ("reference", "said"),
    [
        ("https://example.com/a.json#/a", "nothing is fetched"),
        ("parts/params.yaml#/b", "leads nowhere"),
        ("parts/nobody.json", "cannot be read"),
    ],
)
def test_a_reference_that_leads_nowhere_is_an_error(folder: Path, reference: str, said: str) -> None:
    (folder / "spec.json").write_text(json.dumps(asks({"$ref": reference})), "utf-8")
    ran = codegen("check", "spec.json", cwd=folder)
    assert ran.code == 1 and said in ran.err


def test_a_schema_of_schemas_is_any_json(tmp_path: Path) -> None:
    url = "https://json-schema.org/draft-07/schema#"
    (tmp_path / "spec.json").write_text(json.dumps(asks({"$ref": url})), "utf-8")
    ran = codegen("check", "spec.json", cwd=tmp_path)
    assert ran.code == 0 and "warning: /methods/0/params/0/schema: $ref" in ran.err


# A server.

Serve = Callable[[bytes, bytes | None], str]


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Serve what a POST gets and what a GET gets, if there is any; return the URL."""
    servers: list[ThreadingHTTPServer] = []

    def serving(posted: bytes, got: bytes | None) -> str:
        class Requests(BaseHTTPRequestHandler):
            def do_POST(self) -> None:  # http.server asks for this name
                self.rfile.read(int(self.headers["Content-Length"]))
                self._answer(posted)

            def do_GET(self) -> None:  # http.server asks for this name
                self._answer(got)

            def _answer(self, body: bytes | None) -> None:
                self.send_response(404 if body is None else 200)
                self.end_headers()
                self.wfile.write(body or b"")

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # named so in the base
                pass

        server = ThreadingHTTPServer(("127.0.0.1", 0), Requests)
        threading.Thread(target=server.serve_forever).start()
        servers.append(server)
        return f"http://localhost:{server.server_address[1]}/v1"

    yield serving
    for server in servers:
        server.shutdown()
        server.server_close()


def _bytes(value: Json) -> bytes:
    return json.dumps(value).encode()


def test_a_server_is_asked_for_its_document(tmp_path: Path, serve: Serve) -> None:
    url = serve(_bytes({"jsonrpc": "2.0", "id": 1, "result": asks({"not": TEXT})}), None)
    ran = codegen("generate", url, "--out", tmp_path)
    assert ran.code == 0 and f"{url}:" in ran.err and "warning: /methods/0/params/0/schema/not" in ran.err
    assert (tmp_path / "sdk" / "localhost" / "client.py").exists()


def test_a_document_that_stands_at_a_url_will_do(tmp_path: Path, serve: Serve) -> None:
    url = serve(b"<html>", _bytes(document(method())))
    assert codegen("generate", url, "--out", tmp_path) == Ran(0, "", "")


def test_a_server_that_gives_none_is_named(tmp_path: Path, serve: Serve) -> None:
    url = serve(_bytes({"jsonrpc": "2.0", "id": 1, "error": {"code": -32601, "message": "Method not found"}}), None)
    ran = codegen("generate", url, "--out", tmp_path)
    said = "gives no OpenRPC document (rpc.discover: the server answered 'Method not found'; GET: Not Found)"
    assert ran.code == 1 and f"{url}:1: error: /: {said}" in ran.err


def test_documents_of_two_servers_are_compared(serve: Serve) -> None:
    old, new = (serve(_bytes(document(method("m", *params))), None) for params in ([], [param("a")]))
    ran = codegen("diff", old, new)
    assert (ran.code, ran.err) == (1, "") and ran.out.startswith(f"{old} → {new}: semver major ")
    assert re.search(rf"{new}:\d+ /methods/0/params/0$", ran.out, re.MULTILINE)


# Names.


def test_a_name_that_was_locked_is_never_another_silently(tmp_path: Path) -> None:
    path = tmp_path / "spec.json"
    path.write_text(json.dumps(document(method("user.get"), method("user get"))), "utf-8")
    assert codegen("lock", path) == Ran(0, "", "")
    path.write_text(json.dumps(document(method("user get"), method("user.get"))), "utf-8")
    ran = codegen("check", path)
    assert ran.code == 1
    assert "methods/user.get is called 'user_get' in names.lock and would be 'user_get2' now" in ran.err
    assert codegen("lock", path).code == 0 and codegen("check", path) == Ran(0, "", "")
    path.write_text(json.dumps(document(method("user get"))), "utf-8")
    assert "methods/user.get is called 'user_get2' in names.lock and is gone" in codegen("check", path).err


@pytest.mark.parametrize("broken", ["{", "[]", '{"spec.json":{"methods/a":5}}'])
def test_a_lock_that_cannot_be_read_is_not_written_over(broken: str, tmp_path: Path) -> None:
    """By no command: the names in it may be somebody's."""
    path, lock = tmp_path / "spec.json", tmp_path / "names.lock"
    path.write_text(json.dumps(document(method("a"))), "utf-8")
    lock.write_text(broken, "utf-8")
    for command in ("lock", "check"):
        ran = codegen(command, path)
        assert ran.code == 1 and f"{lock} cannot be read: " in ran.err and "delete it and run" in ran.err
        assert lock.read_text("utf-8") == broken


def test_a_lock_takes_the_names_of_what_is_new(tmp_path: Path) -> None:
    path = tmp_path / "spec.json"
    path.write_text(json.dumps(document(method("b"))), "utf-8")
    assert codegen("generate", path, "--out", tmp_path).code == 0 and not (tmp_path / "names.lock").exists()
    assert codegen("lock", path).code == 0
    path.write_text(json.dumps(document(method("b"), method("a", param("x")))), "utf-8")
    assert codegen("generate", path, "--out", tmp_path) == Ran(0, "", "")
    locked = json.loads((tmp_path / "names.lock").read_text("utf-8"))
    assert locked == {"spec.json": {"methods/a": "a", "methods/a/x": "x", "methods/b": "b"}}
