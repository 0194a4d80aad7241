"""Methods of OLD beside those of NEW: what they take, answer, promise, and are called."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

import msgspec

from .. import pointers
from ..document import Content, FormSpec, Method, SessionSpec
from ..ir import MethodCode
from ..narrowing import narrowed
from ..runtime.shapes import is_array, is_object
from ..types import StructDef, Type
from .alike import lookalike
from .changes import Changes, Level, Subject
from .fit import Fits, same
from .shapes import Shapes
from .sides import Side

_UNSAFE_OPTIONS = "dedup_key, force, retry_failed and dry_run"
_COMPARED = frozenset(
    {
        "deprecated", "description", "errors", "examples", "name", "paramStructure", "params", "result", "servers",
        "summary", "x-deadline", "x-failed", "x-forms", "x-retry", "x-rules",
    }
)  # fmt: skip
"""Members of a method that are looked at one by one."""


class Both(msgspec.Struct, frozen=True, eq=False):
    """A method of one document: what is printed of it, and what stands there."""

    code: MethodCode
    spec: Method
    params: StructDef


def methods_of(side: Side) -> dict[str, Both]:
    """Return the methods of *side* by their names on the wire."""
    specs = {method.name: method for method in side.document.methods}
    found: dict[str, Both] = {}
    for code in side.module.methods:
        params = side.definitions[code.params_struct]
        assert isinstance(params, StructDef)
        found[code.name_on_the_wire] = Both(code, specs[code.name_on_the_wire], params)
    return found


class Methods:
    """Compares the methods of two documents into *changes*."""

    def __init__(self, old: Side, new: Side, shapes: Shapes, changes: Changes) -> None:
        self._old = old
        self._new = new
        self._shapes = shapes
        self._changes = changes

    def compare(self) -> None:
        before, after = methods_of(self._old), methods_of(self._new)
        gone = [one for wire, one in before.items() if wire not in after]
        come = [one for wire, one in after.items() if wire not in before]
        hints = lookalike(gone, come, self._alike, lambda both: both.code.name_on_the_wire)
        names = {other.code.name: name for name, other in hints.items()}
        for wire, one in before.items():
            if wire in after:
                self._method(one, after[wire])
                continue
            now = hints.get(wire)
            hint = f"perhaps it is `{now.code.name}` now: the two look alike" if now is not None else ""
            subject = Subject(scope="method", name=one.code.name, word="method", old=one.spec.pointer)
            self._changes.add("method-removed", subject, "is gone", writers=Fits.NO, code=True, hint=hint)
        for other in come:
            subject = Subject(scope="method", name=other.code.name, word="method", new=other.spec.pointer)
            known = names.get(other.code.name)
            hint = f"perhaps it was `{before[known].code.name}`: the two look alike" if known is not None else ""
            # Whoever wrote a server has no such method.
            self._changes.add("method-added", subject, "is new", readers=Fits.NO, hint=hint)

    def _alike(self, one: Both, other: Both) -> bool:
        before, after = ({field.wire: field for field in both.params.fields} for both in (one, other))
        if before.keys() != after.keys():
            return False
        if not before:
            return self._shapes.same(one.code.answer, other.code.answer) and one.code.answer != other.code.answer
        return all(
            field.required == after[wire].required and self._shapes.same(field.type, after[wire].type)
            for wire, field in before.items()
        )

    def _method(self, one: Both, other: Both) -> None:
        before, after = one.spec, other.spec
        at = Subject(scope="method", name=other.code.name, word="method", old=before.pointer, new=after.pointer)
        if one.code.name != other.code.name:
            text = f"is called `{other.code.name}` now, was `{one.code.name}`"
            self._changes.add("name-changed", at, text, code=True)
        self._shapes.say(before.pointer, after.pointer, _told(before), _told(after), at)
        self._sent_as(one, other, at)
        self._shapes.fields(one.params, other.params, at, "param")
        self._result(one, other, at)
        self._errors(one.code, other.code, at)
        self._promises(before, after, at)
        self._forms(one, other, at)
        self._rules(before, after, at)
        if _json(before.examples) != _json(after.examples):
            where = self._member(before, after, "examples", at)
            self._changes.add("examples-changed", where, "has other examples", least=Level.PATCH)
        self._rest(before, after, at)

    def _member(self, before: Method, after: Method, key: str, at: Subject) -> Subject:
        """Return the place of a member of a method, that of the method where it has none."""
        old, new = (
            pointers.join(spec.pointer, key) if key in _raw(side, spec) else spec.pointer
            for side, spec in ((self._old, before), (self._new, after))
        )
        return at.at(old=old, new=new)

    def _sent_as(self, one: Both, other: Both, at: Subject) -> None:
        old, new = self._old.document.session, self._new.document.session
        if isinstance(old, SessionSpec) and isinstance(new, SessionSpec):
            needed, needs = _takes_key(one.spec, old), _takes_key(other.spec, new)
            if needs and not needed:
                self._changes.add("session-needed", at, "needs a session now", writers=Fits.NO)
            elif needed and not needs:
                self._changes.add("session-not-needed", at, "needs no session now", writers=Fits.PERHAPS)
        was, is_ = one.spec.param_structure, other.spec.param_structure
        if was != is_:
            accepted = is_ == "either" or is_ == ("by-position" if one.code.by_position else "by-name")
            writers = Fits.YES if accepted else Fits.NO
            text = f"takes its params {_structure(is_)}, took them {_structure(was)}"
            self._changes.add("param-structure-changed", at, text, writers=writers)
        elif one.code.by_position or is_ == "by-position":
            self._order(one, other, at)

    def _order(self, one: Both, other: Both, at: Subject) -> None:
        before = [field.wire for field in one.params.fields]
        after = [field.wire for field in other.params.fields]
        kept = [wire for wire in before if wire in after]
        if kept != after[: len(kept)]:
            text = "takes its params at other places, and they are sent by their places"
            self._changes.add("params-reordered", at, text, writers=Fits.NO, readers=Fits.NO)

    def _result(self, one: Both, other: Both, at: Subject) -> None:
        before, after = one.spec.result, other.spec.result
        answer = msgspec.structs.replace(at, sent=False)
        if not (isinstance(before, Content) and isinstance(after, Content)):
            if isinstance(after, Content):
                self._changes.add(
                    "result-added", answer.at(old=at.old, new=after.pointer), "is answered now", readers=Fits.NO
                )
            elif isinstance(before, Content):
                self._changes.add(
                    "result-removed", answer.at(old=before.pointer, new=at.new), "is answered no more", readers=Fits.NO
                )
            return
        inner = msgspec.structs.replace(answer, word="result", old=before.pointer, new=after.pointer)
        told = before.description or before.summary, after.description or after.summary
        self._shapes.say(before.pointer, after.pointer, told[0], told[1], inner)
        self._shapes.compare(one.code.answer, other.code.answer, inner)

    def _errors(self, one: MethodCode, other: MethodCode, at: Subject) -> None:
        kept = {error.name for error in self._new.module.errors}
        for name in other.errors:
            if name not in one.errors:
                self._changes.add("method-error-added", at, f"may be answered with `{name}`")
        for name in one.errors:
            if name not in other.errors and name in kept:
                self._changes.add("method-error-removed", at, f"is never answered with `{name}` now")

    def _promises(self, before: Method, after: Method, at: Subject) -> None:
        if before.retry != after.retry:
            if after.retry == "safe":
                text = f"may be sent twice without harm now: it takes no {_UNSAFE_OPTIONS} any more"
                self._changes.add("retry-safe", at, text, code=True)
            else:
                text = f"must not be sent twice: no client repeats it by itself, and it takes {_UNSAFE_OPTIONS}"
                self._changes.add("retry-unsafe", at, text)
        if _json(before.deadline) != _json(after.deadline):
            text = "has another deadline where the caller names none"
            self._changes.add("deadline-changed", self._member(before, after, "x-deadline", at), text)
        for value in after.failed:
            if not any(same(value, own) for own in before.failed):
                self._changes.add("failed-added", at, f"with the result `{_json(value)}` has failed")
        for value in before.failed:
            if not any(same(value, own) for own in after.failed):
                text = f"with the result `{_json(value)}` is no longer said to have failed"
                more = "" if after.failed else ": it takes no on_fail any more"
                self._changes.add("failed-removed", at, text + more, code=not after.failed)
        references = [{content.name for content in spec.params if content.reference} for spec in (before, after)]
        if references[0] != references[1]:
            self._changes.add("references-changed", at, "is reported to support by other params", least=Level.PATCH)
        aliases = [{name: sorted(of) for name, of in _aliases(spec)} for spec in (before, after)]
        if aliases[0] != aliases[1]:
            self._changes.add("aliases-changed", at, "has params with other spellings", least=Level.PATCH)

    def _forms(self, one: Both, other: Both, at: Subject) -> None:
        before, after = ({form.name: form for form in both.spec.forms} for both in (one, other))
        if after and not before:
            text = "takes only certain combinations of params now: " + ", ".join(f"`{name}`" for name in after)
            self._changes.add("forms-added", at, text, writers=Fits.NO)
            return
        if before and not after:
            self._changes.add("forms-removed", at, "takes any combination of its params now", readers=Fits.NO)
            return
        for name, form in before.items():
            now = after.get(name)
            if now is not None:
                self._form(one, other, form, now, at)
            elif not any(_form_json(form) == _form_json(rest) for rest in after.values()):
                self._changes.add("form-removed", at, f"is no longer called in the form `{name}`", writers=Fits.NO)
        for name, form in after.items():
            if name not in before and not any(_form_json(form) == _form_json(rest) for rest in before.values()):
                self._changes.add("form-added", at, f"can be called in the form `{name}`", readers=Fits.NO)

    def _form(self, one: Both, other: Both, form: FormSpec, now: FormSpec, at: Subject) -> None:
        what = f"in the form `{form.name}`"
        if form.summary.split() != now.summary.split():
            self._changes.add("text-changed", at, f"{what} is described otherwise", least=Level.PATCH)
        for verb, before, after in (("needs", form.required, now.required), ("refuses", form.absent, now.absent)):
            for name in after:
                if name not in before:
                    self._changes.add("form-narrowed", at, f"{what} {verb} `{name}`", writers=Fits.NO)
            for name in before:
                if name not in after:
                    text = f"{what} no longer {verb} `{name}`"
                    self._changes.add("form-widened", at, text, readers=Fits.NO)
        for name in dict.fromkeys([*form.params, *now.params]):
            was, is_ = _formed(self._old, one, form, name), _formed(self._new, other, now, name)
            if was is None or is_ is None:
                continue  # a param that is gone, or new, has its own entry
            writers, readers = self._shapes.fits(was, is_)
            if (writers, readers) != (Fits.YES, Fits.YES):
                kind = "form-widened" if writers is Fits.YES else "form-narrowed"
                text = f"{what} takes other values of `{name}`"
                self._changes.add(kind, at, text, writers=writers, readers=readers)

    def _rules(self, before: Method, after: Method, at: Subject) -> None:
        rules = [{_rule_json(rule): rule for rule in spec.rules} for spec in (before, after)]
        for key, rule in rules[1].items():
            known = rules[0].get(key)
            if known is None:
                text = f"holds a new rule: {' '.join(rule.description.split())}"
                self._changes.add("rule-added", at, text, writers=Fits.NO)
            elif known.description.split() != rule.description.split():
                text = f"says otherwise what its rule `{rule.rule}` is about"
                self._changes.add("text-changed", at, text, least=Level.PATCH)
        for key, rule in rules[0].items():
            if key not in rules[1]:
                text = f"has lost a rule: {' '.join(rule.description.split())}"
                self._changes.add("rule-removed", at, text, readers=Fits.NO)

    def _rest(self, before: Method, after: Method, at: Subject) -> None:
        """Compare what is about documents, not about calls: tags, links, extensions of others."""
        raws = [_raw(side, spec) for side, spec in ((self._old, before), (self._new, after))]
        # The first is asked.
        asked = [[server.expanded() for server in spec.servers[:1]] for spec in (before, after)]
        if asked[0] != asked[1]:
            where = self._member(before, after, "servers", at)
            if asked[1]:
                text = f"is asked at `{asked[1][0]}` now"
            else:
                text = f"is asked where the other methods are, no longer at `{asked[0][0]}`"
            self._changes.add("servers-changed", where, text, writers=Fits.PERHAPS)
        told = _COMPARED - {"servers"} if asked[0] == asked[1] else _COMPARED
        for key in sorted((raws[0].keys() | raws[1].keys()) - told):
            if raws[0].get(key) != raws[1].get(key):
                self._changes.add("note-changed", at, f"has another `{key}`", least=Level.PATCH)


def _takes_key(method: Method, session: SessionSpec) -> bool:
    return any(param.name == session.param for param in method.params)


def _told(method: Method) -> str:
    return f"{method.summary}\n{method.description}"


def _structure(text: str) -> str:
    return {"by-name": "by name", "by-position": "by position"}.get(text, "either way")


def _aliases(method: Method) -> Iterable[tuple[str, list[str]]]:
    return ((content.name, content.aliases) for content in method.params if content.aliases)


def _formed(side: Side, both: Both, form: FormSpec, name: str) -> Type | None:
    """Return the type that *form* leaves of the param *name*, None where there is no such param."""
    field = next((field for field in both.params.fields if field.wire == name), None)
    content = next((content for content in both.spec.params if content.name == name), None)
    if field is None or content is None:
        return None
    if name not in form.params:
        return field.type
    left = narrowed(side.document.raw, content.schema, form.params[name], field.type, side.definitions)
    return left.type


def _raw(side: Side, method: Method) -> Mapping[str, object]:
    value = pointers.resolve(side.document.raw, method.pointer)
    return value if is_object(value) else {}


def _form_json(form: FormSpec) -> str:
    return _json([sorted(form.required), sorted(form.absent), form.params])


def _rule_json(rule: msgspec.Struct) -> str:
    said = msgspec.to_builtins(rule)
    return _json({key: value for key, value in said.items() if key != "description"})


def _json(value: object) -> str:
    return json.dumps(_plain(msgspec.to_builtins(value, enc_hook=str)), ensure_ascii=False, sort_keys=True)


def _plain(value: object) -> object:
    """Return *value* without where things stand."""
    if is_object(value):
        return {key: _plain(inner) for key, inner in value.items() if key != "pointer"}
    return [_plain(inner) for inner in value] if is_array(value) else value
