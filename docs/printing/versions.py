"""Versions of an API in one language: each document, the IR of the generator, and what was generated from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import TypeAlias

import msgspec

from codegen import files, overlays, pointers
from codegen.build import build
from codegen.command import module_name
from codegen.diagnostics import Diagnostics, Unusable
from codegen.document import Document, Error, ErrorNotes, load
from codegen.ir import MethodCode, Module
from codegen.runtime.shapes import is_object
from codegen.source import Source, read
from codegen.types import StructDef

from .words import ORIGINAL, Words

Errors: TypeAlias = tuple[type[Exception], ...]


class Unprintable(Exception):
    """A document of which no page can be printed; the text says why."""


class Package(msgspec.Struct, frozen=True, kw_only=True):
    """What was generated from the documents."""

    name: str
    root_error: str
    repository: str = ""
    """Where its sources can be read, empty if nowhere."""


class Descriptor(msgspec.Struct, frozen=True, kw_only=True):
    """What of the generated descriptor of a method is shown."""

    retry_safe: bool
    session_param: str | None
    seconds: float
    """The least that it may take, if the caller says nothing else."""
    errors: Errors


class Version:
    """One document in one language."""

    def __init__(self, path: Path, say: Words, package: Package) -> None:
        self.path = path
        self.say = say
        self.package = package
        self.name = module_name(path)
        diagnostics = Diagnostics()
        try:
            self.source, raw = self._read(diagnostics)
            self.document: Document = load(files.gather(self.source, raw, None, diagnostics), diagnostics)
            self.module: Module = build(
                self.document,
                source=path.name,
                module=self.name,
                package=package.name,
                root_error=package.root_error,
                either="by-name",
                tests=False,
                diagnostics=diagnostics,
            )
        except Unusable:
            raise Unprintable(_told(path, diagnostics)) from None
        if diagnostics.errors:
            raise Unprintable(_told(path, diagnostics))
        self._descriptors = _descriptors(f"{package.name}.{self.name}")

    @property
    def title(self) -> str:
        """What its API calls it."""
        return f"v{self.document.info.version}"

    @property
    def address(self) -> str:
        """Where requests go."""
        return f"{self.module.base_url}{self.module.path}"

    def code(self, method: str) -> MethodCode:
        """Return what clients have for the method of that name on the wire."""
        return next(code for code in self.module.methods if code.name_on_the_wire == method)

    def descriptor(self, method: str) -> Descriptor:
        """Return what the generated package says of a method. Raises `Unprintable`."""
        found = self._descriptors.get(method)
        if found is None:
            raise Unprintable(f"{self.package.name}.{self.name} has no {method!r}: generate it anew")
        return found

    def struct(self, name: str) -> StructDef:
        """Return the definition of a struct of this name."""
        found = self.module.definitions[name]
        assert isinstance(found, StructDef)
        return found

    def notes(self, error: Error) -> ErrorNotes:
        """Return what the document says of *error* beyond OpenRPC."""
        return self.document.errors.get(pointers.split(error.pointer)[-1], ErrorNotes())

    def told_apart(self, error: Error) -> Mapping[str, object]:
        """Return the members of its data by which *error* is told from others of its code."""
        match: object = getattr(self.notes(error).match, "data", {})
        return match if is_object(match) else {}

    def source_of(self, pointer: str) -> str:
        """Return a link to what *pointer* leads to: the line in the repository, or the document beside the page."""
        line = self.source.line(pointer)
        if self.package.repository:
            at = f"{self.path.parent.name}/{self.path.name}"
            return f"[`{at}:{line}`]({self.package.repository}/{at}#L{line})"
        return f"{{download}}`{self.path.name} <{self.path.name}>`, {self.say('line {line}', line=line)}"

    def secrets(self) -> set[str]:
        """Return the names on the wire of all whose values are never shown."""
        structs = (found for found in self.module.definitions.values() if isinstance(found, StructDef))
        return {field.wire for struct in structs for field in struct.fields if field.secret} | {
            found.session_param for found in self._descriptors.values() if found.session_param is not None
        }

    def _read(self, diagnostics: Diagnostics) -> tuple[Source, object]:
        source, raw = read(self.path, diagnostics)
        if self.say.language == ORIGINAL:
            return source, raw
        overlay = overlays.beside(self.path).get(self.say.language)
        if overlay is None:
            raise Unprintable(f"{self.path}: there is no translation into {self.say.language!r} beside it")
        found = Diagnostics()
        overlays.check(raw, overlay, found)
        if found.errors:
            raise Unprintable(_told(overlay, found))
        texts = msgspec.json.decode(overlay.read_bytes(), type=dict[str, str])
        for pointer, text in texts.items():
            parent, _, _ = pointer.rpartition("/")
            holder = pointers.resolve(raw, parent)
            assert is_object(holder)
            holder[pointers.split(pointer)[-1]] = text
        return source, raw


def _told(path: Path, diagnostics: Diagnostics) -> str:
    return "\n".join(f"{path}: {found.pointer or '/'}: {found.message}" for found in diagnostics.found)


class _Deadline(msgspec.Struct, frozen=True):
    seconds: float


class _Method(msgspec.Struct, frozen=True):
    name: str
    retry_safe: bool
    session_param: str | None
    deadline: _Deadline
    errors: Sequence[object]


def _descriptors(module: str) -> dict[str, Descriptor]:
    """Return the descriptors that were generated, by the names of their methods on the wire."""
    try:
        api: object = import_module(f"{module}.methods").API
    except ModuleNotFoundError:
        raise Unprintable(f"there is no {module}: generate it first") from None
    methods = msgspec.convert(getattr(api, "methods", ()), tuple[_Method, ...], from_attributes=True)
    return {
        method.name: Descriptor(
            retry_safe=method.retry_safe,
            session_param=method.session_param,
            seconds=method.deadline.seconds,
            errors=tuple(error for error in method.errors if isinstance(error, type) and issubclass(error, Exception)),
        )
        for method in methods
    }
