# Printed by the generator from v4_0.openrpc.json. Changes made here are lost: change the document, then generate.
"""Structs of UIS Call API, v4_0: what is sent and what comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType

from .._runtime.model import Model, Traits
from .._runtime.spellings import spelled


class LoginUserParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of login.user."""

    login: str
    """Login of the user. Not secret in itself."""
    password: str
    """Password of the user. Secret."""


class SessionOpened(Model, frozen=True, kw_only=True):
    """The session that was opened."""

    data: Session
    metadata: Metadata | UnsetType = UNSET


class Session(Model, frozen=True, kw_only=True):
    """A session that was opened."""

    access_token: str
    """The new key. Secret."""
    expire_at: int
    """When the key ends, in Unix seconds: by default an hour after it was issued."""


class Metadata(Model, frozen=True, kw_only=True):
    """What comes with an answer beside its data."""

    limits: Limits | UnsetType = UNSET


class Limits(Model, frozen=True, kw_only=True):
    """What is left of the account's points; each method costs some. null: no such limit."""

    day_limit: int | None | UnsetType = UNSET
    """Points a day."""
    day_remaining: int | None | UnsetType = UNSET
    """Points left today."""
    day_reset: int | None | UnsetType = UNSET
    """Seconds until the day's points are renewed."""
    minute_limit: int | None | UnsetType = UNSET
    """Points a minute."""
    minute_remaining: int | None | UnsetType = UNSET
    """Points left in this minute."""
    minute_reset: int | None | UnsetType = UNSET
    """Seconds until the minute's points are renewed."""


class LogoutUserParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of logout.user."""


class Done(Model, frozen=True, kw_only=True):
    """What became of the request."""

    data: Success
    metadata: Metadata | UnsetType = UNSET


class Success(Model, frozen=True, kw_only=True):
    """Whether it was done."""

    success: SuccessSuccess
    """true: done. Servers write it as a text, too, which is read all the same."""


if TYPE_CHECKING:
    SuccessSuccess: TypeAlias = bool
else:  # servers write it in other ways, too
    SuccessSuccess = spelled("SuccessSuccess", bool, {"true": True, "false": False})


PhoneNumber: TypeAlias = Annotated[str, Meta(pattern="^[0-9]+\\Z")]
"""A telephone number, digits and nothing else: in international form without a plus, as in
74951234567, or, where the param says so, an extension or a SIP number.
"""


class Message(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Something played to one side."""

    type: Literal["media", "tts"]
    """`media`: play a sound file; `tts`: speak a text."""
    value: Annotated[str, Meta(min_length=1)]
    """The id of the file for `media`, written as a text; the words to speak for `tts`, as long as the
    tariff plan allows. Not empty.
    """


class StartSimpleCallParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of start.simple_call."""

    first_call: Literal["contact", "operator"]
    """Who is dialled first: `contact`, or `operator`, the office side."""
    virtual_phone_number: PhoneNumber
    """The virtual number, one of the account's own: the caller id that the contact sees. Digits only;
    never dialled, and no 800 number.
    """
    contact: PhoneNumber
    """The contact's number, to dial; usually a client. Digits only. A SIP number of an employee will
    do, an extension will not, and neither will a virtual number of one's own.
    """
    operator: PhoneNumber
    """The operator's number, to dial. Digits only."""
    switch_at_once: bool | UnsetType = UNSET
    """When to join the two once the second side has answered. true: now, a message still playing is
    cut, unless it is a `tts` message to the contact, which is read out in full. false: after both
    have heard their messages. Default: false.
    """
    early_switching: bool | UnsetType = UNSET
    """Whether the office hears the contact's line while it still rings, a voice mail for example, in
    place of the music. true needs the office dialled first and `switch_at_once` true. Default:
    false.
    """
    media_file_id: int | UnsetType = UNSET
    """Id of the sound file that a side hears while it waits. Without it the system's dialling music
    plays.
    """
    show_virtual_phone_number: bool | UnsetType = UNSET
    """Which caller id the office sees: true the virtual number, false the contact's. Default: true.
    """
    virtual_phone_usage_rule: (
        Literal["fixed", "fixed_for_numa", "random", "regional_random", "regional_fixed_for_numa"] | UnsetType
    ) = UNSET
    """How the virtual number that the contact sees is chosen: `fixed`, the one given;
    `fixed_for_numa`, one that stays the same for this contact; `random`, any of the account's;
    `regional_random`, any of the contact's region; `regional_fixed_for_numa`, one of the contact's
    region that stays the same.
    """
    external_id: str | UnsetType = UNSET
    """What the call is known by in a system of one's own: it comes back in `list.calls` and in
    reports. It only correlates: the same one twice makes two calls.
    """
    dtmf_string: Annotated[str, Meta(pattern="^[0-9*#.]+\\Z")] | UnsetType = UNSET
    """Tones to send to the contact after the answer: digits, `*` and `#`; each `.` is a pause of one
    second, as in `.12.1..4`. Matching ^[0-9*#.]+\\Z.
    """
    direction: Literal["in", "out"] | UnsetType = UNSET
    """As what the call is listed: `in` incoming, `out` outgoing. Default: "in"."""
    operator_confirmation: (
        Literal["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "#", "any"] | UnsetType
    ) = UNSET
    """What the operator has to press to take the call: one digit, `*`, `#`, or `any`. Without it the
    answer is enough.
    """
    contact_message: Message | UnsetType = UNSET
    """What the contact hears after answering, before the two are joined. Without it nothing is played.
    """
    operator_message: Message | UnsetType = UNSET
    """What the operator hears after answering, before the two are joined. Without it nothing is
    played.
    """


class CallStarted(Model, frozen=True, kw_only=True):
    """The call that was started. Whether anybody answers is told by `list.calls`."""

    data: CallSession
    metadata: Metadata | UnsetType = UNSET


class CallSession(Model, frozen=True, kw_only=True):
    """A call that was started."""

    call_session_id: int
    """What the call is known by to all methods that manage it."""


class Employee(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """An employee to dial."""

    id: int
    """Id of the employee."""
    phone_number: PhoneNumber | UnsetType = UNSET
    """Which of the employee's active numbers to dial: international, SIP or extension. Without it all
    of them are dialled in turn.
    """


class StartEmployeeCallParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of start.employee_call."""

    first_call: Literal["contact", "employee"]
    """Who is dialled first: `contact`, or `employee`, the office side."""
    virtual_phone_number: PhoneNumber
    """The virtual number, one of the account's own: the caller id that the contact sees. Digits only;
    never dialled, and no 800 number.
    """
    contact: PhoneNumber
    """The contact's number, to dial; usually a client. Digits only. A SIP number of an employee will
    do, an extension will not, and neither will a virtual number of one's own.
    """
    employee: Employee
    """The employee, to dial."""
    switch_at_once: bool | UnsetType = UNSET
    """When to join the two once the second side has answered. true: now, a message still playing is
    cut, unless it is a `tts` message to the contact, which is read out in full. false: after both
    have heard their messages. Default: false.
    """
    early_switching: bool | UnsetType = UNSET
    """Whether the office hears the contact's line while it still rings, a voice mail for example, in
    place of the music. true needs the office dialled first and `switch_at_once` true. Default:
    false.
    """
    media_file_id: int | UnsetType = UNSET
    """Id of the sound file that a side hears while it waits. Without it the system's dialling music
    plays.
    """
    show_virtual_phone_number: bool | UnsetType = UNSET
    """Which caller id the office sees: true the virtual number, false the contact's. Default: true.
    """
    virtual_phone_usage_rule: (
        Literal["fixed", "fixed_for_numa", "random", "regional_random", "regional_fixed_for_numa"] | UnsetType
    ) = UNSET
    """How the virtual number that the contact sees is chosen: `fixed`, the one given;
    `fixed_for_numa`, one that stays the same for this contact; `random`, any of the account's;
    `regional_random`, any of the contact's region; `regional_fixed_for_numa`, one of the contact's
    region that stays the same.
    """
    external_id: str | UnsetType = UNSET
    """What the call is known by in a system of one's own: it comes back in `list.calls` and in
    reports. It only correlates: the same one twice makes two calls.
    """
    dtmf_string: Annotated[str, Meta(pattern="^[0-9*#.]+\\Z")] | UnsetType = UNSET
    """Tones to send to the contact after the answer: digits, `*` and `#`; each `.` is a pause of one
    second, as in `.12.1..4`. Matching ^[0-9*#.]+\\Z.
    """
    direction: Literal["in", "out"] | UnsetType = UNSET
    """As what the call is listed: `in` incoming, `out` outgoing. Default: "in"."""
    contact_message: Message | UnsetType = UNSET
    """What the contact hears after answering, before the two are joined. Without it nothing is played.
    """
    employee_message: Message | UnsetType = UNSET
    """What the employee hears after answering, before the two are joined. Without it nothing is
    played.
    """


class StartScenarioCallParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of start.scenario_call."""

    first_call: Literal["contact", "employee"]
    """Who is dialled first: `contact`, or `employee`, the office side."""
    virtual_phone_number: PhoneNumber
    """The virtual number, one of the account's own: the caller id that the contact sees. Digits only;
    never dialled, and no 800 number.
    """
    contact: PhoneNumber
    """The contact's number, to dial; usually a client. Digits only. A SIP number of an employee will
    do, an extension will not, and neither will a virtual number of one's own.
    """
    scenario_id: int
    """Id of the scenario."""
    switch_at_once: bool | UnsetType = UNSET
    """When to join the two once the second side has answered. true: now, a message still playing is
    cut, unless it is a `tts` message to the contact, which is read out in full. false: after both
    have heard their messages. Default: false.
    """
    early_switching: bool | UnsetType = UNSET
    """Whether the office hears the contact's line while it still rings, a voice mail for example, in
    place of the music. true needs the office dialled first and `switch_at_once` true. Default:
    false.
    """
    virtual_phone_usage_rule: (
        Literal["fixed", "fixed_for_numa", "random", "regional_random", "regional_fixed_for_numa"] | UnsetType
    ) = UNSET
    """How the virtual number that the contact sees is chosen: `fixed`, the one given;
    `fixed_for_numa`, one that stays the same for this contact; `random`, any of the account's;
    `regional_random`, any of the contact's region; `regional_fixed_for_numa`, one of the contact's
    region that stays the same.
    """
    external_id: str | UnsetType = UNSET
    """What the call is known by in a system of one's own: it comes back in `list.calls` and in
    reports. It only correlates: the same one twice makes two calls.
    """
    dtmf_string: Annotated[str, Meta(pattern="^[0-9*#.]+\\Z")] | UnsetType = UNSET
    """Tones to send to the contact after the answer: digits, `*` and `#`; each `.` is a pause of one
    second, as in `.12.1..4`. Matching ^[0-9*#.]+\\Z.
    """
    direction: Literal["in", "out"] | UnsetType = UNSET
    """As what the call is listed: `in` incoming, `out` outgoing. Default: "in"."""
    contact_message: Message | UnsetType = UNSET
    """What the contact hears after answering, before the two are joined. Without it nothing is played.
    """
    employee_message: Message | UnsetType = UNSET
    """What the employee hears after answering, before the two are joined."""


class StartVnumberCallParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of start.vnumber_call."""

    first_call: Literal["contact", "employee"]
    """Who is dialled first: `contact`, or `employee`, the office side."""
    virtual_phone_number: PhoneNumber
    """The virtual number, one of the account's own: the caller id that the contact sees. Digits only;
    never dialled, and no 800 number.
    """
    contact: PhoneNumber
    """The contact's number, to dial; usually a client. Digits only. A SIP number of an employee will
    do, an extension will not, and neither will a virtual number of one's own.
    """
    switch_at_once: bool | UnsetType = UNSET
    """When to join the two once the second side has answered. true: now, a message still playing is
    cut, unless it is a `tts` message to the contact, which is read out in full. false: after both
    have heard their messages. Default: false.
    """
    early_switching: bool | UnsetType = UNSET
    """Whether the office hears the contact's line while it still rings, a voice mail for example, in
    place of the music. true needs the office dialled first and `switch_at_once` true. Default:
    false.
    """
    show_virtual_phone_number: bool | UnsetType = UNSET
    """Which caller id the office sees. It stands in the vendor's sample only, not in the list of
    params: better leave it out (D5).
    """
    virtual_phone_usage_rule: (
        Literal["fixed", "fixed_for_numa", "random", "regional_random", "regional_fixed_for_numa"] | UnsetType
    ) = UNSET
    """How the virtual number that the contact sees is chosen: `fixed`, the one given;
    `fixed_for_numa`, one that stays the same for this contact; `random`, any of the account's;
    `regional_random`, any of the contact's region; `regional_fixed_for_numa`, one of the contact's
    region that stays the same.
    """
    external_id: str | UnsetType = UNSET
    """What the call is known by in a system of one's own: it comes back in `list.calls` and in
    reports. It only correlates: the same one twice makes two calls.
    """
    dtmf_string: Annotated[str, Meta(pattern="^[0-9*#.]+\\Z")] | UnsetType = UNSET
    """Tones to send to the contact after the answer: digits, `*` and `#`; each `.` is a pause of one
    second, as in `.12.1..4`. Matching ^[0-9*#.]+\\Z.
    """
    direction: Literal["in", "out"] | UnsetType = UNSET
    """As what the call is listed: `in` incoming, `out` outgoing. Default: "in"."""
    contact_message: Message | UnsetType = UNSET
    """What the contact hears after answering, before the two are joined. Without it nothing is played.
    """


class StartInformerCallParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of start.informer_call."""

    virtual_phone_number: PhoneNumber
    """The virtual number, one of the account's own: the caller id that the contact sees. Digits only;
    never dialled, and no 800 number.
    """
    contact: PhoneNumber
    """The contact's number, to dial; usually a client. Digits only. A SIP number of an employee will
    do, an extension will not, and neither will a virtual number of one's own.
    """
    contact_message: Message
    """What the contact hears after answering."""
    dialing_timeout: Annotated[int, Meta(ge=1, le=120)] | UnsetType = UNSET
    """How long the contact is rung, in seconds. At least 1, at most 120. Default: 30."""
    virtual_phone_usage_rule: (
        Literal["fixed", "fixed_for_numa", "random", "regional_random", "regional_fixed_for_numa"] | UnsetType
    ) = UNSET
    """How the virtual number that the contact sees is chosen: `fixed`, the one given;
    `fixed_for_numa`, one that stays the same for this contact; `random`, any of the account's;
    `regional_random`, any of the contact's region; `regional_fixed_for_numa`, one of the contact's
    region that stays the same.
    """
    external_id: str | UnsetType = UNSET
    """What the call is known by in a system of one's own: it comes back in `list.calls` and in
    reports. It only correlates: the same one twice makes two calls.
    """
    dtmf_string: Annotated[str, Meta(pattern="^[0-9*#.]+\\Z")] | UnsetType = UNSET
    """Tones to send to the contact after the answer: digits, `*` and `#`; each `.` is a pause of one
    second, as in `.12.1..4`. Matching ^[0-9*#.]+\\Z.
    """
    direction: Literal["in", "out"] | UnsetType = UNSET
    """As what the call is listed: `in` incoming, `out` outgoing. Default: "in"."""


class MakeCallParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of make.call."""

    call_session_id: int
    """Which call: the number that the method which started it returned. `list.calls` tells those of
    calls that come in.
    """
    to: PhoneNumber
    """Whom to dial: an international number, an extension, or a SIP number. Digits only."""
    to_message: Message | UnsetType = UNSET
    """What that side hears after answering; the contact waits until it is over."""


class TransferTalkParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of transfer.talk."""

    call_session_id: int
    """Which call: the number that the method which started it returned. `list.calls` tells those of
    calls that come in.
    """


class RestoreTalkParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of restore.talk."""

    call_session_id: int
    """Which call: the number that the method which started it returned. `list.calls` tells those of
    calls that come in.
    """


class HoldCallParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of hold.call."""

    call_session_id: int
    """Which call: the number that the method which started it returned. `list.calls` tells those of
    calls that come in.
    """
    contact_message: Message
    """What the contact hears meanwhile."""


class UnholdCallParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of unhold.call."""

    call_session_id: int
    """Which call: the number that the method which started it returned. `list.calls` tells those of
    calls that come in.
    """


class TagCallParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of tag.call."""

    call_session_id: int
    """Which call: the number that the method which started it returned. `list.calls` tells those of
    calls that come in.
    """
    tag_id: int
    """Id of the tag."""


class DisconnectLegParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of disconnect.leg."""

    call_session_id: int
    """Which call: the number that the method which started it returned. `list.calls` tells those of
    calls that come in.
    """
    leg_id: int
    """Id of the leg, as `list.calls` tells it."""


class AddCoachParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of add.coach."""

    call_session_id: int
    """Which call: the number that the method which started it returned. `list.calls` tells those of
    calls that come in.
    """
    phone_number: PhoneNumber | UnsetType = UNSET
    """The coach's number, to dial. Without it the coach of the employee's settings is dialled."""


class RecordCallParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of record.call."""

    call_session_id: int
    """Which call: the number that the method which started it returned. `list.calls` tells those of
    calls that come in.
    """
    action: Literal["on", "off"]
    """`on` or `off`."""


class BlockContactParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of block.contact."""

    call_session_id: int
    """Which call: the number that the method which started it returned. `list.calls` tells those of
    calls that come in.
    """


class CallTalkOptionParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of call.talk_option."""

    call_session_id: int
    """Which call: the number that the method which started it returned. `list.calls` tells those of
    calls that come in.
    """
    button: Annotated[str, Meta(min_length=1)]
    """The button. Not empty."""


class SendDtmfParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of send.dtmf."""

    call_session_id: int
    """Which call: the number that the method which started it returned. `list.calls` tells those of
    calls that come in.
    """
    dtmf_string: Annotated[str, Meta(pattern="^[0-9*#]\\Z")]
    """The tone: a digit, `*` or `#`. Matching ^[0-9*#]\\Z."""


class ListTalkOptionsParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of list.talk_options."""


class TalkOptions(Model, frozen=True, kw_only=True):
    """The talk options of the account."""

    data: list[TalkOption]
    """The options."""
    metadata: Metadata | UnsetType = UNSET


class TalkOption(Model, frozen=True, kw_only=True):
    """Something that can be done during a call by pressing a button."""

    button: str
    """The button."""
    mnemonic: (
        Literal[
            "finish_conversation",
            "tag_call",
            "record_talk",
            "transfer_call",
            "run_scenario",
            "call_coach",
            "receive_fax",
            "save_numa",
        ]
        | str
    )
    """What the option does."""
    name: str
    """What the option is called in the account."""
    button_value: TalkOptionTarget | None | UnsetType = UNSET
    """What it acts upon, if it acts upon something."""


class TalkOptionTarget(Model, frozen=True, kw_only=True):
    """What a talk option acts upon: a tag, a scenario."""

    id: int | str | UnsetType = UNSET
    """Its id: a number, or a text."""
    value: str | UnsetType = UNSET
    """Its name."""


class ListCallsParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of list.calls."""

    direction: Literal["in", "out"] | UnsetType = UNSET
    """Only incoming calls (`in`) or outgoing ones (`out`). Without it, both."""
    virtual_phone_number: Annotated[str, Meta(pattern="^7[0-9]+\\Z")] | UnsetType = UNSET
    """Only calls of this virtual number; it has to begin with 7. Matching ^7[0-9]+\\Z."""


class Calls(Model, frozen=True, kw_only=True):
    """The calls that are under way."""

    data: list[Call]
    """The calls."""
    metadata: Metadata | UnsetType = UNSET


class Call(Model, frozen=True, kw_only=True):
    """A call that is under way."""

    call_session_id: int
    """What the call is known by."""
    direction: Literal["in", "out"] | str
    """`in` incoming, `out` outgoing."""
    start_time: str
    """When it began, as text: the form varies, and no zone is given."""
    virtual_phone_number: str
    """The virtual number of the call."""
    contact_phone_number: str
    """The contact's number."""
    external_id: str | None
    """What was given as external_id when it was started, else null."""
    tags: list[Tag]
    """The tags that it bears."""
    legs: list[Leg]
    """Its sides."""


class Tag(Model, frozen=True, kw_only=True):
    """A tag that a call bears."""

    tag_id: int | str
    """Its id: a number, or a text."""
    tag_name: str
    """Its name."""


class Leg(Model, frozen=True, kw_only=True):
    """One side of a call."""

    leg_id: int
    """Its id, for `disconnect.leg`."""
    calling_phone_number: str
    """Who is shown as calling. It may hold more than digits."""
    called_phone_number: str
    """Who is called. It may hold more than digits: tones, and pauses between them."""
    is_operator: bool
    """Whether this side may use talk options."""
    employee_id: int | None
    """Id of the employee, null for anybody else."""
    employee_full_name: str | None
    """Name of the employee, null for anybody else."""
    record_call_enabled: bool
    """Whether it is being recorded."""
    state: (
        Literal[
            "Дозвон",
            "Разговор",
            "На очереди",
            "Разъединено",
            "Разговор операторов",
            "На удержании",
            "Перевод вызова",
            "Отправка dtmf",
            "Получение факса",
            "Факс получен",
            "Отправка факса",
            "Факс отправлен",
        ]
        | str
    )
    """Where it stands, in Russian words. The list is open: others may come."""


class ReleaseCallParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of release.call."""

    call_session_id: int
    """Which call: the number that the method which started it returned. `list.calls` tells those of
    calls that come in.
    """


class ErrorData(Model, frozen=True, kw_only=True):
    """What an error carries beside its code and message."""

    mnemonic: str | UnsetType = UNSET
    """The name of the error, which stays the same whatever the code and the words."""
    field: str | None | UnsetType = UNSET
    """The param in question, with dots between levels: `employee.phone_number`."""
    value: object | UnsetType = UNSET
    """What was sent there."""
    params: dict[str, object] | None | UnsetType = UNSET
    """What the message was filled in with: a limit, a length."""
    extended_helper: str | None | UnsetType = UNSET
    """A link to more about this error."""
    metadata: Metadata | UnsetType = UNSET


LoginUserParams.__traits__ = Traits(secret=frozenset({"password"}))
SessionOpened.__traits__ = Traits(models=("data", "metadata"))
Session.__traits__ = Traits(secret=frozenset({"access_token"}))
Metadata.__traits__ = Traits(models=("limits",))
Done.__traits__ = Traits(models=("data", "metadata"))
Message.__traits__ = Traits(personal=frozenset({"value"}))
StartSimpleCallParams.__traits__ = Traits(
    personal=frozenset({"contact", "contact_message", "operator", "operator_message"}),
    models=("contact_message", "operator_message"),
    defaults={
        "switch_at_once": False,
        "early_switching": False,
        "show_virtual_phone_number": True,
        "direction": "in",
    },
)
CallStarted.__traits__ = Traits(models=("data", "metadata"))
Employee.__traits__ = Traits(personal=frozenset({"phone_number"}))
StartEmployeeCallParams.__traits__ = Traits(
    personal=frozenset({"contact", "contact_message", "employee_message"}),
    models=("employee", "contact_message", "employee_message"),
    defaults={
        "switch_at_once": False,
        "early_switching": False,
        "show_virtual_phone_number": True,
        "direction": "in",
    },
)
StartScenarioCallParams.__traits__ = Traits(
    personal=frozenset({"contact", "contact_message", "employee_message"}),
    models=("contact_message", "employee_message"),
    defaults={"switch_at_once": False, "early_switching": False, "direction": "in"},
)
StartVnumberCallParams.__traits__ = Traits(
    personal=frozenset({"contact", "contact_message"}),
    models=("contact_message",),
    defaults={"switch_at_once": False, "early_switching": False, "direction": "in"},
)
StartInformerCallParams.__traits__ = Traits(
    personal=frozenset({"contact", "contact_message"}),
    models=("contact_message",),
    defaults={"dialing_timeout": 30, "direction": "in"},
)
MakeCallParams.__traits__ = Traits(personal=frozenset({"to", "to_message"}), models=("to_message",))
HoldCallParams.__traits__ = Traits(personal=frozenset({"contact_message"}), models=("contact_message",))
AddCoachParams.__traits__ = Traits(personal=frozenset({"phone_number"}))
TalkOptions.__traits__ = Traits(models=("data", "metadata"))
TalkOption.__traits__ = Traits(models=("button_value",))
Calls.__traits__ = Traits(models=("data", "metadata"))
Call.__traits__ = Traits(personal=frozenset({"contact_phone_number"}), models=("tags", "legs"))
Leg.__traits__ = Traits(
    personal=frozenset({"called_phone_number", "calling_phone_number", "employee_full_name"})
)
ErrorData.__traits__ = Traits(personal=frozenset({"value"}), models=("metadata",))
