import { type Phrase, tokensOf } from "./phrase.ts";
import { isWilful } from "./place.ts";
import { type Referent, slug } from "./referent.ts";
import { companyEnds, tradeEnds } from "./rules/bodies.ts";
import type { Setting } from "./setting.ts";
import { textOf } from "./wording.ts";

/** A company that nothing knows, by the end of its name: "Zonda Motors". */
export function companyTold(phrase: Phrase, setting: Setting): Referent | undefined {
  const words = tokensOf(phrase).filter(({ upos }) => upos !== "DET");
  const last = words.at(-1)!.form;
  if (words.length < 2 || !words.every(({ form }) => /^\p{Lu}/u.test(form))) return undefined;
  const name = textOf(words);
  const isTrade = tradeEnds.has(last) && (isWilful(phrase) || setting.isSpokenOf?.(`org:${slug(name)}`) === true);
  if (!companyEnds.has(last) && !isTrade) return undefined;
  return { kind: "organization", name, key: `org:${slug(name)}`, form: "name", sector: "BUS" };
}
