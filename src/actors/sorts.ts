import type { Token } from "../record/index.ts";
import type { Phrase } from "./phrase.ts";
import { streetEnds, fare, sorts } from "./rules/things.ts";
import { meaningOf } from "./setting.ts";

/** Whether a phrase with a nation in it is no nation's and nobody: "Turkish coffee", "the Norway spruce", "the English Channel", "Norway House". */
export function isOfSort({ sentence: { tokens }, head, matches }: Phrase): boolean {
  const noun = tokens[head]!;
  const nation = matches.find((match) => match.end === head && meaningOf(match, "country"));
  if (!nation) return false;
  const isName = meaningOf(nation, "country", ({ form }) => form === "name") !== undefined;
  if (sorts.has(noun.lemma.toLowerCase()) || sorts.has(noun.form.toLowerCase())) return true;
  if (waters.test(noun.form) || (isName && streetEnds.test(noun.form))) return true;
  return fare.has(noun.lemma.toLowerCase()) && isConsumed(noun, tokens);
}

const waters = /^(?:Bay|Channel|Gulf|Ocean|Sea|Straits?)$/;

/** "drank Kenyan tea and Norwegian wine": what is had, and no ware that states deal in. */
function isConsumed(noun: Token, tokens: readonly Token[]): boolean {
  let over = tokens[noun.head - 1];
  for (let at = noun; at.deprel === "conj" && over; at = over, over = tokens[at.head - 1]);
  return over !== undefined && consuming.test(over.lemma);
}

const consuming = /^(?:brew|cook|drink|eat|enjoy|like|love|order|pour|serve|sip|taste)$/;

/** "the Bank of Kenya" in "the Bank of Kenya Tower": what a building is named for. */
export function isInAddress({ sentence: { tokens }, end }: Phrase): boolean {
  if (!/^of$/i.test(tokens[end]?.form ?? "")) return false;
  let last = end + 1;
  while (/^\p{Lu}/u.test(tokens[last]?.form ?? "")) last++;
  return last > end + 2 && streetEnds.test(tokens[last - 1]!.form);
}
