// The text of a page, part by part, as one reads it: without what is typed in, code, links and headings, and parted where sections are.

const passedOver = new Set(["A", "APPLET", "AUDIO", "BUTTON", "CANVAS", "CODE", "DATALIST", "GLOSSARY-TERM", "GLOSSARY-WORD", "H1", "H2", "H3", "H4", "H5", "H6", "HEAD", "IFRAME", "INPUT", "KBD", "MATH", "METER", "NOSCRIPT", "OBJECT", "OPTION",
  "OUTPUT", "PRE", "PROGRESS", "SAMP", "SCRIPT", "SELECT", "STYLE", "SUMMARY", "SVG", "TEMPLATE", "TEXTAREA", "TITLE", "VAR", "VIDEO"]);
const inline = new Set(["A", "ABBR", "B", "BDI", "BDO", "BIG", "CITE", "CODE", "DATA", "DEL", "DFN", "EM", "FONT", "GLOSSARY-TERM", "GLOSSARY-WORD", "I", "IMG", "INS", "KBD", "LABEL", "MARK", "Q", "S", "SAMP", "SMALL", "SPAN", "STRIKE", "STRONG", "SUB", "SUP", "TIME", "TT", "U",
  "VAR", "WBR"]);
const sections = new Set(["ARTICLE", "ASIDE", "DIALOG", "H1", "H2", "H3", "H4", "H5", "H6", "MAIN", "SECTION"]);
const roles = /^(?:button|code|combobox|heading|link|math|menuitem.*|option|searchbox|spinbutton|switch|tab|textbox)$/;

// What stands in a text where something was passed over, and no name goes on.
const gap = "\uFFFC";

export function isPassedOver(element) {
  return passedOver.has(element.tagName.toUpperCase()) || element.isContentEditable || element.hasAttribute("hidden") || element.getAttribute("aria-hidden") === "true" || element.hasAttribute("data-glossary-skip")
    || roles.test(element.getAttribute("role") ?? "");
}

// Whether text inside it is left alone, itself and all that it stands in considered.
export function isOutOfBounds(element) {
  for (let at = element; at; at = at.parentElement) {
    if (isPassedOver(at)) {
      return true;
    }
  }
  return false;
}

// Blocks of text: { text, nodes: [{ node, from }], section }. Nothing of the layout is asked for.
export function* blocksOf(root) {
  let [block, section] = [{ text: "", nodes: [] }, 0];
  const end = () => {
    const ended = { ...block, section };
    block = { text: "", nodes: [] };
    return ended;
  };
  const walk = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  let node = root.nodeType === Node.TEXT_NODE ? root : walk.nextNode();
  // The elements that are open, so that leaving a block ends it.
  const open = [];
  while (node) {
    while (open.length > 0 && !open.at(-1).contains(node)) {
      open.pop();
      if (block.text) {
        yield end();
      }
    }
    if (node.nodeType === Node.TEXT_NODE) {
      block.nodes.push({ node, from: block.text.length });
      block.text += node.data;
      node = walk.nextNode();
      continue;
    }
    const name = node.tagName.toUpperCase();
    if (!inline.has(name) && name !== "BR") {
      if (block.text) {
        yield end();
      }
      open.push(node);
      section += sections.has(name) ? 1 : 0;
    }
    if (isPassedOver(node)) {
      block.text += block.text ? gap : "";
      let after = walk.nextSibling();
      while (!after && walk.parentNode() && walk.currentNode !== root) {
        after = walk.nextSibling();
      }
      node = after;
    } else {
      block.text += name === "BR" ? "\n" : "";
      node = walk.nextNode();
    }
  }
  if (block.text) {
    yield end();
  }
}
