/**
 * How quickly the reader reads, and what of it takes the time: `npx tsx bench/read.ts [--write]`. Figures of one machine mean
 * little on another; so each is also given as a ratio to a fixed loop that the same machine runs, and compared by that ratio
 * with those committed.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gatherFiles } from "../src/gather/index.ts";
import { read, type Tools } from "../src/read.ts";
import { loadTools } from "../src/reader.ts";
import type { ReportInput } from "../src/record/index.ts";
import { profile } from "./profile.ts";

const path = (file: string): string => fileURLToPath(new URL(file, import.meta.url));
const results = path("results.json");

interface Result {
  on: string;
  node: string;
  /** Milliseconds that the fixed loop takes here. */
  calibration: number;
  /** Per second, one thread. */
  sentences: number;
  tokens: number;
  /** What is read in the time of one turn of the loop. */
  sentencesPerTurn: number;
  tokensPerTurn: number;
  /** Share of the time, by stage. */
  stages: Record<string, number>;
  /** Milliseconds until the reader is ready, and megabytes at most. */
  load: number;
  peakMemory: number;
  /** Milliseconds from `serve` to the first page answered. */
  firstPage: number;
}

/** The time of a fixed piece of work with strings, maps and numbers, the like of a reader's: the quickest of some turns. */
function calibrate(): number {
  const turn = (): number => {
    const start = performance.now();
    const counts = new Map<string, number>();
    let hash = 7;
    for (let at = 0; at < 400_000; at++) {
      hash = (Math.imul(hash, 31) + at) | 0;
      const key = `w${hash & 0x3fff}`;
      counts.set(key, (counts.get(key) ?? 0) + key.length);
    }
    if (counts.size === 0) throw new Error("nothing was counted");
    return performance.now() - start;
  };
  return Math.min(...Array.from({ length: 7 }, turn));
}

async function sample(): Promise<ReportInput[]> {
  const reports: ReportInput[] = [];
  for await (const found of gatherFiles([path("../sample/manifest.jsonl")], process.stdin)) {
    if ("failure" in found) throw new Error(`${found.from}: ${found.failure}`);
    reports.push({ ...found.report, id: found.report.id! });
  }
  return reports;
}

/** The quickest of some readings of all reports: what else the machine does only ever adds to it. */
function fastest(reports: readonly ReportInput[], tools: Tools, rounds: number): number {
  const round = (): number => {
    const start = performance.now();
    for (const report of reports) read(report, tools);
    return performance.now() - start;
  };
  return Math.min(...Array.from({ length: rounds }, round));
}

/** From the command to the first page it answers, with an archive that is empty. */
async function timeToFirstPage(): Promise<number> {
  const home = mkdtempSync(join(tmpdir(), "chancery-bench-"));
  const start = performance.now();
  const child = spawn(process.execPath, [path("../bin/chancery.mjs"), "serve", "--port", "0"], {
    env: { ...process.env, CHANCERY_HOME: home },
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    child.stdout.setEncoding("utf8");
    for await (const line of child.stdout) {
      const response = await fetch((line as string).trim());
      await response.text();
      return performance.now() - start;
    }
    throw new Error("serve printed no address");
  } finally {
    child.kill();
    rmSync(home, { recursive: true, force: true });
  }
}

const reports = await sample();
const startOfLoad = performance.now();
const tools = loadTools();
const load = performance.now() - startOfLoad;
const calibration = calibrate();
const readings = reports.map((report) => read(report, tools, { tokens: true }));
const count = {
  sentences: readings.reduce((sum, { sentences }) => sum + sentences.length, 0),
  tokens: readings.reduce((sum, { tokens }) => sum + tokens!.length, 0),
};
const time = fastest(reports, tools, 5);
const peakMemory = process.resourceUsage().maxRSS / 1024;
const stages = await profile(() => void fastest(reports, tools, 3));
const firstPage = await timeToFirstPage();

const round = (value: number, digits = 0): number => Number(value.toFixed(digits));
const result: Result = {
  on: new Date().toISOString().slice(0, 10),
  node: process.version,
  calibration: round(calibration, 1),
  sentences: round((count.sentences / time) * 1000),
  tokens: round((count.tokens / time) * 1000),
  sentencesPerTurn: round((count.sentences / time) * calibration, 1),
  tokensPerTurn: round((count.tokens / time) * calibration),
  stages: Object.fromEntries(Object.entries(stages).map(([stage, share]) => [stage, round(share, 3)])),
  load: round(load),
  peakMemory: round(peakMemory),
  firstPage: round(firstPage),
};
const before = existsSync(results) ? (JSON.parse(readFileSync(results, "utf8")) as Result) : undefined;

const change = (now: number, then: number | undefined): string =>
  then === undefined || then === 0 ? "" : `${now >= then ? "+" : ""}${Math.round((now / then - 1) * 100)} %`;
const turns = (milliseconds: number, { calibration }: Result): number => milliseconds / calibration;
const rows: [what: string, value: string, change: string][] = [
  ["sentences a second", String(result.sentences), change(result.sentencesPerTurn, before?.sentencesPerTurn)],
  ["tokens a second", String(result.tokens), change(result.tokensPerTurn, before?.tokensPerTurn)],
  ...Object.entries(result.stages).map(([stage, share]): [string, string, string] => [
    `  ${stage}`,
    `${(share * 100).toFixed(1)} %`,
    before?.stages[stage] === undefined ? "" : `was ${(before.stages[stage] * 100).toFixed(1)} %`,
  ]),
  ["reader ready, ms", String(result.load), change(turns(result.load, result), before && turns(before.load, before))],
  ["peak memory, MB", String(result.peakMemory), change(result.peakMemory, before?.peakMemory)],
  [
    "first page, ms",
    String(result.firstPage),
    change(turns(result.firstPage, result), before && turns(before.firstPage, before)),
  ],
  ["one turn of the loop, ms", String(result.calibration), ""],
];
console.log(`${reports.length} reports, ${count.sentences} sentences, ${count.tokens} tokens; Node ${result.node}`);
if (before) console.log(`Compared with ${before.on}, by what one turn of the loop takes.`);
for (const [what, value, changed] of rows) console.log(`${what.padEnd(26)}${value.padStart(8)}  ${changed}`);
if (process.argv.includes("--write")) writeFileSync(results, `${JSON.stringify(result, null, 2)}\n`);
