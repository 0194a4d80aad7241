"""What accepts.py and refuses.py promise, held against what a checker found."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from ..environments import Failed
from .checkers import Finding

HERE = Path(__file__).parent
MARK = re.compile(r"  # E: ([a-z-]+)$")
FEWEST = 50
"""Fewer marks than these would mean that the marks are not found."""

PYRIGHT_WORDS = {
    "arg-type": {"reportArgumentType"},
    "assignment": {"reportAssignmentType"},
    "attr-defined": {"reportAttributeAccessIssue", "reportGeneralTypeIssues"},
    "call-arg": {"reportCallIssue"},
    "call-overload": {"reportCallIssue", "reportArgumentType"},
    "list-item": {"reportArgumentType"},
    "misc": {"reportAttributeAccessIssue"},
    "union-attr": {"reportOptionalMemberAccess", "reportAttributeAccessIssue"},
    "unused-coroutine": {"reportUnusedCoroutine"},
}
"""What pyright may say where mypy says this."""


def marks(path: Path) -> dict[int, str]:
    """Return what mypy must say, by line."""
    return {
        number: mark[1]
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if (mark := MARK.search(line))
    }


def judge(checker: str, files: Sequence[Path], found: Sequence[Finding]) -> str:
    """Say what was accepted and refused.

    Raises:
        Failed: a marked line is accepted or refused for another reason, or a line without a mark is refused.
    """
    marked = {(path.name, line): word for path in files for line, word in marks(path).items()}
    rules: dict[tuple[str, int], set[str]] = {}
    for finding in found:
        rules.setdefault((finding.file, finding.line), set()).add(finding.rule)
    wrong = [str(finding) for finding in found if (finding.file, finding.line) not in marked]
    for (file, line), word in marked.items():
        said = rules.get((file, line), set())
        allowed = {word} if checker == "mypy" else PYRIGHT_WORDS[word]
        if not said:
            wrong.append(f"{file}:{line}: accepted, but marked {word}")
        elif not said & allowed:
            wrong.append(f"{file}:{line}: marked {word}, refused for something else: {', '.join(sorted(said))}")
    if wrong:
        raise Failed("\n".join(wrong))
    refused = f"{len(marked)} marked lines refused and no other" if marked else "no line refused"
    return f"{', '.join(path.name for path in files)}: {refused}"
