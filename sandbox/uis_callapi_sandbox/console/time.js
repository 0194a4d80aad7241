// The sandbox's clock as this page knows it: told by the stream, carried on between by its speed.

import { control } from "./api.js";
import { paced } from "./dom.js";
import { on } from "./live.js";

let told = { login: "demo", now: 0, iso: "", speed: 1, turns: -1, next: null };
let at = performance.now();
let whose = "demo";
const ticking = new Set();

/** Seconds since the epoch, by the clock of the sandbox. */
export function now() {
  return told.now + ((performance.now() - at) / 1000) * told.speed;
}

export function clock() {
  return told;
}

/** Take what the server says of the clock; an answer may be overtaken by what the stream tells. */
export function set(clock) {
  if (clock.login === told.login && clock.turns < told.turns) return;
  told = clock;
  at = performance.now();
  tick();
}

/** Follow the clock of *login*. */
export async function keep(login) {
  whose = login || "demo";
  const wanted = whose;
  const clock = await control.clock(wanted);
  if (whose === wanted) set(clock);
}

/** Run *action* now and whenever time has moved. Returns what ends it. */
export function onTick(action) {
  ticking.add(action);
  action();
  return () => ticking.delete(action);
}

function tick() {
  for (const action of [...ticking]) action();
}

// Behind a new connection may be another sandbox, which has not been turned so often.
on("open", () => (told = { ...told, turns: -1 }));
on("clock", (clock) => clock.login === whose && set(clock));
// What happens to a call changes what is due next.
const ask = paced(200, () => keep(whose).catch(() => undefined));
for (const kind of ["call", "leg", "reset", "open"])
  on(kind, ({ login } = { login: whose }) => login === whose && ask());

const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
setInterval(() => told.speed > 0 && !document.hidden && tick(), calm ? 1000 : 100);
