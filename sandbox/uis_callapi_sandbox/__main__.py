"""The command ``python -m uis_callapi_sandbox``."""

from __future__ import annotations

import argparse
import contextlib
import gc
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from . import simulating
from .arguments import read
from .clock import FASTEST
from .inbox import InboxError
from .magic import MAGIC_KEYS, MAGIC_LOGINS
from .options import Options
from .tls import CannotKeep

PROG = "python -m uis_callapi_sandbox"


def main(arguments: Sequence[str] | None = None, *, prog: str = PROG) -> int:
    """Serve until interrupted. The first line of the output is JSON: where the sandbox is and how to log in.

    *prog*: what users call the command.
    """
    arguments = sys.argv[1:] if arguments is None else arguments
    if arguments[:1] == ["simulate"]:
        return simulating.main(arguments[1:])
    chosen = read(_parser(prog), arguments)
    try:
        from .server import Sandbox  # a picture of one call needs no server
    except ModuleNotFoundError as missing:
        print(missing, file=sys.stderr)
        return 1
    options = Options(
        mode=chosen.mode,
        per_minute=chosen.per_minute,
        per_day=chosen.per_day,
        detail_key=chosen.detail_key,
        version_code=chosen.version_code,
        unknown_params=chosen.unknown_params,
        media=dict(chosen.media),
    )
    try:
        sandbox = Sandbox(
            port=chosen.port,
            host=chosen.host,
            options=options,
            speed=chosen.speed,
            db=chosen.db,
            tls=chosen.tls_dir or chosen.tls,
            allow_hosts=chosen.allow_host,
        )
    except (CannotKeep, InboxError, ModuleNotFoundError, ValueError) as error:
        print(error, file=sys.stderr)
        return 1
    except OSError as error:
        print(
            f"cannot listen at {chosen.host}:{chosen.port}: {error.strerror}; choose another --port, 0 for a free one",
            file=sys.stderr,
        )
        return 1
    where = {
        "base_url": sandbox.base_url,
        "login": sandbox.demo.login,
        "password": sandbox.demo.password,
        "console": f"{sandbox.base_url}/",
        "journal": f"{sandbox.base_url}/_sandbox/journal",
        "magic_logins": sorted(MAGIC_LOGINS),
        "magic_keys": sorted(MAGIC_KEYS),
    }
    if sandbox.certificate is not None:
        where["ca_file"] = sandbox.certificate.ca_file
        if chosen.tls_dir and sandbox.certificate.is_new:
            print(f"a new authority was made: trust {sandbox.certificate.ca_file}", file=sys.stderr)
    # Thousands of calls may go on at once, and looking through them for cycles would take a tenth of the time.
    gc.set_threshold(20_000, 50, 100)
    with contextlib.suppress(KeyboardInterrupt):
        sandbox.run(on_started=lambda: print(json.dumps(where), flush=True))
    return 0


def _parser(prog: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog=prog,
        description="The UIS Call API on your own machine. No telephone rings; open the address in a browser to see "
        "what would.",
        epilog="“simulate PARAMS.json” draws what the telephones would do with one call, without a server; see "
        "simulate --help.",
    )
    parser.add_argument("--host", default="127.0.0.1", help="address to listen at (default: 127.0.0.1)")
    parser.add_argument(
        "--allow-host",
        action="append",
        default=[],
        metavar="NAME",
        help="a name that it may be called beside addresses, the host, and names without a dot: any other is refused, "
        "as pages of another site could read the journal under it; may be repeated",
    )
    parser.add_argument("--port", type=_port, default=8080, help="port to listen at, 0 for a free one (default: 8080)")
    parser.add_argument(
        "--mode",
        choices=["accepted", "bridged"],
        default="accepted",
        help="answer a call at once, or when the two are joined or it has failed (default: accepted)",
    )
    parser.add_argument(
        "--speed",
        type=_speed,
        default=1.0,
        metavar="N",
        help="seconds that pass in a real second: 60 is a minute, 0 stands still until it is turned (default: 1)",
    )
    parser.add_argument(
        "--media",
        type=_file,
        action="append",
        default=[],
        metavar="NAME=SECONDS",
        help="a file that messages and music may name, beside those that are always there; may be repeated",
    )
    parser.add_argument("--db", metavar="FILE", help="keep calls in FILE, so that they outlive the sandbox")
    parser.add_argument(
        "--per-minute", type=_limit, metavar="N", help="accept N calls per login and minute (default: no limit)"
    )
    parser.add_argument(
        "--per-day", type=_limit, metavar="N", help="accept N calls per login and day (default: no limit)"
    )
    parser.add_argument(
        "--detail-key",
        choices=["data", "details"],
        default="data",
        help="where errors carry their detail (default: data)",
    )
    parser.add_argument(
        "--version-code",
        type=int,
        default=-32000,
        metavar="CODE",
        help="code of “Api version not supported” (default: -32000)",
    )
    parser.add_argument(
        "--unknown-params",
        choices=["refuse", "ignore"],
        default="refuse",
        help="what becomes of params that are not documented; the journal notes which were ignored (default: refuse)",
    )
    parser.add_argument(
        "--tls",
        action="store_true",
        help="speak HTTPS, with an authority made for it, whose file the first line names as ca_file",
    )
    parser.add_argument(
        "--tls-dir",
        type=Path,
        metavar="DIR",
        help="the same, kept in DIR and used again next time, so that it is trusted once",
    )
    return parser


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"{text!r} is no port: 0 to 65535")
    return int(text)


def _speed(text: str) -> float:
    try:
        speed = float(text)
    except ValueError:
        speed = -1.0
    if not 0 <= speed <= FASTEST:
        raise argparse.ArgumentTypeError(f"{text!r} is no speed: 0 to {FASTEST:.0f}")
    return speed


def _file(text: str) -> tuple[str, float]:
    name, _, seconds = text.rpartition("=")
    if not name or not seconds.replace(".", "", 1).isdecimal():
        raise argparse.ArgumentTypeError(f"{text!r} is no file with its seconds: write greeting.mp3=4")
    return name, float(seconds)


def _limit(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"{text!r} is no number of calls")
    return int(text)


if __name__ == "__main__":
    sys.exit(main())
