// Use two: a marketplace where a visitor calls a supplier, and neither sees the number of the other.

import { callAndFind, said } from "./caller.js";
import { livePicture, watch } from "./course.js";
import { demo } from "./demo.js";
import { field, h } from "./dom.js";
import { t } from "./i18n.js";
import { passwordOf } from "./passwords.js";
import { phone } from "./phone.js";
import { cause } from "./picture.js";
import { remember, remembered } from "./store.js";
import { timeline } from "./timeline.js";

const SERVICE = "74993720692";
const SUPPLIER = "79164572521";

demo("supplier", ({ login, problem }) => {
  const visitor = h("input", {
    inputmode: "tel",
    autocomplete: "off",
    value: remembered("visitor", "74951234567"),
    name: "visitor",
  });
  const made = field(t("supplier.your_number"), visitor, t("supplier.your_number.hint"));
  const wrong = made.querySelector(".error");
  const status = h("p", { class: "status", role: "status" }, t("supplier.ready"));
  const button = h(
    "button",
    { type: "submit", class: "primary call" },
    h("span", { "aria-hidden": "true" }, "✆"),
    t("supplier.call"),
  );
  const theirs = phone(t("supplier.visitor_phone"), t("supplier.visitor_phone.note"));
  const supplier = phone(t("supplier.supplier_phone"), t("supplier.supplier_phone.note"));
  const live = livePicture();
  live.element.hidden = true;
  let unwatch = null;
  let shown = 0;

  function phones(call) {
    const { lanes } = timeline(call?.events ?? []);
    theirs.show(
      lanes.find(({ name }) => name === "A"),
      visitor.value,
    );
    supplier.show(
      lanes.findLast(({ name }) => name.startsWith("C")),
      SUPPLIER,
    );
  }
  function show(number) {
    if (number === shown) return;
    shown = number;
    unwatch?.();
    live.element.hidden = false;
    unwatch = watch(
      number,
      (call) => {
        live.show(call);
        phones(call);
        status.textContent = stage(call);
      },
      (error) => problem(error.message),
    );
  }
  async function call(event) {
    event.preventDefault();
    const numa = visitor.value.replace(/[\s()+-]/g, "");
    remember("visitor", numa);
    visitor.value = numa;
    wrong.textContent = "";
    button.disabled = true;
    status.textContent = t("supplier.asking");
    const params = {
      first_call: "numa",
      switch_at_once: true,
      numa,
      numa_message: { type: "text", value: t("supplier.to_visitor") },
      numb: SERVICE,
      numc: SUPPLIER,
      numc_message: { type: "text", value: t("supplier.to_supplier") },
    };
    try {
      const verdict = await callAndFind(login, passwordOf(login), params, { found: show });
      if (verdict.code === -32602) wrong.textContent = verdict.detail;
      if (verdict.outcome !== "result") status.textContent = `${said(verdict)} ${t(`outcome.${verdict.outcome}`)}`;
    } catch (error) {
      problem(error.message);
    }
    button.disabled = false;
  }
  phones(null);

  return {
    element: h(
      "main",
      { id: "main", class: "supplier" },
      h("p", { class: "about" }, t("supplier.about")),
      h(
        "div",
        { class: "columns" },
        h(
          "section",
          { class: "card offer" },
          h("p", { class: "shop" }, t("supplier.shop")),
          h("h1", {}, t("supplier.goods")),
          h("p", { class: "price" }, t("supplier.price")),
          h("p", {}, t("supplier.offer")),
          h("form", { onsubmit: call, novalidate: true }, made, button),
          h("p", { class: "from" }, t("supplier.from", { numb: SERVICE })),
          status,
        ),
        h(
          "section",
          { class: "card phones" },
          h("h2", {}, t("supplier.phones")),
          h("div", { class: "pair-of-phones" }, theirs.element, supplier.element),
        ),
      ),
      live.element,
    ),
    close() {
      unwatch?.();
      live.close();
    },
  };
});

/** Where a call is, as its visitor would say it. */
function stage(call) {
  if (call.state === "finished")
    return call.result === "success" ? t("supplier.done") : t("supplier.failed", { cause: cause(call.cause ?? "") });
  const { lanes, bridged } = timeline(call.events);
  if (bridged !== null) return t("supplier.talking");
  return lanes.some(({ name }) => name === "C")
    ? t("supplier.ringing_supplier")
    : t("supplier.ringing_you", { numb: SERVICE });
}
