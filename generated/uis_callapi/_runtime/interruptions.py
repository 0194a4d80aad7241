# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""What interrupts a call may look like a failure of the network: a signal handler can raise an OSError of its own."""

from __future__ import annotations

import signal
from types import CodeType


def interrupts(error: BaseException) -> bool:
    """Tell whether *error*, just caught, was raised by a signal handler: then it is its owner's, not ours."""
    handlers = {code for number in signal.valid_signals() if (code := _code(signal.getsignal(number))) is not None}
    traceback = error.__traceback__
    while traceback is not None:
        if traceback.tb_frame.f_code in handlers:
            return True
        traceback = traceback.tb_next
    return False


def _code(handler: object) -> CodeType | None:
    """Return the code of a handler: of a function, a method, what a partial wraps, or an object that can be called."""
    wrapped: object = getattr(handler, "func", handler)
    for callable_ in (wrapped, getattr(type(wrapped), "__call__", None)):  # noqa: B004  # its code is what is looked for
        code: object = getattr(callable_, "__code__", None)
        if isinstance(code, CodeType):
            return code
    return None
