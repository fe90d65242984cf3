// Reads tickets before and after they were explained with the parsers of their places, and says where the words are not the same, or where
// something stands in the ticket that should not. Asked once for all tickets, on standard input.

import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import MarkdownIt from "markdown-it";
import footnotes from "markdown-it-footnote";
import * as parse5 from "parse5";

const require = createRequire(import.meta.url);
const Ajv = require("ajv-draft-04");
const { WikiMarkupTransformer } = require("@atlaskit/editor-wikimarkup-transformer");
const { JSONTransformer } = require("@atlaskit/editor-json-transformer");
const jira2md = require("jira2md");
const slackMarkdown = require("slack-markdown");

const markdown = new MarkdownIt({ html: true, linkify: true }).use(footnotes);
const isAdf = new Ajv({ strict: false, allErrors: true }).compile(JSON.parse(readFileSync(require.resolve("@atlaskit/adf-schema/dist/json-schema/v1/full.json", { paths: [import.meta.dirname] }), "utf8")));
const wiki = new WikiMarkupTransformer();
const json = new JSONTransformer();

const readers = {
  markdown: (text) => ofHtml(markdown.render(text)),
  "adaptive-card": (text) => ofHtml(new MarkdownIt({ html: true }).render(text)),
  html: ofHtml,
  plain: (text) => text.replace(/ \(http:\/\/127[^)]*\)/g, ""),
  servicenow: (text) => ofHtml(text.replace(/\[code\]([\s\S]*?)\[\/code\]|([^[]+|\[)/gi, (_, html, plain) => html ?? plain.replace(/&/g, "&amp;").replace(/</g, "&lt;"))),
  slack: (text) => ofHtml(slackMarkdown.toHTML(text, { escapeHTML: false })),
  jira: (text) => ofAdf(json.encode(wiki.parse(text))) + ofHtml(jira2md.jira_to_html(text)),
  adf: (text) => ofAdf(JSON.parse(text)),
};

function ofHtml(text) {
  return words(parse5.parse(text));
}

function words(node) {
  const name = node.nodeName;
  const kind = node.attrs?.find((attribute) => attribute.name === "class")?.value ?? "";
  return name === "#text" ? node.value : /^footnote/.test(kind) ? "" : (node.childNodes ?? []).map(words).join("");
}

function ofAdf(node) {
  return node.type === "text" ? node.text : node.type === "hardBreak" ? "\n" : (node.content ?? []).map(ofAdf).join("");
}

function clean(text) {
  return text.replace(/[\u200B\u202A-\u202E]/g, "").replace(/\s+/g, "");
}

// The words of the ticket, one after another, with others between and behind them.
function isWithin(text, longer) {
  const letters = [...text];
  let at = 0;
  for (const letter of longer) {
    at += letter === letters[at] ? 1 : 0;
  }
  return at === letters.length;
}

function elements(node, name) {
  return (node.nodeName === name ? 1 : 0) + (node.childNodes ?? []).reduce((sum, child) => sum + elements(child, name), 0);
}

const faults = [];
for (const { format, before, linked, footnotes: noted } of JSON.parse(readFileSync(0, "utf8"))) {
  const read = readers[format];
  const [is, was] = [clean(read(linked)), clean(read(before.replaceAll("PM", "xx")))];
  if (is !== was) {
    faults.push(`${format}, linked:\n${was}\n→\n${is}\n${linked}`);
  }
  if (!isWithin(clean(read(before)), clean(read(noted)))) {
    faults.push(`${format}, footnotes:\n${clean(read(before))}\n→\n${clean(read(noted))}`);
  }
  if (format === "adf") {
    for (const text of [linked, noted]) {
      if (!isAdf(JSON.parse(text))) {
        faults.push(`ADF: ${JSON.stringify(isAdf.errors.slice(0, 3))}\n${text}`);
      }
    }
  }
  if (/html|markdown|card/.test(format)) {
    for (const text of [linked, noted]) {
      const html = (of) => parse5.parse(format === "html" ? of : markdown.render(of));
      if (elements(html(text), "script") !== elements(html(before), "script")) {
        faults.push(`${format}: script\n${text}`);
      }
    }
  }
}
process.stdout.write(JSON.stringify(faults));
