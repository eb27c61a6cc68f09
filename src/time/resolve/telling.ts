import { type ParsedSentence, type Span, type TimexType, Tree, type When } from "../../record/index.ts";
import type { Day } from "../calendar.ts";
import type { FoundTimex } from "../meaning.ts";
import type { Stretch } from "../stretch.ts";
import { governorOf, type Tense, tenseOf } from "../tense.ts";
import type { Clocks } from "../zones.ts";

/** What an expression came to. */
export interface Resolution {
  bound?: When["bound"];
  value: string;
  /** Where it is another than that of the words by themselves. */
  type?: TimexType;
  stretch?: Stretch;
  /** "HH:MM". */
  time?: string;
  zone?: string;
  /** The moment, in minutes from 1970 in UTC, where it is known. */
  moment?: number;
  /** `report`, `speaker`, or the index of the expression it was counted from. */
  anchor?: "report" | number;
  /** The words, besides its own, that it rests on. */
  cues: Span[];
  /** How it was worked out, in plain words. */
  because: string[];
}

/** What is known while a report is told, expression by expression, in text order. */
export class Telling {
  readonly found: readonly FoundTimex[];
  readonly sentences: readonly ParsedSentence[];
  /** The day of the telling: the report's, or the speaker's inside a dated quotation. */
  now: Day | undefined;
  nowAnchor: "report" | number = "report";
  /** Local time of the telling, in minutes, where known. */
  minutes: number | undefined;
  /** The zone by whose clocks the day of the telling is another than the one printed. */
  zone: string | undefined;
  /** What is known of places' clocks. */
  clocks: Clocks = {};
  /** The stretch being told of: the last that was named. */
  then: { stretch: Stretch; index: number } | undefined;
  /** The day being told of: the last that a main clause was of. Times of day are on it. */
  thenDay: { stretch: Stretch; index: number } | undefined;
  readonly resolved: (Resolution | undefined)[] = [];
  /** Resolves an expression further on, out of turn: what an event is dated by comes after it. */
  ahead: (index: number) => Resolution | undefined = () => undefined;
  readonly #trees = new Map<number, Tree | undefined>();
  readonly #tenses = new Map<number, Tense | undefined>();
  readonly #sentenceOf: readonly number[];

  constructor(found: readonly FoundTimex[], sentences: readonly ParsedSentence[], now: Day | undefined) {
    this.found = found;
    this.sentences = sentences;
    this.now = now;
    this.#sentenceOf = locate(found, sentences);
  }

  /** Place of the sentence an expression stands in; -1 when in none. */
  sentenceOf(index: number): number {
    return this.#sentenceOf[index] ?? -1;
  }

  sentenceAt(index: number): ParsedSentence | undefined {
    return this.sentences[this.sentenceOf(index)];
  }

  /** The grammar of that sentence, where it has any. */
  treeOf(index: number): Tree | undefined {
    const at = this.sentenceOf(index);
    if (!this.#trees.has(at)) {
      const sentence = this.sentences[at];
      this.#trees.set(at, sentence && sentence.tokens.length > 0 ? new Tree(sentence) : undefined);
    }
    return this.#trees.get(at);
  }

  /** Whether an expression dates what its sentence tells, not something beside it: "the letter of Friday", "since May". */
  isTold(index: number): boolean {
    const tree = this.treeOf(index);
    if (/^(?:since|until|till|before|after|from|by|of)$/.test(this.found[index]!.lead)) return false;
    const verb = tree && governorOf(tree, this.found[index]!);
    return verb === undefined || !/^(?:acl|advcl|nmod)/.test(verb.deprel);
  }

  /** Whether two expressions of one sentence hang on the same verb, or stand with none between them. */
  areBeside(index: number, other: number): boolean {
    const tree = this.treeOf(index);
    if (!tree) return true;
    const [a, b] = [this.found[index]!, this.found[other]!];
    const [first, last] = a.from < b.from ? [a, b] : [b, a];
    const between = tree.within({ from: first.to, to: last.from });
    return (
      governorOf(tree, a) === governorOf(tree, b) ||
      !between.some(({ upos, xpos }) => upos === "VERB" && xpos !== "VBG")
    );
  }

  tense(index: number): Tense | undefined {
    if (!this.#tenses.has(index)) {
      const tree = this.treeOf(index);
      this.#tenses.set(index, tree && tenseOf(tree, this.found[index]!));
    }
    return this.#tenses.get(index);
  }
}

/** For each span, in text order, the sentence it begins in. */
function locate(spans: readonly Span[], sentences: readonly Span[]): number[] {
  let at = 0;
  return spans.map(({ from }) => {
    while (at < sentences.length && sentences[at]!.to <= from) at++;
    return at < sentences.length && sentences[at]!.from <= from ? at : -1;
  });
}
