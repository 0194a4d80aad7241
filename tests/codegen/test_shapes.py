"""What schemas come to that are put together, hold themselves, or say more than a type can."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec
import pytest

from .command import Ran
from .conftest import Load
from .sdks import Handlers, Json, Sdk, both_refuse, gets_through

CAT: Json = {"name": "Tom", "lives": 9}
FITTING: list[tuple[str, str, Json]] = [
    ("joined", "adopt", {"cat": CAT, "code": "ab"}),
    ("joined", "adopt", {"cat": CAT, "code": "abcd", "old": {"name": "Rex", "age": 1}}),
    ("tuples", "draw", {"line": [[0, 0], [1.5, 2]]}),
    ("tuples", "draw", {"line": [[0, 0], [1, 2]], "label": ["a", 1, None], "one": ["a"]}),
    ("recursion", "keep", {"value": {"a": [1, "b", None, [True, {}]]}, "path": [[], [[]]]}),
    ("recursion", "keep", {"value": None, "menu": {"title": "a", "entries": [{"title": "b"}], "more": {}}}),
    ("recursion", "find", {"rule": {"all": ["a", {"none": {"all": []}}]}}),
]
UNFIT: list[tuple[str, str, Json, str]] = [
    ("joined", "adopt", {"cat": {"name": "Tom"}, "code": "ab"}, "$.cat"),
    ("joined", "adopt", {"cat": {**CAT, "lives": 10}, "code": "ab"}, "$.cat.lives"),
    ("joined", "adopt", {"cat": {**CAT, "owner": 1}, "code": "ab"}, "$.cat.owner"),
    ("joined", "adopt", {"cat": CAT, "code": "a"}, "$.code"),
    ("joined", "adopt", {"cat": CAT, "code": "abcde"}, "$.code"),
    ("joined", "adopt", {"cat": CAT, "code": "ab", "old": {"name": "Rex", "age": 0}}, "$.old.age"),
    ("tuples", "draw", {"line": [[0, 0]]}, "$.line"),
    ("tuples", "draw", {"line": [[0, 0], [1, 2, 3]]}, "$.line[1]"),
    ("tuples", "draw", {"line": [[0, 0], [1, 2]], "label": ["a", 0, 1]}, "$.label[1]"),
    ("recursion", "keep", {"value": [[1.5]]}, "$.value[0][0]"),
    ("recursion", "keep", {"value": 1, "path": [["a"]]}, "$.path[0][0]"),
    ("recursion", "find", {"rule": {"all": [{}]}}, "$.rule.all[0]"),
]


@pytest.mark.parametrize(("feature", "method", "params"), FITTING)
def test_what_fits_is_sent_and_served(load: Load, nowhere: str, feature: str, method: str, params: Json) -> None:
    sdk = load(feature)
    gets_through(sdk, method, params, base_url=nowhere)
    handlers = Handlers(**{method: Handlers})
    with pytest.raises(TypeError):  # what the handler returns is no JSON; the params have passed
        sdk.serve(handlers, method, json.dumps(params))
    assert json.loads(msgspec.json.encode(handlers.told)) == params


@pytest.mark.parametrize(("feature", "method", "params", "place"), UNFIT)
def test_what_does_not_fit_is_refused(
    load: Load, nowhere: str, feature: str, method: str, params: Json, place: str
) -> None:
    both_refuse(load(feature), method, method, params, place, base_url=nowhere)


def test_branches_bear_what_stands_beside_them(load: Load) -> None:
    sdk = load("joined")
    events = sdk.decode(
        sdk.methods()["watch"].result,
        b'[{"kind":"moved","at":1,"to":"b"},{"kind":"left","at":2},{"kind":"met","at":3,"name":"Rex"}]',
    )
    assert repr(events) == (
        "[ChangeMoved(at=1, kind='moved', to='b'), ChangeLeft(at=2, kind='left'), "
        "ChangeOfAnotherAnimal(at=3, name='Rex', kind='met')]"
    )


@pytest.mark.parametrize(
    ("answer", "decoded"),
    [
        (b'{"a":"x"}', "A(a='x')"),
        (b'{"a":"x","b":"y"}', "B(a='x', b='y')"),
        (b'{"a":"x","b":"y","c":"z"}', "A(a='x')"),
    ],
)
def test_of_branches_the_one_that_knows_all_members_is_taken(
    hazards: dict[str, Ran], packages: Path, answer: bytes, decoded: str
) -> None:
    assert hazards["union_told_by_members"].code == 0 and (packages / "union_told_by_members").is_dir()
    sdk = Sdk("union_told_by_members")
    assert repr(sdk.decode(sdk.methods()["ping"].result, answer)) == decoded
