"""What became of each document."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec


class Row(msgspec.Struct, kw_only=True):
    """One document. A step that was not reached is False; None: it was not asked for."""

    document: str
    methods: int = 0
    valid: bool = False
    generated: bool = False
    imported: bool = False
    built: bool = False
    mypy: bool | None = None
    pyright: bool | None = None
    examples: int = 0
    """Params and results of examples that their own schemas take."""
    decoded: int = 0
    tests: int = 0
    """Those that examples became, of both clients."""
    passed: int = 0
    refused_examples: int = 0
    """Examples that break their own schemas."""
    warnings: int = 0
    seconds: float = 0.0
    problems: list[str] = []
    """Why a step failed."""
    findings: list[str] = []
    """What the generator said."""

    @property
    def good(self) -> bool:
        """Tell whether nothing is left to do: a document that is invalid only has to be told so."""
        if not self.valid:
            return not self.generated and bool(self.findings) and not self.problems
        steps = (self.generated, self.imported, self.built, self.mypy is not False, self.pyright is not False)
        return all(steps) and self.decoded == self.examples and self.passed == self.tests


def summary(rows: Sequence[Row], *, typechecked: bool) -> str:
    """Return the last line of a run."""
    valid = [row for row in rows if row.valid]

    def count(step: str) -> str:
        return f"{step} {sum(getattr(row, _STEPS[step]) is True for row in valid)}"

    steps = [count(step) for step in _STEPS if typechecked or step not in ("mypy", "pyright")]
    examples = sum(row.examples for row in valid)
    decoded = sum(row.decoded for row in valid)
    return f"valid {len(valid)} of {len(rows)}: {', '.join(steps)}, examples {decoded} of {examples}"


_STEPS = {"generate": "generated", "import": "imported", "build": "built", "mypy": "mypy", "pyright": "pyright"}
