"""What a document says around its methods, as paragraphs of docstrings: tags, links, more to read, whom to ask."""

from __future__ import annotations

import json
from collections.abc import Mapping

from . import pointers
from .diagnostics import Diagnostics
from .document import Document, ExternalDocs, Info, Link, Method

DEPRECATED = "Deprecated: a later version of this API may do without it."


def of_method(method: Method, names: Mapping[str, str], diagnostics: Diagnostics) -> list[str]:
    """Return what is said around *method*; *names*: those of all methods in Python."""
    deprecated = [DEPRECATED] if method.deprecated else []
    tags = ", ".join(_said(tag.name, tag.description, " (", ")") for tag in method.tags)
    related = [line for link in method.links if (line := _related(method, link, names, diagnostics))]
    pages = [method.external_docs, *(tag.external_docs for tag in method.tags)]
    return [
        *deprecated,
        *([f"Tags: {tags}."] if tags else []),
        *_section("Related", related),
        *_section("See also", [_page(page) for page in pages if isinstance(page, ExternalDocs)]),
    ]


def of_document(document: Document) -> list[str]:
    """Return what is said around the whole of *document*."""
    info = document.info
    pages = [_page(document.external_docs)] if isinstance(document.external_docs, ExternalDocs) else []
    return [*_about(info), *_section("See also", pages)]


def _about(info: Info) -> list[str]:
    contact = ", ".join(_line(text) for text in (info.contact.name, info.contact.email, info.contact.url) if text)
    licence = ", ".join(_line(text) for text in (info.license.name, info.license.url) if text)
    lines = {"Contact": contact, "Licence": licence, "Terms of service": _line(info.terms_of_service)}
    return [f"{label}: {text}" for label, text in lines.items() if text]


def _related(method: Method, link: Link, names: Mapping[str, str], diagnostics: Diagnostics) -> str:
    text = _line(link.description or link.summary)
    if link.method and link.method not in names:
        at = pointers.join(link.pointer, "method")
        diagnostics.warning(at, f"there is no method {link.method!r}: {method.name} is documented without this link")
        return ""
    given = ", ".join(f"{name}={_line(_text(value))}" for name, value in link.params.items())
    called = f"`{names[link.method]}({given})`" if link.method else ""
    return ": ".join(part for part in (called, text) if part)


def _page(page: ExternalDocs) -> str:
    return _said(page.url, page.description, ": ", "")


def _section(title: str, lines: list[str]) -> list[str]:
    return [f"{title}:\n" + "\n".join(f"    {line}" for line in dict.fromkeys(lines))] if lines else []


def _said(name: str, more: str, before: str, after: str) -> str:
    more = _line(more).removesuffix(".") if after else _line(more)
    return _line(name) + (f"{before}{more}{after}" if more else "")


def _line(text: str) -> str:
    return " ".join(text.split())


def _text(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
