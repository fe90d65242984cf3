// Reads what the glossary writes for each channel with that channel's own parser, or with one that others trust, and says what it read:
// the words, line by line; the structure around them; and whatever the parser finds wrong. Asked once for all texts, on standard input.

import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import MarkdownIt from "markdown-it";
import footnotes from "markdown-it-footnote";
import * as parse5 from "parse5";
import ts from "typescript";

const require = createRequire(import.meta.url);
const AdaptiveCards = require("adaptivecards/dist/adaptivecards.js");
const Ajv = require("ajv-draft-04");
const { WikiMarkupTransformer } = require("@atlaskit/editor-wikimarkup-transformer");
const { JSONTransformer } = require("@atlaskit/editor-json-transformer");
const jira2md = require("jira2md");
const slackMarkdown = require("slack-markdown");

// HTML in it would live, and bare addresses would become links: nothing may be left to how strict a renderer is.
const markdown = new MarkdownIt({ html: true, linkify: true }).use(footnotes);
const adfSchema = JSON.parse(readFileSync(require.resolve("@atlaskit/adf-schema/dist/json-schema/v1/full.json", { paths: [import.meta.dirname] }), "utf8"));
const isAdf = new Ajv({ strict: false, allErrors: true }).compile(adfSchema);
const wiki = new WikiMarkupTransformer();
const json = new JSONTransformer();

const readers = {
  markdown: (text) => {
    const read = ofHtml(markdown.render(text));
    read.faults.push(...(read.text.match(/(^|[^\w\u200B])@[\w-]+|#\d+|:[a-z0-9_+-]+:/gi) ?? []).map((found) => `GitHub takes ${found} for more than words`));
    return read;
  },
  html: ofHtml,
  servicenow: (text) => {
    const parts = text.split(/\[\s*(?:code|\/\s*code)\s*\]/i);
    const read = ofHtml(parts[1] ?? "");
    return { ...read, faults: parts.length === 3 && parts[0] === "" && parts[2] === "" && !parts[1].includes("\n") ? [] : ["not one [code] around all of it"] };
  },
  plain: (text) => {
    const lines = text.split("\n").map(clean).filter((line) => line && !line.startsWith("https://") );
    return { lines, shape: String(lines.length), faults: /@(channel|here|everyone|all)\b|\[\s*\/?\s*code\s*\]/i.test(text) ? ["a chat or a journal takes some of it for more than words"] : [] };
  },
  jira: (text) => {
    const node = json.encode(wiki.parse(text));
    // Where words cannot be formatted safely they are not: what counts is that nothing else has come in.
    return { ...ofAdf(node), shape: "", faults: foreign(node) };
  },
  adf: (text) => {
    const node = JSON.parse(text);
    return { ...ofAdf(node), faults: isAdf(node) ? [] : [JSON.stringify(isAdf.errors.slice(0, 3))] };
  },
  "adaptive-card": (text) => {
    const card = JSON.parse(text);
    const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_4);
    const parsed = new AdaptiveCards.AdaptiveCard();
    parsed.parse(card, context);
    const faults = Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message);
    const blocks = card.body.flatMap((block) => (block.type === "Container" ? block.items : [block]));
    // What the renderer puts in place of a date would be other words.
    faults.push(...blocks.flatMap((block) => block.inlines).filter((run) => /\{\{(DATE|TIME)\(/.test(run.text)).map((run) => run.text));
    return { lines: blocks.map((block) => clean(block.inlines.map((run) => run.text).join(""))), shape: JSON.stringify(card.body, (key, value) => (key === "text" ? "…" : value)), faults };
  },
  slack: (text) => {
    const { text: fallback, blocks } = JSON.parse(text);
    const lines = [];
    for (const block of blocks) {
      for (const section of block.type === "header" ? [{ elements: [block.text] }] : block.elements.flatMap((element) => (element.type === "rich_text_list" ? element.elements : [element]))) {
        lines.push(...section.elements.map((element) => element.text).join("").split("\n").map(clean));
      }
    }
    const html = parse5.parseFragment(slackHtml(fallback));
    const found = tags(html).filter((tag) => tag !== "br");
    const faults = found.length > 0 ? [`mrkdwn: ${found}`] : [];
    faults.push(...(blocks.length > 50 || fallback.length > 3000 || texts(blocks).some((part) => part.length === 0 || part.length > 3000) ? ["more than Slack takes"] : []));
    // A heading that is longer than Slack's is written as words.
    const shape = JSON.stringify(blocks.map((block) => (block.type === "header" ? { type: "rich_text", elements: [{ type: "rich_text_section", elements: [{ type: "text", text: "…", style: { bold: true } }] }] } : block)), (key, value) => (key === "text" && typeof value === "string" ? "…" : Array.isArray(value) ? joined(value) : value));
    return { lines, shape, faults, fallback: textOf(html) };
  },
  mrkdwn: (text) => ofHtml(slackHtml(text)),
  jira2md: (text) => ofHtml(jira2md.jira_to_html(text)),
};

function ofHtml(text) {
  const html = parse5.parseFragment(text);
  const lines = [];
  let line = "";
  const shape = [];
  walk(html);
  flush();
  return { lines, shape: shape.join(" "), faults: [], text: textOf(html) };

  function flush() {
    if (clean(line)) {
      lines.push(clean(line));
    }
    line = "";
  }

  function walk(node) {
    const href = node.attrs?.find((attribute) => attribute.name === "href")?.value;
    if (node.nodeName === "#text") {
      line += node.value;
    } else if (href?.startsWith("#fnref")) {
      // The way back is the renderer's own.
    } else if (node.nodeName === "sup") {
      line += raised(textOf(node));
      shape.push("sup");
    } else if (node.childNodes) {
      const isBlock = /^(p|h\d|li|ul|ol|blockquote|section|hr|br|div)$/.test(node.nodeName);
      if (isBlock) flush();
      shape.push(node.nodeName, ...(node.attrs ?? []).map((attribute) => `${attribute.name}=${attribute.value}`));
      node.childNodes.forEach(walk);
      if (isBlock) flush();
      shape.push("/");
    } else {
      shape.push(node.nodeName);
    }
  }
}

function ofAdf(root) {
  const lines = [];
  const shape = JSON.stringify(root, (key, value) => (key === "text" ? "…" : key === "localId" ? undefined : Array.isArray(value) && key === "content" ? joined(value) : value));
  walk(root);
  return { lines, shape, faults: [] };

  function walk(node) {
    if (node.content?.some((child) => child.type === "text" || child.type === "hardBreak" || !child.content)) {
      lines.push(...node.content.map((child) => (child.type === "hardBreak" ? "\n" : child.marks?.some((mark) => mark.type === "subsup") ? raised(child.text) : child.marks?.some((mark) => mark.attrs?.href === child.text) ? "" : child.text?.replace(/\[(\d)\]/g, (_, digit) => raised(digit)) ?? `<${child.type}>`)).join("").split("\n").map(clean));
    } else {
      node.content?.forEach(walk);
    }
  }
}

// Words that only their length has cut into several runs are one.
function joined(nodes) {
  return nodes.filter((node, i) => i === 0 || node.text === undefined || JSON.stringify({ ...node, text: "" }) !== JSON.stringify({ ...nodes[i - 1], text: "" }));
}

// A space without width is how words are kept from being more than words.
function clean(line) {
  return line.replaceAll("\u200B", "").replace(/\s+/g, " ").trim().replace(/^(\[ \] |☐ |• |- |\d+\. |[⁰¹²³⁴⁵⁶⁷⁸⁹]+ )+/, "");
}

// Slack has no escape for its formatting: what looks like such a sign is read as one.
function slackHtml(text) {
  return slackMarkdown.toHTML(text, { escapeHTML: false }).replace(/[∗ˍ∼ˋ]/g, (sign) => "*_~`"["∗ˍ∼ˋ".indexOf(sign)]);
}

function foreign({ type, marks = [], content = [] }) {
  const known = ["doc", "heading", "paragraph", "blockquote", "bulletList", "orderedList", "listItem", "text", "hardBreak"];
  const found = marks.filter((mark) => !["strong", "em"].includes(mark.type) && !(mark.type === "link" && mark.attrs.href === "https://glossary.example/t/htm/x")).map((mark) => JSON.stringify(mark));
  return [...(known.includes(type) ? [] : [type]), ...found, ...content.flatMap(foreign)];
}

// The number of a footnote, however it is raised.
function raised(number) {
  return number.replace(/\D/g, "").replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[digit]);
}

function texts(node) {
  return typeof node !== "object" || node === null ? [] : Object.entries(node).flatMap(([key, value]) => (key === "text" && typeof value === "string" ? [value] : texts(value)));
}

function tags(node) {
  return (node.childNodes ?? []).flatMap((child) => (child.nodeName.startsWith("#") ? tags(child) : [child.nodeName, ...tags(child)]));
}

function textOf(node) {
  return node.nodeName === "#text" ? node.value : node.nodeName === "br" ? "\n" : (node.childNodes ?? []).map(textOf).join("");
}

// Slack's own types are its published description of a message.
function typeFaults(messages) {
  const name = `${import.meta.dirname}/messages.ts`;
  const source = `import type { KnownBlock } from "@slack/types";\nexport const messages: { text: string; blocks: KnownBlock[] }[] = [\n${messages.join(",\n")}\n];\n`;
  const options = { strict: true, noEmit: true, skipLibCheck: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, types: [] };
  const host = ts.createCompilerHost(options);
  const [getSourceFile, fileExists] = [host.getSourceFile.bind(host), host.fileExists.bind(host)];
  host.getSourceFile = (file, ...rest) => (file === name ? ts.createSourceFile(name, source, ts.ScriptTarget.ES2022) : getSourceFile(file, ...rest));
  host.fileExists = (file) => file === name || fileExists(file);
  return ts.getPreEmitDiagnostics(ts.createProgram([name], options, host)).map((fault) => ts.flattenDiagnosticMessageText(fault.messageText, "\n"));
}

const asked = JSON.parse(readFileSync(0, "utf8"));
const answers = asked.map(({ channel, text }) => readers[channel](text));
process.stdout.write(JSON.stringify({ answers, types: typeFaults(asked.filter(({ channel }) => channel === "slack").map(({ text }) => text)) }));
