# Copied by the generator from codegen/runtime. Changes made here are lost: change the original.
"""The options of a client, checked once, before anything is sent."""

from __future__ import annotations

import ipaddress
import os
import ssl
from collections.abc import Mapping, Sequence
from types import UnionType
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import msgspec

from .clock import Clock, SystemClock
from .description import ApiInfo, Place
from .errors import ConfigurationError
from .events import Hook
from .journal import Journal
from .messages import LANGS, Lang, Text, say
from .recipients import Fence
from .session_store import SessionStore
from .settings import ON_FAIL, OnFail, Settings, is_duration, none_of, not_seconds

if TYPE_CHECKING:
    from .proxies import Proxy

_HOST_BYTES = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-:")

_USUAL_PORTS = {"https": 443, "http": 80}
_NOTHING_CHOSEN: Mapping[str, object] = {}


class Endpoint(msgspec.Struct, frozen=True, kw_only=True):
    """Where the API is."""

    scheme: str
    host: str
    port: int
    target: str
    """Path of the request line."""

    @property
    def authority(self) -> str:
        """Host and, unless it is the usual one, port: the Host header."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _USUAL_PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def url(self) -> str:
        return f"{self.scheme}://{self.authority}{self.target}"


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """Everything a client was configured with, apart from its credentials."""

    endpoint: Endpoint
    settings: Settings
    clock: Clock
    connect_timeout: float
    max_connections: int
    max_answer_bytes: int
    ssl_context: ssl.SSLContext | None
    proxy: Proxy | None
    journal: Journal | None
    owns_journal: bool
    dedup_ttl: float
    session_store: SessionStore | None
    fence: Fence | None
    elsewhere: Mapping[Place, tuple[Endpoint, Proxy | None]]
    """Places that methods have of their own, and the proxies on the way there."""

    def at(self, place: Place | None) -> Options:
        """Return the options for what is sent to *place*."""
        if place is None or place not in self.elsewhere:
            return self
        endpoint, proxy = self.elsewhere[place]
        return msgspec.structs.replace(self, endpoint=endpoint, proxy=proxy)

    @property
    def own_journal(self) -> Journal | None:
        """The journal that the client itself has opened, and closes."""
        return self.journal if self.owns_journal else None

    def tls(self) -> ssl.SSLContext:
        """Return the context for HTTPS: the one that was chosen, or one that trusts what this machine trusts."""
        if self.ssl_context is not None:
            return self.ssl_context
        context = _verifying()
        context.load_default_certs()
        return context


def unverifying() -> ssl.SSLContext:
    """Return a context that trusts everybody: to look at a certificate, never to send anything."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def _verifying() -> ssl.SSLContext:
    """Return a context that trusts nobody yet.

    It is not ``ssl.create_default_context``, which writes session secrets to a file when SSLKEYLOGFILE is set.
    """
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def _trusting(ca_file: str) -> ssl.SSLContext:
    context = _verifying()
    try:
        context.load_verify_locations(cafile=ca_file)
    except ssl.SSLError:
        raise ConfigurationError(say("ca_file: {file!r} holds no certificates in PEM", {"file": ca_file})) from None
    except FileNotFoundError:
        raise ConfigurationError(say("ca_file: there is no file {file!r}", {"file": ca_file})) from None
    except OSError as error:
        raise ConfigurationError(
            say("ca_file: {file!r} cannot be read: {why}", {"file": ca_file, "why": Text(error.strerror or str(error))})
        ) from None
    return context


def options(
    api: ApiInfo,
    given: dict[str, str | None],
    *,
    timeout: float | None,
    connect_timeout: float,
    max_retries: int,
    max_retry_after: float,
    retry_503: bool,
    unsafe_reuse: bool,
    on_fail: OnFail,
    language: Lang | ConfigurationError,
    max_connections: int,
    max_request_bytes: int,
    max_answer_bytes: int,
    ca_file: str | None,
    ssl_context: ssl.SSLContext | None,
    trust_env: bool,
    session_store: SessionStore | None,
    hooks: Sequence[Hook],
    journal: str | Journal | None,
    dedup_ttl: float,
    clock: Clock | None,
    recipients: Fence | ConfigurationError | None = None,
    variables: Mapping[str, object] = _NOTHING_CHOSEN,
) -> Options:
    """Return checked options. Raises `ConfigurationError`.

    *given* holds ``base_url`` and ``proxy`` and is emptied: they may carry passwords, and a traceback shows the
    caller's frame.
    """
    where = _where(api, given, variables)
    elsewhere = _elsewhere(api, given, where, trust_env=trust_env is True)
    proxy = None if isinstance(where, ConfigurationError) else _proxy(given, where, trust_env=trust_env is True)
    given.clear()
    if isinstance(where, ConfigurationError):
        raise where
    if isinstance(proxy, ConfigurationError):
        raise proxy
    if isinstance(elsewhere, ConfigurationError):
        raise elsewhere
    if isinstance(recipients, ConfigurationError):
        raise recipients
    if isinstance(language, ConfigurationError):
        raise language
    _flag("trust_env", trust_env)
    _kind("ca_file", ca_file, str, say("the path of a file, as a text"))
    _kind("ssl_context", ssl_context, ssl.SSLContext, say("an ssl.SSLContext"))
    _kind("session_store", session_store, SessionStore, say("an object with blocks, load(), store() and try_lock()"))
    _kind("clock", clock, Clock, say("an object with monotonic(), time(), sleep() and sleep_async()"))
    settings = Settings(
        timeout=timeout,
        max_retries=max_retries,
        max_retry_after=max_retry_after,
        retry_503=retry_503,
        unsafe_reuse=unsafe_reuse,
        on_fail=on_fail,
        lang=language,
        max_request_bytes=max_request_bytes,
        hooks=hooks,
    )
    _positive("connect_timeout", connect_timeout)
    _whole("max_connections", max_connections, 1)
    _whole("max_answer_bytes", max_answer_bytes, 1)
    if ca_file is None and ssl_context is None and trust_env:
        ca_file = os.environ.get("REQUESTS_CA_BUNDLE") or os.environ.get("CURL_CA_BUNDLE") or None
    _positive("dedup_ttl", dedup_ttl)
    _kind("journal", journal, str | Journal, say("the path of a file, as a text, or a journal"))
    if ca_file is not None and ssl_context is not None:
        raise ConfigurationError(say("ca_file and ssl_context exclude each other: load the file into the context"))
    if ca_file is not None:
        ssl_context = _trusting(ca_file)
    return Options(
        endpoint=where,
        settings=checked(settings),
        clock=clock or SystemClock(),
        connect_timeout=connect_timeout,
        max_connections=max_connections,
        max_answer_bytes=max_answer_bytes,
        ssl_context=ssl_context,
        proxy=proxy,
        journal=_at(journal) if isinstance(journal, str) else journal,
        owns_journal=isinstance(journal, str),
        dedup_ttl=dedup_ttl,
        session_store=session_store,
        fence=recipients,
        elsewhere=elsewhere,
    )


def _at(path: str) -> Journal:
    from .journal_sqlite import SqliteJournal  # sqlite3 is loaded by who uses it

    return SqliteJournal(path)


def _where(
    api: ApiInfo, given: dict[str, str | None], variables: Mapping[str, object]
) -> Endpoint | ConfigurationError:
    default, path = api.default_url, api.path
    if api.server is not None:
        from .servers import address  # most have nothing to choose

        found = address(api.server, variables)
        if isinstance(found, ConfigurationError):
            return found
        default, path = found
    # It is never a local name here: `endpoint` may find a password in it.
    return endpoint(
        given["base_url"] if given["base_url"] is not None else from_environment(api, "URL") or default, path
    )


def _elsewhere(
    api: ApiInfo, given: dict[str, str | None], where: Endpoint | ConfigurationError, *, trust_env: bool
) -> dict[Place, tuple[Endpoint, Proxy | None]] | ConfigurationError:
    """Return where the places are that methods have of their own: on the host of a base URL that was given."""
    found: dict[Place, tuple[Endpoint, Proxy | None]] = {}
    if isinstance(where, ConfigurationError):
        return found
    for place in {method.place for method in api.methods} - {None}:
        assert place is not None
        if given["base_url"] is not None or from_environment(api, "URL"):
            there = endpoint(given["base_url"] or from_environment(api, "URL") or "", "")
            if isinstance(there, Endpoint):
                there = msgspec.structs.replace(there, target=there.target + place.path)
        elif place.url:
            there = endpoint(place.url, place.path)
        else:
            there = msgspec.structs.replace(where, target=place.path)
        if isinstance(there, ConfigurationError):
            return there
        proxy = _proxy({"proxy": given["proxy"]}, there, trust_env=trust_env)
        if isinstance(proxy, ConfigurationError):
            return proxy
        if there != where:
            found[place] = (there, proxy)
    return found


def _proxy(given: dict[str, str | None], where: Endpoint, *, trust_env: bool) -> Proxy | ConfigurationError | None:
    url = given.pop("proxy")
    asked = {"proxy": url} if url is not None else {}
    if not asked and not (trust_env and where.scheme == "https"):
        return None
    from .proxies import proxy_at, proxy_from_environment  # most have none

    asked = asked or proxy_from_environment(where.host)
    return proxy_at(asked) if asked else None


def checked(settings: Settings) -> Settings:
    """Return *settings* that can be used. Raises `ConfigurationError`."""
    if settings.timeout is not None:
        _positive("timeout", settings.timeout)
    _whole("max_retries", settings.max_retries, 0)
    if settings.max_retry_after != 0 or isinstance(settings.max_retry_after, bool):
        _positive("max_retry_after", settings.max_retry_after)
    _flag("retry_503", settings.retry_503)
    _flag("unsafe_reuse", settings.unsafe_reuse)
    if settings.on_fail not in ON_FAIL:
        raise ConfigurationError(none_of("on_fail", ON_FAIL, settings.on_fail))
    if settings.lang not in LANGS:
        raise ConfigurationError(none_of("lang", LANGS, settings.lang))
    _whole("max_request_bytes", settings.max_request_bytes, 1)
    _kind("hooks", settings.hooks, Sequence, say("a list of functions"))
    if not all(callable(hook) for hook in settings.hooks):
        raise ConfigurationError(say("hooks must be a list of functions"))
    return msgspec.structs.replace(settings, hooks=tuple(settings.hooks))


def from_environment(api: ApiInfo, name: str) -> str | None:
    """Return the environment variable of this API for option *name*; an empty one counts as not set."""
    return os.environ.get(f"{api.environment}_{name.upper()}") or None


def endpoint(base_url: str, path: str) -> Endpoint | ConfigurationError:
    """Return the endpoint at *base_url*, the version *path* appended, or what is wrong with it."""
    example = say("give it as https://host[:port]")
    if not _is_text(base_url):
        return ConfigurationError(say("base_url must be a text: {example}", {"example": example}))
    if not base_url.isascii() or any(character <= " " or character == "\x7f" for character in base_url):
        return ConfigurationError(say("base_url must be plain ASCII without spaces: {example}", {"example": example}))
    # What it holds is not shown before it is known not to be a password in the wrong place.
    try:
        parts = urlsplit(base_url)
        host = parts.hostname
    except ValueError:
        return ConfigurationError(say("base_url is an invalid web address: {example}", {"example": example}))
    try:
        port = parts.port
    except ValueError:
        return ConfigurationError(
            say("base_url: the port must be a number from 1 to 65535: {example}", {"example": example})
        )
    if parts.username is not None or parts.password is not None:
        return ConfigurationError(say("base_url must carry no user or password: {example}", {"example": example}))
    if parts.query or parts.fragment or "?" in base_url or "#" in base_url:
        return ConfigurationError(say("base_url must have no query and no fragment: {example}", {"example": example}))
    if parts.scheme not in ("https", "http") or not host or not set(host.encode()) <= _HOST_BYTES:
        return ConfigurationError(say("base_url is no web address: {example}", {"example": example}))
    if port == 0:
        return ConfigurationError(say("base_url: port 0 cannot be called: {example}", {"example": example}))
    if parts.scheme == "http" and not _is_loopback(host):
        return ConfigurationError(
            say(
                "base_url at {host} would send secrets in clear text: use https:// (http:// is for this machine only)",
                {"host": host},
            )
        )
    prefix = parts.path.rstrip("/")
    if path and prefix.endswith(path):
        return ConfigurationError(
            say(
                "base_url must not end with {path}: the version is appended; {example}",
                {"path": path, "example": example},
            )
        )
    return Endpoint(scheme=parts.scheme, host=host, port=port or _USUAL_PORTS[parts.scheme], target=prefix + path)


def _is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _kind(name: str, value: object, kind: type | UnionType, wanted: str) -> None:
    """The value itself is not shown: a password may have been passed under a wrong name."""
    if value is None:
        return
    if isinstance(value, type):  # a class has whatever its instances have
        raise ConfigurationError(
            say(
                "{name} must be {wanted}, not the class {kind}",
                {"name": name, "wanted": wanted, "kind": value.__name__},
            )
        )
    if not isinstance(value, kind):
        raise ConfigurationError(
            say(
                "{name} must be {wanted}, not of type {kind}",
                {"name": name, "wanted": wanted, "kind": type(value).__name__},
            )
        )


def _positive(name: str, value: float) -> None:
    if not is_duration(value):
        raise ConfigurationError(not_seconds(name, value))


def _flag(name: str, value: object) -> None:
    if not isinstance(value, bool):
        raise ConfigurationError(say("{name} must be True or False, not {value!r}", {"name": name, "value": value}))


def _whole(name: str, value: object, least: int) -> None:
    if isinstance(value, bool) or not isinstance(value, int) or value < least:
        raise ConfigurationError(
            say(
                "{name} must be a whole number of at least {least}, not {value!r}",
                {"name": name, "least": least, "value": value},
            )
        )
