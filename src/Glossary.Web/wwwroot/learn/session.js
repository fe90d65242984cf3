// Which cards come now, and in what order: those that are due first, then new ones as far as the day's goal goes. No chance is in it.

import { dayOf } from "./days.js";

const minute = 60_000;
const ahead = 15 * minute;
const ofLesson = 12;
const comesBackAfter = 3;

// Whether a card should be asked now. One that comes back after days comes at any hour of its day; one that comes back after minutes may
// come a little early, rather than keep somebody waiting.
export const isDue = (schedule, now) => schedule !== undefined && (schedule.state === "review" ? dayOf(schedule.due) <= dayOf(now) : schedule.due <= now + ahead);

export const dueOf = (cards, schedules, now) => cards
  .filter(({ key }) => isDue(schedules.get(key), now))
  .sort((one, other) => schedules.get(one.key).due - schedules.get(other.key).due);

export const newOf = (cards, schedules) => inTurn(cards.filter(({ key }) => !schedules.has(key)));

// So many cards: what is due, then what is new.
export function ofToday(cards, schedules, now, most) {
  const due = dueOf(cards, schedules, now).slice(0, most);
  return [...due, ...newOf(cards, schedules).slice(0, most - due.length)];
}

// What proves a lesson: something about each of its Terms, and what to do in its situations last.
export function toProve(cards, schedules) {
  const scenarios = cards.filter(({ kind }) => kind === "scenario");
  const others = cards.filter(({ kind }) => kind !== "scenario");
  const fresh = newOf(others, schedules);
  const known = inTurn(others.filter(({ key }) => schedules.has(key)));
  return [...[...fresh, ...known].slice(0, Math.max(ofLesson - scenarios.length, 0)), ...scenarios];
}

// One card of each Term, the one to recognise first; then another of each, of one kind here and another there, so that the same word doesn't
// come twice running.
function inTurn(cards) {
  const terms = new Map();
  for (const card of cards) {
    const term = card.terms[0]?.key ?? "";
    terms.set(term, [...(terms.get(term) ?? []), card]);
  }
  const rows = [...terms.values()].map(([first, ...others], place) => [first, ...others.map((_, i) => others[(i + place) % others.length])]);
  const turns = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: turns }, (_, turn) => rows.map((row) => row[turn]).filter(Boolean)).flat();
}

// What was not known comes back in this session, a few cards later.
export function comesBack(queue, card) {
  const place = Math.min(comesBackAfter, queue.length);
  return [...queue.slice(0, place), card, ...queue.slice(place)];
}
