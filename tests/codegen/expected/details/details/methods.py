# Printed by the generator from details.openrpc.json. Changes made here are lost: change the document, then generate.
"""Everything that is known of the methods of Details, details, as data."""

from __future__ import annotations

from typing import Final

from .._runtime.description import ApiInfo, MethodInfo
from .._runtime.refusals import Faults
from .errors import AloneError, BrokenError, FullError, LateError, MissingError, OddError, ShutError
from .models import EnterParams, Trouble

ENTER: Final[MethodInfo[EnterParams, str]] = MethodInfo(
    name="enter",
    params=EnterParams,
    result=str,
    retry_safe=False,
    errors=(FullError, ShutError, LateError, BrokenError, MissingError, OddError, AloneError),
)


API: Final = ApiInfo(
    title="Details",
    default_url="http://localhost",
    path="",
    methods=(ENTER,),
    detail_keys=("data",),
    error_data=Trouble,
    faults=Faults(errors={"missing": MissingError, "value": OddError, "batch": AloneError}, place="place"),
    error_told=(("why",), ("more", "words")),
    id_types=(int, str),
    environment="DETAILS",
    module=__name__,
)
"""Details, as details.openrpc.json describes it."""
