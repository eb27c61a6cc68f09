import type { Actor } from "../record/index.ts";
import { belong } from "./belonging.ts";
import { namesake } from "./common-names.ts";
import { isCivilForce, organizationReferent } from "./known.ts";
import { type Phrase, tokensOf } from "./phrase.ts";
import { type Referent, slug } from "./referent.ts";
import { bodies, betweenStates, offices, organs } from "./rules/bodies.ts";
import { type Belonging, meaningOf, type Setting } from "./setting.ts";
import { textOf, withoutArticle } from "./wording.ts";

/** "the Ministry of Health", "the Fisheries Council": a body by a name of its own, which the data may know under its state's. */
export function namedBody(
  phrase: Phrase,
  owner: Belonging | undefined,
  written: string,
  setting: Setting,
): Referent | undefined {
  const noun = nounOf(phrase);
  if (noun === undefined || !hasOwnName(phrase, noun)) return undefined;
  const name = withoutArticle(written);
  const known = owner?.country === undefined ? undefined : namesake(name, owner.country, setting);
  if (known) return organizationReferent(known, undefined, written);
  const sector = sectorAt(phrase, noun);
  const referent: Referent = { kind: "organization", name, form: "name", ...(sector !== undefined && { sector }) };
  belong(referent, owner);
  referent.key = `org:${referent.country === undefined ? "" : `${referent.country}:`}${slug(name)}`;
  return referent;
}

/** In a government's own report "the Armed Forces" and "the Ministry of Health" are its own, where nobody else's are said. */
export function ownBody(phrase: Phrase, { home }: Setting): Belonging | undefined {
  const { sentence, first, end, head, matches, possessor, bodyEnd } = phrase;
  const { tokens } = sentence;
  if (home === undefined || possessor || /^(?:of|between)$/i.test(tokens[end]?.form ?? "")) return undefined;
  if (tokensOf(phrase).some(({ form }) => betweenStates.test(form))) return undefined;
  const match = matches.find((each) => each.first <= head && head < each.end);
  const noun = nounOf(phrase) ?? head;
  const isNamed = /^\p{Lu}/u.test(tokens[noun]!.form);
  const isDefinite = /^the$/i.test(tokens[first]!.form) || (isNamed && tokens[first]!.upos !== "DET");
  const group = meaningOf(match, "group");
  const isOrgan = group
    ? ofState.has(group.group.sector) && (isNamed || organs.has(group.group.noun))
    : isNamed && (noun !== head || (bodyEnd !== undefined && offices.has(tokens[noun]!.form.toLowerCase())));
  return isDefinite && isOrgan ? { country: home } : undefined;
}

const ofState: ReadonlySet<string> = new Set(["GOV", "MIL", "COP", "JUD", "LEG", "SPY"]);

/** Index of the noun that says what kind of body is named. */
function nounOf({ sentence: { tokens }, end, bodyEnd }: Phrase): number | undefined {
  const at = (bodyEnd ?? end) - 1;
  const { form } = tokens[at]!;
  return /^\p{Lu}\p{Ll}/u.test(form) && bodies.has(form.toLowerCase()) ? at : undefined;
}

/** Whether more than whose it is stands before or behind the noun. */
function hasOwnName({ sentence: { tokens }, first, bodyEnd, matches }: Phrase, noun: number): boolean {
  if (bodyEnd !== undefined) return true;
  if (matches.some((match) => match.end > noun && match.first < noun)) return false;
  return tokens
    .slice(first, noun)
    .some(
      ({ form, upos }, at) =>
        /^\p{Lu}/u.test(form) &&
        upos !== "DET" &&
        !matches.some((match) => match.first <= first + at && first + at < match.end),
    );
}

function sectorAt(phrase: Phrase, noun: number): string | undefined {
  const match = phrase.matches.find((each) => each.first <= noun && noun < each.end);
  const group = meaningOf(match, "group")?.group;
  return match && group && isCivilForce(phrase, match, group.noun) ? "GOV" : group?.sector;
}

/** Kinds of those who go by a name of their own. */
const named: ReadonlySet<Actor["kind"]> = new Set(["organization", "armed-force", "group"]);

/** "the RDF", where the report has named the Rural Defence Front, or told who is called so: whatever else is. */
export function shortFor(phrase: Phrase, actors: readonly Actor[]): Actor | undefined {
  const words = tokensOf(phrase).filter(({ upos }) => upos !== "DET");
  const short = words[0]?.form;
  if (words.length !== 1 || short === undefined || !/^\p{Lu}{3,6}$/u.test(short)) return undefined;
  const isIts = (name: string): boolean =>
    name
      .split(/[\s-]+/)
      .filter((word) => /^\p{Lu}/u.test(word))
      .map((word) => word[0])
      .join("") === short;
  const bodies = actors.filter(({ kind, name }) => named.has(kind) && name !== short);
  const told = bodies.filter(({ aliases }) => aliases.includes(short));
  const fits = told.length > 0 ? told : bodies.filter(({ name }) => isIts(name));
  return fits.length === 1 ? fits[0] : undefined;
}

/** "the Supreme Court" after "the Zambian Supreme Court of Appeal": words of the name of a body that the report has named, and of no other. */
export function shortened(
  { sentence: { tokens }, first, end, matches }: Phrase,
  actors: readonly Actor[],
): Actor | undefined {
  const words = tokens.slice(first + 1, end);
  if (!/^(?:the|this)$/i.test(tokens[first]!.form) || words.length < 2 || words.length > LONGEST_SHORT)
    return undefined;
  if (!words.every(({ form }) => /^\p{Lu}/u.test(form)) || /^(?:of|for|on)$/i.test(tokens[end]?.form ?? ""))
    return undefined;
  if (matches.some((match) => match.end - match.first > 1 && !meaningOf(match, "group"))) return undefined;
  const short = textOf(words);
  const isOf = (name: string): boolean => {
    const at = ` ${name}`.indexOf(` ${short}`);
    // "Defence Ministry agencies" are no ministry
    return at >= 0 && name !== short && /^(?: (?:of|for|on|and) .*)?$/.test(name.slice(at + short.length));
  };
  const fits = actors.filter(({ kind, name }) => named.has(kind) && isOf(name));
  return fits.length === 1 ? fits[0] : undefined;
}

/** Most words of a name that another, longer one is told by. */
const LONGEST_SHORT = 4;

/** "RSF" in brackets, or behind "or", right after the name of a body. */
export function acronymBehind({ sentence: { tokens }, end }: Phrase): string | undefined {
  const at = tokens[end]?.form === "," && /^or$/i.test(tokens[end + 1]?.form ?? "") ? end + 2 : end + 1;
  const [open, short, close] = [tokens[at - 1]?.form, tokens[at]?.form, tokens[at + 1]?.form];
  const isSet = (open === "(" && close === ")") || (at === end + 2 && close === ",");
  return isSet && /^\p{Lu}[\p{Lu}\d-]+$/u.test(short ?? "") ? short : undefined;
}

/**
 * What somebody leads, by the words for it and whom these would mean elsewhere: a body of which more than a name is known; else one of that
 * name, which is a single word only where that is sure to be a body's, and of the state that the text tells its leader to be of.
 * Nobody where the words mean a state, an office or an army.
 */
export function ledBody(
  phrase: Phrase,
  known: Referent | undefined,
  { isSure, country }: { isSure: boolean; country?: string | undefined },
): Referent | undefined {
  if (known && !/^(?:group|organization|person)$/.test(known.kind)) return undefined;
  const isBody = known !== undefined && known.kind !== "person";
  if (isBody && (known.kind === "group" || (known.country ?? known.code ?? known.sector) !== undefined)) return known;
  if (!isBody && !isSure && phrase.end - phrase.first < 2) return undefined;
  const name = textOf(tokensOf(phrase));
  return {
    kind: "organization",
    name,
    key: `org:${slug(name)}`,
    form: "name",
    ...(country !== undefined && { country }),
  };
}
