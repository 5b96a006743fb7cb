// What the page makes the fake do. Bodies have the shapes of the document.

import { $ } from "./dom.js";

async function post(path, body) {
  let answer;
  try {
    answer = await fetch("/fake/" + path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
  } catch {
    return tell("sinch-fake does not answer: is it still running?");
  }
  if (!answer.ok) return tell((await answer.json().catch(() => null))?.error?.message ?? `sinch-fake answered ${answer.status}`);
  tell("");
  return true;
}

// tell shows what went wrong, and returns false.
function tell(problem) {
  $("notice").textContent = problem;
  $("notice").hidden = problem === "";
  return false;
}

export const receive = (thread, what) =>
  post("receive", { app_id: thread.app, from: { channel: thread.channel, identity: thread.identity }, ...what });
export const report = (message_id, status, reason) => post("report", { message_id, status, ...(reason && { reason }) });
export const repeat = callback_id => post("repeat", { callback_id });
export const advance = by => post("clock", { advance: by });
export const reset = () => post("reset", {});

// enums are the values that the document has for what is chosen from a list.
export async function enums() {
  const answer = await fetch("/fake/");
  return (await answer.json()).values;
}
