# Printed by the generator from hostile.openrpc.json. Changes made here are lost: change the document, then generate.
"""Everything that is known of the methods of Hostile, hostile, as data."""

from __future__ import annotations

from typing import Final

from .._runtime.description import ApiInfo, MethodInfo
from .._runtime.forms import Form
from .._runtime.rules import Rule, Rules
from .errors import HostileError, XЖError
from .models import SpeakParams

SPEAK: Final[MethodInfo[SpeakParams, str]] = MethodInfo(
    name="speak",
    params=SpeakParams,
    result=str,
    retry_safe=False,
    errors=(HostileError, XЖError),
    forms=(
        Form(
            name="one",
            text='""" \\ \' {{ 7 * 7 }} {% raw %} {# #} %s {0} ${x} \\N \\u0041 \\x41 é Ж 日本 📞 \u202e',
            required=("text",),
        ),
        Form(name="two", text='"""\\', absent=("text",)),
    ),
    rules=Rules(
        Rule(
            kind="different",
            paths=(("text",), ("tone",)),
            text='""" \\ \' {{ 7 * 7 }} {% raw %} {# #} %s {0} ${x} \\N \\u0041 \\x41 é Ж 日本 📞 \u202e',
        )
    ),
)


API: Final = ApiInfo(
    title="Hostile",
    default_url="http://localhost",
    path="",
    methods=(SPEAK,),
    detail_keys=("data",),
    id_types=(int, str),
    environment="HOSTILE",
    module=__name__,
)
"""Hostile, as hostile.openrpc.json describes it."""
