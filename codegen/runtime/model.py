"""The base of every generated struct: it shows itself without its secrets and knows its defaults."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import ClassVar, NoReturn, TypeVar, cast

import msgspec

from .masking import HIDDEN, mask
from .shapes import is_array, is_object

M = TypeVar("M", bound="Model")

_NO_DEFAULTS: Mapping[str, object] = {}


class Traits(msgspec.Struct, frozen=True, kw_only=True):
    """What the spec says of a struct's fields beyond their types. Fields go by their Python names."""

    secret: frozenset[str] = frozenset()
    personal: frozenset[str] = frozenset()
    defaults: Mapping[str, object] = _NO_DEFAULTS
    models: tuple[str, ...] = ()
    """Fields that may hold other models, alone or in a list."""


class Model(msgspec.Struct, frozen=True, kw_only=True):
    """Base of all structs of an SDK: immutable, keyword-only, quiet about secrets and people.

    A field that was not given is ``msgspec.UNSET`` and is not sent.
    """

    __traits__: ClassVar[Traits] = Traits()

    def __rich_repr__(self) -> list[tuple[str, object]]:
        return list(self._shown())

    def _shown(self) -> Iterator[tuple[str, object]]:
        traits = self.__traits__
        for name in self.__struct_fields__:
            value = getattr(self, name)
            if value is msgspec.UNSET:
                continue
            if name in traits.secret:
                yield name, HIDDEN
            elif name in traits.personal:
                yield name, mask(value)
            else:
                yield name, value

    def __repr__(self) -> str:
        fields = ", ".join(f"{name}={value!r}" for name, value in self._shown())
        return f"{type(self).__name__}({fields})"

    def __reduce__(self) -> str | tuple[object, ...]:
        if self.__traits__.secret:
            _refuse_pickling(type(self).__name__)
        return super().__reduce__()


def _refuse_pickling(name: str) -> NoReturn:
    raise TypeError(f"{name} holds a secret and is not pickled; pass on the field that is needed")


def with_defaults(model: M) -> M:
    """Return *model* as the server reads it: what was not sent takes the default the spec gives."""
    traits = model.__traits__
    changes = {name: value for name, value in traits.defaults.items() if getattr(model, name) is msgspec.UNSET}
    for name in traits.models:
        value = getattr(model, name)
        if isinstance(value, Model):
            changes[name] = with_defaults(value)
        elif is_array(value):
            changes[name] = [with_defaults(item) if isinstance(item, Model) else item for item in value]
    return msgspec.structs.replace(model, **changes) if changes else model


def sensitive_texts(model: Model) -> tuple[list[str], list[str]]:
    """Return the secret and the personal texts anywhere inside *model*."""
    secrets: list[str] = []
    personal: list[str] = []
    _collect(model, secrets, personal)
    return secrets, personal


def _collect(model: Model, secrets: list[str], personal: list[str]) -> None:
    traits = model.__traits__
    for name in model.__struct_fields__:
        value = getattr(model, name)
        for item in _leaves(value):
            if isinstance(item, Model):
                _collect(item, secrets, personal)
            elif name in traits.secret:
                secrets.append(str(item))
            elif name in traits.personal:
                personal.append(str(item))


def _leaves(value: object) -> Iterator[object]:
    """Yield what stands in lists and maps, however deep; flags and nothings tell nobody apart."""
    if isinstance(value, list | tuple):
        for item in cast("Sequence[object]", value):
            yield from _leaves(item)
    elif is_object(value):
        for item in value.values():
            yield from _leaves(item)
    elif isinstance(value, Model | str | float) or (isinstance(value, int) and not isinstance(value, bool)):
        yield value
