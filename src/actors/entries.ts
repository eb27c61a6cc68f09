import { type Actor, relationOf, type Token } from "../record/index.ts";
import type { Standing } from "./pronoun.ts";

/** Somebody spoken of, where, and how prominently. */
export interface Entry {
  actor: Actor;
  token: Token;
  sentence: number;
  paragraph: number;
  subject: boolean;
  /** Subject of a verb of saying: not whom the words they say call "he". */
  speaks: boolean;
  /** Subject of a verb of bringing others together: neither of "both sides". */
  mediates: boolean;
  plural: boolean;
  /** Told of only in what is told of another. */
  aside: boolean;
  /** Subject of what the sentence says. */
  main: boolean;
}

/**
 * "a photographer" is less spoken of than whoever has a name, or of whose office a sentence is, and "her mother" less than all of them.
 */
export function mostSpokenOf(entries: readonly Entry[], here: Standing): readonly Entry[] {
  const isHere = ({ sentence }: Entry): boolean => sentence === here.sentence;
  const isNamed = ({ actor }: Entry): boolean => actor.kind === "person";
  const isNamedHere = entries.some((each) => isHere(each) && isNamed(each));
  const isOfOffice = (entry: Entry): boolean =>
    entry.main &&
    !entry.aside &&
    entry.actor.kind === "office" &&
    (isHere(entry) || (isNear(entry, here) && !isNamedHere));
  const named = entries.filter((each) => isNamed(each) || isOfOffice(each));
  if (named.some(isNamed)) return named;
  const apart = entries.filter(({ aside }) => !aside);
  return apart.length > 0 ? apart : entries;
}

/** Whoever has the word in a transcript, or is quoted: never "he" to himself. */
export function saysIt({ actor, speaks, paragraph }: Entry, here: Standing): boolean {
  if (actor === here.speaker || (here.sayer !== undefined && actor.name.split(" ").at(-1) === here.sayer)) return true;
  return here.quoted && speaks && paragraph === here.paragraph;
}

/** "three of them": some of those, and not themselves. */
export const isPartOf = ({ sentence, token }: Entry, here: Standing): boolean =>
  sentence === here.sentence && relationOf(here.token) === "nmod" && here.token.head === token.id;

/** Sentences back to the last in which somebody must have been spoken of who is not the only one. */
const NEAR = 1;

const isNear = (entry: Entry, { sentence }: Standing): boolean => sentence - entry.sentence <= NEAR;

const areSame = (entries: readonly Entry[]): boolean => entries.every(({ actor }) => actor === entries[0]!.actor);

/** Of several people or bodies, the last who did something; "it" goes on with what the sentence before was about. */
export function tellsOfOne(entries: readonly Entry[], here: Standing, isIt: boolean): Entry | undefined {
  if (areSame(entries)) return entries[0];
  const goneOnWith =
    isIt && relationOf(here.token) === "nsubj"
      ? entries.find((entry) => entry.main && isBefore(entry, here))
      : undefined;
  return goneOnWith ?? entries.find((entry) => entry.subject && (here.speaker !== undefined || isNear(entry, here)));
}

/** Told in the sentence before. */
const isBefore = (entry: Entry, { sentence }: Standing): boolean => sentence - entry.sentence === 1;

/** Of several groups, the only one that the sentence before told of, where the pronoun goes on to tell of it. */
export function tellsOfMany(entries: readonly Entry[], here: Standing): Entry | undefined {
  const [last] = entries;
  if (areSame(entries)) return last && (here.wilful === true || isNear(last, here)) ? last : undefined;
  // "stopped the miners and searched them": of those told of there, the only ones who do not do it
  const nearest = entries.filter(({ sentence }) => sentence === last!.sentence);
  const isPlain = relationOf(last!.token) !== "nmod:poss" && isNear(last!, here);
  if (
    /^i?obj$/.test(relationOf(here.token)) &&
    /^them$/i.test(here.token.form) &&
    here.doers &&
    isPlain &&
    areSame(nearest)
  )
    return last;
  if (relationOf(here.token) !== "nsubj" || last?.sentence === here.sentence) return undefined;
  const told = entries.filter((each) => each.subject && each.sentence === here.sentence - 1);
  return told.length === 1 ? told[0] : undefined;
}

/**
 * Whether "it" or "its" goes on to tell of a body. Of one of the same sentence it does: "Kenya opened its ports". Of one of an earlier sentence it
 * does where the body was a subject there, and what is told here is told of "it", or first of something of its own: "Kenya left. It
 * refused to pay. On Monday its parliament voted". Elsewhere, as in "Kenya left. Mbeki praised the plan and its aims", it may well mean a thing.
 */
export const goesOn = ({ sentence, subject }: Entry, { sentence: now, token, leads }: Standing): boolean =>
  sentence === now || (subject && (relationOf(token).startsWith("nsubj") || leads === true));

/** "Kenya and its neighbours". */
export const isBeside = ({ sentence, token }: Entry, here: Standing): boolean =>
  sentence === here.sentence && here.token.id - token.id <= BESIDE;

/** Most words from a name to a pronoun that stands beside it. */
const BESIDE = 3;

/** A lone name that does something may be a paper's, a rank's or a band's: no "he" until something tells that it is a person's. */
export const isSurelySomebody = ({ actor: { kind, name, role, country } }: Entry): boolean =>
  kind !== "person" || name.includes(" ") || role !== undefined || country !== undefined;

const isPersonal = ({ actor, plural }: Entry): boolean =>
  !plural && (actor.kind === "person" || actor.kind === "office" || (actor.kind === "unnamed" && actor.count === 1));

/** A body that has a name, if only "the Agency"; of "a commission" and "no company" too much is said to follow it. */
const isOneBody = ({ actor, plural }: Entry): boolean =>
  !plural &&
  (["state", "government", "organization"].includes(actor.kind) ||
    (actor.kind === "group" && /^\p{Lu}/u.test(actor.name)));

export const pronounKinds: Record<string, { fits: (entry: Entry) => boolean; gender?: "m" | "f" }> = {
  he: { fits: isPersonal, gender: "m" },
  she: { fits: isPersonal, gender: "f" },
  it: { fits: isOneBody },
  they: { fits: ({ plural }) => plural },
};
