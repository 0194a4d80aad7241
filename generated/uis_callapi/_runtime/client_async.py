# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""What every generated asynchronous client is made of."""

from __future__ import annotations

from types import TracebackType
from typing import Self

from . import drivers_async
from .client_shared import SharedClient
from .description import ApiInfo, MethodInfo, P, R
from .drivers_async import AsyncTransport
from .journal_view import AsyncClientJournal
from .model import Model
from .options import Options
from .outcomes import Accepted
from .settings import CallOptions
from .transport_asyncio import AsyncioTransport


class BaseAsyncClient(SharedClient):
    """Opens connections when they are needed, keeps them, and closes them with `close` or at the end of ``async with``.

    Belongs to the event loop of its first call; safe to share between that loop's tasks.
    """

    def __init__(self, api: ApiInfo, credentials: Model | None, options: Options) -> None:
        super().__init__(api, credentials, options)
        self._transport: AsyncTransport = AsyncioTransport(options)
        if options.elsewhere:
            from .places import AsyncPlaces  # loaded by those who have any

            self._transport = AsyncPlaces(self._transport, AsyncioTransport, options)

    async def close(self) -> None:
        """Close all connections. Calls made later raise `ClientClosedError`."""
        await self._transport.close()
        if (journal := self._options.own_journal) is not None:
            await drivers_async.in_thread(journal.close)

    @property
    def journal(self) -> AsyncClientJournal:
        """The keys that calls were guarded with. Raises `ConfigurationError` if this client has no journal."""
        return AsyncClientJournal(self._guarded(), self._language)

    async def _call(self, method: MethodInfo[P, R], params: P, options: CallOptions) -> R:
        # This frame and the public method's are all that a traceback shows: neither may hold a secret.
        if unusable := self._transport.unusable():
            raise self._out_of_use(unusable, method.name)
        try:
            done = await drivers_async.run(
                self._core.call(method, params, options), self._transport, self._options.clock
            )
        except BaseException as interruption:
            # Cancelled, Ctrl-C, or what a signal handler raised: the frames that it left hold requests, and so do those
            # of whatever was being handled when it came.
            interruption.__context__ = None
            raise interruption.with_traceback(None) from None
        if isinstance(done, Accepted):
            return done.value
        raise self._told(done)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.close()
