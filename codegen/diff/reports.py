"""Changes as people read them, as programs do, and as they go into a changelog."""

from __future__ import annotations

import functools
import textwrap
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from ..loading import Loaded, place_of
from ..python import printable
from ..types import Named, walk
from .changes import Audience, Change, Level, Place, Subject, Verdict
from .sides import Side

FORMAT = 1
"""Of the JSON. It grows when anything in it means something else, not when there is more in it."""

_COLOURS = {"breaks": "31", "may break": "33", "minor": "32", "patch": "2"}
_WIDTH = 120
_MOST_USERS = 5
"""Methods that a heading names."""
_WHOLE = ("method", "model", "error")
_TEXTS = frozenset({"text-changed", "examples-changed", "format-changed"})


class Report(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """All that changed from *old* to *new*, and for whom it is judged."""

    old: Side
    new: Side
    changes: Sequence[Change]
    audience: Audience = "client"

    def step(self, audience: Audience) -> Level:
        """Return the step of the version that all of it asks for."""
        return max((change.for_(audience).level for change in self.changes), default=Level.NONE)

    def text(self, *, colour: bool) -> str:
        """Return it for people: what changed under what it is about, where that stands below."""
        lines = [printable(f"{self.old.shown} → {self.new.shown}: {self._summary()}")]
        for subject, changes in _grouped(self.changes).items():
            lines += ["", self._heading(subject)]
            for change in changes:
                label = self._label(change)
                shown = f"\x1b[{_COLOURS[label]}m{label:9}\x1b[0m" if colour else f"{label:9}"
                lines += [f"  {shown}  {_sentence(change)}", f"             {printable(self._places(change.subject))}"]
        return "\n".join(lines) + "\n"

    def _summary(self) -> str:
        if not self.changes:
            return "nothing changed"
        labels = [self._label(change) for change in self.changes]
        counts = ", ".join(f"{labels.count(label)} {_counted(label)}" for label in _COLOURS if label in labels)
        other: Audience = "server" if self.audience == "client" else "client"
        return f"semver {self.step(self.audience).word} ({counts}), for a {other} {self.step(other).word}"

    def _label(self, change: Change) -> str:
        verdict = change.for_(self.audience)
        if verdict.level is Level.MAJOR:
            return "breaks" if verdict.certain else "may break"
        return verdict.level.word

    def _heading(self, subject: Subject) -> str:
        if subject.scope == "api":
            return "api"
        users = self._users(subject)
        shown = ", ".join(users) if len(users) <= _MOST_USERS else f"{len(users)} methods"
        shown = shown if users else self._on_the_wire(subject)
        heading = f"{subject.scope} {subject.name}"
        return heading if shown in ("", subject.name) else printable(f"{heading} ({shown})")

    def _on_the_wire(self, subject: Subject) -> str:
        """Return what a method is called there, empty where the subject is no method."""
        if subject.scope != "method":
            return ""
        found = [*self.new.module.methods, *self.old.module.methods]
        return next((method.name_on_the_wire for method in found if method.name == subject.name), "")

    def _users(self, subject: Subject) -> list[str]:
        """Return the methods that have a model or an error, as they are called in NEW, else in OLD."""
        key = subject.scope, subject.name
        return _users(self.new).get(key) or _users(self.old).get(key) or []

    def _places(self, subject: Subject) -> str:
        old, new = self._place(self.old, subject.old), self._place(self.new, subject.new)
        if old is not None and new is not None:
            same = old.pointer == new.pointer
            first = f"{old.file}:{old.line}" + ("" if same else f" {old.pointer or '/'}")
            return f"{first} → {new.file}:{new.line} {new.pointer or '/'}"
        found = old or new
        return f"{found.file}:{found.line} {found.pointer or '/'}" if found is not None else ""

    def _place(self, side: Side, pointer: str | None) -> Place | None:
        return side.place(pointer) if pointer is not None else None

    def json(self) -> str:
        """Return it for programs: README.md says what is in it."""
        whole = {
            "format": FORMAT,
            "old": self.old.shown,
            "new": self.new.shown,
            **_judged(Verdict(self.step("client"))),
            "servers": _judged(Verdict(self.step("server"))),
            "changes": [self._plain(change) for change in self.changes],
        }
        return msgspec.json.format(msgspec.json.encode(whole), indent=2).decode() + "\n"

    def _plain(self, change: Change) -> Mapping[str, object]:
        subject = change.subject
        return {
            "kind": change.kind,
            "scope": subject.scope,
            "name": subject.name,
            "wire_name": self._on_the_wire(subject),
            "path": subject.path,
            "methods": [subject.name] if subject.scope == "method" else self._users(subject),
            "text": _sentence(change, hint=False),
            "hint": change.hint,
            **_judged(change.client),
            "certain": change.client.certain,
            "wire": change.wire,
            "servers": {**_judged(change.server), "certain": change.server.certain},
            "old": self._place(self.old, subject.old),
            "new": self._place(self.new, subject.new),
        }

    def changelog(self) -> str:
        """Return a section of a changelog, in the manner of Keep a Changelog."""
        sections: dict[str, list[str]] = {"Added": [], "Changed": [], "Deprecated": [], "Removed": []}
        for (section, mark, what), changes in self._entries().items():
            if what:
                names = ", ".join(f"`{change.subject.name}`" for change in changes)
                plural = what if len(changes) == 1 else f"{what}s"
                sections[section].append(f"{mark}{plural if mark else plural.capitalize()} {names}.")
            else:
                sections[section] += [f"{mark}{_entry(change)}." for change in changes]
        if texts := [change for change in self.changes if change.kind in _TEXTS]:
            described = dict.fromkeys(f"`{name}`" for change in texts if (name := change.subject.name))
            about = f" of {', '.join(described)}" if described else ""
            sections["Changed"].append(f"Descriptions and examples{about}.")
        lines = ["## [Unreleased]"]
        for section, entries in sections.items():
            if entries:
                lines += ["", f"### {section}", ""]
                lines += [_wrapped(entry) for entry in entries]
        return "\n".join(lines) + "\n"

    def _entries(self) -> Mapping[tuple[str, str, str], list[Change]]:
        """Return the changes by the section they go into, by whether they break, and, if they are whole, by what."""
        found: dict[tuple[str, str, str], list[Change]] = {}
        for change in sorted(self.changes, key=lambda change: change.for_(self.audience), reverse=True):
            if change.kind in _TEXTS:
                continue
            label = self._label(change)
            mark = {"breaks": "**Breaking:** ", "may break": "**May break:** "}.get(label, "")
            what, _, verb = change.kind.rpartition("-")
            whole = what if what in _WHOLE and verb in ("added", "removed") else ""
            found.setdefault((_section(change.kind), mark, whole), []).append(change)
        return found


def refusal(unusable: Iterable[Loaded]) -> str:
    """Return for programs why nothing was compared: what was found in the documents that cannot be used."""
    found: list[Mapping[str, object]] = []
    for made in unusable:
        for one in made.diagnostics.found:
            file, line, pointer = place_of(made.path, made.shown, made.source, one)
            place = {"file": file, "line": line, "pointer": pointer}
            found.append({"severity": one.severity, **place, "message": one.message})
    return msgspec.json.format(msgspec.json.encode({"format": FORMAT, "diagnostics": found}), indent=2).decode() + "\n"


def _judged(verdict: Verdict) -> Mapping[str, object]:
    return {"breaking": verdict.level is Level.MAJOR, "semver": verdict.level.word}


def _section(kind: str) -> str:
    if kind == "deprecated":
        return "Deprecated"
    verb = kind.rpartition("-")[2]
    return {"added": "Added", "removed": "Removed"}.get(verb, "Changed")


def _grouped(changes: Iterable[Change]) -> Mapping[Subject, list[Change]]:
    found: dict[Subject, list[Change]] = {}
    for change in changes:
        found.setdefault(Subject(scope=change.subject.scope, name=change.subject.name), []).append(change)
    return found


def _sentence(change: Change, *, text: str | None = None, hint: bool = True) -> str:
    """Return what happened, with what it happened to."""
    subject = change.subject
    name = f"`{subject.path}`" if subject.path else ""
    words = [subject.word, name, text if text is not None else change.text, f"({change.hint})" if hint else ""]
    return printable(" ".join(word for word in words if word not in ("", "()")))


def _entry(change: Change) -> str:
    """Return the same for a changelog, where no heading says what it is about."""
    subject = change.subject
    # What is new is not said to be like what is gone a second time; the heading says that it is new.
    plain = change.text in ("is new", "is gone")
    sentence = _sentence(change, text="" if plain else None, hint=not change.kind.endswith("-added"))
    if subject.scope == "api":
        return sentence[:1].upper() + sentence[1:]
    if subject.word == subject.scope and not subject.path:
        return f"`{subject.name}` {sentence.removeprefix(f'{subject.word} ')}"
    return f"`{subject.name}`: {sentence}"


def _counted(label: str) -> str:
    return {"breaks": "break"}.get(label, label)


@functools.cache
def _users(side: Side) -> Mapping[tuple[str, str], list[str]]:
    """Return which methods have each model and each error."""
    found: dict[tuple[str, str], list[str]] = {}
    for method in side.module.methods:
        types = (Named(method.params_struct), method.answer)
        models = {name for type_ in types for name in walk(type_, side.definitions)}
        for key in [*(("model", name) for name in models), *(("error", name) for name in method.errors)]:
            found.setdefault(key, []).append(method.name)
    return found


def _wrapped(entry: str) -> str:
    return textwrap.fill(
        entry, _WIDTH, initial_indent="- ", subsequent_indent="  ", break_long_words=False, break_on_hyphens=False
    )
