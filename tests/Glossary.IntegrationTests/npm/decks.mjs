// Reads a deck as Anki and spreadsheets would, with programs that know nothing of us: anki-reader and sql.js for the package, Papa Parse for the
// text and the table. Answers what they read, and whether SQLite finds the collection sound.
import { text } from "node:stream/consumers";
import { readAnkiPackage } from "anki-reader";
import Papa from "papaparse";

const given = JSON.parse(await text(process.stdin));
const rows = (from, rules) => {
  const { data, errors } = Papa.parse(from, { skipEmptyLines: true, ...rules });
  return { data, errors: errors.map((error) => error.message) };
};

const { collection } = await readAnkiPackage(new Blob([Buffer.from(given.apkg, "base64")]));
const db = collection.getRawCollection();
const value = (sql) => db.exec(sql)[0].values[0][0];

// Every card of a note lists what each of the note's templates asks: its own is at its place.
const cards = Object.values(collection.getDecks()).flatMap((deck) => Object.values(deck.getCards()).map((card) => ({
  deck: deck.getName(),
  id: card.getId(),
  question: card.getQuestions()[card.getRawCard().ord].getQuestionString(),
  answer: card.getQuestions()[card.getRawCard().ord].getAnswerString(),
})));
const headers = given.anki.split("\n").filter((line) => line.startsWith("#"));

console.log(JSON.stringify({
  headers,
  anki: rows(given.anki.split("\n").slice(headers.length).join("\n"), { delimiter: "\t" }),
  csv: rows(given.csv, { header: true }),
  cards,
  notes: db.exec("SELECT id, guid, tags FROM notes ORDER BY id")[0].values.map(([id, guid, tags]) => ({ id, guid, tags })),
  sound: [value("PRAGMA integrity_check"), value("SELECT count(*) FROM cards WHERE nid NOT IN (SELECT id FROM notes)"), value("SELECT count(*) FROM cards")],
}));
