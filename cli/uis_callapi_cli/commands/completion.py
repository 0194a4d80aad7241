"""``uis-callapi completion``: what makes shells complete commands and options."""

from __future__ import annotations

from typing import Annotated, Literal

from cyclopts import App

from ..language import Help
from ..run import Done, Run


def completion(
    run: Run,
    app: App,
    shell: Annotated[
        Literal["bash", "zsh", "fish", "powershell"], Help("bash, zsh, fish or powershell.", metavar="SHELL")
    ],
) -> Done:
    """Print a script that completes commands and options in your shell.

    For bash: uis-callapi completion bash > ~/.local/share/bash-completion/completions/uis-callapi
    """
    script = app.generate_completion(shell=shell)
    run.data["script"] = script
    return Done(shown=script)
