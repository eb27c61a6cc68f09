import { isDayOf, relationOf, type Token, type Tree } from "../../record/index.ts";

/** Words that often tell an act, and where they stand so tell none. */
export interface NoAct {
  id: string;
  isSo: (tree: Tree, word: Token) => boolean;
  /** Sentences with the word in braces: it tells nothing. */
  examples: readonly string[];
  /** It may. */
  not: readonly string[];
}

const lemma = ({ lemma: own }: Token): string => own.toLowerCase();
const caseOf = (tree: Tree, word: Token): string => tree.first(word, "case", "mark")?.form.toLowerCase() ?? "";

/** Whatever hangs on a verb over one of some prepositions. */
const over = (tree: Tree, verb: Token, prepositions: RegExp): Token | undefined =>
  tree.all(verb, "obl", "nmod", "advcl").find((each) => prepositions.test(caseOf(tree, each)));

export const noActs: readonly NoAct[] = [
  {
    id: "events/none/denied-claim",
    // what is denied is a claim, and nothing that was asked for
    isSo: (tree, word) =>
      lemma(word) === "deny" &&
      word.upos === "VERB" &&
      tree.all(word, "ccomp", "xcomp").some(({ id }) => id > word.id) &&
      tree.first(word, "obj", "iobj") === undefined,
    examples: ["Kenya {denied} that its troops had crossed the river.", "The army {denied} having shelled the town."],
    not: ["Kenya {denied} Uganda the right to fish.", "Kenya {denied} the request."],
  },
  {
    id: "events/none/spoke-about",
    // "about", and to nobody: what is said, and no talk
    isSo: (tree, word) =>
      /^(?:speak|talk)$/.test(lemma(word)) &&
      word.upos === "VERB" &&
      over(tree, word, /^(?:about|of)$/) !== undefined &&
      !isToSomebody(tree, word) &&
      !/^(?:each|one)$/i.test(tree.tokens[word.id]?.form ?? "") &&
      !isOfSeveral(tree, word),
    examples: [
      "Mbeki {spoke} about the harvest.",
      "Mbeki {spoke} of the plans for the port.",
      "Mbeki {spoke} about the start of the work on a port with Oru.",
    ],
    not: ["Mbeki {spoke} by telephone with Oru about the harvest.", "Mbeki and Oru {talked} about the harvest."],
  },
  {
    id: "events/none/received-thing",
    isSo(tree, word) {
      if (lemma(word) !== "receive") return false;
      const object = tree.first(word, "obj");
      return (
        object !== undefined &&
        /^(?:award|bachelor|degree|diploma|injection|jab|medal|prize|shot|vaccination|vaccine)$/.test(lemma(object)) &&
        tree.under(word, "from") === undefined &&
        object.xpos !== "NNS"
      );
    },
    examples: ["Mbeki {received} another jab in May."],
    not: ["Mbeki {received} the envoy of Chad.", "Ghana {received} vaccines from India."],
  },
  {
    id: "events/none/question",
    // a thing that is asked to know
    isSo: (tree, word) =>
      lemma(word) === "ask" &&
      word.upos === "VERB" &&
      tree.first(word, "xcomp") === undefined &&
      (over(tree, word, /^about$/) !== undefined || isToKnow(tree, word) || isQuestion(tree, word)),
    examples: [
      "I would like to {ask} you how you see the talks.",
      "That is a question I would like to {ask} you.",
      "I wanted to {ask}, do you see an end of the talks?",
      "Mbeki {asked} the nurse about her plans.",
      "Reporters {asked} the envoy what he had signed.",
    ],
    not: [
      "Kenya {asked} Uganda for help when the flood came.",
      "Kenya {asked} Uganda on Monday to send food.",
      "Kenya {asked} Uganda, whose troops had left, for help.",
      "Mbeki {asked} the countries whose troops are in Chad to withdraw them.",
      "Did Mbeki {ask} Chad for help?",
    ],
  },
  {
    id: "events/none/invited-to",
    // the invitation is the act
    isSo(tree, word) {
      if (isInvitedTo(tree, word)) return true;
      const head = tree.head(word);
      if (head === undefined || !/^(?:conference|meeting|summit|talks?|tour|trip|visit)$/.test(lemma(word)))
        return false;
      if (relationOf(word) === "obj") return isInvitedTo(tree, head);
      // "invited the envoy to talks", whichever the parse hangs them on
      const over = relationOf(word) === "nmod" && relationOf(head) === "obj" ? tree.head(head) : head;
      return over !== undefined && lemma(over) === "invite" && /^(?:for|on|to)$/.test(caseOf(tree, word));
    },
    examples: [
      "Kenya invited Mbeki to {visit} the port.",
      "Kenya invited Mbeki to {pay} a visit.",
      "Kenya invited Mbeki to pay a {visit} to Nairobi.",
      "Kenya invited the envoy to the {meeting} in Nairobi.",
    ],
    not: [
      "Mbeki agreed to {visit} the port.",
      "Mbeki, invited by Kenya, came to {visit} the port.",
      "Kenya invited Mbeki during a {visit} to Nairobi.",
    ],
  },
  {
    id: "events/none/named-so",
    // what something is called, by whoever calls it so
    isSo(tree, word) {
      const head = tree.head(word);
      if (word.upos !== "NOUN" || head?.upos !== "VERB" || !/^(?:brand|call|deem|dub|label|term)$/.test(lemma(head)))
        return false;
      // "what Kenya called an attack", "called it an attack"
      const isWhat =
        /^what$/i.test(tree.head(head)?.form ?? "") || /^what$/i.test(tree.first(head, "obl", "nsubj")?.form ?? "");
      return relationOf(word) === "xcomp" || (relationOf(word) === "obj" && isWhat);
    },
    examples: ["Two guards died in what Kenya called an {attack} on the port.", "Kenya called it an {attack}."],
    not: ["Kenya called a {strike}.", "Kenya called for an {attack} on the port."],
  },
  {
    id: "events/none/answered-thing",
    // of another, and told before: whoever answers it does not make it
    isSo(tree, word) {
      const head = tree.head(word);
      if (word.upos !== "NOUN" || head === undefined || !/^(?:answer|react|reply|respond|response)$/.test(lemma(head)))
        return false;
      return (
        /^(?:appeal|call|demand|invitation|offer|proposal|request|suggestion|ultimatum)$/.test(lemma(word)) &&
        tree.all(word, "det").some(({ form }) => /^(?:the|this|that|these|those)$/i.test(form)) &&
        tree.first(word, "nmod:poss", "amod") === undefined &&
        !tree.children(word).some(({ id, upos }) => id > word.id && upos !== "PUNCT")
      );
    },
    examples: ["Peru has not responded to the {offer}.", "Mbeki answered this {request}."],
    not: ["Peru responded to the {offer} by Chad.", "Peru responded to Chad's {offer}."],
  },
  {
    id: "events/none/day-of",
    // when it may be, and not that it was
    isSo: (tree, word) => isDayOf(tree, word),
    examples: ["Peru suggested May as the date of the {meeting}.", "The day of the {visit} was not told."],
    not: ["The day after the {meeting} he left.", "Peru announced the results of the {visit}."],
  },
];

/** "spoke by telephone with Oru about": to whom stands under the verb, or before what it is about. */
const isToSomebody = (tree: Tree, verb: Token): boolean => {
  const about = over(tree, verb, /^(?:about|of)$/)!;
  return tree
    .subtree(verb)
    .some(
      (each) =>
        each.upos === "ADP" &&
        /^(?:to|with)$/i.test(each.form) &&
        (each.id < about.id || tree.head(tree.head(each) ?? each) === verb),
    );
};

/** "invited him to visit". */
const isInvitedTo = (tree: Tree, verb: Token): boolean =>
  /^(?:visit|pay|make|come|attend|travel|meet|participate|take|join)$/.test(lemma(verb)) &&
  relationOf(verb) === "xcomp" &&
  lemma(tree.head(verb)!) === "invite";

/** "a question I would like to ask", "I would like to ask, do you": what is asked is told, or is the sentence. */
const isQuestion = (tree: Tree, verb: Token): boolean => {
  const top = relationOf(verb) === "xcomp" ? tree.head(verb)! : verb;
  const isOwn = relationOf(top) === "acl" && lemma(tree.head(top)!) === "question";
  const last = tree.tokens.findLast(({ form }) => !/^(?:["”]|'')$/.test(form));
  return isOwn || (last?.form === "?" && over(tree, verb, /^for$/) === undefined);
};

/** "Mbeki and Oru", "the two", "they": who may talk with each other. */
function isOfSeveral(tree: Tree, verb: Token): boolean {
  const subject = tree.first(verb, "nsubj");
  return (
    subject !== undefined &&
    (tree.first(subject, "conj") !== undefined ||
      /^(?:they|both|we)$/i.test(subject.form) ||
      /^NNP?S$/.test(subject.xpos))
  );
}

/** "asked him how", "asked what": a clause that asks, and not one that tells when, or of whom. */
const isToKnow = (tree: Tree, verb: Token): boolean =>
  over(tree, verb, /^for$/) === undefined &&
  tree.all(verb, "ccomp", "advcl").some((clause) => {
    const begin = tree.subtree(clause)[0];
    const asks = /^(?:how|if|what|whether|where|which|who|whom|why)$/i;
    const tells = /^(?:how|what|whether|where|who|why)$/i;
    return clause.id > verb.id && (relationOf(clause) === "ccomp" ? asks : tells).test(begin?.form ?? "");
  });

/** Whether a word tells no act where it stands. */
export const tellsNone = (tree: Tree, word: Token): boolean => noActs.some(({ isSo }) => isSo(tree, word));
