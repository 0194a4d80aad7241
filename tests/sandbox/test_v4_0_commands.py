"""What v4.0 does with a call that goes on, and the calls that it starts: by their events and the list of calls."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal

import pytest
from uis_callapi import v4_0
from uis_callapi_sandbox import Sandbox

from .panel import Panel

FURTHER = "79032220001"
WAIT = v4_0.Message(type="tts", value="One moment, please.")


@pytest.fixture
def client(sandbox: Sandbox) -> Iterator[v4_0.Client]:
    """A client of v4.0 for the demo login."""
    with v4_0.Client(login="demo", password="demo", base_url=sandbox.base_url) as client:
        yield client


@pytest.fixture
def talking(sandbox: Sandbox, client: v4_0.Client) -> int:
    """A call whose two sides talk since this second."""
    number = client.start_simple_call(
        first_call="operator", virtual_phone_number="74993720692", contact="74951234567", operator="79164572521"
    ).data.call_session_id
    sandbox.advance(10)
    return number


def told(sandbox: Sandbox, number: int) -> list[str]:
    """Return what has happened since the two were joined."""
    events = [f"{event.leg} {event.event}" for event in sandbox.demo.detail(number).events]
    return events[events.index("call call.bridged") + 1 :]


def legs(client: v4_0.Client) -> dict[str, str]:
    """Return how each telephone of the only call stands."""
    (call,) = client.list_calls().data
    return {leg.called_phone_number: leg.state for leg in call.legs}


def test_a_consultation_and_a_transfer(sandbox: Sandbox, client: v4_0.Client, talking: int) -> None:
    """The contact is held while the two operators talk; then it has the second, and the first is out."""
    for too_early in (client.transfer_talk, client.restore_talk, client.unhold_call):
        with pytest.raises(v4_0.InvalidStateError):
            too_early(call_session_id=talking)
    client.hold_call(call_session_id=talking, contact_message=WAIT)
    client.make_call(call_session_id=talking, to=FURTHER)
    assert legs(client)[FURTHER] == "Дозвон"
    sandbox.advance(5)
    assert legs(client) == {
        "74951234567": "На удержании",
        "79164572521": "Разговор операторов",
        FURTHER: "Разговор операторов",
    }
    client.transfer_talk(call_session_id=talking)
    assert legs(client) == {"74951234567": "Разговор", FURTHER: "Разговор"}
    sandbox.advance(30)
    assert client.list_calls().data == []
    assert told(sandbox, talking) == [
        "call call.held",
        "A message.started",
        "C2 leg.dialing",
        "C2 leg.answered",
        "call call.consulting",
        "C leg.hangup",
        "A message.interrupted",
        "call call.transferred",
        "A leg.hangup",
        "C2 leg.hangup",
        "call call.finished",
    ]


def test_back_to_the_contact(sandbox: Sandbox, client: v4_0.Client, talking: int) -> None:
    """Who was rung is let go."""
    client.hold_call(call_session_id=talking, contact_message=WAIT)
    client.make_call(call_session_id=talking, to=FURTHER, to_message=WAIT)
    with pytest.raises(v4_0.InvalidStateError):
        client.make_call(call_session_id=talking, to=FURTHER)
    sandbox.advance(6)
    client.restore_talk(call_session_id=talking)
    assert set(legs(client).values()) == {"Разговор"}
    with pytest.raises(v4_0.MediaFileNotFoundError):
        client.make_call(call_session_id=talking, to=FURTHER, to_message=v4_0.Message(type="media", value="x"))
    assert told(sandbox, talking)[3:] == [
        "C2 leg.answered",
        "C2 message.started",
        "C2 leg.hangup",
        "A message.interrupted",
        "call call.restored",
    ]


def test_a_coach_a_record_a_tag_and_a_tone(sandbox: Sandbox, client: v4_0.Client, talking: int) -> None:
    """Each is written down, shown in the list, and refused where it would be twice."""
    with pytest.raises(v4_0.CoachNotFoundError):
        client.add_coach(call_session_id=talking)
    client.add_coach(call_session_id=talking, phone_number=FURTHER)
    with pytest.raises(v4_0.InvalidStateError):
        client.add_coach(call_session_id=talking, phone_number=FURTHER)
    with pytest.raises(v4_0.RecordAlreadyStoppedError):
        client.record_call(call_session_id=talking, action="off")
    client.record_call(call_session_id=talking, action="on")
    with pytest.raises(v4_0.RecordAlreadyStartedError):
        client.record_call(call_session_id=talking, action="on")
    client.tag_call(call_session_id=talking, tag_id=12)
    with pytest.raises(v4_0.DuplicateTagError):
        client.tag_call(call_session_id=talking, tag_id=12)
    for unknown in (9404, 2**64):
        with pytest.raises(v4_0.TagNotFoundError):
            client.tag_call(call_session_id=talking, tag_id=unknown)
    client.send_dtmf(call_session_id=talking, dtmf_string="#")
    (call,) = client.list_calls().data
    assert [tag.tag_id for tag in call.tags] == [12]
    assert {leg.record_call_enabled for leg in call.legs} == {True}
    assert [leg.is_operator for leg in call.legs] == [False, True, False]
    client.record_call(call_session_id=talking, action="off")
    events = sandbox.demo.detail(talking).events
    assert [(event.event, event.value) for event in events if event.value] == [
        ("call.tagged", "12"),
        ("tones.sent", "#"),
    ]
    assert told(sandbox, talking) == [
        "K leg.dialing",
        "call record.started",
        "call call.tagged",
        "call tones.sent",
        "call record.stopped",
    ]


def test_one_leg_is_hung_up(sandbox: Sandbox, client: v4_0.Client, talking: int) -> None:
    """Who is beside the two goes alone; the contact takes the call with it."""
    with pytest.raises(v4_0.LegNotFoundError):
        client.disconnect_leg(call_session_id=talking, leg_id=999)
    client.add_coach(call_session_id=talking, phone_number=FURTHER)
    (call,) = client.list_calls().data
    by_number = {leg.called_phone_number: leg.leg_id for leg in call.legs}
    client.disconnect_leg(call_session_id=talking, leg_id=by_number[FURTHER])
    assert set(legs(client)) == {"74951234567", "79164572521"}
    client.disconnect_leg(call_session_id=talking, leg_id=by_number["74951234567"])
    assert client.list_calls().data == []
    assert sandbox.demo.summaries[0].cause == "A disconnected"


def test_a_contact_that_is_blocked(sandbox: Sandbox, client: v4_0.Client, talking: int) -> None:
    """Its call goes on; it is not called again until a reset."""
    client.block_contact(call_session_id=talking)
    with pytest.raises(v4_0.DuplicateContactError):
        client.block_contact(call_session_id=talking)
    with pytest.raises(v4_0.ContactInBlacklistError):
        client.start_informer_call(virtual_phone_number="74993720692", contact="74951234567", contact_message=WAIT)
    assert len(client.list_calls().data) == 1
    sandbox.demo.reset()
    client.start_informer_call(virtual_phone_number="74993720692", contact="74951234567", contact_message=WAIT)


def test_a_call_that_is_not_there(client: v4_0.Client) -> None:
    """The same error, whatever is asked of it."""
    number = 404
    doings: list[Callable[[], object]] = [
        lambda: client.make_call(call_session_id=number, to=FURTHER),
        lambda: client.transfer_talk(call_session_id=number),
        lambda: client.restore_talk(call_session_id=number),
        lambda: client.hold_call(call_session_id=number, contact_message=WAIT),
        lambda: client.unhold_call(call_session_id=number),
        lambda: client.tag_call(call_session_id=number, tag_id=1),
        lambda: client.disconnect_leg(call_session_id=number, leg_id=1),
        lambda: client.add_coach(call_session_id=number, phone_number=FURTHER),
        lambda: client.record_call(call_session_id=number, action="on"),
        lambda: client.block_contact(call_session_id=number),
        lambda: client.call_talk_option(call_session_id=number, button="1"),
        lambda: client.send_dtmf(call_session_id=number, dtmf_string="1"),
        lambda: client.release_call(call_session_id=number),
    ]
    for doing in doings:
        with pytest.raises(v4_0.CallSessionNotFoundError):
            doing()


def test_a_call_of_another_login(sandbox: Sandbox, client: v4_0.Client, talking: int) -> None:
    """It is not there."""
    shop = sandbox.account("shop", "secret")
    with v4_0.Client(login=shop.login, password=shop.password, base_url=sandbox.base_url) as other:
        assert other.list_calls().data == []
        with pytest.raises(v4_0.CallSessionNotFoundError):
            other.release_call(call_session_id=talking)
    assert len(client.list_calls().data) == 1


def test_a_call_with_an_employee(sandbox: Sandbox, client: v4_0.Client) -> None:
    """By the number that is given, else by one that the id makes: its last digits may be magic."""

    def start(employee: v4_0.Employee) -> None:
        client.start_employee_call(
            first_call="employee",
            virtual_phone_number="74993720692",
            contact="74951234567",
            employee=employee,
            show_virtual_phone_number=False,
        )

    start(v4_0.Employee(id=20101))
    (leg,) = client.list_calls().data[0].legs
    assert (leg.called_phone_number, leg.calling_phone_number) == ("79000020101", "74951234567")
    assert (leg.employee_id, leg.employee_full_name) == (20101, "Employee 20101")
    sandbox.advance(1)
    assert sandbox.demo.summaries[0].cause == "C busy"
    start(v4_0.Employee(id=7, phone_number=FURTHER))
    assert client.list_calls().data[0].legs[0].called_phone_number == FURTHER
    sandbox.advance(5)
    assert [leg.employee_id for leg in client.list_calls().data[0].legs] == [None, 7]
    for unknown in (9404, -(2**70)):
        with pytest.raises(v4_0.EmployeeNotFoundError):
            start(v4_0.Employee(id=unknown))
    with pytest.raises(v4_0.NoActivePhoneNumberError):
        start(v4_0.Employee(id=9405))


def test_a_message_to_one_side(sandbox: Sandbox, client: v4_0.Client) -> None:
    """An informer rings nobody else, for as long as it says, and hangs up at the end of the message."""
    first = client.start_informer_call(
        virtual_phone_number="74993720692",
        contact="74951234567",
        contact_message=v4_0.Message(type="media", value="3"),
    ).data.call_session_id
    second = client.start_informer_call(
        virtual_phone_number="74993720692", contact="74951230103", contact_message=WAIT, dialing_timeout=7
    ).data.call_session_id
    with pytest.raises(v4_0.InvalidStateError):
        client.unhold_call(call_session_id=first)
    sandbox.demo.advance_until("idle")
    events = [(event.t, event.leg, event.event) for event in sandbox.demo.detail(first).events]
    assert events == [
        (0, "call", "call.accepted"),
        (0, "A", "leg.dialing"),
        (5000, "A", "leg.answered"),
        (5000, "A", "message.started"),
        (9000, "A", "message.finished"),
        (9000, "A", "leg.hangup"),
        (9000, "call", "call.finished"),
    ]
    results = {one.number: (one.result, one.cause) for one in sandbox.demo.summaries}
    assert results == {first: ("success", "normal_clearing"), second: ("fail", "A no_answer")}
    assert sandbox.demo.detail(second).events[-1].t == 7000


def test_an_operator_who_hears_the_contact_ring(sandbox: Sandbox, client: v4_0.Client) -> None:
    """In place of the music."""
    number = client.start_simple_call(
        first_call="operator",
        virtual_phone_number="74993720692",
        contact="74951234567",
        operator="79164572521",
        switch_at_once=True,
        early_switching=True,
    ).data.call_session_id
    sandbox.advance(6)
    events = [event.event for event in sandbox.demo.detail(number).events]
    assert events == ["call.accepted", "leg.dialing", "leg.answered", "leg.dialing", "ringback.started"]


def test_which_calls_are_listed(client: v4_0.Client) -> None:
    """By direction, by the virtual number, by both."""

    def start(virtual: str, direction: Literal["in", "out"]) -> int:
        return client.start_simple_call(
            first_call="operator",
            virtual_phone_number=virtual,
            contact="74951234567",
            operator="79164572521",
            direction=direction,
        ).data.call_session_id

    one, two, three = start("74993720692", "in"), start("74993720692", "out"), start("74993720000", "out")

    def numbers(listed: v4_0.Calls) -> list[int]:
        return [call.call_session_id for call in listed.data]

    assert numbers(client.list_calls()) == [one, two, three]
    assert numbers(client.list_calls(direction="in")) == [one]
    assert numbers(client.list_calls(virtual_phone_number="74993720692")) == [one, two]
    assert numbers(client.list_calls(direction="out", virtual_phone_number="74993720000")) == [three]


def test_a_search_finds_what_was_started(sandbox: Sandbox, client: v4_0.Client, talking: int) -> None:
    """By what it was known by elsewhere, by words to either side."""
    client.start_simple_call(
        first_call="contact",
        virtual_phone_number="74993720692",
        contact="74951234567",
        operator="79164572521",
        external_id="Order-77",
        contact_message=v4_0.Message(type="tts", value="Hello there"),
    )
    with Panel(sandbox.base_url) as panel:
        for words in ("order-77", "hello", "start.simple_call order-77"):
            assert panel.get(f"calls?q={words.replace(' ', '%20')}")["total"] == 1
        assert panel.get("calls?q=start.simple_call")["total"] == 2
    found = sandbox.demo.detail(talking + 1)
    assert found.params["external_id"] == "Order-77"
    assert found.params["contact_message"] == {"type": "tts", "value": "Hello there"}
    assert found.answer is not None and '"call_session_id":2' in found.answer
