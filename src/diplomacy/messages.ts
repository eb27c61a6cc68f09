import type { Encounter, Message, Token } from "../record/index.ts";
import { disclose } from "./disclosure.ts";
import { apart } from "./encounter-when.ts";
import { ofNoun, ofVerb, type ToldMessage } from "./message-found.ts";
import { phraseSpan, saidIn, type Setting } from "./setting.ts";

/** What the parties wrote to each other, each with what it answers, as far as the report says. */
export function findMessages(setting: Setting, encounters: readonly Encounter[]): Message[] {
  const told = setting.input.trees.flatMap((tree) =>
    tree.tokens.flatMap((token) => ofNoun(setting, tree, token, encounters) ?? ofVerb(setting, tree, token) ?? []),
  );
  const messages: Message[] = [];
  const owner = new Map<Token, Message>();
  const answered = new Set(told.map((one) => one.answers));
  for (const one of told) {
    const known = knownBefore(one, messages, setting);
    const span = phraseSpan(one.tree, one.token);
    if (known) {
      owner.set(one.token, known);
      known.evidence.push(span);
      merge(known, one);
      continue;
    }
    if ((!standsAlone(one) || isDomestic(one, setting)) && !(answered.has(one.token) && one.senders.length > 0))
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
      rule: `message/${one.token.lemma.toLowerCase()}`,
      certainty: "stated",
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
  disclose(messages, setting);
  for (const message of messages) bound(message, messages, setting);
  return messages;
}

/** "the government will submit proposals", in its own report: to nobody abroad. */
const isDomestic = (one: ToldMessage, setting: Setting): boolean => {
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
  return messages.findLast((known) => {
    if (!formsFit(known, one)) return false;
    if (senders.length === 0) return one.definite && known.form === one.form && one.form !== "unknown";
    const had = setting.sides(known.senders);
    if (!senders.some((side) => had.includes(side))) return false;
    const to = setting.sides(known.receivers);
    if (receivers.length > 0 && to.length > 0 && !receivers.some((side) => to.includes(side))) return false;
    if (apart(known.when ?? known.sentAt, one.received && !one.isDated ? undefined : one.when)) return false;
    return one.definite || receivers.length > 0;
  });
}

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
    else known.when ??= one.when;
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
  const named = typeof one.answers === "object" ? owner.get(one.answers) : undefined;
  const answered = named ?? (message.repliesTo.length === 0 ? lastTheOtherWay(message, messages, setting) : undefined);
  if (!answered || answered === message || message.repliesTo.some((reply) => reply.message === answered.id)) return;
  if (answered.repliesTo.some((reply) => reply.message === message.id)) return;
  message.repliesTo.push({ message: answered.id, relation: "answers", certainty: named ? "stated" : "implied" });
  if (!message.functions.includes("reply")) message.functions.push("reply");
  if (message.receivers.length === 0) message.receivers = [...answered.senders];
  if (answered.receivers.length === 0) answered.receivers = [...message.senders];
}

/** The last message told that its receiver sent and its sender may have received, no younger than it. */
const lastTheOtherWay = (message: Message, messages: readonly Message[], setting: Setting): Message | undefined => {
  const senders = setting.sides(message.senders);
  const receivers = setting.sides(message.receivers);
  return messages.slice(0, messages.indexOf(message)).findLast((each) => {
    const from = setting.sides(each.senders);
    const to = setting.sides(each.receivers);
    if (from.some((side) => senders.includes(side))) return false;
    if (receivers.length > 0 && !from.some((side) => receivers.includes(side))) return false;
    if (to.length > 0 && !to.some((side) => senders.includes(side))) return false;
    const [first, then] = [each.when?.from, (message.when ?? message.receivedAt)?.to];
    return !(first && then && first > then) && (receivers.length > 0 || to.length > 0);
  });
};

/** A message that came is no older than what it answers, and no younger than the report. */
function bound(message: Message, messages: readonly Message[], setting: Setting): void {
  if (message.when || message.receivedAt || message.status !== "received" || setting.input.day === undefined) return;
  const answered = messages.find((each) => message.repliesTo.some((reply) => reply.message === each.id));
  const from = answered?.when?.from ?? null;
  const to = setting.input.day;
  message.receivedAt = { edtf: `${from ?? ".."}/${to}`, from, to, certainty: "implied" };
}
