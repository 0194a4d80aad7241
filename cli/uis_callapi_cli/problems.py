"""What went wrong, as a report: errors of the SDK, of the command line, and Ctrl-C."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from uis_callapi import AnsweredError, CallApiError, DedupMismatchError, DuplicateCallError, JournalError
from uis_callapi._runtime.errors import Attempt, Outcome, Phase

from . import codes
from .language import Language, later
from .output import Failure, Refused, Report
from .stopping import Stopped, exit_code

_ASK = later("Ask the two whether their telephones rang, or UIS support.")


def of_error(error: CallApiError, command: str, language: Language, spelled: Mapping[str, str]) -> Report:
    """Report what the SDK raised, which speaks the language of the command, its words as `own_words` has them."""
    say = language.say
    answered = error if isinstance(error, AnsweredError) else None
    cure = error.cure or (say(_ASK) if error.outcome == "unknown" and not error.retry_safe else None)
    failure = Failure(
        type=type(error).__name__,
        message=_message(error, spelled),
        cause=answered.cause if answered else None,
        cure=own_words(cure, spelled) if cure else None,
        phase=error.phase,
        retry_safe=error.retry_safe,
        code=answered.code if answered else None,
        detail=answered.detail if answered else None,
        attempts=error.attempts,
    )
    result = error.result if isinstance(error, DuplicateCallError | JournalError) else None
    code = _code(error, result)
    return Report(command=command, exit_code=code, outcome=error.outcome, result=result, error=failure)


def of_refusal(refused: Refused, command: str, outcome: Outcome | None) -> Report:
    """Report what was wrong before anything was tried."""
    kind = "UsageError" if refused.code == codes.USAGE else "Refused"
    failure = Failure(type=kind, message=refused.message, cure=refused.cure)
    return Report(command=command, exit_code=refused.code, outcome=outcome, error=failure)


def of_interruption(
    interruption: KeyboardInterrupt,
    outcome: Outcome | None,
    phase: Phase | None,
    attempts: Sequence[Attempt],
    command: str,
    language: Language,
) -> Report:
    """Report a Ctrl-C or a signal, and what is known of the call that it came into."""
    stopped_by = interruption.name if isinstance(interruption, Stopped) else None
    failure = Failure(
        type="Interrupted",
        message=language.say("stopped by {signal}", signal=stopped_by) if stopped_by else language.say("interrupted"),
        cure=language.say(_ASK) if outcome == "unknown" else None,
        phase=phase,
        retry_safe=outcome == "not_placed" if outcome is not None else None,
        attempts=tuple(attempts),
    )
    return Report(command=command, exit_code=exit_code(interruption), outcome=outcome, error=failure)


def _code(error: CallApiError, result: object) -> int:
    if isinstance(error, DedupMismatchError):
        return codes.NOT_PLACED  # its outcome is that of another call
    if error.outcome == "placed" and result == "success":
        return codes.SUCCESS
    return codes.BY_OUTCOME[error.outcome]


def _message(error: CallApiError, spelled: Mapping[str, str]) -> str:
    if isinstance(error, AnsweredError):
        said = f"{error.server_message} ({error.code})"
        return f"{said}: {error.detail}" if error.detail else said
    return own_words(error.message, spelled)


def own_words(text: str, spelled: Mapping[str, str]) -> str:
    """Return a text that names arguments of Python with the options of the command instead, and params as *spelled*."""
    text = text.replace("client.journal.resolve(key, ...)", "uis-callapi keys KEY --settle …")
    for context in (", or with ssl_context=", " или ssl_context="):  # there is no such thing in a terminal
        text = text.replace(context, "")
    known = {**_OPTIONS, **spelled}
    text = re.sub(r"\$\.(\w+)", lambda found: spelled.get(found[1], found[0]), text)
    return re.sub(
        r"(?<![\w.])(?:[a-z]+(?:_[a-z]+)+\b|[a-z]+(?==))(?:=True\b|=(?!\w))?",
        lambda found: known.get(found[0].partition("=")[0], found[0]),
        text,
    )


_OPTIONS = {
    "base_url": "--url",
    "ca_file": "--ca-file",
    "dedup_key": "--dedup-key",
    "force": "--force",
    "journal": "--journal",
    "proxy": "HTTPS_PROXY",
    "retry_failed": "--retry-failed",
    "timeout": "--timeout",
}
"""Of the command, or in its environment, by the names that they have in Python."""
