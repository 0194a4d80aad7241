// The same call in Python, as one would write it with the SDK.

const WIDTH = 100;

/** *params* as a call of Client, or of AsyncClient; runs as it stands. */
export function python(params, { login, base_url, asynchronous }) {
  const known = login === "demo" ? '"demo"' : 'os.environ["UIS_CALLAPI_PASSWORD"]';
  const models = [...new Set(used(params))];
  const imports = [asynchronous ? "AsyncClient" : "Client", ...models].sort();
  const standard = [asynchronous && "import asyncio", login !== "demo" && "import os"].filter(Boolean);
  const opened = `${asynchronous ? "AsyncClient" : "Client"}(login=${literal(login)}, password=${known}, base_url=${literal(base_url)})`;
  const depth = asynchronous ? 2 : 1;
  const pad = "    ".repeat(depth);
  const call = [
    `${pad}answer = ${asynchronous ? "await " : ""}client.place_calls(`,
    ...Object.entries(params).map(([name, value]) => `${pad}    ${name}=${expression(name, value, depth + 1)},`),
    `${pad})`,
    `${pad}print(answer)`,
  ];
  const head = [...standard, standard.length ? "" : null, `from uis_callapi import ${imports.join(", ")}`, ""];
  const body = asynchronous
    ? ["", "async def main() -> None:", `    async with ${opened} as client:`, ...call, "", "", "asyncio.run(main())"]
    : [`with ${opened} as client:`, ...call];
  return `${[...head, ...body].filter((line) => line !== null).join("\n")}\n`;
}

function used(params) {
  const messages = params.numa_message || params.numc_message ? ["Message"] : [];
  return Array.isArray(params.numc) ? ["Group", "Phone", ...messages] : messages;
}

function expression(name, value, depth) {
  if (name === "numc" && Array.isArray(value))
    return list(
      value.map((group) => model("Group", group, depth + 1)),
      depth,
    );
  if (name === "phones")
    return list(
      value.map((phone) => model("Phone", phone, depth + 1)),
      depth,
    );
  if (name.endsWith("_message")) return model("Message", value, depth);
  return literal(value);
}

function model(cls, fields, depth) {
  const parts = Object.entries(fields).map(([name, value]) => `${name}=${expression(name, value, depth + 1)}`);
  return enclosed(`${cls}(`, parts, ")", depth);
}

function list(items, depth) {
  return enclosed("[", items, "]", depth);
}

function enclosed(open, parts, close, depth) {
  const line = `${open}${parts.join(", ")}${close}`;
  const pad = "    ".repeat(depth);
  if (!line.includes("\n") && pad.length + line.length <= WIDTH - 16) return line;
  return [open, ...parts.map((part) => `${pad}    ${part},`), `${pad}${close}`].join("\n");
}

function literal(value) {
  if (typeof value === "boolean") return value ? "True" : "False";
  return JSON.stringify(value);
}
