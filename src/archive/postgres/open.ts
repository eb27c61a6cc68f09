import { Kysely, PostgresDialect, sql } from "kysely";
import { type Archive, ArchiveError } from "../contract.ts";
import { storeOver } from "../store.ts";
import type { Tables } from "../tables.ts";
import { postgres } from "./dialect.ts";
import { type Place, placeOf } from "./place.ts";
import { connectionsTo } from "./pool.ts";
import { steps } from "./schema.ts";

/** Opens the archive in a PostgreSQL database; makes it where there is none, unless `mustExist`. */
export async function openPostgres(url: string, { mustExist = false }: { mustExist?: boolean } = {}): Promise<Archive> {
  const place = placeOf(url);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: connectionsTo(place) }) });
  try {
    await prepare(db, place, mustExist);
  } catch (error) {
    await db.destroy();
    if (error instanceof ArchiveError) throw error;
    throw new ArchiveError(`cannot open archive: ${place.name}: ${(error as Error).message}`);
  }
  return storeOver(db, postgres, () => undefined);
}

async function prepare(db: Kysely<Tables>, { schema, name }: Place, mustExist: boolean): Promise<void> {
  const found = await layoutOf(db, schema);
  if (found === 0 && mustExist) throw new ArchiveError(`no archive here: ${name}`);
  if (found > steps.length)
    throw new ArchiveError(
      `archive from a newer version of Chancery: ${name}: its layout is ${found}, this one knows ${steps.length}`,
    );
  if (found === steps.length) return;
  await db.transaction().execute(async (tx) => {
    // of two that begin at once the second waits here, and then finds all made
    await sql`select pg_advisory_xact_lock(hashtext(${`chancery ${schema}`}))`.execute(tx);
    // even where it is there, to ask for it takes a right that not everybody has
    const { rows } = await sql<{ there: boolean }>`select to_regnamespace(${schema}) is not null as there`.execute(tx);
    if (!rows[0]!.there) await sql`create schema ${sql.id(schema)}`.execute(tx);
    for (const step of steps.slice(await layoutOf(tx, schema))) await sql.raw(step).execute(tx);
    await sql`create table if not exists layout (number integer not null)`.execute(tx);
    await sql`delete from layout`.execute(tx);
    await sql`insert into layout (number) values (${steps.length})`.execute(tx);
  });
}

/** The number of its layout; 0 where there is no archive. */
async function layoutOf(db: Kysely<Tables>, schema: string): Promise<number> {
  const { rows } = await sql<{ there: boolean }>`
    select to_regclass(${`"${schema}".layout`}) is not null as there`.execute(db);
  if (!rows[0]!.there) return 0;
  const { rows: layout } = await sql<{ number: number }>`select number from layout`.execute(db);
  return layout[0]?.number ?? 0;
}
