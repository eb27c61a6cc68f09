import type { GoldToken } from "./conllu.ts";
import { namedWords } from "./newswire.ts";

/** A name in a sentence: its words from `first` to before `end`, and what it names. */
export interface GoldName {
  first: number;
  end: number;
  /** The treebank's kind of thing: person, organization, place, event, object … */
  kind: string;
}

interface Mention {
  first: number;
  end: number;
  kind: string;
}

/**
 * The names among the mentions that GUM marks in `Entity=`: those whose head is a proper noun, each cut down to the name itself,
 * without article, title or what is apposed to it. Of two names one inside the other the longer stands.
 */
export function goldNames(tokens: readonly GoldToken[]): GoldName[] {
  const names = mentionsIn(tokens)
    .map((mention) => nameIn(tokens, mention))
    .filter((name) => name !== undefined)
    .sort((a, b) => b.end - b.first - (a.end - a.first) || a.first - b.first);
  const kept: GoldName[] = [];
  for (const name of names) if (!kept.some(({ first, end }) => first < name.end && name.first < end)) kept.push(name);
  return kept.sort((a, b) => a.first - b.first);
}

const bracket = /\((\d+)(?:\[\d+\/\d+\])?-([^-()]+)-[^()]*(\)?)|(\d+)(?:\[\d+\/\d+\])?\)/g;

function mentionsIn(tokens: readonly GoldToken[]): Mention[] {
  const open: (Mention & { id: string })[] = [];
  const closed: Mention[] = [];
  tokens.forEach(({ misc }, at) => {
    const marks = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? "";
    for (const [, begun, kind, whole, ended] of marks.matchAll(bracket)) {
      if (whole === ")") closed.push({ first: at, end: at + 1, kind: kind! });
      else if (begun !== undefined) open.push({ id: begun, first: at, end: at + 1, kind: kind! });
      else {
        const last = open.findLastIndex(({ id }) => id === ended);
        if (last >= 0) closed.push({ ...open.splice(last, 1)[0]!, end: at + 1 });
      }
    }
  });
  return closed;
}

const isCapital = (form: string): boolean => /^\p{Lu}/u.test(form);
/** Small words and marks inside names. */
const joining = /^(?:of|the|and|for|in|on|de|del|la|el|al|bin|ibn|van|von|der|du|da|di|'s|’s|&|-|–|\.|\/)$/;
/** By these a word is beside the name, not in it. */
const beside = /^(?:det|nmod:desc|nmod:poss|appos|acl.*|parataxis|dep|list|orphan|advmod|case)$/;

function nameIn(tokens: readonly GoldToken[], { first, end, kind }: Mention): GoldName | undefined {
  const head = tokens.findIndex(
    ({ head: above }, at) => at >= first && at < end && (above - 1 < first || above - 1 >= end),
  );
  if (head < 0 || tokens[head]!.upos !== "PROPN" || !isCapital(tokens[head]!.form)) return undefined;
  const inside = (at: number): boolean =>
    at >= first && at < end && isCapital(tokens[at]!.form) && isPart(tokens, at, head);
  const reach = (step: 1 | -1): number => {
    let last = head;
    for (let at = head + step; at >= first && at < end; at += step)
      if (inside(at)) last = at;
      else if (!joining.test(tokens[at]!.form)) break;
    return last;
  };
  const isPeople = kind === "person" && tokens[head]!.xpos === "NNPS";
  return { first: reach(-1), end: reach(1) + 1, kind: isPeople ? "people" : kind };
}

function isPart(tokens: readonly GoldToken[], at: number, head: number): boolean {
  for (let up = at, steps = 0; steps < 9; steps++) {
    if (up === head) return true;
    const { deprel, head: above } = tokens[up]!;
    if (above === 0 || beside.test(deprel) || (deprel === "conj" && above - 1 === head)) return false;
    up = above - 1;
  }
  return false;
}

/** The names in a sentence that was written for training. */
export function writtenNames(tokens: readonly GoldToken[]): GoldName[] {
  const names: GoldName[] = [];
  tokens.forEach(({ form }, at) => {
    const kind = form === "States" ? "place" : namedWords.get(form);
    const last = names.at(-1);
    if (kind === undefined) return;
    if (kind === "person" && last?.kind === "person" && last.end === at) last.end++;
    else names.push({ first: form === "States" && tokens[at - 1]?.form === "United" ? at - 1 : at, end: at + 1, kind });
  });
  return names;
}
