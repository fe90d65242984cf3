// Reads an Atom and a JSON feed with a library that knows neither us nor each other's forms.
import { text } from 'node:stream/consumers';
import { parseFeed } from 'feedsmith';

const feeds = JSON.parse(await text(process.stdin));
console.log(JSON.stringify(feeds.map(parseFeed)));
