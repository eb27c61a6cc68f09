import { isOfBodies } from "./joining.ts";
import type { Phrase } from "./phrase.ts";
import type { Token } from "../record/index.ts";
import { chiefs, headships, parts, ranks } from "./rules/bodies.ts";
import { tenures } from "./rules/people.ts";
import { isDayOrMonth } from "./rules/words.ts";
import { meaningOf } from "./setting.ts";
import { personTail, roleBefore } from "./title.ts";
import { isFormer } from "./wording.ts";

/** The body in "director of Zonda Rossa Anna Mbeki", between her title and her name. */
export function bodyLed(phrase: Phrase): Phrase | undefined {
  const { sentence, titleEnd } = phrase;
  const name = titleEnd === undefined ? undefined : (phrase.nameFirst ?? personTail(phrase)?.first);
  if (titleEnd === undefined || name === undefined) return undefined;
  let first = titleEnd;
  while (first < name && /^(?:of|for|the)$/i.test(sentence.tokens[first]!.form)) first++;
  let end = name;
  while (end > first && sentence.tokens[end - 1]!.upos === "PUNCT") end--;
  return within(phrase, first, end);
}

/**
 * The body in "Zonda Rossa chair Anna Mbeki", "Zonda Bank Management Board Chair Anna Mbeki", before the title of whoever leads it:
 * nobody's who led it once.
 */
export function bodyBefore(phrase: Phrase): Phrase | undefined {
  const { sentence, titleEnd, possessor } = phrase;
  const name = titleEnd === undefined && !possessor ? personTail(phrase)?.first : undefined;
  const title = name === undefined ? undefined : roleBefore(phrase, name);
  const role = meaningOf(title, "role")?.role;
  if (!title || !role || !headships.has(role.title.toLowerCase())) return undefined;
  const first = beginOf(phrase);
  const words = sentence.tokens.slice(first, title.first);
  const isBody = words.every(({ form, upos }) => /^\p{Lu}/u.test(form) || upos === "PUNCT");
  if (!isBody || isFormer(words) || isTenure(phrase, first)) return undefined;
  const body = within(phrase, first, title.first);
  if (!body || isOnlyPart(body)) return undefined;
  // "Zonda chair" is a body's, "Zonda director" may be a town's
  return body.end > body.first + 1 || body.end < title.first || chiefs.has(role.title.toLowerCase()) ? body : undefined;
}

/** "Interim" of "Interim Zonda chair", which as the first of its sentence has a capital and is no name, unless the data know one. */
const isTenure = ({ sentence: { tokens }, matches }: Phrase, at: number): boolean =>
  at === 0 && tenures.has(tokens[at]!.form.toLowerCase()) && !matches.some((match) => match.first === at);

/** Where the name of a body begins: behind an article, or at what a hyphen ties to it, "ZBS" of "ZBS-ROST chair Anna Mbeki". */
function beginOf({ sentence: { tokens }, first }: Phrase): number {
  const [word, hyphen, next] = [tokens[first - 2], tokens[first - 1], tokens[first]!];
  if (hyphen?.form === "-" && word?.to === hyphen.from && hyphen.to === next.from) return first - 2;
  return next.upos === "DET" ? first + 1 : first;
}

/** "Deputy", "Board", "Interim", "Yesterday": a word that names no body by itself; "State Company": one that is not named. */
const isOnlyPart = ({ sentence: { tokens }, first, end, matches }: Phrase): boolean =>
  (end === first + 1 && !isOwnName(tokens[first]!)) ||
  matches.some((match) => match.first === first && match.end === end && meaningOf(match, "group"));

const isOwnName = ({ form, upos }: Token): boolean =>
  upos === "PROPN" &&
  !isOfBodies(form) &&
  !isDayOrMonth(form) &&
  ![parts, tenures].some((each) => each.has(form.toLowerCase()));

/** The words from one to another of a phrase, without those of the board or the rank behind the body they name. */
function within({ sentence, matches }: Phrase, first: number, behind: number): Phrase | undefined {
  const words = sentence.tokens.slice(first, behind).map(({ form }) => form);
  const known = matches.find(
    (match) => match.first === first && match.end < behind && meaningOf(match, "organization"),
  );
  const rest = ranks.exec(words.join(" "))?.[0].trim().split(" ").length ?? 0;
  const end = known?.end ?? behind - rest;
  if (end <= first || ![words[0]!, words[end - first - 1]!].every((word) => /^\p{Lu}/u.test(word))) return undefined;
  return {
    sentence,
    first,
    end,
    head: end - 1,
    matches: matches.filter((each) => each.first >= first && each.end <= end),
  };
}
