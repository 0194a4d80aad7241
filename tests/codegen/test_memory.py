"""The union that crashes msgspec: a str with a pattern beside a list. A crash ends a process: it has one of its own."""

from __future__ import annotations

from pathlib import Path

from .command import Ran, python

DECODE = """
import gc, msgspec
from unions import Client
from unions.unions.models import DialParams, Route, Target
from unions.unions.methods import DIAL
from unions._runtime.codec import decode, encode
from unions._runtime.unions import decode_hook

GOOD = b'{"target":"1","route":{"to":[{"size":1}],"backup":"2"},"inline":["b"],"many":{"x":"3","y":[{"size":2}]}}'
BAD = GOOD.replace(b'"1"', b'"x"')
for _ in range(1000):
    # A new decoder frees the types of the one before: that is where msgspec goes wrong.
    for type_ in (DialParams, Route, DIAL.result, list[DIAL.result], dict[str, DIAL.result]):
        msgspec.json.Decoder(type_, dec_hook=decode_hook)
    params = msgspec.json.Decoder(DialParams, dec_hook=decode_hook).decode(GOOD)
    assert msgspec.convert(msgspec.to_builtins(params), DialParams, dec_hook=decode_hook) == params
    gc.collect(0)
for _ in range(3000):
    params = decode(GOOD, DialParams)
    assert decode(encode(params), DialParams) == params
    try:
        decode(BAD, DialParams)
    except Exception as error:
        assert "$.target" in str(error)
    else:
        raise AssertionError("a wrong number was accepted")
print("done")
"""

RAW = """
import msgspec
from typing import Annotated
union = Annotated[str, msgspec.Meta(pattern="^a")] | list[str]
for _ in range(1000):
    msgspec.convert("a", union)
"""


def test_the_generated_union_is_decoded_thousands_of_times(printed: dict[str, Ran], packages: Path) -> None:
    assert printed["unions"].code == 0
    ran = python("-c", DECODE, cwd=packages, PYTHONMALLOC="debug", PYTHONPATH=str(packages))
    assert ran == Ran(0, "done\n", "")


def test_msgspec_crashes_on_such_a_union() -> None:
    """The test above can fail. When this one does, msgspec has been cured and `one_of` has lost a reason."""
    assert python("-c", RAW, PYTHONMALLOC="debug").code < 0
