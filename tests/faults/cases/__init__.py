"""The cases F1 to F38 of the page: what goes wrong, and what a call may come to then."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..case import Case
from . import answering, connecting

FAULTS: Mapping[str, Sequence[Case]] = {
    "F1": connecting.F1,
    "F2": connecting.F2,
    "F3": connecting.F3,
    "F4": connecting.F4,
    "F5": connecting.F5,
    "F6": connecting.F6,
    "F7": connecting.F7,
    "F8": answering.F8,
    "F9": answering.F9,
    "F10": answering.F10,
    "F10b": answering.F10B,
    "F11": answering.F11,
}
"""Sub-cases are counted from 1; a new one comes last."""
