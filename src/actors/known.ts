import type { City, Country, GroupNoun, NameMatch, Organization, Region } from "../lexicon/index.ts";
import type { Token } from "../record/index.ts";
import { CODES, belong, codeOf, isEthnic, isState } from "./belonging.ts";
import { isOfClassElsewhere, partyElsewhere } from "./common-names.ts";
import { ministryFor } from "./field-lists.ts";
import { isLanguage } from "./languages.ts";
import { type Phrase, tokensOf } from "./phrase.ts";
import { type Referent, slug } from "./referent.ts";
import { type Belonging, type MeaningOf, type Setting, meaningOf } from "./setting.ts";
import { bodySeatedIn } from "./seats.ts";
import { isStruck, isWilful } from "./place.ts";
import { fields, practices } from "./rules/bodies.ts";
import { striking } from "./rules/verbs.ts";
import { placeWords } from "./title.ts";
import { isIndefinite, textOf, withoutArticle } from "./wording.ts";

/** A phrase whose head is itself a known name. */
export function knownReferents(
  phrase: Phrase,
  match: NameMatch,
  belonging: readonly Belonging[],
  written: string,
  setting: Setting,
): Referent[] | undefined {
  const tokens = tokensOf(phrase);
  const name = setting.lexicon;
  const country = meaningOf(match, "country");
  if (isOfWater(phrase, match)) return [];
  if (isLandmark(phrase, match) && (country || meaningOf(match, "city"))) return [];
  if (country && isEthnic(phrase, match))
    return [
      {
        kind: "population",
        name: withoutArticle(written),
        key: `population:${slug(withoutArticle(written))}`,
        sector: "CVL",
        plural: true,
        form: "description",
      },
    ];
  if (country?.form === "adjective" && phrase.end === phrase.first + 1 && isLanguage(phrase.sentence.tokens, match))
    return [];
  const seated = bodySeatedIn(match, setting);
  if (country && !seated)
    return [countryReferent(country, textOf(phrase.sentence.tokens.slice(match.first, match.end)), tokens, written)];
  const metonym = seated ? { metonym: seated } : meaningOf(match, "metonym");
  const body = meaningOf(match, "organization");
  // a ministry's building or short name is the ministry, not the government at large
  if (metonym && body?.organization.country === metonym.metonym.of)
    return [{ ...organizationReferent(body.organization, belonging[0], written), form: "metonym" }];
  if (metonym) {
    const { of, sector, office } = metonym.metonym;
    const isWhole = office === undefined ? sector === "GOV" : /:head-of-/.test(office);
    const part = isWhole ? "" : `:${office?.slice(office.indexOf(":") + 1) ?? sector.toLowerCase()}`;
    if (isState(of))
      return [
        {
          kind: "government",
          name: isWhole ? `government of ${name.countryBy(of)?.name ?? of}` : metonym.metonym.name,
          key: `gov:${of}${part}`,
          country: of,
          sector,
          form: "metonym",
          aliases: [metonym.metonym.name],
        },
      ];
    const organization = name.organizationBy(of);
    return [
      {
        kind: "organization",
        name: organization?.name ?? of,
        key: `org:${of}`,
        code: of in CODES ? of : (organization?.code ?? of),
        sector,
        form: "metonym",
        aliases: [metonym.metonym.name],
        ...(country && seated && { place: { name: seated.name, country: country.country.id } }),
      },
    ];
  }
  const organization = meaningOf(
    match,
    "organization",
    (each) => !isOfClassElsewhere(match, each.organization, setting),
  );
  if (organization && isPartOfName(phrase, match) && ofStates.has(organization.organization.kind))
    return [another(organization.organization, belonging[0], written)];
  const elsewhere =
    organization && belonging.length === 0
      ? partyElsewhere(organization.organization, phrase.sentence.tokens.slice(match.first, match.end), setting)
      : undefined;
  if (elsewhere?.organization) return [organizationReferent(elsewhere.organization, undefined, written)];
  if (organization && elsewhere) return [another(organization.organization, elsewhere, written)];
  if (organization && !isAnothers(organization.organization, belonging[0]))
    return [organizationReferent(organization.organization, belonging[0], written)];
  const outlet = meaningOf(match, "outlet");
  // "Pelican Island" is no paper of its last word
  const isPart = match.first > phrase.first && phrase.sentence.tokens[match.first - 1]!.upos === "PROPN";
  if (outlet && !isPart)
    return [
      {
        kind: "organization",
        name: outlet.outlet.name,
        key: `outlet:${slug(outlet.outlet.name)}`,
        sector: outlet.outlet.sector,
        form: "name",
        ...(outlet.outlet.country !== undefined && { country: outlet.outlet.country }),
      },
    ];
  const group = meaningOf(match, "group");
  if (organization && !group) return [anothers(organization.organization, belonging[0]!, written)];
  if (group && ((belonging.length === 0 && isPractice(phrase)) || isRelation(phrase) || isTrade(phrase))) return [];
  if (group) {
    const noun = ministryFor(group.group, phrase, name);
    const owners: (Belonging | undefined)[] = belonging.length > 0 ? [...belonging] : [undefined];
    return owners.map((owner) => {
      const { kind, follows } = noun;
      // "the Fund's board", "the party's committee": the body itself
      if (owner?.organization && kind === "group" && follows && noun.sector === "GOV")
        return { ...organizationReferent(owner.organization, undefined, written), form: "description" as const };
      const isCivil = isCivilForce(phrase, match, noun.noun);
      const sector = isCivil ? "GOV" : (follows && bodySector(phrase, match, owner, setting)) || noun.sector;
      const referent: Referent = {
        kind: isCivil ? "group" : kind,
        name: noun === group.group ? withoutArticle(written) : noun.noun,
        ...(noun !== group.group && { aliases: [withoutArticle(written)] }),
        sector: sectorOfPeople(sector, kind, owner),
        form: "description",
        plural: group.plural,
        ...(noun.site && { site: true }),
        ...(noun.thing && { thing: true }),
      };
      if (owner) belong(referent, owner);
      if (referent.country !== undefined) referent.key = groupKey(noun, referent.country, sector);
      else if (kind === "armed-force" && referent.code !== undefined)
        referent.key = groupKey(noun, referent.code, sector);
      else if (!isIndefinite(tokens) && kind === "armed-force") referent.definite = true;
      return referent;
    });
  }
  const region = meaningOf(match, "region", ({ form }) => form === "demonym") ?? meaningOf(match, "region");
  if (region) {
    if (region.form === "demonym")
      return [
        {
          // the people of a part of the world that is no state are a side, not a nation
          kind: region.region.country === undefined ? "group" : "population",
          name: withoutArticle(written),
          key: `people:${slug(region.region.name)}`,
          form: "description",
          plural: true,
          ...(region.region.country !== undefined && { country: region.region.country, sector: "CVL" }),
        },
      ];
    if (region.form === "name" && region.region.sector !== undefined) return [breakaway(region.region)];
    if (region.form === "name") return [placeOnly(region.region.name, region.region.country, undefined)];
    return undefined;
  }
  const city = meaningOf(match, "city");
  if (city && (mayBePerson(phrase, match, setting) || isSurname(phrase, match))) return undefined;
  if (city && (match.end === phrase.end || match.end === phrase.head))
    return [placeOnly(city.city.name, city.city.country, city.city)];
  return undefined;
}

/** "good public administration is needed": what is done, and nobody. */
function isPractice(phrase: Phrase): boolean {
  const { sentence, first, end, head, possessor } = phrase;
  const { form, lemma, xpos, deprel } = sentence.tokens[head]!;
  if (xpos !== "NN" || deprel === "root" || !practices.has(lemma.toLowerCase())) return false;
  const isBare = !possessor && sentence.tokens[first]!.upos !== "DET" && head === end - 1 && /^\p{Ll}/u.test(form);
  if (!isBare || tokensOf(phrase).some(({ upos }) => upos === "PROPN")) return false;
  return !isWilful(phrase) && !isStruck(phrase);
}

/** "the Kenyan market grew", "farmers sell to markets": trade, and nobody, unlike those at a market that is struck. */
function isTrade(phrase: Phrase): boolean {
  const { tokens } = phrase.sentence;
  const { lemma, head: over } = tokens[phrase.head]!;
  return lemma === "market" && !isWilful(phrase) && !striking.has(tokens[over - 1]?.lemma ?? "");
}

/** "their opposition to taxes", "a division of the bank", "the stronghold of our statehood": what somebody is to something, and nobody. */
function isRelation({ sentence: { tokens }, head, end, first }: Phrase): boolean {
  const { form } = tokens[head]!;
  const [before, after] = [tokens[head - 1], tokens[end]?.form ?? ""];
  if (head !== end - 1) return false;
  if (form === "opposition") return /^(?:to|against)$/.test(after);
  const isPlain = head === first || before?.upos === "DET" || before?.upos === "PRON";
  return isPlain && /^(?:division|stronghold)s?$/.test(form) && after === "of";
}

/** "Lake Oru": no town of that name. */
const isLandmark = ({ sentence: { tokens }, first }: Phrase, match: NameMatch): boolean =>
  match.first > first && /^(?:Cape|Gulf|Hotel|Lake|Mount|River)$/.test(tokens[match.first - 1]!.form);

/** "the Sea of Japan", "the Gulf of Oman": a water has its name from a state, and is none. */
const isOfWater = ({ sentence: { tokens }, first, possessor }: Phrase, match: NameMatch): boolean =>
  match.first === first &&
  !possessor &&
  /^of$/i.test(tokens[first - 1]?.form ?? "") &&
  /^(?:Bay|Gulf|Sea|Straits?)$/.test(tokens[first - 2]?.form ?? "");

/** "Hassan spoke", "Ruto and Hassan": a town's name that people bear is a town only where something is in it or goes there. */
function mayBePerson(phrase: Phrase, match: NameMatch, { surnames }: Setting): boolean {
  const tokens = phrase.sentence.tokens;
  const isBorne = meaningOf(match, "holder") !== undefined || surnames?.has(tokens[match.end - 1]!.form) === true;
  return isBorne && match.first === phrase.first && tokens[phrase.first - 1]?.upos !== "ADP";
}

/** "Ana Nkosi", where a town is called so: the second of two names, of which nothing explains the first. */
const isSurname = ({ sentence: { tokens }, first, end, matches }: Phrase, match: NameMatch): boolean =>
  match.end === end &&
  match.end === match.first + 1 &&
  match.first === first + 1 &&
  /^\p{Lu}\p{Ll}+$/u.test(tokens[first]!.form) &&
  tokens[first]!.upos === "PROPN" &&
  !matches.some((each) => each.first === first) &&
  !placeWords.test(tokens[first]!.form);

/** "the Kenyan National Guard" where the data know only another state's: such names are borne in many states. */
const isAnothers = ({ kind, country }: Organization, belonging: Belonging | undefined): boolean =>
  country !== undefined && belonging?.country !== undefined && belonging.country !== country && ofStates.has(kind);

/** A body of the same kind as a namesake's, of which nothing else is known. */
function another({ sector }: Organization, owner: Belonging | undefined, written: string): Referent {
  const name = withoutArticle(written);
  const referent: Referent = { kind: "organization", name, key: `org:${slug(name)}`, sector, form: "name" };
  belong(referent, owner?.organization ? undefined : owner);
  return referent;
}

/** Kinds of bodies whose names are borne in many states. */
const ofStates: ReadonlySet<Organization["kind"]> = new Set([
  "ministry",
  "agency",
  "armed-force",
  "party",
  "court",
  "parliament",
]);

/** "the Zonda Reform Party", where the data know a Reform Party: another. */
const isPartOfName = ({ sentence: { tokens }, first, matches }: Phrase, match: NameMatch): boolean =>
  match.end - match.first > 1 &&
  match.first > first &&
  tokens[match.first - 1]!.upos === "PROPN" &&
  /^\p{Lu}\p{Ll}+$/u.test(tokens[match.first - 1]!.form) &&
  !matches.some((each) => each.end === match.first);

const anothers = (namesake: Organization, { country }: Belonging, written: string): Referent => ({
  ...organizationReferent(namesake, undefined, written),
  name: withoutArticle(written),
  key: `org:${country}:${slug(withoutArticle(written))}`,
  aliases: [],
  ...(country !== undefined && { country }),
});

/** "the health task force": of a government, by what it deals with. */
export const isCivilForce = ({ sentence: { tokens }, first }: Phrase, match: NameMatch, noun: string): boolean =>
  /^task ?force$/i.test(noun) &&
  tokens
    .slice(first, match.first)
    .some(({ form }) => (fields.has(form.toLowerCase()) && !arms.test(form)) || plagues.test(form));

const arms = /^(?:defen[cs]e|intelligence|operations|security|space|special)$/i;
const plagues = /^(?:corona|covid|drought|ebola|epidemic|flood|influenza|interagency|pandemic|vaccin|virus)/i;

/** "Kenyan troops" are "Kenyan forces", but a Kenyan commission is no Kenyan council. */
export const groupKey = ({ kind, noun, sector }: GroupNoun, country: string, told = sector): string =>
  `${kind}:${country}:${told}${kind === "group" ? `:${noun}` : ""}`;

/** People of a state are its civilians where nothing more is told of them; "two men" may be anybody. */
export const sectorOfPeople = (
  sector: string,
  kind: Referent["kind"] | undefined,
  owner: Belonging | undefined,
): string => (sector === "UNK" && kind === "population" && owner?.country !== undefined ? "CVL" : sector);

/** Sector of the body that a title or noun is of: "party official", "Red Cross staff", "the head of an armed group". */
export function bodySector(
  phrase: Phrase,
  head: NameMatch,
  owner: Belonging | undefined,
  { behind }: Setting,
): string | undefined {
  if (owner?.organization) return owner.organization.sector;
  // "Sunni militants" are no clergy: only a body by name tells whose side the armed are on
  if (isArmed(head)) return undefined;
  // "deputy head": nobody's deputy in a parliament
  const isDeputy = (match: NameMatch): boolean =>
    match.end === head.first && /^deputy$/i.test(phrase.sentence.tokens[match.first]!.form);
  const body = phrase.matches.findLast(
    (match) => match.end <= head.first && nounSector(match) !== undefined && !isDeputy(match),
  );
  const whose = phrase.possessor;
  const owning = whose?.matches.find((match) => match.first <= whose.head && whose.head < match.end);
  return (
    (body && nounSector(body)) ??
    (owning && meaningOf(owning, "group")?.group.kind !== "population" ? nounSector(owning) : undefined) ??
    behind
  );
}

const isArmed = (match: NameMatch): boolean =>
  ["UAF", "REB", "PRM"].includes(meaningOf(match, "role")?.role.sector ?? nounSector(match) ?? "");

/** Sector of a common noun for a body, where it has one. */
export const nounSector = (match: NameMatch | undefined): string | undefined => {
  const sector = meaningOf(match, "group")?.group.sector;
  return sector === "UNK" ? undefined : sector;
};

const placeOnly = (name: string, country: string | undefined, city: City | undefined): Referent => ({
  kind: "group",
  name,
  form: "name",
  place: { name, ...(country !== undefined && { country }), ...(city && { lat: city.lat, lon: city.lon }) },
});

/** A breakaway territory acts as a state, and is counted to the state it broke away from. */
const breakaway = ({ name, country, sector }: Region): Referent => ({
  kind: "government",
  name,
  key: `gov:${country ?? ""}:${slug(name)}`,
  form: "name",
  place: { name, ...(country !== undefined && { country }) },
  ...(country !== undefined && { country }),
  ...(sector !== undefined && { sector }),
});

function countryReferent(
  { country, form }: MeaningOf<"country">,
  words: string,
  tokens: readonly Token[],
  written: string,
): Referent {
  if (form === "demonym" || (form === "adjective" && tokens[0]!.upos === "DET"))
    return {
      kind: "population",
      name: country.demonyms[0] ?? withoutArticle(written),
      key: `people:${country.id}`,
      country: country.id,
      sector: "CVL",
      plural: true,
      form: "description",
      aliases: [withoutArticle(written)],
    };
  if (form === "capital")
    return {
      kind: "government",
      name: capitalOf(country, words),
      key: `gov:${country.id}`,
      country: country.id,
      sector: "GOV",
      form: "metonym",
      place: { name: capitalOf(country, words), country: country.id },
    };
  return {
    kind: "state",
    name: country.name,
    key: `state:${country.id}`,
    country: country.id,
    form: form === "adjective" ? "description" : "name",
    place: { name: country.name, country: country.id },
  };
}

/** The capital by the name that the report knows it by: another town than today's, "Rangoon", or an older writing. */
function capitalOf({ capital, capitalNames = [], name }: Country, words: string): string {
  const written = capitalNames.find((each) => each.toLowerCase() === words.toLowerCase());
  return written ?? capital ?? name;
}

export function organizationReferent(
  organization: Organization,
  belonging: Belonging | undefined,
  written: string,
): Referent {
  const kind =
    organization.kind === "armed-force" || organization.kind === "armed-group" ? "armed-force" : "organization";
  const referent: Referent = {
    kind,
    name: organization.name,
    key: `org:${organization.id}`,
    sector: organization.sector,
    form: "name",
    aliases: [...organization.aliases],
  };
  if (organization.country !== undefined) referent.country = organization.country;
  else if (belonging?.country !== undefined && organization.code === undefined) {
    referent.country = belonging.country;
    referent.key = `org:${belonging.country}:${organization.id}`;
    referent.name = withoutArticle(written);
  } else referent.code = codeOf(organization);
  return referent;
}
