"""Who issued a certificate that was refused: the name of a proxy that opens TLS is what its user has to look for."""

from __future__ import annotations

from collections.abc import Iterator

_NAMES = {b"\x55\x04\x03": "CN", b"\x55\x04\x0a": "O"}
"""Object identifiers 2.5.4.3 and 2.5.4.10, as DER writes them."""
_CONTEXT_0, _BMP_STRING, _T61_STRING = 0xA0, 0x1E, 0x14
_LONGEST = 80


def issuer(certificate: bytes) -> str | None:
    """Return the issuer of *certificate* (DER) as ``'CN, O'``, None when that cannot be read."""
    try:
        (_, whole), *_ = _elements(certificate)
        (_, signed), *_ = _elements(whole)
        fields = list(_elements(signed))
        fields = fields[1:] if fields[0][0] == _CONTEXT_0 else fields  # the version may be left out
        names = dict(_names(fields[2][1]))
    except (ValueError, IndexError):
        return None
    found = ", ".join(names[kind] for kind in _NAMES.values() if kind in names)
    return repr(found[:_LONGEST]) if found else None


def _names(name: bytes) -> Iterator[tuple[str, str]]:
    for _, one in _elements(name):
        for _, pair in _elements(one):
            (_, kind), (encoding, value) = _elements(pair)
            if kind in _NAMES:
                codec = "utf-16-be" if encoding == _BMP_STRING else "latin-1" if encoding == _T61_STRING else "utf-8"
                text = value.decode(codec)
                yield _NAMES[kind], "".join(character if character.isprintable() else "?" for character in text)


def _elements(data: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield tag and content of each element of *data*. Raises ValueError."""
    at = 0
    while at < len(data):
        tag, length, at = data[at], data[at + 1], at + 2
        if length & 0x80:
            size = length & 0x7F
            length, at = int.from_bytes(data[at : at + size], "big"), at + size
        if at + length > len(data):
            raise ValueError("cut")
        yield tag, data[at : at + length]
        at += length
