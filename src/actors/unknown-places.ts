import { type Actor, inTurn, type Mention, type ParsedSentence, Tree } from "../record/index.ts";
import { motion } from "./rules/verbs.ts";

/** What stands before the name of a place. */
const within = /^(?:across|along|around|inside|near|off|outside|through|via)$/i;
/** What does so too, and after some verbs does not: "threw stones at her", "confidence in her". */
const loosely = /^(?:at|in)$/i;
/** What is at or in somebody. */
const aimed =
  /^(?:aim|anger|belief|believe|confidence|faith|fire|gun|hope|interest|laugh|look|shot|shout|smile|stone|trust)$/;
/** What stands before a place or anybody. */
const about = /^(?:and|between|from|into|of|past|to|towards?)$/i;

/**
 * "Shelled again at Turu Wong", "the crossing near San Turu": names of nobody that are only ever told of as where something is, which the data
 * do not know, are places. Gives the mentions with a place for whoever was taken to be called so.
 */
export function asPlaces(
  actors: readonly Actor[],
  mentions: readonly Mention[],
  sentences: readonly ParsedSentence[],
): { mentions: Mention[]; nobody: ReadonlySet<string> } {
  const open = new Map(actors.filter(isLoneName).map((actor) => [actor.id, { actor, isWithin: false, isElse: false }]));
  if (open.size === 0) return { mentions: [...mentions], nobody: new Set() };
  const here = inTurn(mentions);
  for (const sentence of sentences) {
    const tree = new Tree(sentence);
    for (const mention of here(sentence)) {
      const each = open.get(mention.actor ?? "");
      if (!each) continue;
      const words = tree.within(mention);
      const before = words[0] && tree.tokens[words[0].id - 2];
      const isOwner = words.at(-1) !== undefined && tree.tokens[words.at(-1)!.id]?.xpos === "POS";
      const isPlaced =
        before !== undefined &&
        (within.test(before.form) ||
          (loosely.test(before.form) && !aimed.test(tree.tokens[before.id - 2]?.lemma ?? "")));
      if (isPlaced && !isOwner) each.isWithin = true;
      else if (!before || !(about.test(before.form) || motion.has(before.lemma)) || isOwner) each.isElse = true;
    }
  }
  const nobody = new Set([...open].flatMap(([id, { isWithin, isElse }]) => (isWithin && !isElse ? [id] : [])));
  return {
    nobody,
    mentions: mentions.map((mention) => {
      const { actor: id, ...rest } = mention;
      return id !== undefined && nobody.has(id) ? { ...rest, place: { name: open.get(id)!.actor.name } } : mention;
    }),
  };
}

const isLoneName = ({ kind, name, role, country, code, sector }: Actor): boolean =>
  kind === "person" &&
  role === undefined &&
  country === undefined &&
  code === undefined &&
  sector === undefined &&
  /^\p{Lu}[\p{L}'’-]+(?: [\p{L}'’-]+){0,3}$/u.test(name);
