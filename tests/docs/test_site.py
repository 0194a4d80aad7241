"""The site is whole: every link leads somewhere, everything that the spec knows is on it, in every language."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

import msgspec
import pytest

from ..sandbox.wire import is_array, is_object
from .conftest import run_docs
from .markdown import ROOT
from .site import LANGUAGES, Site, bare

DOCUMENTS = sorted((ROOT / "spec").glob("*.openrpc.json"))
OPTIONS = ("/servers/", "/x-session/given/", "/x-recipients/")
"""What is said of them stands in the docstrings of the clients."""
MARKS = {"en": ("required", "secret", "personal"), "ru": ("обязательный", "секретный", "персональные данные")}
PARAM = re.compile(r"^`(\w+)`\{#(\S+)\}(?: `.+?`\{\.type\})? \[(.+?)\]\{\.marks\}$", re.MULTILINE)
LOADED_BY_ITSELF = re.compile(r"""url\(["']?(?!data:|#)([a-z]+:)?//|@import ["'](https?:)?//""")


class _Param(msgspec.Struct, rename={"reference": "$ref", "secret": "x-secret", "personal": "x-personal"}):
    name: str = ""
    reference: str = ""
    required: bool = False
    secret: bool = False
    personal: bool = False


class _Example(msgspec.Struct):
    name: str


class _Method(msgspec.Struct, rename={"forms": "x-forms"}):
    name: str
    params: list[_Param]
    errors: list[_Param]
    examples: list[_Example]
    forms: list[_Example] = []


class _Components(msgspec.Struct):
    schemas: dict[str, object]
    errors: dict[str, object]
    content: dict[str, _Param] = msgspec.field(default_factory=dict[str, _Param], name="contentDescriptors")


class _Document(msgspec.Struct):
    methods: list[_Method]
    components: _Components


def test_both_languages_have_the_same_pages(site: Site) -> None:
    english, russian = ({path.relative_to(site.folder / one) for path in site.files(one)} for one in LANGUAGES)
    assert english == russian
    assert len(english) > 15


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_link_leads_somewhere(site: Site, language: str) -> None:
    """To a page, and to a place on it; each page has its counterpart in the other language."""
    broken = {str(path): links for path in site.files(language) if (links := site.broken(path))}
    assert broken == {}
    (other,) = set(LANGUAGES) - {language}
    for path in site.files(language):
        assert any(f"../{other}/" in link for link in site.page(path).links), path


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_markup_is_left_over(site: Site, language: str) -> None:
    """What Markdown or a template did not take for its own would stand on the page as it is written."""
    for path in site.files(language):
        assert not re.search(r"\{[#.%{]|\{\w+\}`|\]\(", site.page(path).prose), path


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_loaded_from_elsewhere(site: Site, language: str) -> None:
    for path in site.files(language):
        assert [source for source in site.page(path).loaded if "//" in source] == [], path
    for path in (site.folder / language).rglob("*.css"):
        assert not LOADED_BY_ITSELF.search(path.read_text("utf-8")), path


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_everything_in_the_spec_is_there(site: Site, path: Path, language: str) -> None:
    """Counted: methods, params, forms, examples, errors, models, and the picture of each call that is played."""
    document = msgspec.json.decode(path.read_bytes(), type=_Document)
    folder = site.folder / language / "reference" / path.name.removesuffix(".openrpc.json")
    own = {"index", "models", "errors"}
    assert len([page for page in folder.glob("*.html") if page.stem not in own]) == len(document.methods)
    raised: set[str] = set()
    for method in document.methods:
        page = site.page(folder / f"{method.name.replace('.', '-')}.html")
        params = {
            param.name or document.components.content[param.reference.rpartition("/")[2]].name
            for param in method.params
        }
        wanted = params | {one.name for one in (*method.forms, *method.examples)}
        assert wanted <= page.terms, method.name
        raised |= {error.reference.rpartition("/")[2] for error in method.errors}
        errors = {link for link in page.links if link.startswith("errors.html#")}
        assert len(errors) == len({error.reference for error in method.errors}), method.name
    assert raised == set(document.components.errors)
    errors_page = site.page(folder / "errors.html")
    named = {name if name.endswith("Error") else f"{name}Error" for name in raised}
    assert named <= errors_page.terms
    assert {name for name in document.components.schemas if name not in _spelled_out(document)} <= site.page(
        folder / "models.html"
    ).terms


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_every_text_of_the_spec_is_there(site: Site, path: Path, language: str) -> None:
    """To the letter, and where it belongs: what is said of a method on its page, causes and cures on that of errors."""
    name = path.name.removesuffix(".openrpc.json")
    folder = site.folder / language / "reference" / name
    document: object = json.loads(path.read_bytes())
    russian = msgspec.json.decode(path.with_name(f"{name}.ru.json").read_bytes(), type=dict[str, str])
    everywhere = "".join(site.page(page).said for page in folder.glob("*.html"))
    methods = msgspec.json.decode(path.read_bytes(), type=_Document).methods
    lacking: list[str] = []
    for pointer, text in russian.items():
        if pointer.startswith(OPTIONS):
            continue
        place = everywhere
        if of_method := re.match(r"/methods/(\d+)/(?!result/schema/)", pointer):
            place = site.page(folder / f"{methods[int(of_method[1])].name.replace('.', '-')}.html").said
        elif pointer.startswith("/x-errors/"):
            place = site.page(folder / "errors.html").said
        if bare(text if language == "ru" else _at(document, pointer)) not in place:
            lacking.append(pointer)
    assert lacking == [] and len(russian) > 90


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_every_param_has_a_place_of_its_own_and_its_marks(site: Site, path: Path, language: str) -> None:
    """Neither more nor fewer; whether it is required, secret and personal is what the spec says."""
    document = msgspec.json.decode(path.read_bytes(), type=_Document)
    version = path.name.removesuffix(".openrpc.json")
    words = MARKS[language]
    for method in document.methods:
        page = f"{language}/reference/{version}/{method.name.replace('.', '-')}"
        target = f"{version}-{method.name}".replace("_", "-").replace(".", "-")
        told = (site.sources / f"{page}.md").read_text("utf-8")
        shown = {
            name: [word in marks.split(" · ") for word in words]
            for name, place, marks in re.findall(
                r"^`(\w+)`\{#(\S+)\}(?: `.+?`\{\.type\})? \[(.+?)\]\{\.marks\}$", told, re.M
            )
            if place in site.page(site.folder / f"{page}.html").ids and place == f"{target}-{name.replace('_', '-')}"
        }
        params = [
            document.components.content[param.reference.rpartition("/")[2]] if param.reference else param
            for param in method.params
        ]
        brought = "session_key" if version == "v1" else "access_token"
        assert shown == {
            param.name: [param.required and param.name != brought, param.secret, param.personal] for param in params
        }, method.name


def _at(value: object, pointer: str) -> str:
    """Return the text in a document that *pointer* leads to."""
    for part in pointer.split("/")[1:]:
        key = part.replace("~1", "/").replace("~0", "~")
        value = value[int(key)] if is_array(value) else value[key] if is_object(value) else None
    assert isinstance(value, str), pointer
    return value


def _spelled_out(document: _Document) -> set[str]:
    """Return the schemas that are no struct and no named type: signatures show what they stand for."""
    text = {name: json.dumps(schema) for name, schema in document.components.schemas.items()}
    return {name for name, schema in text.items() if '"properties"' not in schema and '"pattern"' not in schema}


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_form_of_a_call_has_its_pictures(site: Site, language: str) -> None:
    page = site.page(site.folder / language / "reference" / "v1" / "place_calls.html")
    assert page.pictures == 11


def test_the_printed_code_is_strictly_typed(site: Site, tmp_path: Path) -> None:
    """All blocks of the reference; both languages print the same."""
    english, russian = (site.printed_code(language) for language in LANGUAGES)
    assert english == russian
    assert len(english) > 40
    shown = [f"def shown{index}() -> None:\n{textwrap.indent(code, '    ')}" for index, code in enumerate(english)]
    (tmp_path / "shown.py").write_text("\n\n".join(shown), "utf-8")
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", "--cache-dir", str(tmp_path / "cache")]
    done = subprocess.run([*command, "shown.py"], cwd=tmp_path, capture_output=True, text=True, timeout=100)
    assert (done.stdout, done.stderr) == ("Success: no issues found in 1 source file\n", "")


def test_a_page_without_a_translation_fails(tmp_path: Path) -> None:
    for language in LANGUAGES:
        shutil.copytree(ROOT / "docs" / language, tmp_path / "guides" / language)
    (tmp_path / "guides" / "ru" / "guides" / "django.md").unlink()
    done = run_docs(tmp_path, "--guides", tmp_path / "guides", "--print-only")
    assert done.returncode == 1
    assert re.fullmatch(r"docs: .+/guides/ru lacks guides/django\.md: every page has a translation\n", done.stderr)


def test_what_is_changed_in_the_spec_shows(tmp_path: Path) -> None:
    """With a link to the line in the repository, where that is known."""
    spec = _copied(tmp_path)
    document = spec / "v1.openrpc.json"
    text = document.read_text("utf-8").replace("Ring the client and the office", "Ring both")
    document.write_text(text, "utf-8")
    done = run_docs(tmp_path, "--spec", spec, "--print-only", "--repository", "https://example.test/blob/main")
    assert (done.returncode, done.stderr) == (0, "")
    page = (tmp_path / "docs" / "en" / "reference" / "v1" / "place_calls.md").read_text("utf-8")
    assert "\nRing both, and join them into one call.\n" in page
    (line,) = re.findall(r"\(https://example\.test/blob/main/spec/v1\.openrpc\.json#L(\d+)\)", page)
    assert '"name": "place_calls"' in "".join(text.splitlines()[int(line) - 1 : int(line) + 1])


def _copied(folder: Path) -> Path:
    """Return a folder with the documents of v1."""
    (folder / "spec").mkdir()
    for path in (ROOT / "spec" / "v1.openrpc.json", ROOT / "spec" / "v1.ru.json"):
        shutil.copyfile(path, folder / "spec" / path.name)
    return folder / "spec"


def test_a_text_without_a_translation_fails(tmp_path: Path) -> None:
    """The pointer is named."""
    spec = _copied(tmp_path)
    overlay = spec / "v1.ru.json"
    texts = msgspec.json.decode(overlay.read_bytes(), type=dict[str, str])
    del texts["/methods/0/summary"]
    overlay.write_bytes(msgspec.json.encode(texts))
    done = run_docs(tmp_path, "--spec", spec, "--print-only")
    assert done.returncode == 1
    assert done.stderr.endswith("v1.ru.json: /: there is no text for /methods/0/summary\n")
    overlay.unlink()
    done = run_docs(tmp_path, "--spec", spec, "--print-only")
    assert "there is no translation into 'ru' beside it" in done.stderr
