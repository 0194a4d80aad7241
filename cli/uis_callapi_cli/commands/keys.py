"""``uis-callapi keys``: what is known of the calls that were placed with a dedup key."""

from __future__ import annotations

import time
from typing import Annotated, Literal

import msgspec
from uis_callapi import JournalEntry
from uis_callapi._runtime.settings import is_duration

from .. import journals
from ..connection import Connection
from ..language import Help, later
from ..output import Refused
from ..run import Done, Run

_DAY = 86_400.0
_STATES = {
    "intent": later("begun"),
    "placed": later("placed"),
    "failed": later("failed"),
    "rejected": later("rejected"),
    "not_placed": later("not_placed"),
    "unknown": later("unknown"),
}


def keys(
    run: Run,
    key: Annotated[str | None, Help("A key. Default: all whose calls have an unknown end.", metavar="KEY")] = None,
    *,
    settle: Annotated[
        Literal["placed", "failed", "not_placed"] | None,
        Help("What somebody has found out; not_placed lets the key be used again.", metavar="placed|failed|not_placed"),
    ] = None,
    forget: Annotated[bool, Help("Erase the key, which lets it be used again.")] = False,
    purge: Annotated[
        float | None, Help("Erase all keys that were settled more than so many days ago.", metavar="DAYS")
    ] = None,
    journal: Annotated[
        str | None,
        Help(
            "Where keys are kept. Default: uis-callapi/calls.db where programs of this user keep such.", metavar="FILE"
        ),
    ] = None,
    where: Connection,
) -> Done:
    """Look at dedup keys whose calls have an unknown end, or at one key, settle it, or erase what was settled."""
    _check(run, key, settle, forget=forget, purge=purge)
    with where.nobody(run.spec, journal=journals.journal(journal)) as client:
        if purge is not None:
            return _erased(run, client.journal.purge(older_than=purge * _DAY))
        if key is None:
            found = client.journal.unknown()
        elif forget:
            return _erased(run, int(client.journal.forget(key)))
        elif settle is not None:
            found = [client.journal.resolve(key, settle)]
        else:
            entry = client.journal.get(key)
            if entry is None:
                raise Refused(run.say("nothing is known of the key {key!r}", key=key))
            found = [entry]
    run.data["keys"] = [_told(entry) for entry in found]
    return Done(shown="\n".join(_line(run, entry) for entry in found) or run.say("No key waits for anybody."))


def _check(run: Run, key: str | None, settle: str | None, *, forget: bool, purge: float | None) -> None:
    """Raise `Refused` for options that do not go together."""
    asked = [
        name
        for name, given in (("--settle", settle is not None), ("--forget", forget), ("--purge", purge is not None))
        if given
    ]
    if len(asked) > 1:
        raise Refused(run.say("only one of {options} can be done at a time", options=", ".join(asked)))
    if purge is not None and not is_duration(purge):
        raise Refused(run.say("--purge takes a positive number of days"))
    if purge is not None and key is not None:
        raise Refused(run.say("--purge is about all keys"), run.say("Erase one with --forget."))
    if key is None and asked and purge is None:
        raise Refused(run.say("name the key to settle or to erase"))


def _erased(run: Run, count: int) -> Done:
    run.data["erased"] = count
    return Done(shown=run.say("Keys erased: {count}.", count=count))


def _line(run: Run, entry: JournalEntry) -> str:
    when = time.strftime("%Y-%m-%d %H:%M:%S %z", time.localtime(entry.changed_at))
    line = run.say("{key}: {state} since {when}", key=entry.key, state=run.say(_STATES[entry.state]), when=when)
    return f"{line} ({entry.why})" if entry.why else line


def _told(entry: JournalEntry) -> dict[str, object]:
    result: object = msgspec.json.decode(entry.result) if entry.result is not None else None
    told = {name: getattr(entry, name) for name in ("key", "method", "state", "claimed_at", "changed_at", "why")}
    return {**told, "result": result}
