import { relationOf, type Span, type Token, type Tree } from "../record/index.ts";
import { due } from "./asked-before.ts";
import { mandated, whose, wishedOf } from "./ask-of.ts";
import { infinitiveAfter } from "./beside.ts";
import { isOffered } from "./offers.ts";
import { phraseSpan, type Setting } from "./setting.ts";

/** What is asked: its head, the person asked, and the clause where it is one. */
export function subjectOf(
  tree: Tree,
  verb: Token,
  lemma: string,
): { head: Token; person?: Token; clause?: Token; own: boolean; wanted?: Wanted } | undefined {
  const object = tree.first(verb, "obj") ?? (/^(?:ask|tell)$/.test(lemma) ? tree.first(verb, "iobj") : undefined);
  const wanted = lemma === "want" ? wantedDone(tree, verb) : undefined;
  if (wanted) return { head: wanted.thing, own: false, wanted };
  if (lemma === "offer" && object && isOffered(tree, verb, object)) return { head: object, own: true };
  const wish = wishedOf(tree, verb);
  if (wish) return { ...wish, head: wish.clause, own: false };
  const ordered = mandated(tree, verb);
  if (ordered) return { ...ordered, head: ordered.clause, own: false };
  const clause = tree
    .all(verb, "ccomp", "xcomp", ...(tree.first(verb, "expl") ? ["csubj"] : []))
    .find(
      (each) =>
        each.id > verb.id && (["VERB", "AUX", "ADJ"].includes(each.upos) || tree.first(each, "cop") !== undefined),
    );
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
  // "called on Kenya to leave", wherever the parser has hung the clause
  const addressed = lemma === "call" ? (on ?? object) : lemma === "appeal" ? to : object;
  const infinitive =
    addressed &&
    /^(?:appeal|call|urge|ask|press|push|invite|request|encourage|beg|beseech|entreat|exhort|implore|plead)$/.test(
      lemma,
    )
      ? infinitiveAfter(tree, verb)
      : undefined;
  if (infinitive && addressed && addressed.id < infinitive.id)
    return { head: infinitive, clause: infinitive, person: addressed, own: false };
  const for_ = tree.under(verb, "for");
  if (for_ && /^(?:appeal|ask|beg|call|hope|plead|press|push)$/.test(lemma)) {
    const person = lemma === "ask" || lemma === "press" ? object : (on ?? to);
    return { head: for_, ...(person && { person }), own: false };
  }
  // "invited Kenya to talks"
  if (
    lemma === "invite" &&
    object &&
    to &&
    /^(?:ceremony|conference|consultation|dialogue|meeting|negotiation|summit|talk)s?$/.test(to.lemma)
  )
    return { head: to, person: object, own: true };
  if (lemma === "insist" && on) return { head: on, own: false };
  // "wants an apology from Kenya", "expects a reply from Kenya"
  const isDue = due.test(object?.lemma ?? "");
  if (object && tree.under(object, "from") && (lemma === "want" || (lemma === "expect" && isDue)))
    return { head: object, own: false };
  if (object && lemma === "want" && isDue) return { head: object, own: false };
  if (
    object &&
    !/^(?:ask|beg|beseech|call|encourage|entreat|exhort|expect|hope|implore|invite|press|push|urge|want)$/.test(
      lemma,
    ) &&
    object.upos !== "PRON" &&
    lemma !== "offer"
  )
    return { head: object, own: false };
  return undefined;
}

/** "leaders, among them Kenya's president": those named, where the noun itself names nobody. */
export function addressees(setting: Setting, tree: Tree, person: Token): string[] {
  const parties = setting.parties(tree);
  const named = parties.namedOrPlace(person);
  return named.some((id) => setting.isParty(id)) ? named : [...named, ...parties.within(phraseSpan(tree, person))];
}

export const clauseSubject = (setting: Setting, tree: Tree, clause: Token, isHoped = false): string[] => {
  const subject = tree.first(clause, "nsubj", "nsubj:pass");
  if (!subject) return [];
  const parties = setting.parties(tree);
  // "that the sanctions imposed by Kenya be lifted"
  const done = tree.isPassive(clause) ? whose(setting, tree, subject) : [];
  const isPassive = tree.isPassive(clause);
  // "that the killers be handed over": not of them
  const named = done.length > 0 ? done : parties.named(subject).filter((id) => !isPassive || setting.isPower(id));
  // "expects its work to begin": nothing of whose work it is
  return named.length > 0 || isHoped || isPassive ? named : parties.owners(subject);
};

export const fromWhom = (setting: Setting, tree: Tree, verb: Token): string[] => {
  for (const preposition of ["from", "of", "on", "to"]) {
    const noun = tree.under(verb, preposition);
    if (noun && relationOf(noun) === "obl") return setting.parties(tree).named(noun);
  }
  const object = tree.first(verb, "obj");
  const from = object && tree.under(object, "from");
  return from ? setting.parties(tree).named(from) : [];
};

/** "wants the tent gone", "wants the troops out": a thing, and the word for what is to become of it. */
export interface Wanted {
  thing: Token;
  fate: Token;
}

function wantedDone(tree: Tree, verb: Token): Wanted | undefined {
  const object = tree.first(verb, "obj") ?? tree.first(verb, "ccomp", "xcomp");
  if (!object || object.id < verb.id) return undefined;
  const done = [...tree.children(verb), ...tree.children(object), object].find(
    (each) =>
      each.id > verb.id + 1 &&
      /^VB[ND]$/.test(each.xpos) &&
      tree.first(each, "aux", "mark") === undefined &&
      tree.tokens.slice(each.id - 3, each.id - 1).every(({ xpos }) => xpos !== "TO" && !/^[WV]/.test(xpos)),
  );
  // "a truce signed in May": what it is, and not what is to become of it
  if (done && relationOf(done) === "acl" && !fates.test(done.form)) return undefined;
  const subject = object.upos === "VERB" ? (tree.first(object, "nsubj", "nsubj:pass") ?? object) : object;
  if (done) return { thing: subject, fate: done };
  const way = tree.tokens
    .slice(object.id, object.id + 2)
    .find(({ form }) => /^(?:back|out|home|away|off)$/i.test(form));
  return way && object.upos !== "VERB" ? { thing: object, fate: way } : undefined;
}

const fates =
  /^(?:banned|closed|dismantled|expelled|extended|freed|gone|lifted|moved|reduced|released|removed|reopened|returned|stopped|suspended|withdrawn)$/i;

/** All that is said of it, up to its fate. */
export function wantedSpan(tree: Tree, { thing, fate }: Wanted): Span {
  const [from, to] = [phraseSpan(tree, thing, [fate]), phraseSpan(tree, fate, [thing])];
  return { from: Math.min(from.from, thing.from), to: Math.max(from.to, to.to, fate.to) };
}

/**
 * "wants the Kenyan tent gone", "wants its consul in Nairobi freed": of whoever it is, or where it is held. That an envoy be sent home
 * is not asked of those who sent him.
 */
export function wantedOf(setting: Setting, tree: Tree, { thing, fate }: Wanted): string[] {
  if (envoy.test(thing.lemma) && /^(?:expelled|home|out|sent|thrown)$/i.test(fate.form)) return [];
  const place = tree.under(thing, "in") ?? tree.under(thing, "at") ?? tree.under(tree.head(thing) ?? thing, "in");
  const found = [...whose(setting, tree, thing), ...setting.parties(tree).namedOrPlace(thing, 1)];
  return place ? [...found, ...setting.parties(tree).namedOrPlace(place, 1)] : found;
}

export const envoy = /^(?:ambassador|attach[eé]|commissioner|consul|diplomat|envoy)$/i;
