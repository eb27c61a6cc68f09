import pg from "pg";
import { ArchiveError } from "../contract.ts";
import type { Place } from "./place.ts";

/** Connections to one archive, as Kysely takes them. */
export interface Connections {
  connect(): Promise<Connection>;
  end(): Promise<void>;
}

interface Connection {
  query<Row>(text: string, values: readonly unknown[]): Promise<pg.QueryResult & { rows: Row[] }>;
  query(cursor: never): never;
  release(): void;
}

/** Waits this long for a server that does not answer, in milliseconds. */
const PATIENCE = 10_000;

/** Counts as numbers and days as they are written: by itself pg gives the one as text and the other as a moment here. */
const types = {
  getTypeParser(oid: number, format?: "text" | "binary"): (value: string) => unknown {
    if (oid === INT8) return Number;
    if (oid === DATE) return (value) => value;
    return pg.types.getTypeParser(oid, format) as (value: string) => unknown;
  },
};
const INT8 = 20;
const DATE = 1082;

export function connectionsTo(place: Place): Connections {
  const pool = new pg.Pool({
    connectionString: place.connection,
    application_name: "chancery",
    connectionTimeoutMillis: PATIENCE,
    keepAlive: true,
    types,
  });
  pool.on("error", () => undefined);
  const settled = new WeakSet<pg.PoolClient>();
  const settle = async (client: pg.PoolClient): Promise<pg.PoolClient> => {
    if (settled.has(client)) return client;
    // a connection that is lost fails the next query on it, and that is told; it must not end the process too
    client.on("error", () => undefined);
    try {
      await client.query(`set search_path to "${place.schema}"`);
    } catch (error) {
      client.release(true);
      throw error;
    }
    settled.add(client);
    return client;
  };
  return {
    async connect() {
      const client = await pool
        .connect()
        .then(settle)
        .catch((error: unknown) => {
          throw unreachable(place, error);
        });
      let lost: Error | undefined;
      return {
        async query(text: string, values: readonly unknown[] = []) {
          try {
            // without values a text may be several statements
            return await (values.length === 0 ? client.query(text) : client.query(text, values.map(withoutNul)));
          } catch (error) {
            if (!isLost(error)) throw error;
            throw (lost = unreachable(place, error));
          }
        },
        release: () => client.release(lost),
      } as Connection;
    },
    end: () => pool.end(),
  };
}

/** Nothing that is kept has a NUL; PostgreSQL refuses to look for one. */
const withoutNul = (value: unknown): unknown => (typeof value === "string" ? value.replaceAll("\0", "\ufffd") : value);

/** Classes of PostgreSQL's errors that are about the connection: lost, refused, too many, shutting down, starting up. */
function isLost(error: unknown): boolean {
  const { code, message } = error as NodeJS.ErrnoException;
  return (
    /^(?:08|57P0|53300)/.test(code ?? "") ||
    /^E[A-Z]+$/.test(code ?? "") ||
    /^(?:Connection terminated|Client has encountered a connection error|timeout e)/i.test(message)
  );
}

function unreachable(place: Place, error: unknown): ArchiveError {
  const { message, code } = error as NodeJS.ErrnoException;
  // several addresses of one host, each refused, come as one error without words
  const reason = message || code || String(error);
  return new ArchiveError(`cannot reach the archive: ${place.name}: ${reason}`, { passing: true });
}
