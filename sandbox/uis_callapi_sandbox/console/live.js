// One stream of server-sent events for the page, and who listens to it.

const KINDS = ["call", "leg", "request", "clock", "reset", "faults"];
const listeners = new Map();
let source = null;
let connected = true;
let followed = "";

/** Listen to *kind*: one of the stream's events, or `open` and `lost`. Returns what ends the listening. */
export function on(kind, listener) {
  const those = listeners.get(kind) ?? new Set();
  listeners.set(kind, those.add(listener));
  return () => those.delete(listener);
}

function tell(kind, data) {
  for (const listener of [...(listeners.get(kind) ?? [])]) listener(data);
}

/** Follow *login*, every login where it is "". */
export function follow(login) {
  leave();
  followed = login;
  const query = login === "" ? "" : `?login=${encodeURIComponent(login)}`;
  const stream = (source = new EventSource(`/_sandbox/events${query}`));
  for (const kind of KINDS) stream.addEventListener(kind, (event) => tell(kind, JSON.parse(event.data)));
  stream.onopen = () => {
    connected = true;
    tell("open");
  };
  stream.onerror = () => {
    if (connected) tell("lost");
    connected = false;
    // A browser gives up for good when the server answers wrongly, say while it starts.
    if (stream.readyState === EventSource.CLOSED) setTimeout(() => source === stream && follow(login), 1000);
  };
}

function leave() {
  source?.close();
  source = null;
}

addEventListener("pagehide", leave);
// A browser has six connections for a host: a page that nobody sees does not keep one.
document.addEventListener("visibilitychange", () => (document.hidden ? leave() : follow(followed)));
