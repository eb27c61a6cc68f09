import type { Mention, Tree } from "../record/index.ts";

/** "Kenya, not Uganda, did it", "Kenya rather than Uganda": named as one who has no part. */
export function isLeftOut(tree: Tree, mention: Pick<Mention, "from">): boolean {
  const first = tree.tokens.findIndex(({ from }) => from >= mention.from);
  const at = tree.tokens[first - 1]?.upos === "DET" ? first - 1 : first;
  const before = (steps: number): string => tree.tokens[at - steps]?.form.toLowerCase() ?? "";
  if (before(1) === "not") return at === 1 || /^(?:,|and|but|[-–—(])$/.test(before(2));
  return (before(1) === "than" && before(2) === "rather") || (before(1) === "of" && before(2) === "instead");
}
