// What the fake tells: the page keeps the latest of everything by kind and ID.

export const state = {
  app: "", project: "",
  kinds: { app: new Map(), contact: new Map(), message: new Map(), event: new Map(), inbound: new Map(), callback: new Map(), request: new Map() },
};

const bound = 500; // requests, which the fake does not take back

// listen calls changed whenever there is news, and live with whether the fake
// can be heard.
export function listen(changed, live) {
  const source = new EventSource("/fake/events");
  const take = anew => event => {
    const news = JSON.parse(event.data);
    if (anew) for (const kind of Object.values(state.kinds)) kind.clear();
    state.app = news.app_id;
    state.project = news.project_id;
    state.ahead = new Date(news.now) - Date.now();
    for (const item of news.items ?? []) {
      const kind = state.kinds[item.kind];
      if (!kind) continue;
      if (item.value === undefined) kind.delete(item.id);
      else kind.set(item.id, item.value);
    }
    const requests = state.kinds.request;
    for (const id of requests.keys()) {
      if (requests.size <= bound) break;
      requests.delete(id);
    }
    live(true);
    changed(news.items ?? [], anew);
  };
  source.addEventListener("state", take(true));
  source.addEventListener("change", take(false));
  source.addEventListener("error", () => {
    live(false);
    // The browser connects again by itself, but for an answer that is an error.
    if (source.readyState === EventSource.CLOSED) {
      source.close();
      setTimeout(() => listen(changed, live), 2000);
    }
  });
}
