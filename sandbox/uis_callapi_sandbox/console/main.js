// The console: header, clock, and the view that the address names.

import { about } from "./about.js";
import { account } from "./account.js";
import { loginChooser } from "./chooser.js";
import { clockBar } from "./clockbar.js";
import { detail } from "./detail.js";
import { fill, h } from "./dom.js";
import { faults } from "./faults.js";
import { helpDialog } from "./help.js";
import { t } from "./i18n.js";
import { inbox } from "./inbox.js";
import { follow, on } from "./live.js";
import { phones } from "./phones.js";
import { patterns } from "./picture.js";
import { place } from "./place.js";
import { requests } from "./requests.js";
import { remember, remembered } from "./store.js";
import { keep } from "./time.js";
import { notice, problem } from "./toasts.js";
import { languageButton, themeButton } from "./toggles.js";

const VIEWS = { calls: inbox, place, requests, faults, phones, account, about };
const KEYS = { c: "calls", p: "place", r: "requests", f: "faults" };

let login = remembered("login", "demo");
let view = { element: h("main"), close() {} };
let bar = { element: h("div"), close() {} };
let navigation = h("nav");
const help = helpDialog();

/** What a view may ask of the page around it. */
function context(args) {
  return { login, args, go, choose, problem };
}

function go(address) {
  location.hash = address;
}

function route() {
  const [path, query = ""] = location.hash.replace(/^#\/?/, "").split("?");
  const [name, ...rest] = path.split("/");
  return { name: name in VIEWS ? name : "calls", rest, query: new URLSearchParams(query) };
}

function show() {
  const { name, rest, query } = route();
  view.close?.();
  view =
    name === "calls" && rest[0] ? detail(context({ number: Number(rest[0]) })) : VIEWS[name](context({ query, rest }));
  document.querySelector("main")?.replaceWith(view.element);
  document.title = `${t(`nav.${name}`)} · ${t("title")}`;
  for (const link of navigation.querySelectorAll("a[data-view]")) {
    if (link.dataset.view !== name) link.removeAttribute("aria-current");
    else {
      link.setAttribute("aria-current", "page");
      navigation.scrollLeft = link.offsetLeft - navigation.clientWidth / 3;
    }
  }
  if (matchMedia("(min-width: 640px)").matches || rest[0]) scrollTo(0, 0);
}

async function choose(wanted) {
  login = wanted;
  remember("login", wanted);
  follow(wanted);
  await keep(wanted);
  bar.close();
  frame();
}

/** Everything anew: at the start, in another language, for another login. */
function frame() {
  bar.close();
  bar = clockBar(login, problem);
  const link = (name) => h("a", { href: `#/${name}`, "data-view": name }, t(`nav.${name}`));
  const demo = (name) => h("a", { href: `/demo/${name}`, class: "demo" }, t(`nav.${name}`));
  navigation = h("nav", { "aria-label": t("nav") }, Object.keys(VIEWS).map(link), ["crm", "supplier"].map(demo));
  view.close?.();
  fill(
    document.body,
    h("a", { href: "#main", class: "skip", onclick: skip }, t("nav.skip")),
    patterns(),
    h(
      "header",
      {},
      h("a", { href: "#/calls", class: "logo" }, h("span", { class: "dots", "aria-hidden": "true" }), t("title")),
      h(
        "div",
        { class: "tools" },
        loginChooser(login, choose),
        languageButton(frame),
        themeButton(),
        h("button", { type: "button", class: "quiet", "aria-label": t("help.title"), onclick: help.open }, "?"),
      ),
      navigation,
    ),
    bar.element,
    h("main", { id: "main" }),
    notice(),
  );
  view = { element: document.querySelector("main") };
  show();
}

function skip(event) {
  event.preventDefault();
  const first = document.querySelector("main");
  first.tabIndex = -1;
  first.focus();
}

addEventListener("hashchange", show);
addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (event.key === "Escape" && typing && event.target.type !== "search") return event.target.blur();
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector("dialog[open]")) return;
  if (typing && event.key !== "Escape") return;
  if (event.key === "?") return help.open();
  if (view.key?.(event) || bar.key?.(event)) return event.preventDefault();
  if (KEYS[event.key]) return go(`/${KEYS[event.key]}`);
  if (event.key === "/") go("/calls");
});
on("lost", () => problem(t("lost"), { stays: true }));
on("open", () => problem(""));
addEventListener("unhandledrejection", (event) => {
  if (event.reason?.name === "AbortError") return event.preventDefault();
  problem(event.reason?.message ?? String(event.reason));
  event.preventDefault();
});

follow(login);
keep(login).catch(() => keep("demo"));
frame();
