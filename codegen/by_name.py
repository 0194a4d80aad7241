"""The method of every client that calls any other by its name on the wire."""

from __future__ import annotations

import msgspec

from .client_options import CALL_OPTIONS, DRY_RUN, UNSAFE_CALL_OPTIONS, Option, as_param
from .colours import Colour
from .ir import Param
from .python import Kept, docstring

NAME = "request"

_GIVEN = (
    Option(name="method", annotation="str", default="", doc="Its name on the wire."),
    Option(
        name="params",
        annotation="Mapping[str, object] | Sequence[object]",
        default="NO_PARAMS",
        doc="By their names or in their order. They are shown nowhere: any of them may be secret.",
    ),
)
_OPTIONS = (
    *CALL_OPTIONS,
    Option(
        name="retry_safe",
        annotation="bool",
        default="False",
        doc="Sending it twice does no harm. Default: it does, unless the method is known to be safe.",
    ),
    Option(
        name="session",
        annotation="bool | None",
        default="None",
        doc="Whether to add the session key. Default: as the method has it; one that is not known gets it where "
        "others do, unless params holds one or goes by order.",
    ),
    *UNSAFE_CALL_OPTIONS,
)
_RAISES = (
    "ParamsError: they are not JSON, or an option does not fit; found before anything is sent.",
    "NotPlacedError: it did not reach the server, or was refused; nothing was carried out.",
    "OutcomeUnknownError: it was sent, and no valid answer came.",
)


class Signature(msgspec.Struct, frozen=True, kw_only=True):
    """What it is given and what it returns, once for each way of calling it."""

    given: list[Param]
    """Also by position."""
    options: list[Param]
    result: str


OVERLOADS = [
    Signature(
        given=[as_param(_GIVEN[0], "method"), Param(name="params", annotation=_GIVEN[1].annotation, default="...")],
        options=[
            *(Param(name=option.name, annotation=option.annotation, default="...") for option in _OPTIONS),
            dry_run,
        ],
        result=result,
    )
    for dry_run, result in (
        (Param(name=DRY_RUN.name, annotation="Literal[True]", default=""), "DryRun"),
        (Param(name=DRY_RUN.name, annotation=DRY_RUN.annotation, default="..."), "object"),
    )
]
SIGNATURE = Signature(
    given=[as_param(option, option.name) for option in _GIVEN],
    options=[as_param(option, option.name) for option in (*_OPTIONS, DRY_RUN)],
    result="object",
)


def doc(colour: Colour) -> str:
    """Return its docstring."""
    deadline = "that of the method, else 30"
    args = [f"{option.name}: {option.doc.format(deadline=deadline)}" for option in (*_GIVEN, *_OPTIONS, DRY_RUN)]
    return docstring(
        [
            "Call a method by its name on the wire: one that this package does not know, or not with these params.",
            "It is a call like any other, with the same errors, but that neither params nor result are held against "
            "types. What is known of a method counts all the same, and a client that may reach only some people "
            "refuses what it cannot look through.",
            "Args:\n" + "\n".join(f"    {line}" for line in args),
            "Returns:\n    The result as plain JSON.",
            "Raises:\n" + "\n".join(f"    {line}" for line in _RAISES),
            Kept(f'Examples:\n    {colour.wait}client.{NAME}("any.method", {{"some": "params"}})'),
        ],
        8,
    )
