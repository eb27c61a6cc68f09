import { type Event, relationOf, type Token, type Tree } from "../record/index.ts";
import { contextsOf } from "./contexts.ts";
import { type ActorOf, type EventInput, tellingOf } from "./code.ts";
import { eventOf } from "./event-of.ts";
import { lookerAt, mayTell } from "./look.ts";
import { looseTriggers } from "./loose.ts";
import { type Trigger, triggersIn } from "./match.ts";
import { indexRules } from "./rule-index.ts";
import { eventRules } from "./rules/index.ts";
import { learntRules } from "./rules/learnt.ts";
import { likeliest, NO_ACT, outcomeOf } from "./senses.ts";
import { triggerOf } from "./told.ts";

const rules = indexRules(eventRules);

/** How much less a trigger counts that the parse does not bear out. */
const LOOSE = 3;
/** How much less one that no rule lists. */
const UNLISTED = 3;
/** How much it counts whether a word tells an act at all. */
const SENSE = 1;
/** How much likelier another type must be than the rule's own. */
const CHANGE = 4;

/** The two sides: every word of each, as they stand in one sentence. */
export interface Pair {
  source: readonly Token[];
  target: readonly Token[];
}

/** The event of a sentence that best ties one side to the other, whatever else the sentence tells. */
export function eventBetween(
  tree: Tree,
  pair: Pair,
  input: Pick<EventInput, "codebook" | "attributions" | "whenOf" | "senses" | "topics" | "occurrences" | "mentions"> & {
    actor: ActorOf;
  },
): { event: Event; fit: number } | undefined {
  const { senses } = input;
  const triggers = triggersIn(tree, rules);
  const look = lookerAt(tree, { mentions: input.mentions, actor: input.actor, classOf: senses.classOf });
  let best: { trigger: Trigger; fit: number } | undefined;
  const weigh = (token: Token, trigger: Trigger | undefined, less: number) => {
    const odds = senses.weigh(look(token, trigger));
    const other = likeliest(odds);
    const isBorneOut = trigger && odds[outcomeOf(trigger.rule.type)]! * CHANGE > odds[other.outcome]!;
    const learnt = learntRules[other.type];
    const told = isBorneOut ? trigger : trigger ? { ...trigger, rule: learnt } : triggerOf(token, learnt, tree);
    const fit = fitOf(told, triggers, tree, pair) - less + SENSE * Math.log(1.001 - odds[NO_ACT]!);
    if (!best || fit > best.fit) best = { trigger: told, fit };
  };
  for (const trigger of triggers) weigh(trigger.token, trigger, 0);
  const words = new Set(triggers.flatMap((trigger) => trigger.cue));
  for (const trigger of looseTriggers(tree, rules))
    if (!words.has(trigger.token)) {
      words.add(trigger.token);
      weigh(trigger.token, trigger, LOOSE);
    }
  for (const token of tree.tokens) if (!words.has(token) && mayTell(token, tree)) weigh(token, undefined, UNLISTED);
  if (!best) return undefined;
  const told = tellingOf(best.trigger, tree, input.occurrences) ?? {
    trigger: best.trigger,
    happening: { occurrence: "hypothetical" },
  };
  const event = eventOf(told, { actors: ["a1"], recipients: ["a2"] }, contextsOf(tree), tree, {
    ...input,
    countryOf: () => undefined,
  });
  return { event, fit: best.fit };
}

/** How well a trigger ties the sides: its doer the one, the other under it, both near. */
function fitOf(trigger: Trigger, all: readonly Trigger[], tree: Tree, { source, target }: Pair): number {
  const head = trigger.verb ?? trigger.token;
  const doer = tree.doer(head);
  const patient = tree.patient(head);
  const reaches = (words: readonly Token[], top: Token | undefined) =>
    top !== undefined && words.some((word) => tree.isUnder(word, top));
  const isIn = (words: readonly Token[]) => trigger.cue.some((cue) => words.includes(cue) && cue !== head);
  let fit = 0;
  if (reaches(source, doer)) fit += 4;
  if (reaches(target, doer)) fit -= 1;
  if (reaches(target, patient)) fit += 2;
  if (reaches(target, head)) fit += 2;
  fit -= 0.4 * (distance(tree, source, head) + distance(tree, target, head));
  if (source.includes(head) || target.includes(head) || isIn(source) || isIn(target)) fit -= 3;
  if (!trigger.verb) fit -= 1.5;
  if (!tellingOf(trigger, tree)) fit -= 1;
  // what another verb of the same doer governs is that verb's
  const governor = all.find(
    (each) =>
      each !== trigger &&
      each.rule.governs !== undefined &&
      each.verb !== undefined &&
      each.verb !== head &&
      tree.isUnder(head, each.verb) &&
      ["xcomp", "ccomp", "advcl", "acl", "obj", "obl"].includes(relationOf(head)) &&
      reaches(source, tree.doer(each.verb)),
  );
  if (governor) fit -= 3;
  // "announced a suspension of aid": the aid is what was suspended
  const isInside = (each: Trigger) =>
    each !== trigger && each.token.upos === "NOUN" && each.token !== head && tree.isUnder(trigger.token, each.token);
  if (!trigger.verb && all.some(isInside)) fit -= 2;
  return fit;
}

/** Arcs between a word and the nearest of some words. */
function distance(tree: Tree, words: readonly Token[], to: Token): number {
  const up = new Map<Token, number>();
  let at: Token | undefined = to;
  for (let steps = 0; at && steps < 40; steps++) {
    up.set(at, steps);
    at = tree.head(at);
  }
  let nearest = 20;
  for (const word of words) {
    let below: Token | undefined = word;
    for (let steps = 0; below && steps < 40; steps++) {
      const above = up.get(below);
      if (above !== undefined) {
        nearest = Math.min(nearest, steps + above);
        break;
      }
      below = tree.head(below);
    }
  }
  return nearest;
}
