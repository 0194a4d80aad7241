# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""The proxy between a client and its server: always asked for a tunnel, so that it sees neither request nor answer."""

from __future__ import annotations

import base64
from urllib.parse import unquote, urlsplit

from .errors import ConfigurationError
from .messages import say
from .model import Model, Traits

_EXAMPLE = say("give it as http://[user:password@]host[:port]")
_USUAL_PORT = 80


class Proxy(Model, frozen=True, kw_only=True):
    """An HTTP proxy and who uses it."""

    host: str
    port: int
    authorization: str | None = None
    """Value of the header by that name."""


Proxy.__traits__ = Traits(secret=frozenset({"authorization"}))


def proxy_at(given: dict[str, str]) -> Proxy | ConfigurationError:
    """Return the proxy at the URL that *given* holds under the name of where it came from, or what is wrong with it.

    *given* is emptied and nothing of the URL is quoted: it may hold a password.
    """
    name = next(iter(given))
    url = given.pop(name)
    if not _is_text(url):
        return ConfigurationError(say("{name} must be a text: {example}", {"name": name, "example": _EXAMPLE}))
    if not url.isascii() or any(character <= " " or character == "\x7f" for character in url):
        return ConfigurationError(
            say("{name} must be plain ASCII without spaces: {example}", {"name": name, "example": _EXAMPLE})
        )
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        return ConfigurationError(
            say("{name} is an invalid web address: {example}", {"name": name, "example": _EXAMPLE})
        )
    if parts.scheme != "http":
        return ConfigurationError(
            say(
                "{name} must begin with http://, which is how one speaks to it: {example}",
                {"name": name, "example": _EXAMPLE},
            )
        )
    if not host or port == 0 or parts.path not in ("", "/") or parts.query or parts.fragment:
        return ConfigurationError(
            say("{name} is no address of a proxy: {example}", {"name": name, "example": _EXAMPLE})
        )
    authorization = None
    if parts.username is not None:
        user_and_password = f"{unquote(parts.username)}:{unquote(parts.password or '')}"
        authorization = "Basic " + base64.b64encode(user_and_password.encode()).decode()
    return Proxy(host=host, port=port or _USUAL_PORT, authorization=authorization)


def proxy_from_environment(host: str) -> dict[str, str]:
    """Return what HTTPS_PROXY or the system says for *host*, under its name; nothing if NO_PROXY excepts it."""
    import urllib.request  # only for those who ask for it

    url = None if urllib.request.proxy_bypass(host) else urllib.request.getproxies().get("https")
    if not url:
        return {}
    return {"HTTPS_PROXY": url if "://" in url else f"http://{url}"}  # other programs take it without, too


def _is_text(value: object) -> bool:
    return isinstance(value, str)
