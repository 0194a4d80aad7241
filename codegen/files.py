"""References to other files: what they lead to is taken into the document, so that all references stay within it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, unquote

from . import pointers
from .diagnostics import Diagnostics, Unusable
from .references import KEYED_BY_NAMES, VALUES, objects
from .runtime.shapes import is_array, is_object
from .source import Source, read

_TAKEN_IN = "x-other-files"
"""Where they stand at the root of the document."""
_META_SCHEMAS = ("//json-schema.org/", "//meta.json-schema.tools", "//meta.open-rpc.org", "/open-rpc/meta-schema/")
"""What documents about documents refer to; nobody needs it to make a call."""


def gather(source: Source, raw: object, base: Path | None, diagnostics: Diagnostics) -> object:
    """Return *raw*, the document in *source*, with the files in it that it refers to.

    *base*: the folder from which references are counted if not from that of the file they stand in.
    """
    return _Gathering(source, base, diagnostics).whole(raw)


class _Gathering:
    def __init__(self, source: Source, base: Path | None, diagnostics: Diagnostics) -> None:
        self._source = source
        self._base = base
        self._diagnostics = diagnostics
        self._keys: dict[Path, str] = {}
        self._read: dict[str, object] = {}
        self._ids: dict[str, str] = {}
        """References to the schemas of the document by their ids → those by their places."""

    def whole(self, raw: object) -> object:
        own = self._source.path.resolve()
        self._ids = dict(_ids(raw))
        found = self._rewritten(raw, "", own)
        if not (self._read and is_object(found)):
            return found
        return {**found, _TAKEN_IN: self._read}

    def _rewritten(self, value: object, at: str, file: Path, *, names: bool = False) -> object:
        """Return *value*, which stands at *at* in *file*, with references to where their targets will stand."""
        if is_array(value):
            return [self._rewritten(inner, pointers.join(at, index), file) for index, inner in enumerate(value)]
        if not is_object(value):
            return value
        found: dict[str, object] = {}
        for key, inner in value.items():
            if key == "$ref" and not names and isinstance(inner, str):
                target = self._target(inner, at, file)
                if target is not None:
                    found[key] = target
            elif names or key not in VALUES:
                by_name = not names and key in KEYED_BY_NAMES
                found[key] = self._rewritten(inner, pointers.join(at, key), file, names=by_name)
            else:
                found[key] = inner
        return found

    def _target(self, reference: str, at: str, file: Path) -> str | None:
        """Return *reference* as one within the document, None if it says nothing."""
        location, _, fragment = reference.partition("#")
        if reference in self._ids:
            return self._ids[reference]
        if location in self._ids:
            return self._ids[location] + fragment
        if any(known in location for known in _META_SCHEMAS):
            self._diagnostics.warning(at, f"$ref {reference!r}: a schema of schemas is taken for any JSON")
            return None
        if "://" in location:
            message = f"$ref {reference!r}: nothing is fetched. Save it beside the document and refer to the file"
            self._diagnostics.error(at, message)
            return reference
        if "\0" in (named := unquote(location)):
            self._diagnostics.error(at, f"$ref {reference!r}: no file has such a name")
            return reference
        target = self._file(named, file)
        if target == self._source.path.resolve():
            return f"#{fragment}"
        key = self._keys.get(target)
        if key is None:
            key = self._take_in(target, reference, at)
        return reference if key is None else f"#{pointers.join('', _TAKEN_IN, key)}{fragment}"

    def _file(self, location: str, file: Path) -> Path:
        if not location:
            return file
        beside = (file.parent / location).resolve()
        return beside if self._base is None or beside.exists() else (self._base / location).resolve()

    def _take_in(self, file: Path, reference: str, at: str) -> str | None:
        key, found = file.name, Diagnostics()
        while key in self._read:
            key = f"_{key}"
        try:
            source, raw = read(file, found)
        except Unusable:
            self._diagnostics.error(at, f"$ref {reference!r}: {file.name} {found.found[0].message}")
            return None
        self._keys[file] = key
        self._read[key] = None
        prefix = pointers.join("", _TAKEN_IN, key)
        self._source.others[prefix] = source
        self._read[key] = self._rewritten(raw, prefix, file)
        return key


def _ids(raw: object) -> Iterator[tuple[str, str]]:
    """Yield how schemas in *raw* may be referred to by their ids, and the references to their places."""
    for at, found in objects(raw, ""):
        anchor = f"#{found['$anchor']}" if "$anchor" in found else ""
        for name in (anchor, found.get("$id")):
            if at and isinstance(name, str) and name.strip("#"):
                yield name.removesuffix("#"), f"#{quote(at)}"
