"""Sphinx: one configuration, built once for each language."""

from __future__ import annotations

import os
from pathlib import Path

_HERE = Path(__file__).parent

language = os.environ["DOCS_LANGUAGE"]
_TITLE = {"en": "uis-callapi", "ru": "uis-callapi"}

project = "uis-callapi"
author = "The uis-callapi developers"
html_title = _TITLE[language]
html_copy_source = False
html_show_copyright = False
html_last_updated_fmt = None

extensions = ["myst_parser", "sphinx_copybutton", "sphinx_design"]
myst_enable_extensions = ["attrs_inline", "colon_fence", "deflist"]
myst_heading_anchors = 2
exclude_patterns: list[str] = []

html_theme = "furo"
html_static_path = [str(_HERE / "static")]
html_css_files = ["site.css"]
templates_path = [str(_HERE / "theme")]
html_context = {"languages": {"en": "English", "ru": "Русский"}}
pygments_style = "friendly"
pygments_dark_style = "github-dark"
# A prompt and what is printed are not copied.
copybutton_prompt_text = "$ "
copybutton_only_copy_prompt_lines = False
