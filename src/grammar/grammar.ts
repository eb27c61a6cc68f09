import type { ParsedSentence, Span, Token } from "../record/index.ts";
import { Forms, normalForm, type Shapes } from "./forms.ts";
import { type Desks, parse, tagWords } from "./greedy.ts";
import { finiteTagsOf, settleFinite } from "./finite.ts";
import { hashText } from "./hash.ts";
import { lemmaOf } from "./lemmatize.ts";
import { Machine } from "./machine.ts";
import type { Mode } from "./mode.ts";
import { unpackModel, unpackNamer, unpackNetwork } from "./model.ts";
import { findNames, type Name, type Namer } from "./names.ts";
import { Desk, type Network } from "./network.ts";
import type { State } from "./parser.ts";
import { repair } from "./repair.ts";
import { VECTOR } from "./sizes.ts";
import { split } from "./split.ts";
import { openWordRows, type WordRows } from "./surroundings.ts";
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
  meaningOf: (word: string) => Int8Array | undefined;
  /** The class of words used alike that a word belongs to; 0 where it is not known. */
  classOf: (word: string) => number;
  /** What a file of layers makes of the words of a sentence, read with the vocabulary of this grammar. */
  surroundings(file: Uint8Array): WordRows;
  /** Names of persons, organizations and places in the parsed sentences of one text. */
  names(sentences: readonly Pick<ParsedSentence, "tokens">[]): Name[];
}

/** Words whose places are remembered before all are forgotten. */
const LIMIT = 20_000;

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
  const finite = finiteTagsOf(model.tags);
  const tags = model.tags.map((tag) => tag.split(" ") as [upos: string, xpos: string]);
  /** For each remembered form, the tag that it bore last, and its lemma by it. */
  let lemmas: { tag: number; lemma: string }[] = [];
  let generation = 0;
  let namer: Namer | undefined;
  const namerOf = (): Namer => {
    if (!files.names) throw new Error("the file of names is not at hand");
    return (namer ??= unpackNamer(files.names()));
  };

  const lemmaAt = (id: number, form: string, tag: number): string => {
    if (lemmas[id]?.tag !== tag) lemmas[id] = { tag, lemma: lemmaOf(model.lemmas, form, ...tags[tag]!) };
    return lemmas[id].lemma;
  };

  /** Where words stand in the vocabulary that were asked for; -1 for what it does not have. */
  const places = new Map<string, number>();
  const placeOf = (word: string): number => {
    const known = places.get(word);
    if (known !== undefined) return known;
    if (places.size > LIMIT) places.clear();
    const place = indexOf(model.vocabulary, hashText(normalForm(word)));
    places.set(word, place);
    return place;
  };

  /** The sentence from word `from` to before `to`. */
  const parseSentence = (words: readonly Word[], shapes: Shapes, from: number, to: number, mode: Mode): Token[] => {
    if (forms.generation !== generation) {
      lemmas = [];
      generation = forms.generation;
    }
    const used = desksOf(mode);
    for (const desk of used) desk?.read(shapes, from, to);
    const found = tagWords(used, machine, to - from, tags.length);
    settleFinite(words.slice(from, to), found, finite, used, machine);
    const state = parse(model.parser, found, used, machine);
    const root = rootOf(state);
    const build = (): Token[] => {
      const tokens: Token[] = [];
      for (let at = from; at < to; at++) {
        const word = words[at]!;
        const tag = found[at - from]!;
        const head = state.head[at - from]!;
        // where several words hang on the root, the first keeps it
        const isSecond = head === state.size && at - from !== root;
        tokens.push({
          id: at - from + 1,
          from: word.from,
          to: word.to,
          form: word.form,
          lemma: lemmaAt(shapes.form[at]!, word.form, tag),
          upos: tags[tag]![0],
          xpos: tags[tag]![1],
          head: isSecond ? root + 1 : head === state.size ? 0 : head + 1,
          deprel: isSecond ? "parataxis" : model.parser.relations[state.relation[at - from]!]!,
        });
      }
      return tokens;
    };
    const tokens = build();
    // where the mends together would leave no tree, none of them is made
    return repair(tokens) ? tokens : build();
  };
  return {
    parse(text, block, { mode = usual } = {}) {
      const words = tokenize(text, block.from, block.to);
      if (words.length === 0) return [];
      const shapes = forms.shapes(words);
      const sentences: GrammarSentence[] = [];
      let begin = 0;
      for (const end of split(model.splitter, words, shapes)) {
        const tokens = parseSentence(words, shapes, begin, end, mode);
        sentences.push({ from: tokens[0]!.from, to: tokens.at(-1)!.to, tokens });
        begin = end;
      }
      return sentences;
    },
    parseWords: (words, { mode = usual } = {}) => parseSentence(words, forms.shapes(words), 0, words.length, mode),
    meaningOf(word) {
      const at = placeOf(word);
      return at < 0 ? undefined : model.vocabulary.vectors.subarray(at * VECTOR, (at + 1) * VECTOR);
    },
    classOf(word) {
      const at = placeOf(word);
      return at < 0 ? 0 : model.vocabulary.fine[at]!;
    },
    surroundings: (file) => openWordRows(file, forms, machine),
    names: (sentences) =>
      findNames(
        namerOf(),
        sentences.map(({ tokens }) => tokens),
        (tokens) => forms.shapes(tokens),
      ),
  };
}

/** The first word that hangs on the root. */
function rootOf({ size, head }: State): number {
  let root = 0;
  while (root < size && head[root] !== size) root++;
  return root;
}
