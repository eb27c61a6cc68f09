import { sql } from "kysely";

/** Whether a row is of the last version of its report that was read, as known at a time. */
export function isCurrent(
  table: "version" | "account" | "actor" | "run" | "other" | "words",
  asOf: string | undefined,
) {
  const until = asOf === undefined ? sql`` : sql`and last.observed_at <= ${asOf}`;
  return sql<boolean>`${sql.ref(`${table}.version`)} = (
    select max(last.version) from version as last
    join reading as found on found.report = last.report and found.version = last.version
    where last.report = ${sql.ref(`${table}.report`)} ${until}
  )`;
}
