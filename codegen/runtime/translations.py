"""What the document of an API says in other languages."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from .shapes import is_array, is_object


def of_document(lang: str, module: str) -> dict[str, str]:
    """Return the texts of the document beside *module* by what they are in English; none if nobody translated it."""
    from importlib import resources  # who reads English does not pay for it

    package = module.rpartition(".")[0]
    if not package or not (translation := resources.files(package).joinpath(f"openrpc.{lang}.json")).is_file():
        return {}
    english = dict(_texts_in(msgspec.json.decode(resources.files(package).joinpath("openrpc.json").read_bytes()), ""))
    said = msgspec.json.decode(translation.read_bytes(), type=dict[str, str])
    known = [(english[pointer], text) for pointer, text in said.items() if pointer in english]
    # Some are printed in one line.
    return dict([*((" ".join(text.split()), said) for text, said in known), *known])


def _texts_in(value: object, at: str) -> Iterator[tuple[str, str]]:
    """Yield every text in a document with its pointer."""
    if isinstance(value, str):
        yield at, value
    elif is_object(value):
        for key, inner in value.items():
            yield from _texts_in(inner, f"{at}/{key.replace('~', '~0').replace('/', '~1')}")
    elif is_array(value):
        for index, inner in enumerate(value):
            yield from _texts_in(inner, f"{at}/{index}")
