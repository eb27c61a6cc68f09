import type { EventLine, Telling } from "../dossier/rows.ts";
import type { Occurrence } from "../record/index.ts";

const done: ReadonlySet<Occurrence> = new Set(["happened", "ongoing"]);

/**
 * Why an event must not be told as one that took place: what its occurrence is, or that a party denies it, that the reader is not sure of
 * it, that it is told on another's word alone, as no more than possible, or on a condition. Undefined where an outlet says plainly that it took place
 * and nobody is known to deny it.
 */
export function shortOfDone({ occurrence, standing, unsure, tellings }: EventLine): string | undefined {
  if (!done.has(occurrence)) return occurrence;
  if (standing.some(({ stance }) => stance === "denies")) return "denied";
  if (unsure) return "unsure";
  if (tellings.some(isPlain)) return undefined;
  const own = tellings.filter(({ said }) => said.length === 0);
  if (own.length === 0) return "alleged";
  return own.every(({ hedge }) => hedge !== undefined) ? "uncertain" : "conditional";
}

/** The outlet tells it in its own voice, without a hedge or a condition. */
export const isPlain = ({ said, hedge, conditions }: Telling): boolean =>
  said.length === 0 && hedge === undefined && conditions.length === 0;

/** The events that took place, and why the others do not count as such. */
export function partDone(events: readonly EventLine[]): { took: EventLine[]; whys: string[] } {
  const took: EventLine[] = [];
  const whys: string[] = [];
  for (const line of events) {
    const why = shortOfDone(line);
    if (why === undefined) took.push(line);
    else whys.push(why);
  }
  return { took, whys };
}

/** The telling a row is written from: the first that says plainly that it took place. */
export const plainTelling = ({ tellings }: EventLine): Telling => tellings.find(isPlain) ?? tellings[0]!;

/** The one day of an event, ISO; undefined where it is a stretch, a bound or not known. */
export const dayOfEvent = ({ when }: EventLine): string | undefined =>
  when && when.bound === undefined && when.from !== null && when.from === when.to ? when.from : undefined;
