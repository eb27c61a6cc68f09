import { loadTools, read } from "../../src/index.ts";
import { readLines, writeLines } from "../lines.ts";

interface Doc {
  doc: string;
  text: string;
  dct?: string;
  title?: string;
}

/** Time expressions, the day of the report being given. */
export function time(gold: string, out: string): void {
  const tools = loadTools();
  writeLines(
    out,
    readLines<Doc>(gold).map(({ doc, text, dct: day }) => ({
      doc,
      timexes: read({ id: doc, text, ...(day !== undefined && { publishedAt: day }) }, tools).timexes.map(
        ({ from, to, type, value }) => ({ start: from, end: to, type, value }),
      ),
    })),
  );
}

/** The report's own day, neither it nor the address being given. */
export function dct(gold: string, out: string): void {
  const tools = loadTools();
  writeLines(
    out,
    readLines<Doc>(gold).flatMap(({ doc, text, title }) => {
      const { publishedAt } = read({ id: doc, text, ...(title !== undefined && { title }) }, tools).report;
      if (!publishedAt) return [];
      const days = publishedAt.candidates ?? (publishedAt.value === undefined ? [] : [publishedAt.value.slice(0, 10)]);
      if (days.length === 0) return [];
      const sorted = [...days].sort();
      return [
        {
          doc,
          earliest: sorted[0],
          latest: sorted.at(-1),
          ...(publishedAt.value !== undefined && { best: publishedAt.value.slice(0, 10) }),
        },
      ];
    }),
  );
}
