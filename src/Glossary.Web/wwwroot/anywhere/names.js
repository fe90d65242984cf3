// The names of the glossary as paths of words, and the longest ones that stand in a text. The server's annotator finds the same (PhraseTableBuilder,
// PhraseMatcher), so that a word means the same here as in POST /api/v1/annotate.

import { closedStretches } from "./closed.js";
import { Stems } from "./stem.js";
import { isPluralOfAbbreviation, readWords } from "./words.js";
import { isWrittenSo, writtenForm } from "./written.js";

const mostWords = 12;
const mostWordsJoined = 4;
const longestJoined = 24;
const atOnce = 100;

const isJoint = /^[-/_.+'‐‑–’\u00AD]$/;
const joins = /^[ \u00A0\-‐‑\u00AD]?$/;
const areBlanks = (between) => between.length <= 8 && /^\s*$/.test(between) && (between.replaceAll("\r\n", "\n").match(/[\n\r\u2028\u2029]/g) ?? []).length <= 1;

const go = (node, ways, word) => {
  const next = node[ways] ??= new Map();
  if (!next.has(word)) {
    next.set(word, {});
  }
  return next.get(word);
};

// A text and its words.
class Read {
  constructor(text, stems) {
    this.text = text;
    this.tokens = [];
    const add = (start, end, form) => this.tokens.push({ start, end, word: stems.word(form, isPluralOfAbbreviation(text.slice(start, end), form)) });
    let at = 0;
    for (const [from, to] of closedStretches(text)) {
      readWords(text, at, from, add);
      at = Math.max(at, to);
    }
    readWords(text, at, text.length, add);
    this.followsOn = this.followsOn.bind(this);
  }

  between(token) {
    return this.text.slice(this.tokens[token - 1].end, this.tokens[token].start);
  }

  // Whether a name may go on from the word before to this one.
  followsOn(token) {
    const between = this.between(token);
    return between === " " || between === "" || isJoint.test(between) || areBlanks(between);
  }
}

export class Names {
  constructor({ stops, running, ordinary, irregular, spellings }) {
    [this.stops, this.running, this.ordinary] = [new Set(stops), new Set(running), new Set(ordinary)];
    this.stems = new Stems({ irregular, spellings });
    this.root = {};
    this.called = new Map();
  }

  // Takes the names of all Terms, a few at a time, so that a page stays quick meanwhile.
  static async of(copy, breathe = () => {}) {
    const names = new Names(copy.reading);
    for (let i = 0; i < copy.terms.length; i++) {
      const { label, abbreviations = [], synonyms = [], hidden = [] } = copy.terms[i];
      [label, ...abbreviations, ...synonyms].forEach((name) => names.add(name, i));
      hidden.forEach((name) => names.call(names.wordsOf(name), i));
      if (i % atOnce === atOnce - 1) {
        await breathe();
      }
    }
    return names;
  }

  wordsOf(label) {
    const words = [];
    readWords(label, 0, label.length, (start, end, form) => {
      const written = label.slice(start, end);
      const isAcronym = /^[A-Z0-9]{2,6}$/.test(written);
      words.push({ form, start, end, stem: isAcronym ? form : this.stems.word(form, isPluralOfAbbreviation(written, form)).stem });
    });
    return words;
  }

  call(words, term) {
    const key = words.map((word) => word.stem).join("");
    this.called.set(key, [...new Set([...this.called.get(key) ?? [], term])]);
  }

  add(label, term) {
    const words = this.wordsOf(label);
    this.call(words, term);
    if (words.length === 0 || words.length > mostWords || (words.length === 1 && /^\d+$/.test(words[0].form))) {
      return;
    }
    const written = writtenForm(label, words, this.running);
    if (!written && words.every((word) => this.running.has(word.form))) {
      return;
    }
    const path = [this.root];
    for (const { stem } of words) {
      path.push(go(path.at(-1), "steps", stem));
    }
    const end = { term, written };
    (path.at(-1).ends ??= []).push(end);
    const { form, stem } = words.at(-1);
    const root = written ? null : this.stems.root(form, stem);
    if (root) {
      // "patched" and "patching" name the patch.
      (go(path.at(-2), "verbs", root).ends ??= []).push(end);
    }
    if (words.length <= mostWordsJoined) {
      this.join(words, path);
    }
  }

  // "worklist" names the work list.
  join(words, path) {
    for (let i = 0; i + 1 < words.length; i++) {
      const joined = words[i].form + words[i + 1].form;
      if (joined.length <= longestJoined && Math.min(words[i].form.length, words[i + 1].form.length) > 1) {
        const ways = path[i].joined ??= new Map();
        const stem = this.stems.of(joined);
        ways.set(stem, [...new Set([...ways.get(stem) ?? [], path[i + 2]])]);
      }
    }
  }

  // The Terms that somebody calls so, misheard or not.
  calledSo(text) {
    return this.called.get(this.wordsOf(text.trim()).map((word) => word.stem).join("")) ?? [];
  }

  longest(read, first) {
    const { tokens } = read;
    const found = { count: 0, terms: [] };
    const take = ({ term, written }, next) => {
      if (written && !isWrittenSo(written, read, first, next, this.ordinary)) {
        return;
      }
      if (next - first > found.count) {
        [found.count, found.terms] = [next - first, []];
      }
      if (!found.terms.includes(term)) {
        found.terms.push(term);
      }
    };
    const arrive = (node, next, words, isJoined) => {
      if (!node || (isJoined && words > mostWordsJoined)) {
        return;
      }
      if (node.ends && next - first >= found.count) {
        node.ends.forEach((end) => take(end, next));
      }
      if ((node.steps || node.joined || node.verbs) && next < tokens.length && read.followsOn(next)) {
        walk(node, next, words, isJoined);
      }
    };
    const by = (node, stem, next, words, isJoined) => {
      arrive(node.steps?.get(stem), next, words + 1, isJoined);
      if (!isJoined) {
        node.joined?.get(stem)?.forEach((to) => arrive(to, next, words + 2, true));
      }
    };
    const walk = (node, token, words, isJoined) => {
      const { form, stem, root } = tokens[token].word;
      by(node, stem, token + 1, words, isJoined);
      if (form !== stem) {
        by(node, form, token + 1, words, isJoined);
      }
      if (root && !isJoined) {
        arrive(node.verbs?.get(root), token + 1, words + 1, isJoined);
      }
      if (token + 1 < tokens.length && joins.test(read.between(token + 1))) {
        by(node, this.stems.of(form + tokens[token + 1].word.form), token + 2, words, isJoined);
      }
    };
    walk(this.root, first, 0, false);
    return found;
  }

  // Where the text names Terms: [{ start, end, terms }], in order, the longest name where several begin alike.
  in(text) {
    const read = new Read(text, this.stems);
    const found = [];
    for (let i = 0; i < read.tokens.length;) {
      let best = this.longest(read, i);
      if (best.count > 1 && this.stops.has(read.tokens[i].word.form)) {
        // "the floor" is a name too, yet in "the floor box" the box is meant.
        const next = this.longest(read, i + 1);
        if (next.count + 1 > best.count) {
          [best, i] = [next, i + 1];
        }
      }
      if (best.count > 0) {
        found.push({ start: read.tokens[i].start, end: read.tokens[i + best.count - 1].end, terms: best.terms });
      }
      i += best.count || 1;
    }
    return found;
  }
}
