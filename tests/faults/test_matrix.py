"""The matrix itself: it expects nothing that the page forbids, and it would notice."""

from __future__ import annotations

import dataclasses
import re

import pytest
from uis_callapi import BadAnswerError, NoAnswerError

from .case import Case, Ending, success, unknown
from .matrix import Line, lines, played, table
from .plays import placing
from .scripts import answers, serves

LINES = lines()


def test_a_line_has_a_name_of_its_own() -> None:
    """And each case says something of its own."""
    assert len({line.id for line in LINES}) == len(LINES)
    assert len({(line.name.partition(".")[0], line.case.what, line.colour) for line in LINES}) == len(LINES)


def test_what_is_expected_is_allowed() -> None:
    """Every case expects something, nobody says "placed" of nothing, and what may have been placed was sent once."""
    for line in LINES:
        endings = (*line.case.endings, *line.case.coarse)
        assert endings, line.id
        for ending in endings:
            assert ending.journal > 0 or ending.outcome != "placed", line.id
            if ending.outcome == "unknown" and ending.sent is not None and line.name.partition(".")[0] != "F29":
                assert ending.journal <= 1 and ending.sent[1] <= 1, line.id


RIGHT = Case("no answer", placing(answers(then="cut")), (unknown(NoAnswerError, "wait"),), says="before an answer")
WRONG = {
    "another error": dataclasses.replace(RIGHT, endings=(unknown(BadAnswerError, "wait"),)),
    "another outcome": dataclasses.replace(RIGHT, endings=(Ending(NoAnswerError, "not_placed", "wait", 1, (1, 1)),)),
    "another phase": dataclasses.replace(RIGHT, endings=(unknown(NoAnswerError, "read"),)),
    "another journal": dataclasses.replace(RIGHT, endings=(unknown(NoAnswerError, "wait", journal=0),)),
    "more requests": dataclasses.replace(RIGHT, endings=(unknown(NoAnswerError, "wait", sent=(1, 2)),)),
    "more attempts": dataclasses.replace(RIGHT, endings=(unknown(NoAnswerError, "wait", tries=3),)),
    "a result": dataclasses.replace(RIGHT, endings=(success(),)),
    "other words": dataclasses.replace(RIGHT, says="deadline"),
    "sooner": dataclasses.replace(RIGHT, most=0.0),
    "later": dataclasses.replace(RIGHT, least=9.0),
    "no error": dataclasses.replace(RIGHT, play=placing(serves)),
}


@pytest.mark.parametrize("case", WRONG.values(), ids=WRONG)
def test_what_is_not_as_expected_is_noticed(case: Case) -> None:
    """Whatever of it is not."""
    right, wrong = Line("F0.1", RIGHT, "sync"), Line("F0.2", case, "sync")
    with played([right, wrong]) as futures:
        text = [*table([futures[right].result(), futures[wrong].result()])]
    assert [line.split()[-1] for line in text if re.match(r"F0\.", line)] == ["ok", "FAIL"]
    assert text[-1] == "2 lines, 1 pass"
