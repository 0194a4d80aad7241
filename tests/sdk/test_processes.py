"""Clients at the borders of processes: forked, left open, in use when the interpreter ends, in any environment."""

from __future__ import annotations

import os
import ssl
import threading
import time
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest
import trustme

from ..colours import Colour
from .children import run
from .wire import KEYS, SILENCE, SUCCESS, End, Server, opened, result

forks = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot be forked here")


def _open_after(requests: int, server: Server, gate: threading.Event) -> None:
    for _ in range(requests):
        server.arrived.acquire(timeout=10)
    gate.set()


@forks
def test_a_forked_child_leaves_the_connections_of_its_parent_alone(running: ExitStack) -> None:
    """It opens its own, under the session that is there; the parent goes on as if nothing had happened."""
    server = running.enter_context(Server())
    printed = run(
        """
        with Colour("sync") as colour:
            calling = colour.client(base_url=URL)
            print(place(calling), flush=True)
            in_a_child(lambda: print(place(calling), place(calling)))
            os.write(1, f"{place(calling)}\\n".encode())
        """,
        "sync",
        server.base_url,
    )
    assert printed == ["success", "success success", "success"]
    server.close()
    assert server.counts == (1, 4)
    assert [request.connection for request in server.of("place_calls")] == [1, 2, 2, 1]


@forks
def test_a_forked_child_is_refused_on_the_loop_of_its_parent(running: ExitStack) -> None:
    """An event loop cannot be shared: not its own loop, and not one of the child's."""
    server = running.enter_context(Server())
    printed = run(
        """
        def refused(run):
            async def call():
                try:
                    await client.authenticate()
                except ClientClosedError as error:
                    print(error.message)
            run(call())

        with asyncio.Runner() as runner:
            client = AsyncClient(login="demo", password="demo", base_url=URL)
            runner.run(client.authenticate())
            in_a_child(lambda: refused(runner.run))
            in_a_child(lambda: refused(asyncio.run))
            runner.run(client.authenticate())
            runner.run(client.close())
        """,
        "async",
        server.base_url,
    )
    assert printed == [
        "this client belongs to another process; make one client for each",
        "this client belongs to another process; make one client for each",
    ]
    server.close()
    assert (server.counts, server.connections) == ((2, 0), 1)


@forks
def test_a_forked_child_may_close_what_is_its_parents(running: ExitStack) -> None:
    """It closes nothing: the parent's event loop would wait for a connection that it no longer hears of."""
    server = running.enter_context(Server())
    printed = run(
        """
        with asyncio.Runner() as runner:
            client = AsyncClient(login="demo", password="demo", base_url=URL, timeout=5)
            runner.run(client.authenticate())
            in_a_child(lambda: asyncio.run(client.close()))
            in_a_child(lambda: runner.run(client.close()))
            runner.run(client.authenticate())
            runner.run(client.close())
            print("done")
        """,
        "async",
        server.base_url,
    )
    assert printed == ["done"]
    server.close()
    assert (server.counts, server.connections) == ((2, 0), 1)


@forks
def test_a_child_that_is_forked_while_a_key_is_fetched(running: ExitStack) -> None:
    """Nobody in the child will ever bring the key that a thread of the parent is about to get."""
    gate = threading.Event()
    first = replace(opened(KEYS[0]), gate=gate)
    server = running.enter_context(Server(authenticate=[first, opened(KEYS[1])]))
    let_go = threading.Thread(target=_open_after, args=(2, server, gate))
    let_go.start()
    printed = run(
        """
        asked = threading.Event()
        with Colour("sync") as colour:
            calling = colour.client(base_url=URL, timeout=10, hooks=[lambda event: asked.set()])
            thread = threading.Thread(target=lambda: os.write(1, f"{place(calling)}\\n".encode()))
            thread.start()
            asked.wait()
            time.sleep(0.3)  # it waits for the answer then, and holds no lock of the C library
            in_a_child(lambda: os.write(1, f"child {place(calling)}\\n".encode()))
            thread.join()
        """,
        "sync",
        server.base_url,
        flags=["-W", "ignore::DeprecationWarning"],  # of forking beside threads
    )
    let_go.join()
    assert sorted(printed) == ["child success", "success"]
    server.close()
    assert server.counts == (2, 2)


@forks
def test_a_child_that_is_forked_while_all_connections_are_in_use(running: ExitStack) -> None:
    """They are in use in the parent."""
    gate = threading.Event()
    server = running.enter_context(Server(place_calls=[result('"fail"', gate=gate), SUCCESS]))
    let_go = threading.Thread(target=_open_after, args=(3, server, gate))
    let_go.start()
    printed = run(
        """
        asked = threading.Event()
        with Colour("sync") as colour:
            told = lambda event: asked.set() if (event.method, event.step) == ("place_calls", "sending") else None
            calling = colour.client(base_url=URL, timeout=4, max_connections=1, hooks=[told])
            thread = threading.Thread(target=lambda: os.write(1, f"{place(calling)}\\n".encode()))
            thread.start()
            asked.wait()
            time.sleep(0.3)
            in_a_child(lambda: os.write(1, f"child {place(calling)}\\n".encode()))
            thread.join()
        """,
        "sync",
        server.base_url,
        flags=["-W", "ignore::DeprecationWarning"],
    )
    let_go.join()
    assert sorted(printed) == ["child success", "fail"]


@forks
@pytest.mark.parametrize(
    ("made", "use"),
    [
        ("MemorySessionStore()", "store.try_lock(scope)()"),
        ("MemoryJournal()", "store.unsettled(scope), store.drop(entry(scope))"),
    ],
)
def test_a_child_that_is_forked_while_a_store_is_locked(made: str, use: str) -> None:
    """By a thread that is not there in the child, and never unlocks: the child is let in, or refused at once."""
    printed = run(
        f"""
        def entry(scope):
            return JournalEntry(scope=scope, key="key", method="", state="placed", fingerprint="", token="", owner="",
                                claimed_at=0.0, changed_at=0.0, lease=0.0)

        class Slow(str):
            def __hash__(self):
                if threading.current_thread() is thread:
                    inside.set()
                    forked.wait(5)
                return str.__hash__(self)

        def use(scope):
            {use}

        def child():
            signal.alarm(5)
            try:
                use("scope")
            except JournalError as refused:
                assert "in the memory of another process" in str(refused)
            print("child")

        store, inside, forked = {made}, threading.Event(), threading.Event()
        thread = threading.Thread(target=lambda: use(Slow("scope")))
        thread.start()
        inside.wait()
        in_a_child(child)
        forked.set()
        thread.join()
        use("scope")
        print("parent")
        """,
        "sync",
        "",
        flags=["-W", "ignore::DeprecationWarning"],
    )
    assert printed == ["child", "parent"]


def test_a_program_ends_with_a_call_under_way_in_a_thread(colour: Colour, running: ExitStack) -> None:
    """Without waiting for it, and without a word."""
    server = running.enter_context(Server(place_calls=[SILENCE]))
    started = time.monotonic()
    run(
        """
        sent = threading.Event()
        told = lambda event: sent.set() if (event.method, event.step) == ("place_calls", "sending") else None

        def call():
            with Colour(NAME) as colour:
                place(colour.client(base_url=URL, hooks=[told]))

        threading.Thread(target=call, daemon=True).start()
        sent.wait()
        time.sleep(0.2)
        """,
        colour.name,
        server.base_url,
    )
    assert time.monotonic() - started < 15
    server.close()
    assert server.counts == (1, 1)


def test_a_loop_ends_with_a_call_under_way_in_a_task(running: ExitStack) -> None:
    """It is cancelled like any other task."""
    server = running.enter_context(Server(place_calls=[SILENCE]))
    printed = run(
        """
        async def main():
            sent = asyncio.Event()
            told = lambda event: sent.set() if (event.method, event.step) == ("place_calls", "sending") else None
            async with AsyncClient(login="demo", password="demo", base_url=URL, hooks=[told]) as client:
                task = asyncio.create_task(client.place_calls(**NUMBER))
                await sent.wait()
                await asyncio.sleep(0.1)
            return task

        task = asyncio.run(main())
        print(task.cancelled() or task.exception().outcome)
        """,
        "async",
        server.base_url,
    )
    assert printed in (["True"], ["unknown"])


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
@pytest.mark.parametrize("warm", [True, False], ids=["warm", "cold"])
def test_a_call_when_the_interpreter_ends(warm: bool, host: str, colour: Colour, running: ExitStack) -> None:
    """It is placed, or it says why not: threads, which a look-up may need, cannot be started any more."""
    server = running.enter_context(Server())
    printed = run(
        """
        colour = Colour(NAME)
        calling = colour.client(base_url=URL)

        def last():
            try:
                os.write(1, f"{place(calling)}\\n".encode())
            except NotPlacedError as error:
                print(error.outcome, error.phase)
            finally:
                with contextlib.suppress(RuntimeError):  # from Python 3.12 on a loop cannot end its own threads by then
                    colour.__exit__(None, None, None)

        atexit.register(last)
        if REST == ["warm"]:
            calling.call("authenticate")
            time.sleep(1.2)
        """,
        colour.name,
        server.base_url.replace("127.0.0.1", host),
        "warm" if warm else "cold",
    )
    server.close()
    assert (printed, len(server.of("place_calls"))) in ((["success"], 1), (["not_placed connect"], 0))


@pytest.mark.parametrize("way", ["at the end", "before"])
def test_a_client_that_is_never_closed_says_nothing(way: str, colour: Colour, running: ExitStack) -> None:
    """Connections end with the process: forgetting ``close`` costs nobody a warning."""
    server = running.enter_context(Server())
    printed = run(
        """
        colour = Colour(NAME)
        calling = colour.client(base_url=URL)
        os.write(1, f"{place(calling)}\\n".encode())
        if REST == ["before"]:
            colour._made.clear()
            del calling
            gc.collect()
            colour._runner.close()
        """,
        colour.name,
        server.base_url,
        way,
    )
    assert printed == ["success"]


def _context(authority: trustme.CA) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    with authority.issue_cert("127.0.0.1").private_key_and_cert_chain_pem.tempfile() as path:
        context.load_cert_chain(path)
    return context


def test_nothing_in_the_environment_counts_but_what_is_meant_for_it(
    authority: trustme.CA, ca_file: str, colour: Colour, running: ExitStack, tmp_path: Path
) -> None:
    """F33: proxies, bundles, .netrc and a file for the secrets of TLS, all set before the program starts.

    The standard library, in the same program, falls for them: they are set as they should be.
    """
    context = _context(authority)
    secure, plain = running.enter_context(Server(tls=context)), running.enter_context(Server())
    hangs_up: list[End] = ["close"]
    proxy = running.enter_context(Server(accepting=hangs_up * 50))
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login other password other\ndefault login o password o\n")
    names = ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"]
    environment = {
        **dict.fromkeys(names, proxy.base_url),
        **dict.fromkeys(["REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "AWS_CA_BUNDLE"], ca_file),
        "NO_PROXY": "",
        "no_proxy": "",
        "NETRC": str(tmp_path / ".netrc"),
        "HOME": str(tmp_path),
        "SSLKEYLOGFILE": str(tmp_path / "secrets"),
    }
    program = """
    import socket, ssl, urllib.parse, urllib.request
    secure, plain, ca_file, secrets = REST
    with Colour(NAME) as colour:
        try:
            place(colour.client(base_url=secure))
        except CertificateError:
            print("refused")
        print(place(colour.client(base_url=secure, ca_file=ca_file)), place(colour.client(base_url=plain)))

    def secrets_of_tls():
        if os.path.exists(secrets):
            with open(secrets) as file:
                return sum(not line.startswith("#") for line in file) > 0
        return False

    print(secrets_of_tls())
    where = urllib.parse.urlsplit(secure)
    context = ssl.create_default_context(cafile=ca_file)
    with socket.create_connection((where.hostname, where.port)) as plainly:
        context.wrap_socket(plainly, server_hostname=where.hostname).close()
    print(secrets_of_tls())
    try:
        urllib.request.urlopen(plain, timeout=5)
    except OSError:
        print("proxy")
    """
    arguments = (colour.name, "", secure.base_url, plain.base_url, ca_file, str(tmp_path / "secrets"))
    assert run(program, *arguments, more=environment) == ["refused", "success success", "False", "True", "proxy"]
    assert proxy.connections == 1
    for server in (secure, plain):
        assert server.counts == (1, 1)
        assert not [name for request in server.requests for name, _ in request.headers if "authorization" in name]


def test_the_authorities_that_openssl_is_told_of_are_trusted(
    authority: trustme.CA, ca_file: str, colour: Colour, running: ExitStack
) -> None:
    """F33: when the program starts, and by nothing else."""
    context = _context(authority)
    server = running.enter_context(Server(tls=context))
    program = """
    with Colour(NAME) as colour:
        print(place(colour.client(base_url=URL)))
    """
    assert run(program, colour.name, server.base_url, more={"SSL_CERT_FILE": ca_file}) == ["success"]
    assert server.counts == (1, 1)
