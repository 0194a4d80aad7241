"""Errors of v4.0: told apart by name whatever the code, with all that they carry."""

from __future__ import annotations

import pickle

import pytest
from uis_callapi import v1, v4_0

from ..sdk.wire import FIN, Reply, error, result
from .calls import LIMITS, SIMPLE, STARTED, Wire, raised, refused

RELEASE = {"call_session_id": 5}
Kind = type[v4_0.CallApiError]


@pytest.mark.parametrize(
    ("code", "mnemonic", "kind"),
    [
        (-32002, "contact_in_blacklist", v4_0.ContactInBlacklistError),
        (-32602, "contact_in_blacklist", v4_0.ContactInBlacklistError),
        (-31999, "contact_in_blacklist", v4_0.ContactInBlacklistError),
        (-32602, "media_file_not_found", v4_0.MediaFileNotFoundError),
        (-32099, "batch_opreations_not_supported", v4_0.BatchOperationsNotSupportedError),
        (-32099, "batch_operations_not_supported", v4_0.BatchOperationsNotSupportedError),
        (-32603, "limit_exceeded", v4_0.LimitExceededError),
    ],
)
def test_the_name_decides(code: int, mnemonic: str, kind: Kind, wire: Wire) -> None:
    """Codes repeat, and one name may come with several; the exception tells the code that came."""
    caught = raised(kind, wire.client(start_simple_call=[refused(code, mnemonic)]), "start_simple_call", **SIMPLE)
    assert isinstance(caught, v4_0.RejectedError)
    assert (caught.code, caught.detail, caught.outcome) == (code, mnemonic, "not_placed")


@pytest.mark.parametrize(
    ("reply", "kind", "outcome"),
    [
        (refused(-32602, "brand_new"), v4_0.RejectedError, "not_placed"),
        (refused(-32001, "brand_new"), v4_0.ServerFaultError, "unknown"),
        (refused(-32603, "brand_new"), v4_0.ServerFaultError, "unknown"),
        (refused(-31999, "brand_new"), v4_0.ServerFaultError, "unknown"),
        (error('{"code":-32029,"message":"slow down"}'), v4_0.LimitExceededError, "not_placed"),
        (error('{"code":-32601,"message":"?","data":"nowhere"}'), v4_0.MethodNotFoundError, "not_placed"),
        (error('{"code":-32603,"message":"?","data":{}}'), v4_0.InternalError, "unknown"),
        (error('{"code":-32001,"message":"?","data":{"mnemonic":null}}'), v4_0.RejectedError, "not_placed"),
        (error('{"code":-32700,"message":"?","data":["x"]}'), v4_0.ParseError, "not_placed"),
    ],
)
def test_a_name_that_is_new_or_missing(reply: Reply, kind: Kind, outcome: str, wire: Wire) -> None:
    """Where there is no name, a code that one error alone has will do. A new one refuses if all of its code do."""
    caught = raised(kind, wire.client(start_simple_call=[reply]), "start_simple_call", **SIMPLE)
    assert caught.outcome == outcome


@pytest.mark.parametrize("mnemonic", ["contact_in_blacklist", "internal_error"])
def test_a_detail_too_long_to_be_read_may_say_anything(mnemonic: str, wire: Wire) -> None:
    """The one error that the code alone stands for would be a guess."""
    reply = refused(-32002, mnemonic, f',"extended_helper":"{"x" * 70_000}"')
    caught = raised(v4_0.ServerFaultError, wire.client(start_simple_call=[reply]), "start_simple_call", **SIMPLE)
    assert caught.outcome == "unknown"


def test_a_refusal_says_nothing_of_an_attempt_before_it(wire: Wire) -> None:
    """It may be that attempt that ended the call: then there is none any more."""
    replies = [FIN, refused(-32602, "call_session_not_found")]
    caught = raised(v4_0.CallSessionNotFoundError, wire.client(release_call=replies), "release_call", **RELEASE)
    assert wire.methods == ["login.user", "release.call", "release.call"]
    assert (caught.outcome, caught.retry_safe) == ("unknown", True)
    assert "Nothing was placed" not in str(caught)


def test_a_lost_login_says_nothing_of_the_call_behind_it(wire: Wire) -> None:
    calling = wire.client(login_user=[FIN, refused(-32001, "auth_error")], start_simple_call=[STARTED])
    caught = raised(v4_0.AuthError, calling, "start_simple_call", **SIMPLE)
    assert (wire.methods, caught.outcome) == (["login.user", "login.user"], "not_placed")


def test_all_that_an_error_carries(wire: Wire) -> None:
    more = f',"field":"employee.id","value":1,"params":{{"object":null,"n":[1]}},"extended_helper":"https://e.org/x","metadata":{LIMITS}'
    calling = wire.client(start_employee_call=[refused(-32602, "employee_not_found", more)])
    params = {**SIMPLE, "first_call": "employee", "employee": v4_0.Employee(id=1)}
    del params["operator"]
    caught = raised(v4_0.EmployeeNotFoundError, calling, "start_employee_call", **params)
    assert caught.detail == "employee_not_found, employee.id"
    for one in (caught, pickle.loads(pickle.dumps(caught))):  # our own
        assert isinstance(one, v4_0.EmployeeNotFoundError)
        data = one.data
        assert isinstance(data, v4_0.ErrorData)
        assert (data.mnemonic, data.field, data.value) == ("employee_not_found", "employee.id", 1)
        assert (data.params, data.extended_helper) == ({"object": None, "n": [1]}, "https://e.org/x")
        assert isinstance(data.metadata, v4_0.Metadata)
        assert isinstance(data.metadata.limits, v4_0.Limits)
        assert (data.metadata.limits.day_remaining, data.metadata.limits.minute_reset) == (741, 52)


def test_an_error_without_metadata(wire: Wire) -> None:
    caught = raised(v4_0.AuthError, wire.client(list_calls=[refused(-32001, "auth_error")]), "list_calls")
    assert caught.data is not None
    assert caught.data == v4_0.ErrorData(mnemonic="auth_error")


def test_secrets_and_people_in_the_data_are_not_shown(wire: Wire) -> None:
    """The vendor says what was sent: here the number that was called, and the key."""
    value = (
        ',"field":"contact","value":["79260000000","5ca1ab1e00c0ffee01"],'
        '"params":{"79260000000":"x","operator":79262444491,"most":100}'
    )
    calling = wire.client(start_simple_call=[refused(-32602, "data_type_error", value)])
    caught = raised(v4_0.DataTypeError, calling, "start_simple_call", **SIMPLE)
    assert caught.data is not None
    told = repr(caught) + str(caught) + caught.report() + repr(vars(caught)) + repr(caught.data.value)
    assert "79260000000" not in told
    assert "79262444491" not in told
    assert "100" in told
    assert "5ca1ab1e" not in told


@pytest.mark.parametrize("more", [',"field":5', ',"metadata":[]'])
def test_data_of_another_shape_costs_nothing_but_itself(more: str, wire: Wire) -> None:
    reply = refused(-32004, "invalid_state", more)
    caught = raised(v4_0.InvalidStateError, wire.client(unhold_call=[reply]), "unhold_call", **RELEASE)
    assert caught.data is None


def test_classes_belong_to_a_version() -> None:
    """The numbers collide: what is -32002 there is another error here."""
    names = ("IpAddressError", "AuthenticationError", "PermissionDeniedError", "SessionKeyExpiredError")
    assert not [name for name in names if hasattr(v4_0, name)]
    assert not issubclass(v4_0.LimitExceededError, v1.LimitExceededError)
    assert not issubclass(v4_0.InternalError, v1.InternalError)
    assert issubclass(v4_0.InternalError, v1.ServerFaultError)
    assert issubclass(v4_0.InternalError, v1.CallApiError)


def test_the_limits_come_with_results_too(wire: Wire) -> None:
    with_limits = result('{"data":{"call_session_id":7},"metadata":' + LIMITS + "}")
    calling = wire.client(start_simple_call=[with_limits, STARTED])
    first, second = (calling.call("start_simple_call", **SIMPLE) for _ in range(2))
    assert isinstance(first, v4_0.CallStarted)
    assert isinstance(second, v4_0.CallStarted)
    assert isinstance(first.metadata, v4_0.Metadata)
    assert isinstance(first.metadata.limits, v4_0.Limits)
    assert (first.data.call_session_id, first.metadata.limits.day_limit) == (7, 750)
    assert not isinstance(second.metadata, v4_0.Metadata)
