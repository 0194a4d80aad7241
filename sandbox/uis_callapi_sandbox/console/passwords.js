// Passwords of logins as far as this page can know them; kept while it is open, and nowhere else.

const known = new Map([["demo", "demo"]]);

/** The password of *login*; logins with magic take any. */
export function passwordOf(login) {
  return known.get(login) ?? "any";
}

export function keepPassword(login, password) {
  known.set(login, password);
}
