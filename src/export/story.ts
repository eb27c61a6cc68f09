import { overlaps, type Reading, type Span } from "../record/index.ts";

/** What formats need of one version of a report beside the lines that rest on it. */
export interface Story {
  text: string;
  url?: string;
  language: string;
  /** The first paragraph of the body. */
  lead?: Span;
  sentences: Span[];
  people: string[];
  organizations: string[];
  places: PlaceNamed[];
  /** Where actors are spoken of, by the keys of the actors. */
  mentions: (Span & { key: string })[];
  /** The words an event was told by, by the id of the item. */
  cues: ReadonlyMap<string, Span>;
}

/** A place a report names. */
export interface PlaceNamed extends Span {
  name: string;
  country?: string;
  lat?: number;
  lon?: number;
}

/** `keyIn` is the key that an actor of a report goes by. */
export function storyOf(
  { report, sentences, actors, mentions, events }: Reading,
  keyIn: (key: string, report: string) => string,
): Story {
  const keys = new Map(actors.map(({ id, key }) => [id, keyIn(key, report.id)]));
  const body = sentences.filter(({ kind }) => kind === "body");
  const first = body.filter(({ paragraph }) => paragraph === body[0]!.paragraph);
  return {
    text: report.text,
    ...(report.url !== undefined && { url: report.url }),
    language: report.language,
    ...(first.length > 0 && { lead: { from: first[0]!.from, to: first.at(-1)!.to } }),
    sentences,
    people: namesOf(actors.filter(({ kind, anonymous }) => kind === "person" && !anonymous)),
    organizations: namesOf(actors.filter(({ kind }) => kind === "organization" || kind === "armed-force")),
    places: mentions.flatMap(({ from, to, place }) => (place ? [{ from, to, ...place }] : [])),
    mentions: mentions.flatMap(({ from, to, actor }) => {
      const key = actor === undefined ? undefined : keys.get(actor);
      return key === undefined ? [] : [{ from, to, key }];
    }),
    cues: new Map(events.flatMap(({ id, cue }) => (cue[0] ? [[id, cue[0]]] : []))),
  };
}

/** The id an item has in its own reading. */
export const itemOf = (telling: string): string => telling.slice(telling.lastIndexOf("/") + 1);

/** Where an actor is first spoken of in some words. */
export const mentionIn = ({ mentions }: Story, key: string, words: readonly Span[]): Span | undefined =>
  mentions.find((mention) => mention.key === key && words.some((span) => overlaps(span, mention)));

const namesOf = (named: readonly { name: string }[]): string[] => [...new Set(named.map(({ name }) => name))];
