"""HTTP around the answer: statuses, redirects, encodings, lengths. A valid answer wins over any status."""

from __future__ import annotations

import gzip
import re
from contextlib import ExitStack

import pytest
from uis_callapi import BadAnswerError, HttpRefusedError, LimitExceededError, OutcomeUnknownError

from ..colours import Calling, Colour, StillClock
from .calls import place, raised
from .wire import OPENED, SUCCESS, Reply, Server, error, page, result

ANSWER = b'{"jsonrpc":"2.0","id":<id>,"result":"success"}'
REFUSAL = b'{"jsonrpc":"2.0","error":{"code":-32004,"message":"Limit is exceeded"}}'
"""An answer whose length does not hang on the id."""
REFUSED = [400, 401, 403, 404, 405, 411, 413, 414, 415, 421, 429, 431]
FAILED = [201, 202, 206, 402, 408, 418, 500, 502, 503, 504, 599]


def _client(colour: Colour, running: ExitStack, still: StillClock, reply: Reply) -> tuple[Server, Calling]:
    server = running.enter_context(Server(place_calls=[reply]))
    return server, colour.client(base_url=server.base_url, clock=still)


@pytest.mark.parametrize("status", FAILED)
def test_a_page_instead_of_an_answer(status: int, colour: Colour, running: ExitStack, still: StillClock) -> None:
    """R11, R12: the platform may have dialled before the gateway gave up."""
    server, calling = _client(colour, running, still, page(status))
    caught = raised(BadAnswerError, calling)
    assert (caught.outcome, caught.retry_safe) == ("unknown", False)
    assert f"HTTP {status}" in str(caught)
    assert server.counts == (1, 1)


@pytest.mark.parametrize("status", REFUSED)
def test_a_status_that_refuses(status: int, colour: Colour, running: ExitStack, still: StillClock) -> None:
    """R13, R14: nobody was dialled; it is not tried again unasked either."""
    server, calling = _client(colour, running, still, page(status))
    caught = raised(HttpRefusedError, calling)
    assert (caught.outcome, caught.phase, caught.retry_safe) == ("not_placed", "server", True)
    assert f"HTTP {status}" in str(caught) and caught.cure
    assert server.counts == (1, 1)


def test_no_content(colour: Colour, running: ExitStack, still: StillClock) -> None:
    """204 says that it went well, but not that it was answered."""
    server, calling = _client(colour, running, still, Reply(raw=b"HTTP/1.1 204 No Content\r\n\r\n"))
    assert raised(BadAnswerError, calling).outcome == "unknown"
    assert server.counts == (1, 1)


HOSTILE = ["1000000000", "9" * 5000, "-1", "abc", "", "1.5", "Fri, 31 Dec 9999 23:59:59 GMT"]


@pytest.mark.parametrize("value", ["0", "2", "Wed, 21 Oct 2026 07:28:00 GMT", *HOSTILE])
def test_nobody_waits_because_a_server_says_so(
    value: str, colour: Colour, running: ExitStack, still: StillClock
) -> None:
    """R13, F14: Retry-After is not obeyed unasked. How long to wait is the caller's decision."""
    server, calling = _client(colour, running, still, page(429, f"Retry-After: {value}"))
    caught = raised(HttpRefusedError, calling)
    assert "max_retry_after=" in str(caught)
    assert (server.counts, still.slept) == ((1, 1), [])


@pytest.mark.parametrize(
    ("value", "waited"), [("0", [0.0, 0.0]), ("2", [2.0, 2.0]), ("Tue, 14 Nov 2023 22:30:05 GMT", [5.0, 0.0])]
)
def test_a_wait_that_the_caller_allowed(
    value: str, waited: list[float], colour: Colour, running: ExitStack, still: StillClock
) -> None:
    """R13: as long as the server says, then the same call again; in both methods alike."""
    busy = page(429, f"Retry-After: {value}")
    server = running.enter_context(Server(authenticate=[busy, OPENED], place_calls=[busy, SUCCESS]))
    calling = colour.client(base_url=server.base_url, clock=still, max_retry_after=5)
    assert place(calling) == "success"
    assert (server.counts, still.slept) == ((2, 2), waited)


@pytest.mark.parametrize("value", [*HOSTILE, "6"])
def test_a_wait_that_goes_too_far(value: str, colour: Colour, running: ExitStack, still: StillClock) -> None:
    """F14: beyond what was allowed, or no wait at all: an error at once."""
    server = running.enter_context(Server(place_calls=[page(429, f"Retry-After: {value}")]))
    calling = colour.client(base_url=server.base_url, clock=still, max_retry_after=5)
    assert raised(HttpRefusedError, calling).outcome == "not_placed"
    assert (server.counts, still.slept) == ((1, 1), [])


def test_a_server_that_is_always_busy(colour: Colour, running: ExitStack, still: StillClock) -> None:
    """Waits count as resends, and end with the deadline of the call."""
    server = running.enter_context(Server(place_calls=[page(429, "Retry-After: 5")]))
    calling = colour.client(base_url=server.base_url, clock=still, max_retry_after=5)
    assert len(raised(HttpRefusedError, calling).attempts) == 3
    assert still.slept == [5.0, 5.0]
    assert len(raised(HttpRefusedError, calling, timeout=4).attempts) == 1
    assert (server.counts, still.slept) == ((1, 4), [5.0, 5.0])


def test_a_limit_of_the_api_is_not_waited_for(colour: Colour, running: ExitStack, still: StillClock) -> None:
    """R18: whatever status and Retry-After stand around it."""
    refusal = Reply(REFUSAL, 429, ["Retry-After: 1"])
    server = running.enter_context(Server(place_calls=[refusal]))
    calling = colour.client(base_url=server.base_url, clock=still, max_retry_after=5)
    raised(LimitExceededError, calling)
    assert (server.counts, still.slept) == ((1, 1), [])


def test_a_503_that_the_caller_trusts(colour: Colour, running: ExitStack, still: StillClock) -> None:
    """R12: nothing was carried out, so it is sent again as after a connection that was refused."""
    server = running.enter_context(Server(place_calls=[page(503), page(503, "Retry-After: 1000"), SUCCESS]))
    calling = colour.client(base_url=server.base_url, clock=still, retry_503=True)
    assert place(calling) == "success"
    assert (server.counts, len(still.slept)) == ((1, 3), 2)
    assert all(wait <= 0.4 for wait in still.slept)


def test_a_503_that_the_caller_trusts_to_the_end(colour: Colour, running: ExitStack, still: StillClock) -> None:
    """A clone may think otherwise of it."""
    server, calling = _client(colour, running, still, page(503))
    caught = raised(HttpRefusedError, calling.with_options(retry_503=True))
    assert (caught.outcome, caught.retry_safe, len(caught.attempts)) == ("not_placed", True, 3)
    assert raised(BadAnswerError, calling).outcome == "unknown"
    assert server.counts == (1, 4)


@pytest.mark.parametrize("status", [200, 201, 302, 308, 404, 429, 500, 503])
def test_a_valid_answer_wins_over_the_status(
    status: int, colour: Colour, running: ExitStack, still: StillClock
) -> None:
    """Its id is that of the request: the API itself spoke."""
    server, calling = _client(colour, running, still, result('"fail"', status=status))
    assert place(calling) == "fail"
    server, calling = _client(
        colour, running, still, error('{"code":-32004,"message":"Limit is exceeded"}', status=status)
    )
    raised(LimitExceededError, calling)
    assert server.counts == (1, 1)


@pytest.mark.parametrize("status", [400, 404, 500])
@pytest.mark.parametrize(
    "body",
    [
        b'{"jsonrpc":"2.0","id":<id>,"result":"succ',
        b'\xef\xbb\xbf{"jsonrpc":"2.0","id":<id>,"result":"success"}',
        '{"jsonrpc":"2.0","id":<id>,"error":{"code":-32603,"message":"Ошибка"}}'.encode("cp1251"),
        '{"jsonrpc":"2.0","result":"success"}'.encode("utf-16"),
        b'[{"jsonrpc":"2.0","id":<id>,"result":"success"}]',
    ],
    ids=["cut", "a byte order mark", "cp1251", "UTF-16", "a batch"],
)
def test_a_broken_answer_wins_over_the_status_too(
    body: bytes, status: int, colour: Colour, running: ExitStack, still: StillClock
) -> None:
    """A status that refuses does not make it known what became of a call that the API itself has answered."""
    server, calling = _client(colour, running, still, Reply(body, status))
    assert raised(BadAnswerError, calling).outcome == "unknown"
    assert server.counts == (1, 1)


@pytest.mark.parametrize(
    ("status", "kind", "outcome"),
    [
        (301, HttpRefusedError, "not_placed"),
        (302, BadAnswerError, "unknown"),
        (303, BadAnswerError, "unknown"),
        (307, HttpRefusedError, "not_placed"),
        (308, HttpRefusedError, "not_placed"),
    ],
)
@pytest.mark.parametrize("where", ["another origin", "the same origin"])
def test_a_redirect_is_never_followed(
    status: int,
    kind: type[HttpRefusedError | BadAnswerError],
    outcome: str,
    where: str,
    colour: Colour,
    running: ExitStack,
    still: StillClock,
) -> None:
    """R15: the target would be sent the key and the numbers. It sees no connection at all."""
    target = running.enter_context(Server())
    location = f"Location: {target.base_url if where == 'another origin' else ''}/v1"
    server, calling = _client(colour, running, still, page(status, location))
    caught = raised(kind, calling)
    assert caught.outcome == outcome
    assert "redirect" in str(caught).casefold()
    assert server.counts == (1, 1)
    assert (target.requests, target.connections) == ([], 0)


@pytest.mark.parametrize("status", [301, 307, 308])
def test_a_password_does_not_follow_a_redirect(
    status: int, colour: Colour, running: ExitStack, still: StillClock
) -> None:
    """Not even that of a method which may be sent twice."""
    target = running.enter_context(Server())
    server = running.enter_context(Server(authenticate=[page(status, f"Location: {target.base_url}/v1")]))
    raised(HttpRefusedError, colour.client(base_url=server.base_url, clock=still))
    assert server.counts == (1, 0)
    assert target.connections == 0


@pytest.mark.parametrize(("status", "requests"), [(500, 3), (503, 3), (408, 3), (404, 1), (429, 1), (302, 1), (307, 1)])
def test_authenticate_is_sent_again_after_a_page(
    status: int, requests: int, colour: Colour, running: ExitStack, still: StillClock
) -> None:
    """R11 to R15: up to twice more where that may help, at once refused where it cannot."""
    server = running.enter_context(Server(authenticate=[page(status)]))
    calling = colour.client(base_url=server.base_url, clock=still)
    kind = HttpRefusedError if status in (404, 429, 307) else BadAnswerError
    assert len(raised(kind, calling, "authenticate").attempts) == requests
    assert server.counts == (requests, 0)


@pytest.mark.parametrize("name", ["gzip", "br", "zstd", "deflate", "x-gzip", "gzip, gzip", "identity, gzip"])
def test_an_encoded_answer_is_refused(name: str, colour: Colour, running: ExitStack, still: StillClock) -> None:
    """It was not asked for, and unpacking what nobody asked for is how memory ends."""
    body = gzip.compress(REFUSAL)
    server, calling = _client(colour, running, still, Reply(body, headers=[f"Content-Encoding: {name}"]))
    caught = raised(BadAnswerError, calling)
    assert caught.outcome == "unknown" and "encoded" in str(caught)
    assert server.counts == (1, 1)


@pytest.mark.parametrize("name", ["identity", "Identity", "IDENTITY"])
def test_identity_is_no_encoding(name: str, colour: Colour, running: ExitStack, still: StillClock) -> None:
    """Some servers say so; names of encodings have no letter case."""
    _, calling = _client(colour, running, still, Reply(ANSWER, headers=[f"Content-Encoding: {name}"]))
    assert place(calling) == "success"


def _chunked(*chunks: bytes, last: bytes = b"0\r\n\r\n") -> bytes:
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    return head + b"".join(b"%x\r\n%b\r\n" % (len(chunk), chunk) for chunk in chunks) + last


@pytest.mark.parametrize("way", ["length", "chunks", "until the end"])
def test_an_answer_may_be_as_long_as_allowed_and_no_longer(
    way: str, colour: Colour, running: ExitStack, still: StillClock
) -> None:
    """However its length is told, or not told."""
    most = 300
    for length, accepted in ((most, True), (most + 1, False), (200_000, False)):
        body = REFUSAL.ljust(length)
        reply = {
            "length": Reply(body),
            "chunks": Reply(raw=_chunked(body[:100], body[100:])),
            "until the end": Reply(raw=b"HTTP/1.1 200 OK\r\n\r\n" + body, end="close"),
        }[way]
        server = running.enter_context(Server(place_calls=[reply]))
        calling = colour.client(base_url=server.base_url, clock=still, max_answer_bytes=most)
        if accepted:
            raised(LimitExceededError, calling)
        else:
            assert f"{most} bytes" in str(raised(BadAnswerError, calling))
        assert server.counts == (1, 1)


DAMAGED: dict[str, bytes] = {
    "a cut status line": b"HTTP/1.1 20",
    "a cut header": b"HTTP/1.1 200 OK\r\nContent-Le",
    "a cut header block": b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n",
    "a cut body": b"HTTP/1.1 200 OK\r\nContent-Length: 71\r\n\r\n" + REFUSAL[:20],
    "no body": b"HTTP/1.1 200 OK\r\nContent-Length: 71\r\n\r\n",
    "a whole answer shorter than announced": b"HTTP/1.1 200 OK\r\nContent-Length: 7100\r\n\r\n" + REFUSAL,
    "a cut chunk": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n" + REFUSAL,
    "no last chunk": _chunked(REFUSAL, last=b""),
    "a chunk of no size": b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n" + REFUSAL + b"\r\n0\r\n\r\n",
    "no HTTP": b"SSH-2.0-OpenSSH_9.6\r\n",
    "a header of 200 kB": b"HTTP/1.1 200 OK\r\nX: " + b"x" * 200_000 + b"\r\nContent-Length: 2\r\n\r\n{}",
    "5000 headers": b"HTTP/1.1 200 OK\r\n" + b"X: x\r\n" * 5000 + b"Content-Length: 2\r\n\r\n{}",
    "a length below zero": b"HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n",
    "another protocol": b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n",
}


@pytest.mark.parametrize("raw", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_answer_is_never_an_empty_success(
    raw: bytes, colour: Colour, running: ExitStack, still: StillClock
) -> None:
    """R7: unknown, and the connection is not used again."""
    script = [Reply(raw=raw, end="close"), SUCCESS]
    server = running.enter_context(Server(place_calls=script))
    calling = colour.client(base_url=server.base_url, clock=still)
    caught = raised(BadAnswerError, calling)
    assert (caught.outcome, server.counts) == ("unknown", (1, 1))
    assert place(calling) == "success"
    assert [request.connection for request in server.of("place_calls")] == [1, 2]


@pytest.mark.parametrize("raw", DAMAGED.values(), ids=DAMAGED)
def test_the_http_library_does_not_show(raw: bytes, colour: Colour, running: ExitStack, still: StillClock) -> None:
    """What went wrong is said in words, not by the name of a class that nobody imported."""
    server, calling = _client(colour, running, still, Reply(raw=raw, end="close"))
    with pytest.raises(OutcomeUnknownError) as caught:
        place(calling)
    assert not re.search(r"[a-z][A-Z]\w+[({<]|Error\b|IncompleteRead|LineTooLong", str(caught.value))
    assert server.counts == (1, 1)


def test_authenticate_is_sent_once_more_after_a_damaged_answer(
    colour: Colour, running: ExitStack, still: StillClock
) -> None:
    """R7: no harm twice."""
    cut = Reply(raw=DAMAGED["a cut body"], end="close")
    server = running.enter_context(Server(authenticate=[cut, OPENED]))
    assert place(colour.client(base_url=server.base_url, clock=still)) == "success"
    assert server.counts == (2, 1)
    server = running.enter_context(Server(authenticate=[cut]))
    raised(BadAnswerError, colour.client(base_url=server.base_url, clock=still), "authenticate")
    assert server.counts == (2, 0)


def test_what_was_not_asked_for_is_never_taken_for_an_answer(
    colour: Colour, running: ExitStack, still: StillClock
) -> None:
    """Two answers in a row: the first counts, and the second is not there for the next call (F10b)."""
    second = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%b" % (len(REFUSAL), REFUSAL)
    server = running.enter_context(Server(place_calls=[Reply(ANSWER, after=second), SUCCESS]))
    calling = colour.client(base_url=server.base_url, clock=still)
    assert place(calling) == "success"
    assert place(calling) == "success"
    assert [request.connection for request in server.of("place_calls")] == [1, 2]


@pytest.mark.parametrize("status", [100, 102, 103])
def test_an_interim_answer_is_passed_over(status: int, colour: Colour, running: ExitStack, still: StillClock) -> None:
    """It announces the answer and is none."""
    interim = b"HTTP/1.1 %d Interim\r\nLink: x\r\n\r\n" % status
    _, calling = _client(colour, running, still, Reply(ANSWER, before=interim + interim))
    assert place(calling) == "success"


def test_an_old_server_that_ends_the_connection(colour: Colour, running: ExitStack, still: StillClock) -> None:
    """HTTP/1.0 without a length: the answer ends with the connection, the next call opens another."""
    old = Reply(raw=b"HTTP/1.0 200 OK\r\n\r\n" + ANSWER, end="close")
    server, calling = _client(colour, running, still, old)
    assert [place(calling), place(calling)] == ["success", "success"]
    assert server.counts == (1, 2)


def test_a_page_is_quoted_short_and_clean(colour: Colour, running: ExitStack, still: StillClock) -> None:
    """Enough to know it again: no line breaks, no control characters, no 100 kB."""
    body = "Шлюз\r\n\x1b[31m не отвечает".encode() + b"\xff" + b"x" * 100_000
    _, calling = _client(colour, running, still, Reply(body, 502, ["Content-Type: text/html"]))
    text = str(raised(BadAnswerError, calling))
    assert "Шлюз" in text
    assert text.isprintable() and len(text) < 700
