import type { Mention } from "./mention.ts";
import type { Token } from "./sentence.ts";
import { overlaps, type Span } from "./span.ts";
import { relationOf, type Tree } from "./tree.ts";

/** Who the words of one sentence mean, as actors' ids. */
export class Parties {
  readonly #tree: Tree;
  readonly #mentions: readonly Mention[];
  readonly #stateOf: (country: string) => string;

  constructor(tree: Tree, mentions: readonly Mention[], stateOf: (country: string) => string) {
    this.#tree = tree;
    this.#mentions = mentions.filter((mention) => overlaps(mention, tree.sentence));
    this.#stateOf = stateOf;
  }

  /** Actors a noun names, its conjuncts included. */
  named(token: Token): string[] {
    const found: string[] = [];
    for (const head of this.#tree.conjuncts(token)) this.#add(found, (mention) => overlaps(mention.head, head));
    return found;
  }

  /** Whose a noun is, where it is no actor itself: "Kenyan helicopters", "the decision of Kenya", "villages in Kenya". */
  owners(token: Token, steps = 2): string[] {
    const tree = this.#tree;
    for (const child of [...tree.all(token, "nmod:poss"), ...tree.all(token, "amod", "compound", "nmod:desc")]) {
      const named = this.named(child);
      if (named.length > 0) return named;
    }
    const inside: string[] = [];
    this.#add(inside, (mention) => overlaps(mention, token));
    if (inside[0] !== undefined) return inside.slice(0, 1);
    for (const preposition of [
      "of",
      "by",
      "from",
      "against",
      "for",
      "in",
      "at",
      "near",
      "on",
      "to",
      "with",
      "between",
    ]) {
      const noun = tree.under(token, preposition);
      if (!noun || relationOf(noun) === "advcl") continue;
      const named = this.namedOrPlace(noun, steps - 1);
      if (named.length > 0) return named;
    }
    return [];
  }

  /** "the foreign ministers of Kenya and Uganda": whom several holders of one title stand for, where they are two or more. */
  ofSeveral(token: Token): string[] {
    if (token.xpos !== "NNS" && token.xpos !== "NNPS") return [];
    const tree = this.#tree;
    const below = tree.under(token, "of") ?? tree.under(token, "from");
    for (const noun of [below, ...tree.all(token, "amod", "compound", "nmod:poss")]) {
      const found = noun ? tree.conjuncts(noun).flatMap((each) => this.namedOrPlace(each, 0)) : [];
      if (new Set(found).size > 1) return [...new Set(found)];
    }
    return [];
  }

  /** Actors a noun names; else the state of the place it names; else whose it is. */
  namedOrPlace(token: Token, steps = 2): string[] {
    const named = this.named(token);
    if (named.length > 0) return named;
    const place = this.placeAt(token);
    if (place?.place?.country !== undefined) return [this.#stateOf(place.place.country)];
    return steps > 0 ? this.owners(token, steps) : [];
  }

  placeAt(token: Token): Mention | undefined {
    return this.#mentions.find((mention) => mention.place?.country !== undefined && overlaps(mention.head, token));
  }

  /** Everyone mentioned inside a span, in the order of the text. */
  within(span: Span): string[] {
    const found: string[] = [];
    this.#add(found, (mention) => mention.from >= span.from && mention.to <= span.to);
    return found;
  }

  /** Who does a verb: the actor its doer names, else whose the doer is. */
  doers(verb: Token): string[] {
    const doer = this.#tree.doer(verb);
    if (!doer) return [];
    const named = this.named(doer);
    return named.length > 0 ? named : this.owners(doer);
  }

  #add(found: string[], fits: (mention: Mention) => boolean): void {
    for (const mention of this.#mentions)
      if (mention.actor !== undefined && fits(mention) && !found.includes(mention.actor)) found.push(mention.actor);
  }
}
