import {
  type Attribution,
  type Claim,
  type ClaimStance,
  overlaps,
  type Quantity,
  type Span,
  type Token,
  type Tree,
} from "../record/index.ts";
import {
  answerTo,
  chargeOf,
  claimAnswered,
  contradicted,
  isBeside,
  isDenial,
  isNoDenial,
  isOnlyAsked,
  isRefusedGrant,
} from "./claim-answers.ts";
import { denyAsked, isOfTheFloor } from "./claim-asked.ts";
import { isAsk, isCourtesy, isObligation, toldIn } from "./claim-not.ts";
import { withoutAside } from "./claim-aside.ts";
import { clip, fresh, type Made, type Proposition, propositionOf, shareWords, stand } from "./claim-book.ts";
import { contradict, reframe } from "./claim-counter.ts";
import { leaveOpen } from "./claim-open.ts";
import { isTopic, isWrong, wrongsIn } from "./claim-topics.ts";
import { countryTold } from "./country-told.ts";
import { isOfConcern } from "./domestic.ts";
import { apart } from "./encounter-when.ts";
import { isFirstPerson, isTurn } from "./own-voice.ts";
import { phraseSpan, type Setting } from "./setting.ts";

/**
 * Propositions that somebody asserts of another party, or denies. A denial joins only the claim it denies: the same act by the
 * same party. What an accused party calls the thing instead is a reframing of the last claim about it.
 */
export function findClaims(setting: Setting, quantities: readonly Quantity[]): Claim[] {
  const made: Made[] = [];
  for (const { attribution, tree, span: spoken } of statements(setting)) {
    const head = headOf(tree, spoken);
    const inner = head && toldIn(tree, head);
    const [whole, said] = inner ? [inner, phraseSpan(tree, inner)] : [head, spoken];
    if (!whole || isOfTheFloor(setting, attribution)) continue;
    const charge = isBeside(attribution) ? undefined : chargeOf(setting, tree, whole, attribution);
    const content = charge?.clause ?? whole;
    const { span, sayers } = withoutAside(setting, tree, charge ? phraseSpan(tree, content) : said);
    const isDenied = attribution.acts.includes("deny") || charge !== undefined;
    if (isDenied && (isOnlyAsked(tree, attribution) || isRefusedGrant(content))) continue;
    const answer = answerTo(setting, attribution, tree, content);
    if (answer) {
      const { paragraph } = tree.sentence;
      const meant = claimAnswered(setting, made, attribution, answer, { span, paragraph });
      const { stance } = answer;
      if (!meant && stance === "denies" && isTurn(attribution)) denyAsked(setting, made, attribution, tree);
      if (meant && stance)
        for (const party of attribution.speakers)
          stand(meant.claim, setting, { party, stance, attribution: attribution.id, evidence: [clip(span)] });
      continue;
    }
    if (span.to - span.from <= SHORTEST || isNoDenial(setting, attribution)) continue;
    if (leaveOpen(setting, made, { attribution, tree, content, span })) continue;
    const statement = { attribution, tree, content, span };
    if (reframe(setting, statement, made) || contradict(setting, statement, made)) continue;
    if (!isDenied && !isAssertion(setting, attribution, tree, content, span)) continue;
    const quantity = quantities.find((each) => each.from >= span.from && each.to <= span.to);
    // what is denied, charged or counted is a claim, whomever it is about
    // and so is what is told of somebody's words, or bears on others
    const isMarked =
      isDenied ||
      quantity !== undefined ||
      attribution.acts.includes("accuse") ||
      isTold(setting, attribution) ||
      tree.within(span).some(isOfConcern);
    const named = aboutWhom(setting, tree, content, attribution, span);
    const accused = named.length > 0 || isDenied ? [] : accusedBy(setting, tree, attribution);
    const others = accused.length > 0 ? accused : attribution.speakers.filter((id) => setting.isParty(id));
    const told = named.length > 0 || !isMarked ? named : others;
    // "doctors counted 23 dead": those of the country that the report tells of
    const about = told.length === 0 && attribution.rule === "attribution/figure" ? ofCountryTold(setting) : told;
    if (about.length === 0) continue;
    const stance: ClaimStance = isDenied ? "denies" : attribution.acts.includes("confirm") ? "confirms" : "asserts";
    const sides = setting.sides(about);
    const near = made.filter((each) => each.about.some((side) => sides.includes(side)));
    const here = near.length > 0 ? propositionOf(setting, tree, span, content) : undefined;
    // the words of a charge that another denies are told once, in the denial
    const inWords = made.find(
      ({ claim: { evidence } }) => evidence[0]!.from === span.from && evidence[0]!.to === clip(span).to,
    );
    const same =
      inWords ??
      (here &&
        near.find((each) => isSameProposition(setting, each, here, { isDenied, saysNo: isDenial(tree, content) })));
    const target = same ?? fresh(setting, made, span, about, tree, content, quantity);
    const saysNo = isDenied && charge === undefined && attribution.acts.includes("state");
    for (const party of attribution.speakers)
      stand(target.claim, setting, {
        party,
        stance,
        attribution: attribution.id,
        ...(saysNo && { saysNo }),
        evidence: [clip(span)],
      });
    for (const party of sayers)
      stand(target.claim, setting, { party, stance: "asserts", attribution: attribution.id, evidence: [clip(said)] });
    // "denied Kenya's charge that": it is Kenya's claim
    for (const party of charge?.owners ?? (isDenied ? contradicted(setting, tree, attribution) : []))
      if (!setting.sides(attribution.speakers).includes(setting.side(party)))
        stand(target.claim, setting, { party, stance: "asserts", attribution: attribution.id, evidence: [clip(span)] });
    if (isDenied) continue;
    // a predicted act inside an accusation is a proposition of its own: "for a possible invasion"
    for (const event of setting
      .eventsIn(tree, span)
      .filter((each) => each.occurrence === "hypothetical" && !each.rule.endsWith("/allow"))) {
      const own = event.evidence[0]!;
      if (own.from <= content.from && own.to >= content.to) continue;
      const inner =
        made.find((each) => each.claim.evidence.some((each) => overlaps(each, own)) && each !== target) ??
        fresh(setting, made, own, event.actors.length > 0 ? event.actors : about, tree, undefined, undefined);
      for (const party of attribution.speakers)
        stand(inner.claim, setting, { party, stance: "asserts", attribution: attribution.id, evidence: [own] });
    }
  }
  return made.map(({ claim }) => claim);
}

const ofCountryTold = (setting: Setting): string[] => {
  const country = countryTold(setting);
  return country === undefined ? [] : [setting.input.stateOf(country)];
};

/** Told of another's words: "I think" is told by nobody. */
const isTold = (setting: Setting, attribution: Attribution): boolean =>
  attribution.manner === "indirect" && !isFirstPerson(setting, attribution);

/** "accused the army of bombing a village": the army, of whom the words of the charge have no name. */
const accusedBy = (setting: Setting, tree: Tree, { acts, cue }: Attribution): string[] =>
  acts.includes("accuse")
    ? setting
        .eventsIn(tree, tree.sentence)
        .filter((each) => each.type === "ACCUSE" && each.cue.some((word) => cue.some((own) => overlaps(own, word))))
        .flatMap(({ recipients }) => recipients)
    : [];

/** What is said, sentence by sentence: a long quotation states more than one thing. */
function statements(setting: Setting): { attribution: Attribution; tree: Tree; span: Span }[] {
  return setting.input.attributions.flatMap((attribution) => {
    if (attribution.speakers.length === 0) return [];
    const isOfTopics = isTopic(setting, attribution);
    return attribution.content.flatMap((content) =>
      setting
        .treesAt(content)
        .filter((tree) => tree.tokens.length > 0)
        .flatMap((tree) => {
          const span = { from: Math.max(content.from, tree.sentence.from), to: Math.min(content.to, tree.sentence.to) };
          const wrongs = isOfTopics ? wrongsIn(setting, attribution, tree, span) : [];
          return (wrongs.length > 0 ? wrongs : [span]).map((each) => ({ attribution, tree, span: each }));
        }),
    );
  });
}

/** Fewer characters state nothing: "guarantees". They may answer: "the charge". */
const SHORTEST = 12;

/** The content's highest word. */
function headOf(tree: Tree, span: Span): Token | undefined {
  const inside = tree.within(span).filter((token) => token.upos !== "PUNCT");
  return inside.find((token) => token.head === 0 || !inside.some((each) => each.id === token.head));
}

const notFacts = new Set<string>(["demand", "propose", "promise", "ask", "refuse-to-say", "reject", "agree", "warn"]);

/** Nouns of a deed or a course: with a party that does it they state that it happens. */
const deed =
  /(?:tion|sion|ment|ance|ence)s?$|^(?:build-?up|attack|breach|support|threat|increase|progress|aid|shelling|strike|withdrawal|arrest|refusal|denial|approval|growth|failure|raid|seizure|siege|use|help)s?$/i;

/** Accusations, and what is stated as a fact: a clause of its own in the past, the perfect or the present, or a noun of a deed. */
function isAssertion(setting: Setting, attribution: Attribution, tree: Tree, content: Token, span: Span): boolean {
  // "discussed a possible invasion by Kenya": of what is only spoken of, wrongs alone are charged
  if (content.upos === "NOUN" && !tree.first(content, "cop") && isTopic(setting, attribution))
    return isWrong(tree, content);
  if (attribution.acts.includes("accuse") || attribution.rule === "attribution/figure") return true;
  if (attribution.acts.some((act) => notFacts.has(act))) return false;
  if (tree.all(content, "aux").some((aux) => /^(?:will|would|could|may|might|should|must|can|let)$/i.test(aux.form)))
    return false;
  if (isObligation(tree, content) || isAsk(tree, content) || isCourtesy(setting, attribution, tree, content, span))
    return false;
  if (content.upos === "VERB")
    return isFinite(tree, content) && tree.first(content, "nsubj", "nsubj:pass") !== undefined;
  if (tree.first(content, "cop") !== undefined) return true;
  if (isWrong(tree, content)) return true;
  if (content.upos !== "NOUN") return false;
  if (setting.eventsIn(tree, span).length > 0) return true;
  return (
    deed.test(content.form) &&
    setting
      .parties(tree)
      .owners(content)
      .some((id) => setting.isPower(id))
  );
}

/** "moves", "is moving", "did not move": not "to move", "moving". */
const isFinite = (tree: Tree, verb: Token): boolean =>
  (verb.xpos !== "VB" && verb.xpos !== "VBG") || tree.all(verb, "aux").some(({ xpos }) => /^VB[DPZ]$/.test(xpos));

/** Whom the content is about: who does it, else whom it names first, else the speaker where it says "we" or "it". */
function aboutWhom(setting: Setting, tree: Tree, content: Token, attribution: Attribution, span: Span): string[] {
  const parties = setting.parties(tree);
  const isParty = (id: string) => setting.isParty(id);
  // "thanked Kenya for its support": of whom it is said, as of whoever is accused
  const isOfObject = attribution.acts.includes("accuse") || attribution.rule === "attribution/verb/for";
  const accused = isOfObject ? blamed(setting, tree, attribution, span) : [];
  if (accused.length > 0) return accused;
  const doers = (content.upos === "VERB" ? parties.doers(content) : []).filter(isParty);
  if (doers.length > 0) return doers;
  // "denied that it had closed the border with Kenya": whoever says so of themselves, and not whom they name besides
  const subject = tree.first(content, "nsubj", "nsubj:pass");
  const isOwn =
    attribution.acts.includes("deny") &&
    attribution.manner === "indirect" &&
    /^(?:it|they)$/i.test(subject?.form ?? "");
  const own = isOwn ? attribution.speakers.filter(isParty) : [];
  if (own.length > 0) return own;
  const named = parties.within(span).filter(isParty);
  if (named.length > 0) return named.slice(0, 2);
  const addressees = (attribution.addressees ?? []).filter(isParty);
  if (addressees.length > 0) return addressees;
  return subject?.upos === "PRON" || tree.within(span).some((token) => /^(?:our|we)$/i.test(token.form))
    ? attribution.speakers
    : [];
}

/** "accused Kenya of": those named between the verb and what they are blamed for. */
function blamed(setting: Setting, tree: Tree, { cue, speakers }: Attribution, span: Span): string[] {
  const own = setting.sides(speakers);
  const from = cue[0]?.to ?? span.from;
  return setting
    .parties(tree)
    .within({ from, to: span.from })
    .filter((id) => setting.isParty(id) && !own.includes(setting.side(id)));
}

/**
 * Of what the same side does, the same kind of act, coded so in both places; or, where it is denied, told by the same verb of the
 * same things. A number makes a proposition of its own, and so do others than are named there: one border is not another.
 */
function isSameProposition(
  setting: Setting,
  there: Made,
  here: Proposition,
  { isDenied, saysNo }: { isDenied: boolean; saysNo: boolean },
): boolean {
  const { claim, proposition, lemma, about } = there;
  if (claim.quantity !== undefined || apart(claim.when, here.when)) return false;
  const besides = (parties: readonly string[]) =>
    setting.sides(parties.filter((id) => setting.isPower(id))).filter((side) => !about.includes(side));
  const [others, named] = [besides(proposition.parties), besides(here.parties)];
  if (others.length > 0 && named.length > 0 && !others.some((side) => named.includes(side))) return false;
  // "we fired at nobody" is no assertion that they fired
  if (!isDenied && saysNo !== there.isDenial) return false;
  if (!isDenied)
    return [...proposition.types].some((type) => here.types.has(type)) && shareWords(here.words, proposition.words);
  if (here.act !== undefined && here.act === proposition.act) return true;
  // "denied that it had fired on a train", of whom it is said that they fired on a bus
  const isOfSame = here.nouns.size > 0 && [...here.nouns].every((noun) => proposition.nouns.has(noun));
  return isOfSame && lemma !== undefined && lemma === here.lemma && !there.isDenial;
}
