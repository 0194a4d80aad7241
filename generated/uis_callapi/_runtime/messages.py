# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""What errors say: sentences that know what they are made of, so that they can be said in other languages.

A sentence stands in English where it is said and is known by that: `languages` has the others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Literal, TypeAlias, get_args

Lang: TypeAlias = Literal["en", "ru"]
LANGS: tuple[Lang, ...] = get_args(Lang)

_NOTHING: Mapping[str, object] = {}


class Text(str):
    """A sentence in English, with its template and what stands in its places; those may be texts as well."""

    __slots__ = ("template", "values")

    template: str
    values: Mapping[str, object]

    def __new__(cls, template: str, values: Mapping[str, object] = _NOTHING) -> Text:
        text = super().__new__(cls, template.format_map(values) if values else template)
        text.template = template
        text.values = values
        return text

    def with_values(self, change: Callable[[str], str]) -> Text:
        """Return the text with every text that stands in it *change*d."""
        changed = {name: change(value) if isinstance(value, str) else value for name, value in self.values.items()}
        return Text(self.template, changed)

    def __reduce__(self) -> tuple[object, ...]:
        return str, (str(self),)


def say(template: str, values: Mapping[str, object] = _NOTHING) -> Text:
    """Return *template* with *values* in the places of their names."""
    return Text(template, values)


def joined(separator: str, texts: Iterable[str]) -> Text:
    """Return *texts* with *separator* between them."""
    values: dict[str, object] = {f"part_{number}": text for number, text in enumerate(texts)}
    return Text("{separator}".join(f"{{{name}}}" for name in values), {**values, "separator": separator})


def in_words(text: str, texts: Mapping[str, str]) -> str:
    """Return *text* as *texts* has it, by the English templates; what is not there, or is no `Text`, stays as it is."""
    if not isinstance(text, Text):
        return text
    template = texts.get(text.template, text.template)
    if not text.values:
        return template
    said = {name: in_words(value, texts) if isinstance(value, str) else value for name, value in text.values.items()}
    return template.format_map(said)


def in_language(text: str, lang: Lang) -> str:
    """Return *text* in a language of which only what this package says of its own accord is known."""
    if lang == "en":
        return str(text)
    from .ru import TEXTS  # who reads English does not pay for it

    return in_words(text, TEXTS)


def in_one_line(text: str) -> str:
    """Return *text* without what would begin a line: servers choose their words, which must not look like ours."""
    return "".join(character if character.isprintable() else " " for character in text)


class Worded(Exception):
    """An exception with its text."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text
