// FSRS-6 on the device: when a card comes back. The twin of Glossary.Core/Learning/Scheduling, step by step and rounding by rounding,
// so that a device without a network and the server say the same. Times are milliseconds since 1970.

export const version = "FSRS-6";

export const defaults = Object.freeze({
  retention: 0.9,
  weights: Object.freeze([
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
    1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
  ]),
});

export const ratings = Object.freeze({ again: 1, hard: 2, good: 3, easy: 4 });

const { again, hard, good, easy } = ratings;
const bounds = [
  [0.001, 100], [0.001, 100], [0.001, 100], [0.001, 100], [1, 10], [0.001, 4], [0.001, 4], [0.001, 0.75], [0, 4.5], [0, 0.8], [0.001, 3.5],
  [0.001, 5], [0.001, 0.25], [0.001, 0.9], [0, 4], [0, 1], [1, 6], [0, 2], [0, 2], [0.01, 0.8], [0.1, 0.8],
];
const minute = 60_000;
const day = 86_400_000;
const longest = 36500;
const steps = { learning: [1, 10], relearning: [10] };

const within = (number, least, most) => Math.min(Math.max(number, least), most);
const eight = (number) => Math.round(number * 1e8) / 1e8;
const stable = (number) => eight(within(number, 0.001, 36500));

// Midnights (UTC) between two moments.
const daysBetween = (from, to) => Math.floor(to / day) - Math.floor(from / day);

function memoryOf({ weights, retention = defaults.retention }) {
  const w = weights.map((weight, place) => within(weight, ...bounds[place]));
  const decay = -w[20];
  const factor = eight(Math.exp(Math.pow(decay, -1) * Math.log(0.9)) - 1);
  const daysOfStability = eight((Math.pow(retention, 1 / decay) - 1) / factor);
  const firstDifficulty = (rating) => eight(w[4] - Math.exp((rating - 1) * w[5]) + 1);
  const recall = (stability, days) => eight(Math.pow(1 + factor * days / stability, decay));

  function nextDifficulty(difficulty, rating) {
    const damped = difficulty + eight(-w[6] * (rating - 3) * (10 - difficulty) / 9);
    return within(eight(w[7] * firstDifficulty(easy) + (1 - w[7]) * damped), 1, 10);
  }

  function recalled({ stability, difficulty }, recall, rating) {
    const growth = Math.exp(w[8]) * (11 - difficulty) * Math.pow(stability, -w[9]) * (Math.exp((1 - recall) * w[10]) - 1);
    return stable(stability * (1 + growth * (rating === hard ? w[15] : 1) * (rating === easy ? w[16] : 1)));
  }

  function forgotten({ stability, difficulty }, recall) {
    const afterwards = stable(w[11] * Math.pow(difficulty, -w[12]) * (Math.pow(stability + 1, w[13]) - 1) * Math.exp((1 - recall) * w[14]));
    return Math.min(Math.max(eight(stability / Math.exp(w[17] * w[18])), 0.001), afterwards);
  }

  function sameDay({ stability }, rating) {
    const growth = Math.pow(stability, -w[19]) * Math.exp(w[17] * (rating - 3 + w[18]));
    return stable(stability * (rating >= hard ? Math.max(growth, 1) : growth));
  }

  return {
    recall,
    interval: (stability) => Math.min(Math.max(1, Math.round(stability * daysOfStability)), longest),
    after(before, days, rating) {
      if (before.state === "new") {
        return { stability: Math.max(w[rating - 1], 0.1), difficulty: within(firstDifficulty(rating), 1, 10) };
      }
      const known = () => recall(before.stability, days);
      const stability = days === 0 ? sameDay(before, rating) : rating === again ? forgotten(before, known()) : recalled(before, known(), rating);
      return { stability, difficulty: nextDifficulty(before.difficulty, rating) };
    },
  };
}

// A new or forgotten card goes on by minutes until its steps are done.
function stepped(memory, reviewed, rating, at) {
  const state = reviewed.state === "relearning" ? "relearning" : "learning";
  const [first, second] = steps[state];
  const next = steps[state][reviewed.step + 1];
  if (rating === again) {
    return { ...reviewed, state, step: 0, due: at + first * minute };
  }
  if (rating === hard) {
    return { ...reviewed, state, due: at + Math.round(second ? (first + second) / 2 : first * 1.5) * minute };
  }
  if (rating === good && next) {
    return { ...reviewed, state, step: reviewed.step + 1, due: at + next * minute };
  }
  return { ...reviewed, state: "review", step: 0, due: at + memory.interval(reviewed.stability) * day };
}

// A better answer never brings a card back sooner than a worse one would: hard at most good, good before easy.
function daysUntil(memory, before, days, rating) {
  const after = (given) => memory.interval(memory.after(before, days, given).stability);
  const ifHard = Math.min(after(hard), after(good));
  const ifGood = Math.max(after(good), ifHard + 1);
  return rating === hard ? ifHard : rating === good ? ifGood : Math.max(after(easy), ifGood + 1);
}

function next(memory, before, rating, at) {
  if (![again, hard, good, easy].includes(rating)) {
    throw new RangeError(`A rating is 1 to 4, not ${rating}.`);
  }
  const days = before.state === "new" ? 0 : daysBetween(before.lastReview, at);
  if (days < 0) {
    throw new RangeError("A review is not older than the last.");
  }
  const reviewed = { ...before, ...memory.after(before, days, rating), reps: before.reps + 1, lastReview: at, version };
  if (before.state !== "review") {
    return stepped(memory, reviewed, rating, at);
  }
  return rating === again
    ? { ...reviewed, state: "relearning", step: 0, lapses: before.lapses + 1, due: at + steps.relearning[0] * minute }
    : { ...reviewed, step: 0, due: at + daysUntil(memory, before, days, rating) * day };
}

const ordered = (one, other) => (one < other ? -1 : one > other ? 1 : 0);

// The reviews as they count: each once, by time, then id.
export function inOrder(reviews) {
  const seen = new Set();
  return [...reviews].sort((one, other) => one.at - other.at || ordered(one.id, other.id) || one.rating - other.rating).filter(({ id }) => !seen.has(id) && seen.add(id));
}

// The schedule of a card that nobody has reviewed yet, due at once.
export const fresh = (now) => ({ due: now, stability: 0, difficulty: 0, state: "new", step: 0, reps: 0, lapses: 0, lastReview: null, version });

// A scheduler with those parameters: { next(schedule, rating, at), replay(reviews), recall(schedule, at) }.
export function scheduler(parameters = defaults) {
  const memory = memoryOf(parameters);
  return {
    next: (schedule, rating, at) => next(memory, schedule, rating, at),
    replay: (reviews) => inOrder(reviews).reduce((schedule, { rating, at }) => next(memory, schedule ?? fresh(at), rating, at), null),
    recall: ({ state, stability, lastReview }, at) => (state === "new" ? 0 : memory.recall(stability, Math.max(0, Math.floor((at - lastReview) / day)))),
  };
}
