import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Archive, ArchiveError, copyArchive, openPostgres, openSqlite } from "../../src/archive/index.ts";
import { enqueue } from "../../src/ingest.ts";
import type { AddedActor, Decision } from "../../src/record/index.ts";
import { folderWith } from "../support/folder.ts";
import { postgresFor } from "../support/postgres.ts";
import { keep, readingOf, state } from "../support/reading.ts";

const T = (minute: number): string => `2031-03-04T10:${String(minute).padStart(2, "0")}:00.000Z`;
const confirm = (minute: number): Omit<Decision, "number"> => ({
  kind: "confirm",
  by: "Ada",
  at: T(minute),
  about: [],
});
const watch: AddedActor = { name: "Harbour Watch", aliases: [], kind: "ngo", country: "KEN", sector: "NGO" };
const tools = { name: "there", begins: () => undefined, step: () => undefined, compares: () => undefined };

/** An archive with some of all that can be kept. */
async function fill(archive: Archive): Promise<void> {
  await archive.addActor(watch);
  const actors = [state("a1", "PER", "Peru")];
  await keep(archive, readingOf({ id: "a", text: "Peru waits." }, { actors }), T(1));
  await archive.decide(confirm(2));
  await keep(archive, readingOf({ id: "b", text: "Chile waits.", title: "Ségou" }), T(3));
  await keep(archive, readingOf({ id: "a", text: "Peru waits no more.", version: 2 }), T(3));
  await archive.decide(confirm(3));
  await enqueue({ id: "c", text: "Nobody has read this yet." }, { archive, now: () => T(4) });
  await archive.decide(confirm(5));
  await archive.keepFeed({ url: "https://wire.example/feed", addedAt: T(0) }, [
    { url: "https://wire.example/a", feed: "https://wire.example/feed", seenAt: T(0), dueAt: T(9) },
    { url: "https://wire.example/b", seenAt: T(0), address: "b" },
  ]);
}

const all = async (archive: Archive) => ({
  hash: await archive.hash(),
  reports: await archive.reports(),
  before: await archive.reports(T(2)),
  unread: await archive.unread(),
  decisions: await archive.decisions(),
  actors: await archive.actors(),
  added: await archive.addedActors(),
  found: await archive.search("wait*", 10),
  feeds: await archive.feeds(),
  pages: await archive.everyPage(),
});

describe("a copy", () => {
  test("from a file to a database and back has all that was kept, and the same hash", async (context) => {
    const [first, there, back] = [
      openSqlite(":memory:"),
      await openPostgres(await postgresFor(context)),
      openSqlite(":memory:"),
    ];
    await fill(first);
    const copied = await copyArchive(first, there, tools);
    expect(copied).toEqual({ versions: 4, decisions: 3, already: 0, from: copied.to, to: await first.hash() });
    await copyArchive(there, back, tools);
    const kept = await all(first);
    expect(await all(there)).toEqual(kept);
    expect(await all(back)).toEqual(kept);
    await there.close();
  });

  test("goes on where it was cut short, at whatever part", async () => {
    const first = openSqlite(":memory:");
    await fill(first);
    for (let cut = 0; cut < 7; cut++) {
      const to = openSqlite(":memory:");
      let parts = 0;
      const step = (): void => {
        if (parts++ === cut) throw new Error("cut short");
      };
      await expect(copyArchive(first, to, { ...tools, step })).rejects.toThrow("cut short");
      const copied = await copyArchive(first, to, tools);
      expect(copied.to).toBe(copied.from);
      expect(await all(to)).toEqual(await all(first));
    }
  });

  test("brings what was read since to what was copied unread", async () => {
    const [from, to] = [openSqlite(":memory:"), openSqlite(":memory:")];
    await enqueue({ id: "a", text: "Peru waits." }, { archive: from, now: () => T(1) });
    await copyArchive(from, to, tools);
    const version = (await from.version("a", 1))!;
    await from.keepReading({ version, reading: readingOf(version), accounts: [], sketch: [] });
    const copied = await copyArchive(from, to, tools);
    expect([copied.to, copied.already]).toEqual([copied.from, 1]);
    expect(await to.unread()).toEqual([]);
  });

  test.each<[string, (to: Archive) => Promise<unknown>, string]>([
    [
      "reports of another",
      (to) => keep(to, readingOf({ id: "z", text: "Togo waits." }), T(1)),
      "it holds what is not copied: z/1",
    ],
    [
      "the same report in other words",
      (to) => keep(to, readingOf({ id: "a", text: "Peru goes.", sha256: "other" }), T(1)),
      "it holds what is not copied: a/1",
    ],
    [
      "another actor of a name that is copied",
      (to) => to.addActor({ ...watch, country: "TZA" }),
      "it holds an actor that is not copied: Harbour Watch",
    ],
    ["other decisions", (to) => to.decide({ ...confirm(2), by: "Bo" }), "it holds decisions that are not copied"],
  ])("is not made into an archive that holds %s", async (_, spoil, why) => {
    const file = join(folderWith(), "to.db");
    const [from, to] = [openSqlite(":memory:"), openSqlite(file)];
    await fill(from);
    await spoil(to);
    const [hash, actors] = [await to.hash(), await to.addedActors()];
    await expect(copyArchive(from, to, tools)).rejects.toThrow(new ArchiveError(`not empty: there: ${why}`));
    expect([await to.hash(), await to.addedActors()]).toEqual([hash, actors]);
    await to.close();
  });
});
