"""The truth: a shop that carries out what it got whole, or refuses it, and writes down which.

It is honest: what the table of outcomes takes for a refusal it never says of an order that it carried out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Literal, NamedTuple

import msgspec

from codegen.runtime.effects import Answer

from .shop import DONE, IN_VAIN, KEY_REFUSED, LIFETIME, SOLD_OUT
from .world import World

Acts = Literal["yes", "no", "either"]


class Words(NamedTuple):
    """An answer, and whether one who gives it has carried the order out."""

    acts: Acts
    status: int
    body: str


_HTML = "<html><body>gateway</body></html>"


def _result(text: str, answered_id: str = "<id>") -> str:
    return f'{{"jsonrpc":"2.0","id":{answered_id},"result":{text}}}'


def _error(code: object, answered_id: str = "<id>") -> str:
    return f'{{"jsonrpc":"2.0","id":{answered_id},"error":{{"code":{code},"message":"no"}}}}'


_CARRIED_OUT = {
    "done": Words("yes", 200, _result("<value>")),
    "done, status 500": Words("yes", 500, _result("<value>")),
    "done in vain": Words("yes", 200, _result(f'"{IN_VAIN}"')),
}
_UNCLEAR = {
    "internal error": Words("either", 200, _error(-32603)),
    "a code of its own": Words("either", 200, _error(4711)),
    "a code that is a text": Words("either", 200, _error('"seven"')),
    "result and error": Words("either", 200, _result('"x","error":{"code":-32600,"message":"no"}')),
    "a result of another type": Words("either", 200, _result("5")),
    "another's result": Words("either", 200, _result("<value>", "4711")),
    "another's refusal": Words("either", 200, _error(-32600, "4711")),
    "a result without id": Words("either", 200, _result("<value>", "null")),
    "a portal": Words("either", 200, _HTML),
    "nothing": Words("either", 200, ""),
    "no content": Words("either", 204, ""),
    **{f"status {status}": Words("either", status, _HTML) for status in (302, 303, 408, 500, 502, 503, 504)},
}
_REFUSALS = {
    "key refused": Words("no", 200, _error(KEY_REFUSED)),
    "sold out": Words("no", 200, _error(SOLD_OUT)),
    "sold out, status 500": Words("no", 500, _error(SOLD_OUT)),
    "a refusal without id": Words("no", 200, _error(-32700, "null")),
    **{f"code {code}": Words("no", 200, _error(code)) for code in (-32700, -32600, -32601, -32602)},
    **{f"status {status}": Words("no", status, _HTML) for status in (301, 307, 308, 400, 401, 403, 404, 413, 429, 431)},
}
ANSWERS: Mapping[str, Words] = {**_CARRIED_OUT, **_UNCLEAR, **_REFUSALS}
"""Everything that it may say, the good news first."""
REDIRECTS = frozenset({301, 302, 303, 307, 308})


class Request(msgspec.Struct):
    """What a server has to know of one."""

    id: int
    method: str
    params: dict[str, object]


class Carried(NamedTuple):
    """One line of the journal."""

    caller: int
    method: str
    in_vain: bool


class Server:
    """Keeps its journal and the keys that it gave out; *exclusive* ones end when the next is given out."""

    def __init__(self, world: World, *, exclusive: bool) -> None:
        self.journal: list[Carried] = []
        self.arrived: Counter[int] = Counter()
        """How many requests of each caller came whole, logins left out."""
        self.on_the_way: Counter[int] = Counter()
        """How many requests of each caller are yet to be looked at."""
        self._world = world
        self._exclusive = exclusive
        self._keys: dict[str, float] = {}
        self._given = 0

    def receive(self, caller: int, body: bytes, what: str, *, acts: bool) -> Answer:
        """Take a whole request and return what is said to it; *acts* decides where the words leave it open."""
        request = msgspec.json.decode(body, type=Request)
        method = request.method
        words = ANSWERS[what]
        if method == "login":
            value = '{"token":"' + self._opened(words.acts == "yes" or acts) + '"}'
        else:
            self.arrived[caller] += 1
            value = f'"{DONE}"'
            if not self._knows(request.params):
                words = ANSWERS["key refused"]
            elif words.acts == "yes" or (words.acts == "either" and acts):
                self.journal.append(Carried(caller, method, in_vain=what == "done in vain"))
                self._world.note(f"the server carries out {method} of caller {caller}")
        return Answer(
            status=words.status, body=words.body.replace("<id>", str(request.id)).replace("<value>", value).encode()
        )

    def _opened(self, really: bool) -> str:
        self._given += 1
        key = f"key-{self._given}"
        if really:
            if self._exclusive:
                self._keys.clear()
            self._keys[key] = self._world.now
        return key

    def _knows(self, params: dict[str, object]) -> bool:
        if "token" not in params:
            return True
        since = self._keys.get(str(params["token"]))
        return since is not None and self._world.now - since < LIFETIME
