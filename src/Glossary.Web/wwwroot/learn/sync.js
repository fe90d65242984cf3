// Brings what this device knows to the account, and what the other devices told the account to this one. Cut off anywhere and run again, it
// loses and doubles nothing: a review keeps its id, and the account knows it by that.

const reviews = "/api/v1/me/reviews";
const learning = "/api/v1/me/learning";
const most = 200;

export class SignedOut extends Error {}

async function ask(address, method, body) {
  const answer = await fetch(address, {
    method: method ?? "GET",
    cache: "no-store",
    headers: body ? { Accept: "application/json", "Content-Type": "application/json" } : { Accept: "application/json" },
    body: body && JSON.stringify(body),
  });
  if (answer.status === 401 || answer.status === 403) {
    throw new SignedOut();
  }
  if (!answer.ok && answer.status !== 400) {
    throw new Error(`${answer.status}`);
  }
  return { isRefused: answer.status === 400, body: await answer.json() };
}

const instant = (at) => new Date(at).toISOString();

// Those to send are marked before they go: what may have arrived is not taken back any more.
const toSend = (store, held, refused) => store.write(["reviews"], async (stores) => {
  const waiting = [...await stores.reviews.all("sent", 0), ...await stores.reviews.all("sent", 1)];
  const batch = waiting.filter(({ id }) => id !== held && !refused.has(id)).sort((one, other) => one.at - other.at).slice(0, most);
  batch.forEach((review) => stores.reviews.put({ ...review, sent: 1 }));
  return batch;
});

async function push(store, held) {
  // What the account does not take, such as an answer from a clock that runs days ahead, stays here and is offered again another time.
  const refused = new Set();
  for (let batch = await toSend(store, held, refused); batch.length > 0; batch = await toSend(store, held, refused)) {
    const sent = batch.map(({ id, card, rating, at, tookMs, answer }) => ({ id, card, rating, at: instant(at), tookMs, answer }));
    const { isRefused, body } = await ask(reviews, "POST", { reviews: sent });
    if (isRefused) {
      const named = Object.keys(body.errors ?? {}).map((field) => batch[/^reviews\[(\d+)\]/.exec(field)?.[1]]?.id).filter(Boolean);
      (named.length > 0 ? named : batch.map(({ id }) => id)).forEach((id) => refused.add(id));
    } else {
      await store.write(["reviews"], (stores) => batch.forEach((review) => stores.reviews.put({ ...review, sent: 2 })));
    }
  }
}

async function pull(store) {
  let fresh = 0;
  for (let after = (await store.get("settings", "reached"))?.sequence ?? 0; after !== null;) {
    const { body } = await ask(`${reviews}?after=${after}&limit=500`);
    const { items, next } = body;
    fresh += await store.write(["reviews", "settings"], async (stores) => {
      let added = 0;
      for (const { id, card, rating, at, tookMs, answer, sequence } of items) {
        added += await stores.reviews.get(id) ? 0 : 1;
        stores.reviews.put({ id, card, rating, at: Date.parse(at), tookMs, answer, sent: 2 });
        after = sequence;
      }
      stores.settings.put({ name: "reached", sequence: after });
      return added;
    });
    after = next;
  }
  return fresh;
}

async function exchange(store) {
  const goal = await store.get("settings", "goal");
  const [paths, lessons] = [await store.all("paths"), await store.all("lessons")];
  const told = {
    goal: goal && !goal.told ? { cards: goal.cards, at: instant(goal.at) } : null,
    paths: paths.filter((path) => path.told === false).map(({ path, isTaken, at }) => ({ path, isTaken, at: instant(at) })),
    lessons: lessons.filter((lesson) => !lesson.told).map(({ path, lesson, at }) => ({ path, lesson, at: instant(at) })),
  };
  const isNews = told.goal || told.paths.length > 0 || told.lessons.length > 0;
  const { isRefused, body } = isNews ? await ask(learning, "PUT", told) : await ask(learning);
  if (isRefused) {
    return;
  }
  await store.write(["paths", "lessons", "settings"], async (stores) => {
    const now = await stores.settings.get("goal");
    if (body.goal.at && (!now || now.told || now.at === goal?.at)) {
      stores.settings.put({ name: "goal", cards: body.goal.cards, at: Date.parse(body.goal.at), told: true });
    }
    stores.settings.put({ name: "weights", weights: body.scheduling.weights });
    for (const { path, isTaken, at, finishedAt } of body.paths) {
      const known = await stores.paths.get(path);
      if (!known || known.told !== false || known.at <= Date.parse(at)) {
        stores.paths.put({ ...known, path, isTaken, at: Date.parse(at), finishedAt: finishedAt && Date.parse(finishedAt), told: true });
      }
    }
    for (const { path, lesson, at } of body.lessons) {
      stores.lessons.put({ path, lesson, at: Date.parse(at), told: true });
    }
  });
}

// Resolves to how many reviews came from other devices. The review that may still be taken back is held.
export async function sync(store, held = null) {
  const turn = async () => {
    await push(store, held);
    await exchange(store);
    return pull(store);
  };
  return navigator.locks ? navigator.locks.request(`glossary-learning ${store.account}`, turn) : turn();
}

// Whether something waits to be sent.
export const waits = async (store) => (await store.all("reviews")).some(({ sent }) => sent !== 2)
  || (await store.all("lessons")).some(({ told }) => !told)
  || (await store.all("paths")).some(({ told }) => told === false);
