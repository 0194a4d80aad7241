// What a form holds, as text and choices → the params of place_calls. Empty means not sent.

import { number } from "./numbers.js";

export function emptyPhone(numb = "") {
  return { numb, channels_count: "", timeout: "" };
}

export function emptyGroup(...numbers) {
  const phones = (numbers.length ? numbers : [""]).map((numb) => emptyPhone(numb));
  return { phones, lines_start: "", lines_limit: "", dialing_increment: "", incremental_dialing_timeout: "" };
}

/** A form as it is first shown. */
export function blank() {
  return {
    version: "v1",
    office: "number",
    first_call: "numc",
    switch_at_once: true,
    numa: "74951234567",
    numb: "74993720692",
    numc: "79164572521",
    groups: [emptyGroup("79164572521", "79164572522")],
    is_queue: false,
    queue_timeout: "60",
    media_file: "",
    use_numb_as_numa: true,
    numa_message: { type: "", value: "" },
    numc_message: { type: "", value: "" },
    more: {},
  };
}

/** Situations to begin with: what each changes in the blank form. */
export const EXAMPLES = {
  number: {},
  messages: {
    switch_at_once: false,
    numa_message: { type: "media", value: "greeting.mp3" },
    numc_message: { type: "text", value: "A client from the web site" },
  },
  fan_out: {
    office: "groups",
    groups: [
      {
        ...emptyGroup("79160000103", "79160000101", "79164572522"),
        lines_limit: "3",
        dialing_increment: "1",
        incremental_dialing_timeout: "10",
      },
    ],
  },
  queue: {
    office: "groups",
    groups: [emptyGroup("79160000103", "79160000101")],
    is_queue: true,
    queue_timeout: "40",
  },
  busy: { numc: "79160000101" },
  nobody: { numa: "79160000103" },
  reset: { numa: "74950009900" },
};

/** Those of the params *known* to the server that the form has no place of its own for, for the version in it. */
export function othersOf(form, known) {
  const own = form.version === "v1" ? blank() : FIELDS;
  return (known[form.version] ?? []).filter(({ name }) => !(name in own));
}

/** What stands in the form for them. What is neither text nor JSON is sent as it is: the server says what is wrong. */
function more(form, others) {
  return Object.fromEntries(
    others.map(({ name, is_text }) => {
      const written = form.more[name] ?? "";
      return [name, is_text || written === "" ? written : parsed(written)];
    }),
  );
}

function parsed(written) {
  try {
    return JSON.parse(written);
  } catch {
    return written;
  }
}

/** The params, in the order of the documentation, without the session key. */
export function paramsOf(form, others = []) {
  return sent({
    first_call: form.first_call,
    switch_at_once: form.switch_at_once,
    media_file: form.media_file,
    is_queue: form.is_queue || "",
    queue_timeout: form.is_queue ? number(form.queue_timeout) : "",
    use_numb_as_numa: form.use_numb_as_numa ? "" : false,
    // Sent even when empty: the server says what is wrong with them.
    numa: form.numa === "" ? undefined : form.numa,
    numa_message: message(form.numa_message),
    numb: form.numb === "" ? undefined : form.numb,
    numc: form.office === "groups" ? form.groups.map(group) : form.numc === "" ? undefined : form.numc,
    numc_message: message(form.numc_message),
    ...more(form, others),
  });
}

/** What start.simple_call of v4.0 calls the same; *ids* are those of the files. */
export function startParamsOf(form, ids, others = []) {
  const file = (name) => ids[name] ?? name;
  const message = ({ type, value }) =>
    type === "" ? "" : type === "text" ? { type: "tts", value } : { type, value: String(file(value)) };
  return sent({
    first_call: form.first_call === "numa" ? "contact" : "operator",
    virtual_phone_number: form.numb === "" ? undefined : form.numb,
    contact: form.numa === "" ? undefined : form.numa,
    operator: form.numc === "" ? undefined : form.numc,
    switch_at_once: form.switch_at_once || "",
    media_file_id: number(String(file(form.media_file))),
    show_virtual_phone_number: form.use_numb_as_numa ? "" : false,
    contact_message: message(form.numa_message),
    operator_message: message(form.numc_message),
    ...more(form, others),
  });
}

const FIELDS = {
  first_call: "first_call",
  switch_at_once: "switch_at_once",
  contact: "numa",
  virtual_phone_number: "numb",
  operator: "numc",
  media_file_id: "media_file",
  show_virtual_phone_number: "use_numb_as_numa",
  contact_message: "numa_message",
  operator_message: "numc_message",
};

/** Where in the form that is which an error of v4.0 names. */
export function placeOf(field) {
  const [name, ...rest] = field.split(".");
  return [FIELDS[name] ?? name, ...rest].join(".");
}

function group({ phones, ...lines }) {
  return {
    phones: phones.map(({ numb, channels_count, timeout }) => ({
      numb,
      ...sent({ channels_count: number(channels_count), timeout: number(timeout) }),
    })),
    ...sent(Object.fromEntries(Object.entries(lines).map(([name, value]) => [name, number(value)]))),
  };
}

function message({ type, value }) {
  return type === "" ? "" : { type, value };
}

function sent(fields) {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== "" && value !== undefined));
}

/** The places in the params that the *detail* of an error names, as `numc[0].lines_start`. */
export function placesIn(detail) {
  const paths = [...detail.matchAll(/`\$\.([\w.[\]]+)`/g)].map(([, path]) => path);
  const missing = /missing required field `(\w+)`(?: - at `\$\.?([\w.[\]]*)`)?/.exec(detail);
  if (missing) return [missing[2] ? `${missing[2]}.${missing[1]}` : missing[1]];
  return paths;
}
