"""``python -m codegen``: the command, or what to install before there is one."""

from __future__ import annotations

import sys
from importlib.util import find_spec

_TOOLS = {
    "datamodel-code-generator": "datamodel_code_generator",
    "jinja2": "jinja2",
    "jsonschema": "jsonschema",
    "msgspec": "msgspec",
    "pyyaml": "yaml",
    "ruff": "ruff",
}
"""What the generator needs, by the names under which it is installed and imported."""


def main() -> int:
    missing = [name for name, module in _TOOLS.items() if find_spec(module) is None]
    if missing:
        print(
            f"error: {', '.join(missing)} cannot be imported by {sys.executable}. Install what the generator needs, in "
            "the checkout: `python -m pip install --upgrade pip`, then `python -m pip install "
            "--constraint constraints.txt --editable . --group generate`",
            file=sys.stderr,
        )
        return 1
    from .command import main as command

    return command()


if __name__ == "__main__":
    sys.exit(main())
