import { type Attribution, contentsIn, inTurn, type Span, type Token, type Tree } from "../record/index.ts";
import { keyOfActor } from "./cast.ts";
import type { ActorOf, EventInput } from "./code.ts";

type Around = Pick<EventInput, "trees" | "mentions" | "attributions" | "talkIn" | "addresseeAt" | "titled" | "home"> & {
  actorOf: ActorOf;
};

/** As many of those whom the title names as may have a part in an act that does not name them. */
const TITLED = 2;

/** In which ways a report knows of somebody beside the words of one sentence: he speaks, holds the talk, stands in the title. */
export class Ways {
  readonly #around: Around;
  readonly #saidAt: (stretch: Span) => Attribution[];
  readonly #titled: readonly string[];
  /** The two whom the report names most. */
  readonly #foremost: readonly string[];

  constructor(around: Around) {
    this.#around = around;
    this.#saidAt = contentsIn(around.attributions);
    const often = new Map<string, number>();
    for (const { actor } of around.mentions) if (actor !== undefined) often.set(actor, (often.get(actor) ?? 0) + 1);
    this.#foremost = [...often]
      .sort((a, b) => b[1] - a[1])
      .slice(0, 2)
      .map(([id]) => id);
    const within = inTurn(around.mentions);
    const headings = around.trees.filter(({ sentence }) => sentence.kind === "title");
    this.#titled = [
      ...around.titled,
      ...headings.flatMap(({ sentence }) => within(sentence).flatMap(({ actor }) => actor ?? [])),
    ];
  }

  /** Ids of those who speak, are spoken to or hold the talk where a word stands, of the publisher, and of those in the title. */
  idsAt(tree: Tree, word: Token): string[] {
    return [...this.#there(tree, word).map(({ id }) => id), ...this.#titled.slice(0, TITLED)];
  }

  /** The ways, where a word stands, of each who is known in any, by `keyOfActor`. */
  at(tree: Tree, word: Token): ReadonlyMap<string, readonly string[]> {
    const known = new Map<string, string[]>();
    const add = (id: string, way: string) => {
      const key = keyOfActor(this.#around.actorOf(id), id);
      const ways = known.get(key) ?? [];
      if (!ways.includes(way)) known.set(key, [...ways, way]);
    };
    for (const { id, way } of this.#there(tree, word)) add(id, way);
    for (const id of this.#titled) add(id, "title");
    this.#foremost.forEach((id, rank) => add(id, `often ${rank}`));
    return known;
  }

  /** Whoever is known in some way where a word stands, and not all through the report. */
  #there(tree: Tree, word: Token): { id: string; way: string }[] {
    const { talkIn, addresseeAt, home } = this.#around;
    const talk = talkIn(tree.sentence);
    const addressed = addresseeAt(word, tree.sentence);
    return [
      ...this.#saidAt(word).flatMap(({ speakers, manner }) => speakers.map((id) => ({ id, way: `speaker ${manner}` }))),
      ...(addressed === undefined ? [] : [{ id: addressed, way: "addressed" }]),
      ...(talk?.parties ?? []).map((id) => ({ id, way: talk!.isSpoken ? "spoken talk" : "talk" })),
      ...(home === undefined ? [] : [{ id: home, way: "home" }]),
    ];
  }
}
