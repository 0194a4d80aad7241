"""Interrupts the runtime before any one of its instructions."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Container, Generator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

import uis_callapi

RUNTIME = Path(uis_callapi.__file__).parent / "_runtime"
TraceFunction = Callable[[FrameType, str, object], "TraceFunction | None"]


class Saboteur:
    """Raises in the runtime's own frames, in modules *among*, before the instruction with a given number."""

    def __init__(self, kind: type[BaseException], among: Container[str]) -> None:
        self._kind = kind
        self._among = among
        self.left = 0
        self.raised: BaseException | None = None

    @contextmanager
    def at(self, instruction: int) -> Generator[None]:
        """Raise before *instruction* of what is done here; ``raised`` is None if there are not that many."""
        self.left, self.raised = instruction, None
        before = sys.gettrace()
        here = inspect.currentframe()
        assert here is not None
        here.f_trace_opcodes = True  # Python 3.12 tells of opcodes only if some frame has asked before tracing begins
        sys.settrace(self._enter)
        try:
            yield
        finally:
            sys.settrace(before)

    def _enter(self, frame: FrameType, _event: str, _argument: object) -> TraceFunction | None:
        path = Path(frame.f_code.co_filename)
        if path.parent != RUNTIME or path.name not in self._among or self.raised is not None:
            return None
        if "__del__" in (frame.f_code.co_name, frame.f_back.f_code.co_name if frame.f_back else ""):
            return None  # what is raised there goes nowhere, in any program
        frame.f_trace = self._step  # Python 3.13 asks for opcodes only of a frame that has one already
        frame.f_trace_opcodes, frame.f_trace_lines = True, False
        return self._step

    def _step(self, _frame: FrameType, event: str, _argument: object) -> TraceFunction | None:
        if event == "opcode" and self.raised is None:
            self.left -= 1
            if self.left < 0:
                self.raised = self._kind("now")
                raise self.raised
        return self._step
