// Look-up while typing, on every page. Without this script the box is a form that leads to the home page; with it, each keystroke fetches
// the server's own markup for what is found, so that what is shown has one source. On the home page it stands in the page, elsewhere over it.

const form = document.querySelector("form[data-lookup]");
const box = form?.querySelector("#q");
const masthead = document.querySelector("[data-masthead]");
const over = document.querySelector("[data-answers]");
const results = document.querySelector("[data-results]");
const welcome = document.querySelector("[data-welcome]");
const announcement = document.querySelector("[data-announcement]");
const finder = document.querySelector(".finder");
const pause = 40;
const stillness = 2500;
const patience = 4000;

let timer = 0;
let settling = 0;
let speaking = 0;
let running = null;
let shown = box ? address() : "";
let cameFrom = null;

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

// What the server finds; where it can't be reached, what the copy on this device has.
async function ask(wanted, signal) {
  try {
    const inTime = AbortSignal.any?.([signal, AbortSignal.timeout(patience)]) ?? signal;
    const answer = await fetch(`/results${wanted}`, { signal: inTime, headers: { Accept: "text/html" } });
    if (answer.redirected) {
      // Whoever was signed in no longer is, and reading is closed: the page itself leads to where one signs in.
      location.reload();
    }
    if (!answer.ok) {
      throw new Error(`${answer.status}`);
    }
    return { markup: await answer.text() };
  } catch (error) {
    if (signal.aborted) {
      throw error;
    }
    const { answerFromCopy } = await import("./offline/answer.js").catch(() => ({}));
    return { parts: await answerFromCopy?.(new URLSearchParams(wanted)) };
  }
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
  if (over) {
    over.querySelector("[data-whole]").href = `/${wanted}`;
    over.querySelector(".answers-foot").hidden = !busy;
    over.hidden = !busy && !over.querySelector("[data-recent]:not([hidden])");
    over.scrollTop = 0;
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

function open() {
  if (over && !masthead.classList.contains("masthead-open")) {
    masthead.classList.add("masthead-open");
    over.querySelector(".answers-foot").hidden = box.value.trim() === "";
    over.hidden = !results.hasChildNodes() && !over.querySelector("[data-recent]:not([hidden])");
  }
}

function close() {
  if (over) {
    masthead.classList.remove("masthead-open");
    over.hidden = true;
  }
}

function toBox() {
  if (document.activeElement !== box) {
    cameFrom = document.activeElement;
  }
  open();
  box.focus({ preventScroll: Boolean(over) });
  box.select();
}

// Over another page Escape leads back to where one was; on the home page one begins again.
function leave() {
  box.value = "";
  later();
  if (over) {
    const back = cameFrom?.isConnected && cameFrom !== document.body ? cameFrom : null;
    cameFrom = null;
    close();
    back ? back.focus({ preventScroll: true }) : document.activeElement.blur();
  } else {
    box.focus();
  }
}

function move(step) {
  const all = links();
  const next = all.indexOf(document.activeElement) + step;
  if (next < 0) {
    box.focus();
  } else {
    const link = all[Math.min(next, all.length - 1)];
    link.focus({ preventScroll: true });
    (link.closest(".row") ?? link).scrollIntoView({ block: "nearest" });
  }
}

function onKey(event) {
  const typing = event.target.matches("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]");
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  const inside = event.target === box || results.contains(event.target);
  if ((event.key === "/" && plain && !typing) || (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey)) {
    event.preventDefault();
    toBox();
  } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && plain && links().length > 0 && (inside || (!over && event.target === document.body))) {
    event.preventDefault();
    move(event.key === "ArrowDown" ? 1 : -1);
  } else if (event.key === "Escape" && (inside || over?.contains(event.target))) {
    event.preventDefault();
    leave();
  }
}

if (form) {
  document.addEventListener("keydown", onKey);
  form.addEventListener("input", () => { open(); later(); });
  box.addEventListener("focus", open);
  results.addEventListener("click", (event) => event.target.closest("a.term") && remember());
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    clearTimeout(timer);
    await show();
    // Enter opens the best meaning once it is on the screen.
    links()[0]?.click();
  });
  masthead.addEventListener("focusout", (event) => event.relatedTarget && !masthead.contains(event.relatedTarget) && close());
  document.addEventListener("pointerdown", (event) => masthead.contains(event.target) || close());
  // Back and forward bring back what was asked.
  window.addEventListener("pageshow", () => over ? box.value && document.activeElement === box && show() : show());
}
