import { type Actor, hull, type Mention, overlaps, type Span, type Token, type Tree } from "../record/index.ts";
import type { Saying } from "./clauses.ts";
import { documents } from "./rules/verbs.ts";

/** What is known of who is spoken of. */
interface Known {
  trees: readonly Tree[];
  /** The mentions that overlap a stretch of the text. */
  mentionsAt: (stretch: Span) => Mention[];
  actors: readonly Actor[];
}

/** Ids of the actors a source's words mean: by its head first, then by its conjuncts, then by whatever it holds. */
export function speakersOf(
  source: Token | undefined,
  tree: Tree,
  { mentionsAt, actors }: Pick<Known, "mentionsAt" | "actors">,
): string[] {
  if (!source) return [];
  const found: string[] = [];
  for (const head of tree.conjuncts(source))
    for (const id of actorsAt(head, mentionsAt)) if (!found.includes(id)) found.push(id);
  if (found.length > 0) return found;
  const bearer =
    source.upos === "PROPN" && tree.subtree(source).length === 1 ? bearerOf(source.form, actors) : undefined;
  if (bearer !== undefined) return [bearer];
  if (!mayHide(source)) return found;
  const inside = tree.subtree(source);
  const span = hull(inside);
  return mentionsAt(span)
    .flatMap((mention) =>
      mention.actor !== undefined && mention.from >= span.from && mention.to <= span.to ? [mention.actor] : [],
    )
    .slice(0, 1);
}

/** "The statement denies …": whoever a sentence before says has issued it. */
export function issuersOf({ tree, sentence, source }: Saying, { trees, mentionsAt }: Known): string[] {
  const isKnown = source && documents.has(source.lemma.toLowerCase()) && isDefinite(tree, source);
  if (!isKnown) return [];
  for (const before of trees.slice(Math.max(0, sentence - PAPER_REACH), sentence).reverse()) {
    const paper = before.tokens.findLast(({ lemma }) => lemma.toLowerCase() === source.lemma.toLowerCase());
    for (const issuer of paper ? issuersIn(before, paper) : []) {
      const issued = before.conjuncts(issuer).flatMap((head) => actorsAt(head, mentionsAt));
      if (issued.length > 0) return issued;
    }
    // another, of which nobody says whose it is
    if (paper && !isDefinite(before, paper)) return [];
  }
  return [];
}

/** How many sentences before "the statement" it may be told whose that is. */
const PAPER_REACH = 6;

const isDefinite = (tree: Tree, noun: Token): boolean =>
  tree.all(noun, "det").some(({ form }) => /^(?:the|this|that)$/i.test(form)) && !tree.first(noun, "nmod:poss");

/** Who may have issued it, the likeliest first: "Kenya's statement", "a statement by Kenya", "Kenya issued a statement of regret". */
function issuersIn(tree: Tree, paper: Token): Token[] {
  const verb = tree.head(paper);
  const isIssued = verb?.upos === "VERB" && issuing.test(verb.lemma) && tree.patient(verb) === paper;
  return [
    tree.first(paper, "nmod:poss"),
    tree.under(paper, "by"),
    tree.under(paper, "from"),
    isIssued ? tree.doer(verb) : undefined,
    tree.under(paper, "of"),
  ].flatMap((each) => each ?? []);
}

const issuing = /^(?:address|deliver|dispatch|hand|issue|make|present|publish|release|send|submit|write)$/;

/** The one person known to the report who bears a surname, where no mention was made of it. */
function bearerOf(surname: string, actors: readonly Actor[]): string | undefined {
  const found = actors.filter(({ kind, name }) => kind === "person" && name.endsWith(` ${surname}`));
  return found.length === 1 ? found[0]!.id : undefined;
}

/** A paper, or a noun that may be a person's description the reader did not take for one: whoever stands inside speaks. */
const mayHide = (source: Token): boolean =>
  documents.has(source.lemma.toLowerCase()) ||
  source.upos === "PROPN" ||
  /(?:er|or|man|woman|ist|ian|ent|ant|ive|people|team|family|group)s?$/i.test(source.form);

function actorsAt(head: Token, mentionsAt: Known["mentionsAt"]): string[] {
  const named = mentionsAt(head).filter(({ actor }) => actor !== undefined);
  const exact = named.filter((mention) => overlaps(mention.head, head));
  return (exact.length > 0 ? exact : named).map((mention) => mention.actor!);
}
