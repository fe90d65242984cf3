// <glossary-term>: a word of the glossary on any page, explained where it stands. The text inside stays the page's own, with and without this script.

import { fetchCopy, openGlossary } from "./glossary.js";
import { house } from "./house.js";
import { Annotated } from "./page.js";
import { explain, leave } from "./panel.js";

const here = new URL(import.meta.url);
const tag = [...document.querySelectorAll("script[type=module][src]")].find(({ src }) => src === here.href);
const setting = (name) => here.searchParams.get(name) ?? tag?.getAttribute(`data-${name}`) ?? null;

let asked = null;

// Asked for once, and only by a page that has a use for it; what the browser still has serves while the server is away.
function glossary() {
  const copy = new URL("copy", here);
  asked ??= house.open
    ? fetchCopy(copy).catch(() => fetchCopy(copy, "force-cache")).then((answer) => answer.json()).then((copy) => openGlossary(copy, { address: new URL(".", here), texts: house.texts, reader: setting("reader") }))
    : Promise.reject(new Error("The glossary is closed to readers who haven't signed in."));
  return asked;
}

const quietly = (work) => work.catch((reason) => console.info(`Glossary: words on this page are not explained. ${reason.message}`));

class GlossaryTerm extends HTMLElement {
  static observedAttributes = ["term"];

  connectedCallback() {
    if (!this.isReady) {
      this.update();
    }
  }

  attributeChangedCallback() {
    if (this.isConnected) {
      this.update();
    }
  }

  async update() {
    const known = await glossary().catch(() => null);
    if (!known) {
      return;
    }
    const term = this.getAttribute("term");
    const terms = term ? known.keyed(term) : known.called(this.textContent);
    this.isReady = true;
    if (terms.length > 0) {
      explain(this, terms, known);
    } else {
      leave(this);
    }
  }
}

async function annotate(selector) {
  const known = await glossary();
  performance.mark("glossary-reads");
  await Promise.all([...document.querySelectorAll(selector || "body")].map((root) => new Annotated(root, known, { every: setting("occurrences") === "all" }).start()));
  performance.measure("glossary-annotate", "glossary-reads");
  document.dispatchEvent(new CustomEvent("glossary:annotated"));
}

if (!customElements.get("glossary-term")) {
  customElements.define("glossary-term", GlossaryTerm);
  if (document.querySelector("glossary-term")) {
    quietly(glossary());
  }
  if (setting("annotate") !== null) {
    quietly(annotate(setting("annotate")));
  }
}
