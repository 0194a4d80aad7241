// The control API of the sandbox. "" stands for every login.

import { t } from "./i18n.js";

export class ControlError extends Error {}

async function ask(verb, route, { query = {}, body, signal } = {}) {
  const url = new URL(`/_sandbox/${route}`, location.origin);
  for (const [name, value] of Object.entries(query)) {
    if (value !== "" && value !== null && value !== undefined) url.searchParams.set(name, value);
  }
  const options = { method: verb, signal };
  if (body !== undefined || verb !== "GET") {
    options.headers = { "Content-Type": "application/json" };
    options.body = JSON.stringify(body ?? {});
  }
  const { response, text } = await fetched(url, options);
  let answer = null;
  try {
    answer = text === "" ? null : JSON.parse(text);
  } catch {
    throw new ControlError(`${verb} ${url.pathname}: HTTP ${response.status}`);
  }
  if (!response.ok) throw new ControlError(answer?.error ?? `${verb} ${url.pathname}: HTTP ${response.status}`);
  return answer;
}

/** As `fetch`; but a browser has words of its own, in English, for a server that is not there. */
export async function fetched(url, options) {
  try {
    const response = await fetch(url, options);
    return { response, text: await response.text() };
  } catch (error) {
    throw error.name === "AbortError" ? error : new ControlError(t("lost"));
  }
}

const all = (login) => ({ login: login || "*" });
const one = (login) => ({ login: login || "demo" });

export const control = {
  logins: () => ask("GET", "logins"),
  addLogin: (login, password) => ask("POST", "logins", { body: { login, password } }),
  reset: (login) => ask("POST", "reset", { query: all(login) }),
  clock: (login) => ask("GET", "clock", { query: one(login) }),
  advance: (login, body) => ask("POST", "clock/advance", { query: all(login), body }),
  speed: (login, speed) => ask("POST", "clock/auto", { query: all(login), body: { speed } }),
  calls: (query, signal) => ask("GET", "calls", { query, signal }),
  call: async (number, signal) => {
    const { summary, ...rest } = await ask("GET", `calls/${number}`, { signal });
    return { ...summary, ...rest };
  },
  requests: (query, signal) => ask("GET", "requests", { query, signal }),
  faults: (login) => ask("GET", "faults", { query: { login } }),
  addFault: (login, body) => ask("POST", "faults", { query: all(login), body }),
  dropFault: (login, id) => ask("DELETE", `faults/${encodeURIComponent(id)}`, { query: one(login) }),
  dropFaults: (login) => ask("DELETE", "faults", { query: all(login) }),
  sessions: (login) => ask("GET", "sessions", { query: { login } }),
  expireSessions: (login) => ask("POST", "sessions/expire", { query: one(login) }),
  dropSessions: (login) => ask("DELETE", "sessions", { query: one(login) }),
  makeKey: (login) => ask("POST", "keys", { query: one(login), body: {} }),
  limits: (login) => ask("GET", "limits", { query: one(login) }),
  setLimits: (login, body) => ask("PUT", "limits", { query: one(login), body }),
  world: (login) => ask("GET", "world", { query: one(login) }),
  setWorld: (login, body) => ask("PUT", "world", { query: one(login), body }),
};
