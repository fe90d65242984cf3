// The cards on this device: those of the paths that are taken, and those that were asked for. They are fetched anew while there is a network,
// and asked without one.

const often = 60 * 60 * 1000;
const mostTerms = 50;

async function json(address) {
  const answer = await fetch(address, { headers: { Accept: "application/json" } });
  if (answer.status === 404) {
    return null;
  }
  if (!answer.ok) {
    throw new Error(`${answer.status}`);
  }
  return answer.json();
}

const cardsIn = (body) => body?.items ?? [];

async function keepPath(store, path) {
  const [told, cards] = await Promise.all([json(`/api/v1/paths/${path}`), json(`/api/v1/paths/${path}/cards`)]);
  const keys = new Set(cardsIn(cards).map(({ key }) => key));
  await store.write(["paths", "cards"], async (stores) => {
    if (told && cards) {
      stores.paths.put({ ...await stores.paths.get(path), path, title: told.title, lessons: cards.lessons, fetched: Date.now() });
    }
    for (const card of await stores.cards.all()) {
      const others = card.paths.filter((other) => other !== path);
      if (card.paths.length > others.length && !keys.has(card.key)) {
        others.length > 0 ? stores.cards.put({ ...card, paths: others }) : stores.cards.delete(card.key);
      }
    }
    for (const card of cardsIn(cards)) {
      const known = await stores.cards.get(card.key);
      stores.cards.put({ ...card, paths: [...new Set([...known?.paths ?? [], path])] });
    }
  });
}

async function keepTerms(store, terms) {
  const cards = cardsIn(await json(`/api/v1/cards?terms=${terms.join(",")}`));
  await store.write(["cards"], async (stores) => {
    for (const card of cards) {
      const known = await stores.cards.get(card.key);
      stores.cards.put({ ...card, paths: known?.paths ?? [] });
    }
  });
  return cards.map(({ key }) => key);
}

// Fetches what the page asks for, and what else is due to be fetched. Throws where there is no network.
export async function refresh(store, { path, terms }) {
  const now = Date.now();
  const taken = (await store.all("paths")).filter((one) => one.path !== path && one.isTaken && now - (one.fetched ?? 0) > often).map((one) => one.path);
  const asked = terms.length > 0 ? await keepTerms(store, terms) : [];
  for (const one of path ? [path, ...taken] : taken) {
    await keepPath(store, one);
  }
  return asked;
}

// Cards that were answered on another device, and that this one has never seen.
export async function complete(store, schedules) {
  const known = new Set((await store.all("cards")).map(({ key }) => key));
  const missing = [...schedules.keys()].filter((key) => !known.has(key));
  const parts = missing.flatMap((key) => key.split(":")[1].split("~"));
  const paths = new Set(parts.filter((part) => part.split("/").length === 3).map((part) => part.split("/")[0]));
  const terms = [...new Set(parts.filter((part) => part.split("/").length === 2))];
  for (const path of paths) {
    await keepPath(store, path);
  }
  for (let i = 0; i < terms.length; i += mostTerms) {
    await keepTerms(store, terms.slice(i, i + mostTerms));
  }
}

// The cards that a page is about: of a lesson, a path, some Terms, or all.
export async function cardsOf(store, { path, lesson, terms }) {
  const cards = await store.all("cards");
  if (terms.length > 0) {
    const asked = new Set(terms);
    return cards.filter((card) => card.terms.some(({ key }) => asked.has(key)));
  }
  if (!path) {
    // Not those of paths that were left.
    const left = new Set((await store.all("paths")).filter(({ isTaken }) => isTaken === false).map((one) => one.path));
    return cards.filter((card) => card.paths.length === 0 || card.paths.some((one) => !left.has(one)));
  }
  const lessons = (await store.get("paths", path))?.lessons ?? [];
  const keys = lessons.filter(({ slug }) => !lesson || slug === lesson).flatMap((one) => one.cards);
  const byKey = new Map(cards.map((card) => [card.key, card]));
  return keys.map((key) => byKey.get(key)).filter(Boolean);
}
