// Every request to the API, refused ones too, newest first.

import { control } from "./api.js";
import { h, paced, reconcile } from "./dom.js";
import { moment, t } from "./i18n.js";
import { on } from "./live.js";
import { json } from "./parts.js";

const PAGE = 50;

export function requests({ login, go, problem }) {
  const pages = [];
  const known = new Map();
  const list = h("div", { class: "requests" });
  const nothing = h("p", { class: "nothing", hidden: true }, t("requests.empty"));
  const newest = h("button", { type: "button", onclick: () => turn(() => (pages.length = 0)) }, t("inbox.newest"));
  const older = h("button", { type: "button", onclick: () => turn(() => pages.push(last)) }, t("inbox.older"));
  const paging = h("div", { class: "pages" }, newest, older);
  let last = 0;

  async function load() {
    const page = await control.requests({ login, before: pages.at(-1) ?? null, limit: PAGE });
    const rows = page.requests.map((one) => [one.number, known.get(one.number) ?? row(one)]);
    known.clear();
    for (const [number, element] of rows) known.set(number, element);
    reconcile(
      list,
      rows.map(([, element]) => element),
    );
    last = page.requests.at(-1)?.number ?? 0;
    newest.disabled = pages.length === 0;
    older.disabled = !page.more;
    paging.hidden = pages.length === 0 && !page.more;
    nothing.hidden = page.requests.length > 0;
  }
  const reload = paced(200, () => load().catch((error) => problem(error.message)));
  function turn(change) {
    change();
    load().then(
      () => scrollTo(0, 0),
      (error) => problem(error.message),
    );
  }
  const endings = [on("request", () => pages.length === 0 && reload()), on("reset", reload), on("open", reload)];
  reload();

  return {
    element: h(
      "main",
      { id: "main" },
      h("h1", {}, t("nav.requests")),
      h("p", { class: "about" }, t("requests.about")),
      list,
      nothing,
      paging,
    ),
    close() {
      for (const end of endings) end();
    },
    key(event) {
      if (event.key === "Escape") return (go("/calls"), true);
      const steps = { j: 1, k: -1 };
      if (!(event.key in steps)) return false;
      const rows = [...list.querySelectorAll("summary")];
      rows[Math.min(rows.length - 1, Math.max(0, rows.indexOf(document.activeElement) + steps[event.key]))]?.focus();
      return true;
    },
  };
}

function row(one) {
  const short = [
    h("span", { class: "number" }, `${one.number}`),
    h("span", { class: "at" }, moment(one.at, { timeStyle: "medium" })),
    h("code", {}, one.method ?? t("requests.no_method")),
    h("span", { class: "login" }, one.login ?? ""),
    h("span", { class: `badge ${one.outcome}` }, one.fault ?? t(`requests.${one.outcome}`)),
  ];
  const open = h("details", {}, h("summary", {}, short));
  // Filled when it is opened: a page of fifty requests is fifty lines.
  open.addEventListener("toggle", () => open.open && open.children.length === 1 && open.append(content(one)), {
    once: true,
  });
  return open;
}

function content(one) {
  return h(
    "div",
    { class: "texts" },
    h("section", {}, h("h3", {}, t("detail.request")), json(one.request)),
    h(
      "section",
      {},
      h("h3", {}, t("detail.answer")),
      one.fault && h("p", { class: "fault" }, t("detail.fault", { fault: one.fault })),
      json(one.answer),
    ),
    one.call !== null && h("a", { href: `#/calls/${one.call}` }, t("detail.title", { number: one.call })),
  );
}
