import { readFileSync, writeFileSync } from "node:fs";
import { formatConllu, isMode, parseConllu } from "../../src/grammar/index.ts";
import { loadTools } from "../../src/index.ts";

/** CoNLL-U in and out: the words given, or from raw text with `--raw`. */
export function grammar(gold: string, out: string, { raw, mode }: { raw: boolean; mode?: string | undefined }): void {
  if (mode !== undefined && !isMode(mode)) throw new Error(`unknown mode: ${mode}`);
  const { grammar: parser } = loadTools();
  const options = mode === undefined ? {} : { mode };
  const file = readFileSync(gold, "utf8");
  const parsed: string[] = [];
  if (raw) {
    for (const paragraph of paragraphsIn(file))
      for (const sentence of parser.parse(paragraph, { from: 0, to: paragraph.length }, options))
        parsed.push(formatConllu(sentence, paragraph));
  } else
    for (const { words, text } of parseConllu(file))
      parsed.push(formatConllu({ from: 0, to: text.length, tokens: parser.parseWords(words, options) }, text));
  writeFileSync(out, parsed.join(""));
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
