"""``python -m tests.faults [F9 F10 …]``: play the matrix, or a part of it, and print what became of every line."""

from __future__ import annotations

import sys

from .matrix import lines, played, table


def main() -> int:
    """Return 1 if a line is not as the page demands."""
    names = sys.argv[1:]
    chosen = [line for line in lines() if not names or {line.name, line.name.partition(".")[0]} & {*names}]
    if not chosen:
        print(f"no such case: {' '.join(names)}", file=sys.stderr)
        return 2
    with played(chosen) as futures:
        verdicts = [futures[line].result() for line in chosen]
    for text in table(verdicts):
        print(text)
    return 1 if any(verdict.wrong for verdict in verdicts) else 0


if __name__ == "__main__":
    sys.exit(main())
