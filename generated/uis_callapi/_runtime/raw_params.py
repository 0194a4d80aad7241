# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""Params of which nothing is known but that they are JSON."""

from __future__ import annotations

from collections.abc import Iterator

from .model import Model, Traits
from .unseen import outline


class RawParams(Model, frozen=True, kw_only=True):
    """An object by names or an array by positions. Anything in it may be secret."""

    given: object

    def _shown(self) -> Iterator[tuple[str, object]]:
        yield "given", outline(self.given)


RawParams.__traits__ = Traits(secret=frozenset({"given"}))
