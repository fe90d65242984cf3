// The look of a word that is explained and of its panel. A constructed sheet in a shadow root needs nothing of the page's policy and takes nothing of its style.

const look = `
  :host { display: inline; }
  .word { cursor: help; text-decoration: underline dotted; text-decoration-thickness: max(1px, 0.09em); text-underline-offset: 0.22em; border-radius: 2px; -webkit-tap-highlight-color: transparent; }
  .word.careful { text-decoration-style: dashed; text-decoration-thickness: max(2px, 0.12em); }
  .word:hover, .word[aria-expanded="true"] { text-decoration-style: solid; }
  .word:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
  .panel {
    --sheet: #fffefb; --ink: #1c2226; --soft: #4d575d; --rule: #d8d3c6; --htm: #0a5c4c; --it: #26458f; --std: #5f4a1f; --care: #9b2c12; --care-wash: #fdeee8; --link: #1d3f8a; --focus: #c2570c; --on: #fff;
    all: initial; display: block; position: fixed; inset: auto; margin: 0; box-sizing: border-box; inline-size: max-content; max-inline-size: min(25em, calc(100vw - 16px)); max-block-size: min(80vh, 36em);
    overflow: auto; overscroll-behavior: contain; padding: 0.9em 1.05em 0.8em; direction: ltr; text-align: start;
    font: medium/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", "DejaVu Sans", sans-serif;
    background: var(--sheet); color: var(--ink); border: 1px solid var(--rule); border-radius: 0.5em; box-shadow: 0 0.5em 1.6em rgb(0 0 0 / 0.2); overflow-wrap: anywhere; color-scheme: light; z-index: 2147483647;
  }
  .panel:focus-visible { outline: 2px solid var(--focus); }
  .panel > * { font-size: 0.9375em; }
  .panel * { margin: 0; padding: 0; }
  .panel bdi { unicode-bidi: isolate; }
  .side + .side, .careful-line, .bridge, .all { margin-block-start: 0.7em; }
  .head { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.2em 0.5em; }
  .badge { font-size: 0.75em; font-weight: 700; letter-spacing: 0.04em; color: var(--on); background: var(--std); border: 1px solid transparent; padding: 0.1em 0.55em; }
  .badge-left { background: var(--htm); border-radius: 2px; }
  .badge-right { background: var(--it); border-radius: 1em; }
  .name { font-weight: 650; }
  .how { color: var(--soft); font-size: 0.87em; flex-basis: 100%; }
  .how-careful { color: var(--care); font-weight: 650; }
  .careful-line { background: var(--care-wash); color: var(--care); border-inline-start: 4px solid var(--care); padding: 0.4em 0.65em; font-weight: 650; }
  .careful-line:first-child { margin-block: 0 0.7em; }
  .safety { margin-block-start: 0.3em; padding-inline-start: 0.65em; border-inline-start: 3px solid var(--care); }
  .bridge { border-block-start: 1px solid var(--rule); padding-block-start: 0.6em; }
  .bridge strong, .safety strong { display: block; font-size: 0.8em; font-weight: 650; color: var(--soft); }
  .all { display: flex; flex-wrap: wrap; gap: 0.2em 1.2em; font-size: 0.85em; }
  a { color: var(--link); text-underline-offset: 0.15em; padding-block: 0.2em; }
  a:focus-visible { outline: 2px solid var(--focus); outline-offset: 1px; border-radius: 2px; }
  @media (prefers-color-scheme: dark) {
    .panel { --sheet: #1c2226; --ink: #eceae4; --soft: #b3b8b9; --rule: #4a545a; --htm: #7fd3bb; --it: #a9bff5; --std: #e2c78c; --care: #ffab91; --care-wash: #3a1c14; --link: #b3c7fa; --focus: #ffb26b; --on: #14181b; color-scheme: dark; box-shadow: 0 0.5em 1.6em rgb(0 0 0 / 0.6); }
  }
  @media (prefers-reduced-motion: no-preference) {
    .panel:popover-open { animation: come 120ms ease-out; }
    @keyframes come { from { opacity: 0; translate: 0 3px; } }
  }
  @media (forced-colors: active) {
    .panel { border: 2px solid CanvasText; background: Canvas; color: CanvasText; }
    .badge { border-color: currentColor; color: CanvasText; background: Canvas; }
    .careful-line, .how-careful { color: CanvasText; background: Canvas; }
  }
  @media print {
    .word { text-decoration: none !important; }
    .panel { display: none !important; }
  }
`;

let sheet = null;

// A root for an element whose own text stays where it is, and goes on being the page's.
export function rootFor(element) {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(look);
  }
  const root = element.shadowRoot ?? element.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheet];
  return root;
}
