import type { EventType, Token, Tree } from "../record/index.ts";
import type { Trigger } from "./match.ts";

/** What is asked for, refused or threatened, by the words of it. */
const kinds: Partial<Record<EventType, Record<string, string>>> = {
  REQUEST: {
    meet: "meet talk negotiate negotiation meeting dialogue summit discussion visit consultation mediation mediate",
    assist:
      "aid assistance help support troop weapon food loan protection recognition intervene intervention send provide",
    yield:
      "withdraw withdrawal release ceasefire truce lift end stop cease halt free surrender disarm resign return allow access retreat renounce step dismantle hand",
    change: "reform change policy law autonomy election right independence pay wage action investigate compensation",
  },
  REJECT: {
    meet: "meet meeting talk negotiation visit mediation invitation dialogue summit negotiate",
    assist: "aid help assistance support deploy send provide refugee asylum admit",
    yield:
      "withdraw withdrawal release ceasefire cease-fire surrender disarm ultimatum extradite extradition lift resign return",
    change: "plan proposal offer reform law claim bill demand decision resolution appeal request ruling",
  },
  THREATEN: {
    violence:
      "attack war strike offensive force retaliate retaliation kill destroy blow invade fight military bomb violence shell respond response",
    relations: "relation tie withdraw aid embassy cut sever talk cooperation",
    restrict: "sanction embargo curfew ban restriction blockade tariff close",
    expel: "expel deport",
    arrest: "arrest jail prosecute",
    territory: "annex occupy seize",
  },
};

const tables = new Map<EventType, Map<string, string>>();
for (const [type, modes] of Object.entries(kinds)) {
  const table = new Map<string, string>();
  for (const [mode, words] of Object.entries(modes))
    for (const word of words.split(" ")) if (!table.has(word)) table.set(word, mode);
  tables.set(type as EventType, table);
}

/** The codebook's mode: what the rule says, else what the nearest word under the trigger says. */
export function modeOf({ rule, token, verb }: Trigger, tree: Tree): string | undefined {
  if (rule.mode !== undefined) return rule.mode;
  const table = tables.get(rule.type);
  if (!table) return undefined;
  const head = verb ?? token;
  const after = tree.subtree(head).filter((each: Token) => each.id > head.id && each !== token);
  for (const each of after) {
    const mode = table.get(each.lemma.toLowerCase());
    if (mode !== undefined) return mode;
  }
  return undefined;
}
