import type { Grammar, GrammarSentence } from "./grammar/index.ts";
import type { Lexicon, NameMatch } from "./lexicon/index.ts";
import type { Span } from "./record/index.ts";
import { withoutTitleCase } from "./text/index.ts";

/**
 * Parses stretches of a text as its grammar reads them where headlines "In Title Case" have small letters in all but their names; the
 * words come back as they are written. `body`: the text that tells which words are names.
 */
export function parseHeadlines(
  text: string,
  headlines: readonly Span[],
  body: string,
  { grammar, lexicon: { names, genderOf } }: { grammar: Grammar; lexicon: Pick<Lexicon, "names" | "genderOf"> },
): (block: Span) => GrammarSentence[] {
  const namesIn = (whole: string, { from, to }: Span): NameMatch[] => {
    const words = [...whole.slice(from, to).matchAll(/[\p{L}\p{N}.'’&+-]+/gu)];
    const spans = words.map(({ 0: form, index }) => ({ from: from + index, to: from + index + form.length }));
    return names.longest(whole, spans);
  };
  const read = withoutTitleCase(text, headlines, body, {
    namesIn: (whole, block) => namesIn(whole, block).filter((match) => isName(match) && isSure(match)),
    isFirstName: (form) => genderOf(form) !== undefined,
    isWord: (form) =>
      grammar.classOf(form) !== 0 &&
      genderOf(form) === undefined &&
      !namesIn(form, { from: 0, to: form.length }).some(isName),
  });
  if (read === text) return (block) => grammar.parse(text, block);
  return (block) =>
    grammar.parse(read, block).map((sentence) => ({
      ...sentence,
      tokens: sentence.tokens.map((token) => ({ ...token, form: text.slice(token.from, token.to) })),
    }));
}

const isName = ({ meanings }: NameMatch): boolean => meanings.some(({ kind }) => !/^(?:group|office|role)$/.test(kind));

/** A name of several words, or a land's: whatever else its words are. */
const isSure = ({ first, end, meanings }: NameMatch): boolean =>
  end - first > 1 || meanings.some(({ kind }) => kind === "country" || kind === "region");
