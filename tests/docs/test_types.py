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
    package = ROOT / "generated" / "uis_callapi"
    for version in ("v1", "v4_0"):
        typed = as_module(documented(package / version), f"uis_callapi.{version}")
        (tmp_path / f"docstrings_{version}.py").write_text(typed, "utf-8")
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", f"--cache-dir={os.devnull}"]
    done = subprocess.run(
        [*command, "readme.py", "docstrings_v1.py", "docstrings_v4_0.py"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=100,
    )
    assert (done.stdout, done.stderr) == ("Success: no issues found in 3 source files\n", "")
