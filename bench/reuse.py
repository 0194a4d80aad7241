"""What ``unsafe_reuse=False`` costs: a connection for each call instead of one that is kept, with TLS and without."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import ExitStack, contextmanager

import trustme
from uis_callapi import Client

from . import server
from .lines import Line, race
from .rounds import Work, timed

KEPT, FRESH = "kept connections", "unsafe_reuse=False"
_TLS = {False: "without TLS", True: "with TLS"}


def lines() -> list[Line]:
    """Measure and compare."""
    found: list[Line] = []
    for secure, name in _TLS.items():
        with rivals(secure=secure) as works:
            meters = {rival: timed(work, 50) for rival, work in works.items()}
            found += race(f"call {name}", meters, baseline=KEPT, seconds=5)
    return found


@contextmanager
def rivals(*, secure: bool) -> Generator[dict[str, Work]]:
    """Yield both, ready to call a server of their own."""
    authority = trustme.CA()
    with ExitStack() as stack:
        pem = stack.enter_context(authority.issue_cert("127.0.0.1").private_key_and_cert_chain_pem.tempfile())
        trusted = stack.enter_context(authority.cert_pem.tempfile())
        port = stack.enter_context(server.running(pem if secure else None))
        clients = [
            stack.enter_context(
                Client(
                    login="demo",
                    password="demo",
                    base_url=f"{'https' if secure else 'http'}://127.0.0.1:{port}",
                    ca_file=trusted if secure else None,
                    unsafe_reuse=unsafe_reuse,
                )
            )
            for unsafe_reuse in (True, False)
        ]
        yield {name: _calls(client) for name, client in zip((KEPT, FRESH), clients, strict=True)}


def _calls(client: Client) -> Work:
    def work(times: int) -> None:
        for _ in range(times):
            client.place_calls(
                first_call="numc", switch_at_once=True, numa="74951234567", numb="74993720692", numc="79164572521"
            )

    return work
