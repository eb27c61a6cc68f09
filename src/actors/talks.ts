import { type Actor, type ParsedSentence, relationOf, type Span, type Token, Tree } from "../record/index.ts";
import { isSuch } from "./pair.ts";
import { type Phrase, tokensOf } from "./phrase.ts";
import { countOf } from "./wording.ts";

/** Whom a sentence or a title brings together in a talk, and where the text names them. */
export interface Gathered {
  parties: readonly Actor[];
  named: readonly Span[];
}

const talking = new Set("meet speak talk confer consult negotiate discuss".split(" "));
const receiving = new Set("receive welcome host".split(" "));
const talks = new Set(
  "call conversation meeting talk talks consultation negotiation discussion videoconference teleconference".split(" "),
);

/** "video conference", and no press conference. */
const isTalk = ({ lemma, form, id, upos }: Token, tokens: readonly Token[]): boolean =>
  upos === "NOUN" &&
  (talks.has(lemma.toLowerCase()) ||
    talks.has(form.toLowerCase()) ||
    (lemma === "conference" && tokens[id - 2]?.lemma.toLowerCase() === "video"));

/**
 * Which talk the report is telling of. A title or an opening brings it in; later only what a whole sentence tells as held puts another
 * in its place, for talks before it and after it are spoken of too.
 */
export class Talks {
  #current: Gathered | undefined;
  #opening: readonly Actor[];
  /** Sentence whose subject both were, or in which they were brought together. */
  #spokenOf = -Infinity;
  readonly #own: () => Actor | undefined;

  /** `opening`: whom the title brings together; `own`: who speaks through the outlet, where a title names the other side alone. */
  constructor(opening: readonly Actor[], own: () => Actor | undefined) {
    this.#opening = opening;
    this.#own = own;
  }

  /** Takes note of a sentence whose phrases are read. */
  note(
    sentence: ParsedSentence,
    taken: ReadonlyMap<Phrase, Actor>,
    {
      number,
      nations,
      both,
    }: { number: number; nations: readonly Actor[]; both: ReadonlyMap<Phrase, readonly Actor[]> },
  ): void {
    if (!sentence.tokens.some((token) => isTalk(token, sentence.tokens) || isVerb(token))) return;
    // "Kenyan-Ugandan talks"
    if (sentence.kind === "title" && nations.length === 2) this.#opening = nations;
    if (taken.size === 0) return;
    const tree = new Tree(sentence);
    const told = talkIn(tree, taken, both);
    if (sentence.kind === "title" && told) this.#opening = told.parties;
    if (!told || told.parties.length < 2) return;
    const isFirst = this.#current === undefined;
    const isTitled = this.#opening.length > 0 && number > OPENING;
    if (isFirst ? isTitled && !told.isMain : !told.isMain) return;
    this.#current = told;
    this.#spokenOf = number;
  }

  /** Whom the title brings together; one alone, where the other is whose title it is. */
  get opening(): readonly Actor[] {
    return this.#opening;
  }

  /** The talk told of, as far as the report has been read. */
  get current(): Gathered | undefined {
    if (this.#current || this.#opening.length === 0) return this.#current;
    const own = this.#opening.length === 1 ? this.#own() : undefined;
    const parties = own && own.country !== this.#opening[0]!.country ? [own, ...this.#opening] : this.#opening;
    this.#current = parties.length > 1 ? { parties, named: [] } : undefined;
    return this.#current;
  }

  /** Whom "the interlocutors", "the presidents", "both sides" mean; nobody where the words tell of others, or no talk is told of. */
  meant(phrase: Phrase, number: number): readonly Actor[] {
    if (!isPlain(phrase)) return [];
    const office = offices[nounOf(phrase)];
    if (office === undefined || !this.current) return [];
    const words = tokensOf(phrase).map(({ form }) => form.toLowerCase());
    const parties = this.current.parties;
    // "two diplomats said" are others; an envoy sent to calm two is of neither side
    if (words[0] === "two") return [];
    if (/^(?:parties|sides)$/.test(nounOf(phrase)) && parties.some(({ role }) => between.test(role ?? ""))) return [];
    const sides = new Set(parties.map(({ country, code, id }) => country ?? code ?? id));
    const isOfTwo = words.some((word) => /^(?:two|both|sides)$/.test(word));
    const count = countOf(tokensOf(phrase), true) ?? 0;
    // two sides may be more than two people
    if (count > 2 && count !== parties.length) return [];
    if (isOfTwo && parties.length !== 2 && (sides.size !== 2 || offices[nounOf(phrase)] !== "")) return [];
    if (!parties.every((each) => mayBe(each, office))) return [];
    const { deprel } = phrase.sentence.tokens[phrase.head]!;
    if (deprel.startsWith("nsubj")) this.#spokenOf = number;
    return parties;
  }

  /** Whom "they" means right after the talk, or after those who hold it, were spoken of. */
  they(token: Token, number: number, taken: ReadonlyMap<Phrase, Actor>): readonly Actor[] {
    const parties = this.#current?.parties ?? [];
    if (!/^they$/i.test(token.form) || !token.deprel.startsWith("nsubj")) {
      // "identified by Mbeki and Oru in their statement": of whoever was named since
      const isOthers = [...taken.values()].some((each) => !parties.includes(each));
      const isTheirs = /^(?:their|them|themselves)$/i.test(token.form) && this.#spokenOf === number && !isOthers;
      return isTheirs ? parties : [];
    }
    if (number - this.#spokenOf > 1) return [];
    this.#spokenOf = number;
    return parties;
  }
}

/** Who is sent to two by a third. */
const between = /^(?:special )?(?:envoy|mediator|facilitator)$/i;

/** Sentences in which a report says what it is about. */
const OPENING = 3;

const isVerb = ({ lemma, upos }: Token): boolean => upos === "VERB" && (talking.has(lemma) || receiving.has(lemma));

/** What those who talk may be called, with the office they hold if so called: any, where it is empty. */
const offices: Readonly<Record<string, string>> = {
  counterparts: "",
  diplomats: "",
  heads: "leader",
  interlocutors: "",
  leaders: "leader",
  ministers: "minister",
  negotiators: "",
  officials: "",
  participants: "",
  parties: "",
  presidents: "president",
  sides: "",
};

/** Who is known to talk may be called anything that his office, where it is known, does not forbid. */
const mayBe = ({ kind, role }: Actor, office: string): boolean =>
  office === "" ||
  (kind !== "person" && kind !== "office" ? kind === "government" : role === undefined || isSuch(role, office));

/** "heads" of "the heads of state". */
const nounOf = (phrase: Phrase): string => {
  const [noun = "", word] = tokensOf(phrase)
    .slice(-3)
    .map(({ form }) => form.toLowerCase());
  return word === "of" ? noun : phrase.sentence.tokens[phrase.head]!.form.toLowerCase();
};

/** "the leaders", "both sides", "the two heads of state", and not "the leaders of the region", "the leaders who stayed". */
function isPlain(phrase: Phrase): boolean {
  const words = tokensOf(phrase).map(({ form }) => form.toLowerCase());
  const { tokens } = phrase.sentence;
  const own = nounOf(phrase);
  const before = words.slice(0, words.indexOf(own));
  const isNumber = (at: number): boolean => (countOf(tokensOf(phrase).slice(at, at + 1), true) ?? 0) > 2;
  if (before.length === 0 || !before.every((word, at) => /^(?:the|both|these|two)$/.test(word) || isNumber(at)))
    return false;
  const [next, after] = [tokens[phrase.end]?.form ?? "", tokens[phrase.end + 1]?.form ?? ""];
  if (own === "heads") return /\bheads of (?:state|government)\b/.test([...words, next, after].join(" "));
  if (own === "participants" && /^(?:of|in)$/.test(next)) return /^(?:the|this)$/.test(after);
  return !/^(?:of|that|which|who|from)$/i.test(next);
}

/** Whom a sentence brings together, and whether that is what it tells, as held. */
function talkIn(
  tree: Tree,
  taken: ReadonlyMap<Phrase, Actor>,
  both: ReadonlyMap<Phrase, readonly Actor[]>,
): (Gathered & { isMain: boolean }) | undefined {
  for (const token of tree.tokens) {
    const isNoun = isTalk(token, tree.tokens);
    if (!isNoun && !isVerb(token)) continue;
    const verb = isNoun ? verbOver(tree, token) : token;
    const doer = verb && tree.first(verb, "nsubj");
    const met = tree.all(token, "obj").flatMap((each) => phrasesOver(tree.conjuncts(each), taken));
    const attending = isNoun && verb ? attendantsOf(verb, tree, taken) : [];
    const others =
      attending.length > 0
        ? attending
        : receiving.has(token.lemma) || (token.lemma === "meet" && met.length > 0)
          ? met
          : withWhom(token, isNoun, tree.tokens, taken);
    const doers = doer ? phrasesOver(tree.conjuncts(doer), taken) : [];
    const isTogether = doer && (tree.conjuncts(doer).length > 1 || doers.some((phrase) => both.has(phrase)));
    if (others.length === 0 && !isTogether) continue;
    const phrases = [...doers, ...(isNoun ? phrasesOver(tree.all(token, "nmod:poss"), taken) : []), ...others].filter(
      (phrase) => isParty(taken.get(phrase)!),
    );
    const parties = [...new Set(phrases.flatMap((phrase) => both.get(phrase) ?? [taken.get(phrase)!]))];
    if (parties.length < (tree.sentence.kind === "title" ? 1 : 2)) continue;
    const isHeld = !verb || !tree.all(verb, "aux", "mark").some(({ form }) => unheld.test(form));
    return {
      parties,
      named: phrases.map((phrase) => ({ from: tokensOf(phrase)[0]!.from, to: tokensOf(phrase).at(-1)!.to })),
      isMain:
        isHeld && verb !== undefined && doer !== undefined && (verb === tree.root || tree.head(verb) === tree.root),
    };
  }
  return undefined;
}

const unheld = /^(?:will|would|may|might|can|could|should|to|if|had|['’]ll|not|n['’]t)$/i;

/** "The meeting was attended by the ministers of Kenya and Uganda": those who were there. */
function attendantsOf(verb: Token, tree: Tree, taken: ReadonlyMap<Phrase, Actor>): Phrase[] {
  if (verb.lemma !== "attend" || !tree.isPassive(verb)) return [];
  const by = tree.all(verb, "obl").filter((each) => /^by$/i.test(tree.first(each, "case")?.form ?? ""));
  return phrasesOver(
    by.flatMap((each) => tree.conjuncts(each)),
    taken,
  );
}

/** The verb that a noun is the object or the occasion of. */
function verbOver(tree: Tree, noun: Token): Token | undefined {
  const over = tree.head(noun);
  return over?.upos === "VERB" && /^(?:obj|obl|nsubj)$/.test(relationOf(noun)) ? over : undefined;
}

const phrasesOver = (tokens: readonly Token[], taken: ReadonlyMap<Phrase, Actor>): Phrase[] =>
  tokens.flatMap(({ id }) => [...taken.keys()].find(({ first, end }) => first < id && id <= end) ?? []);

/** Most words from a word of talking to the one that says with whom. */
const FAR = 9;

/**
 * "spoke by phone today with the minister and his deputy", "the talks of Kenya with Uganda": those who follow, by their order, for
 * long names are attached amiss.
 */
function withWhom(talk: Token, isNoun: boolean, tokens: readonly Token[], taken: ReadonlyMap<Phrase, Actor>): Phrase[] {
  const follows = tokens.slice(talk.id, talk.id + FAR);
  const at = follows.findIndex(({ form }) => (isNoun || form !== "to" ? /^(?:with|between)$/i : /^to$/i).test(form));
  const way = follows.slice(0, Math.max(at, 0));
  if (at < 0 || way.some(({ upos, form }) => (upos === "VERB" && form !== "held") || /^[.;:]$/.test(form))) return [];
  const led = talk.id + at;
  const phrases = [...taken.keys()].sort((a, b) => a.first - b.first);
  const found = isNoun
    ? phrases.filter(({ first }) => first > talk.id && first < led && /^of$/i.test(tokens[first - 1]!.form))
    : [];
  let end = led + 1;
  for (const phrase of phrases) {
    if (phrase.first < end) continue;
    const between = tokens.slice(end, phrase.first);
    if (between.some(({ form, upos, xpos }) => !joining.test(form) && upos !== "PRON" && xpos !== "POS")) break;
    // "the minister of Kenya", "Kenya's minister": whose he is
    const isOwner = between.some(({ form }) => /^of$/i.test(form)) || tokens[phrase.end]?.xpos === "POS";
    if (!isOwner) found.push(phrase);
    end = phrase.end;
  }
  return found;
}

/** What stands between those named one after the other, and before the first. */
const joining = /^(?:,|and|of|the|acting|as|well|both|newly|appointed)$/i;

/** Somebody, a state or its government; no press, crowd or company of no name. */
const isParty = ({ kind }: Actor): boolean =>
  kind === "person" || kind === "office" || kind === "state" || kind === "government";

/** Those of other states, where the government whose report it is takes part through somebody of another office. */
export function guestsIn(parties: readonly Actor[], home: string | undefined): Actor[] {
  const own = parties.filter(({ country }) => country === home);
  return parties.filter(({ country, role }) => country !== home && !own.some((each) => each.role === role));
}
