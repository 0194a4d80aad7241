"""Errors told apart by what their detail holds, and the detail itself: a struct of the document."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from .conftest import Load
from .sdks import Colour, Handlers, Json, Loopback, Sdk


def _fault(sdk: Sdk, name: str, code: int | None = None, **data: object) -> Exception:
    of: Callable[..., Exception] = getattr(sdk.named("server", "RpcFault"), "of")  # noqa: B009  # no type has it
    return of(sdk.error(name), code=code, data=data)


def _bare(sdk: Sdk, code: int, data: Json | None) -> Exception:
    make: Callable[..., Exception] = sdk.named("server", "RpcFault")  # type: ignore[assignment]  # a class
    return make(code, "?", None, data)


def _raised(sdk: Sdk, fault: Exception, colour: Colour = "sync") -> Exception:
    with Loopback(sdk, Handlers(enter=fault)) as server, pytest.raises(sdk.error("RpcError")) as caught:
        sdk.call("enter", {"door": 1}, base_url=server.url, colour=colour)
    return caught.value


@pytest.mark.parametrize("name", ["FullError", "ShutError", "BrokenError"])
def test_one_code_is_many_errors(load: Load, client_colour: Colour, name: str) -> None:
    sdk = load("details")
    caught = _raised(sdk, _fault(sdk, name, code=-1, who="Ann", more={"words": "come back"}), client_colour)
    assert type(caught) is sdk.error(name)
    assert (getattr(caught, "code", 0), getattr(caught, "outcome", "")) == (
        -1,
        "unknown" if name == "BrokenError" else "not_placed",
    )
    word = {"FullError": "full", "ShutError": "shut", "BrokenError": "broken"}[name]
    assert getattr(caught, "detail", "") == f"{word}, come back"
    data = getattr(caught, "data", None)
    assert isinstance(data, sdk.struct("Trouble"))
    assert "Ann" not in repr(data)


@pytest.mark.parametrize(
    ("code", "data", "name"),
    [
        (-9, {"why": "closed"}, "ShutError"),
        (-77, {"why": "closed"}, "ShutError"),
        (-2, {"why": "late", "field": 5}, "LateError"),
        (-2, {"why": "late", "field": 6}, "ServerFaultError"),  # the only one of its code, but it says something else
        (-2, {}, "LateError"),
        (-2, None, "LateError"),
        (-1, {}, "RejectedError"),  # two have the code
        (-1, {"why": "new"}, "ServerFaultError"),  # all that have the code refuse; nobody knows what this one does
        (-3, {"why": "new"}, "ServerFaultError"),
        (-77, {"why": "new"}, "ServerFaultError"),
    ],
)
def test_where_the_name_is_new_or_missing(load: Load, code: int, data: Json | None, name: str) -> None:
    sdk = load("details")
    assert type(_raised(sdk, _bare(sdk, code, data))) is sdk.error(name)


def test_a_detail_of_another_shape_is_kept_as_json(load: Load) -> None:
    """By errors that the document does not have; those of the document have none then."""
    sdk = load("details")
    assert getattr(_raised(sdk, _bare(sdk, -1, {"why": "full", "field": "x"})), "data", 5) is None
    assert getattr(_raised(sdk, _bare(sdk, -77, {"field": "x"})), "data", 5) == {"field": "x"}


@pytest.mark.parametrize(
    ("params", "expected"),
    [
        ("{}", {"code": -32602, "message": "Missing", "data": {"why": "missing", "place": "door"}}),
        ('{"door":0}', {"code": -32602, "message": "Odd", "data": {"why": "odd", "place": "door"}}),
        (
            '{"door":"x"}',
            {"code": -32602, "message": "Invalid params", "data": "Expected `int`, got `str` - at `$.door`"},
        ),
    ],
)
def test_the_server_side_refuses_as_the_document_has_it(load: Load, params: str, expected: Json) -> None:
    """Where it has no error for a kind of refusal, in words."""
    assert load("details").serve(Handlers(), "enter", params) == expected


def test_what_is_no_single_request(load: Load) -> None:
    answered = json.loads(load("details").answer(Handlers(), b"[]"))
    assert answered["error"] == {"code": -4, "message": "Alone", "data": {"why": "alone"}}
