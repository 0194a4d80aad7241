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
  source?.close();
  followed = login;
  const query = login === "" ? "" : `?login=${encodeURIComponent(login)}`;
  source = new EventSource(`/_sandbox/events${query}`);
  for (const kind of KINDS) source.addEventListener(kind, (event) => tell(kind, JSON.parse(event.data)));
  source.onopen = () => {
    connected = true;
    tell("open");
  };
  source.onerror = () => {
    if (connected) tell("lost");
    connected = false;
    // A browser gives up for good when the server answers wrongly, say while it starts.
    if (source.readyState === EventSource.CLOSED) setTimeout(follow, 1000, login);
  };
}

addEventListener("pagehide", () => source?.close());
// A browser has six connections for a host: a page that nobody sees does not keep one.
document.addEventListener("visibilitychange", () => (document.hidden ? source?.close() : follow(followed)));
