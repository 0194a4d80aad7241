"""Every sample of the reference, run as it stands: it sends the request that stands beside it, and takes the answer."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pytest

from ..interactive import Interpreter
from ..sandbox.wire import is_object
from ..sdk.pairings import VERSIONS
from ..sdk.wire import Reply, Request, Server
from .site import Site

OPENING = {method.name for version in VERSIONS for method in version.api.methods if method.opens_session}
KEY = {"session_key": "0", "access_token": "0", "expire_at": 4_000_000_000, "app_id": 1}
HIDDEN = "•••"


class Sample(NamedTuple):
    """What the tabs of one sample show."""

    where: str
    programs: list[str]
    request: dict[str, object]
    answer: dict[str, object]


def samples(page: Path) -> list[Sample]:
    """Return those of a page."""
    found: list[Sample] = []
    for tabs in re.findall(r"^::::\{tab-set\}\n(.*?)^::::$", page.read_text("utf-8"), re.MULTILINE | re.DOTALL):
        blocks = re.findall(r"^```(python|json)\n(.*?)^```$", tabs, re.MULTILINE | re.DOTALL)
        request, answer = (json.loads(text) for kind, text in blocks if kind == "json")
        programs = [text for kind, text in blocks if kind == "python"]
        found.append(Sample(f"{page.stem}: {len(found) + 1}", programs, request, answer))
    return found


class Shown(Server):
    """Answers as the sample beside the code has it; who logs in without being the sample gets a key."""

    def __init__(self, sample: Sample) -> None:
        self._sample = sample
        super().__init__()

    def reply_to(self, request: Request) -> Reply:
        """Answer one request."""
        shown = self._sample.answer
        if request.method != self._sample.request["method"] and request.method in OPENING:
            shown = {"result": KEY if request.method == "authenticate" else {"data": KEY}}
        member = "result" if "result" in shown else "error"
        return Reply(b'{"jsonrpc":"2.0","id":<id>,"%b":%b}' % (member.encode(), json.dumps(shown[member]).encode()))


def _open(params: object) -> Mapping[str, object]:
    assert is_object(params)
    return {name: value for name, value in params.items() if value != HIDDEN and name not in KEY}


@pytest.mark.parametrize("version", [version.name for version in VERSIONS])
def test_each_sample_does_what_it_shows(site: Site, version: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """In both colours; what is hidden there is anything."""
    shown = [
        sample
        for page in sorted((site.sources / "en" / "reference" / version).glob("*.md"))
        for sample in samples(page)
    ]
    assert len(shown) > 20
    for sample in shown:
        for program in sample.programs:
            with Shown(sample) as server, Interpreter() as interpreter:
                for name, value in {"LOGIN": "demo", "PASSWORD": "demo", "URL": server.base_url}.items():
                    monkeypatch.setenv(f"UIS_CALLAPI_{name}", value)
                printed = interpreter.run(compile(program, sample.where, "exec"))
            (sent, *_) = server.of(str(sample.request["method"]))
            if sent.method not in OPENING:  # there, the client's own login goes in
                assert _open(sample.request["params"]) == _open(sent.params), sample.where
            said = r"(not_placed|unknown|placed) \w.*\n" if "error" in sample.answer else r"(?!None).+\n"
            assert re.fullmatch(said, printed), (sample.where, printed)
