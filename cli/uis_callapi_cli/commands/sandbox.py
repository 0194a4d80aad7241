"""``uis-callapi sandbox``: the API on this machine."""

from __future__ import annotations

from collections.abc import Sequence

from .. import codes
from ..language import split

_CODES = {1: codes.UNAVAILABLE, 2: codes.USAGE}
"""By how the sandbox ends when it cannot start, and argparse, which would be taken for “not placed” here."""


def sandbox(arguments: Sequence[str]) -> int:
    """Run the sandbox's own command with *arguments*; return its exit code.

    It serves until it is stopped, so that its output is its own, and text what it has to object.
    """
    from uis_callapi_sandbox.__main__ import main

    own, _, as_json = split(arguments)
    if as_json and own[:1] == ["simulate"]:
        own.append("--json")  # the sandbox itself prints JSON in any case
    try:
        code = main(own, prog="uis-callapi sandbox")
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else codes.SUCCESS
    return _CODES.get(code, code)
