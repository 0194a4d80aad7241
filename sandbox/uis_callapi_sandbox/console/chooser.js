// Chooses whose calls, clock and faults are shown.

import { control } from "./api.js";
import { fill, h } from "./dom.js";
import { t } from "./i18n.js";

/** A select of every login, and of all; *choose* is called with one, with "demo" where *login* is gone. */
export function loginChooser(login, choose) {
  const element = h("select", { "aria-label": t("login.choose"), onchange: () => choose(element.value) });
  // Tests make logins all the time: the list is new whenever somebody is about to look at it.
  for (const event of ["focus", "pointerenter"]) element.addEventListener(event, load);
  let known = "";

  async function load() {
    const rows = await control.logins();
    const names = rows.map((one) => one.login).join("\n");
    if (names === known) return;
    known = names;
    fill(
      element,
      h("option", { value: "" }, t("login.all")),
      rows.map((one) => h("option", { value: one.login, title: one.about }, one.login)),
    );
    element.value = login;
    if (login !== "" && !rows.some((one) => one.login === login)) choose("demo");
  }
  load();
  return element;
}
