# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""The address of an API that a spec gives with variables in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import urlsplit

from .description import ServerInfo, ServerVariable
from .errors import ConfigurationError
from .messages import Text, say

_BEFORE_PATH = re.compile(r".*?://[^/]*")
_IN_HOST = re.compile(r"[A-Za-z0-9.:-]*")
"""Anything else could end the name of the host, and have secrets sent to another one."""


def address(server: ServerInfo, chosen: Mapping[str, object]) -> tuple[str, str] | ConfigurationError:
    """Return base URL and path of *server* with the values that were *chosen*, by the names of the options."""
    url = server.url
    for variable in server.variables:
        value = chosen.get(variable.option, variable.default)
        if not isinstance(value, str):
            return ConfigurationError(say("{option} must be a text", {"option": variable.option}))
        if variable.values and value not in variable.values:
            return ConfigurationError(
                say("{option} must be one of {values}", {"option": variable.option, "values": variable.values})
            )
        is_free = not variable.values and value != variable.default
        if is_free and (wrong := _misplaced(server.url, variable, value)) is not None:
            return ConfigurationError(wrong)
        url = url.replace("${" + variable.name + "}", value).replace("{" + variable.name + "}", value)
    try:
        parts = urlsplit(url)
    except ValueError:
        return ConfigurationError(say("the address of the API is none with these values in it"))
    return f"{parts.scheme}://{parts.netloc}", parts.path.rstrip("/")


def _misplaced(url: str, variable: ServerVariable, value: str) -> Text | None:
    """Say why *value* cannot stand where *url* has the variable, None if it can."""
    before_path = _BEFORE_PATH.match(url)
    if before_path is not None and f"{{{variable.name}}}" in before_path[0] and not _IN_HOST.fullmatch(value):
        return say(
            "{option} stands in the name of a host: only letters, digits, dots, colons and hyphens may be in it",
            {"option": variable.option},
        )
    if "?" in value or "#" in value:
        return say("{option} must hold no query and no fragment", {"option": variable.option})
    return None
