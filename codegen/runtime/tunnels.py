"""How a proxy is asked for a tunnel, and what its answer means."""

from __future__ import annotations

from .effects import Answer, Failure
from .failures import TOO_LONG, words
from .http1 import AnswerReader, Unreadable
from .http_headers import USER_AGENT
from .messages import say
from .options import Endpoint
from .proxies import Proxy


def tunnel_request(endpoint: Endpoint, proxy: Proxy) -> bytes:
    """Return the request for a tunnel to *endpoint*."""
    host = f"[{endpoint.host}]" if ":" in endpoint.host else endpoint.host
    target = f"{host}:{endpoint.port}"
    lines = [f"CONNECT {target} HTTP/1.1", f"Host: {target}", f"User-Agent: {USER_AGENT}"]
    if proxy.authorization is not None:
        lines.append(f"Proxy-Authorization: {proxy.authorization}")
    return "\r\n".join([*lines, "", ""]).encode("ascii")


def tunnel_reader() -> AnswerReader:
    """Return a reader of the answer: a head, and nothing behind it before this side has spoken."""
    return AnswerReader(0, head_only=True)


def refused(proxy: Proxy, answer: Answer, reader: AnswerReader) -> Failure | None:
    """Return why there is no tunnel, None if there is one."""
    if 200 <= answer.status < 300:
        if reader.reusable:
            return None
        return no_tunnel(proxy, say("it said more than that there is a tunnel"))
    if answer.status == 407:
        place = {"host": proxy.host, "port": proxy.port}
        reason = (
            say("the proxy at {host}:{port} refused the user and the password", place)
            if proxy.authorization
            else say("the proxy at {host}:{port} wants a user and a password", place)
        )
        return Failure(fault="proxy login", phase="connect", handed_over=False, reason=reason)
    return no_tunnel(proxy, f"HTTP {answer.status}")


def no_tunnel(proxy: Proxy, why: str | OSError | Unreadable) -> Failure:
    """Return the failure of a proxy that opened no tunnel."""
    said = why if isinstance(why, str) else TOO_LONG if isinstance(why, TimeoutError) else words(why)
    reason = say(
        "the proxy at {host}:{port} opened no tunnel: {why}", {"host": proxy.host, "port": proxy.port, "why": said}
    )
    return Failure(fault="proxy", phase="connect", handed_over=False, reason=reason)
