"""Methods and params under names that they can bear: each once, and none that JSON has to escape."""

from __future__ import annotations

from . import pointers
from .diagnostics import Diagnostics
from .document import Content, Method
from .names import Names, fits_field, snake
from .runtime.server import DISCOVER


def usable(methods: list[Method], diagnostics: Diagnostics) -> list[Method]:
    """Return *methods* without those, and without those params, that nobody could tell from others."""
    seen: dict[str, str] = {}
    found: list[Method] = []
    for method in methods:
        if method.name in seen:
            message = f"two methods are named {method.name!r}, which OpenRPC forbids: {_first(seen[method.name])}"
            diagnostics.warning(method.pointer, message)
            continue
        seen[method.name] = method.pointer
        if method.name.startswith("rpc.") and method.name != DISCOVER:
            message = (
                f"the name of {method.name} begins with `rpc.`, which JSON-RPC keeps for itself: servers may refuse it"
            )
            diagnostics.warning(pointers.join(method.pointer, "name"), message)
        found.append(method)
        unfit = next((param for param in method.params if not fits_field(param.name)), None)
        if unfit is not None and method.param_structure == "either":
            message = f"holds a character to escape: params of {method.name} are sent by their positions"
            diagnostics.warning(pointers.join(unfit.pointer, "name"), message)
            method.param_structure = "by-position"
        if method.param_structure == "by-position":
            _rename(method)
        else:
            method.params = _distinct(method, diagnostics)
            _escape(method)
    return found


def _rename(method: Method) -> None:
    """Give params names of their own: nobody sees them on the wire."""
    names = Names()
    for param in method.params:
        _call(param, names.claim(param.name if fits_field(param.name) else snake(param.name)))


def _call(param: Content, name: str) -> None:
    if name != param.name:
        param.name, param.escaped = name, param.name


def _escape(method: Method) -> None:
    """Give params that no field can be called names for which they are exchanged on the way."""
    names = Names(param.name for param in method.params)
    for param in method.params:
        if not fits_field(param.name):
            _call(param, names.claim(snake(param.name)))


def _distinct(method: Method, diagnostics: Diagnostics) -> list[Content]:
    names: dict[str, str] = {}
    found: list[Content] = []
    for param in method.params:
        if param.name in names:
            first = _first(names[param.name])
            message = f"{method.name} has two params named {param.name!r}, which OpenRPC forbids: {first}"
            diagnostics.warning(param.pointer, message)
            continue
        names[param.name] = param.pointer
        found.append(param)
    return found


def _first(pointer: str) -> str:
    return f"the one at {pointer} is kept, this one is left out"
