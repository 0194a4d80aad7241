"""IR → the text of every file, by Jinja. The templates place strings; all of them are made here or in the IR."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import jinja2

from . import by_name
from .client_options import (
    CALL_OPTIONS,
    DRY_RUN,
    SECRET_OPTIONS,
    UNSAFE_CALL_OPTIONS,
    as_param,
    client_options,
    runtime_imports,
)
from .colours import ASYNC, SYNC, Colour
from .errors import RUNTIME_ERRORS
from .ir import Module
from .models import models
from .output import BANNER
from .python import Code, docstring, literal

_DESCRIPTION = (
    "Alias",
    "ApiInfo",
    "MethodInfo",
    "Place",
    "RecipientsInfo",
    "ServerInfo",
    "ServerVariable",
    "SessionInfo",
)
_ELSEWHERE = (
    ("Condition", "rules"),
    ("Deadline", "deadlines"),
    ("Faults", "refusals"),
    ("Form", "forms"),
    ("Rule", "rules"),
    ("Rules", "rules"),
    ("Term", "deadlines"),
)
_LAZY = {
    "AsyncClient": "{version}.async_client",
    "Client": "{version}.client",
    "FileSessionStore": "{runtime}.session_file",
    "MemoryJournal": "{runtime}.journal_memory",
    "SqliteJournal": "{runtime}.journal_sqlite",
}
"""What is exported and loaded by those who use it, beside the models: of a large API they are the most of it."""
_EAGER = frozenset(
    {
        "DeadlineWarning",
        "DryRun",
        "Event",
        "Journal",
        "JournalEntry",
        "MemorySessionStore",
        "RawAnswer",
        "SessionStore",
        "Unseen",
    }
)
"""What is exported and loaded with the package."""
_DOCS = {
    "models": "Structs of {title}, {name}: what is sent and what comes back.",
    "errors": "Errors of {title}, {name}: one class for each that its servers answer with.",
    "methods": "Everything that is known of the methods of {title}, {name}, as data.",
    "server": "The server side of {title}, {name}: write the handlers, the rest is here.",
}


_environment = jinja2.Environment(
    loader=jinja2.FileSystemLoader(Path(__file__).with_name("templates")),
    undefined=jinja2.StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
    autoescape=False,
)


def render_module(module: Module) -> dict[str, str]:
    """Return the files of one version by their paths below the package."""
    shown = sorted({*module.shown_models, *module.params_structs})
    on_both_ends = sorted({*module.params_structs, *module.result_models})
    body = models(module.definitions)
    error_names = _error_names(module)
    texts = {
        "models": _documented(
            "models",
            module,
            body=body.body,
            passes_on_unseen=body.holds_unseen,
        ),
        "errors": _documented("errors", module, error_names=error_names, runtime_errors=RUNTIME_ERRORS),
        "methods": _documented(
            "methods",
            module,
            description_names=[name for name in _DESCRIPTION if name in module.runtime_names],
            descriptor_imports=[(name, where) for name, where in _ELSEWHERE if name in module.runtime_names],
            descriptor_models=sorted(
                {*on_both_ends, *module.decoded_models, *([module.error_data] if module.error_data else [])}
            ),
            api_doc=docstring([f"{module.plain_title}, as {module.source} describes it."], 0),
        ),
        "client": _client(module, SYNC, shown, ["Literal", "overload"]),
        "async_client": _client(module, ASYNC, shown, ["Literal", "overload"]),
        "server": _documented(
            "server",
            module,
            typing_names=["Literal", "Protocol"],
            method_names=["API", *(method.constant for method in module.methods)],
            model_names=on_both_ends,
            detail_key=module.detail_key,
        ),
        "__init__": _package(module, error_names),
    }
    files = {f"{module.name}/{name}.py": text for name, text in texts.items()}
    translated = {f"{module.name}/openrpc.{language}.json": text for language, text in module.overlays.items()}
    return {**files, f"{module.name}/openrpc.json": module.document, **translated}


def render_root(first: Module, modules: Sequence[Module]) -> dict[str, str]:
    """Return the files of the package itself: it exports the *first* version."""
    names = _exported(first, _error_names(first))
    # Who imports another version loads nothing of the first.
    version = f".{first.name}"
    lazy = {**dict.fromkeys(names, version), **dict(_lazy(first, version=version, runtime="._runtime"))}
    versions = [module.name for module in modules]
    text = _environment.get_template("package.py.jinja").render(
        doc=docstring([f"{first.plain_title}. Versions: {', '.join(versions)}; this package exports {first.name}."], 0),
        imports=[],
        submodules=versions,
        versions=literal(tuple(versions)),
        lazy=sorted(lazy.items()),
        exported=names,
    )
    return {
        "__init__.py": BANNER.format(source=", ".join(module.source for module in modules)) + text,
        "py.typed": "",
    }


def render_tests(module: Module) -> str:
    """Return the tests that the examples of *module* become, empty if there are none."""
    tests = module.tests
    if tests is None or not tests.examples:
        return ""
    doc = f"The examples of {module.plain_title}, {module.name}: called by both clients, answered by the server side."
    return _render(
        "tests",
        module,
        module_doc=docstring([doc], 0),
        tests=tests,
        imported=f"{module.package}.{module.name}",
        method_names=sorted({"API", *(example.constant for example in tests.examples)}),
        arguments=", ".join(["base_url=url", "max_retries=0", *tests.credentials]),
    )


def _client(module: Module, colour: Colour, model_names: Sequence[str], typing_names: Sequence[str]) -> str:
    values = {
        "path": module.path or "nothing",
        "environment": module.environment,
        "url": module.base_url or "none",
    }
    credentials = module.credentials.docs if module.credentials else []
    options = client_options(module.recipients, module.variables)
    variables = [variable.option for variable in module.variables]
    docs = [*credentials, *(f"{option.name}: {option.doc.format(**values)}" for option in options)]
    summary = f"{colour.title} client of {module.plain_title}, {module.name}."
    return _render(
        "client",
        module,
        colour=colour,
        module_doc=docstring([summary], 0),
        class_doc=docstring([summary, colour.usage, module.quickstarts[colour.name]], 4),
        init_doc=docstring(
            [
                "Check the options; nothing is sent before the first call.",
                "Args:\n" + "\n".join(f"    {line}" for line in docs),
                "Raises:\n    ConfigurationError: an option cannot be used.",
            ],
            8,
        ),
        options=[as_param(option, option.name) for option in options],
        passed_on=[
            option.passed_as or option.name
            for option in options
            if option.name not in SECRET_OPTIONS and option.name not in variables
        ],
        variables=literal({name: Code(name) for name in variables}) if variables else "",
        secret_options=literal({name: Code(name) for name in SECRET_OPTIONS}),
        secret_names=", ".join(SECRET_OPTIONS),
        option_imports=runtime_imports([*options, *CALL_OPTIONS, *UNSAFE_CALL_OPTIONS, DRY_RUN]),
        collections=[*(["Collection"] if module.recipients else []), "Mapping", "Sequence"],
        typing_names=typing_names,
        uses_unset=any("UNSET" in param.default for method in module.methods for param in method.params),
        method_names=["API", *(method.constant for method in module.methods)],
        model_names=model_names,
        by_name=by_name.NAME,
        asked_overloads=by_name.OVERLOADS,
        asked_signature=by_name.SIGNATURE,
        asked_doc=by_name.doc(colour),
    )


def _error_names(module: Module) -> list[str]:
    return sorted([*RUNTIME_ERRORS, module.root_error, *(error.name for error in module.errors)])


def _exported(module: Module, error_names: Sequence[str]) -> list[str]:
    return sorted({*_LAZY, *_EAGER, *module.exported_models, *error_names})


def _lazy(module: Module, *, version: str, runtime: str) -> list[tuple[str, str]]:
    """Return what is loaded by those who use it, and the modules that it is in."""
    where = {**_LAZY, **dict.fromkeys(module.exported_models, "{version}.models")}
    return sorted((name, place.format(version=version, runtime=runtime)) for name, place in where.items())


def _package(module: Module, error_names: Sequence[str]) -> str:
    imports = [
        "from .._runtime.answers import RawAnswer",
        "from .._runtime.budgets import DeadlineWarning",
        "from .._runtime.dry_run import DryRun",
        "from .._runtime.events import Event",
        "from .._runtime.journal import Journal, JournalEntry",
        "from .._runtime.session_store import MemorySessionStore, SessionStore",
        "from .._runtime.unseen import Unseen",
        f"from .errors import {', '.join(error_names)}",
    ]
    text = _environment.get_template("package.py.jinja").render(
        doc=module.doc,
        imports=imports,
        submodules=[],
        versions="",
        lazy=_lazy(module, version="", runtime=".._runtime"),
        exported=_exported(module, error_names),
    )
    return BANNER.format(source=module.source) + text


def _documented(template: str, module: Module, **values: object) -> str:
    text = _DOCS[template].format(title=module.plain_title, name=module.name)
    return _render(template, module, module_doc=docstring([text], 0), **values)


def _render(template: str, module: Module, **values: object) -> str:
    text = _environment.get_template(f"{template}.py.jinja").render(module=module, **values)
    return BANNER.format(source=module.source) + text
