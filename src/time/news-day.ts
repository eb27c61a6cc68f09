import { relationOf, type Timex, type Token, type Tree, type When } from "../record/index.ts";

/** What is needed to take undated news for the news of the day. */
export interface NewsSetting {
  /** ISO day of the report. */
  day: string;
  /**
   * Whose words the report is: all that a government's own tells in the past tense is of the day it was posted, unless it says otherwise;
   * of a letter only what it does by saying so, "Kenya demands", is of its day.
   */
  voice: "press" | "government" | "letter";
}

/**
 * The report's own day, for a main verb told as news without any date in its sentence: anywhere in a government's own read-out,
 * in the press only in the opening paragraph. Implied, never stated. What is recalled, subordinate or to come gets none.
 */
export function newsDay(
  tree: Tree,
  token: Token,
  timexes: readonly Timex[],
  { day, voice }: NewsSetting,
  opening: boolean,
): When | undefined {
  if (voice === "press" && !opening) return undefined;
  if (timexes.some((timex) => timex.when !== undefined)) return undefined;
  if (!isTold(tree, token) || (voice === "letter" && !/^VB[PZ]$/.test(token.xpos))) return undefined;
  return { edtf: day, from: day, to: day, certainty: "implied" };
}

const main = new Set(["root", "conj", "parataxis", "ccomp"]);

/** A finite verb of a main clause, or of what is said in one, in the past, the perfect or the present. */
function isTold(tree: Tree, verb: Token): boolean {
  if (verb.upos !== "VERB") return false;
  let at: Token | undefined = verb;
  while (at) {
    if (!main.has(relationOf(at))) return false;
    at = tree.head(at);
  }
  const aux = tree.all(verb, "aux", "aux:pass").map((each) => each.form.toLowerCase());
  if (aux.some((form) => /^(?:had|'d|’d|will|would|could|may|might|should|must|shall|can|wo|ca|’ll|'ll)$/.test(form)))
    return false;
  if (verb.xpos === "VBD" || verb.xpos === "VBZ" || verb.xpos === "VBP") return true;
  return verb.xpos === "VBN" && aux.some((form) => /^(?:has|have|is|are|was|were|’s|'s|’ve|'ve)$/.test(form));
}
