"""What the property must not let pass: the core, the transport or the journal, each wrong in one way."""

from __future__ import annotations

import re
from collections.abc import Callable, Generator, Mapping, Sequence
from typing import NamedTuple

import msgspec
import pytest

from codegen.runtime.core import Core
from codegen.runtime.description import Place
from codegen.runtime.effects import Answer, Await, Report, Send
from codegen.runtime.errors import HttpRefusedError, NotSentInTimeError, Outcome, RpcError, ServerFaultError, State
from codegen.runtime.journal import JournalEntry
from codegen.runtime.outcomes import TABLE, Row
from codegen.runtime.session import Flight
from codegen.runtime.settings import Settings
from codegen.runtime.wire import ErrorObject, read_answer

from . import invariants
from .disk import Disk
from .server import REDIRECTS
from .shop import SHOP
from .wire import Exchange, Fate
from .world import World


class Mutant(NamedTuple):
    """A way to be wrong, and the invariants of which it must break one."""

    apply: Callable[[pytest.MonkeyPatch], None]
    breaks: frozenset[str]


def _row(name: str, **changes: object) -> Callable[[pytest.MonkeyPatch], None]:
    table: Mapping[str, Row] = {**TABLE, name: msgspec.structs.replace(TABLE[name], **changes)}
    return lambda patch: patch.setattr("codegen.runtime.outcomes.TABLE", table)


class _Following(Exchange):
    """Goes where a redirect points to: to the same shop, by another door."""

    def steps(self, fate: Fate) -> Generator[float, None, Report]:
        report = yield from super().steps(fate)
        if isinstance(report, Answer) and report.status in REDIRECTS:
            report = yield from super().steps(Fate())
        return report


def _follow(patch: pytest.MonkeyPatch) -> None:
    patch.setattr("tests.property.caller.Exchange", _Following)


def _renew_after_faults(patch: pytest.MonkeyPatch) -> None:
    assert SHOP.session is not None
    session = msgspec.structs.replace(SHOP.session, renew=(*SHOP.session.renew, ServerFaultError))
    patch.setattr("tests.property.simulation.SHOP", msgspec.structs.replace(SHOP, session=session))


def _any_id(body: bytes, request_id: int, detail_keys: tuple[str, ...]) -> msgspec.Raw | ErrorObject:
    return read_answer(re.sub(rb'"id":\w+', b'"id":%d' % request_id, body), request_id, detail_keys)


def _take_any_id(patch: pytest.MonkeyPatch) -> None:
    patch.setattr("codegen.runtime.outcomes.read_answer", _any_id)


def _nothing_placed(call: object) -> Outcome:  # noqa: ARG001  # a getter
    return "not_placed"


def _belittle_interruptions(patch: pytest.MonkeyPatch) -> None:
    patch.setattr("codegen.runtime.calls.Call.outcome", property(_nothing_placed))


def _wordless(outcome: Outcome) -> str:  # noqa: ARG001  # as the original
    return ""


def _swallow_notes(patch: pytest.MonkeyPatch) -> None:
    patch.setattr("codegen.runtime.core.outcome_words", _wordless)


def _latest(call: object, error: RpcError) -> RpcError:  # noqa: ARG001  # a method
    return error


def _forget_the_first(patch: pytest.MonkeyPatch) -> None:
    patch.setattr("codegen.runtime.calls.Call.ended", _latest)


def _patient(flight: Flight, seconds: float) -> Await:
    return Await(flight, seconds + 3600.0)


def _wait_for_ever(patch: pytest.MonkeyPatch) -> None:
    patch.setattr("codegen.runtime.key_supply.Await", _patient)


def _slow(body: bytes, deadline: float, reuse_idle: float, place: Place | None = None) -> Send:
    return Send(body, deadline + 30.0, reuse_idle, place)


def _add_time(patch: pytest.MonkeyPatch) -> None:
    patch.setattr("codegen.runtime.core.Send", _slow)


def _itself(core: Core, settings: Settings) -> Core:  # noqa: ARG001  # a method
    return core


def _ignore_settings(patch: pytest.MonkeyPatch) -> None:
    patch.setattr("codegen.runtime.core.Core.with_settings", _itself)


def _unplaced(call: object, interruption: BaseException) -> object:  # noqa: ARG001  # as the original
    return msgspec.defstruct("End", [("state", str), ("why", str), ("result", str | None, None)])("not_placed", "")


def _free_the_interrupted(patch: pytest.MonkeyPatch) -> None:
    patch.setattr("codegen.runtime.guard._interrupted", _unplaced)


class _LateDisk(Disk):
    """Writes the intent only with the end."""

    def __init__(self, world: World, full: Sequence[float], *, crossing: bool) -> None:
        super().__init__(world, full, crossing=crossing)
        self._held_back: dict[str, JournalEntry | None] = {}

    def swap(self, old: JournalEntry | None, new: JournalEntry, *, durable: bool, wait: float | None = None) -> bool:
        if new.state == "intent":
            self._held_back[new.token] = old
            return True
        if old is not None and old.token in self._held_back:
            old = self._held_back.pop(old.token)
        return super().swap(old, new, durable=durable, wait=wait)


class _LazyDisk(Disk):
    """Leaves it to chance when a claim reaches the disk."""

    def swap(
        self,
        old: JournalEntry | None,
        new: JournalEntry,
        *,
        durable: bool,  # noqa: ARG002
        wait: float | None = None,
    ) -> bool:
        return super().swap(old, new, durable=False, wait=wait)


class _BlindDisk(Disk):
    """Puts a claim in the place of whatever is there by now."""

    def swap(self, old: JournalEntry | None, new: JournalEntry, *, durable: bool, wait: float | None = None) -> bool:
        swapped = super().swap(old, new, durable=durable, wait=wait)
        if not swapped and new.state == "intent":
            return super().swap(self.get(new.scope, new.key), new, durable=durable)
        return swapped


def _disk(kind: type[Disk]) -> Callable[[pytest.MonkeyPatch], None]:
    return lambda patch: patch.setattr("tests.property.simulation.Disk", kind)


def _free_too(*states: State) -> Callable[[pytest.MonkeyPatch], None]:
    free: frozenset[State] = frozenset({"not_placed", "rejected", *states})
    return lambda patch: patch.setattr("codegen.runtime.guard._FREE", free)


_TWICE = frozenset({invariants.NEVER_TWICE, invariants.NOT_PLACED, invariants.ONE_PER_KEY})
"""What is sent twice may be carried out twice, or refused the second time; whichever is met with first."""
_KEY_TWICE = frozenset({invariants.ONE_PER_KEY})
_NOT_NOTHING = frozenset({invariants.NOT_PLACED})

MUTANTS: Mapping[str, Mutant] = {
    "an order is sent again after its answer was lost": Mutant(_row("lost", unsafe=1), _TWICE),
    "an order is sent again after a damaged answer": Mutant(_row("damaged", unsafe=1), _TWICE),
    "an order is sent again after an internal error": Mutant(_row("fault", unsafe=1), _TWICE),
    "a session is renewed after an internal error, and the order sent again": Mutant(_renew_after_faults, _TWICE),
    "a redirect is followed": Mutant(_follow, _TWICE),
    "what was late after the last byte was not sent": Mutant(_row("late", error=NotSentInTimeError), _NOT_NOTHING),
    "a status 503 is a refusal": Mutant(_row("status unavailable", error=HttpRefusedError), _NOT_NOTHING),
    "a status 303 is a refusal": Mutant(_row("redirect after", error=HttpRefusedError), _NOT_NOTHING),
    "whoever is interrupted hears that nothing was placed": Mutant(_belittle_interruptions, _NOT_NOTHING),
    "a try that never arrived makes the one before it known": Mutant(_forget_the_first, _NOT_NOTHING),
    "an answer counts whatever its id": Mutant(_take_any_id, _TWICE | {invariants.PLACED}),
    "an interruption does not say what became of the call": Mutant(
        _swallow_notes, frozenset({invariants.SAME_INTERRUPTION})
    ),
    "who waits for another's session key waits for ever": Mutant(_wait_for_ever, frozenset({invariants.IN_TIME})),
    "each request has a deadline of its own": Mutant(_add_time, frozenset({invariants.IN_TIME})),
    "every call may be sent again as often as the client says": Mutant(
        _ignore_settings, frozenset({invariants.FEW_REQUESTS})
    ),
    "a key is claimed after its call was sent": Mutant(_disk(_LateDisk), _KEY_TWICE),
    "a claim is not durable before its call is sent": Mutant(_disk(_LazyDisk), _KEY_TWICE),
    "a claim is written over another that came in between": Mutant(_disk(_BlindDisk), _KEY_TWICE),
    "a key that was placed may be used again": Mutant(_free_too("placed"), _KEY_TWICE),
    "a key whose call is under way may be used": Mutant(_free_too("intent"), _KEY_TWICE),
    "a key of which nobody knows the end may be used": Mutant(_free_too("unknown"), _KEY_TWICE),
    "a call in vain leaves its key free": Mutant(_free_too("failed"), _KEY_TWICE),
    "an interrupted call leaves its key free": Mutant(_free_the_interrupted, _KEY_TWICE),
}
