"""v4.0 beside v1 in one sandbox, through the printed clients: sessions, calls, and what is refused."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from uis_callapi import Client, v4_0
from uis_callapi_sandbox import Options, Sandbox, Started
from uis_callapi_sandbox.testing import SandboxFixture

from .wire import Wire, is_array, is_object

CALL = {"virtual_phone_number": "74993720692", "contact": "74951234567", "operator": "79164572521"}
WAIT = v4_0.Message(type="tts", value="One moment, please.")


@pytest.fixture
def client(sandbox: Sandbox) -> Iterator[v4_0.Client]:
    """A client of v4.0 for the demo login."""
    with v4_0.Client(login="demo", password="demo", base_url=sandbox.base_url) as client:
        yield client


def start(client: v4_0.Client, *, contact: str = "74951234567", virtual: str = "74993720692") -> int:
    """Start a call, and return what it is known by."""
    started = client.start_simple_call(
        first_call="operator", virtual_phone_number=virtual, contact=contact, operator="79164572521"
    )
    return started.data.call_session_id


def place(client: Client) -> None:
    """Place a call of v1."""
    client.place_calls(
        first_call="numc", switch_at_once=True, numa="74951234567", numb="74993720692", numc="79164572521"
    )


def states(client: v4_0.Client) -> list[str]:
    """Return how the legs of the only call stand."""
    (call,) = client.list_calls().data
    return [leg.state for leg in call.legs]


def test_a_call_from_its_start_to_its_end(sandbox: Sandbox, client: v4_0.Client) -> None:
    """Logged in by itself, started, listed, held, joined again, released; before and after, each has its own error."""
    number = client.start_simple_call(
        first_call="operator",
        virtual_phone_number="74993720692",
        contact="74951234567",
        operator="79164572521",
        external_id="order 7",
        direction="out",
    ).data.call_session_id
    (call,) = client.list_calls().data
    assert (call.call_session_id, call.direction, call.external_id) == (number, "out", "order 7")
    assert (call.virtual_phone_number, call.contact_phone_number) == ("74993720692", "74951234567")
    assert call.start_time == "2023-11-15 01:13:20"
    assert [(leg.called_phone_number, leg.is_operator, leg.state) for leg in call.legs] == [
        ("79164572521", True, "Дозвон")
    ]
    with pytest.raises(v4_0.InvalidStateError) as refused:
        client.hold_call(call_session_id=number, contact_message=WAIT)
    assert (refused.value.code, refused.value.outcome) == (-32004, "not_placed")
    sandbox.advance(10)
    assert states(client) == ["Разговор", "Разговор"]
    assert client.hold_call(call_session_id=number, contact_message=WAIT).data.success is True
    assert states(client) == ["На удержании", "На удержании"]
    with pytest.raises(v4_0.InvalidStateError):
        client.hold_call(call_session_id=number, contact_message=WAIT)
    assert client.unhold_call(call_session_id=number).data.success is True
    assert client.release_call(call_session_id=number).data.success is True
    assert client.list_calls().data == []
    with pytest.raises(v4_0.CallSessionNotFoundError):
        client.release_call(call_session_id=number)
    events = [event.event for event in sandbox.demo.detail(number).events]
    assert events[-7:] == [
        "call.held",
        "message.started",
        "message.interrupted",
        "call.unheld",
        "leg.hangup",
        "leg.hangup",
        "call.finished",
    ]


def test_a_call_of_an_asynchronous_client(sandbox: Sandbox) -> None:
    """The same, in the other colour."""

    async def run() -> list[str]:
        async with v4_0.AsyncClient(login="demo", password="demo", base_url=sandbox.base_url) as client:
            started = await client.start_simple_call(
                first_call="contact",
                virtual_phone_number="74993720692",
                contact="74951234567",
                operator="79164572521",
            )
            number = started.data.call_session_id
            with pytest.raises(v4_0.InvalidStateError):
                await client.unhold_call(call_session_id=number)
            sandbox.advance(10)
            await client.hold_call(call_session_id=number, contact_message=WAIT)
            (call,) = (await client.list_calls()).data
            await client.release_call(call_session_id=number)
            with pytest.raises(v4_0.CallSessionNotFoundError):
                await client.hold_call(call_session_id=number, contact_message=WAIT)
            return [leg.state for leg in call.legs]

    assert asyncio.run(run()) == ["На удержании", "На удержании"]


def test_both_versions_beside_one_another(sandbox: Sandbox, client: v4_0.Client) -> None:
    """One login, one journal, one list of what goes on; what one version started, the other can end."""
    with Client(login="demo", password="demo", base_url=sandbox.base_url) as of_v1:
        place(of_v1)
    number = start(client)
    assert [call.call_session_id for call in client.list_calls().data] == [1, number]
    assert [call.number for call in sandbox.calls] == [1]
    (started,) = sandbox.started
    assert isinstance(started, Started)
    assert (started.number, started.method, started.params["contact"]) == (2, "start.simple_call", "74951234567")
    client.release_call(call_session_id=1)
    assert [(one.number, one.version, one.cause) for one in sandbox.demo.summaries] == [
        (2, "v4.0", None),
        (1, "v1", "released"),
    ]


def test_a_key_belongs_to_its_version(fresh: Wire) -> None:
    """To the other it is unknown."""
    key = token(fresh)
    assert fresh.place(key).fault().code == -32002
    assert mnemonic(fresh, "list.calls", access_token=fresh.key()) == "access_token_invalid"
    assert mnemonic(fresh, "list.calls", access_token=key) is None


def test_a_key_that_has_ended_is_fetched_anew(sandbox: Sandbox, client: v4_0.Client) -> None:
    """The client sees to that by itself, and the telephones ring once."""
    start(client)
    sandbox.advance(3601)
    start(client)
    assert len(sandbox.started) == 2
    methods = [request.method for request in sandbox.demo.requests]
    assert methods.count("login.user") == 2


def test_when_a_key_ends(fresh: Wire, sandbox: Sandbox) -> None:
    """It says so itself; then it is unknown, as no permanent key is."""
    result = ask(fresh, "login.user", login="demo", password="demo")["result"]
    assert is_object(result) and is_object(result["data"])
    assert result["data"]["expire_at"] == 1_700_003_600
    key = str(result["data"]["access_token"])
    sandbox.advance(3599)
    assert mnemonic(fresh, "list.calls", access_token=key) is None
    sandbox.advance(1)
    assert mnemonic(fresh, "list.calls", access_token=key) == "access_token_invalid"


def test_a_session_that_was_ended(fresh: Wire) -> None:
    """Its key is of no use; those beside it are."""
    first, second = token(fresh), token(fresh)
    assert mnemonic(fresh, "logout.user", access_token=first) is None
    assert mnemonic(fresh, "list.calls", access_token=first) == "access_token_invalid"
    assert mnemonic(fresh, "list.calls", access_token=second) is None


@pytest.mark.parametrize(
    ("login", "error"),
    [("wrong-password", v4_0.AuthError), ("blocked-ip", v4_0.IpNotWhitelistedError), ("nobody", v4_0.AuthError)],
)
def test_a_login_that_is_refused(sandbox: Sandbox, login: str, error: type[v4_0.CallApiError]) -> None:
    """By an error that carries no limits."""
    with v4_0.Client(login=login, password="any", base_url=sandbox.base_url) as client, pytest.raises(error) as refused:
        client.list_calls()
    answer: object = json.loads(sandbox.demo.requests[0].answer) if sandbox.demo.requests else {}
    assert "limits" not in str(answer) and refused.value.outcome == "not_placed"


def test_a_login_that_may_do_nothing(sandbox: Sandbox) -> None:
    """It may log in, and out again."""
    with v4_0.Client(login="no-permission", password="any", base_url=sandbox.base_url) as client:
        for doing in (client.list_calls, lambda: start(client)):
            with pytest.raises(v4_0.ForbiddenError):
                doing()
        assert client.logout_user().data.success is True
    assert sandbox.started == []


def test_a_login_with_one_session(fresh: Wire) -> None:
    """The key before is unknown; v1 has its own."""
    of_v1, first = fresh.key("single-session", "any"), token(fresh, "single-session", "any")
    second = token(fresh, "single-session", "any")
    assert [mnemonic(fresh, "list.calls", access_token=key) for key in (first, second)] == [
        "access_token_invalid",
        None,
    ]
    assert fresh.place(of_v1).result() == "success"


def test_permanent_keys(fresh: Wire, sandbox: Sandbox) -> None:
    """No login: made through the control API, from Python, or by magic; their end has its own error."""
    reply = fresh.send("POST", "/_sandbox/keys", b'{"seconds": 60}')
    made: object = json.loads(reply.body)
    assert is_object(made)
    keys = [str(made["key"]), sandbox.demo.permanent_key(), "permanent-demo"]
    assert [mnemonic(fresh, "list.calls", access_token=key) for key in keys] == [None] * 3
    blocked = sandbox.demo.permanent_key(blocked=True)
    for key, error in (
        (blocked, "access_token_blocked"),
        ("permanent-blocked", "access_token_blocked"),
        ("permanent-expired", "access_token_expired"),
    ):
        assert mnemonic(fresh, "list.calls", access_token=key) == error
    sandbox.advance(60)
    assert mnemonic(fresh, "list.calls", access_token=keys[0]) == "access_token_expired"
    assert mnemonic(fresh, "logout.user", access_token=keys[1]) is None
    assert mnemonic(fresh, "list.calls", access_token=keys[1]) is None
    rows: object = json.loads(fresh.send("GET", "/_sandbox/sessions").body)
    assert is_array(rows)
    assert [(row["permanent"], row["ends"], row["state"]) for row in rows if is_object(row)] == [
        (True, 1_700_000_060.0, "expired"),
        (True, None, "live"),
        (True, None, "live"),
        (True, None, "blocked"),
        (True, None, "blocked"),
        (True, 1_700_000_000.0, "expired"),
    ]
    assert not any(key in str(rows) for key in (*keys, blocked))


def test_no_login_with_a_permanent_key(sandbox: Sandbox) -> None:
    """In either colour: the only requests are those that were meant."""
    key = sandbox.demo.permanent_key()
    with v4_0.Client(access_token=key, base_url=sandbox.base_url) as client:
        client.release_call(call_session_id=start(client))

    async def run() -> None:
        async with v4_0.AsyncClient(access_token=key, base_url=sandbox.base_url) as client:
            assert (await client.list_calls()).data == []

    asyncio.run(run())
    methods = [request.method for request in reversed(sandbox.demo.requests)]
    assert methods == ["start.simple_call", "release.call", "list.calls"]
    sandbox.demo.expire_sessions()
    with (
        v4_0.Client(access_token=key, base_url=sandbox.base_url) as client,
        pytest.raises(v4_0.AccessTokenExpiredError),
    ):
        client.list_calls()


def test_limits_are_those_of_v1(sandbox: Sandbox, client: v4_0.Client) -> None:
    """Each call counts, whichever version starts it; what is left is told with answers and errors."""
    sandbox.demo.set_limits(per_minute=2, per_day=5)
    with Client(login="demo", password="demo", base_url=sandbox.base_url) as of_v1:
        place(of_v1)
    sandbox.advance(20)
    start(client)
    limits = client.list_calls().metadata
    assert isinstance(limits, v4_0.Metadata) and isinstance(limits.limits, v4_0.Limits)
    assert (limits.limits.minute_limit, limits.limits.minute_remaining, limits.limits.minute_reset) == (2, 0, 40)
    # It is 01:13:40 in Moscow.
    assert (limits.limits.day_limit, limits.limits.day_remaining, limits.limits.day_reset) == (5, 3, 81_980)
    with pytest.raises(v4_0.LimitExceededError) as refused:
        start(client)
    assert told_with_limits(refused.value)
    assert len(sandbox.started) == 1


def loosely(method: Callable[..., object], **params: object) -> None:
    """Call *method* with params that a table has."""
    method(**params)


def told_with_limits(error: v4_0.CallApiError) -> bool:
    """Tell whether the detail of *error* says what is left."""
    data = getattr(error, "data", None)
    return isinstance(data, v4_0.ErrorData) and isinstance(data.metadata, v4_0.Metadata)


@pytest.mark.parametrize(
    ("change", "field", "says"),
    [
        ({"first_call": "nobody"}, "first_call", "invalid_parameter_value"),
        ({"contact": "+74951234567"}, "contact", "invalid_parameter_value"),
        ({"contact": 74951234567}, "contact", "data_type_error"),
        ({"surprise": 1}, "surprise", "unexpected_parameters"),
        ({"contact": None}, "contact", "data_type_error"),
        ({"early_switching": True}, "early_switching", "invalid_parameters_combination"),
    ],
)
def test_params_that_are_refused(fresh: Wire, change: dict[str, object], field: str, says: str) -> None:
    """With the field, and the limits of whose key it is; of a key that nobody has, without."""
    key = token(fresh)
    params = {"first_call": "contact", **CALL, **change}
    data = detail(fresh, "start.simple_call", access_token=key, **params)
    assert (data["mnemonic"], data.get("field")) == (says, field)
    assert is_object(data["metadata"])
    assert "metadata" not in detail(fresh, "start.simple_call", access_token="nobody's", **params)


@pytest.mark.parametrize(
    ("body", "code", "says"),
    [
        (b"{", -32700, "parse_error"),
        (b"[]", -32099, "batch_opreations_not_supported"),
        (
            b'{"jsonrpc":"2.0","method":"list.calls","params":{"access_token":"x"}}',
            -32099,
            "notifications_not_supported",
        ),
        (b'{"jsonrpc":"2.0","id":1,"params":{}}', -32600, "invalid_request"),
        (b'{"jsonrpc":"2.0","id":1,"method":"place_calls","params":{}}', -32601, "method_not_found"),
        (b'{"jsonrpc":"2.0","id":"a","method":"list.calls","params":{}}', -32602, "required_parameter_missed"),
    ],
)
def test_envelopes_that_are_refused(fresh: Wire, body: bytes, code: int, says: str) -> None:
    """Without limits: nobody has said who it is."""
    answer: object = json.loads(fresh.post(body, "/v4.0").body)
    assert is_object(answer) and is_object(answer["error"]) and is_object(answer["error"]["data"])
    assert answer["error"]["code"] == code
    assert answer["error"]["data"]["mnemonic"] == says
    assert "metadata" not in answer["error"]["data"]


@pytest.mark.parametrize(
    ("params", "error"),
    [
        ({"virtual_phone_number": "74993729003"}, v4_0.VirtualPhoneNumberNotFoundError),
        ({"contact": "74993720692"}, v4_0.OwnVirtualPhoneNumberNotAllowedError),
        ({"operator": "74993720692"}, v4_0.OwnVirtualPhoneNumberNotAllowedError),
        ({"contact": "79164572521"}, v4_0.InvalidParameterValueError),
        ({"contact": "74951239002"}, v4_0.ContactInBlacklistError),
        ({"contact": "74951239004"}, v4_0.LimitExceededError),
        ({"media_file_id": 77}, v4_0.MediaFileNotFoundError),
        ({"contact_message": v4_0.Message(type="media", value="77")}, v4_0.MediaFileNotFoundError),
        ({"operator_message": v4_0.Message(type="media", value="hello")}, v4_0.MediaFileNotFoundError),
    ],
)
def test_calls_that_are_refused(
    sandbox: Sandbox, client: v4_0.Client, params: dict[str, object], error: type[v4_0.CallApiError]
) -> None:
    """Nobody is rung."""
    with pytest.raises(error) as refused:
        loosely(client.start_simple_call, first_call="operator", **{**CALL, **params})
    assert told_with_limits(refused.value)
    assert sandbox.started == []


def test_numbers_with_magic(sandbox: Sandbox, client: v4_0.Client) -> None:
    """As in v1: what goes wrong after dialling has dialled."""
    with pytest.raises(v4_0.InternalError):
        start(client, contact="74951239603")
    with pytest.raises(v4_0.OutcomeUnknownError):
        start(client, contact="74951239900")
    with pytest.raises(v4_0.OutcomeUnknownError):
        start(client, contact="74951239901")
    assert [call.number for call in sandbox.started] == [1, 2]


def test_faults_that_were_asked_for(sandbox: Sandbox, client: v4_0.Client) -> None:
    """For a method of v4.0, and for any error of its by the mnemonic."""
    sandbox.demo.fail_next("error", method="start.simple_call", mnemonic="account_inactive")
    assert client.list_calls().data == []
    with pytest.raises(v4_0.AccountInactiveError):
        start(client)
    assert sandbox.started == []
    sandbox.demo.fail_next("bad_gateway", method="start.simple_call")
    with pytest.raises(v4_0.OutcomeUnknownError):
        start(client)
    assert len(sandbox.started) == 1
    with pytest.raises(ValueError, match=r"`\$.mnemonic` 'x' is unknown: choose one of access_token"):
        sandbox.demo.fail_next("error", method=None, mnemonic="x")


def test_what_is_not_simulated(client: v4_0.Client) -> None:
    """An error that says so."""
    with pytest.raises(v4_0.ComponentDisabledError, match="the sandbox has no scenarios"):
        client.start_scenario_call(
            first_call="contact", virtual_phone_number="74993720692", contact="74951234567", scenario_id=3
        )
    with pytest.raises(v4_0.ComponentDisabledError):
        client.start_vnumber_call(first_call="contact", virtual_phone_number="74993720692", contact="74951234567")
    assert client.list_talk_options().data == []
    with pytest.raises(v4_0.TalkOptionNotFoundError):
        client.call_talk_option(call_session_id=start(client), button="1")


def test_the_document_is_handed_out(fresh: Wire) -> None:
    """Of the version that is asked."""
    reply = fresh.envelope({"jsonrpc": "2.0", "id": 1, "method": "rpc.discover"}, "/v4.0")
    assert b'"login.user"' in reply.body and b'"place_calls"' not in reply.body


def test_a_call_outlives_the_sandbox(tmp_path: Path) -> None:
    """In a file, with what was asked; its line is cut."""
    with (
        Sandbox(speed=0, db=tmp_path / "inbox") as sandbox,
        v4_0.Client(login="demo", password="demo", base_url=sandbox.base_url) as client,
    ):
        start(client)
        sandbox.advance(12)
    with Sandbox(speed=0, db=tmp_path / "inbox") as sandbox:
        (started,) = sandbox.started
        assert (started.method, started.params["operator"]) == ("start.simple_call", "79164572521")
        assert sandbox.demo.detail(1).summary.cause == "sandbox_restarted"
        with v4_0.Client(login="demo", password="demo", base_url=sandbox.base_url) as client:
            assert client.list_calls().data == []
            assert start(client) == 2


def test_without_the_limits_of_an_account() -> None:
    """null is no limit."""
    with (
        Sandbox(speed=0, options=Options(per_day=3)) as sandbox,
        v4_0.Client(login="demo", password="demo", base_url=sandbox.base_url) as client,
    ):
        metadata = client.list_calls().metadata
    assert isinstance(metadata, v4_0.Metadata) and isinstance(metadata.limits, v4_0.Limits)
    assert (metadata.limits.minute_limit, metadata.limits.minute_reset, metadata.limits.day_limit) == (None, None, 3)


def test_the_fixture_has_clients_of_both(callapi_sandbox: SandboxFixture) -> None:
    """For the login of the test."""
    start(callapi_sandbox.client_v4_0)
    place(callapi_sandbox.client)

    async def run() -> int:
        started = await callapi_sandbox.async_client_v4_0.start_simple_call(
            first_call="contact", virtual_phone_number="74993720692", contact="74951234567", operator="79164572521"
        )
        return started.data.call_session_id

    number = asyncio.run(run())
    assert callapi_sandbox.last_started.number == number
    assert callapi_sandbox.events(callapi_sandbox.last_started)[1].leg == "A"
    assert len(callapi_sandbox.calls) == 1
    assert {call.login for call in callapi_sandbox.started} == {callapi_sandbox.login}


def token(wire: Wire, login: str = "demo", password: str = "demo") -> str:
    """Return a new key of v4.0."""
    result = ask(wire, "login.user", login=login, password=password)["result"]
    assert is_object(result) and is_object(result["data"])
    return str(result["data"]["access_token"])


def ask(wire: Wire, method: str, **params: object) -> dict[str, object]:
    """Return the answer to a request of v4.0."""
    envelope = {"jsonrpc": "2.0", "id": "req1", "method": method, "params": params}
    answer: object = json.loads(wire.envelope(envelope, "/v4.0").body)
    assert is_object(answer) and answer["id"] == "req1"
    return answer


def detail(wire: Wire, method: str, **params: object) -> dict[str, object]:
    """Return the detail of the error that is answered."""
    error = ask(wire, method, **params)["error"]
    assert is_object(error) and is_object(error["data"])
    return error["data"]


def mnemonic(wire: Wire, method: str, **params: object) -> object:
    """Return the name of the error that is answered, None if there is none."""
    return detail(wire, method, **params)["mnemonic"] if "error" in ask(wire, method, **params) else None
