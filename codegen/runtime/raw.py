"""A method that the spec does not know, or one that it knows otherwise: asked for by name, params as they are given.

What the spec does know counts all the same: whether the method is safe to send twice, its errors, its session.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias, cast

from .checks import HALF_A_PAIR
from .codec import Mismatch, decode, encode
from .deadlines import Deadline
from .description import ApiInfo, MethodInfo
from .errors import AnsweredError, ParamsError
from .messages import say
from .model import Model
from .raw_params import RawParams
from .shapes import is_array, is_object

Asked: TypeAlias = tuple[MethodInfo[RawParams, object], RawParams]

_RESERVED = "rpc."
"""Begins the methods that belong to JSON-RPC itself: no session of an API is theirs."""


def asked(api: ApiInfo, name: object, params: object, *, retry_safe: object, session: object) -> Asked | ParamsError:
    """Return what is asked for as the core takes it, or what is wrong with it.

    *session*: whether to add the session key; None where the spec, or the like methods that it has, say so.
    """
    if not isinstance(name, str) or not name:
        # Params in the wrong place are shown nowhere either.
        if name == "":
            return ParamsError(say("the method must be a name, not empty"))
        return ParamsError(say("the method must be a name, not of type {kind}", {"kind": type(name).__name__}))
    if HALF_A_PAIR.search(name):
        return ParamsError(say("the name of the method holds half of a surrogate pair"))
    given = _plain(params)
    if given is None:
        wrong = say("params must be a mapping, or a list or tuple, not of type {kind}", {"kind": type(params).__name__})
        return ParamsError(wrong, method=name)
    known = next((method for method in api.methods if method.name == name), None)
    if not isinstance(retry_safe, bool):
        return ParamsError(say("retry_safe must be True or False"), method=name)
    if retry_safe and known is not None and not known.retry_safe:
        return ParamsError(say("it must not be sent twice, whatever retry_safe says"), method=name)
    if not isinstance(session, bool | None):
        return ParamsError(say("session must be True, False or None"), method=name)
    session_param = _session_param(api, name, known, given, session)
    if isinstance(session_param, ParamsError):
        return session_param
    sent = RawParams(given=given if given or known is None or not known.by_position else [])
    info: MethodInfo[RawParams, object] = MethodInfo(
        name=name,
        params=RawParams,
        result=object,
        retry_safe=known.retry_safe if known is not None else retry_safe,
        session_param=session_param or None,
        errors=known.errors if known is not None else _shared_errors(api),
        deadline=_deadline(known, sent),
        opens_session=known is not None and known.opens_session,
        failed=known.failed if known is not None else (),
        notification=known is not None and known.notification,
        place=known.place if known is not None else None,
    )
    return info, sent


def as_known(method: MethodInfo[Model, object], params: RawParams) -> Model | None:
    """Return *params* as those of *method*, None if they are not as the spec has them."""
    given = params.given
    if is_array(given):
        names = method.params.__struct_encode_fields__
        given = dict(zip(names, given, strict=False)) if len(given) <= len(names) else given
    try:
        found = decode(encode(given), method.params)
    except (Mismatch, TypeError, ValueError, OverflowError, RecursionError):
        return None  # what cannot be encoded is told by those who check it
    assert isinstance(found, method.params)
    return found


def _plain(params: object) -> dict[str, object] | list[object] | None:
    if isinstance(params, Mapping):
        return dict(cast("Mapping[str, object]", params))
    if isinstance(params, Sequence) and not isinstance(params, str | bytes | bytearray):
        return list(cast("Sequence[object]", params))
    return None


def _session_param(
    api: ApiInfo, name: str, known: MethodInfo[Model, object] | None, given: object, wanted: bool | None
) -> str | ParamsError:
    """Return the param that carries the session key, an empty text if none does."""
    own = known.session_param if known is not None else None
    general = own or next((method.session_param for method in api.methods if method.session_param), None)
    if wanted is True:
        if general is None:
            return ParamsError(say("session=True, and this API has no sessions"), method=name)
        if not is_object(given):
            return ParamsError(say("a session key has a name: give the params by theirs"), method=name)
        if general in given:
            return ParamsError(
                say("`{param}` is given, and session=True would add it", {"param": general}), method=name
            )
        return general
    if wanted is not None or not is_object(given) or general is None or general in given:
        return ""
    carries = own is not None if known is not None else not name.startswith(_RESERVED)
    return general if carries else ""


def _deadline(known: MethodInfo[Model, object] | None, params: RawParams) -> Deadline:
    if known is None:
        return Deadline(seconds=30.0)
    read = as_known(known, params)
    return Deadline(seconds=known.deadline.seconds if read is None else known.deadline.for_params(read))


def _shared_errors(api: ApiInfo) -> tuple[type[AnsweredError], ...]:
    """Return the errors that any method answers with. One that only some have may mean something else elsewhere."""
    named = (error for method in api.methods[:1] for error in method.errors)
    shared = [error for error in named if all(error in method.errors for method in api.methods)]
    renew = api.session.renew if api.session is not None else ()
    return tuple(dict.fromkeys([*shared, *renew]))
