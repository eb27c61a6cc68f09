import { once } from "node:events";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openSqlite } from "../../src/archive/index.ts";
import { folderWith } from "../support/folder.ts";
import { asLines, quarrel } from "./reports.ts";
import { chancery, start } from "./run.ts";

const COUNT = 60;

test("no report that was acknowledged is lost when adding is killed, ten times", async () => {
  const home = folderWith({ "list.jsonl": asLines(quarrel(COUNT)) });
  const acknowledged = new Set<string>();
  for (let time = 0; time < 10; time++) {
    const child = start(["add", "list.jsonl", "--workers", "1"], { home, cwd: home });
    // each time a little further on, in the middle of the next
    const enough = acknowledged.size + 3;
    let out = "";
    child.stdout!.setEncoding("utf8").on("data", (part: string) => {
      out += part;
      for (const line of out.split("\n").slice(0, -1)) acknowledged.add(line.split("\t")[1]!);
      if (acknowledged.size >= enough) child.kill("SIGKILL");
    });
    await once(child, "close");
    expect(child.signalCode).toBe("SIGKILL");
    const archive = openSqlite(join(home, "archive.db"), { mustExist: true });
    const kept = new Set((await archive.reports()).map(({ report }) => report));
    expect([...acknowledged].filter((id) => !kept.has(id))).toEqual([]);
    for (const report of kept) expect((await archive.reading(report))?.report.id).toBe(report);
    expect(await archive.check()).toEqual([]);
    await archive.close();
  }
  expect(acknowledged.size).toBeGreaterThanOrEqual(30);
  const doctor = await chancery(["doctor"], { home });
  expect(doctor.out).toMatch(/^well {2}archive: .*: whole, \d+ reports$/m);
  expect(doctor.code).toBe(0);
}, 240_000);

test("two who add at once, to an archive that neither finds, keep every report once", async () => {
  const reports = quarrel(30);
  const home = folderWith({
    "one.jsonl": asLines(reports.slice(0, 20)),
    "two.jsonl": asLines(reports.slice(10)),
  });
  const ran = await Promise.all(
    ["one.jsonl", "two.jsonl"].map((list) => chancery(["add", list, "--workers", "1"], { home, cwd: home })),
  );
  expect(ran.map(({ code, err }) => ({ code, err: err.replace(/\d+/g, "n") }))).toEqual(
    Array(2).fill({ code: 0, err: "n new reports, n changed, n known already\n" }),
  );
  const told = ran.flatMap(({ out }) =>
    out
      .trimEnd()
      .split("\n")
      .map((line) => line.split("\t")[0]),
  );
  expect(told.sort()).toEqual([...Array<string>(10).fill("known"), ...Array<string>(30).fill("new")]);
  const archive = openSqlite(join(home, "archive.db"), { mustExist: true });
  const kept = await archive.reports();
  expect(kept.map(({ report }) => report).sort()).toEqual(reports.map(({ id }) => id).sort());
  expect(kept.every(({ versions }) => versions === 1)).toBe(true);
  expect(await archive.check()).toEqual([]);
  await archive.close();
}, 60_000);
