"""Types of OLD beside those that stand in their places in NEW, down to the last field."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

import msgspec

from ..bounds import document_pattern
from ..schemas import DEPRECATED
from ..types import (
    AliasDef,
    Array,
    Definition,
    Field,
    Literals,
    Map,
    Named,
    Primitive,
    StructDef,
    Tuple,
    Type,
    python_type,
)
from .alike import lookalike
from .changes import Changes, Level, Subject
from .fit import Bare, Fit, Fits, parts, same
from .fit import Side as FitSide
from .sides import Side

_NULL = Primitive("None")


class Shapes:
    """Compares the types of two documents into *changes*. ``met`` has the models that stand in each other's places."""

    def __init__(self, old: Side, new: Side, changes: Changes) -> None:
        self._old = old
        self._new = new
        self._changes = changes
        self._fit = Fit()
        self._seen: set[tuple[str, str, bool]] = set()
        self._said: set[str] = set()
        """Schemas of OLD of which was said what no type expresses."""
        self.met: dict[str, str] = {}

    def fits(self, old: Type, new: Type) -> tuple[Fits, Fits]:
        """Tell whether what is written by OLD fits NEW, and whether what is written by NEW fits OLD."""
        one, other = FitSide(old, self._old.definitions), FitSide(new, self._new.definitions)
        return self._fit.takes(other, one), self._fit.takes(one, other)

    def same(self, old: Type, new: Type) -> bool:
        return self.fits(old, new) == (Fits.YES, Fits.YES)

    def same_models(self, old: str, new: str) -> bool:
        """Tell whether two definitions, by their names, take the same."""
        names = [
            [field.wire for field in found.fields] if isinstance(found, StructDef) else None
            for found in (self._old.definitions[old], self._new.definitions[new])
        ]
        return names[0] == names[1] and self.same(Named(old), Named(new))

    def compare(self, old: Type, new: Type, at: Subject) -> None:
        """Compare what stands at *at*."""
        if isinstance(old, Named) and isinstance(new, Named):
            one, other = self._old.definitions[old.name], self._new.definitions[new.name]
            if isinstance(one, AliasDef) and isinstance(other, AliasDef):
                self._aliases(one, other, at)
                return
        befores = parts(old, self._old.definitions, enums=True)
        afters = parts(new, self._new.definitions, enums=True)
        pairs = self._paired(befores, afters)
        gone = [one for index, one in enumerate(befores) if index not in {before for before, _ in pairs}]
        come = [one for index, one in enumerate(afters) if index not in {after for _, after in pairs}]
        for before, after in sorted(pairs):
            self._branch(befores[before], afters[after], at)
        if gone or come:
            self._changed(old, new, gone, come, at)

    def _changed(self, old: Type, new: Type, gone: Sequence[Bare], come: Sequence[Bare], at: Subject) -> None:
        writers = min((self._takes(new, one, backwards=False) for one in gone), default=Fits.YES)
        readers = min((self._takes(old, one, backwards=True) for one in come), default=Fits.YES)
        before, after = self._shown(old, self._old), self._shown(new, self._new)
        text = f"is `{after}` now, was `{before}`"
        if before == after:
            text = "takes other values than before"
        if not gone and come == [_NULL]:
            text = "may be null now"
        elif gone == [_NULL] and not come:
            text = "is never null now"
        classes = [[one for one in some if isinstance(one, StructDef)] for some in (gone, come)]
        kind, least = _kind("type", writers, readers), Level.MINOR
        if (writers, readers) == (Fits.YES, Fits.YES):
            if gone and come:
                least = Level.PATCH
            else:
                kind = "type-widened" if come else "type-narrowed"
        self._changes.add(kind, at, text, writers=writers, readers=readers, code=all(classes), least=least)

    def _takes(self, wide: Type, narrow: Bare, *, backwards: bool) -> Fits:
        """Tell whether *narrow*, of the other document, is one of *wide*, which is of OLD if *backwards*."""
        theirs, ours = (self._old, self._new) if backwards else (self._new, self._old)
        type_ = Named(narrow.name) if isinstance(narrow, StructDef) else narrow
        return self._fit.takes(FitSide(wide, theirs.definitions), FitSide(type_, ours.definitions))

    def _shown(self, type_: Type, side: Side) -> str:
        return python_type(type_, side.definitions)

    def _paired(self, befores: Sequence[Bare], afters: Sequence[Bare]) -> list[tuple[int, int]]:
        """Return which branch of OLD became which of NEW, by their indices."""
        pairs: list[tuple[int, int]] = []
        for alike in (self._equal, _of_one_name, self._of_one_kind):
            for before, one in enumerate(befores):
                for after, other in enumerate(afters):
                    taken = any(before == known or after == theirs for known, theirs in pairs)
                    if not taken and alike(one, other):
                        pairs.append((before, after))
        return pairs

    def _equal(self, one: Bare, other: Bare) -> bool:
        if isinstance(one, StructDef) and isinstance(other, StructDef):
            return one.name == other.name and self.same(Named(one.name), Named(other.name))
        if isinstance(one, StructDef) or isinstance(other, StructDef) or type(one) is not type(other):
            return False
        return self.same(one, other) and self._of_one_kind(one, other)

    def _of_one_kind(self, one: Bare, other: Bare) -> bool:
        """Tell whether there is more to say of two branches than that one is gone and the other new."""
        match one, other:
            case Primitive(), Primitive():
                return one.python == other.python
            case Literals(), Literals():
                return any(type(value) is type(own) for value in one.values for own in other.values)
            case Tuple(), Tuple():
                return len(one.items) == len(other.items)
            case StructDef(), StructDef():
                # Two that are both in both documents are just two.
                return one.name not in self._new.definitions or other.name not in self._old.definitions
            case (Array(), Array()) | (Map(), Map()):
                return True
            case _:
                return one == other

    def _branch(self, one: Bare, other: Bare, at: Subject) -> None:
        match one, other:
            case Primitive(), Primitive():
                self._bounds(one, other, at)
            case Literals(), Literals():
                self._values(one, other, at)
            case Array(), Array():
                self._bounds(one, other, at)
                self.compare(one.item, other.item, at.inside("[]"))
            case Map(), Map():
                self.compare(one.value, other.value, at.inside("{}"))
            case Tuple(), Tuple():
                for index, (item, now) in enumerate(zip(one.items, other.items, strict=True)):
                    self.compare(item, now, at.inside(f"[{index}]"))
            case StructDef(), StructDef():
                self._structs(one, other, at)
            case _:
                pass  # they are the same

    def _bounds(self, one: Primitive | Array, other: Primitive | Array, at: Subject) -> None:
        if one.bounds == other.bounds:
            return
        if isinstance(one, Array) and isinstance(other, Array):
            # Only what binds the lists themselves: of their items more is said one by one.
            anything = Primitive("object")
            writers, readers = self.fits(Array(anything, one.bounds), Array(anything, other.bounds))
        else:
            writers, readers = self.fits(one, other)
        if (writers, readers) == (Fits.YES, Fits.YES):
            return
        before, after = dict(one.bounds), dict(other.bounds)
        texts = [
            f"{keyword} {_bound(before.get(keyword))} → {_bound(after.get(keyword))}"
            for keyword in dict.fromkeys([*before, *after])
            if before.get(keyword) != after.get(keyword)
        ]
        text = f"is bound otherwise: {', '.join(texts)}"
        self._changes.add(_kind("bound", writers, readers), at, text, writers=writers, readers=readers)

    def _values(self, one: Literals, other: Literals, at: Subject) -> None:
        for value in other.values:
            if not any(same(value, own) for own in one.values):
                readers = Fits.YES if one.open else Fits.NO
                self._changes.add("value-added", at, f"may be `{_json(value)}` as well", readers=readers)
        for value in one.values:
            if not any(same(value, own) for own in other.values):
                writers = Fits.YES if other.open else Fits.NO
                self._changes.add("value-removed", at, f"is never `{_json(value)}` now", writers=writers)
        if one.open and not other.open:
            self._changes.add("enum-closed", at, "is one of the named values, never another now", writers=Fits.NO)
        elif other.open and not one.open:
            self._changes.add("enum-opened", at, "may be another value than those named now", readers=Fits.NO)

    def _aliases(self, one: AliasDef, other: AliasDef, at: Subject) -> None:
        self._meet(one, other)
        key = (one.name, other.name, at.sent)
        if key in self._seen:
            return
        self._seen.add(key)
        inner = self._inside(one, other, at)
        if self._are_public(one, other):
            self.say(one.at, other.at, one.doc, other.doc, inner)
        self.compare(one.type, other.type, inner)

    def _structs(self, one: StructDef, other: StructDef, at: Subject) -> None:
        self._meet(one, other)
        if one.name != other.name and self._old.is_public(one.name) and self._new.is_public(one.name):
            text = f"is a `{other.name}` now, not a `{one.name}`"
            self._changes.add("type-renamed", at, text, code=True)
        key = (one.name, other.name, at.sent)
        if key in self._seen:
            return
        self._seen.add(key)
        inner = self._inside(one, other, at)
        # What is said of the one use of a struct stands at that use.
        docs = (one.doc, other.doc) if self._are_public(one, other) else ("", "")
        self.say(one.at, other.at, *docs, inner)
        self.fields(one, other, inner, "field")
        if one.closed and not other.closed:
            # Nobody who writes has a way to send more than what is named.
            readers = Fits.YES if inner.sent else Fits.PERHAPS
            self._changes.add("struct-opened", inner, "may have fields beside those named now", readers=readers)
        elif other.closed and not one.closed:
            self._changes.add("struct-closed", inner, "has no fields beside those named now")

    def _meet(self, one: Definition, other: Definition) -> None:
        if self._are_public(one, other):
            self.met.setdefault(one.name, other.name)

    def _inside(self, one: Definition, other: Definition, at: Subject) -> Subject:
        """Return what changes inside two definitions are about: the model if users know one, else what holds it."""
        old, new = one.at or at.old, other.at or at.new
        if not self._are_public(one, other):
            return at.at(old=old, new=new)
        return Subject(scope="model", name=other.name, word="model", sent=at.sent, old=old, new=new)

    def _are_public(self, one: Definition, other: Definition) -> bool:
        return self._old.is_public(one.name) and self._new.is_public(other.name)

    def fields(self, one: StructDef, other: StructDef, at: Subject, word: str) -> None:
        """Compare the fields of two structs, or the params of two methods; *word* says which."""
        before, after = ({field.wire: field for field in struct.fields} for struct in (one, other))
        gone = [field for wire, field in before.items() if wire not in after]
        come = [field for wire, field in after.items() if wire not in before]
        hints = lookalike(gone, come, self._alike, lambda field: field.wire)
        for field in gone:
            now = hints.get(field.wire)
            subject = at.inside(field.python, word).at(old=field.at, new=None)
            hint = f"perhaps it is `{now.python}` now: the two look alike" if now is not None else ""
            readers = Fits.NO if field.required else Fits.YES
            self._changes.add(
                f"{word}-removed", subject, "is gone", writers=Fits.NO, readers=readers, code=True, hint=hint
            )
        renamed = {now.wire: next(field for field in gone if field.wire == wire) for wire, now in hints.items()}
        for field in come:
            subject = at.inside(field.python, word).at(old=None, new=field.at)
            known = renamed.get(field.wire)
            hint = f"perhaps it was `{known.python}`: the two look alike" if known is not None else ""
            writers = Fits.NO if field.required else Fits.YES
            # Clients of OLD refuse what they do not know where it is said that there is no more.
            readers = Fits.NO if one.closed and not at.sent else Fits.YES
            text = "is new and required" if field.required else "is new"
            self._changes.add(f"{word}-added", subject, text, writers=writers, readers=readers, hint=hint)
        for wire, field in before.items():
            if wire in after:
                self._field(field, after[wire], at.inside(after[wire].python, word), word)

    def _alike(self, one: Field, other: Field) -> bool:
        return one.required == other.required and self.same(one.type, other.type)

    def _field(self, one: Field, other: Field, at: Subject, word: str) -> None:
        at = at.at(old=one.at, new=other.at)
        if one.python != other.python:
            self._changes.add("name-changed", at, f"is called `{other.python}` now, was `{one.python}`", code=True)
        if other.required and not one.required:
            self._changes.add(f"{word}-required", at, "is required now", writers=Fits.NO)
        elif one.required and not other.required:
            text = "is optional now" if at.sent else "may be missing now"
            self._changes.add(f"{word}-optional", at, text, readers=Fits.NO)
        self._default(one, other, at)
        for hidden, was, is_ in (
            ("shown nowhere", one.secret, other.secret),
            ("shown masked", one.personal, other.personal),
        ):
            if is_ and not was:
                self._changes.add("mark-added", at, f"is {hidden} now")
            elif was and not is_:
                text = f"is no longer {hidden}"
                self._changes.add("mark-removed", at, text, writers=Fits.PERHAPS, readers=Fits.PERHAPS)
        if one.recipient != other.recipient:
            text = "says whom a call reaches now" if other.recipient else "no longer says whom a call reaches"
            self._changes.add("recipient-changed", at, text, writers=Fits.PERHAPS)
        self.say(one.at, other.at, one.doc, other.doc, at)
        self.compare(one.type, other.type, at)

    def _default(self, one: Field, other: Field, at: Subject) -> None:
        before, after = one.default, other.default
        if before == after and isinstance(before, bool) == isinstance(after, bool):
            return
        if before is msgspec.UNSET:
            self._changes.add("default-added", at, f"is said to be `{_json(after)}` where it is left out")
            return
        least = Level.MINOR if at.sent else Level.PATCH
        if after is msgspec.UNSET:
            text = f"is no longer said to be `{_json(before)}` where it is left out"
            self._changes.add("default-removed", at, text, writers=Fits.PERHAPS, least=least)
        else:
            text = f"is `{_json(after)}` where it is left out, was `{_json(before)}`"
            self._changes.add("default-changed", at, text, writers=Fits.NO, least=least)

    def say(self, old: str, new: str, text: str, text_now: str, at: Subject) -> None:
        """Compare what is said beside the types: texts, deprecation, and what no type expresses."""
        if _words(text) != _words(text_now):
            self._changes.add("text-changed", at, "is described otherwise", least=Level.PATCH)
        if not (old and new):
            return
        was, is_ = self._old.is_deprecated(old), self._new.is_deprecated(new)
        if is_ and not was:
            self._changes.add("deprecated", at, "is deprecated")
        elif was and not is_:
            self._changes.add("undeprecated", at, "is no longer deprecated")
        if old in self._said:
            return
        before, after = self._old.loose(old), self._new.loose(new)
        self._said |= {old, *before.places}
        if before.noted != after.noted:
            self._changes.add("format-changed", at, "is said to be of another format", least=Level.PATCH)
        self._beside(before.unchecked, after.unchecked, at)
        self._spellings(before.spellings, after.spellings, at)

    def _spellings(self, before: Mapping[str, object], after: Mapping[str, object], at: Subject) -> None:
        """Compare how else a value may be written. Only readers take notice: nobody writes it so who knows the type."""
        for word in dict.fromkeys([*before, *after]):
            if word not in before:
                self._changes.add("spelling-added", at, f"may be spelled `{word}` as well")
            elif word not in after:
                self._changes.add("spelling-removed", at, f"is never spelled `{word}` now")
            elif not same(before[word], after[word]):
                text = f"means `{_json(after[word])}` where it is spelled `{word}`, meant `{_json(before[word])}`"
                self._changes.add("spelling-changed", at, text, writers=Fits.NO, readers=Fits.NO)

    def _beside(self, wide: Mapping[str, object], narrow: Mapping[str, object], at: Subject) -> None:
        """Compare what keywords say of which no type is made: what is there in *narrow* only takes values away."""
        words = {place.rpartition("/")[2] for place in {*wide, *narrow} if wide.get(place) != narrow.get(place)}
        if words:
            self._changes.add(
                "unchecked-changed",
                at,
                f"is bound otherwise by what no type expresses: {', '.join(sorted(words))}",
                writers=Fits.YES if narrow.items() <= wide.items() else Fits.PERHAPS,
                readers=Fits.YES if wide.items() <= narrow.items() else Fits.PERHAPS,
            )


def _words(text: str) -> list[str]:
    """Return what *text* says beside that something is deprecated."""
    return text.removeprefix(DEPRECATED).split()


def _of_one_name(one: Bare, other: Bare) -> bool:
    return isinstance(one, StructDef) and isinstance(other, StructDef) and one.name == other.name


def _kind(what: str, writers: Fits, readers: Fits) -> str:
    match writers is Fits.YES, readers is Fits.YES:
        case True, False:
            return f"{what}-widened"
        case False, True:
            return f"{what}-narrowed"
        case _:
            return f"{what}-changed"


def _bound(value: object) -> str:
    """Return a bound as the document has it: of a pattern, not what Python makes of it."""
    if value is None:
        return "none"
    return document_pattern(value) if isinstance(value, str) else _json(value)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
