"""The error classes of a module: one for each error the document names, by component or on a method."""

from __future__ import annotations

import builtins

import msgspec

from . import pointers
from .diagnostics import Diagnostics
from .document import Document, Error, ErrorNotes, MatchSpec
from .ir import ErrorClass
from .names import RESERVED, Names, public_pascal
from .python import call, described, docstring, literal
from .runtime import errors as runtime
from .runtime.outcomes import REFUSED_CODES
from .runtime.shapes import is_array, is_object

_COMPONENTS = "/components/errors"
_BUILTINS = frozenset(dir(builtins))
"""Names that mean something else to whoever reads them."""
RUNTIME_ERRORS = sorted(
    name
    for name, value in vars(runtime).items()
    if isinstance(value, type) and issubclass(value, runtime.RpcError) and value is not runtime.RpcError
)
"""The errors that every SDK has, without their root, which each exports under a name of its own."""


class ErrorClasses:
    """All error classes of a document, in the order of its components, then of its methods."""

    def __init__(self, document: Document, root_error: str, diagnostics: Diagnostics) -> None:
        self._document = document
        self._names = Names(RESERVED | {root_error, *RUNTIME_ERRORS})
        self._by_pointer: dict[str, ErrorClass] = {}
        components = document.raw.get("components")
        named = components.get("errors") if is_object(components) else None
        for name in document.errors:
            if not is_object(named) or name not in named:
                diagnostics.error(pointers.join("/x-errors", name), f"there is no error {name!r} in components.errors")
        for method in document.methods:
            for error in method.errors:
                self.of(error)

    @property
    def classes(self) -> list[ErrorClass]:
        return list(self._by_pointer.values())

    def of(self, error: Error) -> ErrorClass:
        """Return the class of *error*; one that stands on a method belongs to that method."""
        found = self._by_pointer.get(error.pointer)
        if found is None:
            found = self._by_pointer[error.pointer] = self._made(error)
        return found

    def component(self, name: str) -> ErrorClass | None:
        """Return the class of the component *name*, None when no method answers with it."""
        return self._by_pointer.get(pointers.join(_COMPONENTS, name))

    def _made(self, error: Error) -> ErrorClass:
        parent, _, name = error.pointer.rpartition("/")
        is_component = parent == _COMPONENTS
        notes = self._document.errors.get(name) if is_component else None
        wanted = public_pascal(name if is_component else error.message, "Answered")
        if not wanted.endswith("Error"):
            wanted += "Error"
        if wanted in _BUILTINS:
            wanted = f"Answered{wanted}"
        # Where nothing is said, the careful reading.
        unknown = notes.outcome == "unknown" if notes is not None else error.code not in REFUSED_CODES
        said = notes.match if notes is not None else None
        match = said if isinstance(said, MatchSpec) else MatchSpec()
        if not (match.codes or match.message):
            match = msgspec.structs.replace(match, codes=[error.code])
        names = {name: tuple(values) if is_array(values) else (values,) for name, values in match.data.items()}
        return ErrorClass(
            name=self._names.claim(wanted),
            base="ServerFaultError" if unknown else "RejectedError",
            doc=_doc(error, match, notes or ErrorNotes()),
            doc_line=f"{_codes(match)} “{' '.join(error.message.split())}”",
            match=call("ErrorMatch", {"codes": tuple(match.codes), "message": match.message, "data": names}),
            code=error.code,
            message=literal(error.message),
            cause=literal(notes.cause if notes else None),
            cure=literal(notes.cure if notes else None),
            at=error.pointer,
        )


def _doc(error: Error, match: MatchSpec, notes: ErrorNotes) -> str:
    causes = [f"Cause: {text}" for text in described(notes.cause)[:1] if text]
    cures = [f"Cure: {text}" for text in described(notes.cure)[:1] if text]
    return docstring([f"{_codes(match)} “{error.message}”.", *causes, *cures], 4)


def _codes(match: MatchSpec) -> str:
    values = (value for found in match.data.values() for value in (found if is_array(found) else [found]))
    names = " or ".join(map(str, values))
    codes = " or ".join(map(str, match.codes)) or "Whatever the code:"
    return f"{names}, {codes}" if names else codes
