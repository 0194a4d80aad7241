"""What the index is told beside pyproject.toml: where the project is, and a README whose links lead there."""

from __future__ import annotations

import os
import re
from pathlib import Path

from hatchling.metadata.plugin.interface import MetadataHookInterface

VARIABLE = "PROJECT_REPOSITORY"
"""Environment variable with the address of the repository: `make dist` sets it. Without it nothing is added."""
_LINK = re.compile(r"(!?)\[([^\]]*)\]\((?![a-z]+:|#)([^)]+)\)")


class Index(MetadataHookInterface):
    """Fills in what pyproject.toml calls dynamic."""

    def update(self, metadata: dict[str, object]) -> None:
        """Do so, unless it stands in an sdist already."""
        if "readme" in metadata:
            return
        text = Path(self.root, "README.md").read_text("utf-8")
        if repository := os.environ.get(VARIABLE, "").rstrip("/"):
            tag = f"v{metadata['version']}"
            text = _LINK.sub(lambda link: _absolute(link, repository, tag), text)
            metadata["urls"] = {
                "Source": repository,
                "Changelog": f"{repository}/blob/{tag}/CHANGELOG.md",
                "Issues": f"{repository}/issues",
            }
        metadata["readme"] = {"content-type": "text/markdown", "text": text}


def _absolute(link: re.Match[str], repository: str, tag: str) -> str:
    picture, text, path = link.groups()
    return f"{picture}[{text}]({repository}/{'raw' if picture else 'blob'}/{tag}/{path})"
