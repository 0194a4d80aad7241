"""``uis-callapi sandbox``: the API on this machine."""

from __future__ import annotations

from collections.abc import Sequence

from .. import codes
from ..language import split

_WRONG = 2
"""How argparse ends, and the sandbox when it cannot use what it was given: taken for “not placed” here."""


def sandbox(arguments: Sequence[str]) -> int:
    """Run the sandbox's own command with *arguments*; return its exit code."""
    from uis_callapi_sandbox.__main__ import main

    own, _, as_json = split(arguments)
    if as_json and own[:1] == ["simulate"]:
        own.append("--json")  # the sandbox itself prints JSON in any case
    try:
        code = main(own, prog="uis-callapi sandbox")
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else codes.SUCCESS
    return codes.USAGE if code == _WRONG else code
