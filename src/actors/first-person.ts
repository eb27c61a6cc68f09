import {
  type Actor,
  type Attribution,
  contentsIn,
  type Mention,
  overlaps,
  type Span,
  type Token,
  type Tree,
} from "../record/index.ts";
import { addressEnd, addresseesIn, isOne } from "./addressed.ts";
import { calledIn } from "./called.ts";
import type { ActorsFound } from "./found.ts";
import { type Letter, lettersQuoted } from "./letters.ts";
import { speaksForState } from "./someone.ts";
import { isOfSeveral, voiceOf } from "./voice.ts";
import { isOfStates, isShared, partnersIn } from "./ours.ts";

/** What a report's title tells of whose word it is. */
interface Titled {
  letter: Letter | undefined;
  authors: readonly Actor[];
  /** A joint statement. */
  isOfSeveral: boolean;
  /** Ids of those whom it names. */
  parties: readonly string[];
}

const second = new Set(["you", "your", "yours", "yourself"]);
const singular = new Set(["i", "me", "my", "mine", "myself"]);
const plural = new Set(["we", "us", "our", "ours", "ourselves"]);

/**
 * "I" is whoever is quoted, "we" the government or organization they speak for, "you" whom a letter or one of two who talk is
 * turned to. Known only once it is known who says what.
 * Returns all mentions, in order, with new ids, and whom the words at a place are spoken to.
 */
export function resolveFirstPersons(
  found: ActorsFound,
  trees: readonly Tree[],
  attributions: readonly Attribution[],
  quotations: readonly Span[],
  { letter, authors: titled, isOfSeveral: isTitledSo, parties }: Titled,
): { mentions: Mention[]; addresseeAt: (token: Token, sentence: Span) => string | undefined } {
  const added: Mention[] = [];
  const saidAt = contentsIn(attributions);
  const turnedTo = addresseesIn(trees, attributions);
  const quotedFrom = lettersQuoted(trees, found.mentions, quotations);
  const calledBefore = calledIn(trees, found.mentions, attributions);
  // outside all quotation marks a government's own report speaks for it
  const isQuoted = (token: Token) => quotations.some((each) => overlaps(each, token));
  // where nobody else is given the word, a government's own report has it
  const isOthers = isTitledSo || isOfSeveral(trees) || attributions.some(({ rule }) => rule === "attribution/turn");
  const voice =
    voiceOf(trees, found.mentions, found.actors) ??
    (titled.length > 0 ? { authors: titled, isQuoted: false } : undefined);
  const replaced = new Map<Mention, string>();
  const partnerAt = partnersIn(
    found,
    trees.map(({ sentence }) => sentence),
  );
  /** In talks of two, the other, however long a speech is. */
  const addresseeAt = (token: Token, sentence: Span): string | undefined =>
    letter?.addressee ?? turnedTo(token) ?? otherIn(token, sentence.from, saidAt, found) ?? calledBefore(token);
  for (const [at, tree] of trees.entries()) {
    const addressee = (token: Token): string | undefined => addresseeAt(token, tree.sentence);
    for (const token of tree.tokens) {
      const title = addressEnd(tree.tokens, token.id - 1);
      const called = title === undefined ? undefined : addressee(token);
      if (title !== undefined && called !== undefined) {
        const [from, to] = [token.from, tree.tokens[title - 1]!.to];
        added.push({ id: "", from, to, actor: called, form: "title", head: { from, to }, rule: "actors/address" });
      }
      if (token.upos !== "PRON") continue;
      const form = token.form.toLowerCase();
      const many = plural.has(form);
      const isTold = second.has(form);
      if ((!many && !singular.has(form) && !isTold) || isFiller(token, tree) || isNoun(token, tree)) continue;
      const quotedLetter = isQuoted(token) ? quotedFrom(token) : undefined;
      const told = isQuoted(token) ? () => quotedLetter?.addressee ?? calledBefore(token) : addressee;
      const addressed = isTold && isOne(token, tree) ? told(token) : undefined;
      const authors = isTold || (isQuoted(token) && voice?.isQuoted !== true) ? [] : (voice?.authors ?? []);
      const author = authors.length === 1 && (many || isPerson(authors[0]!)) ? authors[0]!.id : undefined;
      const written = isTold ? addressed : isQuoted(token) ? quotedLetter?.author : letter?.author;
      const spoken = isTold ? undefined : speakerAt(token, saidAt);
      if (many && authors.length > 1 && (spoken ?? written) === undefined) {
        const { from, to } = token;
        for (const actor of new Set(authors.map(({ id }) => behind(id, found))))
          added.push({ id: "", from, to, actor, form: "pronoun", head: { from, to }, rule: "actors/both" });
        continue;
      }
      const isOwn = (form === "our" || (many && !isOthers)) && !isQuoted(token);
      const speaker = spoken ?? written ?? author ?? (isOwn ? (found.home ?? found.house) : undefined);
      if (speaker === undefined) continue;
      const { from, to } = token;
      const met = many && hasMet(token, tree) ? (addressee(token) ?? otherOf(speaker, parties, found)) : undefined;
      if (met !== undefined && met !== speaker) {
        for (const actor of [speaker, met])
          added.push({ id: "", from, to, actor, form: "pronoun", head: { from, to }, rule: "actors/both" });
        continue;
      }
      const together = many && spoken !== undefined ? sayersAt(token, saidAt).map((id) => behind(id, found)) : [];
      if (new Set(together).size > 1) {
        for (const actor of new Set(together))
          added.push({ id: "", from, to, actor, form: "pronoun", head: { from, to }, rule: "actors/both" });
        continue;
      }
      const actor = many ? behind(speaker, found) : speaker;
      added.push({ id: "", from, to, actor, form: "pronoun", head: { from, to }, rule: "actors/first-person" });
      const other = form === "our" && isShared(token, tree) ? addressee(token) : undefined;
      const own = countryOf(actor, found);
      const beside =
        other === undefined && own !== undefined && isOfStates(token, tree) ? partnerAt(at, own) : undefined;
      const partner = other !== undefined ? behind(other, found) : beside && found.stateOf(beside);
      // one mention for each, as of "both sides"
      let isOfTwo = false;
      if (partner !== undefined && partner !== actor && countryOf(partner, found) !== own) {
        added.push({ id: "", from, to, actor: partner, form: "pronoun", head: { from, to }, rule: "actors/both" });
        isOfTwo = isOfStates(token, tree);
      }
      const owned = form === "our" || form === "my" ? ownedBy(token, tree, found.mentions) : undefined;
      if (owned && isOfTwo && own !== undefined) {
        replaced.set(owned.mention, found.stateOf(own));
        added.push({ ...owned.mention, actor: partner!, rule: "actors/both" });
        continue;
      }
      const state = owned && belongTo(owned.mention, owned.noun, actor, found);
      if (owned && state !== undefined) replaced.set(owned.mention, state);
      const country = owned ? undefined : ownCountry(token, tree, actor, found);
      if (country) added.push(country);
    }
  }
  if (added.length === 0) return { mentions: found.mentions, addresseeAt };
  const meant = found.mentions.map((each) => (replaced.has(each) ? { ...each, actor: replaced.get(each)! } : each));
  const mentions = [...meant, ...added]
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .map((mention, at) => ({ ...mention, id: `m${at + 1}` }));
  return { mentions, addresseeAt };
}

const isPerson = ({ kind }: Actor): boolean => kind === "person" || kind === "office";

/** The other of two who talk in turns, where one of them speaks. */
function otherIn(
  token: Token,
  from: number,
  saidAt: (stretch: Span) => Attribution[],
  { talks, actors }: ActorsFound,
): string | undefined {
  const talk = talks.get(from);
  if (!talk || talk.isPublic || talk.parties.length !== 2) return undefined;
  const spoken = speakerAt(token, saidAt);
  const speaker = actors.find(({ id }) => id === spoken);
  const isOf = ({ id, kind, country }: Actor): boolean =>
    id === speaker?.id || ((kind === "state" || kind === "government") && country === speaker?.country);
  const others = actors.filter((each) => talk.parties.includes(each.id) && !isOf(each));
  return others.length === 1 ? others[0]!.id : undefined;
}

/** "We met last month and I am glad to see you": who speaks and who is spoken to, and nobody else whom they met. */
function hasMet(we: Token, tree: Tree): boolean {
  const verb = tree.head(we);
  const isTurned = tree.tokens.some(({ form }) => second.has(form.toLowerCase()));
  return (
    /^we$/i.test(we.form) &&
    isTurned &&
    verb?.xpos === "VBD" &&
    /^(?:meet|speak|talk)$/.test(verb.lemma) &&
    !tree.all(verb, "obj").some(({ form }) => !/^each$/i.test(form)) &&
    !tree.children(verb).some((each) => /^(?:with|to)$/i.test(tree.first(each, "case")?.form ?? ""))
  );
}

/** The other of the only two people whom a title names. */
function otherOf(speaker: string, parties: readonly string[], { actors }: ActorsFound): string | undefined {
  const people = actors.filter((each) => parties.includes(each.id) && isPerson(each)).map(({ id }) => id);
  return people.length === 2 && people.includes(speaker) ? people.find((id) => id !== speaker) : undefined;
}

const countryOf = (id: string, found: ActorsFound): string | undefined =>
  found.actors.find((each) => each.id === id)?.country;

/** "…, you know, …": nobody is spoken of. */
const isFiller = (you: Token, { tokens }: Tree): boolean =>
  /^you$/i.test(you.form) && tokens[you.id]?.form === "know" && tokens[you.id + 1]?.upos === "PUNCT";

/** "our mine", tagged as a pronoun. */
const isNoun = ({ form, id }: Token, { tokens }: Tree): boolean =>
  form === "mine" && /^(?:DT|JJ|NN|NNP|PRP\$)$/.test(tokens[id - 2]?.xpos ?? "");

/** Those who are quoted where a word stands: who say the innermost saying that holds it and has a speaker. */
function sayersAt(token: Token, saidAt: (stretch: Span) => Attribution[]): readonly string[] {
  let best: Attribution | undefined;
  let least = Infinity;
  for (const each of saidAt(token)) {
    if (each.speakers.length === 0 || each.manner === "indirect") continue;
    const content = each.content.find((span) => overlaps(span, token));
    if (content && content.to - content.from < least) {
      best = each;
      least = content.to - content.from;
    }
  }
  return best?.speakers ?? [];
}

const speakerAt = (token: Token, saidAt: (stretch: Span) => Attribution[]): string | undefined =>
  sayersAt(token, saidAt)[0];

function behind(speaker: string, found: ActorsFound): string {
  const actor = found.actors.find((each) => each.id === speaker);
  if (!actor) return speaker;
  if (actor.country === undefined || !speaksForState(actor))
    return actor.memberOf?.[0] ?? (isOfHouse(actor) ? found.house : undefined) ?? speaker;
  return found.stateOf(actor.country);
}

/** "Spokesman:", in the transcript of a body between states: one of its own. */
const isOfHouse = ({ kind, country, sector }: Actor): boolean =>
  country === undefined &&
  (kind === "office" || kind === "person" || kind === "unnamed") &&
  (sector === "GOV" || sector === "IGO");

/** What stands after "our" and "my", where it is somebody. */
function ownedBy(our: Token, tree: Tree, mentions: readonly Mention[]): { mention: Mention; noun: Token } | undefined {
  const noun = tree.head(our);
  if (our.deprel !== "nmod:poss" || !noun) return undefined;
  const mention = mentions.find((each) => each.actor !== undefined && overlaps(each.head, noun));
  return mention && { mention, noun };
}

/** "our country", "your country", where nothing else has taken the words. */
function ownCountry(token: Token, tree: Tree, owner: string, found: ActorsFound): Mention | undefined {
  const noun = tree.head(token);
  const country = found.actors.find((each) => each.id === owner)?.country;
  if (country === undefined || token.deprel !== "nmod:poss" || noun?.xpos !== "NN" || !ownState.has(noun.lemma))
    return undefined;
  if (found.mentions.some((each) => overlaps(each, noun))) return undefined;
  const { from, to } = noun;
  const actor = found.stateOf(country);
  return { id: "", from, to, actor, form: "description", head: { from, to }, rule: "actors/own-country" };
}

/** Who is called ours and is another. */
const foreign = new Set(
  "partner ally country neighbour neighbor friend colleague counterpart opponent enemy adversary guest competitor rival".split(
    " ",
  ),
);

const ownState = new Set(["country", "state", "nation", "side", "motherland", "homeland", "republic"]);

/** "our citizens" are of the speaker's country; "our country" is it. Gives the state where the words mean no other. */
function belongTo({ actor: id, form }: Mention, noun: Token, owner: string, found: ActorsFound): string | undefined {
  const country = found.actors.find((each) => each.id === owner)?.country;
  const actor = found.actors.find((each) => each.id === id);
  if (country === undefined || !actor) return undefined;
  // "my President", in an envoy's letter: of the state that the envoy speaks for
  const speaker = found.actors.find((each) => each.id === owner);
  const isSovereign =
    isPerson(actor) && form !== "name" && /^(?:Emperor|King|President|Prime Minister|Queen)$/.test(noun.form);
  if (isSovereign && actor.country !== country && speaker && speaksForState(speaker)) return found.stateOf(country);
  const isOpen = actor.country === undefined && actor.code === undefined;
  // in a government's own report "the state" is its own already
  const isState = ownState.has(noun.lemma.toLowerCase()) && noun.xpos === "NN";
  if (isState && (isOpen || (actor.kind === "group" && actor.country === country))) return found.stateOf(country);
  if (!isOpen) return undefined;
  const isOurs = actor.kind !== "person" && actor.kind !== "organization" && !foreign.has(noun.lemma.toLowerCase());
  if (isOurs) actor.country = country;
  return undefined;
}
