"""What the README and the docstrings of the clients show holds under mypy --strict, as in a project of its reader."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from ..interactive import as_module, documented
from .markdown import ROOT, blocks


def test_what_is_shown_is_strictly_typed(tmp_path: Path) -> None:
    shown = "\n".join(block.text for block in blocks("README.md") if block.language == "python")
    (tmp_path / "readme.py").write_text(shown, "utf-8")
    (tmp_path / "docstrings.py").write_text(as_module(documented(ROOT / "generated"), "uis_callapi"), "utf-8")
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", f"--cache-dir={os.devnull}"]
    done = subprocess.run(
        [*command, "readme.py", "docstrings.py"], cwd=tmp_path, capture_output=True, text=True, timeout=100
    )
    assert (done.stdout, done.stderr) == ("Success: no issues found in 2 source files\n", "")
