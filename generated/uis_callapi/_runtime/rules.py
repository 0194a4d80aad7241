# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""Rules between params that a JSON Schema cannot say, given as data and checked on both ends of the wire."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal, TypeAlias

import msgspec
from msgspec import UNSET

from .messages import Text, joined, say
from .model import Model
from .paths import Path, Reader, label, names, reader, selector

Kind = Literal["different", "ordered", "together", "required"]
Test: TypeAlias = Callable[[Model], bool]


class Condition(msgspec.Struct, frozen=True):
    """The value at *path* is *value*."""

    path: Path
    value: object

    def test(self) -> Test:
        """Return what tells whether the condition holds for params."""
        value = self.value
        if "*" in self.path:
            select = selector(self.path)
            return lambda params: value in select(params)
        read = reader(self.path)
        return lambda params: read(params) == value


class Rule(msgspec.Struct, frozen=True, kw_only=True):
    """One rule. *paths* start at each match of *each*; *unless* starts at the root.

    ``different``: the two values differ. ``ordered``: the first is not greater than the second.
    ``together``: all are sent or none. ``required``: all are sent when the first of *if_less* is less than the second.
    """

    kind: Kind
    paths: tuple[Path, ...]
    text: str
    each: Path = ()
    if_less: tuple[Path, Path] | None = None
    unless: tuple[Condition, ...] = ()

    def test(self) -> Test:
        """Return what tells whether the rule is broken at a place, whatever ``unless`` says."""
        if self.kind == "different":
            return _same(*map(reader, self.paths))
        if self.kind == "ordered":
            first, second = map(reader, self.paths)
            return _is_less(second, first)
        incomplete = _incomplete([reader(path, sent=True) for path in self.paths], none_will_do=self.kind == "together")
        if self.if_less is None:
            return incomplete
        applies = _is_less(*map(reader, self.if_less))
        return lambda place: applies(place) and incomplete(place)

    def finding(self, params: Model, index: int, place: Model) -> Text:
        """Say what is wrong at *place*, the match number *index* of ``each`` in *params*."""
        name = names(params, self.each)[index]
        labels = [label(name, place, path) for path in self.paths]
        rule = Text(self.text)
        if self.kind == "different":
            return say(
                "{first} is the same as {second}: {rule}", {"first": labels[0], "second": labels[1], "rule": rule}
            )
        if self.kind == "ordered":
            left, right = (reader(path)(place) for path in self.paths)
            return say(
                "{first} = {less} is greater than {second} = {more}: {rule}",
                {"first": labels[0], "less": left, "second": labels[1], "more": right, "rule": rule},
            )
        values = (reader(path, sent=True)(place) for path in self.paths)
        missing = (label for label, value in zip(labels, values, strict=True) if value is UNSET)
        return say("{places} missing: {rule}", {"places": joined(say(" and "), missing), "rule": rule})


class Rules:
    """All rules of a method, made ready once: every call asks them."""

    def __init__(self, *rules: Rule) -> None:
        self._rules = rules
        tests = [(rule, rule.test(), [condition.test() for condition in rule.unless]) for rule in rules]
        self._at_root = [test for test in tests if not test[0].each]
        paths = dict.fromkeys(rule.each for rule in rules if rule.each)
        self._in_lists = [(selector(path), [test for test in tests if test[0].each == path]) for path in paths]

    def __iter__(self) -> Iterator[Rule]:
        return iter(self._rules)

    def __reduce__(self) -> tuple[object, ...]:
        return Rules, self._rules

    def violations(self, params: Model) -> Iterator[Text]:
        """Yield a message for each place in *params* that breaks a rule."""
        for rule, is_broken, unless in self._at_root:
            if is_broken(params) and not any(holds(params) for holds in unless):
                yield rule.finding(params, 0, params)
        for select, tests in self._in_lists:
            for index, place in enumerate(select(params)):
                for rule, is_broken, unless in tests:
                    if isinstance(place, Model) and is_broken(place) and not any(holds(params) for holds in unless):
                        yield rule.finding(params, index, place)


def _same(left: Reader, right: Reader) -> Test:
    def is_broken(place: Model) -> bool:
        value = left(place)
        return value == right(place) and value is not UNSET

    return is_broken


def _is_less(left: Reader, right: Reader) -> Test:
    def is_less(place: Model) -> bool:
        lesser, greater = left(place), right(place)
        return isinstance(lesser, int | float) and isinstance(greater, int | float) and lesser < greater

    return is_less


def _incomplete(readers: list[Reader], *, none_will_do: bool) -> Test:
    def is_incomplete(place: Model) -> bool:
        missing = [read(place) for read in readers].count(UNSET)
        return missing > 0 and not (none_will_do and missing == len(readers))

    return is_incomplete
