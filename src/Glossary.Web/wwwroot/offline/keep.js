// Keeps on this device what it takes to answer without a network: the page for it, its style and scripts, and a copy of the glossary.
// Where somebody practises here, the page for that is kept too. Nothing of an account is kept: the pages are fetched without saying who asks.
// Where nobody may read any longer, all of it is thrown away.

const page = document.documentElement;
const { copy } = document.body.dataset;
const cacheName = "glossary";
const every = 10 * 60 * 1000;
const firstAfter = 10 * 1000;
const mine = ["glossary-recent", "glossary-copy-checked", "glossary-copy-until", "glossary-copy-frame"];
const practises = document.querySelector("[data-practice]") !== null;
const pages = ["/offline", ...practises || localStorage.getItem("glossary-learning") !== null ? ["/practice?kept"] : []];
const frame = `${page.lang} ${pages.length} ${import.meta.url}`;

const isDue = () => Date.now() - Number(localStorage.getItem("glossary-copy-checked")) > every || localStorage.getItem("glossary-copy-frame") !== frame;

async function forget() {
  for (const key of mine) {
    localStorage.removeItem(key);
  }
  await caches.delete(cacheName);
}

async function keepFrame(cache) {
  const wanted = new Set(pages.map((one) => new URL(one, location).href));
  for (const one of pages) {
    const answer = await fetch(one, { credentials: "omit", cache: "no-cache", headers: { "Accept-Language": page.lang } });
    if (!answer.ok) {
      throw new Error(`${answer.status}`);
    }
    const markup = await answer.clone().text();
    const parts = [...markup.matchAll(/(?:href|src)="(\/[^"]+\.(?:css|js|svg)(?:\?v=[^"]+)?)"/g)].map((match) => new URL(match[1], location).href).filter((part) => !wanted.has(part));
    await cache.addAll([...new Set(parts)]);
    parts.forEach((part) => wanted.add(part));
    await cache.put(one, answer);
  }
  for (const { url } of await cache.keys()) {
    if (!wanted.has(url) && new URL(url).pathname !== copy) {
      await cache.delete(url, { ignoreVary: true });
    }
  }
}

async function keepCopy(cache) {
  const known = await cache.match(copy, { ignoreVary: true });
  const headers = known ? { "If-None-Match": known.headers.get("ETag") } : {};
  const answer = await fetch(copy, { headers, cache: "no-store" });
  if (answer.status !== 304 && (!answer.ok || answer.redirected)) {
    throw new Error(`${answer.status}`);
  }
  if (answer.status !== 304) {
    await cache.put(copy, answer.clone());
  }
  // Where reading is closed, the copy lasts as long as the sign-in that it was fetched with.
  const until = answer.headers.get("Expires");
  if (until) {
    localStorage.setItem("glossary-copy-until", Date.parse(until));
  } else {
    localStorage.removeItem("glossary-copy-until");
  }
}

async function keep() {
  if (!isDue()) {
    return;
  }
  try {
    const cache = await caches.open(cacheName);
    await keepFrame(cache);
    await keepCopy(cache);
    localStorage.setItem("glossary-copy-checked", Date.now());
    localStorage.setItem("glossary-copy-frame", frame);
    page.dataset.kept = "";
  } catch {
    // Tried again on the next page; what was kept before still serves.
  }
}

if (navigator.serviceWorker && window.caches) {
  if (copy) {
    // The first page stays light: the copy is fetched by those who stay, look something up, come from page to page, or practise.
    const stays = new Promise((resolve) => {
      setTimeout(resolve, practises || document.referrer.startsWith(location.origin) ? 0 : firstAfter);
      document.addEventListener("lookup:shown", resolve, { once: true });
    });
    const loaded = new Promise((resolve) => document.readyState === "complete" ? resolve() : window.addEventListener("load", resolve, { once: true }));
    loaded.then(() => navigator.serviceWorker.register("/worker.js")).then(() => stays).then(() => navigator.connection?.saveData || keep()).catch(() => {});
  } else {
    forget().catch(() => {});
  }
}
