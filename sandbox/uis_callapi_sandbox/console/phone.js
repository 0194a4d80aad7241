// A telephone, drawn: what its owner sees and hears.

import { h } from "./dom.js";
import { t } from "./i18n.js";
import { why } from "./picture.js";
import { doing } from "./timeline.js";

/** `show(lane)` paints what the leg of this phone is at. */
export function phone(title, note) {
  const number = h("p", { class: "own" });
  const caller = h("p", { class: "caller" });
  const state = h("p", { class: "doing", role: "status" });
  const element = h(
    "figure",
    { class: "phone" },
    h(
      "div",
      { class: "screen" },
      h("span", { class: "ear", "aria-hidden": "true" }),
      number,
      h("div", { class: "rings", "aria-hidden": "true" }, h("i"), h("i"), h("b", {}, "✆")),
      caller,
      state,
    ),
    h("figcaption", {}, h("strong", {}, title), h("small", {}, note)),
  );
  return {
    element,
    show(lane, own) {
      const now = doing(lane);
      element.dataset.doing = now;
      number.textContent = own;
      caller.textContent = lane?.cli && now !== "ended" ? lane.cli : "";
      state.textContent = now === "ended" && lane.end ? `${t("phone.ended")} ${why(lane.end)}` : t(`phone.${now}`);
    },
  };
}
