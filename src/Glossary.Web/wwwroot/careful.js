// Filters while typing. Without this script the form works as it is; with it, each keystroke fetches the server's own page and
// takes the list out of it.

const form = document.querySelector("[data-filter]");
const box = form.querySelector("input");
const pause = 120;

let timer = 0;
let running = null;
let shown = box.value.trim();

async function show() {
  const text = box.value.trim();
  if (text === shown) {
    return;
  }
  running?.abort();
  const request = new AbortController();
  running = request;
  const address = text ? `${form.action}?${new URLSearchParams({ q: text })}` : form.action;
  try {
    const answer = await fetch(address, { signal: request.signal, headers: { Accept: "text/html" } });
    if (!answer.ok) {
      return;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    // An answer that was overtaken while it was read must not replace a newer one.
    if (running !== request) {
      return;
    }
    const [old, found] = [document, page].map((of) => of.querySelector("[data-friends]"));
    const [count, counted] = [old, found].map((of) => of.querySelector("[data-count]"));
    // The count stays the same element, so that a screen reader tells its change.
    count.replaceChildren(...counted.childNodes);
    counted.replaceWith(count);
    old.replaceChildren(...found.childNodes);
    shown = text;
    history.replaceState(null, "", address);
  } catch (error) {
    if (error.name !== "AbortError") {
      // With the network gone the list stays as it is; Enter asks again.
      shown = null;
    }
  }
}

form.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(show, pause);
});
form.addEventListener("submit", (event) => {
  if (shown !== null) {
    event.preventDefault();
    clearTimeout(timer);
    show();
  }
});
