// Judges what was typed: by the server, which knows most, or where it does not answer at once by the device.

import { copyOnDevice } from "../offline/copy.js";
import { judge } from "./judge.js";
import { said } from "./view.js";

const patience = 1500;

async function askServer(card, text) {
  const answer = await fetch(`/api/v1/answers?${new URLSearchParams({ card: card.key, text })}`, { signal: AbortSignal.timeout(patience) });
  if (!answer.ok) {
    throw new Error(`${answer.status}`);
  }
  return answer.json();
}

// What is spelled nearly right is right; the other side's word for the same is not what was asked.
export async function judged(card, text, texts) {
  const { verdict, spelling, means } = await askServer(card, text).catch(async () => judge(card, text, await copyOnDevice()));
  const isRight = verdict === "right" || (verdict === "close" && !means);
  return { isRight, note: spelling ? said(texts.spelled, spelling) : means ? said(verdict === "close" ? texts.sameElsewhere : texts.means, means.label) : null };
}
