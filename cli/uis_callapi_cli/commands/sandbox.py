"""``uis-callapi sandbox``: the API on this machine."""

from __future__ import annotations

from collections.abc import Sequence

from .. import codes

_WRONG = 2
"""How argparse ends, and the sandbox when it cannot use what it was given: taken for “not placed” here."""


def sandbox(arguments: Sequence[str]) -> int:
    """Run the sandbox's own command with *arguments*; return its exit code."""
    from uis_callapi_sandbox.__main__ import main

    try:
        code = main(arguments, prog="uis-callapi sandbox")
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else codes.SUCCESS
    return codes.USAGE if code == _WRONG else code
