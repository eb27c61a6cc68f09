import type {
  City,
  Country,
  Lexicon,
  Meaning,
  NameMatch,
  Office,
  OfficeHolder,
  Organization,
} from "../lexicon/index.ts";
import type { Token } from "../record/index.ts";
import { type Phrase, tokensOf } from "./phrase.ts";
import { type Referent, slug } from "./referent.ts";
import {
  collectives,
  former,
  pairs,
  honorifics,
  indefinite,
  institutions,
  institutionSectors,
  numbers,
} from "./rules/words.ts";

/** What the interpreter may ask of the report. */
export interface Setting {
  lexicon: Lexicon;
  /** ISO day the report speaks on, where known: who held an office then. */
  day?: string;
  /** State whose own voice the report is: its "the president" is its own. */
  home?: string;
  /** Role and sector of the one whose counterpart is spoken of. */
  counterpart?: { role: string; sector?: string };
}

type MeaningOf<K extends Meaning["kind"]> = Extract<Meaning, { kind: K }>;

const meaningOf = <K extends Meaning["kind"]>(
  match: NameMatch | undefined,
  kind: K,
  fits: (meaning: MeaningOf<K>) => boolean = () => true,
): MeaningOf<K> | undefined =>
  match?.meanings.find((meaning): meaning is MeaningOf<K> => meaning.kind === kind && fits(meaning as MeaningOf<K>));

/** Nations and bodies that a phrase's modifiers name: whose official, whose troops. */
export interface Belonging {
  country?: string;
  /** Organization it belongs to. */
  organization?: Organization;
  match: NameMatch;
}

/** Whom each phrase means. More than one for "Kenyan and Ugandan officials"; none for what is no actor. */
export function interpret(phrase: Phrase, setting: Setting, complement?: Belonging): Referent[] {
  const tokens = tokensOf(phrase);
  const headToken = phrase.sentence.tokens[phrase.head]!;
  const nameTail = personTail(phrase);
  const roleMatch = roleBefore(phrase, nameTail?.first ?? phrase.end);
  const headMatch = phrase.matches.find((match) => match.first <= phrase.head && phrase.head < match.end);
  const belongings = belongingsOf(phrase, roleMatch ?? headMatch, setting);
  const possessive = phrase.possessor && belongingOf(phrase.possessor, setting);
  const belonging = belongings.length > 0 ? belongings : possessive ? [possessive] : complement ? [complement] : [];
  const written = textOf(tokens);
  if (/^(?:each other|one another)$/i.test(written)) return [];

  const holder = holderIn(phrase, setting, belonging[0]);
  if (!holder && setting.counterpart && headToken.lemma === "counterpart") {
    const { role, sector } = setting.counterpart;
    return belonging.slice(0, 1).map((owner): Referent => {
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
  if (pairs.has(whole) && belonging.length === 0 && !nameTail && /^(?:the|both|these|two)$/i.test(tokens[0]!.form))
    return [collectiveOf(phrase, whole, written)];
  if (nameTail && (roleMatch || nameTail.honorific !== undefined))
    return [namedPerson(nameTail, tokens, roleMatch, belonging[0], setting)];
  if (roleMatch && roleMatch.end > phrase.head)
    return roleReferents(
      phrase,
      roleMatch,
      belonging,
      written,
      setting,
      possessive && belongings.length > 0 ? undefined : complement,
    );
  if (headMatch && headMatch.end > phrase.head) {
    const known = knownReferents(phrase, headMatch, belonging, written, setting);
    if (known) return known;
  }
  const noun = headToken.lemma.toLowerCase();
  const word = headToken.form.toLowerCase();
  if (belonging.length > 0 && (institutions.has(noun) || institutions.has(word)))
    return belonging.flatMap((owner) => institutionOf(owner, noun, written));
  if (collectives.has(word) && headToken.upos !== "VERB") return [collectiveOf(phrase, word, written)];
  if (nameTail) return [{ kind: "person", name: nameTail.name, key: `person:${slug(nameTail.name)}`, form: "name" }];
  return [];
}

const textOf = (tokens: readonly Token[]): string => {
  let text = "";
  let at = tokens[0]?.from ?? 0;
  for (const token of tokens) {
    text += (token.from > at ? " " : "") + token.form;
    at = token.to;
  }
  return text;
};

const withoutArticle = (words: string): string => words.replace(/^(?:the|a|an)\s+/i, "");

/** A run of proper nouns at the end of a phrase that no other name explains: somebody's name. */
function personTail(phrase: Phrase): { first: number; name: string; honorific?: "m" | "f" | undefined } | undefined {
  const { tokens } = phrase.sentence;
  let first = phrase.end;
  while (first > phrase.first) {
    const at = first - 1;
    const token = tokens[at]!;
    const match = phrase.matches.find((each) => each.first <= at && at < each.end);
    if (match && !canBeName(match)) break;
    if (token.upos !== "PROPN" && !(token.xpos === "HYPH" && at > phrase.first && tokens[at - 1]!.upos === "PROPN"))
      break;
    if (isHonorific(token)) break;
    first = match ? Math.min(match.first, at) : at;
  }
  if (first >= phrase.end) return undefined;
  const before = tokens[first - 1];
  const honored = before && first - 1 >= phrase.first && isHonorific(before);
  const words = tokens.slice(first, phrase.end);
  if (words.every((token) => token.form.length < 2)) return undefined;
  return { first, name: textOf(words), ...(honored && { honorific: honorifics[bare(before)] }) };
}

const bare = (token: Token): string => token.form.toLowerCase().replace(/\.$/, "");
const isHonorific = (token: Token): boolean => bare(token) in honorifics;

/** A match that may be a person's name after all: a surname that is also a town, a holder's name. */
const canBeName = (match: NameMatch): boolean =>
  match.meanings.every(
    (meaning) =>
      meaning.kind === "holder" ||
      meaning.kind === "city" ||
      (meaning.kind === "outlet" && match.end - match.first === 1),
  );

/** The title that stands before a name, or ends the phrase. */
function roleBefore(phrase: Phrase, end: number): NameMatch | undefined {
  const roles = phrase.matches.filter(
    (match) =>
      match.end <= end && match.meanings.some((meaning) => meaning.kind === "role" || meaning.kind === "office"),
  );
  const last = phrase.titleEnd === undefined ? roles.at(-1) : roles.findLast((match) => match.end === phrase.titleEnd);
  if (!last || phrase.titleEnd !== undefined) return last;
  // between a title and the name only a comma-free gap of no words, or an honorific, may stand
  for (let at = last.end; at < end; at++) if (!isHonorific(phrase.sentence.tokens[at]!)) return undefined;
  return last;
}

/** The nations and bodies among the modifiers, before the head's own name. */
function belongingsOf(phrase: Phrase, head: NameMatch | undefined, setting?: Setting): Belonging[] {
  const found: Belonging[] = [];
  for (const match of phrase.matches) {
    if (match === head || (head && match.first >= head.first && phrase.titleEnd === undefined)) continue;
    const owner = ownerOf(match) ?? (setting && administrationOf(match, setting));
    if (owner && !found.some((each) => each.country === owner.country && each.organization === owner.organization))
      found.push({ ...owner, match });
  }
  // a ministry's own state is told by the ministry; a body of no state is of the one named beside it
  const body =
    found.find((each) => each.organization && each.country !== undefined) ?? found.find((each) => each.organization);
  if (!body) return found;
  const country =
    body.country ??
    (body.organization?.code === undefined ? found.find((each) => each.country !== undefined)?.country : undefined);
  return [{ ...body, ...(country !== undefined && { country }) }];
}

/** "the Mbeki government": of the state whose office its bearer holds on the day. */
function administrationOf(match: NameMatch, setting: Setting): Omit<Belonging, "match"> | undefined {
  const holders = match.meanings.flatMap((meaning) => (meaning.kind === "holder" ? [meaning.holder] : []));
  const holder =
    holders.length > 0 && setting.day !== undefined ? holders.find((each) => holdsOn(each, setting.day)) : undefined;
  const of = holder && setting.lexicon.officeBy(holder.office)?.of;
  return of !== undefined && isState(of) ? { country: of } : undefined;
}

function ownerOf(match: NameMatch): Omit<Belonging, "match"> | undefined {
  const country = meaningOf(match, "country");
  if (country) return { country: country.country.id };
  const organization = meaningOf(match, "organization");
  if (organization)
    return {
      organization: organization.organization,
      ...(organization.organization.country !== undefined && { country: organization.organization.country }),
    };
  const metonym = meaningOf(match, "metonym");
  if (metonym) return /^[A-Z]{3}$/.test(metonym.metonym.of) ? { country: metonym.metonym.of } : undefined;
  const region = meaningOf(match, "region", ({ region: each }) => each.country !== undefined);
  if (region?.region.country !== undefined) return { country: region.region.country };
  const city = meaningOf(match, "city");
  return city && { country: city.city.country };
}

/** Whose, where the phrase itself says it: "the Kenyan government's", "Moscow's", "NATO's". */
export function belongingOf(phrase: Phrase, setting: Setting): Belonging | undefined {
  const head = phrase.matches.find((match) => match.first <= phrase.head && phrase.head < match.end);
  if (head) {
    const owner = ownerOf(head);
    if (owner) return { ...owner, match: head };
    const holder = holderIn(phrase, setting, undefined);
    const office = holder && setting.lexicon.officeBy(holder.office);
    if (office) return { ...(isState(office.of) ? { country: office.of } : {}), match: head };
  }
  return belongingsOf(phrase, undefined)[0];
}

const isState = (id: string): boolean =>
  /^[A-Z]{3}$/.test(id) && !["UNO", "EUR", "IGO", "NGO", "IMG", "ISM", "MNC"].includes(id);

/** Whoever of that name held an office: on the day, else last before it, else at all. */
function holderIn(phrase: Phrase, setting: Setting, belonging: Belonging | undefined): OfficeHolder | undefined {
  const match = phrase.matches.find((each) => each.end === phrase.end && meaningOf(each, "holder"));
  if (!match) return undefined;
  const meanings = match.meanings.filter((meaning): meaning is MeaningOf<"holder"> => meaning.kind === "holder");
  const full = meanings.filter((meaning) => meaning.form === "full");
  const titled =
    phrase.first < match.first &&
    (roleBefore(phrase, match.first) !== undefined || isHonorific(phrase.sentence.tokens[match.first - 1]!));
  // a surname alone is nobody in particular until the report has named its bearer, unless a title stands before it
  const candidates = full.length > 0 ? full : titled ? meanings : [];
  const before = phrase.sentence.tokens[match.first - 1];
  if (full.length === 0 && before && match.first - 1 >= phrase.first && before.upos === "PROPN" && !titled)
    return undefined;
  const fitting = candidates
    .map((meaning) => meaning.holder)
    .filter(
      (holder) =>
        belonging?.country === undefined ||
        full.length > 0 ||
        setting.lexicon.officeBy(holder.office)?.of === belonging.country,
    );
  const { counterpart } = setting;
  const alike = counterpart
    ? fitting.filter((holder) => setting.lexicon.officeBy(holder.office)?.role === counterpart.role)
    : [];
  if (full.length > 0 || alike.length > 0) return bestOf(alike.length > 0 ? alike : fitting, setting);
  return bearerOf(fitting, titleIn(phrase, match.first), tokensOf(phrase), setting);
}

/**
 * Of several who bear a surname, the one its title means: who holds such an office on the day, or held it, where the report says
 * "former". With a bare "Mr.", only one who holds some office on the day; nobody where two do.
 */
function bearerOf(
  holders: readonly OfficeHolder[],
  title: Title | undefined,
  tokens: readonly Token[],
  setting: Setting,
): OfficeHolder | undefined {
  const fitting = title ? holders.filter((holder) => isTitleOf(title, holder, setting)) : holders;
  if (title && isFormer(tokens)) return bestOf(fitting, setting);
  const now = fitting.filter((holder) => holdsOn(holder, setting.day));
  const highest = title && now.length > 1 ? now.filter((holder) => isExactly(title, holder, setting)) : [];
  const left = highest.length > 0 ? highest : now;
  const { day } = setting;
  if (day === undefined) return title && bestOf(left, setting);
  // history is told by the titles of its day
  const meant = left.length > 0 || !title ? left : fitting.filter(({ from }) => from <= day);
  return new Set(meant.map(({ name }) => name)).size === 1 ? meant[0] : undefined;
}

interface Title {
  match: NameMatch;
  words: string;
}

function titleIn(phrase: Phrase, before: number): Title | undefined {
  const match = roleBefore(phrase, before);
  return (
    match && {
      match,
      words: textOf(phrase.sentence.tokens.slice(match.first, match.end)).toLowerCase(),
    }
  );
}

/** "Secretary" of a secretary of state, "President" of a head of state who is called so. */
function isTitleOf(title: Title, holder: OfficeHolder, setting: Setting): boolean {
  const office = setting.lexicon.officeBy(holder.office);
  if (!office) return false;
  if (isExactly(title, holder, setting)) return true;
  return [office.role, ...office.titles].some((each) => ` ${each.toLowerCase()} `.includes(` ${title.words} `));
}

const isExactly = ({ match }: Title, holder: OfficeHolder, { lexicon }: Setting): boolean =>
  match.meanings.some(
    (meaning) =>
      (meaning.kind === "office" && meaning.office.id === holder.office) ||
      (meaning.kind === "role" && meaning.role.role === lexicon.officeBy(holder.office)?.role),
  );

function bestOf(holders: readonly OfficeHolder[], setting: Setting): OfficeHolder | undefined {
  const { day } = setting;
  if (day !== undefined) {
    const now = holders.find(
      (holder) => holder.from <= day && (holder.to === null || holder.to >= day.slice(0, holder.to.length)),
    );
    if (now) return now;
    const past = holders
      .filter((holder) => holder.to !== null && holder.to < day)
      .sort((a, b) => (a.to! < b.to! ? 1 : -1));
    if (past[0]) return past[0];
  }
  // with no day to go by, whoever is in office still, in the highest of several offices
  return holders.findLast((holder) => holder.to === null) ?? holders.at(-1);
}

const holdsOn = (holder: OfficeHolder, day: string | undefined): boolean =>
  day === undefined || (holder.from <= day && (holder.to === null || holder.to >= day.slice(0, holder.to.length)));

function personOf(
  holder: OfficeHolder,
  tokens: readonly Token[],
  title: NameMatch | undefined,
  belonging: Belonging | undefined,
  setting: Setting,
): Referent {
  const office = setting.lexicon.officeBy(holder.office);
  const stated = title && titleOf(title, belonging);
  const gone = isFormer(tokens) || !holdsOn(holder, setting.day);
  const country = office && isState(office.of) ? office.of : belonging?.country;
  const person: Referent = {
    kind: "person",
    name: holder.name,
    key: `person:${slug(holder.name)}`,
    form: "name",
    aliases: [...holder.aliases],
  };
  if (country !== undefined) person.country = country;
  else if (office) person.code = setting.lexicon.organizationBy(office.of)?.code ?? office.of;
  // the report's own title wins over what the data know of other days
  const role = stated?.role ?? office?.role;
  if (role !== undefined) person.role = role;
  const sector = isFormer(tokens)
    ? "ELI"
    : stated
      ? stated.sector
      : gone
        ? setting.day !== undefined && holder.from > setting.day
          ? office?.sector
          : "ELI"
        : office?.sector;
  if (sector !== undefined) person.sector = sector;
  return person;
}

const isFormer = (tokens: readonly Token[]): boolean =>
  tokens.some((token) => former.has(token.form.toLowerCase().replace(/-$/, "")));

/** Role and sector of a title: as the office of that state is called elsewhere, else in its own words. */
function titleOf(
  match: NameMatch,
  belonging: Belonging | undefined,
): { role: string; sector: string; anonymous: boolean; plural: boolean } | undefined {
  const offices = match.meanings
    .filter((meaning): meaning is MeaningOf<"office"> => meaning.kind === "office")
    .map(({ office }) => office);
  const own = offices.find(
    (office: Office) =>
      belonging !== undefined && (office.of === belonging.country || office.of === belonging.organization?.id),
  );
  const role = meaningOf(match, "role");
  if (own) return { role: own.role, sector: own.sector, anonymous: false, plural: role?.plural ?? false };
  if (role)
    return {
      role: role.role.role,
      sector: role.role.sector,
      anonymous: role.role.anonymous ?? false,
      plural: role.plural,
    };
  const roles = new Set(offices.map((office) => office.role));
  const only = offices[0];
  return (
    only && { role: roles.size === 1 ? only.role : only.role, sector: only.sector, anonymous: false, plural: false }
  );
}

function namedPerson(
  tail: { name: string; honorific?: "m" | "f" | undefined },
  tokens: readonly Token[],
  title: NameMatch | undefined,
  belonging: Belonging | undefined,
  setting: Setting,
): Referent {
  const person: Referent = { kind: "person", name: tail.name, key: `person:${slug(tail.name)}`, form: "name" };
  belong(person, belonging, setting.lexicon);
  const stated = title && titleOf(title, belonging);
  // in a government's own report an official of no named state is its own
  if (stated && !belonging && setting.home !== undefined && stated.sector !== "JRN") person.country = setting.home;
  if (stated) {
    person.role = stated.role;
    person.sector = isFormer(tokens) ? "ELI" : stated.sector;
  } else if (belonging?.organization) person.sector = belonging.organization.sector;
  const gender = tail.honorific ?? genderOf(stated?.role ?? "", tokens);
  if (gender) person.gender = gender;
  return person;
}

const genderOf = (role: string, tokens: readonly Token[]): "m" | "f" | undefined => {
  const words = [role, ...tokens.map((token) => token.form)].join(" ").toLowerCase();
  if (/woman\b|\bqueen\b|\bprincess\b|\bher\b/.test(words)) return "f";
  return /spokesman\b|congressman\b|chairman\b|\bking\b|\bprince\b|businessman\b/.test(words) ? "m" : undefined;
};

function belong(referent: Referent, belonging: Belonging | undefined, lexicon: Lexicon): void {
  if (!belonging) return;
  if (belonging.country !== undefined) referent.country = belonging.country;
  else if (belonging.organization)
    referent.code =
      belonging.organization.id in CODES
        ? belonging.organization.id
        : (belonging.organization.code ??
          lexicon.organizationBy(belonging.organization.id)?.id ??
          belonging.organization.id);
}

/** Organizations that keep their own id as code, because parties are known by it. */
const CODES: Record<string, true> = { NATO: true, UNO: true, EUR: true };

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
    const own = owner ?? homeOf(tokens, setting, title);
    const stated = titleOf(title, own);
    if (!stated) return [];
    const plural = stated.plural || phrase.sentence.tokens[phrase.head]!.xpos === "NNS";
    const unnamed = isIndefinite(tokens) || plural || stated.anonymous;
    const definite =
      !isIndefinite(tokens) && (/^(?:the|this|that)$/i.test(tokens[0]!.form) || phrase.possessor !== undefined);
    const referent: Referent = {
      kind: unnamed ? "unnamed" : "office",
      name: withoutArticle(written),
      role: stated.role,
      sector: isFormer(tokens) ? "ELI" : stated.sector,
      anonymous: unnamed,
      plural,
      definite,
      form: definite && !unnamed ? "title" : "description",
    };
    belong(referent, own, setting.lexicon);
    const gender = genderOf(stated.role, tokens);
    if (gender) referent.gender = gender;
    const count = countOf(tokens, plural);
    if (unnamed && count !== undefined) referent.count = count;
    if (!unnamed && (referent.country !== undefined || referent.code !== undefined) && !isFormer(tokens)) {
      const office = `${referent.country ?? referent.code}:${slug(stated.role)}`;
      referent.key = `office:${office}`;
      const holders = setting.day === undefined ? [] : setting.lexicon.holdersOn(office, setting.day);
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

/** "the president" of a government's own report, with nobody's said: its own. */
const homeOf = (tokens: readonly Token[], { home }: Setting, match: NameMatch): Belonging | undefined =>
  home !== undefined && /^the$/i.test(tokens[0]!.form) ? { country: home, match } : undefined;

const isIndefinite = (tokens: readonly Token[]): boolean => {
  const first = tokens[0]!;
  return (
    indefinite.has(first.form.toLowerCase()) ||
    first.upos === "NUM" ||
    (first.upos !== "DET" && first.upos !== "PRON" && tokens.some((token) => token.xpos === "NNS"))
  );
};

const countOf = (tokens: readonly Token[], plural: boolean): number | undefined => {
  for (const token of tokens) {
    const count = numbers[token.form.toLowerCase()] ?? (/^\d{1,4}$/.test(token.form) ? Number(token.form) : undefined);
    if (count !== undefined) return count;
  }
  return plural ? undefined : 1;
};

/** A phrase whose head is itself a known name. */
function knownReferents(
  phrase: Phrase,
  match: NameMatch,
  belonging: readonly Belonging[],
  written: string,
  setting: Setting,
): Referent[] | undefined {
  const tokens = tokensOf(phrase);
  const name = setting.lexicon;
  const country = meaningOf(match, "country");
  if (country) return [countryReferent(country, match, tokens, written)];
  const metonym = meaningOf(match, "metonym");
  const body = meaningOf(match, "organization");
  // a ministry's building or short name is the ministry, not the government at large
  if (metonym && body?.organization.country === metonym.metonym.of)
    return [{ ...organizationReferent(body.organization, belonging[0], written), form: "metonym" }];
  if (metonym) {
    const { of, sector, office } = metonym.metonym;
    const part = office !== undefined && !/:head-of-/.test(office) ? `:${office.slice(office.indexOf(":") + 1)}` : "";
    if (isState(of))
      return [
        {
          kind: "government",
          name: metonym.metonym.name,
          key: `gov:${of}${part}`,
          country: of,
          sector,
          form: "metonym",
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
      },
    ];
  }
  const organization = meaningOf(match, "organization");
  if (organization) return [organizationReferent(organization.organization, belonging[0], written)];
  const outlet = meaningOf(match, "outlet");
  if (outlet)
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
  if (group) {
    const owners: (Belonging | undefined)[] = belonging.length > 0 ? [...belonging] : [undefined];
    return owners.map((owner) => {
      const { sector, kind } = group.group;
      const referent: Referent = {
        kind,
        name: withoutArticle(written),
        sector,
        form: "description",
        plural: group.plural,
      };
      if (owner) belong(referent, owner, name);
      if (referent.country !== undefined) referent.key = `${kind}:${referent.country}:${sector}`;
      else if (!isIndefinite(tokens) && kind === "armed-force") referent.definite = true;
      return referent;
    });
  }
  const region = meaningOf(match, "region");
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
          ...(region.region.country !== undefined && { country: region.region.country }),
        },
      ];
    if (region.form === "name") return [placeOnly(region.region.name, region.region.country, undefined)];
    return undefined;
  }
  const city = meaningOf(match, "city");
  if (city && match.end === phrase.end) return [placeOnly(city.city.name, city.city.country, city.city)];
  return undefined;
}

const placeOnly = (name: string, country: string | undefined, city: City | undefined): Referent => ({
  kind: "group",
  name,
  form: "name",
  place: { name, ...(country !== undefined && { country }), ...(city && { lat: city.lat, lon: city.lon }) },
});

function countryReferent(
  { country, form }: MeaningOf<"country">,
  match: NameMatch,
  tokens: readonly Token[],
  written: string,
): Referent {
  if (form === "demonym" || (form === "adjective" && tokens[0]!.upos === "DET"))
    return {
      kind: "population",
      name: withoutArticle(written),
      key: `people:${country.id}`,
      country: country.id,
      plural: true,
      form: "description",
    };
  if (form === "capital")
    return {
      kind: "government",
      name: capitalOf(country),
      key: `gov:${country.id}`,
      country: country.id,
      sector: "GOV",
      form: "metonym",
      place: { name: country.capital ?? capitalOf(country), country: country.id },
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

const capitalOf = (country: Country): string => country.capital ?? country.name;

function organizationReferent(organization: Organization, belonging: Belonging | undefined, written: string): Referent {
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
  } else
    referent.code =
      organization.kind === "igo" || organization.kind === "alliance"
        ? organization.id
        : (organization.code ?? organization.id);
  return referent;
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

/** Nations named by adjectives in a phrase that is itself no actor: "Kenyan shelling", "the Kenyan-Ugandan talks". */
export function nationsIn(phrase: Phrase): { match: NameMatch; country: Country }[] {
  return phrase.matches.flatMap((match) => {
    const meaning = meaningOf(match, "country", ({ form }) => form !== "demonym");
    return meaning && match.end <= phrase.head ? [{ match, country: meaning.country }] : [];
  });
}
