// What its user has chosen. It stays in this browser's own storage.

import { house } from "./anywhere/house.js";

export const suggested = ["https://*.atlassian.net", "https://*.service-now.com", "https://github.com"];

export async function settings() {
  const kept = await chrome.storage.local.get(["address", "reader", "every"]);
  return { address: kept.address ?? house.address, reader: kept.reader ?? "", every: kept.every ?? false };
}

export const keep = (chosen) => chrome.storage.local.set(chosen);

// A whole address with a slash at its end; null for what is none.
export function readAddress(text) {
  try {
    const { protocol, origin, pathname } = new URL(text.includes("://") ? text.trim() : `https://${text.trim()}`);
    return protocol === "https:" || protocol === "http:" ? origin + pathname.replace(/\/?$/, "/") : null;
  } catch {
    return null;
  }
}

// "jira.hospital.example", "https://*.atlassian.net/browse/…" and the like as what a browser asks about; null for what is none.
export function patternOf(text) {
  const found = /^(?:(https?):\/\/)?((?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*)(:\d+)?(?:\/.*)?$/i.exec(text.trim());
  return found ? `${(found[1] ?? "https").toLowerCase()}://${found[2].toLowerCase()}${found[3] ?? ""}/*` : null;
}

export const nameOf = (pattern) => pattern.replace(/^https:\/\//, "").replace(/\/\*$/, "");

export const originOf = (address) => `${new URL(address).origin}/*`;

// The sites whose words are underlined: those that the browser was allowed, but the glossary itself.
export async function sites() {
  const { address } = await settings();
  const { origins = [] } = await chrome.permissions.getAll();
  return origins.filter((pattern) => !address || pattern !== originOf(address));
}
