// Shows a link as other programs do: argv[2] is a Term's page, argv[3] its hostile twin. Prints what each made of it.
import { extract } from "@extractus/oembed-extractor";
import ogs from "open-graph-scraper";
import { unfurl } from "unfurl.js";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import pngjs from "pngjs";

const shown = [];
for (const page of process.argv.slice(2)) {
  const { result } = await ogs({ url: page });
  const unfurled = await unfurl(page);
  const embedded = await extract(page, { maxwidth: 640, maxheight: 320 });
  const html = await (await fetch(page, { headers: { Range: "bytes=0-32768" } })).text();
  const xmlAddress = html.match(/type="text\/xml\+oembed" href="([^"]+)"/)[1].replaceAll("&amp;", "&");
  const xml = await (await fetch(xmlAddress)).text();
  const data = JSON.parse(html.match(/<script type="application\/ld\+json">(.*?)<\/script>/s)[1]);
  const picture = pngjs.PNG.sync.read(Buffer.from(await (await fetch(result.ogImage[0].url)).arrayBuffer()));
  shown.push({
    scraped: { title: result.ogTitle, description: result.ogDescription, image: result.ogImage[0], type: result.ogType, card: result.twitterCard },
    unfurled: { title: unfurled.open_graph?.title, description: unfurled.open_graph?.description, embed: unfurled.oEmbed?.type },
    embedded,
    xml: { valid: XMLValidator.validate(xml), root: Object.keys(new XMLParser().parse(xml)).at(-1), title: new XMLParser().parse(xml).oembed.title },
    data: { type: data["@type"], name: data.name, description: data.description, set: data.inDefinedTermSet.name },
    picture: { width: picture.width, height: picture.height },
  });
}
console.log(JSON.stringify(shown));
