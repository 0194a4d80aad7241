# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""What the vendor's support asks for when a call went wrong, as text."""

from __future__ import annotations

import platform
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib import metadata

from .errors import AnsweredError, Attempt, RpcError
from .messages import in_one_line


def report(error: RpcError) -> str:
    """Return *error* as lines of text. Its own texts are clean: secrets are left out, personal data is masked."""
    return "\n".join(_lines(error))


def _lines(error: RpcError) -> Iterator[str]:
    yield f"{type(error).__name__}: {in_one_line(error.message)}"
    yield f"method: {error.method or 'none was called'}"
    for name, value in error.references.items():
        yield f"{name}: {in_one_line(value)}"
    if isinstance(error, AnsweredError):
        yield f"code: {in_one_line(str(error.code))}"
        yield f"server message: {in_one_line(error.server_message)}"
        if error.detail is not None:
            yield f"detail: {in_one_line(error.detail)}"
    yield f"outcome: {error.outcome}"
    yield f"phase: {error.phase}"
    yield from _attempts(error.attempts)
    yield f"made with {_package()}, Python {platform.python_version()} on {sys.platform}"


def _attempts(attempts: tuple[Attempt, ...]) -> Iterator[str]:
    if not attempts:
        yield "attempts: none, nothing was sent"
        return
    yield f"attempts: {len(attempts)}"
    for attempt in attempts:
        began = datetime.fromtimestamp(attempt.at, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        request = f"{attempt.method} id {attempt.request_id}, {attempt.seconds:.3f} s"
        yield f"  {began} {request}: {attempt.outcome} ({attempt.phase}): {in_one_line(attempt.reason)}"


def _package() -> str:
    """Return the name of the package that this runtime was copied into, and its version if it was installed."""
    package = __name__.partition(".")[0]
    try:
        return f"{package} {metadata.version(package.replace('_', '-'))}"
    except metadata.PackageNotFoundError:
        return package
