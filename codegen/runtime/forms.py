"""Forms: the legal combinations of a method's params."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

import msgspec
from msgspec import UNSET

from .messages import Text, joined, say
from .model import Model
from .paths import label
from .unions import kind_of

_NOTHING: Mapping[str, object] = {}
_ANY_KIND: Mapping[str, frozenset[str]] = {}


class Form(msgspec.Struct, frozen=True, kw_only=True):
    """One legal combination: what must be sent, what must not, and which values and JSON kinds it narrows to."""

    name: str
    text: str
    required: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    constants: Mapping[str, object] = _NOTHING
    kinds: Mapping[str, frozenset[str]] = _ANY_KIND

    def problems(self, params: Model) -> Iterator[tuple[int, Text]]:
        """Yield what keeps *params* from being of this form, each with its weight: how far off it is."""
        for name, kinds in self.kinds.items():
            if (value := _value(params, name)) is not UNSET and kind_of(value) not in kinds:
                yield 100, say("{place} is of another form", {"place": _place(params, name)})
        for name in self.required:
            if _value(params, name) is UNSET:
                yield 10, say("{place} is missing", {"place": _place(params, name)})
        for name, constant in self.constants.items():
            if (value := _value(params, name)) is not UNSET and value != constant:
                yield 11, say("{place} must be {value!r} here", {"place": _place(params, name), "value": constant})
        for name in self.absent:
            if _value(params, name) is not UNSET:
                yield 11, say("{place} must not be given here", {"place": _place(params, name)})


_value: Callable[[Model, str], object] = getattr


def _place(params: Model, name: str) -> str:
    return label("$", params, (name,))


def mismatch(forms: tuple[Form, ...], params: Model) -> Text | None:
    """Return None when *params* are of one of *forms*, else what the nearest form lacks, with its rule."""
    nearest: tuple[int, Text] | None = None
    for form in forms:
        problems = list(form.problems(params))
        if not problems:
            return None
        distance = sum(weight for weight, _ in problems)
        if nearest is None or distance < nearest[0]:
            found = joined(", ", (text for _, text in problems))
            nearest = distance, say("{problems}: {form}", {"problems": found, "form": Text(form.text)})
    return nearest[1] if nearest else None
