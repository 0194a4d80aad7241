"""How long a call may take: what the spec says for each form of place_calls, to the second (C12)."""

from __future__ import annotations

import pytest
from msgspec import UNSET, UnsetType
from uis_callapi import Group, Message, Phone
from uis_callapi.v1.methods import AUTHENTICATE, PLACE_CALLS
from uis_callapi.v1.models import AuthenticateParams, PlaceCallsParams

from codegen.runtime.deadlines import Deadline, Term
from codegen.runtime.rules import Condition
from codegen.runtime.settings import LONGEST_WAIT

from .test_pure import Leaf, Tree

HELLO = Message(type="text", value="hello")
A, B = Phone(numb="79164572521"), Phone(numb="79164572522", timeout=25)


def _params(
    numc: str | list[Group] = "79164572521",
    *,
    is_queue: bool | UnsetType = UNSET,
    queue_timeout: int | UnsetType = UNSET,
    numa_message: Message | UnsetType = UNSET,
    numc_message: Message | UnsetType = UNSET,
) -> PlaceCallsParams:
    return PlaceCallsParams(
        first_call="numc",
        switch_at_once=True,
        numa="74951234567",
        numb="74993720692",
        numc=numc,
        is_queue=is_queue,
        queue_timeout=queue_timeout,
        numa_message=numa_message,
        numc_message=numc_message,
    )


@pytest.mark.parametrize(
    ("params", "seconds"),
    [
        (_params(), 30 + 60 + 60),
        (_params(is_queue=False), 150),
        (_params(is_queue=False, queue_timeout=500), 150),
        (_params(is_queue=True, queue_timeout=1), 30 + 60 + 1),
        (_params(is_queue=True, queue_timeout=600), 30 + 60 + 600),
        (_params([Group(phones=[A])]), 30 + 60 + 60),
        (_params([Group(phones=[B])]), 30 + 60 + 25),
        (_params([Group(phones=[A, B]), Group(phones=[B])]), 30 + 60 + 60 + 25 + 25),
        (_params([Group(phones=[B])], is_queue=False, queue_timeout=600), 30 + 60 + 25),
        (_params([Group(phones=[A, B])], is_queue=True, queue_timeout=600), 30 + 60 + 600),
        (_params(numa_message=HELLO), 150 + 60),
        (_params(numc_message=HELLO), 150 + 60),
        (_params([Group(phones=[B])], numa_message=HELLO, numc_message=HELLO), 115 + 120),
        (_params(is_queue=True, queue_timeout=600, numa_message=HELLO, numc_message=HELLO), 690 + 120),
    ],
)
def test_the_deadline_of_a_call(params: PlaceCallsParams, seconds: int) -> None:
    """30 s, 60 for the client, 60 a message, and the office: its queue, its phones one after the other, or 60."""
    assert PLACE_CALLS.deadline.for_params(params) == seconds


def test_the_deadline_of_authenticate() -> None:
    """Nobody is rung."""
    assert AUTHENTICATE.deadline.for_params(AuthenticateParams(login="a", password="b")) == 30


def test_the_first_alternative_that_applies_counts() -> None:
    """Each term of its own; one of which nothing applies adds nothing."""
    deadline = Deadline(
        seconds=10.0,
        terms=(
            (
                Term(sum_of=("many", "*", "size"), when=(Condition(("name",), "fir"),)),
                Term(sum_of=("one", "size")),
                Term(seconds=7.0),
            ),
            (Term(seconds=100.0, present=("word",)),),
        ),
    )
    leaves = [Leaf(size=3), Leaf()]
    assert deadline.for_params(Tree(name="fir", many=leaves, one=Leaf(size=50))) == 10 + 3 + 1
    assert deadline.for_params(Tree(name="oak", many=leaves, one=Leaf(size=50))) == 10 + 50
    assert deadline.for_params(Tree(name="fir", one=Leaf(size=50))) == 10 + 50
    assert deadline.for_params(Tree(many=leaves)) == 10 + 7
    assert deadline.for_params(Tree(word="w")) == 10 + 7 + 100


def test_only_numbers_are_summed() -> None:
    """What holds no number does not apply; more than a month is a month."""
    deadline = Deadline(
        seconds=10.0, terms=((Term(sum_of=("word",)), Term(sum_of=("one", "size")), Term(seconds=7.0)),)
    )
    assert deadline.for_params(Tree(word="w")) == 10 + 7
    assert deadline.for_params(Tree(one=Leaf(size=10**400))) == 10 + LONGEST_WAIT
