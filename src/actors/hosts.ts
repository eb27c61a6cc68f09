import {
  type Actor,
  inTurn,
  type Mention,
  type ParsedSentence,
  relationOf,
  type Token,
  Tree,
} from "../record/index.ts";
import { dealtWith, type Within } from "./dealings.ts";
import { isOpen } from "./filed.ts";

/**
 * Gives the officials of whose state a government's own report tells nothing to that government, where they are told to deal with another
 * state's own as with guests, callers or those whom they ask, "Minister Mwangi spoke by telephone with his Ugandan counterpart", and never
 * with its own. Whoever is rung up or received by one of its own may be of any state.
 */
export function settleHosts(
  actors: readonly Actor[],
  mentions: readonly Mention[],
  sentences: readonly ParsedSentence[],
  { home, mayBeOf }: { home: string; mayBeOf: (actor: Actor, state: string) => boolean },
): void {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const open = new Map(
    actors.flatMap((actor) => (isOpen(actor) && actor.kind === "person" ? [[actor.id, new Set<string>()]] : [])),
  );
  if (open.size === 0) return;
  const inSentence = inTurn(mentions);
  for (const sentence of sentences) {
    const here = inSentence(sentence);
    if (!here.some(({ actor }) => open.has(actor ?? ""))) continue;
    const tree = new Tree(sentence);
    const wordOf = ({ head }: Mention): Token | undefined => tree.within(head)[0];
    const within: Within = { tree, here, wordOf, byId };
    for (const mention of here) {
      const others = open.get(mention.actor ?? "");
      const word = wordOf(mention);
      if (!others || !word) continue;
      for (const state of [...dealtWith(within, word), ...heardBy(within, word)]) others.add(state);
    }
  }
  for (const [id, others] of open) {
    const actor = byId.get(id)!;
    if (others.size > 0 && !others.has(home) && mayBeOf(actor, home)) actor.country = home;
  }
}

/** "spoke with the Ugandan minister", "received the Ugandan ambassador", "received a call from Kampala": states whose own somebody talks with. */
function heardBy({ tree, here, wordOf, byId }: Within, word: Token): string[] {
  const verb = relationOf(word) === "nsubj" && word.deprel !== "nsubj:pass" ? tree.head(word) : undefined;
  if (!verb || !talking.test(verb.lemma)) return [];
  const call = tree.first(verb, "obj");
  return here.flatMap((mention) => {
    const other = wordOf(mention);
    const { country, kind } = byId.get(mention.actor ?? "") ?? {};
    if (!other || country === undefined || kind === "population" || other === word) return [];
    const head = tree.head(other);
    const isWith = /^(?:with|to|from|by)$/i.test(tree.first(other, "case")?.form ?? "");
    const isHeard = head === verb && (other.deprel === "obj" || isWith);
    const isCaller = call !== undefined && head === call && /^(?:call|visit)$/.test(call.lemma) && isWith;
    return isHeard || isCaller ? [country] : [];
  });
}

const talking = /^(?:ask|brief|confer|converse|host|inform|invite|meet|receive|see|speak|talk|thank|welcome)$/;
