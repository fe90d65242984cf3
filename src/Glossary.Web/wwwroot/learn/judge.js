// Judges a typed answer on the device, for the time without a network: folding and one slip, as the offline look-up does it.
// The server's judge hears more, and is asked where it can be reached.

import { find, isSlip, joined } from "../offline/match.js";

const shortestTypo = 4;
const names = ["exact", "abbreviation", "synonym"];

// { verdict: "right" | "close" | "wrong", spelling, means }; the copy, where there is one, tells what the typed word means instead.
export function judge(card, text, copy = null) {
  const typed = joined(text);
  const accepted = card.accepted.map((name) => ({ name, joined: joined(name) }));
  if (typed && accepted.some((each) => each.joined === typed)) {
    return { verdict: "right", spelling: null, means: null };
  }
  const [hit] = copy && typed ? find(copy, text).hits.filter(({ kind }) => names.includes(kind)) : [];
  if (hit) {
    return { verdict: "wrong", spelling: null, means: hit.term };
  }
  const near = typed.length >= shortestTypo ? accepted.find((each) => isSlip(typed, each.joined)) : null;
  return { verdict: near ? "close" : "wrong", spelling: near?.name ?? null, means: null };
}
