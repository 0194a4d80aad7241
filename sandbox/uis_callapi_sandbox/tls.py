"""HTTPS: an authority made on the spot, and one certificate that it signed."""

from __future__ import annotations

import asyncio
import os
import ssl
import tempfile
from collections.abc import Iterable
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol

_LIFETIME = timedelta(days=800)
"""Some systems take no certificate that is good for longer than 825 days."""
_NAMES = ("localhost", "127.0.0.1", "::1")


class CannotKeep(Exception):
    """Certificates cannot be kept in the folder that was named for them. The text says why."""


class Certificate:
    """What a server needs to speak TLS, and what its clients need to trust it.

    The key of the authority is thrown away as soon as it has signed: whoever trusts the authority trusts this one
    certificate, and nobody can make another.

    Args:
        host: A name that it is for, beside those of this machine.
        keep: The folder in which it is kept for the next time; made anew there when it does not serve any more. By
            default a temporary one, until `close`.

    Raises:
        CannotKeep: the folder cannot be used.
        ModuleNotFoundError: trustme is not installed.
        ValueError: *host* can stand in no certificate.
    """

    def __init__(self, host: str, keep: str | os.PathLike[str] | None = None) -> None:
        names = list(dict.fromkeys([*_NAMES, *filter(None, [host.partition("%")[0]])]))
        with ExitStack() as cleanup:
            folder = Path(
                cleanup.enter_context(tempfile.TemporaryDirectory(prefix="uis-callapi-sandbox-"))
                if keep is None
                else keep
            ).absolute()
            self.ca_file: str = str(folder / "sandbox-ca.pem")
            """The authority, for clients."""
            self.chain_file: str = str(folder / "sandbox-server.pem")
            """The certificate with its key, for the server."""
            self.is_new: bool = False
            """Nobody can have trusted it before."""
            try:
                folder.mkdir(parents=True, exist_ok=True)
                if not self._serves(names):
                    self.is_new = True
                    self._make(names)
            except OSError as error:
                raise CannotKeep(
                    f"cannot keep certificates in {folder}: {error.strerror}; name another folder"
                ) from None
            self._cleanup = cleanup.pop_all()

    def close(self) -> None:
        """Remove what nobody asked to be kept."""
        self._cleanup.close()

    def _make(self, names: list[str]) -> None:
        try:
            import trustme  # only who speaks TLS waits for it
        except ModuleNotFoundError:
            raise ModuleNotFoundError(
                "uis_callapi_sandbox needs trustme for TLS: pip install 'uis-callapi[sandbox]'"
            ) from None
        now = datetime.now(UTC)
        authority = trustme.CA(organization_name="uis_callapi_sandbox")
        try:
            issued = authority.issue_cert(
                *names,
                organization_name="uis_callapi_sandbox",
                not_before=now - timedelta(days=1),
                not_after=now + _LIFETIME,
            )
        except ValueError as error:
            raise ValueError(f"no certificate can be for the host {names[-1]!r}: {error}") from None
        _put(self.chain_file, issued.private_key_and_cert_chain_pem.bytes(), mode=0o600)
        _put(self.ca_file, authority.cert_pem.bytes(), mode=0o644)

    def _serves(self, names: list[str]) -> bool:
        """Tell whether whoever trusts the authority accepts the certificate, now and under each of *names*."""
        try:
            server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            server.load_cert_chain(self.chain_file)
            client = ssl.create_default_context(cafile=self.ca_file)
            for name in names:
                _shake_hands(client, server, name)
        except (ssl.SSLError, FileNotFoundError):
            return False
        return True


class Connection(Protocol):
    """What a server knows of one of its connections."""

    transport: asyncio.Transport

    def shutdown(self) -> None:
        """Close it when the answer that is being sent has been."""
        ...


def leave(connections: Iterable[Connection], *, at_once: bool = False) -> None:
    """Close *connections* that are idle, or *at_once* all of them: TLS would wait for the clients to say goodbye."""
    for connection in list(connections):
        connection.shutdown()
        if at_once or connection.transport.is_closing():
            connection.transport.abort()


def _put(path: str, content: bytes, *, mode: int) -> None:
    """Write a file as a whole or not at all; at no moment may more people read it than *mode* says."""
    with tempfile.TemporaryDirectory(dir=os.path.dirname(path), prefix=".") as scratch:
        fresh = os.path.join(scratch, "fresh")
        with open(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as file:
            file.write(content)
        os.replace(fresh, path)


def _shake_hands(client: ssl.SSLContext, server: ssl.SSLContext, name: str) -> None:
    """Agree on TLS in memory. Raises `ssl.SSLError`."""
    asked, answered = ssl.MemoryBIO(), ssl.MemoryBIO()
    ends = [
        client.wrap_bio(answered, asked, server_hostname=name),
        server.wrap_bio(asked, answered, server_side=True),
    ]
    while ends:
        for end in list(ends):
            try:
                end.do_handshake()
            except ssl.SSLWantReadError:
                continue
            ends.remove(end)
