// What was looked up lately: kept on this device, never sent, and forgotten at a press.

const kept = "glossary-recent";
const most = 8;
const lists = [...document.querySelectorAll("[data-recent]")];

function read() {
  try {
    const words = JSON.parse(localStorage.getItem(kept) ?? "[]");
    return Array.isArray(words) ? words.filter((word) => typeof word === "string") : [];
  } catch {
    return [];
  }
}

function write(words) {
  try {
    if (words.length > 0) {
      localStorage.setItem(kept, JSON.stringify(words));
    } else {
      localStorage.removeItem(kept);
    }
  } catch {
    // A browser that keeps nothing is one that forgets by itself.
  }
  show();
}

function add(query) {
  const same = (word) => word.toLowerCase() === query.toLowerCase();
  // A longer form of the last one takes its place: it was the beginning of this.
  const others = read().filter((word, i) => !same(word) && !(i === 0 && query.toLowerCase().startsWith(word.toLowerCase())));
  write([query, ...others].slice(0, most));
}

function show() {
  const words = read();
  for (const list of lists) {
    list.querySelector("[data-recent-words]").replaceChildren(...words.map((word) => {
      const link = Object.assign(document.createElement("a"), { href: `/?q=${encodeURIComponent(word)}`, textContent: word });
      const item = document.createElement("li");
      item.append(link);
      return item;
    }));
    list.hidden = words.length === 0;
    const none = list.parentElement.querySelector("[data-recent-none]");
    if (none) {
      none.hidden = words.length > 0;
    }
  }
}

document.addEventListener("lookup:done", (event) => event.detail.query && add(event.detail.query));
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-forget]")) {
    write([]);
    document.querySelector("#q")?.focus();
  }
});
window.addEventListener("storage", (event) => event.key === kept && show());
show();
