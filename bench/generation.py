"""What ``python -m codegen generate`` costs: the real document, and invented ones that show how the cost grows."""

from __future__ import annotations

import tempfile
from pathlib import Path

import msgspec

from .lines import Figure, Limit, Line, beside
from .load import load_of_others
from .processes import ROOT, whole_process
from .recipe import document
from .rounds import Meter, Sample, Samples, measure

V1 = "v1"
_SIZES = (110, 220, 440)
_CLASSES = 10
_FEW, _MANY = f"44 methods × {_CLASSES} classes", f"440 methods × {_CLASSES} classes"
LIMITS = {V1: 2.0, "440 methods": 15.0, _MANY: 15.0}
"""Seconds of the whole process, on the clock; where others are at work the clock shows their time too: then of CPU."""


def lines() -> list[Line]:
    """Measure and compare."""
    with tempfile.TemporaryDirectory() as folder:
        samples = {
            **measure({V1: _generation(ROOT / "spec/v1.openrpc.json", Path(folder))}, seconds=6),
            **_invented(Path(folder)),
        }
    within = [_within(samples, name, seconds) for name, seconds in LIMITS.items()]
    return within + _growth(samples) + [_tenfold(samples)]


def _invented(folder: Path) -> Samples:
    meters: dict[str, Meter] = {}
    for methods in (1, *_SIZES):
        path = folder / f"methods_{methods}.openrpc.json"
        path.write_bytes(msgspec.json.encode(document(methods)))
        meters[f"{methods} methods"] = _generation(path, folder)
    for methods, name in ((44, _FEW), (440, _MANY)):
        path = folder / f"classes_{methods}.openrpc.json"
        path.write_bytes(msgspec.json.encode(document(methods, _CLASSES)))
        meters[name] = _generation(path, folder)
    return measure(meters, seconds=0, fewest=2, warm=True)


def _generation(spec: Path, folder: Path) -> Meter:
    return whole_process("-m", "codegen", "generate", spec, "--strict", "--out", folder / "out")


def _within(samples: Samples, name: str, seconds: float) -> Line:
    given = f"{seconds:g} s"
    both = {name: samples[name], given: [Sample(seconds, seconds) for _ in samples[name]]}
    figure: Figure = "wall" if load_of_others() is None else "cpu"
    return beside("generate", both, name, given, Limit(name, given, 1.0, figure))


def _tenfold(samples: Samples) -> Line:
    """Hold that ten times as many classes cost at most ten times as much: less, as each run costs something itself."""
    tenfold = f"ten times {_FEW}"
    both = {_MANY: samples[_MANY], tenfold: [Sample(10 * few.wall, 10 * few.cpu) for few in samples[_FEW]]}
    return beside("generate", both, _MANY, tenfold, Limit(_MANY, tenfold, 1.0))


def _growth(samples: Samples) -> list[Line]:
    """Return what one more method costs in documents of each size; in the ideal it is the same in all of them."""
    first = samples["1 methods"]
    each = {
        f"each of {methods}": [
            Sample((many.wall - one.wall) / (methods - 1), (many.cpu - one.cpu) / (methods - 1))
            for many, one in zip(samples[f"{methods} methods"], first, strict=True)
        ]
        for methods in _SIZES
    }
    return [beside("generate", each, name, f"each of {_SIZES[0]}") for name in each]
