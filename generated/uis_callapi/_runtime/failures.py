# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""What went wrong on the way, in plain words: nothing of a library shows, and nothing that a peer sent."""

from __future__ import annotations

import os
import socket
import ssl

from .effects import Failure, Fault
from .errors import Phase
from .http1 import AnswerReader, Unreadable

_UNKNOWN_ISSUER = frozenset({18, 19, 20, 21})
"""What OpenSSL calls a certificate that nobody vouches for."""

_TLS_REASONS = {
    "TLSV1_ALERT_PROTOCOL_VERSION": "the server speaks no version of TLS that is safe: 1.2 is the oldest taken here",
    "UNSUPPORTED_PROTOCOL": "the server speaks no version of TLS that is safe: 1.2 is the oldest taken here",
    "WRONG_VERSION_NUMBER": "what answers there speaks no TLS",
    "HTTP_REQUEST": "what answers there speaks no TLS",
}

CLOSED = Failure(fault="closed", phase="connect", handed_over=False, reason="the client was closed")
NO_TIME_LEFT = "the deadline passed before there was a connection"


def late(reason: str) -> Failure:
    """The deadline passed before anything was sent."""
    return Failure(fault="late", phase="connect", handed_over=False, reason=reason)


def all_in_use(most: int) -> Failure:
    """The deadline passed while this call waited for one of *most* connections."""
    return late(f"all {most} connections are in use")


def unconnected(place: str, error: OSError | UnicodeError, *, is_proxy: bool) -> Failure:
    """No connection to *place*."""
    if isinstance(error, socket.gaierror | UnicodeError):
        reason = f"the host name {place.rpartition(':')[0]}{' of the proxy' * is_proxy} could not be resolved"
    else:
        why = "it took too long" if isinstance(error, TimeoutError) else words(error)
        reason = f"no connection to {'the proxy at ' * is_proxy}{place}: {why}"
    return Failure(fault="proxy" if is_proxy else "connect", phase="connect", handed_over=False, reason=reason)


def unsecured(host: str, error: OSError, issuer: str | None = None) -> Failure:
    """TLS with *host* did not come about."""
    if isinstance(error, ssl.SSLCertVerificationError):
        by = f" (issued by {issuer})" if issuer else ""
        reason = f"the certificate of {host} was refused: {error.verify_message}{by}"
        return Failure(fault="certificate", phase="tls", handed_over=False, reason=reason)
    if isinstance(error, ssl.SSLError) and not isinstance(error, ssl.SSLEOFError | ssl.SSLZeroReturnError):
        reason = _TLS_REASONS.get(error.reason or "", f"TLS: {error.reason or error}")
        return Failure(fault="certificate", phase="tls", handed_over=False, reason=reason)
    reason = f"the TLS handshake {'took too long' if isinstance(error, TimeoutError) else 'broke off'}"
    return Failure(fault="handshake", phase="tls", handed_over=False, reason=reason)


def has_unknown_issuer(error: OSError) -> bool:
    """Tell whether it would help to know who issued the certificate: somebody may stand in between."""
    return isinstance(error, ssl.SSLCertVerificationError) and error.verify_code in _UNKNOWN_ISSUER


def unsent(error: OSError | None) -> Failure:
    """The connection did not take the last byte of the request."""
    fault: Fault = "late" if isinstance(error, TimeoutError) else "send"
    return Failure(fault=fault, phase="send", handed_over=False, reason=words(error))


def unanswered(error: OSError | Unreadable | None, reader: AnswerReader) -> Failure:
    """The request was handed over, and no whole answer came."""
    fault: Fault = "damaged" if reader.started else "lost"
    phase: Phase = "read" if reader.started else "wait"
    reason = words(error)
    if isinstance(error, TimeoutError):
        fault, reason = "late", "the deadline passed"
    return Failure(fault=fault, phase=phase, handed_over=True, reason=reason)


def words(error: OSError | Unreadable | None) -> str:
    """Return what *error* means."""
    if isinstance(error, Unreadable):
        return str(error)
    if error is not None and error.errno is not None and error.errno > 0 and not isinstance(error, ssl.SSLError):
        return os.strerror(error.errno).lower()
    return "the connection broke"
