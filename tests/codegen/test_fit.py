"""Which type takes what another does, held against what JSON Schema says of one value after the other."""

from __future__ import annotations

import itertools
import json
from pathlib import Path

import pytest

from codegen.diff.fit import Fit, Fits, Side
from codegen.loading import Wanted, loaded
from codegen.runtime.shapes import is_object
from codegen.types import StructDef
from codegen.validation import validator

from .hazards import NUMBER, TEXT, document, method, param
from .sdks import Json


def _object(closed: bool = False, required: tuple[str, ...] = (), **properties: object) -> Json:
    more = {"additionalProperties": False} if closed else {}
    return {"type": "object", "properties": properties, "required": list(required), **more}


def _list(items: object, **more: object) -> Json:
    return {"type": "array", "items": items, **more}


def _tuple(*items: object) -> Json:
    return {"type": "array", "items": list(items), "additionalItems": False, "minItems": len(items)}


SCHEMAS: tuple[object, ...] = (
    True,
    TEXT,
    {**TEXT, "minLength": 2},
    {**TEXT, "maxLength": 2},
    {**TEXT, "pattern": "^[0-9]+$"},
    {**TEXT, "pattern": "^[0-9]+$", "minLength": 2},
    {"enum": ["a", "bb"]},
    {"enum": ["bb"]},
    {"enum": ["1", "22"]},
    {"enum": ["a", 1, None]},
    {"const": 1},
    NUMBER,
    {**NUMBER, "minimum": 1},
    {**NUMBER, "exclusiveMinimum": 0},
    {**NUMBER, "minimum": 1, "maximum": 4},
    {**NUMBER, "multipleOf": 2},
    {**NUMBER, "multipleOf": 4, "minimum": 0},
    {"type": "number"},
    {"type": "number", "exclusiveMinimum": 0},
    {"type": "number", "minimum": 0.5, "maximum": 4},
    {"type": "boolean"},
    {"type": "null"},
    {"type": ["string", "null"]},
    {"type": ["integer", "string", "null"]},
    {"oneOf": [TEXT, _list(TEXT)]},
    _list(TEXT),
    _list(True),
    _list(NUMBER),
    _list({"enum": ["a", "bb"]}),
    _list(TEXT, minItems=1),
    _list(TEXT, minItems=1, maxItems=2),
    _tuple(TEXT, TEXT),
    _tuple(TEXT, NUMBER),
    _tuple(TEXT, TEXT, TEXT),
    _list(TEXT, minItems=2, maxItems=2),
    {"type": "object", "additionalProperties": NUMBER},
    {"type": "object", "additionalProperties": True},
    {"type": "object", "additionalProperties": TEXT},
    _object(x=NUMBER),
    _object(x=NUMBER, required=("x",)),
    _object(x={"type": "number"}),
    _object(x={**NUMBER, "minimum": 1}, y=NUMBER, required=("x", "y")),
    _object(closed=True, x=NUMBER),
    _object(closed=True, x=NUMBER, required=("x",)),
    _object(closed=True, x=NUMBER, y=NUMBER),
    {"oneOf": [_object(closed=True, x=NUMBER, required=("x",)), TEXT]},
    {"$ref": "#/components/schemas/Tree"},
    {"$ref": "#/components/schemas/Wider"},
    {"$ref": "#/components/schemas/Deep"},
)
_TREES: Json = {
    "Tree": _object(x=NUMBER, inner=_list({"$ref": "#/components/schemas/Tree"})),
    "Wider": _object(x={"type": "number"}, inner=_list({"$ref": "#/components/schemas/Wider"})),
    "Deep": {"oneOf": [TEXT, _list({"$ref": "#/components/schemas/Deep"})]},
}
_TEXTS: tuple[object, ...] = ("", "a", "bb", "1", "22", "333", "ccc")
_SINGLE: tuple[object, ...] = (*_TEXTS, 0, 1, 2, 3, 4, 5, 8, -4, 0.5, 1.5, 4.5, True, False, None)
_LISTS: tuple[object, ...] = (
    *([*items] for length in range(4) for items in itertools.product(("a", "bb", "1", 1, 2, None), repeat=length)),
    [["a"]],
    [[1]],
    [{"x": 1}],
)
_OBJECTS: tuple[object, ...] = (
    *({"x": x} for x in (0, 1, 1.5, "a", None)),
    *({"x": x, "y": y} for x in (0, 1, 1.5) for y in (1, "a")),
    *({"z": z} for z in (1, "a")),
    {},
    {"y": 1},
    {"inner": 1},
    {"inner": "a"},
    {"x": 1, "z": 1},
    {"x": 1, "y": 1, "z": "a"},
    *({"x": 1, "inner": [{"x": x}]} for x in (1, 1.5, "a")),
)
VALUES = (*_SINGLE, *_LISTS, *_OBJECTS)


@pytest.fixture(scope="module")
def sides(tmp_path_factory: pytest.TempPathFactory) -> list[Side]:
    """What becomes of each schema as that of a param."""
    path = tmp_path_factory.mktemp("fit") / "fit.json"
    methods = (method(f"m{index}", param("a", schema)) for index, schema in enumerate(SCHEMAS))
    path.write_text(json.dumps(document(*methods, root={"components": {"schemas": _TREES}})), "utf-8")
    options = Wanted(base_dir=Path(), package="sdk", root_error="RpcError", either="by-name")
    module = loaded(path, "fit.json", "fit", options).module
    assert module is not None
    structs = [module.definitions[method.params_struct] for method in module.methods]
    return [Side(struct.fields[0].type, module.definitions) for struct in structs if isinstance(struct, StructDef)]


@pytest.fixture(scope="module")
def taken() -> list[set[int]]:
    """Which values each schema takes, by their numbers."""
    validators = [validator({**_whole(schema), "components": {"schemas": _TREES}}) for schema in SCHEMAS]
    return [{index for index, value in enumerate(VALUES) if not any(one.iter_errors(value))} for one in validators]


def _whole(schema: object) -> Json:
    return schema if is_object(schema) else {}


def test_what_fits_takes_every_value(sides: list[Side], taken: list[set[int]]) -> None:
    fit = Fit()
    for (one, wide), (other, narrow) in itertools.product(enumerate(sides), repeat=2):
        missed = [VALUES[index] for index in sorted(taken[other] - taken[one])]
        found = fit.takes(wide, narrow)
        # What is not closed may hold anything beside what it names, but nobody who writes has a way to send that.
        sent = [value for value in missed if not (is_object(value) and value.keys() - _named(SCHEMAS[other]))]
        assert not (found is Fits.YES and sent), (SCHEMAS[one], SCHEMAS[other], sent[:3])


def _named(schema: object) -> set[str]:
    """Return the names that objects of *schema* may have."""
    text = json.dumps(schema)
    if "#/" in text:
        return {"x", "inner"}
    return {name for name in "xyz" if f'"{name}"' in text or '"additionalProperties": {' in text}


def test_what_does_not_fit_misses_a_value(sides: list[Side], taken: list[set[int]]) -> None:
    fit = Fit()
    for (one, wide), (other, narrow) in itertools.product(enumerate(sides), repeat=2):
        if fit.takes(wide, narrow) is Fits.NO:
            assert taken[other] - taken[one], (SCHEMAS[one], SCHEMAS[other])


def test_everything_fits_itself(sides: list[Side]) -> None:
    for side in sides:
        assert Fit().takes(side, side) is Fits.YES


def test_the_order_of_questions_changes_no_answer(sides: list[Side]) -> None:
    pairs = list(itertools.product(sides, repeat=2))
    there, back = Fit(), Fit()
    answers = [there.takes(*pair) for pair in pairs]
    assert [back.takes(*pair) for pair in reversed(pairs)] == answers[::-1]
    assert [Fit().takes(*pair) for pair in pairs] == answers
