// One line at the foot of the page for what went wrong or was done; screen readers hear it.

import { h } from "./dom.js";

const line = h("p", { class: "toast", role: "status", "aria-live": "polite", hidden: true });
let timer = 0;

export function notice() {
  return line;
}

/** Say *text*, for some seconds or until something else is said; "" says nothing any more. */
export function problem(text, { stays = false } = {}) {
  clearTimeout(timer);
  line.hidden = text === "";
  line.textContent = text;
  if (!stays) timer = setTimeout(() => (line.hidden = true), 6000);
}
