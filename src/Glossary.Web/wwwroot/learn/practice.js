// The practice page: one card at a time. What is answered is kept on this device at once, and brought to the account when there is one and the
// network allows it.

import { accountOf, carryOver, forgetDevice, leftByDevice, tidy } from "./account.js";
import { cardsOf, complete, refresh } from "./cards.js";
import { dayOf } from "./days.js";
import { ratings } from "./fsrs.js";
import { learnerOf } from "./learner.js";
import { comesBack, dueOf, ofToday, toProve } from "./session.js";
import { open } from "./store.js";
import { listTaken, sumOf } from "./sum.js";
import { SignedOut, sync } from "./sync.js";
import { judged } from "./typed.js";
import { cardOf, filled, reveal, said } from "./view.js";

const page = document.querySelector("[data-practice]");
const texts = Object.fromEntries(Object.entries(page.dataset).filter(([name]) => name.startsWith("text")).map(([name, text]) => [name[4].toLowerCase() + name.slice(5), text]));
const [stage, news, notice, day, undo] = ["stage", "said", "notice", "day", "undo"].map((slot) => page.querySelector(`[data-${slot}]`));
const asked = new URLSearchParams(location.search);
const scope = { path: asked.get("path"), lesson: asked.get("path") && asked.get("lesson"), terms: (asked.get("terms") ?? "").split(",").filter(Boolean) };
const isProof = Boolean(scope.lesson);
const patience = 2500;
const pause = 20_000;

let learner = null;
let account = null;
let queue = [];
let shown = null;
let last = null;
let tally = { cards: new Set(), missed: new Set() };

const show = (...elements) => stage.replaceChildren(...elements);
const tell = (text) => { news.textContent = text; };
const within = (time, promise) => Promise.race([promise, new Promise((resolve) => { setTimeout(resolve, time); })]);

function warn(text) {
  notice.textContent = text ?? "";
  notice.hidden = !text;
}

// Bringing to the account

let syncing = null;
let broughtAt = 0;

async function bring(held = null) {
  if (!account) {
    return;
  }
  syncing ??= sync(learner.store, held).finally(() => { syncing = null; });
  broughtAt = Date.now();
  try {
    if (await syncing > 0) {
      await learner.load();
    }
    warn(null);
    page.dataset.brought = "";
  } catch (error) {
    warn(error instanceof SignedOut ? texts.signedOut : texts.notSent);
  }
}

// The day

async function tellDay() {
  const now = Date.now();
  const [done, goal, row] = [learner.doneOn(dayOf(now)), learner.goal(), learner.row(now)];
  day.hidden = false;
  day.querySelector("[data-count]").textContent = done >= goal ? said(texts.goalReached, done) : said(texts.goal, done, goal);
  Object.assign(day.querySelector("progress"), { max: goal, value: Math.min(done, goal) });
  const streak = day.querySelector("[data-row]");
  streak.textContent = row === 1 ? texts.rowOne : said(texts.row, row);
  streak.hidden = row === 0;
  page.querySelector("[data-goal]").value = goal;
  undo.hidden = !last;
  delete page.dataset.waits;
}

// A card

function ask() {
  const [card, ...others] = queue;
  queue = others;
  if (!card) {
    return sum();
  }
  const began = Date.now();
  let isAnswered = false;
  const element = cardOf(card, texts, async (answer) => {
    if (isAnswered) {
      return;
    }
    isAnswered = true;
    const tookMs = Date.now() - began;
    const outcome = answer.typed === undefined ? { isRight: card.choices[answer.choice]?.isRight === true } : await judged(card, answer.typed, texts);
    await take(element, card, { ...answer, ...outcome }, tookMs);
  });
  shown = { card, element, isAnswered: () => isAnswered };
  show(element);
  element.querySelector("[data-prompt]").focus();
  return tellDay();
}

async function take(element, card, answer, tookMs) {
  const rating = answer.isRight ? ratings.good : ratings.again;
  try {
    const review = await learner.record({ card: card.key, rating, at: Date.now(), tookMs, answer: answer.typed === undefined ? "chosen" : "typed" });
    last = { review, card, queue, wasSeen: tally.cards.has(card.key) };
  } catch {
    warn(texts.notKept);
    last = null;
  }
  tally.cards.add(card.key);
  if (!answer.isRight) {
    tally.missed.add(card.key);
    queue = comesBack(queue, card);
  }
  const next = reveal(element, card, answer, texts);
  element.querySelectorAll("[data-rate]").forEach((button) => button.addEventListener("click", () => rate(Number(button.dataset.rate))));
  next.addEventListener("click", goOn);
  tell(answer.isRight ? texts.right : said(texts.wasRight, card.choices.find(({ isRight }) => isRight).text));
  next.focus();
  await tellDay();
}

async function rate(rating) {
  if (last) {
    last.review = await learner.rate(last.review, rating).catch(() => last.review);
  }
  goOn();
}

function goOn() {
  if (shown?.isAnswered()) {
    const held = last?.review.id;
    ask();
    if (Date.now() - broughtAt > pause) {
      bring(held);
    }
  }
}

async function takeBack() {
  const { review, card, queue: before, wasSeen } = last;
  last = null;
  try {
    await learner.takeBack(review);
    if (!wasSeen) {
      tally.cards.delete(card.key);
      tally.missed.delete(card.key);
    }
    const waiting = shown && !shown.isAnswered() ? [shown.card] : [];
    queue = [card, ...waiting.filter(({ key }) => key !== card.key), ...before.filter(({ key }) => key !== waiting[0]?.key)];
    tell(texts.takenBack);
    await ask();
  } catch {
    // It is with the account already.
    undo.hidden = true;
  }
}

// The end

async function sum() {
  shown = null;
  delete page.dataset.brought;
  if (isProof && tally.cards.size > 0) {
    await learner.finish(scope.path, scope.lesson, Date.now());
  }
  const element = await sumOf(learner, { scope, isProof, tally, texts, goOn: begin });
  show(element);
  element.querySelector("h2").focus();
  await tellDay();
  await bring();
}

function begin(cards) {
  queue = cards;
  last = null;
  tally = { cards: new Set(), missed: new Set() };
  return ask();
}

// The start

function carry(left) {
  return new Promise((resolve) => {
    const element = filled("carry", { left: left === 1 ? texts.leftOne : said(texts.left, left) });
    element.querySelector("[data-yes]").addEventListener("click", () => resolve(carryOver(learner.store).then(learner.load)));
    element.querySelector("[data-no]").addEventListener("click", () => resolve(forgetDevice()));
    show(element);
    element.querySelector("h2").focus();
  });
}

async function fetchCards() {
  try {
    await refresh(learner.store, scope);
    await complete(learner.store, learner.schedules);
  } catch {
    warn(texts.offline);
  }
}

async function about() {
  const known = scope.path && await learner.store.get("paths", scope.path);
  const lesson = known?.lessons?.find(({ slug }) => slug === scope.lesson);
  const element = page.querySelector("[data-about]");
  element.textContent = [known?.title, lesson?.title].filter(Boolean).join(" · ");
  element.hidden = !element.textContent;
}

async function start() {
  localStorage.setItem("glossary-learning", "");
  account = accountOf(page);
  learner = await learnerOf(await open(account));
  const left = account && page.dataset.kept !== "True" ? await leftByDevice() : 0;
  if (left > 0) {
    await carry(left);
  }
  if (!account) {
    tidy().catch(() => {});
  }
  await within(patience, bring());
  await fetchCards();
  if (page.dataset.kept === "True" && notice.hidden) {
    warn(texts.offline);
  }
  if (scope.path) {
    await learner.take(scope.path, true, Date.now());
  }
  await about();
  await listTaken(learner, page.querySelector("[data-taken]"), (title) => tell(said(texts.leftPath, title)));
  const cards = await cardsOf(learner.store, scope);
  const now = Date.now();
  const most = Math.max(learner.goal() - learner.doneOn(dayOf(now)), 0);
  page.dataset.ready = "";
  if (cards.length === 0 && learner.schedules.size === 0) {
    show(filled("empty"));
    await tellDay();
    return;
  }
  await begin(isProof ? toProve(cards, learner.schedules) : ofToday(cards, learner.schedules, now, most));
  page.querySelector("[data-due]").textContent = said(texts.due, dueOf(cards, learner.schedules, now).length);
}

undo.addEventListener("click", () => last && takeBack());
page.querySelector("[data-aim]").addEventListener("submit", async (event) => {
  event.preventDefault();
  const goal = Math.round(Number(page.querySelector("[data-goal]").value));
  if (goal >= 1 && goal <= 100) {
    await learner.aim(goal, Date.now());
    tell(said(texts.aimed, goal));
    await tellDay();
  }
});

document.addEventListener("keydown", (event) => {
  if (!shown || event.altKey || event.ctrlKey || event.metaKey || event.target.closest("input, textarea, select")) {
    return;
  }
  if (!shown.isAnswered()) {
    shown.element.querySelectorAll("[data-choices]:not([hidden]) button")[Number(event.key) - 1]?.click();
  } else if (event.key === "Enter" && !event.target.closest("button, a, summary")) {
    goOn();
  } else {
    shown.element.querySelector(`[data-how]:not([hidden]) [data-rate="${Number(event.key)}"]`)?.click();
  }
});

window.addEventListener("online", () => {
  warn(null);
  bring(last?.review.id);
});
document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && bring(last?.review.id));

start().catch(() => {
  show(filled("empty"));
  delete page.dataset.waits;
  warn(texts.notKept);
});
