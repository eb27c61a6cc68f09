import type { Actor, Token } from "../record/index.ts";
import { type Phrase, tokensOf } from "./phrase.ts";
import { countOf, textOf } from "./wording.ts";

/** How far back those may have been told of whom "the miners" means, in sentences; and within how many others of another state leave it open. */
const REACH = 12;
const NEAR = 3;

/** People told of by a noun in the plural: "twelve river miners". */
interface Told {
  phrase: Phrase;
  /** More than one for "Kenyan and Ugandan miners". */
  actors: readonly Actor[];
  sentence: number;
}

/** Those who have been told of by what they are, and whom "the miners", "these two miners" mean next. */
export class Many {
  readonly #told = new Map<string, Told[]>();

  note(phrase: Phrase, actor: Actor, sentence: number): void {
    const noun = nounOf(phrase);
    if (noun === undefined || !kinds.has(actor.kind)) return;
    const told = this.#told.get(noun) ?? [];
    const last = told.at(-1);
    if (last?.phrase === phrase) last.actors = [...new Set([...last.actors, actor])];
    else told.push({ phrase, actors: [actor], sentence });
    this.#told.set(noun, told);
  }

  /** Whom "the group" means where it is no body: the only people of whom it has been told how many they are, three or more. */
  group(here: number): Actor | undefined {
    const near = [...this.#told.values()].flat().filter(({ sentence }) => here - sentence <= NEAR);
    const fits = new Set(near.flatMap(({ actors }) => actors).filter(({ count = 0 }) => count > 2));
    return fits.size === 1 ? [...fits][0] : undefined;
  }

  /** The last who were told of by that noun and by all that is said here beside it; nobody where others of another state are as near. */
  meant(phrase: Phrase, here: number): readonly Actor[] {
    if (!isAnaphoric(phrase)) return [];
    const told =
      this.#told.get(nounOf(phrase) ?? "")?.filter((each) => each.phrase !== phrase && here - each.sentence <= REACH) ??
      [];
    const last = told.at(-1);
    // "other miners" leave it open whether they are among those who are meant next
    if (!last || wordsOf(last.phrase).includes("other")) return [];
    const fits = told.filter((each) => isToldBy(each, phrase));
    const meant = fits.at(-1);
    if (!meant) return [];
    const isOpen = fits.some((each) => meant.sentence - each.sentence <= NEAR && areApart(each.actors, meant.actors));
    return isOpen ? [] : meant.actors;
  }
}

const kinds: ReadonlySet<Actor["kind"]> = new Set([
  "armed-force",
  "group",
  // "the African Union leaders"
  "organization",
  "population",
  "unnamed",
]);

/** "miners"; nothing for what is no noun in the plural, and for "no miners". */
function nounOf({ sentence: { tokens }, first, head, end }: Phrase): string | undefined {
  const { xpos, form } = tokens[head]!;
  const isSome = !/^(?:any|no)$/i.test(tokens[first]!.form);
  return head === end - 1 && /^NNP?S$/.test(xpos) && isSome ? form.toLowerCase() : undefined;
}

/** "the miners", "these two river miners", and not "his miners", "the miners who left". */
export function isAnaphoric(phrase: Phrase): boolean {
  const { sentence, first, end, possessor } = phrase;
  if (possessor || !/^(?:the|these|those)$/i.test(sentence.tokens[first]!.form)) return false;
  // "the people" are anybody
  return !/^the people$/i.test(textOf(tokensOf(phrase))) && !isToldMoreOf(sentence.tokens, first, end);
}

/** "the miners of the port", "the miners hired there", but neither "told the miners that" nor "met the miners in Kisumu". */
function isToldMoreOf(tokens: readonly Token[], first: number, end: number): boolean {
  const next = tokens[end];
  if (!next) return false;
  if (next.deprel === "acl" || /^(?:of|which|who|whose|where)$/i.test(next.form)) return true;
  if (/^that$/i.test(next.form)) return next.upos !== "SCONJ";
  const over = /^(?:for|in|from)$/i.test(next.form) ? tokens[next.head - 1]?.head : undefined;
  return over !== undefined && first < over && over <= end;
}

const wordsOf = (phrase: Phrase): string[] => tokensOf(phrase).map(({ form }) => form.toLowerCase());

/** Whether all that is said of some was said of others too: "the elected miners" of "miners whom the town elected" is not. */
function isToldBy({ phrase: before }: Told, phrase: Phrase): boolean {
  const count = countOf(tokensOf(phrase), true);
  if (count !== undefined && count !== (countOf(tokensOf(before), true) ?? count)) return false;
  const known = new Set(wordsOf(before));
  return tokensOf(phrase).every(
    ({ form, upos }, at) => at === 0 || upos === "NUM" || known.has(form.toLowerCase()) || /^same$/i.test(form),
  );
}

const areApart = (one: readonly Actor[], other: readonly Actor[]): boolean =>
  one !== other &&
  one.some(({ country }) => country !== undefined && !other.some((each) => (each.country ?? country) === country));
