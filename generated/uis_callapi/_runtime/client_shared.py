# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""What synchronous and asynchronous clients have in common: everything but waiting."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from typing import TYPE_CHECKING, Self, TypeVar

import msgspec
from msgspec import UNSET, UnsetType

from . import logs
from .answers import RawAnswer
from .chance import chance
from .core import Core
from .credentials import GivenKey, scope_of
from .description import ApiInfo, MethodInfo, P, R
from .dry_run import DryRun
from .errors import ClientClosedError, ConfigurationError, RpcError
from .events import Hook
from .languages import Language
from .messages import Lang, say
from .model import Model
from .options import Options, checked
from .settings import CallOptions, OnFail, is_duration, not_seconds

if TYPE_CHECKING:
    from .guard import Guard

M = TypeVar("M", bound=Model)
T = TypeVar("T")

NO_PARAMS: Mapping[str, object] = {}


class SharedClient:
    """Holds the options and the core of one client."""

    def __init__(self, api: ApiInfo, credentials: Model | None, options: Options) -> None:
        self._api = api
        self._options = options
        self._guard = _guard(credentials, options)
        self._language = Language(options.settings.lang, api)
        shared = None
        if options.session_store is not None and not isinstance(credentials, GivenKey | None):
            from .session_sharing import SharedSession  # loaded by those who share

            scope = scope_of(options.endpoint.url, credentials)
            shared = SharedSession(options.session_store, scope, options.clock, chance)
        self._core = Core(
            api,
            credentials,
            options.settings,
            options.clock,
            guard=self._guard,
            shared=shared,
            fence=options.fence,
            where=lambda place: options.at(place).endpoint.authority,
        )

    def _own_or(self, struct: type[M], given: dict[str, object]) -> M:
        with self._language:
            return self._core.own_or(struct, given)

    def _out_of_use(self, why: str, method: str) -> RpcError:
        error = ClientClosedError(why, method=method)
        logs.refused(method, error)
        return self._told(error)

    def _told(self, error: RpcError) -> RpcError:
        self._language.told(error)
        return error

    def _sure(self, asked: T | RpcError) -> T:
        if isinstance(asked, RpcError):
            raise self._told(asked)
        return asked

    def _dry_run(self, method: MethodInfo[P, R], params: P, options: CallOptions) -> DryRun:
        return self._sure(self._core.dry_run(method, params, options, self._options.at(method.place).endpoint.url))

    def answers(self) -> AbstractContextManager[list[RawAnswer]]:
        """Keep what comes back as it came, for as long as a ``with`` block lasts.

        The list holds every HTTP answer to the calls that are made in the block, the last one last: also those of a
        call that raises or is sent again, and that to a request for a session key. A request without any answer leaves
        nothing there; ``error.attempts`` has its ``request_id``. Calls of clones count; those of other threads, and of
        tasks that were started outside, do not. Nothing is kept of calls that nobody listens to.

        Examples:
            with client.answers() as seen:
                ...  # any calls
            print(seen[-1].status, seen[-1].result)
        """
        return self._core.answers()

    def within(self, seconds: float) -> AbstractContextManager[None]:
        """Bound the calls that are made in a ``with`` block: they end *seconds* after its beginning at the latest.

        For what is ended from outside, as gunicorn ends a worker whose request takes 30 s. A call with a later deadline
        is cut short. Unless it may be sent twice, that may leave open whether it was carried out, and a
        `DeadlineWarning` says so before it is sent; where warnings are errors, it is not sent.

        Blocks nest, and the one that ends first counts. Calls of clones are bound, too; those of other threads, and of
        tasks that were started outside, are not.

        Raises:
            ConfigurationError: that is no positive number of seconds.

        Examples:
            with client.within(25):
                ...  # any calls
        """
        with self._language:
            if not is_duration(seconds):
                raise ConfigurationError(not_seconds("within()", seconds))
        return self._core.within(seconds)

    def with_options(
        self,
        *,
        timeout: float | UnsetType | None = UNSET,
        max_retries: int | UnsetType = UNSET,
        max_retry_after: float | UnsetType = UNSET,
        retry_503: bool | UnsetType = UNSET,
        unsafe_reuse: bool | UnsetType = UNSET,
        on_fail: OnFail | UnsetType = UNSET,
        max_request_bytes: int | UnsetType = UNSET,
        hooks: Sequence[Hook] | UnsetType = UNSET,
        lang: Lang | UnsetType = UNSET,
    ) -> Self:
        """Return a client that differs in the options given and shares connections, session and closing with this one.

        Each means what it means to the constructor; ``timeout=None`` goes back to the deadline of each method.

        Raises:
            ConfigurationError: an option cannot be used.
        """
        given = {
            "timeout": timeout,
            "max_retries": max_retries,
            "max_retry_after": max_retry_after,
            "retry_503": retry_503,
            "unsafe_reuse": unsafe_reuse,
            "on_fail": on_fail,
            "max_request_bytes": max_request_bytes,
            "hooks": hooks,
            "lang": lang,
        }
        changes = {name: value for name, value in given.items() if value is not UNSET}
        clone = object.__new__(type(self))
        clone.__dict__.update(self.__dict__)
        with self._language:
            clone._core = self._core.with_settings(checked(msgspec.structs.replace(self._core.settings, **changes)))
        clone._language = Language(clone._core.settings.lang, self._api)
        return clone

    def _guarded(self) -> Guard:
        """Return what guards the calls of this client."""
        if self._guard is None:
            cure = say("Give the client one: journal= and the path of a file")
            raise self._told(ConfigurationError(say("this client has no journal"), cure=cure))
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
    from .guard import Guard  # loaded by those who guard calls

    scope = scope_of(options.endpoint.authority, credentials)
    return Guard(options.journal, scope, options.dedup_ttl, options.clock)
