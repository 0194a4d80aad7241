"""The params that open a session, gathered from options, the environment or the client itself."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from msgspec import UNSET

from .codec import encode
from .description import ApiInfo
from .errors import ConfigurationError
from .messages import Text, joined, say
from .model import Model, Traits
from .options import from_environment

M = TypeVar("M", bound=Model)


class GivenKey(Model, frozen=True, kw_only=True):
    """A session key that the caller has, in place of what opens a session."""

    text: str


GivenKey.__traits__ = Traits(secret=frozenset({"text"}))


def from_options(api: ApiInfo, struct: type[M], given: dict[str, str | None]) -> M | GivenKey | None:
    """Return *given*, filled up from the environment; None when there is nothing at all.

    Raises `ConfigurationError` when only a part is there. *given* is emptied: frames that a traceback shows hold it.
    """
    if key := _given_key(api, given):
        given.clear()
        if isinstance(key, ConfigurationError):
            raise key
        return key
    found = {name: from_environment(api, name) if value is None else value for name, value in given.items()}
    given.clear()
    missing = [name for name, value in found.items() if value is None]
    if len(missing) == len(found):
        return None
    wrong = next((name for name, value in found.items() if value is not None and not _is_text(value)), None)
    if wrong is not None:
        found.clear()
        raise ConfigurationError(_no_text(wrong))
    if missing:
        found.clear()
        raise _missing(api, missing)
    return struct(**found)


def own_or(api: ApiInfo, own: Model | None, struct: type[M], given: dict[str, object]) -> M:
    """Return *given*, filled up from the client's *own*. Raises `ConfigurationError`; *given* is emptied."""
    found = {name: getattr(own, name, UNSET) if value is UNSET else value for name, value in given.items()}
    given.clear()
    missing = [name for name, value in found.items() if value is UNSET]
    if missing:
        found.clear()
        raise _only_a_key(api, missing) if isinstance(own, GivenKey) else _missing(api, missing)
    return struct(**found)


def scope_of(place: str, own: Model | None) -> str:
    """Return what stands for a login at *place*: a hash, which names nobody and needs no secret."""
    import hashlib  # who shares nothing does not pay for it

    secret = own.__traits__.secret if own is not None else frozenset[str]()
    told = {} if own is None else {name: getattr(own, name) for name in own.__struct_fields__ if name not in secret}
    return hashlib.sha256(encode([place, told])).hexdigest()


def _given_key(api: ApiInfo, given: dict[str, str | None]) -> GivenKey | ConfigurationError | None:
    """Take the key out of *given*, or out of the environment if nothing was given; None if there is none."""
    option = api.session.given if api.session is not None else ""
    if not option:
        return None
    text, others = given.pop(option), [name for name, value in given.items() if value is not None]
    if text is None:
        text = None if others else from_environment(api, option)
        return None if text is None else GivenKey(text=text)
    if others:
        return ConfigurationError(
            say(
                "{option} and {others} exclude each other: pass {option}= alone",
                {"option": option, "others": _all_of(others)},
            )
        )
    if not _is_text(text):
        return ConfigurationError(_no_text(option))
    return GivenKey(text=text)


def _only_a_key(api: ApiInfo, missing: list[str]) -> ConfigurationError:
    option = api.session.given if api.session is not None else ""
    return ConfigurationError(
        say(
            "this client was given {option}= and opens no session of its own: pass {options}",
            {"option": option, "options": _all_of(f"{name}=" for name in missing)},
        )
    )


def _missing(api: ApiInfo, names: list[str]) -> ConfigurationError:
    options = _all_of(f"{name}=" for name in names)
    variables = _all_of(f"{api.environment}_{name.upper()}" for name in names)
    given = api.session.given if api.session is not None else ""
    if given:
        options = say("{options}, or {key}= alone", {"options": options, "key": given})
    return ConfigurationError(
        say("no credentials: pass {options}, or set {variables}", {"options": options, "variables": variables})
    )


def _all_of(names: Iterable[str]) -> Text:
    return joined(say(" and "), names)


def _no_text(option: str) -> Text:
    return say("{option} must be a text that is not empty", {"option": option})


def _is_text(value: object) -> bool:
    return isinstance(value, str) and value != ""


def needed(api: ApiInfo, struct: type[Model]) -> ConfigurationError:
    """Return the error of a client that has no credentials and needs them."""
    return _missing(api, list(struct.__struct_fields__))
