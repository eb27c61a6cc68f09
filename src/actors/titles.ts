import type { Actor, Token } from "../record/index.ts";
import type { Phrase } from "./phrase.ts";
import type { Belonging } from "./setting.ts";
import { personTail } from "./title.ts";

/**
 * The titles that people were introduced by, in the report's own words: "deputy head of the office" is whoever was called so with a
 * name, whatever else is known of the name.
 */
export class Titles {
  readonly #borne: { words: readonly string[]; actor: Actor }[] = [];
  /** Those whom the report calls by name, the last at the end, and the id of the body that each was told to be of. */
  readonly #holders = new Map<Actor, string | undefined>();

  /** Takes note of somebody whom the report calls by name. */
  noteHolder(actor: Actor, body: string | undefined): void {
    const known = this.#holders.get(actor);
    this.#holders.delete(actor);
    this.#holders.set(actor, body ?? known);
  }

  /** Whoever the report has named as holder of such an office of a state or a body, or of none that is told: `likely`, if he is one, else the last. */
  holder(
    role: string,
    of: Pick<Belonging, "country" | "organization"> | undefined,
    likely: string | undefined,
  ): Actor | undefined {
    const wanted = of?.organization?.id;
    const isOf = (actor: Actor, body: string | undefined): boolean =>
      wanted === undefined
        ? actor.country === of?.country && (of !== undefined || (body ?? actor.code) === undefined)
        : body === wanted || actor.code === wanted;
    const fits = [...this.#holders].flatMap(([actor, body]) =>
      actor.role === role && actor.sector !== "ELI" && isOf(actor, body) ? [actor] : [],
    );
    return fits.find(({ key }) => key === likely) ?? fits.at(-1);
  }

  /** Takes note of a phrase that names somebody with a title before the name, or of a title set beside a name. */
  note(phrase: Phrase, actor: Actor, beside?: Phrase): void {
    const { sentence, first, end } = beside ?? phrase;
    const name = beside ? undefined : (phrase.nameFirst ?? personTail(phrase)?.first);
    if (!beside && name === undefined) return;
    const words = titleWords(beside ? described(beside) : sentence.tokens.slice(phrase.ownTitle ?? first, name ?? end));
    if (words.length > 0) this.#borne.push({ words, actor });
  }

  /** Whether the title is one that somebody was introduced by, but of something else: "the deputy head of the port". */
  isOfAnother(phrase: Phrase): boolean {
    const own = titleWords(phrase.sentence.tokens.slice(phrase.first, phrase.end));
    const words = titleWords(described(phrase));
    const alike = this.#borne.filter((each) => own.every((word, at) => each.words[at] === word));
    return words.length > own.length && alike.some(({ words: borne }) => borne[own.length] === words[own.length]);
  }

  /** Whom "the Captain" means, by its noun alone: the one person introduced by a title of that noun. */
  called({ sentence: { tokens }, first, end, possessor }: Phrase): Actor | undefined {
    if (possessor || end - first !== 2 || !/^the$/i.test(tokens[first]!.form)) return undefined;
    if (/^(?:of|for|to|in|at|who|whose)$/i.test(tokens[end]?.form ?? "")) return undefined;
    const noun = tokens[first + 1]!.form.toLowerCase();
    const fits = new Set(this.#borne.filter(({ words }) => nounOf(words) === noun).map(({ actor }) => actor));
    return fits.size === 1 ? [...fits][0] : undefined;
  }

  /** Whom a title without a name means: the one person introduced by it, or by one that begins so. */
  bearer(phrase: Phrase): Actor | undefined {
    const words = titleWords(described(phrase));
    if (words.length < LEAST) return undefined;
    const fits = this.#borne.filter((each) => words.every((word, at) => each.words[at] === word));
    return new Set(fits.map(({ actor }) => actor)).size === 1 ? fits[0]!.actor : undefined;
  }
}

/** "the Comandante" after "Comandante Odo Mbeki": a title that nothing knows, and only a name begins with. */
export function byRank({ sentence: { tokens }, first, end }: Phrase, actors: readonly Actor[]): Actor | undefined {
  const [article, word] = tokens.slice(first, end);
  if (end - first !== 2 || !/^the$/i.test(article!.form) || !/^\p{Lu}\p{Ll}+$/u.test(word!.form)) return undefined;
  const fits = actors.filter(({ kind, name }) => kind === "person" && name.startsWith(`${word!.form} `));
  return fits.length === 1 ? fits[0] : undefined;
}

/** "The minister" alone may be any. */
const LEAST = 2;

/** "minister" of "foreign minister of Kenya". */
const nounOf = (words: readonly string[]): string | undefined => {
  const end = words.findIndex((word) => /^(?:of|for|to)$/.test(word));
  return words.at(end < 0 ? -1 : end - 1);
};

/** Words that a title goes on with. */
const joining = /^(?:of|for|to|the|and|['’]s?)$/i;

/** A title with what follows it over "of". */
function described({ sentence: { tokens }, first, end }: Phrase): Token[] {
  let to = end;
  while (to < tokens.length && (joining.test(tokens[to]!.form) || /^(?:NOUN|PROPN|ADJ)$/.test(tokens[to]!.upos))) to++;
  while (to > end && joining.test(tokens[to - 1]!.form)) to--;
  return tokens.slice(first, to);
}

/** A title's words without articles, "the president's office" as "office of president". */
function titleWords(tokens: readonly Token[]): string[] {
  const words: string[] = [];
  let owner = 0;
  for (let at = 0; at < tokens.length; at++) {
    const { form, xpos } = tokens[at]!;
    const word = form.toLowerCase();
    if (/^(?:the|a|an|,)$/.test(word)) continue;
    if (xpos === "POS") {
      const whose = words.splice(owner);
      const next = tokens[at + 1];
      if (next) words.push(next.form.toLowerCase(), "of");
      words.push(...whose);
      at++;
      continue;
    }
    words.push(word);
    if (/^(?:of|for|to)$/.test(word)) owner = words.length;
  }
  return words;
}
