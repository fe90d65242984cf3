// Look-up while typing. Without this script the form works as it is; with it, each keystroke fetches the
// server's own markup for the results, so that what is shown has one source.

const box = document.querySelector("#q");
const form = document.querySelector("form[data-lookup]");
const results = document.querySelector("[data-results]");
const welcome = document.querySelector("[data-welcome]");
const announcement = document.querySelector("[data-announcement]");
const finder = document.querySelector(".finder");
const pause = 40;
const stillness = 2500;

const links = () => [...document.querySelectorAll("[data-results] .card-found a.term")];

let timer = 0;
let settling = 0;
let running = null;
let shown = form ? address() : "";

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

async function show() {
  const wanted = address();
  if (wanted === shown) {
    return;
  }
  running?.abort();
  const request = new AbortController();
  running = request;
  let markup = "";
  let failed = false;
  if (box.value.trim()) {
    try {
      const answer = await fetch(`/results${wanted}`, { signal: request.signal, headers: { Accept: "text/html" } });
      if (!answer.ok) {
        throw new Error(`${answer.status}`);
      }
      markup = await answer.text();
    } catch (error) {
      if (error.name !== "AbortError") {
        failed = true;
        markup = '<p class="count">The glossary does not answer just now. Press Enter to try again.</p>';
      } else {
        return;
      }
    }
  }
  // An answer that was overtaken while it was read must not replace a newer one.
  if (running !== request) {
    return;
  }
  shown = failed ? null : wanted;
  results.innerHTML = markup;
  announcement.textContent = results.querySelector(".count")?.textContent.replace(/\s+/g, " ").trim() ?? "";
  const busy = markup !== "";
  welcome.hidden = busy;
  finder.classList.toggle("finder-busy", busy);
  document.title = busy ? `${box.value.trim()} · Glossary` : "Glossary: what HTM and IT mean by it";
  history.replaceState(null, "", `/${wanted}`);
  clearTimeout(settling);
  if (results.querySelector(".nothing")) {
    settling = setTimeout(() => settled(wanted), stillness);
  }
}

// A word that is not there is counted, so that whoever keeps the glossary learns of it; the beginning of one is not.
function settled(wanted) {
  if (shown === wanted) {
    fetch(`/results${wanted}&settled=true`).catch(() => {});
  }
}

function later() {
  clearTimeout(timer);
  timer = setTimeout(show, pause);
}

function toBox() {
  box.focus();
  box.select();
}

function move(step) {
  const all = links();
  const next = all.indexOf(document.activeElement) + step;
  if (next < 0 || all.length === 0) {
    box.focus();
  } else {
    const link = all[Math.min(next, all.length - 1)];
    link.focus({ preventScroll: true });
    link.closest(".row").scrollIntoView({ block: "nearest" });
  }
}

function begin() {
  box.value = "";
  if (form) {
    later();
  }
  box.focus();
}

document.addEventListener("keydown", (event) => {
  const typing = event.target.matches("input:not([type=radio]), textarea, select, [contenteditable]");
  if ((event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) || (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey))) {
    event.preventDefault();
    toBox();
  } else if (form && event.key === "ArrowDown" && !event.target.matches("[type=radio]")) {
    event.preventDefault();
    move(1);
  } else if (form && event.key === "ArrowUp" && !event.target.matches("[type=radio]")) {
    event.preventDefault();
    move(-1);
  } else if (event.key === "Escape" && (event.target === box || event.target.closest("[data-results]"))) {
    event.preventDefault();
    begin();
  }
});

if (form) {
  form.addEventListener("input", later);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    clearTimeout(timer);
    await show();
    // Enter opens the best meaning once it is on the screen.
    links()[0]?.click();
  });
  // Back and forward bring back what was asked.
  window.addEventListener("pageshow", () => show());
}
