# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""One call under way: what it was asked for, how far it has got, and what is known of its outcome."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic

import msgspec

from .answers import Listener
from .description import ApiInfo, MethodInfo, P, R
from .effects import Send
from .errors import AnsweredError, Attempt, Outcome, RpcError
from .masking import scrub
from .messages import Text
from .model import Model, sensitive_texts


class Call(msgspec.Struct, Generic[P, R], kw_only=True):
    """One call under way."""

    method: MethodInfo[P, R]
    params: P
    encoded: bytes
    deadline: float
    told: bool
    """Whether anybody listens: a hook, or the log."""
    api: ApiInfo
    credentials: Model | None
    """Of the client: a server that was told them may quote them in any answer."""
    listeners: Sequence[Listener] = ()
    """Those who want to see what comes back."""
    raises_failed: bool = False
    """A result that says ‘in vain’ is an error."""
    request_id: int = 0
    """Of the latest attempt."""
    send: Send | None = None
    """The attempt that is under way."""
    key: str = ""
    """The session key that it carries."""
    key_adopted: bool = False
    began: float = 0.0
    """When it was asked for, on the monotonic clock; *started* is of the latest attempt."""
    started: float = 0.0
    attempts: tuple[Attempt, ...] = ()
    refused_key: str | None = None
    renewals: int = 0
    resends: int = 0
    unknown: RpcError | None = None
    """The first attempt that may have been carried out: a later one that never arrived does not make that known."""

    known: Outcome | None = None
    """Set when it has ended and only a journal is still written."""

    def __repr__(self) -> str:
        return f"Call({self.method.name})"

    def clean(self, text: str) -> str:
        """Take secrets and personal data out of *text*."""
        if isinstance(text, Text) and text.values:
            return text.with_values(self.clean)  # the template is ours
        secrets, personal = sensitive_texts(self.params)
        if self.credentials is not None:
            secrets += sensitive_texts(self.credentials)[0]
        cleaned = scrub(text, secrets=[*secrets, self.key, self.refused_key or ""], personal=personal)
        return text if cleaned == text else cleaned

    @property
    def outcome(self) -> Outcome:
        """What is known when the call is interrupted here and now."""
        if self.known is not None:
            return self.known
        sent = self.send is not None and self.send.handed_over
        return "unknown" if sent or self.unknown is not None else "not_placed"

    def ended(self, error: RpcError) -> RpcError:
        if self.unknown is not None:
            if isinstance(error, AnsweredError):
                error.outcome = "unknown"  # it speaks of the last attempt, not of that one
            else:
                error = self.unknown
        error.attempts = self.attempts
        return error
