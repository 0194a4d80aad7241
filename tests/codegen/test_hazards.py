"""No document is printed broken: what cannot be printed well is refused, with the place of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from .command import Ran
from .conftest import compiles
from .goldens import HAZARD_FINDINGS
from .hazards import HAZARDS
from .sdks import Sdk


def _expected(hazard: str) -> list[str]:
    lines = HAZARD_FINDINGS.read_text("utf-8").splitlines()
    return [line for line in lines if line.startswith(f"{hazard}.openrpc.json:")]


REFUSED = [hazard for hazard in HAZARDS if any(": error: /" in line for line in _expected(hazard))]


@pytest.mark.parametrize("hazard", HAZARDS)
def test_a_hazard_is_reported_in_these_words_or_not_at_all(hazard: str, hazards: dict[str, Ran]) -> None:
    """``make goldens`` prints the words anew: what worked and is refused now shows there."""
    ran = hazards[hazard]
    assert (ran.out, ran.err.splitlines()) == ("", _expected(hazard))
    assert ran.code == (1 if hazard in REFUSED else 0)
    assert "Traceback" not in ran.err


@pytest.mark.parametrize("hazard", REFUSED)
def test_of_a_refused_hazard_nothing_is_printed(hazard: str, hazards: dict[str, Ran], packages: Path) -> None:
    assert hazards[hazard].code == 1
    assert not (packages / hazard).exists()


@pytest.mark.parametrize("hazard", sorted(set(HAZARDS) - set(REFUSED)))
def test_what_is_printed_of_a_hazard_works(
    hazard: str, hazards: dict[str, Ran], packages: Path, request: pytest.FixtureRequest
) -> None:
    """It compiles, can be imported, msgspec takes all of its types, and it holds under mypy --strict."""
    assert hazards[hazard].code == 0, hazards[hazard].err
    assert compiles(packages / hazard)
    sdk = Sdk(hazard)
    for described in sdk.methods().values():
        for type_ in (described.params, described.result):
            with pytest.raises(ValueError, match="malformed"):
                sdk.decode(type_, b"!")
    mypy: list[str] = request.getfixturevalue("mypy")
    assert [line for line in mypy if line.startswith(f"together/{hazard}/")] == []
