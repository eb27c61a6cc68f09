import { sql } from "kysely";
import { ArchiveError } from "../contract.ts";
import { isCurrent } from "../current.ts";
import { snippetOf } from "../snippet.ts";
import type { Dialect } from "../store.ts";
import { phrasesOf } from "../words.ts";

/** What SQLite does in its own way: transactions, and full text by FTS5. */
export const sqlite: Dialect = {
  write: (db, work) =>
    db.connection().execute(async (connection) => {
      try {
        // taken at once: a transaction that first reads and then writes would fail when another process wrote between
        await sql`begin immediate`.execute(connection);
        const result = await work(connection);
        await sql`commit`.execute(connection);
        return result;
      } catch (error) {
        await sql`rollback`.execute(connection).catch(() => undefined);
        const { code, message, errcode } = error as NodeJS.ErrnoException & { errcode?: number };
        if (code !== "ERR_SQLITE_ERROR") throw error;
        throw new ArchiveError(`cannot write the archive: ${message}`, { passing: FOR_NOW.has((errcode ?? 0) & 0xff) });
      }
    }),

  // whoever writes has the archive to himself
  hold: () => Promise.resolve(),

  async index(db, { report, version, title, text }) {
    await sql`insert into words (title, text, report, version) values (${title}, ${text}, ${report}, ${version})`.execute(
      db,
    );
  },

  async unindex(db, { report, version }) {
    await sql`delete from words where report = ${report} and version = ${version}`.execute(db);
  },

  async search(db, query, limit, asOf) {
    const phrases = phrasesOf(query);
    if (phrases.length === 0) return [];
    const match = phrases.map(({ words, begins }) => `"${words.join(" ")}"${begins ? "*" : ""}`).join(" ");
    const { rows } = await sql<{ report: string; version: number; title: string; text: string }>`
      select report, version, title, text
      from words
      where words match ${match} and ${isCurrent("words", asOf)}
      order by rank, report, version limit ${limit}`.execute(db);
    return rows.map(({ report, version, title, text }) => ({
      report,
      version,
      snippet: snippetOf(title, text, phrases),
    }));
  },

  async check(db) {
    const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
    return rows.map(({ integrity_check }) => integrity_check).filter((found) => found !== "ok");
  },
};

/** Busy, locked, read only, trouble with the disk, and no room on it. */
const FOR_NOW = new Set([5, 6, 8, 10, 13]);
