// One login: its sessions and limits; new logins; everything forgotten.

import { control } from "./api.js";
import { field, fill, h } from "./dom.js";
import { moment, t } from "./i18n.js";
import { on } from "./live.js";
import { number } from "./numbers.js";
import { section, table } from "./parts.js";
import { keepPassword } from "./passwords.js";

export function account({ login, go, choose, problem }) {
  const who = login || "demo";
  const sessions = h("div", {});
  const limits = h("div", {});
  const made = h("p", { class: "made", role: "status" });

  async function act(doing, after) {
    try {
      await doing;
      await after();
    } catch (wrong) {
      problem(wrong.message);
    }
  }

  async function showSessions() {
    const rows = await control.sessions(login);
    fill(
      sessions,
      rows.length === 0
        ? h("p", { class: "nothing" }, t("sessions.none"))
        : table(
            "rows",
            ["login", "version", "key", "issued", "ends", "state"].map((name) => t(`sessions.${name}`)),
            rows.map((row) =>
              h(
                "tr",
                {},
                h("td", {}, row.login),
                h("td", {}, row.version),
                h("td", {}, h("code", {}, row.key), row.permanent && h("small", {}, t("sessions.permanent"))),
                h("td", {}, moment(row.issued)),
                h("td", {}, row.ends === null ? t("sessions.never") : moment(row.ends)),
                h("td", {}, h("span", { class: `badge ${row.state}` }, t(`sessions.state.${row.state}`))),
              ),
            ),
          ),
    );
  }

  async function makeKey() {
    const { key } = await control.makeKey(who);
    fill(made, t("sessions.made"), " ", h("code", {}, key));
  }

  const perMinute = h("input", {
    inputmode: "numeric",
    class: "short",
    placeholder: t("limits.none"),
    name: "per_minute",
  });
  const perDay = h("input", { inputmode: "numeric", class: "short", placeholder: t("limits.none"), name: "per_day" });
  const wrongLimit = h("p", { class: "error", role: "alert" });
  async function showLimits(known) {
    const row = known ?? (await control.limits(who));
    if (document.activeElement !== perMinute) perMinute.value = row.per_minute ?? "";
    if (document.activeElement !== perDay) perDay.value = row.per_day ?? "";
    fill(
      limits,
      ...["minute", "day"].map((name) => gauge(t(`limits.${name}`), row[`used_${name}`], row[`per_${name}`])),
    );
  }
  async function setLimits(event) {
    event.preventDefault();
    wrongLimit.textContent = "";
    const read = ({ value }) => (value.trim() === "" ? null : number(value));
    try {
      await showLimits(await control.setLimits(who, { per_minute: read(perMinute), per_day: read(perDay) }));
    } catch (wrong) {
      wrongLimit.textContent = wrong.message;
    }
  }

  const newLogin = h("input", { autocomplete: "off", name: "new-login" });
  const newPassword = h("input", { type: "password", autocomplete: "new-password", name: "new-password" });
  const wrongLogin = h("p", { class: "error", role: "alert" });
  async function addLogin(event) {
    event.preventDefault();
    wrongLogin.textContent = "";
    try {
      await control.addLogin(newLogin.value.trim(), newPassword.value);
      keepPassword(newLogin.value.trim(), newPassword.value);
      choose(newLogin.value.trim());
    } catch (wrong) {
      wrongLogin.textContent = wrong.message;
    }
  }
  async function reset() {
    if (!confirm(t(login === "" ? "reset.sure_all" : "reset.sure", { login }))) return;
    await act(
      control.reset(login).then(({ calls }) => problem(t("reset.done", { n: calls }))),
      refresh,
    );
  }

  const refresh = () => Promise.all([showSessions(), showLimits()]);
  const quietly = () => refresh().catch((wrong) => problem(wrong.message));
  const endings = [on("request", quietly), on("clock", quietly), on("reset", quietly), on("open", quietly)];
  quietly();
  const button = (label, doing) => h("button", { type: "button", onclick: () => act(doing(), showSessions) }, label);
  return {
    element: h(
      "main",
      { id: "main", class: "account" },
      h("h1", {}, t("nav.account")),
      login === "" && h("p", { class: "about" }, t("one_login")),
      section(
        t("sessions.title"),
        t("sessions.about"),
        sessions,
        h(
          "div",
          { class: "row" },
          button(t("sessions.expire"), () => control.expireSessions(who)),
          button(t("sessions.forget"), () => control.dropSessions(who)),
          button(t("sessions.make_key"), makeKey),
        ),
        made,
      ),
      section(
        t("limits.title"),
        t("limits.about"),
        limits,
        h(
          "form",
          { onsubmit: setLimits, novalidate: true },
          h("div", { class: "row" }, field(t("limits.per_minute"), perMinute), field(t("limits.per_day"), perDay)),
          wrongLimit,
          h("button", { type: "submit" }, t("limits.set")),
        ),
      ),
      section(
        t("logins.title"),
        t("logins.about"),
        h(
          "form",
          { onsubmit: addLogin, novalidate: true },
          h("div", { class: "row" }, field(t("field.login"), newLogin), field(t("field.password"), newPassword)),
          wrongLogin,
          h("button", { type: "submit" }, t("logins.add")),
        ),
      ),
      section(
        t("reset.title"),
        t("reset.about"),
        h("button", { type: "button", class: "danger", onclick: reset }, t("reset.do")),
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

function gauge(name, used, most) {
  const of = most === null ? t("limits.used", { used }) : t("limits.used_of", { used, most });
  return h(
    "div",
    { class: "gauge" },
    h("span", {}, `${name}: ${of}`),
    most !== null && h("meter", { value: used, max: Math.max(most, 1), "aria-label": name }),
  );
}
