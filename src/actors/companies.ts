import type { NameMatch } from "../lexicon/index.ts";
import { type Phrase, tokensOf } from "./phrase.ts";
import { isWilful } from "./place.ts";
import { type Referent, slug } from "./referent.ts";
import { bodyNouns, companyEnds, tradeEnds } from "./rules/bodies.ts";
import { meaningOf, type Setting } from "./setting.ts";
import { textOf } from "./wording.ts";

/** A body that nothing knows, by the noun before its name or the end of it: "the airline Zonda Air", "Zonda Motors". */
export function bodyTold(phrase: Phrase, nameFirst: number | undefined, setting: Setting): Referent | undefined {
  const { tokens } = phrase.sentence;
  const noun = nameFirst === undefined ? undefined : tokens[nameFirst - 1];
  if (noun && nameFirst! > phrase.first && bodyNouns.has(noun.form)) {
    const group = meaningOf(phrase.matches.find(isBefore(nameFirst!)), "group")?.group;
    return bodyOf(textOf(tokens.slice(nameFirst, phrase.end)), group?.sector);
  }
  const words = tokensOf(phrase).filter(({ upos }) => upos !== "DET");
  const last = words.at(-1)!.form;
  if (words.length < 2 || !words.every(({ form }) => /^\p{Lu}/u.test(form))) return undefined;
  const name = textOf(words);
  const isTrade = tradeEnds.has(last) && (isWilful(phrase) || setting.isSpokenOf?.(`org:${slug(name)}`) === true);
  return companyEnds.has(last) || isTrade ? bodyOf(name, "BUS") : undefined;
}

const isBefore =
  (end: number) =>
  (match: NameMatch): boolean =>
    match.end === end;

const bodyOf = (name: string, sector: string | undefined): Referent => ({
  kind: "organization",
  name,
  key: `org:${slug(name)}`,
  form: "name",
  ...(sector !== undefined && sector !== "UNK" && { sector }),
});
