"""The params that open a session, gathered from options, the environment or the client itself."""

from __future__ import annotations

from typing import TypeVar

from msgspec import UNSET

from .codec import encode
from .description import ApiInfo
from .errors import ConfigurationError
from .model import Model
from .options import from_environment

M = TypeVar("M", bound=Model)


def from_options(api: ApiInfo, struct: type[M], given: dict[str, str | None]) -> M | None:
    """Return *given*, filled up from the environment; None when there is nothing at all.

    Raises `ConfigurationError` when only a part is there. *given* is emptied: frames that a traceback shows hold it.
    """
    found = {name: from_environment(api, name) if value is None else value for name, value in given.items()}
    given.clear()
    missing = [name for name, value in found.items() if value is None]
    if len(missing) == len(found):
        return None
    wrong = next((name for name, value in found.items() if value is not None and not _is_text(value)), None)
    if wrong is not None:
        found.clear()
        raise ConfigurationError(f"{wrong} must be a text that is not empty")
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
        raise _missing(api, missing)
    return struct(**found)


def scope_of(place: str, own: Model | None) -> str:
    """Return what stands for a login at *place*: a hash, which names nobody and needs no secret."""
    import hashlib  # who shares nothing does not pay for it

    secret = own.__traits__.secret if own is not None else frozenset[str]()
    told = {} if own is None else {name: getattr(own, name) for name in own.__struct_fields__ if name not in secret}
    return hashlib.sha256(encode([place, told])).hexdigest()


def _missing(api: ApiInfo, names: list[str]) -> ConfigurationError:
    options = " and ".join(f"{name}=" for name in names)
    variables = " and ".join(f"{api.environment}_{name.upper()}" for name in names)
    return ConfigurationError(f"no credentials: pass {options}, or set {variables}")


def _is_text(value: object) -> bool:
    return isinstance(value, str) and value != ""


def needed(api: ApiInfo, struct: type[Model]) -> ConfigurationError:
    """Return the error of a client that has no credentials and needs them."""
    return _missing(api, list(struct.__struct_fields__))
