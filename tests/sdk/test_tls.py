"""HTTPS with real certificates: whom a client trusts, and that nothing is said to anybody else."""

from __future__ import annotations

import datetime
import re
import ssl
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import pytest
import trustme
from uis_callapi import CertificateError, ConfigurationError, ConnectionFailedError, NoAnswerError

from ..colours import Colour, StillClock
from .calls import place, raised
from .wire import FIN, RST, End, Reply, Server


def _context(certificate: trustme.LeafCert) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    with certificate.private_key_and_cert_chain_pem.tempfile() as path:
        context.load_cert_chain(path)
    return context


def test_a_trusted_authority(
    authority: trustme.CA, ca_file: str, colour: Colour, running: ExitStack, still: StillClock
) -> None:
    """A call over TLS, on one connection."""
    server = running.enter_context(Server(tls=_context(authority.issue_cert("127.0.0.1"))))
    calling = colour.client(base_url=server.base_url, clock=still, ca_file=ca_file)
    assert [place(calling), place(calling)] == ["success", "success"]
    assert (server.counts, server.connections) == ((1, 2), 1)


def test_a_context_of_ones_own(authority: trustme.CA, colour: Colour, running: ExitStack, still: StillClock) -> None:
    """Instead of the file; here with a certificate of the client's, too."""
    server = running.enter_context(Server(tls=_context(authority.issue_cert("127.0.0.1"))))
    context = ssl.create_default_context(cadata=authority.cert_pem.bytes().decode())
    assert place(colour.client(base_url=server.base_url, clock=still, ssl_context=context)) == "success"


def _of_nobody(_authority: trustme.CA) -> trustme.LeafCert:
    return trustme.CA().issue_cert("127.0.0.1")


def _of_another_host(authority: trustme.CA) -> trustme.LeafCert:
    return authority.issue_cert("callapi.uiscom.ru")


def _expired(authority: trustme.CA) -> trustme.LeafCert:
    past = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)
    return authority.issue_cert("127.0.0.1", not_before=past, not_after=past + datetime.timedelta(days=1))


@pytest.mark.parametrize(
    ("issue", "reason"),
    [
        (_of_nobody, "unable to get local issuer certificate|self.signed"),
        (_of_another_host, "IP address mismatch.*127.0.0.1"),
        (_expired, "certificate has expired"),
    ],
    ids=["unknown authority", "another host", "expired"],
)
@pytest.mark.parametrize("method", ["place_calls", "authenticate"])
def test_a_certificate_that_is_refused(
    method: str,
    issue: Callable[[trustme.CA], trustme.LeafCert],
    reason: str,
    authority: trustme.CA,
    ca_file: str,
    colour: Colour,
    running: ExitStack,
    still: StillClock,
) -> None:
    """R3, F5: raised at once, no byte of the request leaves, the message names the reason and a cure."""
    server = running.enter_context(Server(tls=_context(issue(authority))))
    calling = colour.client(base_url=server.base_url, clock=still, ca_file=ca_file)
    error = raised(CertificateError, calling, method)
    assert re.search(reason, error.message), error.message
    assert (error.outcome, len(error.attempts)) == ("not_placed", 1)
    assert error.phase == "tls"
    assert "127.0.0.1" in str(error) and "ca_file" in str(error)
    server.close()
    assert (server.requests, server.application_bytes, still.slept) == ([], 0, [])


@pytest.mark.filterwarnings("ignore:ssl.TLSVersion.TLSv1_1 is deprecated")
@pytest.mark.parametrize("method", ["place_calls", "authenticate"])
def test_an_old_version_is_not_spoken(
    method: str, authority: trustme.CA, ca_file: str, colour: Colour, running: ExitStack, still: StillClock
) -> None:
    """The server would do with TLS 1.1, and with nothing newer."""
    context = _context(authority.issue_cert("127.0.0.1"))
    context.set_ciphers("DEFAULT:@SECLEVEL=0")
    context.minimum_version = context.maximum_version = ssl.TLSVersion.TLSv1_1
    server = running.enter_context(Server(tls=context))
    calling = colour.client(base_url=server.base_url, clock=still, ca_file=ca_file)
    caught = raised(CertificateError, calling, method)
    assert (caught.outcome, len(caught.attempts)) == ("not_placed", 1)
    server.close()
    assert (server.requests, server.application_bytes) == ([], 0)


def test_the_systems_store_knows_no_test_authority(
    authority: trustme.CA, colour: Colour, running: ExitStack, still: StillClock
) -> None:
    """Without options nothing but the system decides."""
    server = running.enter_context(Server(tls=_context(authority.issue_cert("127.0.0.1"))))
    raised(CertificateError, colour.client(base_url=server.base_url, clock=still))
    server.close()
    assert server.application_bytes == 0


@pytest.mark.parametrize("variable", ["SSL_CERT_FILE", "SSL_CERT_DIR"])
def test_the_variables_of_openssl_are_honoured(
    variable: str,
    authority: trustme.CA,
    ca_file: str,
    colour: Colour,
    running: ExitStack,
    still: StillClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """F33: as users of OpenSSL expect; a directory has no certificate under its hash here, so it trusts nobody."""
    server = running.enter_context(Server(tls=_context(authority.issue_cert("127.0.0.1"))))
    monkeypatch.setenv(variable, ca_file if variable == "SSL_CERT_FILE" else str(Path(ca_file).parent))
    calling = colour.client(base_url=server.base_url, clock=still)
    if variable == "SSL_CERT_FILE":
        assert place(calling) == "success"
    else:
        raised(CertificateError, calling)


def test_other_variables_are_not(
    authority: trustme.CA,
    ca_file: str,
    colour: Colour,
    running: ExitStack,
    still: StillClock,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    """F33: no proxy, no bundle, no .netrc and no file of session secrets unless the client is told so."""
    proxy = running.enter_context(Server())
    server = running.enter_context(Server(tls=_context(authority.issue_cert("127.0.0.1"))))
    secrets = tmp_path / "secrets"
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login other password other\n")
    for name, value in {
        "HTTPS_PROXY": proxy.base_url,
        "https_proxy": proxy.base_url,
        "ALL_PROXY": proxy.base_url,
        "REQUESTS_CA_BUNDLE": ca_file,
        "CURL_CA_BUNDLE": ca_file,
        "SSLKEYLOGFILE": str(secrets),
        "HOME": str(tmp_path),
    }.items():
        monkeypatch.setenv(name, value)
    raised(CertificateError, colour.client(base_url=server.base_url, clock=still))
    assert place(colour.client(base_url=server.base_url, clock=still, ca_file=ca_file)) == "success"
    assert not secrets.exists()
    assert proxy.connections == 0
    assert "authorization" not in {name for request in server.requests for name, _ in request.headers}


@pytest.mark.parametrize("end", ["close", "reset"])
def test_a_handshake_that_breaks_off(
    end: End, authority: trustme.CA, ca_file: str, colour: Colour, running: ExitStack, still: StillClock
) -> None:
    """R2, F4: nothing had left, so it is tried again."""
    context = _context(authority.issue_cert("127.0.0.1"))
    server = running.enter_context(Server(tls=context, accepting=(end, end)))
    assert place(colour.client(base_url=server.base_url, clock=still, ca_file=ca_file)) == "success"
    assert (server.counts, server.connections) == ((1, 1), 3)
    server = running.enter_context(Server(tls=context, accepting=(end, end, end)))
    caught = raised(ConnectionFailedError, colour.client(base_url=server.base_url, clock=still, ca_file=ca_file))
    assert (caught.outcome, len(caught.attempts)) == ("not_placed", 3)


def test_a_server_without_tls(ca_file: str, colour: Colour, running: ExitStack, still: StillClock) -> None:
    """It hears a handshake that it does not understand, never a request."""
    server = running.enter_context(Server(accepting=("close", "close", "close")))
    https = server.base_url.replace("http:", "https:")
    caught = raised(ConnectionFailedError, colour.client(base_url=https, clock=still, ca_file=ca_file))
    assert caught.outcome == "not_placed"
    assert server.requests == []


@pytest.mark.parametrize("reply", [FIN, RST], ids=["FIN", "RST"])
def test_read_and_never_answered_over_tls(
    reply: Reply, authority: trustme.CA, ca_file: str, colour: Colour, running: ExitStack, still: StillClock
) -> None:
    """F8, F11: no goodbye either; unknown, exactly one call."""
    server = running.enter_context(Server(tls=_context(authority.issue_cert("127.0.0.1")), place_calls=[reply]))
    caught = raised(NoAnswerError, colour.client(base_url=server.base_url, clock=still, ca_file=ca_file))
    assert (caught.outcome, len(caught.attempts)) == ("unknown", 1)
    server.close()
    assert server.counts == (1, 1)


def test_options_that_cannot_be_used(colour: Colour, ca_file: str) -> None:
    """Said by the constructor, not by the first call."""
    with pytest.raises(ConfigurationError, match=r"ca_file: .*/nowhere/ca\.pem"):
        colour.client(ca_file="/nowhere/ca.pem")
    with pytest.raises(ConfigurationError, match="exclude each other"):
        colour.client(ca_file=ca_file, ssl_context=ssl.create_default_context())
