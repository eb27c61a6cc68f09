import {
  type Actor,
  inTurn,
  type Mention,
  type ParsedSentence,
  relationOf,
  type Token,
  Tree,
} from "../record/index.ts";

import { betweenStates } from "./rules/bodies.ts";
import { comers, hostile, outlandish } from "./rules/words.ts";

/** What words that describe somebody turn out to mean: nobody, somebody of the country that speaks, somebody else. */
export const meanings = ["nobody", "own", "other"] as const;

/** Tells by signs what a description means. */
export interface Descriptions {
  /** How likely each is, in the order of `meanings`, adding up to one. */
  weigh(described: Described): ArrayLike<number>;
}

/** Signs, and words that say by their meaning what is told (docs/model-card.md). */
export interface Seen {
  signs: readonly string[];
  parts: readonly (readonly string[])[];
}

/** A description in its sentence. */
export interface Described {
  mention: Mention;
  actor: Actor;
  tree: Tree;
  /** Countries that the sentence names. */
  countries: ReadonlySet<string>;
  /** The country that speaks there. */
  home?: string;
}

/** `weigh`: what a learnt network makes of what is seen; `classOf`: the class of words used alike that a word belongs to. */
export const openDescriptions = (
  weigh: (seen: Seen) => ArrayLike<number>,
  classOf: (word: string) => number,
): Descriptions => ({ weigh: (described) => weigh(descriptionSight(described, classOf)) });

/** How likely a description must mean nobody to be let go, and somebody's own to be given the country that speaks. */
const NOBODY = 0.6;
const OWN = 0.6;
/** The same of what is said to do or to suffer something. */
const SURELY = 0.9;

/** Bodies that act, though they are places too. */
const organ = /\b(?:army|consulate|embassy|government|high commission|ministry|police)$/i;

const isDoer = ({ head }: Mention, tree: Tree): boolean => {
  const token = tree.within(head)[0];
  return token !== undefined && /^nsubj/.test(token.deprel) && tree.head(token)?.upos === "VERB";
};

/** Rules whose mentions are told by more than the description's own words. */
const elsewhere = new Set([
  "actors/both",
  "actors/nationality",
  "actors/body",
  "actors/own-country",
  "actors/known-by",
]);
const kinds = new Set<Actor["kind"]>(["unnamed", "group", "office", "population", "armed-force"]);

const isOpen = ({ kind, country, code }: Actor): boolean =>
  kinds.has(kind) && country === undefined && code === undefined;

/** "Visitors", "European farmers", "the occupiers": of another country, or of several. */
const isForeign = ({ name }: Actor): boolean =>
  comers.test(name) ||
  hostile.test(name) ||
  outlandish.test(name) ||
  name.split(" ").some((word) => betweenStates.test(word));

/**
 * Lets go of descriptions that mean nobody ("a source of comfort"), with those of whom nothing else is told, and gives the country that
 * speaks to those who are its own ("consumers" in a government's briefing).
 */
export function judgeDescriptions(
  {
    actors,
    mentions,
    sentences,
    standing,
    homeOf,
    mayBeOf,
  }: {
    actors: readonly Actor[];
    mentions: readonly Mention[];
    sentences: readonly ParsedSentence[];
    /** Mentions of things that stand for those whose they are: "the ship fired". */
    standing: ReadonlySet<Mention>;
    homeOf: (sentence: ParsedSentence) => string | undefined;
    /** Whether somebody's office is one that a state has. */
    mayBeOf: (actor: Actor, state: string) => boolean;
  },
  descriptions: Descriptions,
): { mentions: Mention[]; nobody: ReadonlySet<string> } {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const within = inTurn(mentions);
  const gone = new Set<Mention>();
  const left = new Set<string>();
  const homes = new Map<Actor, Map<string, number[]>>();
  for (const sentence of sentences) {
    const here = within(sentence);
    const judged = here.filter(({ form, rule, actor }) => {
      const kind = byId.get(actor ?? "")?.kind;
      return (form === "description" || form === "title") && kind && kinds.has(kind) && !elsewhere.has(rule);
    });
    if (judged.length === 0) continue;
    const tree = new Tree(sentence);
    const countries = new Set(
      here
        .map(({ actor, place }) => place?.country ?? byId.get(actor ?? "")?.country)
        .filter((each) => each !== undefined),
    );
    const home = homeOf(sentence);
    for (const mention of judged) {
      const actor = byId.get(mention.actor!)!;
      const odds = descriptions.weigh({ mention, actor, tree, countries, ...(home !== undefined && { home }) });
      // "a Kenyan clinic" names a state, whatever else it is
      const limit = isDoer(mention, tree) ? SURELY : NOBODY;
      if (odds[0]! > limit && isOpen(actor) && !standing.has(mention) && !organ.test(actor.name)) {
        gone.add(mention);
        continue;
      }
      left.add(actor.id);
      if (home === undefined || !isOpen(actor) || isForeign(actor) || !mayBeOf(actor, home)) continue;
      const byHome = homes.get(actor) ?? new Map<string, number[]>();
      byHome.set(home, [...(byHome.get(home) ?? []), odds[1]! / (odds[1]! + odds[2]!)]);
      homes.set(actor, byHome);
    }
  }
  for (const [actor, byHome] of homes) {
    const [[home, odds] = [], ...others] = [...byHome];
    if (
      home !== undefined &&
      odds &&
      others.length === 0 &&
      odds.reduce((sum, each) => sum + each, 0) / odds.length > OWN
    )
      actor.country = home;
  }
  const described = new Set([...gone].map(({ actor }) => actor!));
  const nobody = new Set([...described].filter((id) => !left.has(id)));
  return { mentions: mentions.filter((each) => !gone.has(each) && !nobody.has(each.actor ?? "")), nobody };
}

const lemmaOf = ({ lemma }: Token): string => lemma.toLowerCase();
const isFull = ({ upos }: Token): boolean => upos === "NOUN" || upos === "VERB" || upos === "ADJ";

/** What is seen of a description: its words, what it hangs on, what hangs on it, the countries beside it. */
export function descriptionSight(
  { mention, actor, tree, countries, home }: Described,
  classOf: (word: string) => number,
): Seen {
  const words = tree.within(mention);
  const head = tree.within(mention.head)[0] ?? words.at(-1)!;
  const lemma = lemmaOf(head);
  const over = tree.head(head);
  const relation = relationOf(head);
  const mark = tree.first(head, "case")?.form.toLowerCase() ?? "bare";
  const [first, last] = [words[0]!, words.at(-1)!];
  const before = tree.tokens[first.id - 2];
  const after = tree.tokens[last.id];
  const shape = `${/^\p{Lu}/u.test(head.form) ? "capital" : "small"} ${head.xpos}`;
  const below = tree.under(head, "of");
  const others = [...countries].filter((each) => each !== home).length;
  const nearby = `${home === undefined ? "press" : countries.has(home) ? "home" : "no home"} ${Math.min(others, 2)}`;
  const own = tree.tokens.find(({ form }) => /^(?:our|we|us|my|I)$/i.test(form))?.form.toLowerCase() ?? "none";
  const owner = tree.first(head, "nmod:poss");
  const isAs = /^(?:as|become|became|remain|be|into)$/.test(mark === "bare" ? (over ? lemmaOf(over) : "") : mark);
  const signs = [
    `head ${lemma}`,
    `head ${lemma} ${head.xpos}`,
    `class ${classOf(lemma)} ${head.xpos}`,
    `ending ${lemma.slice(-3)}`,
    `shape ${shape}`,
    `kind ${actor.kind} ${actor.sector ?? "none"}`,
    `kind ${actor.kind} ${shape}`,
    `role ${actor.role ?? "none"}`,
    `relation ${relation} ${mark}`,
    `relation ${relation} ${mark} class ${classOf(lemma)}`,
    `relation ${relation} ${lemma}`,
    `mark ${mark} ${lemma}`,
    `over ${over ? lemmaOf(over) : "none"} ${relation}`,
    `over class ${over ? classOf(lemmaOf(over)) : 0} ${relation}`,
    `over class ${over ? classOf(lemmaOf(over)) : 0} class ${classOf(lemma)}`,
    `cop ${tree.first(head, "cop") !== undefined} ${first.form.toLowerCase()}`,
    `as ${isAs} ${relation} ${head.xpos}`,
    `first ${first === head ? "itself" : first.upos === "DET" ? first.form.toLowerCase() : first.upos}`,
    `first ${first === head ? "itself" : first.upos === "DET" ? first.form.toLowerCase() : first.upos} ${lemma}`,
    `before ${before ? before.form.toLowerCase() : "nothing"}`,
    `after ${after ? after.form.toLowerCase() : "nothing"}`,
    `before ${before?.upos ?? "nothing"} ${/^\p{Lu}/u.test(before?.form ?? "")}`,
    `after ${after?.upos ?? "nothing"} ${/^\p{Lu}/u.test(after?.form ?? "")} ${shape}`,
    `of ${below ? lemmaOf(below) : "nothing"}`,
    `of class ${below ? classOf(lemmaOf(below)) : "nothing"} ${lemma}`,
    `owner ${owner ? (owner.upos === "PRON" ? owner.form.toLowerCase() : owner.upos) : "none"}`,
    `near ${nearby}`,
    `near ${nearby} ${lemma}`,
    `near ${nearby} ${actor.kind} ${actor.sector ?? "none"}`,
    `near ${nearby} own ${own}`,
    `known ${actor.country === undefined ? "open" : actor.country === home ? "home" : "other"}`,
    `words ${Math.min(words.length, 4)} ${head.xpos}`,
    `clause ${tree.children(head).some((each) => /^acl|^nmod/.test(each.deprel))} ${nearby}`,
    ...words
      .filter((word) => word !== head)
      .flatMap((word) => [
        `with ${lemmaOf(word)}`,
        `with class ${classOf(lemmaOf(word))}`,
        `with ${lemmaOf(word)} ${lemma}`,
      ]),
    ...tree.tokens
      .filter(({ form }) =>
        /^(?:world|international|global|foreign|abroad|other|worldwide|nation|national|federal|state|country)$/i.test(
          form,
        ),
      )
      .map(({ form }) => `about ${form.toLowerCase()} ${nearby}`),
  ];
  return {
    signs,
    parts: [
      [lemma],
      over ? [lemmaOf(over)] : [],
      words.filter((word) => word !== head && isFull(word)).map(lemmaOf),
      tree.tokens.filter(isFull).map(lemmaOf),
    ],
  };
}
