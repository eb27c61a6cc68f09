import { type Actor, inTurn, type Span, type Token, type Tree } from "../record/index.ts";
import type { ActorsFound } from "./found.ts";

/** "our relations", "our two countries", said by one of two who talk: of both. */
export const isShared = (our: Token, tree: Tree): boolean => {
  const noun = tree.head(our);
  if (our.deprel !== "nmod:poss" || !noun) return false;
  const isOfTwo = tree
    .all(noun, "amod", "nummod")
    .some((each) => /^(?:bilateral|mutual|joint|common|two|both)$/i.test(each.form));
  return isOfTwo || shared.has(noun.lemma.toLowerCase()) || states.test(noun.form);
};

const shared = new Set(
  "relation relationship tie cooperation partnership dialogue trade friendship interaction talk conversation meeting negotiation alliance".split(
    " ",
  ),
);

const states = /^(?:countries|peoples|nations|states)$/i;

/** "our countries", "our two peoples": nobody but states has several of them. */
export const isOfStates = (our: Token, tree: Tree): boolean =>
  our.deprel === "nmod:poss" && states.test(tree.head(our)?.form ?? "");

/** How far back the other of two states may have been named, in sentences. */
const REACH = 3;

/**
 * Whom a speaker counts with his own state in "our countries": the other of two who hold the talk, else the one other state whose
 * people were spoken of last. Nobody where several were.
 */
export function partnersIn(
  found: ActorsFound,
  sentences: readonly Span[],
): (at: number, own: string) => string | undefined {
  const byId = new Map(found.actors.map((actor) => [actor.id, actor]));
  const countryOf = (id: string | undefined): string | undefined => {
    const actor = byId.get(id ?? "");
    return actor && kinds.has(actor.kind) ? actor.country : undefined;
  };
  const spokenOf = (): Set<string>[] => {
    const within = inTurn(found.mentions);
    return sentences.map((sentence) => new Set(within(sentence).flatMap(({ actor }) => countryOf(actor) ?? [])));
  };
  let spoken: Set<string>[] | undefined;
  return (at, own) => {
    const parties = found.talks.get(sentences[at]!.from)?.parties.map(countryOf) ?? [];
    if (parties.length === 2 && parties.includes(own)) return parties.find((each) => each !== own);
    spoken ??= spokenOf();
    for (let back = at; back >= 0 && back >= at - REACH; back--) {
      const others = [...spoken[back]!].filter((country) => country !== own);
      if (others.length > 0) return others.length === 1 ? others[0] : undefined;
    }
    return undefined;
  };
}

const kinds: ReadonlySet<Actor["kind"]> = new Set(["state", "government", "person", "office"]);
