"""Functions as cyclopts reads them: one signature of the API's params, the function's own and those of a dataclass."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from typing import Annotated, get_args, get_origin, get_type_hints

from cyclopts import App, Group, Parameter

from . import args
from .language import Code, Help
from .run import Done, Run


class Groups:
    """Where options stand in the help of a command."""

    def __init__(self, run: Run) -> None:
        self._say = run.say
        self.arguments = Group(self._say("Arguments"), sort_key=0)
        self.own = Group(self._say("Options"), sort_key=2)
        self.everywhere = Group(self._say("Everywhere"), sort_key=4)
        self._named = {
            "Connection": Group(self._say("Connection"), sort_key=3),
            "Everywhere": self.everywhere,
        }

    def of(self, shown: Help, *, is_argument: bool) -> Group:
        """Return the group of a function's own parameter."""
        return self.arguments if is_argument else self._named.get(shown.group, self.own)

    def of_method(self, method: str) -> Group:
        """Return the group of the API's params."""
        return Group(self._say("Params of {method}", method=method), sort_key=1)


def command(
    function: Callable[..., Done], run: Run, app: App, groups: Groups, method: str | None
) -> Callable[..., Done]:
    """Return *function* as a command: its ``given`` are the params of *method*, its ``run`` and ``app`` are passed."""
    hints = get_type_hints(function, include_extras=True)
    supplied: dict[str, object] = {"run": run, "app": app}
    parameters: list[inspect.Parameter] = []
    gathered: dict[str, Callable[..., object]] = {}
    members: dict[str, list[str]] = {}
    for name, own in inspect.signature(function).parameters.items():
        if name in supplied:
            continue
        found = [_own(own, hints[name], run, groups)]
        if name == "given" and method is not None:
            found = list(args.options(run.spec, method, groups.of_method(method)))
            gathered[name] = dict
            run.spelled |= {param.name: args.option(param.name) for param in run.spec.params(method)}
        elif is_dataclass(kind := hints[name]) and isinstance(kind, type):
            inner = get_type_hints(kind, include_extras=True)
            found = [
                _own(_keyword(field.name, field.default), inner[field.name], run, groups) for field in fields(kind)
            ]
            gathered[name] = kind
        parameters += found
        members[name] = [parameter.name for parameter in found]
    parameters += _everywhere(run, groups)
    signature = inspect.Signature(sorted(parameters, key=lambda parameter: parameter.kind))
    wanted = inspect.signature(function).parameters

    def work(*positional: object, **keywords: object) -> Done:
        bound = signature.bind(*positional, **keywords)
        bound.apply_defaults()
        values: Mapping[str, object] = bound.arguments
        passed = {name: supplied[name] for name in supplied if name in wanted}
        for name, inside in members.items():
            made = gathered.get(name)
            passed[name] = values[name] if made is None else made(**{each: values[each] for each in inside})
        return function(**passed)

    setattr(work, "__signature__", signature)  # noqa: B010  # functions are not declared to have one
    return work


def written(work: Callable[..., object]) -> str:
    """Return the arguments of a command as a line of usage has them."""
    names = (
        f"[{shown.name[0]}] " if parameter.default is None else f"{shown.name[0]} "
        for parameter in inspect.signature(work).parameters.values()
        if parameter.kind is inspect.Parameter.POSITIONAL_ONLY
        for shown in get_args(parameter.annotation)[1:]
    )
    return "".join(names)


def _keyword(name: str, default: object) -> inspect.Parameter:
    return inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default)


def _own(parameter: inspect.Parameter, hint: object, run: Run, groups: Groups) -> inspect.Parameter:
    """Return a parameter that a command has by itself, its help in the language of *run*."""
    if get_origin(hint) is not Annotated:
        return parameter
    type_, shown = get_args(hint)
    assert isinstance(shown, Help)
    is_argument = parameter.kind is inspect.Parameter.POSITIONAL_OR_KEYWORD
    annotation = Parameter(
        name=shown.metavar if is_argument else args.flag(parameter.name),
        help=run.say(shown.text),
        metavar=shown.metavar or None,
        negative="",
        group=groups.of(shown, is_argument=is_argument),
        show_default=False,
        show_choices=False,
    )
    kind = inspect.Parameter.POSITIONAL_ONLY if is_argument else parameter.kind
    return parameter.replace(annotation=Annotated[type_, annotation], kind=kind)


def _everywhere(run: Run, groups: Groups) -> list[inspect.Parameter]:
    """Return what every command has; it is taken out before a command is looked for, so this is for the help."""
    return [
        _own(_keyword(f"_{name}", default), hint, run, groups)
        for name, default, hint in (
            ("json", False, Annotated[bool, Help("Print one JSON object and nothing else.", group="Everywhere")]),
            ("lang", None, Annotated[Code | None, Help("Language: en or ru.", metavar="en|ru", group="Everywhere")]),
        )
    ]
