import type { Kysely } from "kysely";
import type { Account, AccountKind, Actor, Decision, Version } from "../record/index.ts";
import type { Archive, Found, Kept } from "./contract.ts";
import { added } from "./added.ts";
import { contentOf } from "./content.ts";
import { isCurrent } from "./current.ts";
import { entryOf } from "./entry.ts";
import { followed } from "./followed.ts";
import { sha256OfSet } from "./hash.ts";
import { append, keepReading, lastLearnt, lastNumber, REPLACED, replace, save } from "./keep.ts";
import { readingIn } from "./packed.ts";
import type { Tables } from "./tables.ts";

/** What the databases do each in their own way. */
export interface Dialect {
  /** Runs in one transaction that may write from its first statement on. */
  write<Result>(db: Kysely<Tables>, work: (db: Kysely<Tables>) => Promise<Result>): Promise<Result>;
  /** Lets nobody else write what is read from a version until the transaction ends. */
  hold(db: Kysely<Tables>, version: { report: string; version: number }): Promise<void>;
  index(db: Kysely<Tables>, version: { report: string; version: number; title: string; text: string }): Promise<void>;
  /** Takes the words of a version out of what is searched. */
  unindex(db: Kysely<Tables>, version: { report: string; version: number }): Promise<void>;
  search(db: Kysely<Tables>, query: string, limit: number, asOf: string | undefined): Promise<Found[]>;
  check(db: Kysely<Tables>): Promise<string[]>;
}

/** The archive's contract over one database. */
export function storeOver(db: Kysely<Tables>, dialect: Dialect, close: () => Promise<void> | void): Archive {
  return {
    async head(address) {
      return db
        .selectFrom("report")
        .innerJoin("version", "version.report", "report.id")
        .select(["report.id as report", "version.version", "version.sha256"])
        .where("report.address", "=", address)
        .orderBy("version.version", "desc")
        .limit(1)
        .executeTakeFirst();
    },

    async addressOf(report) {
      const row = await db.selectFrom("report").select("address").where("id", "=", report).executeTakeFirst();
      return row?.address;
    },

    lastLearnt: () => lastLearnt(db),

    save: (entry) => dialect.write(db, (tx) => save(tx, dialect, entry)),
    keepReading: (entry) => dialect.write(db, (tx) => keepReading(tx, dialect, entry)),
    replace: (entry) => dialect.write(db, (tx) => replace(tx, dialect, entry)),

    async decide(decision) {
      for (;;) {
        const kept = await dialect.write(db, (tx) => append(tx, decision));
        if (kept) return kept;
      }
    },

    async decisions(asOf) {
      const rows = await db
        .selectFrom("decision")
        .select("body")
        .$if(asOf !== undefined, (query) => query.where("at", "<=", asOf!))
        .orderBy("number")
        .execute();
      return rows.map(({ body }) => JSON.parse(body) as Decision);
    },

    async reports(asOf) {
      const rows = await db
        .selectFrom("version")
        .innerJoin("reading", (join) =>
          join.onRef("reading.report", "=", "version.report").onRef("reading.version", "=", "version.version"),
        )
        .select(["version.report", "version.version", "version.observed_at", "reading.summary"])
        .where(isCurrent("version", asOf))
        .orderBy("version.observed_at")
        .orderBy("version.report")
        .execute();
      const counts = new Map(
        (
          await db
            .selectFrom("version")
            .select((eb) => ["report", eb.fn.countAll<number>().as("versions")])
            .$if(asOf !== undefined, (query) => query.where("observed_at", "<=", asOf!))
            .groupBy("report")
            .execute()
        ).map(({ report, versions }) => [report, Number(versions)]),
      );
      return rows.map((row) => ({
        report: row.report,
        version: row.version,
        versions: counts.get(row.report) ?? 1,
        learntAt: row.observed_at,
        ...(JSON.parse(row.summary) as Pick<Kept, "found">),
      }));
    },

    async versions(report) {
      const rows = await db
        .selectFrom("version")
        .select(["version", "observed_at", "sha256"])
        .where("report", "=", report)
        .orderBy("version")
        .execute();
      return rows.map(({ version, observed_at, sha256 }) => ({ version, learntAt: observed_at, sha256 }));
    },

    async version(report, version) {
      const row = await db
        .selectFrom("version")
        .select("given")
        .where("report", "=", report)
        .where("version", "=", version)
        .executeTakeFirst();
      return row && (JSON.parse(row.given) as Version);
    },

    everyVersion: () =>
      db
        .selectFrom("version")
        .select(["report", "version", "sha256"])
        .orderBy("observed_at")
        .orderBy("report")
        .orderBy("version")
        .execute(),

    unread: () =>
      db
        .selectFrom("version")
        .leftJoin("reading", (join) =>
          join.onRef("reading.report", "=", "version.report").onRef("reading.version", "=", "version.version"),
        )
        .select(["version.report", "version.version"])
        .where("reading.report", "is", null)
        .orderBy("version.observed_at")
        .orderBy("version.report")
        .orderBy("version.version")
        .execute(),

    entry: (report, version) => entryOf(db, report, version),

    async reading(report, version) {
      const row = await db
        .selectFrom("reading")
        .select("body")
        .where("report", "=", report)
        .$if(version !== undefined, (query) => query.where("version", "=", version!))
        .orderBy("version", "desc")
        .limit(1)
        .executeTakeFirst();
      return row && readingIn(row.body);
    },

    async accounts(kinds, asOf) {
      const rows = await db
        .selectFrom("account")
        .select("body")
        .where("kind", "in", kinds as AccountKind[])
        .where(isCurrent("account", asOf))
        .orderBy("report")
        .orderBy("id")
        .execute();
      return rows.map(({ body }) => JSON.parse(body) as Account);
    },

    async account(id) {
      const row = await db.selectFrom("account").select("body").where("id", "=", id).executeTakeFirst();
      return row && (JSON.parse(row.body) as Account);
    },

    async actors(asOf) {
      const rows = await db
        .selectFrom("actor")
        .select(["body", "report", "mentions"])
        .where(isCurrent("actor", asOf))
        .orderBy("report")
        .orderBy("id")
        .execute();
      return rows.map(({ body, report, mentions }) => ({ actor: JSON.parse(body) as Actor, report, mentions }));
    },

    async likeReports(asOf) {
      const runs = await db
        .selectFrom("run")
        .select((eb) => ["report", eb.fn.countAll<number>().as("runs")])
        .where(isCurrent("run", asOf))
        .groupBy("report")
        .execute();
      const count = new Map(runs.map((row) => [row.report, Number(row.runs)]));
      const pairs = await db
        .selectFrom("run")
        .innerJoin("run as other", (join) =>
          join.onRef("other.hash", "=", "run.hash").onRef("other.report", ">", "run.report"),
        )
        .select((eb) => ["run.report", "other.report as twin", eb.fn.countAll<number>().as("shared")])
        .where(isCurrent("run", asOf))
        .where(isCurrent("other", asOf))
        .groupBy(["run.report", "other.report"])
        .execute();
      return pairs.map(({ report, twin, shared }) => ({
        report,
        other: twin,
        shared: Number(shared),
        runs: count.get(report) ?? 0,
        otherRuns: count.get(twin) ?? 0,
      }));
    },

    ...added(db, dialect),
    ...followed(db, dialect),

    search: (query, limit, asOf) => dialect.search(db, query, limit, asOf),

    async state() {
      const row = await db
        .selectFrom("version")
        .select((eb) => [eb.fn.countAll<number>().as("versions"), eb.fn.max("observed_at").as("last")])
        .executeTakeFirst();
      const decided = await lastNumber(db);
      const replaced = await db.selectFrom("counter").select("value").where("name", "=", REPLACED).executeTakeFirst();
      const read = await db
        .selectFrom("reading")
        .select((eb) => eb.fn.countAll<number>().as("count"))
        .executeTakeFirst();
      return `${row?.versions ?? 0} ${row?.last ?? ""} ${read?.count ?? 0} ${decided} ${replaced?.value ?? 0}`;
    },

    hash: () => sha256OfSet(contentOf(db)),

    check: () => dialect.check(db),

    async close() {
      await db.destroy();
      await close();
    },
  };
}
