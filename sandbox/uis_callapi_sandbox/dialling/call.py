"""One call: which side is rung when, what each hears, when they are joined, why it ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .agenda import Agenda, Due, Rank
from .events import Event, Result
from .leg import Leg
from .office import office
from .plan import RINGING, Entry, Plan, milliseconds

if TYPE_CHECKING:
    from .exchange import Exchange

_NORMAL = "normal_clearing"


class Call:
    """The client is a leg from the start of its ringing; the office gives its leg with the answer."""

    __slots__ = ("_client", "_music", "_number", "_office", "_talk", "_up", "age", "agenda", "exchange", "plan")

    def __init__(self, exchange: Exchange, number: int, age: int, plan: Plan) -> None:
        self.exchange = exchange
        self.agenda: Agenda = exchange.agenda
        self.age = age
        """Counted up from call to call: the lower, the older."""
        self.plan = plan
        self._number = number
        self._office = office(self)
        self._client: Leg | None = None
        self._up: list[Leg] = []
        """Who has answered, in that order."""
        self._music: list[Due] = []
        self._talk: Due | None = None

    def start(self) -> None:
        """Ring who is first, or both (rule 4)."""
        self.exchange.live += 1
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
            self._wait(leg)
        else:
            first.interrupt()
            self._bridge()

    def failed(self, leg: Leg, how: str) -> None:
        """The client was not reached."""
        self.fail(f"{leg.name} {how}")

    def hung_up(self, leg: Leg) -> None:
        """Rule 13: a failure before the bridge, and how a talk may end after it."""
        if self._talk is not None:
            self._finish("success", _NORMAL)
        else:
            leg.end("hung_up")
            self.fail(f"{leg.name} hung_up")

    def fail(self, cause: str) -> None:
        """Rule 7: one side is not to be had, so the other is let go, or never rung."""
        self._finish("fail", cause)

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
    ) -> None:
        """Keep for whoever asks that *event* has happened to *leg*."""
        told = Event(self.agenda.now, event, leg, to, cli, timeout, reason, result, cause)
        self.exchange.told.append((self._number, told))

    def _ring_client(self) -> None:
        number = self.plan.client
        phone = self.exchange.world.phone(number, RINGING)
        self._client = Leg(self, self, "A", Entry(number, RINGING, None), phone)
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
        if len(self._up) == 2 and all(up.is_done for up in self._up):
            self._bridge()
            return
        self._wait(leg)
        if self.plan.first == "numc" and self._client is None:  # rule 2
            self._ring_client()

    def _hears_words_out(self, first: Leg) -> bool:
        """Rule 5: words that the client has begun to hear are not cut."""
        message = self.plan.client_message
        return first is self._client and first.is_hearing and message is not None and message.is_text

    def _wait(self, leg: Leg) -> None:
        """Rule 6: music, unless the waiting is over in this instant."""
        play = self.agenda.after(0, lambda: self.tell("music.started", leg.name), Rank.MUSIC)
        self._music.append(play)

    def _bridge(self) -> None:
        self._call_off_music()
        self.tell("call.bridged", "call")
        talk = min(leg.phone.talk for leg in self._up)  # rule 13
        self._talk = self.agenda.after(milliseconds(talk), lambda: self._finish("success", _NORMAL))

    def _finish(self, result: Result, cause: str) -> None:
        self._call_off_music()
        if self._talk is not None:
            self.agenda.call_off(self._talk)
        if self._client is not None:
            self._client.end(cause)
        self._office.end(cause)
        self.tell("call.finished", "call", result=result, cause=cause)
        self.exchange.live -= 1

    def _call_off_music(self) -> None:
        for due in self._music:
            self.agenda.call_off(due)
