// The glossary as this browser has it: fetched as a whole, so that no page's text is sent anywhere, and kept for when the glossary is out of reach.

import { fetchCopy } from "./anywhere/glossary.js";
import { settings } from "./settings.js";

const every = 10 * 60 * 1000;
const shelf = "glossary";

// { copy, checked }, the copy as text; null where there is none yet. What went wrong, if anything did, is kept for the options page.
export async function list({ now = false } = {}) {
  const { address } = await settings();
  if (!address) {
    return null;
  }
  const url = new URL("copy", address).href;
  const cache = await caches.open(shelf);
  const kept = await cache.match(url);
  const { checked = 0 } = await chrome.storage.local.get("checked");
  if (now || !kept || Date.now() - checked > every) {
    try {
      const copy = await (await fetchCopy(url)).text();
      const { terms } = JSON.parse(copy);
      await cache.put(url, new Response(copy));
      await chrome.storage.local.set({ checked: Date.now(), terms: terms.length, problem: "" });
      return { copy, checked: Date.now() };
    } catch (reason) {
      await chrome.storage.local.set({ problem: String(reason.message) });
    }
  }
  return kept ? { copy: await kept.text(), checked } : null;
}

export async function forget() {
  await caches.delete(shelf);
  await chrome.storage.local.remove(["checked", "terms", "problem"]);
}
