# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""What every generated synchronous client is made of."""

from __future__ import annotations

from types import TracebackType
from typing import Self

from . import drivers
from .client_shared import SharedClient
from .description import ApiInfo, MethodInfo, P, R
from .drivers import Transport
from .journal_view import ClientJournal
from .messages import say
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
        return ClientJournal(self._guarded(), self._language)

    def _call(self, method: MethodInfo[P, R], params: P, options: CallOptions) -> R:
        # This frame and the public method's are all that a traceback shows: neither may hold a secret.
        if self._transport.closed:
            raise self._out_of_use(say("the client is closed"), method.name)
        try:
            done = drivers.run(self._core.call(method, params, options), self._transport, self._options.clock)
        except BaseException as interruption:
            # Cancelled, Ctrl-C, or what a signal handler raised: the frames that it left hold requests, and so do those
            # of whatever was being handled when it came.
            interruption.__context__ = None
            raise interruption.with_traceback(None) from None
        if isinstance(done, Accepted):
            return done.value
        raise self._told(done)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()
