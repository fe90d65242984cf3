// Ticking a procedure off. What is ticked stays on this device, by the step's title: a step that was rewritten is to be done again.
// Without this script the boxes are for paper.

const progress = document.querySelector("[data-progress]");

if (progress) {
  const key = `glossary-procedure-${progress.dataset.procedure}`;
  const boxes = [...document.querySelectorAll("[data-step]")];
  const bar = progress.querySelector("progress");
  const said = progress.querySelector("[data-progress-said]");

  const read = () => {
    try {
      const kept = JSON.parse(localStorage.getItem(key) ?? "[]");
      return Array.isArray(kept) ? kept : [];
    } catch {
      return [];
    }
  };

  const keep = () => {
    try {
      const done = boxes.filter((box) => box.checked).map((box) => box.dataset.step);
      if (done.length) {
        localStorage.setItem(key, JSON.stringify(done));
      } else {
        localStorage.removeItem(key);
      }
    } catch {
      // A browser that keeps nothing still lets one tick.
    }
  };

  const show = () => {
    const done = boxes.filter((box) => box.checked).length;
    bar.value = done;
    said.textContent = (done === boxes.length ? progress.dataset.textAll : progress.dataset.textDone).replace("{0}", done).replace("{1}", boxes.length);
    boxes.forEach((box) => box.closest(".step").classList.toggle("step-done", box.checked));
  };

  const recall = () => {
    const done = new Set(read());
    boxes.forEach((box) => { box.checked = done.has(box.dataset.step); });
    show();
  };

  document.querySelectorAll("[data-tick]").forEach((tick) => { tick.hidden = false; });
  progress.hidden = false;
  recall();

  boxes.forEach((box) => box.addEventListener("change", () => {
    keep();
    show();
  }));
  progress.querySelector("[data-start-over]").addEventListener("click", () => {
    boxes.forEach((box) => { box.checked = false; });
    keep();
    show();
  });

  // The same procedure in another window of this device.
  window.addEventListener("storage", (event) => {
    if (event.key === key || event.key === null) {
      recall();
    }
  });
}
