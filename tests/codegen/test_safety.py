"""What the spec says of results in vain, of those whom a call reaches, and of what support looks for."""

from __future__ import annotations

import inspect
import json
import typing
from collections.abc import Mapping

import pytest

from .conftest import Load
from .sdks import Colour, Handlers, Json, Loopback, Sdk

# Results that say: in vain.


def fired(sdk: Sdk, result: object, colour: Colour, **options: object) -> object:
    """Return what a call that is answered with *result* returns."""
    with Loopback(sdk, Handlers(fire=result)) as server:
        return sdk.call("fire", {"at": 1, **options}, base_url=server.url, colour=colour)


@pytest.mark.parametrize("result", ["miss", 0])
def test_a_result_in_vain_is_returned_or_raised(load: Load, client_colour: Colour, result: object) -> None:
    sdk = load("failures")
    assert fired(sdk, result, client_colour) == result
    with pytest.raises(sdk.error("CallFailedError")) as caught:
        fired(sdk, result, client_colour, on_fail="raise")
    assert (getattr(caught.value, "result", None), getattr(caught.value, "outcome", None)) == (result, "placed")


@pytest.mark.parametrize("result", ["hit", "MISS", 1, False, True])
def test_any_other_result_is_none(load: Load, client_colour: Colour, result: object) -> None:
    """To Python False is 0, to JSON it is not."""
    assert fired(load("failures"), result, client_colour, on_fail="raise") is result or result in ("hit", "MISS")


def test_what_may_be_sent_twice_may_be_so_after_a_result_in_vain(load: Load) -> None:
    sdk = load("failures")
    with Loopback(sdk, Handlers(look=None)) as server, pytest.raises(sdk.error("CallFailedError")) as caught:
        sdk.call("look", {"on_fail": "raise"}, base_url=server.url)
    assert getattr(caught.value, "retry_safe", None) is True


def test_only_a_method_with_such_results_has_the_option(load: Load) -> None:
    """The client has it in any case."""
    failures, minimal = load("failures"), load("minimal")
    assert "on_fail" in inspect.signature(failures.client_method("look")).parameters
    assert "on_fail" not in inspect.signature(minimal.client_method("ping")).parameters


def test_params_keep_their_names_and_options_give_way(load: Load, nowhere: str) -> None:
    sdk, handlers = load("failures"), Handlers(launch="down")
    with Loopback(sdk, handlers) as server, pytest.raises(sdk.error("CallFailedError")):
        sdk.call("launch", {"dry_run": True, "on_fail": "x", "on_fail_": "raise"}, base_url=server.url)
    assert handlers.told == {"dry_run": True, "on_fail": "x"}
    run = sdk.call("launch", {"dry_run": False, "dry_run_": True}, base_url=nowhere)
    assert json.loads(str(getattr(run, "request", "")))["params"] == {"dry_run": False}


# Dry runs.


def test_what_may_be_sent_twice_has_no_dry_run(load: Load) -> None:
    """There is nothing to be afraid of. Any other method has it, as an overload."""
    sdk = load("failures")
    assert "dry_run" not in inspect.signature(sdk.client_method("look")).parameters
    returned = [typing.get_type_hints(one)["return"] for one in typing.get_overloads(sdk.client_method("fire"))]
    dry_run: type = getattr(sdk.package, "DryRun")  # noqa: B009  # the packages are known by name only
    assert returned == [str | int | bool, dry_run, str | int | bool | dry_run]


def test_the_overload_of_a_call_leaves_its_documentation_to_the_method(load: Load) -> None:
    documented = [bool(one.__doc__) for one in typing.get_overloads(load("failures").client_method("fire"))]
    assert documented == [False, True, False]


# Those whom a call reaches.

ALLOWED = {"box-1", "box-2"}
WITHIN: list[Json] = [
    {"to": "box-1"},
    {"to": ["box-1", "box-2"]},
    {"to": []},
    {"to": {"boxes": ["box-2"]}},
    {"to": {"boxes": [], "main": "box-1"}},
    {"to": "box-1", "from": "box-9"},
    {"to": "box-1", "copies": []},
    {"to": "box-1", "copies": [{"to": "box-2", "by": "anybody"}, {"to": "box-1", "next": {"boxes": ["box-2"]}}]},
]
BEYOND: list[tuple[Json, str]] = [
    ({"to": "box-3"}, "$.to"),
    ({"to": "box-11"}, "$.to"),
    ({"to": ["box-1", "box-3"]}, "$.to[1]"),
    ({"to": {"boxes": ["box-1", "box-2", "box-3"]}}, "$.to.boxes[2]"),
    ({"to": {"boxes": [], "main": "box-3"}}, "$.to.main"),
    ({"to": "box-1", "copies": [{"to": "box-1"}, {"to": "box-3"}]}, "$.copies[1].to"),
    ({"to": "box-1", "copies": [{"to": "box-1", "next": {"boxes": ["box-3"]}}]}, "$.copies[0].next.boxes[0]"),
    ({"to": "box-1", "copies": [{"to": "box-1", "next": {"boxes": [], "main": "box-3"}}]}, "$.copies[0].next.main"),
]


def _python(sdk: Sdk, params: Json) -> Mapping[str, object]:
    decoded = sdk.decode(sdk.struct("PostParams"), json.dumps(params).encode())
    names = {"from": "from_"}
    return {names.get(name, name): getattr(decoded, names.get(name, name)) for name in params}


@pytest.mark.parametrize("params", WITHIN)
def test_everybody_who_is_allowed_is_reached(load: Load, client_colour: Colour, params: Json) -> None:
    sdk, handlers = load("recipients"), Handlers(post="posted")
    with Loopback(sdk, handlers) as server:
        given = _python(sdk, params)
        sdk.call("post", given, base_url=server.url, colour=client_colour, only_boxes=ALLOWED)
    assert handlers.told == params


@pytest.mark.parametrize(("params", "place"), BEYOND)
def test_nobody_else_is(load: Load, client_colour: Colour, nowhere: str, params: Json, place: str) -> None:
    """Wherever they stand, alone or in a list."""
    sdk = load("recipients")
    with pytest.raises(sdk.error("NotAllowedError")) as caught:
        sdk.call("post", _python(sdk, params), base_url=nowhere, colour=client_colour, only_boxes=ALLOWED)
    assert f"`{place}` = ••• is not in only_boxes" in str(caught.value)


def test_what_is_not_marked_is_not_looked_at(load: Load) -> None:
    sdk = load("recipients")
    with Loopback(sdk, Handlers(ask="yes")) as server:
        assert sdk.call("ask", {"about": "box-9"}, base_url=server.url, only_boxes=[]) == "yes"


def test_the_option_is_documented_as_the_spec_says(load: Load) -> None:
    """Braces and all; an SDK whose spec marks nobody does not have it."""
    client = getattr(load("recipients").package, "Client")  # noqa: B009
    assert "only_boxes: The boxes that get {anything}." in (inspect.getdoc(client.__init__) or "")
    assert list(inspect.signature(client).parameters)[-1] == "only_boxes"
    with pytest.raises(TypeError, match="only_boxes"):
        load("minimal").call("ping", {}, base_url="http://localhost", only_boxes=[])


def test_a_recipient_that_no_call_takes_is_refused_with_the_hint_of_the_spec(load: Load, nowhere: str) -> None:
    sdk = load("recipients")
    with pytest.raises(sdk.error("ConfigurationError"), match="A box: box- and its number"):
        sdk.call("ask", {"about": "box-1"}, base_url=nowhere, only_boxes=["box-1", "crate-1"])


# What support looks for.


def test_a_report_names_the_references_of_the_spec(load: Load, client_colour: Colour, nowhere: str) -> None:
    """By their names on the wire, if they were sent."""
    sdk = load("recipients")
    for given, lines in (
        ({"from_": "box-7", "tariff": 5}, ["from: box-7", "tariff: 5"]),
        ({"tariff": 0}, ["tariff: 0"]),
        ({}, []),
    ):
        with pytest.raises(sdk.error("ConnectionFailedError")) as caught:
            sdk.call("post", {"to": "box-1", **given}, base_url=nowhere, colour=client_colour)
        report = getattr(caught.value, "report")()  # noqa: B009  # the packages are known by name only
        assert isinstance(report, str)
        assert report.splitlines()[1:-1][: len(lines) + 2] == ["method: post", *lines, "outcome: not_placed"]
        assert "box-1" not in report
