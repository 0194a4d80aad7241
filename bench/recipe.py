"""A document of any size, always the same one: what the generator is timed with beside the real document."""

from __future__ import annotations

_KINDS = ("user", "order", "invoice", "report", "device", "ticket", "message", "contract")
_VERBS = ("get", "list", "create", "update", "remove")
_TEXT = "Names the thing that is meant. It is chosen by whoever made the thing and can be changed by nobody else."


def document(methods: int, parts: int = 0) -> dict[str, object]:
    """Return an OpenRPC document of so many *methods*, with as many component schemas.

    *parts*: classes that the result of each method is made of beside those.
    """
    return {
        "openrpc": "1.3.2",
        "info": {"title": f"{methods} methods", "version": "1"},
        "methods": [{**_method(number), **_result(number, parts)} for number in range(methods)],
        "components": {
            "schemas": {
                **{_schema_name(number): _schema(number) for number in range(methods)},
                **{f"part_{number}": _part(number) for number in range(methods * parts)},
            },
            "errors": {
                "not_found": {"code": 1, "message": "Not found"},
                "refused": {"code": 2, "message": "Refused"},
            },
        },
    }


def _schema_name(number: int) -> str:
    return f"{_KINDS[number % len(_KINDS)]}_{number}"


def _reference(number: int) -> dict[str, object]:
    return {"$ref": f"#/components/schemas/{_schema_name(number)}"}


def _schema(number: int) -> dict[str, object]:
    """Return an enum, a patterned text or an object that holds the two before it, in turn."""
    if number % 4 == 0:
        return {"type": "string", "enum": [f"{word}_{number}" for word in ("new", "open", "closed")], "x-closed": True}
    if number % 4 == 1:
        return {"type": "string", "pattern": f"^[a-z]{{2,{number % 20 + 3}}}$", "description": _TEXT}
    return {
        "type": "object",
        "description": _TEXT,
        "required": ["id", "name"],
        "properties": {
            "id": {"type": "integer", "minimum": 1},
            "name": {"type": "string", "minLength": 1, "maxLength": 100, "description": _TEXT},
            "state": _reference(number - 2),
            "history": {"type": "array", "items": _reference(number - 1)},
            "weight": {"type": "number", "default": 1.5},
            "labels": {"type": "object", "additionalProperties": {"type": "string"}},
        },
    }


def _method(number: int) -> dict[str, object]:
    kind = _schema_name(number)
    return {
        "name": f"{_VERBS[number % len(_VERBS)]}.{kind}",
        "summary": f"Does what its name says to {kind}.",
        "description": _TEXT,
        "params": [
            {"name": "id", "required": True, "schema": {"type": "integer", "minimum": 1}},
            {"name": "thing", "required": True, "description": _TEXT, "schema": _reference(number)},
            {"name": "limit", "schema": {"type": "integer", "minimum": 1, "maximum": 1000, "default": 100}},
            {"name": "deep", "schema": {"type": "boolean", "default": False}},
            {"name": "tags", "schema": {"type": "array", "items": {"type": "string"}}},
        ],
        "result": {"name": "result", "schema": {"type": "array", "items": _reference(number)}},
        "errors": [{"$ref": "#/components/errors/not_found"}, {"$ref": "#/components/errors/refused"}],
        "examples": [
            {
                "name": "nothing found",
                "params": [{"name": "id", "value": number + 1}, {"name": "thing", "value": _example(number)}],
                "result": {"name": "result", "value": []},
            }
        ],
    }


def _result(number: int, parts: int) -> dict[str, object]:
    """Return the result of a method that is made of *parts*, nothing without any."""
    if not parts:
        return {}
    own = range(number * parts, (number + 1) * parts)
    properties = {f"part_{part}": {"$ref": f"#/components/schemas/part_{part}"} for part in own}
    return {"result": {"name": "result", "schema": {"type": "object", "properties": properties}}, "examples": []}


def _part(number: int) -> dict[str, object]:
    return {
        "type": "object",
        "description": _TEXT,
        "required": ["id"],
        "properties": {
            "id": {"type": "integer", "minimum": number},
            "name": {"type": "string", "minLength": 1, "description": _TEXT},
            "state": {"enum": ["new", "open", f"closed_{number}"]},
            "next": {"$ref": f"#/components/schemas/part_{number}"},
        },
    }


def _example(number: int) -> object:
    return (f"new_{number}", "abc", {"id": 1, "name": "one"}, {"id": 2, "name": "two"})[number % 4]
