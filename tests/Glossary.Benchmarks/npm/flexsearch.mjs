import { Charset, Index } from 'flexsearch';

// Staged: beginnings as they are written, then as they sound and with parts missing, then the definitions. Each label is an entry.
export class Library {
  #sure = new Index({ tokenize: 'forward' });
  #near = new Index({ tokenize: 'forward', encoder: Charset.LatinAdvanced });
  #defined = new Index({ tokenize: 'strict' });
  #terms = [];

  add({ number, labels, definition }) {
    for (const label of labels) {
      this.#sure.add(this.#terms.length, label);
      this.#near.add(this.#terms.length, label);
      this.#terms.push(number);
    }

    this.#defined.add(number, definition);
  }

  find(text, limit) {
    const found = new Set();
    const take = (entries) => entries.forEach((entry) => found.size < limit && found.add(this.#terms[entry]));
    take(this.#sure.search(text, { limit: limit * 2 }));
    if (found.size === 0) {
      this.#defined.search(text, { limit }).forEach((number) => found.add(number));
    }

    if (found.size === 0) {
      take(this.#near.search(text, { limit: limit * 2, suggest: true }));
    }

    if (found.size === 0) {
      this.#defined.search(text, { limit, suggest: true }).forEach((number) => found.add(number));
    }

    return [...found];
  }
}
