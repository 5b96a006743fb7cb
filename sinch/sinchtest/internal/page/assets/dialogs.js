// What the page asks for. A dialog closes with Escape, and the focus goes back
// to where it was.

import { $, el, words } from "./dom.js";
import { enums } from "./act.js";
import { channelName } from "./people.js";

// ask shows a dialog with fields, and calls done with what was entered.
function ask(title, fields, action, done) {
  const inputs = Object.entries(fields).map(([name, field]) => el("label", {}, el("span", {}, field.label),
    field.options
      ? el("select", { name }, field.options.map(([value, text]) => el("option", { value, selected: value === field.value }, text)))
      : el("input", { name, value: field.value ?? "", required: field.required, placeholder: field.placeholder, type: field.type ?? "text", step: field.type === "number" ? "any" : null, autocomplete: "off" })));
  const dialog = $("dialog");
  const form = $("dialog-form");
  form.replaceChildren(el("h2", { id: "dialog-title" }, title), ...inputs, el("div", { class: "dialog-actions" },
    el("button", { type: "button", class: "quiet", click: () => dialog.close() }, "Cancel"),
    el("button", { type: "submit", class: "primary" }, action)));
  form.onsubmit = event => {
    event.preventDefault();
    dialog.close();
    done(Object.fromEntries(new FormData(form)));
  };
  dialog.showModal();
}

export function askPlace(done) {
  ask("Share a location", {
    title: { label: "Title", value: "Here", required: true },
    latitude: { label: "Latitude", value: "59.3293", type: "number", required: true },
    longitude: { label: "Longitude", value: "18.0686", type: "number", required: true },
  }, "Share", f => done({ title: f.title, coordinates: { latitude: Number(f.latitude), longitude: Number(f.longitude) } }));
}

export function askMedia(done) {
  ask("Send a picture or file", {
    url: { label: "Address", type: "url", required: true, placeholder: "https://" },
  }, "Send", f => done({ url: f.url }));
}

export async function askFailure(done) {
  const codes = (await enums()).ReasonCode ?? [];
  ask("The message fails", {
    code: { label: "Reason", options: codes.map(code => [code, words(code)]), value: "RECIPIENT_NOT_REACHABLE" },
    description: { label: "Description (optional)" },
  }, "Report as failed", f => done(f.code, f.description));
}

export async function askPerson(done) {
  const channels = (await enums()).ConversationChannel ?? [];
  ask("Write as somebody", {
    channel: { label: "Channel", options: channels.filter(c => !c.includes("UNSPECIFIED")).map(c => [c, channelName(c)]), value: "WHATSAPP" },
    identity: { label: "Identity: a phone number, or an ID of the channel", required: true, placeholder: "+46701234567" },
  }, "Open the phone", done);
}
