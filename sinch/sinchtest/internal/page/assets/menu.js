// Menus are details elements: they open with Enter and close with Escape or when
// the focus or a click goes elsewhere.

import { el } from "./dom.js";

export function menu(label, focus, items) {
  return el("details", { class: "menu" },
    el("summary", { class: "quiet icon", "aria-label": label, "data-focus": focus }, "⋯"),
    el("div", { class: "menu-items" }, items.map(([name, act]) => el("button", { type: "button", click: act }, name))));
}

function closeOthers(except) {
  for (const open of document.querySelectorAll("details.menu[open]")) if (!open.contains(except)) open.open = false;
}

// manageMenus makes all menus of the page behave.
export function manageMenus() {
  document.addEventListener("click", event => {
    closeOthers(event.target);
    const item = event.target.closest(".menu-items button");
    if (item) close(item.closest("details.menu"));
  });
  document.addEventListener("focusin", event => closeOthers(event.target));
  document.addEventListener("keydown", event => {
    const open = event.target.closest?.("details.menu[open]");
    if (!open) return;
    if (event.key === "Escape") {
      event.preventDefault();
      close(open);
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const buttons = [...open.querySelectorAll(".menu-items button")];
      const at = buttons.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
      buttons[(at + buttons.length) % buttons.length].focus();
    }
  });
}

function close(details) {
  details.open = false;
  details.querySelector("summary").focus();
}
