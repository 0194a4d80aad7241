# Printed by the generator from rules.openrpc.json. Changes made here are lost: change the document, then generate.
"""Everything that is known of the methods of Rules, rules, as data."""

from __future__ import annotations

from typing import Final

from .._runtime.description import ApiInfo, MethodInfo
from .._runtime.rules import Condition, Rule, Rules
from .models import BookParams

BOOK: Final[MethodInfo[BookParams, str]] = MethodInfo(
    name="book",
    params=BookParams,
    result=str,
    retry_safe=False,
    rules=Rules(
        Rule(kind="different", paths=(("from_",), ("to",)), text="Go somewhere else."),
        Rule(kind="ordered", paths=(("low",), ("high",)), text="Swap low and high."),
        Rule(
            kind="together",
            paths=(("first",), ("last",)),
            text="Send first and last, or neither.",
            unless=(Condition(("free",), True),),
        ),
        Rule(
            kind="required",
            paths=(("step",),),
            text="A part that grows needs a step.",
            each=("parts", "*"),
            if_less=(("start",), ("limit",)),
        ),
    ),
)


API: Final = ApiInfo(
    title="Rules",
    default_url="http://localhost",
    path="",
    methods=(BOOK,),
    detail_keys=("data",),
    id_types=(int, str),
    environment="RULES",
    module=__name__,
)
"""Rules, as rules.openrpc.json describes it."""
