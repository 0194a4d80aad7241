// The clock of the sandbox: what time it is, how fast it goes, and buttons that turn it.

import { control } from "./api.js";
import { h } from "./dom.js";
import { exact, moment, span, t } from "./i18n.js";
import { clock, now, onTick, set } from "./time.js";

const SPEEDS = [0, 1, 60];
const STEPS = [1, 10, 60, 3600];

/** *problem* is told what could not be done. */
export function clockBar(login, problem) {
  const time = h("time", { class: "now" });
  const next = h("span", { class: "next" });
  const speeds = SPEEDS.map((speed) =>
    h(
      "button",
      { type: "button", "data-speed": speed, title: t(`clock.speed.${speed}`), onclick: () => pace(speed) },
      sign(speed),
    ),
  );
  const other = h("span", { class: "badge" });

  async function act(doing) {
    try {
      const answer = await doing;
      // With every login turned, each has a clock of its own: ask for the one that is shown.
      set(login === "" ? await control.clock(login) : answer);
    } catch (error) {
      problem(error.message);
    }
  }
  const pace = (speed) => act(control.speed(login, speed));
  const advance = (body) => act(control.advance(login, body));

  const stop = onTick(() => {
    const at = now();
    time.textContent = moment(at, { dateStyle: "short", timeStyle: "medium" });
    time.dateTime = new Date(at * 1000).toISOString();
    time.title = time.dateTime;
    const due = clock().next;
    next.textContent = due === null ? t("clock.idle") : t("clock.next.in", { span: span(Math.max(0, due - at)) });
    for (const button of speeds)
      button.setAttribute("aria-pressed", String(Number(button.dataset.speed) === clock().speed));
    other.textContent = SPEEDS.includes(clock().speed) ? "" : `×${exact(clock().speed)}`;
  });

  const button = (label, title, body, name) =>
    h("button", { type: "button", title, "data-advance": name, onclick: () => advance(body) }, label);
  const element = h(
    "section",
    { class: "clock", "aria-label": t("clock.title") },
    h("div", { class: "told" }, time, next),
    h("div", { class: "group", role: "group", "aria-label": t("clock.speed") }, speeds, other),
    h(
      "div",
      { class: "group", role: "group", "aria-label": t("clock.advance") },
      STEPS.map((seconds) => button(`+${t(`clock.step.${seconds}`)}`, t("clock.advance"), { seconds }, seconds)),
      button(t("clock.next"), t("clock.next.about"), { until: "next" }, "next"),
      button(t("clock.until_idle"), t("clock.until_idle.about"), { until: "idle" }, "idle"),
    ),
  );
  return {
    element,
    close: stop,
    key(event) {
      if (event.key === "n") advance({ until: "next" });
      else if (event.key === "i") advance({ until: "idle" });
      else if (event.key === "s") pace(clock().speed === 0 ? 1 : 0);
      else return false;
      return true;
    },
  };
}

function sign(speed) {
  return speed === 0 ? "❙❙" : speed === 1 ? "▶" : `▶▶ ×${speed}`;
}
