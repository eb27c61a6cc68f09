import type { Event, EventType, Mention, Span, Token, Tree } from "../record/index.ts";
import { keyOfActor } from "./cast.ts";
import type { ActorOf } from "./code.ts";
import type { Ways } from "./ways.ts";

/** One who may have a part in an act whose sentence does not name him. */
export interface Absent {
  id: string;
  /** Where the report names him; absent where it is himself who speaks, or the publisher. */
  named?: Span;
}

/** An act whose sides are sought. */
interface Sought {
  type: EventType;
  /** Its word. */
  token: Token;
}

/** How many events back, and how many of those named before, are looked at. */
const EVENTS = 4;
const NAMED = 6;
/** How many of all. */
const MOST = 10;
/** Sentences over which it counts how often somebody is named. */
const REACH = 10;
/** Letters by which a word is known again. */
const STEM = 6;

/** Those whom a report speaks of, beside those whom a sentence names. */
export class Elsewhere {
  readonly #text: string;
  readonly #ways: Ways;
  readonly #actorOf: ActorOf;
  /** Where the sentences before name each last, whoever is named last being last. */
  readonly #named = new Map<string, Span>();
  /** In which sentences each is named, by `keyOfActor`. */
  readonly #sentences = new Map<string, number[]>();
  #here: readonly Mention[] = [];
  #sentence = 0;

  constructor(text: string, ways: Ways, actorOf: ActorOf) {
    this.#text = text;
    this.#ways = ways;
    this.#actorOf = actorOf;
  }

  /** Comes to a sentence, by whom it names. */
  reach(mentions: readonly Mention[]): void {
    for (const { actor, from, to } of this.#here) {
      if (actor === undefined) continue;
      this.#named.delete(actor);
      this.#named.set(actor, { from, to });
      const key = this.#keyOf(actor);
      const sentences = this.#sentences.get(key);
      if (!sentences) this.#sentences.set(key, [this.#sentence]);
      else if (sentences.at(-1) !== this.#sentence) sentences.push(this.#sentence);
    }
    this.#here = mentions;
    this.#sentence++;
  }

  /**
   * Those who speak or are spoken to where a word stands, then those of the last events and of the last of the same type or word, then
   * those named last.
   */
  at(tree: Tree, sought: Sought, { taken, events }: { taken: readonly string[]; events: readonly Event[] }): Absent[] {
    const here = new Set([...this.#here.flatMap(({ actor }) => actor ?? []), ...taken].map((id) => this.#keyOf(id)));
    const found = new Map<string, Absent>();
    const { ofType, ofWord } = this.#like(sought, events);
    for (const each of [
      ...this.#known(tree, sought.token),
      ...ofEvents(events.slice(-EVENTS).reverse()),
      ...ofEvents([ofType, ofWord].filter((each) => each !== undefined)),
      ...this.#last(),
    ]) {
      const key = this.#keyOf(each.id);
      if (!here.has(key) && !found.has(key)) found.set(key, each);
    }
    return [...found.values()].slice(0, MOST);
  }

  /** How a report has spoken of each, by `keyOfActor`, before the sentence it has come to: how long ago, how often, in which part of a like act. */
  waysFor(sought: Sought, events: readonly Event[]): (key: string) => string[] {
    const { ofType, ofWord } = this.#like(sought, events);
    return (key) => {
      const sentences = this.#sentences.get(key) ?? [];
      const ago = sentences.length > 0 ? this.#sentence - sentences.at(-1)! : undefined;
      const times = sentences.filter((each) => this.#sentence - each <= REACH).length;
      const partIn = (event: Event | undefined): string => {
        const isIn = (ids: readonly string[] | undefined) => ids?.some((id) => this.#keyOf(id) === key);
        return isIn(event?.actors) ? "actor" : isIn(event?.recipients) ? "recipient" : event ? "none" : "nothing";
      };
      return [
        `ago ${ago === undefined ? "never" : ago > 9 ? "long" : ago > 4 ? "5" : ago}`,
        `times ${Math.min(times, 4)}`,
        `like ${partIn(ofType)}`,
        `word ${partIn(ofWord)}`,
      ];
    };
  }

  /** The last event of the same type, and the last told by the same word, whatever its ending. */
  #like({ type, token }: Sought, events: readonly Event[]): { ofType: Event | undefined; ofWord: Event | undefined } {
    const stem = token.form.slice(0, STEM).toLowerCase();
    const hasWord = ({ cue }: Event): boolean =>
      cue.some(({ from }) => this.#text.slice(from, from + stem.length).toLowerCase() === stem);
    return { ofType: events.findLast((each) => each.type === type), ofWord: events.findLast(hasWord) };
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

  #keyOf(id: string): string {
    return keyOfActor(this.#actorOf(id), id);
  }
}

const ofEvents = (events: readonly Event[]): Absent[] =>
  events.flatMap(({ actors, recipients, evidence }) =>
    [...actors, ...recipients].map((id) => ({ id, named: evidence[0]! })),
  );
