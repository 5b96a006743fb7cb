// Who was written to, or wrote: a contact, or an identity where the app keeps
// no contacts.

import { state } from "./events.js";
import { $, el, reconcile, time } from "./dom.js";
import { summary } from "./content.js";

const plain = identity => identity.replace(/^\+/, "");

export const channelNames = {
  WHATSAPP: "WhatsApp", RCS: "RCS", SMS: "SMS", MMS: "MMS", MESSENGER: "Messenger", VIBER: "Viber", VIBERBM: "Viber",
  INSTAGRAM: "Instagram", TELEGRAM: "Telegram", KAKAOTALK: "KakaoTalk", KAKAOTALKCHAT: "KakaoTalk Chat", LINE: "LINE",
  WECHAT: "WeChat", APPLEBC: "Apple Messages",
};
export const channelName = channel => channelNames[channel] ?? channel;

// entry is a message or an event with what threads are made of.
function entry(kind, id, app, value, content) {
  const identity = value.channel_identity ?? {};
  return {
    kind, id, app, value, content,
    contact: value.contact_id, channel: identity.channel ?? "", identity: identity.identity ?? "", time: value.accept_time,
    fromApp: value.direction === "TO_CONTACT",
  };
}

function entries() {
  const all = [];
  for (const [id, view] of state.kinds.message) all.push({ ...entry("message", id, view.app_id, view.message, view.content), view });
  for (const [id, event] of state.kinds.event) all.push(entry("event", id, null, event));
  for (const [id, view] of state.kinds.inbound) all.push(entry("event", id, view.app_id, view.event));
  return all.sort((a, b) => a.time < b.time ? -1 : a.time > b.time ? 1 : a.id < b.id ? -1 : 1);
}

// people returns everybody, the one who was heard of last first, each with the
// threads by channel.
export function people(invited) {
  const all = new Map();
  for (const e of entries()) {
    const key = e.contact || "identity " + plain(e.identity);
    const person = all.get(key) ?? { key, contact: state.kinds.contact.get(e.contact), threads: new Map() };
    all.set(key, person);
    const thread = person.threads.get(e.channel) ?? { channel: e.channel, identity: e.identity, app: e.app, entries: [] };
    person.threads.set(e.channel, thread);
    thread.identity ||= e.identity;
    thread.app = e.app ?? thread.app;
    thread.entries.push(e);
    if (!isReaction(e)) person.last = e;
    person.last ??= e;
  }
  const sorted = [...all.values()].sort((a, b) => a.last.time < b.last.time ? 1 : -1);
  for (const guest of invited) {
    const met = sorted.find(p => [...p.threads.values()].some(t => t.channel === guest.channel && plain(t.identity) === plain(guest.identity)));
    if (!met) sorted.unshift({ key: "identity " + plain(guest.identity), threads: new Map([[guest.channel, { ...guest, app: null, entries: [] }]]) });
  }
  return sorted;
}

export const isReaction = e => e.value.contact_message_event?.reaction_event !== undefined;

export function nameOf(person) {
  return person.contact?.display_name || [...person.threads.values()].map(t => t.identity).find(Boolean) || "No identity";
}

export function renderPeople(list, all, chosen, choose) {
  $("nobody").hidden = all.length > 0;
  reconcile(list, all.map(person => ({
    key: person.key,
    version: JSON.stringify([nameOf(person), [...person.threads.keys()], person.last?.id, person.last?.view?.message.message_status, person.key === chosen]),
    value: person,
  })), person => {
    const failed = person.last?.view?.message.message_status?.status === "FAILED";
    return el("li", {},
      el("button", { class: "person", "data-focus": person.key, "aria-current": person.key === chosen ? "true" : null, click: () => choose(person.key) },
        el("span", { class: "avatar", "aria-hidden": "true" }, initials(nameOf(person))),
        el("span", { class: "person-text" },
          el("span", { class: "person-name" }, nameOf(person)),
          el("span", { class: "person-last" + (failed ? " failed" : "") }, person.last ? (person.last.fromApp ? "" : "↩ ") + summary(person.last) : "Nothing yet")),
        el("span", { class: "person-side" },
          person.last ? time(person.last.time) : null,
          el("span", { class: "person-channels" }, [...person.threads.keys()].map(c => channelName(c) || "no channel").join(" · "))),
      ));
  });
}

export function initials(name) {
  const letters = name.match(/\p{L}/u) ? name.split(/\s+/).map(word => [...word][0]).slice(0, 2).join("") : name.slice(-2);
  return letters.toUpperCase();
}
