// The little that every other file needs to build the page. Whatever comes from
// a message is set as text, never as markup.

export const $ = id => document.getElementById(id);

// el makes an element. Of the attributes, functions listen to events, and what
// is null or false is left out.
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...children.flat().filter(child => child != null && child !== false));
  return element;
}

// webAddress returns an address that may be a link, or null: a message may hold
// javascript: and worse.
export function webAddress(text) {
  try {
    const url = new URL(text);
    return ["http:", "https:"].includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

export function link(text, address, attributes = {}) {
  const href = webAddress(address);
  if (!href) return el("span", { ...attributes, title: address }, text);
  return el("a", { ...attributes, href, target: "_blank", rel: "noopener noreferrer", title: href }, text, el("span", { class: "hidden" }, " (opens elsewhere)"));
}

const clockTime = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });
const dayTime = new Intl.DateTimeFormat(undefined, { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

export function time(iso) {
  const at = new Date(iso);
  const today = at.toDateString() === new Date().toDateString();
  return el("time", { datetime: iso, title: iso }, (today ? clockTime : dayTime).format(at));
}

// pretty indents JSON; what is none stays as it is.
export function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

export function code(label, text) {
  return el("figure", { class: "code" }, el("figcaption", {}, label), el("pre", { tabindex: "0", "aria-label": label }, text));
}

// words makes "recipient not reachable" of RECIPIENT_NOT_REACHABLE.
export const words = name => String(name).toLowerCase().replaceAll("_", " ");

// reconcile makes the children of a list those of the items, in their order. An
// element stays as long as the version of its item does, and with it the focus,
// what is open in it and where it is scrolled to.
export function reconcile(list, items, make) {
  const before = list.rows ?? new Map();
  const after = new Map();
  for (const item of items) {
    let row = before.get(item.key);
    if (row?.version !== item.version) {
      const element = make(item.value, row?.element);
      if (row) replace(row.element, element);
      row = { version: item.version, element };
    }
    after.set(item.key, row);
  }
  for (const [key, row] of before) if (!after.has(key)) row.element.remove();
  list.rows = after;
  const focused = document.activeElement;
  let place = list.firstElementChild;
  for (const { element } of after.values()) {
    if (element === place) place = place.nextElementSibling;
    else list.insertBefore(element, place);
  }
  if (focused !== document.activeElement && list.contains(focused)) focused.focus({ preventScroll: true }); // it was moved
}

// replace puts an element in the place of its earlier version, whose focus and
// open parts it takes over.
function replace(before, after) {
  const focused = before.contains(document.activeElement) ? document.activeElement.dataset.focus : null;
  if (before.tagName === "DETAILS") after.open = before.open;
  before.replaceWith(after);
  if (focused) after.querySelector(`[data-focus="${CSS.escape(focused)}"]`)?.focus();
}
