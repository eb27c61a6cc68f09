import type { Event, Mention, Span, Token, Tree } from "../record/index.ts";
import { keyOfActor } from "./cast.ts";
import type { ActorOf } from "./code.ts";
import type { Ways } from "./ways.ts";

/** One who may have a part in an act whose sentence does not name him. */
export interface Absent {
  id: string;
  /** Where the report names him; absent where it is himself who speaks, or the publisher. */
  named?: Span;
}

/** How many events back, and how many of those named before, are looked at. */
const EVENTS = 2;
const NAMED = 3;
/** How many of all. */
const MOST = 6;

/** Those whom a report speaks of, beside those whom a sentence names. */
export class Elsewhere {
  readonly #ways: Ways;
  readonly #actorOf: ActorOf;
  /** Where the sentences before name each last, whoever is named last being last. */
  readonly #named = new Map<string, Span>();
  #here: readonly Mention[] = [];

  constructor(ways: Ways, actorOf: ActorOf) {
    this.#ways = ways;
    this.#actorOf = actorOf;
  }

  /** Comes to a sentence, by whom it names. */
  reach(mentions: readonly Mention[]): void {
    for (const { actor, from, to } of this.#here) {
      if (actor === undefined) continue;
      this.#named.delete(actor);
      this.#named.set(actor, { from, to });
    }
    this.#here = mentions;
  }

  /** Those who speak or are spoken to where a word stands, then those of the last events, then those named last. */
  at(tree: Tree, word: Token, { taken, events }: { taken: readonly string[]; events: readonly Event[] }): Absent[] {
    const keyOf = (id: string): string => keyOfActor(this.#actorOf(id), id);
    const here = new Set([...this.#here.flatMap(({ actor }) => actor ?? []), ...taken].map(keyOf));
    const found = new Map<string, Absent>();
    for (const each of [...this.#known(tree, word), ...ofEvents(events), ...this.#last()])
      if (!here.has(keyOf(each.id)) && !found.has(keyOf(each.id))) found.set(keyOf(each.id), each);
    return [...found.values()].slice(0, MOST);
  }

  #known(tree: Tree, word: Token): Absent[] {
    return this.#ways.idsAt(tree, word).map((id) => {
      const named = this.#named.get(id);
      return { id, ...(named && { named }) };
    });
  }

  #last(): Absent[] {
    return [...this.#named]
      .slice(-NAMED)
      .reverse()
      .map(([id, named]) => ({ id, named }));
  }
}

const ofEvents = (events: readonly Event[]): Absent[] =>
  events
    .slice(-EVENTS)
    .reverse()
    .flatMap(({ actors, recipients, evidence }) =>
      [...actors, ...recipients].map((id) => ({ id, named: evidence[0]! })),
    );
