"""Passwords and session keys: in no place that is kept, shown or printed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from uis_callapi_sandbox import Sandbox

from .panel import Panel, Stream
from .test_command import running
from .wire import NUMBER, Wire, is_object

PASSWORD = "correct-horse-battery"


def provoke(wire: Wire) -> list[str]:
    """Send secrets in every way that comes to mind; return them all."""
    key = wire.key("shop", PASSWORD)
    wrong = "not-the-password-0"
    wire.place(key).result()
    wire.place(key, {**NUMBER, "numa": "+7"}).fault()
    wire.place(key, {**NUMBER, "session_key": key}).result()
    wire.place("a-key-nobody-issued").fault()
    for login in ("shop", "nobody", "wrong-password", "blocked-ip"):
        wire.authenticate(login, wrong).fault()
    authenticate = {"jsonrpc": "2.0", "id": 1, "method": "authenticate"}
    bodies: list[object] = [
        {**authenticate, "params": ["shop", wrong]},
        {**authenticate, "params": f"{wrong}"},
        {**authenticate, "params": {"login": "shop", "password": [wrong]}},
        {**authenticate, "params": {"login": "shop", "password": {"it is": wrong}}},
        {**authenticate, "params": {"login": "shop", "password": wrong, "session_key": key}},
        [{**authenticate, "params": {"login": "shop", "password": wrong}}],
        {**authenticate, "password": wrong, "params": {}},
        {**authenticate, "method": "log_in", "params": [[{"key": wrong}]]},
    ]
    for body in bodies:
        wire.envelope(body).fault()
        wire.envelope(body, "/v2").fault()
    wire.post(json.dumps({**authenticate, "params": {"password": wrong}}).encode()[:-1]).fault()
    wire.post(f"login=shop&password={wrong}".encode()).fault()
    wire.post(json.dumps(authenticate).encode()[:-1] + b',"params":{"password":"%b"}}\xff' % wrong.encode()).fault()
    expired = wire.key("expired-session", wrong)
    return [PASSWORD, wrong, key, "a-key-nobody-issued", expired, *provoke_v4_0(wire)]


def provoke_v4_0(wire: Wire) -> list[str]:
    """The same for v4.0."""

    def ask(method: str, params: object) -> object:
        return json.loads(
            wire.envelope({"jsonrpc": "2.0", "id": "a", "method": method, "params": params}, "/v4.0").body
        )

    opened = ask("login.user", {"login": "shop", "password": PASSWORD})
    assert is_object(opened) and is_object(opened["result"]) and is_object(opened["result"]["data"])
    token = str(opened["result"]["data"]["access_token"])
    made: object = json.loads(wire.send("POST", "/_sandbox/keys", b"{}").body)
    assert is_object(made)
    permanent, wrong = str(made["key"]), "not-the-password-1"
    ask("login.user", {"login": "shop", "password": wrong})
    ask("login.user", {"login": "shop", "password": [wrong], "surprise": 1})
    for key in (token, permanent, "a-token-nobody-issued"):
        ask("list.calls", {"access_token": key})
        ask("list.calls", {"access_token": [key]})
        ask("list.calls", {"access_token": key, "session_key": key, "password": key})
        ask("list.calls", [key])
        ask("start.simple_call", {"access_token": key, "operator": {"access_token": key}})
    ask("logout.user", {"access_token": token})
    return [token, permanent, "a-token-nobody-issued", wrong]


ROWS = ("logins", "journal", "calls", "calls/1", "requests?limit=200", "sessions", "openapi.json", "world", "faults")


def test_neither_file_nor_answer_nor_log_has_one(tmp_path: Path) -> None:
    """The file is searched as it is, byte for byte, with what SQLite has not yet put into it."""
    with running("--db", str(tmp_path / "inbox"), "--speed", "0") as command, Panel(command.base_url) as panel:
        panel.done("POST", "logins", {"login": "shop", "password": PASSWORD})
        with Stream(command.base_url) as stream:
            secrets = provoke(panel.wire)
            panel.done("POST", "faults", {"kind": "bad_gateway"})
            told = str(stream.take(lambda name, _data: name == "faults"))
        seen = [told, *(json.dumps(panel.done("GET", row), ensure_ascii=False) for row in ROWS)]
        kept = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
        command.process.terminate()
        printed = "".join(command.process.communicate(timeout=10))
    assert set(kept) >= {"inbox", "inbox-wal"} and len(b"".join(kept.values())) > 20_000
    assert told.count("•••") > 20
    for secret in secrets:
        for name, content in kept.items():
            assert secret.encode() not in content, name
        for text in (*seen, printed):
            assert secret not in text, text[max(0, text.index(secret) - 200) :][:300]


def test_no_repr_has_one(capsys: pytest.CaptureFixture[str]) -> None:
    """Nor what is raised when a login is taken."""
    with Sandbox() as sandbox:
        shop = sandbox.account("shop", PASSWORD)
        with pytest.raises(ValueError, match="shop") as taken:
            sandbox.account("shop", PASSWORD)
        assert PASSWORD not in f"{shop!r} {taken.value!r} {sandbox!r} {vars(sandbox)!r}"
    assert capsys.readouterr() == ("", "")
