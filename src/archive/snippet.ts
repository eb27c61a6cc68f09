import type { Found } from "./contract.ts";
import { type Phrase, type Word, wordsOf } from "./words.ts";

type Snippet = Found["snippet"];

/** Longest snippet, in words. */
const WIDTH = 24;

interface Hit {
  phrase: number;
  /** Its first and its last word. */
  from: number;
  to: number;
}

/** The stretch of a title or a text that shows most of what was asked for, from the beginning of its sentence if it can. */
export function snippetOf(title: string, text: string, phrases: readonly Phrase[]): Snippet {
  let best = { score: 0, field: text, words: [] as Word[], hits: [] as Hit[], start: 0 };
  for (const field of [title, text]) {
    const words = wordsOf(field);
    const hits = hitsIn(words, phrases);
    const sentences = words.length > WIDTH ? sentencesIn(field, words) : [];
    let sentence = 0;
    for (const hit of hits) {
      const centred = startAround(hits, hit.from, words.length);
      const score = scoreOf(hits, hit.from);
      if (score > best.score) best = { score, field, words, hits, start: centred };
      while (sentence + 1 < sentences.length && sentences[sentence + 1]! <= hit.from) sentence++;
      const start = sentences[sentence];
      if (start === undefined || start >= hit.from) continue;
      const whole = scoreOf(hits, start) + (start === 0 ? 120 : 100);
      if (whole > best.score) best = { score: whole, field, words, hits, start };
    }
  }
  const words = best.words.length > 0 ? best.words : wordsOf(best.field);
  return cut(best.field, words, best.hits, best.start);
}

/** Where phrases stand, in the order of their first words. */
function hitsIn(words: readonly Word[], phrases: readonly Phrase[]): Hit[] {
  const byFirst = new Map<string, number[]>();
  const begins: number[] = [];
  phrases.forEach(({ words: [first, ...more], begins: isBegun }, at) => {
    if (isBegun && more.length === 0) begins.push(at);
    else byFirst.set(first!, [...(byFirst.get(first!) ?? []), at]);
  });
  const stands = (phrase: Phrase, from: number): boolean =>
    phrase.words.every((word, at) => {
      const found = words[from + at]?.word;
      return phrase.begins && at === phrase.words.length - 1 ? found?.startsWith(word) : found === word;
    });
  return words.flatMap(({ word }, from) =>
    [...(byFirst.get(word) ?? []), ...begins]
      .filter((phrase) => stands(phrases[phrase]!, from))
      .map((phrase) => ({ phrase, from, to: from + phrases[phrase]!.words.length - 1 })),
  );
}

/** Every phrase that a stretch shows counts much, and every further time a little. */
function scoreOf(hits: readonly Hit[], start: number): number {
  const seen = new Set<number>();
  let score = 0;
  for (const { phrase } of within(hits, start)) {
    score += seen.has(phrase) ? 1 : 1000;
    seen.add(phrase);
  }
  return score;
}

/** The hits that begin in the stretch; found by halving, for there may be very many. */
function within(hits: readonly Hit[], start: number): Hit[] {
  let [low, high] = [0, hits.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hits[middle]!.from < start) low = middle + 1;
    else high = middle;
  }
  const found: Hit[] = [];
  for (let at = low; at < hits.length && hits[at]!.from < start + WIDTH; at++) found.push(hits[at]!);
  return found;
}

/** Where a stretch begins that has its hits in the middle. */
function startAround(hits: readonly Hit[], from: number, count: number): number {
  const last = within(hits, from).at(-1)!.to + 1;
  const start = from - Math.trunc((WIDTH - (last - from)) / 2);
  return Math.max(0, Math.min(start, count - WIDTH));
}

/** The words that sentences begin with. */
const sentencesIn = (field: string, words: readonly Word[]): number[] =>
  words.flatMap(({ from }, at) => (at === 0 || /[.:]\s+$/.test(field.slice(words[at - 1]!.to, from)) ? [at] : []));

function cut(field: string, words: readonly Word[], hits: readonly Hit[], start: number): Snippet {
  const end = Math.min(start + WIDTH, words.length) - 1;
  const [from, to] = [start > 0 ? words[start]!.from : 0, end + 1 < words.length ? words[end]!.to : field.length];
  const pieces: Snippet = [];
  const put = (text: string, hit: boolean): void => {
    const before = pieces.at(-1);
    if (before?.hit === hit) before.text += text;
    else if (text !== "") pieces.push({ text, hit });
  };
  let at = from;
  if (from > 0) put("…", false);
  let last = start - 1;
  for (const hit of within(hits, start)) {
    const [first, final] = [Math.max(hit.from, last + 1), Math.min(hit.to, end)];
    if (first > final) continue;
    // a phrase that begins inside the one before goes on where that ended
    put(field.slice(at, words[first]!.from), hit.from <= last);
    put(field.slice(words[first]!.from, words[final]!.to), true);
    at = words[final]!.to;
    last = final;
  }
  put(field.slice(at, to), false);
  if (to < field.length) put("…", false);
  return pieces;
}
