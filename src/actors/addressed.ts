import {
  type Attribution,
  beginsAsking,
  overlaps,
  type ParsedSentence,
  type Token,
  type Tree,
} from "../record/index.ts";
import { addresses } from "./rules/people.ts";
import { isHonorific } from "./wording.ts";

/** Characters from which on a turn is a speech, and no longer said to one. */
const SPEECH = 3000;
/** Of all turns, the share that falls to whoever leads the talk. */
const LEADING = 1 / 3;

/**
 * Whom a turn of a transcript is spoken to: of two who talk, the other; of several, whoever leads the talk, by the others. Where
 * the floor asks, it speaks to whoever answers, and is itself nobody in particular.
 */
export function addresseesIn(
  trees: readonly Tree[],
  attributions: readonly Attribution[],
): (token: Token) => string | undefined {
  const turns = attributions.filter(({ rule }) => rule === "attribution/turn");
  const counts = new Map<string, number>();
  for (const { speakers } of turns) counts.set(speakers[0] ?? "", (counts.get(speakers[0] ?? "") ?? 0) + 1);
  const asked = floorIn(trees.map(({ sentence }) => sentence));
  if (asked.includes(true))
    return (token) => {
      const at = trees.findIndex(({ sentence }) => overlaps(sentence, token));
      const answer = turns.find(({ cue }) => cue[0]!.from > token.from);
      return asked[at] ? answer?.speakers[0] : undefined;
    };
  if (counts.size < 2) return () => undefined;
  const [first, next] = [...counts].sort(([, a], [, b]) => b - a);
  const leads = first![0] !== "" && first![1] > next![1] && first![1] >= LEADING * turns.length;
  const other = new Map<string, string>();
  for (const [speaker] of counts) if (leads && speaker !== first![0]) other.set(speaker, first![0]);
  if (counts.size === 2 && !counts.has("")) {
    other.set(first![0], next![0]);
    other.set(next![0], first![0]);
  }
  return (token) => {
    const turn = turns.find(({ content }) => content.some((span) => overlaps(span, token)));
    const length = turn?.content.reduce((sum, { from, to }) => sum + to - from, 0) ?? 0;
    return turn && length < SPEECH ? other.get(turn.speakers[0] ?? "") : undefined;
  };
}

/** Which sentences are the floor's, in a text that marks its questions: from "Q" or "Journalist:" to the next who has the word by name. */
export function floorIn(sentences: readonly Pick<ParsedSentence, "tokens">[]): boolean[] {
  let asks = false;
  let opens = false;
  return sentences.map(({ tokens }) => {
    const colon = tokens.slice(0, LONGEST_NAME).findIndex(({ form }) => form === ":");
    const isTurn = colon > 0 && tokens.slice(0, colon).every(({ form }) => !/^\p{Ll}/u.test(form));
    asks = opens || beginsAsking(tokens) || (asks && !isTurn);
    opens = tokens.length > 1 && tokens.at(-1)!.form === "Q";
    return asks;
  });
}

/** Most words before the colon of a turn. */
const LONGEST_NAME = 8;

/** Index after "Mr. President", "Madam Secretary", where such words begin: a title that turns to somebody and names nobody. */
export function addressEnd(tokens: readonly Token[], first: number): number | undefined {
  if (!isHonorific(tokens[first]!)) return undefined;
  let end = first + 1;
  while (addresses.has(tokens[end]?.form ?? "")) end++;
  return end > first + 1 && tokens[end]?.upos !== "PROPN" ? end : undefined;
}

/** "you all", "you, colleagues", "your questions": several are spoken to. */
export function isOne(you: Token, tree: Tree): boolean {
  const [next, after] = tree.tokens.slice(you.id, you.id + 2);
  if (/^your$/i.test(you.form) && /^questions$/i.test(next?.form ?? "")) return false;
  if (next?.form === "," && (after?.xpos === "NNS" || /^(?:dear|ladies)$/i.test(after?.form ?? ""))) return false;
  return !/^(?:all|both|guys|two|three|gentlemen|ladies)$/i.test(next?.form ?? "");
}
