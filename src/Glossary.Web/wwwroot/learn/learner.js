// Somebody who learns on this device: what they answered, when each card comes back, what they took up and finished. Each answer is one
// transaction. Reviews are the truth: schedules are worked out from them, and again whenever they don't fit them.

import { dayOf, rowOf } from "./days.js";
import { defaults, scheduler, version } from "./fsrs.js";

export const usualGoal = 10;

// Not crypto.randomUUID, which browsers withhold where the glossary is served over plain HTTP.
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const text = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join("-");
}

export async function learnerOf(store) {
  const reviews = new Map();
  const schedules = new Map();
  let [goal, weights, plan] = [usualGoal, null, null];

  const replay = (card) => {
    const schedule = plan.replay(reviews.get(card) ?? []);
    return schedule && { ...schedule, card, weights };
  };
  const isCurrent = (schedule, card) => schedule?.version === version && schedule.reps === reviews.get(card).length && `${schedule.weights}` === `${weights}`;

  function hold(review) {
    const others = (reviews.get(review.card) ?? []).filter(({ id }) => id !== review.id);
    reviews.set(review.card, [...others, review]);
  }

  // One after the other: what is read anew must not miss what is being written.
  let turn = Promise.resolve();
  const inTurn = (work) => {
    turn = turn.then(work, work);
    return turn;
  };

  async function load() {
    const all = await store.all("reviews");
    const known = new Map((await store.all("schedules")).map((schedule) => [schedule.card, schedule]));
    goal = (await store.get("settings", "goal"))?.cards ?? usualGoal;
    weights = (await store.get("settings", "weights"))?.weights ?? null;
    plan = scheduler(weights ? { ...defaults, weights } : defaults);
    reviews.clear();
    schedules.clear();
    all.forEach(hold);
    const stale = [];
    for (const card of reviews.keys()) {
      const schedule = isCurrent(known.get(card), card) ? known.get(card) : replay(card);
      schedules.set(card, schedule);
      if (schedule !== known.get(card)) {
        stale.push(schedule);
      }
    }
    if (stale.length > 0) {
      await store.write(["schedules"], (stores) => stale.forEach(stores.schedules.put));
    }
  }

  // Puts a review, or takes it back when it is null, as long as it has not been sent to anybody.
  async function change(id, card, review) {
    const before = reviews.get(card) ?? [];
    reviews.set(card, before.filter((other) => other.id !== id).concat(review ?? []));
    const schedule = replay(card);
    try {
      await store.write(["reviews", "schedules"], async (stores) => {
        if ((await stores.reviews.get(id))?.sent) {
          throw new Error("It has been sent.");
        }
        review ? stores.reviews.put(review) : stores.reviews.delete(id);
        schedule ? stores.schedules.put(schedule) : stores.schedules.delete(card);
      });
    } catch (error) {
      reviews.set(card, before);
      throw error;
    }
    if (schedule) {
      schedules.set(card, schedule);
    } else {
      schedules.delete(card);
      reviews.delete(card);
    }
    return review;
  }

  await load();
  return {
    store,
    schedules,
    load: () => inTurn(load),
    goal: () => goal,
    answered: () => [...reviews.values()].flat(),
    record: ({ card, rating, at, tookMs, answer }) => {
      const review = { id: newId(), card, rating, at, tookMs: Math.max(0, Math.min(tookMs, 3_600_000)), answer, sent: 0 };
      return inTurn(() => change(review.id, card, review));
    },
    rate: (review, rating) => inTurn(() => change(review.id, review.card, { ...review, rating })),
    takeBack: (review) => inTurn(() => change(review.id, review.card, null)),
    doneOn: (day) => new Set([...reviews].filter(([, all]) => all.some(({ at }) => dayOf(at) === day)).map(([card]) => card)).size,
    row: (now) => rowOf(new Set([...reviews.values()].flat().map(({ at }) => dayOf(at))), dayOf(now)),
    async aim(cards, at) {
      goal = cards;
      await store.write(["settings"], ({ settings }) => settings.put({ name: "goal", cards, at, told: false }));
    },
    paths: () => store.all("paths"),
    lessons: () => store.all("lessons"),
    take: (path, isTaken, at) => store.write(["paths"], async ({ paths }) => {
      const known = await paths.get(path);
      if (known?.isTaken !== isTaken) {
        paths.put({ ...known, path, isTaken, at, told: false });
      }
    }),
    // The first time counts.
    finish: (path, lesson, at) => store.write(["lessons"], async ({ lessons }) => {
      if (!await lessons.get([path, lesson])) {
        lessons.put({ path, lesson, at, told: false });
      }
    }),
  };
}
