import { sql } from "kysely";
import { ArchiveError } from "../contract.ts";
import type { Dialect } from "../store.ts";

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
        const { code, message } = error as NodeJS.ErrnoException;
        throw code === "ERR_SQLITE_ERROR" ? new ArchiveError(`cannot write the archive: ${message}`) : error;
      }
    }),

  async index(db, { report, version, title, text }) {
    await sql`insert into words (title, text, report, version) values (${title}, ${text}, ${report}, ${version})`.execute(
      db,
    );
  },

  async unindex(db, { report, version }) {
    await sql`delete from words where report = ${report} and version = ${version}`.execute(db);
  },

  async search(db, query, limit, asOf) {
    const match = matchOf(query);
    if (match === "") return [];
    const { rows } = await sql<{ report: string; version: number; snippet: string }>`
      select report, version, snippet(words, -1, ${OPEN}, ${CLOSE}, '…', 24) as snippet
      from words
      where words match ${match}
        and version = (
          select max(last.version) from version as last
          where last.report = words.report and (${asOf ?? null} is null or last.observed_at <= ${asOf ?? null})
        )
      order by rank limit ${limit}`.execute(db);
    return rows.map(({ report, version, snippet }) => ({ report, version, snippet: pieces(snippet) }));
  },

  async check(db) {
    const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
    return rows.map(({ integrity_check }) => integrity_check).filter((found) => found !== "ok");
  },
};

/** Marks that no text can hold: it was freed of them when it was kept. */
const OPEN = "\u0001";
const CLOSE = "\u0002";

/** Words, "phrases" and begin* as FTS5 takes them; whatever else is typed only parts words. */
function matchOf(query: string): string {
  return [...query.matchAll(/"([^"]+)"|([\p{L}\p{N}\p{M}'’.-]+)(\*?)/gu)]
    .map(([, phrase, word, star]) => {
      const bare = (phrase ?? word!).replace(/[^\p{L}\p{N}\p{M}'’.-]+/gu, " ").trim();
      return /[\p{L}\p{N}]/u.test(bare) ? `"${bare}"${star ?? ""}` : "";
    })
    .filter((part) => part !== "")
    .join(" ");
}

function pieces(snippet: string): { text: string; hit: boolean }[] {
  return snippet
    .split(OPEN)
    .flatMap((part, at) => {
      if (at === 0) return [{ text: part, hit: false }];
      const end = part.indexOf(CLOSE);
      return [
        { text: part.slice(0, end), hit: true },
        { text: part.slice(end + 1), hit: false },
      ];
    })
    .filter(({ text }) => text !== "");
}
