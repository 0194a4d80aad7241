// A call's timeline as a picture: a lane per leg; segments differ by pattern, by colour and by their words.

import { fill, h, s } from "./dom.js";
import { span, t, tOr } from "./i18n.js";
import { domain, ticks, timeline } from "./timeline.js";

const KINDS = ["ringing", "message", "music", "talk", "waiting"];
const LANE = 50;
const BAR = 20;
const LETTER = 7.3;

/** The patterns that every picture of the page fills its segments with. To be in the page once. */
export function patterns() {
  const pattern = (kind, width, height, ...marks) =>
    s(
      "pattern",
      { id: `p-${kind}`, width, height, patternUnits: "userSpaceOnUse", class: `pattern ${kind}` },
      s("rect", { width, height, class: "ground" }),
      ...marks,
    );
  return s(
    "svg",
    { width: 0, height: 0, class: "patterns", "aria-hidden": "true" },
    s(
      "defs",
      {},
      pattern("ringing", 8, 8, s("path", { d: "M-2 2 L2 -2 M0 8 L8 0 M6 10 L10 6", class: "mark" })),
      pattern("message", 7, 7, s("circle", { cx: 3.5, cy: 3.5, r: 1.2, class: "dot" })),
      pattern("music", 12, 8, s("path", { d: "M0 4 Q3 0 6 4 T12 4", class: "mark" })),
      pattern("waiting", 6, 6, s("path", { d: "M0 0 V6", class: "mark" })),
      pattern("search", 6, 6, s("path", { d: "M0 0 V6", class: "mark" })),
      pattern("talk", 8, 8),
      pattern("held", 8, 8),
    ),
  );
}

/** What the patterns mean. */
export function legend() {
  const item = (kind) =>
    h(
      "li",
      {},
      s("svg", { width: 26, height: 14, "aria-hidden": "true" }, segment(kind, 0, 0, 26, 14)),
      t(`segment.${kind}`),
    );
  return h("ul", { class: "legend" }, KINDS.map(item));
}

function segment(kind, x, y, width, height) {
  return s("rect", { x, y, width, height, rx: 3, fill: `url(#p-${kind})`, class: `segment ${kind}` });
}

/** The picture of *events*, *width* pixels wide; *elapsed* milliseconds have passed while the call goes on. */
export function picture(events, width, elapsed) {
  const { lanes, finished } = timeline(events);
  const wide = width >= 640;
  const right = wide ? 170 : 14;
  const until = finished ?? Math.max(elapsed, events.at(-1)?.t ?? 0);
  const end = finished === null ? domain(until * 1.04 + 1) : Math.max(finished, 1000);
  const scale = (time) => 1 + (time / end) * (width - 2 - right);
  const bottom = Math.max(1, lanes.length) * LANE + 6;
  return s(
    "svg",
    {
      width,
      height: bottom + 24,
      viewBox: `0 0 ${width} ${bottom + 24}`,
      class: "timeline",
      role: "img",
      "aria-label": words(lanes),
    },
    ticks(end, Math.max(2, Math.floor((width - right) / 70))).map((time) => tick(scale(time), bottom, time)),
    lanes.map((lane, index) => row(lane, index * LANE, scale, until, { wide, width })),
    finished === null && s("path", { d: `M${scale(until)} 0 V${bottom}`, class: "now", "data-now": until }),
  );
}

function tick(x, bottom, time) {
  const anchor = x < 12 ? "start" : "middle";
  return s(
    "g",
    { class: "tick" },
    s("path", { d: `M${x} 0 V${bottom}` }),
    s("text", { x, y: bottom + 16, "text-anchor": anchor }, span(time / 1000)),
  );
}

function row(lane, top, scale, until, { wide, width }) {
  const middle = top + 24 + BAR / 2 + 4;
  const ended = lane.end ? why(lane.end) : "";
  const at = scale(lane.end?.t ?? lane.segments.at(-1)?.to ?? until);
  return s(
    "g",
    { class: "lane", "data-lane": lane.name },
    s(
      "text",
      { x: 1, y: top + 16, class: "name" },
      s("tspan", { class: "leg" }, laneName(lane.name)),
      lane.to && s("tspan", { dx: 8 }, lane.to),
      wide && lane.cli && s("tspan", { dx: 8, class: "aside" }, t("lane.sees", { cli: lane.cli })),
    ),
    lane.segments.map(({ kind, from, to }) => stretch(kind, scale(from), scale(to ?? until), top + 24)),
    lane.marks.map((mark) =>
      s(
        "path",
        { d: `M${scale(mark.t)} ${top + 20} v${BAR + 8}`, class: "grown" },
        s("title", {}, tOr(`event.${mark.event}`, mark.event)),
      ),
    ),
    lane.end && s("circle", { cx: at, cy: top + 24 + BAR / 2, r: 4, class: `end ${tone(lane.end)}` }),
    ended &&
      (wide
        ? s("text", { x: at + 9, y: middle, class: `why ${tone(lane.end)}` }, ended)
        : s("text", { x: width - 1, y: top + 16, "text-anchor": "end", class: `why ${tone(lane.end)}` }, ended)),
  );
}

function stretch(kind, from, to, top) {
  const label = t(`segment.${kind}`);
  const fits = to - from > label.length * LETTER + 12;
  return s(
    "g",
    { "data-segment": kind },
    segment(kind, from, top, Math.max(3, to - from), BAR),
    s("title", {}, label),
    fits && s("text", { x: from + 7, y: top + BAR / 2 + 4, class: `word ${kind}` }, label),
  );
}

const FINE = ["normal_clearing", "released", "transferred", "restored"];
const tone = ({ event, reason }) =>
  event === "leg.hangup" && FINE.includes(reason) ? "fine" : event === "leg.cancelled" ? "calm" : "bad";

/** Why a lane ended, in words. */
export function why({ event, reason }) {
  if (event === "leg.hangup" || event === "leg.cancelled") return cause(reason);
  return cause(event.replace("leg.", "").replace("queue.timeout", "queue_timeout"));
}

/** A reason or cause of the dialling model in words: `normal_clearing`, or a leg and what it did. */
export function cause(text) {
  const [leg, what] = text.split(" ");
  const known = tOr(`cause.${what ?? leg}`, what ?? leg);
  return what ? `${laneName(leg)}: ${known}` : known;
}

/** A lane as people say it. */
export function laneName(name) {
  return name === "queue" || name === "group" ? t(`lane.${name}`) : name;
}

function words(lanes) {
  const said = lanes.map((lane) => {
    const parts = lane.segments.map(({ kind }) => t(`segment.${kind}`));
    return `${laneName(lane.name)} ${lane.to}: ${[...parts, lane.end && why(lane.end)].filter(Boolean).join(", ")}`;
  });
  return said.join("; ") || t("picture.empty");
}

/** A frame that keeps a picture as wide as itself. `draw()` paints anew what *look* returns: [events, elapsed]. */
export function frame(look) {
  const element = h("div", { class: "picture" });
  const draw = () => {
    const [events, elapsed] = look();
    fill(element, picture(events, Math.max(280, Math.floor(element.clientWidth)), elapsed));
  };
  let width = 0;
  new ResizeObserver(() => {
    if (element.clientWidth === width) return;
    width = element.clientWidth;
    draw();
  }).observe(element);
  return { element, draw };
}
