import { type Kysely, sql } from "kysely";
import type { Actor, Decision, Report } from "../record/index.ts";
import type { Entry, Kept, Unread } from "./contract.ts";
import { canonical } from "./hash.ts";
import { packed, readingIn } from "./packed.ts";
import type { Dialect } from "./store.ts";
import type { Tables } from "./tables.ts";

/** All in here runs inside a transaction. */
export async function save(tx: Kysely<Tables>, dialect: Dialect, entry: Entry | Unread): Promise<"saved" | "raced"> {
  const { version } = entry;
  const of = { report: version.id, version: version.version };
  const known = await tx
    .selectFrom("version")
    .select((eb) => eb.fn.max("version").as("last"))
    .where("report", "=", of.report)
    .executeTakeFirst();
  if ((known?.last ?? 0) !== of.version - 1) return "raced";
  if (of.version === 1) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto("report")
      .values({ id: of.report, address: version.address })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 0n) return "raced";
  }
  // nothing is written yet where another was the first to write the number
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("version")
    .values({ ...of, sha256: version.sha256, observed_at: version.observedAt, given: JSON.stringify(version) })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) return "raced";
  if ("reading" in entry) await firstRead(tx, dialect, entry);
  return "saved";
}

export async function keepReading(
  tx: Kysely<Tables>,
  dialect: Dialect,
  entry: Entry,
): Promise<"saved" | "known" | "missing"> {
  const { id: report, version, sha256 } = entry.version;
  await dialect.hold(tx, { report, version });
  const kept = await tx
    .selectFrom("version")
    .leftJoin("reading", (join) =>
      join.onRef("reading.report", "=", "version.report").onRef("reading.version", "=", "version.version"),
    )
    .select("reading.report as read")
    .where("version.report", "=", report)
    .where("version.version", "=", version)
    .where("version.sha256", "=", sha256)
    .executeTakeFirst();
  if (!kept) return "missing";
  if (kept.read !== null) return "known";
  await firstRead(tx, dialect, entry);
  return "saved";
}

/** Writes what was read from a version that had not been read. */
async function firstRead(tx: Kysely<Tables>, dialect: Dialect, entry: Entry): Promise<void> {
  const { title, text } = entry.reading.report;
  await derive(tx, entry);
  await dialect.index(tx, {
    report: entry.version.id,
    version: entry.version.version,
    title: title ?? "",
    text,
  });
}

export async function replace(tx: Kysely<Tables>, dialect: Dialect, entry: Entry): Promise<"replaced" | "missing"> {
  const { id: report, version } = entry.version;
  await dialect.hold(tx, { report, version });
  const before = await tx
    .selectFrom("version")
    .leftJoin("reading", (join) =>
      join.onRef("reading.report", "=", "version.report").onRef("reading.version", "=", "version.version"),
    )
    .select("body")
    .where("version.report", "=", report)
    .where("version.version", "=", version)
    .executeTakeFirst();
  if (!before) return "missing";
  for (const table of ["reading", "account", "actor", "run"] as const)
    await tx.deleteFrom(table).where("report", "=", report).where("version", "=", version).execute();
  await derive(tx, entry);
  const [was, now] = [before.body && reportIn(before.body), entry.reading.report];
  // finding the words of one version among all takes long, and they are mostly the same
  if (was?.title !== now.title || was?.text !== now.text) {
    await dialect.unindex(tx, { report, version });
    await dialect.index(tx, { report, version, title: now.title ?? "", text: now.text });
  }
  await tx
    .insertInto("counter")
    .values({ name: REPLACED, value: 1 })
    .onConflict((conflict) => conflict.column("name").doUpdateSet({ value: sql`counter.value + 1` }))
    .execute();
  return "replaced";
}

/** The report of a reading; undefined where the reading was harmed, which is mended by making it anew. */
function reportIn(body: Uint8Array): Report | undefined {
  try {
    return readingIn(body).report;
  } catch {
    return undefined;
  }
}

/** The counter of readings that took the place of others. */
export const REPLACED = "replaced";

/** Adds a decision to the log; undefined where another has meanwhile taken the number. */
export async function append(tx: Kysely<Tables>, decision: Omit<Decision, "number">): Promise<Decision | undefined> {
  const [number, last = ""] = [(await lastNumber(tx)) + 1, await lastLearnt(tx)];
  const kept = { ...decision, number, at: last > decision.at ? last : decision.at };
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("decision")
    .values({ number, at: kept.at, body: canonical(kept) })
    .onConflict((conflict) => conflict.column("number").doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 0n ? undefined : kept;
}

export async function lastNumber(db: Kysely<Tables>): Promise<number> {
  const row = await db
    .selectFrom("decision")
    .select((eb) => eb.fn.max("number").as("last"))
    .executeTakeFirst();
  return row?.last ?? 0;
}

export async function lastLearnt(db: Kysely<Tables>): Promise<string | undefined> {
  const version = await db
    .selectFrom("version")
    .select((eb) => eb.fn.max("observed_at").as("at"))
    .executeTakeFirst();
  const decision = await db
    .selectFrom("decision")
    .select((eb) => eb.fn.max("at").as("at"))
    .executeTakeFirst();
  return [version?.at ?? "", decision?.at ?? ""].sort().at(-1) || undefined;
}

/** Writes what was read from a version. */
async function derive(tx: Kysely<Tables>, { version, reading, accounts, sketch }: Entry): Promise<void> {
  const { report: read } = reading;
  const of = { report: version.id, version: version.version };
  const found: Kept["found"] = {};
  for (const { kind } of accounts) found[kind] = (found[kind] ?? 0) + 1;
  const { title, outlet, url, publishedAt, updatedAt } = read;
  await tx
    .insertInto("reading")
    .values({
      ...of,
      body: packed(reading),
      summary: JSON.stringify({ title, outlet, url, publishedAt, updatedAt, found }),
    })
    .execute();

  const mentions = new Map<string, number>();
  for (const { actor } of reading.mentions)
    if (actor !== undefined) mentions.set(actor, (mentions.get(actor) ?? 0) + 1);
  await insertAll(
    accounts.map((account) => ({ id: account.id, ...of, kind: account.kind, body: JSON.stringify(account) })),
    (rows) => tx.insertInto("account").values(rows).execute(),
  );
  await insertAll(
    reading.actors.map((actor: Actor) => ({
      ...of,
      id: actor.id,
      mentions: mentions.get(actor.id) ?? 0,
      body: JSON.stringify(actor),
    })),
    (rows) => tx.insertInto("actor").values(rows).execute(),
  );
  await insertAll(
    sketch.map((hash) => ({ ...of, hash })),
    (rows) => tx.insertInto("run").values(rows).execute(),
  );
}

/** A statement takes only so many values. */
async function insertAll<Row>(rows: readonly Row[], insert: (rows: Row[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += 100) await insert(rows.slice(at, at + 100));
}
