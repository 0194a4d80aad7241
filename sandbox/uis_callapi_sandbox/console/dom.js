// Builds the page. Text from data only ever becomes a text node: there is no way here to make markup of it.

const SVG = "http://www.w3.org/2000/svg";

/**
 * An HTML element. `onclick` and the like are listeners, `style` is an object of properties, `value` and `checked`
 * are properties, everything else is an attribute; true is an empty one, false and null are none.
 */
export function h(tag, properties = {}, ...children) {
  return furnish(document.createElement(tag), properties, children);
}

/** An SVG element. */
export function s(tag, properties = {}, ...children) {
  return furnish(document.createElementNS(SVG, tag), properties, children);
}

function furnish(element, properties, children) {
  for (const [name, value] of Object.entries(properties)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "style") for (const [key, to] of Object.entries(value)) element.style.setProperty(key, to);
    else if (value === false || value === null || value === undefined) continue;
    else if (name === "checked") element[name] = value;
    else if (name !== "value") element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...solid(children));
  // Last: the value of a select is one of its options.
  if ("value" in properties && properties.value !== undefined) element.value = properties.value ?? "";
  return element;
}

/** Make *children* all that *element* holds. Here, too, null and false are nothing. */
export function fill(element, ...children) {
  element.replaceChildren(...solid(children));
}

function solid(children) {
  return children.flat(2).filter((child) => child !== null && child !== undefined && child !== false);
}

/** Make *nodes* the children of *parent*, moving as few as possible: what has the focus keeps it. */
export function reconcile(parent, nodes) {
  nodes.forEach((node, index) => {
    if (parent.children[index] !== node) parent.insertBefore(node, parent.children[index] ?? null);
  });
  while (parent.children.length > nodes.length) parent.lastElementChild.remove();
}

/** A function that runs *action* once, *milliseconds* after it was called last. */
export function debounced(milliseconds, action) {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(action, milliseconds);
  };
}

/** A function that runs the asynchronous *action* soon, never twice at a time and no oftener than every *milliseconds*. */
export function paced(milliseconds, action) {
  let busy = false;
  let again = false;
  return async function run() {
    if (busy) {
      again = true;
      return;
    }
    busy = true;
    again = false;
    try {
      await action();
    } finally {
      setTimeout(() => {
        busy = false;
        if (again) run();
      }, milliseconds);
    }
  };
}

/** A button that copies the text of *element*. */
export function copyButton(label, done, element) {
  const button = h("button", { type: "button", class: "quiet", onclick: copy }, label);
  async function copy() {
    // Browsers give no clipboard to pages of other machines without TLS: then it is selected, to be copied by hand.
    if (!navigator.clipboard) return getSelection().selectAllChildren(element);
    await navigator.clipboard.writeText(element.textContent);
    button.textContent = done;
    setTimeout(() => (button.textContent = label), 1500);
  }
  return button;
}

let fields = 0;

/** A field with its label, a hint below it, and a place for an error. */
export function field(label, control, hint = "") {
  const name = control.id || `field-${(fields += 1)}`;
  control.id = name;
  const error = h("span", { class: "error", id: `${name}-error`, role: "alert" });
  control.setAttribute("aria-describedby", `${name}-hint ${name}-error`);
  return h(
    "div",
    { class: "field" },
    h("label", { for: name }, label),
    control,
    h("small", { id: `${name}-hint` }, hint),
    error,
  );
}

/** A select of [value, text] pairs. */
export function select(value, options, properties = {}) {
  return h(
    "select",
    { ...properties, value },
    options.map(([key, text]) => h("option", { value: key }, text)),
  );
}
