import { overlaps, relationOf, type Timex, type Token, type Tree, type When } from "./record/index.ts";
import { findTimexes, reportDays, resolveTimexes } from "./time/index.ts";
export function datesOf({ input, text, sentences, quotations }: any): { timexes: Timex[]; publishedAt: any; updatedAt: any; day: string | undefined; whenOf: (tree: Tree, token: Token) => When | undefined; isBackground: () => boolean } {
  const publishedAt = input.publishedAt ? { value: input.publishedAt, certainty: "stated" as const, because: ["given"] } : undefined;
  const timexes = resolveTimexes({ found: findTimexes(text, sentences), sentences, report: reportDays(publishedAt), quotations });
  const whenOf = (tree: Tree, token: Token): When | undefined => {
    const all = timexes.filter((t) => t.when && overlaps(t, tree.sentence) && t.type !== "SET");
    let best: When | undefined; let least = Infinity;
    for (const t of all) {
      const head = tree.within(t).find((x) => !tree.within(t).some((y) => y.id === x.head));
      if (!head) continue;
      let up: Token | undefined = head; let steps = 0; let hit = false;
      while (up && steps < 8) { if (up.id === token.id) { hit = true; break; } 
        if (up !== head && ["ccomp","acl","advcl","parataxis","conj"].includes(relationOf(up)) && up.upos==="VERB") break;
        up = tree.head(up); steps++; }
      if (hit && steps < least) { least = steps; best = t.when; }
    }
    return best;
  };
  const day = publishedAt?.value.slice(0, 10);
  return { timexes, publishedAt, updatedAt: undefined, day, whenOf, isBackground: () => false };
}
