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
    id: "events/none/spoke-about",
    // "about", and to nobody: what is said, and no talk
    isSo: (tree, word) =>
      /^(?:speak|talk)$/.test(lemma(word)) &&
      word.upos === "VERB" &&
      over(tree, word, /^(?:about|of)$/) !== undefined &&
      // "by telephone with Oru", whatever the parse hangs him on
      !tree.subtree(word).some(({ form, upos }) => upos === "ADP" && /^(?:to|with)$/i.test(form)) &&
      !/^(?:each|one)$/i.test(tree.tokens[word.id]?.form ?? "") &&
      !isOfSeveral(tree, word),
    examples: ["Mbeki {spoke} about the harvest.", "Mbeki {spoke} of the plans for the port."],
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
      (over(tree, word, /^about$/) !== undefined || isToKnow(tree, word)),
    examples: [
      "I would like to {ask} you how you see the talks.",
      "Mbeki {asked} the nurse about her plans.",
      "Reporters {asked} the envoy what he had signed.",
    ],
    not: [
      "Kenya {asked} Uganda for help when the flood came.",
      "Kenya {asked} Uganda on Monday to send food.",
      "Kenya {asked} Uganda, whose troops had left, for help.",
      "Mbeki {asked} the countries whose troops are in Chad to withdraw them.",
    ],
  },
  {
    id: "events/none/invited-to",
    // the invitation is the act
    isSo: (tree, word) =>
      /^(?:visit|pay|come|attend|travel|meet|participate|take|join)$/.test(lemma(word)) &&
      relationOf(word) === "xcomp" &&
      lemma(tree.head(word)!) === "invite",
    examples: ["Kenya invited Mbeki to {visit} the port.", "Kenya invited Mbeki to {pay} a visit."],
    not: ["Mbeki agreed to {visit} the port.", "Mbeki, invited by Kenya, came to {visit} the port."],
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
