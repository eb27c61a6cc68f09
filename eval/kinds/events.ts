import { type Actor, codePair, type Event, loadTools, read, type Reading } from "../../src/index.ts";
import { readLines, writeLines } from "../lines.ts";

interface Sentence {
  id: string;
  text: string;
  marked?: string;
}

type ReadingToken = NonNullable<Reading["tokens"]>[number];

/** What has not come to be is no event of the codebook, except that a threat of force or sanction is one of its own. */
const unreal = new Set<Event["occurrence"]>(["threatened", "demanded", "hypothetical", "called-off"]);
const threats = new Set<Event["type"]>(["SANCTION", "COERCE", "ASSAULT", "PROTEST", "MOBILIZE"]);

export function events(gold: string, out: string): void {
  const tools = loadTools();
  writeLines(
    out,
    readLines<Sentence>(gold).map(({ id, text }) => {
      const reading = read({ id, text }, tools, { tokens: true });
      const codes = (ids: readonly string[]) => [
        ...new Set(ids.flatMap((each) => codeOf(reading.actors.find((actor) => actor.id === each)))),
      ];
      const real = reading.events.filter((event) => !unreal.has(event.occurrence));
      const main = real.filter((event) => isMain(event, reading));
      const coded = (main.length > 0 ? main : real).map((event) => ({
        event: typeOf(event),
        mode: event.mode,
        contexts: event.contexts.map((context) => olderContexts[context] ?? context),
        source: codes(event.actors),
        target: codes(event.recipients),
      }));
      return { id, events: coded };
    }),
  );
}

/** Gold codes what a sentence is there to tell, not what it tells in passing: its main verb, and what that says or begins. */
function isMain(event: Event, { tokens = [], events: all }: Reading): boolean {
  const isCue = ({ cue }: Event, token: ReadingToken) => cue.some((span) => span.from === token.from);
  const sentenceOf = (token: ReadingToken) => tokens.filter((each) => each.sentence === token.sentence);
  const words = tokens.filter((token) => isCue(event, token));
  const first = words.find((token) => !words.some((each) => each.id === token.head)) ?? words[0];
  let at = first;
  for (let steps = 0; at && at.head !== 0 && steps < 20; steps++) {
    if (!/^(?:ccomp|parataxis|xcomp|aux|csubj)$/.test(at.deprel)) return false;
    const head: ReadingToken | undefined = sentenceOf(at).find((each) => each.id === at!.head);
    if (head && all.some((each) => each !== event && isCue(each, head))) return false;
    at = head;
  }
  return true;
}

/** To the gold sets, harm that is announced is a threat, and what is conceded for later is agreed. */
function typeOf({ type, occurrence }: Event): Event["type"] {
  if (occurrence !== "planned") return type;
  if (threats.has(type)) return "THREATEN";
  return type === "CONCEDE" || type === "RETREAT" ? "AGREE" : type;
}

/** PLV follows an older codebook in these: sanctions are coercion, a conviction or an extradition is an accusation. */
const olderTypes: Record<string, Event["type"]> = {
  "events/SANCTION/impose": "COERCE",
  "events/SANCTION/sanction": "COERCE",
  "events/SANCTION/convict": "ACCUSE",
  "events/COOPERATE/extradite": "ACCUSE",
};

/** The gold sets have one context for land and what is in it. */
const olderContexts: Record<string, string> = { territory: "natural_resource" };

const codeOf = (actor: Actor | undefined): string[] => {
  if (!actor) return [];
  if (actor.country !== undefined) return [actor.country];
  if (actor.code === undefined) return [];
  // the gold sets have one class for bodies of no country
  return [actor.sector === "IGO" || actor.sector === "NGO" ? "IGO" : actor.code];
};

const olderType = (event: Event): Event["type"] =>
  event.occurrence === "planned" ? typeOf(event) : (olderTypes[event.rule] ?? event.type);

/** PLV: the pair is marked in the sentence, and the type that ties it is asked for. */
export function eventsPair(gold: string, out: string): void {
  const tools = loadTools();
  writeLines(
    out,
    readLines<Sentence>(gold).map(({ id, marked }) => {
      const { text, source, target } = unmark(marked!);
      const event = codePair(text, source, target, tools);
      return {
        id,
        events: event ? [{ event: olderType(event), mode: event.mode, source: [], target: [] }] : [],
      };
    }),
  );
}

/** The plain sentence, and where `<s>` and `<t>` stood in it first. */
function unmark(marked: string) {
  const spans: Record<string, { from: number; to: number }> = {};
  let text = "";
  const open = new Map<string, number>();
  for (const part of marked.split(/(<\/?[st]>)/)) {
    const tag = /^<(\/?)([st])>$/.exec(part);
    if (!tag) text += part;
    else if (tag[1] === "") open.set(tag[2]!, text.length);
    else spans[tag[2]!] ??= { from: open.get(tag[2]!) ?? 0, to: text.length };
  }
  return { text, source: spans["s"] ?? { from: 0, to: 1 }, target: spans["t"] ?? { from: 0, to: 1 } };
}
