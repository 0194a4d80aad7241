"""Two documents side by side: what stands at their roots, their errors, their models, and their methods."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator, Mapping

import msgspec

from .. import pointers
from ..document import Envelope, MatchSpec, RecipientsSpec, Server, SessionSpec, Variable
from ..ir import ErrorClass
from ..runtime.shapes import is_array, is_object
from ..types import Named, reachable
from .alike import lookalike
from .changes import Change, Changes, Level, Subject
from .fit import Fits
from .methods import Methods
from .shapes import Shapes
from .sides import Side

_COMPARED = frozenset(
    {
        "components", "info", "methods", "servers", "x-envelope", "x-errors", "x-other-files", "x-recipients",
        "x-session",
    }
)  # fmt: skip
"""Members of a document that are looked at one by one."""
_INFO = ("title", "version", "description")
_MOST_URLS = 1000
_LONGEST = 80
"""Characters of two values that are shown beside each other."""
_HARMLESS = frozenset({"expires", "lifetime", "renew"})
"""Members of a session with which clients of OLD only ask for a new key at another time."""
_OFFERS = frozenset({"given"})
"""Members with which a session may be had in a further way."""


def compare(old: Side, new: Side) -> list[Change]:
    """Return all that changed from *old* to *new*."""
    return _Comparison(old, new).changes()


class _Comparison:
    def __init__(self, old: Side, new: Side) -> None:
        self._old = old
        self._new = new
        self._changes = Changes()
        self._shapes = Shapes(old, new, self._changes)

    def changes(self) -> list[Change]:
        self._info()
        self._servers()
        self._session()
        self._recipients()
        self._envelope()
        self._rest()
        Methods(self._old, self._new, self._shapes, self._changes).compare()
        self._models()
        self._errors()
        return self._changes.listed()

    def _add(
        self,
        kind: str,
        at: str,
        text: str,
        word: str,
        *,
        writers: Fits = Fits.YES,
        least: Level = Level.MINOR,
        code: bool = False,
        name: str = "",
    ) -> None:
        old, new = (at if _leads(side, at) else None for side in (self._old, self._new))
        subject = Subject(scope="api", word=word, path=name, old=old, new=new)
        self._changes.add(kind, subject, text, writers=writers, code=code, least=least)

    def _info(self) -> None:
        before, after = self._old.document.info, self._new.document.info
        for word in _INFO:
            was, is_ = str(getattr(before, word)), str(getattr(after, word))
            if was.split() != is_.split():
                text = "is other text" if word == "description" else f"is “{is_}” now, was “{was}”"
                self._add("text-changed", f"/info/{word}", text, word, least=Level.PATCH)
        others, others_now = (_object(side.document.raw.get("info")) for side in (self._old, self._new))
        for word in dict.fromkeys([*others, *others_now]):
            if word not in _INFO and others.get(word) != others_now.get(word):
                self._add("note-changed", pointers.join("/info", word), "is another", word, least=Level.PATCH)

    def _servers(self) -> None:
        before, after = self._old.document.servers, self._new.document.servers
        urls, urls_now = ([*dict.fromkeys(_urls(servers))] for servers in (before, after))
        default, default_now = (servers[0].expanded() if servers else "" for servers in (before, after))
        if default != default_now:
            known = default in urls_now
            text = f"is `{default_now or 'not named'}` unless the caller says otherwise, was `{default or 'not named'}`"
            writers = Fits.YES if known or not default else Fits.PERHAPS
            self._add("server-changed", "/servers/0/url", text, "server", writers=writers)
        for url in urls:
            if url not in urls_now and url != default:
                self._add("server-removed", "/servers", "is gone", "server", writers=Fits.PERHAPS, name=url)
        for url in urls_now:
            if url not in urls and url != default_now:
                self._add("server-added", "/servers", "is new", "server", name=url)
        self._variables(*(servers[0].variables if servers else {} for servers in (before, after)))

    def _variables(self, before: Mapping[str, Variable], after: Mapping[str, Variable]) -> None:
        """Compare the variables of the servers that clients ask: each is an option of theirs."""
        for name in dict.fromkeys([*before, *after]):
            at = pointers.join("/servers/0/variables", name)
            was, is_ = before.get(name), after.get(name)
            if was is None or is_ is None:
                text = "is new" if was is None else "is gone"
                kind = "variable-added" if was is None else "variable-removed"
                self._add(kind, at, text, "variable", code=is_ is None, name=name)
                continue
            if was.default != is_.default:
                text = f"is `{is_.default}` where it is left out, was `{was.default}`"
                self._add("default-changed", at, text, "variable", writers=Fits.PERHAPS, name=name)
            for value in was.enum:
                if is_.enum and value not in is_.enum:
                    self._add("value-removed", at, f"is never `{value}` now", "variable", writers=Fits.NO, name=name)
            for value in is_.enum:
                if was.enum and value not in was.enum:
                    self._add("value-added", at, f"may be `{value}` as well", "variable", name=name)
            if is_.enum and not was.enum:
                text = "is one of the named values, never another now"
                self._add("enum-closed", at, text, "variable", writers=Fits.NO, name=name)
            elif was.enum and not is_.enum:
                self._add("enum-opened", at, "may be any text now", "variable", name=name)
            if was.description.split() != is_.description.split():
                self._add("text-changed", at, "is described otherwise", "variable", least=Level.PATCH, name=name)

    def _session(self) -> None:
        before, after = self._old.document.session, self._new.document.session
        at, word = "/x-session", "session"
        if not (isinstance(before, SessionSpec) and isinstance(after, SessionSpec)):
            if isinstance(after, SessionSpec):
                text = "is new: clients log in, and take credentials"
                self._add("session-added", at, text, word, writers=Fits.NO, code=True)
            elif isinstance(before, SessionSpec):
                text = "is gone: clients no longer log in, and take no credentials"
                self._add("session-removed", at, text, word, writers=Fits.NO, code=True)
            return
        was, is_ = (_members(spec) for spec in (before, after))
        for member in dict.fromkeys([*was, *is_]):
            if was.get(member) != is_.get(member):
                text = _became(member, was.get(member), is_.get(member))
                where = pointers.join(at, member)
                if member in _OFFERS and was.get(member) and is_.get(member):
                    self._add("text-changed", where, f"has other words for `{member}`", word, least=Level.PATCH)
                    continue
                # Without such a member there is an option less.
                code = member in _OFFERS and not is_.get(member)
                harmless = member in _HARMLESS or (member in _OFFERS and not was.get(member))
                writers = Fits.YES if harmless else Fits.NO
                self._add("session-changed", where, text, word, writers=writers, code=code)

    def _recipients(self) -> None:
        before, after = self._old.document.recipients, self._new.document.recipients
        at, word = "/x-recipients", "option"
        was = before.option if isinstance(before, RecipientsSpec) else ""
        is_ = after.option if isinstance(after, RecipientsSpec) else ""
        if was and was != is_:
            text = f"is called `{is_}` now" if is_ else "is gone"
            kind = "name-changed" if is_ else "option-removed"
            self._add(kind, at, text, word, code=True, name=was)
        elif is_ and not was:
            self._add("option-added", at, "is new", word, name=is_)
        elif (
            isinstance(before, RecipientsSpec)
            and isinstance(after, RecipientsSpec)
            and before.description.split() != after.description.split()
        ):
            self._add("text-changed", at, "is described otherwise", word, least=Level.PATCH, name=is_)

    def _envelope(self) -> None:
        before, after = self._old.document.envelope, self._new.document.envelope
        if set(before.id) != set(after.id):
            sent = "integer" if "integer" in before.id else "string"
            writers = Fits.YES if sent in after.id else Fits.NO
            text = f"has ids that are {' or '.join(after.id)} now, were {' or '.join(before.id)}"
            self._add("envelope-changed", "/x-envelope/id", text, "envelope", writers=writers)
        if before.detail != after.detail:
            writers = Fits.YES if set(after.detail) <= set(before.detail) else Fits.PERHAPS
            text = f"has the detail of errors under {_names(after)} now, had it under {_names(before)}"
            self._add("envelope-changed", "/x-envelope/detail", text, "envelope", writers=writers)
        self._error_data()
        others, others_now = (_members(envelope) for envelope in (before, after))
        for member in others_now:
            if member not in ("id", "detail", "data") and others[member] != others_now[member]:
                text = _became(member, others[member], others_now[member])
                least = Level.PATCH if member == "told" else Level.MINOR
                self._add("envelope-changed", pointers.join("/x-envelope", member), text, "envelope", least=least)

    def _error_data(self) -> None:
        """Compare what all errors carry: the struct that ``data`` of their classes is, if there is one."""
        one, other = self._old.module.error_data, self._new.module.error_data
        at = Subject(scope="api", word="data of errors", sent=False)
        at = at.at(
            old="/x-envelope/data" if one else "/x-envelope" if _leads(self._old, "/x-envelope") else None,
            new="/x-envelope/data" if other else "/x-envelope" if _leads(self._new, "/x-envelope") else None,
        )
        if one and other:
            self._shapes.compare(Named(one), Named(other), at)
        elif other:
            self._changes.add("error-data-added", at, f"is a `{other}` now, was any JSON", code=True)
        elif one:
            self._changes.add("error-data-removed", at, f"is any JSON now, was a `{one}`", code=True)

    def _rest(self) -> None:
        before, after = self._old.document.raw, self._new.document.raw
        for key in dict.fromkeys([*before, *after]):
            if key not in _COMPARED and before.get(key) != after.get(key):
                self._add("note-changed", f"/{key}", "is another", key, least=Level.PATCH)

    def _models(self) -> None:
        before, after = self._old.module.exported_models, self._new.module.exported_models
        for name in before:
            if name in after and name not in self._shapes.met:
                # It stands nowhere in both where it stood: it is compared by its name.
                # What no method has is a part of errors.
                for sent in sorted(_directions(self._old, name) & _directions(self._new, name)) or [False]:
                    self._shapes.compare(Named(name), Named(name), Subject(scope="model", name=name, sent=sent))
        met = self._shapes.met
        renamed = {old: new for old, new in met.items() if old not in after and new not in before}
        come = [name for name in after if name not in before and name not in renamed.values()]
        gone = [name for name in before if name not in after and name not in renamed]
        hints = lookalike(gone, come, self._shapes.same_models, str)
        for name in before:
            old = self._old.definitions[name].at
            if name in renamed:
                new = self._new.definitions[renamed[name]].at
                subject = Subject(scope="model", name=renamed[name], word="model", old=old, new=new)
                text = f"is called `{renamed[name]}` now, was `{name}`"
                self._changes.add("model-renamed", subject, text, code=True)
            elif name not in after:
                subject = Subject(scope="model", name=name, word="model", old=old)
                hint = f"`{met[name]}` stands in its place" if name in met else ""
                hint = f"perhaps it is `{hints[name]}` now: the two look alike" if name in hints else hint
                self._changes.add("model-removed", subject, "is gone", code=True, hint=hint)
        for name in come:
            subject = Subject(scope="model", name=name, word="model", new=self._new.definitions[name].at)
            self._changes.add("model-added", subject, "is new")

    def _errors(self) -> None:
        before, after = ({error.name: error for error in side.module.errors} for side in (self._old, self._new))
        gone = [error for name, error in before.items() if name not in after]
        come = [error for name, error in after.items() if name not in before]
        hints = lookalike(gone, come, _alike, lambda error: error.name)
        for name, error in before.items():
            if name in after:
                self._error(error, after[name])
                continue
            now = hints.get(name)
            hint = f"perhaps it is `{now.name}` now: the two look alike" if now is not None else ""
            subject = Subject(scope="error", name=name, word="error", sent=False, old=error.at)
            self._changes.add("error-removed", subject, "is gone", code=True, hint=hint)
        for error in come:
            subject = Subject(scope="error", name=error.name, word="error", sent=False, new=error.at)
            self._changes.add("error-added", subject, "is new")

    def _error(self, one: ErrorClass, other: ErrorClass) -> None:
        at = Subject(scope="error", name=one.name, word="error", sent=False, old=one.at, new=other.at)
        if one.code != other.code:
            self._changes.add("code-changed", at, f"has the code {other.code}, had {one.code}", readers=Fits.NO)
        elif one.match != other.match:
            wider = _matches(self._old, one, self._new, other)
            kind = "match-widened" if wider else "match-changed"
            text = "is met in more answers" if wider else "is recognised otherwise"
            self._changes.add(kind, at, text, readers=Fits.YES if wider else Fits.NO)
        if one.base != other.base:
            text = f"is a `{other.base}` now, was a `{one.base}`"
            self._changes.add("outcome-changed", at, text, readers=Fits.NO, code=True)
        if (one.message, one.cause, one.cure) != (other.message, other.cause, other.cure):
            self._changes.add("text-changed", at, "is described otherwise", least=Level.PATCH)


def _alike(one: ErrorClass, other: ErrorClass) -> bool:
    return (one.match, one.message) == (other.match, other.message)


def _matches(old: Side, one: ErrorClass, new: Side, other: ErrorClass) -> bool:
    """Tell whether *other* is recognised by all that *one* is recognised by."""
    before, after = (_matched(side, error) for side, error in ((old, one), (new, other)))
    if before is None or after is None or before.message != after.message or before.data.keys() != after.data.keys():
        return False
    known = (all(value in _values(after.data[name]) for value in _values(was)) for name, was in before.data.items())
    return set(before.codes) <= set(after.codes) and all(known)


def _matched(side: Side, error: ErrorClass) -> MatchSpec | None:
    notes = side.document.errors.get(pointers.split(error.at)[-1])
    match = notes.match if notes is not None else None
    return match if isinstance(match, MatchSpec) else None


def _values(value: object) -> list[object]:
    return value if is_array(value) else [value]


def _object(value: object) -> dict[str, object]:
    return value if is_object(value) else {}


def _leads(side: Side, at: str) -> bool:
    try:
        pointers.resolve(side.document.raw, at)
    except pointers.NotThere:
        return False
    return True


def _urls(servers: list[Server]) -> Iterator[str]:
    """Yield every URL that *servers* name, with each value of their variables."""
    for server in servers:
        choices = [
            [(name, value) for value in dict.fromkeys([variable.default, *variable.enum])]
            for name, variable in server.variables.items()
        ]
        for values in itertools.islice(itertools.product(*choices), _MOST_URLS):
            chosen = {name: Variable(default=value) for name, value in values}
            yield Server(url=server.url, variables=chosen).expanded()


def _members(spec: msgspec.Struct) -> dict[str, object]:
    return {name: getattr(spec, name) for name in spec.__struct_fields__}


def _became(member: str, before: object, after: object) -> str:
    """Say what became of a member that was one value and is another: what is short is shown."""
    if not before or not after:
        return f"has `{member}` now" if after else f"has no `{member}` any more"
    shown, was = (json.dumps(value, ensure_ascii=False, default=str) for value in (after, before))
    return f"has another `{member}`" + (f": `{shown}`, was `{was}`" if len(shown) + len(was) <= _LONGEST else "")


def _names(envelope: Envelope) -> str:
    return ", ".join(f"`{name}`" for name in envelope.detail)


def _directions(side: Side, name: str) -> set[bool]:
    """Tell whether clients write values of the model *name*, and whether they read any."""
    definitions = side.definitions
    sent = any(name in reachable(Named(method.params_struct), definitions) for method in side.module.methods)
    answered = any(name in reachable(method.answer, definitions) for method in side.module.methods)
    return {direction for direction, used in ((True, sent), (False, answered)) if used}
