"""YAML as the JSON that it stands for: parsed with the line of every value."""

from __future__ import annotations

import json
import math
import re

import yaml

from . import pointers
from .diagnostics import Diagnostics, Unusable
from .runtime.shapes import is_object

_NUMBER = re.compile(r"[-+]?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?")
_WORDS = {"": None, "~": None, "null": None, "Null": None, "true": True, "True": True, "false": False, "False": False}
_MERGE = "tag:yaml.org,2002:merge"
"""The key ``<<``: an object that stands in another one, whose own members come first."""
_MOST_VALUES = 1_000_000
"""Aliases of aliases make more of a small file than any machine can hold."""


def parsed(text: str, diagnostics: Diagnostics) -> tuple[object, dict[str, int]]:
    """Return the value in *text*, and the line of every pointer. Raises `Unusable` when it is no YAML."""
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        where = f" at line {mark.line + 1}, column {mark.column + 1}" if mark else ""
        diagnostics.error("", f"is not YAML: {error.problem}{where}", line=mark.line + 1 if mark else 0)
        raise Unusable from None
    except (yaml.YAMLError, RecursionError) as error:
        diagnostics.error("", f"is not YAML that can be read: {' '.join(str(error).split())[:200]}")
        raise Unusable from None
    reader = _Reader(diagnostics)
    value = reader.value(root, "", ()) if root is not None else None
    return value, reader.lines


class _Reader:
    def __init__(self, diagnostics: Diagnostics) -> None:
        self.lines: dict[str, int] = {}
        self._diagnostics = diagnostics

    def value(self, node: yaml.Node, at: str, around: tuple[int, ...]) -> object:
        self.lines.setdefault(at, node.start_mark.line + 1)
        if id(node) in around:
            self._diagnostics.error(at, "is an alias of what it stands in")
            return None
        if len(self.lines) > _MOST_VALUES or len(around) > 200:
            self._diagnostics.error("", "holds too many values, or too deep ones, to be read")
            raise Unusable
        around = (*around, id(node))
        if isinstance(node, yaml.MappingNode):
            return self._object(node, at, around)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(inner, pointers.join(at, index), around) for index, inner in enumerate(node.value)]
        return _scalar(node)

    def _object(self, node: yaml.MappingNode, at: str, around: tuple[int, ...]) -> dict[str, object]:
        found: dict[str, object] = {}
        merged: dict[str, object] = {}
        for key, inner in node.value:
            if key.tag == _MERGE:
                merged = {**self._merged(inner, at, around), **merged}
                continue
            name = str(key.value) if isinstance(key, yaml.ScalarNode) else ""
            place = pointers.join(at, name)
            if not isinstance(key, yaml.ScalarNode):
                self._diagnostics.error(at, "holds a key that is no text")
            elif name in found:
                self._diagnostics.warning(place, "this name stands twice in its object: the last of its values counts")
            self.lines[place] = key.start_mark.line + 1
            found[name] = self.value(inner, place, around)
        return {**merged, **found}

    def _merged(self, node: yaml.Node, at: str, around: tuple[int, ...]) -> dict[str, object]:
        found: dict[str, object] = {}
        for one in node.value if isinstance(node, yaml.SequenceNode) else [node]:
            value = self.value(one, at, around)
            if not is_object(value):
                self._diagnostics.error(at, "merges what is no object")
            else:
                found = {**value, **found}
        return found


def _scalar(node: yaml.Node) -> object:
    """Return what *node* is in the core schema of YAML 1.2: only JSON's own words are no texts."""
    text = str(node.value)
    if not isinstance(node, yaml.ScalarNode) or node.style is not None:
        return text
    if text in _WORDS:
        return _WORDS[text]
    number: object = json.loads(text.removeprefix("+")) if _NUMBER.fullmatch(text) else text
    return text if number in (math.inf, -math.inf) else number
