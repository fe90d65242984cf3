// Underlines the glossary's words in a page. Reading comes first and writing after it, a few milliseconds at a time, so that the page stays quick.

import { breathe } from "./glossary.js";
import { explain } from "./panel.js";
import { blocksOf, isOutOfBounds } from "./text.js";

const mostMarked = 1000;
const turn = 8;
const settles = 250;
const longestBlock = 100_000;

export class Annotated {
  constructor(root, glossary, { every = false, element = "glossary-word" } = {}) {
    Object.assign(this, { root, glossary, every, element, left: mostMarked, parts: new WeakMap(), waiting: new Set() });
    this.observer = new MutationObserver((changes) => this.changed(changes));
  }

  async start() {
    await this.annotate(this.root);
    this.observer.observe(this.root, { childList: true, characterData: true, subtree: true });
    return this;
  }

  stop() {
    this.observer.disconnect();
  }

  async annotate(root) {
    let [began, section, told] = [performance.now(), null, new Set()];
    // A block is read whole before any of its text is parted.
    for (const block of [...blocksOf(root)]) {
      if (this.left <= 0) {
        return;
      }
      if (block.section !== section) {
        [section, told] = [block.section, new Set()];
      }
      if (block.text.length <= longestBlock && /\S/.test(block.text)) {
        this.write(block, this.glossary.named(block.text).filter(({ terms }) => this.every || this.isNew(terms, told)));
      }
      if (performance.now() - began > turn) {
        await breathe();
        began = performance.now();
      }
    }
  }

  isNew(terms, told) {
    const fresh = terms.filter((term) => !told.has(term));
    fresh.forEach((term) => told.add(term));
    return fresh.length > 0;
  }

  // From the last to the first, so that what stands before keeps its place.
  write({ nodes, text }, found) {
    for (const { start, end, terms } of found.reverse()) {
      const { node, from } = nodes.findLast((part) => part.from <= start);
      // What changed since it was read, and what stands in two elements, is left.
      if (this.left > 0 && node.isConnected && node.data.slice(start - from, end - from) === text.slice(start, end)) {
        this.left--;
        const word = document.createElement(this.element);
        const part = node.splitText(start - from);
        part.splitText(end - start);
        part.replaceWith(word);
        word.append(part);
        explain(word, terms, this.glossary);
        this.parts.set(node, [word, word.nextSibling, ...this.parts.get(node) ?? []]);
      }
    }
    this.observer.takeRecords();
  }

  // A page that writes its own text anew, or takes it away, means all of it: what was parted off goes.
  undo(node) {
    for (const part of this.parts.get(node) ?? []) {
      part.remove();
      this.left += part.localName === this.element ? 1 : 0;
    }
    this.parts.delete(node);
  }

  changed(changes) {
    for (const { type, target, addedNodes, removedNodes } of changes) {
      if (type === "characterData") {
        this.undo(target);
        this.waiting.add(target);
      }
      removedNodes.forEach((node) => node.isConnected || this.undo(node));
      addedNodes.forEach((node) => this.waiting.add(node));
    }
    this.observer.takeRecords();
    this.timer ??= setTimeout(() => this.settle(), settles);
  }

  async settle() {
    const waiting = [...this.waiting].filter((node) => node.isConnected && (node.nodeType === Node.TEXT_NODE || node.nodeType === Node.ELEMENT_NODE));
    this.waiting.clear();
    for (const node of waiting) {
      const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
      if (!isOutOfBounds(element) && !waiting.some((other) => other !== node && other.contains(node))) {
        await this.annotate(node);
      }
    }
    this.timer = undefined;
    if (this.waiting.size > 0) {
      this.timer = setTimeout(() => this.settle(), settles);
    }
  }
}
