"""Every text of the command that a translation owes."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from pathlib import Path

import uis_callapi_cli

FOLDER = Path(uis_callapi_cli.__file__).parent
_SAYING = frozenset({"say", "_say", "later", "Help"})


def owed() -> set[str]:
    """Return the English of all that the command says."""
    return {text for path in FOLDER.rglob("*.py") for text in _texts(ast.parse(path.read_bytes()), path)}


def _texts(tree: ast.Module, path: Path) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _name(node.func) in _SAYING and node.args:
            yield from _literals(node.args[0])
        elif isinstance(node, ast.FunctionDef) and _is_command(node, path) and (doc := ast.get_docstring(node)):
            yield " ".join(inspect.cleandoc(doc).split())


def _is_command(node: ast.FunctionDef, path: Path) -> bool:
    return path.parent.name == "commands" and node.name == path.stem != "sandbox"


def _name(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _literals(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _literals(node.body)
        yield from _literals(node.orelse)
