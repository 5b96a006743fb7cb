// The two lists of what goes over the wire: callbacks to your server, and
// requests to the fake.

import { state } from "./events.js";
import { $, code, el, pretty, reconcile, time, words } from "./dom.js";
import { repeat } from "./act.js";
import { eventText, summary } from "./content.js";

// row is a line that opens. What is inside is made when it does.
function row(summary, inside, before) {
  const details = el("details", { open: before?.querySelector("details").open ?? false }, el("summary", {}, ...summary));
  const fill = () => {
    if (details.open && details.children.length === 1) details.append(el("div", { class: "inside" }, ...inside().filter(Boolean)));
  };
  details.addEventListener("toggle", fill);
  fill();
  return el("li", {}, details);
}

function headers(label, header) {
  const lines = Object.entries(header ?? {}).sort();
  return lines.length ? el("dl", { class: "headers", "aria-label": label }, lines.map(([name, value]) => el("div", {}, el("dt", {}, name), el("dd", {}, value)))) : null;
}

export function renderCallbacks() {
  const all = [...state.kinds.callback.values()].reverse();
  $("callback-count").textContent = all.length;
  $("no-callbacks").hidden = all.length > 0;
  reconcile($("callbacks"), all.map(c => ({ key: c.id, version: JSON.stringify([c.attempts, c.status, c.delivered]), value: c })), callback);
}

function callback(c, before) {
  const tries = c.attempts === 1 ? "1 try" : `${c.attempts} tries`;
  const answered = c.attempts === 0 ? "on its way" : c.status ? String(c.status) : "no answer";
  const mood = c.status >= 200 && c.status < 300 ? "good" : c.attempts === 0 ? "" : "bad";
  return row([
    el("span", { class: "what" }, words(c.trigger)),
    el("span", { class: "badge " + mood }, answered),
    el("span", { class: "tries" }, tries),
    time(c.time),
    el("span", { class: "break" }),
    el("span", { class: "gist" }, gist(c.body)),
    el("span", { class: "where", title: c.target }, c.target),
  ], () => [
    el("div", { class: "inside-head" },
      el("span", { class: "signed" + (c.signed ? "" : " unsigned") }, c.signed ? "Signed" : "Not signed: the webhook has no secret"),
      el("button", { class: "quiet small", "data-focus": "again " + c.id, click: () => repeat(c.id) }, "Send again")),
    headers("Headers of the latest try", Object.fromEntries(Object.entries(c.header ?? {}).filter(([name]) => name.startsWith("X-Sinch")))),
    code("Body", pretty(c.body)),
    c.problem ? el("p", { class: "mistake" }, c.problem) : null,
    c.status ? (c.answer ? code(`Your server answered ${c.status}`, pretty(c.answer)) : el("p", { class: "hint" }, `Your server answered ${c.status} without a body.`)) : null,
  ], before);
}

// gist is what a callback says, in a few words.
function gist(body) {
  const event = JSON.parse(body);
  const report = event.message_delivery_report ?? event.event_delivery_report;
  if (report) return words(report.status) + (report.reason?.code ? ": " + words(report.reason.code) : "");
  if (event.message) return summary({ kind: "message", value: event.message });
  return event.event ? eventText(event.event) : "";
}

export function renderRequests() {
  const all = [...state.kinds.request.values()].reverse();
  $("request-count").textContent = all.length;
  $("no-requests").hidden = all.length > 0;
  const shown = $("only-mistakes").checked ? all.filter(r => r.status === 0 || r.status >= 400) : all;
  // What is in the other tab need not be made.
  if (!$("panel-requests").hidden) reconcile($("requests"), shown.map(r => ({ key: r.id, version: "", value: r })), request);
}

function request(r, before) {
  const mistakes = violations(r.answer);
  return row([
    el("span", { class: "what" }, (r.operation || "no such operation").replace(/^.*?_/, "")),
    el("span", { class: "badge " + (r.status >= 200 && r.status < 400 ? "good" : "bad") }, r.status ? String(r.status) : "dropped"),
    time(r.time),
    el("span", { class: "where" }, el("b", {}, r.method), " ", r.path, r.query ? "?" + r.query : ""),
    mistakes.length ? el("span", { class: "mistakes" }, mistakes.map(m => el("span", { class: "mistake" }, m))) : null,
  ], () => [
    headers("Headers", r.header),
    r.body ? code("Request", pretty(r.body)) : null,
    r.status ? (r.answer ? code(`Answer ${r.status}`, pretty(r.answer)) : el("p", { class: "hint" }, `Answered ${r.status} without a body.`)) : el("p", { class: "mistake" }, "The connection was dropped without an answer."),
  ], before);
}

// violations says in words what was wrong with a request.
function violations(answer) {
  let body;
  try {
    body = JSON.parse(answer);
  } catch {
    return [];
  }
  const fields = (body?.error?.details ?? []).flatMap(d => d.fieldViolations ?? []);
  if (fields.length) return fields.map(v => `${v.field}: ${v.description}`);
  const message = body?.error?.message ?? body?.error_description;
  return message ? [message] : [];
}
