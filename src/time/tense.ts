import { covers, relationOf, type Span, span, type Token, type Tree } from "../record/index.ts";

export type Direction = "past" | "future";

/** Which way from the day of the telling the words look, and the words that say so. */
export interface Tense {
  direction: Direction;
  cue: Span;
  /** Lemma of the verb. */
  verb: string;
  /** The verb itself says so, by "will", "is to", "is due", or its own past tense; it is not read off another. */
  isPlain: boolean;
}

const futureModals = new Set([
  "will",
  "shall",
  "would",
  "'ll",
  "’ll",
  "may",
  "might",
  "can",
  "should",
  "must",
  "ca",
  "wo",
]);

/** Verbs and adjectives whose complement is still to come: "is set for Friday", "plans to meet". */
const ahead = new Set(
  "schedule set expect due plan slate intend want hope prepare agree ask urge order promise pledge vow aim propose demand likely ready bind poise wait decide threaten offer seek need arrange postpone delay adjourn".split(
    " ",
  ),
);

/** Those whose participle is said of what is still to come: "scheduled for", "postponed until". */
const slated = new Set("schedule set expect plan slate postpone delay adjourn propose due bind poise".split(" "));

/** Present tense in which news tells what is over: "says", "reports". */
const telling = new Set(
  "say tell report announce add write note claim insist confirm deny warn accuse argue describe state".split(" "),
);

/** Verbs whose plain present tells of what is fixed for a day to come: "the talks begin Monday". */
const fixed = new Set(
  "begin start open resume meet gather convene sit leave depart arrive return travel fly visit go come take hold host vote elect end close expire run join address speak kick launch face".split(
    " ",
  ),
);

/**
 * The verb that the words of a span stand with: the one right before them, or the main one where they open the sentence,
 * whatever the parser makes of them; else the first above, climbing from head to head.
 */
export function governorOf(tree: Tree, of: Span): Token | undefined {
  const inside = tree.within(of);
  const first = inside[0];
  if (!first) return undefined;
  const beside = wordBefore(tree, first);
  if (beside?.upos === "VERB" && beside.xpos !== "VBG") return beside;
  const top = inside.find((token) => !inside.includes(tree.head(token)!));
  const opens = beside === undefined && tree.root && !inside.includes(tree.root);
  let at = opens ? tree.root : top && (tree.first(top, "cop") ? top : tree.head(top));
  for (let steps = 0; at && steps < 12; steps++) {
    if (at.upos === "VERB" || at.upos === "AUX" || isPredicate(tree, at)) return at;
    at = tree.head(at);
  }
  return undefined;
}

/** The word before a token, a preposition between them left out. */
function wordBefore(tree: Tree, token: Token): Token | undefined {
  const before = tree.tokens[token.id - 2];
  if (before?.upos !== "ADP") return before;
  const further = tree.tokens[before.id - 2];
  if (/^for$/i.test(before.form)) return further && slated.has(further.lemma) ? further : before;
  return /^(?:on|in|at|by|until|since|late|early)$/i.test(before.form) ? further : before;
}

const isPredicate = (tree: Tree, token: Token): boolean =>
  tree.first(token, "cop", "aux") !== undefined ||
  (token.upos === "ADJ" && ahead.has(token.lemma)) ||
  isFixed(tree, token);

/** "Kenya and Uganda resume talks on Monday": a verb that the tagger took for a noun. */
const isFixed = (tree: Tree, token: Token): boolean =>
  token.upos === "NOUN" && fixed.has(token.lemma) && tree.first(token, "nsubj") !== undefined;

/** "is in Nairobi on Monday", "are due to open talks": present, of a day that is named. */
function isPresent(tree: Tree, token: Token): boolean {
  const be = tree.first(token, "cop");
  if (!be || !/^(?:is|are|['’](?:s|re))$/i.test(be.form)) return false;
  const next = tree.tokens[be.id];
  const isThere = token.upos === "PROPN" && /^(?:in|at)$/i.test(tree.first(token, "case")?.form ?? "");
  return isThere || (next !== undefined && /^due$/i.test(next.form));
}

/** Whether what happens at a time is over or to come, told by the verb it stands with. */
export function tenseOf(tree: Tree, of: Span): Tense | undefined {
  const before = tree.tokens[(tree.within(of)[0]?.id ?? 0) - 2];
  if (before && /^ended$/i.test(before.form)) return pastOf(before);
  const verb = governorOf(tree, of);
  if (!verb) return undefined;
  // "ways around Wednesday's ruling": what is not yet done is done to what is over.
  const isOwner = tree.within(of).some((token) => token.deprel === "nmod:poss");
  if (isOwner && verb.xpos === "VB" && !tree.first(verb, "aux")) return undefined;
  // "ahead of Monday's talks": of what is to be, whatever is done before it
  if (before && isAheadOf(tree, before))
    return { direction: "future", cue: span(before.from, before.to), verb: verb.lemma, isPlain: true };
  const named = namedBy(tree, of);
  if (named) return pastOf(named);
  // "was postponed to 4 June", "called a vote for Saturday": whenever that was done, the day is of what is to be.
  if (before && (isSettledFor(tree, verb, before) || isSetBy(tree, verb, before)))
    return { direction: "future", cue: span(verb.from, verb.to), verb: verb.lemma, isPlain: true };
  // "The vote is on Friday": the words are themselves what is said.
  const isSaid = covers(of, verb) && tree.all(verb, "cop").some((each) => /^(?:is|are|'s|’s)$/i.test(each.form));
  const direction = isSaid ? "future" : directionOf(tree, verb, 0);
  return direction && { direction, cue: span(verb.from, verb.to), verb: verb.lemma, isPlain: isPlain(tree, verb) };
}

/** "demanded a reply by Monday", "was told to leave by Sunday", "gave them until Friday": whenever that was said, the day is ahead. */
function isSetBy(tree: Tree, verb: Token, before: Token): boolean {
  const over = relationOf(verb) === "xcomp" ? tree.head(verb) : undefined;
  return (
    /^(?:by|until|till|before)$/i.test(before.form) && [verb, over].some((each) => each && giving.test(each.lemma))
  );
}

const giving =
  /^(?:ask|demand|give|insist|instruct|order|pledge|promise|request|require|tell|undertake|urge|vow|want|warn)$/;

/** "ahead of", "on the eve of". */
const isAheadOf = (tree: Tree, before: Token): boolean =>
  /^of$/i.test(before.form) && /^(?:ahead|eve|advance)$/i.test(tree.tokens[before.id - 2]?.form ?? "");

/** "to observe the ceasefire of 12 June", "condemned the attack of 2 May": what was made or done is named by its day, whatever is done about it now. */
export function namedBy(tree: Tree, day: Span): Token | undefined {
  const [noun, of] = tree.tokens.slice(0, (tree.within(day)[0]?.id ?? 1) - 1).slice(-2);
  const isOf = noun?.upos === "NOUN" && of !== undefined && /^of$/i.test(of.form);
  return isOf && made.has(noun.lemma.toLowerCase()) ? noun : undefined;
}

const made = new Set(
  "accord agreement aide-memoire armistice assault attack bombing cable ceasefire clash communication communique coup decision declaration decree incident invasion judgment killing law letter massacre memorandum message note order pact proposal protocol raid reply resolution ruling shooting statement strike telegram treaty truce understanding".split(
    " ",
  ),
);

/** A verb that moves a thing to a day, or calls or sets one for it, and not long before. */
function isSettledFor(tree: Tree, verb: Token, before: Token): boolean {
  // "said that it had been moved to Friday": told as new, and not as what came before
  const isReported = relationOf(verb) === "ccomp";
  if (!isReported && tree.all(verb, "aux").some((each) => /^(?:had|'d|’d)$/i.test(each.form))) return false;
  // "has until 5 July to answer", whatever the parser takes the verb for
  if (/^until$/i.test(before.form) && /^(?:has|have)$/i.test(tree.tokens[before.id - 2]?.form ?? "")) return true;
  // "moved from Monday to Friday": from a day that was to be
  return /^(?:from|to|until|till)$/i.test(before.form)
    ? /^(?:adjourn|defer|delay|move|postpone|reschedule)$/.test(verb.lemma)
    : /^for$/i.test(before.form) &&
        /^(?:arrange|call|convene|fix|pencil|plan|reschedule|schedule|set|slate|summon)$/.test(verb.lemma);
}

/** "the year ended March 31", however the parser takes it. */
const pastOf = (word: Token): Tense => ({
  direction: "past",
  cue: span(word.from, word.to),
  verb: word.lemma,
  isPlain: true,
});

function isPlain(tree: Tree, verb: Token): boolean {
  if (verb.xpos === "VBD" || verb.xpos === "VBZ" || verb.xpos === "VBP") return true;
  const words = tree.all(verb, "aux", "cop").map((each) => each.form.toLowerCase());
  if (words.some((each) => /^(?:will|shall|'ll|’ll|was|were|had|has|have)$/.test(each))) return true;
  if (words.some((each) => /^(?:is|are)$/.test(each))) return true;
  const above = tree.head(verb);
  return above !== undefined && above.lemma === "due" && tree.first(above, "cop") !== undefined;
}

function directionOf(tree: Tree, verb: Token, depth: number): Direction | undefined {
  const auxiliaries = tree.all(verb, "aux", "cop");
  if (auxiliaries.some((each) => each.xpos === "MD" && futureModals.has(each.form.toLowerCase()))) {
    const modal = auxiliaries.find((each) => each.xpos === "MD")!.form.toLowerCase();
    const perfect = auxiliaries.some((each) => each.lemma === "have");
    return perfect && modal !== "will" ? "past" : "future";
  }
  // "is to be held", "are to speak".
  const finite = auxiliaries.find((each) => each.lemma === "be" && each.xpos !== "VB" && each.xpos !== "VBN");
  if (finite && auxiliaries.concat(tree.all(verb, "mark")).some((each) => each.form.toLowerCase() === "to"))
    return "future";
  if (isInfinitive(tree, verb) && verb.xpos !== "VB") return ofInfinitive(tree, verb, depth);
  const past = auxiliaries.some((each) => each.xpos === "VBD" || each.xpos === "VBN");
  if (past) return slated.has(verb.lemma) && auxiliaries.every((each) => each.lemma === "be") ? "future" : "past";
  if (auxiliaries.some((each) => each.lemma === "have")) return isAwaited(tree, verb, depth) ? "future" : "past";
  switch (verb.xpos) {
    case "VBD":
      return "past";
    case "VBN":
      // A participle with a subject of its own is a past tense that the tagger took for one.
      if (slated.has(verb.lemma) && !tree.all(verb, "nsubj").some((each) => each.deprel === "nsubj")) return "future";
      return auxiliaries.length > 0 ? undefined : "past";
    case "VBG":
      if (auxiliaries.some((each) => each.lemma === "be")) return "future";
      return fromAbove(tree, verb, depth);
    case "VB":
      return isInfinitive(tree, verb) || /^xcomp|^advcl|^acl/.test(verb.deprel)
        ? ofInfinitive(tree, verb, depth)
        : bare(tree, verb, depth);
    case "VBZ":
    case "VBP":
      if (hasIf(tree, verb)) return "future";
      if (telling.has(verb.lemma)) return "past";
      if (ahead.has(verb.lemma) && !isSetAside(tree, verb)) return "future";
      return fixed.has(verb.lemma) ? "future" : undefined;
    default:
      return ahead.has(verb.lemma) || isFixed(tree, verb) || isPresent(tree, verb) ? "future" : undefined;
  }
}

/** "will not begin until he has signed": done by then, and still to come. */
function isAwaited(tree: Tree, verb: Token, depth: number): boolean {
  const above = tree.head(verb);
  return (
    relationOf(verb) === "advcl" &&
    above !== undefined &&
    depth < 4 &&
    tree.all(verb, "mark", "advmod").some((each) => /^(?:until|till|once|when|after|unless)$/i.test(each.form)) &&
    directionOf(tree, above, depth + 1) === "future"
  );
}

/** A bare form shares the auxiliary of what it is joined to; opening a sentence with no subject it is an order. */
function bare(tree: Tree, verb: Token, depth: number): Direction | undefined {
  const above = tree.head(verb);
  if (verb.deprel === "conj" && above) return depth < 4 ? directionOf(tree, above, depth + 1) : undefined;
  const before = tree.tokens[verb.id - 2];
  const isOrder = (before === undefined || before.xpos === "``") && !tree.first(verb, "nsubj", "nsubj:pass", "aux");
  return isOrder ? "future" : undefined;
}

/** "If they come home with nothing, we go on": the present of what will be done then. */
const hasIf = (tree: Tree, verb: Token): boolean =>
  tree.all(verb, "advcl").some((clause) => tree.all(clause, "mark").some((each) => /^if$/i.test(each.form)));

/** "sets aside", "sets off": nothing is set for a day. */
const isSetAside = (tree: Tree, verb: Token): boolean =>
  verb.lemma === "set" &&
  /^(?:aside|up|off|out|back|down|free|fire|foot|sail)$/i.test(tree.tokens[verb.id]?.form ?? "");

const isInfinitive = (tree: Tree, verb: Token): boolean =>
  tree.all(verb, "mark", "aux").some((each) => each.form.toLowerCase() === "to");

/** What somebody is to do is to come; what he did something else for is as past as that. */
function ofInfinitive(tree: Tree, verb: Token, depth: number): Direction | undefined {
  const above = tree.head(verb);
  // "had been scheduled to end": it was to, and has or has not
  if (above && tree.all(above, "aux").some((each) => /^(?:had|'d|’d)$/i.test(each.form))) return "past";
  if (tree.first(verb, "aux:pass")) return "future";
  if (!above || depth > 4 || ahead.has(above.lemma) || above.lemma === "be" || relationOf(verb) === "acl")
    return "future";
  return directionOf(tree, above, depth + 1) ?? "future";
}

/** A participle tells of the time its own clause hangs on. */
function fromAbove(tree: Tree, verb: Token, depth: number): Direction | undefined {
  let at = tree.head(verb);
  for (let steps = 0; at && steps < 8 && depth < 5; steps++) {
    if (at.upos === "VERB" || at.upos === "AUX" || isPredicate(tree, at)) return directionOf(tree, at, depth + 1);
    at = tree.head(at);
  }
  return undefined;
}
