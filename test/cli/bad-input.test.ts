import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Reading } from "../../src/record/index.ts";
import { folderWith } from "../support/folder.ts";
import { spansOutside } from "../support/spans.ts";
import { asLines, quarrel } from "./reports.ts";
import { chancery } from "./run.ts";

const home = mkdtempSync(join(tmpdir(), "chancery-bad-"));
const [good] = quarrel(1);
beforeAll(async () => {
  writeFileSync(join(home, "good.txt"), good!.text);
  expect((await chancery(["add", join(home, "good.txt")], { home })).code).toBe(0);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** What the archive says of itself after what was done to it. */
async function reportsIn(home: string): Promise<number> {
  const { code, out } = await chancery(["doctor"], { home });
  expect(code, out).toBe(0);
  return Number(/whole, (\d+) report/.exec(out)![1]);
}

const quotes = `${"“She said ".repeat(10_000)}no${"”".repeat(10_000)}`;

describe("what cannot be read is told, and the rest is kept", () => {
  test("whatever is wrong with it", async () => {
    const bad: Record<string, [string | Uint8Array, RegExp]> = {
      "empty.txt": ["", /empty$/],
      "blank.txt": [" \n\n", /empty$/],
      "binary.txt": [new Uint8Array(2000), /binary, not text$/],
      "line.txt": [Buffer.alloc(50_000_000, "a"), /too long: 50000000 bytes/],
      "list.jsonl": [Buffer.alloc(50_000_000, "a"), /too long: a line of more than \d+ bytes$/],
      "broken.jsonl": ["{oops\n", /not JSON: \{oops$/],
    };
    const folder = folderWith(Object.fromEntries(Object.entries(bad).map(([name, [content]]) => [name, content])));
    const names = [...Object.keys(bad), "missing.txt"];
    const { code, out, err } = await chancery(["add", ...names, join(home, "good.txt")], { home, cwd: folder });
    expect(code).toBe(1);
    expect(out).toMatch(/^known\tgood-\w+\t1\n$/);
    const lines = err.trimEnd().split("\n");
    Object.entries(bad).forEach(([name, [, reason]], at) => {
      expect(lines[at]).toMatch(new RegExp(`^not added: ${name.replace(".", "\\.")}`));
      expect(lines[at]).toMatch(reason);
    });
    expect(lines.slice(-2)).toEqual([
      "not added: missing.txt: no such file",
      "0 new reports, 0 changed, 1 known already, 7 failed",
    ]);
    expect(await reportsIn(home)).toBe(1);
  });

  test.each<[string, string[], string]>([
    ["a missing file", ["none.txt"], "cannot read: none.txt: no such file\n"],
    ["a folder", ["."], "cannot read: .: a folder, not a file\n"],
    ["a missing list", ["none.jsonl", "--jsonl"], "cannot read: none.jsonl: no such file\n"],
  ])("by read too: %s", async (_, args, err) => {
    expect(await chancery(["read", ...args], { home, cwd: folderWith() })).toEqual({ code: 1, out: "", err });
  });
});

test("texts of every encoding are read as what they say", async () => {
  const own = folderWith({
    "a-latin1.txt": Buffer.from(`${good!.text}La réponse de Genève.\n`, "latin1"),
    "b-utf16.txt": Buffer.from(`\ufeff${good!.text}`, "utf16le"),
    "c-utf16.txt": Buffer.from(good!.text, "utf16le").swap16(),
    "d-utf8.txt": `\ufeff${good!.text}`,
  });
  expect((await chancery(["add", own], { home: own })).code).toBe(0);
  const { out } = await chancery(["search", '"fishing grounds"', "--json"], { home: own });
  expect((JSON.parse(out) as { total: number }).total).toBe(4);
  expect((await chancery(["search", "Genève"], { home: own })).out).toContain("[Genève]");
});

test("odd characters and quotes without end leave every span inside its text, in time", async () => {
  const reports = [
    { id: "nul", text: good!.text.replace("boats", "bo\u0000ats") },
    { id: "lone", text: good!.text.replace("boats", "bo\ud800ats \udc00") },
    { id: "quotes", text: quotes },
    { id: "open", text: '"“‘«'.repeat(1000) },
    { id: "line", text: "a".repeat(200_000) },
    { id: "words", text: "Peru ".repeat(4000) },
    { id: "signs", text: ".,;:!?()".repeat(1000) },
  ];
  const own = folderWith({ "odd.jsonl": asLines(reports) });
  const { code, out } = await chancery(["read", "odd.jsonl", "--jsonl"], { home: own, cwd: own });
  expect(code).toBe(0);
  const readings = out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as { id: string; reading: Reading });
  expect(readings.map(({ id }) => id)).toEqual(reports.map(({ id }) => id));
  for (const { id, reading } of readings) {
    const { report, ...found } = reading;
    expect(report.text, id).toHaveLength(reports.find((each) => each.id === id)!.text.length);
    expect(spansOutside(found, report.text), id).toEqual([]);
  }
  const few = folderWith({ "odd.jsonl": asLines(reports.slice(0, 2)) });
  expect((await chancery(["add", "odd.jsonl"], { home: few, cwd: few })).code).toBe(0);
  expect(await reportsIn(few)).toBe(2);
}, 110_000);

describe("an archive that cannot be used ends a command with 3, and is left as it is", () => {
  test("of a newer version", async () => {
    const own = folderWith({ "a.txt": good!.text });
    await chancery(["init"], { home: own });
    const inside = new DatabaseSync(join(own, "archive.db"));
    inside.exec("pragma user_version = 2000");
    inside.close();
    const before = readFileSync(join(own, "archive.db"));
    for (const args of [["add", join(own, "a.txt")], ["timeline"]]) {
      const { code, err } = await chancery(args, { home: own });
      expect(err).toMatch(/^archive from a newer version of Chancery: .*archive\.db: its layout is 2000/);
      expect(code).toBe(3);
    }
    expect(readFileSync(join(own, "archive.db"))).toEqual(before);
  });

  test("that is none", async () => {
    const own = folderWith();
    expect(await chancery(["timeline"], { home: own })).toEqual({
      code: 3,
      out: "",
      err: `no archive here: ${join(own, "archive.db")}: add a report first\n`,
    });
    writeFileSync(join(own, "archive.db"), "This is no archive.\n".repeat(300));
    const { code, err } = await chancery(["timeline"], { home: own });
    expect([code, err]).toEqual([3, `cannot open archive: ${join(own, "archive.db")}: file is not a database\n`]);
  });

  test("where nothing can be written", async () => {
    const folder = folderWith({ file: "x" });
    const inFile = await chancery(["add", join(home, "good.txt")], { home: join(folder, "file", "home") });
    expect([inFile.code, inFile.out]).toEqual([3, ""]);
    expect(inFile.err).toMatch(/^cannot open archive: /);
    mkdirSync(join(folder, "locked"));
    chmodSync(join(folder, "locked"), 0o555);
    chmodSync(folder, 0o755);
    // the superuser is let in everywhere
    const nobody = process.getuid?.() === 0 ? { uid: 65534 } : {};
    const locked = await chancery(["add", "-"], { home: join(folder, "locked"), input: good!.text, ...nobody });
    expect([locked.code, locked.out]).toEqual([3, ""]);
    expect(locked.err).toMatch(/^cannot open archive: /);
  });

  test("when the disk is full, keeping what it had", async () => {
    const own = folderWith({ "list.jsonl": asLines(quarrel(8)) });
    await chancery(["add", join(home, "good.txt")], { home: own });
    const inside = new DatabaseSync(join(own, "archive.db"));
    inside.exec(
      "create trigger full before insert on version when new.report = 'q3' begin select raise(abort, 'disk is full'); end",
    );
    inside.close();
    const { code, out, err } = await chancery(["add", "list.jsonl", "--workers", "1"], { home: own, cwd: own });
    expect(code).toBe(3);
    expect(err).toBe("cannot write the archive: disk is full\n");
    expect(out).toBe("new\tq0\t1\nnew\tq1\t1\nnew\tq2\t1\n");
    expect(await reportsIn(own)).toBeGreaterThanOrEqual(4);
  });

  test.each<[string, string, string[]]>([
    ["for what is asked of the web", "page", ["add", "http://127.0.0.1/letter", "http://127.0.0.1/other"]],
    ["for what is read again", "reading", ["rebuild", "--workers", "1"]],
  ])("when the disk is full %s", async (_, table, args) => {
    const own = folderWith({ "list.jsonl": asLines(quarrel(3)) });
    await chancery(["add", "list.jsonl"], { home: own, cwd: own });
    const inside = new DatabaseSync(join(own, "archive.db"));
    for (const deed of ["insert", "update"])
      inside.exec(
        `create trigger full_${deed} before ${deed} on ${table} begin select raise(abort, 'disk is full'); end`,
      );
    inside.close();
    const { code, err } = await chancery(args, { home: own });
    expect([code, err]).toEqual([3, "cannot write the archive: disk is full\n"]);
  });
});
