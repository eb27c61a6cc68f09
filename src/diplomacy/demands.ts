import {
  type Demand,
  type Position,
  type PositionStance,
  relationOf,
  type Span,
  type Token,
  type Tree,
  type When,
} from "../record/index.ts";
import { phraseSpan, saidIn, type Setting } from "./setting.ts";

/** Verbs of asking: what is asked stands as their object, under a preposition, or as a clause. */
const asking = new Set([
  "demand",
  "call",
  "ask",
  "urge",
  "request",
  "insist",
  "require",
  "press",
  "appeal",
  "seek",
  "want",
  "exhort",
  "push",
  "expect",
  "suggest",
  "propose",
  "hope",
  "encourage",
  "invite",
]);
const offering = new Set(["offer", "propose"]);
const readiness = new Set(["ready", "willing", "prepared", "open", "readiness", "willingness"]);
const refusing = new Set(["reject", "refuse", "dismiss", "rebuff", "oppose", "spurn", "deny"]);
const accepting = new Set(["accept", "agree", "grant", "meet", "approve"]);
const demandNouns = new Set([
  "demand",
  "request",
  "condition",
  "proposal",
  "call",
  "ultimatum",
  "offer",
  "requirement",
  "term",
]);

/** Asks, offers and topics, each with what the parties say to it. */
export function findDemands(setting: Setting): Demand[] {
  const demands: Demand[] = [];
  for (const tree of setting.input.trees) {
    for (const verb of tree.tokens) {
      if (verb.upos !== "VERB" && verb.upos !== "ADJ" && verb.upos !== "NOUN") continue;
      const lemma = verb.lemma.toLowerCase();
      if (verb.upos === "VERB" && asking.has(lemma)) ask(setting, tree, verb, demands);
      else if (verb.upos === "VERB" && (refusing.has(lemma) || accepting.has(lemma)))
        answer(setting, tree, verb, demands);
      if (readiness.has(lemma) || lemma === "leave") talk(setting, tree, verb, demands);
    }
  }
  return demands;
}

const isNegated = (tree: Tree, verb: Token): boolean =>
  tree.children(verb).some((each) => /^(?:not|n['’]t|never)$/i.test(each.form) && each.id < verb.id);

function ask(setting: Setting, tree: Tree, verb: Token, demands: Demand[]): void {
  const lemma = verb.lemma.toLowerCase();
  if (isNegated(tree, verb)) return;
  const parties = setting.parties(tree);
  let by = parties.doers(verb).filter((id) => setting.isParty(id));
  if (by.length === 0) by = setting.speakers(verb).filter((id) => setting.isParty(id));
  if (by.length === 0) return;
  const asked = subjectOf(tree, verb, lemma);
  if (!asked) return;
  const offer = offering.has(lemma) && asked.clause !== undefined && asked.own;
  const to = (
    asked.person
      ? parties.namedOrPlace(asked.person)
      : asked.clause
        ? clauseSubject(setting, tree, asked.clause)
        : fromWhom(setting, tree, verb)
  ).filter((id) => setting.isParty(id) && !setting.sides(by).includes(setting.side(id)));
  // hopes, wants and plans of one's own ask nothing of anybody
  if (weak.has(lemma) && to.length === 0) return;
  if (to.length === 0 && asked.head.upos === "PRON") return;
  const when = setting.input.whenOf(tree, verb);
  const parts = partsOf(tree, asked.head, verb);
  const whole = add(demands, setting, {
    tree,
    head: asked.head,
    span: spanOf(tree, asked.head, parts),
    kind: offer ? "offer" : "demand",
    by,
    to,
    stance: offer ? "offers" : "demands",
    verb,
    ...(when && { when }),
  });
  for (const part of parts) {
    const demand = add(demands, setting, {
      tree,
      head: part,
      span: partSpan(tree, part, parts),
      kind: offer ? "offer" : "demand",
      by,
      to,
      stance: offer ? "offers" : "demands",
      verb,
      ...(when && { when }),
    });
    if (demand !== whole) demand.partOf = whole.id;
  }
}

const weak = new Set(["want", "seek", "expect", "suggest", "propose", "hope", "encourage", "invite"]);

/** What is asked: its head, the person asked, and the clause where it is one. */
function subjectOf(
  tree: Tree,
  verb: Token,
  lemma: string,
): { head: Token; person?: Token; clause?: Token; own: boolean } | undefined {
  const object = tree.first(verb, "obj");
  const clause = tree
    .all(verb, "ccomp", "xcomp")
    .find((each) => each.id > verb.id && (each.upos === "VERB" || each.upos === "AUX" || each.upos === "ADJ"));
  const on = tree.under(verb, "on") ?? tree.under(verb, "upon");
  const to = tree.all(verb, "obl").find((each) => tree.first(each, "case")?.form.toLowerCase() === "to");
  if (clause && tree.first(clause, "mark")?.form.toLowerCase() !== "if") {
    const person =
      object && object.id < clause.id && !tree.isUnder(object, clause)
        ? object
        : lemma === "call"
          ? on
          : (to ?? undefined);
    return { head: clause, clause, ...(person && { person }), own: relationOf(clause) === "xcomp" && !object };
  }
  const infinitive = tree
    .all(verb, "advcl")
    .find((each) => tree.first(each, "mark")?.form.toLowerCase() === "to" && lemma === "call" && on);
  if (infinitive && on) return { head: infinitive, clause: infinitive, person: on, own: false };
  const for_ = tree.under(verb, "for");
  if (for_ && ["call", "ask", "appeal", "press", "push", "hope"].includes(lemma)) {
    const person = lemma === "ask" || lemma === "press" ? object : (on ?? to);
    return { head: for_, ...(person && { person }), own: false };
  }
  if (lemma === "insist" && on) return { head: on, own: false };
  if (
    object &&
    !["ask", "call", "press", "push", "urge", "expect", "hope", "want", "invite", "encourage"].includes(lemma) &&
    object.upos !== "PRON"
  )
    return { head: object, own: lemma === "offer" };
  return undefined;
}

const clauseSubject = (setting: Setting, tree: Tree, clause: Token): string[] => {
  const subject = tree.first(clause, "nsubj", "nsubj:pass");
  if (!subject) return [];
  const parties = setting.parties(tree);
  const named = parties.named(subject);
  return named.length > 0 ? named : parties.owners(subject);
};

const fromWhom = (setting: Setting, tree: Tree, verb: Token): string[] => {
  for (const preposition of ["from", "of", "on", "to"]) {
    const noun = tree.under(verb, preposition);
    if (noun && relationOf(noun) === "obl") return setting.parties(tree).named(noun);
  }
  return [];
};

/**
 * "guarantees, including A and B": the parts that are named. The list may hang on the noun or on its verb, and its last member
 * on a verb inside the first.
 */
function partsOf(tree: Tree, head: Token, verb?: Token): Token[] {
  const parts: Token[] = [];
  for (const each of tree.subtree(verb ?? head)) {
    if (each.id < head.id) continue;
    const such = each.form.toLowerCase() === "such" && tree.tokens[each.id]?.form.toLowerCase() === "as";
    if (each.form.toLowerCase() !== "including" && !such) continue;
    const governed = tree.head(each);
    const noun = governed && governed.id > each.id ? governed : (tree.first(each, "obj") ?? tree.first(each, "obl"));
    if (!noun || noun.id < each.id) continue;
    parts.push(...tree.conjuncts(noun).filter(isNominal));
    const stray = tree
      .subtree(noun)
      .find(
        (token) =>
          relationOf(token) === "conj" &&
          isNominal(token) &&
          tree.head(token)?.upos === "VERB" &&
          tree.tokens[token.id - 2]?.upos !== "VERB",
      );
    if (stray) parts.push(stray);
  }
  return [...new Set(parts)].filter((part) => part !== head);
}

const isNominal = (token: Token): boolean => token.upos === "NOUN" || token.upos === "PROPN";

/** A part's own words, without the next part's. */
function partSpan(tree: Tree, part: Token, parts: readonly Token[]): Span {
  const others = parts.filter((each) => each !== part && each.id > part.id);
  return phraseSpan(tree, part, [
    ...tree.all(part, "conj", "cc"),
    ...others,
    ...tree.subtree(part).filter((token) => /^(?:including|such|as)$/i.test(token.form) && token.id < part.id),
  ]);
}

function spanOf(tree: Tree, head: Token, parts: readonly Token[]): Span {
  const first = parts[0];
  const span = phraseSpan(tree, head, first ? [first] : []);
  if (!first) return span;
  const marker = tree.tokens.slice(0, first.id).findLast((token) => /^(?:including|such)$/i.test(token.form));
  if (!marker || marker.from >= span.to || marker.from <= head.to) return span;
  const before = tree.tokens.slice(0, marker.id - 1).findLast((token) => token.upos !== "PUNCT")!;
  return { from: span.from, to: Math.max(head.to, before.to) };
}

interface Asked {
  tree: Tree;
  head: Token;
  span: Span;
  kind: Demand["kind"];
  by: string[];
  to: string[];
  stance: PositionStance;
  verb: Token;
  when?: When;
}

/** Adds a demand, or its evidence to the one by the same side that says the same. */
function add(demands: Demand[], setting: Setting, asked: Asked): Demand {
  const subject = setting.words(asked.span);
  const sides = setting.sides(asked.by);
  const same = demands.find(
    (each) =>
      each.kind === asked.kind &&
      setting.sides(each.by ?? []).some((side) => sides.includes(side)) &&
      isAlike(each.subject, subject),
  );
  const demand: Demand = same ?? {
    id: `d${demands.length + 1}`,
    subject,
    kind: asked.kind,
    by: setting.oneEach(asked.by),
    positions: [],
    evidence: [],
    rule: `demand/${asked.verb.lemma.toLowerCase()}`,
    certainty: "stated",
    ...saidIn(setting, asked.verb),
  };
  if (!same) demands.push(demand);
  demand.evidence.push(asked.span);
  if (asked.to.length > 0) demand.to ??= setting.oneEach(asked.to);
  const form = formSought(subject);
  if (form) demand.formSought ??= form;
  if (/\b(?:reciprocal|mutual)\b/i.test(subject)) demand.reciprocal = true;
  for (const party of asked.by)
    position(
      demand,
      setting,
      party,
      asked.stance,
      [{ from: asked.verb.from, to: asked.verb.to }, asked.span],
      asked.when,
    );
  return demand;
}

const formSought = (subject: string): Demand["formSought"] | undefined => {
  if (/\blegal(?:ly)?\b|\bbinding\b|\btreaty\b/i.test(subject)) return "legally-binding";
  return /\bwritten\b|\bin writing\b/i.test(subject) ? "written" : undefined;
};

function position(
  demand: Demand,
  setting: Setting,
  party: string,
  stance: PositionStance,
  evidence: Span[],
  when: When | undefined,
): void {
  const side = setting.side(party);
  if (demand.positions.some((each) => setting.side(each.party) === side && each.stance === stance)) return;
  const made: Position = { party, stance, evidence };
  if (when) made.when = when;
  demand.positions.push(made);
}

/** Two wordings of one thing: most of the shorter one's longer words stand in the other. */
function isAlike(a: string, b: string): boolean {
  const left = wordsOf(a);
  const right = wordsOf(b);
  const [few, many] = left.length <= right.length ? [left, right] : [right, left];
  if (few.length === 0) return false;
  return few.filter((word) => many.includes(word)).length / few.length >= 0.67;
}

const wordsOf = (text: string): string[] =>
  [...new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? [])]
    .filter(
      (word) =>
        !/^(?:that|this|with|from|will|would|their|there|which|have|been|into|including|particular)$/.test(word),
    )
    .map((word) => word.slice(0, 6));

/** "rejected these demands", "accepted the demand": a stance on what the other side has asked for before, or on what is named. */
function answer(setting: Setting, tree: Tree, verb: Token, demands: Demand[]): void {
  if (isNegated(tree, verb)) return;
  const parties = setting.parties(tree);
  let by = parties.doers(verb).filter((id) => setting.isParty(id));
  if (by.length === 0 && tree.first(verb, "nsubj")?.upos === "PRON")
    by = setting.speakers(verb).filter((id) => setting.isParty(id));
  const object = tree.patient(verb);
  if (by.length === 0 || !object) return;
  if (!demandNouns.has(object.lemma.toLowerCase())) return;
  const stance: PositionStance = refusing.has(verb.lemma.toLowerCase()) ? "rejects" : "accepts";
  const sides = setting.sides(by);
  const owners = parties.owners(object, 1).filter((id) => setting.isParty(id));
  const owner = setting.sides(owners).filter((side) => !sides.includes(side));
  const when = setting.input.whenOf(tree, verb);
  const evidence = [{ from: verb.from, to: verb.to }, phraseSpan(tree, object)];
  const others = demands.filter(
    (each) =>
      each.kind !== "topic" &&
      !setting.sides(each.by ?? []).some((side) => sides.includes(side)) &&
      (owner.length === 0 || setting.sides(each.by ?? []).some((side) => owner.includes(side))),
  );
  // the demands of the side that spoke last, as "these demands" points back
  const last = others.at(-1);
  const meant = last
    ? others.filter((each) => setting.sides(each.by ?? []).join() === setting.sides(last.by ?? []).join())
    : [];
  const definite =
    tree.all(object, "det").some((each) => /^(?:the|these|those|this|that|both|all)$/i.test(each.form)) ||
    owner.length > 0;
  if (!definite) return;
  for (const demand of meant) for (const party of by) position(demand, setting, party, stance, evidence, when);
}

/** "left the door open to negotiations on other topics, such as A and B", "ready to discuss A": topics one would talk about. */
function talk(setting: Setting, tree: Tree, word: Token, demands: Demand[]): void {
  if (isNegated(tree, word)) return;
  const lemma = word.lemma.toLowerCase();
  let actor = word;
  if (lemma === "leave") {
    const object = tree.first(word, "obj");
    if (object?.lemma !== "door" && !tree.tokens.slice(word.id, word.id + 4).some((token) => token.lemma === "open"))
      return;
  } else if (word.upos === "NOUN") {
    const head = tree.head(word);
    if (head?.upos !== "VERB") return;
    actor = head;
  }
  const parties = setting.parties(tree);
  let by = parties.doers(actor).filter((id) => setting.isParty(id));
  if (by.length === 0) by = setting.speakers(word).filter((id) => setting.isParty(id));
  if (by.length === 0) return;
  const below = tree.subtree(actor).filter((token) => token.id > word.id);
  const talks = below.find((token) => /^(?:discuss|negotiation|talk|dialogue|discussion|negotiate)$/.test(token.lemma));
  const when = setting.input.whenOf(tree, actor);
  if (!talks) {
    const deed =
      lemma === "leave"
        ? undefined
        : tree.all(word, "xcomp", "advcl", "acl", "ccomp").find((each) => each.id > word.id && each.upos === "VERB");
    if (deed)
      add(demands, setting, {
        tree,
        head: deed,
        span: phraseSpan(tree, deed),
        kind: "offer",
        by,
        to: [],
        stance: "offers",
        verb: word,
        ...(when && { when }),
      });
    return;
  }
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
