// In the pages: underlines the glossary's words, and shows what was looked up. The page's text stays in the page.

import { fillCard, inOrder } from "./anywhere/card.js";
import { openGlossary } from "./anywhere/glossary.js";
import { house } from "./anywhere/house.js";
import { rootFor } from "./anywhere/look.js";
import { Annotated } from "./anywhere/page.js";
import { show } from "./anywhere/panel.js";

const say = (name, ...values) => chrome.i18n.getMessage(name, values);

let asked = null;

function glossary() {
  asked ??= chrome.runtime.sendMessage({ kind: "list" }).then(async ({ copy, address, reader, every }) =>
    copy ? { ...await openGlossary(JSON.parse(copy), { address, texts: house.texts, reader }), every } : null);
  return asked;
}

async function annotate() {
  const known = await glossary();
  if (known) {
    await new Annotated(document.body, known, { every: known.every }).start();
    document.documentElement.dataset.glossary = "annotated";
  } else {
    asked = null;
  }
}

// A panel beside the selection, for a word that stands there for the moment.
function showBeside(fill) {
  const selected = getSelection();
  const box = selected.rangeCount > 0 ? selected.getRangeAt(0).getBoundingClientRect() : { left: innerWidth / 3, top: innerHeight / 4, width: 1, height: 1 };
  document.querySelectorAll("glossary-word[data-asked]").forEach((host) => host.remove());
  const host = document.createElement("glossary-word");
  host.dataset.asked = "";
  const word = document.createElement("span");
  Object.assign(word.style, { position: "fixed", pointerEvents: "none", left: `${box.left}px`, top: `${box.top}px`, width: `${Math.max(1, box.width)}px`, height: `${Math.max(1, box.height)}px` });
  rootFor(host).replaceChildren(word);
  document.body.append(host);
  const { panel } = show(host, word, fill, true);
  panel.focus({ preventScroll: true });
}

function note(text) {
  return (panel) => {
    const line = document.createElement("p");
    line.textContent = text;
    panel.setAttribute("aria-label", say("name"));
    panel.replaceChildren(line);
  };
}

async function lookUp(text) {
  const known = await glossary();
  if (!known) {
    asked = null;
    showBeside(note(say("noList")));
    return;
  }
  let terms = known.called(text);
  if (terms.length === 0) {
    const keys = await chrome.runtime.sendMessage({ kind: "search", text });
    terms = inOrder((keys ?? []).flatMap(known.keyed), known);
  }
  showBeside(terms.length === 0 ? note(say("notFound", text)) : (panel) => {
    panel.lang = known.language;
    panel.setAttribute("aria-label", known.texts.panel.replace("{0}", text));
    fillCard(panel, text, terms, known);
  });
}

// It may be put into the same page more than once: by the site's own permission, and by a look-up.
if (!globalThis.glossaryIsHere) {
  globalThis.glossaryIsHere = true;
  chrome.runtime.onMessage.addListener(({ kind, text }) => void (kind === "look-up" && lookUp(text)));
  chrome.runtime.sendMessage({ kind: "allowed" }).then((isAllowed) => isAllowed && annotate());
}
