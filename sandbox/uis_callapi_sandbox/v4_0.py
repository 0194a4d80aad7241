"""How v4.0 answers one request: as v1 does, with its own errors, and with calls that are told what to do."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from typing import ClassVar

import msgspec
from msgspec import UNSET, UnsetType
from uis_callapi._runtime.shapes import is_object
from uis_callapi.v4_0 import errors, models
from uis_callapi.v4_0.methods import API
from uis_callapi.v4_0.server import RpcFault, ServerCall, answer

from . import magic
from .dialling import commands, starting
from .dialling.commands import Command, Refusal, Why
from .dialling.plan import Plan, Speech, Unplayable
from .dialling.world import World
from .handling import SHORT_LIFETIME, FaultBefore, Handling
from .listing import listed, parties
from .records import Started
from .sessions import Session
from .tenants import Tenant

assert API.session is not None
_LIFETIME = round(1000 * API.session.lifetime)
_MOST = 2**63 - 1
"""No id is greater: what is said of it has to be written down again."""
_ERRORS: Mapping[Why, tuple[type[errors.AnsweredError], str | None]] = {
    "no_call": (errors.CallSessionNotFoundError, "call_session_id"),
    "wrong_state": (errors.InvalidStateError, None),
    "no_leg": (errors.LegNotFoundError, "leg_id"),
    "recorded": (errors.RecordAlreadyStartedError, "action"),
    "not_recorded": (errors.RecordAlreadyStoppedError, "action"),
    "tagged": (errors.DuplicateTagError, "tag_id"),
}
_OF_PARAMS = frozenset(
    mnemonic
    for kind in ("missing", "unexpected", "type", "value", "combination")
    for match in [API.faults.errors[kind].match]
    if match is not None
    for mnemonic in match.data["mnemonic"]
)
"""What the server side refuses before a handler is reached, and the platform says with its limits."""


class _Refused(msgspec.Struct):
    """An answer that may be an error, as far as it is looked at."""

    error: dict[str, object] = {}
    id: int | str | UnsetType = UNSET


class _Keyed(msgspec.Struct):
    class Params(msgspec.Struct):
        access_token: str = ""

    params: Params


class V4_0(Handling):  # noqa: N801  # the name of the version
    """The handlers of v4.0."""

    path: ClassVar[str] = API.path

    _is_reached = False
    """Whether a handler was."""

    @property
    def detail_key(self) -> str:
        """Where errors carry their detail."""
        return API.detail_keys[0]

    async def answer(self, body: bytes) -> bytes:
        """Answer the request in *body*. Raises `FaultBefore`."""
        answered = await answer(self, body, unknown_params=self._tenants.options.unknown_params)
        return answered if self._is_reached else self._with_limits(answered, body)

    def failure(self, sentence: str) -> RpcFault:
        """Return the error that says that the server failed."""
        return _fault(errors.InternalError, sentence)

    async def login_user(self, params: models.LoginUserParams, call: ServerCall, /) -> models.SessionOpened:
        """Issue a key; a second one does not end the first."""
        self._is_reached = True
        with self._tenants.lock:
            tenant = self.tenant = self._tenants.find(params.login)
            if tenant is not None:
                self._meet(tenant, call)
            if params.login == "blocked-ip":
                raise _fault(errors.IpNotWhitelistedError)
            if tenant is None or params.login == "wrong-password" or not tenant.takes(params.password):
                raise _fault(errors.AuthError)
            lifetime = SHORT_LIFETIME if params.login == "expired-session" else _LIFETIME
            session = self._tenants.open_session(tenant, "v4.0", lifetime, only=params.login == "single-session")
            data = models.Session(access_token=session.key, expire_at=(tenant.clock.ms + lifetime) // 1000)
            return models.SessionOpened(data=data, metadata=_metadata(tenant))

    async def logout_user(self, _params: models.LogoutUserParams, call: ServerCall, /) -> models.Done:
        """Forget the key; a permanent one is the account's, and stays."""
        with self._opened(call, for_all=True) as tenant:
            session = self._session(call.key)[1]
            if not session.is_permanent:
                self._tenants.end_session(tenant, session)
            return _done(tenant)

    async def start_simple_call(self, params: models.StartSimpleCallParams, call: ServerCall, /) -> models.CallStarted:
        """Dial a contact and an operator."""
        with self._opened(call) as tenant:
            if params.operator == params.virtual_phone_number:
                raise self._refusal(errors.OwnVirtualPhoneNumberNotAllowedError, "operator")
            if params.operator == params.contact:
                raise self._refusal(errors.InvalidParameterValueError, "operator", "it is the contact's")
            return self._dial(tenant, params, call, params.operator, lambda world: starting.simple_call(params, world))

    async def start_employee_call(
        self, params: models.StartEmployeeCallParams, call: ServerCall, /
    ) -> models.CallStarted:
        """Dial a contact and an employee; one without a number given has one that its id makes."""
        with self._opened(call) as tenant:
            employee = params.employee
            ending = magic.ending(str(employee.id))
            if ending == magic.UNKNOWN or abs(employee.id) > _MOST:
                raise self._refusal(errors.EmployeeNotFoundError, "employee.id")
            if ending == magic.WITHOUT_NUMBER:
                raise self._refusal(errors.NoActivePhoneNumberError, "employee.id")
            given = employee.phone_number
            number = magic.number_of(employee.id) if isinstance(given, UnsetType) else given
            return self._dial(tenant, params, call, number, lambda world: starting.employee_call(params, number, world))

    async def start_scenario_call(
        self, _params: models.StartScenarioCallParams, call: ServerCall, /
    ) -> models.CallStarted:
        """Refuse: no scenarios are simulated."""
        with self._opened(call):
            raise self._refusal(errors.ComponentDisabledError, None, "the sandbox has no scenarios")

    async def start_vnumber_call(
        self, _params: models.StartVnumberCallParams, call: ServerCall, /
    ) -> models.CallStarted:
        """Refuse: no scenarios are simulated."""
        with self._opened(call):
            raise self._refusal(errors.ComponentDisabledError, None, "the sandbox has no scenarios of virtual numbers")

    async def start_informer_call(
        self, params: models.StartInformerCallParams, call: ServerCall, /
    ) -> models.CallStarted:
        """Dial a contact, and nobody else."""
        with self._opened(call) as tenant:
            return self._dial(tenant, params, call, None, lambda world: starting.informer_call(params, world))

    async def make_call(self, params: models.MakeCallParams, call: ServerCall, /) -> models.Done:
        """Ring somebody else."""
        with self._opened(call) as tenant:
            message = self._speech(tenant, params.to_message, "to_message.value")
            return self._order(tenant, params.call_session_id, commands.Ring(params.to, message))

    async def transfer_talk(self, params: models.TransferTalkParams, call: ServerCall, /) -> models.Done:
        """Leave the contact to who was rung."""
        with self._opened(call) as tenant:
            return self._order(tenant, params.call_session_id, commands.Transfer())

    async def restore_talk(self, params: models.RestoreTalkParams, call: ServerCall, /) -> models.Done:
        """Go back to the contact."""
        with self._opened(call) as tenant:
            return self._order(tenant, params.call_session_id, commands.Restore())

    async def hold_call(self, params: models.HoldCallParams, call: ServerCall, /) -> models.Done:
        """Have the contact hear a message."""
        with self._opened(call) as tenant:
            self._speech(tenant, params.contact_message, "contact_message.value")
            return self._order(tenant, params.call_session_id, commands.Hold(has_message=True))

    async def unhold_call(self, params: models.UnholdCallParams, call: ServerCall, /) -> models.Done:
        """Join the two again."""
        with self._opened(call) as tenant:
            return self._order(tenant, params.call_session_id, commands.Unhold())

    async def tag_call(self, params: models.TagCallParams, call: ServerCall, /) -> models.Done:
        """Tag it: the account has every tag but those that magic takes away."""
        with self._opened(call) as tenant:
            if magic.ending(str(params.tag_id)) == magic.UNKNOWN or abs(params.tag_id) > _MOST:
                raise self._refusal(errors.TagNotFoundError, "tag_id")
            return self._order(tenant, params.call_session_id, commands.Tag(params.tag_id))

    async def disconnect_leg(self, params: models.DisconnectLegParams, call: ServerCall, /) -> models.Done:
        """Hang up one telephone."""
        with self._opened(call) as tenant:
            return self._order(tenant, params.call_session_id, commands.Disconnect(params.leg_id))

    async def add_coach(self, params: models.AddCoachParams, call: ServerCall, /) -> models.Done:
        """Ring a coach; employees have none in their settings."""
        with self._opened(call) as tenant:
            number = params.phone_number
            if isinstance(number, UnsetType):
                raise self._refusal(errors.CoachNotFoundError, "phone_number")
            return self._order(tenant, params.call_session_id, commands.Coach(number))

    async def record_call(self, params: models.RecordCallParams, call: ServerCall, /) -> models.Done:
        """Begin to record, or end it."""
        with self._opened(call) as tenant:
            return self._order(tenant, params.call_session_id, commands.Record(params.action == "on"))

    async def block_contact(self, params: models.BlockContactParams, call: ServerCall, /) -> models.Done:
        """Call the contact no more; this call goes on."""
        with self._opened(call) as tenant:
            contact = self._contact(tenant, params.call_session_id)
            if contact in tenant.blacklist:
                raise self._refusal(errors.DuplicateContactError, "call_session_id")
            tenant.blacklist.add(contact)
            return _done(tenant)

    async def call_talk_option(self, params: models.CallTalkOptionParams, call: ServerCall, /) -> models.Done:
        """Refuse: the account has no talk options."""
        with self._opened(call) as tenant:
            self._contact(tenant, params.call_session_id)
            raise self._refusal(errors.TalkOptionNotFoundError, "button")

    async def send_dtmf(self, params: models.SendDtmfParams, call: ServerCall, /) -> models.Done:
        """Send a tone: nobody hears it, but it is written down."""
        with self._opened(call) as tenant:
            return self._order(tenant, params.call_session_id, commands.Tones(params.dtmf_string))

    async def list_talk_options(self, _params: models.ListTalkOptionsParams, call: ServerCall, /) -> models.TalkOptions:
        """List none."""
        with self._opened(call) as tenant:
            return models.TalkOptions(data=[], metadata=_metadata(tenant))

    async def list_calls(self, params: models.ListCallsParams, call: ServerCall, /) -> models.Calls:
        """List what goes on, whichever version started it."""
        with self._opened(call) as tenant:
            calls = [listed(entry, view) for entry, view in tenant.switchboard.going_on()]
            wanted = [
                one
                for one in calls
                if params.direction in (UNSET, one.direction)
                and params.virtual_phone_number in (UNSET, one.virtual_phone_number)
            ]
            return models.Calls(data=wanted, metadata=_metadata(tenant))

    async def release_call(self, params: models.ReleaseCallParams, call: ServerCall, /) -> models.Done:
        """End it."""
        with self._opened(call) as tenant:
            return self._order(tenant, params.call_session_id, commands.Release())

    @contextmanager
    def _opened(self, call: ServerCall, *, for_all: bool = False) -> Generator[Tenant]:
        """Hold the lock, for the tenant of the key. Raises what stands in its way; *for_all* need no permission."""
        self._is_reached = True
        with self._tenants.lock:
            tenant, session = self._session(call.key)
            self.tenant = tenant
            if session.is_blocked:
                raise _fault(errors.AccessTokenBlockedError)
            if session.has_ended(tenant.clock.ms):
                raise _fault(errors.AccessTokenExpiredError if session.is_permanent else errors.AccessTokenInvalidError)
            self._meet(tenant, call)
            if tenant.login == "no-permission" and not for_all:
                raise self._refusal(errors.ForbiddenError)
            yield tenant

    def _session(self, key: str) -> tuple[Tenant, Session]:
        found = self._tenants.of_key(key, "v4.0")
        if found is None:
            raise _fault(errors.AccessTokenInvalidError)
        return found

    def _dial(
        self,
        tenant: Tenant,
        params: models.StartSimpleCallParams | models.StartEmployeeCallParams | models.StartInformerCallParams,
        call: ServerCall,
        office: str | None,
        plan: Callable[[World], Plan],
    ) -> models.CallStarted:
        """Dial and write the call down; then answer, with an error where the contact's number asks for one."""
        switchboard = tenant.switchboard
        switchboard.catch_up()
        self._refuse(tenant, params.virtual_phone_number, params.contact)
        try:
            planned = plan(switchboard.world)
        except Unplayable as wrong:
            raise self._refusal(errors.MediaFileNotFoundError, wrong.path) from None
        entry = Started(
            number=self._tenants.inbox.next_call,
            at=switchboard.now / 1000,
            login=tenant.login,
            request_id=call.request_id,
            method=call.method,
            params=msgspec.to_builtins(params),
            office=office,
            notes=call.notes,
            answer=None,
            fault=None,
        )
        self._start(tenant, entry, planned)
        ending = self._ending(params.contact)
        if ending == magic.BROKEN:
            raise self._refusal(errors.InternalError, None, "after dialling")
        return models.CallStarted(data=models.CallSession(call_session_id=entry.number), metadata=_metadata(tenant))

    def _refuse(self, tenant: Tenant, virtual: str, contact: str) -> None:
        """Raise what the platform says instead of dialling."""
        ending = magic.ending(contact)
        if virtual.endswith(magic.WRONG_SERVICE_NUMBER):
            raise self._refusal(errors.VirtualPhoneNumberNotFoundError, "virtual_phone_number")
        if contact == virtual:
            raise self._refusal(errors.OwnVirtualPhoneNumberNotAllowedError, "contact")
        if ending == magic.BLACKLISTED or contact in tenant.blacklist:
            raise self._refusal(errors.ContactInBlacklistError, "contact")
        broken = magic.FAULTS.get(ending)
        if broken is not None and broken.when == "before":
            raise FaultBefore(broken)
        exceeded = tenant.limits.exceeded(tenant.switchboard.now)
        if ending == magic.LIMITED or exceeded is not None:
            raise self._refusal(errors.LimitExceededError, None, exceeded or "")

    def _order(self, tenant: Tenant, number: int, command: Command) -> models.Done:
        try:
            tenant.switchboard.order(number, command)
        except Refusal as refusal:
            error, field = _ERRORS[refusal.why]
            raise self._refusal(error, field, str(refusal)) from None
        self._ticking.look_at(tenant)
        return _done(tenant)

    def _contact(self, tenant: Tenant, number: int) -> str:
        for entry, _ in tenant.switchboard.going_on():
            if entry.number == number:
                return parties(entry)[1]
        raise self._refusal(errors.CallSessionNotFoundError, "call_session_id")

    def _speech(self, tenant: Tenant, message: models.Message | UnsetType, path: str) -> Speech | None:
        try:
            return starting.speech(message, tenant.switchboard.world, path)
        except Unplayable as wrong:
            raise self._refusal(errors.MediaFileNotFoundError, wrong.path) from None

    def _refusal(self, error: type[errors.AnsweredError], field: str | None = None, sentence: str = "") -> RpcFault:
        """Return an error that comes with the limits of the account."""
        data: dict[str, object] = {} if field is None else {"field": field}
        if self.tenant is not None:
            data["metadata"] = msgspec.to_builtins(_metadata(self.tenant))
        return _fault(error, sentence, data)

    def _with_limits(self, answered: bytes, body: bytes) -> bytes:
        """Add the limits to an error about params: whose they are, only its key says."""
        refused = msgspec.json.decode(answered, type=_Refused)
        data = refused.error.get("data")
        if not is_object(data) or data.get("mnemonic") not in _OF_PARAMS:
            return answered
        try:
            key = msgspec.json.decode(body, type=_Keyed).params.access_token
        except msgspec.MsgspecError:
            return answered
        with self._tenants.lock:
            found = self._tenants.of_key(key, "v4.0")
            if found is None:
                return answered
            self.tenant = found[0]
            data["metadata"] = msgspec.to_builtins(_metadata(self.tenant))
        answer: dict[str, object] = {"jsonrpc": "2.0"}
        if refused.id is not UNSET:
            answer["id"] = refused.id
        return msgspec.json.encode({**answer, "error": refused.error})


def _fault(error: type[errors.AnsweredError], sentence: str = "", data: Mapping[str, object] | None = None) -> RpcFault:
    fault = RpcFault.of(error, data=data or {})
    if sentence:
        fault.message += f": {sentence}"
    return fault


def _done(tenant: Tenant) -> models.Done:
    return models.Done(data=models.Success(success=True), metadata=_metadata(tenant))


def _metadata(tenant: Tenant) -> models.Metadata:
    limits, now = tenant.limits, tenant.clock.ms
    in_minute, on_day = limits.used(now)
    minute, day = limits.resets(now)
    per_minute, per_day = limits.per_minute, limits.per_day
    return models.Metadata(
        limits=models.Limits(
            day_limit=per_day,
            day_remaining=None if per_day is None else max(0, per_day - on_day),
            day_reset=None if per_day is None else day,
            minute_limit=per_minute,
            minute_remaining=None if per_minute is None else max(0, per_minute - in_minute),
            minute_reset=None if per_minute is None else minute,
        )
    )
