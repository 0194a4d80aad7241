// The same call in Python, as one would write it with the SDK and ruff would lay it out.

const WIDTH = 88;

/** *params* as a call of *method* of Client, or of AsyncClient; runs as it stands. */
export function python(params, { login, base_url, asynchronous, method = "place_calls", module = "uis_callapi" }) {
  const depth = asynchronous ? 1 : 0;
  const client = asynchronous ? "AsyncClient" : "Client";
  const known = login === "demo" ? '"demo"' : 'os.environ["UIS_CALLAPI_PASSWORD"]';
  const credentials = [`login=${literal(login)}`, `password=${known}`, `base_url=${literal(base_url)}`];
  const start = asynchronous ? "async with " : "with ";
  const opened = enclosed(`${client}(`, credentials, ")", { depth, beside: `${start} as client:` });
  const lines = [
    `${start}${opened} as client:`,
    `    answer = ${asynchronous ? "await " : ""}client.${method}(`,
    ...Object.entries(params).map(([name, value]) => `        ${argument(name, value, depth + 2)},`),
    "    )",
    "    print(answer)",
  ];
  const standard = [asynchronous && "import asyncio", login !== "demo" && "import os"].filter(Boolean);
  const imports = `from ${module} import ${[client, ...models(params)].sort().join(", ")}`;
  const head = [...standard, standard.length > 0 && "", imports, ""].filter((line) => line !== false);
  if (!asynchronous) return [...head, ...lines, ""].join("\n");
  // What `enclosed` laid out knows its depth already.
  const inside = lines.map((line) => `    ${line}`);
  return [...head, "", "async def main() -> None:", ...inside, "", "", "asyncio.run(main())", ""].join("\n");
}

function models(params) {
  const isSpoken = Object.keys(params).some((name) => name.endsWith("_message"));
  return [...(Array.isArray(params.numc) ? ["Group", "Phone"] : []), ...(isSpoken ? ["Message"] : [])];
}

function argument(name, value, depth) {
  const place = { depth, beside: `${name}=,` };
  if (name === "numc" && Array.isArray(value)) return `numc=${list("Group", value, place)}`;
  if (name === "phones") return `phones=${list("Phone", value, place)}`;
  if (name.endsWith("_message")) return `${name}=${model("Message", value, place)}`;
  return `${name}=${literal(value)}`;
}

function model(cls, fields, place) {
  const parts = Object.entries(fields).map(([name, value]) => argument(name, value, place.depth + 1));
  return enclosed(`${cls}(`, parts, ")", place);
}

function list(cls, items, place) {
  const inner = { depth: place.depth + 1, beside: "," };
  return enclosed(
    "[",
    items.map((item) => model(cls, item, inner)),
    "]",
    place,
  );
}

/** In one line where that fits *beside* what else stands in it, else a line for each part. */
function enclosed(open, parts, close, { depth, beside }) {
  const line = `${open}${parts.join(", ")}${close}`;
  if (!line.includes("\n") && 4 * depth + beside.length + line.length <= WIDTH) return line;
  const pad = "    ".repeat(depth);
  return [open, ...parts.map((part) => `${pad}    ${part},`), `${pad}${close}`].join("\n");
}

function literal(value) {
  if (typeof value === "boolean") return value ? "True" : "False";
  return JSON.stringify(value);
}
