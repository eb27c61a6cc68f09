import { ArchiveError } from "../contract.ts";

/** Where an archive in PostgreSQL is: how to connect, the schema it has to itself, and how it is named to a person. */
export interface Place {
  connection: string;
  schema: string;
  database: string;
  /** The address without its password. */
  name: string;
}

export const isDatabaseUrl = (where: string): boolean => /^postgres(?:ql)?:\/\//i.test(where);

/** An address such as postgres://user@host:5432/database?schema=name; what it leaves out is as PostgreSQL's own programs have it. */
export function placeOf(url: string): Place {
  let parsed: URL;
  let database: string;
  try {
    parsed = new URL(url);
    // PostgreSQL's own programs take the user's name for that of a database that is not named
    database = decodeURIComponent(parsed.pathname.slice(1) || parsed.username) || "postgres";
  } catch {
    // whatever is wrong with it, it may hold a password
    throw new ArchiveError("not an address of a database: postgres://USER@HOST:PORT/DATABASE is wanted");
  }
  const schema = parsed.searchParams.get("schema") ?? "public";
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema))
    throw new ArchiveError(`not a name for a schema: ${schema}: small letters, digits and _ make one`);
  parsed.searchParams.delete("schema");
  const connection = parsed.href;
  parsed.password = "";
  for (const key of [...parsed.searchParams.keys()])
    if (key !== "host" && key !== "port") parsed.searchParams.delete(key);
  if (schema !== "public") parsed.searchParams.set("schema", schema);
  return { connection, schema, database, name: parsed.href };
}
