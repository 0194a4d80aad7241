"""What cyclopts finds wrong with a command line, in our words: they quote no value that may be a secret."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import Literal, get_args, get_origin

from cyclopts.argument import Argument
from cyclopts.exceptions import (
    CoercionError,
    CycloptsError,
    MissingArgumentError,
    RepeatArgumentError,
    UnknownCommandError,
    UnknownOptionError,
    UnusedCliTokensError,
)

from .language import Language
from .output import Refused


def refused(error: CycloptsError, command: str, commands: Iterable[str], language: Language) -> Refused:
    """Return *error* as the refusal that it comes to."""
    say = language.say
    see = say("“{line} --help” shows what there is.", line=f"uis-callapi {command}".strip())
    name = error.argument.name if error.argument is not None else ""
    if isinstance(error, UnknownOptionError):
        given = (error.token.keyword or error.token.value).partition("=")[0]
        options = [option for argument in error.argument_collection for option in argument.names]
        near = difflib.get_close_matches(given, options, n=1)
        return Refused(
            say("there is no option {option}", option=given),
            say("Did you mean {option}?", option=near[0]) if near else see,
        )
    if isinstance(error, UnknownCommandError):
        given = (error.unused_tokens or [""])[0]
        if given.startswith("-"):
            return Refused(
                say("{option} stands before the command", option=given.partition("=")[0]),
                say("Options stand behind it, as in “{line}”.", line=f"uis-callapi {command or 'COMMAND'} --json"),
            )
        known = list(commands)
        near = difflib.get_close_matches(given, known, n=1)
        return Refused(
            say("there is no command {command!r}", command=given),
            say("Did you mean {option}?", option=near[0])
            if near
            else say("Commands: {names}.", names=", ".join(known)),
        )
    if isinstance(error, MissingArgumentError):
        metavar = _form(error.argument) if error.argument is not None else None
        return Refused(
            say("{option} needs a value", option=error.keyword or name),
            say("Write {form}.", form=metavar) if metavar and "|" in metavar else see,
        )
    if isinstance(error, CoercionError):
        option = (error.token.keyword if error.token is not None else None) or name
        metavar = _form(error.argument) if error.argument is not None else None
        return Refused(
            say("{option} has a value that it cannot have", option=option),
            see if not metavar else say("Write a number.") if metavar.isupper() else say("Write {form}.", form=metavar),
        )
    if isinstance(error, RepeatArgumentError):
        return Refused(say("{option} is given twice", option=error.token.keyword or name), see)
    if isinstance(error, UnusedCliTokensError):
        return Refused(say("there is more than the command takes"), see)
    error.verbose = False
    return Refused(str(error), see)


def _form(argument: Argument) -> str | None:
    """Return what may be written: the words to choose from, else what stands for a value in the help."""
    hint: object = argument.hint
    if get_origin(hint) is Literal:
        return "|".join(map(str, get_args(hint)))
    return argument.parameter.metavar
