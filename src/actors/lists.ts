import { type Actor, relationOf, type Token } from "../record/index.ts";
import type { Discourse } from "./discourse.ts";
import { topOf } from "./mention.ts";
import { type Phrase, tokensOf } from "./phrase.ts";
import { countOf } from "./wording.ts";

interface Named {
  phrases: readonly Phrase[];
  actors: readonly Actor[];
  sentence: number;
}

/** Those named one after the other, "Kenya and Uganda", whom "they" may mean next. */
export class Lists {
  #last: Named | undefined;
  #open: Named | undefined;

  /** Takes note of somebody, in the order of the text. */
  note(phrase: Phrase, actor: Actor, sentence: number): void {
    if (!parties.has(actor.kind) || this.#isOfOne(phrase, actor)) return;
    const before = this.#open?.phrases.at(-1);
    const between =
      before?.sentence === phrase.sentence ? phrase.sentence.tokens.slice(before.end, phrase.first) : undefined;
    const isNext = between && between.length > 0 && between.every(({ form }) => /^(?:,|and|the)$/i.test(form));
    this.#open =
      isNext && this.#open
        ? { phrases: [...this.#open.phrases, phrase], actors: [...this.#open.actors, actor], sentence }
        : { phrases: [phrase], actors: [actor], sentence };
    if (isNext && between.some(({ form }) => /^and$/i.test(form))) this.#last = this.#open;
  }

  /** Takes note of several whom one phrase means: "the Kenyan and Ugandan ministers". */
  noteTogether(phrase: Phrase, actors: readonly Actor[], sentence: number): void {
    this.#last = { phrases: [phrase], actors, sentence };
    this.#open = undefined;
  }

  /** "Kenya" of "the presidents of Kenya and Uganda", who are together. */
  #isOfOne({ sentence }: Phrase, { kind, country }: Actor): boolean {
    const [phrase, another] = this.#last?.phrases ?? [];
    const isTogether = phrase?.sentence === sentence && another === undefined;
    return isTogether && kind === "state" && this.#last!.actors.some((each) => each.country === country);
  }

  /** Whom "the three leaders" means: those named together last, where they are as many. */
  counted(phrase: Phrase, sentence: number): readonly Actor[] {
    const words = tokensOf(phrase);
    const [article, , noun, ...rest] = words.map(({ form }) => form.toLowerCase());
    const count = countOf(words, true) ?? 0;
    if (count < 3 || !/^(?:the|all|these)$/.test(article!) || rest.length > 0 || !led.test(noun ?? "")) return [];
    if (/^(?:of|from|who|that|which)$/i.test(phrase.sentence.tokens[phrase.end]?.form ?? "")) return [];
    const actors = [...new Set(this.#last?.actors)];
    return actors.length === count && sentence - this.#last!.sentence <= NEAR ? actors : [];
  }

  /** Whom "they", "them" and "their" mean: the last who were named together, where nobody and nothing of many is told of since. */
  meant(pronoun: Token, sentence: number, doers: ReadonlySet<Actor>, discourse: Discourse): readonly Actor[] {
    const list = this.#last;
    if (!list || sentence - list.sentence > 1 || new Set(list.actors).size < 2) return [];
    const top = topOf(list.phrases[0]!);
    if (!/^(?:nsubj|obj|iobj|obl)$/.test(relationOf(top)) || list.actors.some((actor) => doers.has(actor))) return [];
    const end = list.phrases.at(-1)!;
    return discourse.tellsOfManySince(end.sentence.tokens[end.end - 1]!.to) ? [] : [...new Set(list.actors)];
  }
}

/** Sentences back. */
const NEAR = 2;

/** What those may be called who are named together. */
const led = /^(?:countries|governments|leaders|ministers|nations|parties|presidents|sides|states|envoys|officials)$/;

const parties: ReadonlySet<Actor["kind"]> = new Set(["person", "office", "state", "government", "organization"]);
