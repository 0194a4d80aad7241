"""Forms, rules, aliases and deadlines of a method as the source of its descriptor."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import UNSET

from . import pointers, recipients
from .diagnostics import Diagnostics
from .document import Content, DeadlineSpec, FormSpec, Method, RuleSpec, TermSpec
from .examples import Examples
from .narrowing import Narrowed, narrowed
from .paths import NoSuchPath, python_path
from .python import Code, call, literal
from .schemas import SchemaReader
from .types import Field, Named, StructDef, Type, kinds


class Descriptor:
    """Prints what the spec says of one method beyond types. ``used`` names the runtime classes the source needs."""

    def __init__(self, method: Method, params: StructDef, schemas: SchemaReader, diagnostics: Diagnostics) -> None:
        self._method = method
        self._params = params
        self._schemas = schemas
        self._diagnostics = diagnostics
        self._fields: dict[str, Field] = {field.wire: field for field in params.fields}
        self._narrowed = [
            self._narrowings(form, self._at("x-forms", index, "params")) for index, form in enumerate(method.forms)
        ]
        self.used: set[str] = set()

    def forms(self) -> tuple[Code, ...]:
        return tuple(
            self._form(form, narrowings, self._at("x-forms", index))
            for index, (form, narrowings) in enumerate(zip(self._method.forms, self._narrowed, strict=True))
        )

    def narrowed(self, index: int) -> dict[str, Type]:
        """Return the types that form number *index* gives to params, by wire name."""
        return {wire: found.type for wire, found in self._narrowed[index].items() if found.type is not None}

    def rules(self) -> Code | None:
        rules = [self._rule(rule, self._at("x-rules", index)) for index, rule in enumerate(self._method.rules)]
        self.used |= {"Rules"} if rules else set()
        return Code(f"Rules({', '.join(rules)})") if rules else None

    def deadline(self) -> Code | None:
        spec = self._method.deadline
        if not isinstance(spec, DeadlineSpec):
            return None
        self.used.add("Deadline")
        terms = tuple(
            tuple(
                self._term(term, self._at("x-deadline", "terms", row, column))
                for column, term in enumerate(alternatives)
            )
            for row, alternatives in enumerate(spec.terms)
        )
        return call("Deadline", {"seconds": float(spec.seconds), "terms": terms})

    def aliases(self) -> tuple[Code, ...]:
        pairs = [(alias, content.name) for content in self._method.params for alias in content.aliases]
        self.used |= {"Alias"} if pairs else set()
        return tuple(Code(f"Alias({literal(seen)}, {literal(name)})") for seen, name in pairs)

    def recipients(self) -> dict[tuple[str, ...], str | None]:
        """Return the paths to those whom a call reaches, with the pattern that each fits."""
        try:
            return recipients.recipients(self._params, self._schemas.definitions)
        except recipients.Unreachable as error:
            self._diagnostics.error(self._at("params"), f"'x-recipient' cannot be followed: {error}")
            return {}

    def references(self) -> tuple[str, ...]:
        """Return the params by which support finds a call, as they are called in Python."""
        found = [content for content in self._method.params if content.reference]
        for content in found:
            field = self._fields.get(content.name)
            if field is None or field.secret or field.personal:
                at = pointers.join(content.pointer, "x-reference")
                self._diagnostics.error(at, "a reference is shown: it can be neither secret nor personal")
        return tuple(self._fields[content.name].python for content in found if content.name in self._fields)

    def failed(self, examples: Examples) -> tuple[object, ...]:
        """Return the results that say: carried out, in vain."""
        result = self._method.result
        for index, value in enumerate(self._method.failed):
            at = self._at("x-failed", index)
            schema = result.schema_pointer if isinstance(result, Content) else ""
            for place, fault in examples.faults(schema, value, at, "the result"):
                self._diagnostics.error(place, fault)
        return tuple(self._method.failed)

    def _at(self, *steps: str | int) -> str:
        return pointers.join(self._method.pointer, *steps)

    def _narrowings(self, form: FormSpec, at: str) -> dict[str, Narrowed]:
        """Return what *form* makes of params, by wire name."""
        schemas = {content.name: content.schema for content in self._method.params}
        document, definitions = self._schemas.document, self._schemas.definitions
        found: dict[str, Narrowed] = {}
        for wire, schema in form.params.items():
            place = pointers.join(at, wire)
            if not self._known(wire, place):
                continue
            left = narrowed(document, schemas[wire], schema, self._fields[wire].type, definitions)
            if left.type is None:
                self._diagnostics.error(place, f"leaves no value that {wire!r} of {self._method.name} can have")
            elif not left.checked:
                self._diagnostics.warning(place, "of a form only the JSON type of a param, or a const, is checked")
            found[wire] = left
        return found

    def _form(self, form: FormSpec, narrowings: Mapping[str, Narrowed], at: str) -> Code:
        self.used.add("Form")
        constants: dict[str, object] = {}
        narrower: dict[str, object] = {}
        for wire, left in narrowings.items():
            field = self._fields[wire]
            if left.constant is not UNSET:
                constants[field.python] = left.constant
            elif left.kinds != kinds(field.type, self._schemas.definitions):
                narrower[field.python] = left.kinds
        return call(
            "Form",
            {
                "name": form.name,
                "text": form.summary,
                "required": self._python_names(form.required, pointers.join(at, "required")),
                "absent": self._python_names(form.absent, pointers.join(at, "absent")),
                "constants": constants,
                "kinds": narrower,
            },
        )

    def _python_names(self, wires: Iterable[str], at: str) -> tuple[str, ...]:
        return tuple(
            self._fields[wire].python for index, wire in enumerate(wires) if self._known(wire, pointers.join(at, index))
        )

    def _known(self, wire: str, at: str) -> bool:
        if wire not in self._fields:
            self._diagnostics.error(at, f"{self._method.name} has no param {wire!r}")
        return wire in self._fields

    def _rule(self, rule: RuleSpec, at: str) -> Code:
        self.used.add("Rule")
        each = self._path("", rule.each, pointers.join(at, "each"))
        less = tuple(self._path(rule.each, path, pointers.join(at, "if_less")) for path in rule.if_less)
        return call(
            "Rule",
            {
                "kind": rule.rule,
                "paths": tuple(
                    self._path(rule.each, path, pointers.join(at, "paths", index))
                    for index, path in enumerate(rule.paths)
                ),
                "text": rule.description,
                "each": each,
                "if_less": less,
                "unless": self._conditions(rule.unless, pointers.join(at, "unless")),
            },
        )

    def _term(self, term: TermSpec, at: str) -> Code:
        self.used.add("Term")
        return call(
            "Term",
            {
                "seconds": float(term.seconds) or None,
                "sum_of": self._path("", term.sum, pointers.join(at, "sum")),
                "when": self._conditions(term.when, pointers.join(at, "when")),
                "present": self._path("", term.present, pointers.join(at, "present")),
            },
        )

    def _conditions(self, conditions: Mapping[str, object], at: str) -> tuple[Code, ...]:
        self.used |= {"Condition"} if conditions else set()
        return tuple(
            Code(f"Condition({literal(self._path('', path, pointers.join(at, path)))}, {literal(value)})")
            for path, value in conditions.items()
        )

    def _path(self, base: str, path: str, at: str) -> tuple[str, ...]:
        """Return *path*, which starts where *base* leads to, as field names from there."""
        root, definitions = Named(self._params.name), self._schemas.definitions
        try:
            skipped = len(python_path(base, root, definitions))
            return python_path(base + path, root, definitions)[skipped:]
        except NoSuchPath as error:
            self._diagnostics.error(at, f"{self._method.name}: {error}")
            return ()
