import MiniSearch from 'minisearch';

// As its documentation sets it up for look-up: prefix and fuzzy search, every word needed, labels before definitions.
export class Library {
  #index = new MiniSearch({
    idField: 'number',
    fields: ['label', 'other', 'definition'],
    searchOptions: { prefix: true, fuzzy: 0.2, maxFuzzy: 2, combineWith: 'AND', boost: { label: 4, other: 3, definition: 1 } },
  });

  add({ number, labels, definition }) {
    this.#index.add({ number, label: labels[0], other: labels.slice(1).join(' \n '), definition });
  }

  find(text, limit) {
    return this.#index.search(text).slice(0, limit).map((hit) => hit.id);
  }
}
