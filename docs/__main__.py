"""``python -m docs``: print the reference, put the guides beside it, and have Sphinx build each language."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from codegen.deep import deeply
from docs.printing.printer import print_reference
from docs.printing.versions import Package, Unprintable
from docs.printing.words import Untranslated
from docs.timelines import Timelines

_HERE = Path(__file__).parent
_SPEC = _HERE.parent / "spec"
_EXAMPLES = _HERE.parent / "examples"
"""What the guides show parts of."""
_NOT_SHOWN = shutil.ignore_patterns("*.md", "*.db*", ".*", "__*__")
LANGUAGES = ("en", "ru")


class Incomplete(Exception):
    """A page is there in one language and not in another."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Build the site; 1 when something is missing or Sphinx has anything to complain of."""
    parser = argparse.ArgumentParser(prog="python -m docs", description="Build the site in every language.")
    parser.add_argument("--out", type=Path, default=Path("build"), help="its sources go to OUT/docs, pages to OUT/site")
    parser.add_argument("--guides", type=Path, default=_HERE, help="where the guides are, a folder for each language")
    parser.add_argument("--spec", type=Path, default=_SPEC, help="where the documents of the API are")
    parser.add_argument("--repository", default="", metavar="URL", help="where the files of this checkout can be read")
    parser.add_argument("--print-only", action="store_true", help="do not run Sphinx")
    chosen = parser.parse_args(arguments)
    try:
        package = Package(name="uis_callapi", root_error="CallApiError", repository=chosen.repository)
        deeply(lambda: printed(chosen.guides, chosen.spec, chosen.out / "docs", package))
    except (Incomplete, Unprintable, Untranslated) as error:
        print(f"docs: {error}", file=sys.stderr)
        return 1
    return 0 if chosen.print_only or _built(chosen.out / "docs", chosen.out / "site") else 1


def printed(guides: Path, spec: Path, out: Path, package: Package) -> None:
    """Write everything that Sphinx reads into *out*. Raises what says why that is not possible."""
    pages = {language: _guides(guides / language) for language in LANGUAGES}
    for language, found in pages.items():
        lacking = sorted(set[Path]().union(*pages.values()) - found)
        if lacking:
            raise Incomplete(f"{guides / language} lacks {', '.join(map(str, lacking))}: every page has a translation")
    documents = sorted(spec.glob("*.openrpc.json"))
    if not documents:
        raise Unprintable(f"there are no documents in {spec}")
    with Timelines() as timelines:
        for language, found in pages.items():
            folder = out / language
            shutil.rmtree(folder, ignore_errors=True)
            for page in found:
                (folder / page).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(guides / language / page, folder / page)
            shutil.copytree(_HERE / "images", folder / "images")
            shutil.copytree(_EXAMPLES, folder / "examples", ignore=_NOT_SHOWN)
            print_reference(documents, language, package, folder / "reference", timelines.picture)


def _guides(folder: Path) -> set[Path]:
    return {path.relative_to(folder) for path in folder.rglob("*.md")}


def _built(sources: Path, site: Path) -> bool:
    """Run Sphinx for each language at the same time, and tell whether all went well."""
    shutil.rmtree(site, ignore_errors=True)
    site.mkdir(parents=True)
    running = [_sphinx(language, sources, site) for language in LANGUAGES]
    shutil.copyfile(_HERE / "index.html", site / "index.html")
    (site / ".nojekyll").touch()
    codes = [process.wait() for process in running]
    return not any(codes)


def _sphinx(language: str, sources: Path, site: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "sphinx", "-W", "--keep-going", "-q", "-E", "-b", "html", "-c", str(_HERE)]
    places = ["-d", str(sources / f"{language}.doctrees"), str(sources / language), str(site / language)]
    return subprocess.Popen([*command, *places], env={**os.environ, "DOCS_LANGUAGE": language})


if __name__ == "__main__":
    sys.exit(main())
