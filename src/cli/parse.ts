import { type Command, InvalidArgumentError } from "commander";
import {
  formatConllu,
  gatherFiles,
  type GrammarMode,
  isMode,
  loadTools,
  type Name,
  namesHeader,
  parseConllu,
} from "../index.ts";
import { Failure } from "./failure.ts";
import { say } from "./output.ts";

interface Options {
  conllu?: true;
  mode: GrammarMode;
  names?: true;
}

export function parseCommand(program: Command): void {
  program
    .command("parse")
    .summary("the grammar of a text, as CoNLL-U")
    .description("Prints every word with its lemma, tags and head, in the format of Universal Dependencies (CoNLL-U).")
    .argument("<file>", "a text file, or - for what is piped in")
    .option("--conllu", "the file is CoNLL-U: take its words and sentences as they are given")
    .option("--names", "tell names of persons, organizations and places, as Entity= in the last column")
    .option("--mode <mode>", "fast, default or accurate", parseMode, "default")
    .action(async (file: string, options: Options) => {
      for await (const gathered of gatherFiles([file], process.stdin)) {
        if ("failure" in gathered) throw new Failure(1, `cannot parse: ${gathered.from}: ${gathered.failure}`);
        await say(parsed(gathered.report.text, file, options));
      }
    });
}

function parseMode(value: string): GrammarMode {
  if (!isMode(value)) throw new InvalidArgumentError("Not fast, default or accurate.");
  return value;
}

function parsed(text: string, file: string, { conllu, mode, names }: Options): string {
  const { grammar } = loadTools();
  const sentences = conllu ? givenSentences(text, file, mode) : ownSentences(text, mode);
  const found = new Map<number, Name[]>();
  if (names)
    for (const name of grammar.names(sentences)) found.set(name.sentence, [...(found.get(name.sentence) ?? []), name]);
  const rows = sentences.map((sentence, at) => formatConllu(sentence, sentence.text, found.get(at)));
  return (names ? namesHeader : "") + rows.join("");
}

function givenSentences(text: string, file: string, mode: GrammarMode) {
  const { grammar } = loadTools();
  try {
    return parseConllu(text).map(({ words, text: own }) => ({
      from: 0,
      to: own.length,
      tokens: grammar.parseWords(words, { mode }),
      text: own,
    }));
  } catch (error) {
    throw new Failure(1, `cannot parse: ${file}: ${(error as Error).message}`);
  }
}

/** A paragraph at a time: no sentence runs across a blank line. */
function ownSentences(text: string, mode: GrammarMode) {
  const { grammar } = loadTools();
  return [...text.matchAll(/\S(?:[^\n]|\n(?!\s*\n))*/g)]
    .flatMap(({ index, 0: paragraph }) => grammar.parse(text, { from: index, to: index + paragraph.length }, { mode }))
    .map((sentence) => ({ ...sentence, text }));
}
