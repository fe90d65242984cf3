// Asks a running glossary as Slack, Teams and Jira do, each question newly signed, and prints how long the answers take.
//   node ask-in-chat.mjs http://localhost:5080 slack-secret teams-token ticket-secret
import { createHmac, randomUUID } from "node:crypto";

const [server, slackSecret, teamsToken, ticketSecret] = process.argv.slice(2);
const words = ["PM", "packs", "work order", "ticket", "unheard-of gizmo", "AE title", "infusion pmup", "patch"];
const ticket = "PM due on the CT. AE title on PACS unchanged, port 104 open? The work order waits for a change window. ".repeat(20);
const sign = (key, text, encoding) => createHmac("sha256", key).update(text).digest(encoding);

const questions = {
  "Slack, /define": (word) => {
    const body = `command=%2Fdefine&text=${encodeURIComponent(word)}&trigger_id=${randomUUID()}`;
    const now = String(Math.floor(Date.now() / 1000));
    return ["/slack/command", body, { "content-type": "application/x-www-form-urlencoded", "x-slack-request-timestamp": now, "x-slack-signature": `v0=${sign(slackSecret, `v0:${now}:${body}`, "hex")}` }];
  },
  "Teams, webhook": (word) => {
    const body = JSON.stringify({ id: randomUUID(), text: `<at>Glossary</at> ${word}`, timestamp: new Date().toISOString() });
    return ["/teams/webhook", body, { "content-type": "application/json", authorization: `HMAC ${sign(Buffer.from(teamsToken, "base64"), body, "base64")}` }];
  },
  "Jira, a ticket of 2 KB": () => {
    const body = JSON.stringify({ timestamp: Date.now(), id: randomUUID(), issue: { fields: { summary: "PM", description: ticket } } });
    return ["/api/v1/tickets/annotate?readFor=it", body, { "content-type": "application/json", "x-hub-signature": `sha256=${sign(ticketSecret, body, "hex")}` }];
  },
};

for (const [name, question] of Object.entries(questions)) {
  const took = [];
  let asked = 0;
  await Promise.all(Array.from({ length: 8 }, async () => {
    while (asked < 2000) {
      const [path, body, headers] = question(words[asked++ % words.length]);
      const began = performance.now();
      const answer = await fetch(server + path, { method: "POST", body, headers });
      await answer.text();
      took.push(performance.now() - began);
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    }
  }));
  took.sort((a, b) => a - b);
  console.log(`${name}: p50 ${took[took.length >> 1].toFixed(1)} ms, p99 ${took[Math.floor(took.length * 0.99)].toFixed(1)} ms, worst ${took.at(-1).toFixed(1)} ms (${took.length} questions, 8 at once)`);
}
