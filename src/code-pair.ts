import { codeEvents } from "./events/index.ts";
import type { Tools } from "./read.ts";
import {
  type Actor,
  type Event,
  type Mention,
  overlaps,
  type ParsedSentence,
  type Span,
  Tree,
} from "./record/index.ts";

/**
 * The event that ties two parties who are given, by where they stand in a text: the first found of one that has the first as
 * actor and the second as recipient, both in any roles, or either.
 */
export function codePair(text: string, source: Span, target: Span, { grammar, codebook }: Tools): Event | undefined {
  const sentences: ParsedSentence[] = grammar
    .parse(text, { from: 0, to: text.length })
    .map((sentence) => ({ ...sentence, kind: "body", paragraph: 0 }));
  const trees = sentences.map((sentence) => new Tree(sentence));
  const actors: Actor[] = [partyOf("a1", text, source), partyOf("a2", text, target)];
  const mentions = trees
    .flatMap((tree) => [mentionOf(tree, source, "a1"), mentionOf(tree, target, "a2")])
    .filter((mention) => mention !== undefined);
  const events = codeEvents({
    text,
    trees,
    mentions,
    actors,
    attributions: [],
    codebook,
    stateOf: () => "a2",
    whenOf: () => undefined,
  });
  return events.sort((a, b) => fit(b) - fit(a))[0];
}

const partyOf = (id: string, text: string, { from, to }: Span): Actor => ({
  id,
  key: id,
  name: text.slice(from, to),
  kind: "organization",
  code: id,
  anonymous: false,
  aliases: [],
});

/** A mention at the highest word of the span. */
function mentionOf(tree: Tree, span: Span, actor: string): Mention | undefined {
  const inside = tree.tokens.filter((token) => overlaps(token, span) && token.upos !== "PUNCT");
  const head = inside.find((token) => !inside.some((each) => each.id === token.head));
  return (
    head && { id: `m-${actor}`, ...span, actor, form: "name", head: { from: head.from, to: head.to }, rule: "given" }
  );
}

function fit({ actors, recipients }: Event): number {
  if (actors.includes("a1") && recipients.includes("a2")) return 4;
  if (actors.includes("a1") && actors.includes("a2")) return 3;
  if (actors.includes("a1")) return 2;
  return recipients.includes("a2") ? 1 : 0;
}
