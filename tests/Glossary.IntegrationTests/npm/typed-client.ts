// A program that somebody may write against the API, with the types that openapi-typescript makes of its description.
import createClient from "openapi-fetch";
import type { components, paths } from "./glossary";

declare const process: { argv: string[] };

const [, , baseUrl, key] = process.argv;
const glossary = createClient<paths>({ baseUrl, headers: { Authorization: `Bearer ${key}` } });

const found = await glossary.GET("/api/v1/search", { params: { query: { q: "preventative maintanance" } } });
const translated = await glossary.GET("/api/v1/translate", { params: { query: { q: "work order", from: "htm", to: "it" } } });
const explained = await glossary.POST("/api/v1/annotate", { body: { text: "The PM is due.", readFor: "it" } });
const refused = await glossary.GET("/api/v1/translate", { params: { query: { q: "PM", from: "htm", to: "klingon" } } });

// @ts-expect-error: the types know which words a relation may be.
export const relation: components["schemas"]["MappingRelation"] = "bestMatch";

const path = { vocabulary: "it", slug: "written-in-typescript" };
const label = { text: "written in TypeScript", kind: "preferred", language: "en" } as const;
const made = await glossary.POST("/api/v1/terms", {
  body: { ...path, labels: [label], definitions: [{ short: "Text of the first revision.", language: "en" }] },
});
const definitions = [{ short: "Text of the second revision.", language: "en" }];
const etag = made.response.headers.get("ETag") ?? "none";
const revised = await glossary.PUT("/api/v1/terms/{vocabulary}/{slug}", {
  params: { path, header: { "If-Match": etag } },
  body: { labels: [label], definitions },
});
const stale = await glossary.PUT("/api/v1/terms/{vocabulary}/{slug}", {
  params: { path, header: { "If-Match": etag } },
  body: { labels: [label], definitions },
});

console.log(JSON.stringify({
  found: found.data?.results[0]?.term.key,
  translated: translated.data?.matches[0]?.target.label,
  explained: typeof explained.data === "object" && "annotations" in explained.data ? explained.data.annotations[0]?.senses.map(sense => sense.key) : undefined,
  refused: (refused.error as components["schemas"]["HttpValidationProblemDetails"]).errors.to,
  revised: revised.data?.short,
  stale: [stale.response.status, stale.error?.title],
}));
