// Draws a sheet of official texts to be judged by two readers, and counts what they found:
//   npx tsx eval/sheet.ts draw COMMIT FOLDER [--shared ../shared]    items for readers, with their text, into FOLDER
//   npx tsx eval/sheet.ts tally COMMIT FOLDER                        their verdicts into eval/sheets, without any text, and the figures
//   npx tsx eval/sheet.ts recall COMMIT FOLDER                       those of the sentences alone, and their figures
// Items are those of the odd half with the smallest sha256 of item and commit: 200 events of which the reader is sure, 200 mentions, 100
// sentences. Readers a and b write FOLDER/KIND-READER.jsonl, one line an item: {item, verdict, cause} for events and mentions, {item, acts: [{words,
// type}], mentions: [words]} for sentences, words as they stand in the sentence. Verdicts: R right; of events P a party, T the type or no act,
// O the occurrence wrong; of mentions W wrong, U left unknown though the text tells.
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
if (!/^(?:draw|tally|recall)$/.test(task ?? "") || commit === undefined || folder === undefined) {
  console.error("usage: npx tsx eval/sheet.ts draw|tally|recall COMMIT FOLDER [--shared ../shared]");
  process.exit(2);
}

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
interface Act extends Place {
  type: string;
  sure: boolean;
}
interface Drawn {
  events: Item[];
  mentions: Item[];
  sentences: (Item & { acts: Act[]; named: Place[] })[];
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
else if (task === "tally") tally(folder, commit);
else recall(folder, commit);

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
  const sure = all.events.filter(({ kind }) => kind !== "unsure");
  const told = `${sure.length} sure events of ${all.events.length}`;
  const drawn: Drawn = {
    events: drawnFrom(sure, COUNT.events),
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
    return { report, from, to, kind, type, shown: { ...shown(from, to), type, ...planned, occurrence, ...parties } };
  });
  all.events.push(...acts.map(({ type: _, ...item }) => item));
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
      acts: acts
        .filter(isIn)
        .map((each) => ({ report, from: each.from, to: each.to, type: each.type, sure: each.kind !== "unsure" })),
      named: mentions
        .filter((each) => each.actor !== undefined && from <= each.from && each.from < to)
        .map((each) => ({ report, from: each.from, to: each.to })),
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

function keep(name: string, commit: string, lines: readonly object[]): void {
  writeLines(join("eval/sheets", `${name}-${commit}.jsonl`), lines);
}

function tally(from: string, commit: string): void {
  const drawn = JSON.parse(readFileSync(join(from, "drawn.json"), "utf8")) as Drawn;
  const of = <T>(kind: string, reader: string): T[] => readLines<T>(join(from, `${kind}-${reader}.jsonl`));
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
    keep(kind, commit, lines);
    const isAll = (verdict: string) =>
      lines.filter(({ verdicts }) => verdicts.every((each) => each === verdict)).length;
    const counts = ["a", "b"].map((_, reader) => {
      const count = new Map<string, number>();
      for (const { verdicts } of lines) count.set(verdicts[reader]!, (count.get(verdicts[reader]!) ?? 0) + 1);
      return [...count].map(([verdict, times]) => `${verdict} ${times}`).join(", ");
    });
    console.log(`${kind}: right for both ${isAll("R")} of ${lines.length}; ${counts.join("; ")}`);
  }
  recall(from, commit);
}

/** Of what each reader marked in the sentences, how much the product tells: an act by its word and type, a mention by a character it shares with one of an actor. */
function recall(from: string, commit: string): void {
  const { sentences } = JSON.parse(readFileSync(join(from, "drawn.json"), "utf8")) as Drawn;
  const readers = ["a", "b"].map((reader) => readLines<Marks>(join(from, `sentences-${reader}.jsonl`)));
  const counted = sentences.map(({ report, from, to, shown, acts, named }, item) => {
    const text = /⟦([\s\S]*)⟧/.exec(shown["text"] as string)![1]!;
    const marks = readers.map((reader) => {
      const own = reader.find((each) => each.item === item);
      if (!own) throw new Error(`no marks: sentence ${item}`);
      const at = placing(text, from, item);
      const placed = own.acts.map(({ words, type }) => ({ ...at(words), type }));
      const isTold = (told: readonly Act[]) => (mark: { from: number; to: number; type: string }) =>
        told.some((each) => each.type === mark.type && each.from < mark.to && mark.from < each.to);
      const metAt = placing(text, from, item);
      const met = own.mentions
        .map(metAt)
        .filter((mark) => named.some((each) => each.from < mark.to && mark.from < each.to));
      return {
        codable: placed.length,
        found: placed.filter(isTold(acts)).length,
        sure: placed.filter(isTold(acts.filter(({ sure }) => sure))).length,
        mentions: own.mentions.length,
        met: met.length,
      };
    });
    const both = (name: keyof (typeof marks)[number]): number[] => marks.map((each) => each[name]);
    const place = { report, from, to };
    return {
      acts: { ...place, codable: both("codable"), found: both("found"), sure: both("sure") },
      mentions: { ...place, mentions: both("mentions"), found: both("met") },
    };
  });
  keep(
    "events-recall",
    commit,
    counted.map(({ acts }) => acts),
  );
  keep(
    "mentions-recall",
    commit,
    counted.map(({ mentions }) => mentions),
  );
  for (const reader of [0, 1]) {
    const sumOf = (numbersOf: (row: (typeof counted)[number]) => readonly number[]): number =>
      counted.reduce((whole, row) => whole + numbersOf(row)[reader]!, 0);
    const acts = `${sumOf((row) => row.acts.found)} of ${sumOf((row) => row.acts.codable)}, ${sumOf((row) => row.acts.sure)} sure`;
    const mentions = `${sumOf((row) => row.mentions.found)} of ${sumOf((row) => row.mentions.mentions)}`;
    console.log(`reader ${reader + 1}: acts found ${acts}; mentions found ${mentions}`);
  }
}

/** Where a reader's words stand in a sentence, the same words a second time behind the first. Throws for words that it has not. */
function placing(text: string, from: number, item: number): (words: string) => { from: number; to: number } {
  const ends = new Map<string, number>();
  return (words) => {
    const place = text.indexOf(words, ends.get(words) ?? 0);
    const at = place < 0 ? text.indexOf(words) : place;
    if (at < 0) throw new Error(`not in sentence ${item}: ${words}`);
    ends.set(words, at + words.length);
    return { from: from + at, to: from + at + words.length };
  };
}
