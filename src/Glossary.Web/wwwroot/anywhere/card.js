// What a panel says of a word: what each side means by it, and how to say it so that both understand. Everything is put in as text, never read as markup.

const mostSenses = 3;
const mostCounterparts = 2;
const nearest = ["falseFriend", "exactMatch", "closeMatch", "narrowMatch", "broadMatch", "relatedMatch"];

const isCalled = ({ label, abbreviations = [], synonyms = [] }, text) => [label, ...abbreviations, ...synonyms].some((name) => name.toLowerCase() === text.toLowerCase());

// The surest first, of those the one that is called the same, and a department's word before that of a standard.
export const byNearness = (vocabularies, text) => (one, other) => nearest.indexOf(one.relation) - nearest.indexOf(other.relation)
  || isCalled(other.term, text) - isCalled(one.term, text) || (vocabularies.get(one.term.vocabulary)?.place ?? 99) - (vocabularies.get(other.term.vocabulary)?.place ?? 99);

function element(name, className, ...content) {
  const made = document.createElement(name);
  made.className = className;
  made.append(...content.filter(Boolean));
  return made;
}

// The glossary's own words: English, whatever language and direction the page has.
function words(text, name = "bdi") {
  const made = element(name, "", text);
  made.lang = "en";
  return made;
}

function link(address, text) {
  const made = element("a", "", text);
  [made.href, made.target, made.rel, made.referrerPolicy] = [address, "_blank", "noopener", "no-referrer"];
  return made;
}

function titleOf({ label, abbreviations: [abbreviation] = [] }) {
  return abbreviation && abbreviation.toLowerCase() !== label.toLowerCase() ? `${label} (${abbreviation})` : label;
}

function side(term, { vocabularies, texts }, how) {
  const { name, column } = vocabularies.get(term.vocabulary) ?? { name: term.vocabulary, column: "across" };
  const relation = how && element("span", how === "falseFriend" ? "how how-careful" : "how", texts[how]);
  const title = element("span", "name", words(titleOf(term)));
  const safety = term.patientSafety && element("p", "safety", element("strong", "", texts.patientSafety), words(term.patientSafety));
  return element("div", "side",
    element("p", "head", relation, element("span", `badge badge-${column}`, words(name)), title),
    term.deprecated && element("p", "how", texts.deprecated),
    element("p", "short", words(term.short)),
    safety);
}

// A second counterpart, where there is one already: what is related merely, and what a standard says, the Term's own page tells.
const isWorthMore = ({ relation, term }, { vocabularies }) => relation !== "relatedMatch" && vocabularies.get(term.vocabulary)?.column !== "across";

const isBetween = (terms) => ({ term }) => terms.includes(term);

// Whether one side may take it for something else than the other means.
export const isCareful = (terms) => terms.some((term) => term.counterparts.some(({ relation, term: other }) => relation === "falseFriend" && (terms.length === 1 || terms.includes(other))));

// Those in use before those out of use, those that a reader's own side doesn't say first, then as the vocabularies are listed.
export function inOrder(terms, { vocabularies, reader }) {
  const rank = ({ deprecated, vocabulary }) => (deprecated ? 200 : 0) + (vocabulary === reader ? 100 : 0) + (vocabularies.get(vocabulary)?.place ?? 99);
  return [...new Set(terms)].sort((one, other) => rank(one) - rank(other));
}

export function fillCard(panel, text, terms, glossary) {
  const { texts, address } = glossary;
  const shown = terms.slice(0, mostSenses);
  const isOneSided = new Set(terms.map(({ vocabulary }) => vocabulary)).size === 1;
  const among = shown.flatMap(({ counterparts }) => counterparts.filter(isBetween(shown)));
  const beside = isOneSided ? shown[0].counterparts.filter(({ term }) => !terms.includes(term)).sort(byNearness(glossary.vocabularies, text)).filter((mapping, at) => at === 0 || isWorthMore(mapping, glossary)).slice(0, mostCounterparts) : [];
  const bridge = [...among, ...beside].find((mapping) => mapping.relation === "falseFriend")?.bridge ?? [...among, ...beside][0]?.bridge;
  const more = terms.length - shown.length;
  panel.replaceChildren(...[
    isCareful(terms) && element("p", "careful-line", texts.careful),
    ...shown.map((term) => side(term, glossary)),
    ...beside.map(({ term, relation }) => side(term, glossary, relation)),
    bridge && element("p", "bridge", element("strong", "", texts.bridge), words(bridge)),
    element("p", "all", link(new URL(shown[0].address.slice(1), address), texts.all), more > 0 && link(new URL(`?q=${encodeURIComponent(text)}`, address), texts.more.replace("{0}", more))),
  ].filter(Boolean));
}
