"""What the telephones of a sandbox do, which files it can play, and which operators are talking elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal, TypeAlias

import msgspec
from uis_callapi.v1.models import PhoneNumber

Seconds: TypeAlias = Annotated[float, msgspec.Meta(ge=0, le=1e9)]


class Phone(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a telephone behaves, every time that it rings."""

    kind: Literal["answer", "busy", "rejected", "unreachable", "no_answer"] = "answer"
    after: Seconds = 5.0
    """Seconds of ringing until then; ``no_answer`` rings until the timeout."""
    talk: Seconds = 30.0
    """Seconds that it talks once it is joined to the other side."""
    hangup_after: Seconds | None = None
    """Seconds after its answer when it hangs up, joined or not."""


class Busy(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Channels of a number that calls from outside of this world take."""

    channels: Annotated[int, msgspec.Meta(ge=1)]
    until: Seconds
    """Seconds since the world was set up."""


CATALOGUE: Mapping[str, float] = {
    "Музыка переадресации": 60.0,  # what the platform plays unless told otherwise
    "Bad Kingdom-cut.mp3": 30.0,
    "leave_message": 4.0,
    "greeting.mp3": 3.0,
    "hello": 2.0,
    "advertisement.mp3": 15.0,
}
"""The files that every sandbox has, with their seconds; the names of the first three are in the documentation."""

_NO_PHONES: Mapping[str, Phone] = {}
_NO_MEDIA: Mapping[str, float] = {}
_NO_BUSY: Mapping[str, tuple[Busy, ...]] = {}


class World(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Everything outside of the exchange. What is not said of a telephone, its last four digits say."""

    phones: Mapping[PhoneNumber, Phone] = _NO_PHONES
    media: Mapping[str, Seconds] = _NO_MEDIA
    """Files beside those of the catalogue, or instead of them."""
    busy: Mapping[PhoneNumber, tuple[Busy, ...]] = _NO_BUSY
    """Binds the numbers of groups, as ``channels_count`` does."""

    def phone(self, number: str, timeout: int) -> Phone:
        """Return how *number* behaves when it is let ring for *timeout* seconds."""
        return self.phones.get(number) or magic(number, timeout)

    def media_seconds(self, name: str) -> float | None:
        """Return how long the file *name* plays, with its extension or without, or None when there is none."""
        stem = _stem(name)
        for files in (self.media, CATALOGUE):
            if name in files:
                return files[name]
            for known, seconds in files.items():
                if stem in (known, _stem(known)) or _stem(known) == name:
                    return seconds
        return None

    def file_seconds(self, number: str) -> float | None:
        """Return how long the file of that id plays; those of the catalogue are counted from 1."""
        if number in self.media:
            return self.media[number]
        files = list(CATALOGUE.values())
        at = int(number) - 1 if number.isascii() and number.isdigit() and len(number) < 10 else -1
        return files[at] if 0 <= at < len(files) else None

    def media_names(self) -> list[str]:
        """Return the names of all files that can be played."""
        return sorted({*CATALOGUE, *self.media})


def _stem(name: str) -> str:
    stem, dot, extension = name.rpartition(".")
    return stem if dot and stem and 0 < len(extension) <= 4 and extension.isalnum() else name


_ORDINARY = Phone()
_MAGIC: Mapping[str, Phone] = {
    "0101": Phone("busy", after=1),
    "0102": Phone("rejected", after=3),
    "0103": Phone("no_answer"),
    "0104": Phone("unreachable", after=0),
    "0105": Phone(after=1, hangup_after=2),
    "0107": Phone(after=20),
    "9904": Phone("unreachable", after=0),  # so that what is answered, `fail`, is what happens
    **{f"02{seconds:02}": Phone(after=seconds) for seconds in range(100)},
    **{f"03{seconds:02}": Phone(hangup_after=seconds) for seconds in range(100)},
}


def magic(number: str, timeout: int) -> Phone:
    """Return how *number* behaves by its last four digits: most answer after 5 seconds and talk for 30."""
    if number.endswith("0106"):
        return Phone(after=timeout - 1)
    return _MAGIC.get(number[-4:], _ORDINARY)
