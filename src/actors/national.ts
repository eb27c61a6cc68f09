import type { Lexicon } from "../lexicon/index.ts";
import { type Actor, relationOf, type Token } from "../record/index.ts";
import { type Course, tell } from "./course.ts";
import { namesIn } from "./matches.ts";
import { mention } from "./mention.ts";
import type { Passage } from "./passage.ts";
import type { Phrase } from "./phrase.ts";
import type { Standing } from "./pronoun.ts";
import { meaningOf } from "./setting.ts";

/** Somebody told by his nation alone: "the Norwegian said", "a Swede was held". */
interface National {
  country: string;
  /** "the", not "a". */
  definite: boolean;
  /** The word, as it is written. */
  name: string;
}

/** Reads one of a nation: the only one named before who may be of it, else somebody who has no name. */
export function readNational(course: Course, passage: Passage, phrase: Phrase, place: Standing): boolean {
  const told = nationalIn(phrase, course.lexicon);
  if (!told) return false;
  const { discourse, registry, mentions, countries } = course;
  countries.note(told.country, passage.number);
  const known = told.definite ? meantOf(told, discourse.people(passage.number)) : undefined;
  if (known) tell(course, phrase, [known], "description", "actors/known-by");
  const same = ({ kind, name, country }: Actor): boolean =>
    kind === "unnamed" && name === told.name && country === told.country;
  const actor =
    known ??
    (told.definite ? registry.actors.findLast(same) : undefined) ??
    registry.add({
      kind: "unnamed",
      name: told.name,
      country: told.country,
      sector: "CVL",
      anonymous: true,
      count: 1,
      form: "description",
    });
  if (!known) mentions.push(mention(phrase, { actor: actor.id }, "description", "actors/description"));
  passage.taken.set(phrase, actor);
  discourse.note(actor, {}, place);
  return true;
}

/** The only one of that nation; else the only one of whose nation nothing is told. */
function meantOf({ country }: National, people: readonly Actor[]): Actor | undefined {
  const own = people.filter((each) => each.country === country);
  const fits = own.length > 0 ? own : people.filter((each) => each.country === undefined);
  return fits.length === 1 ? fits[0] : undefined;
}

function nationalIn({ sentence: { tokens }, first, end, possessor }: Phrase, lexicon: Lexicon): National | undefined {
  const [article, word] = tokens.slice(first, end);
  if (end - first !== 2 || possessor || !word || !/^(?:the|an?|another)$/i.test(article!.form)) return undefined;
  if (!/^\p{Lu}\p{Ll}+$/u.test(word.form) || ofMany.test(word.form) || !isOne(word, tokens)) return undefined;
  const country = countryOf(word.form, lexicon);
  return country === undefined ? undefined : { country, definite: /^the$/i.test(article!.form), name: word.form };
}

/** "the French", "the Swiss", "the Chinese": all of them, or one. */
const ofMany = /(?:ese|sh|s)$|^(?:Dutch|French)$/;

/** Whether it does something as one does, has something, or suffers something. */
function isOne(word: Token, tokens: readonly Token[]): boolean {
  const relation = relationOf(word);
  const verb = tokens[word.head - 1];
  if (tokens[word.id]?.upos === "CCONJ" || tokens.some(({ head, deprel }) => head === word.id && deprel === "conj"))
    return false;
  if (word.deprel === "nmod:poss") return tokens[word.id]?.xpos === "POS" || tokens[word.id]?.upos === "PART";
  if (verb === undefined || !/^(?:nsubj|obj)$/.test(relation)) return false;
  const finite = tokens.filter(({ id, head, upos }) => id === verb.id || (head === verb.id && upos === "AUX"));
  if (relation === "obj")
    return verb.upos === "VERB" && !/^(?:speak|learn|know|translate|understand)$/.test(verb.lemma);
  return !finite.some(({ xpos, form }) => xpos === "VBP" || /^(?:are|were|have)$/i.test(form));
}

/** "Norwegian" by its adjective, "Swede" by its people's name, "Dutchman" by both. */
function countryOf(word: string, lexicon: Lexicon): string | undefined {
  const nation = (name: string, forms: readonly string[]): string | undefined => {
    const [match] = namesIn(name, lexicon);
    return meaningOf(match, "country", ({ form }) => forms.includes(form))?.country.id;
  };
  const man = /^(\p{Lu}\p{Ll}+)(?:man|woman)$/u.exec(word)?.[1];
  return (
    nation(word, ["adjective"]) ??
    nation(`${word}s`, ["demonym"]) ??
    (man === undefined ? undefined : nation(man, ["adjective"]))
  );
}
