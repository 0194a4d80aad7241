# Printed by the generator from v1.openrpc.json. Changes made here are lost: change the document, then generate.
"""Everything that is known of the methods of UIS Call API, v1, as data."""

from __future__ import annotations

from typing import Final, Literal

from .._runtime.deadlines import Deadline, Term
from .._runtime.description import (
    Alias,
    ApiInfo,
    MethodInfo,
    RecipientsInfo,
    ServerInfo,
    ServerVariable,
    SessionInfo,
)
from .._runtime.forms import Form
from .._runtime.rules import Condition, Rule, Rules
from .errors import (
    ApiVersionNotSupportedError,
    AuthenticationError,
    CredentialsRefusedError,
    InternalError,
    InvalidParamsError,
    InvalidRequestError,
    IpAddressError,
    LimitExceededError,
    MethodNotFoundError,
    ParseError,
    PermissionDeniedError,
    SessionKeyExpiredError,
)
from .models import AuthenticateParams, AuthenticateResult, PlaceCallsParams

AUTHENTICATE: Final[MethodInfo[AuthenticateParams, AuthenticateResult]] = MethodInfo(
    name="authenticate",
    params=AuthenticateParams,
    result=AuthenticateResult,
    retry_safe=True,
    opens_session=True,
    errors=(
        IpAddressError,
        CredentialsRefusedError,
        LimitExceededError,
        ApiVersionNotSupportedError,
        InvalidRequestError,
        MethodNotFoundError,
        InvalidParamsError,
        InternalError,
        ParseError,
    ),
    deadline=Deadline(seconds=30.0),
)

PLACE_CALLS: Final[MethodInfo[PlaceCallsParams, Literal["success", "fail"]]] = MethodInfo(
    name="place_calls",
    params=PlaceCallsParams,
    result=Literal["success", "fail"],
    retry_safe=False,
    session_param="session_key",
    errors=(
        IpAddressError,
        AuthenticationError,
        PermissionDeniedError,
        LimitExceededError,
        SessionKeyExpiredError,
        ApiVersionNotSupportedError,
        InvalidRequestError,
        MethodNotFoundError,
        InvalidParamsError,
        InternalError,
        ParseError,
    ),
    forms=(
        Form(
            name="number",
            text="One number without a queue: is_queue must be absent or false, and queue_timeout must be absent.",
            absent=("queue_timeout",),
            constants={"is_queue": False},
            kinds={"numc": frozenset({"str"})},
        ),
        Form(
            name="number_in_queue",
            text="One number with a queue: queue_timeout must be given with is_queue; when is_queue is false it is ignored.",
            required=("is_queue", "queue_timeout"),
            kinds={"numc": frozenset({"str"})},
        ),
        Form(
            name="groups",
            text="Forwarding groups without a queue: is_queue must be absent or false, and queue_timeout must be absent.",
            absent=("queue_timeout",),
            constants={"is_queue": False},
            kinds={"numc": frozenset({"array"})},
        ),
        Form(
            name="groups_in_queue",
            text="Forwarding groups with a queue: queue_timeout must be given with is_queue; when is_queue is false it is ignored.",
            required=("is_queue", "queue_timeout"),
            kinds={"numc": frozenset({"array"})},
        ),
    ),
    rules=Rules(
        Rule(
            kind="different",
            paths=(("numa",), ("numc",)),
            text="numa and numc must be two different numbers: pass the client's number as numa and the operator's as numc.",
        ),
        Rule(
            kind="different",
            paths=(("numa",), ("numb",)),
            text="numa must not be the service number: pass the client's number as numa and the number to show as numb.",
        ),
        Rule(
            kind="ordered",
            paths=(("lines_start",), ("lines_limit",)),
            text="lines_start must not exceed lines_limit (1 when not sent): raise lines_limit or lower lines_start.",
            each=("numc", "*"),
        ),
        Rule(
            kind="together",
            paths=(("dialing_increment",), ("incremental_dialing_timeout",)),
            text="dialing_increment and incremental_dialing_timeout belong together: send both or neither.",
            each=("numc", "*"),
            unless=(Condition(("is_queue",), True),),
        ),
        Rule(
            kind="required",
            paths=(("dialing_increment",), ("incremental_dialing_timeout",)),
            text="A group with lines_limit above lines_start is dialled by fan-out: send dialing_increment and incremental_dialing_timeout, or make the two equal.",
            each=("numc", "*"),
            if_less=(("lines_start",), ("lines_limit",)),
            unless=(Condition(("is_queue",), True),),
        ),
    ),
    aliases=(Alias("is_use_numb_as_numa", "use_numb_as_numa"),),
    deadline=Deadline(
        seconds=90.0,
        terms=(
            (Term(seconds=60.0, present=("numa_message",)),),
            (Term(seconds=60.0, present=("numc_message",)),),
            (
                Term(sum_of=("queue_timeout",), when=(Condition(("is_queue",), True),)),
                Term(sum_of=("numc", "*", "phones", "*", "timeout")),
                Term(seconds=60.0),
            ),
        ),
    ),
    hints={
        "^[1-9][0-9]{6,14}\\Z": "A telephone number in international form: 7 to 15 digits and nothing else, no plus, spaces or brackets, the first digit not zero. Example: 74951234567. Internal and SIP numbers do not fit (C14)."
    },
    failed=("fail",),
    recipients=(("numa",), ("numc",), ("numc", "*", "phones", "*", "numb")),
    references=("numb",),
)


API: Final = ApiInfo(
    title="UIS Call API",
    default_url="https://callapi.uiscom.ru",
    path="/v1",
    server=ServerInfo(
        url="https://{host}/v1",
        variables=(
            ServerVariable(
                name="host",
                option="host",
                default="callapi.uiscom.ru",
                values=("callapi.uiscom.ru", "callapi.comagic.ru"),
            ),
        ),
    ),
    methods=(AUTHENTICATE, PLACE_CALLS),
    session=SessionInfo(
        method=AUTHENTICATE,
        key=("session_key",),
        lifetime=3600.0,
        renew=(AuthenticationError, SessionKeyExpiredError),
    ),
    recipients=RecipientsInfo(option="allow_numbers", patterns=("^[1-9][0-9]{6,14}\\Z",)),
    detail_keys=("data", "details"),
    id_types=(int,),
    environment="UIS_CALLAPI",
    module=__name__,
)
"""UIS Call API, as v1.openrpc.json describes it."""
