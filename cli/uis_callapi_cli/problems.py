"""What went wrong, as a report: errors of the SDK, of the command line, and Ctrl-C."""

from __future__ import annotations

import re

from uis_callapi import AnsweredError, CallApiError, DuplicateCallError, JournalError
from uis_callapi._runtime.errors import Outcome

from . import codes
from .language import Language
from .output import Failure, Refused, Report


def of_error(error: CallApiError, command: str, language: Language) -> Report:
    """Report what the SDK raised."""
    say = language.say
    answered = isinstance(error, AnsweredError)
    failure = Failure(
        type=type(error).__name__,
        message=_message(error, language),
        cause=say(error.cause) if answered and error.cause else None,
        cure=_own_words(say(error.cure)) if error.cure else None,
        phase=error.phase,
        retry_safe=error.retry_safe,
        code=error.code if answered else None,
        detail=error.detail if answered else None,
        attempts=error.attempts,
    )
    result = error.result if isinstance(error, DuplicateCallError | JournalError) else None
    return Report(
        command=command, exit_code=_code(error, result), outcome=error.outcome, result=result, error=failure
    )  # fmt: skip


def of_refusal(refused: Refused, command: str, outcome: Outcome | None) -> Report:
    """Report what was wrong before anything was tried."""
    kind = "UsageError" if refused.code == codes.USAGE else "Refused"
    failure = Failure(type=kind, message=refused.message, cure=refused.cure)
    return Report(command=command, exit_code=refused.code, outcome=outcome, error=failure)


def of_interruption(outcome: Outcome | None, command: str, language: Language) -> Report:
    """Report a Ctrl-C, and what is known of the call that it came into."""
    failure = Failure(
        type="Interrupted",
        message=language.say("interrupted"),
        cure=language.say("Ask the two whether their telephones rang, or UIS support.") if outcome == "unknown" else None,
        retry_safe=outcome == "not_placed" if outcome is not None else None,
    )
    return Report(command=command, exit_code=codes.INTERRUPTED, outcome=outcome, error=failure)


def _code(error: CallApiError, result: object) -> int:
    if error.outcome == "placed" and result == "success":
        return codes.SUCCESS
    return codes.BY_OUTCOME[error.outcome]


def _message(error: CallApiError, language: Language) -> str:
    """Return the SDK's sentence; another language has one for the kind of error before it."""
    if isinstance(error, AnsweredError):
        said = f"{error.server_message} ({error.code})"
        return f"{said}: {error.detail}" if error.detail else said
    kind = next((text for cls in type(error).__mro__ if (text := _KINDS.get(cls.__name__))), None)
    said = language.say(kind) if kind else ""
    return error.message if language.code == "en" or not said else f"{said}: {error.message}"


def _own_words(cure: str) -> str:
    """Return a cure that names arguments of Python with the options of the command instead."""
    cure = re.sub(r"\bbase_url\b", "--url", cure)
    return re.sub(r"\b([a-z]+(?:_[a-z]+)*)=(?:True)?(?![\w=])", lambda found: f"--{found[1].replace('_', '-')}", cure)


_KINDS = {
    "ConfigurationError": "An option cannot be used",
    "ParamsError": "The params are wrong",
    "NotAllowedError": "This number must not be called",
    "CertificateError": "The server's certificate is not trusted",
    "ConnectionFailedError": "There is no connection",
    "HttpRefusedError": "Something before the API refused the request",
    "NotSentInTimeError": "There was not time enough to send it",
    "SessionError": "The login was of no use",
    "NoAnswerError": "No answer came",
    "BadAnswerError": "What came is no answer",
    "DedupMismatchError": "The dedup key stands for another call",
    "DuplicateCallError": "The dedup key was used before",
    "JournalError": "The journal cannot be used",
}
"""By the names of the classes, the nearest first."""
