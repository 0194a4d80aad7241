# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""Values that servers write in more than one way: a flag as a text, a number in words."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec


class Spelled(type):
    """A type as msgspec sees it: one of our own, which `read` decodes. Its results were checked already."""

    plain: object
    words: Mapping[str, object]

    def __instancecheck__(cls, instance: object) -> bool:
        return True

    def read(cls, value: object) -> object:
        """Return what *value* stands for. Raises `ValueError`, which msgspec adds the path to."""
        if isinstance(value, str) and value in cls.words:
            return cls.words[value]
        try:
            return msgspec.convert(value, cls.plain)
        except msgspec.ValidationError as wrong:
            raise ValueError(str(wrong)) from None


def spelled(name: str, plain: object, words: Mapping[str, object]) -> type:
    """Return a class that stands for *plain*, whose values may also be written as one of *words*."""
    return Spelled(name, (), {"plain": plain, "words": words})
