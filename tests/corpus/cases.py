"""One document read in a process of its own: ``python -m tests.corpus.cases PATH`` prints what it holds as JSON."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

from codegen import pointers
from codegen.deep import deeply
from codegen.diagnostics import Diagnostics, Unusable
from codegen.document import Content, Document, Example, Method, load
from codegen.examples import Examples, by_param
from codegen.files import gather
from codegen.source import read
from codegen.usable import usable

from .probe import Case


class Reading(msgspec.Struct, kw_only=True):
    """What is to be known of a document without printing it."""

    valid: bool
    methods: int = 0
    refused_examples: int = 0
    cases: list[Case] = []


def reading(path: Path) -> Reading:
    """Return what the document at *path* holds."""
    diagnostics = Diagnostics()
    try:
        document = load(gather(*read(path, diagnostics), None, diagnostics), diagnostics)
    except Unusable:
        return Reading(valid=False)
    found = Reading(valid=True, methods=len(document.methods), cases=[])
    for method in usable(document.methods, Diagnostics()):
        for part, value, place in _examples(document, method):
            if part == "refused":
                found.refused_examples += 1
            else:
                raw = msgspec.Raw(msgspec.json.encode(value))
                found.cases.append(Case(method.name, "params" if part == "params" else "result", raw, place))
    return found


def _examples(document: Document, method: Method) -> Iterator[tuple[str, object, str]]:
    """Yield params and results of the examples of *method* with their places, or that its schema refuses one."""
    examples = Examples(document.raw)
    for pairing in method.examples:
        if any(examples.params_faults(method, pairing)):
            yield "refused", None, pairing.pointer
        else:
            session = None if isinstance(document.session, msgspec.UnsetType) else document.session.param
            given = by_param(method, pairing)
            yield "params", {name: example.value for name, example in given.items() if name != session}, pairing.pointer
        if isinstance(pairing.result, Example) and isinstance(method.result, Content):
            place = pointers.join(pairing.pointer, "result")
            refused = any(examples.result_faults(method, pairing))
            yield "refused" if refused else "result", pairing.result.value, place


if __name__ == "__main__":
    sys.stdout.buffer.write(msgspec.json.encode(deeply(lambda: reading(Path(sys.argv[1])))))
