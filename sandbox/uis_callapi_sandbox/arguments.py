"""Command lines, read so that no secret is repeated."""

from __future__ import annotations

import argparse
from collections.abc import Sequence


def read(parser: argparse.ArgumentParser, arguments: Sequence[str] | None) -> argparse.Namespace:
    """Return what *parser* makes of *arguments*; of options that it does not know only the names are shown.

    What follows them may be a password.
    """
    chosen, unknown = parser.parse_known_args(arguments)
    if unknown:
        named = [word.partition("=")[0] if word.startswith("--") else word[:2] for word in unknown if word[:1] == "-"]
        parser.error(f"unrecognized arguments: {' '.join(named or unknown)}")
    return chosen
