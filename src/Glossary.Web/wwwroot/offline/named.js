// A copy of the glossary, ready to be looked up in.

import { linked } from "../anywhere/linked.js";
import { fold, joined } from "./match.js";

export function named(copy, asOf) {
  const { vocabularies, terms } = linked(copy);
  for (const term of terms) {
    term.names = [["exact", [term.label]], ["abbreviation", term.abbreviations ?? []], ["synonym", term.synonyms ?? []], ["phonetic", term.hidden ?? []]]
      .flatMap(([kind, texts]) => texts.map((text) => ({ kind, text, folded: fold(text), joined: joined(text), words: fold(text).split(" ") })));
  }
  return { vocabularies, terms, asOf };
}
