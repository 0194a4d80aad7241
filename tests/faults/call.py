"""The call that is placed, and what of it nobody may ever be shown."""

from __future__ import annotations

from collections.abc import Mapping

from uis_callapi import Message

PASSWORD, KEY, TEXT = "hunter2-correct-horse", "5ca1ab1e00c0ffee5e551011", "Иван Петрович, перезвоните"
NUMA, NUMC = "74957654321", "79167654322"
SECRETS = (PASSWORD, KEY, NUMA, NUMC, TEXT)
QUOTED = f"you sent {KEY}, {NUMA}, {NUMC} and {TEXT}"
"""What a server may say of a call."""
CALL: Mapping[str, object] = {
    "first_call": "numc",
    "switch_at_once": True,
    "numa": NUMA,
    "numb": "74993720692",
    "numc": NUMC,
    "numa_message": Message(type="text", value=TEXT),
}
