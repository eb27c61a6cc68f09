import { type Demand, type Token, type Tree } from "../record/index.ts";
import { infinitiveAfter, partiesAfter, possessors, verbOver } from "./beside.ts";
import { add } from "./demand-book.ts";
import { partsOf } from "./demand-parts.ts";
import { isDomestic } from "./domestic.ts";
import { isNegated } from "./encounter-status.ts";
import { phraseSpan, type Setting } from "./setting.ts";

const readiness = new Set(["ready", "willing", "prepared", "open", "readiness", "willingness"]);

/** What one does with another: an offer, though it names nobody. */
const together =
  /^(?:dialogue?|talks?|negotiat\w*|meet\w*|discuss\w*|cooperat\w*|mediat\w*|host|help|assist\w*|support|deepen|develop|consider|resume|continue|engage|contribute|facilitate|provide|supply|share|send|deliver|train|play|contact|together|jointly)$/;

/** What one does against another. */
const hostile =
  /^(?:attack|confront|counter|counteract|defend|deter|fight|impose|oppose|punish|react|repel|resist|respond|retaliate|strike)$/;

/**
 * "ready to strike", "to resist Kenya", "to impose sanctions": a warning, and no offer. "To fight poverty with Kenya", "to defend Kenya"
 * and "to respond to its needs" are done for another.
 */
function isWarning(setting: Setting, tree: Tree, deed: Token, by: readonly string[]): boolean {
  if (!hostile.test(deed.lemma)) return false;
  const own = setting.sides(by);
  const isOther = (id: string) => setting.isPower(id) && !own.includes(setting.side(id));
  const isOthers = (noun: Token | undefined): boolean =>
    noun !== undefined && setting.parties(tree).named(noun).some(isOther);
  const object = tree.first(deed, "obj") ?? tree.under(deed, "to");
  const isShared =
    partiesAfter(setting, tree, deed, ["with", "alongside"]).some(isOther) ||
    tree.all(deed, "advmod").some(({ form }) => /^(?:jointly|together)$/i.test(form));
  if (isOthers(object)) return deed.lemma !== "defend";
  if (deed.lemma === "impose" || (!isShared && isOthers(tree.under(deed, "against")))) return true;
  return !isShared && !needs.test(object?.lemma ?? "");
}

/** What one answers by helping. */
const needs = /^(?:appeal|call|crisis|disaster|drought|emergency|flood|invitation|need|offer|proposal|request|wish)$/;

/** "is open to talks on matters such as A and B", "ready to discuss A": topics one would talk about. */
export function talk(setting: Setting, tree: Tree, word: Token, demands: Demand[]): void {
  const lemma = word.lemma.toLowerCase();
  const isReadiness = readiness.has(lemma) && (word.upos === "ADJ" || word.upos === "NOUN");
  if (!isReadiness && !(lemma === "leave" && word.upos === "VERB")) return;
  if (isNegated(tree, word) || tree.all(word, "advmod").some((each) => each.lemma === "always")) return;
  let actor = word;
  if (lemma === "leave") {
    const object = tree.first(word, "obj");
    if (object?.lemma !== "door" && !tree.tokens.slice(word.id, word.id + 4).some((token) => token.lemma === "open"))
      return;
  } else if (word.upos === "NOUN") {
    const head = verbOver(tree, word);
    if (!head) return;
    actor = head;
  }
  const parties = setting.parties(tree);
  const owners = [
    ...possessors(setting, tree, word),
    ...partiesAfter(setting, tree, word, ["of"], (each) => each.id > word.id + 1),
  ];
  let by = (owners.length > 0 ? owners : parties.doers(actor)).filter((id) => setting.isParty(id));
  // "people ready to help", "they" and "their willingness" are not the speaker
  const doer = word.upos === "NOUN" ? tree.first(word, "nmod:poss") : tree.doer(actor);
  const isOthers =
    (doer?.upos === "NOUN" && word.upos !== "NOUN") || /^(?:they|their|you|your)$/i.test(doer?.form ?? "");
  if (by.length === 0 && !isOthers) by = setting.speakers(word).filter((id) => setting.isParty(id));
  if (by.length === 0) return;
  const below = tree.subtree(actor).filter((token) => token.id > word.id);
  const talks = below.find((token) => /^(?:discuss|negotiation|talk|dialogue|discussion|negotiate)$/.test(token.lemma));
  const when = setting.input.whenOf(tree, actor);
  if (!talks || lemma !== "leave") {
    const deed =
      lemma === "leave"
        ? undefined
        : (tree.all(word, "xcomp", "advcl", "acl", "ccomp").find((each) => each.id > word.id && each.upos === "VERB") ??
          (tree.tokens[word.id]?.xpos === "TO" || owners.length > 0 ? infinitiveAfter(tree, word) : undefined) ??
          tree.under(word, "for") ??
          // "readiness to further deepen ties", with the verb taken for an adjective
          tree.under(word, "to"));
    const matters = talks?.upos === "VERB" && talks.lemma === "discuss" && tree.first(talks, "obj") !== undefined;
    // "ready to discuss the matter with Kenya": talks that are offered to it
    const isToOne = matters && partiesAfter(setting, tree, talks, ["with"]).some((id) => setting.isPower(id));
    const topics = matters && !isToOne;
    if (deed && isWarning(setting, tree, deed, by)) return;
    if (deed && !topics) {
      const span = phraseSpan(tree, deed);
      const others = parties
        .within(span)
        .filter((id) => setting.canMeet(id) && !setting.sides(by).includes(setting.side(id)));
      const to = others.length > 0 ? others : setting.partners(tree, word, by);
      const shared = tree.subtree(deed).some((token) => together.test(token.lemma.toLowerCase()));
      if ((to.length === 0 && !shared) || isDomestic(setting, tree, [...by, ...to])) return;
      add(demands, setting, {
        tree,
        head: deed,
        span,
        kind: "offer",
        by,
        to,
        stance: "offers",
        verb: word,
        ...(when && { when }),
      });
      return;
    }
  }
  if (!talks) return;
  const parts = partsOf(tree, word, actor);
  const object =
    talks.upos === "VERB"
      ? tree.first(talks, "obj")
      : (tree.under(talks, "on") ?? tree.under(talks, "about") ?? tree.under(talks, "over"));
  const topics = parts.length > 0 ? parts : object ? tree.conjuncts(object) : [];
  for (const topic of topics) {
    const demand = add(demands, setting, {
      tree,
      head: topic,
      span: phraseSpan(tree, topic, tree.all(topic, "conj", "cc")),
      kind: "topic",
      by,
      to: [],
      stance: "willing-to-discuss",
      verb: word,
      ...(when && { when }),
    });
    delete demand.by;
  }
}
