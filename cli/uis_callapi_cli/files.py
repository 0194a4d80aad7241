"""JSON that comes from a file or from the standard input."""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec

from .language import Language
from .output import Refused

STDIN = "@-"
"""What a lone ``-`` is made into, which a parser of options would take for one."""


class Files:
    """Reads JSON; the standard input once."""

    def __init__(self, language: Language) -> None:
        self._say = language.say
        self._has_read = False

    def read(self, source: str) -> object:
        """Return what *source* holds: ``@FILE``, or ``@-`` for the standard input. Raises `Refused`."""
        name = self._say("standard input") if source == STDIN else source.removeprefix("@")
        try:
            data = self._stdin() if source == STDIN else Path(name).read_bytes()
        except OSError as error:
            raise Refused(f"{name}: {error.strerror}") from None
        return self.decode(data, name)

    def decode(self, data: bytes | str, name: str) -> object:
        """Return what JSON says. Raises `Refused`, naming where it stands."""
        try:
            return msgspec.json.decode(data)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            raise Refused(self._say("{name} is not valid JSON: {error}", name=name, error=error)) from None

    def _stdin(self) -> bytes:
        if self._has_read:
            raise Refused(
                self._say("the standard input can be read once"),
                self._say("Give one of the two as a file, with @FILE."),
            )
        self._has_read = True
        return sys.stdin.buffer.read()
