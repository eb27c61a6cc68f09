import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { Kysely, SqliteDialect } from "kysely";
import { type Archive, ArchiveError } from "../contract.ts";
import { storeOver } from "../store.ts";
import type { Tables } from "../tables.ts";
import { steps } from "./schema.ts";
import { sqlite } from "./dialect.ts";

type Connection = InstanceType<typeof DatabaseSync>;

/** Waits this long for another process that is writing, in milliseconds. */
const PATIENCE = 10_000;

/** Opens the archive in a file; makes it where there is none, unless `mustExist`. */
export function openSqlite(file: string, { mustExist = false }: { mustExist?: boolean } = {}): Archive {
  if (mustExist && file !== ":memory:" && !existsSync(file)) throw new ArchiveError(`no archive here: ${file}`);
  const connection = connect(file);
  try {
    prepare(connection, file);
  } catch (error) {
    connection.close();
    throw error instanceof ArchiveError ? error : new ArchiveError(`cannot open archive: ${file}: ${messageOf(error)}`);
  }
  return storeOver(new Kysely<Tables>({ dialect: new SqliteDialect({ database: adapt(connection) }) }), sqlite, () =>
    close(connection),
  );
}

/** Leaves all that is kept in the one file, so that a copy of it is a copy of the archive; unless another has it open. */
function close(connection: Connection): void {
  try {
    connection.exec("pragma busy_timeout = 0; pragma wal_checkpoint(truncate)");
  } catch {
    // it is safe where it is, beside the file
  }
  connection.close();
}

function connect(file: string): Connection {
  try {
    if (file !== ":memory:") mkdirSync(dirname(file), { recursive: true });
    return new DatabaseSync(file, { timeout: PATIENCE });
  } catch (error) {
    throw new ArchiveError(`cannot open archive: ${file}: ${messageOf(error)}`);
  }
}

function prepare(connection: Connection, file: string): void {
  const version = (): number =>
    Number((connection.prepare("pragma user_version").get() as { user_version: number }).user_version);
  const found = version();
  if (found > steps.length)
    throw new ArchiveError(
      `archive from a newer version of Chancery: ${file}: its layout is ${found}, this one knows ${steps.length}`,
    );
  // a commit is on the disk when it is acknowledged
  connection.exec("pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on");
  if (found === steps.length) return;
  connection.exec("begin immediate");
  try {
    // another process may have taken them meanwhile
    for (const step of steps.slice(version())) connection.exec(step);
    connection.exec(`pragma user_version = ${steps.length}`);
    connection.exec("commit");
  } catch (error) {
    connection.exec("rollback");
    throw error;
  }
}

/** The connection as Kysely wants it. */
function adapt(connection: Connection) {
  return {
    // whoever opened it closes it
    close: () => undefined,
    prepare(text: string) {
      const statement = connection.prepare(text);
      type Values = (string | number | null | Uint8Array)[];
      return {
        reader: statement.columns().length > 0,
        all: (values: readonly unknown[]): unknown[] => statement.all(...(values as Values)),
        run: (values: readonly unknown[]) => statement.run(...(values as Values)),
        iterate: (values: readonly unknown[]) => statement.iterate(...(values as Values)),
      };
    },
  };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
