import type { Span } from "../record/index.ts";
import { type Atom, atomsOf, fold, formsOf, type Letters, lettersOf } from "./atoms.ts";
import type { Meaning, NameIndex, NameMatch } from "./names.ts";

/**
 * How an atom of a name must be written in the text. `free`: common nouns, and the small words inside names.
 * `capitalized`: names. `capitals`: short acronyms, so that "us" is never the US. `acronym`: those of four letters and
 * more, which some papers write as "Nato".
 */
const needs = { free: 0, capitalized: 1, capitals: 2, acronym: 3 } as const;

const meets: readonly (readonly Letters[])[] = [
  ["lower", "capitalized", "capitals", "one", "none"],
  ["capitalized", "capitals", "one"],
  ["capitals", "one"],
  ["capitals", "capitalized"],
];

/** Acronyms that are English words: in a line all in capitals they are the words. */
const alsoWords = new Set(["who", "it", "is", "or", "am", "as", "all", "no", "so", "to", "aid", "can", "may", "has"]);

/** What would end a name if it stood between two of its atoms. */
const breaks = /[^\s\p{L}\p{N}'’ʼ`.&/\p{Pd}]/u;

const kinds = ["country", "organization", "metonym", "office", "holder", "role", "group", "outlet", "region", "city"];
const byKind = (a: Meaning, b: Meaning): number => kinds.indexOf(a.kind) - kinds.indexOf(b.kind);

/** Names that end at a node: those spelt with the same capitals are together. `needs` packs two bits an atom. */
interface Ending {
  needs: number;
  /** Whether "the" must stand before it: "The Hill" is a paper, "Hill" is nobody. */
  article: boolean;
  meanings: Meaning[];
  /** The next ending of the node, spelt with other capitals. */
  next: Ending | undefined;
}
const longestName = 15;

/** A trie whose edges are folded atoms. */
export class NameTrie implements NameIndex {
  size = 0;
  #wordIds = new Map<string, number>();
  /** A form as written in a name: the id of its folded word, times four, and what its letters need. */
  #forms = new Map<string, number>();
  #edges = new Edges();
  #endings: (Ending | undefined)[] = [undefined];

  /** `proper` names are told from common nouns by their capitals. */
  add(name: string, meaning: Meaning, writing: "proper" | "common"): void {
    const forms = formsOf(name);
    if (forms.length === 0 || forms.length > longestName)
      throw new Error(`no name to look up: ${JSON.stringify(name)}`);
    // The article is no part of a match: "The National Security Council" must not be found as the paper "The National".
    const article = forms.length > 1 && forms[0]!.toLowerCase() === "the";
    if (article) forms.shift();
    let node = 0;
    let packed = 0;
    for (let at = 0; at < forms.length; at++) {
      const form = this.#formOf(forms[at]!);
      if (writing === "proper") packed |= (form & 3) << (2 * at);
      const word = form >> 2;
      let next = this.#edges.get(node, word);
      if (next === 0) this.#edges.set(node, word, (next = this.#endings.push(undefined) - 1));
      node = next;
    }
    let ending = this.#endings[node];
    while (ending !== undefined && (ending.needs !== packed || ending.article !== article)) ending = ending.next;
    if (ending === undefined)
      this.#endings[node] = { needs: packed, article, meanings: [meaning], next: this.#endings[node] };
    else if (ending.meanings.at(-1) === meaning) return;
    else ending.meanings.push(meaning);
    this.size++;
  }

  #formOf(form: string): number {
    let known = this.#forms.get(form);
    if (known === undefined) {
      const folded = fold(form);
      let word = this.#wordIds.get(folded);
      if (word === undefined) this.#wordIds.set(folded, (word = this.#wordIds.size + 1));
      this.#forms.set(form, (known = (word << 2) | needOf(lettersOf(form), folded)));
    }
    return known;
  }

  find(text: string, tokens: readonly Span[]): NameMatch[] {
    const atoms = atomsOf(text, tokens);
    const wordIds = atoms.map(({ folded }) => this.#wordIds.get(folded) ?? 0);
    const shouted = isShouted(atoms);
    const found: NameMatch[] = [];
    for (const [start, first] of atoms.entries()) {
      const longestLast = found.length;
      let node = 0;
      for (let at = start; at < atoms.length; at++) {
        const atom = atoms[at]!;
        const word = wordIds[at]!;
        if (word === 0 || (at > start && breaks.test(text.slice(atoms[at - 1]!.to, atom.from)))) break;
        node = this.#edges.get(node, word);
        if (node === 0) break;
        if (shouted && at === start && alsoWords.has(atom.folded)) continue;
        const meanings = this.#meaningsAt(node, atoms, start);
        if (meanings.length > 0)
          found.splice(longestLast, 0, {
            from: first.from,
            to: atom.to,
            first: first.token,
            end: atom.token + 1,
            meanings,
          });
      }
    }
    return found;
  }

  longest(text: string, tokens: readonly Span[]): NameMatch[] {
    const kept: NameMatch[] = [];
    for (const match of this.find(text, tokens)) if (match.from >= (kept.at(-1)?.to ?? 0)) kept.push(match);
    return kept;
  }

  #meaningsAt(node: number, atoms: readonly Atom[], start: number): readonly Meaning[] {
    let fitting: readonly Meaning[] = [];
    for (let ending = this.#endings[node]; ending !== undefined; ending = ending.next)
      if (fits(ending.needs, atoms, start) && (!ending.article || atoms[start - 1]?.folded === "the"))
        fitting = fitting.length === 0 ? ending.meanings : [...fitting, ...ending.meanings].sort(byKind);
    return fitting;
  }
}

const needOf = (letters: Letters, folded: string): number => {
  // the article of Arabic names is written either way
  if (folded === "al") return needs.free;
  if (letters === "capitals") return folded.length < 4 ? needs.capitals : needs.acronym;
  return letters === "capitalized" || letters === "one" ? needs.capitalized : needs.free;
};

function fits(packed: number, atoms: readonly Atom[], start: number): boolean {
  for (let at = start; packed !== 0; at++, packed >>>= 2)
    if (!meets[packed & 3]!.includes(atoms[at]!.letters)) return false;
  return true;
}

/** A heading all in capitals tells nothing by them. */
const isShouted = (atoms: readonly Atom[]): boolean =>
  atoms.length > 3 && atoms.every(({ letters }) => letters !== "lower" && letters !== "capitalized");

/** Edges of the trie as an open hash table of numbers: a hundred thousand cost no object each. Node 0 means none. */
class Edges {
  #from = new Int32Array(2 ** 17).fill(-1);
  #word = new Int32Array(2 ** 17);
  #to = new Int32Array(2 ** 17);
  #count = 0;

  get(from: number, word: number): number {
    const slot = this.#slot(from, word);
    return this.#from[slot] === -1 ? 0 : this.#to[slot]!;
  }

  /** The edge must be new. */
  set(from: number, word: number, to: number): void {
    if (++this.#count * 2 > this.#from.length) this.#grow();
    const slot = this.#slot(from, word);
    this.#from[slot] = from;
    this.#word[slot] = word;
    this.#to[slot] = to;
  }

  #slot(from: number, word: number): number {
    const mask = this.#from.length - 1;
    let slot = (Math.imul(from, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & mask;
    while (this.#from[slot] !== -1 && (this.#from[slot] !== from || this.#word[slot] !== word))
      slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [from, word, to] = [this.#from, this.#word, this.#to];
    this.#from = new Int32Array(from.length * 2).fill(-1);
    this.#word = new Int32Array(from.length * 2);
    this.#to = new Int32Array(from.length * 2);
    for (let at = 0; at < from.length; at++)
      if (from[at] !== -1) {
        const slot = this.#slot(from[at]!, word[at]!);
        this.#from[slot] = from[at]!;
        this.#word[slot] = word[at]!;
        this.#to[slot] = to[at]!;
      }
  }
}
