import type { Token, Tree, When } from "../record/index.ts";
import { doersOf, listedAfter, prepositionAfter } from "./beside.ts";
import { isTimeIn, messageAt, writersOf } from "./message-answered.ts";
import { isMeans, isUndone, statusOf, type ToldMessage, wordFor } from "./message-noun.ts";
import { isSpokenReply } from "./message-spoken.ts";
import type { Setting } from "./setting.ts";

/** "Kenya replied to Uganda's letter", "Kenya wrote to Uganda", "Uganda responded in writing". */
export const ofVerb = (setting: Setting, tree: Tree, verb: Token): ToldMessage | undefined =>
  tree.all(verb, "obl").some((noun) => isVoice(tree, noun)) ? undefined : deedOf(setting, tree, verb);

/** "protested in a letter": told once, by the noun. */
export const isVoice = (tree: Tree, noun: Token): boolean => {
  const word = wordFor(tree, noun);
  return word !== undefined && word.form !== "statement" && isMeans(tree, noun) && isDeed(tree.head(noun)!);
};

const isDeed = ({ upos, lemma }: Token): boolean =>
  upos === "VERB" && /^(?:answer|complain|notify|protest|reply|respond|write)$/.test(lemma);

export function deedOf(setting: Setting, tree: Tree, verb: Token): ToldMessage | undefined {
  if (!isDeed(verb) || isUndone(tree, verb)) return undefined;
  if (/^(?:complain|notify|protest)$/.test(verb.lemma)) return ofNotice(setting, tree, verb);
  const to = prepositionAfter(tree, verb, ["to"], (token) => verb.lemma === "write" && token.id > verb.id + 1);
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
  const pointsBack =
    isClause || (verb.lemma === "answer" && target?.upos === "PRON" && /^(?:it|them)$/i.test(target.form));
  if (!answered && !inWriting && !pointsBack && !(isWrite && to)) return undefined;
  if (isClause && isSpokenReply(setting, tree, verb)) return undefined;
  // "responded to the letter with air strikes": with a deed
  const means = answered && prepositionAfter(tree, answered, ["with"], ({ form }) => form === ",");
  if (means && !messageAt(tree, means)) return undefined;
  const senders = doersOf(setting, tree, verb).filter((id) => setting.isParty(id));
  const asked = answered ? writersOf(setting, tree, answered) : to ? listedAfter(setting, tree, to) : [];
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
    definite: false,
    received: false,
    isDated: false,
    isDescribed: false,
    put: true,
    sure: true,
    ...(pointsBack && !inWriting && { onlyAnswer: true }),
    ...(tie !== undefined && { answers: tie }),
  };
}

/** "answered the note of 2 May on 5 May": the day behind that of what is answered. */
function dayAfter(setting: Setting, tree: Tree, answered: Token): When | undefined {
  const { text } = setting.input;
  const [own, next] = setting.input.timesIn(tree).filter(({ from }) => from > answered.to);
  const isBehind = own && /^\s+(?:dated|from|of)\s+$/i.test(text.slice(answered.to, own.from));
  return isBehind && next && /^\s+on\s+$/i.test(text.slice(own.to, next.from)) ? next.when : undefined;
}

/** "Kenya protested to Uganda", "formally notified the Union", "notified it in writing". */
function ofNotice(setting: Setting, tree: Tree, verb: Token): ToldMessage | undefined {
  const isNotice = verb.lemma === "notify";
  const words = tree.tokens.slice(Math.max(0, verb.id - 3), verb.id + 8).map(({ form }) => form.toLowerCase());
  const isFormal = /\b(?:formally|officially|in writing)\b/.test(words.join(" "));
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
    definite: false,
    received: false,
    isDated: false,
    isDescribed: false,
    put: true,
    sure: true,
  };
}

/** Offices that are many, and that a word for them does not name. */
export const unnamed = /^(?:agency|commission|committee|department|institution|ministry|office)$/i;
