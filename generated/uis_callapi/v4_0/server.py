# Printed by the generator from v4_0.openrpc.json. Changes made here are lost: change the document, then generate.
"""The server side of UIS Call API, v4_0: write the handlers, the rest is here."""

from __future__ import annotations

from typing import Protocol

from .._runtime.server import (
    Answering,
    RpcFault,
    ServerCall,
    UnknownParams,
    discovery,
    dispatch,
    fault_bytes,
    route,
)
from .methods import (
    ADD_COACH,
    API,
    BLOCK_CONTACT,
    CALL_TALK_OPTION,
    DISCONNECT_LEG,
    HOLD_CALL,
    LIST_CALLS,
    LIST_TALK_OPTIONS,
    LOGIN_USER,
    LOGOUT_USER,
    MAKE_CALL,
    RECORD_CALL,
    RELEASE_CALL,
    RESTORE_TALK,
    SEND_DTMF,
    START_EMPLOYEE_CALL,
    START_INFORMER_CALL,
    START_SCENARIO_CALL,
    START_SIMPLE_CALL,
    START_VNUMBER_CALL,
    TAG_CALL,
    TRANSFER_TALK,
    UNHOLD_CALL,
)
from .models import (
    AddCoachParams,
    BlockContactParams,
    Calls,
    CallStarted,
    CallTalkOptionParams,
    DisconnectLegParams,
    Done,
    HoldCallParams,
    ListCallsParams,
    ListTalkOptionsParams,
    LoginUserParams,
    LogoutUserParams,
    MakeCallParams,
    RecordCallParams,
    ReleaseCallParams,
    RestoreTalkParams,
    SendDtmfParams,
    SessionOpened,
    StartEmployeeCallParams,
    StartInformerCallParams,
    StartScenarioCallParams,
    StartSimpleCallParams,
    StartVnumberCallParams,
    TagCallParams,
    TalkOptions,
    TransferTalkParams,
    UnholdCallParams,
)

__all__ = ["Handlers", "RpcFault", "ServerCall", "UnknownParams", "answer", "fault_bytes"]


class Handlers(Protocol):
    """What a server of this API does. Params come checked, with the defaults of the spec filled in.

    Raise `RpcFault` to answer with an error; anything else that is raised passes through `answer`.
    """

    async def login_user(self, params: LoginUserParams, call: ServerCall, /) -> SessionOpened:
        """Exchange a login and a password for a key."""
        ...

    async def logout_user(self, params: LogoutUserParams, call: ServerCall, /) -> Done:
        """End the session of a key."""
        ...

    async def start_simple_call(self, params: StartSimpleCallParams, call: ServerCall, /) -> CallStarted:
        """Call a contact and an operator by their numbers, and join them."""
        ...

    async def start_employee_call(self, params: StartEmployeeCallParams, call: ServerCall, /) -> CallStarted:
        """Call a contact and an employee, and join them."""
        ...

    async def start_scenario_call(self, params: StartScenarioCallParams, call: ServerCall, /) -> CallStarted:
        """Call a contact, and let a scenario of the account find the employee."""
        ...

    async def start_vnumber_call(self, params: StartVnumberCallParams, call: ServerCall, /) -> CallStarted:
        """Call a contact, and treat the call as one to a virtual number."""
        ...

    async def start_informer_call(self, params: StartInformerCallParams, call: ServerCall, /) -> CallStarted:
        """Call a contact, play a message, and hang up."""
        ...

    async def make_call(self, params: MakeCallParams, call: ServerCall, /) -> Done:
        """Dial somebody else while the contact is on hold."""
        ...

    async def transfer_talk(self, params: TransferTalkParams, call: ServerCall, /) -> Done:
        """Give the call to whom make.call has dialled."""
        ...

    async def restore_talk(self, params: RestoreTalkParams, call: ServerCall, /) -> Done:
        """Go back to the contact after make.call."""
        ...

    async def hold_call(self, params: HoldCallParams, call: ServerCall, /) -> Done:
        """Put the contact on hold."""
        ...

    async def unhold_call(self, params: UnholdCallParams, call: ServerCall, /) -> Done:
        """Take the contact off hold."""
        ...

    async def tag_call(self, params: TagCallParams, call: ServerCall, /) -> Done:
        """Put a tag on a call that is under way."""
        ...

    async def disconnect_leg(self, params: DisconnectLegParams, call: ServerCall, /) -> Done:
        """Hang up one side of a call."""
        ...

    async def add_coach(self, params: AddCoachParams, call: ServerCall, /) -> Done:
        """Have a coach listen in and prompt the employee."""
        ...

    async def record_call(self, params: RecordCallParams, call: ServerCall, /) -> Done:
        """Switch the recording of a call on or off."""
        ...

    async def block_contact(self, params: BlockContactParams, call: ServerCall, /) -> Done:
        """Put the contact of a call on the blacklist."""
        ...

    async def call_talk_option(self, params: CallTalkOptionParams, call: ServerCall, /) -> Done:
        """Do during a call what a button stands for."""
        ...

    async def send_dtmf(self, params: SendDtmfParams, call: ServerCall, /) -> Done:
        """Send a tone to the contact."""
        ...

    async def list_talk_options(self, params: ListTalkOptionsParams, call: ServerCall, /) -> TalkOptions:
        """List the talk options of the account."""
        ...

    async def list_calls(self, params: ListCallsParams, call: ServerCall, /) -> Calls:
        """List the calls that are under way, and their sides."""
        ...

    async def release_call(self, params: ReleaseCallParams, call: ServerCall, /) -> Done:
        """End a call."""
        ...


_ROUTES: Answering[Handlers] = {
    **discovery(__name__),
    "login.user": route(LOGIN_USER, lambda handlers: handlers.login_user),
    "logout.user": route(LOGOUT_USER, lambda handlers: handlers.logout_user),
    "start.simple_call": route(START_SIMPLE_CALL, lambda handlers: handlers.start_simple_call),
    "start.employee_call": route(START_EMPLOYEE_CALL, lambda handlers: handlers.start_employee_call),
    "start.scenario_call": route(START_SCENARIO_CALL, lambda handlers: handlers.start_scenario_call),
    "start.vnumber_call": route(START_VNUMBER_CALL, lambda handlers: handlers.start_vnumber_call),
    "start.informer_call": route(START_INFORMER_CALL, lambda handlers: handlers.start_informer_call),
    "make.call": route(MAKE_CALL, lambda handlers: handlers.make_call),
    "transfer.talk": route(TRANSFER_TALK, lambda handlers: handlers.transfer_talk),
    "restore.talk": route(RESTORE_TALK, lambda handlers: handlers.restore_talk),
    "hold.call": route(HOLD_CALL, lambda handlers: handlers.hold_call),
    "unhold.call": route(UNHOLD_CALL, lambda handlers: handlers.unhold_call),
    "tag.call": route(TAG_CALL, lambda handlers: handlers.tag_call),
    "disconnect.leg": route(DISCONNECT_LEG, lambda handlers: handlers.disconnect_leg),
    "add.coach": route(ADD_COACH, lambda handlers: handlers.add_coach),
    "record.call": route(RECORD_CALL, lambda handlers: handlers.record_call),
    "block.contact": route(BLOCK_CONTACT, lambda handlers: handlers.block_contact),
    "call.talk_option": route(CALL_TALK_OPTION, lambda handlers: handlers.call_talk_option),
    "send.dtmf": route(SEND_DTMF, lambda handlers: handlers.send_dtmf),
    "list.talk_options": route(LIST_TALK_OPTIONS, lambda handlers: handlers.list_talk_options),
    "list.calls": route(LIST_CALLS, lambda handlers: handlers.list_calls),
    "release.call": route(RELEASE_CALL, lambda handlers: handlers.release_call),
}
"""What answers each method, by its name on the wire; ``rpc.discover`` hands out ``openrpc.json``."""


async def answer(
    handlers: Handlers, body: bytes, *, detail_key: str = "data", unknown_params: UnknownParams = "refuse"
) -> bytes:
    """Return the JSON-RPC answer to the request in *body*, nothing when it is a notification.

    Args:
        handlers: Who answers.
        body: The request.
        detail_key: Where an error carries its detail.
        unknown_params: What becomes of params, and of fields inside them, that the document does not have: they are
            refused, or ignored and noted in `ServerCall.notes`.
    """
    return await dispatch(
        _ROUTES,
        handlers,
        body,
        ids=API.id_types,
        detail_key=detail_key,
        unknown_params=unknown_params,
        faults=API.faults,
    )
