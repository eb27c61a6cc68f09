import type { EventType, Token, Tree } from "../record/index.ts";
import type { Trigger } from "./match.ts";
import { eventRules } from "./rules/index.ts";
import { learntRules } from "./rules/learnt.ts";

/** What is asked for, refused, threatened or done, by the words of it. Those that say most come first. */
const kinds: Partial<Record<EventType, Record<string, string>>> = {
  CONSULT: {
    phone: "phone telephone video videoconference teleconference videolink",
    multilateral: "multilateral trilateral quadrilateral",
  },
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
      "attack war offensive force retaliate retaliation kill destroy blow invade fight military bomb violence shell respond response missile revenge hit defend nuclear",
    relations: "relation tie withdraw aid embassy cut sever talk cooperation peacekeeper inspector pull membership",
    restrict: "sanction embargo curfew ban restriction blockade tariff close strike",
    expel: "expel deport",
    arrest: "arrest jail prosecute",
    territory: "annex occupy seize",
  },
  MOBILIZE: {
    police: "police policeman patrol",
    militia: "militia reservist paramilitary",
    weapons: "missile rocket weapon battery warhead bomber artillery launcher",
    troops: "troop soldier army force",
  },
  ASSAULT: {
    "suicide-attack": "suicide",
    drone: "drone predator uav",
    aerial: "airstrike air warplane jet bomber helicopter aerial aircraft fighter-bomber plane",
    "heavy-weapons": "tank artillery mortar shell rocket missile heavy gunboat warship bulldozer",
    explosives: "bomb explosion explosive grenade mine blast ied bombing dynamite",
    "crowd-control": "tear_gas gas baton rubber water_cannon truncheon cannon",
    firearms: "gunman gun shoot gunfire rifle machine-gun bullet sniper shot fire shooting gunned",
    unconventional: "chemical nerve sarin chlorine poison biological",
    primitive: "knife machete stone rock axe spear stab arson arrow sword",
    sexual: "rape sexual",
  },
};

/** Rules whose own mode gives way to what the words around say. */
const general = new Set(["events/MOBILIZE/deploy", "events/ASSAULT/bomb", "events/ASSAULT/occupy"]);

/** Types whose words are sought among the doer's too: "tanks fired". */
const byMeans = new Set<EventType>(["ASSAULT", "MOBILIZE"]);

const tables = new Map<EventType, Map<string, { mode: string; rank: number }>>();
for (const [type, modes] of Object.entries(kinds)) {
  const table = new Map<string, { mode: string; rank: number }>();
  Object.entries(modes).forEach(([mode, words], rank) => {
    for (const word of words.split(" ")) if (!table.has(word)) table.set(word, { mode, rank });
  });
  tables.set(type as EventType, table);
}

/** Modes of the rules of a type that list a word, alone or joined to others: for acts that no rule found. */
const listed = new Map<string, string>();
for (const { type, mode, verbs, nouns, object } of eventRules)
  for (const name of mode === undefined ? [] : [verbs, nouns, object].flatMap((names) => names?.split(" ") ?? []))
    for (const word of name.split("_")) if (!listed.has(`${type} ${word}`)) listed.set(`${type} ${word}`, mode!);

/** What the words of an act that no rule found say of its mode, its own word first. */
function listedMode({ rule, token, cue }: Trigger, tree: Tree): string | undefined {
  if (rule !== learntRules[rule.type]) return undefined;
  const near = [token, ...cue, ...tree.children(token).filter((each) => each.upos === "NOUN")];
  return near.map((each) => listed.get(`${rule.type} ${each.lemma.toLowerCase()}`)).find((each) => each !== undefined);
}

/** The codebook's mode: what the rule says, else what the nearest word under the trigger says. */
export function modeOf(trigger: Trigger, tree: Tree): string | undefined {
  const { rule } = trigger;
  if (rule.mode !== undefined && !general.has(rule.id)) return rule.mode;
  const table = tables.get(rule.type);
  return (
    (table && (byMeans.has(rule.type) ? meansOf(trigger, tree, table) : topicOf(trigger, tree, table))) ??
    rule.mode ??
    listedMode(trigger, tree)
  );
}

type Table = ReadonlyMap<string, { mode: string; rank: number }>;

function topicOf({ token, verb }: Trigger, tree: Tree, table: Table): string | undefined {
  const head = verb ?? token;
  const after = tree.subtree(head).filter((each: Token) => each.id > head.id && each !== token);
  for (const each of after) {
    const found = table.get(each.lemma.toLowerCase());
    if (found) return found.mode;
  }
  return undefined;
}

/** Among what is done it with, the most telling word, wherever it stands. */
function meansOf({ token, verb }: Trigger, tree: Tree, table: Table): string | undefined {
  const head = verb ?? token;
  const doer = tree.doer(head);
  const words = [...tree.subtree(head), ...(doer ? tree.subtree(doer) : []), token];
  const found = words.map((each) => table.get(each.lemma.toLowerCase())).filter((each) => each !== undefined);
  return found.sort((a, b) => a.rank - b.rank)[0]?.mode;
}
