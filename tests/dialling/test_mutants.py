"""The invariants see each of the ways to be wrong: those that pass everything prove nothing."""

from __future__ import annotations

import pytest

from .mutants import MUTANTS
from .search import violation

_EXAMPLES = 5000
"""At most: each is found among some dozens."""


@pytest.mark.parametrize("name", MUTANTS)
def test_a_mutant_is_found(name: str, dialling_seed: int) -> None:
    """By the invariant that it breaks."""
    mutant = MUTANTS[name]
    with pytest.MonkeyPatch.context() as patch:
        mutant.apply(patch)
        found = violation(_EXAMPLES, dialling_seed)
    assert found is not None, "it was not found"
    assert found.invariant in mutant.breaks, str(found)
