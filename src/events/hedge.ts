import { relationOf, type Token, type Tree } from "../record/index.ts";
import type { Happening } from "./occurrence.ts";

const possibly: Record<string, "possible" | "likely" | "doubtful"> = {
  possible: "possible",
  potential: "possible",
  may: "possible",
  might: "possible",
  could: "possible",
  possibly: "possible",
  perhaps: "possible",
  alleged: "doubtful",
  allegedly: "doubtful",
  supposed: "doubtful",
  suspected: "likely",
  likely: "likely",
  probably: "likely",
  probable: "likely",
  apparently: "likely",
  reportedly: "likely",
  apparent: "likely",
};

/** "perhaps attacked", "an alleged attack": how sure it is, and the word that says so. */
export function hedgeOf(tree: Tree, token: Token): Happening["hedge"] {
  const cue = tree
    .children(token)
    .find(
      (each) => possibly[each.form.toLowerCase()] !== undefined && ["amod", "advmod", "aux"].includes(relationOf(each)),
    );
  return cue && { force: possibly[cue.form.toLowerCase()]!, cue: [{ from: cue.from, to: cue.to }] };
}
