"""What a document says around its methods: tags, links, more documentation, whom to ask, what is deprecated."""

from __future__ import annotations

import inspect
import json
from pathlib import Path

import pytest

from .command import codegen
from .conftest import Load
from .hazards import document, method, param


@pytest.mark.parametrize(
    "line",
    [
        "Deprecated: a later version of this API may do without it.",
        "Tags: pets (All about pets), new.",
        "    `pets_get(id=$result.id)`: The pet that was made.",
        "    Or look at it.",
        "    https://example.com/make",
        "    https://example.com/pets: More on pets",
        "    age: Deprecated. In years.",
        "    size: Deprecated. In metres.",
    ],
)
def test_a_method_is_documented_with_what_belongs_to_it(load: Load, line: str) -> None:
    assert line in (inspect.getdoc(load("notes").client_method("pets_make")) or "").splitlines()


@pytest.mark.parametrize(
    "line",
    [
        "Contact: The zoo, zoo@example.com",
        "Licence: MIT, https://example.com/mit",
        "Terms of service: https://example.com/terms",
        "    https://example.com/docs: The guide",
    ],
)
def test_an_api_is_documented_with_whom_to_ask(load: Load, line: str) -> None:
    assert line in (load("notes").version.__doc__ or "").splitlines()


def test_methods_know_their_tags_and_whether_they_are_deprecated(load: Load) -> None:
    found = load("notes").methods()
    assert {name: (getattr(info, "tags", 0), getattr(info, "deprecated", 0)) for name, info in found.items()} == {
        "pets_make": (("pets", "new"), True),
        "pets_get": ((), False),
    }


def test_a_link_to_a_method_that_is_not_there_is_named(tmp_path: Path) -> None:
    linked = method("ping", param("a"), links=[{"name": "next", "method": "pong"}])
    (tmp_path / "a.json").write_text(json.dumps(document(linked)), "utf-8")
    ran = codegen("check", "a.json", cwd=tmp_path)
    assert ran.err.splitlines()[0] == (
        "a.json:1: warning: /methods/0/links/0/method: there is no method 'pong': ping is documented without this link"
    )
