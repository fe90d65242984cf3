// Measures a library in its own process: reads JSON lines, answers one line for each question, ends with its standard input.
//   {"term": {number, labels, definition}}   a Term to index
//   {"built": true}                          all are there      -> {"built": true}
//   {"ask": [text], "limit": n}              look these up      -> {"times": [ms], "found": [[number]]}
import { createInterface } from 'node:readline';

const { Library } = await import(`./${process.argv[2]}.mjs`);
const library = new Library();
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
  const message = JSON.parse(line);
  if (message.term) {
    library.add(message.term);
  } else if (message.ask) {
    const times = [];
    const found = [];
    for (const text of message.ask) {
      const start = process.hrtime.bigint();
      const numbers = library.find(text, message.limit);
      times.push(Number(process.hrtime.bigint() - start) / 1e6);
      found.push(numbers);
    }

    process.stdout.write(`${JSON.stringify({ times, found })}\n`);
  } else {
    library.built?.();
    process.stdout.write('{"built":true}\n');
  }
}
