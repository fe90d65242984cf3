// Runs on the page that stands in for all others while there is no network: shows what the address asks for as far as the copy has it, and
// brings the page itself back once the server answers.

import { asOf } from "./answer.js";
import { copyOnDevice } from "./copy.js";
import { beside, card, filled, partsOfPage } from "./rows.js";

const instead = document.querySelector("[data-instead]");
const box = document.querySelector("#q");
const again = [2000, 5000, 10000, 30000];
let next;

function sheet(copy, parts, term) {
  const names = [...(term.abbreviations ?? []), ...(term.synonyms ?? [])].join(", ");
  const element = card(copy, parts.get("term"), { ...term, names });
  for (const [selector, there] of [[".names", names], [".banner", term.deprecated], [".note", term.patientSafety]]) {
    if (!there) {
      element.querySelector(selector).remove();
    }
  }
  const others = element.querySelector(".others");
  if (copy.vocabularies.get(term.vocabulary).column === "right") {
    element.querySelector(".spread").classList.add("spread-right");
  }
  for (const counterpart of term.counterparts.toSorted((one, other) => (other.relation === "falseFriend") - (one.relation === "falseFriend"))) {
    const careful = counterpart.relation === "falseFriend";
    const row = document.importNode(parts.get(careful ? "row-careful" : "row"), true);
    const shown = beside(copy, parts, counterpart);
    shown.classList.remove("left", "right", "across");
    const place = document.createElement("div");
    place.className = careful ? "counterpart counterpart-careful" : "counterpart";
    place.append(...[row.querySelector(":scope > .careful"), shown, filled(row.querySelector(".bridge"), counterpart)].filter(Boolean));
    others.append(place);
  }
  others.hidden = term.counterparts.length === 0;
  document.title = term.label;
  return element;
}

async function show() {
  const [copy, parts] = await Promise.all([copyOnDevice(), partsOfPage()]);
  if (!copy) {
    document.querySelector("[data-none]").hidden = false;
    return;
  }
  const asked = new URLSearchParams(location.search).get("q");
  const term = copy.terms.find(({ address }) => address === decodeURI(location.pathname));
  if (location.pathname !== "/") {
    // Something else than the box is wanted here, and this page has its own heading.
    box.blur();
    document.querySelector(".finder h1").remove();
  }
  if (term) {
    instead.replaceChildren(asOf(parts, copy), sheet(copy, parts, term));
  } else if (location.pathname === "/") {
    box.value = asked ?? "";
    box.dispatchEvent(new Event("input", { bubbles: true }));
    instead.replaceChildren(...(asked ? [] : [asOf(parts, copy)]));
  } else {
    instead.replaceChildren(asOf(parts, copy), filled(parts.get(location.pathname.startsWith("/t/") ? "unknown" : "elsewhere"), {}));
  }
}

async function comeBack(tries = 0) {
  clearTimeout(next);
  try {
    const answer = await fetch("/health/live", { cache: "no-store" });
    if (answer.ok) {
      location.reload();
      return;
    }
  } catch {
    // Not yet.
  }
  next = setTimeout(comeBack, again[Math.min(tries, again.length - 1)], tries + 1);
}

document.addEventListener("lookup:shown", (event) => { instead.hidden = event.detail.busy; });
window.addEventListener("online", () => comeBack());
next = setTimeout(comeBack, again[0]);
show();
