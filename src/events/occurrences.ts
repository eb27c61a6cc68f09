import { type Occurrence, occurrences, relationOf, type Token, type Tree } from "../record/index.ts";
import { isFull, lemmaOf, signWord, wordsOf } from "./look.ts";
import type { Trigger } from "./match.ts";
import { type NetworkWeights, openNetwork, type Sight, softmax } from "./network.ts";
import type { Words } from "./senses.ts";

/** Tells of an act whether it came to be, where its words tell more than the rules know. */
export interface Occurrences {
  tell(act: ToldAct): Occurrence;
}

/** An act as its words have it, with what the rules make of it. */
export interface ToldAct {
  trigger: Trigger;
  tree: Tree;
  ruled: Occurrence;
}

/** A network (docs/model-card.md) whose outcomes are `occurrences`. */
export function openOccurrences(json: string, { meaningOf, classOf }: Words): Occurrences {
  const network = openNetwork(JSON.parse(json) as NetworkWeights, meaningOf);
  return {
    tell: (act) => {
      const told = occurrenceOfOdds(softmax(network.sums(occurrenceSight(act, classOf))), act.ruled);
      const words = needed[told];
      return words === undefined || act.tree.tokens.some(({ lemma }) => words.test(lemma)) ? told : act.ruled;
    },
  };
}

/** What is demanded, or threatened, is so by some word of its sentence. */
const needed: Partial<Record<Occurrence, RegExp>> = {
  demanded:
    /^(?:advise|appeal|ask|authori[sz]e|beg|call|command|demand|direct|encourage|exhort|force|imperative|important|insist|instruct|invite|must|necessary|need|necessity|oblige|order|ought|please|plead|press|pressure|propose|push|recommend|request|require|requirement|should|suggest|task|tell|ultimatum|urge|want|wish)$/i,
  threatened: /^(?:alert|caution|consequence|shall|threat|threaten|ultimatum|unless|vow|warn|warning|will|would)$/i,
};

/** How likely another occurrence must be to be told in place of the rules' own: of what goes on, and of what is done. */
const LIKELY = 0.45;
/** The same of one by which what the rules hold for news is none. */
const LIKELIER = 0.65;
/** The same of one that makes news of what the rules hold for a plan, a threat or a thought. */
const SURE = 0.75;

const real: ReadonlySet<Occurrence> = new Set(["happened", "ongoing"]);

/** What odds, in the order of `occurrences`, make of what the rules say. */
export function occurrenceOfOdds(odds: ArrayLike<number>, ruled: Occurrence): Occurrence {
  let best = 0;
  for (let at = 1; at < occurrences.length; at++) if (odds[at]! > odds[best]!) best = at;
  const told = occurrences[best]!;
  const limit = real.has(told) === real.has(ruled) ? LIKELY : real.has(told) ? SURE : LIKELIER;
  return odds[best]! > limit ? told : ruled;
}

/** Steps up from an act's word to what it hangs on. */
const UP = 3;

/** What is seen of an act's word, of what it hangs on and of what shades it. */
export function occurrenceSight({ trigger, tree, ruled }: ToldAct, classOf: (word: string) => number): Sight {
  const { token, rule } = trigger;
  const verb = trigger.verb ?? token;
  const lemma = lemmaOf(token);
  const { type } = rule;
  const doer = tree.doer(verb);
  const isNoun = token.upos === "NOUN";
  const signs = [
    `ruled ${ruled}`,
    `ruled ${ruled} ${type}`,
    `ruled ${ruled} ${lemma}`,
    `ruled ${ruled} class ${classOf(lemma)}`,
    `word ${lemma} ${token.xpos}`,
    `form ${token.xpos} ${relationOf(token)} ${type}`,
    `kind ${tree.sentence.kind} ${ruled}`,
    `first ${signWord(tree.tokens[0]!)}`,
    `last ${tree.tokens.at(-1)!.form}`,
    `doer ${doer ? (doer.upos === "PRON" ? doer.form.toLowerCase() : "told") : "none"} ${verb.xpos}`,
  ];
  let at: Token | undefined = verb;
  for (let step = 0; at && step < UP; step++, at = tree.head(at)) {
    const shades = shadesOf(at, tree);
    const own = step === 0 ? lemmaOf(at) : signWord(at);
    signs.push(
      `up ${step} ${own} ${relationOf(at)}`,
      `up ${step} ${at.xpos} ${shades} ${relationOf(at)}`,
      `up ${step} ${at.xpos} ${shades} ${isNoun} ${ruled}`,
      `up ${step} ${own} ${at.xpos} ${shades}`,
      `up ${step} class ${classOf(lemmaOf(at))} ${shades}`,
    );
  }
  for (const child of [...tree.children(token), ...(verb === token ? [] : tree.children(verb))]) {
    const kind = relationOf(child);
    if (["det", "amod", "advmod", "mark", "aux", "cop", "nmod:poss", "compound"].includes(kind))
      signs.push(
        `${kind} ${signWord(child)}`,
        `${kind} ${signWord(child)} ${ruled}`,
        `${kind} ${signWord(child)} ${type}`,
      );
    else if (kind === "obl" || kind === "nmod" || kind === "advcl" || kind === "acl") {
      const mark = tree.first(child, "case", "mark")?.form.toLowerCase() ?? "bare";
      signs.push(`${kind} ${mark} ${signWord(child)}`, `${kind} ${mark} ${child.xpos} ${isNoun}`);
    }
  }
  for (const each of tree.tokens)
    if (timely.has(each.form.toLowerCase()))
      signs.push(`time ${each.form.toLowerCase()}`, `time ${each.form.toLowerCase()} ${isNoun} ${ruled}`);
  const words = (tokens: readonly Token[]) => tokens.filter(isFull).map(lemmaOf);
  const head = tree.head(verb);
  return {
    signs,
    parts: [[lemma], head ? words([head]) : [], words(tree.children(verb)), wordsOf(tree)],
  };
}

const timely: ReadonlySet<string> = new Set(
  "today tomorrow yesterday tonight now currently already still yet soon next last ago upcoming future coming recently earlier later once when while every regularly constantly continue continues ongoing if would will".split(
    " ",
  ),
);

/** Auxiliaries, particles and denials that stand by a verb. */
const shadesOf = (token: Token, tree: Tree): string =>
  tree
    .children(token)
    .filter(
      (each) =>
        /^(?:aux|mark|cop)/.test(each.deprel) || each.xpos === "TO" || /^(?:not|n['’]t|never|no)$/i.test(each.form),
    )
    .map((each) => (each.deprel === "cop" ? "be" : each.form.toLowerCase().replace("’", "'")))
    .join("+");
