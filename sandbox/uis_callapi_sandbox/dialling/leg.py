"""One attempt to reach one telephone, from its first ring to its end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from .agenda import Action, Due, Rank
from .plan import Entry, milliseconds
from .world import Phone

if TYPE_CHECKING:
    from .call import Call


class Owner(Protocol):
    """Who dialled, and is told how it went."""

    def answered(self, leg: Leg, /) -> None:
        """*leg* is up."""
        ...

    def failed(self, leg: Leg, how: str, /) -> None:
        """*leg* has ended without having been up."""
        ...

    def hung_up(self, leg: Leg, /) -> None:
        """The telephone ends what was up until now."""
        ...


class Leg:
    """Rings, is up, has ended."""

    __slots__ = (
        "_call",
        "_due",
        "_repeats",
        "_voice",
        "cli",
        "entry",
        "is_done",
        "is_over",
        "is_up",
        "name",
        "number",
        "owner",
        "phone",
    )

    def __init__(self, call: Call, owner: Owner, name: str, entry: Entry, phone: Phone) -> None:
        self._call = call
        self.owner: Owner = owner
        self.name: str = name
        self.number: int = call.exchange.next_leg()
        """Counted over all calls of the exchange."""
        self.cli: str = ""
        self.entry: Entry = entry
        self.phone: Phone = phone
        self.is_up: bool = False
        self.is_done: bool = False
        """Whether it has heard all that it is to hear before the bridge."""
        self.is_over: bool = False
        self._due: Due | None = None
        self._voice: Due | None = None
        self._repeats = False

    def dial(self, cli: str) -> None:
        """Ring. A timeout comes first in its moment, whatever else the telephone would do (rules 7, 17)."""
        timeout = 1000 * self.entry.timeout
        after = milliseconds(self.phone.after)
        self.cli = cli
        self._call.tell("leg.dialing", self.name, to=self.entry.number, cli=cli, timeout=self.entry.timeout)
        agenda = self._call.agenda
        if self.phone.kind == "no_answer" or after >= timeout:
            self._due = agenda.after(timeout, self._no_answer, Rank.TIMEOUT)
        elif self.phone.kind == "answer":
            self._due = agenda.after(after, self._answer)
        else:
            self._due = agenda.after(after, self._refuse)

    def play(self, ms: int, then: Action) -> None:
        """Play a message; *then* is done when it was heard to its end."""

        def finish() -> None:
            self._voice = None
            self._call.tell("message.finished", self.name)
            then()

        self._call.tell("message.started", self.name)
        self._voice = self._call.agenda.after(ms, finish)

    def repeat(self) -> None:
        """Play a message over and over, until it is cut."""
        self._repeats = True
        self._call.tell("message.started", self.name)

    @property
    def is_hearing(self) -> bool:
        """Whether a message is playing."""
        return self._repeats or self._voice is not None

    def interrupt(self) -> None:
        """Cut the message that is playing, if one is."""
        if self.is_hearing:
            if self._voice is not None:
                self._call.agenda.call_off(self._voice)
            self._voice, self._repeats = None, False
            self._call.tell("message.interrupted", self.name)

    def end(self, reason: str, *, unanswered: str = "call_ended") -> None:
        """Hang up for *reason*, or stop ringing for the reason of who is *unanswered*. Whose end has come has ended."""
        if self.is_over:
            return
        self.is_over = True
        for due in (self._due, self._voice):
            if due is not None:
                self._call.agenda.call_off(due)
        if self.is_up:
            self._call.tell("leg.hangup", self.name, reason=reason)
        else:
            self._call.tell("leg.cancelled", self.name, reason=unanswered)

    def _answer(self) -> None:
        self.is_up = True
        self._due = None
        self._call.tell("leg.answered", self.name)
        if self.phone.hangup_after is not None:  # rule 13
            wait = milliseconds(self.phone.hangup_after)
            self._due = self._call.agenda.after(wait, lambda: self.owner.hung_up(self))
        self.owner.answered(self)

    def _refuse(self) -> None:
        self._fail(self.phone.kind)

    def _no_answer(self) -> None:
        self._fail("no_answer")

    def _fail(self, how: str) -> None:
        self.is_over = True
        self._call.tell(f"leg.{how}", self.name)
        self.owner.failed(self, how)
