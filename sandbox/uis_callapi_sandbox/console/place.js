// Places a call: the form, the same in Python, the answer, and the picture of what the telephones do.

import { callAndFind, said } from "./caller.js";
import { livePicture, watch } from "./course.js";
import { copyButton, field, fill, h, select } from "./dom.js";
import { callForm } from "./form.js";
import { t } from "./i18n.js";
import { blank, EXAMPLES, othersOf, paramsOf, placeOf, placesIn, startParamsOf } from "./params.js";
import { badge, json } from "./parts.js";
import { keepPassword, passwordOf } from "./passwords.js";
import { python } from "./python.js";
import { tables } from "./tables.js";

const DEADLINE = 150_000; // as the SDK waits for a call from number to number
let form = blank();
let shown = "python";

function bringIntoSight(element) {
  const { top, bottom } = element.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight) element.scrollIntoView();
}

export function place({ login, go, problem }) {
  const who = login || "demo";
  const code = h("pre", { class: "code", tabindex: 0 });
  const answer = h("section", { class: "answer", "aria-live": "polite" });
  const course = h("section", { class: "placed" });
  let fields = null;
  let waiting = null;
  let following = null;

  const password = h("input", { type: "password", value: passwordOf(who), autocomplete: "off" });
  password.addEventListener("input", () => keepPassword(who, password.value));
  const example = select(
    "",
    [["", t("form.example")], ...Object.keys(EXAMPLES).map((name) => [name, t(`example.${name}`)])],
    { "aria-label": t("form.example"), class: "example" },
  );
  example.addEventListener("change", () => {
    form = { ...blank(), ...structuredClone(EXAMPLES[example.value] ?? {}) };
    draw();
  });

  const tabs = ["python", "async", "json"].map((name) =>
    h("button", { type: "button", "data-tab": name, onclick: () => ((shown = name), write()) }, t(`code.${name}`)),
  );
  const others = () => othersOf(form, known);
  const params = () => (form.version === "v1" ? paramsOf(form, others()) : startParamsOf(form, ids, others()));
  function text() {
    const options = { login: who, base_url: location.origin, asynchronous: shown === "async" };
    const [method, key] = form.version === "v1" ? ["place_calls", "session_key"] : ["start.simple_call", "access_token"];
    if (shown === "json")
      return JSON.stringify({ jsonrpc: "2.0", id: 1, method, params: { [key]: "…", ...params() } }, null, 2);
    const named = { method: method.replace(".", "_"), module: "uis_callapi.v4_0" };
    return python(params(), form.version === "v1" ? options : { ...options, ...named });
  }
  function write() {
    code.textContent = text();
    for (const tab of tabs) tab.setAttribute("aria-pressed", String(tab.dataset.tab === shown));
  }
  const holder = h("div", {});
  function draw() {
    fields = callForm(form, { media, others, changed: write });
    fill(holder, fields.element);
  }
  let media = [];
  let ids = {};
  let known = {};
  tables().then((told) => {
    ({ media, media_ids: ids, params: known } = told);
    draw();
  });
  draw();

  const send = h("button", { type: "submit", class: "primary" }, t("form.send"));
  const stop = h("button", { type: "button", onclick: () => waiting?.abort(), hidden: true }, t("form.stop"));

  async function submit(event) {
    event.preventDefault();
    fields.complain([], "");
    waiting = new AbortController();
    const timer = setTimeout(() => waiting.abort(), DEADLINE);
    send.disabled = true;
    stop.hidden = false;
    fill(answer, h("p", { class: "waiting" }, t("form.waiting")));
    bringIntoSight(answer);
    const { version } = form;
    try {
      tell(await callAndFind(who, password.value, params(), { signal: waiting.signal, found: follow, version }));
    } catch (error) {
      fill(answer);
      problem(error.message);
    } finally {
      clearTimeout(timer);
      send.disabled = false;
      stop.hidden = true;
    }
  }

  function tell(verdict) {
    const places = verdict.field ? [placeOf(verdict.field)] : verdict.code === -32602 ? placesIn(verdict.detail) : [];
    const atField = fields.complain(places, verdict.mnemonic ? verdict.message : verdict.detail);
    fill(
      answer,
      h("h2", {}, t("detail.answer")),
      h(
        "p",
        { class: `outcome ${verdict.outcome}`, "data-outcome": verdict.outcome },
        h("strong", {}, said(verdict)),
        " ",
        t(`outcome.${verdict.outcome}`),
      ),
      atField ? h("p", {}, t("form.at_field")) : null,
      verdict.text ? json(verdict.text) : "",
    );
  }

  let followed = 0;
  function follow(number) {
    if (followed === number || !course.isConnected) return; // known, or nobody looks at it any more
    following?.();
    followed = number;
    const live = livePicture();
    const head = h("p", { class: "title" });
    fill(course, head, live.element);
    const end = watch(
      number,
      (call) => {
        fill(head, h("a", { href: `#/calls/${number}` }, t("detail.title", { number })), " ", badge(call));
        live.show(call);
      },
      (error) => problem(error.message),
    );
    following = () => {
      end();
      live.close();
    };
  }

  return {
    element: h(
      "main",
      { id: "main", class: "place" },
      h("div", { class: "title" }, h("h1", {}, t("nav.place")), example),
      h(
        "div",
        { class: "columns" },
        h(
          "form",
          { onsubmit: submit, novalidate: true },
          holder,
          h(
            "div",
            { class: "row" },
            field(t("field.login"), h("input", { value: who, disabled: true }), t("field.login.hint")),
            field(t("field.password"), password, t("field.password.hint")),
          ),
          h("div", { class: "row submit" }, send, stop),
        ),
        h(
          "div",
          { class: "beside" },
          answer,
          course,
          h(
            "section",
            { class: "same" },
            h(
              "div",
              { class: "title" },
              h("h2", {}, t("form.same")),
              h("div", { class: "group", role: "group" }, tabs),
              copyButton(t("copy"), t("copied"), code),
            ),
            code,
          ),
        ),
      ),
    ),
    close() {
      following?.();
    },
    key(event) {
      if (event.key === "Escape") go("/calls");
      return event.key === "Escape";
    },
  };
}
