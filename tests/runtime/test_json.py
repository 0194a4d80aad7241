"""What is JSON and what is not, case by case: as a whole answer, as a result, in an error and where nobody reads it.

The names follow JSONTestSuite: ``y_`` has to be taken, ``n_`` has to be refused, ``i_`` is ours to decide.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping

import pytest

from codegen.runtime.codec import Mismatch, decode
from codegen.runtime.documents import DEEPEST, decode_document
from codegen.runtime.wire import ErrorObject, is_answer_like, read_answer

MOST = b"[" * DEEPEST + b"]" * DEEPEST
TAKEN: Mapping[str, bytes] = {
    "y_array_empty": b"[]",
    "y_array_of_everything": b'[null, true, false, 1, -1.5e3, "x", {}, []]',
    "y_array_spaces": b" [ \t1\r\n,\n2 ] ",
    "y_number_zero": b"0",
    "y_number_minus_zero": b"-0",
    "y_number_minus_zero_float": b"-0.0",
    "y_number_int": b"9007199254740993",
    "y_number_exponent": b"1e3",
    "y_number_exponent_capital_plus": b"1E+3",
    "y_number_exponent_minus": b"1e-3",
    "y_number_exponent_leading_zeros": b"1e0003",
    "y_number_fraction": b"0.1",
    "y_object_empty": b"{}",
    "y_object_empty_name": b'{"":0}',
    "y_object_names_by_escape": b'{"\\u0061":1,"b":2}',
    "y_object_own_names_inside": b'{"id":1,"jsonrpc":"2.0","result":{"id":2},"error":{"code":1}}',
    "y_string_empty": b'""',
    "y_string_escapes": rb'"\"\\\/\b\f\n\r\t"',
    "y_string_escaped_nul": rb'"\u0000"',
    "y_string_escaped_pair": rb'"\uD834\uDD1E"',
    "y_string_escaped_noncharacter": rb'"\uFFFF"',
    "y_string_brackets": b'"[[[[{{{{"',
    "y_string_del": b'"\x7f"',
    "y_string_line_separator": '"\u2028"'.encode(),
    "y_string_noncharacter": '"\U0010ffff"'.encode(),
    "y_string_cyrillic": '"Шлюз"'.encode(),
    "y_string_escaped_backslash_before_quote": rb'"\\"',
    "y_true": b"true",
    "y_null": b"null",
    "i_number_underflow": b"1e-400",
    "i_object_names_twice": b'{"a":1,"a":2}',
    "i_string_bom_inside": '"\ufeff"'.encode(),
}

REFUSED: Mapping[str, bytes] = {
    "n_array_comma": b"[,]",
    "n_array_comma_behind": b"[1,]",
    "n_array_comma_twice": b"[1,,2]",
    "n_array_open": b"[1",
    "n_array_closed_twice": b"[1]]",
    "n_array_colon": b"[1:2]",
    "n_array_closed_by_brace": b"[1}",
    "n_comment": b"1/**/",
    "n_comment_line": b"1//\n",
    "n_comment_hash": b"1#",
    "n_literal_capital": b"True",
    "n_literal_cut": b"nul",
    "n_literal_long": b"nulll",
    "n_literal_undefined": b"undefined",
    "n_number_nan": b"NaN",
    "n_number_minus_nan": b"-NaN",
    "n_number_infinity": b"Infinity",
    "n_number_minus_infinity": b"-Infinity",
    "n_number_leading_zero": b"01",
    "n_number_minus_leading_zero": b"-01",
    "n_number_plus": b"+1",
    "n_number_minus": b"-",
    "n_number_minus_space": b"- 1",
    "n_number_point_behind": b"1.",
    "n_number_point_before": b".5",
    "n_number_point_exponent": b"1.e1",
    "n_number_exponent_empty": b"1e",
    "n_number_exponent_sign": b"1e+",
    "n_number_exponent_twice": b"1e1e1",
    "n_number_exponent_fraction": b"1e1.5",
    "n_number_hex": b"0x1",
    "n_number_underscore": b"1_000",
    "n_number_spaces": b"1 000",
    "n_number_full_width": "１".encode(),
    "n_object_comma": b'{"a":1,}',
    "n_object_comma_first": b'{,"a":1}',
    "n_object_comma_twice": b'{"a":1,,"b":2}',
    "n_object_colon_missing": b'{"a" 1}',
    "n_object_colon_twice": b'{"a"::1}',
    "n_object_value_missing": b'{"a":}',
    "n_object_name_bare": b"{a:1}",
    "n_object_name_number": b"{1:1}",
    "n_object_name_null": b"{null:1}",
    "n_object_name_single_quotes": b"{'a':1}",
    "n_object_open": b'{"a":1',
    "n_object_closed_by_bracket": b'{"a":1]',
    "n_string_single_quotes": b"'x'",
    "n_string_open": b'"x',
    "n_string_open_escape": b'"x\\',
    "n_string_tab": b'"\t"',
    "n_string_newline": b'"\n"',
    "n_string_control": b'"\x1f"',
    "n_string_nul": b'"\x00"',
    "n_string_escape_unknown": rb'"\x61"',
    "n_string_escape_control": b'"\\\x00"',
    "n_string_escape_emoji": '"\\🌀"'.encode(),
    "n_string_escape_u_short": rb'"\u00"',
    "n_string_escape_u_no_hex": rb'"\u00GA"',
    "n_string_escape_u_capital": rb'"\U0061"',
    "n_string_utf8_byte": b'"\xff"',
    "n_string_utf8_continuation": b'"\x80"',
    "n_string_utf8_cut": b'"\xe0\xa4"',
    "n_string_utf8_overlong_slash": b'"\xc0\xaf"',
    "n_string_utf8_overlong_nul": b'"\xc0\x80"',
    "n_string_utf8_overlong_three": b'"\xe0\x80\xaf"',
    "n_string_utf8_surrogate": b'"\xed\xa0\x80"',
    "n_string_utf8_surrogate_pair": b'"\xed\xa0\xb4\xed\xb4\x9e"',
    "n_string_utf8_beyond_unicode": b'"\xf4\x90\x80\x80"',
    "n_string_utf8_five_bytes": b'"\xf8\x88\x80\x80\x80"',
    "n_string_latin1": '"é"'.encode("latin-1"),
    "n_string_cp1251": '"Ошибка"'.encode("cp1251"),
    "n_name_cp1251": '{"Ошибка":1}'.encode("cp1251"),
    "n_structure_nothing": b"",
    "n_structure_space": b" ",
    "n_structure_behind": b"1 x",
    "n_structure_two": b"1 2",
    "n_structure_nul": b"\x00",
    "n_structure_nul_behind": b"1\x00",
    "n_structure_form_feed": b"\x0c1",
    "n_structure_vertical_tab": b"1\x0b",
    "n_structure_no_break_space": b"\xc2\xa01",
    "n_structure_word_joiner": "\u20601".encode(),
    "n_structure_bracket": b"<null>",
    "i_structure_bom": b"\xef\xbb\xbf1",
    "i_structure_utf16": '"x"'.encode("utf-16"),
    "i_structure_utf16_big_endian": '"x"'.encode("utf-16-be"),
    "i_structure_utf32": '"x"'.encode("utf-32"),
    "i_string_half_pair_first": rb'"\ud800"',
    "i_string_half_pair_second": rb'"\udc00"',
    "i_string_half_pair_twice": rb'"\ud800\ud800"',
    "i_string_half_pair_before_text": rb'"\ud800abc"',
    "i_string_pair_in_wrong_order": rb'"\udd1e\ud834"',
    "i_string_half_pair_in_a_name": rb'{"\ud800":1}',
    "i_structure_too_deep": b"[" + MOST + b"]",
    "i_structure_too_deep_objects": b'{"a":' * (DEEPEST + 1) + b"1" + b"}" * (DEEPEST + 1),
    "i_structure_100000_lists": b"[" * 100_000 + b"]" * 100_000,
    "i_structure_100000_objects": b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
    "i_structure_100000_open": b"[" * 100_000,
    "i_structure_100000_mixed": b'[{"":' * 100_000,
}

HUGE: Mapping[str, bytes] = {
    "i_number_beyond_double": b"1e400",
    "i_number_beyond_double_minus": b"-1e400",
    "i_number_exponent_monster": b"1e" + b"9" * 1000,
    "i_number_5000_digits": b"9" * 5000,
    "i_number_5000_digits_minus": b"-" + b"9" * 5000,
}
"""Numbers that no type holds: refused wherever they are read."""


def _answer(value: bytes, place: bytes = b'"result"') -> bytes:
    return b'{"jsonrpc":"2.0","id":55,%b:%b}' % (place, value)


def _result(body: bytes) -> object:
    answer = read_answer(body, 55, ("data",))
    assert not isinstance(answer, ErrorObject)
    return decode(answer, object)


@pytest.mark.parametrize("value", TAKEN.values(), ids=TAKEN)
def test_what_is_json_is_taken(value: bytes) -> None:
    """As a result it says what it says; in an error, or where nobody reads it, it is in nobody's way."""
    assert _result(_answer(value)) == json.loads(value)
    assert _result(b'{"x":%b,"jsonrpc":"2.0","id":55,"result":5}' % value) == 5
    refusal = read_answer(_answer(b'{"code":7,"data":%b}' % value, b'"error"'), 55, ("data",))
    assert isinstance(refusal, ErrorObject) and refusal.code == 7
    with pytest.raises(Mismatch):
        read_answer(value, 55, ())


@pytest.mark.parametrize("value", [*REFUSED.values()], ids=REFUSED)
def test_what_is_no_json_is_refused(value: bytes) -> None:
    """Wherever it stands, by one exception whose text stays short."""
    for body in (
        value,
        _answer(value),
        _answer(b'{"code":7,"data":%b}' % value, b'"error"'),
        _answer(b'{"code":7,"more":%b}' % value, b'"error"'),
        b'{"x":%b,"jsonrpc":"2.0","id":55,"result":5}' % value,
    ):
        with pytest.raises(Mismatch) as caught:
            _result(body)
        assert len(str(caught.value)) < 200
    with pytest.raises(Mismatch):
        decode_document(value, object)


@pytest.mark.parametrize("value", HUGE.values(), ids=HUGE)
def test_a_number_that_no_type_holds(value: bytes) -> None:
    """It is valid JSON: only who reads it minds."""
    for body in (value, _answer(value), _answer(b'{"code":%b}' % value, b'"error"')):
        with pytest.raises(Mismatch):
            _result(body)
    assert _result(b'{"x":%b,"jsonrpc":"2.0","id":55,"result":5}' % value) == 5


@pytest.mark.parametrize(
    "body",
    [
        b'{"jsonrpc":"2.0","id":7,"id":55,"result":1}',
        b'{"jsonrpc":"2.0","id":55,"result":1,"\\u0069d":7}',
        b'{"jsonrpc":"2.0","\\u0069\\u0064":7,"id":55,"result":1}',
        b'{"jsonrpc":"2.0","\\u0069d":7,"i\\u0064":55,"result":1}',
        b'{"jsonrpc":"2.0","jsonrpc":"2.0","id":55,"result":1}',
        b'{"jsonrpc":"2.0","id":55,"result":1,"result" :2}',
        b'{"jsonrpc":"2.0","id":55,"error":{"code":1},"error":{"code":2}}',
        b'{"jsonrpc":"2.0","id":55,"error":{"code":-32602,"code":-32603}}',
        b'{"jsonrpc":"2.0","id":55,"error":{"code":-32602,"\\u0063ode":-32603}}',
        b'{"jsonrpc":"2.0","id":55,"error":{"code":1,"message":"a","message":"b"}}',
        b'{"jsonrpc":"2.0","id":55,"error":{"code":1,"data":"a","data":"b"}}',
        b'{"jsonrpc":"2.0",%b"result":1}' % (b'"id":55,' * 100_000),
    ],
    ids=range(12),
)
def test_a_member_that_stands_twice_is_refused(body: bytes) -> None:
    """However it is spelt: decoders differ on which one counts, and one of the two may be what happened."""
    with pytest.raises(Mismatch, match='two members named "'):
        read_answer(body, 55, ("data",))


@pytest.mark.parametrize(
    "body",
    [
        b'{"jsonrpc":"2.0","id":55,"result":1,"x":{"id":7,"result":2}}',
        b'{"jsonrpc":"2.0","id":55,"result":1,"x":["id","id","result:","jsonrpc"]}',
        b'{"jsonrpc":"2.0","id":55,"result":1,"x":"\\"id\\":7"}',
        b'{"jsonrpc":"2.0","id":55,"result":1,"ID":7,"Result":8}',
        b'{"x":{"a":[{"id":7}]},"\\u0069d":55,"jsonrpc":"2.0","result":1}',
    ],
    ids=["inside", "as text", "inside a text", "in capitals", "once, by escape"],
)
def test_a_name_that_only_seems_to_stand_twice(body: bytes) -> None:
    """In other objects, in texts, in another letter case."""
    assert _result(body) == 1


@pytest.mark.parametrize("value", [MOST[1:-1], b'{"a":' * (DEEPEST - 1) + b"1" + b"}" * (DEEPEST - 1)])
def test_nesting_is_taken_up_to_a_limit(value: bytes) -> None:
    """The envelope is the first level; brackets in texts are none."""
    texts = b"[" + b",".join([b'"[{["'] * 1000) + b"]"
    assert _result(_answer(value)) == json.loads(value)
    assert _result(_answer(texts)) == json.loads(texts)
    with pytest.raises(Mismatch, match=f"nested deeper than {DEEPEST} levels"):
        _result(_answer(b"[%b]" % value))


_SURVIVES = """
import sys, threading
from codegen.runtime.codec import Mismatch, decode
from codegen.runtime.wire import is_answer_like, read_answer

sys.setrecursionlimit(int(sys.argv[1]))
threading.stack_size(int(sys.argv[2]))
lists, objects = b"[" * 100_000 + b"]" * 100_000, b'{"a":' * 100_000 + b"1" + b"}" * 100_000
places = [
    b"%b",
    b'{"jsonrpc":"2.0","id":5,"result":%b}',
    b'{"jsonrpc":"2.0","id":5,"error":%b}',
    b'{"jsonrpc":"2.0","id":5,"error":{"code":1,"data":%b}}',
    b'{"jsonrpc":"2.0","id":%b,"result":1}',
    b'{"jsonrpc":"2.0","id":5,"id":5,"result":1,"x":%b}',
]
refused = []

def read():
    for place in places:
        for deep in (lists, objects, lists[:100_000], objects[:500_000]):
            is_answer_like(place % deep)
            try:
                decode(read_answer(place % deep, 5, ("data",)), object)
            except Mismatch:
                refused.append(place)

reader = threading.Thread(target=read)
reader.start()
reader.join()
print(len(refused))
"""


@pytest.mark.parametrize("limit", [60, 1_000, 10_000_000])
@pytest.mark.parametrize("stack", [64 * 1024, 128 * 1024, 0], ids=["64 KiB", "128 KiB", "default"])
def test_no_depth_ends_the_process(limit: int, stack: int) -> None:
    """Whatever the recursion limit says, and however small the stack of a thread."""
    child = [sys.executable, "-c", _SURVIVES, str(limit), str(stack)]
    done = subprocess.run(child, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout) == (0, "24\n"), done.stderr[-500:]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (_answer(b'"x"'), True),
        (_answer(b'"x'), True),
        (b"\xef\xbb\xbf" + _answer(b"1"), True),
        (_answer(b"1").decode().encode("utf-16"), True),
        (_answer('{"code":-32603,"message":"Ошибка"}'.encode("cp1251"), b'"error"'), True),
        (_answer(b"[" * 100_000), True),
        (b"[%b]" % _answer(b"1"), True),
        (b' \r\n{"error":"Not found"}', True),
        (b'{"message":"no Route matched with those values"}', False),
        (b'<html>{"error":1}', False),
        (b"", False),
        (b"null", False),
    ],
    ids=range(12),
)
def test_what_a_server_of_the_api_may_have_written(body: bytes, expected: bool) -> None:
    """Under a status that refuses, such a body still leaves the outcome unknown, valid or not."""
    assert is_answer_like(body) is expected
