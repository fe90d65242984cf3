// What is said at the end of a session, and which paths somebody is on.

import { cardsOf } from "./cards.js";
import { dayOf } from "./days.js";
import { ofToday } from "./session.js";
import { filled, said } from "./view.js";

const link = (element, address) => {
  element.hidden = !address;
  element.href = address || "/learn";
};

// What comes after a lesson, and whether it was the last that was missing.
async function afterLesson(learner, scope) {
  const lessons = (await learner.store.get("paths", scope.path))?.lessons ?? [];
  const done = new Set((await learner.lessons()).filter(({ path }) => path === scope.path).map(({ lesson }) => lesson));
  const place = lessons.findIndex(({ slug }) => slug === scope.lesson);
  const next = [...lessons.slice(place + 1), ...lessons].find(({ slug }) => !done.has(slug));
  return { isLast: lessons.length > 0 && !next, next };
}

// When the next card comes back.
function comesBack(learner, now, texts) {
  const due = [...learner.schedules.values()].map((schedule) => schedule.due).filter((at) => at > now);
  const days = due.length > 0 ? Math.max(dayOf(Math.min(...due)) - dayOf(now), 0) : null;
  return days === null ? null : days === 0 ? texts.backToday : days === 1 ? texts.backTomorrow : said(texts.backIn, days);
}

function tallied({ cards, missed }, texts) {
  if (cards.size === 0) {
    return null;
  }
  return missed.size > 0 ? said(texts.someMissed, cards.size, cards.size - missed.size) : said(cards.size === 1 ? texts.allKnownOne : texts.allKnown, cards.size);
}

export async function sumOf(learner, { scope, isProof, tally, texts, goOn }) {
  const now = Date.now();
  const lesson = isProof && tally.cards.size > 0 ? await afterLesson(learner, scope) : null;
  const cards = await cardsOf(learner.store, { ...scope, lesson: null });
  const more = () => ofToday(cards, learner.schedules, Date.now(), learner.goal());
  const element = filled("sum", {
    title: lesson ? texts.lessonDone : tally.cards.size > 0 ? texts.done : texts.nothing,
    tally: tallied(tally, texts),
    back: comesBack(learner, now, texts),
    finished: lesson?.isLast ? texts.pathDone : null,
  });
  const [another, following, paper] = ["more", "following", "paper"].map((slot) => element.querySelector(`[data-${slot}]`));
  another.hidden = more().length === 0;
  another.addEventListener("click", () => goOn(more()));
  link(following, lesson?.next && `/learn/${scope.path}/${lesson.next.slug}`);
  link(paper, lesson?.isLast && `/learn/${scope.path}/certificate`);
  return element;
}

// The paths that are taken, each to be left.
export async function listTaken(learner, list, told) {
  const taken = (await learner.paths()).filter(({ isTaken }) => isTaken);
  list.replaceChildren(...taken.map(({ path, title }) => {
    const element = filled("taken", { title: title ?? path });
    element.querySelector("a").href = `/learn/${path}`;
    element.querySelector("button").addEventListener("click", async () => {
      await learner.take(path, false, Date.now());
      told(title ?? path);
      await listTaken(learner, list, told);
    });
    return element;
  }));
}
