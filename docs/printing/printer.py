"""Templates and folders: the pages of all versions in one language, as Markdown for Sphinx."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from .entries import Entry
from .methods import Methods, Pictures
from .overview import compared, version_page
from .parts import Parts
from .versions import Package, Version
from .words import Words


def print_reference(documents: Sequence[Path], language: str, package: Package, out: Path, pictures: Pictures) -> None:
    """Write the pages of *documents* into *out*, in *language*. Raises `Untranslated` or `Unprintable`."""
    say = Words(language)
    versions = [Version(path, say, package) for path in documents]
    templates = _Templates(say, out)
    templates.place("versions", "index", versions=versions, rows=compared(versions, say))
    for version in versions:
        parts = Parts(version)
        folder = version.name
        templates.place("version", f"{folder}/index", page=version_page(version))
        for page in Methods(version, pictures).pages():
            templates.place("method", f"{folder}/{page.file}", page=page)
        models, errors = (say(f"{part} of {{version}}", version=version.title) for part in ("Models", "Errors"))
        templates.place("parts", f"{folder}/models", title=models, text="", parts=parts.models())
        text = say(
            "Each is a class in {module}, below the root {root}.",
            module=f"`{package.name}.{version.name}`",
            root=f"`{package.root_error}`",
        )
        templates.place("parts", f"{folder}/errors", title=errors, text=text, parts=parts.errors())
        shutil.copyfile(version.path, out / folder / version.path.name)


class _Templates:
    def __init__(self, say: Words, out: Path) -> None:
        self._say = say
        self._out = out
        self._environment = Environment(
            loader=FileSystemLoader(Path(__file__).parent / "templates"),
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            autoescape=False,  # Markdown
        )
        self._environment.filters["entries"] = _entries

    def place(self, template: str, file: str, /, **strings: object) -> None:
        """Write one page."""
        path = self._out / f"{file}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(
            self._environment.get_template(f"{template}.md.jinja").render(say=self._say, **strings), "utf-8"
        )


def _entries(entries: Sequence[Entry]) -> str:
    """Return a list of definitions; paragraphs keep their own lines below the first."""
    return "\n\n".join(
        entry.term + "\n: " + "\n\n  ".join(text.strip().replace("\n", "\n  ") for text in entry.paragraphs or ["—"])
        for entry in entries
    )
