// Answers a look-up from the copy on this device, in the server's own markup.

import { copyOnDevice } from "./copy.js";
import { find } from "./match.js";
import { beside, bridges, card, filled, partsOfPage } from "./rows.js";

const cardsShown = 2;

export function asOf(parts, copy) {
  const moment = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeStyle: "short" }).format(copy.asOf);
  return filled(parts.get("as-of"), { asOf: moment });
}

// False friends first, and what was found as well before what was not; a loose relation only where there is nothing closer, and where the
// query is somebody's word (isCut) any other too.
function counterpartsOf(hit, found, isCut) {
  const rank = ({ term, relation }) => (found.has(term) ? 0 : 4) + (relation === "falseFriend" ? 0 : 2) + (relation === "relatedMatch" ? 1 : 0);
  return hit.term.counterparts.toSorted((one, other) => rank(one) - rank(other))
    .filter(({ term, relation }, place) => place === 0 || found.has(term) || (!isCut && relation !== "relatedMatch")).slice(0, cardsShown);
}

function rowOf(copy, parts, hit, counterparts) {
  const careful = counterparts.some(({ relation }) => relation === "falseFriend");
  const { column } = copy.vocabularies.get(hit.term.vocabulary);
  const row = document.importNode(parts.get(counterparts.length === 0 ? "row-alone" : careful ? "row-careful" : "row"), true);
  const sides = row.querySelector(".sides");
  const alone = sides.querySelector(".alone");
  if (alone) {
    alone.className = `alone ${{ left: "right", right: "left" }[column] ?? "across"}`;
  }
  sides.replaceChildren(card(copy, parts.get(`found-${hit.kind}`), hit.term, hit.match), ...counterparts.map((counterpart) => beside(copy, parts, counterpart)), ...(alone ? [alone] : []));
  row.querySelector(":scope > .more")?.remove();
  if (counterparts.length > 0) {
    bridges(row, counterparts);
  }
  return row;
}

export async function answerFromCopy(asked) {
  const [copy, parts] = await Promise.all([copyOnDevice(), partsOfPage()]);
  if (!copy) {
    return null;
  }
  const query = asked.get("q") ?? "";
  const { total, isCut, hits } = find(copy, query, asked.get("vocabulary"));
  const found = new Set(hits.map(({ term }) => term));
  const shown = new Set();
  const rows = Object.assign(document.createElement("ol"), { className: "rows" });
  for (const hit of hits) {
    if (!shown.has(hit.term)) {
      const counterparts = counterpartsOf(hit, found, isCut);
      [hit.term, ...counterparts.map(({ term }) => term).filter((term) => found.has(term))].forEach((term) => shown.add(term));
      rows.append(rowOf(copy, parts, hit, counterparts));
    }
  }
  const answer = document.createDocumentFragment();
  answer.append(asOf(parts, copy), filled(parts.get(total === 0 ? "count-none" : total === 1 ? "count-one" : "count-many"), { query, total }));
  answer.append(total === 0 ? filled(parts.get("nothing"), { query }) : rows);
  return answer;
}
