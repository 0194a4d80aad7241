"""Mutated documents: each ends in diagnostics or in code that imports. ``make fuzz N=300``, ``SEED=7`` for others.

A document is one of the small specs of the generator's tests with a few things wrong with it. Nothing here knows what
would be right: that no traceback comes, that nothing hangs and that printed code can be imported is all that is asked.
"""

from __future__ import annotations

import argparse
import copy
import importlib
import json
import multiprocessing
import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeAlias

from codegen.deep import deeply
from codegen.runtime.shapes import is_array, is_object
from tests.codegen.batch import run as codegen
from tests.codegen.batch import warm
from tests.codegen.goldens import SPECS
from tests.codegen.hazards import HAZARDS
from tests.limits import Endless, confined

_LONGEST = 10
"""Seconds of the processor for one document."""
_PACKAGE, _MODULE = "fuzzed", "mutant"
_LEAST_CODE = 0.3
"""The share of documents that have to become code: of noise alone nothing would be learnt."""
_KEYWORDS = (
    "type", "enum", "const", "oneOf", "anyOf", "allOf", "not", "items", "properties", "required", "nullable",
    "additionalProperties", "patternProperties", "default", "$ref", "minimum", "pattern", "maxItems", "prefixItems",
    "description", "title", "name", "paramStructure", "result", "params", "schema", "errors", "examples", "x-secret",
)  # fmt: skip
_VALUES: list[object] = json.loads("""[
    null, true, false, 0, -1, 1.5, 1180591620717411303424, "", "string", "array", "a b", "class", "\\u0000", "ж", "[",
    [], {}, [{}], ["a", 1, null], {"$ref": "#/components/schemas/A"}, {"$ref": "#/methods/0"}, {"$ref": "#"},
    {"type": "string"}, {"type": ["string", "null"]}, {"oneOf": [{"type": "integer"}, {"type": "array"}]},
    {"allOf": [{"type": "object"}, true]}, {"type": "object", "properties": {"a": {"type": "string"}, "A": false}}
]""")
_ABOUT_SCHEMAS = frozenset(_KEYWORDS[: _KEYWORDS.index("description")])


def mutated(document: object, rng: random.Random) -> object:
    """Return a copy of *document* with one to four mutations."""
    found = copy.deepcopy(document)
    for _ in range(rng.choice((1, 1, 1, 2, 3))):
        holders = list(_holders(found))
        schemas = [holder for holder in holders if is_object(holder) and not _ABOUT_SCHEMAS.isdisjoint(holder)]
        # Most of the rest is refused at the door.
        rng.choice(_MUTATIONS)(schemas if schemas and rng.random() < 0.9 else holders, rng)
    return found


def _holders(value: object) -> Iterator[dict[str, object] | list[object]]:
    if is_object(value):
        yield value
        for inner in value.values():
            yield from _holders(inner)
    elif is_array(value):
        yield value
        for inner in value:
            yield from _holders(inner)


_Holders: TypeAlias = Sequence[dict[str, object] | list[object]]


def _put(holder: dict[str, object] | list[object], rng: random.Random, value: object) -> None:
    if isinstance(holder, list):
        if holder and rng.random() < 0.7:
            holder[rng.randrange(len(holder))] = value
        else:
            holder.append(value)
    else:
        holder[rng.choice([*holder, *_KEYWORDS])] = value


def _replace(holders: _Holders, rng: random.Random) -> None:
    _put(rng.choice(holders), rng, copy.deepcopy(rng.choice(_VALUES)))


def _transplant(holders: _Holders, rng: random.Random) -> None:
    _put(rng.choice(holders), rng, copy.deepcopy(rng.choice(holders)))


def _drop(holders: _Holders, rng: random.Random) -> None:
    holder = rng.choice(holders)
    if isinstance(holder, dict) and holder:
        del holder[rng.choice(list(holder))]
    elif isinstance(holder, list) and holder:
        del holder[rng.randrange(len(holder)) :]


def _rename(holders: _Holders, rng: random.Random) -> None:
    holder = rng.choice(holders)
    if isinstance(holder, dict) and holder:
        old = rng.choice(list(holder))
        holder[rng.choice([old + "2", old.upper(), "class", "a b", *_KEYWORDS])] = holder.pop(old)


def _wrap(holders: _Holders, rng: random.Random) -> None:
    holder = rng.choice(holders)
    inner = [(key, value) for key, value in holder.items() if is_object(value)] if isinstance(holder, dict) else []
    if isinstance(holder, dict) and inner:
        key, value = rng.choice(inner)
        keyword = rng.choice(("allOf", "oneOf", "anyOf", "items", "additionalProperties", "not"))
        wrapped: object = [value, rng.choice(_VALUES[-8:])] if keyword.endswith("Of") else value
        holder[key] = copy.deepcopy({keyword: wrapped})


_MUTATIONS: Sequence[Callable[[_Holders, random.Random], None]] = (
    _replace,
    _transplant,
    _transplant,
    _drop,
    _wrap,
    _wrap,
    _rename,
)


def try_one(seed: int) -> tuple[int, str, str]:
    """Return *seed*, how its document ended (``code``, ``diagnostics`` or ``failed``), and what failed."""
    rng = random.Random(seed)
    documents = [json.loads(path.read_text("utf-8")) for path in sorted(SPECS.glob("*.json"))]
    document = deeply(lambda: mutated(rng.choice([*documents, *HAZARDS.values()]), rng))
    text = deeply(lambda: json.dumps(document))
    with tempfile.TemporaryDirectory(prefix="fuzz-") as scratch:
        path = Path(scratch) / f"{_MODULE}.json"
        path.write_text(text, "utf-8")
        try:
            ended = confined(lambda: _printed_and_imported(path), _LONGEST)
        except Endless as error:
            ended = str(error)
    return (seed, ended, "") if ended in ("code", "diagnostics") else (seed, "failed", f"{ended}\n{text}")


def _printed_and_imported(path: Path) -> str:
    """Say how the document at *path* ended."""
    ran = codegen(["generate", str(path), "--out", str(path.parent), "--package", _PACKAGE])
    if ran.code:
        return "diagnostics" if ": error: " in ran.err else f"no word of what is wrong: {ran.err}"
    _import(path.parent)
    return "code"


def _import(folder: Path) -> None:
    sys.path.insert(0, str(folder))
    for module in ("", f".{_MODULE}.client", f".{_MODULE}.async_client", f".{_MODULE}.server"):
        importlib.import_module(_PACKAGE + module)
    sys.path.remove(str(folder))


def _warm() -> None:
    """Load the generator and the runtime, which is the same beside all documents: each has a fork of this process."""
    sys.dont_write_bytecode = True
    with tempfile.TemporaryDirectory() as scratch:
        warm(Path(scratch), _PACKAGE, _MODULE)
        _import(Path(scratch))
    for name in [name for name in sys.modules if name.split(".")[0] == _PACKAGE]:
        if not name.startswith(f"{_PACKAGE}._runtime"):
            del sys.modules[name]


def run(number: int, seed: int, jobs: int) -> int:
    """Try *number* documents; say how they ended, and return 0 if all is well."""
    started, ended, watched = time.monotonic(), {"code": 0, "diagnostics": 0, "failed": 0}, sys.stderr.isatty()
    _warm()
    with multiprocessing.get_context("fork").Pool(jobs) as pool:
        for done, (own, end, text) in enumerate(pool.imap_unordered(try_one, range(seed, seed + number)), 1):
            ended[end] += 1
            if end == "failed":
                print(f"SEED={own}:\n{text}", flush=True)
            if watched:
                print(f"\r{done}/{number}", end="", file=sys.stderr)
    share = ended["code"] / number
    counts = ", ".join(f"{end} {count}" for end, count in ended.items())
    print(f"{number} documents in {time.monotonic() - started:.0f} s: {counts} ({share:.0%} code)")
    return int(ended["failed"] > 0 or share < _LEAST_CODE)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.corpus.fuzz", description="Try mutated documents.")
    parser.add_argument("number", type=int, nargs="?", default=300, help="how many (default: 300)")
    parser.add_argument("--seed", type=int, default=0, help="the first of their seeds (default: 0)")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="at once (default: one on each core)")
    options = parser.parse_args()
    return run(options.number, options.seed, options.jobs)


if __name__ == "__main__":
    sys.exit(main())
