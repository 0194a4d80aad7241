"""HTTPS: clients that trust the sandbox's authority connect, the others do not, and it can be trusted for good."""

from __future__ import annotations

import datetime
import http.client
import signal
import socket
import ssl
import stat
import subprocess
import sys
from pathlib import Path

import pytest
import trustme
from uis_callapi import CertificateError
from uis_callapi_sandbox import Sandbox
from uis_callapi_sandbox.tls import CannotKeep, Certificate

from ..colours import Colour
from .test_command import COMMAND, Running
from .wire import NUMBER


def _journal(sandbox: Sandbox, name: str) -> tuple[int, bytes]:
    context = ssl.create_default_context(cafile=sandbox.ca_file)
    port = int(sandbox.base_url.rpartition(":")[2])
    connection = http.client.HTTPSConnection(name, port, context=context, timeout=10)
    try:
        connection.request("GET", "/_sandbox/journal")
        response = connection.getresponse()
        return response.status, response.read()
    finally:
        connection.close()


def test_clients_that_trust_it_place_calls(colour: Colour) -> None:
    """The files are gone with the sandbox."""
    with Sandbox(tls=True) as sandbox:
        assert sandbox.base_url.startswith("https://127.0.0.1:") and sandbox.ca_file is not None
        calling = colour.client(base_url=sandbox.base_url, ca_file=sandbox.ca_file)
        assert calling.call("place_calls", **NUMBER) == "success"
        assert [call.answer for call in sandbox.calls] == ["success"]
        folder = Path(sandbox.ca_file).parent
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert not folder.exists()


def test_clients_that_do_not_trust_it_say_nothing(colour: Colour, tmp_path: Path) -> None:
    """Be it the system's authorities that they trust or those of another sandbox."""
    other = Certificate("127.0.0.1", tmp_path)
    with Sandbox(tls=True) as sandbox:
        for options in ({}, {"ca_file": other.ca_file}):
            calling = colour.client(base_url=sandbox.base_url, **options)
            with pytest.raises(CertificateError):
                calling.call("authenticate")
        assert sandbox.calls == []


def test_without_it_there_is_nothing_to_trust() -> None:
    """So that the same two options do for both."""
    with Sandbox() as sandbox:
        assert (sandbox.ca_file, sandbox.base_url[:7]) == (None, "http://")


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.2", "0.0.0.0"])
def test_it_is_for_the_names_of_this_machine_and_the_host(host: str) -> None:
    """An address may be the host's own."""
    with Sandbox(host=host, tls=True) as sandbox:
        assert _journal(sandbox, host) == (200, b"[]")
        if host != "127.0.0.2":
            assert _journal(sandbox, "localhost") == (200, b"[]")


def test_it_is_kept_where_it_is_asked_for(tmp_path: Path, colour: Colour) -> None:
    """A client that trusted it once need not do so again; nobody else may read the key."""
    with Sandbox(tls=tmp_path / "deep" / "certificates") as first:
        assert first.ca_file is not None
        trusted = Path(first.ca_file).read_bytes()
    (tmp_path / "ca.pem").write_bytes(trusted)
    with Sandbox(tls=tmp_path / "deep" / "certificates") as second:
        calling = colour.client(base_url=second.base_url, ca_file=str(tmp_path / "ca.pem"))
        assert calling.call("place_calls", **NUMBER) == "success"
        assert second.certificate is not None and not second.certificate.is_new
    files = {path.name: path for path in (tmp_path / "deep" / "certificates").iterdir()}
    assert files.keys() == {"sandbox-ca.pem", "sandbox-server.pem"}
    keys = [path for path in files.values() if b"PRIVATE KEY" in path.read_bytes()]
    assert [(path.name, stat.S_IMODE(path.stat().st_mode)) for path in keys] == [("sandbox-server.pem", 0o600)]


def _expired(_ca: Path, server: Path) -> None:
    past = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)
    authority = trustme.CA()
    leaf = authority.issue_cert("localhost", "127.0.0.1", "::1", not_after=past)
    authority.cert_pem.write_to_path(_ca)
    leaf.private_key_and_cert_chain_pem.write_to_path(server)


def _of_another_authority(ca: Path, _server: Path) -> None:
    trustme.CA().cert_pem.write_to_path(ca)


def _cut(_ca: Path, server: Path) -> None:
    server.write_bytes(server.read_bytes()[:100])


def _gone(ca: Path, _server: Path) -> None:
    ca.unlink()


@pytest.mark.parametrize("spoil", [_expired, _of_another_authority, _cut, _gone])
def test_what_does_not_serve_any_more_is_made_anew(spoil: object, tmp_path: Path) -> None:
    """Whatever is the matter with it."""
    first = Certificate("127.0.0.1", tmp_path)
    assert callable(spoil)
    spoil(Path(first.ca_file), Path(first.chain_file))
    assert Certificate("127.0.0.1", tmp_path).is_new
    assert not Certificate("127.0.0.1", tmp_path).is_new


def test_a_new_host_needs_a_new_one(tmp_path: Path) -> None:
    """The old names stay good under it."""
    assert Certificate("127.0.0.1", tmp_path).is_new
    assert Certificate("dev.example", tmp_path).is_new
    for host in ("dev.example", "127.0.0.1", "::1", "::1%lo", "localhost", ""):
        assert not Certificate(host, tmp_path).is_new


def test_a_host_that_no_certificate_can_name(tmp_path: Path) -> None:
    """It is quoted."""
    with pytest.raises(ValueError, match="'a_b'"):
        Certificate("a_b", tmp_path)


def test_a_folder_that_cannot_be_used(tmp_path: Path) -> None:
    """One sentence names it, in the class and in the command."""
    (tmp_path / "file").touch()
    with pytest.raises(CannotKeep, match=f"{tmp_path}/file: "):
        Sandbox(tls=tmp_path / "file")
    done = subprocess.run([*COMMAND, "--tls-dir", tmp_path / "file"], capture_output=True, text=True, timeout=20)
    (line,) = done.stderr.splitlines()
    assert (done.returncode, done.stdout) == (1, "") and f"{tmp_path}/file" in line


def test_a_port_that_is_taken_leaves_no_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nor a warning."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with socket.create_server(("127.0.0.1", 0)) as taken, pytest.raises(OSError, match="in use"):
        Sandbox(port=taken.getsockname()[1], tls=True)
    assert list(tmp_path.iterdir()) == []


WITHOUT = "import sys; sys.modules['trustme'] = None; from uis_callapi_sandbox.__main__ import main; sys.exit(main({}))"


def test_without_trustme_it_says_what_to_install(tmp_path: Path) -> None:
    """And whoever has a certificate already does not need it."""
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT.format(["--tls", "--port", "0"])], capture_output=True, text=True, timeout=20
    )
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "uis_callapi_sandbox needs trustme for TLS: pip install 'uis-callapi[sandbox]'\n"
    Certificate("127.0.0.1", tmp_path)
    with subprocess.Popen(
        [sys.executable, "-c", WITHOUT.format(["--tls-dir", str(tmp_path), "--port", "0"])],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert Running(process, process.stdout).base_url.startswith("https://")
        process.kill()


def test_who_speaks_no_tls_does_not_load_it() -> None:
    """It is slow to load."""
    look = "import sys, uis_callapi_sandbox as sandbox; sandbox.Sandbox(); print('trustme' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", look], capture_output=True, text=True, timeout=20).stdout == "False\n"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_command_names_the_file_and_removes_it(number: signal.Signals, colour: Colour) -> None:
    """Whichever signal ends it."""
    with subprocess.Popen(
        [*COMMAND, "--port", "0", "--tls"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        command = Running(process, process.stdout)
        ca_file = Path(str(command.says["ca_file"]))
        calling = colour.client(base_url=command.base_url, ca_file=str(ca_file))
        assert calling.call("place_calls", **NUMBER) == "success"
        calling.call("close")
        assert command.end(number)[1:] == ("", "")
    assert not ca_file.parent.exists()


def test_the_command_keeps_it(tmp_path: Path) -> None:
    """It says when there is a new authority to trust, and only then."""
    for said in (f"a new authority was made: trust {tmp_path}/sandbox-ca.pem\n", ""):
        with subprocess.Popen(
            [*COMMAND, "--port", "0", "--tls-dir", tmp_path], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        ) as process:
            assert process.stdout is not None
            command = Running(process, process.stdout)
            assert command.says["ca_file"] == f"{tmp_path}/sandbox-ca.pem"
            assert command.end(signal.SIGINT) == (0, "", said)
