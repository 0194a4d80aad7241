// What the server knows and the page only shows: kinds of faults, files that can be played.

let asked = null;

/** @returns {Promise<{faults: Record<string, {en: string, ru: string, when: string}>, media: string[]}>} */
export function tables() {
  asked ??= fetch("/_console/tables.json").then((response) => response.json());
  return asked;
}
