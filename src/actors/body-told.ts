import type { NameMatch } from "../lexicon/index.ts";
import type { Token } from "../record/index.ts";
import { isBehindNoun, isNameWord } from "./behind-noun.ts";
import { belong, belongingsOf } from "./belonging.ts";
import type { Phrase } from "./phrase.ts";
import { type Referent, slug } from "./referent.ts";
import { type Belonging, meaningOf, type Setting, isTitle } from "./setting.ts";
import { isHonorific, textOf } from "./wording.ts";

/** A body by its name behind a noun that says what it is: "the armed group Red Spear", "news agency Zonda Press". */
export function bodyBehindNoun(phrase: Phrase, possessor: Belonging | undefined): Referent | undefined {
  const { sentence, first, end, matches } = phrase;
  const { tokens } = sentence;
  let start = end;
  while (start > first && isBehindNoun(tokens, start - 1)) start--;
  const name = tokens.slice(start, end);
  if (start === first || name.length === 0 || isHonorific(name[0]!)) return undefined;
  // "on the television channels", and whoever has the next turn
  if (tokens[start - 1]!.xpos === "NNS" && tokens[end]?.form === ":") return undefined;
  if (matches.some((each) => each.first === start && (isTitle(each) || (each.end === end && isKnown(each)))))
    return undefined;
  if (isOfClause(name, tokens)) return undefined;
  const noun = matches.find((match) => match.end === start && meaningOf(match, "group"));
  const group = meaningOf(noun, "group")?.group;
  const referent: Referent = {
    kind: group?.kind === "armed-force" ? "armed-force" : "organization",
    name: textOf(name),
    key: `org:${slug(textOf(name))}`,
    form: "name",
    called: tokens[start - 1]!.lemma.toLowerCase(),
    ...(group && group.sector !== "UNK" && { sector: group.sector }),
  };
  const told = { ...phrase, end: start, head: start - 1, matches: matches.filter((match) => match.end <= start) };
  belong(referent, possessor ?? belongingsOf(told, noun)[0]);
  return referent;
}

/** "Red Spear", once a noun has told what it is: whatever else its words mean. */
export function bodyAgain(
  { sentence: { tokens }, first, end, matches }: Phrase,
  setting: Setting,
): Referent | undefined {
  const name = tokens.slice(tokens[first]!.upos === "DET" ? first + 1 : first, end);
  if (name.length === 0 || !name.every(isNameWord) || matches.some((match) => match.end === end && isKnown(match)))
    return undefined;
  const words = textOf(name);
  const key = `org:${slug(words)}`;
  return setting.isSpokenOf?.(key) === true ? { kind: "organization", name: words, key, form: "name" } : undefined;
}

/** A state, or a body that the data know by its whole name. */
const isKnown = ({ meanings }: NameMatch): boolean =>
  meanings.some(({ kind }) => kind === "country" || kind === "organization" || kind === "outlet");

/** "the company Mbeki founded is closing": whoever does something to it. */
function isOfClause(name: readonly Token[], tokens: readonly Token[]): boolean {
  const isFinite = (token: Token | undefined): boolean => /^(?:VB[DPZ]|MD)$/.test(token?.xpos ?? "");
  const last = name.at(-1)!.id;
  if (isFinite(tokens[last]) && isFinite(tokens[last + 1])) return true;
  return name.some(({ deprel, head }) => {
    const verb = deprel.startsWith("nsubj") ? tokens[head - 1] : undefined;
    // with no other verb in the sentence it is what the body does
    return verb?.deprel.startsWith("acl") === true && tokens[verb.head - 1]?.deprel !== "root";
  });
}
