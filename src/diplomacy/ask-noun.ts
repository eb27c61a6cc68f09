import { type Demand, type Token, type Tree } from "../record/index.ts";
import { doersOf, partiesAfter, possessors, prefixed, verbOver } from "./beside.ts";
import { add } from "./demand-book.ts";
import { clausesBeside } from "./demand-parts.ts";
import { isDomestic } from "./domestic.ts";
import { isNegated } from "./encounter-status.ts";
import { phraseSpan, type Setting } from "./setting.ts";
import { clauseSubject } from "./what-asked.ts";
import { bySpeaker, isOfBoth, paperAt, withoutAsked } from "./who-asks.ts";

/** Verbs of which what is asked is the object, and who was asked the doer. */
const answering =
  /^(?:accept|consider|decline|deny|dismiss|grant|heed|honou?r|ignore|meet|oppose|rebuff|refuse|reject|resist|spurn|satisfy|study|turn|welcome)$/;

/** "the need for Kenya to leave", "hope that Kenya will stay", "its demand for access", "the call on Kenya to talk". */
export function askByNoun(setting: Setting, tree: Tree, noun: Token, demands: Demand[]): void {
  const lemma = noun.lemma.toLowerCase();
  if (
    noun.upos !== "NOUN" ||
    !/^(?:need|necessity|hope|expectation|demand|call|request|appeal|ultimatum|proposal|plea|suggestion|offer|invitation)$/.test(
      lemma,
    )
  )
    return;
  // "a conference call": by telephone
  if (lemma === "call" && tree.first(noun, "compound")) return;
  const isWish = /^(?:need|necessity|hope|expectation)$/.test(lemma);
  const head = verbOver(tree, noun) ?? tree.head(noun);
  const doers = head?.upos === "VERB" ? doersOf(setting, tree, head) : [];
  const owners = [
    ...possessors(setting, tree, noun),
    // "a Kenyan demand"
    ...(isWish || lemma === "call" ? [] : prefixed(setting, tree, noun)),
    ...partiesAfter(setting, tree, noun, ["of", "by"], (token) => token.id > noun.id + 1),
  ];
  // "dropped its demand": it is none any more
  const isAnswered = head !== undefined && answering.test(head.lemma);
  if (head && ((isNegated(tree, head) && !isAnswered) || givingUp.test(head.lemma))) return;
  // "rejected Kenya's demand": whose it is asks
  const { home } = setting.input;
  const writer = head && owners.length === 0 ? paperAt(setting, tree, tree.doer(head)) : undefined;
  const isAnswer = head !== undefined && (head.lemma === "reject" || head.lemma === "turn");
  let by = bySpeaker(
    setting,
    tree,
    noun,
    owners.length > 0 ? owners : isWish || !isAnswer ? doers : [],
    writer && tree.doer(head!),
  );
  // "the need was stressed": a government that tells it, told it
  if (by.length === 0 && isWish && home !== undefined && head && tree.isPassive(head)) by = [home];
  if (by.length === 0 || (!isWish && owners.length === 0 && !(head && isVoicing(head)))) return;
  if (isWish && !(head && isVoicing(head))) return;
  const clause =
    tree
      .all(noun, "acl", "ccomp", "xcomp")
      .concat(head?.upos === "VERB" ? tree.all(head, "xcomp", "ccomp") : [])
      .find((each) => each.id > noun.id) ?? thatClause(tree, noun);
  const next = tree.tokens[noun.id];
  const isOffer = /^(?:offer|invitation)$/.test(lemma);
  const forPhrase =
    tree.under(noun, "for") ??
    (/^for$/i.test(next?.form ?? "") ? tree.head(next!) : undefined) ??
    (lemma === "offer" ? tree.under(noun, "of") : undefined);
  const named = clause ? clauseSubject(setting, tree, clause) : [];
  if (/^(?:hope|expectation)$/.test(lemma) && isOfBoth(setting, by, named)) return;
  by = withoutAsked(setting, by, [...named, ...(forPhrase ? setting.parties(tree).namedOrPlace(forPhrase, 1) : [])]);
  const own = setting.sides(by);
  const isOther = (id: string) => setting.canMeet(id) && !own.includes(setting.side(id));
  // "refused Kenya's demand to leave": whoever answers was asked
  const answerers = isAnswered && named.length === 0 ? doers.filter((id) => setting.isParty(id)) : [];
  const target = [
    ...named,
    ...answerers,
    ...(clause && answerers.length === 0
      ? partiesAfter(setting, tree, noun, ["for", "on", "to"], (token) => token.id > noun.id + 2)
      : []),
    ...(forPhrase ? setting.parties(tree).namedOrPlace(forPhrase, 1) : []),
    ...(forPhrase && !clause ? partiesAfter(setting, tree, forPhrase, ["by"]) : []),
  ].filter(isOther);
  const what = clause ?? forPhrase;
  if (!what) return;
  // "stressed the need to open the border", in talks: to whoever they are with
  if (isWish && target.length === 0 && named.length === 0 && lemma === "need")
    target.push(...setting.partners(tree, noun, by));
  if (target.length === 0 && writer) target.push(...writer.receivers.filter(isOther));
  const when = head && setting.input.whenOf(tree, head);
  const put = (asked: Token, to: string[], others: readonly Token[]): void => {
    if ((isWish && to.length === 0) || isDomestic(setting, tree, [...by, ...to])) return;
    add(demands, setting, {
      tree,
      head: asked,
      span: phraseSpan(tree, asked, others),
      kind: isOffer ? "offer" : "demand",
      by,
      to,
      stance: isOffer ? "offers" : "demands",
      verb: noun,
      ...(when && { when }),
    });
  };
  const further = clause && isWish ? clausesBeside(tree, clause) : [];
  put(what, target, further);
  // "hope that the talks would go on and that Kenya would stay"
  for (const each of further) put(each, clauseSubject(setting, tree, each).filter(isOther), []);
}

const givingUp = /^(?:abandon|drop|forgo|renounce|retract|scrap|waive|withdraw)$/;

/** "the proposal of the president, that the ships be moved": the clause, wherever the parser has hung it. */
function thatClause(tree: Tree, noun: Token): Token | undefined {
  const that = tree.tokens
    .slice(noun.id, noun.id + 12)
    .find((token) => token.form.toLowerCase() === "that" && token.xpos === "IN");
  const verb = that && tree.head(that);
  return verb && verb.id > that.id && verb.upos === "VERB" ? verb : undefined;
}

/** Verbs by which a need, a hope or a demand is voiced. */
const voicing = new Set(
  "express voice stress emphasize emphasise underline underscore reiterate repeat renew note reaffirm highlight voice issue make present state contain include carry convey deliver press submit".split(
    " ",
  ),
);

/** A lemma may have lost its last letter. */
const isVoicing = ({ lemma }: Token): boolean => voicing.has(lemma) || voicing.has(`${lemma}e`) || lemma === "place";
