// What can be tapped in a message, and what a tap sends.

import { code, el, link, time, words } from "./dom.js";
import { label, media, place, product } from "./content.js";

// postback is what the app gets for a choice. Where it set nothing, that is the
// message ID and the title.
const postback = (data, title, context) => data ?? `${context.message}_${title}`;

export function choiceList(choices, context) {
  if (!choices?.length) return null;
  return el("ul", { class: "choices" }, choices.map(choice => el("li", {}, one(choice, context))));
}

function one(choice, context) {
  if (choice.text_message) return tap(choice.text_message.text, postback(choice.postback_data, choice.text_message.text, context), context);
  if (choice.url_message) return link(choice.url_message.title + " ↗", choice.url_message.url, { class: "choice" });
  if (choice.call_message) return el("span", { class: "choice still" }, `☎ ${choice.call_message.title} · ${choice.call_message.phone_number}`);
  if (choice.location_message) return more("◎ " + choice.location_message.title, place(choice.location_message));
  if (choice.calendar_message) return more("▣ " + choice.calendar_message.title, calendar(choice.calendar_message));
  if (choice.share_location_message) {
    return el("button", { type: "button", class: "choice", "data-focus": "share", disabled: !context.share, click: () => context.share() }, "◎ " + choice.share_location_message.title);
  }
  const kind = Object.keys(choice).find(name => name.endsWith("_message")) ?? "choice";
  return el("div", { class: "choice still" }, label(words(kind)), code(words(kind), JSON.stringify(choice, null, 2)));
}

function tap(title, data, context) {
  const tapped = context.tapped?.has(data);
  return el("button", {
    type: "button", class: "choice" + (tapped ? " tapped" : ""), "data-focus": "choice " + data, disabled: !context.tap,
    "aria-label": tapped ? title + ", tapped" : null, click: () => context.tap(data),
  }, tapped ? "✓ " : "", title);
}

function more(title, content) {
  return el("details", { class: "choice-more" }, el("summary", { class: "choice" }, title), content);
}

function calendar(message) {
  return el("div", {}, el("h3", {}, message.event_title), message.event_description ? el("p", { class: "text" }, message.event_description) : null,
    el("p", { class: "coordinates" }, time(message.event_start), " – ", time(message.event_end)));
}

// listItem is an entry of a list: a choice, or a product.
export function listItem(item, context) {
  if (item.choice) {
    const { title, description, media: picture, postback_data } = item.choice;
    const data = postback(postback_data, title, context);
    const tapped = context.tapped?.has(data);
    return [
      el("button", { type: "button", class: "item" + (tapped ? " tapped" : ""), "data-focus": "choice " + data, disabled: !context.tap, click: () => context.tap(data) },
        el("span", { class: "item-title" }, tapped ? "✓ " : "", title),
        description ? el("span", { class: "item-text" }, description) : null),
      picture ? media(picture) : null,
    ];
  }
  if (item.product) {
    return el("button", { type: "button", class: "item", "data-focus": "product " + item.product.id, disabled: !context.order, click: () => context.order(item.product) },
      el("span", { class: "item-title" }, product(item.product)), el("span", { class: "item-text" }, "Order this product"));
  }
  return code("List item", JSON.stringify(item, null, 2));
}

// titles returns the titles of all choices in a message by what a tap sends.
export function titles(message, context) {
  const found = new Map();
  const walk = value => {
    if (Array.isArray(value)) return value.forEach(walk);
    if (!value || typeof value !== "object") return;
    if (value.text_message && ("postback_data" in value || !value.choices)) found.set(postback(value.postback_data, value.text_message.text, context), value.text_message.text);
    if (value.choice?.title) found.set(postback(value.choice.postback_data, value.choice.title, context), value.choice.title);
    Object.values(value).forEach(walk);
  };
  walk(message);
  return found;
}
