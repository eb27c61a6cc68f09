import type { Actor } from "../record/index.ts";
import type { ActorOf } from "./code.ts";

/** A state, its government and those who act for it are one side: those by name, else the state, else the government. */
export function onceASide(ids: readonly string[], actorOf: ActorOf): string[] {
  const sides = new Map<string, Actor[]>();
  for (const each of ids.map(actorOf))
    if (each?.country !== undefined && isOfSide(each))
      sides.set(each.country, [...(sides.get(each.country) ?? []), each]);
  const kept = [...sides.values()].flatMap((side) => {
    const people = side.filter((each) => isPerson(each) && !isSpokesman(each));
    const state = side.find(({ kind }) => kind === "state") ?? side.find(({ kind }) => kind === "government");
    return people.length > 0 ? people : state ? [state] : side;
  });
  return ids.filter((id) => {
    const actor = actorOf(id);
    return actor?.country === undefined || !isOfSide(actor) || kept.includes(actor);
  });
}

const isPerson = ({ kind }: Actor): boolean => kind === "person" || kind === "office";

/** Nobody thanks, asks, accuses or turns down the state that he acts for. */
export function withoutOwnState(actors: readonly string[], recipients: readonly string[], actorOf: ActorOf): string[] {
  const own = new Set(
    actors.flatMap((id) => {
      const actor = actorOf(id);
      return (actor && isOfSide(actor) ? actor.country : undefined) ?? [];
    }),
  );
  return recipients.filter((id) => {
    const actor = actorOf(id);
    return actor?.kind !== "state" || !own.has(actor.country ?? "");
  });
}

/** Whose acts are the state's: itself, its government, whoever has an office in it. */
const isOfSide = (actor: Actor): boolean =>
  actor.kind === "state" ||
  actor.kind === "government" ||
  (isPerson(actor) && actor.sector === "GOV" && actor.role !== undefined);

const isSpokesman = ({ role }: Actor): boolean => /\b(?:spokes\w+|press (?:secretary|officer))\b/.test(role ?? "");
