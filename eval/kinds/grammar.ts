import { readFileSync, writeFileSync } from "node:fs";
import { loadTools, type Token, type Word } from "../../src/index.ts";

/** CoNLL-U in and out: the words given, or from raw text with `--raw`. */
export function grammar(gold: string, out: string, { raw }: { raw: boolean }): void {
  const { grammar: parser } = loadTools();
  const text = readFileSync(gold, "utf8");
  const lines: string[] = [];
  if (raw) {
    for (const paragraph of paragraphsIn(text))
      for (const { tokens } of parser.parse(paragraph, { from: 0, to: paragraph.length }))
        lines.push(...rows(tokens), "");
  } else for (const words of sentencesIn(text)) lines.push(...rows(parser.parseWords(words)), "");
  writeFileSync(out, `${lines.join("\n")}\n`);
}

const rows = (tokens: readonly Token[]): string[] =>
  tokens.map((token) =>
    [token.id, token.form, token.lemma, token.upos, token.xpos, "_", token.head, token.deprel, "_", "_"].join("\t"),
  );

/** The syntactic words of each sentence; where they stand in a text does not matter here. */
function sentencesIn(conllu: string): Word[][] {
  return conllu
    .split(/\n\n+/)
    .map((block) => block.split("\n").filter((line) => /^\d+\t/.test(line)))
    .filter((block) => block.length > 0)
    .map((block) =>
      block.map((line, at) => ({ form: line.split("\t")[1]!, from: at, to: at + 1, glued: false, newLine: false })),
    );
}

/** Text of each paragraph, put together from the sentences' own. */
function paragraphsIn(conllu: string): string[] {
  const paragraphs: string[] = [];
  let fresh = true;
  let glue = "";
  for (const block of conllu.split(/\n\n+/)) {
    if (/^# new(?:par|doc)/m.test(block)) fresh = true;
    const text = /^# text = (.*)$/m.exec(block)?.[1];
    if (text === undefined) continue;
    if (fresh) paragraphs.push(text);
    else paragraphs[paragraphs.length - 1] += glue + text;
    fresh = false;
    glue = /SpaceAfter=No[^\n]*$/.test(block.trimEnd()) ? "" : " ";
  }
  return paragraphs;
}
