import { type Actor, relationOf, type Token } from "../record/index.ts";
import type { Course } from "./course.ts";
import { ownerIn } from "./known-by.ts";
import { actorAt } from "./mention.ts";
import type { Passage } from "./passage.ts";
import { type Phrase, tokensOf } from "./phrase.ts";
import type { Belonging } from "./setting.ts";

/** Whose somebody is, where the phrase itself does not name them: "its forces", "Kenya has sent soldiers". */
export function ownerTold(course: Course, passage: Passage, phrase: Phrase): Belonging | undefined {
  const { possessor } = phrase;
  if (possessor) {
    const isOf =
      possessor.sentence.tokens[possessor.head]!.upos === "PRON" &&
      !isAnothers(phrase) &&
      !phrase.matches.some(isPeople);
    return isOf ? belongingTo(ownerIn(passage, phrase), course) : undefined;
  }
  return phrase.matches.some(isArmed) ? belongingTo(senderOf(phrase, passage), course) : undefined;
}

/** A state, a body, or somebody of a state, as whose others are. */
function belongingTo(actor: Actor | undefined, { lexicon }: Course): Belonging | undefined {
  if (!actor || actor.sector === "JRN") return undefined;
  if (actor.country !== undefined) return { country: actor.country };
  const organization = actor.code === undefined ? undefined : lexicon.organizationBy(actor.code);
  return organization && (actor.kind === "organization" || actor.kind === "armed-force") ? { organization } : undefined;
}

const armed: ReadonlySet<string> = new Set(["MIL", "COP", "PRM"]);

/** Those who are sent: "troops", "soldiers", "border police". */
const isArmed = ({ meanings }: Phrase["matches"][number]): boolean =>
  meanings.some(
    (meaning) =>
      (meaning.kind === "group" && armed.has(meaning.group.sector)) ||
      (meaning.kind === "role" && meaning.plural && armed.has(meaning.role.sector)),
  );

/** "his family", "her doctor": near to somebody, and not the state's. */
const isPeople = ({ meanings }: Phrase["matches"][number]): boolean =>
  meanings.some((meaning) => meaning.kind === "group" && meaning.group.kind === "population");

/** "its partners": of others than those whose they are. */
const isAnothers = (phrase: Phrase): boolean => tokensOf(phrase).some(({ lemma }) => others.test(lemma));

export const others =
  /^(?:counterpart|colleague|partner|ally|neighbou?r|interlocutor|friend|enemy|opponent|rival|host|guest)$/i;

/** Verbs of what is done with forces of one's own. */
const sending: ReadonlySet<string> = new Set(
  "airlift base commit contribute deploy dispatch lend mass mobilise mobilize move order pull redeploy rush send station withdraw".split(
    " ",
  ),
);

/** Most verbs from what is sent up to the one whose subject sends it: "has decided to begin to withdraw". */
const LONGEST = 3;

/** Whoever sends, orders or withdraws those whom a phrase means, in its own clause. */
function senderOf({ sentence: { tokens }, head }: Phrase, { taken }: Passage): Actor | undefined {
  const over = ({ head: at }: Token): Token | undefined => tokens[at - 1];
  let sent = tokens[head]!;
  if (sent.deprel === "conj") sent = over(sent) ?? sent;
  let verb = over(sent);
  if (!verb || relationOf(sent) !== "obj" || !sending.has(verb.lemma.toLowerCase())) return undefined;
  for (let steps = 0; verb && steps < LONGEST; steps++) {
    const by: Token = verb;
    const subject = tokens.find((each) => each.head === by.id && each.deprel === "nsubj");
    if (subject && tokens.some((each) => each.head === subject.id && each.deprel === "conj")) return undefined;
    if (subject) return actorAt(taken, subject);
    if (!/^(?:xcomp|conj)$/.test(by.deprel)) return undefined;
    verb = over(by);
  }
  return undefined;
}
