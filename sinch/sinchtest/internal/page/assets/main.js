// The page: what is chosen, and what the keys and buttons do.

import { listen, state } from "./events.js";
import { $ } from "./dom.js";
import { nameOf, people, renderPeople } from "./people.js";
import { renderThread } from "./thread.js";
import { renderCallbacks, renderRequests } from "./traffic.js";
import { summary } from "./content.js";
import { advance, receive, reset } from "./act.js";
import { askMedia, askPerson, askPlace } from "./dialogs.js";
import { manageMenus } from "./menu.js";

const chosen = { person: null, channel: null };
const invited = []; // whom somebody wants to write as, before anything was said

const shown = {}; // whoever was heard of last, until somebody is chosen

let thread;

function renderConversations() {
  const all = people(invited);
  const person = all.find(p => p.key === chosen.person) ?? all[0];
  shown.person = person?.key;
  thread = person?.threads.get(chosen.channel) ?? person?.threads.get(person.last?.channel) ?? person?.threads.values().next().value;
  if (thread && !thread.app) thread.app = state.app;
  renderPeople($("people"), all, person?.key, choosePerson);
  renderThread(person, thread, channel => {
    chosen.person = person.key;
    chosen.channel = channel;
    renderConversations();
  });
}

function choosePerson(key) {
  chosen.person = key;
  chosen.channel = null;
  $("panel-phone").classList.add("on-phone");
  renderConversations();
  if (narrow.matches) $("back").focus();
}

const narrow = matchMedia("(max-width: 760px)");

function render() {
  renderConversations();
  renderCallbacks();
  renderRequests();
}

// announce tells those who do not see it what has come.
function announce(items) {
  const news = items.filter(i => i.kind === "message" && i.value).map(i => i.value);
  if (!news.length) return;
  const { message, content } = news.at(-1);
  const who = message.direction === "TO_CONTACT" ? "The app" : "The contact";
  const failed = message.message_status?.status === "FAILED";
  $("announce").textContent = failed ? "A message has failed." : `${who}: ${summary({ kind: "message", value: message, content })}`;
}

listen((items, anew) => {
  render();
  if (!anew) announce(items);
}, heard => {
  $("live").textContent = heard ? "live" : "connecting…";
  $("live").classList.toggle("lost", !heard);
});

setInterval(() => {
  if (state.ahead === undefined) return;
  $("clock").textContent = new Date(Date.now() + state.ahead).toISOString().slice(0, 19).replace("T", " ");
}, 1000);

// Tabs.
const tabs = [...document.querySelectorAll("[role=tab]")];
function show(tab) {
  for (const t of tabs) {
    t.setAttribute("aria-selected", String(t === tab));
    t.tabIndex = t === tab ? 0 : -1;
    $(t.getAttribute("aria-controls")).hidden = t !== tab;
  }
  renderRequests();
}
for (const [i, tab] of tabs.entries()) {
  tab.addEventListener("click", () => show(tab));
  tab.addEventListener("keydown", event => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const next = tabs[(i + step + tabs.length) % tabs.length];
    show(next);
    next.focus();
  });
}

// The composer: Enter sends, Shift+Enter begins a line.
const reply = $("reply");
$("composer").addEventListener("submit", async event => {
  event.preventDefault();
  const text = reply.value.trim();
  if (!text || !thread) return;
  if (await receive(thread, { contact_message: { text_message: { text } } })) {
    reply.value = "";
    grow();
  }
  reply.focus();
});
reply.addEventListener("keydown", event => {
  if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  $("composer").requestSubmit();
});
function grow() {
  reply.rows = Math.min(6, reply.value.split("\n").length);
}
reply.addEventListener("input", grow);

const attachments = {
  location: () => askPlace(place => receive(thread, { contact_message: { location_message: place } })),
  media: () => askMedia(media => receive(thread, { contact_message: { media_message: media } })),
  typing: () => receive(thread, { contact_event: { composing_event: {} } }),
};
for (const button of document.querySelectorAll("[data-attach]")) button.addEventListener("click", () => attachments[button.dataset.attach]());

// The rest of the bars.
for (const button of document.querySelectorAll("[data-advance]")) button.addEventListener("click", () => advance(button.dataset.advance));
document.querySelector("[data-reset]").addEventListener("click", () => {
  invited.length = 0;
  reset();
});
$("only-mistakes").addEventListener("change", renderRequests);
$("new-person").addEventListener("click", () => askPerson(guest => {
  invited.push(guest);
  const person = people(invited).find(p => [...p.threads.values()].some(t => t.channel === guest.channel && nameOf(p) === guest.identity)) ?? people(invited)[0];
  choosePerson(person.key);
  chosen.channel = guest.channel;
  renderConversations();
  reply.focus();
}));
// Whose phone somebody uses stays, whoever else is written to.
$("phone").addEventListener("focusin", () => { chosen.person ??= shown.person; });
$("back").addEventListener("click", () => {
  $("panel-phone").classList.remove("on-phone");
  document.querySelector(".person[aria-current]")?.focus();
});
manageMenus();
