"""The command ``python -m uis_callapi_sandbox simulate``: what the telephones would do, without a server."""

from __future__ import annotations

import argparse
import asyncio
import os
import shutil
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal, TypeVar

import msgspec
from uis_callapi.v1 import AuthenticateResult
from uis_callapi.v1.models import AuthenticateParams, PlaceCallsParams
from uis_callapi.v1.server import ServerCall, answer

from . import magic
from .arguments import read
from .dialling import Event, Exchange, Unplayable, World
from .dialling.picture import Style, picture

T = TypeVar("T")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the timeline of one call; 2 when there is none to print."""
    chosen = read(_parser(), arguments)
    if chosen.params == chosen.world == "-":
        return _refuse("params and world cannot both come from the standard input: give one of them as a file")
    try:
        world = _decode(chosen.world, World) if chosen.world else World()
        given = _decode(chosen.params, dict[str, msgspec.Raw])
    except Unusable as error:
        return _refuse(str(error))
    try:
        events = simulate(given, world)
    except (Unusable, Unplayable) as error:
        return _refuse(f"{_name(chosen.params)}: {error}")
    try:
        _print(events, as_json=chosen.json)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever reads has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def simulate(given: Mapping[str, object], world: World) -> list[Event]:
    """Return what the telephones would do with one place_calls, in virtual time; *given*: its params as JSON.

    Raises:
        Unusable: the API refuses them, or nobody is rung for another reason.
        Unplayable: they name what is not in *world*.
    """
    params = _judged(given)
    _hold_placed(params)
    exchange = Exchange(world)
    exchange.place(params, 1)
    while exchange.live:
        due = exchange.next_due()
        assert due is not None, "a call that has not ended waits for something"
        exchange.advance(due)
    return [event for _, event in exchange.take()]


class Unusable(Exception):
    """Something that was given cannot be used; the text says what and why."""


class _Listener:
    """Takes params that have passed the checks of the API."""

    params: PlaceCallsParams | None = None

    async def authenticate(self, _params: AuthenticateParams, _call: ServerCall, /) -> AuthenticateResult:
        raise AssertionError("nothing but place_calls is asked here")

    async def place_calls(self, params: PlaceCallsParams, _call: ServerCall, /) -> Literal["success", "fail"]:
        self.params = params
        return "success"


class _Fault(msgspec.Struct):
    message: str
    data: str = ""


class _Answer(msgspec.Struct):
    error: _Fault | None = None


def _judged(given: Mapping[str, object]) -> PlaceCallsParams:
    """Have the server side of the package judge them: what the API refuses is refused here in the same words."""
    if "session_key" in given:
        raise Unusable("`$.session_key` has no place here: params go without it")
    request = {"jsonrpc": "2.0", "id": 1, "method": "place_calls", "params": {**given, "session_key": ""}}
    listener = _Listener()
    answered = msgspec.json.decode(asyncio.run(answer(listener, msgspec.json.encode(request))), type=_Answer)
    if listener.params is None:
        assert answered.error is not None
        raise Unusable(answered.error.data or answered.error.message)
    return listener.params


def _hold_placed(params: PlaceCallsParams) -> None:
    """Refuse numbers that stand for a call that is never placed."""
    refusal, lost = magic.refusal(params), magic.lost(params)
    if refusal is not None:
        said = f"{refusal.code} {refusal.message} ({refusal.detail})"
        raise Unusable(f"nobody is rung, the platform answers {said}")
    if lost is not None:
        raise Unusable(f"nobody is rung, the request is lost on the way ({lost.kind})")


def _decode(source: str, kind: type[T]) -> T:
    try:
        text = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
        return msgspec.json.decode(text, type=kind)
    except OSError as error:
        raise Unusable(f"{source}: {error.strerror}") from None
    except msgspec.ValidationError as error:
        raise Unusable(f"{_name(source)}: {error}") from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Unusable(f"{_name(source)}: not valid JSON: {error}") from None


def _name(source: str) -> str:
    return "standard input" if source == "-" else source


def _print(events: Sequence[Event], *, as_json: bool) -> None:
    if as_json:
        encoder = msgspec.json.Encoder()
        for event in events:
            print(encoder.encode(event).decode())
        return
    print(picture(events, style_here()), end="")


def style_here() -> Style:
    """Return what the standard output can show."""
    return Style(
        width=shutil.get_terminal_size().columns,
        colour=sys.stdout.isatty() and not os.environ.get("NO_COLOR"),
        plain=not _can_draw(sys.stdout.encoding),
    )


def _can_draw(encoding: str) -> bool:
    try:
        "·♪█…✗┬".encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _refuse(why: str) -> int:
    print(f"simulate: {why}", file=sys.stderr)
    return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m uis_callapi_sandbox simulate",
        description="Show what the telephones would do with one place_calls: in virtual time, nothing is served.",
        epilog='A world: {"phones": {"79160000010": {"kind": "answer", "after": 5, "talk": 30, "hangup_after": 20}}, '
        '"media": {"hello": 3}, "busy": {"79160000010": [{"channels": 1, "until": 7}]}}; kinds are answer, busy, '
        "rejected, unreachable, no_answer; all times are seconds. What it does not say of a telephone, the last four "
        "digits of its number say.",
    )
    parser.add_argument(
        "params", metavar="PARAMS.json", help="the params of place_calls without session_key; - for the standard input"
    )
    parser.add_argument("--world", metavar="WORLD.json", help="telephones, files and busy operators; - as above")
    parser.add_argument("--json", action="store_true", help="print one event a line instead of a picture")
    return parser
