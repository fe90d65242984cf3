// The keyboard of a look-up: / and Ctrl-K lead to the box from anywhere, up and down through what was found, Escape back.

export function lead({ box, results, over, links, toBox, leave }) {
  function move(step) {
    const all = links();
    const next = all.indexOf(document.activeElement) + step;
    if (next < 0) {
      box.focus();
    } else {
      const link = all[Math.min(next, all.length - 1)];
      link.focus({ preventScroll: true });
      (link.closest(".row") ?? link).scrollIntoView({ block: "nearest" });
    }
  }

  document.addEventListener("keydown", (event) => {
    const { key, target } = event;
    const typing = target.matches("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]");
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    const inside = target === box || results.contains(target);
    if ((key === "/" && plain && !typing) || (key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey)) {
      event.preventDefault();
      toBox();
    } else if ((key === "ArrowDown" || key === "ArrowUp") && plain && links().length > 0 && (inside || (!over && target === document.body))) {
      event.preventDefault();
      move(key === "ArrowDown" ? 1 : -1);
    } else if (key === "Escape" && (inside || over?.contains(target))) {
      event.preventDefault();
      leave();
    }
  });
}
