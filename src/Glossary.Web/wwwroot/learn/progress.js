// On the pages of learning paths: which lessons are done, as this device knows it. The pages are the same for everybody; what is added here
// never leaves the device.

import { accountOf } from "./account.js";
import { open } from "./store.js";

const texts = document.querySelector("[data-progress]");
const said = (text, ...values) => text.replace(/\{(\d)\}/g, (_, place) => values[place]);

function mark(text, isWhole) {
  const element = Object.assign(document.createElement("span"), { className: isWhole ? "learnt" : "learnt learnt-part", textContent: text });
  return element;
}

async function show() {
  // Whoever has never practised here is not given an empty database.
  if (localStorage.getItem("glossary-learning") === null) {
    return;
  }
  const store = await open(accountOf(texts));
  const done = new Map();
  for (const { path, lesson } of await store.all("lessons")) {
    done.set(path, (done.get(path) ?? new Set()).add(lesson));
  }
  store.close();
  for (const element of document.querySelectorAll("[data-path]")) {
    const finished = done.get(element.dataset.path);
    if (!finished) {
      continue;
    }
    const lessons = [element, ...element.querySelectorAll("[data-lesson]")].filter(({ dataset }) => dataset.lesson);
    lessons.filter(({ dataset }) => finished.has(dataset.lesson)).forEach((lesson) => lesson.querySelector("[data-learnt]")?.replaceChildren(mark(texts.dataset.textDone, true)));
    const count = Number(element.dataset.lessons ?? lessons.length);
    const place = element.querySelector("[data-learnt-path]");
    if (place && count > 0) {
      const isWhole = finished.size >= count;
      place.replaceChildren(mark(isWhole ? texts.dataset.textWhole : said(texts.dataset.textPart, finished.size, count), isWhole));
      element.querySelector("[data-certificate]")?.toggleAttribute("hidden", !isWhole);
    }
  }
}

show().catch(() => {});
