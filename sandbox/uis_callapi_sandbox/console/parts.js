// Small pieces that several views show.

import { h } from "./dom.js";
import { t } from "./i18n.js";

/** What a call is at, or how it ended. */
export function badge({ state, result }) {
  const kind = state === "finished" ? result : state;
  return h("span", { class: `badge ${kind}` }, t(state === "finished" ? `result.${result}` : `state.${state}`));
}

/** JSON, indented; what is no JSON as it came. */
export function json(text) {
  let shown = text ?? "";
  try {
    shown = JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    // Not JSON: a fault was played, or what was sent was refused for it.
  }
  return h("pre", { class: "json", tabindex: 0 }, shown === "" || shown === "null" ? t("detail.no_text") : shown);
}

/** A section of a page with a heading and a sentence about it. */
export function section(title, about, ...children) {
  return h("section", { class: "card" }, h("h2", {}, title), about && h("p", { class: "about" }, about), ...children);
}

/** A table with a heading row. */
export function table(name, columns, rows) {
  return h(
    "table",
    { class: name },
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        columns.map((column) => (column === "" ? h("td") : h("th", { scope: "col" }, column))),
      ),
    ),
    h("tbody", {}, rows),
  );
}
