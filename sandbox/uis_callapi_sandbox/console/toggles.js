// The buttons for language and theme; both are remembered.

import { h } from "./dom.js";
import { speak, spoken, t } from "./i18n.js";
import { remember, remembered } from "./store.js";

/** *redraw* paints the page in the other language. */
export function languageButton(redraw) {
  const other = spoken() === "ru" ? "en" : "ru";
  const label = { en: "English", ru: "По-русски" }[other];
  const turn = () => {
    speak(other);
    redraw();
  };
  return h("button", { type: "button", class: "quiet", lang: other, title: label, onclick: turn }, other.toUpperCase());
}

export function themeButton() {
  const order = ["auto", "light", "dark"];
  const signs = { auto: "◐", light: "☀", dark: "☾" };
  const button = h("button", { type: "button", class: "quiet", id: "theme", onclick: turn });
  let theme = remembered("theme", "auto");
  function show() {
    document.documentElement.dataset.theme = theme;
    button.textContent = signs[theme];
    button.setAttribute("aria-label", t(`theme.${theme}`));
    button.title = t(`theme.${theme}`);
  }
  function turn() {
    theme = order[(order.indexOf(theme) + 1) % order.length];
    remember("theme", theme);
    show();
  }
  show();
  return button;
}
