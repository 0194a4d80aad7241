# Printed by the generator from examples.openrpc.json. Changes made here are lost: change the document, then generate.
"""Structs of Examples, examples: what is sent and what comes back."""

from __future__ import annotations

from typing import Annotated, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType, field as _field

from .._runtime.model import Model, Traits


class Item(Model, frozen=True, kw_only=True):
    """Item"""

    sizes: dict[str, list[int]] | UnsetType = UNSET
    unit_price: float = _field(name="unit-price")
    from_: str | None = _field(name="from")


class Card(Model, frozen=True, kw_only=True):
    """Card"""

    number: str
    cvc: str


OrderPlacePayStr: TypeAlias = Annotated[str, Meta(pattern="^[A-Z]+\\Z")]


class OrderPlaceParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of order.place."""

    note: str | UnsetType = UNSET
    class_: Literal["fast", "slow"] = _field(name="class")
    line_items: list[Item] = _field(name="Line Items")
    pay: OrderPlacePayStr | Card
    extra: object | UnsetType = UNSET


class Receipt(Model, frozen=True, kw_only=True):
    """Receipt"""

    total: float
    payer: str | UnsetType = UNSET
    key: str | UnsetType = UNSET
    def_: bool | None | UnsetType = _field(name="def", default=UNSET)


class ClearParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of clear."""


class WalletParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of wallet."""


class Wallet(Model, frozen=True, kw_only=True):
    """Wallet"""

    cards: list[Card] | UnsetType = UNSET
    names: dict[str, str] | UnsetType = UNSET
    age: int | UnsetType = UNSET


class RollParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of roll."""


class SayParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of say."""

    text: str


class UnlockParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of unlock."""

    pin: Annotated[str, Meta(pattern="^[0-9]{4}\\Z")]
    """Matching ^[0-9]{4}\\Z."""


class QuietParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of quiet."""


Card.__traits__ = Traits(secret=frozenset({"cvc"}), personal=frozenset({"number"}))
OrderPlaceParams.__traits__ = Traits(models=("line_items", "pay"))
Receipt.__traits__ = Traits(secret=frozenset({"key"}), personal=frozenset({"payer"}))
Wallet.__traits__ = Traits(personal=frozenset({"age", "cards", "names"}), models=("cards",))
UnlockParams.__traits__ = Traits(secret=frozenset({"pin"}))
