// Look-up while typing, on every page. Without this script the box is a form that leads to the home page; with it, each keystroke fetches
// the server's own markup for what is found, so that what is shown has one source. On the home page it stands in the page, elsewhere over it.

import { ask } from "./lookup/ask.js";
import { lead } from "./lookup/keyboard.js";
import { panelOver } from "./lookup/panel.js";

const form = document.querySelector("form[data-lookup]");
const box = form?.querySelector("#q");
const over = document.querySelector("[data-answers]");
const results = document.querySelector("[data-results]");
const welcome = document.querySelector("[data-welcome]");
const announcement = document.querySelector("[data-announcement]");
const finder = document.querySelector(".finder");
const pause = 40;
const stillness = 2500;

const panel = over && panelOver(document.querySelector("[data-masthead]"), over, box);

let timer = 0;
let settling = 0;
let speaking = 0;
let running = null;
let shown = box && !panel ? address() : "";

function address() {
  const asked = new URLSearchParams();
  const text = box.value.trim();
  if (text) {
    asked.set("q", text);
  }
  const vocabulary = new FormData(form).get("vocabulary");
  if (vocabulary) {
    asked.set("vocabulary", vocabulary);
  }
  return asked.size ? `?${asked}` : "";
}

function put({ markup, parts }) {
  if (markup !== undefined) {
    results.innerHTML = markup;
  } else if (parts) {
    results.replaceChildren(parts);
  } else {
    const failed = document.createElement("p");
    failed.className = "count";
    failed.textContent = form.dataset.failed;
    results.replaceChildren(failed);
  }
  return markup !== undefined || Boolean(parts);
}

async function show() {
  const wanted = address();
  if (wanted === shown) {
    return;
  }
  running?.abort();
  const request = new AbortController();
  running = request;
  const busy = box.value.trim() !== "";
  let answer = { markup: "" };
  try {
    answer = busy ? await ask(wanted, request.signal) : answer;
  } catch {
    return;
  }
  // An answer that was overtaken while it was read must not replace a newer one.
  if (running !== request) {
    return;
  }
  shown = put(answer) ? wanted : null;
  announce();
  document.dispatchEvent(new CustomEvent("lookup:shown", { detail: { busy } }));
  if (panel) {
    panel.show(`/${wanted}`);
  } else {
    welcome.hidden = busy;
    finder.classList.toggle("finder-busy", busy);
    document.title = busy ? form.dataset.title.replace("{0}", () => box.value.trim()) : form.dataset.untitled;
    history.replaceState(null, "", `/${wanted}`);
  }
  clearTimeout(settling);
  settling = busy ? setTimeout(settle, stillness, wanted) : 0;
}

// Spoken once somebody pauses: how much was found, and what stands first.
function announce() {
  const text = (element) => element?.textContent.replace(/\s+/g, " ").trim() ?? "";
  const row = results.querySelector(".row");
  const said = [results.querySelector(".count"), row?.querySelector(".careful"), row?.querySelector(".card-found .badge"), row?.querySelector(".card-found .card-title")].map(text).filter(Boolean).join(". ");
  clearTimeout(speaking);
  speaking = setTimeout(() => { announcement.textContent = said; }, 400);
}

// A word that stays in the box is one that was looked up, and not the beginning of one. Where it is not there, it is counted,
// so that whoever keeps the glossary learns of it.
function settle(wanted) {
  if (shown === wanted && results.querySelector(".nothing")) {
    fetch(`/results${wanted}&settled=true`).catch(() => {});
  } else if (shown === wanted) {
    remember();
  }
}

const remember = () => document.dispatchEvent(new CustomEvent("lookup:done", { detail: { query: box.value.trim() } }));
const links = () => [...results.querySelectorAll(".card-found a.term, .further-words a.term")];

function later() {
  clearTimeout(timer);
  timer = setTimeout(show, pause);
}

// Over another page Escape leads back to where one was; on the home page one begins again.
function leave() {
  box.value = "";
  later();
  if (panel) {
    panel.leave();
  } else {
    box.focus();
  }
}

function toBox() {
  panel?.enter();
  box.focus({ preventScroll: Boolean(panel) });
  box.select();
}

if (form) {
  // The browser heeds autofocus only when it next paints; what somebody types before that must not be lost.
  if (box.autofocus && !location.hash && document.activeElement === document.body) {
    box.focus({ preventScroll: true });
  }
  lead({ box, results, over, links, toBox, leave });
  form.addEventListener("input", () => { panel?.open(); later(); });
  box.addEventListener("focus", () => { panel?.open(); later(); });
  results.addEventListener("click", (event) => event.target.closest("a.term") && remember());
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    clearTimeout(timer);
    await show();
    // Enter opens the best meaning once it is on the screen.
    links()[0]?.click();
  });
  // What came from the copy on this device gives way to what the server finds as soon as there is a network again.
  window.addEventListener("online", () => {
    if (results.querySelector(".as-of") && box.value.trim()) {
      shown = null;
      show();
    }
  });
  // Back and forward bring back what was asked.
  window.addEventListener("pageshow", () => panel || show());
}
