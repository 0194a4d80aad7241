# Printed by the generator from v1.openrpc.json. Changes made here are lost: change the document, then generate.
"""Structs of UIS Call API, v1: what is sent and what comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal, TypeAlias

from msgspec import UNSET, Meta, UnsetType

from .._runtime.model import Model, Traits
from .._runtime.unions import branch, one_of


class AuthenticateParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of authenticate."""

    login: str
    """Login of the API user. Not secret in itself."""
    password: str
    """Password of the API user. Secret."""


class AuthenticateResult(Model, frozen=True, kw_only=True):
    """The session that was opened."""

    session_key: str
    """The new session key, valid for one hour. Secret."""


PhoneNumber: TypeAlias = Annotated[str, Meta(pattern="^[1-9][0-9]{6,14}\\Z")]
"""A telephone number in international form: 7 to 15 digits and nothing else, no plus, spaces or
brackets, the first digit not zero. Example: 74951234567. Internal and SIP numbers do not fit (C14).
"""


class Message(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Something played to one side before the two are joined."""

    type: Literal["media", "text"]
    """`media`: play a sound file; `text`: speak a text by TTS."""
    value: Annotated[str, Meta(min_length=1)]
    """The name of the file for `media`, the words to speak for `text`. Not empty."""


class Group(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A forwarding group: numbers and the lines over which they are dialled, a line being one attempt
    in progress. It grows by fan-out if `lines_limit` is above `lines_start`. The queue is not set
    here but beside `numc` (C7).
    """

    phones: Annotated[list[Phone], Meta(min_length=1)]
    """The numbers of the group, in the order of dialling. Not empty."""
    lines_start: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    """Lines to start with, not more than `lines_limit`. At least 1. Default: 1."""
    lines_limit: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    """Most lines in use at once, not below `lines_start`. At least 1. Default: 1."""
    dialing_increment: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    """Fan-out: how many lines to add when all present ones are busy. Goes with
    `incremental_dialing_timeout`; both are needed if `lines_limit` is above `lines_start`, and
    neither has an effect in a queue (C8). At least 1.
    """
    incremental_dialing_timeout: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    """Fan-out: how long to wait before lines are added. In seconds: the source gives no unit (C9).
    Goes with `dialing_increment`, under the same conditions (C8). At least 1.
    """


class Phone(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One number of a forwarding group, and how it is dialled."""

    numb: PhoneNumber
    """The number to dial. Not the service number, although the name is the same."""
    channels_count: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    """How many calls this number can take at once. At least 1. Default: 1."""
    timeout: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    """How long this number is rung. In seconds: the source gives no unit (C9). At least 1. Default:
    60.
    """


PlaceCallsNumcList: TypeAlias = Annotated[list[Group], Meta(min_length=1)]


if TYPE_CHECKING:
    PlaceCallsNumc: TypeAlias = PhoneNumber | PlaceCallsNumcList
else:  # msgspec must not see this union
    PlaceCallsNumc = one_of(
        "PlaceCallsNumc", lambda: [branch("str", PhoneNumber), branch("array", PlaceCallsNumcList)]
    )


class PlaceCallsParams(Model, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Params of place_calls."""

    first_call: Literal["numc", "numa", "any"]
    """Who is dialled first: `numc` the office, `numa` the client, `any` both in the same moment."""
    switch_at_once: bool
    """When to join the two once the second side has answered. true: now; a message still playing to
    the first side is cut, the second side's is skipped, with one exception: a `text` message that
    the client has begun to hear is read out in full. false: after both have heard their messages.
    The source describes the cut the other way round; this reading is that of a later version of the
    API (C16).
    """
    media_file: Annotated[str, Meta(min_length=1)] | UnsetType = UNSET
    """Forwarding music: what a side hears while it waits for the other. The file is given by name; in
    the samples some names have an extension and some have none (C17). Without it the platform plays
    its own tune, “Музыка переадресации”. Not empty.
    """
    is_queue: bool | UnsetType = UNSET
    """Whether the call waits in a queue for an operator. With true, `queue_timeout` is needed and the
    increments of the groups have no effect. It stands among the params, not inside a group (C7),
    and is legal with a single number as well (C19). Default: false.
    """
    queue_timeout: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    """How long the call may stay in the queue, in seconds (the one duration whose unit the source
    gives). Must be given when `is_queue` is true; ignored when `is_queue` is false; refused when
    `is_queue` is not sent (C19). At least 1.
    """
    use_numb_as_numa: bool | UnsetType = UNSET
    """Which number the office sees as the caller id: true the service number `numb`, false the
    client's own number `numa`. The client sees `numb` in either case. The source does not say whose
    caller id the flag governs; this follows a later version of the API (C15). One sample in the
    source spells the name differently (C1). Default: true.
    """
    numa: PhoneNumber
    """The client's number, to dial: international form, digits only. Must differ from `numc` and from
    `numb` (C14).
    """
    numa_message: Message | UnsetType = UNSET
    """What the client hears after answering, before the two are joined. Without it nothing is played.
    """
    numb: PhoneNumber
    """The service number: the caller id that the client sees. International form, digits only; never
    dialled. A wrong one is answered with Permission denied.
    """
    numc: PlaceCallsNumc
    """The office side, to dial: the operator's number, or a list of at least one forwarding group.
    Without a queue the groups are taken to be tried in their order, the next one when the one
    before was tried in vain.
    """
    numc_message: Message | UnsetType = UNSET
    """What the operator hears after answering, before the two are joined. Without it nothing is
    played.
    """


AuthenticateParams.__traits__ = Traits(secret=frozenset({"password"}))
AuthenticateResult.__traits__ = Traits(secret=frozenset({"session_key"}))
Message.__traits__ = Traits(personal=frozenset({"value"}))
Group.__traits__ = Traits(models=("phones",), defaults={"lines_start": 1, "lines_limit": 1})
Phone.__traits__ = Traits(personal=frozenset({"numb"}), defaults={"channels_count": 1, "timeout": 60})
PlaceCallsParams.__traits__ = Traits(
    personal=frozenset({"numa", "numa_message", "numc", "numc_message"}),
    models=("numa_message", "numc", "numc_message"),
    defaults={"is_queue": False, "use_numb_as_numa": True},
)
