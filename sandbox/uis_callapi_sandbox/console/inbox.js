// Every call, newest first, as it happens.

import { control } from "./api.js";
import { debounced, fill, h, paced, reconcile, select } from "./dom.js";
import { moment, span, t } from "./i18n.js";
import { on } from "./live.js";
import { badge } from "./parts.js";
import { cause } from "./picture.js";
import { now, onTick } from "./time.js";

const PAGE = 100;
let address = "/calls";
let opened = 0;

/** Where the list was left, for who comes back from call *number*: its row has the focus again. */
export function backFrom(number) {
  opened = number;
  return address;
}

const STATES = ["queued", "dialling", "connected", "bridged", "finished"];

export function inbox({ login, args, go, problem }) {
  const filter = {
    q: args.query.get("q") ?? "",
    state: args.query.get("state") ?? "",
    result: args.query.get("result") ?? "",
  };
  const rows = new Map();
  const pages = []; // the numbers before which each page begins, the newest page is not among them
  let asked = new AbortController();

  const search = h("input", {
    type: "search",
    value: filter.q,
    placeholder: t("inbox.search"),
    "aria-label": t("inbox.search"),
    "aria-keyshortcuts": "/",
  });
  const option = (value, key) => [value, t(key)];
  const state = select(
    filter.state,
    [option("", "inbox.any_state"), ...STATES.map((one) => option(one, `state.${one}`))],
    { "aria-label": t("inbox.state") },
  );
  const result = select(
    filter.result,
    [option("", "inbox.any_result"), option("success", "result.success"), option("fail", "result.fail")],
    { "aria-label": t("inbox.result") },
  );
  const count = h("span", { class: "count", role: "status" });
  const body = h("tbody");
  const nothing = h("div", { class: "nothing", hidden: true });
  const newest = h("button", { type: "button", onclick: () => turn(() => (pages.length = 0)) }, t("inbox.newest"));
  const newer = h("button", { type: "button", onclick: () => turn(() => pages.pop()) }, t("inbox.newer"));
  const older = h("button", { type: "button", onclick: () => turn(() => pages.push(last())) }, t("inbox.older"));

  const paging = h("div", { class: "pages" }, newest, newer, older);

  const last = () => Number(body.lastElementChild?.dataset.number ?? 0);
  const filtered = () => filter.q !== "" || filter.state !== "" || filter.result !== "";

  async function load() {
    asked.abort();
    asked = new AbortController();
    const page = await control.calls({ login, ...filter, before: pages.at(-1) ?? null, limit: PAGE }, asked.signal);
    const kept = page.calls.map((call) => {
      const row = rows.get(call.number) ?? makeRow(login === "", go);
      row.show(call);
      return [call.number, row];
    });
    rows.clear();
    for (const [number, row] of kept) rows.set(number, row);
    reconcile(
      body,
      kept.map(([, row]) => row.element),
    );
    count.textContent = t(filtered() ? "inbox.matching" : "inbox.count", { n: page.total });
    newest.disabled = newer.disabled = pages.length === 0;
    older.disabled = !page.more;
    paging.hidden = pages.length === 0 && !page.more;
    nothing.hidden = page.calls.length > 0;
    fill(nothing, ...(filtered() ? [h("p", {}, t("inbox.nothing_matches"))] : empty()));
  }
  const reload = paced(200, () => load().catch(complain));
  const complain = (error) => error.name !== "AbortError" && problem(error.message);

  function turn(change) {
    change();
    load().then(() => scrollTo(0, 0), complain);
  }
  function ask() {
    Object.assign(filter, { q: search.value.trim(), state: state.value, result: result.value });
    pages.length = 0;
    const query = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== ""));
    address = `/calls${query.size ? `?${query}` : ""}`;
    history.replaceState(null, "", `#${address}`);
    load().catch(complain);
  }
  search.addEventListener("input", debounced(60, ask));
  state.addEventListener("change", ask);
  result.addEventListener("change", ask);

  const endings = [
    on("call", (call) => {
      rows.get(call.number)?.show(call);
      if (pages.length === 0 && (filtered() || !rows.has(call.number))) reload();
    }),
    on("reset", reload),
    on("open", reload),
    onTick(() => {
      for (const row of rows.values()) row.tick();
    }),
  ];
  address = location.hash.replace(/^#/, "") || "/calls";
  load().then(() => {
    rows.get(opened)?.focus();
    opened = 0;
  }, complain);

  return {
    element: h(
      "main",
      { id: "main", class: "inbox" },
      h("h1", { class: "unseen" }, t("nav.calls")),
      h("div", { class: "filters", role: "search" }, search, state, result, count),
      h(
        "table",
        { class: "calls" },
        h(
          "thead",
          {},
          h(
            "tr",
            {},
            ["number", "at", "numbers", "state", "course"].map((name) => h("th", { scope: "col" }, t(`inbox.${name}`))),
          ),
        ),
        body,
      ),
      nothing,
      paging,
    ),
    close() {
      asked.abort();
      for (const end of endings) end();
    },
    key(event) {
      if (event.key === "/") search.focus();
      else if (event.key === "Escape") {
        if (document.activeElement === search || filtered()) {
          search.value = state.value = result.value = "";
          ask();
        }
        document.activeElement.blur();
      } else if (event.key === "j" || event.key === "ArrowDown") step(1);
      else if (event.key === "k" || event.key === "ArrowUp") step(-1);
      else return false;
      return true;
    },
  };

  function step(by) {
    const links = [...body.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    links[Math.min(links.length - 1, Math.max(0, at + by))]?.focus();
  }
}

function empty() {
  return [
    h("h2", {}, t("inbox.empty")),
    h("p", {}, t("inbox.empty.about")),
    h("a", { href: "#/place", class: "button" }, t("nav.place")),
  ];
}

function makeRow(withLogin, go) {
  const link = h("a", {});
  const cells = Object.fromEntries(
    ["number", "at", "numbers", "state", "course"].map((name) => [name, h("td", { class: name })]),
  );
  const bar = h("span", { class: "bar" }, h("i", { class: "ring" }), h("i", { class: "talk" }));
  const length = h("span", { class: "length" });
  const element = h(
    "tr",
    { onclick: (event) => event.target.closest("a") || go(`/calls/${call.number}`) },
    Object.values(cells),
  );
  let call = null;
  cells.number.append(link);
  cells.course.append(bar, length);

  function tick() {
    if (call.state !== "finished") course(now());
  }
  function course(until) {
    const whole = Math.max(0, until - call.at);
    const before = (call.bridged_at ?? until) - call.at;
    // Up to a minute in proportion, a long call is as wide as the column.
    const most = Math.max(60, whole);
    bar.firstChild.style.setProperty("--share", String(before / most));
    bar.lastChild.style.setProperty("--share", String((whole - before) / most));
    length.textContent = span(whole);
  }
  return {
    element,
    tick,
    focus: () => link.focus(),
    show(changed) {
      call = changed;
      element.dataset.number = call.number;
      element.dataset.state = call.state;
      link.href = `#/calls/${call.number}`;
      link.textContent = `${call.number}`;
      link.setAttribute("aria-label", t("inbox.open", { number: call.number }));
      fill(cells.at, moment(call.at, { timeStyle: "medium" }), h("small", {}, moment(call.at, { dateStyle: "short" })));
      fill(
        cells.numbers,
        h(
          "span",
          { class: "who" },
          call.numa,
          call.office.length > 0 && [h("span", { "aria-label": t("inbox.with") }, "↔"), office(call)],
        ),
        h(
          "small",
          {},
          [
            t("inbox.through", { numb: call.numb }),
            withLogin && call.login,
            call.queue && t("inbox.queued"),
            call.version !== "v1" && `${call.version} ${call.method}`,
          ]
            .filter(Boolean)
            .join(" · "),
        ),
      );
      const failed = call.result === "fail" && call.cause ? h("small", {}, cause(call.cause)) : null;
      fill(cells.state, ...[badge(call), failed].filter(Boolean));
      course(call.ended_at ?? now());
    },
  };
}

function office({ numc, office }) {
  return office.length > 1 || numc !== office[0] ? t("inbox.group", { n: office.length }) : numc;
}
