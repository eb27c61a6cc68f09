import { sql } from "kysely";
import pg from "pg";
import type { Version } from "../../record/index.ts";
import { ArchiveError } from "../contract.ts";
import { isCurrent } from "../current.ts";
import { snippetOf } from "../snippet.ts";
import type { Dialect } from "../store.ts";
import { phrasesOf, wordsOf } from "../words.ts";
import { conditionOf, foldedOf, lexemesOf } from "./text.ts";

/** What PostgreSQL does in its own way: transactions, and full text by tsvector. */
export const postgres: Dialect = {
  async write(db, work) {
    for (;;) {
      try {
        // what two write at once is told apart by the unique keys, which make the second wait for the first
        return await db.transaction().setIsolationLevel("read committed").execute(work);
      } catch (error) {
        if (!(error instanceof pg.DatabaseError)) throw error;
        // two who wait for each other: one was stopped, and nothing of its work is left
        if (error.code === DEADLOCK) continue;
        throw new ArchiveError(`cannot write the archive: ${error.message}`, {
          passing: FOR_NOW.test(error.code ?? ""),
        });
      }
    }
  },

  async hold(db, { report, version }) {
    await sql`select from version where report = ${report} and version = ${version} for update`.execute(db);
  },

  async index(db, { report, version, title, text }) {
    const words = [wordsOf(title), wordsOf(text)].map((field) => field.map(({ word }) => word));
    await sql`
      insert into words (report, version, folded, lexemes, count)
      values (${report}, ${version}, ${foldedOf(words)}, array_to_tsvector(${lexemesOf(words)}::text[]), ${words.flat().length})
    `.execute(db);
  },

  async unindex(db, { report, version }) {
    await sql`delete from words where report = ${report} and version = ${version}`.execute(db);
  },

  async search(db, query, limit, asOf) {
    const phrases = phrasesOf(query);
    if (phrases.length === 0) return [];
    const wanted = phrases.map(conditionOf);
    const { rows: found } = await sql<{ report: string; version: number; given: string; summary: string }>`
      with wanted as (
        select at, lexemes::tsquery as lexemes, folded
        from unnest(${wanted.map(({ lexemes }) => lexemes)}::text[], ${wanted.map(({ folded }) => folded)}::text[])
          with ordinality as wanted (lexemes, folded, at)
      ), held as (select count(*) as texts, avg(count)::float8 as mean from words),
      weighed as (
        -- what few texts hold weighs more, as BM25 has it
        select at, wanted.folded, greatest(1e-6, ln((texts - held_by + 0.5) / (held_by + 0.5)))::float8 as weight
        from wanted cross join held cross join lateral (
          select count(*)::float8 as held_by from words
          where words.lexemes @@ wanted.lexemes and strpos(words.folded, wanted.folded) > 0
        ) as holding
      ), matching as (
        select report, version, folded, count from words
        where lexemes @@ ${wanted.map(({ lexemes }) => lexemes).join(" & ")}::tsquery
          and not exists (select 1 from wanted where strpos(words.folded, wanted.folded) = 0)
          and ${isCurrent("words", asOf)}
      ), ranked as (
        select report, version, (
          select sum(weight * (times * 2.2::float8) / (times + 1.2::float8 * (0.25 + 0.75 * matching.count / mean)) order by at)
          from weighed cross join held cross join lateral (
            select (length(matching.folded) - length(replace(matching.folded, weighed.folded, '')))::float8
              / length(weighed.folded) as times
          ) as told
        ) as rank
        from matching
        order by rank desc, report, version limit ${limit}
      )
      select ranked.report, ranked.version, given, summary
      from ranked join version using (report, version) join reading using (report, version)
      order by rank desc, report, version`.execute(db);
    return found.map(({ report, version, given, summary }) => {
      const { title = "" } = JSON.parse(summary) as { title?: string };
      return { report, version, snippet: snippetOf(title, (JSON.parse(given) as Version).text, phrases) };
    });
  },

  async check(db) {
    const faults: string[] = [];
    for (const [what, rows] of Object.entries(faulty)) {
      const found = (await rows.execute(db)).rows;
      if (found.length > 0) faults.push(`${what}: ${found.map(({ item }) => item).join(", ")}`);
    }
    return faults;
  },
};

const DEADLOCK = "40P01";
/** No room, a server in trouble or one that only reads for now. */
const FOR_NOW = /^(?:53|57|58|25006)/;

/** What cannot be in an archive that is whole, and where it is. */
const faulty = {
  "a version is missing before": sql<{ item: string }>`
    select report || '/' || max(version) as item from version group by report having max(version) <> count(*) limit 3`,
  "a reading of no version": sql<{ item: string }>`
    select report || '/' || version as item from reading left join version using (report, version)
    where version.report is null limit 3`,
  "an account of no reading": sql<{ item: string }>`
    select account.id as item from account left join reading using (report, version) where reading.report is null limit 3`,
  "a reading whose words are not searched": sql<{ item: string }>`
    select report || '/' || version as item from reading left join words using (report, version)
    where words.report is null limit 3`,
  "writes that are not safe on the disk when they are acknowledged": sql<{ item: string }>`
    select name || ' is ' || setting as item from pg_settings
    where name in ('fsync', 'synchronous_commit', 'full_page_writes') and setting = 'off'`,
};
