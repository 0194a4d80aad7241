// The keys that the console knows.

import { fill, h } from "./dom.js";
import { t } from "./i18n.js";

const KEYS = ["/", "j k", "Enter", "Esc", "c", "p", "r", "f", "n", "i", "s", "?"];

export function helpDialog() {
  const dialog = h("dialog", { class: "help" });
  return {
    open() {
      dialog.setAttribute("aria-label", t("help.title"));
      fill(
        dialog,
        h("h2", {}, t("help.title")),
        h(
          "dl",
          {},
          KEYS.flatMap((key) => [
            h(
              "dt",
              {},
              key.split(" ").map((one) => h("kbd", {}, one)),
            ),
            h("dd", {}, t(`help.${key}`)),
          ]),
        ),
        h(
          "p",
          { class: "about" },
          t("help.links"),
          " ",
          h("a", { href: "/_sandbox/openapi.json" }, "/_sandbox/openapi.json"),
        ),
        h("form", { method: "dialog" }, h("button", { class: "primary", autofocus: true }, t("help.close"))),
      );
      document.body.append(dialog);
      dialog.showModal();
    },
  };
}
