import { connect } from "@nats-io/transport-node";
import { jetstream } from "@nats-io/jetstream";
import { describe, expect, test } from "vitest";
import { type Archive, ArchiveError, openPostgres, openSqlite } from "../../src/archive/index.ts";
import { enqueue, ingest } from "../../src/ingest.ts";
import type { ReportInput } from "../../src/record/index.ts";
import { openQueue, type Queue, work, type Worked } from "../../src/spread/index.ts";
import { natsFor } from "../support/nats.ts";
import { cableTo } from "../support/port.ts";
import { postgresFor } from "../support/postgres.ts";
import { readingOf } from "../support/reading.ts";

const now = () => "2031-03-04T10:00:00.000Z";
const readAt = (input: ReportInput) => Promise.resolve(readingOf(input));
let names = 0;
const newName = (): string => `test-${process.pid}-${++names}`;

async function added(archive: Archive, queue: Queue | undefined, count: number): Promise<void> {
  for (let at = 0; at < count; at++) {
    const { id, version } = await enqueue({ id: `r${at}`, text: `Peru waits ${at}.` }, { archive, now });
    await queue?.put([{ report: id, version }]);
  }
}

/** Works until nothing waits, and gives what was told. */
async function worked(
  archive: Archive,
  queue: Queue,
  more: Partial<Parameters<typeof work>[0]> = {},
): Promise<Worked[]> {
  const told: Worked[] = [];
  await work({
    archive,
    queue,
    read: readAt,
    width: 2,
    tell: (each) => void told.push(each),
    signal: new AbortController().signal,
    untilEmpty: true,
    ...more,
  });
  return told;
}

const kinds = (told: readonly Worked[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { kind } of told) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};

describe("a queue", () => {
  test("hands out each version once, and again what was given back or never answered for", async (context) => {
    const queue = await openQueue(await natsFor(context), newName(), { lease: 1000 });
    await queue.put([
      { report: "a", version: 1 },
      { report: "b", version: 2 },
    ]);
    expect(await queue.status()).toEqual({ waiting: 2, taken: 0, again: 0, dead: 0 });
    const [a, b] = [(await queue.take())!, (await queue.take())!];
    expect([a.waiting, b.waiting]).toEqual([
      { report: "a", version: 1 },
      { report: "b", version: 2 },
    ]);
    expect(await queue.status()).toMatchObject({ waiting: 0, taken: 2 });
    a.again(0);
    const again = (await queue.take())!;
    expect([again.waiting, again.times]).toEqual([{ report: "a", version: 1 }, 2]);
    again.done();
    // b is not answered for, as by a worker that was killed
    let late: Awaited<ReturnType<typeof queue.take>>;
    for (let tries = 0; tries < 5 && !late; tries++) late = await queue.take();
    expect([late!.waiting, late!.times]).toEqual([{ report: "b", version: 2 }, 2]);
    late!.done();
    expect(await queue.take()).toBeUndefined();
    expect(await queue.status()).toEqual({ waiting: 0, taken: 0, again: 0, dead: 0 });
    await queue.close();
  });

  test("that is not there is named, with the reason and never with a password", async () => {
    await expect(openQueue("nats://ada:s3cret@127.0.0.1:1", "x")).rejects.toThrow(
      /^cannot reach the queue: nats:\/\/127\.0\.0\.1:1: /,
    );
    await expect(openQueue("http://ada:s3cret@host", "x")).rejects.toThrow(
      /^not an address of a NATS server: nats:\/\/HOST:PORT is wanted$/,
    );
  });
});

describe("work", () => {
  test("reads what was added unread, and leaves the archive as one process would have", async (context) => {
    const [archive, alone] = [openSqlite(":memory:"), openSqlite(":memory:")];
    const queue = await openQueue(await natsFor(context), newName());
    await added(archive, queue, 12);
    expect(await archive.reports()).toEqual([]);
    expect(await archive.unread()).toHaveLength(12);
    expect(kinds(await worked(archive, queue))).toEqual({ read: 12 });
    expect(await archive.unread()).toEqual([]);
    for (let at = 0; at < 12; at++)
      await ingest({ id: `r${at}`, text: `Peru waits ${at}.` }, { archive: alone, read: readAt, now });
    expect(await archive.hash()).toBe(await alone.hash());
    await queue.close();
  });

  test("twice handed out is once in the record", async (context) => {
    const archive = openSqlite(":memory:");
    const queue = await openQueue(await natsFor(context), newName());
    await added(archive, queue, 3);
    await queue.put(await archive.unread());
    expect(kinds(await worked(archive, queue, { width: 1 }))).toEqual({ read: 3, known: 3 });
    const hash = await archive.hash();
    await queue.put([{ report: "r1", version: 1 }]);
    expect(kinds(await worked(archive, queue))).toEqual({ known: 1 });
    expect(await archive.hash()).toBe(hash);
    await queue.close();
  });

  test("that cannot be done is a dead letter that says why, and holds up nothing", async (context) => {
    const url = await natsFor(context);
    const [archive, name] = [openSqlite(":memory:"), newName()];
    const queue = await openQueue(url, name);
    await added(archive, queue, 3);
    const connection = await connect({ servers: url.replace("nats://", "") });
    for (const message of ["{oops", '{"report":7}', '{"report":"r1","version":0}', new Uint8Array([0xff, 0xfe])])
      await jetstream(connection).publish(`${name}.read`, message);
    await connection.close();
    await queue.put([{ report: "nobody", version: 1 }]);
    const read = (input: ReportInput) =>
      input.id === "r1" ? Promise.reject(new Error("too long: 3000000 characters")) : readAt(input);
    const told = await worked(archive, queue, { read, rest: 1 });
    expect(kinds(told)).toEqual({ read: 2, dead: 6 });
    const letters = await queue.dead();
    expect(letters.map(({ report, why, times }) => `${report}: ${why} ${times}`).sort()).toEqual([
      "nobody: the archive has no such version 1",
      "r1: too long: 3000000 characters 5",
      ...Array<string>(4).fill("undefined: not a message of Chancery: it names no version 1"),
    ]);
    expect(letters.find(({ report }) => report === undefined)).toMatchObject({
      message: "{oops",
      at: expect.stringMatching(/^\d{4}-.*Z$/) as string,
    });
    expect(await archive.unread()).toEqual([{ report: "r1", version: 1 }]);
    // once the cause is gone the queue is made anew
    await queue.clear();
    await queue.put(await archive.unread());
    expect(kinds(await worked(archive, queue))).toEqual({ read: 1 });
    expect(await queue.status()).toEqual({ waiting: 0, taken: 0, again: 0, dead: 0 });
    await queue.close();
  });

  test("ends where the archive fails and will go on failing, and nothing is given up", async (context) => {
    const archive = openSqlite(":memory:");
    const queue = await openQueue(await natsFor(context), newName());
    await added(archive, queue, 12);
    const broken: Archive = {
      ...archive,
      version: archive.version.bind(archive),
      addedActors: archive.addedActors.bind(archive),
      keepReading: () => Promise.reject(new ArchiveError("the archive is damaged")),
    };
    await expect(worked(broken, queue, { rest: 1 })).rejects.toThrow("the archive is damaged");
    expect(await queue.dead()).toEqual([]);
    expect(kinds(await worked(archive, queue))).toEqual({ read: 12 });
    await queue.close();
  });

  test("that was begun five times and never ended is given up", async (context) => {
    const archive = openSqlite(":memory:");
    const queue = await openQueue(await natsFor(context), newName());
    await added(archive, queue, 1);
    for (let times = 0; times < 5; times++) (await queue.take())!.again(0);
    expect(kinds(await worked(archive, queue))).toEqual({ dead: 1 });
    await queue.close();
  });

  test("goes on when its archive and its queue were out of reach, and nothing is lost", async (context) => {
    const [database, nats] = [await postgresFor(context), await natsFor(context)];
    const near = await openPostgres(database);
    const name = newName();
    const [toArchive, toQueue] = [await cableTo(database), await cableTo(nats)];
    const archive = await openPostgres(toArchive.url);
    const queue = await openQueue(toQueue.url, name, { lease: 2000 });
    const beside = await openQueue(nats, name, { lease: 2000 });
    await added(near, beside, 30);
    const told: Worked[] = [];
    let read = 0;
    await worked(archive, queue, {
      tell(each) {
        told.push(each);
        // out of reach while some are in hand, one after the other
        if (each.kind !== "read") return;
        read++;
        const cable = read === 5 ? toArchive : read === 15 ? toQueue : undefined;
        cable?.cut();
        if (cable) setTimeout(() => cable.mend(), 1500);
      },
    });
    expect(told.filter(({ kind }) => kind === "dead")).toEqual([]);
    const waits = told.flatMap((each) => (each.kind === "waits" || each.kind === "goes-on" ? [each.why] : []));
    expect(waits).toContainEqual(expect.stringMatching(/^cannot reach the archive: /));
    expect(waits).toContain("the archive answers again");
    expect(await near.unread()).toEqual([]);
    expect(await near.reports()).toHaveLength(30);
    expect(await beside.status()).toMatchObject({ waiting: 0, taken: 0, dead: 0 });
    await Promise.all([archive.close(), near.close(), queue.close(), beside.close()]);
  }, 90_000);

  test("that is told to stop ends what it has in hand and leaves the rest", async (context) => {
    const archive = openSqlite(":memory:");
    const queue = await openQueue(await natsFor(context), newName());
    await added(archive, queue, 10);
    const stop = new AbortController();
    await worked(archive, queue, {
      signal: stop.signal,
      untilEmpty: false,
      width: 1,
      tell: () => stop.abort(),
    });
    expect(await archive.unread()).toHaveLength(9);
    expect(await queue.status()).toMatchObject({ waiting: 9, dead: 0 });
    await queue.close();
  });
});
