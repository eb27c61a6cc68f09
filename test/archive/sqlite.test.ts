import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { describe, expect, test } from "vitest";
import { type Archive, ArchiveError, openSqlite } from "../../src/archive/index.ts";
import { steps } from "../../src/archive/sqlite/schema.ts";
import { folderWith } from "../support/folder.ts";
import { keep, readingOf } from "../support/reading.ts";
import { describeArchive } from "./contract.ts";

describeArchive("sqlite", () => {
  const file = join(folderWith(), "deep", "er", "archive.db");
  return () => openSqlite(file);
});

const some = readingOf({ id: "a", text: "Peru waits." });
const kept = async (archive: Archive): Promise<string[]> => (await archive.reports()).map(({ report }) => report);

describe("a file is an archive", () => {
  test("made where there is none, unless it must be there", async () => {
    const file = join(folderWith(), "archive.db");
    expect(() => openSqlite(file, { mustExist: true })).toThrow(new ArchiveError(`no archive here: ${file}`));
    expect(existsSync(file)).toBe(false);
    await openSqlite(file).close();
    await openSqlite(file, { mustExist: true }).close();
  });

  test("of this version, and not of a newer one, which is left as it is", async () => {
    const file = join(folderWith(), "archive.db");
    const archive = openSqlite(file);
    await keep(archive, some, "2031-03-04T10:00:00.000Z");
    await archive.close();
    const inside = new DatabaseSync(file);
    inside.exec("pragma user_version = 99");
    inside.close();
    const before = readFileSync(file);
    expect(() => openSqlite(file)).toThrow(
      new ArchiveError(
        `archive from a newer version of Chancery: ${file}: its layout is 99, this one knows ${steps.length}`,
      ),
    );
    expect(readFileSync(file)).toEqual(before);
  });

  test("of an older version, which is brought to this one with all that is in it", async () => {
    const file = join(folderWith(), "archive.db");
    const inside = new DatabaseSync(file);
    inside.exec(`${steps[0]}; pragma user_version = 1`);
    inside.exec("insert into report (id, address) values ('old', 'https://old.example/')");
    inside.close();
    const archive = openSqlite(file);
    expect(await archive.addressOf("old")).toBe("https://old.example/");
    expect(await archive.feeds()).toEqual([]);
    await archive.close();
    await openSqlite(file).close();
  });

  test.each<[string, string | Uint8Array]>([
    ["text", "Peru sent a letter.\n".repeat(500)],
    ["the head of one and nothing after it", Buffer.concat([Buffer.from("SQLite format 3\0"), Buffer.alloc(4096, 7)])],
  ])("and not if it is %s, which is left as it is", (_, content) => {
    const file = join(folderWith({ "archive.db": content }), "archive.db");
    expect(() => openSqlite(file)).toThrow(ArchiveError);
    expect(readFileSync(file)).toEqual(Buffer.from(content));
  });

  test("and not if it is a folder, or cannot be", () => {
    const folder = folderWith({ file: "x" });
    mkdirSync(join(folder, "archive.db"));
    expect(() => openSqlite(join(folder, "archive.db"))).toThrow(ArchiveError);
    expect(() => openSqlite(join(folder, "file", "archive.db"))).toThrow(/^cannot open archive: .*archive\.db: /);
  });

  test("whose harm is told", async () => {
    const file = join(folderWith(), "archive.db");
    const archive = openSqlite(file);
    for (let at = 0; at < 40; at++)
      await keep(
        archive,
        readingOf({ id: `r${at}`, text: `Peru waits ${at}. `.repeat(200) }),
        "2031-03-04T10:00:00.000Z",
      );
    await archive.close();
    const bytes = readFileSync(file);
    for (let page = 4; page * 4096 < bytes.length; page += 3) bytes.fill(0xab, page * 4096, page * 4096 + 400);
    writeFileSync(file, bytes);
    const harmed = openSqlite(file);
    const faults = await harmed.check().catch((error: Error) => [error.message]);
    expect(faults).not.toEqual([]);
    await harmed.close();
  });

  test("that says so when it can be written no more, and keeps what it had", async () => {
    const folder = folderWith();
    const file = join(folder, "archive.db");
    const archive = openSqlite(file);
    await keep(archive, some, "2031-03-04T10:00:00.000Z");
    await archive.close();
    const inside = new DatabaseSync(file);
    // as a full disk would
    inside.exec("create trigger full before insert on version begin select raise(abort, 'disk is full'); end");
    inside.close();
    const full = openSqlite(file);
    const more = readingOf({ id: "b", text: "Chile waits." });
    await expect(keep(full, more, "2031-03-04T11:00:00.000Z")).rejects.toThrow(
      new ArchiveError("cannot write the archive: disk is full"),
    );
    expect(await kept(full)).toEqual(["a"]);
    await full.close();
  });

  test("whole in the one file once it is closed", async () => {
    const folder = folderWith();
    const archive = openSqlite(join(folder, "archive.db"));
    await keep(archive, some, "2031-03-04T10:00:00.000Z");
    await archive.close();
    copyFileSync(join(folder, "archive.db"), join(folder, "copy.db"));
    const copy = openSqlite(join(folder, "copy.db"));
    expect(await kept(copy)).toEqual(["a"]);
    await copy.close();
  });

  test("in memory too", async () => {
    const archive = openSqlite(":memory:");
    await keep(archive, some, "2031-03-04T10:00:00.000Z");
    expect(await kept(archive)).toEqual(["a"]);
    await archive.close();
  });
});
