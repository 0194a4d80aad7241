# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""The headers of every request, whichever transport sends it."""

from __future__ import annotations

from collections.abc import Mapping

USER_AGENT = __name__.partition(".")[0]
"""The package that this runtime was copied into."""

HEADERS: Mapping[str, str] = {
    "Content-Type": "application/json; charset=UTF-8",
    "Accept": "application/json",
    "Accept-Encoding": "identity",  # a compressed answer could be a bomb, and answers are short
    "User-Agent": USER_AGENT,
}
