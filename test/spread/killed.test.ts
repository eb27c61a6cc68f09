import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { archiveKeyOf, openPostgres, openSqlite } from "../../src/archive/index.ts";
import { enqueue, ingest } from "../../src/ingest.ts";
import { inOrder, loadTools, read } from "../../src/index.ts";
import { openQueue } from "../../src/spread/index.ts";
import { program } from "../cli/run.ts";
import { natsFor } from "../support/nats.ts";
import { postgresFor } from "../support/postgres.ts";

const COUNT = 1000;
const WORKERS = 2;
const KILLS = 3;

const states = ["Peru", "Chile", "Ecuador", "Bolivia", "Uruguay", "Paraguay", "Brazil"];
const reports = Array.from({ length: COUNT }, (_, at) => ({
  id: `r${at}`,
  text: `${states[at % 7]} demanded that ${states[(at + 1 + (at % 5)) % 7]} withdraw ${at + 3} boats.`,
}));
// all at one moment, so that they may be added several at a time
const now = () => "2031-03-04T10:00:00.000Z";

/** Reports of one sentence each: what is tried is who has which, and not the reading of them. */
test("a thousand reports are each read once by workers of which three are killed, as one process reads them", async (context) => {
  const [database, nats] = [await postgresFor(context), await natsFor(context)];
  const team = await openPostgres(database);
  const queue = await openQueue(nats, archiveKeyOf(database));
  const added: string[] = [];
  for await (const { id } of inOrder(reports, 8, (report) => enqueue(report, { archive: team, now }))) added.push(id);
  expect(added).toHaveLength(COUNT);
  await queue.put(await team.unread());

  const crew = new Set<ChildProcess>();
  onTestFinished(() => crew.forEach((child) => child.kill("SIGKILL")));
  const hire = (): void => {
    const args = ["work", "--database", database, "--nats", nats, "--workers", "1", "--until-empty"];
    const child = spawn(process.execPath, [program, ...args], { stdio: "ignore" });
    crew.add(child);
    child.on("close", () => crew.delete(child));
  };
  for (let at = 0; at < WORKERS; at++) hire();

  // meanwhile, what one process makes of them
  const alone = openSqlite(":memory:");
  const tools = loadTools();
  let killed = 0;
  const kill = async (): Promise<void> => {
    const unread = (await team.unread()).length;
    if (killed === KILLS || COUNT - unread < (killed + 1) * 100 || unread === 0) return;
    const child = [...crew][killed % WORKERS];
    // each worker has one version at a time: when as many are taken as there are workers, this one has one too
    if (!child || (await queue.status()).taken < crew.size) return;
    child.kill("SIGKILL");
    killed++;
    hire();
  };
  for (const [at, report] of reports.entries()) {
    await ingest(report, { archive: alone, read: (input) => read(input, tools), now });
    if (at % 20 === 0) await kill();
  }
  while (crew.size > 0) {
    await kill();
    await sleep(100);
  }

  expect(killed).toBe(KILLS);
  expect(await team.unread()).toEqual([]);
  expect(await queue.status()).toEqual({ waiting: 0, taken: 0, again: 0, dead: 0 });
  const kept = await team.reports();
  expect(kept.map(({ report }) => report).sort()).toEqual(reports.map(({ id }) => id).sort());
  expect(kept.every(({ versions }) => versions === 1)).toBe(true);
  expect(await team.check()).toEqual([]);
  expect(await team.hash()).toBe(await alone.hash());
  await queue.close();
  await team.close();
}, 300_000);
