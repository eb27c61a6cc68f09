import {
  beginsWithThat,
  isLeftOpen,
  isTelling,
  relationOf,
  type SpeechAct,
  type Token,
  type Tree,
} from "../record/index.ts";
import { silence, type SpeechVerb, speechVerbs } from "./rules/verbs.ts";

const byLemma = new Map<string, SpeechVerb[]>();
for (const verb of speechVerbs) byLemma.set(verb.lemma, [...(byLemma.get(verb.lemma) ?? []), verb]);

/** What a verb of saying may be read as, its particle included: "point" with "out", "call" with "on". */
export function speechFrames(tree: Tree, verb: Token): SpeechVerb[] {
  if (verb.upos !== "VERB" && verb.upos !== "AUX" && !(verb.upos === "NOUN" && verb.xpos.startsWith("VB"))) return [];
  const lemma = verb.lemma.toLowerCase();
  // "recalled its ambassador": called home, and not to mind
  if (lemma === "recall" && sent.test(tree.first(verb, "obj")?.lemma ?? "")) return [];
  const particle = tree.first(verb, "compound:prt");
  const next = tree.tokens[verb.id];
  const withNext =
    next && (next.upos === "ADP" || next.upos === "ADV")
      ? byLemma.get(`${lemma} ${next.form.toLowerCase()}`)
      : undefined;
  return (particle && byLemma.get(`${lemma} ${particle.lemma.toLowerCase()}`)) ?? withNext ?? byLemma.get(lemma) ?? [];
}

/** Who is sent abroad. */
const sent =
  /^(?:ambassador|attach[eé]|commissioner|consul|delegation|diplomat|envoy|minister|representative|staff|troops?)$/;

export const isNegated = (tree: Tree, verb: Token): boolean =>
  tree.children(verb).some((each) => /^(?:not|n['’]t|never|no)$/i.test(each.form) && each.id < verb.id) ||
  // "without confirming it", and not "was without foundation"
  (verb.upos !== "NOUN" && tree.tokens[verb.id - 2]?.form.toLowerCase() === "without");

/** What is done by not doing another thing: whoever did not accept an offer has refused it, whoever did not reject one left it open. */
const unsaid: Partial<Record<SpeechAct, SpeechAct>> = {
  agree: "reject",
  confirm: "refuse-to-say",
  deny: "confirm",
  reject: "refuse-to-say",
  state: "refuse-to-say",
};

/**
 * What the speaker does by saying it. A denial is often not called one: whoever assures that they do not intend a thing
 * denies it, and promises when the assurance is of their own conduct.
 */
export function actsOf(tree: Tree, verb: Token, frame: SpeechVerb, content: Token | undefined): SpeechAct[] {
  if (isLeftOpen(tree, verb)) return ["refuse-to-say"];
  // "wished to know who had fired": asks
  if (verb.lemma === "know" && /^(?:demand|like|want|wish)$/.test(tree.head(verb)?.lemma ?? "")) return ["ask"];
  const acts: SpeechAct[] = [...frame.acts];
  if (isNegated(tree, verb) && intends.has(verb.lemma.toLowerCase())) return ["deny"];
  if (isNegated(tree, verb)) return acts.map((act) => unsaid[act] ?? act);
  if ((verb.lemma === "refuse" || verb.lemma === "decline") && content && silence.has(content.lemma.toLowerCase()))
    return ["refuse-to-say"];
  // "would say only that": and no more
  const isOnly = tree.tokens.slice(Math.max(0, verb.id - 2), verb.id + 1).some(({ form }) => /^only$/i.test(form));
  if (isOnly && frame.acts[0] === "state" && tree.all(verb, "aux").some(({ form }) => /^w(?:ill|ould)$/i.test(form)))
    acts.push("refuse-to-say");
  const shaded = content && (threatIn(tree, verb, content) ?? shade(tree, verb, content));
  if (shaded) acts.unshift(shaded);
  // "rejected the accusation that it had armed rebels"
  if (acts.includes("reject") && content && isTelling(content.lemma))
    if (tree.all(content, "acl", "ccomp").some((clause) => beginsWithThat(tree, clause))) acts.push("deny");
  if (content && isNegated(tree, content) && !tree.isUnder(verb, content)) {
    // "we do not want this fight" is a wish; "we do not want to fight" denies an intent
    const isIntent = intends.has(content.lemma.toLowerCase()) && tree.first(content, "obj") === undefined;
    if (isIntent || hasOwn(intentNouns, tree, content)) acts.push("deny", "promise");
    else if (insists.has(verb.lemma.toLowerCase())) acts.push("deny");
  } else if (content && isFuture(tree, content) && frame.acts[0] === "state" && insists.has(verb.lemma.toLowerCase()))
    acts.push("promise");
  else if (content && isOfNone(tree, content) && insists.has(verb.lemma.toLowerCase())) acts.push("deny");
  return [...new Set(acts)];
}

/** Verbs that speak well of what another does. */
const praising = /^(?:acknowledge|appreciate|commend|hail|praise|welcome)$/;
/** Nouns of wrongs: to point at another's is to accuse. */
const misdeeds =
  /^(?:aggression|annexation|atrocity|breach|incursion|intrusion|invasion|occupation|provocation|violation)$/;

/** "violations by Kenya", "Kenya's aggression": somebody is said to do it. */
const isAnothers = (tree: Tree, noun: Token): boolean => {
  const owner = tree.first(noun, "nmod:poss");
  const head = tree.head(noun);
  // "drew attention to the breach by Kenya", hung on the verb
  const beside = head && !tree.isPassive(head) ? tree.under(head, "by") : undefined;
  return (
    (owner !== undefined && owner.upos !== "PRON") ||
    (beside !== undefined && beside.id > noun.id) ||
    tree.subtree(noun).some(({ form }) => form.toLowerCase() === "by")
  );
};

/** "made it clear that there will be sanctions if Kenya attacks". */
function threatIn(tree: Tree, verb: Token, content: Token): SpeechAct | undefined {
  const isIf = tree
    .all(content, "advcl")
    .some((clause) => tree.all(clause, "mark").some(({ form }) => /^(?:if|unless)$/i.test(form)));
  const isHarm = isFuture(tree, content) && tree.subtree(content).some((token) => harms.test(token.lemma));
  return isIf && isHarm && !/^(?:ask|deny|expect|hope|promise)$/.test(verb.lemma) ? "warn" : undefined;
}

const harms = /^(?:consequence|cost|penalty|price|retaliat\w*|sanction|response|respond)$/;

const readiness = new Set([
  "ready",
  "willing",
  "prepared",
  "readiness",
  "willingness",
  "commitment",
  "committed",
  "determination",
  "determined",
]);
const worry = new Set(["concern", "alarm", "outrage", "dissatisfaction", "indignation", "disapproval"]);
const hoping = new Set(["expect", "hope", "trust", "count"]);

/** What a plain verb of saying does by what is said: readiness is a promise, hope that another will act a request. */
function shade(tree: Tree, verb: Token, content: Token): SpeechAct | undefined {
  const lemma = content.lemma.toLowerCase();
  // "welcomed Kenya's commitment": another's
  if (readiness.has(lemma) && !isNegated(tree, content) && !praising.test(verb.lemma)) return "promise";
  if (misdeeds.test(lemma) && isAnothers(tree, content)) return "accuse";
  if (worry.has(lemma) && verb.lemma === "express") return "accuse";
  const subject = tree.first(content, "nsubj");
  if (
    (hoping.has(verb.lemma) || (lemma === "hope" && verb.lemma === "express")) &&
    (lemma === "hope" || (isFuture(tree, content) && subject?.upos === "PROPN"))
  )
    return "ask";
  return undefined;
}

const intends = new Set(["intend", "plan", "want", "seek", "aim", "prepare", "mean", "wish"]);
const intentNouns = new Set(["intention", "plan", "plans", "intent", "wish", "desire", "design", "ambition"]);
const insists = new Set([
  "assure",
  "insist",
  "maintain",
  "stress",
  "reassure",
  "emphasize",
  "emphasise",
  "underline",
  "reiterate",
  "repeat",
]);

const hasOwn = (nouns: ReadonlySet<string>, tree: Tree, verb: Token): boolean =>
  tree
    .all(verb, "obj", "nsubj")
    .some(
      (each) =>
        nouns.has(each.lemma.toLowerCase()) && tree.children(each).some((child) => child.form.toLowerCase() === "no"),
    );

/** "that no troops had crossed"; neither what nobody can or may do, nor what no country does. */
const isOfNone = (tree: Tree, verb: Token): boolean =>
  verb.upos === "VERB" &&
  verb.lemma !== "have" &&
  !tree.all(verb, "aux").some(({ xpos }) => xpos === "MD") &&
  tree
    .all(verb, "nsubj", "nsubj:pass")
    .some(
      (noun) =>
        !/^(?:country|government|leader|nation|people|person|power|side|state)$/.test(noun.lemma) &&
        tree.all(noun, "det").some(({ form }) => /^no$/i.test(form)),
    );

const isFuture = (tree: Tree, verb: Token): boolean =>
  tree.all(verb, "aux").some((aux) => /^(?:will|shall|wo|’ll|'ll|would)$/i.test(aux.form));

/** The verb with its auxiliaries, negation and adverbs: the words that say that it was said. */
export function cueTokens(tree: Tree, verb: Token): Token[] {
  const parts = tree
    .children(verb)
    .filter(
      (each) =>
        ["aux", "cop"].includes(relationOf(each)) ||
        each.deprel === "compound:prt" ||
        (relationOf(each) === "advmod" && each.id < verb.id && each.id >= verb.id - 3) ||
        (each.deprel === "mark" && each.form.toLowerCase() === "without"),
    );
  return [...parts, verb].sort((a, b) => a.id - b.id);
}
