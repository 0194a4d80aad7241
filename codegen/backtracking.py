"""Patterns on which Python would search for ever: those that read a text of repeated parts in many ways.

``^(a+)+$`` reads ``aaa`` in four ways, and thirty letters in half a billion: all of them are tried before one more that
fits nowhere is refused. A pattern is looked at as the graph of the places of its characters and what may follow each.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import TypeAlias, TypeVar, cast

import msgspec

T = TypeVar("T")

_Items: TypeAlias = Iterable[tuple[object, object]]
"""What the parser of Python makes of a pattern: opcodes and their arguments."""
_parse = cast("Callable[[str], _Items]", vars(import_module("re._parser"))["parse"])
_UNBOUNDED: object = vars(import_module("re._constants"))["MAXREPEAT"]

_MOST_COPIES = 100
"""Places that a counted repetition may take. One that needs more is taken for one without an end."""
_FEW = 3
"""Repetitions of what repeats itself that are bearable."""
_SAMPLES = frozenset(map(chr, range(128))) | set("éя中\u00a0\u2028")
_CATEGORIES: Mapping[str, Callable[[str], bool]] = {
    "DIGIT": str.isdigit,
    "SPACE": str.isspace,
    "WORD": lambda character: character.isalnum() or character == "_",
}


@cache
def searches_forever(pattern: str) -> bool:
    """Tell whether there are short texts on which the search for *pattern*, which compiles, would not end."""
    items = _parse(pattern)
    graph = _Graph(_SAMPLES | {chr(number) for number in _numbers(items) if number <= sys.maxunicode})
    whole = graph.sequence(items)
    return any(
        graph.reads_in_many_ways(knot)
        for knot in graph.knots()
        # Where it may end at any time the first way that is tried is good.
        if knot.isdisjoint(whole.last)
    )


class _Part(msgspec.Struct, frozen=True):
    """A part of a pattern: the places with which it may begin and end, and whether it may be nothing at all."""

    first: tuple[int, ...] = ()
    last: tuple[int, ...] = ()
    nothing: bool = True


class _Graph:
    def __init__(self, samples: frozenset[str]) -> None:
        self._samples = samples
        self._places: list[frozenset[str]] = []
        """The samples that fit at each."""
        self._ways: Counter[tuple[int, int]] = Counter()
        """From one place to the next, and how many of them there are."""
        self._endless = 0
        """Repetitions without an end, so far."""

    def sequence(self, items: _Items) -> _Part:
        whole = _Part()
        for opcode, argument in items:
            whole = self._then(whole, self._item(str(opcode), argument))
        return whole

    def _item(self, opcode: str, argument: object) -> _Part:
        match opcode, _together(argument):
            case (("LITERAL" | "NOT_LITERAL" | "ANY" | "IN"), _):
                return self._place(frozenset(one for one in self._samples if _fits(one, opcode, argument)))
            case "AT", _ if "END" in str(argument):
                return self._place(frozenset())
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
            case _:
                pass
        return _Part()

    def _place(self, characters: frozenset[str]) -> _Part:
        self._places.append(characters)
        return _Part((len(self._places) - 1,), (len(self._places) - 1,), nothing=False)

    def _then(self, part: _Part, other: _Part) -> _Part:
        self._link(part.last, other.first)
        first = part.first + other.first if part.nothing else part.first
        last = part.last + other.last if other.nothing else other.last
        return _Part(first, last, part.nothing and other.nothing)

    def _link(self, last: Iterable[int], first: Sequence[int]) -> None:
        for place in last:
            self._ways.update((place, following) for following in first)

    def _repeated(self, least: int, most: object, inner: _Items) -> _Part:
        before, endless = len(self._places), self._endless
        copy = self.sequence(inner)
        size = len(self._places) - before
        few = isinstance(most, int) and (most <= _FEW or self._endless == endless)
        if most is _UNBOUNDED or not (isinstance(most, int) and few and most * size <= _MOST_COPIES):
            self._endless += 1
            self._link(copy.last, copy.first)
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

    def knots(self) -> list[set[int]]:
        """Return the sets of places each of which leads to all others of it, and to itself."""
        following, before = defaultdict[int, list[int]](list), defaultdict[int, list[int]](list)
        for place, other in self._ways:
            following[place].append(other)
            before[other].append(place)
        found: list[set[int]] = []
        for place in range(len(self._places)):
            if not any(place in knot for knot in found):
                onward, back = _reached(following[place], following), _reached(before[place], before)
                knot = onward & back
                found += [knot] if knot else []
        return found

    def reads_in_many_ways(self, knot: Collection[int]) -> bool:
        """Tell whether one text leads from a place of *knot* back to it in two ways."""
        ways = {way: count for way, count in self._ways.items() if way[0] in knot and way[1] in knot}
        if any(count > 1 for count in ways.values()):
            return True
        following, before = defaultdict[_Pair, list[_Pair]](list), defaultdict[_Pair, list[_Pair]](list)
        for place, next_ in ways:
            for other, other_next in ways:
                if self._places[next_] & self._places[other_next]:
                    following[place, other].append((next_, other_next))
                    before[next_, other_next].append((place, other))
        same = [(place, place) for place in knot]
        onward, back = _reached(same, following), _reached(same, before)
        return any(place != other for place, other in onward & back)


_Pair: TypeAlias = tuple[int, int]


def _reached(starts: Iterable[T], following: Mapping[T, Iterable[T]]) -> set[T]:
    """Return *starts* and all that comes of them."""
    found, waiting = set[T](), list(starts)
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += following.get(one, ())
    return found


def _numbers(value: object) -> Iterator[int]:
    """Yield the code points in a parsed pattern, and other numbers that stand there."""
    if isinstance(value, int):
        yield value
    elif isinstance(value, Iterable):
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
