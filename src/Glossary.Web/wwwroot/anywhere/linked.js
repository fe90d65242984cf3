// The Terms of a copy with what they map onto, read from either end.

const inverse = { broadMatch: "narrowMatch", narrowMatch: "broadMatch" };

export function linked(copy) {
  const vocabularies = new Map(copy.vocabularies.map(({ slug, name }, place) => [slug, { name, place, column: ["left", "right"][place] ?? "across" }]));
  const terms = copy.terms.map((term) => ({ ...term, key: `${term.vocabulary}/${term.slug}`, address: `/t/${term.vocabulary}/${term.slug}`, counterparts: [] }));
  for (const { source, target, relation, bridge } of copy.mappings) {
    terms[source].counterparts.push({ term: terms[target], relation, bridge });
    terms[target].counterparts.push({ term: terms[source], relation: inverse[relation] ?? relation, bridge });
  }
  return { vocabularies, terms };
}
