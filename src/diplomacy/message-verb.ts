import { overlaps, type Token, type Tree, type When } from "../record/index.ts";
import { doersOf, listedAfter, prepositionAfter } from "./beside.ts";
import { isTimeIn, messageAt, writersOf } from "./message-answered.ts";
import { isMeans, isUndone, statusOf, type ToldMessage, wordFor } from "./message-noun.ts";
import { isSpokenReply } from "./message-spoken.ts";
import type { Setting } from "./setting.ts";
import { otherSide, withPair } from "./two-sides.ts";

/** "Kenya replied to Uganda's letter", "Kenya wrote to Uganda", "Uganda responded in writing". */
export const ofVerb = (setting: Setting, tree: Tree, verb: Token): ToldMessage | undefined =>
  tree.all(verb, "obl").some((noun) => isVoice(tree, noun)) ? undefined : deedOf(setting, tree, verb);

/** "protested in a letter": told once, by the noun. */
export const isVoice = (tree: Tree, noun: Token): boolean => {
  const word = wordFor(tree, noun);
  return word !== undefined && word.form !== "statement" && isMeans(tree, noun) && isDeed(tree.head(noun)!);
};

const isDeed = ({ upos, lemma }: Token): boolean =>
  upos === "VERB" && /^(?:advise|answer|complain|inform|notify|protest|reply|respond|write)$/.test(lemma);

export function deedOf(setting: Setting, tree: Tree, verb: Token): ToldMessage | undefined {
  if (isSayingInWriting(tree, verb)) return inWritingOf(setting, tree, verb);
  if (!isDeed(verb) || isUndone(tree, verb)) return undefined;
  if (/^(?:advise|complain|inform|notify|protest)$/.test(verb.lemma)) return ofNotice(setting, tree, verb);
  const to =
    writtenTo(setting, tree, verb) ?? (verb.lemma === "write" ? undefined : prepositionAfter(tree, verb, ["to"]));
  const target = to ? (messageAt(tree, to) ?? tree.head(to)) : tree.patient(verb);
  // what is written answers nothing by that
  const isAnswer = target && target.id > verb.id && verb.lemma !== "write" && wordFor(tree, target);
  const answered = isAnswer ? target : undefined;
  const inWriting = tree.tokens
    .slice(verb.id, verb.id + 8)
    .some((token) => token.form.toLowerCase() === "writing" && tree.tokens[token.id - 2]?.form.toLowerCase() === "in");
  const isWrite = verb.lemma === "write";
  // "replied that it was open to talks": only where there is something in writing to reply to
  const isClause = /^(?:reply|respond)$/.test(verb.lemma) && tree.first(verb, "ccomp") !== undefined && !answered;
  // "answered it": only where there is something to answer
  const isBare = isBareReply(tree, verb, to);
  const pointsBack =
    isClause || isBare || (verb.lemma === "answer" && target?.upos === "PRON" && /^(?:it|them)$/i.test(target.form));
  if (!answered && !inWriting && !pointsBack && !(isWrite && to)) return undefined;
  if ((isClause || isBare) && isSpokenReply(setting, tree, verb)) return undefined;
  // "responded to the letter with air strikes": with a deed
  const means = answered && prepositionAfter(tree, answered, ["with"], ({ form }) => form === ",");
  if (means && !messageAt(tree, means)) return undefined;
  const senders = doersOf(setting, tree, verb).filter((id) => setting.isParty(id));
  const object = verb.lemma === "answer" && !answered ? target : undefined;
  const asked = answered
    ? writersOf(setting, tree, answered)
    : to
      ? withPair(setting, tree, listedAfter(setting, tree, to), senders)
      : object
        ? setting.parties(tree).namedOrPlace(object)
        : [];
  const receivers = asked.filter((id) => !senders.includes(id));
  if (senders.length === 0 || (receivers.length === 0 && !inWriting && !answered && !pointsBack)) return undefined;
  const own = setting.input.whenOf(tree, verb);
  // "answered the Monday letter": the day of what is answered
  const isOfAnswered = answered !== undefined && own?.timex !== undefined && isTimeIn(setting, tree, answered, own);
  const when = isOfAnswered || own === undefined ? answered && dayAfter(setting, tree, answered) : own;
  const tie = answered ?? (pointsBack || (inWriting && !isWrite) ? "last" : undefined);
  return {
    tree,
    token: verb,
    form: isWrite ? "letter" : "unknown",
    functions: tie !== undefined ? ["reply"] : [],
    senders,
    receivers,
    ...(when && { when }),
    status: statusOf(tree, verb),
    ...done,
    ...(pointsBack && !inWriting && { onlyAnswer: true }),
    ...(tie !== undefined && { answers: tie }),
  };
}

/** What a verb tells was written, with no word for the paper. */
const done = {
  definite: false,
  received: false,
  isDated: false,
  isDescribed: false,
  put: true,
  sure: true,
} as const;

/** "Kenya replied on 7 May", "wrote back": it answers what was written last. */
const isBareReply = (tree: Tree, verb: Token, to: Token | undefined): boolean =>
  verb.lemma === "write"
    ? to === undefined && /^back$/i.test(tree.tokens[verb.id]?.form ?? "")
    : /^(?:answer|reply|respond)$/.test(verb.lemma) &&
      !tree.isPassive(verb) &&
      to === undefined &&
      tree.first(verb, "obj", "iobj", "xcomp", "advcl") === undefined &&
      tree
        .all(verb, "obl")
        .every((each) => /^(?:after|at|before|in|on|within)$/i.test(tree.first(each, "case")?.form ?? "on"));

/** "wrote to Kenya", "wrote on Saturday to Kenya": "to" right behind the verb, or behind when it was. */
function writtenTo(setting: Setting, tree: Tree, verb: Token): Token | undefined {
  if (verb.lemma !== "write") return undefined;
  const times = setting.input.timesIn(tree);
  return prepositionAfter(
    tree,
    verb,
    ["to"],
    (token) =>
      token.id > verb.id &&
      !/^(?:again|back|in|on|separately|twice)$/i.test(token.form) &&
      !times.some((each) => overlaps(each, token)),
  );
}

/** "answered the note of 2 May on 5 May": the day behind that of what is answered. */
function dayAfter(setting: Setting, tree: Tree, answered: Token): When | undefined {
  const { text } = setting.input;
  const [own, next] = setting.input.timesIn(tree).filter(({ from }) => from > answered.to);
  const isBehind = own && /^\s+(?:dated|from|of)\s+$/i.test(text.slice(answered.to, own.from));
  return isBehind && next && /^\s+on\s+$/i.test(text.slice(own.to, next.from)) ? next.when : undefined;
}

/** Verbs of saying and asking: "asked in writing for an explanation", "informed Kenya in writing". */
const saying =
  /^(?:ask|assure|confirm|declare|demand|inform|insist|promise|propose|refuse|reject|request|say|state|tell|warn)$/;

/** "in writing" right behind such a verb or whom it is said to. */
function isSayingInWriting(tree: Tree, verb: Token): boolean {
  if (verb.upos !== "VERB" || !saying.test(verb.lemma)) return false;
  const behind = tree.tokens.slice(verb.id, verb.id + 8);
  const at = behind.findIndex(({ form }) => /^writing$/i.test(form));
  const isIn = at > 0 && /^in$/i.test(behind[at - 1]!.form);
  return (
    isIn && !behind.slice(0, at).some(({ xpos, form }) => /^(?:VB|MD|TO|IN$)/.test(xpos) && !/^(?:in|of)$/i.test(form))
  );
}

function inWritingOf(setting: Setting, tree: Tree, verb: Token): ToldMessage | undefined {
  if (isUndone(tree, verb)) return undefined;
  const doers = doersOf(setting, tree, verb);
  const isOwn = doers.length === 0 && /^(?:I|we)$/i.test(tree.doer(verb)?.form ?? "");
  const senders = (isOwn ? setting.speakers(verb) : doers).filter((id) => setting.isPower(id));
  if (senders.length === 0) return undefined;
  const object = tree.patient(verb);
  const named = object && object.id > verb.id ? setting.parties(tree).named(object) : [];
  const receivers = named.filter((id) => setting.canMeet(id) && !setting.sides(senders).includes(setting.side(id)));
  const other = receivers.length > 0 ? undefined : otherSide(setting, tree, senders);
  if (receivers.length === 0 && other === undefined) return undefined;
  const when = setting.input.whenOf(tree, verb);
  const functions: ToldMessage["functions"] = /^(?:ask|request)$/.test(verb.lemma)
    ? ["question"]
    : verb.lemma === "propose"
      ? ["proposal"]
      : [];
  return {
    tree,
    token: verb,
    form: "unknown",
    functions,
    senders,
    receivers: receivers.length > 0 ? receivers : [other!],
    ...(other !== undefined && { isInferred: true }),
    ...(when && { when }),
    status: statusOf(tree, verb),
    ...done,
  };
}

/** "Kenya protested to Uganda", "formally notified the Union", "notified it in writing". */
function ofNotice(setting: Setting, tree: Tree, verb: Token): ToldMessage | undefined {
  const isNotice = /^(?:advise|inform|notify)$/.test(verb.lemma);
  const words = tree.tokens.slice(Math.max(0, verb.id - 3), verb.id + 8).map(({ form }) => form.toLowerCase());
  const isFormal = /\b(?:formally|officially|in writing|diplomatic channels)\b/.test(words.join(" "));
  if (isNotice && !isFormal) return undefined;
  const object = isNotice ? tree.patient(verb) : undefined;
  const to = isNotice ? undefined : prepositionAfter(tree, verb, ["to"], ({ id }) => id > verb.id + 2);
  const named = object ? setting.parties(tree).namedOrPlace(object) : to ? listedAfter(setting, tree, to) : [];
  const senders = doersOf(setting, tree, verb).filter((id) => setting.isPower(id));
  const receivers = named.filter((id) => setting.isPower(id) && !setting.sides(senders).includes(setting.side(id)));
  if (senders.length === 0 || receivers.length === 0) return undefined;
  const when = setting.input.whenOf(tree, verb);
  return {
    tree,
    token: verb,
    form: "unknown",
    functions: [isNotice ? "notification" : "protest"],
    senders,
    receivers,
    ...(when && { when }),
    status: statusOf(tree, verb),
    ...done,
  };
}

/** Offices that are many, and that a word for them does not name. */
export const unnamed = /^(?:agency|commission|committee|department|institution|ministry|office)$/i;
