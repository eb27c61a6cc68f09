import type { ParsedSentence, Span, Token } from "../record/index.ts";
import { lemmaOf } from "./lemmatize.ts";
import { parse } from "./greedy.ts";
import { type Model, unpackModel } from "./model.ts";
import { Desk } from "./network.ts";
import type { State } from "./parser.ts";
import { repair } from "./repair.ts";
import { shapesOf } from "./shape.ts";
import { split } from "./split.ts";
import { tag } from "./tagger.ts";
import { tokenize, type Word } from "./tokenize.ts";

/** A sentence as the grammar gives it; what part of the page it is, the caller knows. */
export type GrammarSentence = Omit<ParsedSentence, "kind" | "paragraph">;

/** How much is asked of the machine. `fast`: the linear scorers alone. `default`: the network beside them. */
export type Mode = "fast" | "default";
export const isMode = (word: string): word is Mode => word === "fast" || word === "default";

export interface GrammarOptions {
  mode?: Mode;
}

export interface Grammar {
  /** Sentences of a stretch of a text, with offsets into the whole text. Never throws; takes time in proportion to length. */
  parse(text: string, block: Span, options?: GrammarOptions): GrammarSentence[];
  /** Tags, lemmas and arcs for the words of one sentence. */
  parseWords(words: readonly Word[], options?: GrammarOptions): Token[];
}

/** A grammar from a model file's bytes, uncompressed. Runs wherever JavaScript does. */
export function openGrammar(file: Uint8Array, options: GrammarOptions = {}): Grammar {
  return grammarOf(unpackModel(file), options);
}

function grammarOf(model: Model, { mode: usual = "default" }: GrammarOptions = {}): Grammar {
  const desk = new Desk(model.network, model.vocabulary);
  const parseWords = (words: readonly Word[], { mode = usual }: GrammarOptions = {}): Token[] => {
    const shapes = shapesOf(words, model.vocabulary);
    const network = mode === "fast" ? undefined : desk;
    network?.read(shapes);
    const tags = tag(model.tagger, shapes, network);
    const heads = oneRoot(parse(model.parser, shapes, tags, network), model);
    const tokens = words.map((word, at): Token => {
      const [upos, xpos] = model.tagger.tags[tags[at]!]!.split(" ") as [string, string];
      return {
        id: at + 1,
        from: word.from,
        to: word.to,
        form: word.form,
        lemma: lemmaOf(model.lemmas, word.form, upos, xpos),
        upos,
        xpos,
        head: heads.head[at]!,
        deprel: heads.relation[at]!,
      };
    });
    repair(tokens);
    return tokens;
  };
  return {
    parse(text, block, options) {
      const words = tokenize(text, block.from, block.to);
      if (words.length === 0) return [];
      const sentences: GrammarSentence[] = [];
      let begin = 0;
      for (const end of split(model.splitter, words, shapesOf(words, model.vocabulary))) {
        const tokens = parseWords(words.slice(begin, end), options);
        sentences.push({ from: tokens[0]!.from, to: tokens.at(-1)!.to, tokens });
        begin = end;
      }
      return sentences;
    },
    parseWords,
  };
}

/** Heads as CoNLL-U counts them. Where several words hang on the root, the first keeps it. */
function oneRoot(state: State, { parser }: Model): { head: Int32Array; relation: string[] } {
  const { size } = state;
  const head = new Int32Array(size);
  const relation: string[] = [];
  let root = -1;
  for (let at = 0; at < size; at++) {
    if (state.head[at] === size && root < 0) root = at;
    relation.push(parser.relations[state.relation[at]!]!);
  }
  for (let at = 0; at < size; at++) {
    const found = state.head[at]!;
    if (found < size) head[at] = found + 1;
    else if (at === root) head[at] = 0;
    else {
      head[at] = root + 1;
      relation[at] = "parataxis";
    }
  }
  return { head, relation };
}
