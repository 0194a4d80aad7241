"""The site, built once as ``make docs`` builds it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from .markdown import ROOT
from .site import Site


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Both languages; Sphinx had nothing to complain of."""
    pytest.importorskip("sphinx", reason="needs Sphinx: pip install --group docs")
    out = tmp_path_factory.mktemp("docs")
    done = run_docs(out)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    return Site(out / "docs", out / "site")


def run_docs(out: Path, *options: str | Path) -> subprocess.CompletedProcess[str]:
    """Run the command."""
    command = [sys.executable, "-m", "docs", "--out", out, *options]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=300)
