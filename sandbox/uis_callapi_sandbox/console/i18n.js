// The language of the page: as remembered, else as the browser asks for. Every sentence stands in en.js and ru.js.

import en from "./en.js";
import ru from "./ru.js";
import { remember, remembered } from "./store.js";

const TABLES = { en, ru };
const first = navigator.languages.find((language) => /^(en|ru)\b/.test(language))?.slice(0, 2) ?? "en";
let language = remembered("language", first) === "ru" ? "ru" : "en";
document.documentElement.lang = language;

export function spoken() {
  return language;
}

/** @param {"en" | "ru"} wanted */
export function speak(wanted) {
  language = wanted;
  document.documentElement.lang = wanted;
  remember("language", wanted);
}

/** The sentence of *key*, `{name}` filled in; one with plural forms goes by `n`. */
export function t(key, values = {}) {
  const entry = TABLES[language][key];
  if (entry === undefined) throw new Error(`no sentence ${key}`);
  const text = typeof entry === "string" ? entry : entry[new Intl.PluralRules(language).select(values.n)];
  return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}

/** The sentence of *key*, or *otherwise* where the tables do not know it: words of a newer server. */
export function tOr(key, otherwise) {
  return key in TABLES[language] ? t(key) : otherwise;
}

/** A moment (seconds since the epoch) in the reader's zone. */
export function moment(seconds, style = { dateStyle: "short", timeStyle: "medium" }) {
  return new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, style).format(seconds * 1000);
}

/** Seconds as people say them: 0:07, 1:02:03. */
export function span(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  const parts = [Math.floor(whole / 60) % 60, whole % 60].map((part) => String(part).padStart(2, "0"));
  return whole < 3600 ? `${Number(parts[0])}:${parts[1]}` : `${Math.floor(whole / 3600)}:${parts.join(":")}`;
}

/** Seconds with as many decimals as they have, three at most: 5, 12.25. */
export function exact(seconds) {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 3 }).format(seconds);
}
