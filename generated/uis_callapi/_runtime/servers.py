# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""The address of an API that a spec gives with variables in it."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

from .description import ServerInfo
from .errors import ConfigurationError


def address(server: ServerInfo, chosen: Mapping[str, object]) -> tuple[str, str] | ConfigurationError:
    """Return base URL and path of *server* with the values that were *chosen*, by the names of the options."""
    url = server.url
    for variable in server.variables:
        value = chosen.get(variable.option, variable.default)
        if not isinstance(value, str):
            return ConfigurationError(f"{variable.option} must be a text")
        if variable.values and value not in variable.values:
            return ConfigurationError(f"{variable.option} must be one of {variable.values}")
        url = url.replace("${" + variable.name + "}", value).replace("{" + variable.name + "}", value)
    try:
        parts = urlsplit(url)
    except ValueError:
        return ConfigurationError("the address of the API is none with these values in it")
    return f"{parts.scheme}://{parts.netloc}", parts.path.rstrip("/")
