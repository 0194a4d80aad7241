# Printed by the generator from hostile.openrpc.json. Changes made here are lost: change the document, then generate.
"""Structs of Hostile, hostile: what is sent and what comes back."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType

from .._runtime.model import Model, Traits


class Thing(Model, frozen=True, kw_only=True):
    """\"\"\"\\{{ x }}"""

    value: str | UnsetType = UNSET
    """\"\"\" \\ ' {{ 7 * 7 }} {% raw %} {# #} %s {0} ${x} \\N \\u0041 \\x41 é Ж 日本 📞 ‮"""


class SpeakParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of speak."""

    text: str | UnsetType = UNSET
    """\"\"\" \\ ' {{ 7 * 7 }} {% raw %} {# #} %s {0} ${x} \\N \\u0041 \\x41 é Ж 日本 📞 ‮" Default:
    "\\"\\"\\"\\\\\\n{{ x }}".
    """
    tone: Literal['"""', "'", "\\", "{{ x }}", "a\nb", "Ж"]
    """Ends in a backslash \\"""
    code: Annotated[str, Meta(pattern="^[\"'\\\\{}]+\\Z")] | UnsetType = UNSET
    """Ends in quotes \"\"\" Matching ^["'\\\\{}]+\\Z."""
    thing: Thing | UnsetType = UNSET


SpeakParams.__traits__ = Traits(models=("thing",), defaults={"text": '"""\\\n{{ x }}'})
