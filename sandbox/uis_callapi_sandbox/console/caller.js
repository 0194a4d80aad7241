// Places a call and finds out its number, so that it can be watched: the API's answer has none.

import { control } from "./api.js";
import { t } from "./i18n.js";
import { on } from "./live.js";
import { placeCall } from "./rpc.js";

/** *found* is told the number of the call as soon as it is known; returns the verdict on the answer. */
export async function callAndFind(login, password, params, { signal, found, version = "v1" }) {
  const [client, service] = [params.numa ?? params.contact, params.numb ?? params.virtual_phone_number];
  const newest = (await control.calls({ login, limit: 1 })).calls[0]?.number ?? 0;
  // Long before the answer perhaps: in one mode it comes when the two are joined.
  const unlisten = on("call", (call) => {
    const alike = call.login === login && call.numa === client && call.numb === service;
    if (call.number > newest && alike) found(call.number);
  });
  try {
    const verdict = await placeCall(version, login, password, params, signal);
    const { requests } = await control.requests({ login, limit: 20 });
    const made = requests.find((one) => one.request_id === verdict.id && one.call !== null);
    if (made) found(made.call);
    return verdict;
  } finally {
    unlisten();
  }
}

/** A verdict's sentence. */
export function said({ why, result, code, message, detail, status, step }) {
  const words = t(`judged.${why}`, {
    result: result?.data ? Object.entries(result.data).flat().join(" ") : String(result),
    code,
    message,
    detail: detail ? ` (${detail})` : "",
    status,
  });
  return step === "login" ? `${t("judged.at_login")} ${words}` : words;
}
