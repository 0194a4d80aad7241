"""What the bench says of figures, and that it runs."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

import pytest
from uis_callapi._runtime.checks import check_params
from uis_callapi.v1.methods import PLACE_CALLS

from bench import __main__ as command
from bench import calls_sync, guarded, inputs, reuse, server
from bench.lines import Limit, beside, compare
from bench.recipe import document
from bench.report import save, show, verdict
from bench.rounds import Sample, Samples, measure, ratio, timed
from codegen.command import main as codegen
from codegen.runtime.shapes import is_array, is_object

KEYS = ["name", "baseline", "wall", "cpu", "ratio_wall", "ratio_cpu", "limit", "ok"]
LIMIT = Limit("ours", "bare", 1.15)


def samples(*ratios: float) -> Samples:
    """Return rounds in which ours cost so many times as much CPU as the other, and twice as much on the clock."""
    return {"bare": [Sample(2.0, 1.0) for _ in ratios], "ours": [Sample(4.0, cost) for cost in ratios]}


@pytest.mark.parametrize(
    ("ratios", "code"),
    [
        ((1.0, 1.0, 1.0, 1.0, 1.0), 0),
        ((1.15, 1.15, 1.15), 0),
        ((1.16, 1.16, 1.16), 1),
        ((1.0, 1.1, 1.2, 1.3, 1.4), 0),  # 1.2 ± 0.1
        ((1.26, 1.26, 1.3, 1.36, 1.36), 1),  # 1.3 ± 0.05
        ((1.0, 1.0, 1.0, 9.0), 0),  # one round in which somebody else was at work
        ((1.3, 1.3, 1.3, 0.1), 1),
        ((1.16,), 1),
    ],
)
def test_a_limit_is_missed_by_more_than_the_spread(
    ratios: tuple[float, ...], code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    """And whoever runs it reads which."""
    lines = compare("call", samples(*ratios), "bare", [LIMIT])
    assert verdict(lines) == code
    assert ("missed: call: ours beside bare: cpu ×" in capsys.readouterr().err) == bool(code)


def test_a_limit_can_be_about_the_clock() -> None:
    """It says which figure it is about."""
    line = beside("call", samples(1.0, 1.0, 1.0), "ours", "bare", Limit("ours", "bare", 1.5, "wall"))
    assert not line.ok and line.judged.median == 2.0


@pytest.mark.parametrize(
    ("ratios", "settled"), [((1.0, 1.0, 1.0), True), ((1.0, 1.1, 1.2, 1.3), False), ((2.0, 2.1, 2.2), True)]
)
def test_within_the_spread_nothing_is_settled(ratios: tuple[float, ...], settled: bool) -> None:
    """Then it takes more rounds."""
    assert beside("call", samples(*ratios), "ours", "bare", LIMIT).settled is settled


def test_a_ratio_is_taken_round_by_round() -> None:
    """A machine that gets slower from round to round changes nothing."""
    slower = ratio([2.0, 4.0, 8.0, 16.0], [1.0, 2.0, 4.0, 8.0])
    assert (slower.median, slower.spread) == (2.0, 0.0)


@pytest.mark.parametrize(
    ("seconds", "settled_after", "rounds"),
    [(0, 0, 3), (0, 99, 3), (5, 0, 5), (5, 7, 7), (5, 99, 10)],
)
def test_what_is_not_settled_takes_more_rounds(seconds: int, settled_after: int, rounds: int) -> None:
    """Up to twice the time; a round takes a second here, and three are the fewest."""
    now = 0

    def meter() -> Sample:
        nonlocal now
        now += 1
        return Sample(1.0, 1.0)

    found = measure(
        {"one": meter},
        seconds=seconds,
        fewest=3,
        settled=lambda samples: len(samples["one"]) >= settled_after,
        clock=lambda: now,
    )
    assert len(found["one"]) == rounds


def test_rivals_take_turns() -> None:
    """To and fro, and the first round is not counted."""
    seen: list[str] = []

    def meter(name: str) -> Sample:
        seen.append(name)
        return Sample(1.0, 1.0)

    counted = measure({name: partial(meter, name) for name in "ab"}, seconds=0, fewest=2)
    assert "".join(seen) == "ab" + "ab" + "ba"
    assert {name: len(found) for name, found in counted.items()} == {"a": 2, "b": 2}


def test_the_file_has_these_keys_and_no_others(tmp_path: Path) -> None:
    """Bytes stand where they were measured only."""
    lines = compare("call", samples(1.0, 1.5, 1.0), "bare", [LIMIT])
    sized = {name: [Sample(1.0, 1.0, size)] for name, size in (("bare", 1000.0), ("ours", 1500.0))}
    lines.append(beside("client", sized, "ours", "bare"))
    save(lines, tmp_path / "new folder" / "bench.json")
    first, second, third = json.loads((tmp_path / "new folder" / "bench.json").read_text("utf-8"))
    assert list(first) == list(second) == KEYS
    assert second == {
        "name": "call: ours",
        "baseline": "bare",
        "wall": 4.0,
        "cpu": 1.0,
        "ratio_wall": 2.0,
        "ratio_cpu": 1.0,
        "limit": 1.15,
        "ok": True,
    }
    assert list(third) == [*KEYS, "bytes", "ratio_bytes"]
    assert (third["bytes"], third["ratio_bytes"]) == (1500.0, 1.5)


def test_the_table_aligns(capsys: pytest.CaptureFixture[str]) -> None:
    """Every row is as wide as the titles, and a missed limit can be seen."""
    show(compare("call", samples(2.0, 2.0, 2.0), "bare", [LIMIT]))
    rows = capsys.readouterr().out.splitlines()
    assert len(rows) == 3 and len(set(map(len, rows))) == 1
    assert rows[0].endswith("limit") and rows[2].endswith("MISSED cpu ≤ 1.15")


def test_every_rival_of_a_call_runs() -> None:
    """Against the server of the bench; two calls a round."""
    with server.running() as port, calls_sync.rivals(port) as works:
        found = measure({name: timed(work, 2) for name, work in works.items()}, seconds=0, fewest=2)
    lines = compare("sync call", found, calls_sync.BARE, calls_sync.LIMITS)
    assert {calls_sync.OURS, calls_sync.BARE, calls_sync.HTTPX} <= {*found}
    assert all(line.wall > 0 and line.cpu > 0 for line in lines)
    assert len(lines) == len(works) + 3


def test_every_rival_of_a_guarded_call_runs(tmp_path: Path) -> None:
    """Two calls a round, each with a key of its own."""
    with server.running() as port, guarded.rivals(port, tmp_path) as works:
        found = measure({name: timed(work, 2) for name, work in works.items()}, seconds=0, fewest=2)
    lines = compare("guard", found, guarded.FSYNC, guarded.LIMITS)
    assert [line.name for line in lines if line.limit] == ["guard: guarded call"]


@pytest.mark.parametrize("secure", [False, True])
def test_every_rival_of_a_kept_connection_runs(*, secure: bool) -> None:
    """With TLS and without."""
    with reuse.rivals(secure=secure) as works:
        found = measure({name: timed(work, 2) for name, work in works.items()}, seconds=0, fewest=2)
    assert {reuse.KEPT, reuse.FRESH} == {*found}


def test_a_group_that_does_not_exist_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    """With those that do."""
    with pytest.raises(SystemExit) as ended:
        command.main(["sink"])
    assert ended.value.code == 2
    assert "there is no group 'sink'; there are sync, async" in capsys.readouterr().err


def test_the_invented_document_is_what_it_says() -> None:
    """So many methods, as many schemas, and the same text each time."""
    made = document(20)
    assert made == document(20)
    methods, components = made["methods"], made["components"]
    assert is_array(methods) and is_object(components)
    schemas = components["schemas"]
    assert is_object(schemas)
    assert (len(methods), len(schemas)) == (20, 20)


def test_the_invented_document_has_no_error(tmp_path: Path) -> None:
    """Not even a warning."""
    path = tmp_path / "invented.openrpc.json"
    path.write_text(json.dumps(document(20, 2)), "utf-8")
    assert codegen(["check", str(path), "--strict"]) == 0


def test_both_requests_are_valid() -> None:
    """What is measured is the way of a call that succeeds."""
    for params in (inputs.to_number(), inputs.to_groups()):
        assert check_params(PLACE_CALLS, params, 262_144)[1] == params
