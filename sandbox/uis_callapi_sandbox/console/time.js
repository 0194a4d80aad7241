// The sandbox's clock as this page knows it: told by the stream, carried on between by its speed.

import { control } from "./api.js";
import { on } from "./live.js";

let told = { login: "demo", now: 0, iso: "", speed: 1, next: null };
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

/** Take what the server says of the clock. */
export function set(clock) {
  told = clock;
  at = performance.now();
  tick();
}

/** Follow the clock of *login*. */
export async function keep(login) {
  whose = login || "demo";
  set(await control.clock(whose));
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

on("clock", (clock) => clock.login === whose && set(clock));

const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
setInterval(() => told.speed > 0 && !document.hidden && tick(), calm ? 1000 : 100);
