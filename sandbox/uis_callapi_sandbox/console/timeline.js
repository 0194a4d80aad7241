// Events of a call → lanes of segments. Pure: no page, no clock.

/**
 * @typedef {{kind: string, from: number, to: number | null}} Segment  milliseconds; no end while it lasts
 * @typedef {{name: string, to: string, cli: string, segments: Segment[], marks: {t: number, event: string}[],
 *   end: {t: number, event: string, reason: string} | null}} Lane
 */

const ENDS = new Set([
  "leg.busy",
  "leg.rejected",
  "leg.unreachable",
  "leg.no_answer",
  "leg.cancelled",
  "leg.hangup",
  "queue.timeout",
]);

/** After these, everybody who is up talks. */
const JOINED = new Set(["call.unheld", "call.restored", "call.transferred"]);

/** @returns {{lanes: Lane[], bridged: number | null, finished: number | null}} */
export function timeline(events) {
  /** @type {Map<string, Lane>} */
  const lanes = new Map();
  /** @type {Set<string>} Legs that are up. */
  const up = new Set();
  let bridged = null;
  let finished = null;

  function lane(name) {
    if (!lanes.has(name)) lanes.set(name, { name, to: "", cli: "", segments: [], marks: [], end: null });
    return lanes.get(name);
  }

  function turn(name, t, kind) {
    const those = lane(name).segments;
    const last = those.at(-1);
    if (last && last.to === null) last.to = t;
    if (kind !== null) those.push({ kind, from: t, to: null });
  }

  const all = (t, kind, but = []) => {
    for (const name of up) if (!but.includes(name)) turn(name, t, kind);
  };
  // A coach, K, hears the operator whatever becomes of the client.
  const coaches = () => [...up].filter((name) => name.startsWith("K"));

  for (const { t, event, leg, ...more } of events) {
    if (event === "leg.dialing") {
      Object.assign(lane(leg), { to: more.to, cli: more.cli });
      turn(leg, t, "ringing");
    } else if (event === "leg.answered") {
      up.add(leg);
      turn(leg, t, leg.startsWith("K") ? "talk" : "held");
      if (leg !== "A") for (const name of ["queue", "group"]) if (lanes.has(name)) turn(name, t, null);
    } else if (event === "message.started") turn(leg, t, "message");
    else if (event === "message.finished" || event === "message.interrupted") turn(leg, t, "held");
    else if (event === "music.started") turn(leg, t, "music");
    else if (event === "ringback.started") turn(leg, t, "ringing");
    else if (event === "queue.entered") turn("queue", t, "waiting");
    else if (event === "group.started") turn("group", t, "search");
    else if (event === "queue.waiting" || event === "lines.grown") lane(leg).marks.push({ t, event });
    else if (event === "call.bridged") {
      bridged = t;
      all(t, "talk");
    } else if (event === "call.held") all(t, "held", coaches());
    else if (event === "call.consulting") all(t, "talk", ["A"]);
    else if (event === "call.consulted") all(t, "held", ["A", ...coaches()]);
    else if (JOINED.has(event)) all(t, "talk");
    else if (event === "call.finished") {
      finished = t;
      for (const name of lanes.keys()) turn(name, t, null);
    }
    if (ENDS.has(event)) {
      up.delete(leg);
      turn(leg, t, null);
      lane(leg).end = { t, event, reason: more.reason ?? more.cause ?? "" };
    }
  }
  for (const one of lanes.values()) one.segments = one.segments.filter(({ from, to }) => from !== to);
  return { lanes: [...lanes.values()], bridged, finished };
}

/** What a lane is at, at its latest: a kind of segment, `ended`, or `idle` where it has not begun. */
export function doing(lane) {
  if (!lane) return "idle";
  if (lane.end) return "ended";
  return lane.segments.at(-1)?.to === null ? lane.segments.at(-1).kind : lane.segments.length ? "ended" : "idle";
}

/** A round scale that holds *milliseconds*: it grows in steps, so that a picture does not creep. */
export function domain(milliseconds) {
  const steps = [10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 300, 450, 600, 900, 1200, 1800, 2700, 3600];
  const seconds = milliseconds / 1000;
  const step = steps.find((one) => one >= seconds) ?? Math.ceil(seconds / 3600) * 3600;
  return step * 1000;
}

/** Where the axis has ticks: *most* of them at most. */
export function ticks(end, most) {
  const steps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 43200, 86400];
  const step = (steps.find((one) => end / 1000 / one <= most) ?? 86400 * 7) * 1000;
  return Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => index * step);
}
