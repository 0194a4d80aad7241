"""Every example in a docstring of the SDK and of the sandbox, run against a sandbox."""

from __future__ import annotations

from pathlib import Path

import pytest
from uis_callapi_sandbox import Sandbox

from ..interactive import Documented, Interpreter, documented

ROOT = Path(__file__).parents[2]
SDK, SANDBOX = documented(ROOT / "generated"), documented(ROOT / "sandbox")


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
    assert {example.inside for example in SANDBOX} == {"", "Account", "Fault", "FaultRules", "Options", "Sandbox"}
