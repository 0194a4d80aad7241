"""What is wrong with a document, where, all of it at once."""

from __future__ import annotations

from typing import Literal

import msgspec

Severity = Literal["error", "warning"]


class Diagnostic(msgspec.Struct, frozen=True):
    """One finding at a JSON pointer."""

    severity: Severity
    pointer: str
    message: str
    line: int = 0
    """Where it is, if no pointer leads there."""


class Diagnostics:
    """Collects findings."""

    def __init__(self) -> None:
        self.found: list[Diagnostic] = []

    def error(self, pointer: str, message: str, *, line: int = 0) -> None:
        self._add(Diagnostic("error", pointer, message, line))

    def warning(self, pointer: str, message: str) -> None:
        self._add(Diagnostic("warning", pointer, message))

    def _add(self, diagnostic: Diagnostic) -> None:
        if diagnostic not in self.found:
            self.found.append(diagnostic)

    @property
    def errors(self) -> int:
        return sum(diagnostic.severity == "error" for diagnostic in self.found)

    @property
    def warnings(self) -> int:
        return len(self.found) - self.errors


class Unusable(Exception):
    """A document from which nothing can be generated: the findings are in its `Diagnostics`."""
