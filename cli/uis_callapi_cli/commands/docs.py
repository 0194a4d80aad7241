"""``uis-callapi docs``: what the API's document says of a method or an error."""

from __future__ import annotations

from typing import Annotated

from uis_callapi import AnsweredError

from .. import pages
from ..args import constraints
from ..language import Help
from ..output import Refused
from ..run import Done, Run
from ..spec import SPOKEN, Spec


def docs(
    run: Run,
    name: Annotated[
        str | None, Help("A method, or an error by name or code. Default: a list of all.", metavar="NAME")
    ] = None,
    *,
    api: Annotated[str, Help("Version of the API. Default: v1.", metavar="VERSION")] = SPOKEN,
) -> Done:
    """Show what the API's document says of a method or an error: params, defaults, bounds, causes and cures."""
    spec = run.spec
    methods = [method.name for method in spec.document.methods]
    found = pages.errors(spec)
    run.data |= {"api": api, "spec": str(spec.file)}
    if name is None:
        run.data |= {"methods": methods, "errors": [_error(spec, error) for error in found]}
        return Done(shown=pages.overview(spec))
    wanted = name.casefold()
    for method in methods:
        if wanted in (method.casefold(), method.casefold().replace("_", "-")):
            run.data |= _method(spec, method)
            return Done(shown=pages.method_page(spec, method))
    chosen = [error for error in found if wanted in _names(error)]
    if not chosen:
        raise Refused(
            run.say("there is no method and no error {name!r}", name=name),
            run.say("Known: {names}.", names=", ".join([*methods, *(error.__name__ for error in found)])),
        )
    from rich.console import Group

    run.data["errors"] = [_error(spec, error) for error in chosen]
    return Done(shown=Group(*(pages.error_page(spec, error) for error in chosen)))


def _names(error: type[AnsweredError]) -> set[str]:
    name = error.__name__.casefold()
    known = {name, name.removesuffix("error"), error.default_message.casefold(), str(error.default_code)}
    if error.match is not None:
        told = (value for values in error.match.data.values() for value in values)
        known |= {str(value).casefold() for value in (*error.match.codes, *told)}
    return known


def _method(spec: Spec, name: str) -> dict[str, object]:
    method = spec.method(name)
    params = [
        {
            "name": param.name,
            "required": param.required,
            "description": spec.say(param.description),
            "limits": constraints(spec, param),
            "schema": param.schema,
        }
        for param in spec.params(name)
    ]
    return {
        "method": name,
        "summary": spec.say(method.summary),
        "description": spec.say(method.description),
        "params": params,
        "examples": [given for _, given in spec.examples(name)],
        "errors": [_error(spec, error) for error in spec.info(name).errors],
    }


def _error(spec: Spec, error: type[AnsweredError]) -> dict[str, object]:
    return {
        "type": error.__name__,
        "code": error.default_code,
        "message": error.default_message,
        "cause": spec.say(error.default_cause) if error.default_cause else None,
        "cure": spec.say(error.default_cure) if error.default_cure else None,
    }
