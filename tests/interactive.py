"""Examples in docstrings, run as the interpreter runs what is typed; what it prints is compared to the letter."""

from __future__ import annotations

import ast
import asyncio
import contextlib
import doctest
import io
import textwrap
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import CodeType, TracebackType
from typing import Self

import msgspec

_PROMPT = ">>> "


class Documented(msgspec.Struct, frozen=True):
    """A docstring with an example in it, and the class that it stands in or belongs to."""

    where: str
    inside: str
    text: str

    @property
    def wait(self) -> str:
        """What stands before a call there."""
        return "await " if self.inside.startswith("Async") else ""


def documented(folder: Path) -> list[Documented]:
    """Return all docstrings with an example in the sources below *folder*: those of overloads are only there."""
    return [
        found
        for path in sorted(folder.rglob("*.py"))
        for found in _inside(ast.parse(path.read_bytes()), path.relative_to(folder).as_posix(), "")
    ]


def _inside(node: ast.AST, where: str, inside: str) -> Iterator[Documented]:
    if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
        text = ast.get_docstring(node)
        if isinstance(node, ast.ClassDef):
            inside = node.name
        if not isinstance(node, ast.Module):
            where = f"{where}:{node.name}"
        if text and _PROMPT in text:
            line = f":{node.lineno}" if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) else ""
            yield Documented(where + line, inside, text)
    for inner in ast.iter_child_nodes(node):
        yield from _inside(inner, where, inside)


def as_module(examples: Sequence[Documented], package: str) -> str:
    """Return *examples* as a module for type checkers: a function for each, which is given a client."""
    lines = [f"from {package} import AsyncClient, Client", ""]
    for index, example in enumerate(examples):
        define = "async def" if example.wait else "def"
        lines.append(f"{define} shown{index}(client: {example.inside}) -> None:")
        typed = "".join(part.source for part in doctest.DocTestParser().get_examples(example.text))
        lines.append(textwrap.indent(typed, "    "))
    return "\n".join(lines)


class Interpreter:
    """Runs examples one after the other in one module; ``await`` works at its top level, in one event loop."""

    def __init__(self) -> None:
        self.names: dict[str, object] = {"__name__": "__main__"}
        self._loop = asyncio.Runner()

    def check(self, text: str) -> None:
        """Run all examples in *text*. Raises `AssertionError` where one prints other than it says."""
        examples = doctest.DocTestParser().get_examples(text)
        assert examples
        for example in examples:
            printed = self.run(compile(example.source, "<example>", "single", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT))
            assert printed == example.want, f"{example.source}prints {printed!r}, not {example.want!r}"

    def run(self, code: CodeType) -> str:
        """Return what *code* prints."""
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            waiting: object = eval(code, self.names)
            if asyncio.iscoroutine(waiting):
                self._loop.run(waiting)
        return printed.getvalue()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._loop.close()
