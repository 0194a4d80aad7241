"""Rules of the house that the generator keeps."""

from __future__ import annotations

import subprocess

from .command import ROOT

API_WORDS = r"\b(numa|numb|numc)\b|place_calls|access_token|session_key|callapi"


def test_the_generator_knows_neither_a_telephone_nor_uis() -> None:
    """What is special about this API is data in spec/, never a word in codegen/."""
    command = ["git", "grep", "--untracked", "--line-number", "-iE", API_WORDS, "--", "codegen"]
    found = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert (found.returncode, found.stdout, found.stderr) == (1, "", "")
