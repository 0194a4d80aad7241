// What this browser remembers between visits. Where storage is closed, nothing is remembered and nothing breaks.

/** @param {string} name @param {string} otherwise @returns {string} */
export function remembered(name, otherwise) {
  try {
    return localStorage.getItem(`uis.${name}`) ?? otherwise;
  } catch {
    return otherwise;
  }
}

/** @param {string} name @param {string} value */
export function remember(name, value) {
  try {
    localStorage.setItem(`uis.${name}`, value);
  } catch {
    // Closed storage.
  }
}
