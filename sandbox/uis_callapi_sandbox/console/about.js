// What the sandbox knows and what it assumes: the page of limitations that comes with it.

import { fill, h } from "./dom.js";
import { spoken, t } from "./i18n.js";
import { markdown } from "./markdown.js";

export function about({ args, go, problem }) {
  const article = h("article", { lang: "en" });
  fetch("/_console/LIMITATIONS.md")
    .then((response) => response.text())
    .then((text) => {
      fill(article, markdown(text));
      document.getElementById(args.rest[0])?.scrollIntoView();
    })
    .catch((error) => problem(error.message));
  return {
    element: h(
      "main",
      { id: "main", class: "page" },
      spoken() !== "en" && h("p", { class: "about" }, t("about.language")),
      article,
    ),
    key(event) {
      if (event.key === "Escape") go("/calls");
      return event.key === "Escape";
    },
  };
}
