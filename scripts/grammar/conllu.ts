import { readFileSync } from "node:fs";
import type { Word } from "../../src/grammar/index.ts";

/** A treebank sentence. Offsets are into the text of its paragraph. */
export interface GoldSentence {
  doc: string;
  text: string;
  from: number;
  to: number;
  /** Begins a paragraph. */
  newParagraph: boolean;
  tokens: GoldToken[];
}

export interface GoldToken {
  form: string;
  lemma: string;
  upos: string;
  xpos: string;
  /** From 1; 0 is the root. */
  head: number;
  deprel: string;
  misc: string;
  /** Offsets into the paragraph's text; words of one multiword token share out its characters. */
  from: number;
  to: number;
}

export interface GoldParagraph {
  doc: string;
  text: string;
  sentences: GoldSentence[];
}

/** The words of a sentence as the grammar takes them. */
export const wordsOf = (tokens: readonly GoldToken[]): Word[] =>
  tokens.map(({ form, from, to }, at) => ({
    form,
    from,
    to,
    glued: at > 0 && tokens[at - 1]!.to === from,
    newLine: false,
  }));

/** Paragraphs of a CoNLL-U file, their text put together as the file says it was written. */
export function readTreebank(file: string): GoldParagraph[] {
  const paragraphs: GoldParagraph[] = [];
  let doc = "";
  let paragraph: GoldParagraph | undefined;
  let fresh = true;
  let lines: string[][] = [];
  let text = "";
  let glue = "";
  const close = () => {
    if (lines.length === 0) return;
    if (fresh || !paragraph) {
      paragraph = { doc, text: "", sentences: [] };
      paragraphs.push(paragraph);
    } else paragraph.text += glue;
    const from = paragraph.text.length;
    paragraph.text += text;
    const tokens = place(lines, text, from);
    paragraph.sentences.push({ doc, text, from, to: paragraph.text.length, newParagraph: fresh, tokens });
    glue = /SpaceAfter=No/.test(lines.at(-1)![9]!) ? "" : " ";
    fresh = false;
    lines = [];
  };
  for (const line of readFileSync(file, "utf8").split("\n")) {
    if (line.startsWith("# newdoc")) {
      doc = line.split("=")[1]?.trim() ?? "";
      fresh = true;
    } else if (line.startsWith("# newpar")) fresh = true;
    else if (line.startsWith("# text = ")) text = line.slice(9);
    else if (line === "") close();
    else if (!line.startsWith("#")) lines.push(line.split("\t"));
  }
  close();
  return paragraphs;
}

function place(lines: readonly string[][], text: string, base: number): GoldToken[] {
  const tokens: GoldToken[] = [];
  let at = 0;
  const find = (form: string): number => {
    const found = text.indexOf(form, at);
    return found < 0 ? at : found;
  };
  for (let row = 0; row < lines.length; row++) {
    const [id, form] = lines[row]! as [string, string];
    if (id.includes(".")) continue;
    if (id.includes("-")) {
      const [first, last] = id.split("-").map(Number) as [number, number];
      const from = find(form);
      const to = from + form.length;
      let part = from;
      for (let each = first; each <= last; each++) {
        const columns = lines[++row]!;
        const own = columns[1]!;
        const fits = form
          .slice(part - from)
          .toLowerCase()
          .startsWith(own.toLowerCase());
        const end = each === last ? to : fits ? part + own.length : Math.min(to, part + own.length);
        tokens.push(token(columns, base + part, base + Math.max(part + 1, end), text.slice(part, end) || own));
        part = end;
      }
      at = to;
      continue;
    }
    const from = find(form);
    tokens.push(token(lines[row]!, base + from, base + from + form.length, form));
    at = from + form.length;
  }
  return tokens;
}

const token = (columns: readonly string[], from: number, to: number, form: string): GoldToken => ({
  form,
  lemma: columns[2]!,
  upos: columns[3]!,
  xpos: columns[4]!,
  head: Number(columns[6]),
  deprel: columns[7]!,
  misc: columns[9]!,
  from,
  to,
});
