import { byNearness } from "./anywhere/card.js";
import { house } from "./anywhere/house.js";
import { list } from "./list.js";
import { find } from "./offline/match.js";
import { named } from "./offline/named.js";
import { settings, sites } from "./settings.js";
import { say, translate } from "./words-of-page.js";

const most = 6;
const at = (id) => document.getElementById(id);

function element(name, className, ...content) {
  const made = document.createElement(name);
  made.className = className;
  made.append(...content.filter(Boolean));
  return made;
}

function english(name, className, text) {
  const made = element(name, className, text);
  made.lang = "en";
  made.dir = "auto";
  return made;
}

const titleOf = ({ label, abbreviations: [abbreviation] = [] }) => abbreviation && abbreviation.toLowerCase() !== label.toLowerCase() ? `${label} (${abbreviation})` : label;

function entry(term, query, { vocabularies }, { address }, texts) {
  const { name, column } = vocabularies.get(term.vocabulary);
  const link = english("a", "", titleOf(term));
  [link.href, link.target, link.rel] = [new URL(term.address.slice(1), address), "_blank", "noopener"];
  const [counterpart] = term.counterparts.toSorted(byNearness(vocabularies, query));
  const other = counterpart && element("p", "other",
    element("span", `badge badge-${vocabularies.get(counterpart.term.vocabulary).column}`, vocabularies.get(counterpart.term.vocabulary).name), " ",
    english("span", "", titleOf(counterpart.term)), " ",
    element("span", counterpart.relation === "falseFriend" ? "careful" : "soft", texts[counterpart.relation]));
  return element("li", `of-${column}`, element("p", "title", element("span", `badge badge-${column}`, name), link), english("p", "small", term.short), other);
}

async function showSwitch() {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  const { address } = await settings();
  if (!/^https?:/.test(tab?.url ?? "") || (address && tab.url.startsWith(address))) {
    return;
  }
  const { host, origin } = new URL(tab.url);
  const pattern = `${origin}/*`;
  const isAllowed = await chrome.permissions.contains({ origins: [pattern] });
  const isOwn = (await sites()).includes(pattern);
  at("here").hidden = isAllowed && !isOwn;
  at("here").textContent = isAllowed ? say("stopHere", host) : say("underlineHere", host);
  at("here").onclick = async () => {
    await (isAllowed ? chrome.permissions.remove({ origins: [pattern] }) : chrome.permissions.request({ origins: [pattern] }));
    await showSwitch();
  };
}

translate();
at("options").addEventListener("click", () => chrome.runtime.openOptionsPage());
document.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
showSwitch();
const chosen = await settings();
const known = await list();
if (!known) {
  at("said").textContent = say("noList");
} else {
  const glossary = named(JSON.parse(known.copy), new Date(known.checked));
  const texts = house.texts[document.documentElement.lang];
  const lookUp = () => {
    const query = at("q").value.trim();
    const { hits, total } = query ? find(glossary, query) : { hits: [], total: 0 };
    at("found").replaceChildren(...hits.slice(0, most).map(({ term }) => entry(term, query, glossary, chosen, texts)));
    at("said").textContent = !query ? "" : total === 0 ? say("notFound", query) : total === 1 ? say("foundOne") : say("found", total);
  };
  at("q").addEventListener("input", lookUp);
  lookUp();
}
document.documentElement.dataset.ready = "";
