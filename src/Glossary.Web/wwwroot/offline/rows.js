// Fills the server's own markup with what a copy holds. The parts stand as templates in the page for the time without a network.

let parts = null;

async function read() {
  const here = document.querySelector("template[data-part]") ? document : new DOMParser().parseFromString(await (await caches.match("/offline", { ignoreVary: true })).text(), "text/html");
  return new Map([...here.querySelectorAll("template[data-part]")].map((template) => [template.dataset.part, template.content.firstElementChild]));
}

export async function partsOfPage() {
  parts ??= read();
  return parts;
}

// A part with its words: every {name} in text and attributes gives way, and nothing that is filled in is read as markup.
export function filled(part, words) {
  const fill = (text) => text.replace(/\{(\w+)\}/g, (whole, name) => words[name] ?? "");
  const element = document.importNode(part, true);
  const walk = document.createTreeWalker(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node = element; node; node = walk.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) {
      node.data = fill(node.data);
    } else {
      for (const attribute of node.attributes) {
        attribute.value = fill(attribute.value);
      }
    }
  }
  return element;
}

export function card(copy, part, term, match) {
  const { name, column } = copy.vocabularies.get(term.vocabulary);
  const [abbreviation] = term.abbreviations ?? [];
  const element = filled(part, { ...term, abbreviation, match, column });
  element.querySelector(".badge").textContent = name;
  if (!abbreviation || abbreviation.toLowerCase() === term.label.toLowerCase()) {
    element.querySelector(".abbreviation")?.remove();
  }
  return element;
}

export const beside = (copy, all, { term, relation }) => card(copy, all.get(`beside-${relation.toLowerCase()}`), term);

export function bridges(row, counterparts) {
  const part = row.querySelector(".bridge");
  const said = [...new Set(counterparts.map(({ bridge }) => bridge))].slice(0, 2).map((bridge) => filled(part, { bridge }));
  part.replaceWith(...said);
}
