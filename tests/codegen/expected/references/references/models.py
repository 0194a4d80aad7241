# Printed by the generator from references.openrpc.json. Changes made here are lost: change the document, then generate.
"""Structs of References, references: what is sent and what comes back."""

from __future__ import annotations

from typing import Annotated, TypeAlias

from msgspec import UNSET, Meta, UnsetType

from .._runtime.model import Model, Traits


class Tree(Model, frozen=True, kw_only=True):
    """Refers to itself."""

    value: str
    children: list[Tree] | UnsetType = UNSET
    next: Tree | UnsetType = UNSET
    label: Name | UnsetType = UNSET
    """Siblings of a reference count."""


Name: TypeAlias = Annotated[str, Meta(min_length=1)]
"""A name. Not empty."""


Value: TypeAlias = str


class PlantParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of plant."""

    tree: Tree
    """A tree, described once."""
    owner: Name | UnsetType = UNSET
    """Whose it is: said at this use only. Default: "nobody"."""
    leaf: Value | UnsetType = UNSET


class NameParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of name."""

    tree: Tree
    """A tree, described once."""


Title: TypeAlias = Name

Tree.__traits__ = Traits(personal=frozenset({"label"}), models=("children", "next"))
PlantParams.__traits__ = Traits(personal=frozenset({"owner"}), models=("tree",), defaults={"owner": "nobody"})
NameParams.__traits__ = Traits(models=("tree",))
