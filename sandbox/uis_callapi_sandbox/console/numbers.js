// Numbers as people write them.

/** A number where *text* is one, else the text: the server says what is wrong with it. */
export function number(text) {
  const trimmed = text.trim();
  return /^-?\d{0,14}([.,]\d+|\d)$/.test(trimmed) ? Number(trimmed.replace(",", ".")) : trimmed;
}
