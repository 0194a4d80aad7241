"""Document → IR: names, types, signatures and descriptors are decided here, once."""

from __future__ import annotations

import json
import keyword
from collections.abc import Iterable, Mapping

from . import by_name, notes, pointers
from .client_options import (
    CALL_OPTIONS,
    DRY_RUN,
    FAILED_CALL_OPTIONS,
    OPTION_NAMES,
    UNSAFE_CALL_OPTIONS,
    Option,
    as_param,
)
from .colours import COLOURS
from .descriptors import Descriptor
from .diagnostics import Diagnostics
from .document import Content, Document, GivenSpec, Method, RecipientsSpec, SessionSpec
from .errors import RUNTIME_ERRORS, ErrorClasses
from .example_tests import ExampleTests
from .examples import Examples
from .ir import Credentials, MethodCode, Module, Overload, Param, Recipients, Variable
from .names import IN_CLIENTS, IN_METHODS, FieldNames, Names, constant, method_name, pascal, public_pascal, snake
from .paths import NoSuchPath, python_path
from .python import Code, Kept, call, described, docstring, inline, literal
from .runtime.client_shared import SharedClient
from .runtime.shapes import is_object
from .samples import Sample, Samples, quickstart, section
from .schemas import SchemaReader, deprecated, description_of, is_deprecated
from .servers import place_of, split
from .signatures import given_doc, method_doc, option_docs, signature
from .types import (
    AliasDef,
    Definitions,
    Field,
    Literals,
    Named,
    Primitive,
    StructDef,
    Type,
    kinds,
    names_in,
    opened,
    pattern_of,
    python_type,
    reachable,
)
from .usable import usable

_CLIENT_NAMES = (
    IN_CLIENTS | {"close", "journal", by_name.NAME} | {name for name in vars(SharedClient) if not name.startswith("_")}
)
"""Attributes of clients; those that begin with ``_`` have nothing like them among methods."""


def build(
    document: Document,
    *,
    source: str,
    module: str,
    package: str,
    root_error: str,
    either: str,
    tests: bool,
    diagnostics: Diagnostics,
) -> Module:
    """Return the IR of *document*; what cannot be expressed is in *diagnostics*.

    *either*: how params are sent that may go by name or by position. *tests*: whether examples become tests.
    """
    return _Builder(document, source, module, package, root_error, either, tests, diagnostics).module()


class _Builder:
    def __init__(
        self,
        document: Document,
        source: str,
        module: str,
        package: str,
        root_error: str,
        either: str,
        tests: bool,
        diagnostics: Diagnostics,
    ) -> None:
        document.methods = usable(document.methods, diagnostics)
        self._document = document
        self._source = source
        self._module = module
        self._package = package
        self._root_error = root_error
        self._either = either
        self._diagnostics = diagnostics
        self._errors = ErrorClasses(document, root_error, diagnostics)
        constants = Names({"API", "NO_PARAMS", "UNSET", "TYPE_CHECKING"})
        self._constants = [constants.claim(constant(method.name)) for method in document.methods]
        taken = {root_error, *RUNTIME_ERRORS, *self._constants, *(found.name for found in self._errors.classes)}
        self._schemas = SchemaReader(document, taken, diagnostics)
        self._structs: dict[str, StructDef] = {}
        self._results: dict[str, Type] = {}
        self._session = document.session if isinstance(document.session, SessionSpec) else None
        self._shown: list[Type] = []
        """Types that signatures print."""
        self._runtime = {"ApiInfo", "MethodInfo"}
        self._examples = Examples(document.raw)
        self._tests = (
            ExampleTests(self._session, self._schemas.definitions, self._examples, diagnostics) if tests else None
        )
        self._address = self._server()
        self._names: dict[str, str] = {}
        """Those of methods, by what they are called on the wire."""
        self._imported = f"{package}.{module}"
        self._patterns: dict[str | None, None] = {}
        """Those of the texts that say whom calls reach, in their order."""
        self._samples: list[tuple[bool, Sample]] = []
        """One of each method that has any, and whether it opens the session."""

    def module(self) -> Module:
        names = Names(_CLIENT_NAMES)
        base_url, path = self._address
        self._names = {method.name: names.claim(method_name(method.name)) for method in self._document.methods}
        methods = [
            self._method(method, self._names[method.name], constant_name)
            for method, constant_name in zip(self._document.methods, self._constants, strict=True)
        ]
        title = " ".join(self._document.info.title.split())
        credentials = self._credentials()
        recipients = self._recipients(credentials)
        variables = self._variables(credentials, recipients) if base_url else []
        error_data = self._error_data()
        api = self._api(methods, base_url, path, recipients, variables, error_data)
        definitions = self._schemas.definitions
        structs = {struct.name for struct in self._structs.values()}
        return Module(
            name=self._module,
            plain_title=title,
            title=inline(title),
            doc=docstring(
                [
                    f"{title}, {self._module}.",
                    *described(self._document.info.description),
                    *notes.of_document(self._document),
                ],
                0,
            ),
            source=self._source,
            api=api,
            errors=self._errors.classes,
            methods=methods,
            credentials=credentials,
            recipients=recipients,
            variables=variables,
            quickstarts=self._quickstarts(credentials, base_url),
            definitions=dict(definitions),
            shown_models=_names(self._shown, definitions),
            result_models=_names(self._results.values(), definitions),
            decoded_models=_names(self._results.values(), definitions, spell_out=False),
            params_structs=sorted(structs),
            runtime_names=sorted(self._runtime),
            exported_models=sorted(
                name
                for name, found in definitions.items()
                if name not in structs and not (not isinstance(found, StructDef) and found.spelled_out)
            ),
            root_error=self._root_error,
            base_url=base_url,
            path=path,
            environment=self._package.upper(),
            detail_key=literal(self._document.envelope.detail[0]),
            error_data=error_data,
            document=json.dumps(self._document.raw, ensure_ascii=False, indent=2) + "\n",
            package=self._package,
            tests=self._tests.code() if self._tests else None,
        )

    def _server(self) -> tuple[str, str]:
        """Return the base URL and the path of the endpoint of the first server."""
        at = "/servers/0/url"
        servers = self._document.servers
        url = servers[0].expanded() if servers else "http://localhost"
        parts = split(url)
        if parts is None:
            self._diagnostics.warning(at, f"{url!r} is no URL: clients of this SDK must be given base_url")
            return "", ""
        if parts.query or parts.fragment:
            self._diagnostics.warning(at, "the query and the fragment are dropped")
        if "{" in url:
            self._diagnostics.warning(at, "has a variable without a value: clients of this SDK must be given base_url")
            return "", "" if "{" in parts.path else parts.path.rstrip("/")
        if parts.scheme not in ("http", "https") or not parts.netloc:
            self._diagnostics.warning(at, "is not absolute: clients of this SDK must be given base_url")
            return "", parts.path.rstrip("/")
        return f"{parts.scheme}://{parts.netloc}", parts.path.rstrip("/")

    def _variables(self, credentials: Credentials | None, recipients: Recipients | None) -> list[Variable]:
        """Return what clients may choose of the address of the first server."""
        names = Names({*OPTION_NAMES, *_credential_options(credentials), *([recipients.option] if recipients else [])})
        found: list[Variable] = []
        server = self._document.servers[0] if self._document.servers else None
        for name, variable in server.variables.items() if server is not None else ():
            at = pointers.join("/servers/0/variables", name)
            if server is None or "{" + name + "}" not in server.url:
                self._diagnostics.warning(at, "has no effect: it is not in the URL")
                continue
            values = tuple(dict.fromkeys(variable.enum))
            if values and variable.default not in values:
                self._diagnostics.warning(pointers.join(at, "default"), "is not in the enum")
                values = (variable.default, *values)
            found.append(
                Variable(
                    name=name,
                    option=names.claim(snake(name)),
                    annotation=python_type(Literals(values), self._schemas.definitions) if values else "str",
                    default=variable.default,
                    values=values,
                    doc=" ".join(variable.description.split()),
                )
            )
        return found

    def _opens_session(self, method: Method) -> bool:
        return self._session is not None and self._session.method == method.name

    def _method(self, method: Method, name: str, constant_name: str) -> MethodCode:
        session_param = None
        if self._session is not None and any(param.name == self._session.param for param in method.params):
            session_param = self._session.param
        struct = self._params_struct(method, session_param)
        result = self._result(method)
        by_position = self._by_position(method, session_param)
        errors = [self._errors.of(error) for error in method.errors]
        descriptor = Descriptor(method, struct, self._schemas, self._diagnostics)
        forms = descriptor.forms()
        opens = self._opens_session(method)
        definitions = self._schemas.definitions
        result_text = python_type(result, definitions)
        recipients = descriptor.recipients() if isinstance(self._document.recipients, RecipientsSpec) else {}
        self._patterns |= dict.fromkeys(recipients.values())
        info = call(
            "MethodInfo",
            {
                "name": method.name,
                "params": Code(struct.name),
                "result": Code(python_type(result, definitions, spell_out=False)),
                "retry_safe": method.retry == "safe",
                "by_position": by_position or None,
                "escaped": None if by_position else _escaped(method),
                "notification": not isinstance(method.result, Content) or None,
                "opens_session": opens or None,
                "session_param": session_param,
                "errors": tuple(Code(error.name) for error in errors),
                "forms": forms,
                "rules": descriptor.rules(),
                "aliases": descriptor.aliases(),
                "deadline": descriptor.deadline(),
                "hints": self._hints(struct),
                "place": self._place(method),
                "tags": tuple(tag.name for tag in method.tags),
                "deprecated": method.deprecated or None,
                "failed": descriptor.failed(self._examples),
                "recipients": tuple(recipients),
                "references": descriptor.references(),
            },
        )
        self._runtime |= descriptor.used
        taken = {field.python for field in struct.fields}
        options = {
            (f"{option.name}_" if option.name in taken else option.name): option for option in _call_options(method)
        }
        dry_run = next((name for name, option in options.items() if option is DRY_RUN), "")
        self._shown += [result, *(field.type for field in struct.fields)]
        samples = Samples(method, name, struct, result, definitions, self._examples, opens_session=opens)
        sample = samples.best()
        if sample is not None:
            self._samples.append((opens, sample))
        if self._tests is not None:
            self._tests.add(method, name, constant_name, struct, by_position=by_position)
        params = signature(struct, definitions, all_optional=opens)
        overloads = [] if opens else self._forms(method, struct, descriptor, samples)
        if dry_run:
            overloads = overloads or [Overload(params=[*params], result="", docs={})]
        for overload in overloads:
            overload.result = result_text
            overload.params += [as_param(option, name, overloaded=True) for name, option in options.items()]
        if dry_run:
            overloads.append(_dry(params, options, "DryRun", "Literal[True]", DRY_RUN.doc))
            # A flag that is known only when it runs: not every checker tries both of its values.
            overloads.append(_dry(params, options, f"{result_text} | DryRun", "bool", ""))
        said = notes.of_method(method, self._names, self._diagnostics)
        return MethodCode(
            name=name,
            constant=constant_name,
            params_struct=struct.name,
            params=params,
            result=result_text,
            answer=result,
            returned=f"{result_text} | DryRun" if dry_run else result_text,
            dry_run=dry_run,
            overloads=overloads,
            docs={
                colour.name: method_doc(
                    method,
                    struct,
                    errors,
                    options=options,
                    notes=said,
                    opens_session=opens,
                    fenced=bool(recipients),
                    opened=opened(result, definitions),
                    examples=section(sample, colour, self._imported),
                )
                for colour in COLOURS
            },
            arguments=", ".join(f"{field.python}={field.python}" for field in struct.fields),
            mapping=literal({field.python: Code(field.python) for field in struct.fields}),
            discarded=", ".join(field.python for field in struct.fields if field.secret or field.personal or opens),
            options=[as_param(option, name) for name, option in options.items()],
            call_options=call(
                "CallOptions", {option.name: Code(name) for name, option in options.items() if option is not DRY_RUN}
            ),
            info=info,
            wire=literal(method.name),
            name_on_the_wire=method.name,
            handler_doc=docstring([method.summary or f"Answer {method.name}."], 8),
            errors=[error.name for error in errors],
            opens_session=opens,
            by_position=by_position,
        )

    def _place(self, method: Method) -> Code | None:
        place = place_of(method, self._address, self._diagnostics)
        self._runtime |= {"Place"} if place else set()
        return place

    def _by_position(self, method: Method, session_param: str | None) -> bool:
        if method.param_structure != "by-position":
            return method.param_structure == "either" and self._either == "by-position" and session_param is None
        if session_param is not None:
            at = pointers.join(method.pointer, "paramStructure")
            self._diagnostics.error(at, "a session key has a name: params beside it cannot go by their positions")
        return True

    def _hints(self, struct: StructDef) -> dict[str, str]:
        """Return what the document says of each pattern that these params can break."""
        definitions = self._schemas.definitions
        told = {
            name: (pattern, " ".join(found.doc.split()))
            for name, found in definitions.items()
            if isinstance(found, AliasDef) and found.doc and (pattern := pattern_of(found.type))
        }
        names = reachable(Named(struct.name), definitions) if told else set[str]()
        return dict(told[name] for name in sorted(names & told.keys()))

    def _params_struct(self, method: Method, session_param: str | None) -> StructDef:
        context = public_pascal(method.name, "Method")
        struct = StructDef(
            name=self._schemas.claim(context + "Params"),
            doc=f"Params of {method.name}.",
            fields=[],
            closed=True,
            at=method.pointer,
        )
        taken = FieldNames(IN_METHODS)
        for param in method.params:
            if param.name == session_param:
                continue
            at = param.schema_pointer
            struct.fields.append(
                Field(
                    wire=param.name,
                    python=taken.claim(param.name),
                    type=self._schemas.read(
                        param.schema, at, public_pascal(method.name, "Method") + pascal(param.name), "sent"
                    ),
                    required=param.required,
                    doc=_param_doc(param),
                    default=self._schemas.default_of(param.schema, at),
                    secret=param.secret or self._schemas.marked(param.schema, "x-secret"),
                    personal=param.personal or self._schemas.marked(param.schema, "x-personal"),
                    recipient=param.recipient or self._schemas.marked(param.schema, "x-recipient"),
                    at=param.pointer,
                )
            )
        self._schemas.definitions[struct.name] = struct
        self._structs[method.name] = struct
        return struct

    def _result(self, method: Method) -> Type:
        if not isinstance(method.result, Content):
            return Primitive("None")
        at = method.result.schema_pointer
        schema = method.result.schema
        if is_object(schema) and "$ref" not in schema:
            schema = {"description": method.result.description or method.result.summary, **schema}
        result = self._schemas.result(schema, at, public_pascal(method.name, "Method") + "Result")
        self._results[method.name] = result
        return result

    def _forms(self, method: Method, struct: StructDef, descriptor: Descriptor, samples: Samples) -> list[Overload]:
        found: list[Overload] = []
        for index, form in enumerate(method.forms):
            narrowed = descriptor.narrowed(index)
            self._shown += narrowed.values()
            fields = [
                Field(
                    wire=field.wire,
                    python=field.python,
                    type=narrowed.get(field.wire, field.type),
                    required=field.required or field.wire in form.required,
                    doc=field.doc,
                )
                for field in struct.fields
                if field.wire not in form.absent
            ]
            form_struct = StructDef(name=struct.name, doc="", fields=fields, closed=True)
            params = signature(form_struct, self._schemas.definitions, all_optional=False)
            sample = samples.best_of(index)
            docs = {
                colour.name: docstring([form.summary, section(sample, colour, self._imported)], 8) for colour in COLOURS
            }
            found.append(Overload(params=params, result="", docs=docs))
        return found

    def _credentials(self) -> Credentials | None:
        session = self._session
        struct = self._structs.get(session.method) if session else None
        if session is None or struct is None:
            return None
        self._check_credentials(session, struct)
        names = [field.python for field in struct.fields]
        docs = option_docs(struct, self._package)
        given = ""
        if isinstance(session.given, GivenSpec):
            given = snake(session.param)
            if given in OPTION_NAMES | {*names}:
                self._diagnostics.error("/x-session/given", f"every client has an option {given!r} of another meaning")
            docs.append(given_doc(given, names, session.given.description, self._package))
        types = [python_type(field.type, self._schemas.definitions) for field in struct.fields]
        if given:
            names, types = [*names, given], [*types, "str"]
        return Credentials(
            struct=struct.name,
            params=[
                Param(name=name, annotation=f"{type_} | None", default="None")
                for name, type_ in zip(names, types, strict=True)
            ],
            mapping=literal({name: Code(name) for name in names}),
            names=", ".join(names),
            docs=docs,
            given=given,
        )

    def _recipients(self, credentials: Credentials | None) -> Recipients | None:
        at, spec = "/x-recipients", self._document.recipients
        structs = (found for found in self._schemas.definitions.values() if isinstance(found, StructDef))
        marked = any(field.recipient for struct in structs for field in struct.fields)
        if not isinstance(spec, RecipientsSpec):
            if marked:
                self._diagnostics.error("", "'x-recipient' marks have no effect without 'x-recipients' at the root")
            return None
        if not marked:
            self._diagnostics.error(at, "no param and no property is marked 'x-recipient'")
        taken = OPTION_NAMES | _credential_options(credentials)
        if spec.option in taken or keyword.iskeyword(spec.option):
            self._diagnostics.error(pointers.join(at, "option"), f"an option cannot be called {spec.option!r}")
        return Recipients(option=spec.option, doc=" ".join(spec.description.split()))

    def _quickstarts(self, credentials: Credentials | None, base_url: str) -> dict[str, Kept]:
        # A session is opened unasked: any other method says more.
        _, sample = min(self._samples, key=lambda found: found[0], default=(False, None))
        needed = [param.name for param in credentials.params if param.name != credentials.given] if credentials else []
        needed += [] if base_url else ["url"]
        variables = [f"{self._package}_{name}".upper() for name in needed]
        return {colour.name: quickstart(sample, colour, self._imported, variables) for colour in COLOURS}

    def _check_credentials(self, session: SessionSpec, struct: StructDef) -> None:
        method = next(method for method in self._document.methods if method.name == session.method)
        if not struct.fields:
            self._diagnostics.error(method.pointer, f"{method.name} opens a session without params, which says nothing")
        places = {param.name: param.pointer for param in method.params}
        for field in struct.fields:
            at = places[field.wire]
            if field.python in OPTION_NAMES:
                self._diagnostics.error(at, f"every client has an option {field.python!r} of another meaning")
            if not field.required:
                self._diagnostics.error(at, "an optional param that opens a session cannot be generated yet")
            if kinds(field.type, self._schemas.definitions) != frozenset({"str"}):
                self._diagnostics.error(at, "a param that opens a session and is no string cannot be generated yet")

    def _error_data(self) -> str:
        """Return the struct of the detail of errors, if the document has one for it."""
        envelope, at = self._document.envelope, "/x-envelope/data"
        if not is_object(envelope.data):
            return ""
        type_ = self._schemas.read(envelope.data, at, "ErrorData", "answered")
        definitions = self._schemas.definitions
        if not isinstance(type_, Named) or not isinstance(definitions[type_.name], StructDef):
            self._diagnostics.error(at, "must be an object with properties")
            return ""
        structs = (definitions[name] for name in reachable(type_, definitions))
        if any(field.secret for struct in structs if isinstance(struct, StructDef) for field in struct.fields):
            self._diagnostics.error(at, "holds a secret: errors are shown and pickled")
        for index, path in enumerate(envelope.told):
            try:
                python_path(path, type_, definitions)
            except NoSuchPath as error:
                self._diagnostics.error(f"/x-envelope/told/{index}", str(error))
        return type_.name

    def _api(
        self,
        methods: list[MethodCode],
        base_url: str,
        path: str,
        recipients: Recipients | None,
        variables: list[Variable],
        error_data: str,
    ) -> Code:
        envelope = self._document.envelope
        return call(
            "ApiInfo",
            {
                "title": literal(self._document.info.title),
                "default_url": Code(literal(base_url)),
                "path": Code(literal(path)),
                "server": self._server_info(variables),
                "methods": literal(tuple(Code(method.constant) for method in methods)),
                "session": self._session_info(methods),
                "recipients": self._recipients_info(recipients),
                "detail_keys": tuple(envelope.detail),
                "error_data": Code(error_data),
                "faults": self._faults(),
                "error_told": tuple(tuple(pointers.split(path)) for path in envelope.told),
                "id_types": tuple(Code({"integer": "int", "string": "str"}[name]) for name in envelope.id),
                "environment": self._package.upper(),
                "module": Code("__name__"),
            },
        )

    def _faults(self) -> Code | None:
        envelope = self._document.envelope
        errors: dict[str, Code] = {}
        for kind, name in envelope.faults.items():
            found = self._errors.component(name)
            if found is None:
                self._diagnostics.error(f"/x-envelope/faults/{kind}", f"no method answers with an error {name!r}")
            else:
                errors[kind] = Code(found.name)
        if not errors:
            return None
        self._runtime.add("Faults")
        return call("Faults", {"errors": errors, "place": envelope.place})

    def _server_info(self, variables: list[Variable]) -> Code | None:
        if not variables:
            return None
        self._runtime |= {"ServerInfo", "ServerVariable"}
        chosen = tuple(
            call(
                "ServerVariable",
                {
                    "name": variable.name,
                    "option": variable.option,
                    "default": Code(literal(variable.default)),
                    "values": variable.values,
                },
            )
            for variable in variables
        )
        return call("ServerInfo", {"url": self._document.servers[0].url, "variables": chosen})

    def _recipients_info(self, recipients: Recipients | None) -> Code | None:
        if recipients is None:
            return None
        self._runtime.add("RecipientsInfo")
        # A text without a pattern can be anything.
        patterns = () if None in self._patterns else tuple(self._patterns)
        return call("RecipientsInfo", {"option": recipients.option, "patterns": patterns})

    def _session_info(self, methods: list[MethodCode]) -> Code | None:
        session = self._session
        if session is None:
            return None
        opening = next((method for method in methods if method.opens_session), None)
        if opening is None:
            self._diagnostics.error("/x-session/method", f"there is no method {session.method!r}")
            return None
        if not any(param.name == session.param for method in self._document.methods for param in method.params):
            self._diagnostics.error("/x-session/param", f"no method has a param {session.param!r}")
        key = self._in_session("key", session.key)
        expires = self._in_session("expires", session.expires) if session.expires else ()
        renew: list[Code] = []
        for index, name in enumerate(session.renew):
            found = self._errors.component(name)
            if found is None:
                self._diagnostics.error(f"/x-session/renew/{index}", f"no method answers with an error {name!r}")
            else:
                renew.append(Code(found.name))
        self._runtime.add("SessionInfo")
        return call(
            "SessionInfo",
            {
                "method": Code(opening.constant),
                "key": key,
                "lifetime": float(session.lifetime),
                "renew": tuple(renew),
                "expires": expires,
                "given": snake(session.param) if isinstance(session.given, GivenSpec) else None,
            },
        )

    def _in_session(self, member: str, path: str) -> tuple[str, ...]:
        """Return *path* of *member* of ``x-session`` as field names of the result that opens one."""
        session = self._session
        assert session is not None
        try:
            return python_path(path, self._results[session.method], self._schemas.definitions)
        except NoSuchPath as error:
            self._diagnostics.error(f"/x-session/{member}", f"the result of {session.method}: {error}")
            return ()


def _credential_options(credentials: Credentials | None) -> set[str]:
    return {param.name for param in credentials.params} if credentials else set()


def _escaped(method: Method) -> dict[str, str]:
    return {param.name: param.escaped for param in method.params if param.escaped}


def _param_doc(param: Content) -> str:
    own = param.description or param.summary
    said = own or description_of(param.schema)
    unsaid = param.deprecated if not is_deprecated(param.schema) else bool(own)
    return deprecated(said) if unsaid else said


def _call_options(method: Method) -> list[Option]:
    """Return the options of a call of *method*."""
    failed = FAILED_CALL_OPTIONS if method.failed else ()
    unsafe = () if method.retry == "safe" else (*UNSAFE_CALL_OPTIONS, DRY_RUN)
    return [*CALL_OPTIONS, *failed, *unsafe]


def _dry(params: list[Param], options: Mapping[str, Option], result: str, annotation: str, doc: str) -> Overload:
    """Return an overload that may be a dry run: its forms are looked at when it runs."""
    given = [
        Param(name=name, annotation=annotation, default="") if option is DRY_RUN else as_param(option, name)
        for name, option in options.items()
    ]
    docs = {colour.name: docstring([doc], 8) for colour in COLOURS} if doc else {}
    return Overload(params=[*params, *given], result=result, docs=docs)


def _names(types: Iterable[Type], definitions: Definitions, *, spell_out: bool = True) -> list[str]:
    return sorted({name for type_ in types for name in names_in(type_, definitions, spell_out=spell_out)})
