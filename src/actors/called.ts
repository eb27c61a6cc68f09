import { type Attribution, inTurn, type Mention, overlaps, type Span, type Token, type Tree } from "../record/index.ts";
import { isHonorific } from "./wording.ts";

/** Somebody whom a speech turns to by name, from where on, and up to where. */
interface Called {
  actor: string;
  from: number;
  to: number;
}

/**
 * Whom words are spoken to by the name that they call before: "President Mbeki, welcome. We met in May", "Mr Oru, I thank you". Who is
 * called is spoken to as long as the same has the word and calls nobody else.
 */
export function calledIn(
  trees: readonly Tree[],
  mentions: readonly Mention[],
  attributions: readonly Attribution[],
): (token: Token) => string | undefined {
  const speeches = attributions
    .filter(({ manner }) => manner !== "indirect")
    .flatMap(({ content }) => spansOf(content));
  const called: Called[] = [];
  const within = inTurn(mentions);
  for (const { tokens, sentence } of trees)
    for (const { actor, from, to, form } of within(sentence)) {
      if (actor === undefined || form !== "name") continue;
      const speech = speeches.find((each) => overlaps(each, { from, to }));
      if (speech && isCalled(tokens, { from, to })) called.push({ actor, from, to: speech.to });
    }
  return ({ from }) => called.findLast((each) => each.from < from && from < each.to)?.actor;
}

/** From the first word of what is said to the last, whatever stands between. */
const spansOf = (content: readonly Span[]): Span[] =>
  content.length === 0 ? [] : [{ from: content[0]!.from, to: content.at(-1)!.to }];

/** "Mr Oru, I", "President Mbeki, welcome", at the head of what is said: a title and a name that the words go on from to "you" or "I". */
function isCalled(tokens: readonly Token[], { from, to }: Span): boolean {
  const first = tokens.findIndex((token) => token.from === from);
  const end = tokens.findIndex((token) => token.from >= to);
  if (first < 0 || end < 0 || tokens[end]!.form !== ",") return false;
  const before = tokens[first - 1]?.form ?? "";
  const isHead = first === 0 || /^(?:["“:]|``|dear)$/i.test(before);
  const isTitled =
    isHonorific(tokens[first]!) || tokens[first]!.deprel === "nmod:desc" || tokens[first]!.deprel === "vocative";
  return isHead && isTitled && turning.test(tokens[end + 1]?.form ?? "");
}

/** What follows the name of whoever is spoken to. */
const turning = /^(?:i|let|may|please|thank|thanks|we|welcome|you|your)$/i;
