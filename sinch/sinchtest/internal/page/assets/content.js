// What a message looks like on the phone, one function per kind. A kind that is
// not known shows as JSON with its name.

import { code, el, link, words } from "./dom.js";
import { choiceList, listItem } from "./choices.js";

const kinds = {
  text_message: message => text(message.text),
  media_message: message => media(message),
  card_message: (message, context) => card(message, context),
  carousel_message: (message, context) => carousel(message, context),
  choice_message: (message, context) => el("div", {},
    message.text_message ? text(message.text_message.text) : null,
    choiceList(message.choices, context)),
  list_message: (message, context) => list(message, context),
  location_message: message => place(message),
  contact_info_message: message => contactCard(message),
  template_message: (message, context) => template(message, context),
  choice_response_message: (message, context) => answer(message, context),
  fallback_message: message => el("div", {},
    label("Not understood by Sinch" + (message.reason?.code ? ": " + words(message.reason.code) : "")),
    message.raw_message ? code("As it came", message.raw_message) : null),
  media_card_message: message => el("div", {}, media({ url: message.url }), message.caption ? text(message.caption) : null),
  product_response_message: message => order(message),
};

// Members that are not content.
const beside = ["agent", "reply_to", "explicit_channel_message", "explicit_channel_omni_message", "channel_specific_message"];

// render makes the content of a message. The context knows the message's ID,
// its channel, what was tapped, and what a tap does.
export function render(message, context) {
  const parts = [];
  const agent = message.agent;
  if (agent?.display_name) parts.push(el("p", { class: "agent" }, agent.display_name, agent.type ? el("span", {}, " · " + words(agent.type)) : null));
  const own = ownContent(message, context.channel);
  if (typeof own === "string") {
    parts.push(label("Made for this channel"), code("Channel message", indented(own)));
  } else if (own) {
    parts.push(label(`Made for this channel: ${words(own.message_type ?? "message")}`), code("Channel message", JSON.stringify(own.message ?? own, null, 2)));
  } else {
    for (const [kind, value] of Object.entries(message)) {
      if (!beside.includes(kind)) parts.push(renderKind(kind, value, context));
    }
  }
  return parts;
}

// ownContent is what a message has for a channel alone, in its place: an object
// with a type, or JSON as a text; undefined if there is none.
function ownContent(message, channel) {
  const specific = message.channel_specific_message;
  return specific?.[channel] ?? (specific?.message_type ? specific : message.explicit_channel_message?.[channel]);
}

function renderKind(kind, value, context) {
  try {
    if (kinds[kind]) return kinds[kind](value, context);
  } catch {
    // It has not the shape that it should have, so it shows as what it is.
  }
  return el("div", {}, label(words(kind)), code(words(kind), JSON.stringify(value, null, 2)));
}

function indented(json) {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return String(json);
  }
}

export const label = text => el("p", { class: "label" }, text);
const text = value => el("p", { class: "text" }, value);

// summary is a message in a few words.
export function summary(entry) {
  if (entry.kind === "event") return eventText(entry.value);
  const m = entry.content ?? entry.value.app_message ?? entry.value.contact_message ?? {};
  if (ownContent(m, entry.value.channel_identity?.channel)) return "Made for this channel";
  return m.text_message?.text ?? m.card_message?.title ?? m.card_message?.description
    ?? (m.carousel_message ? `${m.carousel_message.cards?.length} cards` : null) ?? m.choice_message?.text_message?.text
    ?? m.list_message?.title ?? m.location_message?.title ?? m.contact_info_message?.name?.full_name
    ?? (m.media_message ? fileName(m.media_message) : null) ?? (m.choice_response_message ? "Tapped: " + m.choice_response_message.postback_data : null)
    ?? words(Object.keys(m)[0] ?? "message");
}

// eventText says in words what an event is.
export function eventText(event) {
  const what = event.app_event ?? event.contact_event ?? event.contact_message_event ?? {};
  const who = event.app_event ? "The app" : "The contact";
  if (what.composing_event) return who + " is typing";
  if (what.composing_end_event) return who + " stopped typing";
  if (what.read_message_event) return who + " has read the messages";
  if (what.agent_joined_event) return `${what.agent_joined_event.agent?.display_name ?? "An agent"} joined`;
  if (what.agent_left_event) return `${what.agent_left_event.agent?.display_name ?? "An agent"} left`;
  if (what.reaction_event) return `Reaction ${what.reaction_event.emoji}`;
  return who + ": " + words(Object.keys(what)[0] ?? "event");
}

const extensions = { picture: /\.(png|jpe?g|gif|webp|avif|bmp|svg|heic)$/i, video: /\.(mp4|webm|mov|3gp|mkv)$/i, audio: /\.(mp3|ogg|opus|wav|m4a|aac|amr)$/i };

function fileName(media) {
  if (media.filename_override) return media.filename_override;
  const path = String(media.url ?? "").split(/[?#]/)[0];
  return decode(path.split("/").pop()) || path;
}

function decode(name) {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

// media is a link with a name. A picture is loaded only when somebody asks for
// it, into a document of its own that can do nothing else.
export function media(media) {
  const path = String(media.url ?? "").split(/[?#]/)[0];
  const kind = Object.keys(extensions).find(name => extensions[name].test(path)) ?? "file";
  const box = el("div", { class: `media media-${kind}` },
    el("span", { class: "media-icon", "aria-hidden": "true" }, { picture: "▦", video: "▶", audio: "♪", file: "▤" }[kind]),
    el("span", { class: "media-text" },
      el("span", { class: "media-kind" }, kind[0].toUpperCase() + kind.slice(1)),
      link(fileName(media), media.url, { class: "media-link" })));
  const picture = kind === "picture" ? media.url : media.thumbnail_url;
  if (picture) {
    box.append(el("button", { type: "button", class: "quiet small", "data-focus": "picture " + picture, click: event => {
      event.currentTarget.replaceWith(el("iframe", { src: "/page/picture?url=" + encodeURIComponent(picture), title: "Picture " + fileName(media), sandbox: "", loading: "lazy", tabindex: "-1" }));
      box.classList.add("open");
    } }, kind === "picture" ? "Show" : "Show thumbnail"));
  }
  return box;
}

function card(message, context) {
  return el("section", { class: "card" + (message.height ? " card-" + String(message.height).toLowerCase() : ""), "aria-label": message.title ?? "Card" },
    message.media_message ? media(message.media_message) : null,
    message.title ? el("h3", {}, message.title) : null,
    message.description ? text(message.description) : null,
    choiceList(message.choices, context));
}

function carousel(message, context) {
  const cards = message.cards ?? [];
  return el("div", {},
    el("div", { class: "carousel", role: "group", tabindex: "0", "aria-label": `${cards.length} cards side by side`, "data-focus": "carousel" },
      cards.map(one => card(one, context))),
    choiceList(message.choices, context));
}

function list(message, context) {
  return el("div", { class: "list" },
    message.media ? media(message.media) : null,
    el("h3", {}, message.title),
    message.description ? text(message.description) : null,
    (message.sections ?? []).map(section => el("section", { class: "list-section", "aria-label": section.title ?? "Section" },
      section.title ? el("h4", {}, section.title) : null,
      el("ul", {}, (section.items ?? []).map(item => el("li", {}, listItem(item, context)))))),
    message.message_properties?.menu ? label("Behind the button “" + message.message_properties.menu + "”") : null);
}

export function place(message) {
  const { latitude, longitude } = message.coordinates ?? {};
  return el("div", { class: "place" },
    el("div", { class: "map", "aria-hidden": "true" }, el("span", { class: "pin" })),
    el("h3", {}, message.title ?? "A place"),
    message.label ? text(message.label) : null,
    el("p", { class: "coordinates" }, `${latitude}, ${longitude}`));
}

function contactCard(message) {
  const line = (what, type, value) => el("div", {}, el("dt", {}, what + (type ? " · " + words(type) : "")), el("dd", {}, value));
  const address = a => [a.zip, a.city, a.state, a.country ?? a.country_code].filter(Boolean).join(", ");
  const organization = message.organization;
  return el("div", { class: "contact-card" },
    el("h3", {}, message.name?.full_name ?? "A contact"),
    organization ? el("p", { class: "text" }, [organization.title, organization.department, organization.company].filter(Boolean).join(" · ")) : null,
    el("dl", {},
      (message.phone_numbers ?? []).map(p => line("Phone", p.type, p.phone_number)),
      (message.email_addresses ?? []).map(e => line("Email", e.type, e.email_address)),
      (message.addresses ?? []).map(a => line("Address", a.type, address(a))),
      (message.urls ?? []).map(u => line("Web", u.type, link(u.url, u.url))),
      message.birthday ? line("Birthday", "", message.birthday) : null));
}

// template is one that could not be filled in here: the fake has no such
// template, or the channel has it alone.
function template(message, context) {
  const ofChannel = message.channel_template?.[context.channel];
  const reference = ofChannel ?? message.omni_template ?? Object.values(message.channel_template ?? {})[0] ?? {};
  const parameters = Object.entries(reference.parameters ?? {});
  return el("div", { class: "template" },
    label(ofChannel ? "Template of the channel" : "Template"),
    el("h3", {}, reference.template_id ?? "without an ID"),
    el("p", { class: "coordinates" }, [reference.language_code, reference.version].filter(Boolean).join(" · ")),
    parameters.length ? el("dl", {}, parameters.map(([name, value]) => el("div", {}, el("dt", {}, name), el("dd", {}, value)))) : null,
    ofChannel ? null : el("p", { class: "hint" }, "This fake has no such template, so only its name shows."));
}

function answer(message, context) {
  const chosen = context.find?.(message.message_id, message.postback_data);
  return el("div", { class: "answer" }, label("Tapped"), text(chosen ?? message.postback_data),
    chosen && chosen !== message.postback_data ? el("p", { class: "coordinates" }, message.postback_data) : null);
}

function order(message) {
  return el("div", { class: "order" },
    el("h3", {}, message.title ?? "Products"),
    el("ul", {}, (message.products ?? []).map(p => el("li", {}, product(p)))),
    message.catalog_id ? el("p", { class: "coordinates" }, "catalog " + message.catalog_id) : null);
}

export function product(p) {
  const price = p.item_price != null ? `${p.item_price} ${p.currency ?? ""}`.trim() : null;
  return [p.quantity ? `${p.quantity} × ` : "", p.id, price ? ", " + price : "", p.marketplace ? ` (${p.marketplace})` : ""].join("");
}
