import { type Attribution, type Event, type Mention, overlaps, type Token, type Tree } from "../record/index.ts";
import type { ActorOf } from "./code.ts";
import type { Trigger } from "./match.ts";
import type { Sides } from "./sides.ts";

interface Around {
  tree: Tree;
  /** Who is named in the sentence. */
  mentions: readonly Mention[];
  attributions: readonly Attribution[];
  /** The events before. */
  events: readonly Event[];
  actor: ActorOf;
}

/**
 * Talks of two, a state or its government and a person, are his who has been told before to talk with that person for that state: "the
 * call with Okello" where nobody is named, "our meeting" where he says it himself. A state that the sentence names talks itself.
 */
export function inPerson(sides: Sides, { rule, token, verb }: Trigger, around: Around): Sides {
  const { actors, recipients } = sides;
  const { actor, events, mentions } = around;
  if (rule.type !== "CONSULT" || rule.visit !== undefined || actors.length !== 2 || recipients.length > 0) return sides;
  if (/^(?:summit|touch|tour|trip|visit)$/i.test(token.lemma)) return sides;
  const state = actors.find((id) => /^(?:government|state)$/.test(actor(id)?.kind ?? ""));
  const other = actors.find((id) => actor(id)?.kind === "person");
  const country = state === undefined ? undefined : actor(state)?.country;
  if (state === undefined || other === undefined || country === undefined) return sides;
  const before = events.findLast(
    (each) => each.rule.startsWith("events/CONSULT/") && each.actors.length === 2 && each.actors.includes(other),
  );
  const person = before?.actors.find((id) => actor(id)?.kind === "person" && actor(id)?.country === country);
  if (!before || person === undefined || person === other) return sides;
  const named = mentions.filter((each) => each.actor === state);
  const isMeant =
    named.length === 0
      ? token.upos === "NOUN" && isDefinite(token, around.tree)
      : named.every(({ form }) => form === "pronoun") && isSaidBy(person, verb ?? token, around.attributions);
  if (!isMeant) return sides;
  return {
    ...sides,
    actors: actors.map((id) => (id === state ? person : id)),
    named: [...(sides.named ?? []), ...before.evidence],
  };
}

const isDefinite = (noun: Token, tree: Tree): boolean =>
  tree.all(noun, "det", "nmod:poss").some(({ form }) => /^(?:the|this|that|our|their)$/i.test(form));

const isSaidBy = (id: string, word: Token, attributions: readonly Attribution[]): boolean =>
  attributions.some(({ speakers, content }) => speakers.includes(id) && content.some((span) => overlaps(span, word)));
