"""English or Russian: a text is known by its English, whether it is ours or the document's."""

from __future__ import annotations

import os
from collections.abc import Mapping, MutableMapping, Sequence
from typing import Literal, TypeAlias, get_args

Code: TypeAlias = Literal["en", "ru"]
CODES: tuple[Code, ...] = get_args(Code)


def later(words: str) -> str:
    """Return *words*, which are said later: marks what a translation has to have."""
    return words


class Help:
    """What an option is for; an annotation. It stands in the code in English, as all texts do."""

    def __init__(self, text: str, *, metavar: str = "", group: str = "") -> None:
        self.text = text
        self.metavar = metavar
        self.group = group


class Language:
    """Says texts in one language; what has no translation stays in English."""

    def __init__(self, code: Code, texts: MutableMapping[str, str]) -> None:
        self.code: Code = code
        self._texts = texts

    def learn(self, texts: Mapping[str, str]) -> None:
        """Take translations of more texts, by their English."""
        self._texts.update(texts)

    def say(self, text: str, /, **values: object) -> str:
        """Return *text* in this language, *values* in the places of their names."""
        said = self._texts.get(text, text)
        return said.format(**values) if values else said


def language(code: Code) -> Language:
    """Return the language with our own texts in it."""
    if code == "en":
        return Language(code, {})
    from .ru import TEXTS  # who reads English does not pay for it

    return Language(code, dict(TEXTS))


def split(arguments: Sequence[str]) -> tuple[list[str], Code, bool]:
    """Return *arguments* without the options of every command, the language, and whether to print JSON.

    They are needed before a command line can be read: help and errors are written in a language.
    """
    rest: list[str] = []
    code: Code | None = None
    waiting = list(arguments)
    as_json = False
    while waiting:
        argument = waiting.pop(0)
        after = waiting[0] if waiting else ""
        if argument == "--json":
            as_json = True
        elif argument == "--lang" and (found := _code(after)):
            code = found
            waiting.pop(0)
        elif argument.startswith("--lang=") and (found := _code(argument.removeprefix("--lang="))):
            code = found
        else:
            rest.append(argument)
    return rest, code or _spoken(), as_json


def _code(text: str) -> Code | None:
    return next((code for code in CODES if code == text), None)


def _spoken() -> Code:
    """Return the language of the environment, English if it is neither."""
    names = ("UIS_CALLAPI_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
    spoken = next((value for name in names if (value := os.environ.get(name))), "")
    return "ru" if spoken.lower().startswith("ru") else "en"
