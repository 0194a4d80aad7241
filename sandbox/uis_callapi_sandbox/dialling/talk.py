"""A call from the bridge on: who is joined to whom, who is held, who else is rung, and when it is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .agenda import Due
from .commands import (
    Coach,
    Command,
    Disconnect,
    Hold,
    Record,
    Refusal,
    Release,
    Restore,
    Ring,
    State,
    Tag,
    Tones,
    Transfer,
    Unhold,
)
from .leg import Leg
from .plan import RINGING, Entry, Speech, milliseconds
from .views import Standing

if TYPE_CHECKING:
    from .call import Call

NORMAL = "normal_clearing"


class Talk:
    """The client and an operator; beside them a further telephone and a coach, while there are any."""

    __slots__ = (
        "_call",
        "_coach",
        "_coaches",
        "_further",
        "_leaving",
        "_message",
        "client",
        "is_recorded",
        "operator",
        "state",
        "tags",
    )

    def __init__(self, call: Call, client: Leg, operator: Leg) -> None:
        self.state: State = "talk"
        self.client: Leg = client
        self.operator: Leg = operator
        """Who talks to the client, or did until it was held."""
        self.is_recorded: bool = False
        self.tags: tuple[int, ...] = ()
        self._call = call
        self._further: Leg | None = None
        self._message: Speech | None = None
        """What the further telephone hears first."""
        self._coach: Leg | None = None
        self._coaches = 0
        self._leaving: dict[str, Due] = {}
        for leg in (client, operator):
            self._stay(leg)

    @property
    def beside(self) -> list[Leg]:
        """Legs that ring or are up, and are neither the client's nor of the office that was rung at first."""
        legs = (self.operator, self._further, self._coach)
        return [leg for leg in legs if leg is not None and leg.owner is self and not leg.is_over]

    def obey(self, command: Command) -> None:
        """Do what is asked, in a state in which it may be. Raises `Refusal`."""
        match command:
            case Hold():
                self._hold(command.has_message)
            case Unhold():
                self._join("call.unheld")
            case Ring():
                self._ring(command)
            case Transfer():
                self._transfer()
            case Restore():
                self._let_go("restored")
                self._join("call.restored")
            case Disconnect():
                self._disconnect(command.leg)
            case Release():
                self._call.finish("success", "released")
            case Coach():
                self._ring_coach(command.to)
            case Record():
                self._record(command.on)
            case Tag():
                if command.tag in self.tags:
                    raise Refusal("tagged", f"the call has the tag {command.tag}")
                self.tags += (command.tag,)
                self._call.tell("call.tagged", "call", value=str(command.tag))
            case Tones():
                self._call.tell("tones.sent", "call", value=command.keys)

    def standing(self, leg: Leg) -> Standing:
        """Return what a telephone that is up is at."""
        if leg is self._coach:
            return "talk"
        if self.state == "transfer":
            return "transfer"
        if leg is self._further:
            return "operator_talk" if self.state == "operator_talk" else "waiting"
        if self.state == "operator_talk" and leg is self.operator:
            return "operator_talk"
        return "talk" if self.state == "talk" else "held"

    def answered(self, leg: Leg) -> None:
        """A coach listens from now on; a further telephone hears its message, if it has one."""
        if leg is self._coach:
            self._stay(leg)
        elif self._message is None:
            self._consult()
        else:
            leg.play(self._message.ms, self._consult)

    def failed(self, leg: Leg, how: str) -> None:
        """A further telephone that was not reached leaves the client held, or alone when the operator has left."""
        if leg is self._coach:
            self._coach = None
            return
        self._further = None
        if self.state == "transfer":
            self._call.finish("success", f"{leg.name} {how}")
        else:
            self.state = "hold"

    def hung_up(self, leg: Leg) -> None:
        """Who is beside the two may go; when one of the two goes, the call is over (rule 20)."""
        if leg is self._coach or leg is self._further:
            self._part(leg, NORMAL, "hung_up")
        else:
            self._call.finish("success", NORMAL)

    def end(self, reason: str) -> None:
        """Hang up who is there beside the client and the office."""
        for due in self._leaving.values():
            self._call.agenda.call_off(due)
        for leg in self.beside:
            leg.end(reason)

    def _hold(self, has_message: bool) -> None:
        self.state = "hold"
        self._call.tell("call.held", "call")
        if has_message:
            self.client.repeat()
        else:
            self._call.wait(self.client)

    def _join(self, event: str) -> None:
        """Have client and operator talk."""
        self._call.call_off_music()
        self.client.interrupt()
        self.state = "talk"
        self._call.tell(event, "call")

    def _ring(self, command: Ring) -> None:
        self.state = "dialing"
        self._message = command.message
        self._further = self._dial(self._call.next_name(), command.to)

    def _ring_coach(self, number: str) -> None:
        if self._coach is not None:
            raise Refusal("wrong_state", "a coach is there already")
        self._coaches += 1
        self._coach = self._dial("K" if self._coaches == 1 else f"K{self._coaches}", number)

    def _dial(self, name: str, number: str) -> Leg:
        entry = Entry(number, RINGING, None)
        leg = Leg(self._call, self, name, entry, self._call.exchange.world.phone(number, RINGING))
        leg.dial(self._call.plan.office_sees)
        return leg

    def _consult(self) -> None:
        """The further telephone is ready to talk: to the operator, or to the client who was left to it."""
        assert self._further is not None
        self._stay(self._further)
        if self.state == "transfer":
            self._hand_over(self._further)
        else:
            self.state = "operator_talk"
            self._call.tell("call.consulting", "call")

    def _transfer(self) -> None:
        assert self._further is not None
        is_talking = self.state == "operator_talk"
        self.state = "transfer"
        self._leave("transferred")
        if is_talking:
            self._hand_over(self._further)

    def _hand_over(self, further: Leg) -> None:
        self.operator, self._further = further, None
        self._join("call.transferred")

    def _leave(self, reason: str) -> None:
        """Hang up the operator, and who whispers to it."""
        if self._coach is not None:
            self._coach.end(reason)
            self._forget(self._coach)
        self._call.end_office(reason)
        self.operator.end(reason)
        self._forget(self.operator)

    def _let_go(self, reason: str) -> None:
        assert self._further is not None
        self._further.end(reason, unanswered=reason)
        self._forget(self._further)

    def _disconnect(self, number: int) -> None:
        parties = (self.client, self.operator, self._further, self._coach)
        leg = next((leg for leg in parties if leg is not None and leg.number == number and not leg.is_over), None)
        if leg is None:
            raise Refusal("no_leg", f"the call has no leg {number}")
        if leg is self._coach or leg is self._further:
            self._part(leg, "disconnected", "disconnected")
        else:
            leg.end("disconnected")
            self._call.finish("success", f"{leg.name} disconnected")

    def _part(self, leg: Leg, reason: str, cause: str) -> None:
        """Let a further telephone or a coach go; nobody is left to a client who was to be transferred to it."""
        leg.end(reason, unanswered=reason)
        is_coach = leg is self._coach
        self._forget(leg)
        if is_coach:
            return
        if self.state == "transfer":
            self._call.finish("success", f"{leg.name} {cause}")
            return
        if self.state == "operator_talk":
            self._call.tell("call.consulted", "call")
        self.state = "hold"

    def _record(self, on: bool) -> None:
        if on == self.is_recorded:
            raise Refusal("recorded", "it is recorded already") if on else Refusal("not_recorded", "it is not recorded")
        self.is_recorded = on
        self._call.tell("record.started" if on else "record.stopped", "call")

    def _stay(self, leg: Leg) -> None:
        """Have *leg* hang up when its telephone has talked enough, held or not (rules 13, 20)."""
        wait = milliseconds(leg.phone.talk)
        self._leaving[leg.name] = self._call.agenda.after(wait, lambda: self.hung_up(leg))

    def _forget(self, leg: Leg) -> None:
        due = self._leaving.pop(leg.name, None)
        if due is not None:
            self._call.agenda.call_off(due)
        if leg is self._coach:
            self._coach = None
        elif leg is self._further:
            self._further = None
