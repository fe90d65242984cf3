// Reads what the glossary answers chats and ticket systems with the platforms' own programs, and says what they find wrong. Asked once, on standard input.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import * as parse5 from "parse5";

const require = createRequire(import.meta.url);
const { verifySlackRequest } = require("@slack/bolt/dist/receivers/verify-request.js");
const AdaptiveCards = require("adaptivecards/dist/adaptivecards.js");
const Ajv = require("ajv-draft-04");

const isAdf = new Ajv({ strict: false, allErrors: true }).compile(JSON.parse(readFileSync(require.resolve("@atlaskit/adf-schema/dist/json-schema/v1/full.json", { paths: [import.meta.dirname] }), "utf8")));
const asked = JSON.parse(await text(process.stdin));
const faults = [];
let read = 0;

// Limits as https://docs.slack.dev/reference/block-kit states them, counted here by other means than the writer's.
const inline = new Set(["text", "link", "emoji"]);
for (const { text: fallback, blocks } of asked.slack) {
  check(blocks.length <= 50 && typeof fallback === "string" && fallback.length > 0 && fallback.length <= 4000, "slack: size");
  check(!/<[!@#]|<https:\/\/evil/.test(fallback), "slack: the text is more than words");
  for (const block of blocks) {
    check(["rich_text", "header"].includes(block.type), `slack: ${block.type}`);
    if (block.type === "header") check(block.text.type === "plain_text" && block.text.text.length <= 150 && block.text.text.length > 0, "slack: header");
    for (const element of block.elements ?? []) {
      check(["rich_text_section", "rich_text_list", "rich_text_quote"].includes(element.type), `slack: ${element.type}`);
      for (const run of element.type === "rich_text_list" ? element.elements.flatMap((item) => item.elements) : element.elements) {
        check(inline.has(run.type) && run.text.length > 0 && run.text.length <= 3000, `slack: ${run.type}`);
        check(run.type !== "link" || run.url.startsWith("https://glossary.hospital.example/"), `slack: ${run.url}`);
      }
    }
  }
  read++;
}

for (const card of asked.cards) {
  const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions[`v${card.version.replace(".", "_")}`]);
  new AdaptiveCards.AdaptiveCard().parse(card, context);
  for (let i = 0; i < context.eventCount; i++) faults.push(`card: ${context.getEventAt(i).message}`);
  const runs = JSON.stringify(card.body);
  check(!/\{\{DATE\(/.test(runs) && !runs.includes("\u202E"), "card: more than words");
  check(card.body.every((block) => ["RichTextBlock", "Container"].includes(block.type)), "card: blocks");
  read++;
}

for (const document of asked.adf) {
  check(isAdf(document), `adf: ${JSON.stringify(isAdf.errors?.slice(0, 3))}`);
  read++;
}

for (const html of asked.html) {
  const journal = /^\[code\]([^]*)\[\/code\]$/.exec(html);
  const inside = journal?.[1] ?? html;
  check(!journal || !/\[\/?code\]/i.test(inside), "servicenow: ends its own [code]");
  visit(parse5.parseFragment(inside));
  read++;
}

console.log(JSON.stringify({ signed: asked.signed.map(isSlacks), faults, read }));

function isSlacks({ secret, body, timestamp, signature }) {
  try {
    verifySlackRequest({ signingSecret: secret, body, headers: { "x-slack-request-timestamp": Number(timestamp), "x-slack-signature": signature } });
    return true;
  } catch {
    return false;
  }
}

function visit(node) {
  check(["#document-fragment", "#text", "p", "ul", "li", "a", "strong", "em", "br", "blockquote"].includes(node.nodeName), `html: <${node.nodeName}>`);
  node.childNodes?.forEach(visit);
}

function check(holds, fault) {
  if (!holds) faults.push(fault);
}
