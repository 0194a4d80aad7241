"""Which patterns Python would search for ever, and that telling them apart comes to an end."""

from __future__ import annotations

import re

import pytest

from codegen.backtracking import searches_forever
from tests.limits import confined

_WORDS = [f"{chr(97 + number % 26)}{chr(97 + number // 26)}{number}" for number in range(300)]
_DEEP = 220
_LARGE = {
    "nothing, many times": "(?:^){100000000}",
    "nothing, many times over": "(?:" * 30 + "^" + "){2}" * 30,
    "a list of many words": f"^(?:{'|'.join(_WORDS)})(?:,(?:{'|'.join(_WORDS)}))*$",
    "many words, one after another": f"^(?:{'|'.join(_WORDS)})+$",
    "many places": "^" + "[a-z]{100}-" * 300 + "$",
    "much that may be left out": "^" + "".join(f"{letter}?" for letter in "abcdefghij" * 300) + "$",
    "repetitions in repetitions": "^" + "(?:" * _DEEP + "a" + "b)*" * _DEEP + "$",
    "many repetitions": "^" + "a+b+" * 10_000 + "$",
    "many lengths": f"^(?:{'|'.join(f'.{{{length}}}' for length in range(1, 100))})*$",
}


@pytest.mark.parametrize(
    ("pattern", "forever"),
    [
        (r"^(?:ж\.|[а-я]\.)+$", True),
        (r"^(?:ж\.|[а-е]\.)+$", False),
        (r"^(?:(a+)+b)*", True),
        (r"^(?:a+b)*", False),
        (r"(?:a+)+(?=b)", True),
        (r"(?:a+)+\b", True),
        (r"(?:a+)+", False),
        (r"^(?=.*\d)(?=.*[a-z]).{8,}$", False),
        (r"\b(?:\w+,)+", False),
        (r"(?:(?:a?){1000}){1000}", True),
        (r"(?:(?:a{1000},){1000};)+", False),
    ],
)
def test_what_is_repeated_must_not_be_read_in_two_ways(pattern: str, *, forever: bool) -> None:
    assert searches_forever(pattern) is forever


def test_no_pattern_takes_long_to_look_at() -> None:
    told = confined(lambda: repr({name: searches_forever(pattern) for name, pattern in _LARGE.items()}), 20)
    assert "Traceback" not in told, told
    assert all(re.compile(pattern) for pattern in _LARGE.values())
    assert "'a list of many words': False, 'many words, one after another': False" in told
