import type { Span } from "../record/index.ts";
import { type Atom, atomsOf, atomsOfName, type Letters } from "./atoms.ts";
import type { Meaning, NameIndex, NameMatch } from "./names.ts";

/**
 * How an atom of a name must be written in the text. `free`: common nouns, and the small words inside names.
 * `capitalized`: names. `capitals`: short acronyms, so that "us" is never the US. `acronym`: those of four letters and
 * more, which some papers write as "Nato".
 */
type Need = "free" | "capitalized" | "capitals" | "acronym";

const meets: Record<Need, readonly Letters[]> = {
  free: ["lower", "capitalized", "capitals", "one", "none"],
  capitalized: ["capitalized", "capitals", "one"],
  capitals: ["capitals", "one"],
  acronym: ["capitals", "capitalized"],
};

/** Acronyms that are English words: in a line all in capitals they are the words. */
const alsoWords = new Set(["who", "it", "is", "or", "am", "as", "all", "no", "so", "to", "aid", "can", "may", "has"]);

/** What would end a name if it stood between two of its atoms. */
const breaks = /[^\s\p{L}\p{N}'’ʼ`.&/\p{Pd}]/u;

const kinds = ["country", "organization", "metonym", "office", "holder", "role", "group", "outlet", "region", "city"];
const byKind = (a: Meaning, b: Meaning): number => kinds.indexOf(a.kind) - kinds.indexOf(b.kind);

interface Ending {
  needs: readonly Need[];
  meanings: Meaning[];
}

/** Word ids stay below this, so that a node and a word make one number. */
const words = 2 ** 22;

/** A trie whose edges are folded atoms. `proper` names are told from common nouns by their capitals. */
export class NameTrie implements NameIndex {
  size = 0;
  #wordIds = new Map<string, number>();
  #edges = new Map<number, number>();
  #endings: (Ending[] | undefined)[] = [undefined];

  add(name: string, meaning: Meaning, writing: "proper" | "common"): void {
    const atoms = atomsOfName(name);
    if (atoms.length === 0) throw new Error(`name without letters: ${JSON.stringify(name)}`);
    let node = 0;
    for (const { folded } of atoms) {
      let word = this.#wordIds.get(folded);
      if (word === undefined) this.#wordIds.set(folded, (word = this.#wordIds.size + 1));
      const edge = node * words + word;
      let next = this.#edges.get(edge);
      if (next === undefined) this.#edges.set(edge, (next = this.#endings.push(undefined) - 1));
      node = next;
    }
    const needs = atoms.map((atom) => (writing === "common" ? "free" : needOf(atom)));
    const endings = (this.#endings[node] ??= []);
    const same = endings.find((ending) => ending.needs.every((need, at) => need === needs[at]));
    if (same === undefined) endings.push({ needs, meanings: [meaning] });
    else if (same.meanings.some((known) => isSame(known, meaning))) return;
    else same.meanings.push(meaning);
    this.size++;
  }

  find(text: string, tokens: readonly Span[]): NameMatch[] {
    const atoms = atomsOf(text, tokens);
    const shouted = isShouted(atoms);
    const found: NameMatch[] = [];
    for (const [start, first] of atoms.entries()) {
      const here: NameMatch[] = [];
      let node = 0;
      for (let at = start; at < atoms.length; at++) {
        const atom = atoms[at]!;
        if (at > start && breaks.test(text.slice(atoms[at - 1]!.to, atom.from))) break;
        const word = this.#wordIds.get(atom.folded);
        const next = word === undefined ? undefined : this.#edges.get(node * words + word);
        if (next === undefined) break;
        node = next;
        if (shouted && at === start && alsoWords.has(atom.folded)) continue;
        const meanings = this.#meaningsAt(node, atoms, start);
        if (meanings.length > 0)
          here.push({ from: first.from, to: atom.to, first: first.token, end: atom.token + 1, meanings });
      }
      found.push(...here.reverse());
    }
    return found;
  }

  longest(text: string, tokens: readonly Span[]): NameMatch[] {
    const kept: NameMatch[] = [];
    for (const match of this.find(text, tokens)) if (match.from >= (kept.at(-1)?.to ?? 0)) kept.push(match);
    return kept;
  }

  #meaningsAt(node: number, atoms: readonly Atom[], start: number): readonly Meaning[] {
    const fitting = (this.#endings[node] ?? []).filter(({ needs }) =>
      needs.every((need, at) => meets[need].includes(atoms[start + at]!.letters)),
    );
    if (fitting.length === 1) return fitting[0]!.meanings;
    return fitting.flatMap((ending) => ending.meanings).sort(byKind);
  }
}

const needOf = ({ letters, folded }: Atom): Need => {
  if (letters === "capitals") return folded.length < 4 ? "capitals" : "acronym";
  return letters === "capitalized" || letters === "one" ? "capitalized" : "free";
};

/** A heading all in capitals tells nothing by them. */
const isShouted = (atoms: readonly Atom[]): boolean =>
  atoms.length > 3 && atoms.every(({ letters }) => letters !== "lower" && letters !== "capitalized");

const entryOf = (meaning: Meaning): unknown => {
  switch (meaning.kind) {
    case "country":
      return meaning.country;
    case "organization":
      return meaning.organization;
    case "metonym":
      return meaning.metonym;
    case "office":
      return meaning.office;
    case "holder":
      return meaning.holder;
    case "role":
      return meaning.role;
    case "group":
      return meaning.group;
    case "outlet":
      return meaning.outlet;
    case "region":
      return meaning.region;
    case "city":
      return meaning.city;
  }
};

/** The French adjective and the French people are two meanings of one country; the same name given twice is one. */
const isSame = (a: Meaning, b: Meaning): boolean =>
  entryOf(a) === entryOf(b) && ("form" in a ? a.form : undefined) === ("form" in b ? b.form : undefined);
