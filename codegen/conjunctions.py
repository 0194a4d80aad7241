"""Schemas that hold together: ``allOf``, and ``$ref`` with siblings that change what it takes, as one schema.

A value has to satisfy every part, so the parts are merged keyword by keyword. What comes of it is a plain schema again:
nothing behind this module knows of ``allOf``.
"""

from __future__ import annotations

import itertools
from collections.abc import Collection, Iterable, Iterator, Sequence

import msgspec

from . import keywords, pointers
from .diagnostics import Diagnostics
from .references import target_of
from .runtime.shapes import is_array, is_object

_MOST_PARTS = 500
"""Of one schema."""
_CHOICES = ("oneOf", "anyOf")
_SMALLER = frozenset({"maximum", "exclusiveMaximum", "maxLength", "maxItems"})
_LARGER = frozenset({"minimum", "exclusiveMinimum", "minLength", "minItems"})


class Place(msgspec.Struct, frozen=True):
    """A schema and where it stands."""

    schema: object
    at: str


class Joined(msgspec.Struct, frozen=True):
    """Schemas that hold together, though they stand apart: it can be read in place of a schema."""

    places: tuple[Place, ...]


class Choice(msgspec.Struct, frozen=True):
    """``oneOf`` or ``anyOf``: its branches, where it stands, and what has to hold beside any of them."""

    branches: list[object]
    at: str
    beside: Joined


class Whole(msgspec.Struct, kw_only=True):
    """Everything that one schema says."""

    schema: dict[str, object]
    """Its parts merged, choices left aside. In place of a schema inside it may stand a `Joined`."""
    at: str
    parts: tuple[Place, ...] = ()
    choices: tuple[Choice, ...] = ()
    moved: dict[str, str] = {}
    """Pointers from here into a part that stands elsewhere → where that is."""
    reference: str | None = None
    """It says nothing but: what this leads to."""
    impossible: bool = False
    """No value satisfies it."""

    def place(self, *steps: str | int) -> str:
        """Return where *steps* from here lead to."""
        return self.moved.get(pointers.join("", *steps)) or pointers.join(self.at, *steps)


class Joiner:
    """Merges the schemas of one document."""

    def __init__(self, document: object, false: Collection[str], diagnostics: Diagnostics) -> None:
        self._document = document
        self._false = false
        """Pointers to what is referred to as a schema, and is none."""
        self._diagnostics = diagnostics

    def whole(self, schema: object, at: str) -> Whole:
        """Return what *schema* says."""
        place = Place(schema, at)
        parts = self._limited(_parts([place]), at)
        references = {str(found["$ref"]) for part in parts if is_object(found := part.schema) and "$ref" in found}
        if references:
            reshaping = [part for part in parts if is_object(part.schema) and keywords.reshapes(part.schema)]
            if len(references) == 1 and all("$ref" in _keywords(part) for part in reshaping):
                return Whole(schema={}, at=at, parts=tuple(parts), reference=references.pop())
            parts = self._limited(self._followed([place], set()), at)
        return self._merged(parts, at)

    def _limited(self, parts: Iterable[Place], at: str) -> list[Place]:
        found = list(itertools.islice(parts, _MOST_PARTS + 1))
        if len(found) > _MOST_PARTS:
            self._diagnostics.warning(at, f"has more than {_MOST_PARTS} parts: the others are not checked")
        return found[:_MOST_PARTS]

    def _followed(self, places: Iterable[Place], seen: set[str]) -> Iterator[Place]:
        """Yield the parts of *places*, what they refer to in place of references; no part says more when met twice."""
        for part in _parts(places):
            reference = _keywords(part).get("$ref")
            if not isinstance(reference, str):
                yield part
            elif (target := target_of(reference)) not in seen and target not in self._false:
                seen.add(target)
                yield from self._followed([Place(pointers.resolve(self._document, target), target)], seen)

    def _merged(self, parts: Sequence[Place], at: str) -> Whole:
        if any(part.schema is False for part in parts):
            return Whole(schema={}, at=at, impossible=True)
        saying = [part for part in parts if keywords.says_something(_keywords(part))]
        whole = Whole(schema={}, at=saying[0].at if saying else at, parts=tuple(saying), moved={})
        for part in saying:
            self._add(part, whole)
        whole.schema |= _open_or_closed(saying)
        notes = (_keywords(part) for part in parts)
        for note in ("description", "default"):
            found = next((schema[note] for schema in notes if note in schema), None)
            if found is not None:
                whole.schema.setdefault(note, found)
        whole.choices = tuple(_choices(saying))
        listed = whole.schema.get("type")
        if is_array(listed) and len(listed) == 1:
            whole.schema["type"] = listed[0]
        return whole

    def _add(self, part: Place, whole: Whole) -> None:
        schema = whole.schema
        for keyword, value in _keywords(part).items():
            if keyword in _CHOICES:
                continue
            if keyword not in schema:
                schema[keyword] = dict(value) if is_object(value) and keyword in keywords.KEYED else value
                if part.at != whole.at:
                    whole.moved[pointers.join("", keyword)] = pointers.join(part.at, keyword)
                    if is_object(value) and keyword in keywords.KEYED:
                        for name in value:
                            whole.moved[pointers.join("", keyword, name)] = pointers.join(part.at, keyword, name)
                continue
            own = schema[keyword]
            if keyword in keywords.KEYED and is_object(own) and is_object(value):
                self._add_by_name(keyword, own, value, part, whole)
            else:
                schema[keyword] = self._both(keyword, own, value, part, whole)

    def _add_by_name(
        self, keyword: str, own: dict[str, object], value: dict[str, object], part: Place, whole: Whole
    ) -> None:
        for name, inner in value.items():
            place = pointers.join(part.at, keyword, name)
            if name in own:
                own[name] = _joined(own[name], whole.place(keyword, name), inner, place)
            else:
                own[name] = inner
                whole.moved[pointers.join("", keyword, name)] = place

    def _both(self, keyword: str, own: object, value: object, part: Place, whole: Whole) -> object:
        """Return the value of *keyword* where two parts have one."""
        if own == value:
            return own
        match keyword:
            case "type":
                kinds = _common_types(own, value)
                whole.impossible = whole.impossible or not kinds
                return kinds[0] if len(kinds) == 1 else kinds
            case "enum" if is_array(own) and is_array(value):
                kept = [one for one in own if any(keywords.same(one, other) for other in value)]
                whole.impossible = whole.impossible or not kept
                return kept
            case "required" if is_array(own) and is_array(value):
                return list(dict.fromkeys([*own, *value]))
            case "items" | "additionalProperties" if not (is_array(own) or is_array(value)):
                return _joined(own, whole.place(keyword), value, pointers.join(part.at, keyword))
            case _ if isinstance(own, int | float) and isinstance(value, int | float):
                return min(own, value) if keyword in _SMALLER else max(own, value) if keyword in _LARGER else own
            case "const":
                whole.impossible = True
            case _ if keyword not in keywords.NOTES:
                at = pointers.join(part.at, keyword)
                self._diagnostics.warning(at, f"is not checked beside another {keyword!r} of the same value")
            case _:
                pass
        return own


def _keywords(part: Place) -> dict[str, object]:
    return part.schema if is_object(part.schema) else {}


def _parts(places: Iterable[Place]) -> Iterator[Place]:
    """Yield *places*, what stands in their ``allOf`` and their references as parts of their own."""
    for place in places:
        schema = place.schema
        if isinstance(schema, Joined):
            yield from _parts(schema.places)
            continue
        if not is_object(schema):
            yield place
            continue
        own = {keyword: value for keyword, value in schema.items() if keyword not in ("allOf", "$ref")}
        yield Place(own, place.at)
        if isinstance(reference := schema.get("$ref"), str):
            yield Place({"$ref": reference}, place.at)
        if is_array(branches := schema.get("allOf")):
            yield from _parts(Place(branch, pointers.join(place.at, "allOf", i)) for i, branch in enumerate(branches))


def _joined(own: object, own_at: str, value: object, at: str) -> object:
    if own is True or own == value:
        return value
    if value is True:
        return own
    places = own.places if isinstance(own, Joined) else (Place(own, own_at),)
    return Joined((*places, Place(value, at)))


def _open_or_closed(parts: Sequence[Place]) -> dict[str, object]:
    """Return what holds of other properties: each part that closes itself knows nothing of those of the others."""
    about = [schema for part in parts if "properties" in (schema := _keywords(part))]
    said = [schema.get("additionalProperties", True) for schema in about]
    if False in said and any(one is not False for one in said):
        return {"additionalProperties": next((one for one in said if not isinstance(one, bool)), True)}
    return {}


def _choices(parts: Sequence[Place]) -> Iterator[Choice]:
    for index, part in enumerate(parts):
        schema = _keywords(part)
        for keyword in _CHOICES:
            if is_array(branches := schema.get(keyword)):
                rest = {other: value for other, value in schema.items() if other != keyword}
                beside = Joined((*parts[:index], Place(rest, part.at), *parts[index + 1 :]))
                yield Choice(branches, pointers.join(part.at, keyword), beside)


def _common_types(own: object, value: object) -> list[object]:
    ours, theirs = (found if is_array(found) else [found] for found in (own, value))
    common = [one for one in ours if one in theirs or (one == "integer" and "number" in theirs)]
    return common + [one for one in theirs if one == "integer" and "number" in ours and one not in common]
