"""The package as its users install it."""

from __future__ import annotations

from pathlib import Path

import pytest

from ..environments import ROOT, UV, build, run
from .children import Project

collect_ignore = ["shop"]
"""Tests of users: the tests here run them."""


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder into which the wheel of this checkout was installed, its entry points too."""
    folder = tmp_path_factory.mktemp("installed")
    (folder / "wheel").mkdir()
    (wheel,) = build(ROOT, folder / "wheel", "--wheel")
    run([*UV, "pip", "install", "--quiet", "--no-deps", "--target", folder / "packages", wheel])
    return folder / "packages"


@pytest.fixture
def project(tmp_path: Path, installed: Path) -> Project:
    """A project of a user, outside of this repository."""
    return Project(tmp_path, installed)
