import { isWhyMet } from "./purpose.ts";
import { overlaps, type Span } from "./span.ts";
import type { ParsedSentence, Token } from "./sentence.ts";

/** The universal part of a relation: `nsubj` of `nsubj:pass`. */
export const relationOf = (token: Token): string => {
  const colon = token.deprel.indexOf(":");
  return colon < 0 ? token.deprel : token.deprel.slice(0, colon);
};

const isAnyOf = (token: Token, relations: readonly string[]): boolean =>
  relations.includes(token.deprel) || relations.includes(relationOf(token));

/** A parsed sentence and the questions one asks of it. All are total: a token without a head is its own root. */
export class Tree {
  readonly sentence: ParsedSentence;
  readonly tokens: readonly Token[];
  readonly #children: Token[][];

  constructor(sentence: ParsedSentence) {
    this.sentence = sentence;
    this.tokens = sentence.tokens;
    this.#children = Array.from({ length: this.tokens.length + 1 }, () => []);
    for (const token of this.tokens) this.#children[token.head]?.push(token);
  }

  get root(): Token | undefined {
    return this.#children[0]![0];
  }

  head(token: Token): Token | undefined {
    return this.tokens[token.head - 1];
  }

  children(token: Token): readonly Token[] {
    return this.#children[token.id]!;
  }

  /** Children under any of the relations; a name with a subtype asks for that subtype alone. */
  all(token: Token, ...relations: string[]): Token[] {
    const found: Token[] = [];
    for (const each of this.children(token)) if (isAnyOf(each, relations)) found.push(each);
    return found;
  }

  first(token: Token, ...relations: string[]): Token | undefined {
    for (const each of this.children(token)) if (isAnyOf(each, relations)) return each;
    return undefined;
  }

  /** The token and all it dominates, in text order, leaving out what is under `without`. */
  subtree(token: Token, without: readonly Token[] = []): Token[] {
    const isLeft = new Set(without.map((each) => each.id));
    if (isLeft.has(token.id)) return [];
    const isIn = new Uint8Array(this.tokens.length + 1);
    isIn[token.id] = 1;
    const open = [token];
    for (const next of open)
      for (const child of this.children(next)) {
        if (isIn[child.id] === 1 || isLeft.has(child.id)) continue;
        isIn[child.id] = 1;
        open.push(child);
      }
    return open.length === 1 ? open : this.tokens.filter(({ id }) => isIn[id] === 1);
  }

  /** The token and those joined to it by "and", "or" or a comma. */
  conjuncts(token: Token): Token[] {
    return [token, ...this.all(token, "conj").flatMap((each) => this.conjuncts(each))];
  }

  /** Whether `token` lies under `ancestor`, or is it. */
  isUnder(token: Token, ancestor: Token): boolean {
    let at: Token | undefined = token;
    for (let steps = 0; at && steps <= this.tokens.length; steps++) {
      if (at.id === ancestor.id) return true;
      at = this.head(at);
    }
    return false;
  }

  /** The tokens that share a character with a span. */
  within(span: Span): Token[] {
    return this.tokens.filter((token) => overlaps(token, span));
  }

  isPassive(verb: Token): boolean {
    if (this.#isHeadlinePassive(verb)) return true;
    if (intransitive.has(verb.lemma) && !this.first(verb, "aux")) return false;
    return (
      this.first(verb, "aux:pass", "nsubj:pass") !== undefined ||
      // "a charge Kenya has denied" has a doer of its own
      (verb.xpos === "VBN" && relationOf(verb) === "acl" && this.first(verb, "nsubj") === undefined) ||
      this.#isJoinedPassive(verb)
    );
  }

  /** "was arrested and tried", "was summoned and handed a note": the second goes on from the first. */
  #isJoinedPassive(verb: Token): boolean {
    const head = relationOf(verb) === "conj" ? this.head(verb) : undefined;
    if (!head || this.first(head, "aux:pass") === undefined) return false;
    if (this.first(verb, "nsubj", "nsubj:pass", "aux", "cop") !== undefined) return false;
    const isGiven = given.has(verb.lemma) && this.first(verb, "obj", "xcomp", "ccomp") !== undefined;
    return verb.xpos === "VBN" || (verb.xpos === "VBD" && isGiven);
  }

  /** "Families told to leave": headlines drop the auxiliary. */
  #isHeadlinePassive(verb: Token): boolean {
    if (this.sentence.kind !== "title" && this.sentence.kind !== "heading") return false;
    if (verb.xpos !== "VBD" && verb.xpos !== "VBN") return false;
    return (
      transitive.has(verb.lemma) &&
      this.first(verb, "obj", "ccomp", "aux") === undefined &&
      this.first(verb, "nsubj") !== undefined
    );
  }

  /**
   * Who does a verb: its subject, or its agent when passive, or, for a verb without one of its own, that of the verb it is
   * joined to or governed by, or the noun that its clause describes.
   */
  doer(verb: Token): Token | undefined {
    let at: Token | undefined = verb;
    for (let steps = 0; at && steps < 5; steps++) {
      const agent = this.first(at, "obl:agent");
      if (this.isPassive(at)) return at === verb || steps === 0 ? agent : (agent ?? this.first(at, "nsubj:pass"));
      const subject = this.#subject(at);
      if (subject) return this.#antecedent(at, subject);
      const relation = relationOf(at);
      const head = this.head(at);
      if (!head) return undefined;
      if (relation === "acl") return at.xpos === "VBG" ? head : undefined;
      if (relation === "xcomp") {
        // "urged Kenya to leave": the object of such a verb does what follows
        const object: Token | undefined =
          this.first(head, "obj", "iobj") ?? (this.isPassive(head) ? this.first(head, "nsubj:pass") : undefined);
        if (
          object &&
          object.id < at.id &&
          !subjectControl.has(head.lemma) &&
          !(isWhyMet(at, head) && this.first(at, "mark"))
        )
          return object;
      } else if (isFronted(this, at)) {
        // "Warned of war, Kenya": the subject, passive or not
        const fronting: Token | undefined = this.first(head, "nsubj", "nsubj:pass");
        if (fronting) return this.#antecedent(head, fronting);
      } else if (relation === "advcl") {
        if (at.xpos !== "VBG" && at.xpos !== "VB" && at.xpos !== "VBN") return undefined;
        const marker = this.first(at, "mark")?.form.toLowerCase();
        // "accused Kenya of moving", "Kenya was accused of moving": so does that of a verb of blame
        const object: Token | undefined = this.isPassive(head)
          ? isAppraising(head) && marker !== undefined
            ? this.patient(head)
            : undefined
          : this.first(head, "obj");
        if (
          object &&
          object.id < at.id &&
          (marker === "of" ||
            marker === "from" ||
            (marker === "with" && head.lemma === "charge") ||
            (marker === "for" && at.xpos === "VBG"))
        )
          return object;
      } else if (relation !== "conj" && relation !== "parataxis") return undefined;
      if (
        head.upos !== "VERB" &&
        head.upos !== "AUX" &&
        head.upos !== "ADJ" &&
        relation !== "xcomp" &&
        relation !== "conj"
      )
        return undefined;
      at = head;
    }
    return undefined;
  }

  /** The subject of a verb; the second of two where the first only calls somebody: "Mr. Oru, Kenya says". */
  #subject(verb: Token): Token | undefined {
    const [first, second] = this.all(verb, "nsubj", "csubj").filter(({ id }) => id < verb.id);
    const isCalled = first && second && this.#isSetOff(first, second);
    return isCalled ? second : this.first(verb, "nsubj", "csubj");
  }

  /** Whether a comma and no more stands between two phrases, of which the first begins the sentence. */
  #isSetOff(first: Token, second: Token): boolean {
    const [before, after] = [this.subtree(first), this.subtree(second)];
    const gap = this.tokens.slice(before.at(-1)!.id, after[0]!.id - 1);
    const lead = this.tokens[before[0]!.id - 2];
    const end = after.at(-1)!;
    // "The envoy to the talks, Mbeki, denied it": one and the same
    if (first.upos !== "PROPN" || [end, this.tokens[end.id]].some((each) => each?.form === ",")) return false;
    return (
      (gap.length > 0 ? gap.every(({ form }) => form === ",") : before.at(-1)!.form === ",") &&
      (lead === undefined || lead.upos === "PUNCT" || lead.form === "Q")
    );
  }

  /** Whom a verb is done to: its object, or its subject when passive. */
  patient(verb: Token): Token | undefined {
    if (this.isPassive(verb)) {
      const subject = this.first(verb, "nsubj:pass", "nsubj");
      if (subject) return this.#antecedent(verb, subject);
      if (relationOf(verb) === "acl") return this.head(verb);
      const head = this.head(verb);
      return relationOf(verb) === "conj" && head ? this.patient(head) : undefined;
    }
    const object = this.first(verb, "obj") ?? this.first(verb, "iobj");
    return object && this.#antecedent(verb, object);
  }

  /** What "who", "which" and "that" stand for: the noun their clause describes, else the one they follow. */
  #antecedent(verb: Token, pronoun: Token): Token {
    if (!/^(?:who|which|that|whom)$/i.test(pronoun.form)) return pronoun;
    const described = relationOf(verb) === "acl" ? this.head(verb) : undefined;
    const noun = described ?? (pronoun.form.toLowerCase() === "that" ? undefined : this.#before(pronoun));
    if (!noun) return pronoun;
    // "Mbeki and Oru, who are to meet": a plural verb takes both
    const plural = this.children(verb).some((each) => /^(?:are|were|have)$/i.test(each.form)) || verb.xpos === "VBP";
    const first = relationOf(noun) === "conj" ? this.head(noun) : undefined;
    return plural && first ? first : noun;
  }

  /** The highest noun of the phrase that ends right before a word. */
  #before(pronoun: Token): Token | undefined {
    let at = pronoun.id - 2;
    while (at >= 0 && this.tokens[at]!.upos === "PUNCT") at--;
    let noun = this.tokens[at];
    if (noun?.upos !== "NOUN" && noun?.upos !== "PROPN") return undefined;
    for (
      let head = this.head(noun);
      head && head.id < noun.id && ["flat", "appos", "compound"].includes(relationOf(noun));
      head = this.head(noun)
    )
      noun = head;
    return noun;
  }

  /** A verb's or noun's complement under a preposition: "with Kenya", "on Kenya". */
  under(token: Token, preposition: string): Token | undefined {
    return this.children(token).find((each) => {
      if (each.id < token.id && relationOf(each) !== "obl") return false;
      if (!["obl", "nmod", "advcl", "acl", "appos", "conj", "ccomp", "xcomp"].includes(relationOf(each))) return false;
      const first = this.subtree(each).find((part) => part.upos !== "PUNCT");
      return (
        first !== undefined &&
        first !== each &&
        first.form.toLowerCase() === preposition &&
        ["case", "mark"].includes(relationOf(first))
      );
    });
  }
}

/** "Warning that time was short, Kenya recalled its envoy": a participle that a sentence begins with, of what its subject does. */
export function isFronted(tree: Tree, word: Token): boolean {
  if (word.id !== 1 || !/ing$/i.test(word.form) || !/^(?:advcl|obl:unmarked)$/.test(word.deprel)) return false;
  // "Beginning of the talks" is a noun
  if (word.xpos !== "VBG" && tree.tokens[1]?.form !== "that") return false;
  return (tree.head(word)?.id ?? 0) > word.id && tree.first(word, "mark", "case", "det") === undefined;
}

/** Verbs of blame and praise, for what somebody has done. */
export const isAppraising = ({ lemma }: Token): boolean =>
  /^(?:accuse|applaud|blame|charge|commend|condemn|congratulate|criticise|criticize|denounce|fault|hail|praise|rebuke|reprimand|suspect|thank)$/.test(
    lemma,
  );

/** What is done to somebody with a thing or a clause besides: "was handed a note". */
const given = new Set(["ask", "give", "hand", "order", "tell"]);

/** Verbs whose own subject does what follows, object or not: "promised Kenya to leave". */
const subjectControl = new Set([
  "promise",
  "threaten",
  "use",
  "take",
  "need",
  "have",
  "make",
  "vow",
  "pledge",
  "begin",
  "continue",
]);

/** Verbs that are not passive without an auxiliary, whatever the parser calls their subject: "Mbeki spoke by phone". */
const intransitive = new Set(["agree", "arrive", "come", "go", "meet", "speak", "talk", "travel"]);

/** Verbs that want an object: without one, in a headline, they are passive. */
const transitive = new Set(
  "urge order tell ask advise warn accuse arrest detain kill wound injure expel release free ban block seize charge convict jail sentence summon recall evacuate attack destroy capture force kidnap deport impose lift".split(
    " ",
  ),
);

const confirming = /^(?:acknowledge|admit|confirm|verify)$/i;

/** A verb that says of a thing that it is not so. */
export const isDenying = (lemma: string): boolean =>
  /^(?:contradict|deny|disavow|disprove|dispute|rebut|refute|repudiate)$/i.test(lemma);

/** "neither confirmed nor denied", "would not confirm or deny": says nothing of it, either way. */
export function isLeftOpen(tree: Tree, verb: Token): boolean {
  const first = relationOf(verb) === "conj" ? (tree.head(verb) ?? verb) : verb;
  const joined = [...tree.conjuncts(first), ...neitherNor(tree, verb)];
  // "confirmed that it had met, but denied that it had agreed": each of a thing of its own
  if (joined.some((each) => tree.all(each, "cc").some(({ form }) => /^(?:and|but)$/i.test(form)))) return false;
  return joined.some(({ lemma }) => confirming.test(lemma)) && joined.some(({ lemma }) => isDenying(lemma));
}

/** "neither confirmed nor denied", as its words stand: the parse parts the two. */
function neitherNor({ tokens }: Tree, verb: Token): Token[] {
  const nor = tokens.findIndex(({ form, id }) => /^nor$/i.test(form) && Math.abs(id - verb.id) <= NEITHER);
  const neither = tokens
    .slice(Math.max(0, nor - NEITHER), Math.max(0, nor))
    .find(({ form }) => /^neither$/i.test(form));
  if (!neither) return [];
  const both = [...tokens.slice(neither.id, nor), ...tokens.slice(nor + 1, nor + 2)];
  return both.includes(verb) ? both : [];
}

/** Most words between "neither" and "nor". */
const NEITHER = 3;

/** "called off", "put back": what a verb makes of what was planned; nothing where it makes nothing of it. */
export function fateBy(tree: Tree, verb: Token) {
  const particle = tree.first(verb, "compound:prt") ?? tree.tokens[verb.id];
  const lemma = verb.lemma.toLowerCase();
  const said = [lemma, `${lemma} ${particle?.form.toLowerCase() ?? ""}`];
  if (said.some((each) => /^(?:abandon|call off|cancel|scrap|shelve)$/.test(each))) return "called-off";
  return said.some((each) => /^(?:defer|delay|postpone|push back|put off)$/.test(each)) ? "postponed" : undefined;
}
