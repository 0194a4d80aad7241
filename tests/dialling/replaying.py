"""Scenarios played again in a process of their own: pickled ones in, their events out."""

from __future__ import annotations

import pickle
import sys
from collections.abc import Sequence

import msgspec

from .scenarios import Scenario
from .telling import played


def as_bytes(scenarios: Sequence[Scenario]) -> bytes:
    """Return what happens in all of them, an event a line."""
    return msgspec.json.Encoder().encode_lines([happened for scenario in scenarios for happened in played(scenario)])


if __name__ == "__main__":
    sys.stdout.buffer.write(as_bytes(pickle.load(sys.stdin.buffer)))
