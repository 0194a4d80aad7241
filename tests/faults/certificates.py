"""One authority that the clients of the matrix trust, and servers that it vouches for, or does not."""

from __future__ import annotations

import datetime
import ssl

import trustme

AUTHORITY = trustme.CA()
TRUSTED_PEM = AUTHORITY.cert_pem.bytes()


def _context(certificate: trustme.LeafCert) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    with certificate.private_key_and_cert_chain_pem.tempfile() as path:
        context.load_cert_chain(path)
    return context


def _expired() -> ssl.SSLContext:
    past = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)
    return _context(AUTHORITY.issue_cert("127.0.0.1", not_before=past, not_after=past + datetime.timedelta(days=1)))


TRUSTED = _context(AUTHORITY.issue_cert("127.0.0.1"))
OF_NOBODY = _context(trustme.CA(organization_name="Intercepting Proxy Ltd").issue_cert("127.0.0.1"))
OF_ANOTHER_HOST = _context(AUTHORITY.issue_cert("callapi.uiscom.ru"))
EXPIRED = _expired()

PROTOCOL_VERSION_ALERT = bytes.fromhex("15 0302 0002 0246")
"""What a server that speaks only TLS 1.1 says of a client that does not."""
OLD_HELLO = bytes.fromhex("16 0302 002a 02 000026 0302" + "2a" * 32 + "00 002f 00")
"""Its ServerHello, if it does not look at what the client offers."""
