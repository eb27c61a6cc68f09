import type { Message, Tree } from "../record/index.ts";
import { isMeans, type ToldMessage } from "./message-noun.ts";
import type { Setting } from "./setting.ts";
import { otherSide } from "./two-sides.ts";

/** Papers that states hand each other. */
const between = /^(?:aide-memoire|draft-text|letter|non-paper|note-verbale)$/;

const isBetween = ({ form, functions }: Pick<Message, "form" | "functions">): boolean =>
  between.test(form) || functions.includes("protest") || functions.includes("reply");

/**
 * "A note of protest was handed to the Kenyan embassy": from whoever tells it, where it is a government, or else from the other of the
 * two states that the report is about.
 */
export function withSender(setting: Setting, one: ToldMessage): ToldMessage {
  if (one.senders.length > 0 || one.receivers.length === 0 || !isBetween(one) || !(one.put || one.sure)) return one;
  const { home } = setting.input;
  const sides = setting.sides(one.receivers);
  if (sides.length !== 1 || !one.receivers.every((id) => setting.isPower(id))) return one;
  const isTold = home !== undefined && !sides.includes(setting.side(home));
  const sender = isTold ? home : otherSide(setting, one.tree, one.receivers);
  return sender === undefined ? one : { ...one, senders: [sender], isInferred: true };
}

/** "Its reply, received on Friday": an answer goes to the other of the two, where no word says to whom. */
export function withReceiver(setting: Setting, one: ToldMessage): ToldMessage {
  const isPaper = one.put || one.isDated || (isMeans(one.tree, one.token) && one.definite);
  if (one.receivers.length > 0 || one.status === "planned" || !one.functions.includes("reply") || !isPaper) return one;
  if (one.token.upos !== "NOUN" || setting.sides(one.senders).length !== 1 || isForOthers(setting, one.tree))
    return one;
  const other = one.senders.every((id) => setting.isPower(id)) ? otherSide(setting, one.tree, one.senders) : undefined;
  return other === undefined ? one : { ...one, receivers: [other], isInferred: true };
}

/** "circulated", "published": for all to read; and where an organization is spoken of, it may be to that. */
const isForOthers = (setting: Setting, tree: Tree): boolean =>
  /\b(?:circulat|publish|releas|broadcast|leak|open letter)/i.test(setting.words(tree.sentence)) ||
  setting.mentionsIn(tree).some(({ actor }) => actor !== undefined && setting.actor(actor)?.kind === "organization");

/** "Kenya's note of 3 May": to the other of the two states that the report is about, where no word says to whom. */
export function toOther(setting: Setting, message: Message): void {
  if (message.receivers.length > 0 || !isBetween(message)) return;
  const tree = setting.treesAt(message.evidence[0]!)[0];
  if (!tree || tree.sentence.kind !== "body" || setting.sides(message.senders).length !== 1) return;
  if (isForOthers(setting, tree)) return;
  const other = otherSide(setting, tree, message.senders);
  if (other === undefined || !message.senders.every((id) => setting.isPower(id))) return;
  message.receivers = [other];
  message.certainty = "implied";
}
