import { relationOf, type Token, type Tree } from "../record/index.ts";
import type { EventRule } from "./rule.ts";
import { begins, type Index, listOf, type RuleIndex } from "./rule-index.ts";

/** A word that codes an event, and where its arguments are to be sought. */
export interface Trigger {
  rule: EventRule;
  /** The word that codes it. */
  token: Token;
  /** The verb it is coded by or hangs on: itself, or the light verb of a noun. */
  verb?: Token;
  /** The verb's subject bears it, and others do it: "suffered an attack". */
  suffered?: boolean;
  /** It is said of the subject of a passive: "is opposed to". */
  stative?: boolean;
  /** All the words that code it. */
  cue: Token[];
}

/** Verbs that say no more than that the noun after them was done. */
const light = new Set(
  "make give hold have take carry launch conduct stage issue begin start open mount express voice file send deliver put do lodge level undertake perform commit wage set resume lead join bring unleash announce order complete finish step intensify increase escalate continue pay instigate initiate raise approve stop state offer declare enforce receive convene organize plan authorize impose resort extend submit execute register hurl vent heap press proclaim renew repeat reiterate".split(
    " ",
  ),
);

/** Light verbs whose subject bears what the noun says. */
const suffering = new Set(
  "suffer face receive draw undergo endure sustain incur attract survive provoke meet gain win earn enjoy".split(" "),
);

/** "received thanks from Kenya", "has the support of Kenya": what its object says, somebody else does to the subject. */
function isBorne(tree: Tree, noun: Token, verb: Token): boolean {
  const isGiven = tree.under(noun, "from") ?? tree.under(verb, "from");
  const isHeld =
    tree.under(noun, "of") !== undefined && /^(?:support|backing|solidarity|confidence)$/.test(lemmaOf(noun));
  return suffering.has(lemmaOf(verb)) ? isGiven !== undefined || isHeld : lemmaOf(verb) === "have" && isHeld;
}

/** Nouns of what somebody thinks or goes on doing: an act only where a verb says so. */
const attitudes = new Set(
  "concern doubt disappointment frustration reservation skepticism outrage alarm displeasure dismay anger indignation fury dissatisfaction disapproval disagreement support backing confidence solidarity cooperation co-operation collaboration aid assistance contribution opposition sympathy appreciation gratitude regret remorse".split(
    " ",
  ),
);

/** Verbs that say no more than that the noun before them came about. */
const occurring = new Set(
  "erupt break_out flare flare_up take_place occur happen continue spread rage resume persist ensue begin start unfold escalate intensify".split(
    " ",
  ),
);

/** Verbs by which a noun is said to be from somebody. */
export const coming = new Set("come emerge arrive pour flow issue".split(" "));

/** Nouns that count what follows: "a series of attacks". */
const measures = new Set(
  "series wave number string spate round campaign act kind sort lot set dozen pair barrage hail spell case".split(" "),
);

/** "called on Friday" is no calling on anybody. */
const calendar =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan(?:uary|\.)|Feb(?:ruary|\.)|March|April|May|June|July|Aug(?:ust|\.)|Sept(?:ember|\.)|Oct(?:ober|\.)|Nov(?:ember|\.)|Dec(?:ember|\.)|\d+|day|days|week|month|year)$/;

const lemmaOf = (token: Token): string => token.lemma.toLowerCase();

export function triggersIn(tree: Tree, index: RuleIndex): Trigger[] {
  const found: Trigger[] = [];
  const used = new Set<Token>();
  for (const token of tree.tokens) {
    if (used.has(token)) continue;
    const trigger =
      phraseTrigger(tree, token, index) ??
      verbTrigger(tree, token, index) ??
      auxiliaryTrigger(tree, token, index) ??
      nounTrigger(tree, token, index);
    if (!trigger || trigger.cue.some((word) => used.has(word))) continue;
    found.push(trigger);
    for (const word of trigger.cue) used.add(word);
  }
  return found;
}

function phraseTrigger(tree: Tree, first: Token, index: RuleIndex): Trigger | undefined {
  for (const { words, rule } of index.phrases.get(first.form.toLowerCase()) ?? []) {
    const cue = tree.tokens.slice(first.id - 1, first.id - 1 + words.length);
    if (cue.length !== words.length || !cue.every((token, at) => token.form.toLowerCase() === words[at])) continue;
    const token = cue.at(-1)!;
    const isSaid = tree.first(token, "nsubj", "csubj") !== undefined;
    return { rule, token, ...(isSaid && { verb: token }), cue };
  }
  return undefined;
}

/** "must open": somebody says what another is to do. */
function auxiliaryTrigger(tree: Tree, auxiliary: Token, index: RuleIndex): Trigger | undefined {
  const rule = index.auxiliaries.get(auxiliary.form.toLowerCase())?.[0];
  const verb = tree.head(auxiliary);
  const subject = verb && tree.first(verb, "nsubj");
  if (!rule || relationOf(auxiliary) !== "aux" || !subject) return undefined;
  // "we must": nobody else is asked
  if (/^(?:I|we)$/i.test(subject.form)) return undefined;
  return { rule, token: auxiliary, verb, cue: [auxiliary] };
}

function verbTrigger(tree: Tree, verb: Token, index: RuleIndex): Trigger | undefined {
  if (isModifier(verb) || isGoingTo(tree, verb)) return undefined;
  if (verb.upos === "ADJ") return wordTrigger(tree, verb, lemmaOf(verb), index.adjectives);
  if (verb.upos !== "VERB" && (verb.upos !== "AUX" || /^(?:aux|cop)$/.test(relationOf(verb)))) return undefined;
  // "is opposed to": a state of whoever is spoken of, and nobody's doing
  if (verb.xpos === "VBN" && tree.isPassive(verb) && !tree.first(verb, "obl:agent")) {
    const state = wordTrigger(tree, verb, verb.form.toLowerCase(), index.adjectives);
    if (state) return { ...state, stative: true };
  }
  return wordTrigger(tree, verb, lemmaOf(verb), index.verbs);
}

function wordTrigger(tree: Tree, verb: Token, lemma: string, map: Index): Trigger | undefined {
  if (!begins(map, lemma)) return undefined;
  const joined: { name: string; words: Token[] }[] = [];
  const join = (word: Token, name = lemmaOf(word)) => {
    if (map.has(`${lemma}_${name}`)) joined.push({ name: `${lemma}_${name}`, words: [verb, word] });
  };
  const particle = tree.all(verb, "compound:prt", "advmod").find((each) => each.id > verb.id && each.id <= verb.id + 3);
  if (particle) join(particle);
  for (const child of tree.children(verb)) {
    if (child.id < verb.id) {
      if (relationOf(child) === "nsubj" && tree.isPassive(verb)) join(child);
      continue;
    }
    const mark = tree.all(child, "case", "mark").find((each) => each.id > verb.id && each.id < child.id);
    // "removed the judge from office": the parse may hang the last words on the object
    for (const each of [child, ...(relationOf(child) === "obj" ? tree.all(child, "nmod") : [])]) {
      const preposition = tree.first(each, "case", "mark");
      if (preposition && each.id > verb.id) join(each, `${preposition.form.toLowerCase()}_${lemmaOf(each)}`);
    }
    if (mark && !calendar.test(child.form)) join(mark, mark.form.toLowerCase());
    if (!["obj", "iobj", "xcomp", "obl", "discourse"].includes(relationOf(child))) continue;
    const after = tree.tokens[child.id];
    if (after?.upos === "ADP") join(child, `${lemmaOf(child)}_${after.form.toLowerCase()}`);
    join(child);
  }
  const next = tree.tokens[verb.id];
  if (next && (next.upos === "ADP" || next.upos === "ADV")) join(next, next.form.toLowerCase());
  for (const { name, words } of [...joined, { name: lemma, words: [verb] }])
    for (const rule of map.get(name) ?? []) {
      if (isStatement(tree, verb, rule)) continue;
      const extra = fits(tree, verb, rule, words);
      if (extra) return { rule, token: verb, verb, cue: [...new Set([...words, ...extra])] };
    }
  return undefined;
}

/** "is going to bring it up": nobody goes anywhere. */
const isGoingTo = (tree: Tree, verb: Token): boolean =>
  verb.xpos === "VBG" && lemmaOf(verb) === "go" && tree.tokens[verb.id]?.xpos === "TO";

/** A participle before a noun describes; it is no report of an act. */
export const isModifier = (verb: Token): boolean => relationOf(verb) === "amod" || relationOf(verb) === "compound";

/** "insists that the number is higher", "asked whether": something is said or asked to know, and nothing is wanted or promised. */
function isStatement(tree: Tree, verb: Token, { type }: EventRule): boolean {
  if (type !== "REQUEST" && type !== "AGREE") return false;
  const clause = tree.all(verb, "ccomp").find((each) => each.id > verb.id);
  if (!clause) return false;
  const mark = tree.first(clause, "mark")?.form.toLowerCase();
  if (mark === "whether" || mark === "if") return true;
  if (tree.children(clause).some((each) => each.xpos === "WRB" || each.xpos === "WP")) return type === "REQUEST";
  const auxiliaries = tree.all(clause, "aux", "aux:pass", "cop");
  if (auxiliaries.some((each) => each.xpos === "MD"))
    return type === "REQUEST" && foretelling.has(lemmaOf(verb)) && isWould(auxiliaries);
  const finite = auxiliaries[0] ?? clause;
  // "demands that he leave": a demand states nothing, whatever the parse takes its verb for
  if (demanding.has(lemmaOf(verb))) return false;
  return /^VB[DZ]$/.test(finite.xpos) || (finite.xpos === "VBP" && finite.lemma === "be");
}

const demanding = new Set("demand urge request require order recommend propose appeal call petition".split(" "));

/** Verbs of asking that foretell where what follows will or would be: "insisted that it would pay". */
const foretelling = new Set("tell suggest insist".split(" "));

/** "told them that it would": a request is no foretelling. */
const isWould = (auxiliaries: readonly Token[]): boolean =>
  auxiliaries.some((each) => /^(?:will|would|’ll|'ll)$/i.test(each.form));

/** "marched in support of": what for, and not what. */
const tellsFor = (tree: Tree, noun: Token): boolean =>
  /^(?:support|favou?r|defen[cs]e|solidarity|opposition)$/.test(lemmaOf(noun)) &&
  tree.all(noun, "case").some(({ form }) => /^in$/i.test(form));

/** The further words a rule asks for, if they stand; undefined if they do not. */
function fits(tree: Tree, verb: Token, rule: EventRule, words: readonly Token[]): Token[] | undefined {
  const cue: Token[] = [];
  const clauses = tree.all(verb, "xcomp", "ccomp", "advcl", "acl").filter((each) => each.id > verb.id);
  if (rule.without === "*" && tree.patient(verb)) return undefined;
  if (rule.without !== undefined) {
    const unwanted = listOf(rule, "without");
    const nouns = [tree.patient(verb), ...tree.all(verb, "obl").filter((each) => !tellsFor(tree, each))];
    if (nouns.some((noun) => noun && inPhrase(tree, noun, unwanted))) return undefined;
    if (tree.all(verb, "obl").some((noun) => tree.all(noun, "case").some((each) => unwanted.has(lemmaOf(each)))))
      return undefined;
    if (clauses.some((clause) => relationOf(clause) !== "advcl" && unwanted.has(lemmaOf(clause)))) return undefined;
    if (tree.children(verb).some((each) => relationOf(each) === "advmod" && unwanted.has(lemmaOf(each))))
      return undefined;
  }
  const doer = rule.notBy === undefined ? undefined : tree.doer(verb);
  if (doer && inPhrase(tree, doer, listOf(rule, "notBy"))) return undefined;
  if (rule.bare === true && clauses.some((each) => relationOf(each) === "xcomp" && each.upos !== "VERB"))
    return undefined;
  if (rule.object !== undefined) {
    const wanted = listOf(rule, "object");
    if (wanted.has("*")) {
      if (!tree.patient(verb)) return undefined;
    } else {
      const nouns = [
        tree.patient(verb),
        ...tree.all(verb, "obj", "xcomp"),
        ...tree.all(verb, "obl").filter((each) => each.deprel !== "obl:agent" && !isSetting(tree, each, words)),
      ];
      const word =
        nouns.reduce<Token | undefined>((found, noun) => found ?? (noun && inPhrase(tree, noun, wanted)), undefined) ??
        counted(tree, verb, wanted);
      if (!word) return undefined;
      cue.push(word);
    }
  }
  if (rule.subject !== undefined) {
    const subject = tree.isPassive(verb) ? tree.patient(verb) : tree.doer(verb);
    if (!subject || !inPhrase(tree, subject, listOf(rule, "subject"))) return undefined;
  }
  if (rule.complement !== undefined) {
    const wanted = listOf(rule, "complement");
    const fitting = (each: Token) =>
      wanted.has("*")
        ? each.upos === "VERB" && each.xpos === "VB" && (rule.ofAnother === true || !tree.first(each, "aux"))
        : wanted.has(lemmaOf(each));
    const predicates = [
      ...clauses,
      ...clauses.flatMap((each) => tree.all(each, "conj")),
      ...tree.all(verb, "obl", "obj"),
    ];
    if (!predicates.some(fitting)) return undefined;
    if (rule.ofAnother === true && !clauses.some((each) => tree.first(each, "nsubj"))) return undefined;
  }
  if (rule.nearby !== undefined && !isNearby(tree, verb, listOf(rule, "nearby"))) return undefined;
  return cue;
}

const settings = new Set("in at during across near throughout around within inside among".split(" "));

/** "took place in the building": where, not what, unless the rule's own words hold the preposition. */
const isSetting = (tree: Tree, noun: Token, words: readonly Token[]): boolean => {
  const preposition = tree.first(noun, "case");
  return preposition !== undefined && settings.has(preposition.form.toLowerCase()) && !words.includes(preposition);
};

const isNearby = (tree: Tree, head: Token, wanted: ReadonlySet<string>): boolean => {
  const doer = tree.doer(head);
  return [...tree.subtree(head), ...(doer ? tree.subtree(doer) : [])].some((each) => wanted.has(lemmaOf(each)));
};

/** "30,000 soldiers" anywhere under the verb: a number makes a noun its object, whatever the parse made of it. */
const counted = (tree: Tree, verb: Token, wanted: ReadonlySet<string>): Token | undefined =>
  tree
    .subtree(verb)
    .find((each) => each.id > verb.id && wanted.has(lemmaOf(each)) && tree.first(each, "nummod") !== undefined);

/** A word of the list among a noun and what describes it, down to the second level. */
function inPhrase(tree: Tree, noun: Token, wanted: ReadonlySet<string>): Token | undefined {
  for (const head of tree.conjuncts(noun)) {
    if (wanted.has(lemmaOf(head))) return head;
    for (const child of tree.children(head)) {
      if (!["compound", "amod", "nmod", "nmod:desc", "flat", "appos"].includes(relationOf(child))) continue;
      if (child.deprel === "nmod:poss") continue;
      if (relationOf(child) === "nmod" && !(tree.first(child, "case")?.form === "of" && isHolding(tree, head)))
        continue;
      if (wanted.has(lemmaOf(child))) return child;
      if (relationOf(child) === "nmod") {
        const below = tree.all(child, "compound", "amod", "nmod").find((each) => wanted.has(lemmaOf(each)));
        if (below) return below;
      }
    }
  }
  return undefined;
}

/** Nouns that say how much or which part of what stands after "of" is meant. */
const holding = new Set(
  "package amount part bulk portion share total group range array batch shipment column commission panel state rest majority lack control member release delivery supply use end withdrawal deployment provision resumption ton tons tonne tonnes kilogram barrel box piece billion million thousand hundred dozen dozens unit billions millions thousands hundreds".split(
    " ",
  ),
);

/** "a package of sanctions", "tons of food": the noun after "of" is what is spoken of. */
const isHolding = (tree: Tree, noun: Token): boolean =>
  measures.has(lemmaOf(noun)) ||
  holding.has(lemmaOf(noun)) ||
  noun.upos === "NUM" ||
  tree.first(noun, "nummod") !== undefined;

function nounTrigger(tree: Tree, noun: Token, index: RuleIndex): Trigger | undefined {
  if (noun.upos !== "NOUN" || ["compound", "amod", "nmod:desc"].includes(relationOf(noun))) return undefined;
  const lemma = lemmaOf(noun);
  const describing = tree
    .all(noun, "compound", "amod")
    .findLast((each) => index.nouns.has(`${lemmaOf(each)}_${lemma}`));
  const named = describing && index.nouns.get(`${lemmaOf(describing)}_${lemma}`);
  const under = underTrigger(tree, noun, index);
  if (under) return under;
  const rule = [...(named ?? []), ...(index.nouns.get(lemma) ?? [])].find((each) => fitsNoun(tree, noun, each));
  if (!rule) return undefined;
  const words = named && describing ? [describing, noun] : [noun];
  // "carried out a series of attacks": the verb of what counts them is theirs
  const above = tree.head(noun);
  const counting = relationOf(noun) === "nmod" && above && measures.has(lemmaOf(above)) ? above : undefined;
  const top = counting ?? (relationOf(noun) === "conj" && above?.upos === "NOUN" ? above : noun);
  const head = tree.head(top);
  const isObject =
    head?.upos === "VERB" &&
    (["obj", "xcomp"].includes(relationOf(top)) ||
      (relationOf(top) === "nsubj" && tree.isPassive(head)) ||
      (relationOf(top) === "obl" && tree.first(top, "case")?.form === "out"));
  if (isObject && isBorne(tree, noun, head))
    return { rule, token: noun, verb: head, suffered: true, cue: [head, ...words] };
  if (isObject && light.has(lemmaOf(head))) return { rule, token: noun, verb: head, cue: [head, ...words] };
  if (isObject && suffering.has(lemmaOf(head)))
    return { rule, token: noun, verb: head, suffered: true, cue: [head, ...words] };
  if (attitudes.has(lemma)) return undefined;
  // "was on a visit to"
  if (tree.first(noun, "nsubj") && tree.first(noun, "case")?.form === "on")
    return { rule, token: noun, verb: noun, cue: words };
  if (head?.upos === "VERB" && relationOf(top) === "nsubj" && isOccurring(tree, head))
    return { rule, token: noun, verb: head, cue: [...words, head] };
  // without a verb of its own, a noun is an event only when it says whose it is, or against whom
  const whose =
    tree.first(noun, "nmod:poss") ??
    tree.under(noun, "by") ??
    tree.under(noun, "between") ??
    whence(tree, noun) ??
    (rule.ofDoer === true || rule.ofSufferer === true ? tree.under(noun, "of") : undefined) ??
    tree.all(noun, "amod", "compound").find((each) => /^\p{Lu}/u.test(each.form));
  return whose ? { rule, token: noun, cue: words } : undefined;
}

/** "came under fire", "is under attack": the subject bears it. */
function underTrigger(tree: Tree, noun: Token, index: RuleIndex): Trigger | undefined {
  const preposition = tree.first(noun, "case");
  if (preposition?.form.toLowerCase() !== "under") return undefined;
  const rule = index.nouns.get(`under_${lemmaOf(noun)}`)?.find((each) => fitsNoun(tree, noun, each));
  const head = relationOf(noun) === "obl" ? tree.head(noun) : undefined;
  const verb = tree.first(noun, "nsubj") ? noun : head;
  if (!rule || !verb || (verb === head && !/^(?:be|come|find|get|go|remain|stay)$/.test(lemmaOf(verb))))
    return undefined;
  // "under fire for his remarks", "from critics"
  if (["for", "over"].some((each) => tree.under(verb, each))) return undefined;
  if (tree.all(verb, "obl").some((each) => listOf(rule, "without").has(lemmaOf(each)))) return undefined;
  const words = [preposition, noun];
  return { rule, token: noun, verb, suffered: true, cue: verb === noun ? words : [verb, ...words] };
}

/** "Demands came from Kenya". */
function whence(tree: Tree, noun: Token): Token | undefined {
  const head = tree.head(noun);
  return head && relationOf(noun) === "nsubj" && coming.has(lemmaOf(head)) ? tree.under(head, "from") : undefined;
}

const isOccurring = (tree: Tree, verb: Token): boolean =>
  occurring.has(lemmaOf(verb))
    ? !tree.first(verb, "obj")
    : tree.children(verb).some((each) => occurring.has(`${lemmaOf(verb)}_${lemmaOf(each)}`));

function fitsNoun(tree: Tree, noun: Token, rule: EventRule): boolean {
  if (rule.nearby !== undefined && !tree.subtree(noun).some((each) => listOf(rule, "nearby").has(lemmaOf(each))))
    return false;
  const unwanted = listOf(rule, "without");
  return !tree.all(noun, "compound", "nmod", "amod").some((each) => unwanted.has(lemmaOf(each)));
}
