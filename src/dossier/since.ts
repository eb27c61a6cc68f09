import { accountKinds, type Quote, type When } from "../record/index.ts";
import { decisionLines } from "./decided/log.ts";
import { finderAmong, type FindQuote, quoteOf } from "./decided/quote.ts";
import type { Known } from "./known.ts";
import type { ChangedLine, Line, PartyLine, Since } from "./rows.ts";
import { dayText, saysLine } from "./says.ts";
import { storyLines } from "./whole.ts";

/** What has changed in the record between two times: lines that came, changed and went, and what people decided. */
export async function since(before: Known, now: Known): Promise<Since> {
  const [was, is] = await Promise.all([recordAt(before), recordAt(now)]);
  const rows = changedLines(was, is);
  const { asOf, on } = now;
  const decisions = (await decisionLines(now)).filter(({ at }) => at > before.asOf);
  return { since: before.asOf, asOf, on, total: rows.length, rows, decisions };
}

/** Every line of the record at one time, with what it says and where its tellings are. */
interface RecordAt {
  lines: Map<string, Line>;
  says: Map<string, string>;
  /** What a telling rests on, by its id. */
  quotes: Map<string, Quote>;
  /** Where what is quoted from another time is told. */
  find: (kind: Line["kind"], quote: Quote) => Place | undefined;
  /** Of each report, the version that is seen. */
  version: Map<string, number>;
}

/** The line that a telling is told in, or the one that it was taken out of. */
interface Place {
  line: string;
  shown: boolean;
}

async function recordAt(known: Known): Promise<RecordAt> {
  const all: Line[] = Object.values(await storyLines(known)).flat();
  const finders = new Map<Line["kind"], FindQuote>();
  const places = new Map<string, Place>();
  const record: RecordAt = {
    lines: new Map(all.map((line) => [line.id, line])),
    says: new Map(),
    quotes: new Map(),
    // what is corrected is found by its words, whatever is read from them
    find: (kind, quote) => places.get(finders.get(kind)?.(quote, "correct")?.id ?? ""),
    version: new Map(known.reports.map(({ report, version }) => [report, version])),
  };
  for (const kind of accountKinds) {
    if (kind === "attribution") continue;
    const read = await known.read(kind);
    finders.set(kind, finderAmong(read.values()));
    for (const account of read.values()) record.quotes.set(account.id, quoteOf(account));
    for (const { thing, accounts, rejected } of await known.held(kind)) {
      const shown = new Set(record.lines.get(thing.id)?.tellings.map(({ id }) => id));
      for (const account of [...accounts, ...rejected])
        places.set(account.id, { line: thing.id, shown: shown.has(account.id) });
      const told = [...accounts, ...rejected].filter(({ id }) => shown.has(id));
      if (told.length > 0) record.says.set(thing.id, saysLine(told));
    }
  }
  return record;
}

/** Where each telling of a line of one time is in the record at another, whichever version of its report tells it. */
const placesOf = ({ kind, tellings }: Line, of: RecordAt, at: RecordAt): (Place | undefined)[] =>
  tellings.map(({ id }) => at.find(kind, of.quotes.get(id)!));

const toldIn = (places: readonly (Place | undefined)[]): string[] =>
  places.flatMap((place) => (place?.shown ? [place.line] : []));

function changedLines(was: RecordAt, is: RecordAt): ChangedLine[] {
  const rows: ChangedLine[] = [];
  const earlier = sameLines(was, is);
  for (const [id, line] of is.lines) {
    const old = earlier.get(id);
    if (old !== undefined) {
      const changed = compared(was.lines.get(old)!, line, was, is);
      if (changed) rows.push({ ...changed, says: is.says.get(id) ?? "" });
      continue;
    }
    const [from] = toldIn(placesOf(line, is, was));
    rows.push({
      id,
      kind: line.kind,
      change: "new",
      says: is.says.get(id) ?? "",
      changes: [],
      gained: line.tellings,
      lost: [],
      decisions: line.decisions,
      ...(from !== undefined && { because: `was part of ${from}` }),
    });
  }
  const kept = new Set(earlier.values());
  for (const [id, line] of was.lines) {
    if (kept.has(id)) continue;
    rows.push({
      id,
      kind: line.kind,
      change: "gone",
      says: was.says.get(id) ?? "",
      changes: [],
      gained: [],
      lost: line.tellings,
      decisions: [],
      because: whyGone(line, was, is),
    });
  }
  return rows;
}

/** The line that each line was: of the same id, else one that some report told in the same words. */
function sameLines(was: RecordAt, is: RecordAt): Map<string, string> {
  const found = new Map([...is.lines.keys()].filter((id) => was.lines.has(id)).map((id) => [id, id]));
  const taken = new Set(found.values());
  for (const [id, line] of is.lines) {
    if (found.has(id)) continue;
    const old = toldIn(placesOf(line, is, was)).find((each) => !taken.has(each));
    if (old === undefined) continue;
    found.set(id, old);
    taken.add(old);
  }
  return found;
}

function compared(old: Line, line: Line, was: RecordAt, is: RecordAt): Omit<ChangedLine, "says"> | undefined {
  const changes = [...new Set([...Object.keys(old), ...Object.keys(line)])].flatMap((field) => {
    if (beside.has(field)) return [];
    const [before, now] = [textOf(old[field as keyof Line]), textOf(line[field as keyof Line])];
    return before === now ? [] : [{ field, was: before || "unknown", now: now || "unknown" }];
  });
  const [earlier, later] = [placesOf(line, is, was), placesOf(old, was, is)];
  const gained = line.tellings.filter((_, at) => !isTold(earlier[at], old));
  const lost = old.tellings.filter((_, at) => !isTold(later[at], line));
  const known = new Set(old.decisions.map(({ number }) => number));
  const decisions = line.decisions.filter(({ number }) => !known.has(number));
  const same = changes.length + gained.length + lost.length + decisions.length === 0;
  return same && old.decisions.length === line.decisions.length
    ? undefined
    : { id: line.id, kind: line.kind, change: "changed", changes, gained, lost, decisions };
}

const isTold = (place: Place | undefined, { id }: Line): boolean => place?.shown === true && place.line === id;

/** What is compared apart, or follows from the day that is asked about, or from other lines. */
const beside: ReadonlySet<string> = new Set([
  ...["id", "kind", "origins", "tellings", "decisions", "age", "days", "repliesTo"],
  // they come with the tellings they rest on
  ...["reason", "travel", "readouts", "numbers"],
]);

function whyGone(line: Line, was: RecordAt, is: RecordAt): string {
  const places = placesOf(line, was, is);
  const [now] = toldIn(places);
  if (now !== undefined) return `now part of ${now}`;
  if (places.some((place) => place !== undefined)) return "rejected";
  const changed = line.tellings.find(({ report, version }) => is.version.get(report) !== version);
  return changed ? `version ${is.version.get(changed.report)} of ${changed.report} does not tell it` : "told no more";
}

/** A value of a line in words, without the words of reports that it rests on. */
function textOf(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return value.map(textOf).join(", ");
  if (typeof value === "string") return value;
  if (typeof value !== "object") return JSON.stringify(value);
  if ("edtf" in value) return dayText(value as When);
  if ("key" in value) return (value as PartyLine).name;
  return Object.entries(value)
    .filter(([name]) => !silent.has(name))
    .map(([, each]) => textOf(each))
    .filter((text) => text !== "")
    .join(" ");
}

const silent: ReadonlySet<string> = new Set(["words", "publishedAt", "certainty", "lat", "lon"]);

/** Ids of the lines that are new, or no longer what they were. */
export const newOrChanged = ({ rows }: Since): ReadonlySet<string> =>
  new Set(rows.filter(({ change }) => change !== "gone").map(({ id }) => id));
