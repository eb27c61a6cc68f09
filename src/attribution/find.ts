import {
  type When,
  type Actor,
  type Attribution,
  beginsAsking,
  hull,
  type Mention,
  overlaps,
  overlapsIn,
  type Span,
  type Token,
  Tree,
} from "../record/index.ts";
import { type Draft, shareSpeakers, speakersBefore } from "./carried.ts";
import { type Saying, sayingsIn } from "./clauses.ts";
import { documents, silence } from "./rules/verbs.ts";
import { shadesOf } from "./shades.ts";
import { joined, runsOf } from "./spans.ts";
import { isNegated } from "./speech.ts";
import { issuersOf, speakersOf } from "./speakers.ts";
import { standingAs } from "./standing.ts";
import { isAnswer, type Turn, turnsIn } from "./turns.ts";
import { verdictIn } from "./verdicts.ts";

export interface AttributionInput {
  text: string;
  trees: readonly Tree[];
  quotations: readonly QuotedSpan[];
  mentions: readonly Mention[];
  actors: readonly Actor[];
  /** When it was said, by the times in its sentence. */
  whenOf: (tree: Tree, token: Token) => When | undefined;
  /** The government whose own voice the report is. */
  home?: string;
}

/** What this stage needs to know of a quotation. */
export interface QuotedSpan extends Span {
  inner: Span;
  continued: boolean;
}

/** A quotation of fewer words names a thing; of more, it is somebody's speech. */
const SPEECH_WORDS = 4;

/** Verbs that things take too: "the crisis threatens to …" says nothing. */
const needsSpeaker = new Set([
  "threaten",
  "show",
  "find",
  "read",
  "see",
  "want",
  "plan",
  "intend",
  "hope",
  "expect",
  "feel",
  "know",
  "discuss",
  "commit",
  "offer",
  "mean",
  "signal",
  "indicate",
  "require",
  "seek",
  "suggest",
  "report",
  "reflect",
  "cite",
  "continue",
  "describe",
]);

interface Input extends AttributionInput {
  /** The mentions that overlap a stretch of the text. */
  mentionsAt: (stretch: Span) => Mention[];
}

/** Who is reported to have said what, in the order of the text. */
export function findAttributions(given: AttributionInput): Attribution[] {
  const input: Input = { ...given, mentionsAt: overlapsIn(given.mentions) };
  const drafts: Draft[] = input.trees.flatMap((tree, sentence) =>
    sayingsIn(tree, sentence).map((saying) => ({
      saying,
      source: runsOf(saying.sourceTokens),
      cue: runsOf(saying.cue),
      content: joined(contentRuns(saying), input.text),
      speakers: speakersOf(saying.source, tree, input),
    })),
  );
  for (const draft of drafts) if (draft.speakers.length === 0) draft.speakers = issuersOf(draft.saying, input);
  shareSpeakers(drafts);
  for (const draft of drafts) if (draft.speakers.length === 0) draft.speakers = speakersBefore(draft, drafts, input);
  giveQuotations(drafts, input);
  for (const turn of turnsIn(input.trees)) drafts.push(turnDraft(turn, input));
  speakInOwnName(drafts, input);
  speakForHome(drafts, input);
  drafts.push(...judgeForHome(drafts, input));
  const kept = drafts.filter(
    ({ content, cue, speakers, saying }) =>
      content.length > 0 && cue.length > 0 && (speakers.length > 0 || !needsSpeaker.has(saying.verb?.lemma ?? "")),
  );
  kept.sort((a, b) => hull(a.cue).from - hull(b.cue).from);
  const attributions = kept.map((draft, at) => attribution(draft, `q${at + 1}`, input));
  relay(attributions, input.actors);
  return attributions;
}

/** Content tokens as spans; a closing mark the parse hung elsewhere still belongs to its quotation. */
function contentRuns(saying: Saying): Span[] {
  return runsOf(
    saying.content.filter(
      (token) => !(token.deprel === "punct" && /^[,;.]$/.test(token.form) && token.id === saying.tree.tokens.length),
    ),
  );
}

/**
 * Quotations are whole: a saying that holds a part of one holds all of it. One that nobody holds yet goes to the saying
 * beside it in its sentence, else to whoever was quoted before it in the same paragraph, or to whom it continues.
 */
function giveQuotations(drafts: Draft[], input: AttributionInput): void {
  let before: Draft | undefined;
  let beforeParagraph = -1;
  for (const quotation of input.quotations) {
    const near = input.trees.flatMap((tree, number) => (overlaps(tree.sentence, quotation) ? [number] : []));
    if (near.length === 0) continue;
    const { paragraph } = input.trees[near[0]!]!.sentence;
    const owners = drafts.filter(
      (draft) =>
        draft.content.some((span) => overlaps(span, quotation)) && !draft.cue.some((span) => overlaps(span, quotation)),
    );
    if (owners.length > 0) {
      const owner = owners.sort((a, b) => covered(b, quotation) - covered(a, quotation))[0]!;
      owner.content = joined([...owner.content, { from: quotation.from, to: quotation.to }], input.text);
      before = owner;
      beforeParagraph = paragraph;
      continue;
    }
    if (!isSpeech(input.text.slice(quotation.inner.from, quotation.inner.to))) continue;
    const outside = (draft: Draft) => draft.cue.every((span) => !overlaps(span, quotation));
    const beside = drafts.filter(
      (draft) =>
        near.includes(draft.saying.sentence) && draft.saying.takesQuote && draft.content.length === 0 && outside(draft),
    );
    const introduced = drafts.filter(
      (draft) =>
        draft.saying.sentence === near[0]! - 1 &&
        draft.saying.takesQuote &&
        draft.content.length === 0 &&
        endsWithColon(draft, input),
    );
    const taker =
      beside.sort((a, b) => distance(a, quotation) - distance(b, quotation))[0] ??
      introduced.at(-1) ??
      (before && (beforeParagraph === paragraph || quotation.continued) ? before : undefined);
    if (!taker) continue;
    taker.content = joined([...taker.content, { from: quotation.from, to: quotation.to }], input.text);
    before = taker;
    beforeParagraph = paragraph;
  }
}

/** All that is said in a turn is its speaker's. */
function turnDraft({ tree, sentence, source, sourceTokens, cue, content }: Turn, { mentionsAt, home }: Input): Draft {
  const saying: Saying = {
    tree,
    sentence,
    source,
    sourceTokens,
    cue: [cue],
    content: [],
    acts: ["state"],
    takesQuote: false,
    rule: "attribution/turn",
  };
  const name = hull(sourceTokens);
  const named = outermost(mentionsAt(name).filter(({ actor }) => actor !== undefined)).map(({ actor }) => actor!);
  const speakers = isAnswer(sourceTokens) && home !== undefined ? [home] : named.slice(-1);
  return { saying, source: [name], cue: [{ from: cue.from, to: cue.to }], content, speakers };
}

/** Mentions that stand in no other: "Zonda Rossa chair Anna Mbeki", and not the body in it. */
const outermost = (mentions: readonly Mention[]): Mention[] =>
  mentions.filter(
    ({ from, to }) => !mentions.some((each) => each.to - each.from > to - from && each.from <= from && to <= each.to),
  );

/** "We can confirm …" inside a quotation or a turn: whoever has the word says it. */
function speakInOwnName(drafts: readonly Draft[], input: AttributionInput): void {
  for (const draft of drafts) {
    const { source } = draft.saying;
    if (!source || draft.speakers.length > 0 || !/^(?:I|we)$/i.test(source.form)) continue;
    const place = input.quotations.find((each) => overlaps(each, source)) ?? source;
    const outer = drafts.find(
      (each) =>
        each !== draft &&
        each.speakers.length > 0 &&
        each.content.some((span) => overlaps(span, place)) &&
        each.cue.every((cue) => !overlaps(cue, place)),
    );
    if (outer) draft.speakers = outer.speakers;
  }
}

/** "It was also stressed that …": in a government's own report, that government says so. */
function speakForHome(drafts: readonly Draft[], { home }: AttributionInput): void {
  if (home === undefined) return;
  for (const draft of drafts) {
    const { verb, tree, source } = draft.saying;
    const isToldOf = verb !== undefined && !source && tree.isPassive(verb) && voicing.test(verb.lemma);
    const isQuoted = drafts.some(
      (each) => each !== draft && each.content.some((span) => overlaps(span, draft.cue[0] ?? tree.sentence)),
    );
    if (isToldOf && !isQuoted && draft.speakers.length === 0) draft.speakers = [home];
  }
}

/** "Kenya's claims are groundless": what a government's own text says is not so, outside what others say in it. */
function judgeForHome(drafts: readonly Draft[], { home, trees, quotations, text }: Input): Draft[] {
  const isTranscript =
    drafts.some(({ saying }) => saying.rule === "attribution/turn") || trees.some(({ tokens }) => beginsAsking(tokens));
  if (home === undefined || isTranscript) return [];
  const isSaid = (span: Span): boolean =>
    drafts.some(({ content }) => content.some((each) => overlaps(each, span))) ||
    quotations.some((each) => overlaps(each, span));
  return trees.flatMap((tree, sentence) => {
    const isTold = tree.sentence.kind === "body" && tree.tokens.at(-1)?.form !== "?";
    const saying = isTold ? verdictIn(tree, sentence) : undefined;
    if (!saying || isSaid(saying.cue.at(-1)!)) return [];
    const content = joined(contentRuns(saying), text);
    return [{ saying, source: [], cue: runsOf(saying.cue), content, speakers: [home] }];
  });
}

/** What a read-out says was said, and not who agreed or asked: that may be of both. */
const voicing = /^(?:emphasi[sz]e|highlight|note|point|stress|underline|underscore)$/;

const isSpeech = (words: string): boolean => words.trim().split(/\s+/).length >= SPEECH_WORDS;

const covered = (draft: Draft, span: Span): number =>
  draft.content.reduce(
    (sum, each) => sum + Math.max(0, Math.min(each.to, span.to) - Math.max(each.from, span.from)),
    0,
  );

const distance = (draft: Draft, span: Span): number =>
  Math.min(...draft.cue.map((cue) => (cue.to <= span.from ? span.from - cue.to : cue.from - span.to)));

const endsWithColon = (draft: Draft, input: AttributionInput): boolean =>
  /:\s*$/.test(input.text.slice(draft.saying.tree.sentence.from, draft.saying.tree.sentence.to));

function attribution(draft: Draft, id: string, input: Input): Attribution {
  const { saying } = draft;
  const shades = shadesOf(draft, input).filter((act) => !saying.acts.includes(act));
  const acts = [...saying.acts, ...shades, ...(withoutWanting(saying) ? ["refuse-to-say" as const] : [])];
  const made: Attribution = {
    id,
    source: draft.source,
    cue: draft.cue,
    content: draft.content.flatMap((span) => bySentence(span, input.trees)),
    speakers: draft.speakers,
    standing: standingOf(draft, input),
    manner: mannerOf(draft, input.quotations),
    acts,
    rule: saying.rule,
    certainty: "stated",
  };
  const addressees = speakersOf(saying.addressee, saying.tree, input);
  if (addressees.length > 0) made.addressees = addressees;
  const when = saying.verb && input.whenOf(saying.tree, saying.verb);
  if (when) made.when = when;
  return made;
}

/** A long speech is given sentence by sentence: as a whole it would point at nothing in particular. */
function bySentence(span: Span, trees: readonly Tree[]): Span[] {
  if (span.to - span.from <= LONGEST_CONTENT) return [span];
  return trees
    .filter(({ sentence }) => overlaps(sentence, span))
    .map(({ sentence }) => ({ from: Math.max(span.from, sentence.from), to: Math.min(span.to, sentence.to) }));
}

/** Longest content, in characters, that a single span gives. */
const LONGEST_CONTENT = 300;

/** "…, without wanting to specify the content": a refusal to say beside what is said. */
function withoutWanting({ tree, verb }: Saying): boolean {
  if (!verb) return false;
  return tree
    .all(verb, "advcl")
    .some(
      (clause) =>
        isNegated(tree, clause) &&
        tree.subtree(clause).some((token) => silence.has(token.lemma.toLowerCase()) && token.upos === "VERB"),
    );
}

function standingOf({ speakers, saying }: Draft, { actors }: AttributionInput): Attribution["standing"] {
  if (saying.source && documents.has(saying.source.lemma.toLowerCase())) return "document";
  const [speaker] = speakers;
  if (speaker === undefined) return saying.source ? "anonymous" : "outlet";
  return standingAs(speaker, actors);
}

/** Direct where a quotation holds the verb of what is said, mixed where it holds only some words of it. */
function mannerOf({ content, saying }: Draft, quotations: readonly QuotedSpan[]): Attribution["manner"] {
  // a transcript needs no marks: its words are the speaker's own
  if (saying.rule === "attribution/turn") return "direct";
  let total = 0;
  let quoted = 0;
  for (const span of content) {
    total += span.to - span.from;
    for (const quotation of quotations)
      quoted += Math.max(0, Math.min(span.to, quotation.to) - Math.max(span.from, quotation.from));
  }
  if (quoted === 0) return "indirect";
  const head = saying.contentHead;
  const held =
    head &&
    head.upos !== "NOUN" &&
    quotations.some((quotation) => overlaps(quotation, head) && content.some((span) => span.from === quotation.from));
  return held || quoted >= total * 0.9 ? "direct" : "mixed";
}

/** A saying inside what an outlet is said to report was passed on by that outlet. */
function relay(attributions: readonly Attribution[], actors: readonly Actor[]): void {
  const outlets = attributions.filter(({ speakers }) =>
    speakers.some((id) => actors.find((actor) => actor.id === id)?.key.startsWith("outlet:")),
  );
  for (const inner of attributions) {
    const cue = inner.cue[0]!;
    const outer = outlets.find(
      (each) => each !== inner && each.content.some((span) => span.from <= cue.from && cue.to <= span.to),
    );
    if (outer) inner.relayedBy = outer.id;
  }
}
