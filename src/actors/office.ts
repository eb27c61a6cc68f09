import type { Lexicon, NameMatch, Organization } from "../lexicon/index.ts";
import type { Actor, Token } from "../record/index.ts";
import { belong, isState, ownerOf } from "./belonging.ts";
import { bodyOfTitle } from "./headed.ts";
import { bodySector, sectorOfPeople } from "./known.ts";
import { namesIn } from "./matches.ts";
import { hasOffice, isCalledSo, newerHolder } from "./own-office.ts";
import { type Phrase, tokensOf } from "./phrase.ts";
import { type Referent, slug } from "./referent.ts";
import { hostile } from "./rules/words.ts";
import { type Belonging, isPrivate, meaningOf, type Setting } from "./setting.ts";
import { titleOf } from "./title.ts";
import { countOf, genderOf, isFormer, isIndefinite, textOf, withoutArticle } from "./wording.ts";

/** "two European diplomats", "the Kenyan foreign minister", "a spokesman for the ministry". */
export function roleReferents(
  phrase: Phrase,
  title: NameMatch,
  belonging: readonly Belonging[],
  written: string,
  setting: Setting,
  complement: Belonging | undefined,
): Referent[] {
  const tokens = tokensOf(phrase);
  const headed = bodyOfTitle(phrase, title, setting);
  const owners: (Belonging | undefined)[] = belonging.length > 0 ? [...belonging] : [complement];
  return owners.flatMap((owner) => {
    const home = owner ?? bearerOf(title, phrase, setting) ?? (headed ? undefined : homeOf(phrase, setting, title));
    const guest = owner ?? guestsOf(title, home, setting);
    const own = guest ?? home;
    const given = titleOf(title, own, headed);
    const stated = given && asCalledThere(given, phrase, title, own, setting.lexicon);
    if (!stated || isMass(phrase) || isNoRank(phrase) || isBodyPart(phrase)) return [];
    const isEach =
      owners.length > 1 && /^(?:head of (?:state|government)|\w+ minister|king|queen|emir)$/.test(stated.role);
    const plural = !isEach && (stated.plural || phrase.sentence.tokens[nounAt(phrase, title)]!.xpos === "NNS");
    const unnamed = !isEach && (isIndefinite(tokens) || plural || stated.anonymous);
    // "the Council's president": of a body nobody knows, and none of those spoken of before
    const possessor = phrase.possessor?.sentence.tokens[phrase.possessor.head];
    const isOfUnknown = own === undefined && possessor !== undefined && possessor.upos !== "PRON";
    const definite =
      !isIndefinite(tokens) &&
      !isOfUnknown &&
      (/^(?:the|this|that)$/i.test(tokens[0]!.form) || phrase.possessor !== undefined);
    const followed = stated.follows ? (headed?.sector ?? bodySector(phrase, title, own, setting)) : undefined;
    const named = headed && stated.sector === "GOV" ? undefined : stated.sector;
    const sector = isFormer(tokens)
      ? "ELI"
      : (followed ?? (named && sectorOfPeople(named, meaningOf(title, "group")?.group.kind, own)));
    const referent: Referent = {
      kind: unnamed ? "unnamed" : "office",
      name: withoutArticle(headed?.name === undefined || own?.organization ? written : `${written} of ${headed.name}`),
      ...(!(plural && isOfLeaders(title, stated.role)) && { role: stated.role }),
      ...(sector !== undefined && { sector }),
      anonymous: unnamed,
      plural,
      definite,
      form: definite && !unnamed ? "title" : "description",
    };
    belong(referent, own);
    if (headed && !own?.organization) referent.apart = true;
    if (!owner && own?.country === setting.home && !bearerOf(title, phrase, setting)) referent.assumed = true;
    const isLeader =
      !unnamed && /^leader$/i.test(phrase.sentence.tokens[title.end - 1]!.form) && title.end === title.first + 1;
    const leader = isLeader && !headed ? leaderOf(own, setting) : undefined;
    if (leader)
      return [{ ...referent, kind: "person", name: leader.name, key: leader.key, aliases: [withoutArticle(written)] }];
    const gender = genderOf(stated.role, tokens);
    if (gender) referent.gender = gender;
    const count = countOf(tokens, plural);
    if (unnamed && count !== undefined) referent.count = count;
    if (
      !unnamed &&
      referent.apart !== true &&
      (referent.country !== undefined || referent.code !== undefined) &&
      !isFormer(tokens)
    ) {
      const office = `${bodyHeaded(own, stated.role, setting) ?? referent.country ?? referent.code}:${slug(stated.role)}`;
      referent.key = `office:${office}`;
      const holders = setting.day === undefined ? [] : setting.lexicon.holdersOn(office, setting.day);
      const likely = holders.length === 1 ? `person:${slug(holders[0]!.name)}` : undefined;
      const named = setting.lexicon.officeBy(office) && setting.holderNamed?.(stated.role, own, likely);
      const isAssumed = referent.assumed === true && holders.length === 1;
      const newer = isAssumed && !named ? newerHolder(phrase, stated.role, holders[0]!, setting) : undefined;
      if (newer) {
        // nothing tells that she is of the report's own state
        const { country: _, assumed: __, ...open } = referent;
        return [{ ...open, kind: "person", name: newer.name, key: newer.key, aliases: [withoutArticle(written)] }];
      }
      if (named)
        return [{ ...referent, kind: "person", name: named.name, key: named.key, aliases: [withoutArticle(written)] }];
      if (holders.length === 1) {
        const holder = holders[0]!;
        return [
          {
            ...referent,
            kind: "person" as const,
            name: holder.name,
            key: `person:${slug(holder.name)}`,
            aliases: [withoutArticle(written), ...holder.aliases],
          },
        ];
      }
    }
    return [referent];
  });
}

/**
 * "the president of" a state whose head is called otherwise, and whose head of government is called so: the latter. What a title says of
 * its role holds for most states, not for all.
 */
function asCalledThere<T extends { role: string }>(
  stated: T,
  { sentence: { tokens } }: Phrase,
  { first, end }: NameMatch,
  own: Belonging | undefined,
  lexicon: Lexicon,
): T {
  if (stated.role !== "head of state" || own?.country === undefined || own.organization) return stated;
  if (!tokens.slice(first, end).some(({ form }) => /^presidents?$/i.test(form))) return stated;
  const titlesOf = (role: string): readonly string[] => lexicon.officeBy(`${own.country}:${role}`)?.titles ?? [];
  const [heads, others] = [titlesOf("head-of-state"), titlesOf("head-of-government")];
  const isOther = heads.length > 0 && !heads.some(isPresident) && others.some(isPresident);
  return isOther ? { ...stated, role: "head of government" } : stated;
}

const isPresident = (title: string): boolean => /\bPresident\b/.test(title);

/** Index of "Minister" in "Minister of Foreign Affairs", which tells how many there are. */
function nounAt({ sentence: { tokens }, head }: Phrase, { first, end }: NameMatch): number {
  const of = tokens.slice(first, end).findIndex(({ form }) => /^(?:for|of)$/i.test(form));
  return of > 0 && head > first + of && head < end ? first + of - 1 : head;
}

/** "monks", "party members": plain members, for whom the data have the role of whoever speaks for them. */
function isOfLeaders(title: NameMatch, role: string): boolean {
  const words = meaningOf(title, "role")?.role.title ?? "";
  return /\b(?:leader|chief)$/.test(role) && !/\b(?:boss|chief|commander|head|leader|president|spokes)/.test(words);
}

/** The company, party or armed group whose office it is, by its id; undefined where it is a state's. */
function bodyHeaded(own: Belonging | undefined, role: string, { lexicon }: Setting): string | undefined {
  if (!own?.organization) return undefined;
  const { id, kind } = own.organization;
  // those in arms may rule, and have ministers
  const isOfArmed = kind === "armed-group" && lexicon.officeBy(`${own.country}:${slug(role)}`) === undefined;
  return isOfArmed || isPrivate(own) ? id : undefined;
}

/** "the Kenyan leader": the one head of that state or its government whom the report has named. */
function leaderOf(owner: Belonging | undefined, { holderNamed }: Setting): Actor | undefined {
  if (owner?.country === undefined || owner.organization) return undefined;
  const heads = ["head of state", "head of government"].flatMap((role) => holderNamed?.(role, owner, undefined) ?? []);
  return heads.length === 1 ? heads[0] : undefined;
}

/** "The president and the prime minister discussed", in talks with one who holds that office elsewhere: his state. */
function guestsOf(
  title: NameMatch,
  home: Belonging | undefined,
  { guests = [], hosts = [], home: own }: Setting,
): Belonging | undefined {
  if (home === undefined || home.country !== own) return undefined;
  const role = titleOf(title, home)?.role;
  const isOpen = role !== undefined && !hosts.some((each) => each.role?.endsWith(` ${role}`) === true);
  // "the Minister", where a foreign minister is the only one who talks
  const isHis = (his: string): boolean => his === role || (isOpen && role === "minister" && portfolio.test(his));
  const fitting = guests.filter((each) => each.role !== undefined && isHis(each.role));
  const country = fitting.length === 1 ? fitting[0]!.country : undefined;
  return country === undefined ? undefined : { country };
}

const portfolio = /^(?!(?:deputy|prime|vice)\b).+ minister$/;

/** "in general", "chief among them", "a major, urgent matter": words of rank that are none. */
const isNoRank = ({ sentence: { tokens }, first, end, possessor }: Phrase): boolean => {
  const { form, upos } = tokens[end - 1]!;
  if (possessor || !/^(?:general|private|major|chief|principal)$/.test(form)) return false;
  const before = tokens[first - 1]?.form.toLowerCase() ?? "";
  return upos === "ADJ" || (end === first + 1 && (before === "in" || /^(?:among|,)$/.test(tokens[end]?.form ?? "")));
};

/** "a bounty on his head", "shot in the head", "shook her head": nobody who leads. */
function isBodyPart({ sentence: { tokens }, first, end, head }: Phrase): boolean {
  const { form, deprel, head: over } = tokens[head]!;
  const before = tokens[first - 1];
  const isWhole = end - first === 1 || (end - first === 2 && tokens[first]!.upos === "DET");
  if (!/^heads?$/.test(form) || !isWhole || head !== end - 1 || /^of$/i.test(tokens[end]?.form ?? "")) return false;
  const owner = before?.xpos === "PRP$" || before?.xpos === "POS" ? tokens[first - 2] : before;
  if (/^(?:above|in|into|on|over)$/i.test(owner?.form ?? "")) return true;
  const governor = tokens[over - 1]?.lemma ?? "";
  return /^obj$/.test(deprel) ? gestures.test(governor) : owner?.form === "to" && wounds.test(governor);
}

const gestures = /^(?:bow|hang|hit|hold|lift|lower|nod|raise|rear|shake|shave|turn)$/;
const wounds = /^(?:aim|blow|bullet|gun|gunshot|hold|injury|pistol|point|put|rifle|shot|wound)$/;

/** "seeks justice", "with command": a title with no article is what it stands for, and nobody. */
const isMass = ({ sentence: { tokens }, first, end, possessor }: Phrase): boolean =>
  end === first + 1 &&
  !possessor &&
  tokens[first]!.xpos === "NN" &&
  /^\p{Ll}/u.test(tokens[first]!.form) &&
  tokens[end]?.form !== "of" &&
  /^(?:obj|obl|nmod)$/.test(tokens[first]!.deprel) &&
  tokens[first - 1]?.form.toLowerCase() !== "as";

/** "the president" of a government's own report, with nobody's said: its own, unless only others have such an office; and so is "an official:" who has the word in it. */
function homeOf(
  { sentence: { tokens }, first, end }: Phrase,
  { home, lexicon }: Setting,
  match: NameMatch,
): Belonging | undefined {
  const speaks = first === 0 && tokens[end]?.form === ":";
  const owners = match.meanings.flatMap((meaning) => (meaning.kind === "office" ? [meaning.office.of] : []));
  if (home === undefined || (owners.length > 0 && !owners.includes(home))) return undefined;
  const role = meaningOf(match, "role")?.role.role ?? "";
  const words = textOf(tokens.slice(match.first, match.end));
  if (hostile.test(words) || isVisiting(tokens.slice(first, end))) return undefined;
  // "the prime minister" in the report of a state that has none is another's
  if (!hasOffice(role, home, lexicon) || !isCalledSo(role, words, home, lexicon)) return undefined;
  return speaks || /^the$/i.test(tokens[first]!.form) ? { country: home, match } : undefined;
}

/** "the visiting president": of another state than that in which it is told. */
const isVisiting = (tokens: readonly Token[]): boolean => tokens.some(({ form }) => /^visiting$/i.test(form));

/** "the Taoiseach", "the UN Secretary-General": a title that is borne nowhere else says whose it is. */
export function bearerOf(match: NameMatch, phrase: Phrase, { lexicon }: Setting): Belonging | undefined {
  const inside = bodyInTitle(match, phrase, lexicon);
  if (inside) return inside;
  if (meaningOf(match, "role")) return undefined;
  const owners = new Set(match.meanings.flatMap((meaning) => (meaning.kind === "office" ? [meaning.office.of] : [])));
  const [of] = owners;
  if (of === undefined || owners.size > 1) return undefined;
  if (isState(of)) return { country: of, match };
  const organization = lexicon.organizationBy(of);
  return organization && { organization, match };
}

/** The bank in "Lake Bank president", which is known as a title in one. */
function bodyInTitle(match: NameMatch, { sentence }: Phrase, lexicon: Lexicon): Belonging | undefined {
  if (match.end - match.first < 2 || !meaningOf(match, "office")) return undefined;
  const words = textOf(sentence.tokens.slice(match.first, match.end - 1));
  const body = namesIn(words, lexicon).find((each) => each.first === 0 && meaningOf(each, "organization"));
  const owner = body && ownerOf(body);
  return owner?.organization && { ...owner, match };
}

/** The body between states in "the President of the Lake Council", which is known as a title in one. */
export function bodyBehindTitle(
  { sentence: { tokens }, first, end, matches }: Phrase,
  lexicon: Lexicon,
): Organization | undefined {
  const title = matches.find((match) => meaningOf(match, "office") && match.end - match.first > 2);
  const of =
    title && tokens.slice(first, end).find(({ form, id }) => /^of$/i.test(form) && id > title.first && id < title.end);
  if (!title || !of) return undefined;
  const words = textOf(tokens.slice(of.id, title.end)).replace(/^the /i, "");
  const body = meaningOf(namesIn(words, lexicon)[0], "organization")?.organization;
  return body?.country === undefined ? body : undefined;
}
