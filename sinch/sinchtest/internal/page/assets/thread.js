// The phone: the thread with one person on one channel.

import { state } from "./events.js";
import { $, el, reconcile, time, words } from "./dom.js";
import { eventText, render, summary } from "./content.js";
import { titles } from "./choices.js";
import { channelName, isReaction, nameOf } from "./people.js";
import { receive, report } from "./act.js";
import { askFailure, askPlace } from "./dialogs.js";
import { menu } from "./menu.js";

const textOnly = ["SMS"]; // which get the text of anything else

// renderThread shows a thread. The person is undefined before there is one.
export function renderThread(person, thread, chooseChannel) {
  $("who").textContent = person ? nameOf(person) : "Nobody yet";
  $("identity").textContent = person && thread.identity !== nameOf(person) ? thread.identity : "";
  $("composer").hidden = !thread?.identity;
  reconcile($("channels"), [...person?.threads.values() ?? []].map(t => ({ key: t.channel, version: t.channel + (t === thread), value: t })), t =>
    el("button", { class: "channel", "data-focus": t.channel, "aria-pressed": String(t === thread), click: () => chooseChannel(t.channel) }, channelName(t.channel) || "No channel"));

  const list = $("thread");
  const key = person ? person.key + " " + thread.channel : "";
  const other = list.dataset.shown !== key;
  const atEnd = other || list.scrollHeight - list.scrollTop - list.clientHeight < 80;
  if (other) {
    list.dataset.shown = key;
    list.rows = new Map();
    list.replaceChildren();
  }
  const shown = (thread?.entries ?? []).filter(e => !isReaction(e));
  const tapped = tappedIn(thread);
  const reactions = reactionsIn(thread);
  reconcile(list, shown.map(e => ({
    key: e.kind + e.id,
    version: JSON.stringify([e.view?.reports, e.value.message_status, [...tapped.get(e.id) ?? []], reactions.get(e.id)]),
    value: e,
  })), (e, before) => e.kind === "event" ? eventLine(e) : bubble(e, thread, before, tapped.get(e.id), reactions.get(e.id)));
  if (atEnd) list.scrollTop = list.scrollHeight;
}

function eventLine(e) {
  return el("li", { class: "event" }, eventText(e.value), " · ", time(e.time));
}

// tappedIn returns what was tapped, by message.
function tappedIn(thread) {
  const all = new Map();
  for (const e of thread?.entries ?? []) {
    const choice = e.value.contact_message?.choice_response_message;
    if (choice) all.set(choice.message_id, (all.get(choice.message_id) ?? new Set()).add(choice.postback_data));
  }
  return all;
}

// reactionsIn returns the emoji that is left on each message.
function reactionsIn(thread) {
  const all = new Map();
  for (const e of thread?.entries ?? []) {
    const reaction = e.value.contact_message_event?.reaction_event;
    if (reaction) all.set(reaction.message_id, reaction.action === "REACTION_ACTION_UNREACT" ? "" : reaction.emoji);
  }
  return all;
}

// bubble makes a message. Of its earlier version it keeps the content unless
// something was tapped, so that pictures and open parts stay.
function bubble(e, thread, before, tapped, reaction) {
  const content = before?.content && before.tapped === tapped?.size ? before.content : el("div", { class: "content" }, contentOf(e, thread, tapped));
  const element = el("li", { class: "message " + (e.fromApp ? "from-app" : "from-contact"), "data-message": e.id },
    el("div", { class: "bubble" }, content, reaction ? el("span", { class: "reaction", title: "Reaction" }, reaction) : null),
    el("div", { class: "foot" }, ...foot(e), e.fromApp && e.view ? actions(e, thread, reaction) : null));
  element.content = content;
  element.tapped = tapped?.size;
  return element;
}

function contentOf(e, thread, tapped) {
  const message = e.content ?? e.value.app_message ?? e.value.contact_message ?? {};
  const context = { message: e.id, channel: e.channel, tapped, find: titleOf };
  if (e.fromApp && thread.identity) {
    context.tap = postback_data => receive(thread, { contact_message: { choice_response_message: { message_id: e.id, postback_data } } });
    context.share = () => askPlace(place => receive(thread, { contact_message: { location_message: place } }));
    context.order = product => receive(thread, { contact_message: { product_response_message: { products: [{ ...product, quantity: product.quantity ?? 1 }] } } });
  }
  const parts = [quote(message.reply_to), ...render(message, context)];
  if (e.content && e.value.app_message?.template_message) parts.unshift(el("p", { class: "label" }, "Template " + (e.value.app_message.template_message.omni_template?.template_id ?? "")));
  if (e.fromApp && textOnly.includes(e.channel) && !message.text_message) parts.push(el("p", { class: "hint" }, `${channelName(e.channel)} carries text alone: Sinch sends this as text.`));
  return parts;
}

// titleOf returns the title of the choice of a message that sends a postback.
function titleOf(id, data) {
  const view = state.kinds.message.get(id);
  return view ? titles(view.content ?? view.message.app_message, { message: id }).get(data) : undefined;
}

function quote(reply) {
  const view = reply && state.kinds.message.get(reply.message_id);
  if (!reply) return null;
  return el("blockquote", {}, view ? summary({ kind: "message", value: view.message, content: view.content }) : "A message that is not here");
}

const states = {
  QUEUED: "Accepted", QUEUED_ON_CHANNEL: "Queued", DELIVERED: "Delivered", READ: "Read", FAILED: "Failed", SWITCHING_CHANNEL: "Switching channel",
};

// foot is the time and the state, with the reason of a failure.
function foot(e) {
  const parts = [time(e.time)];
  if (!e.fromApp) return e.value.injected ? [...parts, "injected"] : parts;
  const last = e.view.reports?.at(-1);
  const status = last?.status ?? e.value.message_status?.status ?? "QUEUED";
  parts.push(el("span", { class: "state state-" + status.toLowerCase() }, states[status] ?? words(status)));
  if (status === "FAILED") {
    const reason = last?.reason ?? {};
    const code = reason.code ?? e.value.message_status?.reason;
    parts.push(el("span", { class: "reason" }, [code ? words(code) : "no reason given", reason.description].filter(Boolean).join(": ")));
  }
  return parts;
}

// actions is what the channel and the contact can do with a message.
function actions(e, thread, reaction) {
  const react = emoji => receive(thread, { contact_message_event: { reaction_event: { action: emoji ? "REACTION_ACTION_REACT" : "REACTION_ACTION_UNREACT", emoji: emoji || reaction, message_id: e.id } } });
  return menu("What happens to this message", "more " + e.id, [
    ["Delivered", () => report(e.id, "DELIVERED")],
    ["Read", () => report(e.id, "READ")],
    ["Failed…", () => askFailure((code, description) => report(e.id, "FAILED", { code, ...(description && { description }) }))],
    ...thread.identity ? ["👍", "❤️", "😂"].map(emoji => ["React " + emoji, () => react(emoji)]) : [],
    ...reaction ? [["Take the reaction back", () => react("")]] : [],
  ]);
}
