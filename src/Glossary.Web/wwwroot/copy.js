// What can be taken along of a page: copied, shared, printed. Without this script the texts open as a form's answer and the snippets can
// be selected; with it, one press copies. The texts are the server's own; this fetches them when the menu opens, and when another choice
// is made in it. What was chosen is kept on the device, for the next word.

import { copy } from "./clipboard.js";

const Kept = "glossary-copy";
const fetched = new Map();

for (const tools of document.querySelectorAll("[data-tools]")) {
  begin(tools);
}

function begin(tools) {
  const said = tools.querySelector("[data-tool-said]");
  const menus = [...tools.querySelectorAll("details[data-tool]")];

  for (const menu of menus) {
    menu.addEventListener("toggle", () => {
      if (menu.open) {
        menus.filter((other) => other !== menu).forEach((other) => { other.open = false; });
        menu.querySelectorAll("[data-copy-form]").forEach((form) => {
          choose(form);
          prepare(form);
        });
      }
    });
  }
  tools.addEventListener("keydown", (event) => {
    const open = event.target.closest("details[data-tool][open]");
    if (event.key === "Escape" && open) {
      open.open = false;
      open.querySelector("summary").focus();
      event.stopPropagation();
    }
  });
  document.addEventListener("click", (event) => {
    menus.filter((menu) => menu.open && !menu.contains(event.target)).forEach((menu) => { menu.open = false; });
  });

  for (const form of tools.querySelectorAll("[data-copy-form]")) {
    form.addEventListener("change", () => {
      keep(form);
      prepare(form);
    });
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const button = event.submitter;
      try {
        const [own, plain] = await Promise.all([button.value, "plain"].map((format) => text(address(form, format))));
        const done = await copy(button.dataset.copy === "text/html" ? { "text/html": own, "text/plain": plain } : { "text/plain": own });
        tell(done ? tools.dataset.textCopied : tools.dataset.textFailed);
        if (done) {
          close(button);
        }
      } catch {
        tell(tools.dataset.textFailed);
      }
    });
  }

  for (const link of tools.querySelectorAll("[data-copy-link]")) {
    link.addEventListener("click", async (event) => {
      event.preventDefault();
      const done = await copy({ "text/plain": link.href });
      tell(done ? tools.dataset.textLinked : tools.dataset.textFailed);
      if (done) {
        close(link);
      }
    });
  }

  for (const button of tools.querySelectorAll("[data-copy-from]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const done = await copy({ "text/plain": document.getElementById(button.dataset.copyFrom).value });
      tell(done ? tools.dataset.textCopied : tools.dataset.textFailed);
      if (done) {
        close(button);
      }
    });
  }
  for (const field of tools.querySelectorAll("[data-copy-field]")) {
    field.addEventListener("focus", () => field.select());
  }

  const share = tools.querySelector("[data-share]");
  if (share) {
    share.hidden = false;
    share.addEventListener("click", async () => {
      const { shareTitle: title, shareText, shareAddress: url } = share.dataset;
      if (navigator.share) {
        await navigator.share({ title, text: shareText, url }).catch(() => {});
      } else {
        tell(await copy({ "text/plain": url }) ? tools.dataset.textLinked : tools.dataset.textFailed);
      }
    });
  }

  const print = tools.querySelector("[data-print]");
  if (print) {
    print.hidden = false;
    print.addEventListener("click", () => window.print());
  }

  function tell(what) {
    said.textContent = "";
    // A text that is the same again is announced only when it was gone in between.
    requestAnimationFrame(() => { said.textContent = what; });
  }

  function close(within) {
    const menu = within.closest("details[data-tool]");
    menu.open = false;
    menu.querySelector("summary").focus();
  }
}

// A copy must follow the press at once, or some browsers refuse it: so the texts are there before.
function prepare(form) {
  form.querySelectorAll("[data-copy]").forEach((button) => text(address(form, button.value)));
}

function address(form, format) {
  const query = new URLSearchParams(new FormData(form));
  query.set("format", format);
  return `${form.action}?${query}`;
}

function keep(form) {
  try {
    localStorage.setItem(Kept, JSON.stringify({ ...kept(), ...Object.fromEntries(new FormData(form)) }));
  } catch {
    // Then the choice holds for this menu.
  }
}

function kept() {
  try {
    return JSON.parse(localStorage.getItem(Kept)) ?? {};
  } catch {
    return {};
  }
}

// Whatever a menu does not offer, such as the side of a department that has no such word, is left as it was.
function choose(form) {
  for (const [name, value] of Object.entries(kept())) {
    form.querySelectorAll("input[type=radio]").forEach((radio) => { radio.checked ||= radio.name === name && radio.value === value; });
  }
}

function text(address) {
  const known = fetched.get(address) ?? fetch(address).then((answer) => (answer.ok ? answer.text() : Promise.reject(new Error(`${answer.status}`))));
  fetched.set(address, known);
  known.catch(() => fetched.delete(address));
  return known;
}
