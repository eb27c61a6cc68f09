import { relationOf, type Token, type Tree } from "../record/index.ts";
import type { Trigger } from "./match.ts";

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

const reasons: readonly Reason[] = [blaming];

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
