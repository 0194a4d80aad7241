// The form of a call: reads and writes the plain object of params.js, and shows errors at the fields that they name.

import { field, fill, h, select } from "./dom.js";
import { spoken, t } from "./i18n.js";
import { emptyGroup, emptyPhone } from "./params.js";

const LINES = ["lines_start", "lines_limit", "dialing_increment", "incremental_dialing_timeout"];

/** *changed* is called after every edit. `complain(places, text)` returns whether a field was found for it. */
export function callForm(form, { media, others, changed }) {
  const element = h("div", { class: "call-form", oninput: changed });
  const complained = new Set();

  function input(object, name, path, properties = {}, words = name) {
    const control = h("input", { value: object[name], autocomplete: "off", spellcheck: "false", ...properties });
    control.addEventListener("input", () => (object[name] = control.value));
    return placed(path, field(t(`field.${words}`), control, t(`field.${words}.hint`)));
  }
  const number = (object, name, path, words) =>
    input(object, name, path, { inputmode: "numeric", list: "magic-numbers" }, words);
  const count = (object, name, path) => input(object, name, path, { inputmode: "numeric", class: "short" });

  function check(name) {
    const control = h("input", { type: "checkbox", checked: form[name] });
    control.addEventListener("change", () => {
      form[name] = control.checked;
      draw();
    });
    const made = field(t(`field.${name}`), control, t(`field.${name}.hint`));
    made.classList.add("check");
    return placed(name, made);
  }

  function choice(name, values) {
    const option = (value) => {
      const control = h("input", { type: "radio", name, value, checked: form[name] === value });
      control.addEventListener("change", () => {
        form[name] = value;
        draw();
      });
      return h("label", {}, control, t(`field.${name}.${value}`));
    };
    return placed(
      name,
      h(
        "fieldset",
        { class: "choice" },
        h("legend", {}, t(`field.${name}`)),
        values.map(option),
        h("small", {}, t(`field.${name}.hint`)),
        h("span", { class: "error", role: "alert" }),
      ),
    );
  }

  function message(name) {
    const message = form[name];
    const type = select(message.type, [
      ["", t("message.none")],
      ["media", t("message.media")],
      ["text", t("message.text")],
    ]);
    type.addEventListener("change", () => {
      message.type = type.value;
      draw();
    });
    return h(
      "div",
      { class: "pair" },
      placed(`${name}.type`, field(t(`field.${name}`), type, t(`field.${name}.hint`))),
      message.type === "media" && input(message, "value", `${name}.value`, { list: "media-files" }),
      message.type === "text" && input(message, "value", `${name}.value`),
    );
  }

  /** A param that stands in the document, and has no field of its own here. */
  function other(param) {
    const { name, values } = param;
    const written = form.more[name] ?? "";
    const control = values.length
      ? select(written, ["", ...values.map(String)].map((value) => [value, value]))
      : h("input", { value: written, autocomplete: "off", spellcheck: "false" });
    control.addEventListener("input", () => (form.more[name] = control.value));
    return placed(name, field(name, control, param[spoken()].replaceAll("`", "")));
  }

  function groupOf(group, at) {
    const path = `numc[${at}]`;
    return h(
      "fieldset",
      { class: "group-box" },
      h("legend", {}, t("form.group", { n: at + 1 })),
      h(
        "div",
        { class: "row lines" },
        LINES.map((name) => count(group, name, `${path}.${name}`)),
      ),
      group.phones.map((phone, index) =>
        h(
          "div",
          { class: "row phone-row" },
          number(phone, "numb", `${path}.phones[${index}].numb`, "phone"),
          count(phone, "channels_count", `${path}.phones[${index}].channels_count`),
          count(phone, "timeout", `${path}.phones[${index}].timeout`),
          group.phones.length > 1 && remover(t("form.remove_phone"), () => group.phones.splice(index, 1)),
        ),
      ),
      h(
        "div",
        { class: "row" },
        adder(t("form.add_phone"), () => group.phones.push(emptyPhone())),
        form.groups.length > 1 && remover(t("form.remove_group"), () => form.groups.splice(at, 1)),
      ),
    );
  }

  const adder = (label, change) =>
    h("button", { type: "button", class: "quiet", onclick: () => redraw(change) }, `+ ${label}`);
  const remover = (label, change) =>
    h(
      "button",
      { type: "button", class: "quiet remove", "aria-label": label, title: label, onclick: () => redraw(change) },
      "×",
    );

  function placed(path, made) {
    made.dataset.path = path;
    return made;
  }
  function redraw(change) {
    change();
    draw();
  }

  function draw() {
    const kept = document.activeElement?.closest?.("[data-path]")?.dataset.path;
    const isV1 = form.version === "v1";
    if (!isV1 && form.first_call === "any") form.first_call = "numc";
    fill(
      element,
      choice("version", ["v1", "v4.0"]),
      h(
        "div",
        { class: "row three" },
        number(form, "numa", "numa"),
        number(form, "numb", "numb"),
        (form.office === "number" || !isV1) && number(form, "numc", "numc"),
      ),
      isV1 && choice("office", ["number", "groups"]),
      h(
        "div",
        { "data-path": "numc" },
        h("span", { class: "error", role: "alert" }),
        form.office === "groups" &&
          isV1 && [
          form.groups.map(groupOf),
          adder(t("form.add_group"), () => form.groups.push(emptyGroup())),
        ],
      ),
      isV1 && h("div", { class: "row" }, check("is_queue"), form.is_queue && count(form, "queue_timeout", "queue_timeout")),
      choice("first_call", ["numc", "numa", ...(isV1 ? ["any"] : [])]),
      check("switch_at_once"),
      message("numa_message"),
      message("numc_message"),
      h(
        "div",
        { class: "row" },
        input(form, "media_file", "media_file", { list: "media-files" }),
        check("use_numb_as_numa"),
      ),
      others().map(other),
      h(
        "datalist",
        { id: "media-files" },
        media.map((name) => h("option", { value: name })),
      ),
      h(
        "datalist",
        { id: "magic-numbers" },
        MAGIC.map(([value, key]) => h("option", { value, label: t(`magic.${key}`) })),
      ),
    );
    if (kept)
      element
        .querySelector(`[data-path="${CSS.escape(kept)}"] :is(input:checked, input:not([type="radio"]), select)`)
        ?.focus();
    changed();
  }
  draw();

  return {
    element,
    draw,
    complain(places, text) {
      for (const error of complained) error.textContent = "";
      complained.clear();
      for (const place of places) {
        const found = nearest(element, place);
        if (!found) continue;
        const error = found.querySelector(".error");
        error.textContent = text;
        complained.add(error);
      }
      for (const control of element.querySelectorAll("[aria-invalid]")) control.removeAttribute("aria-invalid");
      for (const error of complained)
        error.closest("[data-path]").querySelector("input, select")?.setAttribute("aria-invalid", "true");
      element.querySelector("[aria-invalid]")?.focus();
      return complained.size > 0;
    },
  };
}

/** The field of a place, or of what it is a part of: `numc[0].phones` → `numc[0]` → `numc`. */
function nearest(element, place) {
  for (let path = place; path !== ""; path = path.replace(/(\.\w+|\[\d+\]|^\w+)$/, "")) {
    const found = element.querySelector(`[data-path="${CSS.escape(path)}"]`);
    if (found?.querySelector(".error")) return found;
  }
  return null;
}

export const MAGIC = [
  ["79164572521", "0000"],
  ["79160000101", "0101"],
  ["79160000102", "0102"],
  ["79160000103", "0103"],
  ["79160000104", "0104"],
  ["79160000105", "0105"],
  ["79160000106", "0106"],
  ["79160000107", "0107"],
  ["79160000212", "02NN"],
  ["79160000303", "03NN"],
];
