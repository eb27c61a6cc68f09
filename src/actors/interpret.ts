import type { NameMatch } from "../lexicon/index.ts";
import { relationOf, type Token } from "../record/index.ts";
import { belong, belongingsOf, ownerOf } from "./belonging.ts";
import { namedBody, ownBody } from "./body.ts";
import { belongingOf, holderIn, namedPerson, namesakesState, personOf } from "./holder.ts";
import { bodyAgain, bodyBehindNoun } from "./body-told.ts";
import { collectiveOf, institutionOf, ofNation } from "./collective.ts";
import { companyTold } from "./companies.ts";
import { bodyOfTitle } from "./headed.ts";
import { knownReferents, nounSector } from "./known.ts";
import { isOfBodies } from "./joining.ts";
import { bodyLed } from "./led.ts";
import { bearerOf, roleReferents } from "./office.ts";
import { allMembers } from "./members.ts";
import { missionsIn } from "./missions.ts";
import { isBorne, isCountOfPeople, isRestOfHeads, type Phrase, tokensOf } from "./phrase.ts";
import { isDealtWith, isWilful } from "./place.ts";
import { asReferent, type Referent, slug } from "./referent.ts";
import { isSide } from "./sides.ts";
import { isInAddress, isOfSort } from "./sorts.ts";
import {
  bodies,
  commonBodies,
  divisions,
  institutions,
  ofWhole,
  polities,
  initialsOfThings,
  things,
} from "./rules/bodies.ts";
import { motion } from "./rules/verbs.ts";
import { collectives, pairs } from "./rules/words.ts";
import { type Belonging, type Setting, isPrivate, meaningOf } from "./setting.ts";
import { personTail, roleBefore } from "./title.ts";
import { countOf, textOf, withoutArticle } from "./wording.ts";

/** Whom each phrase means. More than one for "Kenyan and Ugandan officials", "the kings of both"; none for what is no actor. */
export function interpret(phrase: Phrase, setting: Setting, complements: readonly Belonging[] = []): Referent[] {
  const meant = meantBy(phrase, setting, complements);
  if (meant.length > 1) return meant.map((referent) => namedApart(phrase, referent, setting));
  return meant.map((referent) => {
    const whole = wholeOf(referent, setting);
    // "Kenya's defence ministry", "the government of Kenya": by itself "defence ministry" would be anybody's
    const isNamed = phrase.matches.some((match) => ownerOf(match)?.country === referent.country);
    const isOf = complements.length === 1 && isNamedBehind(phrase, referent, complements[0]!);
    if (
      !(phrase.possessor || isOf) ||
      referent.sector === "CVL" ||
      whole === undefined ||
      isNamed ||
      !described.has(referent.kind) ||
      referent.form === "name" ||
      referent.apart === true
    )
      return referent;
    return {
      ...referent,
      name: `${referent.name} of ${whole}`,
      aliases: [...(referent.aliases ?? []), referent.name],
    };
  });
}

/** "The government of Kenya", "the ministry of trade of Kenya", and not "the leaders of the Kenyan parliament". */
function isNamedBehind(
  { sentence: { tokens }, end }: Phrase,
  { country, name }: Referent,
  { country: of, match }: Belonging,
): boolean {
  if (!match || of !== country || match.first < end) return false;
  const words = tokens.slice(end, match.first).map(({ form }) => form);
  const isNext = /^(?:of|from)(?: the)?$/i.test(words.join(" "));
  const isBehindField = /^(?:of|for)$/i.test(words.at(-1) ?? "") && /\bministry\b/.test(name);
  const named = meaningOf(match, "country");
  return (isNext || isBehindField) && named?.form !== "adjective" && named?.form !== "demonym";
}

/** The name of the state that somebody is of, or of the company or party that stands before it. */
function wholeOf({ country, body }: Referent, { lexicon }: Setting): string | undefined {
  if (country === undefined) return undefined;
  const organization = body === undefined ? undefined : lexicon.organizationBy(body);
  const isBodys = organization && (isPrivate({ organization }) || organization.kind === "armed-group");
  return isBodys ? organization.name : lexicon.countryBy(country)?.name;
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

/**
 * "to the department of Oruro", by the bare noun: a part of a state as a place, and no body of it. What does something, or has it done to it, is a
 * body, unless it is only gone to; and "the police department of Oruro" always is.
 */
function isDivisionOf({ sentence: { tokens }, first, head }: Phrase, complement: Belonging | undefined): boolean {
  const noun = tokens[head]!;
  const isOfPlace = complement?.match?.meanings.some(({ kind }) => kind === "city" || kind === "region") === true;
  const isBare = tokens.slice(first, head).every(({ upos }) => upos === "DET");
  if (!isOfPlace || !isBare || noun.xpos !== "NN" || !divisions.has(noun.form)) return false;
  const relation = relationOf(noun);
  return relation === "obj" ? motion.has(tokens[noun.head - 1]?.lemma ?? "") : !/^(?:nsubj|iobj)$/.test(relation);
}

/** Kinds whose name says what they are, not who. */
const described: ReadonlySet<Referent["kind"]> = new Set(["office", "group", "armed-force", "unnamed", "organization"]);

function meantBy(phrase: Phrase, setting: Setting, complements: readonly Belonging[]): Referent[] {
  const [complement] = complements;
  const tokens = tokensOf(phrase);
  const headToken = phrase.sentence.tokens[phrase.head]!;
  const nameTail = personTail(phrase);
  const titleMatch = roleBefore(phrase, nameTail?.first ?? phrase.end);
  const roleMatch = titleMatch ?? (nameTail && phrase.honour);
  if (isOfSort(phrase) || isInAddress(phrase) || isDivisionOf(phrase, complement)) return [];
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

  const behindNoun = bodyBehindNoun(phrase, possessive) ?? bodyAgain(phrase, setting);
  if (behindNoun) return [behindNoun];
  const { firstNamed } = setting;
  if (firstNamed && (belonging[0]?.country ?? firstNamed.country) === firstNamed.country)
    return [asReferent(firstNamed)];
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
      belong(referent, owner);
      return referent;
    });
  }
  if (holder) return [personOf(holder, tokens, titleMatch, belonging[0], setting)];
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
  const members = nameTail && roleMatch ? undefined : allMembers(phrase, belonging[0], roleMatch, written);
  if (members) return [members];
  if (nameTail && !roleMatch && setting.shared)
    return [namedPerson(nameTail, tokens, setting.shared, belonging[0], setting)];
  if (nameTail && (roleMatch || "honorific" in nameTail))
    return [
      ofBody(
        namedPerson(
          nameTail,
          tokens,
          roleMatch,
          belonging[0] ?? namesakesState(phrase, setting) ?? (roleMatch && bearerOf(roleMatch, phrase, setting)),
          behindTitle(phrase, setting),
          roleMatch && bodyOfTitle(phrase, roleMatch, setting),
        ),
        phrase,
        setting,
      ),
    ];
  // "its neighbours", of a state: states
  if (/^neighbou?rs$/.test(whole) && !nameTail && isOfState(phrase, setting))
    return [collectiveOf(phrase, whole, written)];
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
  const missions = headMatch ? [] : missionsIn(phrase, belonging, written);
  if (missions.length > 0) return missions;
  if (isSide(phrase, belongings, setting.home))
    return belongings.flatMap((owner) => institutionOf(owner, "side", written));
  if (headMatch) {
    const known = knownReferents(phrase, headMatch, belonging, written, setting);
    if (known) return known;
  }
  const noun = headToken.lemma.toLowerCase();
  const word = headToken.form.toLowerCase();
  // "ventures with Kenyan capital": money
  if (noun === "capital" && tokens[0]!.upos !== "DET" && !phrase.possessor) return [];
  if (isAbility(phrase, belongings)) return [];
  const isTold = belonging[0] === setting.owner && !ofWhole.has(noun) && !ofWhole.has(word);
  if (belonging.length > 0 && !isTold && (institutions.has(noun) || institutions.has(word)))
    return belonging.flatMap((owner) => institutionOf(owner, noun, written));
  if (collectives.has(word) && headToken.upos !== "VERB" && !(headMatch && isBorne(headMatch))) {
    const each = collectiveOf(phrase, word, written);
    const nations = stance.test(word) ? belongings.filter(({ country }) => country === undefined) : belongings;
    return nations.length > 0 ? nations.map((owner) => ofNation(each, owner)) : [each];
  }
  const named = bodyNamed(phrase, headToken);
  if (named) {
    const name = withoutArticle(written);
    const referent: Referent = { kind: "organization", name, key: `org:${slug(name)}`, form: "name" };
    belong(referent, belonging[0]);
    return [referent];
  }
  const told = companyTold(phrase, setting);
  if (told) {
    belong(told, belonging[0]);
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
    if (belongings[0]) belong(referent, belongings[0]);
    return [{ ...referent, ...setting.counterpart }];
  }
  return [];
}

/** "seized power in Kenya", "its powers", "emergency powers": what somebody has, unlike "the Kenyan power" and "the world powers". */
function isAbility(phrase: Phrase, nations: readonly Belonging[]): boolean {
  const { sentence, first, head, possessor } = phrase;
  const { lemma, upos, xpos } = sentence.tokens[head]!;
  if (lemma !== "power" || upos !== "NOUN") return false;
  if (possessor) return true;
  const words = sentence.tokens.slice(first, head);
  const isOfStates = nations.length > 0 || words.some((word) => mighty.test(word.form));
  if (xpos !== "NNS") return !isOfStates || words[0]?.upos !== "DET";
  return !isOfStates && !words.some(({ upos: each }) => each === "NUM") && !isWilful(phrase);
}

const mighty =
  /^(?:all(?:ied)?|arab|atomic|axis|big|both|central|colonial|eastern|emerging|european|external|foreign|global|great|imperial|imperialist|major|maritime|middle|military|naval|nuclear|occupying|outside|regional|rival|signatory|two|western|world)$/i;

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

/** "Kenyan allies" may be others than Kenya itself. */
const stance = /^(?:all(?:y|ies)|rivals|neighbou?rs)$/;

/** "Kenya's neighbours", "its neighbours" after Kenya. */
const isOfState = ({ possessor }: Phrase, { ownedBy }: Setting): boolean =>
  possessor !== undefined && (ownedBy?.kind === "state" || ownedBy?.kind === "government");
