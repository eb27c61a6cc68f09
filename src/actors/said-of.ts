import type { Passage } from "./passage.ts";
import type { Phrase } from "./phrase.ts";

/** Verbs of what is said of somebody. */
const saying = /^(?:add|claim|complain|remark|say|speak|warn|write)$/;

/**
 * The phrase for those of whom a quotation is told to be said behind it, "'They fired first,' the spokesman said of the Kenyan troops",
 * where a pronoun that acts in it may mean them.
 */
export function saidOf({ phrases }: Passage, { sentence: { tokens }, head }: Phrase): Phrase | undefined {
  const { form, deprel, id } = tokens[head]!;
  if (!/^(?:he|she|it|they)$/i.test(form) || !deprel.startsWith("nsubj")) return undefined;
  return phrases.find((phrase) => {
    const [verb, of] = tokens.slice(Math.max(0, phrase.first - 2), phrase.first);
    const isOf = saying.test(verb?.lemma ?? "") && /^(?:of|about)$/i.test(of?.form ?? "");
    const isOne = !/^NNP?S$/.test(tokens[phrase.head]!.xpos);
    // behind the mark that ends the quotation
    const between = tokens.slice(id, phrase.first);
    const isBehind =
      between.some((each) => /^(?:["”’']|'')$/.test(each.form)) && !between.some(({ form }) => /^[“‘`]/.test(form));
    return phrase.first > id && isBehind && isOf && (isOne || /^they$/i.test(form));
  });
}
