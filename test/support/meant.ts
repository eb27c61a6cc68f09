import {
  type Actor,
  type Event,
  loadTools,
  type Place,
  read,
  type Reading,
  type ReportInput,
} from "../../src/index.ts";

/** What a report is given with besides its words. */
export type Given = Partial<Omit<ReportInput, "id" | "text">>;

interface Mentioned {
  words: string;
  from: number;
  actor?: Actor | undefined;
  place?: Place | undefined;
}

/** What is read in a text. */
export const readText = (text: string, given: Given = {}): Reading =>
  read({ id: "example", text, ...given }, loadTools());

/** Those for whom ids stand in a reading. */
export const actorsOf = ({ actors }: Pick<Reading, "actors">, ids: readonly string[] = []): Actor[] =>
  ids.map((id) => {
    const actor = actors.find((each) => each.id === id);
    if (!actor) throw new Error(`no such actor: ${id}`);
    return actor;
  });

/** Names of those for whom ids stand in a reading. */
export const namesOf = (reading: Pick<Reading, "actors">, ids: readonly string[] = []): string[] =>
  actorsOf(reading, ids).map(({ name }) => name);

/** Names of those who do an act and of those to whom it is done. */
export const sidesOf = (reading: Reading, act: Pick<Event, "actors" | "recipients"> | undefined): string[][] => [
  namesOf(reading, act?.actors),
  namesOf(reading, act?.recipients),
];

/** Whoever a text tells of by a name. */
export const actorNamed = (text: string, name: string, given: Given = {}): Actor | undefined =>
  readText(text, given).actors.find((each) => each.name === name);

/** Every mention of a text: its words, and whom or which place it means. */
export function mentioned(text: string, given: Given = {}): Mentioned[] {
  const { mentions, actors } = readText(text, given);
  return mentions.map(({ from, to, actor, place }) => ({
    words: text.slice(from, to),
    from,
    actor: actors.find(({ id }) => id === actor),
    place,
  }));
}

/** What is found in a text: words, and as whom. */
export const found = (text: string): string[] =>
  mentioned(text).map(({ words, actor, place }) => `${words}: ${actor?.name ?? place?.name}`);

/** Those whom every mention of some words means, in the order of the text. */
export const actorsMeant = (text: string, words: string, given: Given = {}): Actor[] =>
  mentioned(text, given).flatMap((each) => (each.words === words && each.actor) || []);

/** Those whom some words mean where they stand last. */
export function lastActorsMeant(text: string, words: string, given: Given = {}): Actor[] {
  const all = mentioned(text, given).filter((each) => each.words === words);
  return all.flatMap(({ from, actor }) => (from === all.at(-1)!.from && actor) || []);
}

/** Names of those whom every mention of some words means, in the order of the text. */
export const meant = (text: string, words: string, given: Given = {}): string[] =>
  actorsMeant(text, words, given).map(({ name }) => name);

/** Names of those whom some words mean where they stand last. */
export const lastMeant = (text: string, words: string, given: Given = {}): string[] =>
  lastActorsMeant(text, words, given).map(({ name }) => name);
