import type { Token } from "../record/index.ts";
import type { GrammarSentence } from "./grammar.ts";
import type { Name } from "./names.ts";
import type { Word } from "./tokenize.ts";

/** A sentence of a CoNLL-U file: its words, and its comment lines as they stand. */
export interface ConlluSentence {
  comments: string[];
  words: Word[];
  /** The text it says it was, else its words with the spaces it tells of; offsets of `words` are into it. */
  text: string;
}

/**
 * The words of a CoNLL-U file, to be parsed as they are given. Multiword tokens and empty nodes are left aside; their words
 * stay. A row that is none is refused by its number.
 */
export function parseConllu(file: string): ConlluSentence[] {
  const sentences: ConlluSentence[] = [];
  let comments: string[] = [];
  let rows: { form: string; spaced: boolean }[] = [];
  /** Last word of the multiword token begun, and whether a space follows the token. */
  let whole: { last: number; spaced: boolean } | undefined;
  const close = () => {
    if (rows.length > 0) sentences.push(sentenceOf(comments, rows));
    comments = [];
    rows = [];
    whole = undefined;
  };
  file.split(/\r?\n/).forEach((line, at) => {
    if (line.trim() === "") return close();
    if (line.startsWith("#")) return void comments.push(line);
    const columns = line.split("\t");
    const [id, form] = columns;
    if (form === undefined || !/^\d+(?:[-.]\d+)?$/.test(id!)) throw new Error(`not a row of CoNLL-U: line ${at + 1}`);
    if (id!.includes(".")) return;
    const spaced = !/(?:^|\|)SpaceAfter=No(?:\||$)/.test(columns[9] ?? "");
    const range = /^\d+-(\d+)$/.exec(id!);
    if (range) return void (whole = { last: Number(range[1]), spaced });
    const inside = whole !== undefined && rows.length + 1 < whole.last;
    rows.push({ form, spaced: whole === undefined ? spaced : !inside && whole.spaced });
    if (!inside) whole = undefined;
  });
  close();
  return sentences;
}

function sentenceOf(comments: string[], rows: readonly { form: string; spaced: boolean }[]): ConlluSentence {
  const told = comments.find((comment) => comment.startsWith("# text = "))?.slice("# text = ".length);
  const placed = told === undefined ? undefined : placeIn(told, rows);
  if (placed) return { comments, words: placed, text: told! };
  let text = "";
  const words = rows.map(({ form, spaced }, at): Word => {
    const from = text.length;
    text += form + (spaced && at + 1 < rows.length ? " " : "");
    return { form, from, to: from + form.length, glued: at > 0 && !rows[at - 1]!.spaced, newLine: false };
  });
  return { comments, words, text };
}

/** The words one after another in the text, if it spells them all. */
function placeIn(text: string, rows: readonly { form: string }[]): Word[] | undefined {
  let at = 0;
  const words: Word[] = [];
  for (const { form } of rows) {
    const from = /\S/.exec(text.slice(at)) ? at + text.slice(at).search(/\S/) : text.length;
    if (!text.startsWith(form, from)) return undefined;
    words.push({ form, from, to: from + form.length, glued: from === at && at > 0, newLine: false });
    at = from + form.length;
  }
  return words;
}

/** What stands above the first sentence of a text whose names are told: what the parts of `Entity=` are. */
export const namesHeader = "# newdoc\n# global.Entity = eid-etype\n";

/** A parsed sentence in CoNLL-U, with its text, where each word stands in it, and the names in it. */
export function formatConllu({ from, to, tokens }: GrammarSentence, text: string, names: readonly Name[] = []): string {
  const lines = [`# text = ${text.slice(from, to).replace(/\s+/g, " ")}`];
  tokens.forEach((token, at) => {
    const next = tokens[at + 1];
    const misc = [
      entityOf(token, names),
      next !== undefined && next.from === token.to ? "SpaceAfter=No" : undefined,
    ].filter((each) => each !== undefined);
    lines.push(row(token, misc.length > 0 ? misc.join("|") : "_"));
  });
  return `${lines.join("\n")}\n\n`;
}

/** A name's brackets, at its first word and its last. */
function entityOf(token: Token, names: readonly Name[]): string | undefined {
  const name = names.find(({ from, to }) => from <= token.from && token.to <= to);
  if (!name) return undefined;
  const begins = token.from === name.from ? `(e${name.id}-${name.kind}` : "";
  const ends = token.to === name.to ? (begins === "" ? `e${name.id})` : ")") : "";
  return begins + ends === "" ? undefined : `Entity=${begins}${ends}`;
}

const row = ({ id, form, lemma, upos, xpos, head, deprel }: Token, misc: string): string =>
  [id, field(form), field(lemma), upos, xpos, "_", head, deprel, "_", misc].join("\t");

/** A field holds no tab and no line break. */
const field = (text: string): string => text.replace(/[\t\n\r\u2028\u2029]/g, " ");
