import { isTelling, type ParsedSentence, relationOf, type Token } from "../record/index.ts";
import { topOf } from "./mention.ts";
import type { Phrase } from "./phrase.ts";
import type { Referent } from "./referent.ts";
import { mindful, motion, striking } from "./rules/verbs.ts";
import { locative } from "./rules/words.ts";

/**
 * Whether words that may mean a government or a place mean the place. A country is a party unless the sentence puts
 * something in it; a capital or city is a place unless the sentence makes it say, do or receive something.
 */
export function isPlace(phrase: Phrase, referent: Referent): boolean {
  if (!referent.place) return false;
  if (referent.kind === "group") return true;
  const { sentence } = phrase;
  // "Paz" of "La Paz" hangs on the name's first word
  const { deprel } = sentence.tokens[phrase.head]!;
  const head = deprel === "flat" || deprel === "compound" ? topOf(phrase) : sentence.tokens[phrase.head]!;
  const preposition = prepositionBefore(phrase);
  const governor = governorOf(sentence, head);
  if (preposition !== undefined) {
    // "no truth in Kenya's claim": whose words they are
    if (locative.has(preposition)) return !(governor && isTelling(governor.lemma) && isPossessor(sentence, phrase));
    if (
      preposition === "to" ||
      preposition === "from" ||
      preposition === "out" ||
      preposition === "for" ||
      preposition === "towards" ||
      preposition === "toward"
    )
      return governor !== undefined && motion.has(governor.lemma.toLowerCase());
    if (preposition === "of")
      return (
        governor !== undefined &&
        /^(?:city|capital|town|north|south|east|west|northeast|northwest|outskirts|suburb|port|streets?|centre|center|border|part|region|territory|coast|airspace|soil)$/.test(
          governor.lemma.toLowerCase(),
        )
      );
    return false;
  }
  if (phrase.first > 0 && isAppositionToPlace(sentence, phrase)) return true;
  const relation = relationOf(head);
  if (relation === "obj" && governor && motion.has(governor.lemma.toLowerCase()) && governor.lemma !== "hold")
    return true;
  if (referent.form !== "metonym") return false;
  return !(
    relation === "nsubj" ||
    relation === "obj" ||
    relation === "iobj" ||
    relation === "nmod" ||
    relation === "conj" ||
    relation === "obl" ||
    isPossessor(sentence, phrase)
  );
}

/** "in Kenya", "near a market": something is put there. */
export function isLocated(phrase: Phrase): boolean {
  const preposition = prepositionBefore(phrase);
  return preposition !== undefined && locative.has(preposition);
}

/** Whether what is mostly a mere thing is somebody here: told to be some nation's or body's, acting with a will, or struck. */
export function isSomebody(phrase: Phrase, referent: Referent): boolean {
  const isOwned =
    phrase.possessor !== undefined ||
    phrase.matches.some(({ end }) => end <= phrase.head) ||
    phrase.sentence.tokens[phrase.end]?.form.toLowerCase() === "of";
  if (isOwned && (referent.country !== undefined || referent.code !== undefined)) return true;
  const head = phrase.sentence.tokens[phrase.head]!;
  return head.upos === "PROPN" || isWilful(phrase) || isStruck(phrase);
}

/** Whether it strikes or is struck. */
export function isStruck({ sentence, head }: Phrase): boolean {
  const { deprel } = sentence.tokens[head]!;
  const verb = governorOf(sentence, sentence.tokens[head]!)?.lemma.toLowerCase() ?? "";
  return /^(?:nsubj|obj|nsubj:pass)$/.test(deprel) && striking.has(verb);
}

/** Whether it does what only those with a will do. */
export function isWilful({ sentence, first, end }: Phrase): boolean {
  return sentence.tokens.slice(first, end).some((token) => {
    const verb = governorOf(sentence, token);
    return token.deprel === "nsubj" && verb?.upos === "VERB" && mindful.has(verb.lemma.toLowerCase());
  });
}

/** Whether something is done to it, or said of it, that only those with a will bear: "congratulated the ZPKO", "members of the ZPKO". */
export function isDealtWith({ sentence, head, first }: Phrase): boolean {
  const { tokens } = sentence;
  const { deprel } = tokens[head]!;
  const governor = governorOf(sentence, tokens[head]!);
  const lemma = governor?.lemma.toLowerCase() ?? "";
  if (/^(?:obj|iobj)$/.test(deprel)) return dealing.test(lemma);
  return /^(?:at|by|in|of|to|with)$/i.test(tokens[first - 1]?.form ?? "") && membership.test(lemma);
}

const dealing =
  /^(?:accuse|arrest|ask|ban|blame|chair|congratulate|criticize|criticise|fund|head|inform|invite|join|lead|found|praise|support|tell|thank|urge|warn)$/;
const membership =
  /^(?:chairman|chairperson|chairwoman|chief|commander|delegation|delegate|director|envoy|executive|fighter|head|leader|leadership|member|official|president|representative|spokesman|spokesperson|spokeswoman|supporter|talk|worker)s?$/;

const isPossessor = (sentence: ParsedSentence, phrase: Phrase): boolean => sentence.tokens[phrase.end]?.xpos === "POS";

/** The preposition that stands right before the phrase, or before the list it is a part of. */
function prepositionBefore(phrase: Phrase): string | undefined {
  const { tokens } = phrase.sentence;
  let at = phrase.first - 1;
  // "in Kenya and Uganda": the second of a list stands under the first one's preposition
  if (tokens[at]?.upos === "CCONJ" || (tokens[at]?.form === "," && relationOf(tokens[phrase.head]!) === "conj")) {
    const first = tokens[tokens[phrase.head]!.head - 1];
    if (relationOf(tokens[phrase.head]!) === "conj" && first && first.upos !== "VERB") {
      at = first.id - 2;
      while (at >= 0 && tokens[at]!.upos !== "ADP" && first.id - at < 6) at--;
    }
  }
  const before = tokens[at];
  return before && (before.upos === "ADP" || before.xpos === "TO" || before.xpos === "IN")
    ? before.form.toLowerCase()
    : undefined;
}

const governorOf = (sentence: ParsedSentence, token: Token): Token | undefined =>
  token.head === 0 ? undefined : sentence.tokens[token.head - 1];

/** "in Mombasa, Kenya," */
function isAppositionToPlace(sentence: ParsedSentence, phrase: Phrase): boolean {
  const { tokens } = sentence;
  if (tokens[phrase.first - 1]?.form !== "," || tokens[phrase.first - 2]?.upos !== "PROPN") return false;
  const before = tokens
    .slice(Math.max(0, phrase.first - 5), phrase.first - 2)
    .findLast((token) => token.upos === "ADP");
  return before !== undefined && locative.has(before.form.toLowerCase());
}
