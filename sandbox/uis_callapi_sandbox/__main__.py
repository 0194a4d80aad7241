"""The command ``python -m uis_callapi_sandbox``."""

from __future__ import annotations

import argparse
import contextlib
import json
import sys
from collections.abc import Sequence

from . import simulating
from .rules import ACCOUNTS, MAGIC_LOGINS, Options
from .server import Sandbox


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until interrupted. The first line of the output is JSON: where the sandbox is and how to log in."""
    arguments = sys.argv[1:] if arguments is None else arguments
    if arguments[:1] == ["simulate"]:
        return simulating.main(arguments[1:])
    chosen = _parser().parse_args(arguments)
    options = Options(
        per_minute=chosen.per_minute,
        per_day=chosen.per_day,
        detail_key=chosen.detail_key,
        version_code=chosen.version_code,
    )
    try:
        sandbox = Sandbox(port=chosen.port, host=chosen.host, options=options)
    except OSError as error:
        print(
            f"cannot listen at {chosen.host}:{chosen.port}: {error.strerror}; choose another --port, 0 for a free one",
            file=sys.stderr,
        )
        return 1
    login, password = next(iter(ACCOUNTS.items()))
    where = {
        "base_url": sandbox.base_url,
        "login": login,
        "password": password,
        "journal": f"{sandbox.base_url}/_sandbox/journal",
        "magic_logins": sorted(MAGIC_LOGINS),
    }
    with contextlib.suppress(KeyboardInterrupt):
        sandbox.run(on_started=lambda: print(json.dumps(where), flush=True))
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m uis_callapi_sandbox",
        description="The UIS Call API on your own machine. No telephone rings; "
        "GET /_sandbox/journal lists the accepted calls.",
        epilog="“simulate PARAMS.json” shows what the telephones would do with one call; see simulate --help.",
    )
    parser.add_argument("--host", default="127.0.0.1", help="address to listen at (default: 127.0.0.1)")
    parser.add_argument("--port", type=_port, default=8080, help="port to listen at, 0 for a free one (default: 8080)")
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
    return parser


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65535:
        raise argparse.ArgumentTypeError(f"{text!r} is no port: 0 to 65535")
    return int(text)


def _limit(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"{text!r} is no number of calls")
    return int(text)


if __name__ == "__main__":
    sys.exit(main())
