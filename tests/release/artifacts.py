"""The wheel and the sdist: the same bytes wherever they are built, with what belongs into them and nothing else."""

from __future__ import annotations

import hashlib
import os
import re
import tarfile
import zipfile
from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from packaging.metadata import Metadata

from ..environments import ROOT, Failed, build, run

HERE = {"LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0", "TZ": "UTC"}
ELSEWHERE = {"LC_ALL": "C", "PYTHONHASHSEED": "4294967295", "TZ": "Asia/Kamchatka"}
LONG_AGO = 1_000_000_000

_SHIPPED = {
    "generated/uis_callapi/": "uis_callapi/",
    "sandbox/uis_callapi_sandbox/": "uis_callapi_sandbox/",
    "cli/uis_callapi_cli/": "uis_callapi_cli/",
}
"""Folders of the checkout, and where they are in the wheel."""
_BESIDE_WHEEL = ["METADATA", "RECORD", "WHEEL", "entry_points.txt", "licenses/LICENSE"]
_BESIDE_SDIST = [
    ".gitignore",
    "CHANGELOG.md",
    "LICENSE",
    "PKG-INFO",
    "README.md",
    "SECURITY.md",
    "hatch_build.py",
    "pyproject.toml",
]


def sources() -> list[str]:
    """Return the files of the checkout that git does not ignore."""
    listed = run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT).split("\0")
    return sorted(name for name in set(listed) if name and (ROOT / name).is_file())


def copy_sources(to: Path) -> None:
    """Copy the checkout so that all that could leave traces differs: order, times and permissions of the files."""
    for name in reversed(sources()):
        path = to / name
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        path.write_bytes((ROOT / name).read_bytes())
        path.chmod(0o600)
        os.utime(path, (LONG_AGO, LONG_AGO))


def build_here(out: Path) -> list[Path]:
    """Build the sdist and the wheel of the checkout."""
    return build(ROOT, out, "--sdist", "--wheel", more=HERE, umask=0o022)


def reproducible(first: Sequence[Path], copy: Path, out: Path) -> str:
    """Build both again, of a copy elsewhere."""
    _same(first, build(copy, out, "--sdist", "--wheel", more=ELSEWHERE, umask=0o077))
    return "same bytes from another folder, with other times, permissions, locale, zone and hash seed"


def wheel_of_sdist(wheel: Path, sdist: Path, out: Path) -> str:
    """Build the wheel of the sdist, as an installer does."""
    _same([wheel], build(sdist, out, "--wheel", more=ELSEWHERE))
    return "same bytes as the wheel of the checkout"


def published(out: Path) -> str:
    """Build as for the index: it is told where the project is, and nothing in the README leads nowhere there."""
    more = {**HERE, "PROJECT_REPOSITORY": "https://example.test/owner/name/"}
    sdist, wheel = build(ROOT, out, "--sdist", "--wheel", more=more)[::-1]
    read = metadata(wheel)
    if sorted(read.project_urls or {}) != ["Changelog", "Issues", "Source"]:
        raise Failed(f"METADATA has the addresses {read.project_urls}")
    tag = f"https://example.test/owner/name/{{}}/v{read.version}/"
    targets = re.findall(r"\]\(([^)]+)\)", read.description or "")
    relative = [target for target in targets if not target.startswith(("https://", "#"))]
    if relative or f"({tag.format('raw')}docs/images/" not in (read.description or ""):
        raise Failed(f"the README of METADATA leads to {', '.join(relative) or 'no picture'}")
    (out / "of the sdist").mkdir()
    wheel_of_sdist(wheel, sdist, out / "of the sdist")
    return (
        f"{len(targets)} links of the README and {len(read.project_urls or {})} of the project lead to the repository"
    )


def _same(first: Sequence[Path], second: Sequence[Path]) -> None:
    for one, other in zip(first, second, strict=True):
        if one.read_bytes() != other.read_bytes():
            ours, theirs = _members(one), _members(other)
            differing = sorted(name for name in ours.keys() | theirs if ours.get(name) != theirs.get(name))
            lines = [f"{name}: {ours.get(name, 'is missing')} | {theirs.get(name, 'is missing')}" for name in differing]
            raise Failed("\n".join([f"{one.name} is not the same twice", *(lines or ["order or compression differ"])]))


def _members(archive: Path) -> dict[str, str]:
    """Describe each member of an archive: what it holds, when it was changed and who may read it."""
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as wheel:
            return {
                info.filename: f"{_digest(wheel.read(info))} {info.date_time} {info.external_attr >> 16:o}"
                for info in wheel.infolist()
            }
    with tarfile.open(archive) as sdist:
        return {
            info.name: f"{_digest(file.read())} {info.mtime} {info.mode:o} {info.uid}/{info.uname}"
            for info in sdist
            if (file := sdist.extractfile(info))
        }


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:12]


def sha256(path: Path) -> str:
    """Return the SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def contents(wheel: Path, sdist: Path) -> str:
    """List what is in both; it has to be the shipped folders as git knows them and the usual files beside them."""
    version = "-".join(wheel.name.split("-")[:2])
    tracked = [name for name in sources() if name.startswith(tuple(_SHIPPED))]
    shipped = [
        _SHIPPED[folder] + name.removeprefix(folder)
        for folder in _SHIPPED
        for name in tracked
        if name.startswith(folder)
    ]
    in_wheel = _holds(wheel, [*shipped, *(f"{version}.dist-info/{name}" for name in _BESIDE_WHEEL)])
    in_sdist = _holds(sdist, [f"{version}/{name}" for name in [*tracked, *_BESIDE_SDIST]])
    return f"{in_wheel} files in the wheel, {in_sdist} in the sdist, all of them expected"


def _holds(archive: Path, expected: Sequence[str]) -> int:
    found = list(_members(archive))
    stray, gone = sorted(set(found) - set(expected)), sorted(set(expected) - set(found))
    if stray or gone or len(found) != len(set(found)):
        lines = [*(f"unexpected: {name}" for name in stray), *(f"missing: {name}" for name in gone)]
        raise Failed("\n".join([f"{archive.name} does not hold what it should", *lines]))
    return len(found)


def listing(archive: Path) -> list[str]:
    """Return what an archive holds, a line for each folder."""
    folders: dict[str, list[str]] = {}
    for name in sorted(_members(archive)):
        path = PurePosixPath(name)
        folders.setdefault(str(path.parent), []).append(path.name)
    return [f"{folder}/  {' '.join(names)}" for folder, names in folders.items()]


def metadata(wheel: Path) -> Metadata:
    """Return the metadata of a wheel, read as strictly as the package index reads it.

    Raises:
        Failed: a field is not as the core metadata specification wants it.
    """
    with zipfile.ZipFile(wheel) as archive:
        (name,) = [name for name in archive.namelist() if name.endswith(".dist-info/METADATA")]
        raw = archive.read(name)
    try:
        return Metadata.from_email(raw, validate=True)
    except ExceptionGroup as group:
        raise Failed("\n".join(["METADATA is not valid", *map(str, group.exceptions)])) from None


def described(wheel: Path) -> str:
    """Hold the metadata against what a page on the index is made of."""
    read = metadata(wheel)
    fields = ("summary", "author", "license_expression", "license_files", "keywords", "classifiers", "requires_python")
    if absent := [field for field in fields if not getattr(read, field)]:
        raise Failed(f"METADATA has no {', '.join(absent)}")
    if read.description_content_type != "text/markdown":
        raise Failed(f"README.md is Markdown, but METADATA says {read.description_content_type}")
    if (read.description or "").strip() != (ROOT / "README.md").read_text(encoding="utf-8").strip():
        raise Failed("the description in METADATA is not README.md")
    if "Typing :: Typed" not in (read.classifiers or []):
        raise Failed("METADATA does not say Typing :: Typed")
    return f"metadata {read.metadata_version} is valid, README.md is the description"
