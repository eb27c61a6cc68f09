import {
  type AgendaItem,
  type Encounter,
  overlaps,
  relationOf,
  type Span,
  type Token,
  type Tree,
  type When,
} from "../record/index.ts";
import { bothSides, doersOf, prefixed } from "./beside.ts";
import { isNegated, relativeVerb } from "./encounter-status.ts";
import { ownDay } from "./own-day.ts";
import { phraseSpan, saidIn, type Setting } from "./setting.ts";

/** Nouns of what is held on a day, encounters aside. */
const happenings = new Set(
  "exercise drill maneuver manoeuvre election vote referendum summit conference deadline hearing trial inauguration parade launch test expiry expiration withdrawal deployment ceremony session assembly congress talk meeting visit ceasefire truce".split(
    " ",
  ),
);

/** Verbs of what happens on a day: what one will be, have or think is not due. */
const eventful = new Set(
  "start begin launch open reopen close hold sign visit meet host receive deliver submit present publish announce withdraw leave deploy send return vote elect ratify adopt enter expire end finish complete resume join attend arrive travel discuss negotiate review consider mark celebrate introduce impose lift suspend extend pay release free test inaugurate commission stage evacuate hand transfer answer reply respond participate chair take conduct put come speak address cease decide debate convene rule".split(
    " ",
  ),
);
/** Of these, what the present tense says is to come: "the talks open on Monday". */
const scheduled = new Set("start begin launch open reopen close expire end resume take enter".split(" "));

interface Due {
  token: Token;
  /** The words that say it is to come. */
  plan?: Token;
  when: When;
  rule: string;
  parties: string[];
}

/** What is still to come on a day or in a period that the report names: encounters first, then other things planned and deadlines. */
export function findAgenda(setting: Setting, encounters: readonly Encounter[]): AgendaItem[] {
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
  for (const tree of setting.input.trees)
    for (const token of tree.tokens) {
      const due = dueVerb(setting, tree, token) ?? dueNoun(setting, tree, token);
      if (!due || due.parties.length === 0) continue;
      const span = phraseSpan(tree, due.token);
      const evidence = due.plan && !overlaps(span, due.plan) ? [span, phraseSpan(tree, due.plan)] : [span];
      if (items.some((item) => isTold(item, tree, evidence, due.when))) continue;
      const named = items.find(
        (item) =>
          item.what !== undefined &&
          bare(item.what) === bare(setting.words(span)) &&
          item.when.from === due.when.from &&
          item.when.to === due.when.to,
      );
      if (named) {
        named.evidence.push(...evidence);
        continue;
      }
      items.push({
        id: `g${items.length + 1}`,
        what: setting.words(span),
        parties: setting.oneEach(due.parties),
        when: due.when,
        status: "planned",
        evidence,
        rule: due.rule,
        certainty: "stated",
        ...saidIn(setting, due.token),
      });
    }
  return items;
}

/** A phrase without what leads into it. */
const bare = (words: string): string =>
  words.replace(/^(?:(?:from|for|in|of|on|at|to|by|following|during|before|after|the|an?)\s+)+/i, "").toLowerCase();

/** Two of one sentence and one day are one thing, told by its noun and its verb. */
const isTold = (item: AgendaItem, tree: Tree, evidence: readonly Span[], when: When): boolean =>
  (item.when.from === when.from &&
    item.when.to === when.to &&
    item.evidence.some((each) => overlaps(each, tree.sentence))) ||
  (item.encounter !== undefined && item.evidence.some((each) => evidence.some((span) => overlaps(each, span))));

/** A day or period that the text names, not yet over when the report was published. */
const isToCome = (setting: Setting, when: When | undefined): when is When =>
  when?.timex !== undefined &&
  (setting.input.day === undefined || (when.to ?? when.from ?? "") >= setting.input.day) &&
  // what lasts already is not to come
  !(
    when.bound === "since" ||
    (when.from !== null && setting.input.day !== undefined && isRunning(when, setting.input.day))
  );

const isRunning = (when: When, day: string): boolean =>
  when.from! < day && when.bound !== "by" && when.bound !== "before";

/** "will begin on Monday", "is due to start in May", "must leave by Friday". */
function dueVerb(setting: Setting, tree: Tree, verb: Token): Due | undefined {
  if (!(verb.upos === "VERB" || isInEffect(tree, verb)) || isNegated(tree, verb) || isConditional(tree, verb))
    return undefined;
  const planned = isPlanned(tree, verb);
  const given = isGivenTime(tree, verb);
  const when = setting.input.whenOf(tree, verb);
  if (!isToCome(setting, when)) return undefined;
  const isDeadline = when.bound === "by" || when.bound === "before";
  const lemma = verb.lemma.toLowerCase();
  if (given) return { token: verb, when, rule: "agenda/deadline", parties: partiesOf(setting, tree, verb) };
  const isLater = when.from !== null && (setting.input.day === undefined || when.from > setting.input.day);
  const isScheduled =
    isLater &&
    ((scheduled.has(lemma) && /^VB[ZP]$/.test(verb.xpos)) || isInEffect(tree, verb) || isProgressive(tree, verb));
  if (planned ? !eventful.has(lemma) : !(isDeadline && isObliged(tree, verb)) && !isScheduled) return undefined;
  return {
    token: verb,
    when,
    rule: isDeadline ? "agenda/deadline" : "agenda/verb",
    parties: partiesOf(setting, tree, verb),
  };
}

/** "is effective on 3 May". */
const isInEffect = (tree: Tree, word: Token): boolean =>
  word.lemma.toLowerCase() === "effective" && tree.first(word, "cop")?.xpos === "VBZ";

/** "is travelling on Monday", "are going into effect on Monday". */
const isProgressive = (tree: Tree, verb: Token): boolean =>
  verb.xpos === "VBG" &&
  (eventful.has(verb.lemma) || verb.lemma === "go") &&
  tree.all(verb, "aux").some((each) => /^(?:is|are|am|['’]s|['’]re|['’]m)$/i.test(each.form));

/** "gave Kenya until Friday to answer". */
const isGivenTime = (tree: Tree, verb: Token): boolean =>
  verb.lemma === "give" && tree.under(verb, "until") !== undefined;

const isConditional = (tree: Tree, verb: Token): boolean =>
  tree.all(verb, "mark").some((each) => /^(?:if|unless|whether)$/i.test(each.form)) ||
  tree.all(verb, "advcl").some((each) => tree.first(each, "mark")?.form.toLowerCase() === "if");

function isPlanned(tree: Tree, verb: Token): boolean {
  const aux = tree.all(verb, "aux").map((each) => each.form.toLowerCase());
  if (aux.some((form) => /^(?:will|shall|’ll|'ll)$/.test(form))) return relationOf(verb) !== "advcl";
  const head = tree.head(verb);
  if (relationOf(verb) === "xcomp" && head !== undefined) {
    if (/^(?:due|set|schedule|plan|expect|slated|slate|intend)$/.test(head.lemma)) return !tree.first(head, "mark");
    // "will start receiving": the first verb says when
    return ["start", "begin"].includes(head.lemma) && isPlanned(tree, head);
  }
  // "are to be held"
  const to = tree.first(verb, "mark");
  return to?.xpos === "TO" && aux.some((form) => /^(?:is|are|was|were)$/.test(form)) && relationOf(verb) !== "acl";
}

/** "must leave", "has to answer", "demanded that it withdraw", "gave Kenya until Friday". */
function isObliged(tree: Tree, verb: Token): boolean {
  if (tree.all(verb, "aux").some((each) => /^(?:must|should|shall)$/i.test(each.form))) return true;
  const head = tree.head(verb);
  if (!head) return false;
  if (head.lemma === "have" && relationOf(verb) === "xcomp") return true;
  return (
    /^(?:demand|order|require|urge|ask|tell|promise|pledge|vow|agree|undertake|commit)$/.test(head.lemma) &&
    ["xcomp", "ccomp"].includes(relationOf(verb))
  );
}

/** "exercises to be held in May", "the vote scheduled for Sunday", "the deadline is 3 June". */
function dueNoun(setting: Setting, tree: Tree, noun: Token): Due | undefined {
  if ((noun.upos !== "NOUN" && noun.upos !== "PROPN") || !happenings.has(noun.lemma.toLowerCase())) return undefined;
  const plan = planOf(tree, noun);
  if (!plan) return dueByItsDay(setting, tree, noun);
  const when = setting.input.whenOf(tree, plan) ?? setting.input.whenOf(tree, noun);
  if (!isToCome(setting, when)) return undefined;
  return { token: noun, plan, when, rule: "agenda/noun", parties: partiesOf(setting, tree, noun, plan) };
}

/** "the talks on 12 May", "holding a first session in May": a day after the report's own says that it is to come. */
function dueByItsDay(setting: Setting, tree: Tree, noun: Token): Due | undefined {
  const head = tree.head(noun);
  const holding =
    head && held.has(head.lemma) && relationOf(noun) === "obj" && /^VBG?$/.test(head.xpos) ? head : undefined;
  if (holding && (isNegated(tree, holding) || isConditional(tree, holding))) return undefined;
  const after = ownDay(setting, tree, noun);
  const own = setting.input.whenOf(tree, noun);
  const when = after ?? (own?.certainty === "stated" ? own : holding && setting.input.whenOf(tree, holding));
  const { day } = setting.input;
  if (!isToCome(setting, when) || day === undefined || when.from === null || when.from <= day) return undefined;
  return { token: noun, when, rule: "agenda/own-day", parties: partiesOf(setting, tree, noun, holding) };
}

const held = new Set("hold convene host organize organise schedule".split(" "));

/** The words that say a happening is to come: "to be held", "planned for", "scheduled". */
function planOf(tree: Tree, noun: Token): Token | undefined {
  const clause = relativeVerb(tree, noun);
  if (
    clause &&
    (/^(?:plan|schedule|slate|set)$/.test(clause.lemma) ||
      isPlanned(tree, clause) ||
      tree.tokens.slice(noun.id, clause.id - 1).some((token) => token.form.toLowerCase() === "to"))
  )
    return clause;
  // a closing mark between "exercises" and "to be held" misleads the parse
  const after = tree.tokens.slice(noun.id, noun.id + 5).filter((token) => token.upos !== "PUNCT");
  if (after[0]?.xpos === "TO" && after[1]?.lemma === "be" && after[2]?.xpos === "VBN") return after[2];
  const adjective = tree
    .all(noun, "amod")
    .find((each) => /^(?:planned|scheduled|upcoming|forthcoming|coming|future|next)$/.test(each.form.toLowerCase()));
  if (adjective) return adjective;
  if (noun.lemma === "deadline") return noun;
  const head = tree.head(noun);
  if (head?.upos !== "VERB" || isNegated(tree, head)) return undefined;
  return isPlanned(tree, head) || (/^(?:schedule|plan|slate|set)$/.test(head.lemma) && noun.deprel === "nsubj:pass")
    ? head
    : undefined;
}

/** What a state holds for itself. */
const internal = /^(?:election|vote|referendum|inauguration)$/;

/** "the situation in Kenya and the elections on 7 August": of the state named last before, abroad first. */
function holderOf(setting: Setting, tree: Tree, noun: Token): string[] {
  const { home } = setting.input;
  const named = setting
    .mentionsIn(tree)
    .filter((mention) => mention.to <= noun.from && (mention.place !== undefined || mention.form === "description"))
    .flatMap((mention) => setting.partyOf(mention) ?? [])
    .filter((id) => setting.actor(id)?.kind === "state");
  const abroad = named.filter((id) => home === undefined || setting.side(id) !== setting.side(home));
  return (abroad.length > 0 ? abroad : named).slice(-1);
}

function partiesOf(setting: Setting, tree: Tree, token: Token, plan?: Token): string[] {
  const parties = setting.parties(tree);
  const isParty = (id: string) => setting.isParty(id) && !setting.isBoth(id);
  // "you will have elections", said by one of two
  const isYours = plan?.upos === "VERB" && tree.doer(plan)?.form.toLowerCase() === "you";
  if (isYours) {
    const own = setting.sides(setting.speakers(token));
    return bothSides(setting, tree, []).filter((id) => !own.includes(setting.side(id)));
  }
  const own =
    token.upos === "VERB"
      ? [...doersOf(setting, tree, token), ...(tree.isPassive(token) ? subjectOf(setting, tree, token) : [])]
      : [
          ...prefixed(setting, tree, token),
          ...parties.owners(token),
          ...(plan?.upos === "VERB" ? parties.doers(plan) : []),
        ];
  const found = own.filter(isParty);
  if (found.length > 0) return found;
  const holder = internal.test(token.lemma.toLowerCase()) ? holderOf(setting, tree, token) : [];
  if (holder.length > 0) return holder;
  const speakers = setting.speakers(token).filter(isParty);
  if (speakers.length > 0) return speakers;
  // what somebody awaits or prepares concerns them
  const awaiting = token.upos !== "VERB" && tree.root ? doersOf(setting, tree, tree.root) : [];
  const concerned = awaiting.filter((id) => setting.isPower(id));
  const { home } = setting.input;
  if (concerned.length > 0 || home === undefined) return concerned;
  // what a read-out tells of no one is of both who met, and a government's own report else of itself
  const both = bothSides(setting, tree, []);
  return both.length > 1 ? both : [home];
}

function subjectOf(setting: Setting, tree: Tree, verb: Token): string[] {
  const subject = tree.first(verb, "nsubj:pass", "nsubj");
  return subject ? setting.parties(tree).namedOrPlace(subject) : [];
}
