// Draws a sheet of official texts to be judged by two readers, and counts what they found:
//   npx tsx eval/sheet.ts draw COMMIT FOLDER [--shared ../shared]    items for readers, with their text, into FOLDER
//   npx tsx eval/sheet.ts tally COMMIT FOLDER                        their verdicts into eval/sheets, without any text, and the figures
// Items are those of the odd half with the smallest sha256 of item and commit: 200 events of which the reader is sure, 200 mentions, 100
// sentences. Readers write FOLDER/KIND-READER.jsonl, one line an item: {item, verdict, cause} for events and mentions, {item, acts: [{words,
// type}], mentions: [words]} for sentences, words as they stand in the sentence.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { type Actor, loadTools, read, type Reading, type ReportInput } from "../src/index.ts";
import { halfOf, readLines, writeLines } from "./lines.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { shared: { type: "string", default: "../shared" } },
});
const [task, commit, folder] = positionals;
if ((task !== "draw" && task !== "tally") || commit === undefined || folder === undefined)
  throw new Error("usage: eval/sheet.ts draw|tally COMMIT FOLDER");

const COUNT = { events: 200, mentions: 200, sentences: 100 };
/** Characters shown before and after an item. */
const WINDOW = { before: 1800, after: 500 };

/** Of what a sheet keeps: where an item stands, never its text. */
interface Place {
  report: string;
  from: number;
  to: number;
}
interface Item extends Place {
  kind: string;
  shown: Record<string, unknown>;
}
interface Drawn {
  events: Item[];
  mentions: Item[];
  sentences: (Item & { acts: (Place & { sure: boolean })[]; named: Place[] })[];
}

type Row = ReportInput & { source: string; published: string | null };

const hash = (words: string): string => createHash("sha256").update(words).digest("hex");
const drawnFrom = <T extends Place>(items: readonly T[], count: number): T[] =>
  items
    .map((item) => ({ item, order: hash(`${item.report}:${item.from}:${item.to}:${commit}`) }))
    .sort((a, b) => (a.order < b.order ? -1 : 1))
    .slice(0, count)
    .map(({ item }) => item);

if (task === "draw") draw(folder);
else tally(folder, commit);

function draw(into: string): void {
  const tools = loadTools();
  const all: Drawn = { events: [], mentions: [], sentences: [] };
  for (const row of readLines<Row>(join(values.shared, "corpora/official-2021.jsonl"))) {
    if (halfOf(row.id) !== "odd") continue;
    const input = { ...row, outlet: row.source, ...(row.published !== null && { publishedAt: row.published }) };
    take(
      row.text,
      hash(row.id).slice(0, 12),
      read(input, tools),
      { source: row.source, published: row.published },
      all,
    );
  }
  const told = `${all.events.filter(({ kind }) => kind !== "unsure").length} sure events of ${all.events.length}`;
  const drawn: Drawn = {
    events: drawnFrom(
      all.events.filter(({ kind }) => kind !== "unsure"),
      COUNT.events,
    ),
    mentions: drawnFrom(all.mentions, COUNT.mentions),
    sentences: drawnFrom(all.sentences, COUNT.sentences),
  };
  mkdirSync(into, { recursive: true });
  writeFileSync(join(into, "drawn.json"), JSON.stringify(drawn));
  for (const kind of ["events", "mentions", "sentences"] as const)
    writeLines(
      join(into, `${kind}.jsonl`),
      drawn[kind].map(({ shown }, item) => ({ item, ...shown })),
    );
  console.log(`drawn from ${told}, ${all.mentions.length} mentions, ${all.sentences.length} sentences`);
}

function take(text: string, report: string, reading: Reading, about: Record<string, unknown>, all: Drawn): void {
  const { actors, events, mentions, sentences } = reading;
  const nameOf = (id: string): string => shownAs(actors.find((each) => each.id === id));
  const shown = (from: number, to: number) => ({
    ...about,
    text: `${text.slice(Math.max(0, from - WINDOW.before), from)}⟦${text.slice(from, to)}⟧${text.slice(to, to + WINDOW.after)}`,
  });
  const acts = events.map(({ type, ahead, occurrence, actors: by, recipients, cue, certainty }) => {
    const { from, to } = cue[0]!;
    const planned = ahead && { "what is planned": ahead.type };
    const parties = { actors: by.map(nameOf), recipients: recipients.map(nameOf) };
    const kind = certainty === "unknown" ? "unsure" : type;
    return { report, from, to, kind, shown: { ...shown(from, to), type, ...planned, occurrence, ...parties } };
  });
  all.events.push(...acts);
  const named = new Map<string, Item>();
  for (const { from, to, actor, place, form } of mentions) {
    const key = `${from} ${to}`;
    const meant = actor === undefined ? `a place: ${place?.name ?? ""} (${place?.country ?? "?"})` : nameOf(actor);
    const known = named.get(key);
    if (known) (known.shown["means"] as string[]).push(meant);
    else named.set(key, { report, from, to, kind: form, shown: { ...shown(from, to), means: [meant] } });
  }
  all.mentions.push(...named.values());
  for (const { from, to, kind } of sentences) {
    if (kind !== "body" && kind !== "heading" && kind !== "title") continue;
    const isIn = (each: Place): boolean => from <= each.from && each.from < to;
    all.sentences.push({
      ...{ report, from, to, kind, shown: shown(from, to) },
      acts: acts.filter(isIn).map((each) => ({ report, from: each.from, to: each.to, sure: each.kind !== "unsure" })),
      named: [...named.values()].filter(isIn).map((each) => ({ report, from: each.from, to: each.to })),
    });
  }
}

function shownAs(actor: Actor | undefined): string {
  if (!actor) return "?";
  const { name, kind, country, code, sector, role, count, accreditedTo } = actor;
  const facts = { kind, country, code, sector, role, count, accreditedTo };
  const told = Object.entries(facts).flatMap(([fact, value]) => (value === undefined ? [] : [`${fact} ${value}`]));
  return `${name} (${told.join(", ")})`;
}

interface Verdict {
  item: number;
  verdict: string;
  cause?: string;
}
interface Marks {
  item: number;
  acts: { words: string; type: string }[];
  mentions: string[];
}

function tally(from: string, commit: string): void {
  const drawn = JSON.parse(readFileSync(join(from, "drawn.json"), "utf8")) as Drawn;
  const of = <T>(kind: string, reader: string): T[] => readLines<T>(join(from, `${kind}-${reader}.jsonl`));
  const keep = (name: string, lines: readonly object[]): void =>
    writeLines(join("eval/sheets", `${name}-${commit}.jsonl`), lines);
  for (const kind of ["events", "mentions"] as const) {
    const readers = ["a", "b"].map((reader) => new Map(of<Verdict>(kind, reader).map((each) => [each.item, each])));
    const lines = drawn[kind].map(({ report, from, to, kind: what }, item) => {
      const both = readers.map((each) => each.get(item));
      if (both.includes(undefined)) throw new Error(`no verdict: ${kind} ${item}`);
      return {
        ...{ report, from, to, kind: what },
        verdicts: both.map((each) => each!.verdict),
        causes: both.map((each) => each!.cause ?? ""),
      };
    });
    keep(kind, lines);
    const isAll = (verdict: string) =>
      lines.filter(({ verdicts }) => verdicts.every((each) => each === verdict)).length;
    const counts = ["a", "b"].map((_, reader) => {
      const count = new Map<string, number>();
      for (const { verdicts } of lines) count.set(verdicts[reader]!, (count.get(verdicts[reader]!) ?? 0) + 1);
      return [...count].map(([verdict, times]) => `${verdict} ${times}`).join(", ");
    });
    console.log(`${kind}: right for both ${isAll("R")} of ${lines.length}; ${counts.join("; ")}`);
  }
  recall(drawn, [of<Marks>("sentences", "a"), of<Marks>("sentences", "b")], keep);
}

/** Of what each reader marked in the sentences, how much the product tells: an act by its word, a mention by a character it shares. */
function recall(
  { sentences }: Drawn,
  readers: readonly Marks[][],
  keep: (name: string, lines: readonly object[]) => void,
): void {
  const counted = sentences.map(({ report, from, to, shown, acts, named }, item) => {
    const text = /⟦([\s\S]*)⟧/.exec(shown["text"] as string)![1]!;
    const at = (words: string): { from: number; to: number } | undefined => {
      const place = text.indexOf(words);
      return place < 0 ? undefined : { from: from + place, to: from + place + words.length };
    };
    const isTold = (told: readonly Place[], words: string): boolean => {
      const span = at(words);
      return span !== undefined && told.some((each) => each.from < span.to && span.from < each.to);
    };
    const marks = readers.map(
      (reader) => reader.find((each) => each.item === item) ?? { item, acts: [], mentions: [] },
    );
    const place = { report, from, to };
    return {
      acts: {
        ...place,
        codable: marks.map((each) => each.acts.length),
        found: marks.map((each) => each.acts.filter(({ words }) => isTold(acts, words)).length),
        sure: marks.map(
          (each) =>
            each.acts.filter(({ words }) =>
              isTold(
                acts.filter(({ sure }) => sure),
                words,
              ),
            ).length,
        ),
      },
      mentions: {
        ...place,
        mentions: marks.map((each) => each.mentions.length),
        found: marks.map((each) => each.mentions.filter((words) => isTold(named, words)).length),
      },
    };
  });
  keep(
    "events-recall",
    counted.map(({ acts }) => acts),
  );
  keep(
    "mentions-recall",
    counted.map(({ mentions }) => mentions),
  );
  const sum = (numbers: readonly number[][], reader: number): number =>
    numbers.reduce((whole, each) => whole + each[reader]!, 0);
  for (const reader of [0, 1]) {
    const [codable, found, sure] = (["codable", "found", "sure"] as const).map((name) =>
      sum(
        counted.map(({ acts }) => acts[name]),
        reader,
      ),
    );
    const [marked, met] = (["mentions", "found"] as const).map((name) =>
      sum(
        counted.map(({ mentions }) => mentions[name]),
        reader,
      ),
    );
    console.log(
      `reader ${reader + 1}: acts found ${found} of ${codable}, ${sure} sure; mentions found ${met} of ${marked}`,
    );
  }
}
