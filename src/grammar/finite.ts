import type { Desks } from "./greedy.ts";
import type { Machine } from "./machine.ts";
import type { Word } from "./tokenize.ts";

/** Tags that say whether a word may be a finite verb, by their places among all. */
export interface FiniteTags {
  isFinite: Uint8Array;
  isNominal: Uint8Array;
  participle: number;
  past: number;
  present: number;
  adjective: number;
  plural: number;
  /** Of what may follow a verb as its object: nouns, and what stands before them. */
  isOfPhrase: Uint8Array;
}

export const finiteTagsOf = (tags: readonly string[]): FiniteTags => ({
  isFinite: Uint8Array.from(tags, (tag) => (/ (?:VB[DPZ]|MD)$/.test(tag) ? 1 : 0)),
  isNominal: Uint8Array.from(tags, (tag) => (/^(?:NOUN|PROPN|PRON) /.test(tag) ? 1 : 0)),
  participle: tags.indexOf("VERB VBN"),
  past: tags.indexOf("VERB VBD"),
  present: tags.indexOf("VERB VBZ"),
  adjective: tags.indexOf("ADJ JJ"),
  plural: tags.indexOf("NOUN NNS"),
  isOfPhrase: Uint8Array.from(tags, (tag) => (/^(?:NOUN|PROPN|PRON|ADJ|DET|NUM) /.test(tag) ? 1 : 0)),
});

/** How much less likely than the likeliest tag a past form may be, in 1/1024 of a natural logarithm. */
const SLACK = 3 * 1024;

/** The same of what is said: "said" may be followed by a phrase alone. */
const LESS = 1024;

/** Words of a sentence that tells something, at least. */
const LEAST = 4;

/** What begins a clause, and never a mere phrase. */
const opens = /^(?:although|because|if|though|unless|when|whereas|while)$/i;
/** Past forms that are no participles. */
const onlyPast =
  /^(?:ate|began|blew|bore|broke|chose|drew|drove|fell|flew|forbade|froze|gave|grew|knew|rode|rose|sang|sank|saw|shook|spoke|stole|swore|threw|took|went|withdrew|wrote)$/;

/** What begins a clause or a phrase; in a headline, before a name and what may be a verb with an object, a clause. */
const mayOpen = /^(?:after|as|before)$/i;
const says = /^sa(?:id|y|ys)$/i;

/**
 * A sentence that ends with a stop has a finite verb, and so has a clause behind "when": where no word is tagged as one, the participle or
 * adjective behind a noun that is likeliest to be a past form is: "warplanes struck southern towns". Tags change in place.
 */
export function settleFinite(
  words: readonly Word[],
  found: Int32Array,
  tags: FiniteTags,
  desks: Desks,
  { shorts }: Pick<Machine, "shorts">,
): void {
  const scoreOf = (word: number, tag: number): number =>
    desks.reduce((sum, desk) => sum + (desk ? shorts[desk.tagScores(word) + tag]! : 0), 0);
  const settle = (from: number, to: number, slack = SLACK): void => {
    let best = -1;
    let least = slack;
    let isAfterNoun = false;
    for (let word = from; word < to; word++) {
      const tag = found[word]!;
      if (tags.isFinite[tag] === 1) return;
      const isOpen = tags.isOfPhrase[found[word + 1] ?? tag] === 1 || onlyPast.test(words[word]!.form);
      if (isAfterNoun && isOpen && (tag === tags.participle || tag === tags.adjective)) {
        const loss = scoreOf(word, tag) - scoreOf(word, tags.past);
        if (loss < least) [best, least] = [word, loss];
      }
      isAfterNoun ||= tags.isNominal[tag] === 1;
    }
    if (best >= 0) found[best] = tags.past;
  };
  // "after Kenya arrests envoy"
  const settleHeadline = (from: number, to: number): void => {
    for (let word = from; word < to; word++) if (tags.isFinite[found[word]!] === 1) return;
    for (let word = from + 1; word < to - 1; word++) {
      const isBetween = tags.isNominal[found[word - 1]!] === 1 && tags.isOfPhrase[found[word + 1]!] === 1;
      if (
        isBetween &&
        found[word] === tags.plural &&
        scoreOf(word, tags.plural) - scoreOf(word, tags.present) < 2 * SLACK
      ) {
        found[word] = tags.present;
        return;
      }
    }
  };
  const { length } = words;
  const isStopped = words[length - 1]?.form === ".";
  for (let word = 0; word < length; word++) {
    const { form } = words[word]!;
    if (!opens.test(form) && !mayOpen.test(form) && !says.test(form)) continue;
    let end = word + 1;
    while (end < length && !/^[,;:.?!–—]$/.test(words[end]!.form)) end++;
    if (opens.test(form)) settle(word + 1, end);
    else if (says.test(form)) settle(word + 1, end, LESS);
    else if (!isStopped) settleHeadline(word + 1, end);
  }
  if (length >= LEAST && isStopped) settle(0, length);
}
