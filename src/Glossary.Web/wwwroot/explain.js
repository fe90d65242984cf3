// Explains while typing. Without this script the form works as it is; with it, the same form is sent when the keys rest, and the answer is taken
// out of the server's own page. The choices are kept on the device; the text is kept nowhere.

import { copy } from "./clipboard.js";

const Kept = "glossary-explain";
const Pause = 400;
// Beyond this each keystroke would send too much: the button and the key still do.
const MostLive = 100_000;

const form = document.querySelector("[data-explain]");
const ticket = form.querySelector("[data-ticket]");
const section = document.querySelector("[data-explained]");
const said = section.querySelector("[data-said]");
const counted = section.querySelector("[data-counted]");

let timer = 0;
let running = null;

if (!form.dataset.asked) {
  recall();
}
form.querySelector("[data-key]").hidden = false;
ready();

form.addEventListener("input", () => {
  keep();
  clearTimeout(timer);
  if (ticket.value.length <= MostLive) {
    timer = setTimeout(explain, Pause);
  }
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  explain();
});
document.addEventListener("keydown", async (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    if (await explain()) {
      take();
    }
  }
});

async function explain() {
  clearTimeout(timer);
  running?.abort();
  const request = new AbortController();
  running = request;
  section.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), signal: request.signal, headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const found = page.querySelector("[data-answer]");
    if (running !== request) {
      return false;
    }
    if (!found) {
      tell(section.dataset.textAway);
      return false;
    }
    section.querySelector("[data-answer]").replaceChildren(...found.childNodes);
    const heading = section.querySelector("h2, [data-none]");
    tell(heading?.textContent ?? "", counted);
    said.textContent = "";
    ticket.toggleAttribute("aria-invalid", section.querySelector(".fault") !== null);
    ready();
    return section.querySelector("[data-source]") !== null;
  } catch (error) {
    if (error.name !== "AbortError") {
      tell(section.dataset.textAway);
    }
    return false;
  } finally {
    if (running === request) {
      section.removeAttribute("aria-busy");
    }
  }
}

function ready() {
  const button = section.querySelector("[data-copy]");
  if (button) {
    button.hidden = false;
    button.addEventListener("click", take);
  }
}

async function take() {
  const source = section.querySelector("[data-source]");
  tell(await copy({ "text/plain": source.value }) ? section.dataset.textCopied : section.dataset.textFailed);
}

function tell(what, place = said) {
  place.textContent = "";
  // A text that is the same again is announced only when it was gone in between.
  requestAnimationFrame(() => { place.textContent = what; });
}

function keep() {
  const { "Form.ReadFor": readFor, "Form.Format": format, "Form.Style": style, "Form.FirstOnly": once = "" } = Object.fromEntries(new FormData(form));
  try {
    localStorage.setItem(Kept, JSON.stringify({ "Form.ReadFor": readFor, "Form.Format": format, "Form.Style": style, "Form.FirstOnly": once }));
  } catch {
    // Then the choices hold for this page.
  }
}

function recall() {
  let kept = {};
  try {
    kept = JSON.parse(localStorage.getItem(Kept)) ?? {};
  } catch {
    return;
  }
  for (const field of form.elements) {
    const value = kept[field.name];
    if (value === undefined) {
      continue;
    }
    if (field.type === "radio") {
      field.checked = field.value === value;
    } else if (field.type === "checkbox") {
      field.checked = value === "true";
    } else if ([...field.options].some((option) => option.value === value)) {
      field.value = value;
    }
  }
}
