"""One authority that the clients of the matrix trust, and servers that it vouches for, or does not."""

from __future__ import annotations

import datetime
import hashlib
import ssl

import trustme

_NAME, _UNIT = "faults", "tests"
AUTHORITY = trustme.CA(organization_name=_NAME, organization_unit_name=_UNIT)
TRUSTED_PEM = AUTHORITY.cert_pem.bytes()
INTERCEPTOR = "Intercepting Proxy Ltd"


def _context(certificate: trustme.LeafCert) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    with certificate.private_key_and_cert_chain_pem.tempfile() as path:
        context.load_cert_chain(path)
    return context


def _expired() -> ssl.SSLContext:
    past = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)
    return _context(AUTHORITY.issue_cert("127.0.0.1", not_before=past, not_after=past + datetime.timedelta(days=1)))


TRUSTED = _context(AUTHORITY.issue_cert("127.0.0.1"))
OF_NOBODY = _context(trustme.CA(organization_name=INTERCEPTOR).issue_cert("127.0.0.1"))
OF_ANOTHER_HOST = _context(AUTHORITY.issue_cert("callapi.uiscom.ru"))
EXPIRED = _expired()

PROTOCOL_VERSION_ALERT = bytes.fromhex("15 0302 0002 0246")
"""What a server that speaks only TLS 1.1 says of a client that does not."""
OLD_HELLO = bytes.fromhex("16 0302 002a 02 000026 0302" + "2a" * 32 + "00 002f 00")
"""Its ServerHello, if it does not look at what the client offers."""


def file_name_for_openssl() -> str:
    """Return the name under which OpenSSL looks for the authority in a directory: a hash of its subject."""

    def der(tag: int, content: bytes) -> bytes:
        return bytes([tag, len(content)]) + content

    def part(kind: int, text: str) -> bytes:
        return der(0x31, der(0x30, der(0x06, bytes([0x55, 0x04, kind])) + der(0x0C, text.encode())))

    digest = hashlib.sha1(part(10, _NAME) + part(11, _UNIT), usedforsecurity=False).digest()
    return f"{int.from_bytes(digest[:4], 'little'):08x}.0"
