"""The telephone exchange of one world: every call in it, in virtual time."""

from __future__ import annotations

from uis_callapi.v1.models import PlaceCallsParams

from .agenda import Agenda
from .call import Call
from .channels import Channels
from .commands import Command, Refusal
from .events import Event
from .plan import Plan, plan
from .views import CallView
from .world import World


class Exchange:
    """Rings telephones that are not there. Nothing happens by chance or by itself: time passes in `advance`.

    The same requests at the same times in the same world give the same events.
    """

    def __init__(self, world: World | None = None, *, now: int = 0) -> None:
        """*now*: the time to begin with, in milliseconds."""
        self.agenda: Agenda = Agenda(now)
        self.channels: Channels = Channels(self.agenda)
        self.told: list[tuple[int, Event]] = []
        self.calls: dict[int, Call] = {}
        """Those that have not ended, by their numbers."""
        self._age = 0
        self._legs = 0
        self.world = World() if world is None else world

    @property
    def now(self) -> int:
        """Milliseconds."""
        return self.agenda.now

    @property
    def live(self) -> int:
        """How many calls have not ended."""
        return len(self.calls)

    @property
    def world(self) -> World:
        """Telephones that ring already go on as they have begun; ``busy`` is counted from when the world is set."""
        return self._world

    @world.setter
    def world(self, world: World) -> None:
        self._world = world
        self.channels.set_up(world)
        self.advance(self.now)

    def place(self, params: PlaceCallsParams, number: int) -> None:
        """Take a call on, under a *number* of the caller's. Raises `Unplayable` before anything has happened."""
        self.start(self.plan(params), number)

    def plan(self, params: PlaceCallsParams) -> Plan:
        """Return what a call would be in this world. Raises `Unplayable`."""
        return plan(params, self._world)

    def start(self, planned: Plan, number: int) -> None:
        """Take on a call that was planned."""
        self._age += 1
        Call(self, number, self._age, planned).start()
        self.advance(self.now)

    def order(self, number: int, command: Command) -> None:
        """Have a call do something. Raises `Refusal`: then nothing has happened."""
        call = self.calls.get(number)
        if call is None:
            raise Refusal("no_call", f"no call {number} goes on")
        call.obey(command)
        self.advance(self.now)

    def view(self, number: int) -> CallView | None:
        """Return how a call stands, None when it does not go on."""
        call = self.calls.get(number)
        return None if call is None else call.view()

    def next_leg(self) -> int:
        """Return the number of a leg that is about to be rung."""
        self._legs += 1
        return self._legs

    def advance(self, to: int) -> None:
        """Let everything happen that is due until *to*. Time does not go back."""
        self.agenda.advance(to)

    def next_due(self) -> int | None:
        """When the next thing happens, or None when all is still."""
        return self.agenda.next_due()

    def take(self) -> list[tuple[int, Event]]:
        """Return what has happened since this was last asked, each with the number of its call."""
        told, self.told = self.told, []
        return told
