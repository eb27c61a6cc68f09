import type { Token, Tree } from "../record/index.ts";
import { doersOf, listedAfter, prepositionAfter } from "./beside.ts";
import { twoOf } from "./encounter-sides.ts";
import { statusOf } from "./encounter-status.ts";
import type { Told } from "./encounter-told.ts";
import { whenTold } from "./encounter-when.ts";
import type { Setting } from "./setting.ts";
import { pairOf } from "./told-pair.ts";

/** Whom one sends to others. */
const sent =
  /^(?:delegation|delegate|diplomat|emissary|envoy|mediator|minister|mission|negotiator|official|representative|secretary|team)$/;

/** "will send an envoy to both capitals", "dispatched its deputy minister to Kampala on Monday": a visit, on a day that is told. */
export function ofSent(setting: Setting, tree: Tree, verb: Token): Told | undefined {
  const object = tree.first(verb, "obj");
  if (!/^(?:despatch|dispatch|send)$/.test(verb.lemma) || !object || !sent.test(object.lemma) || tree.isPassive(verb))
    return undefined;
  const doers = doersOf(setting, tree, verb).filter((id) => setting.canMeet(id));
  const hosts = hostsOf(setting, tree, object).filter((id) => !setting.sides(doers).includes(setting.side(id)));
  const status = statusOf(setting, tree, verb);
  if (doers.length === 0 || hosts.length === 0 || !status) return undefined;
  const when = whenTold(setting, tree, verb, status);
  if (when?.timex === undefined) return undefined;
  return {
    kind: "visit",
    open: false,
    anaphoric: false,
    joinsOnly: false,
    another: false,
    parties: [...doers.slice(0, 1), ...hosts],
    alone: false,
    implied: false,
    when,
    status,
    tree,
    token: verb,
    rule: "encounter/sent",
  };
}

/** Where to: those named after "to"; whoever goes to "the region", to both of those whom a report is about. */
function hostsOf(setting: Setting, tree: Tree, object: Token): string[] {
  const to = prepositionAfter(tree, object, ["to"]);
  const noun = to && tree.tokens.slice(to.id, to.id + 5).find(({ upos }) => upos === "NOUN" || upos === "PROPN");
  const two = twoOf(setting, tree, noun);
  if (two.length > 0) return two;
  if (to && noun?.lemma !== "region") {
    const named = listedAfter(setting, tree, to);
    return named.filter((id) => setting.actor(id)?.kind === "state" || setting.actor(id)?.kind === "government");
  }
  // whoever sends somebody "to the region" is of neither
  const sender = setting.sides(setting.parties(tree).doers(tree.head(object) ?? object));
  const pair = pairOf(setting, tree);
  return to && !pair.some((id) => sender.includes(setting.side(id))) ? pair : [];
}
