// Replays review histories with FSRS's reference implementation and with the glossary's twin on the device, for a comparison with the server's.
// Reads [{ parameters, reviews: [{ id, rating, at }] }]; writes, for each, what both make of every review and, for the twin, of all in disorder.

import { readFileSync } from "node:fs";
import { createEmptyCard, fsrs, State } from "ts-fsrs";

const { fresh, scheduler } = await import(process.argv[2]);
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
const histories = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(histories.map(({ parameters, reviews }) => ({
  reference: referenceOf(parameters, reviews),
  twin: twinOf(parameters, reviews),
  replayed: scheduler(parameters).replay(disorder(reviews)),
}))));
