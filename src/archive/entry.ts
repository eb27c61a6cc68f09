import type { Kysely } from "kysely";
import { type Account, accountKinds, type Version } from "../record/index.ts";
import type { Entry, Unread } from "./contract.ts";
import { readingIn } from "./packed.ts";
import type { Tables } from "./tables.ts";

/** One version with everything that was read from it, as it was kept. */
export async function entryOf(
  db: Kysely<Tables>,
  report: string,
  version: number,
): Promise<Entry | Unread | undefined> {
  const row = await db
    .selectFrom("version")
    .leftJoin("reading", (join) =>
      join.onRef("reading.report", "=", "version.report").onRef("reading.version", "=", "version.version"),
    )
    .select(["version.given", "reading.body"])
    .where("version.report", "=", report)
    .where("version.version", "=", version)
    .executeTakeFirst();
  if (!row) return undefined;
  const kept = JSON.parse(row.given) as Version;
  if (row.body === null) return { version: kept };
  const accounts = await db
    .selectFrom("account")
    .select("body")
    .where("report", "=", report)
    .where("version", "=", version)
    .orderBy("id")
    .execute();
  const runs = await db
    .selectFrom("run")
    .select("hash")
    .where("report", "=", report)
    .where("version", "=", version)
    .orderBy("hash")
    .execute();
  return {
    version: kept,
    reading: readingIn(row.body),
    accounts: accounts.map(({ body }) => JSON.parse(body) as Account).sort(byKind),
    sketch: runs.map(({ hash }) => hash),
  };
}

/** As they are made: kind by kind. */
const byKind = (a: Account, b: Account): number => accountKinds.indexOf(a.kind) - accountKinds.indexOf(b.kind);
