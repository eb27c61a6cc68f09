import { relationOf, type Token, type Tree } from "../record/index.ts";
import type { Trigger } from "./match.ts";
import { sufferersOf } from "./victims.ts";

/** Words of a sentence that name nobody who does an act, and nobody who bears it, whatever rules or learning make of them. */
export interface Outside {
  acts: ReadonlySet<Token>;
  bears: ReadonlySet<Token>;
}

type Part = keyof Outside;
type Reason = (trigger: Trigger, tree: Tree) => Partial<Record<Part, readonly Token[]>>;

/** "accused by Kenya of killing": who blames or praises has done nothing of it. */
const blaming: Reason = ({ token, verb = token }, tree) => {
  const first = firstOf(verb, tree);
  const head = tree.head(first);
  const agent = head && relationOf(first) === "advcl" && tree.isPassive(head) && tree.first(head, "obl:agent");
  const mark = tree.first(first, "mark")?.form.toLowerCase();
  return agent && /^(?:of|for|with)$/.test(mark ?? "") ? { acts: tree.subtree(agent, [first]) } : {};
};

/** "the shelling of a village killed two": whoever suffers or sees a deed does neither it nor what it does. */
const suffering: Reason = ({ rule, token, verb }, tree) => {
  const subject = verb && tree.doer(verb);
  const own = rule.ofDoer === true ? [] : sufferersOf(token, tree);
  return { acts: [...own, ...(subject ? tree.conjuncts(subject).flatMap((each) => sufferersOf(each, tree)) : [])] };
};

/** "came under fire": whoever does so has not opened it, and nobody else is hit. */
const underFire: Reason = ({ rule, verb, token }, tree) => {
  if (rule.id !== "events/ASSAULT/come-under") return {};
  const subject = tree.first(verb ?? token, "nsubj");
  const hit = subject ? tree.subtree(subject) : [];
  return { acts: hit, bears: tree.tokens.filter((each) => !hit.includes(each)) };
};

const reasons: readonly Reason[] = [blaming, suffering, underFire];

/** Those words of a sentence that have no part in an act. */
export function outsideOf(trigger: Trigger, tree: Tree): Outside {
  const found = reasons.map((each) => each(trigger, tree));
  const of = (part: Part): Set<Token> => new Set(found.flatMap((each) => each[part] ?? []));
  return { acts: of("acts"), bears: of("bears") };
}

/** The first of the verbs that "and" joins to one. */
function firstOf(verb: Token, tree: Tree): Token {
  const head = relationOf(verb) === "conj" ? tree.head(verb) : undefined;
  return head ? firstOf(head, tree) : verb;
}
