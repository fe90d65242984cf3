// Generates the types, compiles typed-client.ts with them, strictly, and runs it: node typed-client.mjs DESCRIPTION SERVER KEY
import openapiTS, { astToString } from "openapi-typescript";
import ts from "typescript";
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const folder = `${import.meta.dirname}/obj`;
mkdirSync(folder, { recursive: true });
writeFileSync(`${folder}/glossary.d.ts`, astToString(await openapiTS(JSON.parse(readFileSync(process.argv[2], "utf8")))));
copyFileSync(`${import.meta.dirname}/typed-client.ts`, `${folder}/typed-client.mts`);
const program = ts.createProgram([`${folder}/typed-client.mts`], {
  strict: true,
  noEmitOnError: true,
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts"],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: [],
});
const faults = [...ts.getPreEmitDiagnostics(program), ...program.emit().diagnostics];
if (faults.length > 0) {
  console.error(ts.formatDiagnostics(faults, { getCanonicalFileName: name => name, getCurrentDirectory: () => folder, getNewLine: () => "\n" }));
  process.exit(1);
}

process.argv.splice(2, 1);
await import(pathToFileURL(`${folder}/typed-client.mjs`));
