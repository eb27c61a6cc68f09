import type { GroupNoun, Lexicon, Meaning, NameMatch } from "../lexicon/index.ts";
import type { Token } from "../record/index.ts";
import type { Phrase } from "./phrase.ts";
import { bodies, fields, lesserFields } from "./rules/bodies.ts";
import { meaningOf } from "./setting.ts";

/** Index after "Trade, Industry and Social Affairs", where what a body or a minister is for begins so; a list ends with "and". */
export function fieldsEnd(tokens: readonly Token[], first: number): number | undefined {
  let end = fieldEnd(tokens, first);
  for (let open = end; open !== undefined;) {
    const comma = tokens[open]?.form === "," ? 1 : 0;
    const and: number = /^(?:and|&)$/i.test(tokens[open + comma]?.form ?? "") ? 1 : 0;
    open = comma + and > 0 ? fieldEnd(tokens, open + comma + and) : undefined;
    if (and > 0 && open !== undefined) end = open;
  }
  return end;
}

/** Index after "Social Affairs": capitals, of which the last is a field, and no name behind it. */
function fieldEnd(tokens: readonly Token[], first: number): number | undefined {
  let end = first;
  while (/^\p{Lu}/u.test(tokens[end]?.form ?? "") && tokens[end]!.upos !== "DET") end++;
  const last = tokens[end - 1]?.form.toLowerCase() ?? "";
  const isField = end > first && (fields.has(last) || lesserFields.has(last));
  return isField && !/^(?:NOUN|PROPN|NUM)$/.test(tokens[end]?.upos ?? "") ? end : undefined;
}

/** Whether the words from one index on are what a body or a minister is for: behind "the Ministry of", "Secretary for". */
const isBehindBody = (tokens: readonly Token[], first: number): boolean =>
  first > 1 &&
  /^(?:of|for|on)$/i.test(tokens[first - 1]!.form) &&
  (isMinister(tokens, first - 1) ||
    (/^\p{Lu}/u.test(tokens[first - 2]!.form) && bodies.has(tokens[first - 2]!.form.toLowerCase())));

const ministers = /^(?:vice-?|deputy-?)?(?:minist(?:er|ry)|commissioner|secretary|undersecretary)s?$/i;

/** "Minister", "Secretary of State", up to an index. */
const isMinister = (tokens: readonly Token[], end: number): boolean =>
  ministers.test(tokens[end - 1]!.form) ||
  /^(?:minister|secretary) of state$/i.test(
    tokens
      .slice(Math.max(0, end - 3), end)
      .map(({ form }) => form)
      .join(" "),
  );

/** Kinds of what a field may be called like: "Labour" is a party, "Foreign Affairs" a paper, "the Security Council" the UN's. */
const namesakes: ReadonlySet<string> = new Set(["organization", "outlet", "metonym"]);

/** The matches that no name of a longer body has as a part: no party in "the Ministry of Health and Labour", no UN's in "the Peace and Security Council". */
export function withoutFields(matches: readonly NameMatch[], tokens: readonly Token[]): NameMatch[] {
  const spans = tokens.flatMap((_, first) => {
    const end = isBehindBody(tokens, first) ? fieldsEnd(tokens, first) : undefined;
    return end === undefined ? [] : [{ first, end }];
  });
  return matches.flatMap((match) => {
    const isField = spans.some(({ first, end }) => first <= match.first && match.end <= end);
    const isPart = secondFieldOf(tokens, match.first, match.end) !== undefined || goesOn(match, tokens);
    const isOther = ({ kind }: Meaning) => !namesakes.has(kind) && !(isPart && kind === "group");
    // "Home Affairs": nobody's last name
    const isOfField = /^Affairs$/.test(tokens[match.end]?.form ?? "");
    const isNoName = ({ kind }: Meaning) => kind !== "holder";
    const meanings =
      isField || isPart ? match.meanings.filter(isOther) : isOfField ? match.meanings.filter(isNoName) : match.meanings;
    return meanings.length === match.meanings.length ? [match] : meanings.length > 0 ? [{ ...match, meanings }] : [];
  });
}

/** "Department of Defence" with "Policy": another body, by a longer name. */
function goesOn({ first, end }: NameMatch, tokens: readonly Token[]): boolean {
  const next = tokens[end]?.form ?? "";
  const isBodyOf = bodies.has(tokens[first]!.form.toLowerCase()) && /^of$/i.test(tokens[first + 1]?.form ?? "");
  return isBodyOf && /^\p{Lu}/u.test(next) && fields.has(next.toLowerCase()) && tokens[end + 1]?.upos !== "NOUN";
}

/** What a body is for besides the fields of its name, by an adjective: "Political and Security Committee". */
const kindsOfFields: ReadonlySet<string> = new Set(
  "cultural economic financial humanitarian legal military monetary political scientific social technical".split(" "),
);

/** Index of the first word of a body's name, where "Security Council" is the end of "Peace and Security Council". */
export function secondFieldOf(tokens: readonly Token[], first: number, end: number): number | undefined {
  const word = (at: number): string => tokens[at]?.form.toLowerCase() ?? "";
  const isNamed = tokens.slice(first, end).every(({ form }) => /^\p{Lu}/u.test(form));
  const isBody = end - first > 1 && isNamed && bodies.has(word(end - 1)) && isField(word(end - 2));
  const before = first - 2;
  if (!isBody || !/^(?:and|&)$/.test(word(first - 1)) || !/^\p{Lu}/u.test(tokens[before]?.form ?? "")) return undefined;
  return isField(word(before)) ? before : undefined;
}

const isField = (word: string): boolean => fields.has(word) || kindsOfFields.has(word);

/** "the Minister of Trade" with ", Industry and Fisheries": what else the minister is for, and nobody besides. */
export function joinOffices(phrases: readonly Phrase[]): Phrase[] {
  const joined: Phrase[] = [];
  let until = 0;
  for (const phrase of phrases) {
    if (phrase.first < until) continue;
    const end = officeEnd(phrase);
    if (end !== undefined) until = end;
    joined.push(end === undefined ? phrase : { ...phrase, end, titleEnd: phrase.end });
  }
  return joined;
}

/** Index after what a minister is for, where it is more than the title tells. */
function officeEnd(phrase: Phrase): number | undefined {
  const { sentence, end, matches, titleEnd } = phrase;
  const { tokens } = sentence;
  const title = matches.find((match) => match.end === end && (meaningOf(match, "role") ?? meaningOf(match, "office")));
  if (!title || titleEnd !== undefined) return undefined;
  const isOf = /^(?:of|for)$/i.test(tokens[end]?.form ?? "") && isMinister(tokens, end);
  const behind = tokens.slice(title.first, end).findLastIndex(({ form }) => /^(?:of|for)$/i.test(form));
  const first = isOf ? end + 1 : behind < 0 ? undefined : title.first + behind + 1;
  const last = first === undefined ? undefined : fieldsEnd(tokens, first);
  const isList = last !== undefined && tokens.slice(end, last).some(({ form }) => /^(?:and|&)$/i.test(form));
  return isList ? last : undefined;
}

/** "the ministry of defence" is the defence ministry, "the ministry of water and mines" another than that of health. */
export function ministryFor(
  group: GroupNoun,
  { sentence: { tokens }, end }: Phrase,
  { groups }: Pick<Lexicon, "groups">,
): GroupNoun {
  if (group.noun !== "ministry" || !/^(?:of|for)$/i.test(tokens[end]?.form ?? "")) return group;
  const first = /^the$/.test(tokens[end + 1]?.form ?? "") ? end + 2 : end + 1;
  const behind = tokens.slice(first, first + LONGEST_FIELD);
  const isFor = ({ form, upos }: Token, at: number): boolean =>
    /^\p{Ll}+$/u.test(form) &&
    (/^(?:NOUN|ADJ)$/.test(upos) || (/^and$/.test(form) && at > 0 && isField(behind[at + 1]?.form ?? "")));
  const last = behind.findIndex((each, at) => !isFor(each, at));
  const field = behind
    .slice(0, last < 0 ? undefined : last)
    .map(({ form }) => form)
    .join(" ");
  if (field === "") return group;
  const nouns = [field, field.replace(/ affairs$/, "")].map((each) => `${each} ministry`);
  return groups.find(({ noun }) => nouns.includes(noun)) ?? { ...group, noun: `ministry of ${field}` };
}

/** Words that may tell what a ministry is for. */
const LONGEST_FIELD = 8;
