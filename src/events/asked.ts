import type { Event, EventType, Tree } from "../record/index.ts";
import type { ActorOf } from "./code.ts";
import type { Trigger } from "./match.ts";

/** What may be refused, by its name, with the types of the acts that it may have been told as. */
const acts: readonly (readonly [names: ReadonlySet<string>, types: ReadonlySet<EventType>])[] = [
  [new Set("demand request call appeal ultimatum condition".split(" ")), new Set(["REQUEST"])],
  [new Set("proposal offer plan initiative idea".split(" ")), new Set(["REQUEST", "AGREE"])],
  [new Set("charge accusation allegation claim criticism complaint".split(" ")), new Set(["ACCUSE"])],
];

const definite = /^(?:the|these|this|those|that|such|all|any)$/i;

/** "rejected these demands", "denied the charge": whoever made the last ones; "denied it": whoever has just accused whom it is. */
export function askedBy(
  { verb }: Trigger,
  tree: Tree,
  actors: readonly string[],
  { events, actor }: { events: readonly Event[]; actor: ActorOf },
): string[] {
  const object = verb && tree.patient(verb);
  if (!object) return [];
  const isOwn = (id: string): boolean =>
    actors.some(
      (each) => each === id || (actor(id)?.country !== undefined && actor(each)?.country === actor(id)?.country),
    );
  if (/^(?:it|this|that)$/i.test(object.form) && /^deny$/i.test(verb.lemma)) {
    const last = events.at(-1);
    const isCharge = last?.type === "ACCUSE";
    const [by, of] = isCharge
      ? [last.actors, last.recipients]
      : [last?.standing.map(({ party }) => party) ?? [], last?.actors ?? []];
    return of.some(isOwn) && !by.some(isOwn) ? [...new Set(by)] : [];
  }
  const types = acts.find(([names]) => names.has(object.lemma.toLowerCase()))?.[1];
  if (!types || !tree.all(object, "det").some(({ form }) => definite.test(form))) return [];
  const last = events.findLast(
    (event) => types.has(event.type) && event.actors.length > 0 && !event.actors.some((id) => actors.includes(id)),
  );
  return last ? [...last.actors] : [];
}
