"""Translations of a document's human texts: one flat object of JSON pointers beside it for each language."""

from __future__ import annotations

from collections.abc import Iterator
from glob import escape
from pathlib import Path

from . import pointers
from .diagnostics import Diagnostics, Unusable
from .runtime.shapes import is_array, is_object
from .source import Source, read

_TEXTS = frozenset({"description", "summary", "cause", "cure"})
_BY_NAME = frozenset(
    {"properties", "patternProperties", "definitions", "$defs", "schemas", "x-errors", "errors", "variables"}
)
"""Objects whose keys are names, not keywords."""
_VALUES = frozenset({"default", "const", "enum", "examples"})


def texts(document: object) -> set[str]:
    """Return the pointers of all texts that a reader sees and a translator owes."""
    return set(_texts(document, "", names=False)) | {"/info/title"}


def _texts(value: object, at: str, *, names: bool) -> Iterator[str]:
    if is_array(value):
        for index, item in enumerate(value):
            yield from _texts(item, pointers.join(at, index), names=False)
    if not is_object(value):
        return
    is_example = "name" in value and "value" in value
    for key, item in value.items():
        place = pointers.join(at, key)
        if names or not isinstance(item, str):
            is_example_list = key == "examples" and not names and "params" in value
            if names or is_example_list or not (key in _VALUES or (is_example and key == "value")):
                yield from _texts(item, place, names=not names and key in _BY_NAME and is_object(item))
        elif key in _TEXTS:
            yield place


def check(document: object, path: Path, diagnostics: Diagnostics) -> Source | None:
    """Hold the overlay at *path* against *document*; return its source for the lines of what was found."""
    try:
        source, overlay = read(path, diagnostics)
    except Unusable:
        return None
    if not is_object(overlay):
        diagnostics.error("", "an overlay is one object of pointers and texts")
        return source
    owed = texts(document)
    for pointer in sorted(owed - overlay.keys()):
        diagnostics.error("", f"there is no text for {pointer}")
    for pointer, text in overlay.items():
        place = pointers.join("", pointer)
        if pointer not in owed:
            diagnostics.error(place, "the document has no text at this pointer")
        elif not isinstance(text, str) or not text.strip():
            diagnostics.error(place, "must be a text")
    return source


def beside(path: Path) -> dict[str, Path]:
    """Return the overlays of the document at *path* by language: ``v1.ru.json`` beside ``v1.openrpc.json``."""
    stem = escape(path.name.removesuffix(".json").removesuffix(".openrpc"))
    found = (other for other in path.parent.glob(f"{stem}.*.json") if other != path)
    return {other.name.split(".")[-2]: other for other in sorted(found) if _is_language(other.name.split(".")[-2])}


def _is_language(text: str) -> bool:
    return len(text) == 2 and text.isalpha()
