# Printed by the generator from examples.openrpc.json. Changes made here are lost: change the document, then generate.
"""Everything that is known of the methods of Examples, examples, as data."""

from __future__ import annotations

from typing import Final

from .._runtime.description import ApiInfo, MethodInfo
from .models import (
    ClearParams,
    OrderPlaceParams,
    QuietParams,
    Receipt,
    RollParams,
    SayParams,
    UnlockParams,
    Wallet,
    WalletParams,
)

ORDER_PLACE: Final[MethodInfo[OrderPlaceParams, Receipt]] = MethodInfo(
    name="order.place", params=OrderPlaceParams, result=Receipt, retry_safe=False
)

CLEAR: Final[MethodInfo[ClearParams, None]] = MethodInfo(
    name="clear", params=ClearParams, result=None, retry_safe=False
)

WALLET: Final[MethodInfo[WalletParams, Wallet]] = MethodInfo(
    name="wallet", params=WalletParams, result=Wallet, retry_safe=False
)

ROLL: Final[MethodInfo[RollParams, list[str]]] = MethodInfo(
    name="roll", params=RollParams, result=list[str], retry_safe=False
)

SAY: Final[MethodInfo[SayParams, str]] = MethodInfo(
    name="say", params=SayParams, result=str, retry_safe=False
)

UNLOCK: Final[MethodInfo[UnlockParams, bool]] = MethodInfo(
    name="unlock", params=UnlockParams, result=bool, retry_safe=False
)

QUIET: Final[MethodInfo[QuietParams, bool]] = MethodInfo(
    name="quiet", params=QuietParams, result=bool, retry_safe=False
)


API: Final = ApiInfo(
    title="Examples",
    default_url="http://localhost",
    path="",
    methods=(ORDER_PLACE, CLEAR, WALLET, ROLL, SAY, UNLOCK, QUIET),
    detail_keys=("data",),
    id_types=(int, str),
    environment="EXAMPLES",
    module=__name__,
)
"""Examples, as examples.openrpc.json describes it."""
