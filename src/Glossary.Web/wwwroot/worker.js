// Stands between the pages and the network. While there is a network it changes nothing and keeps nothing; without one it gives the page that
// answers from the copy on this device, or the one to practise on where somebody does, and the style and scripts that they need. What is kept,
// and when, is decided in offline/keep.js.

const cacheName = "glossary";
const parts = ["style", "script", "image", "manifest"];
const unreachable = [502, 504];
const pages = ["/practice"];
const patience = 500;

const kept = async (key) => (await caches.open(cacheName)).match(key, { ignoreSearch: true, ignoreVary: true });

async function page(event) {
  let answer = null;
  try {
    answer = (await event.preloadResponse) ?? (await fetch(event.request));
    if (!unreachable.includes(answer.status)) {
      return answer;
    }
  } catch {
    // The network is gone, or the server behind it.
  }
  const { pathname } = new URL(event.request.url);
  return (pages.includes(pathname) && (await kept(pathname))) || (await kept("/offline")) || answer || Response.error();
}

async function part(request) {
  try {
    return await fetch(request);
  } catch {
    return (await kept(request.url)) ?? secondTry(request);
  }
}

// A network that has just come back loses requests still, and a page without its style would stay so.
async function secondTry(request) {
  await new Promise((resolve) => setTimeout(resolve, patience));
  return fetch(request);
}

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(Promise.all([self.clients.claim(), self.registration.navigationPreload?.enable()])));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== self.location.origin) {
    return;
  }
  if (request.mode === "navigate") {
    event.respondWith(page(event));
  } else if (parts.includes(request.destination)) {
    event.respondWith(part(request));
  }
});
