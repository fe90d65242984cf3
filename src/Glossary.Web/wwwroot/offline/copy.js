// The copy of the glossary on this device, ready to be looked up in; null where there is none.

import { fold, joined } from "./match.js";

let read = null;

const number = (key) => Number(localStorage.getItem(key));

function ready(copy, asOf) {
  const vocabularies = new Map(copy.vocabularies.map(({ slug, name }, place) => [slug, { name, column: ["left", "right"][place] ?? "across" }]));
  const terms = copy.terms.map((term) => {
    const names = [["exact", [term.label]], ["abbreviation", term.abbreviations ?? []], ["synonym", term.synonyms ?? []], ["phonetic", term.hidden ?? []]]
      .flatMap(([kind, texts]) => texts.map((text) => ({ kind, text, folded: fold(text), joined: joined(text), words: fold(text).split(" ") })));
    return { ...term, names, counterparts: [], address: `/t/${term.vocabulary}/${term.slug}` };
  });
  const inverse = { broadMatch: "narrowMatch", narrowMatch: "broadMatch" };
  for (const { source, target, relation, bridge } of copy.mappings) {
    terms[source].counterparts.push({ term: terms[target], relation, bridge });
    terms[target].counterparts.push({ term: terms[source], relation: inverse[relation] ?? relation, bridge });
  }
  return { vocabularies, terms, asOf };
}

async function load() {
  const until = number("glossary-copy-until");
  if (until && until < Date.now()) {
    await caches.delete("glossary");
    return null;
  }
  const kept = await caches.match("/copy", { ignoreVary: true });
  return kept ? ready(await kept.json(), new Date(number("glossary-copy-checked"))) : null;
}

export function copyOnDevice() {
  read ??= load().catch(() => null);
  return read;
}
