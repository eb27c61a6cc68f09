import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Archive, decide, openDossier, openSqlite } from "../../src/index.ts";
import { asLines, quarrel } from "./reports.ts";
import { chancery, start } from "./run.ts";

const COUNT = 30;
const home = mkdtempSync(join(tmpdir(), "chancery-rebuild-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const withArchive = async <Result>(work: (archive: Archive) => Promise<Result>): Promise<Result> => {
  const archive = openSqlite(join(home, "archive.db"), { mustExist: true });
  try {
    return await work(archive);
  } finally {
    await archive.close();
  }
};
const hash = (): Promise<string> => withArchive((archive) => archive.hash());

/** Puts readings in which nothing was found in the place of some, as an older reader might have left them. */
const spoil = (reports: number): Promise<void> =>
  withArchive(async (archive) => {
    for (const { report, version } of (await archive.everyVersion()).slice(0, reports)) {
      const entry = (await archive.entry(report, version))!;
      if (!("reading" in entry)) throw new Error(`not read: ${report}`);
      await archive.replace({ ...entry, reading: { ...entry.reading, events: [] }, accounts: [] });
    }
  });

const replacedIn = (state: string): number => Number(state.split(" ").at(-1));

let before: string;
beforeAll(async () => {
  writeFileSync(join(home, "list.jsonl"), asLines(quarrel(COUNT)));
  expect((await chancery(["add", join(home, "list.jsonl")], { home })).code).toBe(0);
  await withArchive(async (archive) => {
    const { rows } = await openDossier(archive, () => new Date().toISOString()).timeline();
    await decide(archive, { kind: "reject", ids: [rows[0]!.id], by: "Ada" }, new Date().toISOString());
  });
  before = await hash();
});

test.each(["1", "2"])("with %s at work, versions and decisions give the same bytes again", async (workers) => {
  await spoil(7);
  expect(await hash()).not.toBe(before);
  const { code, out, err } = await chancery(["rebuild", "--workers", workers], { home });
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toBe(`${COUNT} versions read again: the record has changed\nsha256 ${before}\n`);
  expect(await hash()).toBe(before);
});

test("killed at any moment it leaves every version with a whole reading, and is gone on with", async () => {
  const whole = await withArchive(async (archive) => {
    const entries = await Promise.all(
      (await archive.everyVersion()).map((each) => archive.entry(each.report, each.version)),
    );
    return new Set(entries.map((entry) => JSON.stringify(entry)));
  });
  await spoil(COUNT);
  for (let time = 1; time <= 3; time++) {
    const child = start(["rebuild", "--workers", "1"], { home });
    await withArchive(async (archive) => {
      const first = await archive.state();
      // each reading that takes the place of another is another state
      while (child.exitCode === null && replacedIn(await archive.state()) < replacedIn(first) + 4) await sleep(5);
      child.kill("SIGKILL");
      await once(child, "close");
      expect(child.signalCode).toBe("SIGKILL");
      expect(await archive.check()).toEqual([]);
      let again = 0;
      for (const { report, version } of await archive.everyVersion()) {
        const entry = (await archive.entry(report, version))!;
        if ("accounts" in entry && entry.accounts.length === 0) continue;
        expect(whole.has(JSON.stringify(entry)), report).toBe(true);
        again++;
      }
      expect(again).toBeGreaterThanOrEqual(4);
      expect(again).toBeLessThan(COUNT);
    });
  }
  expect((await chancery(["rebuild", "--workers", "1"], { home })).code).toBe(0);
  expect(await hash()).toBe(before);
}, 110_000);
