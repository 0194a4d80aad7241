"""What must hold of one call, worked out from its params, its world and its events alone."""

from __future__ import annotations

import math
from collections.abc import Sequence

import msgspec
from uis_callapi.v1 import models
from uis_callapi.v1.models import PlaceCallsParams
from uis_callapi_sandbox.dialling import Event, World

from .scenarios import MEDIA
from .seen import Leg, Seen, Violation, hold, read

CALLER_ID = "the client sees the service number, the office what it is to see"
PHONES = "telephones do what the world says, within their timeout"
ORDER = "the second side is rung when the first is ready, and not when it failed"
MESSAGES = "messages last as long as they do, and are cut by the bridge only"
MUSIC = "who is up, not joined and hears no message hears music, but not for an instant"
SWITCH = "the two are joined when the messages allow it"
TALK = "a talk lasts as long as the shorter side wants"
HANG_UP = "who hangs up before the bridge makes the call fail"
RESULT = "success is a bridge, and the cause of a failure is one that happened"
QUEUE = "no longer in the queue than allowed, and no answer after that"
NAMES = "legs of the office are counted over all groups"


def check(params: PlaceCallsParams, world: World, events: Sequence[Event]) -> Seen:
    """Return what was seen of the call. Raises `Violation`."""
    seen = read(params, events)
    for leg in seen.legs.values():
        _check_leg(seen, leg, world)
    _check_names(seen)
    _check_order(seen)
    _check_joining(seen)
    _check_end(seen, world)
    _check_queue(seen)
    return seen


def _check_leg(seen: Seen, leg: Leg, world: World) -> None:
    params = seen.params
    is_client = leg.name == "A"
    shown = params.numb if is_client or params.use_numb_as_numa is not False else params.numa
    hold(leg.cli == shown, CALLER_ID, leg)
    hold((leg.to, leg.timeout) in _telephones(seen.params, is_client=is_client), PHONES, leg)
    phone = world.phones[leg.to]
    due = leg.dialled + round(1000 * phone.after)
    kind = phone.kind
    too_late = leg.dialled + 1000 * leg.timeout
    if kind == "no_answer" or due >= too_late:
        kind, due = "no_answer", too_late
    if leg.how == "cancelled":
        hold(leg.ended is not None and leg.ended <= due, PHONES, f"{leg}: {kind} at {due}")
    elif kind == "answer":
        hold(leg.answered == due, PHONES, f"{leg}: {kind} at {due}")
    else:
        hold(leg.how == kind and leg.ended == due, PHONES, f"{leg}: {kind} at {due}")
    if leg.answered is not None and phone.hangup_after is not None:
        hang_up = leg.answered + round(1000 * phone.hangup_after)
        hold(leg.ended is not None and leg.ended <= hang_up, HANG_UP, leg)


def _telephones(params: PlaceCallsParams, *, is_client: bool) -> list[tuple[str, int]]:
    """Return whom the request has rung on this side, and for how many seconds."""
    if is_client:
        return [(params.numa, 60)]
    if isinstance(params.numc, str):
        return [(params.numc, 60)]
    phones = [phone for group in params.numc for phone in group.phones]
    return [(phone.numb, 60 if phone.timeout is msgspec.UNSET else phone.timeout) for phone in phones]


def _check_names(seen: Seen) -> None:
    names = [leg.name for leg in seen.office]
    expected = [f"C{number}" for number in range(1, len(names) + 1)]
    if isinstance(seen.params.numc, str):
        expected[:1] = ["C"] if names else []
        hold(seen.queued is not None or len(names) <= 1, NAMES, names)
    hold(names == expected, NAMES, names)


def _check_order(seen: Seen) -> None:
    client, operator, first = seen.client, seen.operator, seen.params.first_call
    rung = None if client is None else client.dialled
    if first == "any":
        hold(seen.began == seen.accepted == rung, ORDER, seen)
    elif first == "numa":
        hold(rung == seen.accepted, ORDER, seen)
        hold(seen.began == (client and client.answered), ORDER, seen)
    else:
        hold(seen.began == seen.accepted, ORDER, seen)
        ready = None if operator is None else _heard(operator, seen.params.numc_message)
        if ready is not None and operator is not None and operator.ended is not None and rung is None:
            hold(operator.ended <= ready, ORDER, seen)  # it did not wait for that
        else:
            hold(rung == ready, ORDER, seen)


def _check_joining(seen: Seen) -> None:
    """Rules 5 and 6, from the answers on."""
    params, sides = seen.params, {"A": seen.params.numa_message, "C": seen.params.numc_message}
    up = sorted((leg for leg in seen.legs.values() if leg.answered is not None), key=_answered)
    ready: dict[str, int] = {}
    for leg in up:
        message = sides[leg.name[0]]
        is_skipped = params.switch_at_once and leg is not _first(seen, up)
        ready[leg.name] = _answered(leg) if is_skipped else _heard(leg, message)
        _check_message(seen, leg, None if is_skipped else message)
    if len(up) == 2:
        first = _first(seen, up)
        second = up[1] if first is up[0] else up[0]
        joined = max(ready.values())
        if params.switch_at_once and not (first.name == "A" and _is_text(params.numa_message)):
            joined = _answered(second)
        if seen.bridged is None:
            hold(seen.finished <= joined, SWITCH, f"to be joined at {joined}: {seen}")
        else:
            hold(seen.bridged == joined, SWITCH, f"to be joined at {joined}: {seen}")
    for leg in up:
        silent = ready[leg.name] if leg.messages == [] or not leg.messages[-1].is_cut else None
        until = seen.bridged if seen.bridged is not None else leg.ended
        if silent is None or until is None or silent >= until:
            hold(leg.music == [], MUSIC, leg)
        else:
            hold(leg.music == [silent], MUSIC, f"from {silent} to {until}: {leg}")


def _first(seen: Seen, up: Sequence[Leg]) -> Leg:
    """Who answered first; of two in one instant it is who has, or had, nothing skipped."""
    if len(up) == 2 and up[0].answered == up[1].answered and seen.params.first_call == "any":
        return next((leg for leg in up if leg.messages), up[0])
    if len(up) == 2 and up[0].answered == up[1].answered:
        return next(leg for leg in up if (leg.name == "A") == (seen.params.first_call == "numa"))
    return up[0]


def _check_message(seen: Seen, leg: Leg, message: models.Message | msgspec.UnsetType | None) -> None:
    if message is None or message is msgspec.UNSET:
        hold(leg.messages == [], MESSAGES, leg)
        return
    started = _answered(leg)
    if leg.ended == started and not leg.messages:
        return  # gone in the moment of its answer
    hold([played.started for played in leg.messages] == [started], MESSAGES, leg)
    played = leg.messages[0]
    heard = _heard(leg, message)
    if played.is_cut:
        may_be = seen.params.switch_at_once and not (leg.name == "A" and message.type == "text")
        hold(
            may_be and played.ended is not None and played.ended == seen.bridged and played.ended <= heard,
            MESSAGES,
            leg,
        )
    elif played.ended is None:
        hold(leg.ended is not None and leg.ended <= heard, MESSAGES, leg)
    else:
        hold(played.ended == heard, MESSAGES, f"until {heard}: {leg}")


def _check_end(seen: Seen, world: World) -> None:
    hold((seen.result == "success") == (seen.bridged is not None), RESULT, seen)
    if seen.bridged is not None:
        up = [leg for leg in seen.legs.values() if leg.how == "hangup"]
        ends = [seen.bridged + round(1000 * min(world.phones[leg.to].talk for leg in up))]
        for leg in up:
            patience = world.phones[leg.to].hangup_after
            if patience is not None:
                ends.append(_answered(leg) + round(1000 * patience))
        hold(seen.finished == min(ends), TALK, seen)
        hold(all(leg.ended == seen.finished and leg.reason == "normal_clearing" for leg in up), TALK, seen)
        hold(seen.cause == "normal_clearing", RESULT, seen)
        return
    match seen.cause.split():
        case [_, "busy" | "rejected" | "unreachable" | "no_answer" as how]:
            name = seen.cause.split()[0]
            hold(name in seen.legs, RESULT, seen)
            leg = seen.legs[name]
            hold(leg.how == how and leg.ended == seen.finished, RESULT, seen)
            hold(name == "A" or isinstance(seen.params.numc, str), RESULT, seen)
        case [name, "hung_up"]:
            hold(name in seen.legs, RESULT, seen)
            leg = seen.legs[name]
            patience = world.phones[leg.to].hangup_after
            hold(leg.reason == "hung_up" and patience is not None, RESULT, seen)
            hold(leg.ended == _answered(leg) + round(1000 * (patience or 0)) == seen.finished, RESULT, seen)
        case ["queue_timeout"]:
            hold(seen.gave_up == seen.finished, RESULT, seen)
        case ["C", "unanswered" | "no_channel" as how]:
            hold(seen.queued is None and not isinstance(seen.params.numc, str), RESULT, seen)
            hold(all(leg.answered is None and leg.how != "cancelled" for leg in seen.office), RESULT, seen)
            hold((how == "no_channel") == (seen.office == []), RESULT, seen)
        case _:
            raise Violation(RESULT, str(seen))
    for leg in seen.legs.values():  # rule 7: who was there until then is let go
        if leg.ended == seen.finished and leg.how == "hangup":
            hold(leg.reason in (seen.cause, "hung_up"), RESULT, seen)


def _check_queue(seen: Seen) -> None:
    patience = seen.params.queue_timeout
    if seen.params.is_queue is not True or patience is msgspec.UNSET:
        hold(seen.queued is None and seen.gave_up is None, QUEUE, seen)
        return
    if seen.queued is None:
        return
    over = seen.queued + 1000 * patience
    operator = seen.operator
    left = seen.finished if operator is None else _answered(operator)
    hold(left < over or (operator is None and left == over), QUEUE, seen)
    hold(seen.gave_up in (None, over), QUEUE, seen)


def _heard(leg: Leg, message: models.Message | msgspec.UnsetType) -> int:
    """When *leg* has heard *message* to its end, if nothing comes in between."""
    if message is msgspec.UNSET:
        return _answered(leg)
    if message.type == "text":
        return _answered(leg) + 1000 * math.ceil(len(message.value) / 15)
    return _answered(leg) + round(1000 * MEDIA[message.value.removesuffix(".mp3")])


def _is_text(message: models.Message | msgspec.UnsetType) -> bool:
    return message is not msgspec.UNSET and message.type == "text"


def _answered(leg: Leg) -> int:
    assert leg.answered is not None
    return leg.answered
