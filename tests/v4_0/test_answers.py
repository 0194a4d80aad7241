"""Answers of v4.0 as the vendor's servers write them, which is not always as the pages say."""

from __future__ import annotations

import pytest
from uis_callapi import v4_0

from ..sdk.wire import result
from .calls import Wire, raised

RELEASE = {"call_session_id": 5}
CALL = (
    '{"call_session_id":206597836,"direction":"in","start_time":"2016-10-19 12:26:48","virtual_phone_number":"7495",'
    '"contact_phone_number":"74959268686","external_id":null,"tags":[{"tag_id":"456","tag_name":"x"},{"tag_id":7,"tag_name":"y"}],'
    '"legs":[{"leg_id":1,"calling_phone_number":"7","called_phone_number":"74959268686...9.2.3.3","is_operator":false,'
    '"employee_id":null,"employee_full_name":null,"record_call_enabled":true,"state":"Пьёт чай","new":[1]}],"later":{}}'
)


@pytest.mark.parametrize(("written", "read"), [("true", True), ('"true"', True), ("false", False), ('"false"', False)])
def test_success_however_it_is_written(written: str, read: bool, wire: Wire) -> None:
    answer = wire.client(release_call=[result('{"data":{"success":' + written + "}}")]).call("release_call", **RELEASE)
    assert isinstance(answer, v4_0.Done)
    assert answer.data.success is read


@pytest.mark.parametrize("written", ['"yes"', "1", "null", '"True"', "{}"])
def test_what_is_no_success_is_no_answer(written: str, wire: Wire) -> None:
    calling = wire.client(hold_call=[result('{"data":{"success":' + written + "}}")])
    message = v4_0.Message(type="media", value="2034")
    error = raised(v4_0.BadAnswerError, calling, "hold_call", **RELEASE, contact_message=message)
    assert "`$.data.success`" in str(error)


def test_a_list_of_calls_as_loose_as_it_comes(wire: Wire) -> None:
    """Nobody's name, no number of one's own, a state that is new, an id that is a text, fields that are new."""
    reply = result('{"data":[' + CALL + '],"metadata":{"limits":{},"api_version":{}}}')
    answer = wire.client(list_calls=[reply]).call("list_calls")
    assert isinstance(answer, v4_0.Calls)
    (call,) = answer.data
    (leg,) = call.legs
    assert (call.start_time, call.external_id) == ("2016-10-19 12:26:48", None)
    assert [tag.tag_id for tag in call.tags] == ["456", 7]
    assert (leg.employee_id, leg.employee_full_name, leg.state) == (None, None, "Пьёт чай")
    assert leg.called_phone_number == "74959268686...9.2.3.3"
    assert "74959268686" not in repr(answer)


@pytest.mark.parametrize("value", ["", "null", "{}", '{"id":"x","value":"y"}', '{"id":254,"value":"y"}'])
def test_a_talk_option_with_or_without_what_it_acts_upon(value: str, wire: Wire) -> None:
    one = '{"button":"1","mnemonic":"brand_new","name":"x"' + (f',"button_value":{value}' if value else "") + "}"
    answer = wire.client(list_talk_options=[result('{"data":[' + one + "]}")]).call("list_talk_options")
    assert isinstance(answer, v4_0.TalkOptions)
    assert answer.data[0].mnemonic == "brand_new"


def test_limits_that_do_not_exist_break_no_call(wire: Wire) -> None:
    """A telephone rings by then: whatever stands beside its id must not make the call one of an unknown end."""
    for limits in ('{"day_limit":null}', "{}", '{"day_limit":1,"hour_limit":2}'):
        calling = wire.client(release_call=[result('{"data":{"success":true},"metadata":{"limits":' + limits + "}}")])
        assert isinstance(calling.call("release_call", **RELEASE), v4_0.Done)
