import type { Actor, ParsedSentence } from "../record/index.ts";
import { floorIn } from "./addressed.ts";

/** Who has the word, in a report that is a transcript or holds one. */
export class Turns {
  readonly #isAsked: readonly boolean[];
  readonly #speakers = new Map<Actor, number>();
  #speaker: Actor | undefined;
  #before: Actor | undefined;

  constructor(sentences: readonly ParsedSentence[]) {
    this.#isAsked = floorIn(sentences);
  }

  /** Whether the floor asks in it, where those who are called by a first name may be of the press. */
  get isAsked(): boolean {
    return this.#isAsked.includes(true);
  }

  /** Whoever takes a turn by name. */
  get speakers(): readonly Actor[] {
    return [...this.#speakers.keys()];
  }

  /** Whoever takes the word more often than anybody else, and more than once or alone. */
  get foremost(): Actor | undefined {
    const [first, next] = [...this.#speakers].sort((a, b) => b[1] - a[1]);
    return first && (!next || first[1] > Math.max(1, next[1])) ? first[0] : undefined;
  }

  get speaker(): Actor | undefined {
    return this.#speaker;
  }

  /** Who had the word before the floor: whoever it asks, and no "he", named or not. */
  get asked(): Actor | undefined {
    return this.#before;
  }

  /** Whose country is spoken from: the speaker's, else that of the report. */
  countryOr(home: string | undefined): string | undefined {
    return this.#speaker && this.#speaker.kind !== "state" ? this.#speaker.country : home;
  }

  /** Comes to a sentence, by its number. */
  reach(number: number): void {
    if (this.#isAsked[number]) {
      this.#before = this.#speaker ?? this.#before;
      this.#speaker = undefined;
    } else this.#before = undefined;
  }

  take(actor: Actor): void {
    this.#speakers.set(actor, (this.#speakers.get(actor) ?? 0) + 1);
    this.#speaker = actor;
  }
}
