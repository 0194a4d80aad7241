"""A JSON document as text: parsed, with the line of every value for those who have to mend it."""

from __future__ import annotations

import json
import math
import re
from pathlib import Path

from . import pointers
from .diagnostics import Diagnostics, Unusable

_TOKEN = re.compile(r'[{}\[\],:]|"(?:[^"\\]|\\.)*"|[^\s{}\[\],:"]+', re.DOTALL)


class Source:
    """One file. Lines are looked up only when something has to be reported."""

    def __init__(self, path: Path, text: str, lines: dict[str, int] | None = None) -> None:
        self.path = path
        self.text = text
        self.others: dict[str, Source] = {}
        """Files that were taken into the document, by the pointers that lead to them."""
        self._lines = lines

    def line(self, pointer: str) -> int:
        """Return the line of the value at *pointer*, or of the nearest value around it."""
        if self._lines is None:
            self._lines, _ = _scan(self.text)
        while pointer not in self._lines and pointer:
            pointer = pointer.rpartition("/")[0]
        return self._lines.get(pointer, 1)

    def place(self, pointer: str) -> tuple[Path, int, str]:
        """Return the file in which *pointer* leads to something, the line there, and the pointer within that file."""
        for prefix, other in self.others.items():
            if pointer == prefix or pointer.startswith(f"{prefix}/"):
                within = pointer.removeprefix(prefix)
                return other.path, other.line(within), within
        return self.path, self.line(pointer), pointer


def read(path: Path, diagnostics: Diagnostics) -> tuple[Source, object]:
    """Return the file and the JSON in it, which may be written as YAML. Raises `Unusable` when there is none."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        diagnostics.error("", f"cannot be read: {error.strerror}")
        raise Unusable from None
    except UnicodeDecodeError as error:
        diagnostics.error("", f"is not UTF-8: {error.reason} at byte {error.start}")
        raise Unusable from None
    if path.suffix.lower() in (".yaml", ".yml"):
        from .yaml import parsed  # who writes JSON does not pay for it

        value, lines = parsed(text, diagnostics)
        return Source(path, text, lines), value
    return _json(path, text, diagnostics)


def _json(path: Path, text: str, diagnostics: Diagnostics) -> tuple[Source, object]:
    repeated = False

    def pairs(members: list[tuple[str, object]]) -> dict[str, object]:
        nonlocal repeated
        value = dict(members)
        repeated = repeated or len(value) != len(members)
        return value

    try:
        document = json.loads(text, object_pairs_hook=pairs, parse_constant=_refuse_constant, parse_float=_finite)
    except json.JSONDecodeError as error:
        message = f"is not JSON: {error.msg} at line {error.lineno}, column {error.colno}"
        diagnostics.error("", message, line=error.lineno)
        raise Unusable from None
    except (RecursionError, ValueError) as error:
        diagnostics.error("", f"is not JSON that can be read: {error}")
        raise Unusable from None
    if repeated:
        for pointer in _scan(text)[1]:
            diagnostics.warning(pointer, "this name stands twice in its object: the last of its values counts")
    return Source(path, text), document


def _refuse_constant(name: str) -> object:
    raise ValueError(f"{name} is no JSON")


def _finite(text: str) -> float:
    number = float(text)
    if math.isinf(number):
        raise ValueError(f"{text} is larger than any number that programs read")
    return number


def _scan(text: str) -> tuple[dict[str, int], list[str]]:
    """Return the line of every pointer, and the pointers that occur twice. *text* is valid JSON."""
    lines: dict[str, int] = {}
    repeated: list[str] = []
    open_values: list[tuple[str, list[int] | None]] = []  # pointer, and the index counter of a list
    line, end, at = 1, 0, ""
    key: str | None = None
    for match in _TOKEN.finditer(text):
        line += text.count("\n", end, match.start())
        end = match.start()
        token = match.group()
        if token in "}]":
            open_values.pop()
        elif token == "," or token == ":":
            continue
        else:
            if open_values:
                parent, counter = open_values[-1]
                if counter is None and key is None:
                    key = json.loads(token)
                    at = pointers.join(parent, key or "")
                    if at in lines:
                        repeated.append(at)
                    lines[at] = line
                    continue
                if counter is not None:
                    at = pointers.join(parent, counter[0])
                    counter[0] += 1
                key = None
            lines.setdefault(at, line)
            if token in "{[":
                open_values.append((at, [0] if token == "[" else None))
    return lines, repeated
