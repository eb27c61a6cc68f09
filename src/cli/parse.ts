import { type Command, InvalidArgumentError } from "commander";
import { formatConllu, gatherFiles, type GrammarMode, isMode, loadTools, parseConllu } from "../index.ts";
import { Failure } from "./failure.ts";
import { say } from "./output.ts";

interface Options {
  conllu?: true;
  mode: GrammarMode;
}

export function parseCommand(program: Command): void {
  program
    .command("parse")
    .summary("the grammar of a text, as CoNLL-U")
    .description("Prints every word with its lemma, tags and head, in the format of Universal Dependencies (CoNLL-U).")
    .argument("<file>", "a text file, or - for what is piped in")
    .option("--conllu", "the file is CoNLL-U: take its words and sentences as they are given")
    .option("--mode <mode>", "fast, default or accurate", parseMode, "default")
    .action(async (file: string, options: Options) => {
      for await (const gathered of gatherFiles([file], process.stdin)) {
        if ("failure" in gathered) throw new Failure(1, `cannot parse: ${gathered.from}: ${gathered.failure}`);
        await say(parsed(gathered.report.text, file, options));
      }
    });
}

function parseMode(value: string): GrammarMode {
  if (!isMode(value)) throw new InvalidArgumentError("Not fast or default.");
  return value;
}

function parsed(text: string, file: string, { conllu, mode }: Options): string {
  const { grammar } = loadTools();
  if (conllu) {
    try {
      return parseConllu(text)
        .map(({ words, text: own }) =>
          formatConllu({ from: 0, to: own.length, tokens: grammar.parseWords(words, { mode }) }, own),
        )
        .join("");
    } catch (error) {
      throw new Failure(1, `cannot parse: ${file}: ${(error as Error).message}`);
    }
  }
  // a paragraph at a time: no sentence runs across a blank line
  return [...text.matchAll(/\S(?:[^\n]|\n(?!\s*\n))*/g)]
    .flatMap(({ index, 0: paragraph }) => grammar.parse(text, { from: index, to: index + paragraph.length }, { mode }))
    .map((sentence) => formatConllu(sentence, text))
    .join("");
}
