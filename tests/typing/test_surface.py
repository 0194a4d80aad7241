"""The types that everything public has at run time, and the source: nothing is untyped, no check is switched off."""

from __future__ import annotations

import ast
import importlib
import inspect
import re
import tokenize
import types
import typing
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import uis_callapi

ROOT = Path(__file__).parents[2]
MODULES = ("", ".v1", ".v1.server", ".v1.methods", ".v1.models", ".v1.errors", ".v1.client", ".v1.async_client")
SOURCES = sorted([*(ROOT / "generated" / "uis_callapi").rglob("*.py"), *(ROOT / "codegen" / "runtime").rglob("*.py")])


def is_ours(value: object) -> bool:
    """Tell whether something was defined in the package."""
    return str(getattr(value, "__module__", "")).startswith(uis_callapi.__name__)


def exports(module: types.ModuleType) -> list[str]:
    """Return the names that a module has for its users: all that it lists, else all that it defines."""
    listed: object = getattr(module, "__all__", None)
    if isinstance(listed, list):
        return [str(name) for name in typing.cast("list[object]", listed)]
    return [
        name for name, value in vars(module).items() if not name.startswith("_") and not _is_imported(value, module)
    ]


def _is_imported(value: object, module: types.ModuleType) -> bool:
    return (inspect.isclass(value) or inspect.isfunction(value)) and value.__module__ != module.__name__


class Walk:
    """Visits every public type hint that can be reached, once."""

    def __init__(self) -> None:
        self.hints: list[tuple[str, object]] = []
        self.unresolved: list[str] = []
        self.untyped: list[str] = []
        self._seen: set[int] = set()

    def value(self, where: str, value: object) -> None:
        """Visit something that is exported: a class, a function, a type alias or an instance."""
        if inspect.isclass(value) and is_ours(value):
            self._class(value)
        elif inspect.isfunction(value):
            self._function(where, value)
        elif typing.get_origin(value) is not None:
            self._hint(where, value)
        elif is_ours(type(value)):
            self._class(type(value))

    def _class(self, cls: type) -> None:
        if id(cls) in self._seen:
            return
        self._seen.add(id(cls))
        for name, hint in (self._hints(cls.__qualname__, cls) or {}).items():
            if not name.startswith("_"):
                self._hint(f"{cls.__qualname__}.{name}", hint)
        for name in dir(cls):
            member: object = inspect.getattr_static(cls, name)
            if isinstance(member, classmethod | staticmethod):
                member = typing.cast("object", member.__func__)
            elif isinstance(member, property):
                member = member.fget
            if is_public(name) and inspect.isfunction(member) and is_ours(member):
                for overload in typing.get_overloads(member):
                    self._function(f"{cls.__qualname__}.{name}", overload)
                self._function(f"{cls.__qualname__}.{name}", member)

    def _function(self, where: str, function: Callable[..., object]) -> None:
        if (hints := self._hints(where, function)) is None:
            return
        named = [name for name in inspect.signature(function).parameters if name not in ("self", "cls")]
        self.untyped += [f"{where}({name})" for name in [*named, "return"] if name not in hints]
        for name, hint in hints.items():
            self._hint(f"{where}({name})", hint)

    def _hints(self, where: str, described: type | Callable[..., object]) -> dict[str, object] | None:
        try:
            return dict(typing.get_type_hints(described, include_extras=True))
        except NameError as error:
            self.unresolved.append(f"{where}: {error}")
            return None

    def _hint(self, where: str, hint: object) -> None:
        self.hints.append((where, hint))
        if typing.get_origin(hint) is typing.Literal:
            return
        if isinstance(hint, list):  # the parameters of a Callable
            for part in typing.cast("list[object]", hint):
                self._hint(where, part)
            return
        for part in typing.get_args(hint):
            self._hint(where, part)
        if inspect.isclass(hint) and is_ours(hint):
            self._class(hint)


def is_public(name: str) -> bool:
    """Tell whether users call a method of this name, be it by a statement."""
    return not name.startswith("_") or name in {
        "__init__",
        "__call__",
        "__enter__",
        "__aenter__",
        "__exit__",
        "__aexit__",
    }


@pytest.fixture(scope="module")
def walk() -> Walk:
    """Everything that can be reached from the modules that users import."""
    walk = Walk()
    for suffix in MODULES:
        module = importlib.import_module(uis_callapi.__name__ + suffix)
        for name in exports(module):
            walk.value(f"{module.__name__}.{name}", getattr(module, name))
    return walk


def test_the_walk_arrives(walk: Walk) -> None:
    """A few places that would show whether it leaves something out."""
    assert {where for where, _ in walk.hints} >= {
        "Client.__init__(hooks)",
        "Client.place_calls(numc)",
        "AsyncClient.place_calls(return)",
        "Client.__exit__(error)",
        "PlaceCallsParams.numa",
        "Group.phones",
        "AnsweredError.code",
        "RpcFault.of(error)",
        "MethodInfo.params",
        "Event.step",
        "Attempt.seconds",
        "Handlers.place_calls(call)",
        "uis_callapi.v1.server.answer(body)",
    }


def test_every_hint_can_be_resolved(walk: Walk) -> None:
    """What reads signatures at run time, such as documentation and injection, finds every name in them."""
    assert walk.unresolved == []


def test_every_parameter_and_result_has_a_type(walk: Walk) -> None:
    """The methods that a class inherits from ours too."""
    assert walk.untyped == []


def test_nothing_is_any(walk: Walk) -> None:
    """JSON of any shape is ``object``; a bare ``list`` or ``dict`` would hide an Any."""
    untyped = {"typing.Any", "typing.Callable", *(repr(bare) for bare in (list, dict, set, frozenset, tuple, type))}
    assert [where for where, hint in walk.hints if repr(hint) in untyped] == []


def comments(path: Path) -> Iterator[tuple[int, str]]:
    """Yield each comment of a file with its line."""
    with path.open("rb") as file:
        for token in tokenize.tokenize(file.readline):
            if token.type == tokenize.COMMENT:
                yield token.start[0], token.string


FORBIDDEN = {
    "an ignore that does not say what": re.compile(r"#\s*(type|pyright):\s*ignore(?!\[[a-zA-Z-]+(, ?[a-zA-Z-]+)*\])"),
    "an ignore that does not say why": re.compile(r"#\s*(type|pyright):\s*ignore\[[^\]]*\]\s*$"),
    "a switch for the whole file": re.compile(r"#\s*(mypy\s*:|pyright\s*:(?!\s*ignore)|ruff\s*:|flake8\s*:)"),
}


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_check_is_switched_off(what: str) -> None:
    """Neither in what is generated nor in the runtime that is copied."""
    assert len(SOURCES) > 50
    found = [
        f"{path.relative_to(ROOT)}:{line}: {comment}"
        for path in SOURCES
        for line, comment in comments(path)
        if FORBIDDEN[what].search(comment)
    ]
    assert found == []


def test_no_function_takes_just_anything() -> None:
    """No ``**kwargs``, and no Any, wherever it comes from."""
    found: list[str] = []
    for path in SOURCES:
        for node in ast.walk(ast.parse(path.read_bytes())):
            takes = (
                isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda) and node.args.kwarg is not None
            )
            names = isinstance(node, ast.Name) and node.id == "Any"
            comes = isinstance(node, ast.alias) and node.name == "Any"
            reads = isinstance(node, ast.Attribute) and node.attr == "Any"
            if takes or names or comes or reads:
                assert isinstance(node, ast.expr | ast.stmt | ast.alias)
                found.append(f"{path.relative_to(ROOT)}:{node.lineno}")
    assert found == []
