"""What is not known of the platform, or differs between accounts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal, TypeAlias

import msgspec

from .dialling.world import Seconds

_Limit: TypeAlias = Annotated[int, msgspec.Meta(ge=0)]


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """What is not known of the platform, or differs between accounts.

    Examples:
        >>> from uis_callapi import Client, LimitExceededError
        >>> from uis_callapi_sandbox import Options, Sandbox
        >>> with Sandbox(options=Options(per_minute=0)) as sandbox:
        ...     client = Client(login="demo", password="demo", base_url=sandbox.base_url)
        ...     try:
        ...         client.place_calls(
        ...             first_call="numc",
        ...             switch_at_once=True,
        ...             numa="74951234567",
        ...             numb="74993720692",
        ...             numc="79164572521",
        ...         )
        ...     except LimitExceededError as error:
        ...         error.outcome
        ...     client.close()
        'not_placed'
    """

    mode: Literal["accepted", "bridged"] = "accepted"
    """When a call is answered: at once, or when the two are joined or the call has failed."""
    per_minute: _Limit | None = None
    per_day: _Limit | None = None
    detail_key: Literal["data", "details"] = "data"
    """Where errors carry their detail: the documentation has both."""
    version_code: int = -32000
    """The code of “Api version not supported”: the documentation gives none."""
    unknown_params: Literal["refuse", "ignore"] = "refuse"
    """What becomes of a param that the documentation does not know."""
    media: Mapping[str, Seconds] = {}
    """Files that can be played, beside those that are always there, and how many seconds each lasts."""
