// Reads a PDF with Mozilla's own reader: for each page its size, its words, and how far they stand from its edges, in points.
import { readFileSync } from "node:fs";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

const pdf = await getDocument({ data: new Uint8Array(readFileSync(process.argv[2])), verbosity: 0 }).promise;
const pages = [];
for (let number = 1; number <= pdf.numPages; number++) {
  const page = await pdf.getPage(number);
  const [, , width, height] = page.view;
  const items = (await page.getTextContent()).items.filter((item) => item.str.trim());
  const edges = items.map((item) => [item.transform[4], width - item.transform[4] - item.width, item.transform[5], height - item.transform[5] - item.height]);
  pages.push({ width, height, text: items.map((item) => item.str).join(" "), margin: Math.min(...edges.flat()) });
}
console.log(JSON.stringify(pages));
