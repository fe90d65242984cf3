// The glossary as a page has it: fetched as a whole, so that no text of the page needs to be sent anywhere, and looked up in here.

import { inOrder } from "./card.js";
import { linked } from "./linked.js";
import { Names } from "./names.js";

export const breathe = () => globalThis.scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));

// The language that the page is in, or else the reader, of those that the glossary speaks.
function languageFor(texts) {
  const wanted = [document.documentElement.lang, ...navigator.languages].map((tag) => tag.slice(0, 2).toLowerCase());
  return wanted.find((language) => Object.hasOwn(texts, language)) ?? "en";
}

// Fetched without cookies, and without saying from which page.
export async function fetchCopy(address, cache = "default") {
  const answer = await fetch(address, { credentials: "omit", referrerPolicy: "no-referrer", cache });
  if (!answer.ok || answer.redirected) {
    throw new Error(`${answer.status}`);
  }
  return answer;
}

export async function openGlossary(copy, { address, texts, reader }) {
  const { vocabularies, terms } = linked(copy);
  const names = await Names.of(copy, breathe);
  const language = languageFor(texts);
  const glossary = { vocabularies, terms, address, reader, language, texts: texts[language] };
  const byKey = new Map(terms.map((term) => [term.key, term]));
  return Object.assign(glossary, {
    keyed: (key) => byKey.has(key) ? [byKey.get(key)] : [],
    called: (text) => inOrder(names.calledSo(text).map((term) => terms[term]), glossary),
    named: (text) => names.in(text).map(({ start, end, terms: found }) => ({ start, end, terms: inOrder(found.map((term) => terms[term]), glossary) })),
  });
}
