// What this device knows of somebody's learning, in IndexedDB: without an account in "glossary-learning", with one in a database of that
// account's own, so that one person's progress is never taken for another's. What is written is on the disk when the promise is kept.

const prefix = "glossary-learning";
const kept = {
  reviews: { keyPath: "id", indexes: ["sent"] },
  schedules: { keyPath: "card" },
  cards: { keyPath: "key" },
  paths: { keyPath: "path" },
  lessons: { keyPath: ["path", "lesson"] },
  settings: { keyPath: "name" },
};

const nameOf = (account) => (account ? `${prefix} ${account}` : prefix);

const asked = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

// A store: { account, all(name), get(name, key), write(names, change), close() }.
export async function open(account = null) {
  const request = indexedDB.open(nameOf(account), 1);
  request.onupgradeneeded = () => {
    for (const [name, { keyPath, indexes = [] }] of Object.entries(kept)) {
      const made = request.result.createObjectStore(name, { keyPath });
      indexes.forEach((index) => made.createIndex(index, index));
    }
  };
  const db = await asked(request);
  db.onversionchange = () => db.close();
  return {
    account,
    all: (name, index, key) => asked(index ? db.transaction(name).objectStore(name).index(index).getAll(key) : db.transaction(name).objectStore(name).getAll()),
    get: (name, key) => asked(db.transaction(name).objectStore(name).get(key)),
    // Everything that change does with the stores it is given, or nothing of it.
    write: (names, change) => new Promise((resolve, reject) => {
      const turn = db.transaction(names, "readwrite", { durability: "strict" });
      let answer;
      turn.oncomplete = () => resolve(answer);
      turn.onabort = () => reject(turn.error ?? answer);
      (async () => change(Object.fromEntries(names.map((name) => [name, stored(turn.objectStore(name))]))))().then((value) => { answer = value; }, (error) => {
        answer = error;
        turn.abort();
      });
    }),
    close: () => db.close(),
  };
}

const stored = (objects) => ({
  get: (key) => asked(objects.get(key)),
  all: (index, key) => asked(index ? objects.index(index).getAll(key) : objects.getAll()),
  put: (value) => objects.put(value),
  delete: (key) => objects.delete(key),
  clear: () => objects.clear(),
});

export const remove = (account = null) => asked(indexedDB.deleteDatabase(nameOf(account)));

// The accounts that left something here.
export async function accountsHere() {
  const databases = await indexedDB.databases?.() ?? [];
  return databases.map(({ name }) => name).filter((name) => name.startsWith(`${prefix} `)).map((name) => name.slice(prefix.length + 1));
}
