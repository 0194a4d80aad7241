"""Types and bounds of the spec, held by the generated client and by the generated server side."""

from __future__ import annotations

import json
import math

import msgspec
import pytest
from msgspec import UNSET

from .conftest import Load
from .sdks import Handlers, Json, both_refuse, gets_through, sent

MEASURED: Json = {
    "name": "a",
    "code": "AB",
    "count": 1,
    "step": 5,
    "ratio": 0.5,
    "speed": 1.5,
    "flag": True,
    "nothing": None,
    "anything": 1,
}
OUT_OF_BOUNDS: dict[str, list[object]] = {
    "name": ["", "123456789", 1, None],
    "code": ["ab", "ABC", "AB\n"],
    "count": [-1, 11, 1.5, "1", True],
    "step": [0, 100, 7],
    "ratio": [-0.1, 1.5, "1"],
    "speed": [0, 10.5],
    "flag": [1, "true"],
    "nothing": [0, False],
    "unit": [None],
    "digits": [-1],
    "share": ["x"],
    "rounded": [0],
}
AT_BOUNDS: dict[str, list[object]] = {
    "name": ["12345678"],
    "count": [0, 10],
    "step": [95],
    "ratio": [0, 1],
    "speed": [10.49],
    "anything": [None, {"deep": [1, "x", {}]}],
    "unit": [""],
    "digits": [0],
    "share": [1],
}


def _each(values: dict[str, list[object]]) -> list[tuple[str, object]]:
    return [(param, value) for param, several in values.items() for value in several]


@pytest.mark.parametrize(("param", "value"), _each(OUT_OF_BOUNDS))
def test_a_value_out_of_bounds_is_refused(load: Load, nowhere: str, param: str, value: object) -> None:
    params = {**MEASURED, param: value}
    both_refuse(load("primitives"), "measure", "measure", params, f"$.{param}", base_url=nowhere)


@pytest.mark.parametrize("value", [math.inf, -math.inf, math.nan])
def test_a_number_that_is_not_finite_is_called_that(load: Load, nowhere: str, value: float) -> None:
    """Whether its place could take the null that an encoder makes of it or not."""
    sdk = load("primitives")
    for param in ("ratio", "anything"):
        with pytest.raises(sdk.error("ParamsError")) as caught:
            sdk.call("measure", {**MEASURED, param: value}, base_url=nowhere)
        assert f"`$.{param}` is given as {value}, which is not finite" in str(caught.value)


@pytest.mark.parametrize(("param", "value"), _each(AT_BOUNDS))
def test_a_value_at_its_bound_is_accepted(load: Load, nowhere: str, param: str, value: object) -> None:
    sdk, handlers = load("primitives"), Handlers(measure=1.0)
    gets_through(sdk, "measure", {**MEASURED, param: value}, base_url=nowhere)
    assert sdk.serve(handlers, "measure", json.dumps({**MEASURED, param: value})) == 1.0
    assert getattr(handlers.seen[0], param) == value


def test_what_is_not_sent_takes_its_default_on_the_server_only(load: Load) -> None:
    sdk, handlers = load("primitives"), Handlers(measure=1.0)
    given = sdk.struct("MeasureParams")(**MEASURED)
    assert json.loads(msgspec.json.encode(given)) == MEASURED
    sdk.serve(handlers, "measure", json.dumps(MEASURED))
    defaults = {"unit": "metre", "digits": 3, "share": 0.5, "rounded": False, "signed": True}
    assert handlers.told == {**MEASURED, **defaults}


def test_a_default_that_was_said_is_sent(load: Load) -> None:
    given = load("primitives").struct("MeasureParams")(**MEASURED, rounded=False)
    assert b'"rounded":false' in msgspec.json.encode(given)


def test_a_required_param_that_is_missing_is_named(load: Load) -> None:
    sdk = load("optional")
    with pytest.raises(TypeError, match="'query'"):
        sdk.call("search", {}, base_url="http://localhost")
    assert sdk.serve(Handlers(), "search", '{"page":1}') == {
        "code": -32602,
        "message": "Invalid params",
        "data": "Object missing required field `query`",
    }


def test_defaults_are_filled_in_at_every_depth(load: Load) -> None:
    sdk, handlers = load("optional"), Handlers()
    sdk.serve(handlers, "search", '{"query":"x","filter":{}}')
    assert handlers.told == {"page": 1, "query": "x", "filter": {"exact": True}}


def test_none_is_no_way_to_leave_a_param_out(load: Load, nowhere: str) -> None:
    sdk = load("optional")
    both_refuse(sdk, "search", "search", {"query": "x", "page": None}, "$.page", base_url=nowhere)
    gets_through(sdk, "search", {"query": "x", "page": UNSET}, base_url=nowhere)


def test_what_an_answer_lacks_is_unset(load: Load) -> None:
    sdk = load("optional")
    found = sdk.decode(sdk.struct("Found"), b'{"total":3}')
    assert isinstance(found, msgspec.Struct) and sent(found) == {"total": 3}


@pytest.mark.parametrize(
    ("param", "value"), [("colour", "green"), ("coats", 4), ("coats", "1"), ("mode", "slow"), ("finish", "")]
)
def test_an_enum_of_what_is_sent_is_closed(load: Load, nowhere: str, param: str, value: object) -> None:
    params = {"colour": "red", "coats": 1, "mode": "fast", param: value}
    both_refuse(load("enums"), "paint", "paint", params, f"$.{param}", base_url=nowhere)


def test_an_enum_of_an_answer_lets_unknown_values_survive(load: Load) -> None:
    sdk = load("enums")
    report = sdk.decode(sdk.struct("Report"), b'{"state":"melted","level":1,"kind":"report","codes":[7,99]}')
    assert isinstance(report, msgspec.Struct)
    assert sent(report) == {"state": "melted", "level": 1, "kind": "report", "codes": [7, 99]}
    assert sdk.decode(sdk.methods()["state"].result, b'"melted"') == "melted"


@pytest.mark.parametrize(
    ("answer", "place"),
    [
        (b'{"state":"done","level":3,"kind":"report","codes":[]}', "$.level"),
        (b'{"state":"done","level":1,"kind":"rumour","codes":[]}', "$.kind"),
        (b'{"state":1,"level":1,"kind":"report","codes":[]}', "$.state"),
        (b'{"state":"done","level":1,"kind":"report","codes":["7"]}', "$.codes[0]"),
    ],
)
def test_a_closed_enum_and_the_kind_of_an_open_one_bind_answers(load: Load, answer: bytes, place: str) -> None:
    sdk = load("enums")
    with pytest.raises(msgspec.ValidationError) as caught:
        sdk.decode(sdk.struct("Report"), answer)
    assert f"`{place}`" in str(caught.value)
    with pytest.raises(msgspec.ValidationError):
        sdk.decode(sdk.methods()["verdict"].result, b'"maybe"')


SAVED: Json = {"note": None, "tags": None, "owner": None, "size": None}


@pytest.mark.parametrize(
    ("param", "value"), [("note", 1), ("limit", 0), ("tags", "a"), ("size", "m"), ("code", "x"), ("code", "1\n")]
)
def test_null_is_one_more_value_and_nothing_else(load: Load, nowhere: str, param: str, value: object) -> None:
    both_refuse(load("nullable"), "save", "save", {**SAVED, param: value}, f"$.{param}", base_url=nowhere)


@pytest.mark.parametrize("missing", SAVED)
def test_a_required_param_may_be_null_but_not_left_out(load: Load, missing: str) -> None:
    params = {name: value for name, value in SAVED.items() if name != missing}
    error = load("nullable").serve(Handlers(), "save", json.dumps(params))
    assert isinstance(error, dict) and error["data"] == f"Object missing required field `{missing}`"


def test_null_differs_from_not_sent(load: Load) -> None:
    save = load("nullable").struct("SaveParams")
    assert json.loads(msgspec.json.encode(save(**SAVED))) == SAVED
    assert json.loads(msgspec.json.encode(save(**SAVED, code=None))) == {**SAVED, "code": None}


def test_a_default_of_null_is_filled_in(load: Load) -> None:
    handlers = Handlers()
    load("nullable").serve(handlers, "save", json.dumps(SAVED))
    assert handlers.told == {**SAVED, "limit": None}


TREES: list[tuple[Json, str]] = [
    ({"value": 1}, "$.tree.value"),
    ({"value": "a", "children": [{"value": "b"}, {"value": "c", "next": {}}]}, "$.tree.children[1].next"),
    ({"value": "a", "label": ""}, "$.tree.label"),
]


@pytest.mark.parametrize(("tree", "place"), TREES)
def test_a_schema_that_refers_to_itself_is_checked_at_every_depth(
    load: Load, nowhere: str, tree: Json, place: str
) -> None:
    both_refuse(load("references"), "plant", "plant", {"tree": tree}, place, base_url=nowhere)


def test_siblings_of_a_reference_count(load: Load) -> None:
    """A default and a mark beside ``$ref`` belong to this one use of the schema."""
    sdk, handlers = load("references"), Handlers()
    sdk.serve(handlers, "plant", '{"tree":{"value":"a"}}')
    assert handlers.told == {"tree": {"value": "a"}, "owner": "nobody"}
    assert "secretive" not in repr(sdk.struct("Tree")(value="a", label="secretive"))


STORED: Json = {
    "words": ["a"],
    "matrix": [[1, 2]],
    "scores": {"a": 1},
    "people": {"b": {"name": "c"}},
    "lists": {"d": ["e"]},
    "extra": {},
    "anything": [],
}
WRONG_INSIDE: list[tuple[str, object, str]] = [
    ("words", [], "$.words"),
    ("words", ["a"] * 4, "$.words"),
    ("words", [1], "$.words[0]"),
    ("matrix", [[1]], "$.matrix[0]"),
    ("matrix", [[1, "2"]], "$.matrix[0][1]"),
    ("scores", {"a": -1}, "$.scores[...]"),
    ("people", {"b": {}}, "$.people[...]"),
    ("lists", {"d": "e"}, "$.lists[...]"),
    ("extra", [], "$.extra"),
    ("anything", {}, "$.anything"),
]


@pytest.mark.parametrize(("param", "value", "place"), WRONG_INSIDE)
def test_items_and_values_are_checked(load: Load, nowhere: str, param: str, value: object, place: str) -> None:
    both_refuse(load("containers"), "store", "store", {**STORED, param: value}, place, base_url=nowhere)


def test_a_closed_object_refuses_unknown_fields_and_an_open_one_lets_them_pass(load: Load) -> None:
    sdk = load("objects")
    error = sdk.serve(Handlers(), "draw", '{"closed":{"x":1,"z":2}}')
    assert isinstance(error, dict) and error["data"] == "Object contains unknown field `z` - at `$.closed`"
    assert sdk.serve(Handlers(draw=1), "draw", '{"closed":{"x":1},"open":{"z":2,"inner":{"z":3,"y":4}}}') == 1
    grown = sdk.decode(sdk.methods()["draw"].result, b'{"area":1,"perimeter":4}')
    assert isinstance(grown, msgspec.Struct) and sent(grown) == {"area": 1}


def test_params_that_the_method_does_not_have_are_refused(load: Load) -> None:
    error = load("objects").serve(Handlers(), "draw", '{"closed":{"x":1},"colour":"red"}')
    assert isinstance(error, dict) and error["data"] == "Object contains unknown field `colour`"


WRONG_BRANCHES: list[tuple[Json, str]] = [
    ({"target": "a"}, "$.target"),
    ({"target": "1\n"}, "$.target"),
    ({"target": 1}, "$.target"),
    ({"target": None}, "$.target"),
    ({"target": []}, "$.target"),
    ({"target": {}}, "$.target"),
    ({"target": [{}]}, "$.target[0]"),
    ({"target": [{"size": 0}]}, "$.target[0].size"),
    ({"target": [{"size": 1}, {"size": "2"}]}, "$.target[1].size"),
    ({"route": {"to": "x"}}, "$.route.to"),
    ({"route": {"to": "1", "backup": [{"size": 0}]}}, "$.route.backup[0].size"),
    ({"inline": "b"}, "$.inline"),
    ({"inline": ["a"]}, "$.inline[0]"),
    ({"id": 1.5}, "$.id"),
    ({"either": 1}, "$.either"),
    ({"either": {"size": 0}}, "$.either.size"),
    ({"many": {"x": "y"}}, "$.many[...]"),
    ({"many": {"x": [{"size": 0}]}}, "$.many[...][0].size"),
]


@pytest.mark.parametrize(("params", "place"), WRONG_BRANCHES)
def test_a_union_is_checked_branch_by_branch(load: Load, nowhere: str, params: Json, place: str) -> None:
    whole = {"target": "1", "route": {"to": "2"}, **params}
    both_refuse(load("unions"), "dial", "dial", whole, place, base_url=nowhere)


def test_a_union_says_what_it_takes(load: Load) -> None:
    error = load("unions").serve(Handlers(), "dial", '{"target":5,"route":{"to":"1"}}')
    assert isinstance(error, dict) and error["data"] == "Expected `str | array`, got `int` - at `$.target`"


def test_structs_are_immutable_and_compare_by_value(load: Load) -> None:
    group = load("unions").struct("Group")
    assert group(size=1) == group(size=1) != group(size=2)
    with pytest.raises(AttributeError, match="immutable"):
        group(size=1).size = 2  # type: ignore[attr-defined]  # which is the point
