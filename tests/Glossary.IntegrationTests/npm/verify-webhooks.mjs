// Verifies messages with the library of the Standard Webhooks specification: what each says, or null where its signature does not hold.
import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';

const messages = JSON.parse(await text(process.stdin));
console.log(JSON.stringify(messages.map(({ secret, body, headers }) => {
  try {
    return new Webhook(secret).verify(body, headers);
  } catch {
    return null;
  }
})));
