"""Where the dedup keys of a user are."""

from __future__ import annotations

import os
from pathlib import Path

from .output import Refused


def journal(given: str | None) -> str:
    """Return the file *given*, or that in which this user's keys are kept; the folder of the latter is made."""
    if given is not None:
        return given
    place = os.environ.get("LOCALAPPDATA" if os.name == "nt" else "XDG_STATE_HOME")
    folder = Path(place or Path.home() / ".local" / "state") / "uis-callapi"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise Refused(f"{folder}: {error.strerror}") from None
    return str(folder / "calls.db")
