// Copies the sheet in the form that is asked for. Without this script the links open each form, to be copied there.

import { copy } from "./clipboard.js";

const told = document.querySelector("[data-copied]");
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const clock = new Intl.DateTimeFormat(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });

function local(address) {
  const whole = new URL(address, location.href);
  if (zone) {
    whole.searchParams.set("zone", zone);
  }
  return whole.href;
}

for (const time of document.querySelectorAll("time[data-clock]")) {
  time.textContent = clock.format(new Date(time.dateTime));
}

for (const link of document.querySelectorAll("[data-zone]")) {
  link.href = local(link.href);
}

async function fetched(address) {
  const answer = await fetch(local(address));
  if (!answer.ok) {
    throw new Error(`${answer.status}`);
  }
  return answer.text();
}

// A word processor takes the layout, an editor the text.
function kindsOf(text, kind) {
  if (kind !== "html") {
    return { "text/plain": text };
  }
  const body = new DOMParser().parseFromString(text, "text/html").body;
  return { "text/html": body.innerHTML, "text/plain": body.textContent.trim() };
}

function tell(button, isCopied) {
  told.textContent = button.textContent = isCopied ? button.dataset.textCopied : button.dataset.textFailed;
}

for (const button of document.querySelectorAll("button[data-copy]")) {
  const name = button.textContent;
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    try {
      tell(button, await copy(kindsOf(await fetched(button.dataset.copy), button.dataset.kind)));
    } catch {
      tell(button, false);
    }
    setTimeout(() => { button.textContent = name; }, 2500);
  });
}
