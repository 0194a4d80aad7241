// What goes wrong with the next requests: a list, and a form that adds to it.

import { control } from "./api.js";
import { field, fill, h, paced, select } from "./dom.js";
import { exact, spoken, t } from "./i18n.js";
import { on } from "./live.js";
import { number } from "./numbers.js";
import { section, table } from "./parts.js";
import { tables } from "./tables.js";

const OPTIONS = { seconds: "decimal", code: "numeric", message: "text", mnemonic: "text", location: "text" };

export function faults({ login, go, problem }) {
  const list = h("div", {});
  const error = h("p", { class: "error", role: "alert" });
  const adding = h("div", {});
  let kinds = {};
  const fault = {
    kind: "reset",
    when: "",
    method: "place_calls",
    times: "1",
    probability: "",
    seed: "",
    seconds: "",
    code: "",
    message: "",
    mnemonic: "",
    location: "",
  };
  let methods = ["place_calls"];

  async function act(doing) {
    try {
      await doing;
      await show();
    } catch (wrong) {
      problem(wrong.message);
    }
  }
  async function show() {
    const rows = await control.faults(login);
    const drop = (row) =>
      h(
        "button",
        {
          type: "button",
          class: "quiet remove",
          "aria-label": t("faults.remove"),
          onclick: () => act(control.dropFault(row.login, row.id)),
        },
        "×",
      );
    fill(
      list,
      rows.length === 0
        ? h("p", { class: "nothing" }, t("faults.none"))
        : table(
            "rows",
            ["kind", "when", "method", "left", "chance", ""].map((name) => name && t(`faults.${name}`)),
            rows.map((row) =>
              h(
                "tr",
                { "data-fault": row.id },
                h(
                  "td",
                  {},
                  h("strong", {}, row.kind),
                  h("small", {}, [login === "" && row.login, ...details(row)].filter(Boolean).join(" · ")),
                ),
                h("td", { title: t(`faults.when.${row.when}`) }, row.when),
                h("td", {}, row.method ?? t("faults.any_method")),
                h("td", {}, row.left === null || row.left === undefined ? t("faults.always") : `${row.left}`),
                h("td", {}, row.probability === undefined || row.probability === 1 ? "" : exact(row.probability)),
                h("td", {}, drop(row)),
              ),
            ),
          ),
      rows.length > 0 &&
        h("button", { type: "button", onclick: () => act(control.dropFaults(login)) }, t("faults.remove_all")),
    );
  }
  const reload = paced(200, () => show().catch((wrong) => problem(wrong.message)));

  function options() {
    const kind = kinds[fault.kind] ?? {};
    const known = [
      ["", t("faults.when.usual", { when: kind.when ?? "after" })],
      ["before", t("faults.when.before")],
      ["after", t("faults.when.after")],
    ];
    const text = (name, mode, usual = "") => {
      const control = h("input", {
        value: fault[name],
        inputmode: mode,
        placeholder: usual,
        class: mode === "text" ? "" : "short",
        name,
      });
      control.addEventListener("input", () => (fault[name] = control.value));
      return field(t(`faults.${name}`), control, t(`faults.${name}.hint`));
    };
    const choice = (name, options) => {
      const control = select(fault[name], options, { name });
      control.addEventListener("change", () => (fault[name] = control.value));
      return field(t(`faults.${name}`), control);
    };
    const kindChoice = select(
      fault.kind,
      Object.keys(kinds).map((name) => [name, name]),
      { name: "kind" },
    );
    kindChoice.addEventListener("change", () => {
      Object.assign(fault, { kind: kindChoice.value, seconds: "", code: "", message: "", mnemonic: "", location: "" });
      options();
      adding.querySelector("select").focus();
    });
    fill(
      adding,
      field(t("faults.kind"), kindChoice, kind[spoken()] ?? ""),
      h(
        "div",
        { class: "row" },
        Object.entries(OPTIONS).map(
          ([name, mode]) => kind[name] !== null && kind[name] !== undefined && text(name, mode, String(kind[name])),
        ),
      ),
      h(
        "div",
        { class: "row" },
        choice("when", known),
        choice("method", [...methods.map((name) => [name, name]), ["", t("faults.any_method")]]),
      ),
      h(
        "div",
        { class: "row" },
        text("times", "numeric", t("faults.always")),
        text("probability", "decimal", "1"),
        text("seed", "numeric", "0"),
      ),
    );
  }

  async function add(event) {
    event.preventDefault();
    error.textContent = "";
    const numeric = (name) => (fault[name].trim() === "" ? [] : [[name, number(fault[name])]]);
    const text = (name) => (fault[name] === "" ? [] : [[name, fault[name]]]);
    const body = Object.fromEntries([
      ["kind", fault.kind],
      ...["when", "method", "message", "mnemonic", "location"].flatMap(text),
      ...["seconds", "code", "probability", "seed"].flatMap(numeric),
      ["times", fault.times.trim() === "" ? null : number(fault.times)],
    ]);
    try {
      await control.addFault(login, body);
      await show();
    } catch (wrong) {
      error.textContent = wrong.message;
    }
  }

  function learn() {
    if (Object.keys(kinds).length > 0) return;
    tables().then(
      (known) => {
        kinds = known.faults;
        methods = known.methods;
        options();
      },
      (wrong) => problem(wrong.message),
    );
  }
  learn();
  const endings = [on("faults", reload), on("reset", reload), on("open", reload), on("open", learn)];
  reload();
  return {
    element: h(
      "main",
      { id: "main", class: "faults" },
      h("h1", {}, t("nav.faults")),
      h("p", { class: "about" }, t("faults.about")),
      h(
        "div",
        { class: "columns" },
        section(t("faults.waiting"), "", list),
        section(
          t("faults.add"),
          "",
          h(
            "form",
            { onsubmit: add, novalidate: true },
            adding,
            error,
            h("button", { type: "submit", class: "primary" }, t("faults.add")),
          ),
        ),
      ),
    ),
    close() {
      for (const end of endings) end();
    },
    key(event) {
      if (event.key === "Escape") go("/calls");
      return event.key === "Escape";
    },
  };
}

function details(row) {
  return Object.keys(OPTIONS)
    .filter((name) => row[name] !== undefined && row[name] !== null && row[name] !== "")
    .map((name) => `${t(`faults.${name}`)} ${row[name]}`);
}
