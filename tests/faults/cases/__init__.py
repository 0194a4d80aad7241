"""The cases F1 to F38 of the page: what goes wrong, and what a call may come to then."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..case import Case
from . import (
    answering,
    bodies,
    chosen,
    connecting,
    environment,
    interruptions,
    local,
    privacy,
    session_files,
    sessions,
    statuses,
)

FAULTS: Mapping[str, Sequence[Case]] = {
    "F1": connecting.F1,
    "F2": connecting.F2,
    "F3": connecting.F3,
    "F4": connecting.F4,
    "F5": connecting.F5,
    "F6": connecting.F6,
    "F7": connecting.F7,
    "F8": [*answering.F8, *chosen.F8],
    "F9": answering.F9,
    "F10": answering.F10,
    "F10b": answering.F10B,
    "F11": answering.F11,
    "F12": statuses.F12,
    "F13": [*statuses.F13, *chosen.F13],
    "F14": [*statuses.F14, *chosen.F14],
    "F15": statuses.F15,
    "F16": statuses.F16,
    "F17": statuses.F17,
    "F18": bodies.F18,
    "F19": bodies.F19,
    "F20": bodies.F20,
    "F21": [*bodies.F21, *chosen.F21],
    "F22": bodies.F22,
    "F23": sessions.F23,
    "F24": sessions.F24,
    "F25": session_files.F25,
    "F26": sessions.F26,
    "F27": sessions.F27,
    "F28": sessions.F28,
    "F29": interruptions.F29,
    "F30": interruptions.F30,
    "F31": interruptions.F31,
    "F32": privacy.F32,
    "F33": environment.F33,
    "F34": local.F34,
    "F35": local.F35,
    "F36": local.F36,
    "F37": session_files.F37,
    "F38": local.F38,
}
"""Sub-cases are counted from 1; a new one comes last."""
