// What the server knows and the page only shows: kinds of faults, files that can be played, errors that say no.

import { fetched } from "./api.js";

let asked = null;

/** @returns {Promise<{faults: Record<string, {en: string, ru: string, when: string}>, media: string[], refusals: {codes: number[], message: string | null}[],
 *   params: Record<string, {name: string, is_text: boolean, values: unknown[], en: string, ru: string}[]>,
 *   methods: string[], media_ids: Record<string, number>, refused_by_name: string[]}>} */
export function tables() {
  asked ??= fetched("/_console/tables.json")
    .then(({ text }) => JSON.parse(text))
    .catch((error) => {
      asked = null; // the next who asks may find the sandbox there again
      throw error;
    });
  return asked;
}
