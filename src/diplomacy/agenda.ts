import {
  type AgendaItem,
  type Demand,
  type Encounter,
  overlaps,
  type Span,
  type Tree,
  type When,
} from "../record/index.ts";
import { namingSpan } from "./agenda-name.ts";
import { type Due, isToCome } from "./agenda-due.ts";
import { dueNoun, isHappening } from "./agenda-noun.ts";
import { bothOf, filedOf, partiesOf, tellersOf } from "./agenda-parties.ts";
import { eventful } from "./agenda-words.ts";
import { dueVerb } from "./agenda-verb.ts";
import { isDomestic } from "./domestic.ts";
import { phraseSpan, saidIn, type Setting } from "./setting.ts";

/** What is still to come on a day or in a period that the report names: encounters first, then other things planned and deadlines. */
export function findAgenda(
  setting: Setting,
  encounters: readonly Encounter[],
  demands: readonly Demand[],
): AgendaItem[] {
  const items: AgendaItem[] = [];
  for (const encounter of encounters) {
    if (encounter.status === "held" || !isToCome(setting, encounter.when)) continue;
    items.push({
      id: `g${items.length + 1}`,
      encounter: encounter.id,
      parties: encounter.parties,
      when: encounter.when,
      status: encounter.status,
      evidence: encounter.evidence,
      rule: "agenda/encounter",
      certainty: encounter.certainty,
      ...(encounter.said && { said: encounter.said }),
    });
  }
  for (const tree of setting.input.trees) {
    // what no time is named beside is on no day
    if (setting.input.timesIn(tree).length === 0 && !setting.input.isHeaded(tree)) continue;
    for (const token of tree.tokens) {
      const due = dueVerb(setting, tree, token) ?? dueNoun(setting, tree, token);
      if (due) put(setting, tree, due, items, { encounters, demands });
    }
  }
  return items;
}

/** "gave Kenya until Friday to leave": those of whom a thing is asked by then, and who ask it. */
function askedBy(setting: Setting, tree: Tree, { rule, when }: Due, demands: readonly Demand[]): string[] {
  if (rule !== "agenda/deadline") return [];
  const asked = demands.filter(
    ({ deadline, evidence }) => deadline?.to === when.to && evidence.some((span) => overlaps(span, tree.sentence)),
  );
  return asked.flatMap(({ to = [], by = [] }) => [...to, ...by]).filter((id) => setting.isParty(id));
}

/** "by the end of the year": from now on. */
function fromNow({ input: { day } }: Setting, due: Due): Due {
  const { when } = due;
  const isBegun = when.bound === "by" && when.from != null && day !== undefined && when.from < day;
  return isBegun && when.to != null && when.to > day ? { ...due, when: { ...when, from: day } } : due;
}

function put(
  setting: Setting,
  tree: Tree,
  found: Due,
  items: AgendaItem[],
  { encounters, demands }: { encounters: readonly Encounter[]; demands: readonly Demand[] },
): void {
  const due = fromNow(setting, found);
  const named = setting.oneEach([...askedBy(setting, tree, due, demands), ...partiesOf(setting, tree, due)]);
  const both = named.length > 0 ? [] : bothOf(setting, tree, due);
  const stated = named.length > 0 || both.length > 0 ? named : setting.oneEach(tellersOf(setting, tree, due));
  const parties = stated.length > 0 ? stated : both.length > 0 ? both : filedOf(setting, tree);
  // of talks, a vote, a truce or a deadline it may not be told whose they are, nor who does a thing that is due
  const isUnnamed =
    setting.input.home === undefined &&
    (isOfHappening(setting, tree, due) || due.rule === "agenda/deadline" || isOfSubject(tree, due));
  if (parties.length === 0 && !isUnnamed) return;
  if (isForeseen(setting, due, parties) || isDomestic(setting, tree, parties)) return;
  const span = namingSpan(tree, due.token);
  const evidence = due.plan && !overlaps(span, due.plan) ? [span, phraseSpan(tree, due.plan)] : [span];
  const told = items.find((item) => isTold(item, tree, evidence, due.when));
  if (told) {
    // who speaks to the Council on Monday is concerned in its sitting
    const isSitting = encounters.some(({ id, rule }) => id === told.encounter && rule === "encounter/body");
    if (told.parties.length === 0 || isSitting) told.parties = setting.oneEach([...told.parties, ...parties]);
    return;
  }
  const alike = items.find(
    (item) =>
      item.what !== undefined &&
      bare(item.what) === bare(setting.words(span)) &&
      item.when.from === due.when.from &&
      item.when.to === due.when.to,
  );
  if (alike) {
    alike.evidence.push(...evidence);
    return;
  }
  items.push({
    id: `g${items.length + 1}`,
    what: setting.words(span),
    parties,
    when: due.when,
    status: due.status,
    evidence,
    rule: due.rule,
    certainty: stated.length > 0 || parties.length === 0 ? "stated" : "implied",
    ...saidIn(setting, due.token),
  });
}

/** "Kenya says that Uganda will attack on Monday": what another says one will do, where it is nothing that is held. */
function isForeseen(setting: Setting, { token, rule }: Due, parties: readonly string[]): boolean {
  if (rule !== "agenda/verb" || eventful.has(token.lemma.toLowerCase()) || token.upos !== "VERB") return false;
  const speakers = setting.sides(setting.speakers(token).filter((id) => setting.isPower(id)));
  return speakers.length > 0 && parties.length > 0 && !setting.sides(parties).some((side) => speakers.includes(side));
}

const isOfHappening = (setting: Setting, tree: Tree, { token }: Due): boolean => {
  const nouns = token.upos === "VERB" ? tree.all(token, "nsubj", "obj") : [token];
  return nouns.some((noun) => isHappening(setting, tree, noun));
};

/** "The convoy will leave on Monday": what a noun that says who or what it is does on a day. */
const isOfSubject = (tree: Tree, { token }: Due): boolean => {
  const subject = tree.doer(token) ?? tree.first(token, "nsubj:pass", "nsubj:outer");
  // "Prisoners are to be exchanged", "Monitors will deploy": several, and not any
  const isNamed =
    subject?.upos === "PROPN" ||
    (subject !== undefined && (subject.xpos === "NNS" || tree.first(subject, "det", "nmod:poss") !== undefined));
  return subject?.upos !== "PRON" && isNamed && eventful.has(token.lemma.toLowerCase());
};

/** A phrase without what leads into it. */
const bare = (words: string): string =>
  words.replace(/^(?:(?:from|for|in|of|on|at|to|by|following|during|before|after|the|an?)\s+)+/i, "").toLowerCase();

/** Two of one sentence and one day are one thing, told by its noun and its verb. */
const isTold = (item: AgendaItem, tree: Tree, evidence: readonly Span[], when: When): boolean =>
  (item.when.from === when.from &&
    item.when.to === when.to &&
    item.evidence.some((each) => overlaps(each, tree.sentence))) ||
  (item.encounter !== undefined && item.evidence.some((each) => evidence.some((span) => overlaps(each, span))));
