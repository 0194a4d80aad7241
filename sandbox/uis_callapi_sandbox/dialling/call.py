"""One call: which side is rung when, what each hears, when they are joined, why it ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .agenda import Agenda, Due, Rank
from .commands import MAY, Command, Refusal, State
from .events import Event, Result
from .leg import Leg
from .office import office
from .plan import Entry, Plan
from .talk import NORMAL, Talk
from .views import CallView, LegView, Standing

if TYPE_CHECKING:
    from .exchange import Exchange


class Call:
    """The client is a leg from the start of its ringing; the office gives its leg with the answer."""

    __slots__ = ("_client", "_music", "_number", "_office", "_talk", "_up", "age", "agenda", "exchange", "plan")

    def __init__(self, exchange: Exchange, number: int, age: int, plan: Plan) -> None:
        self.exchange: Exchange = exchange
        self.agenda: Agenda = exchange.agenda
        self.age: int = age
        """Counted up from call to call: the lower, the older."""
        self.plan: Plan = plan
        self._number = number
        self._office = office(self)
        self._client: Leg | None = None
        self._up: list[Leg] = []
        """Who has answered, in that order."""
        self._music: list[Due] = []
        self._talk: Talk | None = None

    def start(self) -> None:
        """Ring who is first, or both (rule 4)."""
        self.exchange.calls[self._number] = self
        self.tell("call.accepted", "call")
        if self.plan.first != "numc":
            self._ring_client()
        if self.plan.first != "numa":
            self._office.start()

    def answered(self, leg: Leg) -> None:
        """The first who answers is spoken to and waits; the second decides how (rule 5)."""
        self._up.append(leg)
        first = self._up[0]
        if leg is first:
            if self.plan.first == "numa":  # rule 3: in the moment in which the message begins
                self._office.start()
            if not leg.is_over:  # as it is when the office has no telephone to ring
                self._speak(leg)
        elif not self.plan.switch_at_once:
            self._speak(leg)
        elif self._hears_words_out(first):
            leg.is_done = True
            self.wait(leg)
        else:
            first.interrupt()
            self._bridge()

    def failed(self, leg: Leg, how: str) -> None:
        """The client was not reached."""
        self.fail(f"{leg.name} {how}")

    def hung_up(self, leg: Leg) -> None:
        """Rule 13: a failure before the bridge, and how a talk may end after it."""
        if self._talk is not None:
            self._talk.hung_up(leg)
        else:
            leg.end("hung_up")
            self.fail(f"{leg.name} hung_up")

    def fail(self, cause: str) -> None:
        """Rule 7: one side is not to be had, so the other is let go, or never rung."""
        self.finish("fail", cause)

    @property
    def state(self) -> State:
        """What may be asked of it."""
        return "session" if self._talk is None else self._talk.state

    def obey(self, command: Command) -> None:
        """Do what is asked. Raises `Refusal`: then nothing has happened."""
        if self.state not in MAY[type(command)]:
            raise Refusal("wrong_state", f"the call is in the state {self.state}")
        if self._talk is None:
            self.fail("released")
        else:
            self._talk.obey(command)

    def view(self) -> CallView:
        """Return how it stands."""
        talk = self._talk
        legs = [leg for leg in (self._client, *self._office.legs) if leg is not None and not leg.is_over]
        if talk is None:
            return CallView("session", tuple(_view(leg, "waiting") for leg in legs))
        legs += talk.beside
        return CallView(talk.state, tuple(_view(leg, talk.standing(leg)) for leg in legs), talk.tags, talk.is_recorded)

    def next_name(self) -> str:
        """Return the name of a telephone that is rung beside the client."""
        return self._office.next_name()

    def end_office(self, reason: str) -> None:
        """Hang up who answered for the office: its channel is free."""
        self._office.end(reason)

    def finish(self, result: Result, cause: str) -> None:
        """End it: nobody is up or rung any more."""
        self.call_off_music()
        if self._client is not None:
            self._client.end(cause)
        self._office.end(cause)
        if self._talk is not None:
            self._talk.end(cause)
        self.tell("call.finished", "call", result=result, cause=cause)
        self.exchange.calls.pop(self._number, None)

    def wait(self, leg: Leg) -> None:
        """Rule 6: music, unless the waiting is over in this instant."""
        event = "ringback.started" if self.plan.is_early and leg is not self._client else "music.started"
        self._music.append(self.agenda.after(0, lambda: self.tell(event, leg.name), Rank.MUSIC))

    def call_off_music(self) -> None:
        """Say nothing of music that would be for an instant."""
        for due in self._music:
            self.agenda.call_off(due)

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
        """Keep for whoever asks that *event* has happened to *leg*."""
        told = Event(self.agenda.now, event, leg, to, cli, timeout, reason, result, cause, value)
        self.exchange.told.append((self._number, told))

    def _ring_client(self) -> None:
        number, timeout = self.plan.client, self.plan.client_timeout
        phone = self.exchange.world.phone(number, timeout)
        self._client = Leg(self, self, "A", Entry(number, timeout, None), phone)
        self._client.dial(self.plan.service)  # rule 1

    def _speak(self, leg: Leg) -> None:
        message = self.plan.client_message if leg is self._client else self.plan.office_message
        if message is None:
            self._heard(leg)
        else:
            leg.play(message.ms, lambda: self._heard(leg))

    def _heard(self, leg: Leg) -> None:
        """*leg* has heard its message, or has none."""
        leg.is_done = True
        if not self.plan.office:
            self.finish("success", NORMAL)
            return
        if len(self._up) == 2 and all(up.is_done for up in self._up):
            self._bridge()
            return
        self.wait(leg)
        if self.plan.first == "numc" and self._client is None:  # rule 2
            self._ring_client()

    def _hears_words_out(self, first: Leg) -> bool:
        """Rule 5: words that the client has begun to hear are not cut."""
        message = self.plan.client_message
        return first is self._client and first.is_hearing and message is not None and message.is_text

    def _bridge(self) -> None:
        self.call_off_music()
        self.tell("call.bridged", "call")
        first, second = self._up
        self._talk = Talk(self, first, second) if first is self._client else Talk(self, second, first)


def _view(leg: Leg, standing: Standing) -> LegView:
    return LegView(leg.number, leg.name, leg.cli, leg.entry.number, standing if leg.is_up else "ringing")
