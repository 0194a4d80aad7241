"""The reader of answers, without a socket: what it takes, what it refuses, however the bytes come."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen.runtime.effects import Answer
from codegen.runtime.http1 import AnswerReader, Unreadable

OK = b"HTTP/1.1 200 OK\r\n"
ANSWERS: dict[str, tuple[bytes, bytes, bool]] = {
    "a length": (OK + b"Content-Length: 2\r\n\r\n{}", b"{}", True),
    "no body": (OK + b"Content-Length: 0\r\n\r\n", b"", True),
    "the same length twice": (OK + b"Content-Length: 2\r\ncontent-length: 2\r\n\r\n{}", b"{}", True),
    "chunks": (OK + b"Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n01;a=b\r\n}\r\n0\r\n\r\n", b"{}", True),
    "chunks and trailers": (
        OK + b"Transfer-Encoding: Chunked\r\n\r\n2\r\n{}\r\n0\r\nContent-Length: 7\r\n\r\n",
        b"{}",
        True,
    ),
    "no reason": (b"HTTP/1.1 200\r\nContent-Length: 2\r\n\r\n{}", b"{}", True),
    "a closing server": (OK + b"Connection: x, Close\r\nContent-Length: 2\r\n\r\n{}", b"{}", False),
    "an old server": (b"HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\n{}", b"{}", False),
    "no content": (b"HTTP/1.1 204 No Content\r\n\r\n", b"", True),
    "interim answers": (
        b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"
        + OK
        + b"Content-Length: 2\r\n\r\n{}",
        b"{}",
        True,
    ),
}
REFUSED: dict[str, bytes] = {
    "two lengths": OK + b"Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
    "a list of lengths": OK + b"Content-Length: 2, 2\r\n\r\n{}",
    "a signed length": OK + b"Content-Length: +2\r\n\r\n{}",
    "a huge length": OK + b"Content-Length: " + b"9" * 5000 + b"\r\n\r\n{}",
    "digits of another script": OK + "Content-Length: \u0662\r\n\r\n{}".encode(),
    "length and chunks": OK + b"Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
    "chunks of an old server": b"HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
    "another transfer": OK + b"Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
    "a folded line": OK + b"X: a\r\n b\r\nContent-Length: 2\r\n\r\n{}",
    "a space before the colon": OK + b"Content-Length : 2\r\n\r\n{}",
    "a line without a colon": OK + b"Content-Length 2\r\n\r\n{}",
    "bare line feeds": b"HTTP/1.1 200 OK\nContent-Length: 2\n\n{}",
    "one bare line feed": OK + b"X: a\nContent-Length: 2\r\n\r\n{}",
    "a bare carriage return": OK + b"X: a\rContent-Length: 2\r\n\r\n{}",
    "a zero byte": OK + b"X: \0\r\nContent-Length: 2\r\n\r\n{}",
    "another version": b"HTTP/2.0 200 OK\r\nContent-Length: 2\r\n\r\n{}",
    "no status": b"HTTP/1.1 OK\r\nContent-Length: 2\r\n\r\n{}",
    "a status of four digits": b"HTTP/1.1 2000 OK\r\nContent-Length: 2\r\n\r\n{}",
    "not HTTP": b"SSH-2.0-OpenSSH_9.6\r\n",
    "a chunk below zero": OK + b"Transfer-Encoding: chunked\r\n\r\n-2\r\n{}\r\n0\r\n\r\n",
    "a chunk longer than it says": OK + b"Transfer-Encoding: chunked\r\n\r\n1\r\n{}\r\n0\r\n\r\n",
    "a chunk of 2^36": OK + b"Transfer-Encoding: chunked\r\n\r\nfffffffff\r\n",
    "gzip": OK + b"Content-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}",
    "identity, then gzip": OK + b"Content-Encoding: identity\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\n{}",
    "another protocol": b"HTTP/1.1 101 Switching Protocols\r\n\r\n",
}


def read(pieces: Sequence[bytes], most: int = 1000) -> tuple[Answer | None, AnswerReader]:
    """Feed *pieces*, then the end of the connection; return the answer, and the reader as it was left."""
    reader = AnswerReader(most)
    for piece in (*pieces, b""):
        answer = reader.feed(piece)
        if answer is not None:
            return answer, reader
    return None, reader


def feed_often(reader: AnswerReader, piece: bytes) -> None:
    """Feed *piece* until there were more than 65,536 bytes around bodies."""
    for _ in range(100_000):
        assert reader.feed(piece) is None


def pieces_of(data: bytes, cuts: Sequence[int]) -> list[bytes]:
    """Return *data* cut at *cuts*, no piece empty."""
    places = sorted({0, len(data), *(cut % (len(data) + 1) for cut in cuts)})
    return [data[start:end] for start, end in pairwise(places)]


@given(name=st.sampled_from(sorted(ANSWERS)), cuts=st.lists(st.integers(0, 10_000)))
def test_an_answer_reads_the_same_however_it_comes(name: str, cuts: list[int]) -> None:
    """In one piece, byte by byte, or cut anywhere."""
    data, body, reusable = ANSWERS[name]
    answer, reader = read(pieces_of(data, cuts))
    assert answer is not None
    assert (answer.body, reader.reusable, reader.started) == (body, reusable, True)


@given(name=st.sampled_from(sorted(ANSWERS)), cuts=st.lists(st.integers(0, 10_000)), keep=st.floats(0, 0.999))
def test_the_beginning_of_an_answer_is_never_an_answer(name: str, cuts: list[int], keep: float) -> None:
    """It was cut, and that is said."""
    data = ANSWERS[name][0]
    with pytest.raises(Unreadable, match=r"cut|closed"):
        read(pieces_of(data[: int(len(data) * keep)], cuts))


@given(name=st.sampled_from(sorted(REFUSED)), cuts=st.lists(st.integers(0, 10_000)))
def test_what_can_be_read_in_two_ways_is_refused(name: str, cuts: list[int]) -> None:
    """Whatever comes behind it."""
    with pytest.raises(Unreadable) as caught:
        read(pieces_of(REFUSED[name] + OK + b"Content-Length: 2\r\n\r\n{}", cuts))
    assert "cut" not in str(caught.value)


@given(data=st.binary(max_size=300), cuts=st.lists(st.integers(0, 300)))
def test_anything_else_is_one_error(data: bytes, cuts: list[int]) -> None:
    """Never another exception, and never an answer without a beginning of HTTP."""
    try:
        answer, _ = read(pieces_of(data, cuts))
    except Unreadable:
        return
    assert answer is not None
    assert data.startswith(b"HTTP/1.")


def test_bytes_behind_an_answer_spoil_the_connection() -> None:
    """Nobody asked for them."""
    data, body, _ = ANSWERS["a length"]
    answer, reader = read([data + b"HTTP"])
    assert answer == Answer(status=200, body=body)
    assert not reader.reusable


@pytest.mark.parametrize("length", [1000, 1001])
@pytest.mark.parametrize("way", ["length", "chunks", "end"])
def test_the_longest_body(way: str, length: int) -> None:
    """To the byte, however its length is told."""
    body = b"x" * length
    data = {
        "length": b"Content-Length: %d\r\n\r\n%b" % (length, body),
        "chunks": b"Transfer-Encoding: chunked\r\n\r\n64\r\n%b\r\n%x\r\n%b\r\n0\r\n\r\n"
        % (body[:100], length - 100, body[100:]),
        "end": b"\r\n" + body,
    }[way]
    if length > 1000:
        with pytest.raises(Unreadable, match="longer than 1000 bytes"):
            read([OK + data])
    else:
        answer, _ = read([OK + data])
        assert answer == Answer(status=200, body=body)


def test_a_long_body_is_refused_before_it_comes() -> None:
    """By what it says of itself."""
    reader = AnswerReader(1000)
    with pytest.raises(Unreadable, match="longer than 1000 bytes"):
        reader.feed(OK + b"Content-Length: 1001\r\n\r\n")


@pytest.mark.parametrize(
    "piece",
    [b"HTTP/1.1 100 Continue\r\n\r\n", b"HTTP/1.1 102 Processing\r\nX: y\r\n\r\n"],
)
def test_interim_answers_do_not_go_on_for_ever(piece: bytes) -> None:
    """Their heads count together."""
    reader = AnswerReader(1000)
    with pytest.raises(Unreadable, match="65536 bytes around its body"):
        feed_often(reader, piece)


def test_neither_do_chunks_of_one_byte() -> None:
    """What is around a body counts, too."""
    reader = AnswerReader(10_000_000)
    reader.feed(OK + b"Transfer-Encoding: chunked\r\n\r\n")
    with pytest.raises(Unreadable, match="65536 bytes around its body"):
        feed_often(reader, b"1\r\nx\r\n")


def test_when_to_come_again_is_passed_on() -> None:
    """As the server said it; it may be anything."""
    answer, _ = read([b"HTTP/1.1 429 Slow\r\nRetry-After:  soon \r\nContent-Length: 0\r\n\r\n"])
    assert answer == Answer(status=429, body=b"", retry_after="soon")
