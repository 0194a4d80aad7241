"""The page of a version, and all versions side by side."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from codegen import pointers
from codegen.document import SessionSpec

from .entries import Entries, Entry, file_of
from .versions import Version
from .words import Words


class VersionPage(msgspec.Struct, frozen=True, kw_only=True):
    title: str
    name: str
    description: str
    facts: list[Entry]
    methods: list[tuple[str, str, str]]
    """Name, file and summary of each."""


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """What the versions have of one thing: a cell for each."""

    name: str
    cells: list[str]


def version_page(version: Version) -> VersionPage:
    """Return the page of the version itself."""
    document, say = version.document, version.say
    module = f"{version.package.name}.{version.name}"
    return VersionPage(
        title=f"{document.info.title}, {version.title}",
        name=version.name,
        description=document.info.description,
        facts=[
            Entry(term=say("Address"), paragraphs=[f"`{version.module.base_url}{version.module.path}`"]),
            Entry(
                term=say("Clients"),
                paragraphs=[f"`Client`, `AsyncClient`, {say('from {module}', module=f'`{module}`')}"],
            ),
            *_session(version),
            Entry(
                term=say("Document"),
                paragraphs=[f"{{download}}`{version.path.name} <{version.path.name}>`"],
            ),
        ],
        methods=[(method.name, file_of(method), method.summary) for method in document.methods],
    )


def compared(versions: Iterable[Version], say: Words) -> list[Row]:
    """Return what the versions have, side by side."""
    several = list(versions)
    rows = [
        Row(name=say("Address"), cells=[f"`{version.address}`" for version in several]),
        Row(
            name=say("Session"),
            cells=[
                f"`{version.document.session.method}`" if isinstance(version.document.session, SessionSpec) else "—"
                for version in several
            ],
        ),
        Row(
            name=say("Errors"),
            cells=[f"[{len(version.module.errors)}]({version.name}/errors.md)" for version in several],
        ),
    ]
    names = dict.fromkeys(method.name for version in several for method in version.document.methods)
    return rows + [Row(name=f"`{name}`", cells=[_linked(version, name) for version in several]) for name in names]


def _session(version: Version) -> Iterator[Entry]:
    entries = Entries(version)
    session, say = version.document.session, version.say
    if not isinstance(session, SessionSpec):
        return
    opened = say(
        "{method} opens a session; its key lives {seconds} s, counted from when it was issued.",
        method=f"`{session.method}`",
        seconds=f"{session.lifetime:g}",
    )
    names = {
        pointers.split(error.pointer)[-1]: entries.error_link(class_.__name__)
        for method in version.document.methods
        for error, class_ in entries.errors_of(method)
    }
    renewing = ", ".join(names[name] for name in session.renew if name in names)
    renewed = say("A new key is fetched, once, when an answer is one of: {errors}.", errors=renewing)
    yield Entry(term=say("Session"), paragraphs=[opened, *([renewed] if renewing else [])])


def _linked(version: Version, name: str) -> str:
    """Return what a version says of the method of that name, a dash if it has none."""
    for method in version.document.methods:
        if method.name == name:
            return f"[{method.summary.rstrip('.')}]({version.name}/{file_of(method)}.md)"
    return "—"
