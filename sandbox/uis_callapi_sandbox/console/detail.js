// One call: its picture, what happened when, what was asked and answered.

import { livePicture, watch } from "./course.js";
import { fill, h } from "./dom.js";
import { exact, moment, t, tOr } from "./i18n.js";
import { backFrom } from "./inbox.js";
import { badge, json } from "./parts.js";
import { passwordOf } from "./passwords.js";
import { cause, laneName } from "./picture.js";
import { command } from "./rpc.js";

const COMMANDS = ["hold.call", "unhold.call", "release.call"];

export function detail({ args, go, problem }) {
  const { number } = args;
  const live = livePicture();
  const title = h("div", { class: "title" });
  let login = "demo";
  const commands = h(
    "div",
    { class: "row commands", hidden: true },
    COMMANDS.map((name) =>
      h(
        "button",
        { type: "button", "data-command": name, onclick: () => tell(name) },
        t(`detail.${name.replace(".", "_")}`),
      ),
    ),
  );
  const facts = h("dl", { class: "facts" });
  const events = h("tbody");
  const texts = h("div", { class: "texts" });
  const missing = h("p", { class: "nothing", hidden: true });
  const card = h(
    "div",
    {},
    title,
    live.element,
    commands,
    facts,
    h("h2", {}, t("detail.events")),
    h(
      "table",
      { class: "events" },
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          ["t", "leg", "what", "more"].map((name) => h("th", { scope: "col" }, t(`event.column.${name}`))),
        ),
      ),
      events,
    ),
    texts,
  );

  async function tell(method) {
    const message = { contact_message: { type: "tts", value: t("detail.hold_call") } };
    try {
      const params = { call_session_id: number, ...(method === "hold.call" && message) };
      await command(login, passwordOf(login), method, params);
    } catch (error) {
      problem(t("detail.refused", { method, why: error.message }));
    }
  }

  function show(call) {
    login = call.login;
    commands.hidden = call.state === "finished";
    card.hidden = false;
    missing.hidden = true;
    fill(title, h("h1", {}, t("detail.title", { number })), badge(call));
    fill(
      facts,
      factsOf(call).map(([name, value]) =>
        h("div", {}, h("dt", {}, t(`fact.${name}`)), h("dd", { "data-fact": name }, value)),
      ),
    );
    fill(events, ...call.events.map(eventRow));
    fill(
      texts,
      h("section", {}, h("h2", {}, t("detail.request")), json(call.request)),
      h(
        "section",
        {},
        h("h2", {}, t("detail.answer")),
        call.fault && h("p", { class: "fault" }, t("detail.fault", { fault: call.fault })),
        json(call.answer),
      ),
    );
    live.show(call);
  }
  const stop = watch(number, show, (error) => {
    card.hidden = true;
    missing.hidden = false;
    missing.textContent = error.message;
  });
  return {
    element: h(
      "main",
      { id: "main", class: "detail" },
      h("a", { href: `#${backFrom(number)}`, class: "back" }, `← ${t("nav.calls")}`),
      missing,
      card,
    ),
    close() {
      stop();
      live.close();
    },
    key(event) {
      if (event.key === "Escape") go(backFrom(number));
      else if (event.key === "j" || event.key === "ArrowDown") go(`/calls/${Math.max(1, number - 1)}`);
      else if (event.key === "k" || event.key === "ArrowUp") go(`/calls/${number + 1}`);
      else return false;
      return true;
    },
  };
}

function factsOf(call) {
  const ended = call.ended_at === null ? null : exact(call.ended_at - call.at);
  return [
    ["at", moment(call.at)],
    ["login", call.login],
    ["method", `${call.version} ${call.method}`],
    ["first_call", t(`field.first_call.${call.first_call}`)],
    ["numa", call.numa],
    ["numb", call.numb],
    call.office.length > 0 && ["numc", call.office.join(", ")],
    ended && ["lasted", t("seconds", { seconds: ended })],
    call.cause && ["cause", cause(call.cause)],
    ...call.notes.map((note) => ["note", note]),
  ].filter(Boolean);
}

function eventRow({ t: at, event, leg, ...more }) {
  const parts = [
    more.to && `${t("event.to")} ${more.to}`,
    more.cli && t("lane.sees", { cli: more.cli }),
    more.timeout && t("event.timeout", { seconds: more.timeout }),
    more.result && t(`result.${more.result}`),
    more.value,
    (more.reason ?? more.cause) && cause(more.reason ?? more.cause),
  ];
  return h(
    "tr",
    { "data-event": event },
    h("td", {}, exact(at / 1000)),
    h("td", {}, leg === "call" ? "" : laneName(leg)),
    h("td", {}, tOr(`event.${event}`, event), " ", h("code", {}, event)),
    h("td", {}, parts.filter(Boolean).join(" · ")),
  );
}
