import type { Lexicon, NameMatch } from "../lexicon/index.ts";
import type { Actor, Token } from "../record/index.ts";
import { belong, belongingsOf, isState, ownerOf } from "./belonging.ts";
import { namedBody, ownBody } from "./body.ts";
import { belongingOf, holderIn, namedPerson, namesakesState, personOf } from "./holder.ts";
import { bodyTold } from "./companies.ts";
import { bodySector, knownReferents, nounSector, organizationReferent, sectorOfPeople } from "./known.ts";
import { bodyLed, isOfBodies } from "./joining.ts";
import { isCountOfPeople, type Phrase, tokensOf } from "./phrase.ts";
import { isDealtWith, isWilful } from "./place.ts";
import { type Referent, slug } from "./referent.ts";
import {
  bodies,
  collectives,
  commonBodies,
  divisions,
  institutionSectors,
  institutions,
  ofWhole,
  pairs,
  polities,
  initialsOfThings,
  things,
} from "./rules/words.ts";
import { type Belonging, type Setting, meaningOf } from "./setting.ts";
import { personTail, roleBefore, titleOf } from "./title.ts";
import { countOf, genderOf, isFormer, isIndefinite, textOf, withoutArticle } from "./wording.ts";

/** Whom each phrase means. More than one for "Kenyan and Ugandan officials", "the kings of both"; none for what is no actor. */
export function interpret(phrase: Phrase, setting: Setting, complements: readonly Belonging[] = []): Referent[] {
  const meant = meantBy(phrase, setting, complements);
  if (meant.length > 1) return meant.map((referent) => namedApart(phrase, referent, setting));
  return meant.map((referent) => {
    const country = referent.country === undefined ? undefined : setting.lexicon.countryBy(referent.country)?.name;
    // "Kenya's defence ministry": by itself "defence ministry" would be anybody's
    const isNamed = phrase.matches.some((match) => ownerOf(match)?.country === referent.country);
    if (
      !phrase.possessor ||
      referent.sector === "CVL" ||
      country === undefined ||
      isNamed ||
      !described.has(referent.kind) ||
      referent.form === "name"
    )
      return referent;
    return {
      ...referent,
      name: `${referent.name} of ${country}`,
      aliases: [...(referent.aliases ?? []), referent.name],
    };
  });
}

/** "Ugandan officials" of "Kenyan and Ugandan officials". */
function namedApart(
  { sentence: { tokens }, matches, end }: Phrase,
  referent: Referent,
  { lexicon }: Setting,
): Referent {
  const nations = matches.filter(({ first }) => tokens[first]!.upos === "ADJ" && first < end - 1);
  const own = nations.find((match) => ownerOf(match)?.country === referent.country);
  const last = nations.at(-1);
  if (referent.country === undefined || !described.has(referent.kind)) return referent;
  const country = nations.length === 0 ? lexicon.countryBy(referent.country)?.name : undefined;
  if (country !== undefined) return { ...referent, name: `${referent.name} of ${country}` };
  if (!own || !last) return referent;
  const noun = textOf(tokens.slice(last.end, end));
  const nation = textOf(tokens.slice(own.first, own.end));
  return noun === "" ? referent : { ...referent, name: `${nation} ${noun}` };
}

/** The name in "Helmand province", "Lagos state": what the noun behind it says is what it is. */
const divisionIn = ({ sentence, matches, head }: Phrase): NameMatch | undefined =>
  divisions.has(sentence.tokens[head]!.lemma.toLowerCase())
    ? matches.find(
        (match) =>
          match.end === head && match.meanings.some((meaning) => meaning.kind === "region" || meaning.kind === "city"),
      )
    : undefined;

/** Kinds whose name says what they are, not who. */
const described: ReadonlySet<Referent["kind"]> = new Set(["office", "group", "armed-force", "unnamed", "organization"]);

function meantBy(phrase: Phrase, setting: Setting, complements: readonly Belonging[]): Referent[] {
  const [complement] = complements;
  const tokens = tokensOf(phrase);
  const headToken = phrase.sentence.tokens[phrase.head]!;
  const nameTail = personTail(phrase);
  const roleMatch = roleBefore(phrase, nameTail?.first ?? phrase.end);
  const people = manyIn(phrase, headToken);
  if (people) return [people];
  const headMatch =
    phrase.matches.find((match) => match.first <= phrase.head && phrase.head < match.end) ?? divisionIn(phrase);
  // "Odo Mbeki Nkosi" is of no Mbeki's state
  const belongings = belongingsOf(phrase, roleMatch ?? headMatch, setting).filter(
    ({ match }) => !nameTail || match === undefined || match.end <= nameTail.first,
  );
  const possessive = phrase.possessor && (belongingOf(phrase.possessor, setting) ?? setting.owner);
  const own = setting.owner ?? (roleMatch ? undefined : ownBody(phrase, setting));
  const several = !possessive && complements.length > 1 ? complements : [possessive ?? complement ?? own];
  const stated = belongings.length > 0 ? belongings : several;
  const belonging = stated.filter((each) => each !== undefined);
  const written = textOf(phrase.sentence.tokens.slice(phrase.quantified ?? phrase.first, phrase.end));
  if (/^(?:each other|one another)$/i.test(written)) return [];

  const holder = holderIn(phrase, setting, belonging[0]);
  if (!holder && setting.counterpart && headToken.lemma === "counterpart") {
    const { role, sector } = setting.counterpart;
    const isMany = headToken.xpos === "NNS";
    return (isMany ? belonging : belonging.slice(0, 1)).map((owner): Referent => {
      const referent: Referent = {
        kind: "office",
        name: withoutArticle(written),
        role,
        definite: true,
        form: "title",
        ...(sector !== undefined && { sector }),
      };
      belong(referent, owner, setting.lexicon);
      return referent;
    });
  }
  if (holder) return [personOf(holder, tokens, roleMatch, belonging[0], setting)];
  // "both leaders", "the parties": the two who have been spoken of, whatever else the word may be
  const whole = headToken.form.toLowerCase();
  if (
    pairs.has(whole) &&
    headToken.upos !== "PROPN" &&
    belonging.length === 0 &&
    !nameTail &&
    /^(?:the|both|these|two)$/i.test(tokens[0]!.form)
  )
    return [collectiveOf(phrase, whole, written)];
  if (nameTail && (roleMatch || nameTail.honorific !== undefined))
    return [
      ofBody(
        namedPerson(
          nameTail,
          tokens,
          roleMatch,
          belonging[0] ?? namesakesState(phrase, setting) ?? (roleMatch && bearerOf(roleMatch, phrase, setting)),
          behindTitle(phrase, setting),
        ),
        phrase,
        setting,
      ),
    ];
  if (roleMatch && roleMatch.end > phrase.head)
    return roleReferents(
      phrase,
      roleMatch,
      belonging,
      written,
      setting,
      possessive && belongings.length > 0 ? undefined : complement,
    );
  // "a state of emergency" is nobody, and so is "government" in "heads of state and government"
  if ((/^states?$/i.test(headToken.form) && ofCondition(phrase)) || isRestOfHeads(phrase)) return [];
  const body = namedBody(phrase, belonging[0], written, setting);
  if (body) return [body];
  if (headMatch) {
    const known = knownReferents(phrase, headMatch, belonging, written, setting);
    if (known) return known;
  }
  const noun = headToken.lemma.toLowerCase();
  const word = headToken.form.toLowerCase();
  const isTold = belonging[0] === setting.owner && !ofWhole.has(noun) && !ofWhole.has(word);
  if (belonging.length > 0 && !isTold && (institutions.has(noun) || institutions.has(word)))
    return belonging.flatMap((owner) => institutionOf(owner, noun, written));
  if (collectives.has(word) && headToken.upos !== "VERB") {
    const each = collectiveOf(phrase, word, written);
    const nations = stance.test(word) ? belongings.filter(({ country }) => country === undefined) : belongings;
    return nations.length > 0 ? nations.map((owner) => ofNation(each, owner, setting)) : [each];
  }
  const named = bodyNamed(phrase, headToken);
  if (named) {
    const name = withoutArticle(written);
    const referent: Referent = { kind: "organization", name, key: `org:${slug(name)}`, form: "name" };
    belong(referent, belonging[0], setting.lexicon);
    return [referent];
  }
  const told = bodyTold(phrase, nameTail?.first, setting);
  if (told) {
    belong(told, belonging[0], setting.lexicon);
    return [told];
  }
  if (nameTail) {
    const last = nameTail.name.split(" ").at(-1)!.toLowerCase();
    // "the Meridian Force" is a body that the lexicon does not know, and no person; "the Meridian Summit" is neither
    const isBody = tokens[0]!.form.toLowerCase() === "the" && nameTail.first === phrase.first + 1;
    const acts = !headMatch && nameTail.first <= phrase.first + (isBody ? 1 : 0) && isWilful(phrase);
    const isKnown = setting.isSpokenOf?.(`org:${slug(nameTail.name)}`) === true;
    const isShort = isAcronym(phrase, nameTail.name) && (acts || isBody || isKnown);
    if (isThing(nameTail.name) || (isBody && !bodies.has(last) && !acts && !isShort && !isKnown)) return [];
    const kind = isBody || bodies.has(last) || isShort ? "organization" : "person";
    const key = `${kind === "organization" ? "org" : "person"}:${slug(nameTail.name)}`;
    const bare = isShort && !acts && !isKnown && !bodies.has(last) && !isDealtWith(phrase);
    const referent: Referent = {
      kind,
      name: nameTail.name,
      key,
      form: "name",
      ...(acts && { acts }),
      ...(bare && { bare }),
    };
    // "his Ugandan counterpart Ana Nkosi": a Ugandan, in the office of whose counterpart she is
    if (belongings[0]) belong(referent, belongings[0], setting.lexicon);
    return [{ ...referent, ...setting.counterpart }];
  }
  return [];
}

/** "the RSF": a body by its initials, in words that are not all in capitals. */
function isAcronym({ sentence: { tokens } }: Phrase, name: string): boolean {
  if (!/^\p{Lu}{3,6}$/u.test(name) || initialsOfThings.has(name)) return false;
  const words = tokens.filter(({ form }) => /^\p{L}{2,}$/u.test(form));
  return words.filter(({ form }) => /^\p{Lu}+$/u.test(form)).length * 2 <= words.length;
}

/** "the River Agreements", "Mount Oru", "Vanka B": no person, whatever it is. */
function isThing(name: string): boolean {
  const words = name.split(" ");
  const last = words.at(-1)!.toLowerCase();
  if (things.has(last)) return true;
  // short ones are surnames too: "Weeks", "Bridges"
  const one = last.replace(/ies$/, "y").replace(/s$/, "");
  if (one.length >= LONG && things.has(one)) return true;
  return words.length > 1 && (/^\p{Lu}$/u.test(words.at(-1)!) || sites.has(words[0]!.toLowerCase()));
}

/** Least letters of a thing whose plural is nobody's name. */
const LONG = 7;

/** First words of names of places, storms and the like. */
const sites: ReadonlySet<string> = new Set(
  "cape cyclone fort gulf hurricane hurricanes lake mount operation route typhoon".split(" "),
);

/** "president of the Chamber of Commerce Anna Mbeki": of a body, and of no state. */
function ofBody(person: Referent, phrase: Phrase, setting: Setting): Referent {
  const body = person.role === "head of state" ? bodyLed(phrase) : undefined;
  const last = body?.sentence.tokens[body.end - 1]!.form;
  if (!body || last === undefined || !isOfBodies(last) || polities.has(last)) return person;
  const { behind } = behindTitle(phrase, setting);
  const { sector: _, ...other } = person;
  return { ...other, role: "leader", ...(behind !== undefined && { sector: behind }) };
}

/** "chair of the Election Commission Anna Mbeki": the sector of what stands between title and name. */
function behindTitle({ titleEnd, matches }: Phrase, setting: Setting): Setting {
  const behind =
    titleEnd === undefined ? undefined : nounSector(matches.find((each) => each.first > titleEnd && nounSector(each)));
  return behind === undefined ? setting : { ...setting, behind };
}

/** "Tens of thousands marched", "killing 23": people told by their number alone. */
function manyIn(phrase: Phrase, head: Token): Referent | undefined {
  const isMany = phrase.end === phrase.head + 1 && /^(?:dozens|scores|hundreds|thousands|millions)$/i.test(head.form);
  if (!(isMany && head.deprel.startsWith("nsubj")) && !isCountOfPeople(head, phrase.sentence.tokens)) return undefined;
  const tokens = tokensOf(phrase);
  const count = countOf(tokens, true);
  return {
    kind: "population",
    name: textOf(tokens),
    sector: "UNK",
    plural: true,
    form: "description",
    ...(count !== undefined && { count }),
  };
}

/** A body that nothing knows, by its last word and a name before it: "the Tuareg front", "the Meridian force". */
function bodyNamed({ sentence: { tokens }, first, head, matches }: Phrase, { upos, lemma }: Token): boolean {
  if (upos !== "NOUN" || !commonBodies.has(lemma.toLowerCase())) return false;
  const isElse = (at: number) =>
    matches.some(
      (match) => match.first <= at && at < match.end && match.meanings.some(({ kind }) => kind !== "region"),
    );
  return tokens.slice(first, head).some((token) => token.upos === "PROPN" && !isElse(token.id - 1));
}

const conditions =
  /^(?:emergency|siege|alert|war|affairs|mind|play|health|readiness|disrepair|shock|calamity|disaster)$/i;

const ofCondition = ({ sentence: { tokens }, head }: Phrase): boolean =>
  tokens[head + 1]?.form.toLowerCase() === "of" && conditions.test(tokens[head + 2]?.form ?? "");

/** "government" after "heads of state and". */
const isRestOfHeads = ({ sentence: { tokens }, first, end }: Phrase): boolean =>
  end === first + 1 &&
  /^governments?$/i.test(tokens[first]!.form) &&
  /\bof states? (?:and|or|&)$/i.test(textOf(tokens.slice(Math.max(0, first - 3), first)));

/** "two European diplomats", "the Kenyan foreign minister", "a spokesman for the ministry". */
function roleReferents(
  phrase: Phrase,
  title: NameMatch,
  belonging: readonly Belonging[],
  written: string,
  setting: Setting,
  complement: Belonging | undefined,
): Referent[] {
  const tokens = tokensOf(phrase);
  const owners: (Belonging | undefined)[] = belonging.length > 0 ? [...belonging] : [complement];
  return owners.flatMap((owner) => {
    const home = owner ?? bearerOf(title, phrase, setting) ?? homeOf(phrase, setting, title);
    const guest = owner ?? guestsOf(title, home, setting);
    const own = guest ?? home;
    const stated = titleOf(title, own);
    if (!stated || isMass(phrase) || isNoRank(phrase)) return [];
    const isEach =
      owners.length > 1 && /^(?:head of (?:state|government)|\w+ minister|king|queen|emir)$/.test(stated.role);
    const plural = !isEach && (stated.plural || phrase.sentence.tokens[phrase.head]!.xpos === "NNS");
    const unnamed = !isEach && (isIndefinite(tokens) || plural || stated.anonymous);
    // "the Council's president": of a body nobody knows, and none of those spoken of before
    const possessor = phrase.possessor?.sentence.tokens[phrase.possessor.head];
    const isOfUnknown = own === undefined && possessor !== undefined && possessor.upos !== "PRON";
    const definite =
      !isIndefinite(tokens) &&
      !isOfUnknown &&
      (/^(?:the|this|that)$/i.test(tokens[0]!.form) || phrase.possessor !== undefined);
    const referent: Referent = {
      kind: unnamed ? "unnamed" : "office",
      name: withoutArticle(written),
      role: stated.role,
      sector: isFormer(tokens)
        ? "ELI"
        : ((stated.follows ? bodySector(phrase, title, own, setting) : undefined) ??
          sectorOfPeople(stated.sector, meaningOf(title, "group")?.group.kind, own)),
      anonymous: unnamed,
      plural,
      definite,
      form: definite && !unnamed ? "title" : "description",
    };
    belong(referent, own, setting.lexicon);
    const isLeader =
      !unnamed && /^leader$/i.test(phrase.sentence.tokens[title.end - 1]!.form) && title.end === title.first + 1;
    const leader = isLeader ? leaderOf(own, setting) : undefined;
    if (leader)
      return [{ ...referent, kind: "person", name: leader.name, key: leader.key, aliases: [withoutArticle(written)] }];
    const gender = genderOf(stated.role, tokens);
    if (gender) referent.gender = gender;
    const count = countOf(tokens, plural);
    if (unnamed && count !== undefined) referent.count = count;
    if (!unnamed && (referent.country !== undefined || referent.code !== undefined) && !isFormer(tokens)) {
      const office = `${referent.country ?? referent.code}:${slug(stated.role)}`;
      referent.key = `office:${office}`;
      const holders = setting.day === undefined ? [] : setting.lexicon.holdersOn(office, setting.day);
      const likely = holders.length === 1 ? `person:${slug(holders[0]!.name)}` : undefined;
      const shown = setting.lexicon.officeBy(office) && setting.holderNamed?.(stated.role, own, likely);
      if (shown)
        return [{ ...referent, kind: "person", name: shown.name, key: shown.key, aliases: [withoutArticle(written)] }];
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
  { guests = [], home: own }: Setting,
): Belonging | undefined {
  if (home === undefined || home.country !== own) return undefined;
  const role = titleOf(title, home)?.role;
  const fitting = guests.filter((each) => each.role !== undefined && each.role === role);
  const country = fitting.length === 1 ? fitting[0]!.country : undefined;
  return country === undefined ? undefined : { country };
}

/** "in general", "chief among them", "a major, urgent matter": words of rank that are none. */
const isNoRank = ({ sentence: { tokens }, first, end, possessor }: Phrase): boolean => {
  const { form, upos } = tokens[end - 1]!;
  if (possessor || !/^(?:general|private|major|chief|principal)$/.test(form)) return false;
  const before = tokens[first - 1]?.form.toLowerCase() ?? "";
  return upos === "ADJ" || (end === first + 1 && (before === "in" || /^(?:among|,)$/.test(tokens[end]?.form ?? "")));
};

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
  return isHeld(match, home, lexicon) && (speaks || /^the$/i.test(tokens[first]!.form))
    ? { country: home, match }
    : undefined;
}

/** "the prime minister" in the report of a state that has none is another's. */
const isHeld = (match: NameMatch, home: string, lexicon: Setting["lexicon"]): boolean => {
  const role = meaningOf(match, "role")?.role.role ?? "";
  return !/^head of (?:state|government)$/.test(role) || lexicon.officeBy(`${home}:${slug(role)}`) !== undefined;
};

/** "the Taoiseach", "the UN Secretary-General": a title that is borne nowhere else says whose it is. */
function bearerOf(match: NameMatch, phrase: Phrase, { lexicon }: Setting): Belonging | undefined {
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
  const spans = [...words.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ from: index, to: index + word.length }));
  const body = lexicon.names.longest(words, spans).find((each) => each.first === 0 && meaningOf(each, "organization"));
  const owner = body && ownerOf(body);
  return owner?.organization && { ...owner, match };
}

function institutionOf(owner: Belonging, noun: string, written: string): Referent[] {
  const name = withoutArticle(written);
  if (owner.country !== undefined && !owner.organization)
    return [
      {
        kind: "government",
        name,
        key: `gov:${owner.country}`,
        country: owner.country,
        sector: institutionSectors[noun] ?? "GOV",
        form: "description",
        aliases: [name],
      },
    ];
  if (owner.organization) return [organizationReferent(owner.organization, undefined, written)];
  return [];
}

/** "Kenyan allies" may be others than Kenya itself. */
const stance = /^(?:all(?:y|ies)|rivals|neighbou?rs)$/;

/** "Polish partners": of a state, and no others of the kind. */
function ofNation(referent: Referent, owner: Belonging, { lexicon }: Setting): Referent {
  const { key: _, ...other } = referent;
  belong(other, owner, lexicon);
  return { ...other, key: `group:${other.country ?? other.code}:${slug(referent.name)}` };
}

function collectiveOf(phrase: Phrase, word: string, written: string): Referent {
  const tokens = tokensOf(phrase);
  const count = countOf(tokens, true) ?? (pairs.has(word) ? 2 : undefined);
  const definite = tokens[0]!.upos === "DET" && /^(?:the|both|these|those)$/i.test(tokens[0]!.form);
  return {
    kind: "group",
    name: withoutArticle(written),
    key: `group:${slug(withoutArticle(written))}`,
    plural: true,
    definite,
    form: "description",
    ...(count !== undefined && { count }),
    ...(word === "presidents" || word === "ministers" || word === "leaders" ? { role: word.replace(/s$/, "") } : {}),
  };
}
