"""The calls of one login: placed, followed to their end, written down, told to who watches."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias

from msgspec import to_builtins
from msgspec.structs import replace

from .clock import Clock
from .dialling.commands import Command
from .dialling.events import Event, Result
from .dialling.exchange import Exchange
from .dialling.plan import Plan
from .dialling.views import CallView
from .dialling.world import World
from .feed import Feed
from .inbox import Inbox
from .records import Call, State, Summary, summary_of

OnResult: TypeAlias = Callable[[Result | None], None]

_STATES: dict[str, State] = {
    "queue.entered": "queued",
    "leg.dialing": "dialling",
    "leg.answered": "connected",
    "call.bridged": "bridged",
    "call.finished": "finished",
}
_ORDER: tuple[State, ...] = ("queued", "dialling", "connected", "bridged", "finished")


class _Live:
    """A call that goes on."""

    __slots__ = ("_on_result", "at", "entry", "summary")

    def __init__(self, entry: Call, at: int, summary: Summary, on_result: OnResult | None) -> None:
        self.entry = entry
        self.at = at
        self.summary = summary
        self._on_result = on_result

    def settle(self, result: Result | None) -> None:
        """Tell who waits for it; only the first result counts. None: nobody will know."""
        on_result, self._on_result = self._on_result, None
        if on_result is not None:
            on_result(result)

    def see(self, event: Event) -> bool:
        """Take in what happened; return whether a list of calls shows it."""
        state = _STATES.get(event.event)
        if state is None or _ORDER.index(state) <= _ORDER.index(self.summary.state):
            return False
        if state == "finished":
            ended = event.t / 1000
            self.summary = replace(self.summary, state=state, result=event.result, cause=event.cause, ended_at=ended)
        else:
            bridged = event.t / 1000 if state == "bridged" else None
            self.summary = replace(self.summary, state=state, bridged_at=bridged)
        return True


class Switchboard:
    """Joins the simulation to a clock, an inbox and a feed. Not safe to use from several threads at once."""

    def __init__(self, login: str, world: World, clock: Clock, inbox: Inbox, feed: Feed) -> None:
        self._login = login
        self._clock = clock
        self._inbox = inbox
        self._feed = feed
        self._live: dict[int, _Live] = {}
        self._new = world
        self._exchange = Exchange(world, now=clock.ms)

    @property
    def now(self) -> int:
        """The moment up to which everything has happened, in ms since the epoch."""
        return self._exchange.now

    @property
    def world(self) -> World:
        """How the telephones behave."""
        return self._exchange.world

    @world.setter
    def world(self, world: World) -> None:
        self.catch_up()
        self._exchange.world = world

    @property
    def next_due(self) -> int | None:
        """When the next thing happens, in ms since the epoch; None: nothing goes on."""
        return self._exchange.next_due()

    def place(self, entry: Call, planned: Plan, on_result: OnResult | None = None) -> None:
        """Dial as was planned for this world. Once it returns, telephones ring.

        *on_result* is called once: with ``success`` when the two are joined, else with ``fail``; with None when that
        will never be known.

        Raises:
            InboxError: it cannot be written down.
        """
        summary = summary_of(entry)
        now = self.now
        self._inbox.add(entry, summary, at=now)  # no telephone rings for what is not in there
        self._exchange.start(planned, entry.number)
        self._live[entry.number] = _Live(entry, now, summary, on_result)
        self._feed.tell("call", self._login, summary)
        self._follow()

    def order(self, number: int, command: Command) -> None:
        """Have a call that goes on do something. Raises `Refusal`: then nothing has happened."""
        self.catch_up()
        self._exchange.order(number, command)
        self._follow()
        self._inbox.keep()

    def going_on(self) -> list[tuple[Call, CallView]]:
        """Return the calls that go on, oldest first, each as it stands."""
        self.catch_up()
        views = ((call.entry, self._exchange.view(number)) for number, call in self._live.items())
        return [(entry, view) for entry, view in views if view is not None]

    def catch_up(self) -> None:
        """Let everything happen that is due by now."""
        self._exchange.advance(self._clock.ms)
        self._follow()
        self._inbox.keep()

    def advance_to_next(self) -> None:
        """Turn the clock to the next thing that happens, if there is one."""
        self.catch_up()
        due = self.next_due
        if due is not None:
            self._turn_to(due)
            self._inbox.keep()

    def advance_to_idle(self) -> None:
        """Turn the clock until every call has ended."""
        self.catch_up()
        while (due := self.next_due) is not None:
            self._turn_to(due)
        self._inbox.keep()

    def _turn_to(self, due: int) -> None:
        self._clock.advance(max(0, due - self._clock.ms))
        self._exchange.advance(self._clock.ms)
        self._follow()

    def reset(self) -> None:
        """Begin anew: forget the calls that go on and what was changed; who waits for a call is told that it failed."""
        self._exchange = Exchange(self._new, now=self._clock.ms)
        live, self._live = self._live, {}
        for call in live.values():
            call.settle("fail")

    def end(self) -> None:
        """Let nobody wait any longer."""
        for call in self._live.values():
            call.settle(None)

    def _follow(self) -> None:
        taken = self._exchange.take()
        if not taken:
            return
        changed: dict[int, Summary] = {}
        events: list[tuple[int, Event]] = []
        settled: list[tuple[_Live, Result]] = []
        for number, event in taken:
            call = self._live[number]
            since = replace(event, t=event.t - call.at)
            events.append((number, since))
            if call.see(event):
                changed[number] = call.summary
            if event.event == "call.bridged":
                settled.append((call, "success"))
            elif event.event == "call.finished":
                settled.append((call, "fail"))
                del self._live[number]
        self._inbox.change(changed.values(), events)
        for call, result in settled:
            call.settle(result)
        self._tell(events, changed.values())

    def _tell(self, events: Iterable[tuple[int, Event]], summaries: Iterable[Summary]) -> None:
        if self._feed.is_watched:
            for number, event in events:
                self._feed.tell("leg", self._login, {"call": number, "login": self._login, **to_builtins(event)})
            for summary in summaries:
                self._feed.tell("call", self._login, summary)
