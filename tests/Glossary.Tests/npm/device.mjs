// What the device does, for a comparison with the server: replays review histories with FSRS's reference implementation and with the
// glossary's own, and judges typed answers. The folder of the device's modules is its argument; it reads
// { histories: [{ parameters, reviews: [{ id, rating, at }] }], answers: [{ card, text }] } and writes what came of each.

import { readFileSync } from "node:fs";
import { createEmptyCard, fsrs, State } from "ts-fsrs";

const { fresh, scheduler } = await import(`${process.argv[2]}/fsrs.js`);
const { judge } = await import(`${process.argv[2]}/judge.js`);
const words = { [State.New]: "new", [State.Learning]: "learning", [State.Review]: "review", [State.Relearning]: "relearning" };

function referenceOf({ weights, retention }, reviews) {
  const reference = fsrs({ w: weights, request_retention: retention, enable_fuzz: false });
  let card = createEmptyCard(new Date(reviews[0].at));
  return reviews.map(({ rating, at }) => {
    const recall = reference.get_retrievability(card, new Date(at), false);
    ({ card } = reference.next(card, new Date(at), rating));
    return {
      recall, due: card.due.getTime(), stability: card.stability, difficulty: card.difficulty,
      state: words[card.state], step: card.learning_steps, reps: card.reps, lapses: card.lapses, lastReview: card.last_review.getTime(),
    };
  });
}

function twinOf(parameters, reviews) {
  const twin = scheduler(parameters);
  let schedule = fresh(reviews[0].at);
  return reviews.map(({ rating, at }) => {
    const recall = twin.recall(schedule, at);
    schedule = twin.next(schedule, rating, at);
    const { version, ...compared } = schedule;
    return { recall, ...compared };
  });
}

const disorder = (reviews) => [...reviews, ...reviews.slice(0, 3)].reverse();
const { histories, answers } = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify({
  histories: histories.map(({ parameters, reviews }) => ({
    reference: referenceOf(parameters, reviews),
    twin: twinOf(parameters, reviews),
    replayed: scheduler(parameters).replay(disorder(reviews)),
  })),
  answers: answers.map(({ card, text }) => judge(card, text)),
}));
