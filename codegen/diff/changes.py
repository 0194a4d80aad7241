"""What a change is: where, in which words, and whom it breaks."""

from __future__ import annotations

from enum import IntEnum
from typing import Literal

import msgspec

from .fit import Fits

Scope = Literal["api", "method", "model", "error"]
Audience = Literal["client", "server"]
"""Those who use a client, or those who have written a server with the printed server side."""
SCOPES: tuple[Scope, ...] = ("api", "method", "model", "error")


class Level(IntEnum):
    """The step of a version that a change asks for (Semantic Versioning)."""

    NONE = 0
    PATCH = 1
    MINOR = 2
    MAJOR = 3

    @property
    def word(self) -> str:
        return self.name.lower()


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """Where something stands in one of the two documents, or in a file that it takes in."""

    file: str
    line: int
    pointer: str


class Subject(msgspec.Struct, frozen=True, kw_only=True):
    """What a change is about, as users of the SDK know it, and where that stands in OLD and in NEW."""

    scope: Scope
    name: str = ""
    path: str = ""
    """Inside: a param, a field, an item of a list (``team[].phone``)."""
    word: str = ""
    """What stands there: param, field, result."""
    sent: bool = True
    """Clients write it; if not, they read it."""
    old: str | None = None
    new: str | None = None

    def at(self, *, old: str | None, new: str | None) -> Subject:
        """Return the same at other places."""
        return msgspec.structs.replace(self, old=old, new=new)

    def inside(self, step: str, word: str = "") -> Subject:
        """Return what is called *step* in here."""
        path = f"{self.path}.{step}" if self.path and not step.startswith(("[", "{")) else self.path + step
        return msgspec.structs.replace(self, path=path, word=word or self.word)


class Verdict(msgspec.Struct, frozen=True, order=True):
    """What a change asks for."""

    level: Level
    certain: bool = True
    """False: it may break, and nobody can tell; it counts as if it did."""


class Change(msgspec.Struct, kw_only=True):
    """One difference."""

    kind: str
    """Its name for programs; README.md has them all."""
    subject: Subject
    text: str
    """What happened, behind the name of the subject."""
    client: Verdict
    server: Verdict
    wire: bool = False
    """Clients printed from OLD are hurt as well, not only code that is type-checked or run with an SDK of NEW."""
    hint: str = ""

    def for_(self, audience: Audience) -> Verdict:
        return self.client if audience == "client" else self.server


class Changes:
    """Collects them. What is found twice, as what is sent and as what is answered, is there once, at its worst."""

    def __init__(self) -> None:
        self._found: dict[tuple[object, ...], Change] = {}

    def add(
        self,
        kind: str,
        subject: Subject,
        text: str,
        *,
        writers: Fits = Fits.YES,
        readers: Fits = Fits.YES,
        code: bool = False,
        least: Level = Level.MINOR,
        hint: str = "",
    ) -> None:
        """Add a change of *subject*.

        *writers*, *readers*: whether what those write who knew OLD fits NEW, and what those read. *code*: whatever the
        wire says, Python that was written for OLD does not run, or type-check, with NEW.
        """
        ours, theirs = (writers, readers) if subject.sent else (readers, writers)
        new = Change(
            kind=kind,
            subject=subject,
            text=text,
            client=_verdict(ours, least, code=code),
            server=_verdict(theirs, least, code=code),
            wire=ours is not Fits.YES,
            hint=hint,
        )
        # Both directions of a model are one model.
        key = (kind, msgspec.structs.replace(subject, sent=True), text)
        known = self._found.get(key)
        if known is not None:
            new.client, new.server = max(known.client, new.client), max(known.server, new.server)
            new.wire = known.wire or new.wire
        self._found[key] = new

    def listed(self) -> list[Change]:
        """Return all of them: by what they are about, in the order in which that was met."""
        found = list(self._found.values())
        met = [*dict.fromkeys((change.subject.scope, change.subject.name) for change in found)]
        met.sort(key=lambda subject: SCOPES.index(subject[0]))
        order = {subject: index for index, subject in enumerate(met)}
        return sorted(found, key=lambda change: order[change.subject.scope, change.subject.name])


def _verdict(fits: Fits, least: Level, *, code: bool) -> Verdict:
    if code or fits is Fits.NO:
        return Verdict(Level.MAJOR)
    return Verdict(least) if fits is Fits.YES else Verdict(Level.MAJOR, certain=False)
