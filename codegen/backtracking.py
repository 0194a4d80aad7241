"""Patterns on which Python would search for ever: those that read a text of repeated parts in many ways.

``^(a+)+$`` reads ``aaa`` in four ways, and thirty letters in half a billion: all of them are tried before one more that
fits nowhere is refused. A pattern is looked at as the graph of the places of its characters and what may follow each.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import TypeAlias, cast

import msgspec

_Items: TypeAlias = Iterable[tuple[object, object]]
"""What the parser of Python makes of a pattern: opcodes and their arguments."""
_Pair: TypeAlias = tuple[int, int]
_parser = vars(import_module("re._parser"))
_parse = cast("Callable[[str], _Items]", _parser["parse"])
_PARSED = cast("type[_Items]", _parser["SubPattern"])
_UNBOUNDED: object = vars(import_module("re._constants"))["MAXREPEAT"]

_MOST_COPIES = 100
"""Places that a counted repetition may take. One that needs more is taken for one without an end."""
_FEW = 3
"""Repetitions of what repeats itself that are bearable."""
_MOST_WAYS = 250_000
"""From place to place, and of two of them side by side. A pattern that has more is not looked at to its end."""
_SAMPLES = frozenset(map(chr, range(128))) | set("éя中\u00a0\u2028")
_CATEGORIES: Mapping[str, Callable[[str], bool]] = {
    "DIGIT": str.isdigit,
    "SPACE": str.isspace,
    "WORD": lambda character: character.isalnum() or character == "_",
}


class _TooLarge(Exception):
    """There are more ways through a pattern than anybody wants to wait for."""


@cache
def searches_forever(pattern: str) -> bool:
    """Tell whether there may be short texts on which the search for *pattern*, which compiles, would not end."""
    try:
        items = _parse(pattern)
        graph = _Graph(_SAMPLES | {chr(number) for number in _numbers(items) if number <= sys.maxunicode})
        whole = graph.sequence(items)
        return any(graph.reads_in_many_ways(loop) for loop in graph.loops if not graph.ends_well(loop, whole))
    except (_TooLarge, RecursionError):
        return True


class _Part(msgspec.Struct, frozen=True):
    """A part of a pattern: the places with which it may begin and end, and whether it may be nothing at all."""

    first: tuple[int, ...] = ()
    last: tuple[int, ...] = ()
    nothing: bool = True


class _Graph:
    def __init__(self, samples: Iterable[str]) -> None:
        self._samples = {sample: 1 << number for number, sample in enumerate(samples)}
        self._fit: dict[str, int] = {}
        self._places: list[int] = []
        """The samples that fit at each, as bits."""
        self._ways = defaultdict[int, Counter[int]](Counter)
        """From one place to the next, and how many of them there are."""
        self._left = _MOST_WAYS
        self.loops: list[range] = []
        """The places of each repetition without an end, those inside it included."""
        self._times = 1
        """How often what is looked at must be repeated. Python does so even if it is nothing."""
        self._condition = 0
        """How many places there are before the last condition on what stands around it."""

    def sequence(self, items: _Items) -> _Part:
        whole = _Part()
        for opcode, argument in items:
            whole = self._then(whole, self._item(str(opcode), argument))
        return whole

    def _item(self, opcode: str, argument: object) -> _Part:
        match opcode, _together(argument):
            case (("LITERAL" | "NOT_LITERAL" | "ANY" | "IN"), _):
                return self._place(self._fitting(opcode, argument))
            case "AT", _ if "END" in str(argument):
                return self._place(0)
            case "BRANCH", (_, branches):
                parts = [self.sequence(branch) for branch in cast("Iterable[_Items]", branches)]
                first = tuple(place for part in parts for place in part.first)
                last = tuple(place for part in parts for place in part.last)
                return _Part(first, last, any(part.nothing for part in parts))
            case "SUBPATTERN", (*_, inner):
                return self.sequence(cast("_Items", inner))
            case "ATOMIC_GROUP", _:
                return self.sequence(cast("_Items", argument))
            case (("MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT"), (int(least), most, inner)):
                return self._repeated(least, most, cast("_Items", inner))
            case (("ASSERT" | "ASSERT_NOT"), (_, inner)):
                self.sequence(cast("_Items", inner))
                self._condition = len(self._places)
            case _:
                self._condition = len(self._places)
        return _Part()

    def _fitting(self, opcode: str, argument: object) -> int:
        item = f"{opcode} {argument}"
        if item not in self._fit:
            self._fit[item] = sum(bit for one, bit in self._samples.items() if _fits(one, opcode, argument))
        return self._fit[item]

    def _place(self, samples: int) -> _Part:
        self._places.append(samples)
        return _Part((len(self._places) - 1,), (len(self._places) - 1,), nothing=False)

    def _then(self, part: _Part, other: _Part) -> _Part:
        self._link(part.last, other.first)
        first = part.first + other.first if part.nothing else part.first
        last = part.last + other.last if other.nothing else other.last
        return _Part(first, last, part.nothing and other.nothing)

    def _link(self, last: Iterable[int], first: Sequence[int]) -> None:
        for place in last:
            self._ways[place].update(first)
            self._left -= len(first)
            if self._left < 0:
                raise _TooLarge

    def _repeated(self, least: int, most: object, inner: _Items) -> _Part:
        before, endless = len(self._places), len(self.loops)
        self._times *= max(least, 1)
        copy = self.sequence(inner)
        if copy.nothing and self._times > _MOST_WAYS:
            raise _TooLarge
        self._times //= max(least, 1)
        size = len(self._places) - before
        if not size:
            return copy  # nothing, however often
        few = isinstance(most, int) and (most <= _FEW or len(self.loops) == endless)
        if most is _UNBOUNDED or not (isinstance(most, int) and few and most * size <= _MOST_COPIES):
            self._link(copy.last, copy.first)
            self.loops.append(range(before, len(self._places)))
            return _Part(copy.first, copy.last, copy.nothing or not least)
        copies = [copy, *(self.sequence(inner) for _ in range(most - 1))][:most]
        rest = _Part()
        for copy in reversed(copies[least:]):
            followed = self._then(copy, rest)
            rest = _Part(followed.first, followed.last)
        whole = _Part()
        for copy in (*copies[:least], rest):
            whole = self._then(whole, copy)
        return whole

    def ends_well(self, loop: range, whole: _Part) -> bool:
        """Tell whether the search may end with *loop* at any time: the first way that is tried is good then."""
        return loop.start >= self._condition and any(place in loop for place in whole.last)

    def reads_in_many_ways(self, loop: range) -> bool:
        """Tell whether one text leads from a place of *loop* back to it in two ways."""
        ways = {place: {other: count for other, count in self._ways[place].items() if other in loop} for place in loop}
        if any(count > 1 for others in ways.values() for count in others.values()):
            return True
        return any(place != other for place, other in self._returning(loop, ways))

    def _returning(self, loop: range, ways: Mapping[int, Iterable[int]]) -> set[_Pair]:
        """Return the places to which one text leads, side by side, on ways that part at one place and meet at one."""
        # Where much can follow, it follows many places alike.
        numbers: dict[tuple[int, ...], int] = {}
        alike = {place: numbers.setdefault(tuple(ways[place]), len(numbers)) for place in loop}
        lists = list(numbers)
        alike_as = defaultdict[_Pair, list[_Pair]](list)
        before = defaultdict[_Pair, list[_Pair]](list)
        found, left, waiting = set[_Pair](), _MOST_WAYS, [(place, place) for place in loop]
        while waiting:
            pair = waiting.pop()
            if pair in found:
                continue
            found.add(pair)
            kind = alike[pair[0]], alike[pair[1]]
            if kind not in alike_as:
                onward = self._side_by_side(lists[kind[0]], lists[kind[1]])
                for other in onward:
                    before[other].append(kind)
                waiting += onward
                left -= len(onward) + len(lists[kind[0]]) * len(lists[kind[1]]) // 8
            alike_as[kind].append(pair)
            if left < 0:
                raise _TooLarge
        back, waiting = set[_Pair](), [(place, place) for place in loop]
        while waiting:
            pair = waiting.pop()
            if pair not in back:
                back.add(pair)
                for kind in before.get(pair, ()):
                    waiting += alike_as.pop(kind, ())
        return back

    def _side_by_side(self, some: Iterable[int], others: Sequence[int]) -> list[_Pair]:
        places = self._places
        return [(one, other) for one in some for other in others if places[one] & places[other]]


def _numbers(value: object) -> Iterator[int]:
    """Yield the code points in a parsed pattern, and other numbers that stand there."""
    if isinstance(value, int):
        yield value
    elif isinstance(value, Iterable | _PARSED):  # a parsed pattern can be looped over, and does not say so
        for inner in cast("Iterable[object]", value):
            yield from _numbers(inner)


def _together(argument: object) -> tuple[object, ...]:
    """Return the arguments of an opcode that has several."""
    return cast("tuple[object, ...]", argument) if isinstance(argument, tuple) else ()


def _fits(character: str, opcode: str, argument: object) -> bool:
    """Tell whether *character* is one of those that an item of a pattern stands for."""
    match opcode:
        case "ANY":
            return character != "\n"
        case "LITERAL":
            return argument == ord(character)
        case "NOT_LITERAL":
            return argument != ord(character)
        case "RANGE":
            low, high = cast("tuple[int, int]", argument)
            return low <= ord(character) <= high
        case "CATEGORY":
            words = str(argument).split("_")  # CATEGORY_NOT_DIGIT
            return _CATEGORIES[words[-1]](character) != ("NOT" in words)
        case "IN":
            items = [(str(inner), detail) for inner, detail in cast("_Items", argument)]
            return any(_fits(character, *item) for item in items) != (items[0][0] == "NEGATE")
        case _:
            return False
