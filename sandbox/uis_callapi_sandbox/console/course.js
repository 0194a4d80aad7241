// A call that is followed: asked for again whenever something happens to it, painted as it goes.

import { control } from "./api.js";
import { h, paced } from "./dom.js";
import { on } from "./live.js";
import { frame, legend } from "./picture.js";
import { now, onTick } from "./time.js";

/** Follow call *number*: *show* is given it now and after every change. Returns what ends it. */
export function watch(number, show, fail) {
  let ended = false;
  const load = paced(100, () =>
    control.call(number).then(
      (call) => ended || show(call),
      (error) => ended || fail(error),
    ),
  );
  const mine = ({ call, number: changed }) => (call ?? changed) === number && load();
  const endings = [on("leg", mine), on("call", mine), on("open", load), on("reset", load)];
  load();
  return () => {
    ended = true;
    for (const end of endings) end();
  };
}

/** The picture of the call that `show(call)` is told of; it moves while the call goes on. */
export function livePicture() {
  let call = null;
  const { element, draw } = frame(() => [call?.events ?? [], call ? (now() - call.at) * 1000 : 0]);
  const stop = onTick(() => call && call.state !== "finished" && draw());
  return {
    element: h("figure", { class: "course" }, element, h("figcaption", {}, legend())),
    close: stop,
    show(changed) {
      call = changed;
      draw();
    },
  };
}
