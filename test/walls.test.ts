import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ESLint, Linter } from "eslint";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/** A file that breaks a wall: where it lies and what it says, on top of the house as it stands. */
const plants: Record<string, [file: string, text: string]> = {
  "no-circular": ["src/text/planted.ts", `export * from "./planted-too.ts"; export const here = 1;`],
  "no-orphans": ["src/time/planted-orphan.ts", `export const nobody = 1;`],
  "src-stands-without-tests": ["src/planted-tests.ts", `import "../test/support/marked.ts";`],
  "src-uses-what-is-shipped": ["src/gather/planted-dev.ts", `import "fast-check";`],
  "record-stands-alone": ["src/record/planted.ts", `import type { Lexicon } from "../lexicon/index.ts";`],
  "lexicon-knows-only-the-record": ["src/lexicon/planted.ts", `import "../text/index.ts";`],
  "stages-meet-only-in-the-record": ["src/events/planted.ts", `import type { Block } from "../text/index.ts";`],
  "stages-know-lexicon-by-type-only": ["src/actors/planted.ts", `import { loadLexicon } from "../lexicon/index.ts";`],
  "stages-are-pure": ["src/time/planted.ts", `import { readFileSync } from "node:fs";`],
  "read-is-the-stages": ["src/code-pair.ts", `import { link } from "./linking/index.ts";`],
  "reader-loads-the-tools": ["src/reader.ts", `import type {} from "./archive/contract.ts";`],
  "explain-knows-the-codebook": ["src/explain.ts", `import { read } from "./read.ts";`],
  "archive-keeps-what-it-is-given": ["src/archive/planted.ts", `import { link } from "../linking/index.ts";`],
  "archive-is-known-by-its-contract": ["src/dossier/planted-store.ts", `import "../archive/sqlite/planted.ts";`],
  "only-archive-knows-databases": ["src/dossier/planted-query.ts", `import { sql } from "kysely";`],
  "reading-meets-keeping-in-ingest": ["src/ingest.ts", `import "./gather/planted.ts";`],
  "dossier-asks-the-archive": ["src/dossier/planted.ts", `import { read } from "../read.ts";`],
  "gather-brings-reports": ["src/gather/planted.ts", `import type {} from "../dossier/rows.ts";`],
  "gather-keeps-nothing": ["src/gather/planted-keep.ts", `import { ingest } from "../ingest.ts";`],
  "only-gather-opens-the-network": ["src/archive/planted-net.ts", `import { request } from "node:https";`],
  "api-only-listens": ["src/api/planted-out.ts", `import { connect } from "node:net";`],
  "export-writes-what-it-is-given": ["src/export/planted.ts", `import { read } from "../read.ts";`],
  "spread-hands-out-work": ["src/spread/planted.ts", `import { read } from "../read.ts";`],
  "only-spread-knows-nats": ["src/archive/planted-nats.ts", `import { connect } from "@nats-io/transport-node";`],
  "take-out-asks-and-writes": ["src/take-out.ts", `import { ingest } from "./ingest.ts";`],
  "pool-only-reads": ["src/pool/planted.ts", `import type {} from "../archive/contract.ts";`],
  "only-pool-knows-threads": ["src/archive/planted-pool.ts", `import { Piscina } from "piscina";`],
  "api-asks-the-dossier": ["src/api/planted.ts", `import { link } from "../linking/index.ts";`],
  "contract-is-shapes": ["src/api/contract.ts", `import { read } from "../read.ts";`],
  "only-api-knows-http": ["src/gather/planted-http.ts", `import { Hono } from "hono";`],
  "mcp-asks-the-dossier": ["src/mcp/planted.ts", `import { ingest } from "../ingest.ts";`],
  "mcp-speaks-over-pipes": ["src/mcp/planted-http.ts", `import "@modelcontextprotocol/sdk/server/streamableHttp.js";`],
  "cli-uses-the-public-door": ["src/cli/planted.ts", `import { read } from "../read.ts";`],
  "only-cli-talks-to-a-terminal": ["src/api/planted-terminal.ts", `import { Command } from "commander";`],
  "public-door-opens-outward": ["src/pool/planted-door.ts", `import { read } from "../index.ts";`],
  "web-knows-only-the-contract": ["web/planted.ts", `import type { Report } from "../src/record/index.ts";`],
  "web-takes-the-contract-as-types": ["web/planted-value.ts", `import { answers } from "../src/api/contract.ts";`],
};

/** What the plants lead to, where the house may not have it. */
const grounds: Record<string, string> = {
  "src/text/planted-too.ts": `import { here } from "./planted.ts"; export const there = here;`,
  "src/archive/contract.ts": `export interface Archive {}`,
  "src/archive/sqlite/planted.ts": `export {};`,
};

const { default: config } = (await import(`${root}/dependency-cruiser.mjs`)) as { default: { forbidden: Wall[] } };
const walls = config.forbidden;

interface Wall {
  name: string;
  comment: string;
  from: { path?: string; pathNot?: string };
}

interface Cruise {
  summary: { totalCruised: number; violations: { from: string; to: string; rule: { name: string } }[] };
}

describe("the walls", () => {
  let copy: string;
  let cruise: Cruise;
  let sources = 0;

  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), "chancery-walls-"));
    for (const part of ["src", "web", "test/support", "package.json", "tsconfig.json", "dependency-cruiser.mjs"])
      if (existsSync(join(root, part)))
        cpSync(join(root, part), join(copy, part), { recursive: true, filter: (path) => !/\/dist(?:\/|$)/.test(path) });
    symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
    sources = readdirSync(join(copy, "src"), { recursive: true }).filter((path) => String(path).endsWith(".ts")).length;
    for (const [file, text] of [...Object.entries(grounds), ...Object.values(plants)]) {
      mkdirSync(dirname(join(copy, file)), { recursive: true });
      if (!(file in grounds && existsSync(join(copy, file)))) writeFileSync(join(copy, file), text, { flag: "a" });
    }
    cruise = JSON.parse(
      execFileSync(
        process.execPath,
        [
          join(root, "node_modules/dependency-cruiser/bin/dependency-cruise.mjs"),
          "--config",
          "dependency-cruiser.mjs",
          "--output-type",
          "json",
          "src",
          "web",
        ],
        { cwd: copy, encoding: "utf8", maxBuffer: 2 ** 28 },
      ),
    ) as Cruise;
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  test("every module of the house is looked at", () => {
    expect(sources).toBeGreaterThan(100);
    expect(cruise.summary.totalCruised).toBeGreaterThan(sources);
  });

  test.each(walls)("$name says why", ({ comment }) => expect(comment).toMatch(/\.$/));

  test("each has a plant", () => expect(Object.keys(plants).sort()).toEqual(walls.map(({ name }) => name).sort()));

  test.each(Object.entries(plants))("%s is hit by what is planted for it", (name, [file]) => {
    const hit = cruise.summary.violations
      .filter(({ from, to }) => from === file || to === file)
      .map(({ rule }) => rule.name);
    expect(hit).toContain(name);
  });

  test("stop every folder and file of src/", () => {
    const elsewhere = "src/some-other-folder/some-file.ts";
    const entries = readdirSync(join(root, "src"), { withFileTypes: true });
    const unnamed = entries
      .map((entry) => (entry.isDirectory() ? `src/${entry.name}/some-file.ts` : `src/${entry.name}`))
      .filter(
        (file) =>
          !walls.some(
            ({ from: { path, pathNot } }) =>
              (path !== undefined && new RegExp(path).test(file) && !new RegExp(path).test(elsewhere)) ||
              (pathNot !== undefined && new RegExp(pathNot).test(file)),
          ),
      );
    expect(unnamed).toEqual([]);
  });
});

describe("the globals no import tells of", () => {
  const eslint = new ESLint({ cwd: root });
  const linter = new Linter();
  const guards = ["no-restricted-globals", "no-restricted-properties", "no-restricted-syntax"];

  const refusals = async (file: string, code: string): Promise<number> => {
    const { rules } = (await eslint.calculateConfigForFile(join(root, file))) as { rules: Linter.RulesRecord };
    const kept = Object.fromEntries(Object.entries(rules).filter(([name]) => guards.includes(name)));
    return linter.verify(code, { rules: kept }).length;
  };

  test.each(["Date.now()", "new Date()", "Math.random()", "fetch(here)", "console.log(here)", "process.exit()"])(
    "%s is refused in the reader, in every stage and in the record",
    async (code) => {
      for (const stage of "record text grammar time actors attribution events diplomacy linking".split(" "))
        expect(await refusals(`src/${stage}/index.ts`, code), stage).toBe(1);
      expect(await refusals("src/read.ts", code)).toBe(1);
      expect(await refusals("src/code-pair.ts", code)).toBe(1);
    },
  );

  test("fetch is refused outside gather/, and allowed inside", async () => {
    for (const file of [
      "src/api/app.ts",
      "src/archive/contract.ts",
      "src/cli/main.ts",
      "src/dossier/rows.ts",
      "src/ingest.ts",
    ])
      expect(await refusals(file, "fetch(here)"), file).toBe(1);
    expect(await refusals("src/gather/index.ts", "fetch(here)")).toBe(0);
  });

  test("api/ may listen and may not ask", async () => {
    const eslintrc = (await eslint.calculateConfigForFile(join(root, "src/api/serve.ts"))) as {
      rules: Linter.RulesRecord;
    };
    const rules = { "no-restricted-imports": eslintrc.rules["no-restricted-imports"]! };
    const check = (code: string) => linter.verify(code, { rules }).length;
    expect(check(`import { createServer } from "node:http";`)).toBe(0);
    expect(check(`import { request } from "node:http";`)).toBe(1);
  });

  test("a day that is given is no clock", async () => {
    expect(await refusals("src/time/index.ts", "new Date(day)")).toBe(0);
  });
});
