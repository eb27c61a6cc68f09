import { type Actor, type Mention, relationOf, type Span, type Token, type Tree } from "../record/index.ts";
import { keyOfActor } from "./cast.ts";
import type { ActorOf } from "./code.ts";

/** One whom a report names near an act, and who may have the part in it that its sentence leaves open. */
export interface Bystander {
  key: string;
  actor: Actor;
  /** Sentences back to the last that names him before the act; FAR where none near does. */
  back: number;
  /** How many others were named since. */
  since: number;
  /** How often the report names him. */
  times: number;
  /** How, and as what, he was named last; absent where that is far. */
  form?: Mention["form"];
  relation?: string;
  /** Where that is. */
  named?: Span;
  /** In which other ways the report knows of him (ways.ts). */
  ways: readonly string[];
}

/** Sentences back to one who is not named near. */
export const FAR = 9;
/** How far back those stand who may be meant, in sentences. */
const REACH = 5;

interface Naming {
  key: string;
  sentence: number;
  mention: Mention;
}

/** Who is named where in a report. */
export class Bystanders {
  readonly #trees: readonly Tree[];
  readonly #places: ReadonlyMap<Tree, number>;
  /** By the sentence. */
  readonly #namings: readonly Naming[][];
  readonly #times = new Map<string, number>();
  readonly #actors = new Map<string, Actor>();

  constructor(trees: readonly Tree[], mentions: readonly Mention[], actorOf: ActorOf) {
    this.#trees = trees;
    this.#places = new Map(trees.map((tree, at) => [tree, at]));
    this.#namings = trees.map(() => []);
    let sentence = 0;
    for (const mention of mentions) {
      const actor = mention.actor === undefined ? undefined : actorOf(mention.actor);
      if (!actor) continue;
      while (sentence + 1 < trees.length && trees[sentence + 1]!.sentence.from <= mention.from) sentence++;
      const key = keyOfActor(actor, actor.id);
      this.#times.set(key, (this.#times.get(key) ?? 0) + 1);
      if (!this.#actors.has(key)) this.#actors.set(key, actor);
      this.#namings[sentence]?.push({ key, sentence, mention });
    }
  }

  /** Those named in an act's sentence, in the next and in the few before it, and those known in other ways. */
  of(tree: Tree, word: Token, ways: ReadonlyMap<string, readonly string[]>): Bystander[] {
    const here = this.#places.get(tree)!;
    const near = this.#namings.slice(Math.max(0, here - REACH), here + 2).flat();
    const before = near.filter(({ mention }) => mention.from < word.from).reverse();
    const order = [...new Set(before.map(({ key }) => key))];
    const keys = new Set([...near.map(({ key }) => key), ...ways.keys()]);
    return [...keys].flatMap((key): Bystander[] => {
      const actor = this.#actors.get(key);
      if (!actor) return [];
      const since = order.indexOf(key);
      const last = since < 0 ? undefined : before.find((each) => each.key === key);
      const head = last && this.#trees[last.sentence]!.within(last.mention.head)[0];
      return [
        {
          key,
          actor,
          back: last ? here - last.sentence : FAR,
          since: since < 0 ? FAR : since,
          times: this.#times.get(key)!,
          ways: ways.get(key) ?? [],
          ...(last && { form: last.mention.form, named: { from: last.mention.from, to: last.mention.to } }),
          ...(head && { relation: relationOf(head) }),
        },
      ];
    });
  }
}
