# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""What a client tells its log: a line for each call, one for each time it is sent again, and at DEBUG every step.

The words are English whatever language errors speak, so that they can be searched. Each record has the same facts as
attributes, beginning with ``rpc_``, for logs that are read by programs. Secrets are left out, personal data is masked.
"""

from __future__ import annotations

import logging
import traceback
from collections.abc import Mapping
from typing import Literal, get_origin

from .calls import Call
from .description import P, R
from .errors import AnsweredError, Outcome, RpcError
from .events import Event, logger
from .interruptions import interrupts
from .messages import in_one_line
from .outcomes import Accepted, Done


def step(event: Event, where: str) -> None:
    """Log one step of a call; *where*: whom it is sent to."""
    if not logger.isEnabledFor(logging.DEBUG):
        return
    words = [f"{event.method} #{event.request_id} attempt {event.attempt}: {event.step}"]
    if event.params is not None:
        words.append(f"to {where} {event.params}" if where else event.params)
    if event.phase is not None and event.outcome is not None:
        words.append(f"[{event.outcome}] at {event.phase}:")
    if event.reason is not None:
        words.append(event.reason)
    figures = [f"HTTP {event.status}, {event.size} bytes"] if event.status is not None else []
    if event.seconds is not None:
        figures.append(f"{event.seconds:.3f} s")
    if figures:
        words.append(f"({', '.join(figures)})")
    facts = {name: getattr(event, name) for name in event.__struct_fields__ if name != "params"}
    _log(logging.DEBUG, {**facts, "host": where or None}, "%s", in_one_line(" ".join(words)))


def sent_again(call: Call[P, R], error: RpcError, seconds: float) -> None:
    """Log that a call is sent again after *seconds*, because its latest attempt ended with *error*."""
    facts = {"method": call.method.name, "request_id": call.request_id, "outcome": error.outcome, "phase": error.phase}
    line, words = "%s #%d is sent again in %.3f s: %s", in_one_line(error.message)
    _log(logging.WARNING, facts, line, call.method.name, call.request_id, seconds, words)


def ended(call: Call[P, R], done: Done[R], seconds: float) -> None:
    """Log how a call ended: a WARNING if somebody has to look it up."""
    if not logger.isEnabledFor(logging.WARNING if isinstance(done, RpcError) else logging.INFO):
        return
    if isinstance(done, Accepted):
        # Of a closed list of words none is about a person.
        result = done.value if get_origin(call.method.result) is Literal else None
        words = "" if result is None else f", {result!r}"
        _line(call, "placed", words, seconds, len(call.attempts) + 1, {"result": result})
    else:
        _line(call, done.outcome, f", {_words(done)}", seconds, len(done.attempts), _of_error(done))


def interrupted(call: Call[P, R], interruption: BaseException, seconds: float) -> None:
    """Log that a call was interrupted, and what is known of it."""
    kind = type(interruption).__name__
    attempts = len(call.attempts) + (call.send is not None)
    _line(call, call.outcome, f", interrupted by {kind}", seconds, attempts, {"error": kind})


def refused(method: str, error: RpcError) -> None:
    """Log a call of which nothing was tried."""
    if logger.isEnabledFor(logging.INFO):
        facts = {"method": method, "outcome": error.outcome, "attempts": 0, **_of_error(error)}
        _log(logging.INFO, facts, "%s: %s, %s", method, error.outcome, _words(error))


def _line(
    call: Call[P, R], outcome: Outcome, words: str, seconds: float, attempts: int, more: Mapping[str, object]
) -> None:
    level = logging.WARNING if outcome == "unknown" else logging.INFO
    if not logger.isEnabledFor(level):
        return
    number = f" #{call.request_id}" if call.request_id else ""
    times = f", {attempts} attempts" if attempts > 1 else ""
    facts = {
        "method": call.method.name,
        "request_id": call.request_id or None,
        "outcome": outcome,
        "attempts": attempts,
        "seconds": seconds,
        **more,
    }
    _log(level, facts, "%s%s: %s in %.3f s%s%s", call.method.name, number, outcome, seconds, times, words)


def _log(level: int, facts: Mapping[str, object], line: str, *values: object) -> None:
    extra = {f"rpc_{name}": value for name, value in facts.items() if value is not None}
    try:
        logger.log(level, line, *values, extra=extra)
    except Exception as failed:
        # A filter or a handler of the program: it changes nothing of the call, which may have been carried out.
        if interrupts(failed):
            raise
        if logging.raiseExceptions:
            traceback.print_exception(failed)


def _words(error: RpcError) -> str:
    return f"{type(error).__name__}: {in_one_line(error.message)}"


def _of_error(error: RpcError) -> dict[str, object]:
    code = error.code if isinstance(error, AnsweredError) else None
    return {"error": type(error).__name__, "code": code, "phase": error.phase, "reason": str(error.message)}
