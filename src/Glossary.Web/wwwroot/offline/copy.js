// The copy of the glossary on this device, ready to be looked up in; null where there is none.

import { named } from "./named.js";

let read = null;

const number = (key) => Number(localStorage.getItem(key));

async function load() {
  const until = number("glossary-copy-until");
  if (until && until < Date.now()) {
    await caches.delete("glossary");
    return null;
  }
  const kept = await caches.match("/copy", { ignoreVary: true });
  return kept ? named(await kept.json(), new Date(number("glossary-copy-checked"))) : null;
}

export function copyOnDevice() {
  read ??= load().catch(() => null);
  return read;
}
