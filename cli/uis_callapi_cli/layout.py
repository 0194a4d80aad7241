"""How help looks: cyclopts lays it out, in the language of the command."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cyclopts import App, Group
from cyclopts.help import DefaultFormatter, HelpPanel

from .language import Language, later

if TYPE_CHECKING:
    from rich.console import Console, ConsoleOptions


class Formatter(DefaultFormatter):
    """Says nothing in English that is to be said in another language."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._say = language.say

    def __call__(self, console: Console, options: ConsoleOptions, panel: HelpPanel) -> None:
        """Print a panel; what is required, the line of usage shows, and the texts of the document say."""
        entries = [entry.copy(required=False) for entry in panel.entries]
        super().__call__(console, options, panel.copy(entries=entries))

    def render_usage(self, console: Console, options: ConsoleOptions, usage: object) -> None:  # noqa: ARG002
        """Print the line that shows how a command is written."""
        if usage:
            console.print(f"{self._say('Usage')}: {str(usage).strip()}", style="bold", markup=False, highlight=False)


def translate_flags(app: App, language: Language, group: Group) -> None:
    """Give the flags that cyclopts brings their help in *language*."""
    for flags, text in (
        (app.help_flags, later("Show this and do nothing else.")),
        (app.version_flags, later("Show the version.")),
    ):
        for flag in flags:
            app[flag].help = language.say(text)
            app[flag].group = (group,)
