import { type Advisory, relationOf, type Token, type Tree } from "../record/index.ts";
import { type Advice, issuersOf } from "./advice-who.ts";
import { isNegated } from "./encounter-status.ts";
import type { Setting } from "./setting.ts";

/** "the embassy remains open with a reduced staff", "closed its consulate": how a mission stands. */
export function posture(setting: Setting, tree: Tree, token: Token): Advice | undefined {
  if (token.upos !== "NOUN" || !/^(?:embassy|consulate|legation)$/.test(token.lemma.toLowerCase())) return undefined;
  const head = tree.head(token);
  if (!head || !["nsubj", "obj"].includes(relationOf(token)) || isNegated(tree, head)) return undefined;
  const isSubject = relationOf(token) === "nsubj";
  if (tree.all(head, "aux").some((each) => /^(?:will|would|may|might|could|should|must)$/i.test(each.form)))
    return undefined;
  // "a threat to close the consulate": it stands open
  const isToDo = head.xpos === "VB" && tree.all(head, "mark").some(({ xpos }) => xpos === "TO");
  if (isToDo && !/^(?:decide|order|agree)$/.test(tree.head(head)?.lemma ?? "")) return undefined;
  const words = setting.words({ from: Math.min(token.from, head.from), to: tree.sentence.to });
  const mission = missions.find(([lemma, subject]) => subject === isSubject && lemma.test(headWord(tree, head)))?.[2];
  if (!mission) return undefined;
  const issuers = setting
    .parties(tree)
    .owners(token, 0)
    .filter((id) => setting.actor(id)?.country !== undefined);
  const staff = tree.all(head, "obl").find((each) => /^(?:staff|personnel|crew)$/.test(each.lemma));
  const isReduced = mission === "open" && staff !== undefined && /\breduced\b/i.test(words);
  return {
    issuers: isSubject ? issuers : issuersOf(setting, tree, head, undefined),
    audience: [],
    mission: isReduced ? "reduced" : mission,
    ...(isSubject && { until: isReduced ? staff : (tree.first(head, "xcomp") ?? head) }),
    tree,
    token,
  };
}

/** "remains open": the adjective, else the verb. */
const headWord = (tree: Tree, head: Token): string =>
  (tree.all(head, "xcomp", "obj").find((each) => each.upos === "ADJ") ?? head).lemma.toLowerCase();

/** The word that tells, whether the mission is its subject, and how the mission then stands. */
const missions: [RegExp, boolean, NonNullable<Advisory["mission"]>][] = [
  [/^(?:open|reopen)$/, true, "open"],
  [/^(?:reopen)$/, false, "open"],
  [/^(?:closed|shut)$/, true, "suspended"],
  [/^(?:close|evacuate|shut|suspend|vacate)$/, false, "suspended"],
  [/^(?:cut|reduce|trim)$/, false, "reduced"],
  [/^(?:move|relocate|transfer)$/, true, "moved"],
  [/^(?:move|relocate|transfer)$/, false, "moved"],
];
