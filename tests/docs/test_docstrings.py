"""Every example in a docstring, run: those of v1 and of the sandbox against a sandbox, those of other versions against
a server that answers as their documents have it."""

from __future__ import annotations

from pathlib import Path

import pytest
from uis_callapi_sandbox import Sandbox

from ..interactive import Documented, Interpreter, documented
from ..sdk.pairings import VERSIONS, Pairing, pairings
from ..sdk.wire import Reply, Request, Server

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "generated" / "uis_callapi"
OF_VERSION = {version.name: documented(PACKAGE / version.name) for version in VERSIONS}
SDK, SANDBOX = OF_VERSION["v1"], documented(ROOT / "sandbox")
OTHERS = [(name, example) for name, examples in OF_VERSION.items() if name != "v1" for example in examples]
PAIRINGS = [pairing for version in VERSIONS if version.name != "v1" for pairing in pairings(version)]


@pytest.fixture
def account(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the examples leave to the environment."""
    for name, value in {"LOGIN": "demo", "PASSWORD": "demo", "URL": sandbox.base_url}.items():
        monkeypatch.setenv(f"UIS_CALLAPI_{name}", value)


@pytest.mark.usefixtures("account")
@pytest.mark.parametrize("example", SDK, ids=lambda example: example.where)
def test_the_clients_do_what_their_docstrings_say(example: Documented) -> None:
    """An example of a method begins with a ``client`` that is open."""
    with Interpreter() as interpreter:
        interpreter.check(f">>> from uis_callapi import {example.inside}\n>>> client = {example.inside}()")
        interpreter.check(example.text)
        interpreter.check(f">>> {example.wait}client.close()")


class AsDocumented(Server):
    """Answers what the document says to just these params; who logs in is somebody else than there."""

    def reply_to(self, request: Request) -> Reply:
        given = {name: value for name, value in request.params.items() if name != "access_token"}
        return next(one.reply for one in PAIRINGS if self._is(one, request.method) and self._fits(one, given))

    def _is(self, pairing: Pairing, method: str) -> bool:
        return pairing.info.name == method and pairing.error is None

    def _fits(self, pairing: Pairing, given: dict[str, object]) -> bool:
        return pairing.info.opens_session or pairing.own_params == given


@pytest.mark.parametrize(("version", "example"), OTHERS, ids=lambda part: getattr(part, "where", part))
def test_those_of_other_versions_do_so_too(version: str, example: Documented, monkeypatch: pytest.MonkeyPatch) -> None:
    with AsDocumented() as server, Interpreter() as interpreter:
        for name, value in {"LOGIN": "demo", "PASSWORD": "demo", "URL": server.base_url}.items():
            monkeypatch.setenv(f"UIS_CALLAPI_{name}", value)
        made = f"client = {example.inside}()"
        interpreter.check(f">>> from uis_callapi.{version} import {example.inside}\n>>> {made}")
        interpreter.check(example.text)
        interpreter.check(f">>> {example.wait}client.close()")


@pytest.mark.parametrize("example", SANDBOX, ids=lambda example: example.where)
def test_the_sandbox_does_what_its_docstrings_say(example: Documented) -> None:
    with Interpreter() as interpreter:
        interpreter.check(example.text)


def test_examples_stand_where_they_are_looked_for() -> None:
    """On both clients, their methods and each form of them; on what tests import from the sandbox."""
    by_client = {name: [example for example in SDK if example.inside == name] for name in ("Client", "AsyncClient")}
    assert sum(map(len, by_client.values())) == len(SDK)
    for examples in by_client.values():
        names = [example.where.split(":")[-2] for example in examples[1:]]
        assert names == ["authenticate", *["place_calls"] * 5]
    shown = {example.where.split(":")[-2] for _, example in OTHERS} - {"client.py", "async_client.py"}
    assert shown == {method.name.replace(".", "_") for version in VERSIONS[1:] for method in version.api.methods}
    assert {example.inside for example in SANDBOX} == {"", "Account", "Fault", "FaultRules", "Options", "Sandbox"}
