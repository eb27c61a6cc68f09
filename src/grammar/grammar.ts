import type { ParsedSentence, Span, Token } from "../record/index.ts";
import { Forms, normalForm, partOf, type Shapes } from "./forms.ts";
import { type Desks, parse, tagWords } from "./greedy.ts";
import { hashText } from "./hash.ts";
import { lemmaOf } from "./lemmatize.ts";
import { Machine } from "./machine.ts";
import type { Mode } from "./mode.ts";
import { type Model, unpackModel, unpackNamer, unpackNetwork } from "./model.ts";
import { findNames, type Name, type Namer } from "./names.ts";
import { Desk, type Network } from "./network.ts";
import type { State } from "./parser.ts";
import { repair } from "./repair.ts";
import { VECTOR } from "./sizes.ts";
import { split } from "./split.ts";
import { tokenize, type Word } from "./tokenize.ts";
import { indexOf } from "./vocabulary.ts";

/** A sentence as the grammar gives it; what part of the page it is, the caller knows. */
export type GrammarSentence = Omit<ParsedSentence, "kind" | "paragraph">;

export interface GrammarOptions {
  mode?: Mode;
}

/** The files of a grammar, uncompressed. The second is asked for when `accurate` is, the third when names are. */
export interface GrammarFiles {
  model: Uint8Array;
  accurate?: () => Uint8Array;
  names?: () => Uint8Array;
}

export interface Grammar {
  /** Sentences of a stretch of a text, with offsets into the whole text. Never throws; takes time in proportion to length. */
  parse(text: string, block: Span, options?: GrammarOptions): GrammarSentence[];
  /** Tags, lemmas and arcs for the words of one sentence. */
  parseWords(words: readonly Word[], options?: GrammarOptions): Token[];
  /** What a word means, by the words beside which it is used: a row of bytes; undefined where it is not known. */
  meaningOf(word: string): Int8Array | undefined;
  /** The class of words used alike that a word belongs to; 0 where it is not known. */
  classOf(word: string): number;
  /** Names of persons, organizations and places in the parsed sentences of one text. */
  names(sentences: readonly Pick<ParsedSentence, "tokens">[]): Name[];
}

/** A grammar from its files. Runs wherever JavaScript does. */
export function openGrammar(files: GrammarFiles, { mode: usual = "default" }: GrammarOptions = {}): Grammar {
  const model = unpackModel(files.model);
  const forms = new Forms(model.vocabulary);
  const machine = new Machine();
  const desks: Partial<Record<Mode, Desk>> = {};
  const networkOf = (name: Mode): Network => {
    if (name !== "accurate") return model.network(name);
    if (!files.accurate) throw new Error("the network of the accurate mode is not at hand");
    const network = unpackNetwork(files.accurate());
    if (network.sizes.tags !== model.tags.length)
      throw new Error("the network of the accurate mode is of another grammar");
    return network;
  };
  const deskOf = (name: Mode): Desk => (desks[name] ??= new Desk(networkOf(name), forms, machine));
  const desksOf = (mode: Mode): Desks =>
    mode === "accurate" ? [deskOf("default"), deskOf("accurate")] : [deskOf(mode)];
  const tags = model.tags.map((tag) => tag.split(" ") as [upos: string, xpos: string]);
  const lemmas = new Map<number, string>();
  let generation = 0;
  let namer: Namer | undefined;
  const namerOf = (): Namer => {
    if (!files.names) throw new Error("the file of names is not at hand");
    return (namer ??= unpackNamer(files.names()));
  };

  const parseShapes = (words: readonly Word[], shapes: Shapes, mode: Mode): Token[] => {
    if (forms.generation !== generation) {
      lemmas.clear();
      generation = forms.generation;
    }
    const used = desksOf(mode);
    for (const desk of used) desk?.read(shapes);
    const found = tagWords(used, machine, shapes.size, tags.length);
    const heads = oneRoot(parse(model.parser, shapes, found, used, machine), model);
    const tokens = words.map(({ from, to, form }, at): Token => {
      const tag = found[at]!;
      const [upos, xpos] = tags[tag]!;
      const key = shapes.form[at]! * tags.length + tag;
      let lemma = lemmas.get(key);
      if (lemma === undefined) lemmas.set(key, (lemma = lemmaOf(model.lemmas, form, upos, xpos)));
      return {
        id: at + 1,
        from,
        to,
        form,
        lemma,
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
    parse(text, block, { mode = usual } = {}) {
      const words = tokenize(text, block.from, block.to);
      if (words.length === 0) return [];
      const shapes = forms.shapes(words);
      const sentences: GrammarSentence[] = [];
      let begin = 0;
      for (const end of split(model.splitter, words, shapes)) {
        const tokens = parseShapes(words.slice(begin, end), partOf(shapes, begin, end), mode);
        sentences.push({ from: tokens[0]!.from, to: tokens.at(-1)!.to, tokens });
        begin = end;
      }
      return sentences;
    },
    parseWords: (words, { mode = usual } = {}) => parseShapes(words, forms.shapes(words), mode),
    meaningOf(word) {
      const at = indexOf(model.vocabulary, hashText(normalForm(word)));
      return at < 0 ? undefined : model.vocabulary.vectors.subarray(at * VECTOR, (at + 1) * VECTOR);
    },
    classOf(word) {
      const at = indexOf(model.vocabulary, hashText(normalForm(word)));
      return at < 0 ? 0 : model.vocabulary.fine[at]!;
    },
    names: (sentences) =>
      findNames(
        namerOf(),
        sentences.map(({ tokens }) => tokens),
        (tokens) => forms.shapes(tokens),
      ),
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
