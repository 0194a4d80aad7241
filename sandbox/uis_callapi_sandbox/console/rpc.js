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
 * What *report* means, as the SDK judges it; *refusals* are the errors that say no. `outcome` is result, not_placed or
 * unknown; `why` names a sentence of the tables (`judged.…`), filled in with the rest.
 */
export function judge(report, refusals) {
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
  const refused = refusals.some((no) => covers(no, error));
  const detail = error.data ?? error.details ?? "";
  return {
    outcome: refused ? "not_placed" : "unknown",
    why: "error",
    code: error.code,
    message: error.message,
    detail: String(detail),
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

const keys = new Map();

/**
 * Place a call as *login*: with a session key that was fetched before, with a new one where there is none or it is
 * refused. Returns what it came to, the id of the request that placed it, and the `text` of the answer.
 */
export async function placeCall(login, password, params, signal) {
  const { refusals } = await tables();
  for (const fresh of [false, true]) {
    if (fresh || !keys.has(login)) {
      const report = await post("authenticate", { login, password }, signal);
      const verdict = judge(report, refusals);
      // Whatever became of a login: nobody was rung.
      if (verdict.outcome !== "result")
        return { ...verdict, outcome: "not_placed", step: "authenticate", text: report.text ?? "" };
      keys.set(login, verdict.result.session_key);
    }
    const report = await post("place_calls", { session_key: keys.get(login), ...params }, signal);
    const verdict = judge(report, refusals);
    if (!fresh && (verdict.code === -32002 || verdict.code === -32005)) {
      keys.delete(login);
      continue;
    }
    return { ...verdict, step: "place_calls", id: report.id, text: report.text ?? "" };
  }
}

const tokens = new Map();

/** Ask v4.0 for *method* as *login*. Returns the result; throws what is said instead. */
export async function command(login, password, method, params) {
  for (const fresh of [false, true]) {
    if (fresh || !tokens.has(login)) {
      const { data } = await asked("login.user", { login, password });
      tokens.set(login, data.access_token);
    }
    try {
      return await asked(method, { access_token: tokens.get(login), ...params });
    } catch (error) {
      if (fresh || error.mnemonic !== "access_token_invalid") throw error;
    }
  }
}

async function asked(method, params) {
  const report = await post(method, params, undefined, "/v4.0");
  const answer = report.lost ? null : read(report.text);
  if (answer?.result !== undefined) return answer.result;
  const error = new Error(answer?.error?.message ?? `HTTP ${report.status ?? report.lost}`);
  error.mnemonic = answer?.error?.data?.mnemonic;
  throw error;
}
