"""``python -m examples NAME``: run an example as its README says, beside a sandbox if no account is set."""

from __future__ import annotations

import argparse
import contextlib
import os
import re
import shlex
import signal
import subprocess
import sys
from pathlib import Path

from uis_callapi_sandbox import Sandbox

HERE = Path(__file__).parent


def commands(readme: str) -> list[list[str]]:
    """Return what *readme* has its reader type, once everything is installed and a sandbox runs."""
    lines = re.findall(r"^\$ (.+)$", readme, re.MULTILINE)
    return [shlex.split(line) for line in lines if not re.match(r"pip |python -m uis_callapi_sandbox", line)]


def _end(number: int, _frame: object) -> None:
    sys.exit(128 + number)  # what was started is ended on the way


def main() -> int:
    """Run it until it ends or is interrupted."""
    names = sorted(readme.parent.name for readme in HERE.glob("*/README.md"))
    parser = argparse.ArgumentParser(prog="python -m examples", description="Run an example beside a sandbox.")
    parser.add_argument("name", choices=names)
    parser.add_argument("--port", default="8000", help="where its page is served (default: 8000)")
    chosen = parser.parse_args()
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))
    environment = {**os.environ, "PATH": path}
    folder = HERE / chosen.name
    signal.signal(signal.SIGTERM, _end)
    with contextlib.ExitStack() as stack:
        stack.enter_context(contextlib.suppress(KeyboardInterrupt))
        if "UIS_CALLAPI_LOGIN" not in environment:
            sandbox = stack.enter_context(Sandbox())
            account = {"URL": sandbox.base_url, "LOGIN": sandbox.demo.login, "PASSWORD": sandbox.demo.password}
            environment |= {f"UIS_CALLAPI_{name}": value for name, value in account.items()}
            print(f"Calls arrive at {sandbox.base_url}: no account, and no telephone rings.", flush=True)
        for command in commands((folder / "README.md").read_text("utf-8")):
            words = [chosen.port if word == "8000" else word for word in command]
            code = subprocess.run(words, cwd=folder, env=environment).returncode
            if code:
                return code
    return 0


if __name__ == "__main__":
    sys.exit(main())
