"""The answer mode ``bridged``: a call is answered when the two talk, or never will."""

from __future__ import annotations

import pytest
from uis_callapi_sandbox import Options, Sandbox

from .wire import NUMBER, Wire


@pytest.mark.parametrize(("numc", "result"), [("79164572521", "success"), ("79164570101", "fail")])
def test_a_clock_that_runs_brings_the_answer(numc: str, result: str) -> None:
    """The first call of a login has nobody to look at its telephones but the clock."""
    with Sandbox(options=Options(mode="bridged"), speed=1000) as sandbox, Wire(sandbox.base_url) as wire:
        assert wire.place(wire.key(), {**NUMBER, "numc": numc}).result() == result
