"""Sphinx: one configuration, built once for each language."""

from __future__ import annotations

import os
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.locale import _ as gettext

_HERE = Path(__file__).parent

language = os.environ["DOCS_LANGUAGE"]
_TITLE = {"en": "uis-callapi", "ru": "uis-callapi"}

project = "uis-callapi"
author = "The uis-callapi developers"
html_title = _TITLE[language]
html_copy_source = False
html_use_index = False
html_show_copyright = False
html_last_updated_fmt = None

extensions = ["myst_parser", "sphinx_copybutton", "sphinx_design"]
myst_enable_extensions = ["attrs_inline", "colon_fence", "deflist"]
myst_heading_anchors = 2
exclude_patterns: list[str] = []

html_theme = "furo"
html_favicon = str(_HERE / "static" / "icon.svg")
html_static_path = [str(_HERE / "static")]
html_css_files = ["site.css"]
templates_path = [str(_HERE / "theme")]
html_context = {"languages": {"en": "English", "ru": "Русский"}}
pygments_style = "friendly"
pygments_dark_style = "github-dark"
# A prompt and what is printed are not copied.
copybutton_prompt_text = "$ "
copybutton_only_copy_prompt_lines = False

# What the theme says by itself, and Sphinx has no translation of.
_THEME = {
    "ru": {
        "Language": "Язык",
        "Next": "Дальше",
        "Previous": "Назад",
        "Home": "Начало",
        "On this page": "На этой странице",
        "Back to top": "Наверх",
        "Skip to content": "К содержанию",
        "Made with ": "Сделано с помощью ",
        '<a href="https://www.sphinx-doc.org/">Sphinx</a> and ': '<a href="https://www.sphinx-doc.org/">Sphinx</a> и ',
    }
}


def setup(app: Sphinx) -> None:
    """Have templates speak the language of the site."""
    app.connect("html-page-context", _translate)


def _translate(_app: Sphinx, _page: str, _template: str, context: dict[str, object], _doctree: object) -> None:
    known = _THEME.get(language, {})

    def say(text: str, **values: object) -> str:
        found = known.get(text) or gettext(text)
        return found % values if values else found

    context["_"] = context["gettext"] = say
