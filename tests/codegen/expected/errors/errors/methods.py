# Printed by the generator from errors.openrpc.json. Changes made here are lost: change the document, then generate.
"""Everything that is known of the methods of Errors, errors, as data."""

from __future__ import annotations

from typing import Final

from .._runtime.description import ApiInfo, MethodInfo
from .errors import (
    BusyError,
    CrashedError,
    InvalidParamsError,
    NoSuchVersionError,
    NotPlacedError2,
    OnlyHereError,
    OnlyHereError2,
    RefusedError,
    UnsaidError,
)
from .models import EnterParams, LeaveParams

ENTER: Final[MethodInfo[EnterParams, str]] = MethodInfo(
    name="enter",
    params=EnterParams,
    result=str,
    retry_safe=False,
    errors=(
        RefusedError,
        NoSuchVersionError,
        BusyError,
        CrashedError,
        UnsaidError,
        OnlyHereError,
        InvalidParamsError,
    ),
)

LEAVE: Final[MethodInfo[LeaveParams, str]] = MethodInfo(
    name="leave",
    params=LeaveParams,
    result=str,
    retry_safe=False,
    errors=(RefusedError, OnlyHereError2, NotPlacedError2),
)


API: Final = ApiInfo(
    title="Errors",
    default_url="http://localhost",
    path="",
    methods=(ENTER, LEAVE),
    detail_keys=("data",),
    id_types=(int, str),
    environment="ERRORS",
    module=__name__,
)
"""Errors, as errors.openrpc.json describes it."""
