import { type Actor, relationOf, type Token } from "../record/index.ts";
import type { Discourse } from "./discourse.ts";
import { topOf } from "./mention.ts";
import { isSuch } from "./pair.ts";
import { type Phrase, tokensOf } from "./phrase.ts";
import { countOf } from "./wording.ts";

interface Named {
  phrases: readonly Phrase[];
  actors: readonly Actor[];
  sentence: number;
  /** Index after the last of them, and after whose he is. */
  end: number;
}

/** Those named one after the other, "Kenya and Uganda", whom "they" may mean next. */
export class Lists {
  #last: Named | undefined;
  #open: Named | undefined;

  /** Takes note of somebody, in the order of the text. */
  note(phrase: Phrase, actor: Actor, sentence: number): void {
    if (!parties.has(actor.kind) || this.#isOfOne(phrase, actor)) return;
    const open = this.#open?.phrases[0]!.sentence === phrase.sentence ? this.#open : undefined;
    const { end } = phrase;
    const between = open && phrase.sentence.tokens.slice(open.end, phrase.first);
    // "President Mbeki of Kenya and Prime Minister Oru of Uganda": whose each of them is
    if (open && actor.kind === "state" && isOfWhom(between!) && isOnePerson(open.actors.at(-1)!, actor)) {
      open.end = end;
      return;
    }
    const isNext = between && between.length > 0 && between.every(({ form }) => /^(?:,|and|the)$/i.test(form));
    this.#open =
      isNext && open
        ? { phrases: [...open.phrases, phrase], actors: [...open.actors, actor], sentence, end }
        : { phrases: [phrase], actors: [actor], sentence, end };
    if (isNext && between.some(({ form }) => /^and$/i.test(form))) this.#last = this.#open;
  }

  /** Takes note of several whom one phrase means: "the Kenyan and Ugandan ministers". */
  noteTogether(phrase: Phrase, actors: readonly Actor[], sentence: number): void {
    this.#last = { phrases: [phrase], actors, sentence, end: phrase.end };
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

  /** Whom "both leaders" means where nothing tells of which states they are: the only two people of the list named last. */
  pair(office: string | undefined, sentence: number): readonly Actor[] {
    const actors = [...new Set(this.#last?.actors)];
    const fits = actors.every(
      ({ kind, role }) =>
        (kind === "person" || kind === "office") &&
        (office === undefined || (role !== undefined && isSuch(role, office))),
    );
    return actors.length === 2 && fits && sentence - this.#last!.sentence <= NEAR ? actors : [];
  }

  /** Whom "they", "them" and "their" mean: the last who were named together, where nobody and nothing of many is told of since. */
  meant(pronoun: Token, sentence: number, doers: ReadonlySet<Actor>, discourse: Discourse): readonly Actor[] {
    const list = this.#last;
    if (!list || sentence - list.sentence > 1 || new Set(list.actors).size < 2) return [];
    const top = behindLabel(topOf(list.phrases[0]!), list.phrases[0]!);
    if (!/^(?:nsubj|obj|iobj|obl)$/.test(relationOf(top)) || list.actors.some((actor) => doers.has(actor))) return [];
    const end = list.phrases.at(-1)!;
    return discourse.tellsOfManySince(end.sentence.tokens[end.end - 1]!.to) ? [] : [...new Set(list.actors)];
  }
}

/** "MR. OKELLO: The minister and the king met", where the parse hangs on the label what stands behind it. */
const behindLabel = (top: Token, { sentence: { tokens } }: Phrase): Token => {
  const over = top.deprel === "appos" ? tokens[top.head - 1] : undefined;
  return over && tokens.slice(over.id, top.id).some(({ form }) => form === ":") ? over : top;
};

const isOfWhom = (between: readonly Token[]): boolean =>
  /^of(?: the)?$/i.test(between.map(({ form }) => form).join(" "));

/** Whether somebody is of a state that is named right behind. */
const isOnePerson = ({ kind, country }: Actor, state: Actor): boolean =>
  (kind === "person" || kind === "office") && country === state.country;

/** Sentences back. */
const NEAR = 2;

/** What those may be called who are named together. */
const led = /^(?:countries|governments|leaders|ministers|nations|parties|presidents|sides|states|envoys|officials)$/;

const parties: ReadonlySet<Actor["kind"]> = new Set(["person", "office", "state", "government", "organization"]);
