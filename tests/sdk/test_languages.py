"""`lang="ru"`: what errors say is in Russian, all of it; what programs read stays as it is."""

from __future__ import annotations

import ast
import builtins
import inspect
import logging
import pickle
import re
import string
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

import pytest
from uis_callapi import (
    CallApiError,
    Client,
    ConfigurationError,
    ConnectionFailedError,
    DedupMismatchError,
    DuplicateCallError,
    Event,
    JournalError,
    LimitExceededError,
    ParamsError,
)
from uis_callapi._runtime.description import ApiInfo
from uis_callapi._runtime.languages import Language
from uis_callapi._runtime.messages import say

from codegen.runtime import findings, ru

from ..colours import Calling, Colour, StillClock
from .calls import place, raised
from .children import run
from .test_params import WRONG
from .wire import FIN, RST, SILENCE, SUCCESS, Reply, Server, error, page, result

RUNTIME = Path(ru.__file__).parent
NAMED = r"`[^`]*`|'[^']*'|\"[^\"]*\"|\([^()]*\)|\$\S*|https?://\S*|\w+=|\w*_\w*|-?\w+\.\w[\w.]*|[A-Z][\w-]+"
"""What is not ours to translate: quoted values, identifiers, abbreviations."""
NAMES = {"authenticate", "false", "force", "inf", "key", "nan", "null", "params"}.union(
    inspect.signature(Client).parameters, inspect.signature(Client.place_calls).parameters
)

ENDS: Mapping[str, Reply] = {
    "closed": FIN,
    "reset": RST,
    "hanging": SILENCE,
    "a page": page(502),
    "refused": page(404),
    "busy": page(429),
    "moved": page(301),
    "no HTTP": Reply(raw=b"hello there\r\n\r\n", end="close"),
    "cut": Reply(raw=b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{", end="close"),
    "encoded": Reply(raw=b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 1\r\n\r\n{", end="close"),
    "two lengths": Reply(raw=b"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}", end="close"),
    "no JSON": Reply(raw=b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{]", end="close"),
    "nothing": Reply(raw=b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", end="close"),
    "another type": result("7"),
    "an error of the document": error('{"code":-32004,"message":"Limit is exceeded"}'),
    "an error of nobody": error('{"code":-7,"message":"Oops"}'),
}


def _said() -> Iterator[tuple[str, ast.Call]]:
    """Yield every call in the runtime by which an error comes to its words, and the file that it is in."""
    for path in sorted(RUNTIME.glob("*.py")):
        if path.name not in ("server.py", "session_file.py"):  # of another program, and of no client
            yield from (
                (path.name, node) for node in ast.walk(ast.parse(path.read_bytes())) if isinstance(node, ast.Call)
            )


def _name(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _holes(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


def test_every_sentence_has_a_translation() -> None:
    """With the same places in it; and none is translated that nobody says."""
    said = {template for _, _, template in findings.KNOWN if template}
    for file, call in _said():
        if _name(call) == "say":
            assert isinstance(call.args[0], ast.Constant), f"{file}:{call.lineno} says what nobody can look up"
            said.add(str(call.args[0].value))
    assert not said - ru.TEXTS.keys()
    assert ru.TEXTS.keys() - said == ru.OF_OTHERS.keys()
    wrong = [template for template, text in ru.TEXTS.items() if not _holes(text) <= _holes(template)]
    assert not wrong


def test_no_error_says_what_nobody_can_translate() -> None:
    """A text that is written down where an error is made has to be one of those that are looked up."""
    for file, call in _said():
        told = [word.value for word in call.keywords if word.arg in ("cure", "reason")]
        if _name(call).endswith("Error") and _name(call) not in vars(builtins):
            told += call.args[:1]
        elif _name(call) in ("Invalid", "Mismatch", "Unreadable"):
            told += call.args[:2]
        wrong = [one.lineno for one in told if isinstance(one, ast.JoinedStr | ast.BinOp)]
        wrong += [one.lineno for one in told if isinstance(one, ast.Constant) and isinstance(one.value, str)]
        assert not wrong, f"{file}:{wrong}"


def _russian(text: str) -> None:
    rest = re.sub(NAMED, " ", text)
    assert re.search("[а-яё]{3}", rest), text
    assert not set(re.findall(r"\b[a-z]{2,}\b", rest)) - NAMES, text


def _told(caught: CallApiError) -> None:
    for text in (str(caught), caught.message, caught.cure, *(attempt.reason for attempt in caught.attempts)):
        if text is not None:
            _russian(text)
            assert type(text) is str
    assert caught.args == (caught.message,)
    again: object = pickle.loads(pickle.dumps(caught))
    assert str(again) == str(caught)


def _client(server: Server, colour: Colour, **options: object) -> Calling:
    return colour.client(base_url=server.base_url, lang="ru", **options)


def test_wrong_params(colour: Colour, running: ExitStack, still: StillClock) -> None:
    """Every way to get them wrong that is known."""
    calling = _client(running.enter_context(Server()), colour, clock=still)
    for params, _ in WRONG.values():
        caught = raised(ParamsError, calling, **params)
        if "recursion" not in str(caught).lower():  # in the words of the interpreter
            _told(caught)


@pytest.mark.parametrize("end", ENDS.values(), ids=ENDS)
def test_what_comes_back(end: Reply, colour: Colour, running: ExitStack) -> None:
    """The class, the outcome and the codes are those of any client; the words differ."""
    server = running.enter_context(Server(place_calls=[end, end]))
    timeout = 0.3 if end is SILENCE else 5.0
    with pytest.raises(CallApiError) as caught:
        place(_client(server, colour, timeout=timeout, max_retries=0))
    with pytest.raises(CallApiError) as english:
        place(colour.client(base_url=server.base_url, timeout=timeout, max_retries=0))
    _told(caught.value)
    assert type(caught.value) is type(english.value)
    same = ("outcome", "phase", "retry_safe", "method", "code", "server_message")
    assert [getattr(caught.value, name, None) for name in same] == [getattr(english.value, name, None) for name in same]
    assert not re.search("[а-яё]", f"{english.value} {english.value.cure} {english.value.report()}")


def test_what_the_document_says(colour: Colour, running: ExitStack) -> None:
    """Causes and cures come from its translation; the classes keep what it says itself."""
    server = running.enter_context(Server(place_calls=[ENDS["an error of the document"]]))
    caught = raised(LimitExceededError, _client(server, colour))
    assert caught.cause is not None and caught.cause.startswith("Исчерпан минутный или дневной лимит")
    assert caught.cure is not None and caught.cure.startswith("Отправляйте запросы реже")
    assert "limit" in str(LimitExceededError.default_cause)


def test_before_there_is_a_client(colour: Colour, monkeypatch: pytest.MonkeyPatch) -> None:
    """The options themselves, whichever way the language is chosen."""
    wrong: list[Mapping[str, object]] = [
        {"timeout": 0},
        {"base_url": "http://example.org"},
        {"base_url": "https://"},
        {"proxy": "socks5://x"},
        {"password": ""},
        {"journal": ""},
        {"hooks": 7},
        {"allow_numbers": ["8-800"]},
        {"ca_file": "/nowhere"},
        {"max_retries": -1},
    ]
    for options in wrong:
        with pytest.raises(ConfigurationError) as caught:
            colour.client(lang="ru", **options)
        _told(caught.value)
    monkeypatch.setenv("UIS_CALLAPI_LANG", "ru")
    with pytest.raises(ConfigurationError, match="timeout — это"):
        colour.client(timeout=0)
    with pytest.raises(ConfigurationError, match="timeout must be"):
        colour.client(timeout=0, lang="en")
    with pytest.raises(ConfigurationError, match=r"lang must be one of \('en', 'ru'\), not 'de'"):
        colour.client(lang="de")
    monkeypatch.setenv("UIS_CALLAPI_LANG", "Russian")
    with pytest.raises(ConfigurationError, match="UIS_CALLAPI_LANG must be one of"):
        colour.client()


def test_keys(colour: Colour, running: ExitStack, tmp_path: Path) -> None:
    """Of a refused key it is said whose outcome that is."""
    server = running.enter_context(Server())
    calling = _client(server, colour, journal=str(tmp_path / "calls.db"))
    place(calling, dedup_key="a")
    used = raised(DuplicateCallError, calling, dedup_key="a")
    other = raised(DedupMismatchError, calling, dedup_key="a", numc="79164572522")
    assert "Вызов, к которому относится ключ, выполнен" in str(other) and "этот вызов не отправлен" in str(other)
    none = [raised(ParamsError, calling, dedup_key=key) for key in ("", 7)]
    for caught in (used, other, *none):
        _told(caught)
    with pytest.raises(JournalError) as settled:
        calling.journal("resolve", "b", "placed")
    _told(settled.value)


def test_clones_differ(colour: Colour, running: ExitStack) -> None:
    """One client for all, and each visitor in their own language."""
    calling = colour.client(base_url=running.enter_context(Server()).base_url)
    assert "positive number" in str(raised(ParamsError, calling, timeout=0))
    _told(raised(ParamsError, calling.with_options(lang="ru"), timeout=0))
    with pytest.raises(ConfigurationError, match="lang must be one of"):
        calling.with_options(lang="fr")
    with pytest.raises(ConfigurationError) as caught:
        calling.with_options(lang="ru").with_options(timeout=0)
    _told(caught.value)


def test_an_interruption(colour: Colour, running: ExitStack) -> None:
    """The note on it is for people, too."""

    def interrupting(event: Event) -> None:
        if event.step == "answered" and event.method == "place_calls":
            raise KeyboardInterrupt

    calling = _client(running.enter_context(Server()), colour, hooks=[interrupting])
    with pytest.raises(KeyboardInterrupt) as caught:
        place(calling)
    (note,) = caught.value.__notes__
    _russian(note)


def test_programs_read_what_they_did(colour: Colour, caplog: pytest.LogCaptureFixture) -> None:
    """Logs and hooks stay in English: who searches them does not ask in which language somebody was answered."""
    seen: list[Event] = []
    calling = colour.client(base_url="http://127.0.0.1:1", lang="ru", max_retries=0, hooks=[seen.append])
    with caplog.at_level(logging.DEBUG, "uis_callapi"):
        _told(raised(ConnectionFailedError, calling))
    assert any("connection refused" in (event.reason or "") for event in seen)
    assert caplog.messages and not re.search("[а-яё]", " ".join(caplog.messages))


_WITHOUT_FILES = """
    import resource
    with Colour(NAME) as colour:
        calling = colour.client(base_url=URL, lang="ru")
        place(calling)
        resource.setrlimit(resource.RLIMIT_NOFILE, (3, resource.getrlimit(resource.RLIMIT_NOFILE)[1]))
        try:
            place(calling)
        except CallApiError as error:
            print(error.outcome, error)
"""


def test_where_no_file_can_be_opened(colour: Colour) -> None:
    """That is when calls fail: the words are there by then, and what became of the call is said."""
    with Server(place_calls=[SUCCESS, FIN]) as server:
        (line,) = run(_WITHOUT_FILES, colour.name, server.base_url)
    assert line.startswith("unknown place_calls: соединение закрыто")


def test_an_api_that_nobody_has_translated() -> None:
    """It has the words of this package; what its document says stays as it is."""
    language = Language("ru", ApiInfo(title="x", default_url="", path="", methods=(), environment="X"))
    assert language.said(say("the client is closed")) == "клиент закрыт"
    assert language.said(say("Turn it off and on.")) == "Turn it off and on."
