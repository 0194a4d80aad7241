"""What must hold of a call that is told what to do: who is joined to whom, worked out from its events alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import msgspec
from uis_callapi_sandbox.dialling import Command, Event, World
from uis_callapi_sandbox.dialling.commands import (
    Coach,
    Disconnect,
    Hold,
    Record,
    Release,
    Restore,
    Ring,
    Tag,
    Tones,
    Transfer,
    Unhold,
)

from .ordering import Happened, Ordered, Outcome
from .seen import ENDS, FRAME, LIFE, SOUND, hold

STATES = "an order is obeyed in the states that it is for, and in no other"
NOTHING = "an order that is refused changes nothing"
EFFECT = "an order that is obeyed does at once what it says"
ALTERNATE = "holds and unholds alternate"
FURTHER = "a further telephone is rung while the client is held, one at a time"
JOINED = "only who is up is joined, and the client to one at a time"
GONE = "who was left by everybody is not kept"
LEAVING = "who is joined stays for as long as it talks, and no longer"
MUSIC = "who is held hears its message over and over, or music"
AFTER = "nothing is told to a call that is over, or not begun"

_MAY: dict[type[Command], tuple[str, ...]] = {
    Hold: ("talk",),
    Unhold: ("hold",),
    Ring: ("hold",),
    Transfer: ("dialing", "operator_talk"),
    Restore: ("dialing", "operator_talk"),
    Disconnect: ("talk", "hold", "dialing", "operator_talk", "transfer"),
    Release: ("session", "talk", "hold", "dialing", "operator_talk", "transfer"),
    Coach: ("talk",),
    Record: ("talk",),
    Tag: ("talk",),
    Tones: ("talk", "operator_talk"),
}
_FAILURES = ("leg.busy", "leg.rejected", "leg.unreachable", "leg.no_answer")
_ENDS = (*_FAILURES, "leg.cancelled", "leg.hangup")


class _Leg(msgspec.Struct):
    name: str
    to: str
    answered: int | None = None
    ended: int | None = None
    joined: int | None = None
    is_playing: bool = False
    quiet_since: int | None = None
    """Since when it is held without a message, and without music so far."""
    music: bool = False

    @property
    def is_up(self) -> bool:
        return self.answered is not None and self.ended is None


class Talking:
    """One call, event after event."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.state = "unborn"
        self.legs: dict[str, _Leg] = {}
        self.operator = ""
        self.further: str | None = None
        self.coach: str | None = None
        self.is_recorded = False
        self.tags: set[int] = set()
        self.finished: int | None = None

    def order(self, outcome: Outcome) -> None:
        """An order was given; what it did at once follows as events."""
        hold(self.state != "ending", GONE, outcome)
        expected = self._refusal(outcome)
        hold(outcome.why == expected, AFTER if expected == "no_call" else STATES, f"{outcome}, {self.state}")
        if outcome.why is not None:
            hold(outcome.told == (), NOTHING, outcome)
        else:
            hold(outcome.told != () and _does(outcome, self), EFFECT, outcome)

    def _refusal(self, outcome: Outcome) -> str | None:
        command = outcome.command
        if self.state in ("unborn", "over"):
            return "no_call"
        if self.state not in _MAY[type(command)]:
            return "wrong_state"
        if isinstance(command, Coach) and self.coach is not None:
            return "wrong_state"
        if isinstance(command, Disconnect) and outcome.leg is None:
            return "no_leg"
        if isinstance(command, Record) and command.on == self.is_recorded:
            return "recorded" if command.on else "not_recorded"
        if isinstance(command, Tag) and command.tag in self.tags:
            return "tagged"
        return None

    def see(self, event: Event) -> None:
        """Something happened."""
        hold(self.state != "over", FRAME, event)
        self._keep_time(event.t)
        if event.leg not in ("call", "group", "queue"):
            self._see_leg(event)
            return
        match event.event:
            case "call.accepted":
                self.state = "session"
            case "call.bridged":
                hold(self.state == "session", JOINED, event)
                self.operator = next(name for name, leg in self.legs.items() if name != "A" and leg.is_up)
                self._talk(event)
            case "call.held":
                hold(self.state == "talk", ALTERNATE, event)
                self.state = "hold"
                self.legs["A"].quiet_since = event.t
            case "call.unheld":
                hold(self.state == "hold", ALTERNATE, event)
                self._talk(event)
            case "call.consulting":
                hold(self.state == "dialing" and self.further is not None, JOINED, event)
                further = self.legs[str(self.further)]
                hold(further.is_up and not further.is_playing, JOINED, event)
                self.state, further.joined = "operator_talk", event.t
            case "call.consulted":
                hold(self.state == "consulted", JOINED, event)
                self.state = "hold"
            case "call.restored":
                hold(self.state == "restored", JOINED, event)
                self._talk(event)
            case "call.transferred":
                hold(self.state == "transfer" and self.further is not None, JOINED, event)
                self.operator, self.further = str(self.further), None
                self._talk(event)
            case "record.started" | "record.stopped":
                self.is_recorded = event.event == "record.started"
            case "call.tagged":
                self.tags.add(int(str(event.value)))
            case "call.finished":
                self._finish(event)
            case _:
                pass

    def _see_leg(self, event: Event) -> None:
        leg = self.legs.get(event.leg)
        if event.event == "leg.dialing":
            hold(leg is None, LIFE, event)
            self.legs[event.leg] = _Leg(event.leg, str(event.to))
            if event.leg.startswith("K"):
                hold(self.coach is None and self.state == "talk", FURTHER, event)
                self.coach = event.leg
            elif self.state != "session":
                hold(self.state == "hold" and self.further is None, FURTHER, event)
                self.state, self.further = "dialing", event.leg
            return
        hold(leg is not None and leg.ended is None, LIFE, event)
        assert leg is not None
        match event.event:
            case "leg.answered":
                hold(leg.answered is None, LIFE, event)
                leg.answered = event.t
                if leg.name == self.coach:
                    leg.joined = event.t
            case "message.started":
                hold(leg.is_up and not leg.is_playing and not self._is_joined(leg), SOUND, event)
                leg.is_playing, leg.quiet_since, leg.music = True, None, False
            case "message.finished" | "message.interrupted":
                hold(leg.is_playing, SOUND, event)
                is_held = leg.name == "A" and self.state != "session"
                hold(not is_held or event.event == "message.interrupted", MUSIC, event)
                leg.is_playing, leg.quiet_since = False, event.t
            case "music.started":
                hold(leg.is_up and not leg.is_playing and not self._is_joined(leg), SOUND, event)
                hold(not leg.music, SOUND, event)
                leg.music, leg.quiet_since = True, None
            case _:
                hold(event.event in _ENDS, LIFE, event)
                hold((leg.answered is None) == (event.event != "leg.hangup"), LIFE, event)
                self._end(leg, event)

    def _end(self, leg: _Leg, event: Event) -> None:
        leg.ended = event.t
        if leg.name == self.coach:
            self.coach = None
        elif leg.name == self.operator and event.reason == "transferred":
            hold(self.state in ("dialing", "operator_talk"), FURTHER, event)
            self.state = "transfer"
        elif leg.name == self.further and self.state != "transfer":
            if event.reason == "restored":
                self.state = "restored"
            elif self.state != "ending":
                self.state = "consulted" if self.state == "operator_talk" else "hold"
            self.further = None
        elif leg.name in ("A", self.operator, self.further) and self.state != "session":
            self.state = "ending"

    def _talk(self, event: Event) -> None:
        for name in ("A", self.operator):
            leg = self.legs[name]
            hold(leg.is_up and not leg.is_playing, JOINED, f"{event}: {leg}")
            leg.joined = event.t if leg.joined is None else leg.joined
            leg.quiet_since, leg.music = None, False
        hold(self.further is None, GONE, event)
        self.state = "talk"

    def _is_joined(self, leg: _Leg) -> bool:
        match self.state:
            case "talk":
                return leg.name in ("A", self.operator, self.coach)
            case "operator_talk":
                return leg.name in (self.operator, self.further, self.coach)
            case _:
                return leg.name == self.coach

    def _keep_time(self, t: int) -> None:
        """Nobody is there after its time, and who is held hears something."""
        for leg in self.legs.values():
            if leg.ended is None and leg.joined is not None:
                hold(t <= self._leaves(leg), LEAVING, f"at {t}: {leg}")
        client = self.legs.get("A")
        if client is not None and client.quiet_since is not None and self.state in ("hold", "dialing", "operator_talk"):
            hold(t == client.quiet_since, MUSIC, f"at {t}: {client}")

    def _leaves(self, leg: _Leg) -> int:
        assert leg.answered is not None and leg.joined is not None
        phone = self._world.phones[leg.to]
        talked = leg.joined + round(1000 * phone.talk)
        if phone.hangup_after is None:
            return talked
        return min(talked, leg.answered + round(1000 * phone.hangup_after))

    def _finish(self, event: Event) -> None:
        hold(all(leg.ended is not None for leg in self.legs.values()), ENDS, self.legs)
        hold((event.result == "success") == any(leg.joined is not None for leg in self.legs.values()), EFFECT, event)
        if event.cause == "normal_clearing":
            left = [self.legs[name] for name in ("A", self.operator) if self.legs[name].ended == event.t]
            ends = [self._leaves(leg) for leg in left]
            hold(min(ends) == event.t, LEAVING, f"{event}: {ends}")
        self.state, self.finished = "over", event.t


def _does(outcome: Outcome, call: Talking) -> bool:
    told = [(event.leg, event.event, event.reason) for event in outcome.told]
    names = [event.event for event in outcome.told]
    match outcome.command:
        case Hold(has_message=has_message):
            return names == ["call.held", "message.started" if has_message else "music.started"]
        case Unhold():
            return names[-1] == "call.unheld"
        case Ring(to=to) | Coach(to=to):
            return names[0] == "leg.dialing" and outcome.told[0].to == to
        case Transfer():
            left = (call.operator, "leg.hangup", "transferred")
            return left in told and (names[-1] == "call.transferred") == (call.state == "operator_talk")
        case Restore():
            return told[0][0] == call.further and told[0][2] == "restored" and names[-1] == "call.restored"
        case Disconnect():
            return told[0][0] == outcome.leg and told[0][2] == "disconnected"
        case Release():
            last = outcome.told[-1]
            return (last.event, last.cause) == ("call.finished", "released")
        case Record(on=on):
            return names == ["record.started" if on else "record.stopped"]
        case Tag(tag=tag):
            return names == ["call.tagged"] and outcome.told[0].value == str(tag)
        case Tones(keys=keys):
            return names == ["tones.sent"] and outcome.told[0].value == keys


def check_orders(scenario: Ordered, happened: Sequence[Happened]) -> Counter[str]:
    """Return what was met in *scenario*. Raises `Violation`."""
    met: Counter[str] = Counter()
    talks = [Talking(scenario.world) for _ in scenario.calls]
    nobody = Talking(scenario.world)
    for number, what in happened:
        talk = talks[number] if number < len(talks) else nobody
        if isinstance(what, Event):
            talk.see(what)
            met[what.event] += 1
        else:
            talk.order(what)
            met[f"{type(what.command).__name__.lower()} {'obeyed' if what.why is None else what.why}"] += 1
    for talk in talks:
        hold(talk.state == "over", ENDS, talk.legs)
    return met
