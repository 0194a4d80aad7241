"""How the documentation was read: the rules that the modules name by number, and whose word each part is."""

from __future__ import annotations

from typing import Literal, TypeAlias

import msgspec

Word: TypeAlias = Literal["documented", "later version", "assumption"]
"""Of the documentation of this version; of that of a later one; ours, after what engines of call centres do."""


class Reading(msgspec.Struct, frozen=True):
    """One statement about what telephones do."""

    rule: int
    text: str
    word: Word


READINGS = (
    Reading(1, "The client sees the service number.", "documented"),
    Reading(1, "The office sees the service number, or the client's with use_numb_as_numa=false.", "later version"),
    Reading(
        2,
        "Office first: the client is rung when the office has answered and heard its message to the end; "
        "meanwhile the office hears music.",
        "later version",
    ),
    Reading(
        3,
        "Client first: the office is rung in the moment in which the client answers and its message begins.",
        "later version",
    ),
    Reading(4, "Both at once: both ring from the start.", "documented"),
    Reading(4, "Who answers first hears its message meanwhile.", "assumption"),
    Reading(
        5,
        "switch_at_once: when the second side answers, the first side's message is cut, the second's is skipped, and "
        "the sides are joined. Words spoken to the client are an exception: they run to their end. Without "
        "switch_at_once both messages do. The documentation of this version describes the cut the other way round.",
        "later version",
    ),
    Reading(6, "Who waits and hears no message hears music.", "documented"),
    Reading(7, "A telephone of a group rings for its timeout, 60 s by default.", "documented"),
    Reading(7, "The client and a single number of the office ring for 60 s.", "assumption"),
    Reading(
        7, "When one side is not reached, the other is let go, or never rung, and the result is fail.", "assumption"
    ),
    Reading(8, "Groups are tried one after another.", "assumption"),
    Reading(
        8,
        "When none of a group's telephones is ringing, those without a free channel count as tried.",
        "assumption",
    ),
    Reading(9, "A line is one attempt; lines_start of them begin, in the order of the telephones.", "documented"),
    Reading(
        9,
        "When an attempt has failed, its line takes the next telephone at once; the first answer ends the others.",
        "assumption",
    ),
    Reading(
        10,
        "Every incremental_dialing_timeout, if all lines are in use, there are dialing_increment more of them, up to "
        "lines_limit.",
        "documented",
    ),
    Reading(
        11,
        "channels_count is how many attempts and talks of groups a number can have at once, whichever call they are "
        "of; each call goes by the largest that it gives for the number. Without a free channel a telephone is passed "
        "over, and rung in the moment when one is free, for the oldest call first.",
        "assumption",
    ),
    Reading(12, "In a queue the increments have no effect; after queue_timeout the call fails.", "documented"),
    Reading(
        12,
        "In a queue the telephones of all groups are rung in turn, over as many lines as the largest lines_start, each "
        "again a second after it failed at the earliest, until an operator answers.",
        "assumption",
    ),
    Reading(12, "A single number in a queue is rung again and again, and bound by no channels.", "assumption"),
    Reading(
        13,
        "A talk lasts as long as the less patient side wants. Who hangs up before the bridge makes the call fail.",
        "assumption",
    ),
    Reading(
        14,
        "Spoken words take a second per 15 characters. A file that the sandbox does not have is refused.",
        "assumption",
    ),
    Reading(
        17,
        "What times out in one instant comes first; an answer in the moment of the timeout is too late.",
        "assumption",
    ),
)
