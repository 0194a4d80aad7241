"""What every generated synchronous client is made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import Literal, Self, overload

from . import drivers
from .client_shared import NO_PARAMS, SharedClient
from .description import ApiInfo, MethodInfo, P, R
from .drivers import Transport
from .dry_run import DryRun
from .errors import ClientClosedError, RpcError
from .journal_view import ClientJournal
from .model import Model
from .options import Options
from .outcomes import Accepted
from .settings import CallOptions
from .transport_urllib3 import Urllib3Transport


class BaseClient(SharedClient):
    """Opens connections when they are needed, keeps them, and closes them with `close` or at the end of ``with``.

    Safe to share between threads.
    """

    def __init__(self, api: ApiInfo, credentials: Model | None, options: Options) -> None:
        super().__init__(api, credentials, options)
        self._transport: Transport = Urllib3Transport(options)
        if options.elsewhere:
            from .places import Places  # loaded by those who have any

            self._transport = Places(self._transport, Urllib3Transport, options)

    def close(self) -> None:
        """Close all connections. Calls made later raise `ClientClosedError`."""
        self._transport.close()
        if (journal := self._options.own_journal) is not None:
            journal.close()

    @property
    def journal(self) -> ClientJournal:
        """The keys that calls were guarded with. Raises `ConfigurationError` if this client has no journal."""
        return ClientJournal(self._guarded())

    @overload
    def request(
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
    def request(
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

    def request(
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
        """Call a method by its name on the wire: one that this package does not know, or not with these params.

        It is a call like any other, with the same errors, but that neither params nor result are held against types.
        What is known of a method counts all the same, and a client that may reach only some people refuses what it
        cannot look through.

        Args:
            method: Its name on the wire.
            params: By their names or in their order. They are shown nowhere: any of them may be secret.
            timeout: Deadline of the whole call in seconds. Default: the client's, else that of the method, else 30.
            retry_safe: Sending it twice does no harm. Default: it does, unless the method is known to be safe.
            session: Whether to add the session key. Default: as the method has it; one that is not known gets it where
                others do, unless params holds one or goes by order.
            dedup_key: What this call is known by in the client's journal.
            force: Make the call whatever the journal knows of its dedup_key.
            retry_failed: Make the call even if the one with its dedup_key was carried out in vain.
            dry_run: Check it, send nothing, and return what would have been sent.

        Returns:
            The result as plain JSON.

        Raises:
            ParamsError: they are not JSON, or an option does not fit; found before anything is sent.
            NotPlacedError: it did not reach the server, or was refused; nothing was carried out.
            OutcomeUnknownError: it was sent, and no valid answer came.

        Examples:
            client.request("any.method", {"some": "params"})
        """
        asked = self._core.asked(method, params, retry_safe=retry_safe, session=session)
        del params  # a traceback shows what this frame holds
        if isinstance(asked, RpcError):
            raise asked
        options = CallOptions(timeout=timeout, dedup_key=dedup_key, force=force, retry_failed=retry_failed)
        if dry_run:
            return self._dry_run(*asked, options)
        return self._call(*asked, options)

    def _call(self, method: MethodInfo[P, R], params: P, options: CallOptions) -> R:
        # This frame and the public method's are all that a traceback shows: neither may hold a secret.
        if self._transport.closed:
            raise ClientClosedError("the client is closed", method=method.name)
        try:
            done = drivers.run(self._core.call(method, params, options), self._transport, self._options.clock)
        except BaseException as interruption:
            # Cancelled, Ctrl-C, or what a signal handler raised: the frames that it left hold requests, and so do those
            # of whatever was being handled when it came.
            interruption.__context__ = None
            raise interruption.with_traceback(None) from None
        if isinstance(done, Accepted):
            return done.value
        raise done

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()
