import { resolve } from "node:path";
import type { Archive } from "./contract.ts";
import { sha256 } from "./hash.ts";
import { openPostgres } from "./postgres/open.ts";
import { isDatabaseUrl, placeOf } from "./postgres/place.ts";
import { openSqlite } from "./sqlite/open.ts";

/** Opens the archive in a file, or in the PostgreSQL database that an address names; makes it where there is none, unless `mustExist`. */
export async function openArchive(where: string, options: { mustExist?: boolean } = {}): Promise<Archive> {
  return isDatabaseUrl(where) ? openPostgres(where, options) : openSqlite(where, options);
}

/** How an archive is named to a person: never with a password. */
export const nameOf = (where: string): string => (isDatabaseUrl(where) ? placeOf(where).name : where);

/** A name of letters, digits, - and _ for what belongs to an archive elsewhere: the same wherever the archive is opened from. */
export function archiveKeyOf(where: string): string {
  if (!isDatabaseUrl(where)) return `chancery-file-${sha256(resolve(where)).slice(0, 12)}`;
  const { database, schema } = placeOf(where);
  return `chancery-${database.replace(/[^\w-]/g, "_")}-${schema}`;
}
