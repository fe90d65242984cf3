// Measures pages by Lighthouse: reads {chrome, pages: [{name, url, cookie}]} from the input, writes a table, and fails when a page falls short.
import { launch } from "chrome-launcher";
import lighthouse, { desktopConfig } from "lighthouse";

const least = { performance: 98, accessibility: 100, "best-practices": 100, seo: 100 };
const tries = 3;

let input = "";
for await (const part of process.stdin) {
  input += part;
}

const { chrome: chromePath, pages } = JSON.parse(input);
const chrome = await launch({ chromePath, chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-component-update"] });
const failures = [];

async function measure(page, config) {
  const extraHeaders = page.cookie ? { Cookie: page.cookie } : undefined;
  // A page that keeps itself out of search engines, as a meeting does, is right to.
  const hides = /<meta name="robots" content="noindex"/.test(await (await fetch(page.url, { headers: extraHeaders })).text());
  const { lhr } = await lighthouse(page.url, { port: chrome.port, logLevel: "error", extraHeaders, onlyCategories: Object.keys(least), skipAudits: hides ? ["is-crawlable"] : null }, config);
  return lhr;
}

const scoreOf = (lhr, category) => Math.round((lhr.categories[category].score ?? 0) * 100);
const fallsShort = (lhr) => Object.keys(least).filter((category) => scoreOf(lhr, category) < least[category]);

console.log(`${"page".padEnd(16)}${"form".padEnd(9)}${Object.keys(least).map((category) => category.padStart(16)).join("")}   first paint  largest paint  blocking  shift`);
try {
  for (const page of pages) {
    for (const [form, config] of [["mobile", undefined], ["desktop", desktopConfig]]) {
      // Only what depends on how busy the machine is may be tried again, or what the browser did not get to measure.
      let lhr = await measure(page, config);
      for (let i = 1; i < tries && (lhr.runtimeError || fallsShort(lhr).join() === "performance"); i++) {
        lhr = await measure(page, config);
      }

      const numbers = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift"].map((audit) => lhr.audits[audit].displayValue ?? "");
      console.log(`${page.name.padEnd(16)}${form.padEnd(9)}${Object.keys(least).map((category) => String(scoreOf(lhr, category)).padStart(16)).join("")}   ${numbers[0].padEnd(13)}${numbers[1].padEnd(15)}${numbers[2].padEnd(10)}${numbers[3]}`);
      for (const category of fallsShort(lhr)) {
        const causes = lhr.categories[category].auditRefs.filter((ref) => ref.weight > 0).map((ref) => lhr.audits[ref.id]).filter((audit) => audit.score !== null && audit.score < 0.9);
        failures.push(`${page.name}, ${form}: ${category} ${scoreOf(lhr, category)}`);
        for (const audit of causes) {
          failures.push(`    ${audit.id}: ${audit.title} ${audit.displayValue ?? ""} ${(audit.details?.items ?? []).slice(0, 3).map((item) => item.node?.snippet ?? item.description ?? item.url ?? JSON.stringify(item)).join(" | ").slice(0, 600)}`);
        }
      }
    }
  }
} finally {
  await chrome.kill();
}

if (failures.length > 0) {
  console.log(`\n${failures.join("\n")}`);
  process.exitCode = 1;
}
