import type { Token, Tree } from "../record/index.ts";

/** What a word has to do with an act: it may tell one; the act is told there; a party is named there. */
export type Part = "word" | "act" | "party";

/** What stands around a word of a sentence, as it adds to the hidden layer of senses ("word") or of casting ("act", "party"). */
export type Surroundings = (tree: Tree, token: Token, part: Part) => Int16Array;

/** What these numbers are to be divided by. */
export const AROUND_SCALE = 1024;

/** Columns of the hidden layers of senses and casting. */
const HIDDEN = 48;

/** Where the parts stand among a word's numbers. */
const places: Readonly<Record<Part, number>> = { word: 0, act: 1, party: 2 };

/** `read` gives the numbers of each of some words, one after the other, `width` of them each, of which `columns` tell; it is asked once a sentence. */
export function openSurroundings({
  columns,
  width,
  read,
}: {
  columns: number;
  width: number;
  read: (words: readonly { form: string }[]) => Int16Array;
}): Surroundings {
  if (columns !== 3 * HIDDEN) throw new Error(`not the columns of surroundings: ${columns}, not ${3 * HIDDEN}`);
  let last: Tree | undefined;
  let rows: Int16Array = new Int16Array();
  return (tree, { id }, part) => {
    if (tree !== last) {
      last = tree;
      rows = read(tree.tokens.map((token) => ({ form: plainForm(token) })));
    }
    const from = (id - 1) * width + places[part] * HIDDEN;
    return rows.subarray(from, from + HIDDEN);
  };
}

/** A word as it is read for what stands around it: a name or a number stands for any, so that nothing is learnt of one party or one day. */
export function plainForm({ form, upos, id }: Token): string {
  if (upos === "PROPN") return "Qxname";
  if (upos === "NUM") return "0";
  return upos === "ADJ" && id > 1 && /^\p{Lu}\p{Ll}/u.test(form) ? "Qxnational" : form;
}
