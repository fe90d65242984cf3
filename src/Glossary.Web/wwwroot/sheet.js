// Copies the sheet in the form that is asked for. Without this script the links open each form, to be copied there.

const told = document.querySelector("[data-copied]");
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
const clock = new Intl.DateTimeFormat(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });

function local(address) {
  const whole = new URL(address, location.href);
  if (zone) {
    whole.searchParams.set("zone", zone);
  }
  return whole.href;
}

for (const time of document.querySelectorAll("time[data-clock]")) {
  time.textContent = clock.format(new Date(time.dateTime));
}

for (const link of document.querySelectorAll("[data-zone]")) {
  link.href = local(link.href);
}

async function fetched(address) {
  const answer = await fetch(local(address));
  if (!answer.ok) {
    throw new Error(`${answer.status}`);
  }
  return answer.text();
}

async function copy(address, kind) {
  const text = await fetched(address);
  if (kind === "html" && window.ClipboardItem) {
    // A word processor takes the layout, an editor the text.
    const body = new DOMParser().parseFromString(text, "text/html").body;
    await navigator.clipboard.write([
      new ClipboardItem({ "text/html": new Blob([body.innerHTML], { type: "text/html" }), "text/plain": new Blob([body.textContent.trim()], { type: "text/plain" }) }),
    ]);
  } else {
    await navigator.clipboard.writeText(text);
  }
}

for (const button of document.querySelectorAll("button[data-copy]")) {
  const name = button.textContent;
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    try {
      await copy(button.dataset.copy, button.dataset.kind);
      told.textContent = button.dataset.textCopied;
      button.textContent = button.dataset.textCopied;
    } catch {
      told.textContent = button.dataset.textFailed;
      button.textContent = button.dataset.textFailed;
    }
    setTimeout(() => { button.textContent = name; }, 2500);
  });
}
