"""In which language a client says what its errors say, and the one place where they come to it."""

from __future__ import annotations

import contextlib
import functools
from collections.abc import Mapping
from types import TracebackType

import msgspec

from .description import ApiInfo
from .errors import AnsweredError, ConfigurationError, JournalError, RpcError
from .messages import LANGS, Lang, in_words
from .options import from_environment
from .settings import none_of


class Language:
    """A language, and what the document of an API says in it. In ``with``: errors that are raised there speak it."""

    def __init__(self, lang: Lang, api: ApiInfo, wrong: ConfigurationError | None = None) -> None:
        self.lang: Lang = lang
        self._wrong = wrong
        self._texts: Mapping[str, str] = {}
        if lang != "en":
            # Now: when a call fails, it may be because no file can be opened. Rather English than another error.
            with contextlib.suppress(OSError, ImportError):
                self._texts = _texts(lang, api.module)

    def said(self, text: str) -> str:
        """Return *text* in this language; what has no translation stays in English."""
        return in_words(text, self._texts) if self._texts else str(text)

    def told(self, error: RpcError) -> None:
        """Have *error* speak this language. One that has been told before, in whichever language, stays as it is."""
        error.lang = self.lang
        error.message = self.said(error.message)
        error.args = (error.message,)
        error.cure = self.said(error.cure) if error.cure is not None else None
        error.attempts = tuple(
            msgspec.structs.replace(attempt, reason=self.said(attempt.reason)) for attempt in error.attempts
        )
        if isinstance(error, AnsweredError) and error.cause is not None:
            error.cause = self.said(error.cause)
        if isinstance(error, JournalError) and error.error is not None:
            self.told(error.error)

    def __enter__(self) -> Lang | ConfigurationError:
        """Return the language, or what is wrong with the one that was chosen."""
        return self._wrong or self.lang

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if isinstance(error, RpcError):
            self.told(error)


def chosen(api: ApiInfo, lang: object) -> Language:
    """Return the language *lang*, or that of the environment if there is none.

    Nothing is raised here: the caller's frame, which a traceback shows, still holds secrets.
    """
    given, name = (lang, "lang") if lang is not None else (from_environment(api, "LANG"), f"{api.environment}_LANG")
    known: Lang | None = next((own for own in LANGS if own == given), None)
    wrong = None if given is None or known is not None else ConfigurationError(none_of(name, LANGS, given))
    return Language(known or "en", api, wrong)


@functools.cache
def _texts(lang: Lang, module: str) -> Mapping[str, str]:
    from . import ru, translations  # who reads English does not pay for them

    assert lang == "ru"  # there is no other
    return {**translations.of_document(lang, module), **ru.TEXTS}
