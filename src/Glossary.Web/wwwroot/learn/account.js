// Whose progress this is: the device's own without an account, else the account's. On signing in the device's is carried over when its owner
// says so; on signing out the account's leaves the device, once all of it has arrived.

import { accountsHere, open, remove } from "./store.js";
import { sync, waits } from "./sync.js";

const remembered = "glossary-learning-account";

// The account of the page; of a page that was kept for when there is no network, the one that was signed in last.
export function accountOf(page) {
  if (page.dataset.kept === "True") {
    return localStorage.getItem(remembered);
  }
  const account = page.dataset.account || null;
  if (account) {
    localStorage.setItem(remembered, account);
  } else {
    localStorage.removeItem(remembered);
  }
  return account;
}

// What was practised on this device without an account: how many answers; 0 when there is nothing to carry over.
export async function leftByDevice() {
  const device = await open();
  const left = (await device.all("reviews")).length;
  device.close();
  return left;
}

export const forgetDevice = () => remove();

// Puts what the device has beside what the account has. Cut off half-way, it is done again: nothing is doubled, since reviews keep their ids.
export async function carryOver(store) {
  const device = await open();
  const [reviews, cards, paths, lessons, goal] = [await device.all("reviews"), await device.all("cards"), await device.all("paths"), await device.all("lessons"), await device.get("settings", "goal")];
  device.close();
  await store.write(["reviews", "cards", "paths", "lessons", "settings"], async (stores) => {
    for (const review of reviews) {
      if (!await stores.reviews.get(review.id)) {
        stores.reviews.put({ ...review, sent: 0 });
      }
    }
    cards.forEach(stores.cards.put);
    for (const path of paths) {
      if (!await stores.paths.get(path.path)) {
        stores.paths.put(path.isTaken === undefined ? path : { ...path, told: false });
      }
    }
    for (const lesson of lessons) {
      const known = await stores.lessons.get([lesson.path, lesson.lesson]);
      if (!known || known.at > lesson.at) {
        stores.lessons.put({ ...lesson, told: false });
      }
    }
    if (goal && !await stores.settings.get("goal")) {
      stores.settings.put({ ...goal, told: false });
    }
  });
  await remove();
}

// Nobody is signed in any more: what accounts left here goes, unless some of it never arrived. That waits for its owner.
export async function tidy() {
  for (const account of await accountsHere()) {
    const store = await open(account);
    const keeps = await waits(store);
    store.close();
    if (!keeps) {
      await remove(account);
    }
  }
}

// Before somebody signs out.
export async function leave() {
  const account = localStorage.getItem(remembered);
  if (!account) {
    return;
  }
  const store = await open(account);
  await sync(store).catch(() => {});
  const keeps = await waits(store);
  store.close();
  if (!keeps) {
    await remove(account);
  }
  localStorage.removeItem(remembered);
}
