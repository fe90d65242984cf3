// The only part that talks to the glossary. Pages' own policies don't matter to it, and no text of a page passes through it.

import { forget, list } from "./list.js";
import { settings, sites } from "./settings.js";

const script = "annotate";
const menu = "look-up";
const most = 5;

// Says to the browser on which sites words are underlined: where its user allowed it, and nowhere else.
async function register() {
  const matches = await sites();
  const { address } = await settings();
  const known = await chrome.scripting.getRegisteredContentScripts({ ids: [script] });
  if (known.length > 0) {
    await chrome.scripting.unregisterContentScripts({ ids: [script] });
  }
  if (matches.length > 0 && address) {
    const itself = `${new URL(address).protocol}//${new URL(address).host}/*`;
    await chrome.scripting.registerContentScripts([{ id: script, js: ["content.js"], matches, excludeMatches: [itself], runAt: "document_idle", allFrames: true }]);
  }
}

let turn = Promise.resolve();
const registerInTurn = () => (turn = turn.then(register, register));

async function everywhereNow() {
  await registerInTurn();
  const matches = await sites();
  const tabs = matches.length > 0 ? await chrome.tabs.query({ url: matches }) : [];
  await Promise.all(tabs.map(({ id }) => chrome.scripting.executeScript({ target: { tabId: id }, files: ["content.js"] }).catch(() => {})));
}

// What is not in the list may sound like what is: the server hears that. This, and only this, sends a word, and only since somebody asked.
async function search(text) {
  const { address } = await settings();
  const url = new URL("api/v1/search", address);
  url.search = new URLSearchParams({ q: text, limit: most });
  const answer = await fetch(url, { credentials: "omit", referrerPolicy: "no-referrer" });
  if (!answer.ok) {
    throw new Error(`${answer.status}`);
  }
  return (await answer.json()).results.map(({ term }) => term.key);
}

async function lookUp(tab, text) {
  await chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ["content.js"] });
  await chrome.tabs.sendMessage(tab.id, { kind: "look-up", text: text.trim().slice(0, 200) });
}

const answers = {
  list: async () => ({ ...(await list()), ...(await settings()) }),
  allowed: async (_, { url }) => (await sites()).length > 0 && chrome.permissions.contains({ origins: [`${new URL(url).origin}/*`] }),
  search: async ({ text }) => search(text).catch(() => null),
  fetch: async () => {
    await forget();
    await list({ now: true });
    await everywhereNow();
    return {};
  },
};

chrome.runtime.onMessage.addListener((message, sender, reply) => {
  if (Object.hasOwn(answers, message.kind)) {
    answers[message.kind](message, sender).then(reply);
    return true;
  }
  return false;
});

chrome.contextMenus.onClicked.addListener(({ selectionText }, tab) => lookUp(tab, selectionText));
chrome.commands.onCommand.addListener(async (command, tab) => {
  if (command === menu) {
    const [{ result }] = await chrome.scripting.executeScript({ target: { tabId: tab.id }, func: () => getSelection().toString() });
    if (result.trim()) {
      await lookUp(tab, result);
    }
  }
});

chrome.permissions.onAdded.addListener(everywhereNow);
chrome.permissions.onRemoved.addListener(registerInTurn);
chrome.runtime.onStartup.addListener(registerInTurn);
chrome.runtime.onInstalled.addListener(async ({ reason }) => {
  chrome.contextMenus.create({ id: menu, title: chrome.i18n.getMessage("lookUpThis"), contexts: ["selection"] });
  await registerInTurn();
  if (reason === "install") {
    await chrome.runtime.openOptionsPage();
  }
});
