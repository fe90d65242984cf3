// Finds what was typed among the names of a copy: whole, begun, in any order, spelled aloud, or one slip away. The server hears more than this:
// it is for the time without a network.

import { spelled } from "./spoken.js";

const most = 20;
const shortestTypo = 4;
const whole = { exact: 0, abbreviation: 1, synonym: 2, phonetic: 4 };

export const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();

// As one word, and in the singular: "work lists" is "worklist".
export const joined = (text) => fold(text).replaceAll(" ", "").replace(/(?<=...)s$/, "");

// Whether one letter more, less, other, or two changed places make the one of the other.
export function isSlip(one, other) {
  if (Math.abs(one.length - other.length) > 1) {
    return false;
  }
  let same = 0;
  while (same < one.length && one[same] === other[same]) {
    same++;
  }
  const [a, b] = [one.slice(same), other.slice(same)];
  return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1) || (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2));
}

function closeness(name, asked) {
  if (asked.joined.includes(name.joined)) {
    return { kind: name.kind, tier: whole[name.kind] };
  }
  if (name.kind === "phonetic") {
    return null;
  }
  if (name.folded.startsWith(asked.folded)) {
    return { kind: "prefix", tier: 5 };
  }
  if (asked.words.every((word) => name.words.some((own) => own.startsWith(word)))) {
    return asked.words.length === 1 ? { kind: "prefix", tier: 6 } : { kind: "words", tier: 7 };
  }
  const slips = asked.joined[0].length >= shortestTypo && (isSlip(asked.joined[0], name.joined) || (asked.words.length === 1 && name.words.some((own) => isSlip(asked.folded, own))));
  return slips ? { kind: "typo", tier: 8 } : null;
}

function best(term, asked) {
  let found = null;
  for (const name of term.names) {
    const close = closeness(name, asked);
    if (close && (!found || close.tier < found.tier || (close.tier === found.tier && name.text.length < found.match.length))) {
      found = { ...close, term, match: name.kind === "phonetic" ? term.label : name.text };
    }
  }
  return found;
}

// The best meanings first: { total, isCut, hits: [{ term, kind, match }] }.
export function find(copy, query, vocabulary) {
  const folded = fold(query);
  const words = folded.split(" ");
  const asked = { folded, words, joined: [joined(query), spelled(words)].filter(Boolean) };
  if (asked.joined.length === 0) {
    return { total: 0, isCut: false, hits: [] };
  }
  let hits = copy.terms.filter((term) => !vocabulary || term.vocabulary === vocabulary).map((term) => best(term, asked)).filter(Boolean);
  const isCut = hits.some(({ tier }) => tier <= whole.synonym);
  if (isCut) {
    // Somebody's word: those whose word it is, and not all that begin like it.
    hits = hits.filter(({ tier }) => tier <= whole.synonym);
  } else if (hits.some(({ kind }) => kind !== "typo")) {
    hits = hits.filter(({ kind }) => kind !== "typo");
  }
  hits.sort((one, other) => one.tier - other.tier || one.match.length - other.match.length || one.term.address.localeCompare(other.term.address, "en"));
  return { total: hits.length, isCut, hits: hits.slice(0, most) };
}
