import type { EventLine, PartyLine, Telling } from "../dossier/rows.ts";
import type { Column } from "./columns.ts";
import { dayOfEvent, partDone, plainTelling } from "./done.ts";
import { counted, counts, type Format, type Material, storyFor, tellingsOf } from "./material.ts";
import { type Located, placeOf } from "./place.ts";
import { mentionIn, type Story } from "./story.ts";
import { toTsv, tsvHeadings } from "./tsv.ts";

interface Row {
  line: EventLine;
  telling: Telling;
  story: Story;
  place: Located | undefined;
  material: Material;
}

/** What PLOVER writes for a country where there is none. */
export const nonStates: ReadonlySet<string> = new Set(["IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"]);

const quads = ["VERBAL COOPERATION", "MATERIAL COOPERATION", "VERBAL CONFLICT", "MATERIAL CONFLICT"];
const list = (items: readonly (string | undefined)[]): string | undefined =>
  [...new Set(items.filter((item) => item !== undefined))].join("; ") || undefined;

/** The eight columns of an actor, and the same of a recipient. */
function parties(word: "Actor" | "Recipient", of: (line: EventLine) => readonly PartyLine[]): Column<Row>[] {
  const each = (cell: (party: PartyLine, row: Row) => string | undefined) => (row: Row) =>
    list(of(row.line).map((party) => cell(party, row)));
  const sector = each(({ key }, { material }) => material.actorBy.get(key)?.sector);
  return [
    [`${word} Name`, each(({ name }) => name)],
    [`${word} Country`, each(({ country, code }) => country ?? (nonStates.has(code ?? "") ? code : undefined))],
    [
      `${word} COW`,
      each(({ country }, { material }) => (country === undefined ? undefined : material.gazetteer.cowOf(country))),
    ],
    [`Primary ${word} Sector`, (row) => sector(row)?.split("; ")[0]],
    [`${word} Sectors`, sector],
    [`${word} Title`, each(({ role }) => role)],
    [
      `${word} Name Raw`,
      each(({ key }, { story, telling }) => {
        const mention = mentionIn(story, key, telling.evidence);
        return mention && story.text.slice(mention.from, mention.to);
      }),
    ],
    // the record knows Wikidata, not Wikipedia
    [`Wikipedia ${word} ID`, () => undefined],
  ];
}

/** The forty columns of POLECAT. What is not known is empty. */
const polecatColumns: readonly Column<Row>[] = [
  ["Event ID", ({ line }) => line.id],
  ["Event Date", ({ line }) => dayOfEvent(line)],
  ["Event Type", ({ line }) => line.type],
  ["Event Mode", ({ line }) => list(line.mode)],
  ["Intensity", ({ line }) => line.score ?? undefined],
  ["Quad Code", ({ line }) => quads[line.quad - 1]],
  ["Contexts", ({ line }) => list(line.contexts)],
  ...parties("Actor", ({ actors }) => actors),
  ...parties("Recipient", ({ recipients }) => recipients),
  ["Placename", ({ line, place }) => place?.name ?? line.where?.name],
  ["City", ({ place }) => place?.name],
  ["District", () => undefined],
  ["Province", () => undefined],
  ["Country", ({ line, place }) => place?.country ?? line.where?.country],
  ["Latitude", ({ place }) => place?.lat],
  ["Longitude", ({ place }) => place?.lon],
  ["GeoNames ID", () => undefined],
  ["Raw Placename", ({ place }) => place?.words],
  ["Feature Type", () => undefined],
  ["Source", ({ telling }) => telling.outlet],
  ["Publication Date", ({ telling }) => /^\d{4}-\d\d-\d\d/.exec(telling.publishedAt ?? "")?.[0]],
  ["Story People", ({ story }) => list(story.people)],
  ["Story Organizations", ({ story }) => list(story.organizations)],
  ["Story Locations", ({ story }) => list(story.places.map(({ name }) => name))],
  ["Language", ({ story }) => languageOf(story)],
  ["Version", ({ material }) => `chancery-${material.version}`],
];

const languages = new Intl.DisplayNames(["en"], { type: "language" });
const languageOf = ({ language }: Story): string | undefined => {
  const code = /^[a-z]{2,3}(?![a-z])/.exec(language.toLowerCase())?.[0];
  return code === undefined ? undefined : languages.of(code);
};

/** Events in the columns of POLECAT, tab-separated under their names: one row an event. */
export const polecat: Format = {
  name: "polecat",
  summary: "events in the 40 columns of POLECAT, coded by PLOVER 2.0, tab-separated",
  without:
    "events that are not said plainly to have taken place: planned, threatened, demanded, hypothetical, called off, denied, not sure, or told on another's word alone",
  type: "text/tab-separated-values; charset=utf-8",
  ending: "tsv",
  stories: ({ events }) => tellingsOf(events),
  needsGazetteer: true,
  write(material) {
    const { took, whys } = partDone(material.events);
    const rows = took.map((line): Row => {
      const telling = plainTelling(line);
      return { line, telling, story: storyFor(material, telling), place: whereDone(line, telling, material), material };
    });
    const undated = took.filter((line) => dayOfEvent(line) === undefined).length;
    return {
      parts: [tsvHeadings(polecatColumns), ...toTsv(polecatColumns, rows)],
      holds: counted(rows.length, "event"),
      leftOut: counts(whys),
      notes: undated === 0 ? [] : [`${counted(undated, "event")} of no one day: the date is empty`],
    };
  },
};

/** Words are said about a place as often as in it: only of deeds and meetings is the place in their words where they were. */
export const whereDone = (line: EventLine, telling: Telling, material: Material): Located | undefined =>
  line.where !== undefined || line.quad % 2 === 0 || line.type === "CONSULT"
    ? placeOf(line, telling, material)
    : undefined;
