"""The params of a method as options of a command, printed from its document, and what is given to them as values."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator, Mapping
from typing import Annotated, Literal, Optional

from cyclopts import Group, Parameter
from uis_callapi._runtime.shapes import is_array, is_object

from .files import STDIN, Files
from .language import later
from .output import Output, Refused
from .spec import Param, Schema, Spec, branches, choices, items, members, required

_DEEPEST = 8
"""Levels: schemas may stand in themselves."""

_SCALARS: Mapping[object, type] = {"boolean": bool, "integer": int, "number": float}


OURS = frozenset(
    [
        "api",
        "ca-file",
        "dedup-key",
        "dry-run",
        "force",
        "forget",
        "journal",
        "json",
        "lang",
        "login",
        "method",
        "purge",
        "region",
        "retry-failed",
        "settle",
        "timeout",
        "trust-env",
        "url",
        "world",
        "yes",
    ]
)
"""Options that commands have beside the params of the API."""


def flag(name: str) -> str:
    """Return a name as an option of a command."""
    return f"--{re.sub(r'[^A-Za-z0-9]+', '-', name).strip('-')}"


def option(name: str) -> str:
    """Return how a param of the API is spelled on the command line, where the name may be taken."""
    spelled = flag(name)
    return f"--param-{spelled[2:]}" if spelled[2:] in OURS else spelled


def options(spec: Spec, method: str, group: Group) -> Iterator[inspect.Parameter]:
    """Yield an option for each param of *method*; what may stay out comes last."""
    for param in sorted(spec.params(method), key=lambda param: not param.required):
        schema = spec.resolved(param.schema)
        annotation: object = _SCALARS.get(schema.get("type"), str)
        if words := choices(schema):
            annotation = Literal[tuple(words)]
        shown = Parameter(
            name=option(param.name),
            help=described(spec, method, param),
            metavar=placeholder(spec, schema),
            group=group,
            show_choices=False,
            show_default=False,
        )
        yield inspect.Parameter(
            python_name(param.name),
            inspect.Parameter.KEYWORD_ONLY,
            default=None,
            annotation=Annotated[Optional[annotation], shown],  # noqa: UP045  # of a type that is a value
        )


def python_name(name: str) -> str:
    """Return a name that no option of our own has."""
    return "param_" + re.sub(r"\W", "_", name)


def described(spec: Spec, method: str, param: Param) -> str:
    """Return what a param is for, other params called by their options.

    The marks go that only the pages of this project explain.
    """
    text = re.sub(r" \(C\d+(, C\d+)*\)", "", spec.say(param.description))
    others = {other.name for other in spec.params(method)} - set(choices(spec.resolved(param.schema)))
    text = re.sub(r"`([^`]*)`", lambda code: option(code[1]) if code[1] in others else code[1], text)
    return " ".join([text, *(f"{_sentence(words)}." for words in constraints(spec, param))])


def constraints(spec: Spec, param: Param) -> list[str]:
    """Return what has to hold for a param."""
    found = [spec.say("required")] if param.required else []
    return found + limits(spec, param.schema)


def limits(spec: Spec, schema: Schema) -> list[str]:
    """Return the bounds of a schema, and its default, in words."""
    schema = spec.resolved(schema)
    known = {
        "minimum": later("at least {bound}"),
        "maximum": later("at most {bound}"),
        "exclusiveMinimum": later("more than {bound}"),
        "exclusiveMaximum": later("less than {bound}"),
        "minLength": later("at least {bound} characters"),
        "maxLength": later("at most {bound} characters"),
        "minItems": later("at least {bound} in the list"),
        "maxItems": later("at most {bound} in the list"),
    }
    found = [spec.say(words, bound=schema[keyword]) for keyword, words in known.items() if keyword in schema]
    if "default" in schema:
        found.append(spec.say("default: {value}", value=as_json(schema["default"])))
    return [spec.say("not empty") if words == spec.say(known["minLength"], bound=1) else words for words in found]


def placeholder(spec: Spec, schema: Schema) -> str:
    """Return what stands for a value of *schema* in a line of help."""
    schema = spec.resolved(schema)
    if len(alternatives := branches(schema)) > 1:
        return "|".join(dict.fromkeys(placeholder(spec, branch) for branch in alternatives))
    if words := choices(schema):
        return "|".join(words)
    if spec.is_number(schema):
        return spec.say("NUMBER")
    if (pair := _pair(spec, schema)) is not None:
        return f"{'|'.join(pair[1])}:{spec.say('TEXT')}"
    if schema.get("type") == "boolean":
        return "true|false"
    if schema.get("type") in ("integer", "number"):
        return "N"
    if schema.get("type") == "string":
        return spec.say("TEXT")
    return "JSON" if _depth(spec, schema) is None else f"{spec.say('NUMBER')},…|JSON"


class Values:
    """Makes the params of a method of what was written on a command line or in a file."""

    def __init__(self, spec: Spec, output: Output, region: str) -> None:
        self._spec = spec
        self._output = output
        self._say = output.say
        self._region = region.upper()
        self._files = Files(output.language)
        self.respelled: dict[str, str] = {}
        """Numbers that were written otherwise than the API takes them, and as what they are sent."""

    def read(self, method: str, source: str | None, given: Mapping[str, object]) -> dict[str, object]:
        """Return params of *method*: those in the file *source*, and over them those *given* as options.

        Raises `Refused`, naming the option.
        """
        params: dict[str, object] = {}
        if source is not None:
            read = self._files.read(source if source == STDIN else f"@{source}")
            if not is_object(read):
                raise Refused(self._say("{source} holds no JSON object of params", source=source))
            params |= read
        known = self._spec.params(method)
        for param in known:
            if (value := given.get(python_name(param.name))) is not None:
                params[param.name] = self._value(param, value)
            if param.name in params:
                params[param.name] = self._with_numbers(param.schema, params[param.name])
        if missing := [option(param.name) for param in known if param.required and param.name not in params]:
            raise Refused(
                self._say("missing: {options}", options=", ".join(missing)),
                self._say("Give them, or name a file with params in JSON."),
            )
        return params

    def _value(self, param: Param, given: object) -> object:
        schema = self._spec.resolved(param.schema)
        if not isinstance(given, str) or schema.get("type") == "string":
            return given
        if given.startswith("@"):
            return self._files.read(given)
        if given.lstrip().startswith(("[", "{")):
            return self._files.decode(given, option(param.name))
        for branch in branches(schema):
            value = self._shorthand(self._spec.resolved(branch), given)
            if value is not None:
                return value
        raise Refused(
            self._say("{option} cannot be {given!r}", option=option(param.name), given=given),
            self._say("Write {form}; JSON may come from a file, as @FILE, or as - from the standard input.",
                      form=placeholder(self._spec, schema)),
        )  # fmt: skip

    def _shorthand(self, schema: Schema, given: str) -> object:
        """Return what *given* is short for, None if it is not: ``text:Hello``, a number, or numbers with commas."""
        if schema.get("type") == "string":
            return None if self._spec.is_number(schema) and "," in given else given
        if (pair := _pair(self._spec, schema)) is not None:
            (kind, text), words = pair
            word, colon, rest = given.partition(":")
            return {kind: word, text: rest} if colon and word in words else None
        depth = _depth(self._spec, schema)
        return None if depth is None else _spread(self._spec, schema, given.split(","))

    def _with_numbers(self, schema: Schema, value: object) -> object:
        """Return *value* with every telephone number in it as the API takes it."""
        schema = self._spec.resolved(schema)
        for branch in branches(schema):
            inner = self._spec.resolved(branch)
            if isinstance(value, str) and self._spec.is_number(inner):
                return self._number(value)
            if is_array(value) and (held := items(inner)) is not None:
                return [self._with_numbers(held, item) for item in value]
            if is_object(value) and (known := members(inner)):
                return {
                    name: self._with_numbers(known[name], item) if name in known else item
                    for name, item in value.items()
                }
        return value

    def _number(self, written: str) -> str:
        from .numbers import is_region, normalised  # its tables are read by who gives a number

        if not is_region(self._region):
            raise Refused(
                self._say("{region!r} is no country", region=self._region), self._say("Write two letters, as RU or KZ.")
            )
        digits = normalised(written, self._region, self._output.language)
        if digits != written:
            self.respelled[written] = digits
        return digits


def _pair(spec: Spec, schema: Schema) -> tuple[tuple[str, str], list[str]] | None:
    """Return the members of an object that is a word of a few and a text, and the words."""
    known = {name: spec.resolved(inner) for name, inner in members(schema).items()}
    if len(known) == 2 and all(inner.get("type") == "string" for inner in known.values()):
        (first, words), (second, other) = ((name, choices(inner)) for name, inner in known.items())
        if words and not other:
            return (first, second), words
    return None


def _depth(spec: Spec, schema: Schema, level: int = 0) -> int | None:
    """Return in how many lists a number stands when nothing but what is required is given; None if there is none."""
    schema = spec.resolved(schema)
    if spec.is_number(schema):
        return 0
    if level == _DEEPEST:
        return None
    if (held := items(schema)) is not None:
        depth = _depth(spec, held, level + 1)
        return None if depth is None else depth + 1
    names = required(schema)
    inner = members(schema).get(names[0]) if len(names) == 1 else None
    return _depth(spec, inner, level + 1) if inner is not None else None


def _spread(spec: Spec, schema: Schema, numbers: list[str]) -> object:
    """Return the least that *schema* takes with *numbers* in its innermost list."""
    schema = spec.resolved(schema)
    if spec.is_number(schema):
        return numbers[0].strip()
    if (held := items(schema)) is not None:
        if _depth(spec, held) == 0:
            return [_spread(spec, held, [number]) for number in numbers]
        return [_spread(spec, held, numbers)]
    (name,) = required(schema)
    return {name: _spread(spec, members(schema)[name], numbers)}


def as_json(value: object) -> str:
    """Return JSON as people read it, with a space where a line may be broken."""
    import json

    return json.dumps(value, ensure_ascii=False)


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
