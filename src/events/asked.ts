import type { Event, Tree } from "../record/index.ts";
import type { Trigger } from "./match.ts";

const asked = new Set("demand request call appeal ultimatum condition".split(" "));
const offered = new Set("proposal offer plan initiative idea".split(" "));

/** "rejected these demands": whoever made the last ones. */
export function askedBy({ verb }: Trigger, tree: Tree, actors: readonly string[], earlier: readonly Event[]): string[] {
  const object = verb && tree.patient(verb);
  const noun = object?.lemma.toLowerCase() ?? "";
  if (!object || !(asked.has(noun) || offered.has(noun))) return [];
  if (!tree.all(object, "det").some((each) => /^(?:the|these|this|those|that|such|all)$/i.test(each.form))) return [];
  const last = earlier.findLast(
    (event) =>
      (event.type === "REQUEST" || (event.type === "AGREE" && offered.has(noun))) &&
      event.actors.length > 0 &&
      !event.actors.some((id) => actors.includes(id)),
  );
  return last ? [...last.actors] : [];
}
