# Printed by the generator from notes.openrpc.json. Changes made here are lost: change the document, then generate.
"""Asynchronous client of Notes, notes."""

from __future__ import annotations

import ssl
from collections.abc import Mapping, Sequence
from typing import Literal, overload

from msgspec import UNSET, UnsetType

from .._runtime.client_async import BaseAsyncClient
from .._runtime.client_shared import NO_PARAMS
from .._runtime.clock import Clock
from .._runtime.dry_run import DryRun
from .._runtime.events import Hook
from .._runtime.journal import Journal
from .._runtime.languages import chosen
from .._runtime.options import options
from .._runtime.session_store import SessionStore
from .._runtime.settings import CallOptions
from .methods import API, PETS_GET, PETS_MAKE
from .models import PetsGetParams, PetsMakeParams, PetsMakeResult


class AsyncClient(BaseAsyncClient):
    """Asynchronous client of Notes, notes.

    Belongs to one event loop; close it, or use it in ``async with``.

    Examples:
        >>> from notes.notes import AsyncClient
        >>> async with AsyncClient() as client:
        ...     await client.pets_make(name="Rex", age=2)
        PetsMakeResult(id=1, colour='red')
    """

    def __init__(
        self,
        *,
        base_url: str | None = None,
        timeout: float | None = None,
        connect_timeout: float = 5.0,
        max_retries: int = 2,
        max_retry_after: float = 0.0,
        retry_503: bool = False,
        unsafe_reuse: bool = True,
        on_fail: Literal["return", "raise"] = "return",
        max_connections: int = 32,
        max_request_bytes: int = 262_144,
        max_answer_bytes: int = 1_048_576,
        ca_file: str | None = None,
        ssl_context: ssl.SSLContext | None = None,
        proxy: str | None = None,
        trust_env: bool = False,
        session_store: SessionStore | None = None,
        hooks: Sequence[Hook] = (),
        journal: str | Journal | None = None,
        dedup_ttl: float = 2_592_000.0,
        lang: Literal["en", "ru"] | None = None,
        clock: Clock | None = None,
    ) -> None:
        """Check the options; nothing is sent before the first call.

        Args:
            base_url: Where the API is, as https://host[:port]; nothing is appended. Default: the
                environment variable NOTES_URL, else http://localhost.
            timeout: Deadline of a whole call in seconds, all attempts included. Default: that of
                each method, which follows its params.
            connect_timeout: Longest wait for a connection, in seconds. A look-up of the host name
                is not bounded by it.
            max_retries: How often a call that provably was not carried out, or that does no harm
                twice, is sent again.
            max_retry_after: Longest wait in seconds that a server may ask for (HTTP 429 with
                Retry-After) before such a call is sent again. 0: it is an error at once.
            retry_503: Take HTTP 503 to mean that nothing was carried out, and send the call again.
                Right only if whatever answers so has passed nothing on.
            unsafe_reuse: Whether a call that must not be sent twice may use a connection that was
                idle for less than a second. False: it opens one of its own.
            on_fail: What becomes of a result that says: carried out, in vain. `raise` makes it a
                `CallFailedError`.
            max_connections: Most connections at once; a call that finds none free waits within its
                deadline.
            max_request_bytes: Params that are longer as JSON are refused before anything is sent.
            max_answer_bytes: A longer answer is refused.
            ca_file: Certificates (PEM) of the authorities to trust. Default: the system's.
            ssl_context: A context of your own instead.
            proxy: A proxy to go through, as http://[user:password@]host[:port]. It is asked for a
                tunnel and sees nothing of what is sent.
            trust_env: Heed what the environment says to other programs: HTTPS_PROXY and NO_PROXY,
                and REQUESTS_CA_BUNDLE or CURL_CA_BUNDLE as ca_file.
            session_store: Where to share the session with other clients of the same login: a
                `FileSessionStore` between processes, a `MemorySessionStore` within one. Default:
                shared with nobody.
            hooks: Called with an `Event` at each step of a call; what they raise is logged.
            journal: Where the keys of guarded calls are kept: the path of a file, which is made if
                need be and which any number of processes may share, or a journal of your own.
                Default: none, and no call takes a dedup_key.
            dedup_ttl: Seconds after which a key whose call was carried out may be used again. One
                whose call has an unknown end never may, before somebody settles it.
            lang: Language of what errors say; names and codes stay as they are. Default: the
                environment variable NOTES_LANG, else English.
            clock: Where time comes from; for tests.

        Raises:
            ConfigurationError: an option cannot be used.
        """
        with chosen(API, lang) as language:
            where: dict[str, str | None] = {"base_url": base_url, "proxy": proxy}
            del base_url, proxy  # a traceback shows what this frame holds
            credentials = None
            super().__init__(
                API,
                credentials,
                options(
                    API,
                    where,
                    timeout=timeout,
                    connect_timeout=connect_timeout,
                    max_retries=max_retries,
                    max_retry_after=max_retry_after,
                    retry_503=retry_503,
                    unsafe_reuse=unsafe_reuse,
                    on_fail=on_fail,
                    max_connections=max_connections,
                    max_request_bytes=max_request_bytes,
                    max_answer_bytes=max_answer_bytes,
                    ca_file=ca_file,
                    ssl_context=ssl_context,
                    trust_env=trust_env,
                    session_store=session_store,
                    hooks=hooks,
                    journal=journal,
                    dedup_ttl=dedup_ttl,
                    language=language,
                    clock=clock,
                ),
            )

    @overload
    async def request(
        self,
        method: str,
        params: Mapping[str, object] | Sequence[object] = ...,
        *,
        timeout: float | None = ...,
        retry_safe: bool = ...,
        session: bool | None = ...,
        dedup_key: str | None = ...,
        force: bool = ...,
        retry_failed: bool = ...,
        dry_run: Literal[True],
    ) -> DryRun: ...

    @overload
    async def request(
        self,
        method: str,
        params: Mapping[str, object] | Sequence[object] = ...,
        *,
        timeout: float | None = ...,
        retry_safe: bool = ...,
        session: bool | None = ...,
        dedup_key: str | None = ...,
        force: bool = ...,
        retry_failed: bool = ...,
        dry_run: bool = ...,
    ) -> object: ...

    async def request(
        self,
        method: str,
        params: Mapping[str, object] | Sequence[object] = NO_PARAMS,
        *,
        timeout: float | None = None,
        retry_safe: bool = False,
        session: bool | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: bool = False,
    ) -> object:
        """Call a method by its name on the wire: one that this package does not know, or not with
        these params.

        It is a call like any other, with the same errors, but that neither params nor result are
        held against types. What is known of a method counts all the same, and a client that may
        reach only some people refuses what it cannot look through.

        Args:
            method: Its name on the wire.
            params: By their names or in their order. They are shown nowhere: any of them may be
                secret.
            timeout: Deadline of the whole call in seconds. Default: the client's, else that of the
                method, else 30.
            retry_safe: Sending it twice does no harm. Default: it does, unless the method is known
                to be safe.
            session: Whether to add the session key. Default: as the method has it; one that is not
                known gets it where others do, unless params holds one or goes by order.
            dedup_key: What this call is known by in the client's journal: a key that was used
                before is refused, whichever process used it, unless nothing was carried out. The
                key itself is kept: put nothing personal into it.
            force: Make the call whatever the journal knows of its dedup_key.
            retry_failed: Make the call even if the one with its dedup_key was carried out in vain.
            dry_run: Check the params as for any call, send nothing, and return what would have been
                sent.

        Returns:
            The result as plain JSON.

        Raises:
            ParamsError: they are not JSON, or an option does not fit; found before anything is
                sent.
            NotPlacedError: it did not reach the server, or was refused; nothing was carried out.
            OutcomeUnknownError: it was sent, and no valid answer came.

        Examples:
            await client.request("any.method", {"some": "params"})
        """
        asked = self._core.asked(method, params, retry_safe=retry_safe, session=session)
        del params  # a traceback shows what this frame holds
        options = CallOptions(timeout=timeout, dedup_key=dedup_key, force=force, retry_failed=retry_failed)
        if dry_run:
            return self._dry_run(*self._sure(asked), options)
        return await self._call(*self._sure(asked), options)

    @overload
    async def pets_make(
        self,
        *,
        name: str,
        age: int | UnsetType = UNSET,
        size: float | UnsetType = UNSET,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: Literal[False] = False,
    ) -> PetsMakeResult: ...

    @overload
    async def pets_make(
        self,
        *,
        name: str,
        age: int | UnsetType = UNSET,
        size: float | UnsetType = UNSET,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: Literal[True],
    ) -> DryRun:
        """Check the params as for any call, send nothing, and return what would have been sent."""
        ...

    @overload
    async def pets_make(
        self,
        *,
        name: str,
        age: int | UnsetType = UNSET,
        size: float | UnsetType = UNSET,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: bool,
    ) -> PetsMakeResult | DryRun: ...

    async def pets_make(
        self,
        *,
        name: str,
        age: int | UnsetType = UNSET,
        size: float | UnsetType = UNSET,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: bool = False,
    ) -> PetsMakeResult | DryRun:
        """Make a pet.

        It is new.

        Deprecated: a later version of this API may do without it.

        Tags: pets (All about pets), new.

        Related:
            `pets_get(id=$result.id)`: The pet that was made.
            Or look at it.

        See also:
            https://example.com/make
            https://example.com/pets: More on pets

        Args:
            name
            age: Deprecated. In years.
            size: Deprecated. In metres.
            timeout: Deadline of the whole call in seconds. Default: the client's, else 30.
            dedup_key: What this call is known by in the client's journal: a key that was used
                before is refused, whichever process used it, unless nothing was carried out. The
                key itself is kept: put nothing personal into it.
            force: Make the call whatever the journal knows of its dedup_key.
            retry_failed: Make the call even if the one with its dedup_key was carried out in vain.
            dry_run: Check the params as for any call, send nothing, and return what would have been
                sent.

        Raises:
            ParamsError: a param breaks its type, a bound, a form or a rule; found before anything
                is sent.
            NotPlacedError: it did not reach the server, or was refused; nothing was carried out.
            DuplicateCallError: the dedup_key was used before, and is not free again.
            OutcomeUnknownError: it was sent, and no valid answer came.

        Examples:
            >>> await client.pets_make(name="Rex", age=2)
            PetsMakeResult(id=1, colour='red')
        """
        params = PetsMakeParams(name=name, age=age, size=size)
        if dry_run is not False:
            return self._dry_run(
                PETS_MAKE,
                params,
                CallOptions(timeout=timeout, dedup_key=dedup_key, force=force, retry_failed=retry_failed),
            )
        return await self._call(
            PETS_MAKE,
            params,
            CallOptions(timeout=timeout, dedup_key=dedup_key, force=force, retry_failed=retry_failed),
        )

    @overload
    async def pets_get(
        self,
        *,
        id: int,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: Literal[False] = False,
    ) -> str: ...

    @overload
    async def pets_get(
        self,
        *,
        id: int,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: Literal[True],
    ) -> DryRun:
        """Check the params as for any call, send nothing, and return what would have been sent."""
        ...

    @overload
    async def pets_get(
        self,
        *,
        id: int,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: bool,
    ) -> str | DryRun: ...

    async def pets_get(
        self,
        *,
        id: int,
        timeout: float | None = None,
        dedup_key: str | None = None,
        force: bool = False,
        retry_failed: bool = False,
        dry_run: bool = False,
    ) -> str | DryRun:
        """Call pets.get.

        Args:
            id
            timeout: Deadline of the whole call in seconds. Default: the client's, else 30.
            dedup_key: What this call is known by in the client's journal: a key that was used
                before is refused, whichever process used it, unless nothing was carried out. The
                key itself is kept: put nothing personal into it.
            force: Make the call whatever the journal knows of its dedup_key.
            retry_failed: Make the call even if the one with its dedup_key was carried out in vain.
            dry_run: Check the params as for any call, send nothing, and return what would have been
                sent.

        Raises:
            ParamsError: a param breaks its type, a bound, a form or a rule; found before anything
                is sent.
            NotPlacedError: it did not reach the server, or was refused; nothing was carried out.
            DuplicateCallError: the dedup_key was used before, and is not free again.
            OutcomeUnknownError: it was sent, and no valid answer came.

        Examples:
            >>> await client.pets_get(id=1)
            'Rex'
        """
        params = PetsGetParams(id=id)
        if dry_run is not False:
            return self._dry_run(
                PETS_GET,
                params,
                CallOptions(timeout=timeout, dedup_key=dedup_key, force=force, retry_failed=retry_failed),
            )
        return await self._call(
            PETS_GET,
            params,
            CallOptions(timeout=timeout, dedup_key=dedup_key, force=force, retry_failed=retry_failed),
        )
