import { loadTools, read, type Span } from "../../src/index.ts";
import { readLines, writeLines } from "../lines.ts";

interface Doc {
  doc: string;
  text: string;
  date?: string;
}

const pairs = (spans: readonly Span[]) => spans.map(({ from, to }) => [from, to]);

export function attribution(gold: string, out: string): void {
  const tools = loadTools();
  writeLines(
    out,
    readLines<Doc>(gold).map(({ doc, text, date }) => ({
      doc,
      attributions: read({ id: doc, text, ...(date !== undefined && { publishedAt: date }) }, tools).attributions.map(
        ({ source, cue, content }) => ({ source: pairs(source), cue: pairs(cue), content: pairs(content) }),
      ),
    })),
  );
}
