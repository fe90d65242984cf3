// A meeting's page as it goes on. Without this script it works by forms and by loading it again; with it, the server says that something
// changed, and the page fetches the server's own markup for that, so that what is shown has one source.

const page = document.querySelector("[data-meeting]");
const list = page.querySelector("[data-words]");
const announcement = page.querySelector("[data-heard]");
const lost = page.querySelector("[data-lost]");
const none = page.querySelector("[data-none]");
const fault = page.querySelector("[data-fault]");
const silence = 40_000;
const breath = 4_000;
const firstPause = 500;
const longestPause = 8_000;

let version = Number(page.dataset.version);
let over = page.dataset.over === "True";
let source = null;
let heardAt = 0;
let pause = firstPause;
let comingBack = 0;
let losing = 0;
let fetching = false;
let again = false;
let gone = false;

const clock = new Intl.DateTimeFormat(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });

function tellTime(part) {
  for (const time of part.querySelectorAll("time[data-clock]")) {
    time.textContent = clock.format(new Date(time.dateTime));
  }
}

// Following

function follow() {
  clearTimeout(comingBack);
  source?.close();
  source = null;
  if (gone || over) {
    return;
  }
  const stream = new EventSource(`${page.dataset.events}?after=${version}`);
  source = stream;
  heardAt = Date.now();
  stream.addEventListener("beat", heard);
  stream.addEventListener("changed", () => {
    heard();
    refresh();
  });
  stream.addEventListener("over", finish);
  stream.onerror = () => {
    lose();
    // The browser comes back by itself after a cut, but not after an answer that it does not like, such as a proxy's in place of a server that starts anew.
    if (stream.readyState === EventSource.CLOSED) {
      later();
    }
  };
}

function heard() {
  heardAt = Date.now();
  pause = firstPause;
  clearTimeout(losing);
  losing = 0;
  lost.hidden = true;
}

function later() {
  clearTimeout(comingBack);
  comingBack = setTimeout(() => {
    // Where screens are more than can follow, looking again has to do.
    refresh();
    follow();
  }, pause);
  pause = Math.min(2 * pause, longestPause);
}

// A blink is not worth a word; a second is.
function lose() {
  losing ||= setTimeout(() => {
    lost.textContent = lost.dataset.text;
    lost.hidden = false;
  }, 1000);
}

function finish() {
  gone = true;
  source?.close();
  location.reload();
}

async function refresh() {
  if (fetching) {
    again = true;
    return;
  }
  fetching = true;
  try {
    const answer = await fetch(`${page.dataset.changes}&after=${version}`, { headers: { Accept: "text/html" }, cache: "no-store" });
    if (answer.status === 404) {
      finish();
      return;
    }
    if (!answer.ok) {
      throw new Error(`${answer.status}`);
    }
    apply(await answer.text());
    heard();
  } catch {
    lose();
  } finally {
    fetching = false;
  }
  if (again) {
    again = false;
    refresh();
  }
}

// Showing

function apply(markup) {
  const template = document.createElement("template");
  template.innerHTML = markup;
  const changes = template.content.firstElementChild;
  const reached = Number(changes.dataset.version);
  if (reached < version) {
    return;
  }
  tellTime(changes);
  const focus = document.activeElement?.dataset?.focus;
  const newest = Number(list.firstElementChild?.dataset.place ?? 0);
  const said = [];
  for (const region of changes.querySelectorAll("[data-region]")) {
    const shown = page.querySelector(`[data-region="${region.dataset.region}"]`);
    if (shown && shown.innerHTML !== region.innerHTML) {
      tellWanted(shown, region);
      shown.replaceChildren(...region.childNodes);
    }
  }
  for (const word of changes.querySelectorAll("[data-word]")) {
    const shown = list.querySelector(`[data-word="${word.dataset.word}"]`);
    if (Number(word.dataset.place) > newest) {
      said.push(word.dataset.label);
      word.classList.add("word-fresh");
    }
    shown ? shown.replaceWith(word) : list.append(word);
  }
  for (const number of changes.dataset.gone.split(" ").filter(Boolean)) {
    list.querySelector(`[data-word="${number}"]`)?.remove();
  }
  sort();
  none.hidden = list.children.length > 0;
  version = reached;
  if (focus && document.activeElement?.dataset?.focus !== focus) {
    page.querySelector(`[data-focus="${focus}"]`)?.focus({ preventScroll: true });
  }
  if (said.length > 0) {
    tell(page.dataset.textSaid, said);
  }
  if (changes.dataset.over === "True" && !over) {
    over = true;
    location.reload();
  }
}

// The newest on top; only what has to move is moved.
function sort() {
  const words = [...list.children].sort((one, other) => Number(other.dataset.place) - Number(one.dataset.place));
  words.forEach((word, i) => {
    if (list.children[i] !== word) {
      list.insertBefore(word, list.children[i]);
    }
  });
}

// A screen reader is told what is new, in one breath, and not each word by itself.
const waiting = new Map();
let speaking = 0;

function tell(text, words) {
  waiting.set(text, new Set([...(waiting.get(text) ?? []), ...words]));
  speaking ||= setTimeout(() => {
    announcement.textContent = [...waiting].map(([told, all]) => told.replace("{0}", [...all].join(", "))).join(" ");
    waiting.clear();
    speaking = 0;
  }, speaking === 0 && announcement.textContent === "" ? 200 : breath);
}

function tellWanted(shown, region) {
  if (region.dataset.region === "wanted" || region.dataset.region === "unknown") {
    const before = new Set([...shown.querySelectorAll("[data-wanted]")].map((word) => word.dataset.wanted));
    const wanted = [...region.querySelectorAll("[data-wanted]")].map((word) => word.dataset.wanted).filter((word) => !before.has(word));
    if (wanted.length > 0) {
      tell(page.dataset.textWanted, wanted);
    }
  }
}

// Adding

function complain(text) {
  if (fault) {
    fault.textContent = text;
  }
}

page.addEventListener("submit", async (event) => {
  const form = event.target;
  const button = event.submitter;
  if (form.method !== "post" || button?.hasAttribute("data-plain")) {
    return;
  }
  event.preventDefault();
  complain("");
  try {
    const answer = await fetch(button?.hasAttribute("formaction") ? button.formAction : form.action, {
      method: "POST",
      body: new FormData(form, button),
      headers: { Accept: "application/json" },
    });
    if (answer.ok) {
      if (form.id !== "act") {
        form.reset();
        form.querySelector("textarea")?.focus();
      }
      refresh();
    } else {
      const told = answer.headers.get("Content-Type")?.includes("json") ? await answer.json() : null;
      complain(told?.message ?? page.dataset.textFailed);
    }
  } catch {
    complain(page.dataset.textFailed);
  }
});

// Enter adds; with Shift it begins a new line.
page.querySelector("[data-say] textarea")?.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    event.target.form.requestSubmit(event.target.form.querySelector("button"));
  }
});

for (const button of page.querySelectorAll("[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      announcement.textContent = page.dataset.textCopied;
      button.textContent = page.dataset.textCopied;
    } catch {
      button.hidden = true;
    }
  });
}

tellTime(page);
follow();
window.addEventListener("offline", lose);
window.addEventListener("online", () => {
  pause = firstPause;
  refresh();
  follow();
});
document.addEventListener("visibilitychange", () => {
  if (document.visibilityState === "visible" && !over) {
    refresh();
    wake();
  }
});
window.addEventListener("pagehide", () => source?.close());
window.addEventListener("pageshow", (event) => {
  if (event.persisted) {
    refresh();
    follow();
  }
});

// A connection that says nothing, not even that all is well, is none.
setInterval(() => {
  if (!gone && !over && Date.now() - heardAt > silence) {
    refresh();
    follow();
  }
}, 5_000);

// What hangs on a wall must not go dark.
function wake() {
  if (page.classList.contains("projector")) {
    navigator.wakeLock?.request("screen").catch(() => {});
  }
}
wake();
