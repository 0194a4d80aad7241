// As much of Markdown as the page of limitations uses, made of elements: nothing of a text becomes markup by itself.

import { h } from "./dom.js";

/** The elements of *text*: headings, tables, lists, paragraphs. */
export function markdown(text) {
  return text
    .trim()
    .split(/\n{2,}/)
    .map(block);
}

function block(text) {
  const heading = /^(#+) (.*)$/.exec(text);
  if (heading) return h(`h${heading[1].length}`, { id: slug(heading[2]) }, inline(heading[2]));
  const lines = text.split("\n");
  if (text.startsWith("|")) return table(lines);
  if (text.startsWith("* "))
    return h(
      "ul",
      {},
      text
        .slice(2)
        .split(/\n\* /)
        .map((item) => h("li", {}, inline(item))),
    );
  return h("p", {}, inline(text));
}

function table([head, , ...rows]) {
  const cells = (line) =>
    line
      .replace(/^\||\|$/g, "")
      .split("|")
      .map((cell) => inline(cell.trim()));
  return h(
    "div",
    { class: "wide" },
    h(
      "table",
      { class: "rows" },
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          cells(head).map((cell) => h("th", { scope: "col" }, cell)),
        ),
      ),
      h(
        "tbody",
        {},
        rows.map((line) =>
          h(
            "tr",
            {},
            cells(line).map((cell) => h("td", {}, cell)),
          ),
        ),
      ),
    ),
  );
}

function inline(text) {
  return text.split(/(`[^`]+`|\*[^*]+\*|\[[^\]]+\]\(#[^)]+\))/).map((part) => {
    if (/^`.+`$/s.test(part)) return h("code", {}, part.slice(1, -1));
    if (/^\*.+\*$/s.test(part)) return h("em", {}, part.slice(1, -1));
    const link = /^\[([^\]]+)\]\(#([^)]+)\)$/.exec(part);
    return link ? h("a", { href: `#/about/${link[2]}` }, link[1]) : part;
  });
}

/** The anchor of a heading. */
function slug(heading) {
  return heading
    .toLowerCase()
    .replace(/[^\w ]/g, "")
    .replace(/ /g, "-");
}
