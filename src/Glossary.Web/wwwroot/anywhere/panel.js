// A word that can be asked about: a panel opens by pointing, by focus, or by a tap. It stays while it is pointed at, and goes by Escape (WCAG 1.4.13).

import { fillCard, isCareful } from "./card.js";
import { rootFor } from "./look.js";

const opensAfter = 150;
const closesAfter = 250;
const margin = 8;

let open = null;
// The word that gets the focus back from its panel, and is not asked about by that.
let left = null;

const listening = new WeakMap();

function place(panel, word) {
  const lines = [...word.getClientRects()];
  const line = lines.find(({ bottom }) => bottom > 0) ?? lines[0];
  if (!line) {
    return;
  }
  const { offsetWidth: width, offsetHeight: height } = panel;
  const { clientWidth } = document.documentElement;
  const below = line.bottom + margin / 2;
  const isBelow = below + height + margin <= innerHeight || line.top < innerHeight - line.bottom;
  const wanted = getComputedStyle(word).direction === "rtl" ? line.right - width : line.left;
  panel.style.left = `${Math.max(margin, Math.min(wanted, clientWidth - width - margin))}px`;
  panel.style.top = `${Math.max(margin, isBelow ? Math.min(below, innerHeight - height - margin) : line.top - height - margin / 2)}px`;
}

class Panel {
  constructor(host, word, fill, isPinned = false) {
    [this.host, this.word, this.isPinned] = [host, word, isPinned];
    this.panel = document.createElement("div");
    [this.panel.className, this.panel.id, this.panel.popover, this.panel.tabIndex] = ["panel", "panel", "manual", -1];
    this.panel.setAttribute("role", "group");
    fill(this.panel);
    word.after(this.panel);
    this.panel.showPopover?.();
    word.setAttribute("aria-expanded", "true");
    word.setAttribute("aria-controls", "panel");
    this.while = new AbortController();
    const { signal } = this.while;
    const again = () => place(this.panel, word);
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        // It closes this alone, not the dialog that the word may stand in.
        event.stopPropagation();
        event.preventDefault();
        this.close(this.panel.matches(":focus-within"));
      }
    }, { capture: true, signal });
    document.addEventListener("pointerdown", (event) => event.composedPath().includes(host) || this.close(), { capture: true, signal });
    window.addEventListener("scroll", again, { capture: true, passive: true, signal });
    window.addEventListener("resize", again, { passive: true, signal });
    again();
  }

  close(takesFocusBack = false) {
    this.while.abort();
    this.panel.remove();
    this.word.setAttribute("aria-expanded", "false");
    this.word.removeAttribute("aria-controls");
    open = open === this ? null : open;
    if (takesFocusBack) {
      left = this.word;
      this.word.focus();
    }
  }
}

// Shows a panel at once; the one that was open goes.
export function show(host, word, fill, isPinned) {
  open?.close();
  open = new Panel(host, word, fill, isPinned);
  return open;
}

// Ends what an element was listened to for before.
function forget(host) {
  listening.get(host)?.abort();
  listening.set(host, new AbortController());
  return listening.get(host);
}

function listen(host, word, fill) {
  const { signal } = forget(host);
  let timer = 0;
  const later = (what, after) => {
    clearTimeout(timer);
    timer = setTimeout(what, after);
  };
  const isOpen = () => open?.word === word;
  host.addEventListener("pointerenter", ({ pointerType }) => pointerType === "touch" || later(() => isOpen() || show(host, word, fill), opensAfter), { signal });
  host.addEventListener("pointerleave", () => later(() => isOpen() && !open.isPinned && !host.shadowRoot.activeElement && open.close(), closesAfter), { signal });
  host.addEventListener("focusin", () => {
    if (!isOpen() && left !== word && word.matches(":focus-visible")) {
      show(host, word, fill);
    }
    left = null;
  }, { signal });
  host.addEventListener("focusout", ({ relatedTarget }) => host.contains(relatedTarget) || later(() => isOpen() && !host.shadowRoot.activeElement && !host.matches(":hover") && open.close(), 0), { signal });
  const toggle = () => {
    clearTimeout(timer);
    if (isOpen() && open.isPinned) {
      open.close();
    } else {
      show(host, word, fill, true);
    }
  };
  word.addEventListener("click", (event) => {
    // In a label or a row that can be pressed, asking what a word means presses nothing else.
    event.preventDefault();
    event.stopPropagation();
    toggle();
  });
  word.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      event.stopPropagation();
      toggle();
    }
  });
}

// Makes an element's text a word that can be asked about.
export function explain(host, terms, glossary) {
  const root = rootFor(host);
  const word = document.createElement("span");
  word.className = isCareful(terms) ? "word careful" : "word";
  word.tabIndex = 0;
  word.setAttribute("role", "button");
  word.setAttribute("aria-expanded", "false");
  word.append(document.createElement("slot"));
  root.replaceChildren(word);
  const text = host.textContent.trim();
  listen(host, word, (panel) => {
    panel.lang = glossary.language;
    panel.setAttribute("aria-label", glossary.texts.panel.replace("{0}", text));
    fillCard(panel, text, terms, glossary);
  });
}

// Lets an element be what it was.
export function leave(host) {
  forget(host);
  if (host.shadowRoot) {
    if (open?.host === host) {
      open.close();
    }
    host.shadowRoot.replaceChildren(document.createElement("slot"));
  }
}
