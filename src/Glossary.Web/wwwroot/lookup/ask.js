// Asks the server what a look-up finds, in its own markup; where it can't be reached, the copy on this device.

const patience = 4000;
const shortPatience = 600;
const remembered = 15000;

let awayAt = -Infinity;

// Signals when it was given up, or when it takes longer than somebody who waits for a word would bear.
function inTime(signal) {
  const wait = performance.now() - awayAt < remembered ? shortPatience : patience;
  return AbortSignal.any?.([signal, AbortSignal.timeout(wait)]) ?? signal;
}

// { markup } of the server's, or { parts } from the copy, null where there is none. Throws when the signal gives it up.
export async function ask(wanted, signal) {
  try {
    const answer = await fetch(`/results${wanted}`, { signal: inTime(signal), headers: { Accept: "text/html" } });
    if (answer.redirected) {
      // Whoever was signed in no longer is, and reading is closed: the page itself leads to where one signs in.
      location.reload();
    }
    if (!answer.ok) {
      throw new Error(`${answer.status}`);
    }
    const markup = await answer.text();
    awayAt = -Infinity;
    return { markup };
  } catch (error) {
    if (signal.aborted) {
      throw error;
    }
    awayAt = performance.now();
    const { answerFromCopy } = await import("../offline/answer.js").catch(() => ({}));
    return { parts: await answerFromCopy?.(new URLSearchParams(wanted)) };
  }
}
