"""What the invariants must not let pass: the simulator, wrong in one way each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

import msgspec
import pytest
from uis_callapi.v1.models import PlaceCallsParams
from uis_callapi_sandbox.dialling import World
from uis_callapi_sandbox.dialling.agenda import Action, Agenda, Due, Rank
from uis_callapi_sandbox.dialling.call import Call
from uis_callapi_sandbox.dialling.channels import Channels
from uis_callapi_sandbox.dialling.events import Result
from uis_callapi_sandbox.dialling.leg import Leg, Owner
from uis_callapi_sandbox.dialling.office import Groups, Queue
from uis_callapi_sandbox.dialling.plan import Entry, Lines, Plan, Speech, plan
from uis_callapi_sandbox.dialling.talk import Talk
from uis_callapi_sandbox.dialling.world import Phone

from . import invariants, seen, sharing

_DIALLING = "uis_callapi_sandbox.dialling"


class Mutant(NamedTuple):
    """A way to be wrong, and the invariants of which it must break one."""

    apply: Callable[[pytest.MonkeyPatch], None]
    breaks: frozenset[str]


def instead(place: str, wrong: object, *invariants_: str) -> Mutant:
    def apply(patch: pytest.MonkeyPatch) -> None:
        patch.setattr(f"{_DIALLING}.{place}", wrong)

    return Mutant(apply, frozenset(invariants_))


def _call(wrong: type[Call], *invariants_: str) -> Mutant:
    return instead("exchange.Call", wrong, *invariants_)


class _Telling(Call):
    """Tells each of some events so many times."""

    event = ""
    times = 2

    def tell(
        self,
        event: str,
        leg: str,
        *,
        to: str | None = None,
        cli: str | None = None,
        timeout: int | None = None,
        reason: str | None = None,
        result: Result | None = None,
        cause: str | None = None,
        value: str | None = None,
    ) -> None:
        for _ in range(self.times if event == self.event else 1):
            super().tell(
                event, leg, to=to, cli=cli, timeout=timeout, reason=reason, result=result, cause=cause, value=value
            )


def telling(name: str, how_often: int, *invariants_: str) -> Mutant:
    class Wrong(_Telling):
        event = name
        times = how_often

    return _call(Wrong, *invariants_)


class _Hasty(Call):
    def _heard(self, leg: Leg) -> None:
        self.tell("call.bridged", "call")
        super()._heard(leg)


class _Impatient(Call):
    def answered(self, leg: Leg) -> None:
        super().answered(leg)
        if self.plan.first == "numc" and self._client is None and not leg.is_over:
            self._ring_client()


class _Persistent(Call):
    def failed(self, leg: Leg, how: str) -> None:
        if self.plan.first == "numa":
            self._office.start()
        super().failed(leg, how)


class _Musical(Call):
    def wait(self, leg: Leg) -> None:
        self.tell("music.started", leg.name)


class _Quiet(Call):
    def wait(self, leg: Leg) -> None:
        pass


class _Interrupting(Call):
    def _hears_words_out(self, first: Leg) -> bool:  # noqa: ARG002  # as the original
        return False


class _Cutting(Call):
    def answered(self, leg: Leg) -> None:
        if self._up and self._up[0].is_hearing:
            self._up[0].interrupt()
            self._up[0].is_done = True
        super().answered(leg)


class _Deaf(Call):
    def hung_up(self, leg: Leg) -> None:
        if self._talk is not None:
            super().hung_up(leg)


class _Forgiving(Call):
    def hung_up(self, leg: Leg) -> None:  # noqa: ARG002  # as the original
        self.finish("success", "normal_clearing")


class _Optimistic(Call):
    def fail(self, cause: str) -> None:
        self.finish("success", cause)


class _Vague(Call):
    def fail(self, cause: str) -> None:  # noqa: ARG002  # as the original
        super().fail("A busy")


class _Talkative(Talk):
    def _stay(self, leg: Leg) -> None:
        if leg.phone.talk == max(one.phone.talk for one in (self.client, self.operator)):
            super()._stay(leg)


def _planned(change: Callable[[Plan], Plan], *invariants_: str) -> Mutant:
    def wrong(params: PlaceCallsParams, world: World) -> Plan:
        return change(plan(params, world))

    return instead("exchange.plan", wrong, *invariants_)


def _each_group(change: Callable[[Lines], Lines]) -> Callable[[Plan], Plan]:
    def changed(planned: Plan) -> Plan:
        return msgspec.structs.replace(planned, office=tuple(change(lines) for lines in planned.office))

    return changed


def _each_entry(change: Callable[[Entry], Entry]) -> Callable[[Plan], Plan]:
    return _each_group(
        lambda lines: msgspec.structs.replace(lines, entries=tuple(change(entry) for entry in lines.entries))
    )


def _roomier(entry: Entry) -> Entry:
    return msgspec.structs.replace(entry, channels=None if entry.channels is None else entry.channels + 1)


def _longer(speech: Speech | None) -> Speech | None:
    return None if speech is None else Speech(speech.is_text, speech.ms + 1000)


class _Lenient(Agenda):
    def after(self, wait: int, action: Action, rank: Rank = Rank.USUAL) -> Due:
        return super().after(wait, action, Rank.DIALLING if rank is Rank.TIMEOUT else rank)


class _LateLeg(Leg):
    """Is answered a little after the telephone answered."""

    def __init__(self, call: Call, owner: Owner, name: str, entry: Entry, phone: Phone) -> None:
        super().__init__(call, owner, name, entry, msgspec.structs.replace(phone, after=phone.after + 0.001))


class _Growing(Groups):
    def _grow(self) -> None:
        if len(self._legs) < self._lines < self._group.limit:
            self._lines += 1
            self._call.tell("lines.grown", "group")
        super()._grow()


class _Skipping(Groups):
    def _lost(self, leg: Leg, how: str) -> None:
        if not self._open:
            self._stop()
            self._next_group()
        super()._lost(leg, how)


class _Recounting(Groups):
    def _next_group(self) -> bool:
        self._attempts = 0
        return super()._next_group()


class _Grumbling(Queue):
    def _give_up(self) -> None:
        self._call.fail("queue_timeout")


class _YoungestFirst(Channels):
    def _give_turn(self, number: str) -> None:
        used = self._in_use(number)
        able = {age: seeker for age, (seeker, most) in self._waiting.get(number, {}).items() if most > used}
        if able:
            self._turns[max(able)] = able[max(able)]
        else:
            del self._freed[number]


class _Leaking(Channels):
    leaks = 0

    def free(self, entry: Entry) -> None:
        self.leaks += 1
        if self.leaks % 2:
            super().free(entry)


class _Forgetful(Channels):
    def _offer(self, numbers: object) -> None:
        pass


class _Greedy(Channels):
    def free(self, entry: Entry) -> None:
        for _ in range(2):
            if self._used[entry.number] > 0:  # below nothing, the simulation itself would not go on
                super().free(entry)


_MESSAGES = (invariants.MESSAGES, invariants.SWITCH, invariants.ORDER, invariants.MUSIC)
"""A message of another length moves all that follows on it; whichever is met with first."""
_LINES = (sharing.LINES, sharing.GROWTH)

MUTANTS: Mapping[str, Mutant] = {
    "a call is finished twice": telling("call.finished", 2, seen.FRAME),
    "a call is not finished": telling("call.finished", 0, seen.FRAME),
    "a call is not accepted": telling("call.accepted", 0, seen.FRAME),
    "who was up is not hung up": telling("leg.hangup", 0, seen.ENDS),
    "who was hung up is hung up again": telling("leg.hangup", 2, seen.LIFE),
    "who rings no more is cancelled again": telling("leg.cancelled", 2, seen.LIFE),
    "who is up answers again": telling("leg.answered", 2, seen.LIFE),
    "a bridge is made twice": telling("call.bridged", 2, seen.BRIDGE),
    "a bridge is not told of": telling("call.bridged", 0, invariants.RESULT, invariants.SWITCH),
    "a message goes on at the bridge": telling("message.interrupted", 0, seen.SOUND),
    "a message is begun twice": telling("message.started", 2, seen.SOUND),
    "the first who is ready is joined to nobody": _call(_Hasty, seen.BRIDGE),
    "the client is rung while the operator hears the message": _call(_Impatient, invariants.ORDER),
    "the office is rung though the client has failed": _call(_Persistent, invariants.ORDER),
    "music for an instant": _call(_Musical, invariants.MUSIC),
    "no music": _call(_Quiet, invariants.MUSIC),
    "words to the client are cut": _call(_Interrupting, *_MESSAGES),
    "messages are cut without switch_at_once": _call(_Cutting, *_MESSAGES),
    "who hangs up while waiting is not heard": _call(_Deaf, invariants.HANG_UP),
    "who hangs up while waiting makes a success": _call(_Forgiving, invariants.RESULT),
    "a failure is a success": _call(_Optimistic, invariants.RESULT),
    "it was always the client": _call(_Vague, invariants.RESULT),
    "the longer talk counts": instead("call.Talk", _Talkative, invariants.TALK),
    "the office sees the client": _planned(
        lambda planned: msgspec.structs.replace(planned, office_sees=planned.client), invariants.CALLER_ID
    ),
    "switch_at_once is always on": _planned(
        lambda planned: msgspec.structs.replace(planned, switch_at_once=True), *_MESSAGES
    ),
    "switch_at_once is always off": _planned(
        lambda planned: msgspec.structs.replace(planned, switch_at_once=False), *_MESSAGES
    ),
    "messages to the client are too long": _planned(
        lambda planned: msgspec.structs.replace(planned, client_message=_longer(planned.client_message)), *_MESSAGES
    ),
    "words are read too fast": instead("plan._CHARACTERS_A_SECOND", 17, *_MESSAGES),
    "the queue is a second too patient": _planned(
        lambda planned: msgspec.structs.replace(planned, queue_ms=planned.queue_ms and planned.queue_ms + 1000),
        invariants.QUEUE,
    ),
    "a telephone rings for a second too long": _planned(
        _each_entry(lambda entry: msgspec.structs.replace(entry, timeout=entry.timeout + 1)), invariants.PHONES
    ),
    "a channel more than there is": _planned(_each_entry(_roomier), sharing.CHANNELS),
    "a line more at the start": _planned(
        _each_group(lambda lines: msgspec.structs.replace(lines, start=lines.start + 1)), *_LINES
    ),
    "more lines than the limit": _planned(
        _each_group(lambda lines: msgspec.structs.replace(lines, limit=lines.limit + 1)), *_LINES
    ),
    "lines become more too late": _planned(
        _each_group(lambda lines: msgspec.structs.replace(lines, period=lines.period + 500)), sharing.GROWTH
    ),
    "the last telephone is the first": _planned(
        _each_group(lambda lines: msgspec.structs.replace(lines, entries=lines.entries[::-1])), sharing.TURN
    ),
    "an answer in the moment of the timeout counts": instead("exchange.Agenda", _Lenient, invariants.QUEUE),
    "a telephone answers too late": instead("office.Leg", _LateLeg, invariants.PHONES),
    "lines become more though one is to spare": instead("office.Groups", _Growing, sharing.GROWTH),
    "the next group while this one rings": instead("office.Groups", _Skipping, sharing.ALL_TRIED, sharing.GROWTH),
    "names are counted anew in each group": instead("office.Groups", _Recounting, seen.LIFE, invariants.RESULT),
    "the queue gives up without a word": instead("office.Queue", _Grumbling, invariants.RESULT),
    "no pause in the queue": instead("office._PAUSE", 500, sharing.PAUSE),
    "the youngest call is served first": instead("exchange.Channels", _YoungestFirst, sharing.OLDEST),
    "channels get lost": instead("exchange.Channels", _Leaking, sharing.AT_ONCE, sharing.TURN, sharing.ALL_TRIED),
    "nobody is told of a free channel": instead("exchange.Channels", _Forgetful, sharing.AT_ONCE),
    "a channel is given back twice": instead("exchange.Channels", _Greedy, sharing.CHANNELS),
}
