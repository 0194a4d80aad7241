"""What a run says: lines for the terminal, a page for the browser."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import jinja2

from .rows import Row

_MOST = 5
"""Problems of a document that the terminal shows; the page has them all."""

_PAGE = jinja2.Environment(autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True).from_string(
    """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Corpus</title>
<style>
body { font: 15px/1.5 system-ui, sans-serif; margin: 2em auto; max-width: 80em; padding: 0 1em }
table { border-collapse: collapse; width: 100% }
td, th { border-bottom: 1px solid #8884; padding: .2em .6em; text-align: left; vertical-align: top }
td.n { text-align: right; font-variant-numeric: tabular-nums }
.bad { color: #b00020; font-weight: 600 }
pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: .3em 0; font-size: 12px }
@media (prefers-color-scheme: dark) { body { background: #111; color: #ddd } .bad { color: #ff7085 } }
</style>
<h1>Corpus</h1>
<p>{{ last }}</p>
{% if passed_over %}
<p>No OpenRPC documents: {{ passed_over | join(", ") }}</p>
{% endif %}
<table>
<tr><th>document<th>methods<th>valid<th>generated<th>imports<th>decoders<th>mypy<th>pyright<th>examples<th>tests<th>warnings<th>s
{% for row in rows %}
<tr><td>{{ row.document }}
{% if row.problems or row.findings %}
<details{% if row.problems %} open{% endif %}>
<summary>{{ row.problems | length }} failed, {{ row.findings | length }} said</summary>
{% for text in row.problems %}
<pre class="bad">{{ text }}</pre>
{% endfor %}
{% if row.findings %}
<pre>{{ row.findings | join("\n") }}</pre>
{% endif %}
</details>
{% endif %}
<td class="n">{{ row.methods }}
{% for step in (row.valid, row.generated, row.imported, row.built, row.mypy, row.pyright) %}
<td{% if step == false and row.valid %} class="bad"{% endif %}>{{ "" if step is none else "yes" if step else "no" }}
{% endfor %}
<td class="n">{{ row.decoded }} of {{ row.examples }}
{% if row.refused_examples %}
, {{ row.refused_examples }} invalid
{% endif %}
<td class="n">{{ row.passed }} of {{ row.tests }}
<td class="n">{{ row.warnings }}<td class="n">{{ "%.1f" | format(row.seconds) }}
{% endfor %}
</table>
</html>
"""
)


def html(rows: Sequence[Row], last: str, passed_over: Sequence[str]) -> str:
    """Return the page: a row for each document, what failed and why unfolded."""
    return _PAGE.render(rows=rows, last=last, passed_over=passed_over)


def lines(rows: Sequence[Row]) -> Iterator[str]:
    """Yield a line for each document, and below it why it failed."""
    for row in rows:
        steps = "invalid" if not row.valid else "good" if row.good else "failed"
        yield (
            f"{steps:8} {row.document}: {row.methods} methods, {row.decoded} of {row.examples} examples, "
            f"{row.passed} of {row.tests} tests, {row.warnings} warnings, {row.seconds:.1f} s"
        )
        said = row.problems or ([] if row.valid else row.findings)
        yield from (f"           {text[:300]}" for text in said[:_MOST])
        if len(said) > _MOST:
            yield f"           and {len(said) - _MOST} more"
