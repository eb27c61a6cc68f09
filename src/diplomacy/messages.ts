import type { Encounter, Message, Token } from "../record/index.ts";
import { disclose } from "./disclosure.ts";
import { apart } from "./encounter-when.ts";
import { ofNoun, ofPronoun } from "./message-found.ts";
import type { ToldMessage } from "./message-noun.ts";
import { toOther, withReceiver, withSender } from "./message-other.ts";
import { ofVerb } from "./message-verb.ts";
import { answeredBy, isOwn, ownLetter } from "./own-letter.ts";
import { phraseSpan, saidIn, type Setting } from "./setting.ts";

/** What the parties wrote to each other, each with what it answers, as far as the report says. */
export function findMessages(setting: Setting, encounters: readonly Encounter[]): Message[] {
  const told = setting.input.trees.flatMap((tree) =>
    tree.tokens.flatMap((token) => {
      const one =
        ofNoun(setting, tree, token, encounters) ?? ofVerb(setting, tree, token) ?? ofPronoun(setting, tree, token);
      return one ? [withReceiver(setting, withSender(setting, one))] : [];
    }),
  );
  const own = ownLetter(setting);
  const messages: Message[] = [];
  const owner = new Map<Token, Message>();
  const answered = new Set(told.map((one) => one.answers));
  for (const one of told) {
    if (own && isOwn(setting, own, one)) continue;
    const known = knownBefore(one, messages, setting);
    const span = phraseSpan(one.tree, one.token);
    if (known) {
      owner.set(one.token, known);
      known.evidence.push(span);
      merge(known, one);
      continue;
    }
    if ((!standsAlone(one) || isForHome(one, setting)) && !(answered.has(one.token) && one.senders.length > 0))
      continue;
    const message: Message = {
      id: `l${messages.length + 1}`,
      form: one.form,
      functions: [...one.functions],
      senders: setting.oneEach(one.senders),
      receivers: setting.oneEach(one.receivers.filter((id) => !setting.sides(one.senders).includes(setting.side(id)))),
      ...(one.when && { [one.received && !one.isDated ? "receivedAt" : "when"]: one.when }),
      status: one.status,
      repliesTo: [],
      disclosure: [],
      evidence: [span],
      rule: ruleOf(one),
      certainty: one.isInferred ? "implied" : "stated",
      ...saidIn(setting, one.token),
    };
    messages.push(message);
    owner.set(one.token, message);
  }
  for (const one of told) linkReply(one, owner, messages, setting);
  for (const { token, onlyAnswer } of told) {
    const message = owner.get(token);
    if (onlyAnswer && message?.repliesTo.length === 0) messages.splice(messages.indexOf(message), 1);
  }
  if (own) messages.push(answering(setting, { ...own, id: `l${messages.length + 1}` }, told, owner));
  for (const message of messages) toOther(setting, message);
  disclose(messages, setting);
  for (const message of messages) bound(message, messages, setting);
  return messages;
}

/** The report that is itself a letter, with what it says to answer. */
function answering(
  setting: Setting,
  own: Message,
  told: readonly ToldMessage[],
  owner: ReadonlyMap<Token, Message>,
): Message {
  const yours = answeredBy(setting, told);
  const answered = yours && owner.get(yours.token);
  if (!answered) return own;
  const certainty = yours.isStated ? "stated" : "implied";
  return { ...own, functions: ["reply"], repliesTo: [{ message: answered.id, relation: "answers", certainty }] };
}

/** "the government will submit proposals", in its own report: to nobody abroad. */
const isForHome = (one: ToldMessage, setting: Setting): boolean => {
  const { home } = setting.input;
  return (
    home !== undefined &&
    one.form === "unknown" &&
    one.functions.includes("proposal") &&
    one.receivers.length === 0 &&
    one.answers === undefined &&
    one.senders.every((id) => setting.side(id) === setting.side(home))
  );
};

/** Somebody sent it, and it is a paper, or goes to somebody, or answers something. */
const standsAlone = (one: ToldMessage): boolean =>
  one.senders.length > 0 &&
  (one.sure ||
    one.receivers.length > 0 ||
    one.answers !== undefined ||
    one.form !== "unknown" ||
    (one.functions.includes("proposal") && one.put)) &&
  (one.form !== "joint-statement" || one.senders.length > 1);

/** A message told before: same sender and form that fits, receivers and days that do not exclude each other. */
function knownBefore(one: ToldMessage, messages: readonly Message[], setting: Setting): Message | undefined {
  const senders = setting.sides(one.senders);
  const receivers = setting.sides(one.receivers);
  if (isLast(one))
    return messages.findLast(({ evidence }) => {
      const way = one.token.from - evidence.at(-1)!.to;
      return way >= 0 && way < NEAR;
    });
  if (isFurther(one)) return undefined;
  return messages.findLast((known) => {
    if (!formsFit(known, one)) return false;
    if (isOfHeading(known, one, setting)) return !isRecalled(known, one, setting);
    if (isAnother(known, one, setting)) return false;
    // "the note sent to the embassy" is none that the embassy sent
    if (senders.length === 0 && setting.sides(known.senders).some((side) => receivers.includes(side))) return false;
    if (senders.length === 0)
      return one.definite && !one.isDescribed && known.form === one.form && one.form !== "unknown";
    const had = setting.sides(known.senders);
    if (!senders.some((side) => had.includes(side))) return false;
    const to = setting.sides(known.receivers);
    if (receivers.length > 0 && to.length > 0 && !receivers.some((side) => to.includes(side))) return false;
    if (apart(known.when ?? known.sentAt, one.received && !one.isDated ? undefined : one.when)) return false;
    return one.definite || receivers.length > 0;
  });
}

/** "It answers the note", "The message is an answer to it": the one told last, whatever it was called. */
const isLast = ({ token, senders, definite, answers }: ToldMessage): boolean =>
  token.upos === "PRON" ||
  (token.lemma === "message" && definite && senders.length === 0 && answers !== undefined && answers !== "last");

/** "a second note": none of those told before. */
const isFurther = ({ tree, token, definite }: ToldMessage): boolean =>
  !definite &&
  tree
    .all(token, "amod", "det")
    .some(({ form }) => /^(?:another|fifth|final|fourth|fresh|further|new|second|third)$/i.test(form));

/** "the text of a joint statement by Kenya and Chad", where the report is headed by one of these two. */
const isOfHeading = ({ form, senders, evidence }: Message, one: ToldMessage, setting: Setting): boolean =>
  form === "joint-statement" &&
  setting.treesAt(evidence[0]!)[0]?.sentence.kind !== "body" &&
  setting.sides(senders).join() === setting.sides(one.senders).join();

/** "the joint statement of 3 May 2019": called by another day than that of the heading, or of the report where no day of it is told. */
function isRecalled({ when }: Message, one: ToldMessage, { input: { day } }: Setting): boolean {
  if (!one.isDated) return false;
  if (when?.certainty === "stated") return apart(when, one.when);
  return one.definite && day !== undefined && apart({ edtf: day, from: day, to: day, certainty: "implied" }, one.when);
}

/** "its reply" that was sent is no letter told before; nor is "the message of Friday" a letter of which no day is told. */
function isAnother(known: Message, one: ToldMessage, { input: { day } }: Setting): boolean {
  const isReply = /^(?:answer|reply|response)$/.test(one.token.lemma);
  const isTheirs = one.tree.first(one.token, "nmod:poss") !== undefined;
  if (one.put && isReply && isTheirs && !known.functions.includes("reply")) return true;
  if (one.isDated && apart(known.when ?? known.sentAt, one.when)) return true;
  const isEarlier = one.when?.timex !== undefined && one.when.to !== null && day !== undefined && one.when.to < day;
  return isEarlier && !isReply && !known.when && !known.receivedAt && known.rule !== ruleOf(one);
}

const ruleOf = ({ token }: ToldMessage): string => `message/${token.lemma.toLowerCase()}`;

const formsFit = (known: Message, one: ToldMessage): boolean => {
  const proposal = known.functions.includes("proposal");
  if (proposal !== one.functions.includes("proposal")) return false;
  if (known.form === "joint-statement" || one.form === "joint-statement") return known.form === one.form;
  return known.form === one.form || known.form === "unknown" || one.form === "unknown";
};

function merge(known: Message, one: ToldMessage): void {
  if (known.form === "unknown") known.form = one.form;
  for (const each of one.functions) if (!known.functions.includes(each)) known.functions.push(each);
  if (known.receivers.length === 0) known.receivers = one.receivers;
  if (one.when) {
    if (one.received && !one.isDated) known.receivedAt ??= one.when;
    else if (!known.when || (known.when.certainty === "implied" && one.when.certainty === "stated"))
      known.when = one.when;
  }
}

/** Ties an answer to what it answers: the message named beside it, else the last one that went the other way. */
function linkReply(
  one: ToldMessage,
  owner: ReadonlyMap<Token, Message>,
  messages: readonly Message[],
  setting: Setting,
): void {
  const message = owner.get(one.token);
  if (!message || (one.answers === undefined && !message.functions.includes("reply"))) return;
  const isNamed = typeof one.answers === "object";
  const named = typeof one.answers === "object" ? owner.get(one.answers) : undefined;
  const last =
    message.repliesTo.length === 0 && !isNamed ? lastTheOtherWay(message, one, messages, setting) : undefined;
  const answered = named ?? last;
  if (named && !isOfThem(named, message, setting)) return;
  if (!answered || answered === message || message.repliesTo.some((reply) => reply.message === answered.id)) return;
  if (answered.repliesTo.some((reply) => reply.message === message.id)) return;
  message.repliesTo.push({ message: answered.id, relation: "answers", certainty: named ? "stated" : "implied" });
  if (!message.functions.includes("reply")) message.functions.push("reply");
  if (message.receivers.length === 0) message.receivers = [...answered.senders];
  if (answered.receivers.length === 0) answered.receivers = [...message.senders];
}

/** An answer goes to whoever sent what it answers. */
const isOfThem = ({ senders }: Message, { receivers }: Message, setting: Setting): boolean => {
  const from = setting.sides(senders);
  return from.length === 0 || receivers.length === 0 || setting.sides(receivers).some((side) => from.includes(side));
};

/** The last message told that its receiver sent and its sender may have received, no younger than it. */
const lastTheOtherWay = (
  message: Message,
  { token, isDescribed }: ToldMessage,
  messages: readonly Message[],
  setting: Setting,
): Message | undefined => {
  const senders = setting.sides(message.senders);
  const receivers = setting.sides(message.receivers);
  return messages.slice(0, messages.indexOf(message)).findLast((each) => {
    const from = setting.sides(each.senders);
    const to = setting.sides(each.receivers);
    if (from.some((side) => senders.includes(side))) return false;
    // answered before, by the same side
    const isDone = ({ repliesTo }: Message) => repliesTo.some((reply) => reply.message === each.id);
    if (messages.some((other) => isDone(other) && setting.sides(other.senders).join() === senders.join())) return false;
    if (receivers.length > 0 && !from.some((side) => receivers.includes(side))) return false;
    if (to.length > 0 && !to.some((side) => senders.includes(side))) return false;
    const [first, then] = [each.when?.from, (message.when ?? message.receivedAt)?.to];
    const isNear = isDescribed && token.from - each.evidence.at(-1)!.to < NEAR;
    return !(first && then && first > then) && (receivers.length > 0 || to.length > 0 || isNear);
  });
};

/** How far, in characters, "it" and "the Kenyan reply, which came on Monday" stand behind the message they are about. */
const NEAR = 200;

/** A message that came is no older than what it answers, and no younger than the report. */
function bound(message: Message, messages: readonly Message[], setting: Setting): void {
  if (message.when || message.receivedAt || message.status !== "received" || setting.input.day === undefined) return;
  const answered = messages.find((each) => message.repliesTo.some((reply) => reply.message === each.id));
  const from = answered?.when?.from ?? null;
  const to = setting.input.day;
  message.receivedAt = { edtf: `${from ?? ".."}/${to}`, from, to, certainty: "implied" };
}
