"""What the invariants of orders must not let pass: a talk that is wrong in one way each."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from uis_callapi_sandbox.dialling.call import Call
from uis_callapi_sandbox.dialling.commands import MAY, Command, Hold, Release, State, Tones, Unhold
from uis_callapi_sandbox.dialling.leg import Leg
from uis_callapi_sandbox.dialling.talk import Talk

from . import seen, sharing, talking
from .mutants import Mutant, instead, telling


def _talk(wrong: type[Talk], *invariants_: str) -> Mutant:
    return instead("call.Talk", wrong, *invariants_)


def _may(command: type[Command], *more: State, breaks: str = talking.STATES) -> Mutant:
    def apply(patch: pytest.MonkeyPatch) -> None:
        patch.setattr("uis_callapi_sandbox.dialling.call.MAY", {**MAY, command: (*MAY[command], *more)})

    return Mutant(apply, frozenset({breaks}))


class _Staying(Talk):
    def _leave(self, reason: str) -> None:
        pass


class _Keeping(Talk):
    def _let_go(self, reason: str) -> None:
        pass


class _Forgetful(Talk):
    def end(self, reason: str) -> None:
        pass


class _Chattering(Talk):
    def _join(self, event: str) -> None:
        self.state = "talk"
        self._call.tell(event, "call")


class _Quiet(Call):
    def wait(self, leg: Leg) -> None:
        if self.state == "session":
            super().wait(leg)


class _Endless(Talk):
    def _stay(self, leg: Leg) -> None:
        if leg in (self.client, self.operator):
            super()._stay(leg)


class _Anew(Talk):
    """Counts the talk from the last join."""

    def _join(self, event: str) -> None:
        super()._join(event)
        for leg in (self.client, self.operator):
            self._call.agenda.call_off(self._leaving[leg.name])
            self._stay(leg)


class _Occupying(Call):
    def end_office(self, reason: str) -> None:
        for leg in self._office.legs:
            leg.end(reason)


class _Acting(Talk):
    def _record(self, on: bool) -> None:
        self._call.tell("record.started" if on else "record.stopped", "call")
        super()._record(on)


class _Crowded(Talk):
    def _ring_coach(self, number: str) -> None:
        self._coach = None
        super()._ring_coach(number)

    def answered(self, leg: Leg) -> None:
        if leg is self._coach or leg is self._further:  # who came before is forgotten
            super().answered(leg)

    def hung_up(self, leg: Leg) -> None:
        if leg.name[0] != "K" or leg is self._coach:
            super().hung_up(leg)


class _Mistaking(Talk):
    def _disconnect(self, number: int) -> None:  # noqa: ARG002  # as the original
        super()._disconnect(self.client.number)


class _Immortal(Talk):
    def obey(self, command: Command) -> None:
        if not isinstance(command, Release):
            super().obey(command)


class _Hasty(Talk):
    """Joins a further telephone that still hears its message."""

    def answered(self, leg: Leg) -> None:
        if leg is self._further and self._message is not None:
            self._call.tell("message.started", leg.name)
            self._consult()
        else:
            super().answered(leg)


class _Abandoning(Talk):
    def failed(self, leg: Leg, how: str) -> None:
        if self.state == "transfer":
            self._further = None
        else:
            super().failed(leg, how)


class _Merging(Talk):
    """Takes tags as they come."""

    def obey(self, command: Command) -> None:
        self.tags = ()
        super().obey(command)


TALK_MUTANTS: Mapping[str, Mutant] = {
    "who is held is held again": _may(Hold, "hold"),
    "who talks is held no more": _may(Unhold, "talk"),
    "tones while nobody talks": _may(Tones, "hold"),
    "a hold is not told": telling("call.held", 0, talking.EFFECT),
    "an unhold is told twice": telling("call.unheld", 2, talking.ALTERNATE),
    "a consultation is not told": telling("call.consulting", 0, talking.STATES, talking.EFFECT, talking.JOINED),
    "its end is not told": telling("call.consulted", 0, talking.STATES, talking.JOINED),
    "the operator stays after a transfer": _talk(_Staying, talking.EFFECT),
    "the further telephone stays after a restore": _talk(_Keeping, talking.EFFECT),
    "who is beside the two stays after the end": _talk(_Forgetful, seen.ENDS, seen.FRAME),
    "the message goes on when they are joined": _talk(_Chattering, talking.JOINED, seen.SOUND),
    "no music for who is held": instead("exchange.Call", _Quiet, talking.MUSIC, talking.EFFECT),
    "a further telephone never hangs up": _talk(_Endless, talking.LEAVING),
    "a talk is counted anew": _talk(_Anew, talking.LEAVING),
    "a transfer frees no channel": instead("exchange.Call", _Occupying, sharing.AT_ONCE),
    "a refused order acts": _talk(_Acting, talking.NOTHING, talking.EFFECT),
    "two coaches": _talk(_Crowded, talking.STATES),
    "the wrong leg is hung up": _talk(_Mistaking, talking.EFFECT, talking.STATES),
    "a released call goes on": _talk(_Immortal, talking.EFFECT),
    "a further telephone is joined during its message": _talk(_Hasty, talking.JOINED),
    "a client who is left alone is kept": _talk(_Abandoning, talking.GONE),
    "a tag twice": _talk(_Merging, talking.STATES),
}
