// Keeps what is ticked on this device. Without this script the boxes can be ticked and printed, and are forgotten with the page.

const checklist = document.querySelector("[data-checklist]");

if (checklist) {
  const boxes = [...checklist.querySelectorAll("[data-tick]")];
  const progress = checklist.querySelector("[data-progress]");
  const again = checklist.querySelector("[data-again]");
  const place = `glossary-stage-${checklist.dataset.checklist}`;
  const ticked = new Set(read());

  function read() {
    try {
      return JSON.parse(localStorage.getItem(place) ?? "[]");
    } catch {
      return [];
    }
  }

  function keep() {
    try {
      localStorage.setItem(place, JSON.stringify([...ticked]));
    } catch {
      // A browser that keeps nothing still shows what is ticked.
    }
  }

  function tell() {
    const done = boxes.filter((box) => box.checked).length;
    progress.textContent = progress.dataset.textProgress.replace("{0}", done).replace("{1}", boxes.length);
    again.hidden = done === 0;
  }

  for (const box of boxes) {
    box.checked = ticked.has(box.dataset.tick);
    box.addEventListener("change", () => {
      ticked[box.checked ? "add" : "delete"](box.dataset.tick);
      keep();
      tell();
    });
  }
  again.addEventListener("click", () => {
    for (const box of boxes) {
      box.checked = false;
      ticked.delete(box.dataset.tick);
    }
    keep();
    tell();
    boxes[0].focus();
  });
  tell();
  progress.hidden = false;
  checklist.querySelector("[data-kept]").hidden = false;
}
