import type { Organization } from "../lexicon/index.ts";
import type { Actor } from "../record/index.ts";
import { belong } from "./belonging.ts";
import { organizationReferent } from "./known.ts";
import { type Phrase, tokensOf } from "./phrase.ts";
import { type Referent, slug } from "./referent.ts";
import { bodies, betweenStates, offices, organs } from "./rules/words.ts";
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
  belong(referent, owner, setting.lexicon);
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

const sectorAt = ({ matches }: Phrase, noun: number): string | undefined =>
  meaningOf(
    matches.find((match) => match.first <= noun && noun < match.end),
    "group",
  )?.group.sector;

/** The body that the data have under the state's name: "Kenyan Ministry of Health", "Ministry of Health of Kenya". */
function namesake(name: string, country: string, { lexicon }: Setting): Organization | undefined {
  const state = lexicon.countryBy(country);
  if (!state) return undefined;
  const full = [name, ...state.adjectives.map((each) => `${each} ${name}`), `${name} of ${state.name}`];
  for (const words of full) {
    const tokens = [...words.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ from: index, to: index + word.length }));
    const [match] = lexicon.names.longest(words, tokens);
    const known = meaningOf(match, "organization", ({ organization }) => organization.country === country);
    if (known && match!.to === words.length && match!.from === 0) return known.organization;
  }
  return undefined;
}

/** "the RDF", where the report has named the Rural Defence Front: whatever else is called so. */
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
  const bodies = actors.filter(({ kind }) => kind === "organization" || kind === "armed-force" || kind === "group");
  const fits = bodies.filter(({ name }) => isIts(name));
  const isKnown = bodies.some(({ name, aliases }) => !isIts(name) && (name === short || aliases.includes(short)));
  return fits.length === 1 && !isKnown ? fits[0] : undefined;
}

/** What somebody leads: a body the reader knows, or one that it knows by nothing but its name. */
export function ledBody(phrase: Phrase, known: Referent | undefined): Referent | undefined {
  if (known?.kind === "organization" || known?.kind === "group") return known;
  if (known && known.kind !== "person") return undefined;
  const name = textOf(tokensOf(phrase));
  return phrase.end - phrase.first > 1
    ? { kind: "organization", name, key: `org:${slug(name)}`, form: "name" }
    : undefined;
}
