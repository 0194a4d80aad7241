// The page as a client of the API: real requests to /v1 and /v4.0, and what a client may conclude from what came back.

import { tables } from "./tables.js";

/** What came back: an answer of HTTP, or nothing (`lost`). */
export async function post(method, params, signal, path = "/v1") {
  const id = 1 + (crypto.getRandomValues(new Uint32Array(1))[0] % (2 ** 31 - 1));
  const body = JSON.stringify({ jsonrpc: "2.0", id, method, params });
  try {
    // Connections of its own, which the server closes: on one that was used before, a browser sends a lost POST again.
    const response = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body,
      signal,
      credentials: "omit",
      redirect: "manual",
      cache: "no-store",
    });
    return { id, status: response.status, redirected: response.type === "opaqueredirect", text: await response.text() };
  } catch (error) {
    return { id, lost: error.name === "AbortError" ? "stopped" : "lost" };
  }
}

const REFUSING_STATUSES = new Set([400, 401, 403, 404, 405, 411, 413, 414, 415, 421, 429, 431]);

/**
 * What *report* means, as the SDK judges it; `refusals` are the errors that say no. `outcome` is result, not_placed or
 * unknown; `why` names a sentence of the tables (`judged.…`), filled in with the rest.
 */
export function judge(report, { refusals, refused_by_name }) {
  if (report.lost) return { outcome: "unknown", why: report.lost };
  if (report.redirected) return { outcome: "unknown", why: "redirected" };
  const answer = read(report.text);
  if (!answer) {
    const refused = REFUSING_STATUSES.has(report.status);
    return {
      outcome: refused ? "not_placed" : "unknown",
      why: report.status === 200 ? "damaged" : "status",
      status: report.status,
    };
  }
  const { result, error } = answer;
  const ours = answer.id === report.id || (error && (answer.id === undefined || answer.id === null));
  if (!ours || (result === undefined) === (error === undefined)) return { outcome: "unknown", why: "damaged" };
  if (error === undefined) return { outcome: "result", why: "result", result };
  const { mnemonic, field } = Object(error.data);
  const refused = mnemonic ? refused_by_name.includes(mnemonic) : refusals.some((no) => covers(no, error));
  const detail = mnemonic ? [mnemonic, field].filter(Boolean).join(", ") : (error.data ?? error.details ?? "");
  return {
    outcome: refused ? "not_placed" : "unknown",
    why: "error",
    code: error.code,
    message: error.message,
    detail: String(detail),
    mnemonic,
    field,
  };
}

/** An error is known by its code, or by its message whatever the code. */
function covers({ codes, message }, error) {
  const said = String(error.message ?? "").trim().toLowerCase();
  return (codes.length === 0 || codes.includes(error.code)) && (message === null || said === message.toLowerCase());
}

function read(text) {
  try {
    const answer = JSON.parse(text);
    return answer !== null && typeof answer === "object" && answer.jsonrpc === "2.0" ? answer : null;
  } catch {
    return null;
  }
}

/** How the versions differ. */
const VERSIONS = {
  v1: {
    path: "/v1",
    login: "authenticate",
    keyOf: (result) => result.session_key,
    param: "session_key",
    renews: ({ code }) => code === -32002 || code === -32005,
    place: "place_calls",
  },
  "v4.0": {
    path: "/v4.0",
    login: "login.user",
    keyOf: (result) => result.data.access_token,
    param: "access_token",
    renews: ({ mnemonic }) => mnemonic === "access_token_invalid",
    place: "start.simple_call",
  },
};
const keys = new Map();

/** Place a call as *login*. Returns what it came to, the id of the request that placed it, the `text` of the answer. */
export function placeCall(version, login, password, params, signal) {
  return send(version, login, password, VERSIONS[version].place, params, signal);
}

/** Tell a call what to do, by a *method* of v4.0. Throws what is said instead. */
export async function command(login, password, method, params) {
  const verdict = await send("v4.0", login, password, method, params);
  if (verdict.outcome !== "result") throw new Error(verdict.message ?? `HTTP ${verdict.status ?? verdict.why}`);
}

/** With a key that was fetched before; with a new one where there is none or it is refused. */
async function send(version, login, password, method, params, signal) {
  const { path, login: open, keyOf, param, renews } = VERSIONS[version];
  const known = await tables();
  const holder = `${version} ${login}`;
  for (const fresh of [false, true]) {
    if (fresh || !keys.has(holder)) {
      const report = await post(open, { login, password }, signal, path);
      const verdict = judge(report, known);
      // Whatever became of a login: nobody was rung.
      if (verdict.outcome !== "result")
        return { ...verdict, outcome: "not_placed", step: "login", text: report.text ?? "" };
      keys.set(holder, keyOf(verdict.result));
    }
    const report = await post(method, { [param]: keys.get(holder), ...params }, signal, path);
    const verdict = judge(report, known);
    if (!fresh && renews(verdict)) {
      keys.delete(holder);
      continue;
    }
    return { ...verdict, step: "call", id: report.id, text: report.text ?? "" };
  }
}
