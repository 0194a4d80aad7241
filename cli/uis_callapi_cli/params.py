"""The params of a call, as the printed client takes them and as people look at them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from uis_callapi._runtime.codec import Mismatch, decode, encode
from uis_callapi._runtime.description import MethodInfo
from uis_callapi._runtime.model import Model
from uis_callapi._runtime.paths import selector

from .language import Language
from .output import Refused


def keywords(info: MethodInfo[Model, object], params: Mapping[str, object], language: Language) -> dict[str, object]:
    """Return *params* by their names in Python, as structs where the types say so. Raises `Refused` for others."""
    names = dict(zip(info.params.__struct_encode_fields__, info.params.__struct_fields__, strict=True))
    if unknown := [name for name in params if name not in names]:
        raise Refused(
            language.say("{method} has no param {names}", method=info.name, names=", ".join(unknown)),
            language.say("“uis-callapi docs {method}” lists them.", method=info.name),
        )
    try:
        typed = decode(encode(params), info.params)
    except Mismatch:  # the client finds the same and knows what cures it
        return {names[wire]: value for wire, value in params.items()}
    return {name: getattr(typed, name) for wire, name in names.items() if wire in params}


def called(client: object, function: str, params: Mapping[str, object]) -> object:
    """Return what a method of *client* returns, it and its *params* being known at run time only."""
    method: Callable[..., object] = getattr(client, function)
    return method(**params)


def recipients(info: MethodInfo[Model, object], params: Mapping[str, object]) -> list[str]:
    """Return the numbers that a call with *params* (as `keywords` returns them) would ring."""
    made = info.params(**params)
    found = (value for path in info.recipients for value in selector(path)(made))
    return list(dict.fromkeys(value for value in found if isinstance(value, str)))


def listed(params: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """Yield the names of *params* and their values, as they are sent."""
    for name, value in params.items():
        yield name, value if isinstance(value, str) else encode(value).decode()
