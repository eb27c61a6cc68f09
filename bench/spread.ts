// Reads many reports with several workers over NATS into PostgreSQL, kills them as they work, and compares what is kept with what
// one process keeps in SQLite:
//   npx tsx bench/spread.ts --reports 1000 --kills 20 --database postgres://… --nats nats://… [--write]
// It may be stopped at any moment; started again with the same numbers it goes on where it was.
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Archive, enqueue, ingest, inOrder, openArchive, openQueue, openReaders } from "../src/index.ts";
import { archiveKeyOf } from "../src/archive/index.ts";
import { recombined } from "./recombined.ts";

const { values } = parseArgs({
  options: {
    reports: { type: "string", default: "1000" },
    workers: { type: "string", default: "4" },
    kills: { type: "string", default: "20" },
    seed: { type: "string", default: "1" },
    database: { type: "string", default: "postgres://postgres@127.0.0.1:5432/test" },
    nats: { type: "string", default: "nats://127.0.0.1:4222" },
    fresh: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
  },
});
const [count, workers, kills, seed] = [values.reports, values.workers, values.kills, values.seed].map(Number) as [
  number,
  number,
  number,
  number,
];
const of = `bench_${count}_${seed}`;
const database = `${values.database}?schema=${of}`;
const folder = join(tmpdir(), `chancery-${of}`);
const results = fileURLToPath(new URL("spread.json", import.meta.url));
const program = fileURLToPath(new URL("../bin/chancery.mjs", import.meta.url));

/** What was measured so far, kept so that a run may be cut short. */
interface Run {
  aloneSeconds: number;
  spreadSeconds: number;
  kills: number;
}
const file = join(folder, "run.json");
if (values.fresh) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const run: Run = existsSync(file)
  ? (JSON.parse(readFileSync(file, "utf8")) as Run)
  : { aloneSeconds: 0, spreadSeconds: 0, kills: 0 };
const note = (): void => writeFileSync(file, JSON.stringify(run));
const tell = (text: string): void => console.log(`${new Date().toISOString().slice(11, 19)} ${text}`);

const reports = recombined(count, seed);
/** The archive learns one a second, of an invented day: the same in both. */
const learntAt = (at: number): string => new Date(Date.UTC(2031, 2, 4) + at * 1000).toISOString();

const [alone, team] = [await openArchive(join(folder, "alone.db")), await openArchive(database)];
const queue = await openQueue(values.nats, archiveKeyOf(database));
try {
  await readAlone();
  await readSpread();
  await compare();
} finally {
  await queue.close();
  await alone.close();
  await team.close();
}

/** One process, as many threads as there are cores. */
async function readAlone(): Promise<void> {
  const done = (await alone.everyVersion()).length;
  if (done === count) return;
  const readers = openReaders();
  let [before, kept] = [performance.now(), done];
  const rest = reports.slice(done).map((report, at) => ({ report, at: done + at }));
  const ingested = inOrder(rest, readers.threads * 2, ({ report, at }, before) =>
    ingest(report, { archive: alone, read: (input) => readers.read(input), now: () => learntAt(at), before }),
  );
  for await (const { id } of ingested) {
    const now = performance.now();
    run.aloneSeconds += (now - before) / 1000;
    before = now;
    if (++kept % 100 === 0) {
      note();
      tell(`alone ${kept} of ${count}, the last ${id}`);
    }
  }
  note();
  await readers.close();
}

async function readSpread(): Promise<void> {
  const there = (await team.everyVersion()).length;
  for (const [at, report] of reports.slice(there).entries())
    await enqueue(report, { archive: team, now: () => learntAt(there + at) });
  await queue.clear();
  await queue.put(await team.unread());
  tell(`${(await team.unread()).length} wait in the queue`);

  const crew = new Set<ChildProcess>();
  const hire = (): void => {
    const child = spawn(
      process.execPath,
      [program, "work", "--database", database, "--nats", values.nats, "--workers", "1", "--until-empty"],
      { stdio: ["ignore", "ignore", "inherit"] },
    );
    crew.add(child);
    child.on("close", () => crew.delete(child));
  };
  for (let at = 0; at < workers; at++) hire();
  let before = performance.now();
  for (let unread = count; unread > 0 || crew.size > 0;) {
    await sleep(500);
    const now = performance.now();
    run.spreadSeconds += (now - before) / 1000;
    before = now;
    const left = (await team.unread()).length;
    if (Math.floor(left / 500) < Math.floor(unread / 500))
      tell(`spread ${count - left} of ${count}, ${run.kills} killed`);
    unread = left;
    note();
    if (unread > 0 && run.kills < kills && count - unread >= ((run.kills + 1) * count) / (kills + 2))
      await kill(crew, hire);
    if (unread > 0 && crew.size === 0) for (let at = 0; at < workers; at++) hire();
  }
  const { dead } = await queue.status();
  if (dead > 0) throw new Error(`${dead} dead letters: ${JSON.stringify((await queue.dead()).slice(0, 3))}`);
}

/** Kills a worker at a moment when every one of them has something in hand, so that it has too. */
async function kill(crew: ReadonlySet<ChildProcess>, hire: () => void): Promise<void> {
  const { taken } = await queue.status();
  const child = [...crew][run.kills % crew.size];
  if (!child || taken < crew.size) return;
  child.kill("SIGKILL");
  await new Promise((resolve) => child.once("close", resolve));
  run.kills++;
  note();
  hire();
}

async function compare(): Promise<void> {
  const idsOf = async (archive: Archive): Promise<string[]> =>
    (await archive.reports()).map(({ report, versions }) => `${report} ${versions}`).sort();
  const [given, kept, single] = [reports.map(({ id }) => `${id} 1`).sort(), await idsOf(team), await idsOf(alone)];
  if (JSON.stringify(given) !== JSON.stringify(kept)) throw new Error("ids in are not ids out");
  if (JSON.stringify(given) !== JSON.stringify(single)) throw new Error("one process has not kept them all");
  const [one, many] = [await alone.hash(), await team.hash()];
  const faults = await team.check();
  const result = {
    reports: count,
    characters: Math.round(reports.reduce((sum, { text }) => sum + text.length, 0) / count),
    workers,
    kills: run.kills,
    sameHash: one === many,
    faults,
    reportsASecond: {
      oneProcess: Number((count / run.aloneSeconds).toFixed(1)),
      workers: Number((count / run.spreadSeconds).toFixed(1)),
    },
  };
  console.log(JSON.stringify({ ...result, hash: many }, undefined, 2));
  if (one !== many) throw new Error(`not the same: one process has ${one}, the workers have ${many}`);
  if (values.write) {
    const all = existsSync(results) ? (JSON.parse(readFileSync(results, "utf8")) as { reports: number }[]) : [];
    const others = all.filter((each) => each.reports !== count);
    writeFileSync(
      results,
      `${JSON.stringify(
        [...others, result].sort((a, b) => a.reports - b.reports),
        undefined,
        2,
      )}\n`,
    );
  }
}
