"""What synchronous and asynchronous clients have in common: everything but waiting."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self, TypeVar

from .chance import chance
from .core import Core
from .credentials import scope_of
from .description import ApiInfo
from .errors import ConfigurationError
from .events import Hook
from .guard import Guard
from .model import Model
from .options import Options, settings

M = TypeVar("M", bound=Model)


class SharedClient:
    """Holds the options and the core of one client."""

    def __init__(self, api: ApiInfo, credentials: Model | None, options: Options) -> None:
        self._options = options
        self._guard = _guard(credentials, options)
        shared = None
        if options.session_store is not None and credentials is not None:
            from .session_sharing import SharedSession  # loaded by those who share

            scope = scope_of(options.endpoint.url, credentials)
            shared = SharedSession(options.session_store, scope, options.clock, chance)
        self._core = Core(api, credentials, options.settings, options.clock, guard=self._guard, shared=shared)

    def _own_or(self, struct: type[M], given: dict[str, object]) -> M:
        return self._core.own_or(struct, given)

    def with_options(
        self,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        hooks: Sequence[Hook] | None = None,
    ) -> Self:
        """Return a client that differs in the options given and shares connections, session and closing with this one.

        Raises:
            ConfigurationError: an option cannot be used.
        """
        own = self._core.settings
        clone = object.__new__(type(self))
        clone.__dict__.update(self.__dict__)
        clone._core = self._core.with_settings(
            settings(
                timeout=own.timeout if timeout is None else timeout,
                max_retries=own.max_retries if max_retries is None else max_retries,
                hooks=own.hooks if hooks is None else hooks,
            )
        )
        return clone

    def _guarded(self) -> Guard:
        if self._guard is None:
            raise ConfigurationError("this client has no journal", cure="Give it one: journal= and the path of a file")
        return self._guard

    def __repr__(self) -> str:
        # A traceback shows it half made, too.
        options: Options | None = getattr(self, "_options", None)
        return f"{type(self).__name__}({f'base_url={options.endpoint.url!r}' if options else ''})"

    def __reduce__(self) -> tuple[object, ...]:
        name = type(self).__name__
        raise TypeError(f"{name} holds connections and credentials and is not pickled: make one where it is used")


def _guard(credentials: Model | None, options: Options) -> Guard | None:
    if options.journal is None:
        return None
    scope = scope_of(options.endpoint.authority, credentials)
    return Guard(options.journal, scope, options.dedup_ttl, options.clock)
