"""The command line: which commands there are, and what becomes of a line of words."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from importlib import import_module

import msgspec
from cyclopts import App, Group
from cyclopts.exceptions import CycloptsError

from . import args, usage
from .__main__ import DELEGATED
from .connection import URL
from .files import STDIN
from .language import later
from .layout import Formatter, translate_flags
from .output import Output, Refused
from .run import Done, Run, finish
from .signatures import Groups, command, written

PROG = "uis-callapi"
"""What the command is called."""

_EPILOGUE = later(
    "Exit codes: 0 success, 2 not placed, 3 not known whether it was placed, 4 the platform said fail, "
    "64 the command line is wrong, 69 something is not installed, 74 the answer could not be written, "
    "130 interrupted, 129 or 143 stopped by SIGHUP or SIGTERM."
)


_SEEN = later("{option} is not taken: every user of a machine sees the command lines of all, and shells keep them")
_HIDDEN = later("Set {variable}; a password may be asked for as well. Change what you have typed there.")


_HELP = frozenset(["--help", "-h", "--version"])
"""What has cyclopts itself print something."""


class Command(msgspec.Struct, frozen=True):
    """A command before it is loaded: of all but one no more is shown than this."""

    name: str
    summary: str
    takes_params: bool = False
    """The params of a method are its options."""
    rings: bool = False
    """Whether it places a call."""


COMMANDS = (
    Command("call", later("Place a call: two telephones ring and are joined."), takes_params=True, rings=True),
    Command("check", later("Try login, password and connection without ringing anyone.")),
    Command("simulate", later("Show who would ring when, before it costs anything."), takes_params=True),
    Command("sandbox", later("Start the API on this machine: no account, no telephone rings.")),
    Command("keys", later("Look at dedup keys whose calls have an unknown end, and settle them.")),
    Command("docs", later("Show what the API's document says of a method or an error.")),
    Command("completion", later("Print a script that completes commands and options in your shell.")),
)


def run(arguments: Sequence[str], output: Output, version: Callable[[], str]) -> int:
    """Carry out what *arguments* ask for; return the exit code."""
    name = _named(arguments)
    work = Run(name, output)
    work.outcome = "not_placed" if any(known.rings for known in COMMANDS if known.name == name) else None
    work.api = _asked_for("--api", arguments) or work.api
    work.wanted = _asked_for("--method", arguments)
    if os.environ.get(URL) and not any(argument.partition("=")[0] == "--url" for argument in arguments):
        work.spelled["base_url"] = URL
    tokens = [STDIN if argument == "-" else argument for argument in arguments]

    def carry_out() -> Done | None:
        _refuse_secrets(tokens, work)
        try:
            app = _app(work, version)
            if not tokens or _HELP.intersection(tokens):
                app.console = output.out
                with output.writing():
                    app(tokens, exit_on_error=False, print_error=False)
                return None
            done: object = app(tokens, exit_on_error=False, print_error=False)
        except CycloptsError as error:
            raise usage.refused(error, name, [known.name for known in COMMANDS], output.language) from None
        return done if isinstance(done, Done) else None

    return finish(work, carry_out)


def _named(arguments: Sequence[str]) -> str:
    """Return the command among *arguments*: behind options there may stand what is none, and is a secret."""
    if arguments and not arguments[0].startswith("-"):
        return arguments[0]
    known = {each.name for each in COMMANDS}
    return next((argument for argument in arguments if argument in known), "")


def _app(run: Run, version: Callable[[], str]) -> App:
    """Return the command line; only what *run* is about is loaded."""
    say = run.say
    groups = Groups(run)
    app = App(
        PROG,
        usage=f"{PROG} {say('COMMAND')}",
        help=say("Click-to-call with the UIS Call API, and what belongs to it, without writing a program."),
        help_epilogue=say(_EPILOGUE),
        help_format="plaintext",
        help_formatter=Formatter(run.output.language),
        version=version,
        result_action="return_value",
        suppress_keyboard_interrupt=False,
        group_commands=Group(say("Commands"), sort_key=0),
        group_arguments=groups.arguments,
        group_parameters=groups.own,
    )
    translate_flags(app, run.output.language, groups.everywhere)
    for place, known in enumerate(COMMANDS):
        work: Callable[..., object] = _nothing
        help_ = say(known.summary)
        if known.name != DELEGATED and run.command in (known.name, "completion"):
            function: Callable[..., Done] = getattr(import_module(f"{__package__}.commands.{known.name}"), known.name)
            work = command(function, run, app, groups, run.method if known.takes_params else None)
            help_ = say(" ".join((function.__doc__ or "").split()))
        app.command(work, name=known.name, help=help_, sort_key=place)
        app[known.name].usage = f"{PROG} {known.name} {written(work)}[{say('OPTIONS')}]"
        translate_flags(app[known.name], run.output.language, groups.everywhere)
    return app


def _asked_for(option: str, arguments: Sequence[str]) -> str | None:
    """Return the value of *option*, on which depends which others there are."""
    for argument, after in zip(arguments, [*arguments, ""][1:], strict=True):
        name, equals, value = argument.partition("=")
        if name == option and (found := value if equals else after):
            return found
    return None


def _nothing() -> None:
    """Stand for a command that is not asked for."""


def _refuse_secrets(tokens: Sequence[str], run: Run) -> None:
    """Refuse a secret among *tokens*, whatever command it is for; it is not repeated."""
    options = {token.partition("=")[0] for token in tokens if token.startswith("--")} - _HELP
    if not options:
        return
    for name in run.spec.secrets:
        if (option := args.option(name)) in options:
            variable = f"{run.spec.api.environment}_{name.upper()}"
            raise Refused(run.say(_SEEN, option=option), run.say(_HIDDEN, variable=variable))
