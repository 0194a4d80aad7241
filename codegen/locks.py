"""``names.lock``: the names that users of an SDK have in their code, kept beside the documents.

A name that was given once is never changed silently: what was renamed, or is gone, is an error until `lock` is run.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import msgspec

from . import pointers
from .diagnostics import Diagnostics
from .ir import Module
from .types import StructDef

FILE = "names.lock"
_CURE = (
    "code that has this name breaks. Mend the document, or, if it is meant, run `python -m codegen lock` with the "
    "options of `generate`; `python -m codegen diff OLD NEW` tells what else changes"
)
Names = dict[str, str]
"""What is named → its name in Python."""


def names_of(module: Module) -> Names:
    """Return all names of *module* that users write."""
    found: Names = {}
    structs = {name: struct for name, struct in module.definitions.items() if isinstance(struct, StructDef)}
    for method in module.methods:
        at = pointers.join("methods", method.name_on_the_wire)
        found[at] = method.name
        fields = structs[method.params_struct].fields
        found |= {pointers.join(at, field.wire): field.python for field in fields}
    found |= {f"errors/{error.name}": error.name for error in module.errors}
    for name in module.exported_models:
        found[f"models/{name}"] = name
        fields = structs[name].fields if name in structs else []
        found |= {pointers.join(f"models/{name}", field.wire): field.python for field in fields}
    return found


def check(document: Path, names: Names, diagnostics: Diagnostics) -> None:
    """Report every name of *document* that is another one than in the lock beside it, or is there no more."""
    known = held(document, diagnostics).get(document.name, {})
    for what, locked in known.items():
        now = names.get(what)
        around = what.rpartition("/")[0]
        if around in known and around not in names:
            continue  # it went with what it is in, of which that is said
        if now != locked:
            change = "is gone" if now is None else f"would be {now!r} now"
            beside = _new_beside(what, names, known) if now is None else []
            hint = f" (new in its place: {', '.join(beside)})" if beside else ""
            diagnostics.error("", f"{what} is called {locked!r} in {FILE} and {change}{hint}: {_CURE}")


def _new_beside(what: str, names: Names, known: Names) -> list[str]:
    """Return what is new where *what* was, which may be the same under another name."""
    around = what.rpartition("/")[0]
    return [repr(name) for other, name in names.items() if other not in known and other.rpartition("/")[0] == around]


def locked(document: Path) -> Names:
    """Return the names that the lock beside *document* holds for it."""
    return held(document, Diagnostics()).get(document.name, {})


def is_locked(document: Path) -> bool:
    """Tell whether there is a lock that knows *document*."""
    return document.name in held(document, Diagnostics())


def write(document: Path, names: Names) -> None:
    """Put *names* into the lock beside *document*, in place of those that it had."""
    whole = {**held(document, Diagnostics()), document.name: dict(sorted(names.items()))}
    text = json.dumps(dict(sorted(whole.items())), ensure_ascii=False, indent=2) + "\n"
    path = document.with_name(FILE)
    if not path.exists() or path.read_text("utf-8") != text:
        path.write_text(text, "utf-8")


def held(document: Path, diagnostics: Diagnostics) -> Mapping[str, Names]:
    """Return what stands in the lock beside *document*, if there is one, and report one that cannot be read."""
    path = document.with_name(FILE)
    try:
        return msgspec.json.decode(path.read_bytes(), type=dict[str, Names])
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, msgspec.DecodeError) as wrong:
        why = (wrong.strerror if isinstance(wrong, OSError) else None) or str(wrong)
        cure = "take it from your version control again, or delete it and run `python -m codegen lock`"
        diagnostics.error("", f"{path} cannot be read: {why}; {cure}")
        return {}
