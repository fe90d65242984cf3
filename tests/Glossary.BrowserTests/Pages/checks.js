// What the tests ask of a page as it stands. Each answers a list of faults, in words that lead to the element.

const focusable = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]";

function name(element) {
  const text = (element.getAttribute("aria-label") ?? element.textContent ?? "").trim().replace(/\s+/g, " ").slice(0, 40);
  return `<${element.localName}${element.id ? `#${element.id}` : ""}${element.className && typeof element.className === "string" ? `.${element.className.trim().split(/\s+/).join(".")}` : ""}> ${text}`;
}

function isShown(element) {
  return element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
}

function isReachable(element) {
  return isShown(element) && element.tabIndex >= 0 && !element.disabled && !element.closest("[inert]");
}

/** Wider than the window: what has to be scrolled sideways to be read. */
window.sideways = () => {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) {
    return [];
  }

  const wide = [...document.querySelectorAll("body *")].filter((element) => isShown(element) && element.getBoundingClientRect().right > width + 1);
  return wide.slice(-3).map((element) => `reaches ${Math.round(element.getBoundingClientRect().right)} of ${width} px: ${name(element)}`).concat(`the page is ${document.documentElement.scrollWidth} px wide`);
};

/** Text that its own box cuts off. */
window.cutOff = () => [...document.querySelectorAll("body *")]
  .filter((element) => isShown(element) && !element.closest(".unseen") && ["hidden", "clip"].includes(getComputedStyle(element).overflowY) && getComputedStyle(element).textOverflow !== "ellipsis")
  .filter((element) => !(element instanceof SVGElement) && element.clientHeight > 1 && element.textContent.trim() && (element.scrollHeight > element.clientHeight + 2 || element.scrollWidth > element.clientWidth + 2))
  .map((element) => `cuts off its text: ${name(element)}`);

/** What moves though its reader asked that nothing should. */
window.moving = () => document.getAnimations().filter((animation) => animation.playState === "running").map((animation) => `moves: ${name(animation.effect.target)}`)
  .concat([...document.querySelectorAll("*")].filter((element) => getComputedStyle(element).transitionDuration.split(",").some((time) => parseFloat(time) > 0.01)).map((element) => `changes slowly: ${name(element)}`));

/** Where colours are the reader's own, only borders and words tell what is what. */
window.borderless = () => [...document.querySelectorAll(".button, .button-small, button, input:not([type=hidden], [type=radio], [type=checkbox]), select, textarea, .badge, .tag, .state")]
  .filter((element) => isShown(element) && !element.closest(".unseen, summary"))
  .filter((element) => {
    const style = getComputedStyle(element);
    return ["Top", "Right", "Bottom", "Left"].some((side) => style[`border${side}Style`] === "none" || parseFloat(style[`border${side}Width`]) === 0);
  })
  .map((element) => `has no border: ${name(element)}`);

/** Begins to watch where the focus goes; then it is for somebody to press Tab. Answers how often. */
window.watchFocus = () => {
  document.activeElement?.blur();
  window.getSelection().removeAllRanges();
  window.visited = new Map();
  document.addEventListener("focusin", ({ target }) => {
    // Some hide the control itself and show another in its place.
    const shown = [target, target.nextElementSibling, target.closest("label")].filter(Boolean).map((element) => getComputedStyle(element));
    window.visited.set(target, shown.some((style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2));
  });
  return [...document.querySelectorAll(focusable)].filter(isReachable).length;
};

/** What Tab has not reached yet; of radio buttons that belong together it stops at one. */
window.unreached = () => {
  const groups = new Set([...window.visited.keys()].filter((element) => element.type === "radio").map((element) => element.name));
  return [...document.querySelectorAll(focusable)].filter((element) => isReachable(element) && !window.visited.has(element) && !(element.type === "radio" && groups.has(element.name)))
    .map((element) => `is not reached by Tab: ${name(element)}`);
};

/** What Tab did not reach, and what did not show that it has the focus. */
window.focusFaults = () => window.unreached()
  .concat([...window.visited].filter(([, isSeen]) => !isSeen).map(([element]) => `does not show that it has the focus: ${name(element)}`));

/** How far the page moved under its reader's eyes, as the browser measures it, without what they did themselves. */
// A ten-thousandth is what rounding to whole pixels makes of a time that is written anew.
const rounding = 0.0001;
window.shifts = [];
new PerformanceObserver((list) => {
  for (const entry of list.getEntries().filter((entry) => !entry.hadRecentInput && entry.value >= rounding)) {
    window.shifts.push(`moved by itself (${entry.value.toFixed(4)}): ${entry.sources.map((source) => (source.node instanceof Element ? name(source.node) : source.node?.parentElement ? name(source.node.parentElement) : "?")).join(", ")}`);
  }
}).observe({ type: "layout-shift", buffered: true });
