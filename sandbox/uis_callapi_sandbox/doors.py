"""A small HTTP API as a table: each row is served, and described in OpenAPI, from the same structs."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Literal, TypeAlias, TypeVar
from urllib.parse import urlsplit

import msgspec
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route
from uis_callapi._runtime.shapes import is_object
from uis_callapi._runtime.unions import branches_of

from . import bodies

A = TypeVar("A", bound=msgspec.Struct)
B = TypeVar("B")
R = TypeVar("R")
_Verb: TypeAlias = Literal["GET", "POST", "PUT", "DELETE"]
_SCHEMAS = "#/components/schemas/{name}"


class Refused(Exception):
    """Raised to answer with an HTTP status and a sentence that names the place and the cure."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status


class Problem(msgspec.Struct, frozen=True):
    """Why a request was not carried out."""

    error: str


@dataclass(frozen=True)
class Door:
    """One row: a request, what it takes and gives."""

    verb: _Verb
    path: str
    summary: str
    asks: type[msgspec.Struct]
    """What stands in the path and the query."""
    takes: object
    """The type of the body; None: there is none."""
    gives: object
    status: int
    run: Callable[[msgspec.Struct, object], object]

    @classmethod
    def read(cls, path: str, summary: str, asks: type[A], gives: type[R], run: Callable[[A], R]) -> Door:
        """Return a row that changes nothing."""
        return cls.act("GET", path, summary, asks, gives, run)

    @classmethod
    def act(cls, verb: _Verb, path: str, summary: str, asks: type[A], gives: type[R], run: Callable[[A], R]) -> Door:
        """Return a row without a body."""

        def running(asked: msgspec.Struct, _given: object) -> object:
            assert isinstance(asked, asks)
            return run(asked)

        return cls(verb, path, summary, asks, None, gives, 200, running)

    @classmethod
    def change(
        cls,
        verb: _Verb,
        path: str,
        summary: str,
        asks: type[A],
        takes: type[B],
        gives: type[R],
        run: Callable[[A, B], R],
        *,
        status: int = 200,
    ) -> Door:
        """Return a row with a body."""

        def running(asked: msgspec.Struct, given: object) -> object:
            assert isinstance(asked, asks) and isinstance(given, takes)
            return run(asked, given)

        return cls(verb, path, summary, asks, takes, gives, status, running)

    async def serve(self, request: Request, lock: threading.RLock) -> Response:
        """Carry a request out."""
        try:
            if self.verb != "GET" and _is_of_another_site(request):
                raise Refused(403, "a page of another site may change nothing here: send this from elsewhere")
            given = None if self.takes is None else _body(request, await bodies.read(request.receive), self.takes)
            asked = _asked({**request.query_params, **request.path_params}, self.asks)
            with lock:
                answer, status = self.run(asked, given), self.status
        except Refused as refused:
            return problem(str(refused), refused.status)
        return _json(answer, status)


def _is_of_another_site(request: Request) -> bool:
    site = request.headers.get("sec-fetch-site")
    if site is not None:
        return site not in ("none", "same-origin")
    # Browsers do not say so to a host that is neither this machine nor behind TLS.
    origin = request.headers.get("origin")
    return origin is not None and urlsplit(origin).netloc != request.headers.get("host")


def problem(sentence: str, status: int, headers: Mapping[str, str] | None = None) -> Response:
    """Return the answer to what is not carried out."""
    return _json(Problem(sentence), status, headers)


def _json(answer: object, status: int, headers: Mapping[str, str] | None = None) -> Response:
    return Response(msgspec.json.encode(answer), status, headers, media_type="application/json")


def routes(doors: Iterable[Door], prefix: str, lock: threading.RLock) -> list[BaseRoute]:
    """Return what serves every row."""
    return [_route(door, prefix, lock) for door in doors]


def _route(door: Door, prefix: str, lock: threading.RLock) -> Route:
    async def serve(request: Request) -> Response:
        return await door.serve(request, lock)

    return Route(prefix + door.path, serve, methods=[door.verb])


def openapi(
    doors: Sequence[Door], prefix: str, title: str, version: str, others: Mapping[str, object]
) -> dict[str, object]:
    """Return the OpenAPI 3.1 document of the rows, and of the paths of *others*, which are described already."""
    types = [kind for door in doors for kind in (door.asks, door.takes, door.gives) if kind is not None]
    schemas, components = _described([*types, Problem])
    schema_of = {id(kind): schema for kind, schema in zip(types, schemas, strict=False)}
    paths: dict[str, dict[str, object]] = {}
    for door in doors:
        operation: dict[str, object] = {
            "summary": door.summary,
            "parameters": list(_parameters(door, components[door.asks.__name__])),
            "responses": {
                str(door.status): _content("what was asked for", schema_of[id(door.gives)]),
                "4XX": _content("the place and the cure", {"$ref": _SCHEMAS.format(name=Problem.__name__)}),
            },
        }
        if door.takes is not None:
            operation["requestBody"] = {"required": True, **_content("", schema_of[id(door.takes)])}
        paths.setdefault(prefix + door.path, {})[door.verb.lower()] = operation
    used = {name: schema for name, schema in components.items() if name not in {door.asks.__name__ for door in doors}}
    return {
        "openapi": "3.1.0",
        "info": {"title": title, "version": version},
        "paths": {**paths, **others},
        "components": {"schemas": used},
    }


def _described(
    types: Sequence[object], unions: Sequence[type] = ()
) -> tuple[Sequence[object], dict[str, dict[str, object]]]:
    """Return the schemas of *types*, and of all that they name; *unions*: those in it that are none to msgspec."""
    members: dict[type, list[object]] = {kind: [] for kind in unions}

    def union(kind: type) -> dict[str, object]:
        if kind is object:
            return {"description": "any JSON"}
        if not branches_of(kind):
            raise NotImplementedError  # msgspec asks for what it does not know itself, and says then that nobody does
        return {"anyOf": members.setdefault(kind, [])}

    branches = [branch.type for kind in unions for branch in branches_of(kind)]
    schemas, named = msgspec.json.schema_components([*types, *branches], schema_hook=union, ref_template=_SCHEMAS)
    if len(members) > len(unions):
        return _described(types, list(members))  # all in one: names are told apart within one answer
    own, of_branches = schemas[: len(types)], iter(schemas[len(types) :])
    for kind in unions:
        members[kind].extend(islice(of_branches, len(branches_of(kind))))
    return own, named


def _parameters(door: Door, asks: Mapping[str, object]) -> Iterator[dict[str, object]]:
    properties = asks.get("properties")
    assert is_object(properties)
    for name, schema in properties.items():
        in_path = f"{{{name}}}" in door.path
        assert is_object(schema)
        description = schema.pop("description", None)
        described = {} if description is None else {"description": description}
        yield {"name": name, "in": "path" if in_path else "query", "required": in_path, **described, "schema": schema}


def _content(description: str, schema: object) -> dict[str, object]:
    return {"description": description, "content": {"application/json": {"schema": schema}}}


def _asked(values: Mapping[str, object], kind: type[msgspec.Struct]) -> msgspec.Struct:
    try:
        return msgspec.convert(values, kind, strict=False)
    except msgspec.ValidationError as wrong:
        raise _unfit("query", wrong) from None


def _body(request: Request, body: bytes | None, kind: object) -> object:
    if body is None:
        raise Refused(413, f"the body is longer than {bodies.MOST_BYTES} bytes: send less")
    if request.headers.get("content-type", "").split(";")[0].strip() != "application/json":
        raise Refused(415, "the body must be JSON: send Content-Type: application/json")
    try:
        return msgspec.json.decode(body, type=kind)
    except msgspec.ValidationError as wrong:
        raise _unfit("body", wrong) from None
    except (msgspec.DecodeError, UnicodeDecodeError) as wrong:
        raise Refused(400, f"the body is no JSON: {wrong}") from None


def _unfit(what: str, wrong: msgspec.ValidationError) -> Refused:
    place = str(wrong).removesuffix(" - at `$`")
    return Refused(400, f"the {what} does not hold: {place}; openapi.json says what may stand there")
