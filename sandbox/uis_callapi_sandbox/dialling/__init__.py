"""What the telephones do, worked out in virtual time: no I/O, no threads, no clock, no chance.

A request goes through ``plan`` into a ``call``, which rings its ``office`` and its client, each attempt a ``leg``;
calls of one ``exchange`` share an ``agenda`` of what is due and the ``channels`` of numbers. Out come ``events``.
``LIMITATIONS.md`` says what the rules are that the modules name by number, and whose word each of them is.
"""

from .events import Event
from .exchange import Exchange
from .plan import Unplayable
from .world import CATALOGUE, Busy, Phone, World

__all__ = ["CATALOGUE", "Busy", "Event", "Exchange", "Phone", "Unplayable", "World"]
