// While a word is being written, shows what is like it already: the server's own markup, fetched anew when the word changes.
// Without this script the same stands on the page after it is kept.

const form = document.querySelector("form[data-propose]");
const like = form?.querySelector("[data-like]");
const label = form?.elements.namedItem("Form.Label");
const pause = 300;

let timer = 0;
let running = null;

async function show() {
  running?.abort();
  const request = new AbortController();
  running = request;
  const written = new FormData(form);
  const asked = new URLSearchParams({
    handler: "like",
    vocabulary: written.get("Form.Vocabulary") ?? "",
    label: label.value.trim(),
    term: written.get("Form.Term") ?? "",
  });
  try {
    const answer = await fetch(`/proposals/new?${asked}`, { signal: request.signal, headers: { Accept: "text/html" } });
    const markup = answer.ok ? await answer.text() : "";
    if (running === request) {
      like.innerHTML = markup;
    }
  } catch (error) {
    if (error.name !== "AbortError") {
      like.textContent = "";
    }
  }
}

if (like && label) {
  form.addEventListener("input", (event) => {
    if (event.target === label || event.target.name === "Form.Vocabulary") {
      clearTimeout(timer);
      timer = setTimeout(show, pause);
    }
  });
}
