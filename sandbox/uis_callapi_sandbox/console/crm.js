// Use one: a contact in a CRM, and a button that rings the operator and the contact.

import { control } from "./api.js";
import { callAndFind, said } from "./caller.js";
import { livePicture, watch } from "./course.js";
import { demo } from "./demo.js";
import { field, fill, h } from "./dom.js";
import { moment, span, t } from "./i18n.js";
import { badge } from "./parts.js";
import { passwordOf } from "./passwords.js";
import { cause } from "./picture.js";
import { remember, remembered } from "./store.js";
import { doing, timeline } from "./timeline.js";

const CONTACTS = [
  ["anna", "74951234567"],
  ["boris", "74957650101"],
  ["vera", "78123450103"],
];

demo("crm", ({ login, problem }) => {
  let chosen = Number(remembered("contact", "0")) % CONTACTS.length;
  let following = null;
  let calling = false;

  const operator = h("input", { inputmode: "numeric", value: remembered("operator", "79164572521"), name: "operator" });
  const service = h("input", { inputmode: "numeric", value: remembered("service", "74993720692"), name: "service" });
  operator.addEventListener("input", () => remember("operator", operator.value));
  service.addEventListener("input", () => remember("service", service.value));
  const list = h("ul", { class: "contacts" });
  const card = h("section", { class: "card contact" });

  function draw() {
    following?.();
    following = null;
    calling = false;
    const [name, phone] = CONTACTS[chosen];
    fill(
      list,
      ...CONTACTS.map(([one, numb], index) =>
        h(
          "li",
          {},
          h(
            "button",
            { type: "button", "aria-pressed": String(index === chosen), onclick: () => choose(index) },
            h("strong", {}, t(`crm.${one}`)),
            h("small", {}, numb),
          ),
        ),
      ),
    );
    const status = h("p", { class: "status", role: "status" }, t("crm.ready"));
    const live = livePicture();
    live.element.hidden = true;
    const history = h("ul", { class: "history" });
    const button = h(
      "button",
      { type: "button", class: "primary call", onclick: call },
      h("span", { "aria-hidden": "true" }, "✆"),
      t("crm.call"),
    );
    fill(
      card,
      h(
        "div",
        { class: "person" },
        h("span", { class: "avatar", "aria-hidden": "true" }, t(`crm.${name}`)[0]),
        h("div", {}, h("h1", {}, t(`crm.${name}`)), h("p", { class: "about" }, t(`crm.${name}.about`))),
      ),
      h("div", { class: "callto" }, h("span", { class: "number" }, phone), button),
      status,
      live.element,
      h("h2", {}, t("crm.history")),
      history,
    );
    past();

    async function past() {
      const { calls } = await control.calls({ login, q: phone, limit: 5 });
      fill(
        history,
        ...calls.map((one) =>
          h(
            "li",
            {},
            h("a", { href: `/#/calls/${one.number}` }, moment(one.at)),
            badge(one),
            h("small", {}, one.ended_at === null ? "" : span(one.ended_at - one.at)),
          ),
        ),
      );
      if (calls.length === 0) history.append(h("li", { class: "about" }, t("crm.no_history")));
    }
    async function call() {
      if (calling) return;
      calling = true;
      button.disabled = true;
      status.textContent = t("crm.asking");
      const params = {
        first_call: "numc",
        switch_at_once: true,
        numa: phone,
        numb: service.value.trim(),
        numc: operator.value.trim(),
      };
      try {
        const verdict = await callAndFind(login, passwordOf(login), params, { found: show });
        if (verdict.outcome !== "result") status.textContent = `${said(verdict)} ${t(`outcome.${verdict.outcome}`)}`;
      } catch (error) {
        problem(error.message);
      }
      button.disabled = calling = false;
    }
    let shown = 0;
    let unwatch = null;
    following = () => {
      unwatch?.();
      live.close();
    };
    function show(number) {
      const left = !card.contains(status); // another contact was chosen meanwhile
      if (number === shown || left) return;
      shown = number;
      unwatch?.();
      live.element.hidden = false;
      unwatch = watch(
        number,
        (call) => {
          live.show(call);
          status.textContent = stage(call);
          if (call.state === "finished") past();
        },
        (error) => problem(error.message),
      );
    }
  }
  function choose(index) {
    chosen = index;
    remember("contact", String(index));
    draw();
  }
  draw();
  return {
    element: h(
      "main",
      { id: "main", class: "crm" },
      h("p", { class: "about" }, t("crm.about")),
      h(
        "div",
        { class: "columns" },
        h(
          "aside",
          {},
          list,
          field(t("crm.operator"), operator, t("crm.operator.hint")),
          field(t("crm.service"), service, t("crm.service.hint")),
        ),
        card,
      ),
    ),
    close: () => following?.(),
  };
});

/** Where a call is, as an operator would say it. */
function stage(call) {
  if (call.state === "finished")
    return call.result === "success" ? t("crm.done") : t("crm.failed", { cause: cause(call.cause ?? "") });
  const { lanes, bridged } = timeline(call.events);
  if (bridged !== null) return t("crm.talking");
  return doing(lanes.find(({ name }) => name === "A")) === "ringing" ? t("crm.ringing_client") : t("crm.ringing_you");
}
