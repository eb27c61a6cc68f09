import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { build } from "vite";
import { expect, test } from "vitest";
import { loadTools } from "../../src/index.ts";
import { onPath, skipWithout } from "../support/needs.ts";

const path = (file: string): string => fileURLToPath(new URL(`../../${file}`, import.meta.url));
const text = "The envoys of Kenya and Uganda met in Geneva on Monday. They didn't sign, a diplomat said.";

test("the grammar reads in a browser as it does here, from the same file", async (context) => {
  const program = onPath("chromium", "chromium-browser", "google-chrome");
  skipWithout(context, "Chromium", program);
  const built = await build({
    configFile: false,
    logLevel: "silent",
    build: { write: false, lib: { entry: path("src/grammar/index.ts"), formats: ["es"] } },
  });
  const [bundle] = (Array.isArray(built) ? built : [built]).flatMap((each) => ("output" in each ? each.output : []));
  const script = bundle?.type === "chunk" ? bundle.code : "";
  const model = readFileSync(path("models/en/grammar.bin.gz"));
  const server = createServer((request, response) => {
    if (request.url === "/grammar.js") response.setHeader("content-type", "text/javascript").end(script);
    else if (request.url === "/model") response.end(model);
    else response.setHeader("content-type", "text/html").end("<!doctype html><title>grammar</title>");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const browser = await chromium.launch({ executablePath: program!, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    const there = await page.evaluate(`(async () => {
      const { openGrammar } = await import("/grammar.js");
      const packed = (await fetch("/model")).body.pipeThrough(new DecompressionStream("gzip"));
      const grammar = openGrammar({ model: new Uint8Array(await new Response(packed).arrayBuffer()) });
      const text = ${JSON.stringify(text)};
      return grammar.parse(text, { from: 0, to: text.length });
    })()`);
    expect(there).toEqual(loadTools().grammar.parse(text, { from: 0, to: text.length }));
  } finally {
    await browser.close();
    server.close();
  }
});
