import type { Kysely } from "kysely";
import { canonical } from "./hash.ts";
import { unpacked } from "./packed.ts";
import type { Tables } from "./tables.ts";

/** All that a hash is made of, each part with its kind, so that none can pass for another. */
export async function* contentOf(db: Kysely<Tables>): AsyncGenerator<string> {
  const versions = await db.selectFrom("version").select(["report", "version"]).execute();
  for (const { report, version } of versions) {
    const row = await db
      .selectFrom("version")
      .leftJoin("reading", (join) =>
        join.onRef("reading.report", "=", "version.report").onRef("reading.version", "=", "version.version"),
      )
      .select(["given", "body"])
      .where("version.report", "=", report)
      .where("version.version", "=", version)
      .executeTakeFirst();
    if (!row) continue;
    yield `version ${canonical(JSON.parse(row.given))}`;
    // as the reader wrote it: its names always stand in one order
    if (row.body) yield `reading ${unpacked(row.body)}`;
  }
  for (let last: string | undefined; ;) {
    const rows = await db
      .selectFrom("account")
      .select(["id", "body"])
      .$if(last !== undefined, (query) => query.where("id", ">", last!))
      .orderBy("id")
      .limit(500)
      .execute();
    for (const { body } of rows) yield `account ${body}`;
    if (rows.length === 0) break;
    last = rows.at(-1)!.id;
  }
  for (const { body } of await db.selectFrom("decision").select("body").execute()) yield `decision ${body}`;
  for (const { body } of await db.selectFrom("added_actor").select("body").execute()) yield `added-actor ${body}`;
}
