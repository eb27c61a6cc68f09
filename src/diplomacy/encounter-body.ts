import { overlaps, relationOf, type Token, type Tree } from "../record/index.ts";
import { prefixed } from "./beside.ts";
import { statusOf } from "./encounter-status.ts";
import type { Told } from "./encounter-told.ts";
import { standing } from "./encounter-words.ts";
import { phraseSpan, type Setting } from "./setting.ts";

export const isBody = (setting: Setting, id: string): boolean => {
  const actor = setting.actor(id);
  return actor?.kind === "organization" && standing.test(actor.name);
};

/** Those who come together for a body of states: "EU foreign ministers", "the leaders of the Community". */
const members =
  /^(?:ambassadors|chiefs|delegates|envoys|heads|leaders|ministers|officials|presidents|representatives)$/i;

/** A body of states, and nobody of one of them. */
export const isOfStates = (setting: Setting, id: string): boolean => {
  const actor = setting.actor(id);
  return (
    actor?.country === undefined && actor?.code !== undefined && /^(?:organization|group|unnamed)$/.test(actor.kind)
  );
};

/** "EU foreign ministers", "the Forum, whose officials": the body whose members a noun names, all of them. */
export function conclaveOf(setting: Setting, tree: Tree, noun: Token | undefined): string[] {
  if (!noun || !members.test(noun.form)) return [];
  const whose = tree.first(noun, "nmod:poss");
  const over = whose?.xpos === "WP$" ? tree.head(tree.head(noun) ?? noun) : undefined;
  const parties = setting.parties(tree);
  return [noun, ...(over ? [over] : [])].flatMap((each) => parties.named(each)).filter((id) => isOfStates(setting, id));
}

/** A commission that two states have together: "the joint boundary commission". */
export const isJoint = (tree: Tree, noun: Token): boolean =>
  standing.test(noun.form) &&
  tree
    .all(noun, "amod", "compound")
    .some(({ lemma }) => /^(?:bilateral|border|boundary|intergovernmental|joint|mixed)$/i.test(lemma));

/** The parties that a body's name names. */
export const membersNamed = (setting: Setting, ids: readonly string[]): string[] =>
  ids.filter((id) => isBody(setting, id)).flatMap((id) => setting.namedIn(setting.actor(id)!.name));

/** "the Security Council on 3 May", "the Kenya-Uganda Commission will convene in June": a body that sits on a day. */
export function ofBody(setting: Setting, tree: Tree, token: Token): Told | undefined {
  if (token.upos !== "PROPN" || !standing.test(token.form)) return undefined;
  const mention = setting.mentionsIn(tree).find((each) => each.actor !== undefined && overlaps(each.head, token));
  const body = mention?.actor !== undefined && isBody(setting, mention.actor) ? mention.actor : undefined;
  const members = body === undefined ? prefixed(setting, tree, token) : membersNamed(setting, [body]);
  if (body === undefined && setting.sides(members).length < 2) return undefined;
  const head = tree.head(token);
  const isSubject = relationOf(token) === "nsubj";
  const sits = isSubject && body === undefined && head !== undefined && sitting.has(head.lemma);
  if (!sits && (isSubject || !isDated(tree, mention?.to ?? token.to))) return undefined;
  const when = setting.input.whenOf(tree, sits ? head : token);
  if (when?.timex === undefined) return undefined;
  const status = statusOf(setting, tree, sits ? head : token);
  if (!status) return undefined;
  const isAhead = when.from !== null && setting.input.day !== undefined && when.from > setting.input.day;
  return {
    kind: "session",
    open: false,
    anaphoric: false,
    joinsOnly: false,
    another: false,
    name: body === undefined ? setting.words(phraseSpan(tree, token)) : setting.actor(body)!.name,
    parties: body === undefined ? members : [body, ...members],
    alone: true,
    implied: false,
    when,
    status: isAhead ? "planned" : status,
    tree,
    token,
    rule: "encounter/body",
  };
}

const sitting = new Set(["meet", "convene", "sit", "gather", "assemble", "open", "take", "begin", "resume", "hold"]);

/** Right after it stand "on" or "in" and the beginning of a date. */
const isDated = (tree: Tree, end: number): boolean => {
  const [preposition, day] = tree.tokens.filter((each) => each.from >= end);
  return (
    preposition !== undefined && /^(?:on|in)$/i.test(preposition.form) && day !== undefined && isDay.test(day.form)
  );
};

const isDay =
  /^(?:\d{1,2}(?:st|nd|rd|th)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan\w*|feb\w*|march|april|may|june|july|aug\w*|sept\w*|oct\w*|nov\w*|dec\w*)$/i;
