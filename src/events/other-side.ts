import {
  type Actor,
  type Attribution,
  overlaps,
  type Span,
  type Talk,
  type Token,
  type Tree,
} from "../record/index.ts";
import type { ActorOf, EventInput, Telling } from "./code.ts";

type Around = Pick<EventInput, "talkIn" | "addresseeAt" | "stateOf" | "attributions" | "home"> & { actor: ActorOf };

export interface LeftOut {
  /** Those whom the sentence names have no part. */
  instead?: true;
  actors: readonly string[];
  recipients: readonly string[];
  named: readonly Span[];
}

/** Who has a part in an act of which a sentence names one side or none, where the report's own talk tells; undefined where it does not. */
export function sidesLeftOut(
  told: Telling,
  tree: Tree,
  [one]: readonly (Actor | undefined)[],
  around: Around,
): LeftOut | undefined {
  const talk = around.talkIn(tree.sentence);
  const { type } = told.trigger.rule;
  const addressed = toAddressee(told, tree, one, around);
  if (addressed) return addressed;
  if (talk && isSigned(told, tree)) return inTalk(told, tree, one, { ...around, talk });
  if (type === "SUPPORT") return talk && thanked(told, tree, one, { ...around, talk });
  return (
    (talk && (type === "CONSULT" || isItAgreed(told, tree))
      ? inTalk(told, tree, one, { ...around, talk })
      : undefined) ??
    (talk && ours(told, tree, one, { ...around, talk })) ??
    (type === "CONSULT" ? withHome(told, tree, one, around) : undefined)
  );
}

type InTalk = Around & { talk: Talk };

const verbOf = ({ trigger }: Telling): Token => trigger.verb ?? trigger.token;
const caseOf = (tree: Tree, token: Token): string => tree.first(token, "case")?.form.toLowerCase() ?? "";

/**
 * "The minister informed about the border", in an account of talks: with whom, the account has said before. Nobody where the words
 * say with whom, or somebody else has the word.
 */
function inTalk(
  told: Telling,
  tree: Tree,
  one: Actor | undefined,
  { talk, attributions }: InTalk,
): LeftOut | undefined {
  const { trigger, happening } = told;
  const verb = verbOf(told);
  if (talk.isSpoken || isElsewhere(trigger.token, tree)) return undefined;
  if (happening.occurrence !== "happened" && happening.occurrence !== "ongoing") return undefined;
  const isOpen = (tree.isPassive(verb) && !tree.first(verb, "obl:agent")) || isHeld(trigger.token, tree);
  if (one ? !talk.parties.includes(one.id) && !isOpen : !isOpen) return undefined;
  const isTold = [trigger.token, verb].some((each) =>
    tree.all(each, "obl", "nmod").some((other) => /^(?:with|between|by)$/.test(caseOf(tree, other))),
  );
  const isPast = tree.all(verb, "aux").some(({ form }) => /^(?:had|['’]d)$/i.test(form));
  return isTold || isPast || isQuoted(attributions, verb)
    ? undefined
    : {
        actors: talk.parties,
        recipients: [],
        named: talk.named,
        ...(one && !talk.parties.includes(one.id) && { instead: true }),
      };
}

/** "it was agreed", "an agreement was reached": by those who talk. */
function isItAgreed({ trigger }: Telling, tree: Tree): boolean {
  const verb = trigger.verb ?? trigger.token;
  const isAgreeing = trigger.rule.type === "AGREE" && trigger.cue.some(({ form }) => /^agree(?:d|ments?)$/i.test(form));
  const subject = tree.children(verb).find(({ deprel }) => /^(?:nsubj|expl)/.test(deprel));
  return isAgreeing && tree.isPassive(verb) && (subject === trigger.token || /^it$/i.test(subject?.form ?? ""));
}

/** "a memorandum was signed": by those who talk, and not "a law was signed". */
function isSigned({ trigger }: Telling, tree: Tree): boolean {
  const verb = trigger.verb ?? trigger.token;
  const subject = tree.first(verb, "nsubj:pass");
  return (
    /^sign$/i.test(verb.lemma) &&
    tree.isPassive(verb) &&
    /^(?:accord|agreement|communique|communiqué|contract|declaration|document|memorandum|protocol|statement|treaty)$/i.test(
      subject?.lemma ?? "",
    )
  );
}

/** "the conversation took place", "the talks lasted two hours": no matter who held it. */
const isHeld = (noun: Token, tree: Tree): boolean =>
  noun.upos === "NOUN" &&
  noun.deprel === "nsubj" &&
  /^(?:be|begin|continue|end|finish|focus|go|last|start|take)$/.test(tree.head(noun)?.lemma ?? "be");

const isQuoted = (attributions: readonly Attribution[], word: Token): boolean =>
  attributions.some(({ manner, content }) => manner !== "indirect" && content.some((span) => overlaps(span, word)));

const together = new Set(
  "agree discuss touch exchange sign decide talk speak meet review outline coordinate".split(" "),
);

/** "We agreed to meet", "our talks", said by one who takes part in talks: all of them did, or will. */
function ours(told: Telling, tree: Tree, one: Actor | undefined, around: InTalk): LeftOut | undefined {
  const verb = verbOf(told);
  const { token, rule } = told.trigger;
  const isAgreement = /^agreements?$/i.test(token.form);
  const isWe = (together.has(verb.lemma.toLowerCase()) || isAgreement) && /^we$/i.test(tree.doer(verb)?.form ?? "");
  const isOur =
    (rule.type === "CONSULT" || isAgreement) &&
    token.upos === "NOUN" &&
    (/^our$/i.test(tree.first(token, "nmod:poss")?.form ?? "") ||
      // "the trilateral agreements", said by one of three
      (around.talk.parties.length > 2 && tree.all(token, "amod").some(({ lemma }) => /^trilateral$/i.test(lemma))));
  if ((!isWe && !isOur) || !isSaidInTalk(verb, around)) return undefined;
  const others = othersIn(around, one);
  const isTold = [verb, token].some((each) =>
    tree.all(each, "obl", "nmod").some((other) => caseOf(tree, other) === "with"),
  );
  return others.length === 0 || isTold ? undefined : { actors: others, recipients: [], named: around.talk.named };
}

/** "I propose to meet", "we ask for support", "I am grateful", said to one: asked or thanked is who is spoken to. */
function toAddressee(
  { trigger }: Telling,
  tree: Tree,
  one: Actor | undefined,
  { addresseeAt, actor, stateOf }: Around,
): LeftOut | undefined {
  const verb = trigger.verb ?? trigger.token;
  const { type } = trigger.rule;
  const isThanks = type === "SUPPORT" && trigger.cue.some(({ lemma }) => thanking.has(lemma.toLowerCase()));
  if (type !== "REQUEST" && !isThanks) return undefined;
  const isOwn = /^(?:I|we)$/i.test(tree.doer(governing(verb, tree))?.form ?? "");
  const to = isOwn ? addresseeAt(verb, tree.sentence) : undefined;
  const isTold =
    tree.all(verb, "iobj").length > 0 ||
    [verb, trigger.token].some((each) =>
      tree.all(each, "obl", "nmod").some((other) => /^(?:to|on|of|from)$/.test(caseOf(tree, other))),
    ) ||
    (/^(?:ask|thank|urge|congratulate|invite)$/.test(verb.lemma) && tree.first(verb, "obj") !== undefined);
  if (to === undefined || to === one?.id || (isTold && !isYou(verb, tree))) return undefined;
  // "we", of a government, ask another
  const country = one?.kind === "state" ? actor(to)?.country : undefined;
  return { actors: [], recipients: [country === undefined ? to : stateOf(country)], named: [] };
}

/** "would like to thank": what the verb hangs on, where that has the doer. */
function governing(verb: Token, tree: Tree): Token {
  const head = tree.head(verb);
  return !tree.doer(verb) && head && verb.deprel === "xcomp" ? head : verb;
}

const isYou = (verb: Token, tree: Tree): boolean => /^you$/i.test(tree.patient(verb)?.form ?? "");

/** Whether one of those who talk says it, and not somebody who tells the press of their talk. */
function isSaidInTalk(word: Token, { talk, attributions, actor }: InTalk): boolean {
  const said = attributions.filter(({ content }) => content.some((span) => overlaps(span, word)));
  const isOfStates = talk.parties.every((id) => actor(id)?.kind === "state");
  return said.some(({ speakers }) => speakers.some((id) => isOfStates || talk.parties.includes(id)));
}

/** The states that talk with somebody's; the other of two, where one's country is not known. */
function othersIn({ talk, actor, stateOf }: InTalk, one: Actor | undefined): string[] {
  if (
    one &&
    talk.parties.length === 2 &&
    talk.parties.includes(one.id) &&
    talk.parties.some((id) => !actor(id)?.country)
  )
    return talk.parties.filter((id) => id !== one.id);
  const countries = new Set(talk.parties.map((id) => actor(id)?.country).filter((each) => each !== undefined));
  if (one?.country === undefined || countries.size < 2 || !countries.delete(one.country)) return [];
  return [...countries].map(stateOf);
}

const thanking = new Set("thank thanks thankful grateful gratitude appreciate appreciation congratulate".split(" "));

/** "I am grateful for the welcome", "the minister thanked for the support", between two: to the other. */
function thanked(told: Telling, tree: Tree, one: Actor | undefined, around: InTalk): LeftOut | undefined {
  const { cue } = told.trigger;
  const verb = verbOf(told);
  if (!cue.some(({ lemma }) => thanking.has(lemma.toLowerCase()))) return undefined;
  const { talk, attributions } = around;
  const doer = tree.doer(verb);
  const isFirst = /^(?:I|we)$/i.test(doer?.form ?? "");
  if (isQuoted(attributions, verb) !== isFirst) return undefined;
  const isTold =
    tree.all(verb, "iobj").length > 0 ||
    [verb, ...cue].some((each) => tree.all(each, "obl", "nmod").some((other) => caseOf(tree, other) === "to")) ||
    (/^(?:thank|congratulate)$/.test(verb.lemma) && tree.first(verb, "obj") !== undefined);
  const others = othersIn(around, one);
  return isTold || others.length !== 1 ? undefined : { actors: [], recipients: others, named: talk.named };
}

/** "the talks with Kenya's minister", in a government's own report: its own. */
function withHome(
  { trigger: { token }, happening }: Telling,
  tree: Tree,
  one: Actor | undefined,
  { home, actor }: Around,
): LeftOut | undefined {
  const own = home === undefined ? undefined : actor(home);
  if (!own || !one || token.upos !== "NOUN" || happening.occurrence !== "happened") return undefined;
  const isForeign = (one.country ?? one.code) !== undefined && one.country !== own.country;
  const isWith = tree.all(token, "nmod").some((each) => caseOf(tree, each) === "with");
  const isOwned = tree.first(token, "nmod:poss") !== undefined;
  return isForeign && isWith && !isOwned ? { actors: [own.id], recipients: [], named: [] } : undefined;
}

/** "the meeting of the commission", "a summit in May", "their visit": of others, or another time. */
const isElsewhere = (noun: Token, tree: Tree): boolean =>
  noun.upos === "NOUN" &&
  (!/^(?:call|conversation|dialogue|discussion|exchange|talk|talks)$/.test(noun.lemma.toLowerCase()) ||
    tree.all(noun, "acl").length > 0 ||
    tree.all(noun, "nmod").some((each) => /^(?:at|in)$/.test(caseOf(tree, each))));
