// The certificate of somebody whose lessons this device knows. The name is typed here, and goes nowhere.

import { accountOf } from "./account.js";
import { open } from "./store.js";

const page = document.querySelector("[data-paper]");
const [whole, notYet, print, name] = ["whole", "not-yet", "print", "type-name"].map((slot) => page.querySelector(`[data-${slot}]`));

print.hidden = false;
print.addEventListener("click", () => window.print());
name?.addEventListener("input", () => { page.querySelector("[data-name]").textContent = name.value; });

async function show() {
  const store = await open(accountOf(page));
  const done = new Map((await store.all("lessons")).filter(({ path }) => path === page.dataset.paper).map(({ lesson, at }) => [lesson, at]));
  store.close();
  const lessons = page.dataset.lessons.split(" ");
  if (lessons.every((lesson) => done.has(lesson))) {
    const finished = new Date(Math.max(...lessons.map((lesson) => done.get(lesson))));
    const time = page.querySelector("[data-finished]");
    time.dateTime = finished.toISOString();
    time.textContent = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long" }).format(finished);
    [whole.hidden, notYet.hidden] = [false, true];
  }
}

const isKnown = whole.hidden && localStorage.getItem("glossary-learning") !== null;
(isKnown ? show() : Promise.resolve()).catch(() => {}).finally(() => { delete page.dataset.waits; });
