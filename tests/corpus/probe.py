"""One generated package in a process of its own: imported, every Decoder built, examples decoded.

``python -m tests.corpus.probe PACKAGE`` with the folder of the package on ``PYTHONPATH`` reads examples from stdin, and
prints a line for each step that is done: a process that dies has said how far it came.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Mapping
from typing import Literal, Protocol, cast

import msgspec


class Case(msgspec.Struct):
    """An example: which method, params or result, and the JSON."""

    method: str
    part: Literal["params", "result"]
    value: msgspec.Raw
    place: str


class _Info(Protocol):
    name: str
    params: object
    result: object


class _Api(Protocol):
    methods: tuple[_Info, ...]


class _Decode(Protocol):
    def __call__(self, data: bytes | msgspec.Raw, type_: object) -> object: ...


class _Hook(Protocol):
    def __call__(self, type_: type, value: object) -> object: ...


class _Respelling(Protocol):
    def __call__(self, data: bytes) -> bytes: ...


def main(package: str, version: str, cases: list[Case]) -> None:
    for module in ("", f".{version}.client", f".{version}.async_client", f".{version}.server"):
        importlib.import_module(package + module)
    print("imported", flush=True)
    api = cast("_Api", _attribute(f"{package}.{version}.methods", "API"))
    decode = cast("_Decode", _attribute(f"{package}._runtime.codec", "decode"))
    # What an example shows is known: nothing of it may end as unseen.
    strict_hook = cast("_Hook", _attribute(f"{package}._runtime.unions", "strict_hook"))
    respelled = cast("_Respelling", _attribute(f"{package}._runtime.integers", "respelled"))
    refused = False
    for info in api.methods:
        for type_ in (info.params, info.result):
            try:
                decode(b"!", type_)
            except Exception as error:  # whatever msgspec says of the type
                if "malformed" not in str(error):
                    refused = True
                    print(f"refused {type_}: {type(error).__name__}: {error}".replace("\n", " "), flush=True)
    if not refused:
        print("built", flush=True)
    by_name = {info.name: info for info in api.methods}
    for case in cases:
        info = by_name[case.method]
        try:
            type_ = info.params if case.part == "params" else info.result
            _decode(msgspec.json.Decoder(type_, dec_hook=strict_hook), case.value, respelled)
        except Exception as error:  # as above
            print(f"undecoded {case.place}: {type(error).__name__}: {error}".replace("\n", " "), flush=True)
        else:
            print("decoded", flush=True)


def _decode(decoder: msgspec.json.Decoder[object], value: msgspec.Raw, respelled: _Respelling) -> None:
    try:
        decoder.decode(value)
    except msgspec.ValidationError:
        # To JSON Schema 1.0 is an integer, and so it is to a client.
        decoder.decode(respelled(bytes(value)))


def _attribute(module: str, name: str) -> object:
    found: Mapping[str, object] = vars(importlib.import_module(module))
    return found[name]


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], msgspec.json.decode(sys.stdin.buffer.read(), type=list[Case]))
