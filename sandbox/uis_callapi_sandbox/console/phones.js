// The world outside: how telephones behave, which files there are, who is talking elsewhere.

import { control } from "./api.js";
import { fill, h, select } from "./dom.js";
import { MAGIC } from "./form.js";
import { t } from "./i18n.js";
import { section, table } from "./parts.js";

const KINDS = ["answer", "busy", "rejected", "unreachable", "no_answer"];

export function phones({ login, go, problem }) {
  const holder = h("div", {});
  const error = h("p", { class: "error", role: "alert" });
  let rows = { phones: [], media: [], busy: [] };

  const cell = (row, name, label, properties = {}) => {
    const input = h("input", { value: row[name], "aria-label": label, autocomplete: "off", ...properties });
    input.addEventListener("input", () => (row[name] = input.value));
    return h("td", { "data-label": label }, input);
  };
  const seconds = (row, name) => cell(row, name, t(`phones.${name}`), { inputmode: "decimal", class: "short" });
  const remove = (list, row) =>
    h(
      "td",
      {},
      h(
        "button",
        {
          type: "button",
          class: "quiet remove",
          "aria-label": t("faults.remove"),
          onclick: () => redraw(() => list.splice(list.indexOf(row), 1)),
        },
        "×",
      ),
    );
  const add = (label, change) =>
    h("button", { type: "button", class: "quiet", onclick: () => redraw(change) }, `+ ${label}`);

  function redraw(change) {
    change();
    draw();
  }
  function kind(row) {
    const made = select(
      row.kind,
      KINDS.map((one) => [one, t(`phones.kind.${one}`)]),
      { "aria-label": t("phones.kind") },
    );
    made.addEventListener("change", () => (row.kind = made.value));
    return h("td", { "data-label": t("phones.kind") }, made);
  }
  function draw() {
    const heads = (...names) => [...names.map((name) => t(`phones.${name}`)), ""];
    const number = (row) => cell(row, "number", t("phones.number"), { inputmode: "numeric" });
    fill(
      holder,
      section(
        t("phones.title"),
        t("phones.about"),
        table(
          "edit",
          heads("number", "kind", "after", "talk", "hangup_after"),
          rows.phones.map((row) =>
            h(
              "tr",
              {},
              number(row),
              kind(row),
              seconds(row, "after"),
              seconds(row, "talk"),
              seconds(row, "hangup_after"),
              remove(rows.phones, row),
            ),
          ),
        ),
        add(t("phones.add"), () =>
          rows.phones.push({ number: "", kind: "answer", after: "5", talk: "30", hangup_after: "" }),
        ),
      ),
      section(
        t("phones.media"),
        t("phones.media.about"),
        table(
          "edit",
          heads("name", "seconds"),
          rows.media.map((row) =>
            h("tr", {}, cell(row, "name", t("phones.name")), seconds(row, "seconds"), remove(rows.media, row)),
          ),
        ),
        add(t("phones.add_media"), () => rows.media.push({ name: "", seconds: "5" })),
      ),
      section(
        t("phones.busy"),
        t("phones.busy.about"),
        table(
          "edit",
          heads("number", "channels", "until"),
          rows.busy.map((row) =>
            h("tr", {}, number(row), seconds(row, "channels"), seconds(row, "until"), remove(rows.busy, row)),
          ),
        ),
        add(t("phones.add"), () => rows.busy.push({ number: "", channels: "1", until: "30" })),
      ),
    );
  }

  async function save(event) {
    event.preventDefault();
    error.textContent = "";
    try {
      read(await control.setWorld(login, world(rows)));
      problem(t("phones.saved"));
    } catch (wrong) {
      error.textContent = wrong.message;
    }
  }
  function read(known) {
    rows = rowsOf(known);
    draw();
  }
  control.world(login).then(read, (wrong) => problem(wrong.message));

  return {
    element: h(
      "main",
      { id: "main", class: "phones" },
      h("h1", {}, t("nav.phones")),
      login === "" && h("p", { class: "about" }, t("one_login")),
      h(
        "form",
        { onsubmit: save, novalidate: true },
        holder,
        error,
        h("button", { type: "submit", class: "primary" }, t("phones.save")),
      ),
      section(
        t("magic.title"),
        t("magic.about"),
        table(
          "rows",
          [t("magic.ending"), t("magic.does")],
          [...MAGIC.map(([, key]) => key), "9003", "9004", "9603", "9900", "9901", "9902", "9903", "9904"].map((key) =>
            h("tr", {}, h("td", {}, h("code", {}, key)), h("td", {}, t(`magic.${key}`))),
          ),
        ),
      ),
    ),
    key(event) {
      if (event.key === "Escape") go("/calls");
      return event.key === "Escape";
    },
  };
}

function rowsOf({ phones = {}, media = {}, busy = {} }) {
  const text = (value) => (value === null || value === undefined ? "" : String(value));
  return {
    phones: Object.entries(phones).map(([number, { kind = "answer", after = 5, talk = 30, hangup_after = null }]) => ({
      number,
      kind,
      after: text(after),
      talk: text(talk),
      hangup_after: text(hangup_after),
    })),
    media: Object.entries(media).map(([name, seconds]) => ({ name, seconds: text(seconds) })),
    busy: Object.entries(busy).flatMap(([number, those]) =>
      those.map(({ channels, until }) => ({ number, channels: text(channels), until: text(until) })),
    ),
  };
}

function world({ phones, media, busy }) {
  const taken = {};
  for (const { number, channels, until } of busy)
    (taken[number.trim()] ??= []).push({ channels: number_(channels), until: number_(until) });
  return {
    phones: Object.fromEntries(
      phones.map(({ number, kind, after, talk, hangup_after }) => [
        number.trim(),
        {
          kind,
          after: number_(after),
          talk: number_(talk),
          hangup_after: hangup_after.trim() === "" ? null : number_(hangup_after),
        },
      ]),
    ),
    media: Object.fromEntries(media.map(({ name, seconds }) => [name.trim(), number_(seconds)])),
    busy: taken,
  };
}

/** A number where the text is one, else the text: the server says what is wrong with it. */
function number_(text) {
  const value = Number(text.trim().replace(",", "."));
  return text.trim() === "" || Number.isNaN(value) ? text : value;
}
