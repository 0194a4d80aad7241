// One line at the foot of the page for what went wrong or was done; screen readers hear it.

import { h } from "./dom.js";

const line = h("p", { class: "toast", role: "status", "aria-live": "polite", hidden: true });
let timer = 0;
let standing = "";

export function notice() {
  return line;
}

/** Say *text* for some seconds; what *stays* is said again after that, until "" says that it is over. */
export function problem(text, { stays = false } = {}) {
  clearTimeout(timer);
  if (stays || text === "") standing = text;
  say(text);
  if (text !== standing) timer = setTimeout(say, 6000, standing);
}

function say(text) {
  line.hidden = text === "";
  line.textContent = text;
}

addEventListener("unhandledrejection", (event) => {
  event.preventDefault();
  if (event.reason?.name !== "AbortError") problem(event.reason?.message ?? String(event.reason));
});
