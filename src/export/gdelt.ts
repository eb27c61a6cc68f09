import type { EventLine, PartyLine, Telling } from "../dossier/rows.ts";
import { overlaps, type Span } from "../record/index.ts";
import { actorCodes, cameoOf } from "./cameo.ts";
import type { Column } from "./columns.ts";
import { dayOfEvent, isPlain, partDone, plainTelling } from "./done.ts";
import {
  counted,
  counts,
  type Format,
  type FormatOptions,
  type Material,
  storyFor,
  tellingsOf,
  type Written,
} from "./material.ts";
import type { Located } from "./place.ts";
import { whereDone } from "./polecat.ts";
import { pointsBefore } from "./points.ts";
import { itemOf, mentionIn, type Story } from "./story.ts";
import { toTsv, tsvHeadings } from "./tsv.ts";

interface EventRow {
  line: EventLine;
  telling: Telling;
  place: Located | undefined;
  material: Material;
}

const empty = (...headings: string[]): Column<unknown>[] => headings.map((heading) => [heading, () => undefined]);

/**
 * The number GDELT wants for an event: the last nine letters of its id, read as digits to the base 32. All twelve would make a
 * number that spreadsheets, R and JavaScript round.
 */
const numberOf = (id: string): number =>
  [...id.slice(-9)].reduce((number, letter) => number * 32 + alphabet.indexOf(letter), 0);
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/** The first actor of an event, and the first it is done to; the second of those who do it together. */
const first = ({ actors }: EventLine): PartyLine | undefined => actors[0];
const second = ({ actors, recipients }: EventLine): PartyLine | undefined => recipients[0] ?? actors[1];

function actor(number: 1 | 2, of: (line: EventLine) => PartyLine | undefined): Column<EventRow>[] {
  const codes = ({ line, material }: EventRow) => actorCodes(of(line), material);
  return [
    [`Actor${number}Code`, (row) => codes(row).code],
    [`Actor${number}Name`, ({ line }) => of(line)?.name],
    [`Actor${number}CountryCode`, (row) => codes(row).country],
    ...empty(
      `Actor${number}KnownGroupCode`,
      `Actor${number}EthnicCode`,
      `Actor${number}Religion1Code`,
      `Actor${number}Religion2Code`,
    ),
    [`Actor${number}Type1Code`, (row) => codes(row).types[0]],
    [`Actor${number}Type2Code`, (row) => codes(row).types[1]],
    [`Actor${number}Type3Code`, (row) => codes(row).types[2]],
  ];
}

const noPlace = (whose: string): Column<unknown>[] =>
  empty(
    ...["Type", "Fullname", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID"].map(
      (part) => `${whose}Geo_${part}`,
    ),
  );

/** The 61 columns of GDELT 2.0 events. What is not known is empty: nothing stands in for a day, a tone or a place. */
const gdeltEventColumns: readonly Column<EventRow>[] = [
  ["GlobalEventID", ({ line }) => numberOf(line.id)],
  ["Day", ({ line }) => digits(dayOfEvent(line))],
  ["MonthYear", ({ line }) => common(line, 7)],
  ["Year", ({ line }) => common(line, 4)],
  ["FractionDate", ({ line }) => fraction(dayOfEvent(line))],
  ...actor(1, first),
  ...actor(2, second),
  ["IsRootEvent", ({ line, material }) => (line.tellings.some((telling) => leads(telling, material)) ? 1 : 0)],
  ["EventCode", ({ line }) => cameoOf(line)],
  ["EventBaseCode", ({ line }) => cameoOf(line).slice(0, 3)],
  ["EventRootCode", ({ line }) => cameoOf(line).slice(0, 2)],
  ["QuadClass", ({ line }) => line.quad],
  ...empty("GoldsteinScale"),
  ["NumMentions", ({ line }) => line.tellings.length],
  ["NumSources", ({ line }) => new Set(line.tellings.map(({ outlet, report }) => outlet ?? report)).size],
  ["NumArticles", ({ line }) => new Set(line.tellings.map(({ report }) => report)).size],
  ...empty("AvgTone"),
  ...noPlace("Actor1"),
  ...noPlace("Actor2"),
  // 3: a city in the United States, 4: a city elsewhere
  ["ActionGeo_Type", ({ place }) => place && (place.country === "USA" ? 3 : 4)],
  ["ActionGeo_Fullname", ({ place }) => place?.name],
  // its countries are FIPS 10-4, which the record does not know
  ...empty("ActionGeo_CountryCode", "ActionGeo_ADM1Code", "ActionGeo_ADM2Code"),
  ["ActionGeo_Lat", ({ place }) => place?.lat],
  ["ActionGeo_Long", ({ place }) => place?.lon],
  ...empty("ActionGeo_FeatureID"),
  ["DATEADDED", ({ line }) => stamp(addedAt(line))],
  ["SOURCEURL", ({ telling, material }) => storyFor(material, telling).url],
];

interface MentionRow {
  line: EventLine;
  telling: Telling;
  story: Story;
}

/** The 16 columns of GDELT 2.0 mentions. Offsets count characters (Unicode code points) from 0; -1 where there is none. */
const gdeltMentionColumns: readonly Column<MentionRow>[] = [
  ["GlobalEventID", ({ line }) => numberOf(line.id)],
  ["EventTimeDate", ({ line }) => stamp(addedAt(line))],
  ["MentionTimeDate", ({ telling }) => stamp(telling.learntAt)],
  // 1: at an address on the web, 2: known by its citation only
  ["MentionType", ({ story }) => (story.url === undefined ? 2 : 1)],
  ["MentionSourceName", ({ telling, story }) => telling.outlet ?? hostOf(story.url)],
  ["MentionIdentifier", ({ telling, story }) => story.url ?? telling.report],
  ["SentenceID", ({ telling, story }) => sentenceAt(story, cueOf(telling, story))],
  ["Actor1CharOffset", ({ line, telling, story }) => offsetOf(first(line), telling, story)],
  ["Actor2CharOffset", ({ line, telling, story }) => offsetOf(second(line), telling, story)],
  ["ActionCharOffset", ({ telling, story }) => pointsBefore(story.text, cueOf(telling, story).from)],
  ["InRawText", () => 1],
  ...empty("Confidence"),
  ["MentionDocLen", ({ story }) => pointsBefore(story.text, story.text.length)],
  ...empty("MentionDocTone", "MentionDocTranslationInfo"),
  ["Extras", ({ telling }) => (isPlain(telling) ? undefined : `as told: ${howTold(telling)}`)],
];

/** Events as GDELT 2.0 gives them, without headings: one row an event, its first actor and the first it is done to. */
export const gdeltEvents: Format = {
  name: "gdelt-events",
  summary: "events in the 61 columns of GDELT 2.0, coded by CAMEO, tab-separated",
  without:
    "events that are not said plainly to have taken place; Goldstein scale, tone and FIPS codes, which the record does not know",
  type: "text/tab-separated-values; charset=utf-8",
  ending: "tsv",
  headless: true,
  stories: ({ events }) => tellingsOf(events),
  needsGazetteer: true,
  write(material, options) {
    const { took, whys } = partDone(material.events);
    const rows = took.map((line): EventRow => {
      const telling = plainTelling(line);
      return { line, telling, place: whereDone(line, telling, material), material };
    });
    const undated = took.filter((line) => dayOfEvent(line) === undefined).length;
    const crowded = took.filter((line) => line.actors.length + line.recipients.length > 2).length;
    return {
      ...table(gdeltEventColumns, rows, options),
      holds: counted(rows.length, "event"),
      leftOut: counts(whys),
      notes: [
        ...(undated === 0 ? [] : [`${counted(undated, "event")} of no one day: the day is empty`]),
        ...(crowded === 0 ? [] : [`${counted(crowded, "event")} of more than two parties: the first two are named`]),
      ],
    };
  },
};

/** Where those events are told, as GDELT 2.0 gives it, without headings: one row for each report's account of each. */
export const gdeltMentions: Format = {
  name: "gdelt-mentions",
  summary: "the reports that tell of those events, in the 16 columns of GDELT 2.0, tab-separated",
  without: "accounts of events that are not said plainly to have taken place; tone and confidence",
  type: "text/tab-separated-values; charset=utf-8",
  ending: "tsv",
  headless: true,
  stories: ({ events }) => tellingsOf(events),
  write(material, options) {
    const { took, whys } = partDone(material.events);
    const rows = took.flatMap((line) =>
      line.tellings.map((telling): MentionRow => ({ line, telling, story: storyFor(material, telling) })),
    );
    return {
      ...table(gdeltMentionColumns, rows, options),
      holds: `${counted(rows.length, "account")} of ${counted(took.length, "event")}`,
      leftOut: counts(whys),
      notes: [],
    };
  },
};

const table = <Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  { header }: FormatOptions,
): Pick<Written, "parts"> => ({
  parts: [...(header ? [tsvHeadings(columns)] : []), ...toTsv(columns, rows)],
});

const digits = (day: string | undefined): string | undefined => day?.replaceAll("-", "");

/** The month or year that both ends of an event's days share. */
function common({ when }: EventLine, length: number): string | undefined {
  if (!when || when.bound !== undefined) return undefined;
  const [from, to] = [when.from?.slice(0, length), when.to?.slice(0, length)];
  return from === to ? digits(from) : undefined;
}

/** The year, and how much of it was over, with all months of thirty days as GDELT has it. */
function fraction(day: string | undefined): string | undefined {
  if (day === undefined) return undefined;
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  return (year + ((month - 1) * 30 + date) / 365).toFixed(4);
}

const addedAt = ({ tellings }: EventLine): string => tellings.map(({ learntAt }) => learntAt).sort()[0]!;
/** YYYYMMDDHHMMSS in UTC. */
const stamp = (time: string): string => time.replace(/\D/g, "").slice(0, 14);

const leads = (telling: Telling, material: Material): boolean => {
  const { lead } = storyFor(material, telling);
  return lead !== undefined && telling.evidence.some((span) => overlaps(span, lead));
};

const cueOf = (telling: Telling, { cues }: Story): Span => cues.get(itemOf(telling.id)) ?? telling.evidence[0]!;
const sentenceAt = ({ sentences }: Story, span: Span): number =>
  sentences.findIndex((sentence) => overlaps(sentence, span)) + 1;
function offsetOf(party: PartyLine | undefined, { evidence }: Telling, story: Story): number {
  const mention = party && mentionIn(story, party.key, evidence);
  return mention ? pointsBefore(story.text, mention.from) : -1;
}

function hostOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).hostname : undefined;
}

function howTold({ said, hedge, conditions }: Telling): string {
  const voices = [...new Set(said.flatMap(({ by }) => by.map(({ name }) => name)))].join(", ");
  if (said.length > 0) return `on the word of ${voices === "" ? "somebody" : voices}`;
  return hedge ?? `on a condition (${conditions.map(({ kind }) => kind).join(", ")})`;
}
