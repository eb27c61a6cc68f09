import type { Epithet } from "./epithet.ts";
import type { Phrase } from "./phrase.ts";

/** How far back a state may have been named that "the country" means, in sentences. */
const REACH = { home: 1, press: 2 };

/** The states that have been named, and where: "the country" is one of them, or whoever's voice the report is. */
export class Countries {
  #named: { country: string; sentence: number; acts: boolean }[] = [];
  #all = new Set<string>();

  /** `acts`: the state itself is what its clause is about. */
  note(country: string, sentence: number, acts = false): void {
    this.#named.push({ country, sentence, acts });
    this.#all.add(country);
  }

  /** All states named so far. */
  get all(): ReadonlySet<string> {
    return this.#all;
  }

  /**
   * The state that "the country" means: the only one named in its sentence before it, else in those before; where none is, the one
   * whose voice it is. Nobody where several are.
   */
  meant({ sentence: { tokens }, first }: Phrase, here: number, home: string | undefined): string | undefined {
    const isOurs = home !== undefined && tokens.slice(0, first).some(({ form }) => /^(?:we|our|us)$/i.test(form));
    for (let back = 0; back <= (home === undefined ? REACH.press : REACH.home); back++) {
      const named = new Set(isOurs && back === 0 ? [home] : []);
      for (let at = this.#named.length - 1; at >= 0; at--) {
        const { country, sentence } = this.#named[at]!;
        if (sentence < here - back) break;
        if (sentence === here - back) named.add(country);
      }
      const [one] = named;
      if (named.size > 0) return named.size === 1 ? one : undefined;
    }
    return home;
  }

  /**
   * The state that "the West African nation" means: the only one of those it may be that was named nearby, else the only one of them
   * that the sentence before was about.
   */
  called({ states }: Epithet, here: number): string | undefined {
    const near = this.#named.filter(
      ({ country, sentence }) => here - sentence <= REACH.press && states?.has(country) !== false,
    );
    const [one, other] = new Set(near.map(({ country }) => country));
    if (other === undefined) return one;
    const acting = near.filter(({ acts, sentence }) => acts && here - sentence === 1);
    const [doer, another] = new Set(acting.map(({ country }) => country));
    return another === undefined ? doer : undefined;
  }
}

/** "the country", "this country", "the whole nation", and not "the country that", "the countries". */
export function isTheCountry({ sentence: { tokens }, first, end, head, possessor }: Phrase): boolean {
  const words = tokens.slice(first, end).map(({ form }) => form.toLowerCase());
  if (possessor || head !== end - 1 || !/^(?:country|nation)$/.test(words.at(-1)!)) return false;
  const [article, ...between] = words.slice(0, -1);
  if (!/^(?:the|this)$/.test(article ?? "") || !between.every((word) => /^(?:entire|whole)$/.test(word))) return false;
  return !/^(?:of|that|which|who|where|whose|with)$/i.test(tokens[end]?.form ?? "");
}
