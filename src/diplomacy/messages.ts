import {
  type Message,
  type MessageForm,
  type MessageFunction,
  relationOf,
  type Token,
  type Tree,
  type When,
} from "../record/index.ts";
import { phraseSpan, saidIn, type Setting } from "./setting.ts";

/** Nouns that name a message. `sure`: it is one whatever stands beside it; others want a sender or a verb of sending. */
const nouns: Record<string, { form: MessageForm; functions: MessageFunction[]; sure?: boolean }> = {
  letter: { form: "letter", functions: [], sure: true },
  missive: { form: "letter", functions: [], sure: true },
  note: { form: "note-verbale", functions: [] },
  telegram: { form: "letter", functions: [], sure: true },
  cable: { form: "letter", functions: [] },
  memorandum: { form: "aide-memoire", functions: [] },
  "aide-memoire": { form: "aide-memoire", functions: [], sure: true },
  message: { form: "unknown", functions: [] },
  communication: { form: "unknown", functions: [] },
  reply: { form: "unknown", functions: ["reply"] },
  response: { form: "unknown", functions: ["reply"] },
  answer: { form: "unknown", functions: ["reply"] },
  proposal: { form: "unknown", functions: ["proposal"] },
  draft: { form: "draft-text", functions: ["proposal"] },
  statement: { form: "statement", functions: [] },
  communique: { form: "communique", functions: [], sure: true },
  communiqué: { form: "communique", functions: [], sure: true },
  ultimatum: { form: "unknown", functions: ["notification"] },
  protest: { form: "unknown", functions: ["protest"] },
  invitation: { form: "unknown", functions: ["proposal"] },
};

const sending = new Set([
  "send",
  "deliver",
  "hand",
  "give",
  "submit",
  "transmit",
  "write",
  "address",
  "forward",
  "present",
  "dispatch",
  "formulate",
  "issue",
  "sign",
  "draft",
  "put",
  "convey",
  "pass",
  "relay",
  "adopt",
  "publish",
  "release",
  "make",
  "table",
]);
const receiving = new Set(["receive", "get", "obtain", "read", "study", "examine", "await"]);
/** Adjectives that say a reply is a paper, not a deed. */
const papery = new Set([
  "written",
  "formal",
  "diplomatic",
  "official",
  "joint",
  "draft",
  "confidential",
  "personal",
  "secret",
  "handwritten",
]);

interface Found {
  tree: Tree;
  token: Token;
  form: MessageForm;
  functions: MessageFunction[];
  senders: string[];
  receivers: string[];
  when?: When;
  status: Message["status"];
  definite: boolean;
  received: boolean;
  sure: boolean;
  /** Token of the message it answers, in the same sentence. */
  answers?: Token;
}

/** What the parties wrote to each other, each with what it answers, as far as the report says. */
export function findMessages(setting: Setting): Message[] {
  const found = setting.input.trees.flatMap((tree) =>
    tree.tokens.flatMap((token) => ofNoun(setting, tree, token) ?? ofVerb(setting, tree, token) ?? []),
  );
  const messages: Message[] = [];
  const owner = new Map<Token, Message>();
  for (const one of found) {
    const known = knownBefore(one, messages, setting);
    const span = phraseSpan(one.tree, one.token);
    if (known) {
      owner.set(one.token, known);
      known.evidence.push(span);
      merge(known, one);
      continue;
    }
    if (
      one.senders.length === 0 ||
      (!one.sure &&
        one.receivers.length === 0 &&
        !one.answers &&
        one.form === "unknown" &&
        !one.functions.includes("proposal"))
    )
      continue;
    const message: Message = {
      id: `l${messages.length + 1}`,
      form: one.form,
      functions: [...one.functions],
      senders: setting.oneEach(one.senders),
      receivers: setting.oneEach(one.receivers.filter((id) => !setting.sides(one.senders).includes(setting.side(id)))),
      ...(one.when && { [one.received ? "receivedAt" : "when"]: one.when }),
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
  for (const one of found) linkReply(one, owner, messages, setting);
  disclose(messages, setting);
  for (const message of messages) bound(message, messages, setting);
  return messages;
}

function ofNoun(setting: Setting, tree: Tree, noun: Token): Found | undefined {
  if (noun.upos !== "NOUN") return undefined;
  const entry = nouns[noun.lemma.toLowerCase()] ?? nouns[noun.form.toLowerCase()];
  if (!entry || ["compound", "amod"].includes(relationOf(noun))) return undefined;
  // "in response to": a tie between two things, not a third
  if (tree.tokens[noun.id - 2]?.form.toLowerCase() === "in" && tree.tokens[noun.id]?.form.toLowerCase() === "to")
    return undefined;
  const parties = setting.parties(tree);
  const isParty = (id: string) => setting.isParty(id);
  const head = tree.head(noun);
  const modifiers = tree.all(noun, "amod", "compound").map((each) => each.lemma.toLowerCase());
  const verb = verbOf(tree, noun);
  const participle = tree.all(noun, "acl").find((each) => each.xpos === "VBN" && sending.has(each.lemma.toLowerCase()));
  const from =
    tree.under(noun, "from") ??
    tree.under(noun, "by") ??
    (participle && (tree.first(participle, "obl:agent") ?? tree.under(participle, "by")));
  const owners = tree.all(noun, "nmod:poss").flatMap((each) => parties.named(each));
  const nations = tree.all(noun, "amod", "compound").flatMap((each) => parties.named(each));
  let senders = [...(from ? parties.namedOrPlace(from) : []), ...owners, ...nations].filter(isParty);
  let received = false;
  if (verb && receiving.has(verb.lemma.toLowerCase())) {
    received = true;
    const beside = tree.under(verb, "from");
    if (senders.length === 0 && beside) senders = parties.namedOrPlace(beside).filter(isParty);
  } else if (verb && senders.length === 0) senders = parties.doers(verb).filter(isParty);
  else if (verb && sending.has(verb.lemma.toLowerCase()) && nations.length > 0 && owners.length === 0 && !from)
    senders = parties.doers(verb).filter(isParty).concat(senders).slice(0, 1);
  const to =
    tree.under(noun, "to") ?? (verb && !received ? (tree.first(verb, "iobj") ?? tree.under(verb, "to")) : undefined);
  const toMessage = to && isMessage(to) ? to : undefined;
  let receivers = to && !toMessage ? parties.namedOrPlace(to).filter(isParty) : [];
  if (received && verb) receivers = [...parties.doers(verb).filter(isParty), ...receivers];
  const written = modifiers.some((each) => papery.has(each));
  if (
    !entry.sure &&
    !written &&
    !verb &&
    !participle &&
    !toMessage &&
    !(from && receivers.length > 0) &&
    !definiteOf(tree, noun)
  )
    return undefined;
  if (entry.form === "statement" && !modifiers.includes("joint")) return undefined;
  if (
    noun.lemma === "response" &&
    !written &&
    !toMessage &&
    !received &&
    !definiteOf(tree, noun) &&
    !(from && senders.length > 0)
  )
    return undefined;
  if (
    noun.lemma === "proposal" &&
    !verb &&
    !participle &&
    !from &&
    owners.length === 0 &&
    !written &&
    !(head?.form === "to")
  )
    return undefined;
  const answers = toMessage ?? answeredBy(tree, noun, verb);
  const functions = [...entry.functions];
  if (answers && !functions.includes("reply")) functions.push("reply");
  if (modifiers.includes("protest")) functions.push("protest");
  const form: MessageForm =
    entry.form === "statement"
      ? "joint-statement"
      : written && entry.form === "unknown" && modifiers.includes("draft")
        ? "draft-text"
        : entry.form;
  const when = setting.input.whenOf(tree, participle ?? verb ?? noun) ?? setting.input.whenOf(tree, noun);
  return {
    tree,
    token: noun,
    form,
    functions,
    senders,
    receivers,
    ...(when && { when }),
    status: received ? "received" : statusOf(tree, verb),
    definite: definiteOf(tree, noun),
    received,
    sure: entry.sure === true || written || form === "joint-statement",
    ...(answers && { answers }),
  };
}

/** "Kenya replied to Uganda's letter", "Kenya wrote to Uganda". */
function ofVerb(setting: Setting, tree: Tree, verb: Token): Found | undefined {
  if (verb.upos !== "VERB" || !/^(?:reply|respond|answer|write)$/.test(verb.lemma)) return undefined;
  const parties = setting.parties(tree);
  const to = tree.under(verb, "to") ?? tree.patient(verb);
  if (!to) return undefined;
  const answers = isMessage(to) ? to : undefined;
  if (verb.lemma !== "write" && !answers) return undefined;
  const senders = parties.doers(verb).filter((id) => setting.isParty(id));
  const receivers = (answers ? parties.owners(to) : parties.named(to)).filter((id) => setting.isParty(id));
  if (senders.length === 0 || receivers.length === 0) return undefined;
  const when = setting.input.whenOf(tree, verb);
  return {
    tree,
    token: verb,
    form: verb.lemma === "write" ? "letter" : "unknown",
    functions: answers ? ["reply"] : [],
    senders,
    receivers,
    ...(when && { when }),
    status: statusOf(tree, verb),
    definite: false,
    received: false,
    sure: true,
    ...(answers && { answers }),
  };
}

const isMessage = (token: Token): boolean =>
  token.upos === "NOUN" && (nouns[token.lemma.toLowerCase()] ?? nouns[token.form.toLowerCase()]) !== undefined;

const definiteOf = (tree: Tree, noun: Token): boolean =>
  tree.all(noun, "det").some((each) => /^(?:the|this|that|these)$/i.test(each.form)) ||
  tree.first(noun, "nmod:poss") !== undefined;

/** The verb that sends, receives or tells the message. */
function verbOf(tree: Tree, noun: Token): Token | undefined {
  const head = tree.head(noun);
  if (head?.upos !== "VERB") return undefined;
  const relation = relationOf(noun);
  const lemma = head.lemma.toLowerCase();
  if (relation === "obj" || noun.deprel === "nsubj:pass")
    return sending.has(lemma) || receiving.has(lemma) ? head : undefined;
  // "rejected the plan in a letter": whoever does the verb wrote it
  if ((relation === "obl" || relation === "nmod") && /^(?:in|by|through)$/i.test(tree.first(noun, "case")?.form ?? ""))
    return head;
  return undefined;
}

function statusOf(tree: Tree, verb: Token | undefined): Message["status"] {
  if (!verb) return "sent";
  if (tree.all(verb, "aux").some((each) => /^(?:will|would|shall)$/i.test(each.form))) return "planned";
  return receiving.has(verb.lemma.toLowerCase()) ? "received" : verb.lemma === "withdraw" ? "withdrawn" : "sent";
}

/** "…, in response to the proposals": the message that this one answers. */
function answeredBy(tree: Tree, noun: Token, verb: Token | undefined): Token | undefined {
  for (const head of [noun, verb]) {
    if (!head) continue;
    for (const each of tree.subtree(head)) {
      if (!/^(?:response|reply|answer)$/.test(each.lemma) || each === noun) continue;
      if (tree.tokens[each.id - 2]?.form.toLowerCase() !== "in") continue;
      const to = tree.under(each, "to") ?? tree.under(head, "to");
      if (to && isMessage(to)) return to;
    }
  }
  return undefined;
}

/** A message told before: same sender and form that fits, receivers and days that do not exclude each other. */
function knownBefore(one: Found, messages: readonly Message[], setting: Setting): Message | undefined {
  const senders = setting.sides(one.senders);
  const receivers = setting.sides(one.receivers);
  return messages.findLast((known) => {
    if (!formsFit(known, one)) return false;
    if (senders.length === 0) return one.definite && known.form === one.form && one.form !== "unknown";
    const had = setting.sides(known.senders);
    if (!senders.some((side) => had.includes(side))) return false;
    const to = setting.sides(known.receivers);
    if (receivers.length > 0 && to.length > 0 && !receivers.some((side) => to.includes(side))) return false;
    if (apart(known.when ?? known.sentAt, one.received ? undefined : one.when)) return false;
    return one.definite || receivers.length > 0;
  });
}

const formsFit = (known: Message, one: Found): boolean => {
  const proposal = known.functions.includes("proposal");
  if (proposal !== one.functions.includes("proposal")) return false;
  if (known.form === "joint-statement" || one.form === "joint-statement") return known.form === one.form;
  return known.form === one.form || known.form === "unknown" || one.form === "unknown";
};

const apart = (a: When | undefined, b: When | undefined): boolean => {
  if (!a || !b) return false;
  return (a.from !== null && b.to !== null && a.from > b.to) || (b.from !== null && a.to !== null && b.from > a.to);
};

function merge(known: Message, one: Found): void {
  if (known.form === "unknown") known.form = one.form;
  for (const each of one.functions) if (!known.functions.includes(each)) known.functions.push(each);
  if (known.receivers.length === 0) known.receivers = one.receivers;
  if (one.when) {
    if (one.received) known.receivedAt ??= one.when;
    else known.when ??= one.when;
  }
}

/** Ties an answer to what it answers: the message named beside it, else the last one that went the other way. */
function linkReply(
  one: Found,
  owner: ReadonlyMap<Token, Message>,
  messages: readonly Message[],
  setting: Setting,
): void {
  const message = owner.get(one.token);
  if (!message || !one.answers) return;
  const answered =
    owner.get(one.answers) ??
    messages.findLast(
      (each) =>
        each !== message && setting.sides(each.senders).some((side) => setting.sides(message.receivers).includes(side)),
    );
  if (!answered || answered === message || message.repliesTo.some((reply) => reply.message === answered.id)) return;
  if (answered.repliesTo.some((reply) => reply.message === message.id)) return;
  message.repliesTo.push({ message: answered.id, relation: "answers", certainty: "stated" });
  if (!message.functions.includes("reply")) message.functions.push("reply");
  if (message.receivers.length === 0) message.receivers = [...answered.senders];
  if (answered.receivers.length === 0) answered.receivers = [...message.senders];
}

const contentWords = /\b(?:content|contents|details?|text|substance|letter|response|reply|answer|message|note)\b/i;

/** Who publishes its content, who withholds it, who leaves that to the other: of the message spoken of last. */
function disclose(messages: readonly Message[], setting: Setting): void {
  for (const attribution of setting.input.attributions) {
    const speaker = attribution.speakers[0];
    if (speaker === undefined) continue;
    const words = attribution.content.map((span) => setting.words(span)).join(" ");
    const refuses = attribution.acts.includes("refuse-to-say");
    const leaves = /\b(?:leave|up to)\b.{0,60}\b(?:talk|speak|disclose|publish|comment|say)\b/i.test(words);
    if (!refuses && !leaves) continue;
    const { from } = attribution.cue[0]!;
    const distance = (message: Message) => Math.min(...message.evidence.map((span) => Math.abs(span.from - from)));
    const message = [...messages].sort((a, b) => distance(a) - distance(b))[0];
    if (!message || distance(message) > NEAR || (refuses && !contentWords.test(words))) continue;
    const stance = leaves ? "leaves-to-other" : "withholds";
    if (
      !message.disclosure.some((each) => setting.side(each.party) === setting.side(speaker) && each.stance === stance)
    )
      message.disclosure.push({ party: speaker, stance, of: "content" });
  }
}

/** How far from a message, in characters, what is said of it stands. */
const NEAR = 400;

/** A message that came is no older than what it answers, and no younger than the report. */
function bound(message: Message, messages: readonly Message[], setting: Setting): void {
  if (message.when || message.receivedAt || message.status !== "received" || setting.input.day === undefined) return;
  const answered = messages.find((each) => message.repliesTo.some((reply) => reply.message === each.id));
  const from = answered?.when?.from ?? null;
  const to = setting.input.day;
  message.receivedAt = { edtf: `${from ?? ".."}/${to}`, from, to, certainty: "implied" };
}
