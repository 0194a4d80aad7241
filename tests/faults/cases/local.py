"""F34 to F38: what is refused before anything is sent."""

from __future__ import annotations

from collections.abc import Mapping

from uis_callapi import ConfigurationError, Group, Message, ParamsError, Phone

from ..answers import SUCCESS, opened
from ..call import NUMA
from ..case import Case, nothing, success
from ..plays import on_one_connection
from ..scripts import serves
from ..server import Connection, Server
from ..stage import Stage


def _refused_by_the_constructor(what: str, base_url: str, says: str) -> Case:
    ending = nothing(ConfigurationError, "prepare", sent=(0, 0), tries=0)
    return Case(what, lambda stage: stage.client(base_url), (ending,), says=says)


F34 = [
    _refused_by_the_constructor(what, base_url, says)
    for what, base_url, says in (
        ("http on another host", "http://callapi.uiscom.ru", "clear text"),
        ("http on a name that begins like this machine", "http://localhost.example.org", "clear text"),
        ("http on an address that begins like this machine", "http://127.0.0.1.example.org", "clear text"),
        ("http on all addresses", "http://0.0.0.0:8080", "clear text"),
        ("a user", "https://demo@callapi.uiscom.ru", "no user"),
        ("a user and a password", "https://demo:hunter2-correct-horse@callapi.uiscom.ru", "no user"),
        ("a password as the port", "https://demo:hunter2-correct-horse", "(?i)port"),
        ("a query", "https://callapi.uiscom.ru?a=b", "no query"),
        ("a fragment", "https://callapi.uiscom.ru#a", "no fragment"),
        ("CR and LF", "https://callapi.uiscom.ru\r\n", "plain ASCII"),
        ("a Cyrillic look-alike", "https://cаllapi.uiscom.ru", "plain ASCII"),
        ("port 99999", "https://callapi.uiscom.ru:99999", "(?i)port"),
        ("port 0", "https://callapi.uiscom.ru:0", "(?i)port"),
        ("port -1", "https://callapi.uiscom.ru:-1", "(?i)port"),
        ("no scheme", "callapi.uiscom.ru", "no web address"),
        ("another scheme", "ftp://callapi.uiscom.ru", "no web address"),
        ("nothing", "", "no web address"),
    )
]


def _key_with_header(connection: Connection) -> None:
    connection.request()
    connection.send(opened(r"x\r\nX-Evil: 1"))
    request = connection.request()
    assert b"x-evil" not in request.head.lower(), "a header out of a key"
    connection.send(SUCCESS)


F35 = [
    _refused_by_the_constructor("CR and LF in the path", "https://callapi.uiscom.ru/a\r\nX-Evil: 1", "plain ASCII"),
    _refused_by_the_constructor("LF in the path", "https://callapi.uiscom.ru/a\nX-Evil:1", "plain ASCII"),
    _refused_by_the_constructor("a space in the path", "https://callapi.uiscom.ru/ HTTP/1.1", "plain ASCII"),
    _refused_by_the_constructor("Cyrillic in the path", "https://callapi.uiscom.ru/путь", "plain ASCII"),
    _refused_by_the_constructor("CR and LF in the host", "https://callapi\r\n.uiscom.ru", "plain ASCII"),
    Case("a session key with CR and LF", on_one_connection(_key_with_header), (success(),)),
]


def _wrong(what: str, says: str, **params: object) -> Case:
    def play(stage: Stage) -> object:
        return stage.call(stage.client(stage.bystander(Server(serves)).base_url), **params)

    return Case(what, play, (nothing(ParamsError, "prepare", sent=(0, 0), tries=0),), says=says)


_PHONE = Phone(numb="79164572521")
_GROUP = r"\$\.numc\[0\]"


def _group(**options: int) -> list[Group]:
    make = Group
    return [make(phones=[_PHONE], **options)]


F36 = [
    _wrong("+7 (495) …", r"\$\.numa", numa="+7 (495) 989-16-28"),
    _wrong("letters", r"\$\.numa", numa="CALL ME"),
    _wrong("30 digits", r"\$\.numa", numa="7" * 30),
    _wrong("six digits", r"\$\.numa", numa="123456"),
    _wrong("a newline behind", r"\$\.numa", numa="74951234567\n"),
    _wrong("Arabic digits", r"\$\.numa", numa="٧٤٩٥١٢٣٤٥٦٧"),
    _wrong("an int", r"\$\.numa", numa=74951234567),
    _wrong("nothing", r"\$\.numa", numa=""),
    _wrong("None", r"\$\.numa", numa=None),
    _wrong("a wrong service number", r"\$\.numb", numb="8-800"),
    _wrong("lines_start True", rf"{_GROUP}\.lines_start", numc=_group(lines_start=True)),
    _wrong("lines_start above lines_limit", rf"{_GROUP}\.lines_start", numc=_group(lines_start=3, lines_limit=2)),
    _wrong("an empty list", r"\$\.numc", numc=[]),
    _wrong("an empty group", rf"{_GROUP}\.phones", numc=[Group(phones=[])]),
    _wrong("a wrong number in a group", r"\$\.numc\[0\]\.phones\[0\]\.numb", numc=[Group(phones=[Phone(numb="+7")])]),
    _wrong("queue_timeout missing", r"\$\.queue_timeout", is_queue=True),
    _wrong("queue_timeout negative", r"\$\.queue_timeout", is_queue=True, queue_timeout=-1),
    _wrong(
        "a negative timeout",
        r"\$\.numc\[0\]\.phones\[0\]\.timeout",
        numc=[Group(phones=[Phone(numb="79164572521", timeout=-5)])],
    ),
    _wrong("a negative deadline", "timeout must be", timeout=-1),
    _wrong("numa = numc", r"\$\.numa.*\$\.numc", numc=NUMA),
]


def _saying(text: str) -> Mapping[str, object]:
    return {"numa_message": Message(type="text", value=text)}


_MESSAGE = r"\$\.numa_message\.value"
F38 = [
    _wrong("NUL", _MESSAGE, **_saying("hello\0")),
    _wrong("half a surrogate pair", _MESSAGE, **_saying("hello \ud83d")),
    _wrong("1 MB", _MESSAGE, **_saying("x" * 1_000_000)),
    _wrong("nothing", _MESSAGE, **_saying("")),
    _wrong("half a surrogate pair in a file's name", r"\$\.media_file", media_file="\udc00.mp3"),
]
