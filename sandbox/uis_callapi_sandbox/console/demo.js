// What the pages that show the API's uses have around them: a way back, the clock, the toggles.

import { clockBar } from "./clockbar.js";
import { fill, h } from "./dom.js";
import { t } from "./i18n.js";
import { follow, on } from "./live.js";
import { patterns } from "./picture.js";
import { remembered } from "./store.js";
import { keep } from "./time.js";
import { notice, problem } from "./toasts.js";
import { languageButton, themeButton } from "./toggles.js";

/** Show a page: *view* makes its content, `{element, close}`, in every language anew. */
export function demo(name, view) {
  const login = remembered("login", "demo") || "demo";
  let shown = null;
  let bar = null;
  function frame() {
    shown?.close();
    bar?.close();
    bar = clockBar(login, problem);
    shown = view({ login, problem });
    document.title = `${t(`nav.${name}`)} · ${t("title")}`;
    fill(
      document.body,
      patterns(),
      h(
        "header",
        {},
        h("a", { href: "/#/calls", class: "logo" }, h("span", { class: "dots", "aria-hidden": "true" }), t("title")),
        h("div", { class: "tools" }, languageButton(frame), themeButton()),
        h(
          "nav",
          { "aria-label": t("nav") },
          h("a", { href: "/#/calls" }, `← ${t("demo.back")}`),
          ["crm", "supplier"].map((one) =>
            h("a", { href: `/demo/${one}`, "aria-current": one === name && "page" }, t(`nav.${one}`)),
          ),
        ),
      ),
      bar.element,
      shown.element,
      notice(),
    );
  }
  follow(login);
  keep(login).catch((error) => problem(error.message));
  on("lost", () => problem(t("lost"), { stays: true }));
  on("open", () => problem(""));
  frame();
}
