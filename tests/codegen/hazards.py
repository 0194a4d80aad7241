"""Documents that are legal OpenRPC and tend to break generators: each may be refused, but never printed broken."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .sdks import Json

TEXT: Json = {"type": "string"}
NUMBER: Json = {"type": "integer"}


def document(*methods: Json, title: str = "Hazard", servers: object = (), root: Json | None = None) -> Json:
    """Return a document of *methods*; *root*: what else it holds."""
    info = {"title": title, "version": "1"}
    return {"openrpc": "1.3.2", "info": info, "servers": servers, "methods": list(methods), **(root or {})}


def method(name: str = "ping", *params: Json, result: object = TEXT, **more: object) -> Json:
    return {"name": name, "params": list(params), "result": {"name": "result", "schema": result}, **more}


def param(name: str, schema: object = TEXT, *, required: bool = True, **more: object) -> Json:
    return {"name": name, "required": required, "schema": schema, **more}


def fields(**properties: object) -> Json:
    return {"type": "object", "properties": properties}


def to(name: str) -> Json:
    return {"$ref": f"#/components/schemas/{name}"}


def schemas(**found: object) -> Json:
    return {"components": {"schemas": found}}


def asks(schema: object, **found: object) -> Json:
    """Return a document whose only method has one param of *schema*."""
    return document(method("ping", param("a", schema)), root=schemas(**found))


def _patterns(*found: str) -> Json:
    """Return a document whose only method has a param for each of the patterns."""
    params = (param(f"a{index}", {"type": "string", "pattern": one}) for index, one in enumerate(found))
    return document(method("ping", *params))


def opens(*params: Json) -> Json:
    """Return a document whose session is opened with *params*."""
    session = {"method": "open", "key": "/key", "param": "key", "lifetime": 60}
    opened = {**fields(key=TEXT), "required": ["key"]}
    return document(method("open", *params, result=opened), method("show", param("key")), root={"x-session": session})


def _nested(depth: int) -> Json:
    schema: Json = TEXT
    for _ in range(depth):
        schema = {"type": "array", "items": schema}
    return schema


def _taken(*names: str) -> Json:
    """Return a document with a struct under each of *names*, which the generated modules need for themselves."""
    params = [param(f"a{index}", to(name)) for index, name in enumerate(names)]
    return document(method("ping", *params), root=schemas(**{name: fields(a=TEXT) for name in names}))


def _builtins() -> Sequence[Json]:
    words: Json = {"type": "array", "items": TEXT}
    return [param("list", words), param("str"), param("int", NUMBER), param("ids", words), param("object", True)]


_WORDS: Json = {"type": "array", "items": TEXT}
_LETTERS: Json = {"type": "string", "pattern": "\\p{L}+"}

_LOOSE: Sequence[Json] = [
    {"enum": [0.5, 1.5]},
    {"const": {"a": 1}},
    {"enum": ["a", 1, True, None, 2.5, [1], {}]},
    {"enum": [2**70, 1]},
    {"enum": [2.0, 2.5, "a"]},
    {"enum": []},
]
_BY_PATTERNS: Json = {"type": "object", "patternProperties": {"^n": NUMBER, "^s": TEXT}}

_WITH_OR_WITHOUT_A: Json = {
    "x-forms": [
        {"name": "with_a", "summary": "A.", "required": ["a"]},
        {"name": "without_a", "summary": "No a.", "absent": ["a"]},
    ]
}
_TEXT_OR_STRUCT: Json = {
    "x-forms": [
        {"name": "struct", "summary": "A struct.", "params": {"a": fields(b=TEXT)}},
        {"name": "text", "summary": "A text.", "params": {"a": TEXT}},
    ]
}

_WITH_IDS: Json = {
    "name": "held against the schemas that it has",
    "params": [{"name": "a", "value": {"c": "x"}}, {"name": "d", "value": 1}],
    "result": {"name": "result", "value": "x"},
}

_HOSTILE: Json = {"name": "hostile", "params": [{"name": "a", "value": "a" * 60 + "!"}]}

_NOTHING: Json = {"name": "nothing", "params": [{"name": "a", "value": None}]}

HAZARDS: Mapping[str, Json] = {
    # Names that Python or the generated modules have a use for.
    "param_named_self": document(method("ping", param("self"))),
    "param_named_params": document(method("ping", param("params"))),
    "secret_param_named_params": document(method("ping", param("params", **{"x-secret": True}))),
    "params_named_like_builtins": document(method("ping", *_builtins())),
    "fields_named_like_builtins": asks(to("T"), T=fields(list=_WORDS, str=TEXT, other=TEXT, int=NUMBER, more=_WORDS)),
    "methods_named_like_builtins": document(
        method("list", result=_WORDS), method("other", result=_WORDS), method("str"), method("bool")
    ),
    "method_named_overload": document(
        method("overload"),
        method(
            "ping",
            param("a", required=False),
            **{
                "x-forms": [
                    {"name": "with_a", "summary": "A.", "required": ["a"]},
                    {"name": "without", "summary": "No a.", "absent": ["a"]},
                ]
            },
        ),
    ),
    "methods_named_like_those_of_clients": document(method("close"), method("with_options"), method("__init__")),
    "methods_that_differ_in_case": document(*map(method, ("Foo", "foo", "fooBar", "foo_bar", "foo.bar"))),
    "schemas_named_like_the_client": _taken("Client", "AsyncClient", "BaseClient", "Clock", "Hook", "Event"),
    "schemas_named_like_the_server": _taken(
        "Handlers", "ServerCall", "RpcFault", "Answering", "Protocol", "UnknownParams"
    ),
    "schemas_named_like_imports": _taken("Final", "Sequence", "Literal", "Annotated", "UnsetType", "Meta", "Any"),
    "schemas_named_like_descriptors": _taken("MethodInfo", "ApiInfo", "Model", "Traits", "Alias", "Rule", "Form"),
    "schemas_named_like_errors": _taken("ParamsError", "RpcError", "RefusedError"),
    "schemas_named_like_params": _taken("PingParams", "PingResult"),
    "names_that_begin_with_digits": document(
        method("1st", param("2nd")), method("2", param("3"), result=fields(a=TEXT))
    ),
    "names_without_a_letter": document(method("!", param("?"), param("*"), param("_"))),
    "names_in_other_scripts": document(method("имя.метод", param("имя"), param("größe"), param("名前"))),
    "names_with_quotes": document(method('a"b', param('c"d'), param("e'f"))),
    "names_with_backslashes": document(method("a\\b", param("c\\d"), param("e\nf"), param("{{ g }}"))),
    "fields_with_quotes": asks(fields(**{'a"b': TEXT, "c'd": TEXT, "e\\f": TEXT, "g\nh": TEXT, "": TEXT})),
    "errors_with_codes_like_fractions": document(method(errors=[{"code": 1.0, "message": "One"}])),
    "errors_without_letters": document(method(errors=[{"code": 1, "message": ""}, {"code": 2, "message": "404"}])),
    # Texts.
    "title_with_quotes": document(method(), title='A """ title'),
    "title_ending_in_a_quote": document(method(), title='A "title"'),
    "title_ending_in_a_backslash": document(method(), title="A title\\"),
    "title_with_code": document(method(), title='"""\nraise SystemExit\n"""'),
    "detail_key_with_quotes": document(method(), root={"x-envelope": {"detail": ['a"b\\']}}),
    "nul_in_a_text": document(method(description="a\x00b")),
    "half_a_surrogate_in_a_text": document(method(description="a\ud800b")),
    # Schemas.
    "no_methods": document(),
    "booleans_as_constants": document(
        method("ping", param("a", {"const": True}), param("b", {"enum": [True, False]}), result={"enum": [True]})
    ),
    "bounds_beyond_64_bits": asks({"type": "integer", "minimum": -(2**80), "maximum": 2**80}),
    "bounds_that_are_fractions": asks({"type": "integer", "minimum": 1.5, "maximum": 1e30}),
    "multiples_of_a_fraction": asks({"type": "number", "multipleOf": 0.01}),
    "reference_to_itself": asks(to("A"), A=to("A")),
    "references_in_a_circle": asks(to("A"), A=to("B"), B=to("A")),
    "union_of_itself": asks(to("A"), A={"oneOf": [to("A"), TEXT]}),
    "recursive_list": asks(to("A"), A={"type": "array", "items": to("A")}),
    "recursive_map": asks(to("A"), A={"type": "object", "additionalProperties": to("A")}),
    "recursive_union": asks(to("A"), A={"oneOf": [TEXT, {"type": "array", "items": to("A")}]}),
    "reference_nowhere_with_a_default": asks({"type": "array", "items": to("B"), "default": ["x"]}),
    "pattern_python_cannot_read_with_a_default": asks({**_LETTERS, "default": "x"}),
    "pattern_python_cannot_read_in_a_union": asks({"oneOf": [_LETTERS, {"type": "array", "items": _LETTERS}]}),
    "pattern_without_end_that_an_example_breaks": document(
        method("ping", param("a", {"type": "string", "pattern": "^(a+)+$"}), examples=[_HOSTILE])
    ),
    "patterns_with_brackets_in_brackets": _patterns("[[a]", r"[^[\]]+$", r"\[[a]", "[a&&b]"),
    "patterns_that_search_for_ever": _patterns(
        "^(a*)*$", r"^(\w+\s?)*$", "^(a?b?)*$", "^(?:a|ab|b)*$", "(x+x+)+y", "^(a+){10}b", "^(?=(a+)+$)", "^([^,]*.)*$"
    ),
    "patterns_of_repeated_parts_that_are_checked": _patterns(
        r"^([a-z\d]+\.)+([a-z]{2})*$",
        r"^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==)?$",
        "^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$",
        "^([a-z]{1,63}[.])+$",
        "^(a+)+",
    ),
    "example_of_null_where_nothing_else_says_so": document(
        method("ping", param("a", {**to("A"), "nullable": True}), examples=[_NOTHING]), root=schemas(A=fields(a=TEXT))
    ),
    "union_of_structs": document(
        method("ping", param("a", {"oneOf": [to("A"), to("B")]}), result={"oneOf": [to("A"), to("B")]}),
        root=schemas(A={**fields(a=TEXT), "required": ["a"]}, B={**fields(b=TEXT), "required": ["b"]}),
    ),
    "union_told_by_members": document(
        method("ping", result={"oneOf": [to("A"), to("B")]}),
        root=schemas(A={**fields(a=TEXT), "required": ["a"]}, B={**fields(a=TEXT, b=TEXT), "required": ["a"]}),
    ),
    "union_of_lists": asks({"oneOf": [_WORDS, {"type": "array", "items": NUMBER}]}),
    "union_of_struct_and_map": asks({"oneOf": [fields(a=TEXT), {"type": "object", "additionalProperties": NUMBER}]}),
    "union_of_numbers": asks({"oneOf": [NUMBER, {"type": "number"}, {"type": "integer", "minimum": 3}]}),
    "forms_with_inline_structs": document(
        method(
            "ping",
            param("a", {"oneOf": [TEXT, fields(b=TEXT)]}),
            **{
                "x-forms": [
                    {"name": "one", "summary": "One.", "params": {"a": fields(b=TEXT)}},
                    {"name": "two", "summary": "Two.", "params": {"a": TEXT}},
                ]
            },
        )
    ),
    "values_that_no_literal_holds": document(
        method("ping", *(param(f"a{index}", schema) for index, schema in enumerate(_LOOSE)))
    ),
    "lists_that_may_be_shorter": asks({"type": "array", "items": [TEXT, NUMBER], "additionalItems": False}),
    "lists_that_may_be_longer": asks({"type": "array", "items": [TEXT, NUMBER], "minItems": 2}),
    "maps_with_names": document(
        method("ping", param("a", to("A")), result=to("B")),
        root=schemas(A={"type": "object"}, B={"type": "object", "patternProperties": {"": to("B")}}),
    ),
    "maps_by_patterns": document(
        method("ping", param("a", {**_BY_PATTERNS, "additionalProperties": False}), result=_BY_PATTERNS)
    ),
    "fields_that_must_not_be": asks(fields(a=TEXT, b=False)),
    "required_field_with_a_quote": asks({**fields(**{'a"b': TEXT}), "required": ['a"b']}),
    "reference_with_a_space": asks(to("A%20name"), **{"A name": TEXT}),
    "references_to_what_they_must_not": document(
        {
            "name": "ping",
            "params": [to("A"), param("b")],
            "result": to("A"),
            "errors": [to("A")],
            "examples": [to("A")],
        },
        to("A"),
        root=schemas(A=fields(a=TEXT)),
    ),
    "references_by_id": document(
        method("ping", param("a", {"$ref": "https://a.b/c.json"}), param("d", {"$ref": "#e"}), examples=[_WITH_IDS]),
        root=schemas(
            C={"$id": "https://a.b/c.json", **fields(c=to("E"))}, E={"$id": "#e", "$schema": "urn:draft", **TEXT}
        ),
    ),
    "schema_that_is_not_itself": asks({"not": {"$ref": "#/methods/0/params/0/schema"}, "default": 1}),
    "parts_of_each_other": asks(
        to("A"), A={"allOf": [to("B"), fields(a=TEXT)]}, B={"allOf": [to("A"), fields(b=TEXT)]}
    ),
    "parts_that_narrow_what_they_hold": asks(
        to("B"),
        A=fields(a=TEXT, of={"type": "array", "items": to("A")}, next=to("A")),
        B={"allOf": [to("A"), fields(of={"type": "array", "items": to("B")}, next=to("B"))]},
    ),
    "parts_that_are_lists_of_themselves": asks(
        {"allOf": [to("A"), to("B")]},
        A={"type": "array", "items": to("A")},
        B={"type": "array", "items": to("B"), "minItems": 1},
    ),
    "parts_without_end": asks(
        to("A0"), **{f"A{n}": {"allOf": [to(f"A{n + 1}")] * 9} for n in range(50)}, A50=fields(a=TEXT)
    ),
    "a_default_that_breaks_parts_that_explode": asks(
        to("A0") | {"default": "["},
        **{f"A{n}": {"allOf": [to(f"A{n + 1}")] * 9} for n in range(50) if n != 42},
        A42={"allOf": [{"const": "]"}] * 9},
        A50=fields(a=TEXT),
    ),
    "parts_that_contradict": asks({"allOf": [TEXT, NUMBER]}),
    "constants_that_contradict": asks({"allOf": [{"const": "a"}, {"const": "b"}]}),
    "closed_parts": asks({"allOf": [{**fields(a=TEXT), "additionalProperties": False}, fields(b=TEXT)]}),
    "choices_beside_choices": asks(
        {"allOf": [{"oneOf": [fields(**{f"a{n}{m}": TEXT}) for n in range(3)]} for m in range(3)]}
    ),
    "schema_three_hundred_deep": asks(_nested(300)),
    "a_thousand_fields": asks(fields(**{f"field{index}": TEXT for index in range(1000)})),
    # Sessions.
    "session_opened_with_a_number": opens(param("user"), param("pin", NUMBER)),
    "session_opened_with_a_client_option": opens(param("base_url"), param("timeout")),
    "session_opened_with_nothing": opens(),
    "session_param_optional": opens(param("user"), param("realm", required=False)),
}
