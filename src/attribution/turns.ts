import { beginsAsking, gluedIn, type Span, type Token, type Tree } from "../record/index.ts";

/** A turn of a transcript: who has the word, and the sentences spoken until the next has it. */
export interface Turn {
  tree: Tree;
  sentence: number;
  source: Token;
  sourceTokens: Token[];
  cue: Token;
  content: Span[];
}

/** Most words before the colon of a turn. */
const LONGEST_NAME = 14;

/** Turns by the names that stand before a colon at the beginning of a paragraph, or that end one: "MR. ORU: We begin." */
export function turnsIn(trees: readonly Tree[]): Turn[] {
  const turns: Turn[] = [];
  let open: Turn | undefined;
  /** Who has the word again when what he reads out has ended. */
  let reader: Turn | undefined;
  let isAnyAsked = false;
  trees.forEach((tree, sentence) => {
    if (tree.tokens.length === 0 || (tree.sentence.kind !== "body" && tree.sentence.kind !== "heading")) return;
    const isFirst = trees[sentence - 1]?.sentence.paragraph !== tree.sentence.paragraph;
    const turn = turnAt(tree, sentence, isFirst);
    if (turn) {
      const resumed = isReadOut(turn) ? (reader ?? open) : undefined;
      const isOver = resumed !== undefined && closes(tree, turn.cue.id + 1);
      [open, reader] = isOver ? [resumed, undefined] : [turn, resumed];
      turns.push(turn);
      return;
    }
    // a question from the floor, or an aside in brackets, ends a turn
    const isAsked = beginsAsking(tree.tokens);
    const isAside = /^[([]$/.test(tree.tokens[0]!.form) || (open && tree.sentence.kind === "heading");
    isAnyAsked ||= isAsked;
    if (isAsked || (isFirst && isAside)) open = reader = undefined;
    else if (open) open.content.push({ from: tree.sentence.from, to: tree.sentence.to });
    if (reader && closes(tree)) [open, reader] = [reader, undefined];
  });
  // one short turn alone may be a headline: "Ankara: no trade"
  const isSure =
    isAnyAsked || turns.some(({ sourceTokens, content }) => content.length > 1 || isAddressed(sourceTokens));
  return turns.length > 1 || isSure ? turns : [];
}

/** "MS. ORU:": a name as transcripts give it. */
const isAddressed = ([title, ...name]: readonly Token[]): boolean =>
  /^(?:MR|MRS|MS|DR)\.?$/.test(title?.form ?? "") && name.every(({ form }) => form === form.toUpperCase());

/** "A:", "Answer:": whoever the transcript is of answers, and is not named. */
export const isAnswer = ([word, next]: readonly Token[]): boolean =>
  next === undefined && /^(?:a|answer)$/i.test(word?.form ?? "");

/** 'Anna Mbeki: “We begin.”': somebody's words that another reads out. */
const isReadOut = ({ tree, cue }: Turn): boolean => /^(?:“|"|``)$/.test(tree.tokens[cue.id]?.form ?? "");
/** Whether a quotation ends in a sentence, from one of its words on. */
const closes = ({ tokens }: Tree, first = 0): boolean =>
  tokens.slice(first).some(({ form }) => /^(?:”|''|")$/.test(form));

function turnAt(tree: Tree, sentence: number, isFirst: boolean): Turn | undefined {
  const { tokens } = tree;
  const colon = tokens.findIndex((token) => token.form === ":");
  if (colon < 1) return undefined;
  const last = colon === tokens.length - 1;
  // "* * *" before a speaker parts the record of what was said from what was told of it
  let first = tokens.findIndex((token) => token.form !== "*");
  // "Anna Mbeki (in translation):"
  const end =
    tokens[colon - 1]!.form === ")" ? tokens.findLastIndex(({ form }, at) => at < colon && form === "(") : colon;
  const opens = (from: number): boolean => {
    const name = ungluedOf(tokens.slice(from, end));
    // "SENIOR OFFICIAL: We begin.", in a text that has lost its line breaks
    if (name.length > 0 && name.every(({ form }) => /^\p{Lu}[\p{Lu}’'.-]+$/u.test(form))) return true;
    return (
      name.every(isNameWord) && name.at(-1)?.upos === "PROPN" && name.filter(({ upos }) => upos === "PROPN").length > 1
    );
  };
  const isName = isFirst ? tokens.slice(first, end).every(isNameWord) : opens(first);
  if (!isName || ungluedOf(tokens.slice(first, end)).length > LONGEST_NAME) {
    // the name may close a heading or stage directions: only a title and proper nouns right before the colon
    first = end;
    while (first > 0 && isNameWord(tokens[first - 1]!)) first--;
    const isSentence = tokens.slice(0, first).some(({ xpos }) => /^(?:VB[DPZ]|MD)$/.test(xpos));
    if (!last && (isSentence || !opens(first))) return undefined;
  }
  const name = ungluedOf(tokens.slice(first, end));
  if (
    name.length === 0 ||
    name.length > LONGEST_NAME ||
    !name.every(isNameWord) ||
    !(name.some((token) => /^\p{Lu}{2,}|^\p{Lu}\p{L}+/u.test(token.form)) || (isFirst && isAnswer(name)))
  )
    return undefined;
  if (/^(?:note|source|photo|update|correction|question|editor)$/i.test(name.at(-1)!.form)) return undefined;
  const source = name.findLast((token) => token.upos === "PROPN" || token.upos === "NOUN") ?? name.at(-1)!;
  const content = last ? [] : [{ from: tokens[colon + 1]!.from, to: tree.sentence.to }];
  return { tree, sentence, source, sourceTokens: name, cue: tokens[colon]!, content };
}

/** The name before what a page tells of it when asked: "Minister Anna Mbeki" of "Minister Anna Mbeki Mbeki AnnaMinister of Trade". */
function ungluedOf(name: readonly Token[]): Token[] {
  const glued = gluedIn(name, 0, name.length);
  return name.slice(0, glued === undefined ? name.length : glued - 1);
}

const isNameWord = (token: Token): boolean =>
  token.upos === "PROPN" || /^(?:\p{Lu}|of|the|for|and|’s|'s|-|,|\.)/u.test(token.form);
