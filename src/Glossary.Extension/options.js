import { keep, nameOf, originOf, patternOf, readAddress, settings, sites, suggested } from "./settings.js";
import { say, translate } from "./words-of-page.js";

const at = (id) => document.getElementById(id);

function tell(id, text, isWrong = false) {
  at(id).textContent = text;
  at(id).classList.toggle("said-wrong", isWrong);
}

function button(text, label, act, className = "quiet") {
  const made = document.createElement("button");
  [made.type, made.textContent, made.className] = ["button", text, className];
  made.setAttribute("aria-label", label);
  made.addEventListener("click", act);
  return made;
}

function entry(...content) {
  const made = document.createElement("li");
  made.append(...content);
  return made;
}

async function showState() {
  const { address } = await settings();
  const { problem, checked, terms } = await chrome.storage.local.get(["problem", "checked", "terms"]);
  const asOf = checked ? new Date(checked).toLocaleString(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" }) : "";
  if (!address) {
    tell("glossary-said", "");
  } else if (problem) {
    tell("glossary-said", checked ? say("stateOld", asOf) : say("stateNone"), true);
  } else {
    tell("glossary-said", checked ? say("stateGood", terms.toLocaleString(document.documentElement.lang), asOf) : "");
  }
}

async function showSites() {
  const allowed = await sites();
  at("sites").replaceChildren(...allowed.map((pattern) => entry(nameOf(pattern), button(say("forbid"), say("forbidSite", nameOf(pattern)), () => chrome.permissions.remove({ origins: [pattern] }).then(showSites)))));
  at("suggested").replaceChildren(...suggested.map(patternOf).filter((pattern) => !allowed.includes(pattern)).map((pattern) => entry(button(nameOf(pattern), say("allowSite", nameOf(pattern)), () => allow(pattern)))));
}

// The browser asks; nothing is allowed without its user's yes.
async function allow(pattern) {
  const isAllowed = await chrome.permissions.request({ origins: [pattern] }).catch(() => false);
  tell("sites-said", isAllowed ? say("allowed", nameOf(pattern)) : say("notAllowed", nameOf(pattern)), !isAllowed);
  await showSites();
}

at("glossary").addEventListener("submit", async (event) => {
  event.preventDefault();
  const address = readAddress(at("address").value);
  if (!address) {
    tell("glossary-said", say("noAddress"), true);
    return;
  }
  // Asked while the click still counts; without it the list is read all the same, as any page may.
  await chrome.permissions.request({ origins: [originOf(address)] }).catch(() => false);
  at("address").value = address;
  await keep({ address });
  tell("glossary-said", say("fetching"));
  await chrome.runtime.sendMessage({ kind: "fetch" });
  await showState();
  await showSites();
});

at("add").addEventListener("submit", async (event) => {
  event.preventDefault();
  const pattern = patternOf(at("site").value);
  if (pattern) {
    await allow(pattern);
    at("site").value = "";
  } else {
    tell("sites-said", say("noSite"), true);
  }
});

at("reading").addEventListener("change", () => {
  const { reader, every } = at("reading").elements;
  keep({ reader: reader.value, every: every.checked });
});

translate();
document.title = `${say("name")}: ${say("options")}`;
const chosen = await settings();
at("address").value = chosen.address;
document.querySelector(`[name=reader][value="${chosen.reader}"]`).checked = true;
at("reading").elements.every.checked = chosen.every;
await showState();
await showSites();
