"""What went wrong on the way, in plain words: nothing of a library shows, and nothing that a peer sent."""

from __future__ import annotations

import os
import re
import socket
import ssl

from .effects import Failure, Fault
from .errors import Phase
from .http1 import AnswerReader, Unreadable
from .messages import Text, say

_UNKNOWN_ISSUER = frozenset({18, 19, 20, 21})
"""What OpenSSL calls a certificate that nobody vouches for."""

_OLD_TLS = say("the server speaks no version of TLS that is safe: 1.2 is the oldest taken here")
_NO_TLS = say("what answers there speaks no TLS")
_TLS_REASONS = {
    "TLSV1_ALERT_PROTOCOL_VERSION": _OLD_TLS,
    "UNSUPPORTED_PROTOCOL": _OLD_TLS,
    "WRONG_VERSION_NUMBER": _NO_TLS,
    "HTTP_REQUEST": _NO_TLS,
}

CLOSED = Failure(fault="closed", phase="connect", handed_over=False, reason=say("the client was closed"))
TOO_LONG = say("it took too long")
NO_TIME_LEFT = say("the deadline passed before there was a connection")


def late(reason: str) -> Failure:
    """The deadline passed before anything was sent."""
    return Failure(fault="late", phase="connect", handed_over=False, reason=reason)


def all_in_use(most: int) -> Failure:
    """The deadline passed while this call waited for one of *most* connections."""
    return late(say("all {most} connections are in use", {"most": most}))


def unconnected(place: str, error: OSError | UnicodeError, *, is_proxy: bool) -> Failure:
    """No connection to *place*."""
    if isinstance(error, socket.gaierror | UnicodeError):
        host = place.rpartition(":")[0]
        proxy = say("the host name {host} of the proxy could not be resolved", {"host": host})
        reason = proxy if is_proxy else say("the host name {host} could not be resolved", {"host": host})
    else:
        why = TOO_LONG if isinstance(error, TimeoutError) else words(error)
        proxy = say("no connection to the proxy at {place}: {why}", {"place": place, "why": why})
        reason = proxy if is_proxy else say("no connection to {place}: {why}", {"place": place, "why": why})
    return Failure(fault="proxy" if is_proxy else "connect", phase="connect", handed_over=False, reason=reason)


def unsecured(host: str, error: OSError, issuer: str | None = None) -> Failure:
    """TLS with *host* did not come about."""
    if isinstance(error, ssl.SSLCertVerificationError):
        reason = say(
            "the certificate of {host} was refused: {why}", {"host": host, "why": _verdict(error.verify_message)}
        )
        if issuer:
            reason = say("{refused} (issued by {issuer})", {"refused": reason, "issuer": issuer})
        return Failure(fault="certificate", phase="tls", handed_over=False, reason=reason)
    if isinstance(error, ssl.SSLError) and not isinstance(error, ssl.SSLEOFError | ssl.SSLZeroReturnError):
        reason = _TLS_REASONS.get(error.reason or "") or say("TLS: {why}", {"why": error.reason or str(error)})
        return Failure(fault="no tls", phase="tls", handed_over=False, reason=reason)
    late = isinstance(error, TimeoutError)
    reason = say("the TLS handshake took too long") if late else say("the TLS handshake broke off")
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
        fault, reason = "late", say("the deadline passed")
    return Failure(fault=fault, phase=phase, handed_over=True, reason=reason)


def words(error: OSError | Unreadable | None) -> str:
    """Return what *error* means."""
    if isinstance(error, Unreadable):
        return error.text
    if error is not None and error.errno is not None and error.errno > 0 and not isinstance(error, ssl.SSLError):
        return Text(os.strerror(error.errno).lower())
    return say("the connection broke")


def _verdict(words: str) -> Text:
    """Return what OpenSSL finds wrong with a certificate."""
    named = re.fullmatch(
        r"(?P<kind>Hostname|IP address) mismatch, certificate is not valid for '(?P<name>.*)'\.?", words
    )
    if named is None:
        return Text(words)
    if named["kind"] == "Hostname":
        return say("Hostname mismatch, certificate is not valid for {name!r}", {"name": named["name"]})
    return say("IP address mismatch, certificate is not valid for {name!r}", {"name": named["name"]})
