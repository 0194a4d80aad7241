# Printed by the generator from names.openrpc.json. Changes made here are lost: change the document, then generate.
"""Structs of Names, names: what is sent and what comes back."""

from __future__ import annotations

from msgspec import UNSET, UnsetType, field as _field

from .._runtime.model import Model, Traits


class UserGetParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of user.get."""

    class_: str = _field(name="class")
    from_: str = _field(name="from")
    block_number_or_tag: str = _field(name="Block number or tag")
    user_name: str = _field(name="user.name")


class UserProfile(Model, frozen=True, kw_only=True):
    """UserProfile"""

    first_name: str | UnsetType = _field(name="firstName", default=UNSET)


class UserGetParams2(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of user_get."""

    camel_case: int = _field(name="camelCase")
    camel_case2: int = _field(name="camel_case")
    camel_case3: int = _field(name="CamelCase")
    http_port2: int | UnsetType = _field(name="HTTPPort2", default=UNSET)


class UserProfile2(Model, frozen=True, kw_only=True):
    """UserProfile2"""

    first_name: str | UnsetType = _field(name="first-name", default=UNSET)
    first_name2: str | UnsetType = _field(name="first_name", default=UNSET)
    first_name3: str | UnsetType = _field(name="FirstName", default=UNSET)


class ImportParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of import."""

    _2_nd: str | UnsetType = _field(name="2nd", default=UNSET)
    größe: str | UnsetType = UNSET


class Lambda(Model, frozen=True, kw_only=True):
    """Lambda"""

    def_: int | UnsetType = _field(name="def", default=UNSET)
    none: int | UnsetType = _field(name="None", default=UNSET)
    type: int | UnsetType = UNSET
    match: int | UnsetType = UNSET


class ListAllThingsParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of List All Things."""

    x_y: Lambda | UnsetType = _field(name="x-y", default=UNSET)


class SayParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of say."""

    a_b2: str
    a_b: str
    c_d: str | UnsetType = UNSET
    e_f: str | UnsetType = UNSET


ListAllThingsParams.__traits__ = Traits(models=("x_y",))
