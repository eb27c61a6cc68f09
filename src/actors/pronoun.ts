import { type Actor, type ParsedSentence, relationOf, type Token } from "../record/index.ts";
import { boundTo } from "./binding.ts";
import type { Discourse } from "./discourse.ts";
import { actorAt } from "./mention.ts";
import type { Phrase } from "./phrase.ts";
import { isWilful } from "./place.ts";
import { mindful } from "./rules/verbs.ts";

/** Where a phrase stands, as the discourse takes it. */
export interface Standing {
  sentence: number;
  paragraph: number;
  token: Token;
  /** Subject of a verb of saying. */
  speaks: boolean;
  /** Subject of a verb of bringing others together. */
  mediates?: boolean;
  /** In somebody's words. */
  quoted: boolean;
  /** Who has the word in a transcript. */
  speaker?: Actor;
  /** Last word of the name of whoever is told to say the quotation it stands in. */
  sayer?: string;
  /** It does what only those with a will do. */
  wilful?: boolean;
  /** Others, who do what is done to it. */
  doers?: ReadonlySet<Actor>;
  /** Names of others in what it does: "he met Mbeki". */
  apart?: readonly string[];
  /** What it owns is the first that its sentence tells of: "But its president spoke". */
  leads?: boolean;
}

const saying = new Set(
  "say tell add explain claim state note argue insist assert believe ask describe write".split(" "),
);

/** Whether a word is the subject of a verb of saying. */
export const isSpeaker = ({ tokens }: Pick<ParsedSentence, "tokens">, token: Token): boolean =>
  relationOf(token) === "nsubj" && saying.has(tokens[token.head - 1]?.lemma ?? "");

/** "Kenya offered to host talks", "Kenya is mediating", "hosted the talks": whoever brings two others together. */
export function isMediator({ tokens }: Pick<ParsedSentence, "tokens">, token: Token): boolean {
  if (relationOf(token) !== "nsubj") return false;
  const verbs = tokens.filter(
    ({ id, head, deprel }) =>
      id === token.head || (head === token.head && /^(?:xcomp|conj)$/.test(deprel) && id > token.head),
  );
  return verbs.some(
    ({ id, lemma }) =>
      /^(?:broker|facilitate|mediate|reconcile)$/.test(lemma) ||
      (/^(?:chair|convene|host|sponsor)$/.test(lemma) &&
        tokens.some(
          (each) =>
            each.head === id && each.deprel === "obj" && /^(?:meeting|negotiation|round|summit|talk)$/.test(each.lemma),
        )),
  );
}

/** Whom a pronoun means, by its own sentence and by what has been spoken of before. */
export function resolvePronoun(
  phrase: Phrase,
  discourse: Discourse,
  place: Standing,
  taken: ReadonlyMap<Phrase, Actor> = new Map(),
): Actor | undefined {
  const token = phrase.sentence.tokens[phrase.head]!;
  const form = pronouns[token.form.toLowerCase()];
  if (form === undefined || relationOf(token) === "expl" || token.form === "IT") return undefined;
  // what is denied or found is a matter, not a party
  if (form === "it" && (isImpersonal(phrase) || /^i?obj$/.test(relationOf(token)))) return undefined;
  const bound = form === "they" ? undefined : boundTo(phrase, taken);
  if (bound && (form === "it" ? isOne(bound) : discourse.mayBe(bound, form, place))) return bound;
  const done = form === "he" || form === "she" ? doneToBefore(phrase, taken) : undefined;
  if (done && discourse.mayBe(done, form, place)) return done;
  const told = form === "it" ? toldBefore(phrase, taken) : undefined;
  if (told) return told;
  const owner = form === "it" ? ownerOver(phrase, taken) : undefined;
  if (owner) return owner;
  const speaker = form === "it" ? speakerOver(phrase, taken) : undefined;
  // "the army denied that it": itself; "the minister said it": who knows
  if (speaker && !speaker.asks) return isOne(speaker.actor) ? speaker.actor : undefined;
  if (form === "it" && !speaker && !mayAct(phrase)) return undefined;
  if (speaker) return [...taken.values()].reverse().find((actor) => actor !== speaker.actor && isBody(actor));
  if (form === "they") {
    const teller = tellersOver(phrase);
    if (teller) return actorAt(taken, teller);
  }
  return discourse.byPronoun(form, {
    ...place,
    wilful: isWilful(phrase),
    apart: namedBelow(phrase),
    leads: ownsFirst(phrase),
  });
}

const pronouns: Record<string, string> = {
  he: "he",
  him: "he",
  his: "he",
  himself: "he",
  she: "she",
  her: "she",
  herself: "she",
  it: "it",
  its: "it",
  itself: "it",
  they: "they",
  them: "they",
  their: "they",
  themselves: "they",
};

/** Names in the clause that a pronoun is the subject of, or with whom it is done: none of them is whom it means. */
function namedBelow({ sentence: { tokens }, head }: Phrase): string[] {
  const pronoun = tokens[head]!;
  if (!relationOf(pronoun).startsWith("nsubj")) return [];
  const isWith = ({ id }: Token): boolean => tokens.some((each) => each.head === id && /^with$/i.test(each.form));
  const isBelow = (token: Token): boolean => {
    let at: Token | undefined = token;
    for (let steps = 0; at && steps < LONGEST_WAY; steps++, at = tokens[at.head - 1])
      if (at.head === pronoun.head) return token.id > pronoun.id || isWith(at);
    return false;
  };
  return tokens.filter((each) => each.upos === "PROPN" && isBelow(each)).map(({ form }) => form);
}

/** Most steps up the tree from a word to the verb of its clause. */
const LONGEST_WAY = 12;

/** "Its plan failed", "On Monday its parliament voted": what a pronoun owns is the first subject, and of no clause that only leads up to one. */
function ownsFirst({ sentence: { tokens }, head }: Phrase): boolean {
  const { deprel, head: over } = tokens[head]!;
  const owned = deprel === "nmod:poss" ? tokens[over - 1] : undefined;
  const isFirst = owned !== undefined && tokens.find((token) => relationOf(token) === "nsubj") === owned;
  return isFirst && relationOf(tokens[owned.head - 1] ?? owned) !== "advcl";
}

/** "they", "their". */
export const isOfMany = ({ form }: Token): boolean => pronouns[form.toLowerCase()] === "they";

/** "he" and "she": whoever they mean is still spoken of. */
export const isPersonal = ({ form }: Token): boolean => /^(?:he|she)$/.test(pronouns[form.toLowerCase()] ?? "");

/** What "he" or "she" tells. */
export const genderBy = ({ form }: Token): "m" | "f" => (pronouns[form.toLowerCase()] === "she" ? "f" : "m");

/** "summoned the envoy and handed him a note", "and complained to him": whoever the first is done to. */
function doneToBefore({ sentence: { tokens }, head }: Phrase, taken: ReadonlyMap<Phrase, Actor>): Actor | undefined {
  const pronoun = tokens[head]!;
  const verb = tokens[pronoun.head - 1];
  const first = verb?.deprel === "conj" ? tokens[verb.head - 1] : undefined;
  // "met the envoy and spoke for him": on behalf of anybody
  const isTo = relationOf(pronoun) === "obl" && /^(?:to|with)$/i.test(tokens[head - 1]?.form ?? "");
  if (!first || !(isTo || /^i?obj$/.test(relationOf(pronoun)))) return undefined;
  if (tokens.some((each) => each.head === verb!.id && relationOf(each).startsWith("nsubj"))) return undefined;
  const object = tokens.find((each) => each.head === first.id && /^i?obj$/.test(each.deprel));
  const actor = object?.xpos.endsWith("S") === false ? actorAt(taken, object) : undefined;
  return actor && /^(?:office|person|unnamed)$/.test(actor.kind) ? actor : undefined;
}

/** "warned Kenya that it …": whoever is told. */
function toldBefore({ sentence: { tokens }, first }: Phrase, taken: ReadonlyMap<Phrase, Actor>): Actor | undefined {
  // "accused Kenya and said it would": whoever says so
  const last = tokens.findLast(({ id, lemma, upos }) => id <= first && upos === "VERB" && saying.has(lemma));
  const telling = last && /^(?:accuse|assure|inform|remind|tell|warn)$/.test(last.lemma) ? last : undefined;
  const told = tokens.find(
    (each) => each.head === telling?.id && each.id <= first && ["obj", "iobj"].includes(relationOf(each)),
  );
  const actor = actorAt(taken, told);
  return actor && isBody(actor) ? actor : undefined;
}

/** "Kenya's government advised its citizens": whoever does what "its" stands under. */
function ownerOver({ sentence: { tokens }, head }: Phrase, taken: ReadonlyMap<Phrase, Actor>): Actor | undefined {
  const its = tokens[head]!;
  const owned = its.deprel === "nmod:poss" ? tokens[its.head - 1] : undefined;
  if (owned && !/^(?:obj|iobj|obl)$/.test(relationOf(owned))) return undefined;
  const subject = owned && tokens.find((each) => each.head === owned.head && relationOf(each) === "nsubj");
  const actor = actorAt(taken, subject);
  return actor && isOne(actor) ? actor : undefined;
}

const isOne = (actor: Actor): boolean => isBody(actor) || actor.kind === "armed-force" || actor.kind === "group";

const isBody = ({ kind }: Actor): boolean => kind === "state" || kind === "government" || kind === "organization";

/** Verbs whose clause is what another is to do: "it" in it is not who asks. */
const asking = new Set("demand ask urge request insist order require propose recommend call want".split(" "));

/** "Kenya said it would": whoever says the clause that a pronoun is the subject of, and whether they ask. */
function speakerOver(
  { sentence: { tokens }, head }: Phrase,
  taken: ReadonlyMap<Phrase, Actor>,
): { actor: Actor; asks: boolean } | undefined {
  const pronoun = tokens[head]!;
  const verb = tokens[pronoun.head - 1];
  if (!verb || !relationOf(pronoun).startsWith("nsubj") || relationOf(verb) !== "ccomp") return undefined;
  const says = tokens[verb.head - 1]!;
  const subjectOf = (of: Token): Token | undefined =>
    tokens.find((each) => each.head === of.id && relationOf(each) === "nsubj");
  const first = tokens[says.head - 1];
  const subject = subjectOf(says) ?? (relationOf(says) === "conj" && first ? subjectOf(first) : undefined);
  const actor = actorAt(taken, subject);
  return actor ? { actor, asks: asking.has(says.lemma) } : undefined;
}

/** "the miners said they would": several who say the clause that a pronoun is the subject of. */
function tellersOver({ sentence: { tokens }, head }: Phrase): Token | undefined {
  const verb = tokens[tokens[head]!.head - 1];
  if (!verb || !relationOf(tokens[head]!).startsWith("nsubj") || relationOf(verb) !== "ccomp") return undefined;
  return tokens.find(
    (each) => each.head === verb.head && each.id <= head && /^NNP?S$/.test(each.xpos) && isSpeaker({ tokens }, each),
  );
}

/** "it" is a party where it does what only parties do, or has something of its own. */
function mayAct(phrase: Phrase): boolean {
  const { tokens } = phrase.sentence;
  const token = tokens[phrase.head]!;
  if (token.deprel === "nmod:poss") return true;
  const verb = tokens[token.head - 1];
  const may = token.deprel === "nsubj:pass" ? undergone : mindful;
  return relationOf(token) === "nsubj" && verb?.upos === "VERB" && may.has(verb.lemma.toLowerCase());
}

/** What is done to a party rather than to a thing: "it was accused", and not "it was extended". */
const undergone: ReadonlySet<string> = new Set(
  "accuse ask blame condemn criticize defeat expel fine force invite mandate oblige order praise punish sanction sue suspend task tell threaten urge warn".split(
    " ",
  ),
);

/** "it was clear that …", "it has been two weeks since": nobody. */
function isImpersonal(phrase: Phrase): boolean {
  const { tokens } = phrase.sentence;
  const head = tokens[tokens[phrase.head]!.head - 1];
  if (!head) return false;
  const below = tokens.filter((token) => token.head === head.id);
  if (head.upos === "NOUN" && spans.test(head.lemma)) return below.some(({ deprel }) => deprel === "cop");
  return head.upos === "ADJ" && below.some((token) => ["csubj", "ccomp", "xcomp"].includes(relationOf(token)));
}

const spans = /^(?:century|day|decade|hour|minute|month|morning|night|time|week|while|year)$/;

/** Subject of what the sentence says, by a name or a noun. */
export const isMainSubject = ({ deprel, head, upos }: Token, tokens: readonly Token[]): boolean =>
  deprel.startsWith("nsubj") && upos !== "PRON" && tokens[head - 1]?.head === 0;

/** "In his letter, Mbeki asked": of whoever is yet to be named as the subject. */
export function isAhead({ sentence: { tokens }, head }: Phrase): boolean {
  const { form, id, head: over, deprel } = tokens[head]!;
  const subject = tokens.find((token) => isMainSubject(token, tokens));
  return (
    /^(?:his|her)$/i.test(form) &&
    deprel === "nmod:poss" &&
    subject !== undefined &&
    isBefore(id, over, subject, tokens)
  );
}

/** Whether what a pronoun belongs to is said of the verb, before its subject. */
function isBefore(id: number, over: number, subject: Token, tokens: readonly Token[]): boolean {
  if (id > subject.id) return false;
  for (let at = over; at !== 0; at = tokens[at - 1]!.head) {
    if (at === subject.id) return false;
    if (tokens[at - 1]!.deprel === "conj") return false;
  }
  return !tokens.slice(0, id - 1).some(({ deprel, upos }) => deprel.startsWith("nsubj") || upos === "PROPN");
}
