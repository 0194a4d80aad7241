"""What the page on the runtime says of each failure is what the policy says."""

from __future__ import annotations

import re
from pathlib import Path

from codegen.runtime.outcomes import TABLE

PAGE = Path(__file__).parents[2] / "codegen" / "runtime" / "README.md"
_LINE = re.compile(r"^\| .* \| `([^`]+)` \| `(\w+)` \| (\d) \| (\d) \|$", re.MULTILINE)


def test_the_table_of_failures_is_the_policy() -> None:
    """Row for row, in the same order."""
    said = [
        (name, error, int(unsafe), int(safe)) for name, error, unsafe, safe in _LINE.findall(PAGE.read_text("utf-8"))
    ]
    assert said == [(name, row.error.__name__, row.unsafe, row.safe) for name, row in TABLE.items()]
