import { type Actor, codePair, type Event, loadTools, read } from "../../src/index.ts";
import { readLines, writeLines } from "../lines.ts";

interface Sentence {
  id: string;
  text: string;
  marked?: string;
}

/** What has not come to be is no event of the codebook, except that a threat of force or sanction is one of its own. */
const unreal = new Set<Event["occurrence"]>(["threatened", "demanded", "hypothetical", "called-off"]);
const threats = new Set<Event["type"]>(["SANCTION", "COERCE", "ASSAULT", "PROTEST", "MOBILIZE"]);

export const events = (gold: string, out: string): void => eventsWhere(() => true, gold, out);

/** Those alone of which the reader is sure. */
export const eventsSure = (gold: string, out: string): void =>
  eventsWhere(({ certainty }) => certainty !== "unknown", gold, out);

function eventsWhere(isTaken: (event: Event) => boolean, gold: string, out: string): void {
  const tools = loadTools();
  writeLines(
    out,
    readLines<Sentence>(gold).map(({ id, text }) => {
      const reading = read({ id, text }, tools);
      const codes = (ids: readonly string[]) => [
        ...new Set(ids.flatMap((each) => codeOf(reading.actors.find((actor) => actor.id === each)))),
      ];
      const real = reading.events.filter((event) => !unreal.has(event.occurrence) && isTaken(event));
      const coded = real.map((event) => ({
        event: typeOf(event),
        mode: event.mode,
        contexts: event.contexts,
        source: codes(event.actors),
        target: codes(event.recipients),
      }));
      return { id, events: coded };
    }),
  );
}

/** PLOVER knows no plan: force or a sanction that is announced is a threat, a withdrawal that is announced a concession. */
function typeOf({ type, occurrence }: Event): Event["type"] {
  if (occurrence !== "planned") return type;
  if (threats.has(type)) return "THREATEN";
  return type === "RETREAT" ? "CONCEDE" : type;
}

const codeOf = (actor: Actor | undefined): string[] => {
  if (!actor) return [];
  if (actor.country !== undefined) return [actor.country];
  if (actor.code === undefined) return [];
  return [actor.sector === "IGO" ? "IGO" : actor.code];
};

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
        events: event ? [{ event: typeOf(event), mode: event.mode, source: [], target: [] }] : [],
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
