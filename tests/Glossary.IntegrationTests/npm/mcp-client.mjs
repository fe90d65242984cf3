// The official JavaScript client of the Model Context Protocol, doing what the test asks for on standard input, a JSON line a call.
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { createInterface } from "node:readline";

const client = new Client({ name: "glossary-tests", version: "1.0.0" });
await client.connect(new StreamableHTTPClientTransport(new URL(process.argv[2])));
for await (const line of createInterface({ input: process.stdin })) {
  const { method, argument } = JSON.parse(line);
  try {
    console.log(JSON.stringify({ result: (await client[method](argument)) ?? null }));
  } catch (error) {
    console.log(JSON.stringify({ error: error.message }));
  }
}
await client.close();
