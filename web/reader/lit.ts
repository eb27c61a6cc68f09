import type { Reading } from "../../src/api/contract.ts";
import type { Stretch } from "./cut.ts";

/** Every kind of words the reader finds, in the order of the legend. */
export const litNames = {
  timex: "Times",
  actor: "Actors",
  place: "Places",
  quantity: "Numbers",
  source: "Sources",
  cue: "Words of saying",
  event: "Events",
  content: "What is said",
  claim: "Claims",
  demand: "Demands and offers",
  message: "Messages",
  encounter: "Meetings and calls",
  advisory: "Travel advice",
  access: "Ways in and out",
  instrument: "Treaties and laws",
  agenda: "What is next",
} as const;
export type LitKind = keyof typeof litNames;
export const litKinds = Object.keys(litNames) as LitKind[];

/** Kinds that cover whole clauses are drawn as lines under the words; the rest tint them. */
const underlined: ReadonlySet<LitKind> = new Set([
  "content",
  "claim",
  "demand",
  "message",
  "encounter",
  "advisory",
  "access",
  "instrument",
  "agenda",
]);

export interface Lit extends Stretch {
  kind: LitKind;
  /** Id of the item in the reading. */
  item: string;
  /** For those drawn under the words: how far under, so that no two share a line. */
  lane?: number;
}

export function litSpans(reading: Reading): Lit[] {
  const lit: Lit[] = [];
  const light = (kind: LitKind, item: string, spans: readonly Stretch[]): void => {
    for (const { from, to } of spans) lit.push({ kind, item, from, to });
  };
  for (const timex of reading.timexes) light("timex", timex.id, [timex]);
  for (const mention of reading.mentions) light(mention.place ? "place" : "actor", mention.id, [mention]);
  for (const quantity of reading.quantities) light("quantity", quantity.id, [quantity]);
  for (const { id, source, cue, content } of reading.attributions) {
    light("source", id, source);
    light("cue", id, cue);
    light("content", id, content);
  }
  for (const { id, cue, evidence } of reading.events) light("event", id, cue.length > 0 ? cue : evidence);
  for (const { id, evidence } of reading.claims) light("claim", id, evidence);
  for (const { id, evidence } of reading.demands) light("demand", id, evidence);
  for (const { id, evidence } of reading.messages) light("message", id, evidence);
  for (const { id, evidence } of reading.encounters) light("encounter", id, evidence);
  for (const { id, evidence } of reading.advisories) light("advisory", id, evidence);
  for (const { id, evidence } of reading.access) light("access", id, evidence);
  for (const { id, evidence } of reading.instruments) light("instrument", id, evidence);
  for (const { id, evidence } of reading.agenda) light("agenda", id, evidence);
  return lit;
}

/** Gives each span drawn under the words the nearest line that is free all along it. */
export function inLanes(spans: readonly Lit[]): Lit[] {
  const free: number[] = [];
  const inOrder = [...spans].sort((a, b) => a.from - b.from || b.to - a.to);
  return inOrder.map((span) => {
    if (!underlined.has(span.kind)) return span;
    const first = free.findIndex((end) => end <= span.from);
    const lane = first < 0 ? free.length : first;
    free[lane] = span.to;
    return { ...span, lane };
  });
}
