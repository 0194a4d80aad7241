# Printed by the generator from forms.openrpc.json. Changes made here are lost: change the document, then generate.
"""Everything that is known of the methods of Forms, forms, as data."""

from __future__ import annotations

from typing import Final

from .._runtime.description import ApiInfo, MethodInfo
from .._runtime.forms import Form
from .models import SendParams

SEND: Final[MethodInfo[SendParams, str]] = MethodInfo(
    name="send",
    params=SendParams,
    result=str,
    retry_safe=False,
    forms=(
        Form(
            name="one",
            text="One address, at once: delay must be absent.",
            absent=("delay",),
            constants={"later": False},
            kinds={"to": frozenset({"str"})},
        ),
        Form(
            name="one_later",
            text="One address, later: delay is needed.",
            required=("later", "delay"),
            kinds={"to": frozenset({"str"})},
        ),
        Form(
            name="many",
            text="Many addresses, always at once: neither note nor delay.",
            absent=("delay", "note"),
            constants={"later": False},
            kinds={"to": frozenset({"array"})},
        ),
    ),
)


API: Final = ApiInfo(
    title="Forms",
    default_url="http://localhost",
    path="",
    methods=(SEND,),
    detail_keys=("data",),
    id_types=(int, str),
    environment="FORMS",
    module=__name__,
)
"""Forms, as forms.openrpc.json describes it."""
