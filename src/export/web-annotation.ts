import { createHash } from "node:crypto";
import type { Cite, Line, Telling, Whole } from "../dossier/rows.ts";
import { counted, type Format, type Material, storyFor, tellingsOf } from "./material.ts";
import { pointsBefore } from "./points.ts";

/** The words of every line, as annotations of the reports they stand in (W3C Web Annotation Data Model, JSON-LD). */
export const webAnnotation: Format = {
  name: "web-annotation",
  summary: "the words each line rests on, as annotations of the reports",
  without: "reports and actors, which are no items with words of their own",
  type: "application/ld+json; charset=utf-8",
  ending: "jsonld",
  stories: (whole) => tellingsOf(linesOf(whole)),
  write(material) {
    const items = linesOf(material).flatMap((line) =>
      line.tellings
        .filter(({ evidence }) => evidence.length > 0)
        .map((telling) => JSON.stringify(annotation(line, telling, material))),
    );
    const head = {
      "@context": "http://www.w3.org/ns/anno.jsonld",
      id: nameOf("collection"),
      type: "AnnotationCollection",
      label: "Chancery: the words of the record",
      total: items.length,
    };
    const text = JSON.stringify(head).slice(0, -1);
    const page = JSON.stringify({ id: nameOf("page"), type: "AnnotationPage", startIndex: 0 }).slice(0, -1);
    return {
      parts:
        items.length === 0 ? [`${text}}\n`] : [`${text},"first":${page},"items":[\n`, items.join(",\n"), "\n]}}\n"],
      holds: counted(items.length, "annotation"),
      leftOut: [],
      notes: [],
    };
  },
};

const linesOf = (whole: Whole): Line[] => [
  ...whole.events,
  ...whole.messages,
  ...whole.encounters,
  ...whole.demands,
  ...whole.claims,
  ...whole.advisories,
  ...whole.access,
  ...whole.instruments,
  ...whole.agenda,
  ...whole.attributions,
];

function annotation(line: Line, telling: Telling, material: Material): object {
  const { url, text, language } = storyFor(material, telling);
  const source = url !== undefined && URL.canParse(url) ? url : nameOf(`report ${telling.report}`);
  return {
    id: nameOf(telling.id),
    type: "Annotation",
    motivation: "describing",
    created: seconds(telling.learntAt),
    generator: { type: "Software", name: `Chancery ${material.version}` },
    body: [
      {
        type: "TextualBody",
        purpose: "describing",
        format: "text/plain",
        language: "en",
        value: inWords(line, telling, material),
      },
      { type: "TextualBody", purpose: "classifying", value: line.kind },
      { type: "TextualBody", purpose: "identifying", value: line.id },
      { type: "TextualBody", purpose: "identifying", value: telling.id },
    ],
    target: telling.evidence.map((cite) => ({
      type: "SpecificResource",
      source: { id: source, type: "Text", format: "text/plain", language },
      // the text as the archive learnt it then: a page may have been changed since
      state: { type: "TimeState", sourceDate: seconds(telling.learntAt) },
      selector: selectorsOf(text, cite),
    })),
  };
}

/** What the line says, and on whose word, so that nothing alleged reads as done. */
function inWords(line: Line, { said, hedge, conditions }: Telling, { says }: Material): string {
  const voices = [...new Set(said.flatMap(({ by }) => by.map(({ name }) => name)))];
  const qualified = [
    ...(said.length > 0 ? [`on the word of ${voices.length === 0 ? "somebody" : voices.join(", ")}`] : []),
    ...(hedge === undefined ? [] : [hedge]),
    ...conditions.map(({ kind, words }) => `${kind}: ${words.map((cite) => cite.words).join(" … ")}`),
  ];
  return `${says.get(line.id) ?? line.kind}${qualified.length === 0 ? "" : ` (${qualified.join("; ")})`}`;
}

/** The same words twice: by what stands around them, and by where they stand, counted in characters as the model counts. */
export function selectorsOf(text: string, { from, to }: Pick<Cite, "from" | "to">): object[] {
  return [
    {
      type: "TextQuoteSelector",
      exact: text.slice(from, to),
      prefix: text.slice(Math.max(0, from - AROUND), from).replace(/^[\udc00-\udfff]/, ""),
      suffix: text.slice(to, to + AROUND).replace(/[\ud800-\udbff]$/, ""),
    },
    { type: "TextPositionSelector", start: pointsBefore(text, from), end: pointsBefore(text, to) },
  ];
}
/** UTF-16 units of the text around some words that tell them from the same words elsewhere. */
const AROUND = 32;

const seconds = (time: string): string => time.replace(/\.\d+Z$/, "Z");

/** A name for what has no address, always the same: a UUID (version 5, by SHA-1) as a URN. */
export function nameOf(what: string): string {
  const bytes = createHash("sha1").update(`chancery ${what}`).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `urn:uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-")}`;
}
