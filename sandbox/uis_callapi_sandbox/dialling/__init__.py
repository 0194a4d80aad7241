"""What the telephones do, worked out in virtual time: no I/O, no threads, no clock, no chance.

A request goes through ``plan`` into a ``call``, which rings its ``office`` and its client, each attempt a ``leg``;
from the bridge on it has a ``talk``, which ``commands`` change. Calls of one ``exchange`` share an ``agenda`` of what
is due and the ``channels`` of numbers. Out come ``events``, and ``views`` of what goes on.
``LIMITATIONS.md`` says what the rules are that the modules name by number, and whose word each of them is.
"""

from .commands import Command, Refusal
from .events import Event
from .exchange import Exchange
from .plan import Unplayable
from .world import CATALOGUE, Busy, Phone, World

__all__ = ["CATALOGUE", "Busy", "Command", "Event", "Exchange", "Phone", "Refusal", "Unplayable", "World"]
